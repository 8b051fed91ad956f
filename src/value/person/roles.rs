//! Posts and credentials that stand beside names.

use super::name::is_person_like;
use crate::value::lexicon::Lexicon;
use crate::value::text::{fold, fold_word};

/// Words for posts, folded; in a name they never stand.
#[rustfmt::skip]
static ROLES: Lexicon<1024> = Lexicon::of(&[
    "editor", "editors", "reporter", "reporters", "writer", "writers", "correspondent", "columnist", "contributor", "contributors",
    "journalist", "journalists", "author", "authors", "critic", "photographer", "producer", "director", "manager", "analyst",
    "fellow", "professor", "lecturer", "intern", "staff", "chief", "senior", "associate", "assistant", "freelance", "freelancer",
    "correspondents", "blogger", "presenter", "anchor", "host", "publisher", "reviewer", "researcher", "specialist", "strategist",
    "coach", "consultant", "attorney", "lawyer", "president", "ceo", "founder", "cofounder", "co", "deputy", "managing",
    "executive", "news", "desk", "bureau", "redakteur", "redakteurin", "redaktor", "redaktorin", "korrespondent", "korrespondentin",
    "reporterin", "autor", "autorin", "journalistin", "chefredakteur", "chefredakteurin", "volontär", "volontärin", "ressortleiter",
    "ressortleiterin", "kommentar", "fotograf", "fotografin", "leiter", "leiterin", "gastbeitrag", "gastautor", "gastautorin",
    "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "envoyé", "envoyée", "éditorialiste",
    "chroniqueur", "chroniqueuse", "grand", "chef", "cheffe", "auteur", "autrice", "auteure", "periodista", "redactor", "redactora",
    "corresponsal", "enviado", "enviada", "columnista", "autora", "jefe", "jefa", "repórter", "jornalista", "colunista", "editora",
    "correspondente", "colaborador", "colaboradora", "giornalista", "redattore", "redattrice", "inviato", "inviata",
    "corrispondente", "direttore", "direttrice", "autore", "redacteur", "verslaggever", "columniste",
    "verslaggeefster", "redaktør", "redaktör", "krönikör", "kommentator", "skribent", "toimittaja",
    "redaktorka", "dziennikarz", "dziennikarka", "redaktorek", "novinář", "novinářka", "újságíró", "szerkesztő", "ziarist",
    "jurnalist", "gazeteci", "muhabir", "muhabiri", "yazar", "editör", "editörü", "yazarı", "корреспондент", "журналист",
    "редактор", "обозреватель", "автор", "журналистка", "кореспондент", "журналіст", "оглядач", "новинар", "δημοσιογράφος",
    "συντάκτης", "συντάκτρια", "wartawan", "penulis", "pemberita", "phóng", "reporterka", "مراسل", "مراسلة", "محرر",
    "محررة", "كاتب", "كاتبة", "صحفي", "صحفية", "خبرنگار", "संवाददाता", "रिपोर्टर", "संपादक", "প্রতিনিধি", "প্রতিবেদক", "সংবাদদাতা",
    "phd", "ph d", "m d", "md", "esq", "mba", "msc", "bsc", "cfa", "cpa", "rn", "rd", "dds", "llm", "jd", "mph", "ma", "ba",
]);

/// Trades that say behind a name what somebody is, "Ada Mill, Registered Dietitian". Before one they are as often his title, "Economist Ada Mill", or a
/// word of a house's name, "Economist Intelligence Unit".
#[rustfmt::skip]
static BEHIND: Lexicon<64> = Lexicon::of(&[
    "educator", "dietitian", "dietician", "nutritionist", "psychologist", "physician", "librarian", "superintendent", "economist", "historian",
    "curator", "archivist", "therapist", "professorin", "professeur", "professeure", "profesor", "profesora", "professora", "professoressa",
]);

/// Whether a word is a trade that is a post behind a name only, whatever its case.
pub(super) fn is_trade_behind(word: &str) -> bool {
    BEHIND.contains_in_lower_case(word)
}

/// Whether a word is a post.
pub(super) fn is_role_word(word: &str) -> bool {
    // Two-letter credentials are family names too: "Mei-Mei Ma".
    word.chars().count() > 2 && (ROLES.contains_in_lower_case(word) || is_compound(word))
}

/// Whether a word is a post, whatever its case.
pub(super) fn is_role_word_in_any_case(word: &str) -> bool {
    if word.len() < SHORTEST_COMPOUND && is_plain(word) {
        return word.len() > 2 && ROLES.contains_in_lower_case(word);
    }
    is_role_word(&fold_word(word))
}

/// Whether a word behind a name is a credential of two letters, in capitals as nothing else of the name: "Jane Doe MD". `MA` and `BA` are family
/// names as well.
pub(super) fn is_credential(word: &str, name: &str) -> bool {
    matches!(word, "MD" | "RN" | "RD" | "JD") && name.contains(char::is_lowercase)
}

/// Whether a word is of ASCII letters and digits: folded it is the same in lower case.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_alphanumeric())
}

const SHORTEST_COMPOUND: usize = "sportreporter".len();

/// Trades that Germanic languages write in one word with what they are of, `wirtschaftsredakteur`, `nyhetsreporter`, and that stand behind
/// a hyphen in any: `online-redaktion`, `co-author`.
fn is_compound(word: &str) -> bool {
    #[rustfmt::skip]
    const TRADES: [&str; 16] = [
        "redakteur", "redakteurin", "redaktion", "redaktor", "redaktorin", "redaktør", "redaktör", "redacteur", "reporter", "reporterin",
        "korrespondent", "korrespondentin", "journalist", "journalistin", "verslaggever", "fotograf",
    ];
    word.len() >= SHORTEST_COMPOUND && TRADES.iter().any(|trade| word.ends_with(trade))
        || memchr::memrchr(b'-', word.as_bytes())
            .and_then(|hyphen| word.get(hyphen + 1..))
            .is_some_and(|trade| trade.len() > 4 && is_trade(trade))
}

/// Whether a word names the trade of people who write: in a sentence about somebody it says that he is an author.
pub(crate) fn is_trade(word: &str) -> bool {
    #[rustfmt::skip]
    static TRADES: Lexicon<256> = Lexicon::of(&[
        "editor", "reporter", "writer", "correspondent", "columnist", "contributor", "journalist", "author", "critic", "blogger",
        "freelance", "freelancer", "novelist", "essayist", "redakteur", "redakteurin", "redaktion", "korrespondent", "korrespondentin", "reporterin",
        "autor", "autorin", "journalistin", "publizist", "publizistin", "schriftsteller", "ressort", "bloggerin",
        "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "auteur", "autrice", "auteure", "chroniqueur",
        "periodista", "redactor", "redactora", "corresponsal", "columnista", "autora", "escritor", "escritora", "repórter",
        "jornalista", "colunista", "giornalista", "scrittore", "scrittrice", "autore", "verslaggever", "redacteur", "columniste",
        "dziennikarz", "dziennikarka", "novinář", "novinářka", "skribent", "forfatter", "författare", "toimittaja",
    ]);
    if is_plain(word) {
        return TRADES.contains_in_lower_case(word);
    }
    TRADES.contains(&fold_word(word))
}

/// Whether `text` tells a post rather than a name: "Senior Reporter", "Redakteurin Politik".
pub(crate) fn is_post(text: &str) -> bool {
    is_folded_post(&fold(text))
}

/// The same of a text that is folded.
pub(crate) fn is_folded_post(folded: &str) -> bool {
    let mut words = folded.split(' ');
    memchr::memchr_iter(b' ', folded.as_bytes()).count() < 8
        && (words.next().is_some_and(is_role_word) || words.next_back().is_some_and(is_role_word))
}

/// Whether `text`, after a comma, begins a post, a credential or a name of a paper rather than another name.
pub(super) fn begins_role(text: &str) -> bool {
    let mut words = text
        .split([' ', ',', '/'])
        .filter(|word| !word.is_empty())
        .take(5)
        .map(fold_word);
    let Some(first) = words.next() else {
        return true;
    };
    let small = text.chars().next().is_some_and(char::is_lowercase);
    // "Jane Weir, Economist Ada Mill" are two.
    let is_titled = || {
        text.split_once(' ')
            .is_some_and(|(_, name)| is_person_like(name))
    };
    ROLES.contains(&first)
        || is_trade_behind(&first) && !is_titled()
        || words.any(|word| is_role_word(&word) || is_trade_behind(&word))
        || (small && !is_joiner(&first))
        || super::organization::is_agency(text)
        || super::organization::organization_word(text)
        || super::office::is_house(text.split(',').next().unwrap_or(text))
}

fn is_joiner(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "und"
            | "et"
            | "y"
            | "e"
            | "og"
            | "och"
            | "en"
            | "i"
            | "a"
            | "и"
            | "та"
            | "ve"
            | "dan"
            | "with"
            | "mit"
            | "avec"
            | "con"
            | "de"
            | "van"
            | "von"
            | "di"
            | "da"
            | "del"
            | "le"
            | "la"
            | "der"
            | "ja"
            | "si"
            | "și"
            | "és"
    )
}

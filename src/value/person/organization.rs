//! What looks like an organisation's name; news agencies; words that name nobody.

use super::button::is_folded_button;
use crate::value::letter::{has_cjk, is_alphanumeric, words};
use crate::value::lexicon::Lexicon;
use crate::value::search::Search;
use crate::value::text::{at_spaces, fold, same};

/// News agencies of the world, folded: a closed class, bylines in every country name them.
#[rustfmt::skip]
const AGENCY_NAMES: &[&str] = &[
    "afp", "agence france presse", "ap", "associated press", "the associated press", "reuters", "thomson reuters", "dpa", "dpa afx",
    "deutsche presse agentur", "apa", "austria presse agentur", "sda", "keystone sda", "ats", "keystone ats", "epd", "kna", "sid",
    "efe", "agencia efe", "europa press", "ep", "ansa", "adnkronos", "agi", "askanews", "lapresse", "lusa", "agência lusa",
    "agência brasil", "estadão conteúdo", "folhapress", "telam", "télam", "notimex", "belga", "anp", "ritzau", "ntb", "tt",
    "tt nyhetsbyrån", "stt", "bns", "elta", "leta", "pap", "ctk", "čtk", "tasr", "sita", "mti", "agerpres", "mediafax", "bta",
    "бта", "tanjug", "танјуг", "hina", "sta", "fena", "srna", "mina", "ata", "amna", "ana mpa", "απε μπε", "anadolu",
    "anadolu ajansı", "aa", "dha", "iha", "ukrinform", "укринформ", "укрінформ", "unian", "уніан", "interfax", "интерфакс",
    "інтерфакс україна", "tass", "тасс", "ria novosti", "рия новости", "риа новости", "ria", "belta", "белта", "kazinform",
    "xinhua", "新华社", "新華社", "中新社", "中央社", "cna", "kyodo", "共同通信", "時事通信", "jiji press", "yonhap", "연합뉴스", "뉴시스", "뉴스1", "pti",
    "press trust of india", "ani", "ians", "uni", "bernama", "antara", "aap", "nzherald", "pa", "pa media", "press association",
    "upi", "bloomberg", "bloomberg news", "cp", "canadian press", "the canadian press", "la presse canadienne",
    "agencies", "agenturen", "agences", "agencias", "agências", "aps", "map", "tap", "spa", "wam", "qna",
    "mena", "irna", "ایرنا", "isna", "ایسنا", "mehr news", "mehr news agency", "مهر", "tasnim", "تسنیم", "فارس", "وكالات", "أ ف ب", "رويترز", "الأناضول", "واس",
    "وام", "app", "bss", "unb", "vna", "ttxvn", "pna", "sapa", "nan", "agence", "europapress",
];

static AGENCIES: Lexicon<512> = Lexicon::of(AGENCY_NAMES);

/// How they begin.
static AGENCY_BEGINNINGS: Search = Search::of(AGENCY_NAMES);

/// Words that stand in names of organisations, folded.
#[rustfmt::skip]
static WORDS: Lexicon<512> = Lexicon::of(&[
    "news", "newsroom", "newsdesk", "times", "press", "agency", "agencia", "agence", "agentur", "agenzia", "agência", "team",
    "staff", "media", "group", "inc", "ltd", "llc", "gmbh", "ag", "corp", "corporation", "company", "tv", "radio", "magazine",
    "magazin", "journal", "post", "daily", "weekly", "tribune", "herald", "gazette", "chronicle", "desk", "bureau", "university",
    "institute", "foundation", "ministry", "association", "society", "committee", "council", "department", "office", "editorial",
    "editors", "redaktion", "redaktionen", "redacción", "redazione", "rédaction", "redactie", "redacţia", "redacția", "redação",
    "redakcja", "redakce", "redakcia", "redakcija", "szerkesztőség", "toimitus", "redaksi", "редакция", "редакція", "редакција",
    "σύνταξη", "هيئة", "تحرير", "تحریریه", "編集部", "编辑部", "編輯部", "報道部", "取材班", "편집국", "编辑", "新闻", "新聞", "日报", "日報", "通信", "网", "網",
    "電視", "电视", "zeitung", "nachrichten", "verlag", "verein", "universität", "institut", "ministerium", "fundación", "universidad",
    "universidade", "université", "università", "diario", "periódico", "gazeta", "газета", "агентство", "новости",
    "телеканал", "радио", "служба", "пресс", "online", "digital", "network", "studio", "studios", "productions", "channel",
    "service", "services", "club", "union", "center", "centre", "community", "wire", "report", "reports", "reporters",
    "correspondents", "contributors", "webdesk", "newswire", "blog", "app", "bank", "centrum", "zentrum", "pressemitteilung",
    "presse", "courier", "telegraph", "observer", "guardian", "examiner", "inquirer", "enquirer", "sentinel", "bulletin", "advertiser", "dispatch",
    "anzeiger", "kurier", "rundschau", "tageblatt", "tagblatt", "dagblad", "tidende", "corriere", "gazzetta", "giornale", "ब्यूरो", "डेस्क", "न्यूज", "न्यूज़", "टीम", "ডেস্ক", "নিউজ", "প্রতিবেদক",
]);

/// Words that papers' names end with, and given names are: `Brook Echo` is a paper and `Echo Brook` somebody.
const LAST: &[&str] = &["echo", "argus"];

/// Words that, alone or together, name nobody in particular.
#[rustfmt::skip]
static NOBODY: Lexicon<1024> = Lexicon::of(&[
    "admin", "administrator", "administrador", "webmaster", "webadmin", "user", "guest", "author", "authors", "editor", "editors",
    "staff", "staff writer", "staff writers", "staff reporter", "staff reporters", "staff report", "staff reports", "news staff",
    "news desk", "newsdesk", "newsroom", "web desk", "webdesk", "editorial", "editorial staff", "editorial team", "editorial board",
    "the editors", "the editor", "editorial desk", "online desk", "desk", "team", "contributor", "guest author",
    "guest contributor", "guest writer", "unknown", "anonymous", "anonym", "humas", "redakcji", "redakcije", "uredništvo", "uredništva", "редакции", "редакції", "n a", "na", "none", "null", "undefined", "redaktion",
    "die redaktion", "online redaktion", "redacción", "la redacción", "redaccion", "redação", "da redação", "redazione",
    "la redazione", "rédaction", "la rédaction", "la redaction", "redactie", "redactia", "redacția", "redakcja", "redakce",
    "redakcia", "redakcija", "szerkesztőség", "toimitus", "redaksi", "редакция", "редакція", "редакцията", "админ", "администратор",
    "автор", "συντακτική ομάδα", "editör", "haber merkezi", "yönetici", "هيئة التحرير", "تحریریه", "مدیر", "編集部", "编辑", "編輯", "記者",
    "记者", "본지", "편집부", "관리자", "system", "root", "test", "web", "online", "press release", "pressemitteilung", "comunicado", "autor",
    "autora", "autore", "auteur", "from our correspondent", "our correspondent", "special correspondent", "own correspondent",
    "correspondent", "by", "name", "full name", "your name", "作者", "获悉", "모집", "khác", "liên quan", "stand", "nieuwsredactie", "nieuws", "news", "newsroom staff", "agencies", "agenturen", "agencias", "agences",
    "正文", "未知", "佚名", "匿名", "网络", "網路", "网络整理", "来源网络", "本站", "本网", "转载",
    "अज्ञात", "নিজস্ব প্রতিবেদক", "নিজস্ব প্রতিনিধি", "অনলাইন ডেস্ক", "ডেস্ক রিপোর্ট",
]);

/// Whether the whole of `text` names a news agency.
pub(crate) fn is_agency(text: &str) -> bool {
    may_begin_agency(text) && is_folded_agency(&fold(text), text)
}

/// Whether a text may begin with an agency's name: most begin as none of them does. Letters and digits are folded one by one.
pub(super) fn may_begin_agency(text: &str) -> bool {
    let head = text.get(..4);
    let plain = |head: &&str| head.bytes().all(|b| b.is_ascii_alphanumeric());
    head.filter(plain)
        .is_none_or(|head| AGENCY_BEGINNINGS.may_begin(head))
}

fn is_folded_agency(folded: &str, text: &str) -> bool {
    AGENCIES.contains(folded)
        // Short ones are words as well: those stand in capitals, or as their houses write them.
        && (folded.chars().count() > 3 || text.trim().chars().any(char::is_uppercase) || matches!(folded, "dpa" | "sda" | "epd" | "kna" | "sid" | "apa") || !folded.is_ascii())
}

/// Whether `text` looks like an organisation: an agency, one of `hints` (the site's and publisher's names), a host name, or a name that
/// holds a word such as "News", "`GmbH`", "Redaktion".
pub(crate) fn is_organization_like(text: &str, hints: &[&str]) -> bool {
    let text = text.trim();
    if text.is_empty() || text.len() > 120 {
        return false;
    }
    let folded = fold(text);
    is_folded_agency(&folded, text)
        || hints
            .iter()
            .any(|hint| !hint.trim().is_empty() && same(hint, text))
        || is_host(text)
        || (has_word(&folded) && text.split_whitespace().count() <= 8)
}

/// A word of organisations in `text`.
pub(super) fn organization_word(text: &str) -> bool {
    // An apostrophe joins what stands round it.
    if text.is_ascii() && !text.contains('\'') {
        return words(text).any(|word| WORDS.contains_in_lower_case(word)) || ends_as_paper(text);
    }
    has_word(&fold(text))
}

/// Whether the last word is one that papers' names end with; alone it is a paper too.
fn ends_as_paper(text: &str) -> bool {
    let last = text
        .rsplit(|c: char| !is_alphanumeric(c))
        .next()
        .unwrap_or_default();
    LAST.iter().any(|word| word.eq_ignore_ascii_case(last))
}

fn has_word(folded: &str) -> bool {
    at_spaces(folded).any(|word| WORDS.contains(word))
        || ends_as_paper(folded)
        || has_cjk(folded)
            && [
                "編集部",
                "编辑部",
                "編輯部",
                "取材班",
                "報道部",
                "新闻网",
                "新聞網",
                "通信社",
                "新聞社",
                "편집국",
                "취재팀",
                "뉴스팀",
                "综合",
                "綜合報導",
            ]
            .iter()
            .any(|part| folded.contains(part))
}

/// "Staff", "admin", "Redaktion": nobody in particular.
pub(crate) fn is_nobody(text: &str) -> bool {
    let folded = fold(text);
    NOBODY.contains(&folded) || is_folded_button(&folded)
}

/// `La Vallée`, `El Valle`: an article and one word, in a list behind a person and a comma where they work. `Jane Miller and Le Minh` are two.
pub(crate) fn is_titled(name: &str, list: &str) -> bool {
    const ARTICLES: &[&str] = &[
        "La", "Le", "Les", "El", "Il", "The", "Die", "Der", "Das", "O", "A",
    ];
    let titled = name
        .split_once(' ')
        .is_some_and(|(article, word)| ARTICLES.contains(&article) && !word.contains(' '));
    titled
        && list.match_indices(name).any(|(at, _)| {
            let before = list.get(..at).unwrap_or_default();
            before
                .trim_end()
                .ends_with([',', '|', '/', '–', '—', '-', '('])
        })
}

/// `paper.example`: a name that is a host.
pub(super) fn is_host(text: &str) -> bool {
    if !text.contains('.') {
        return false;
    }
    let labels: Vec<&str> = text.split('.').collect();
    labels.len() >= 2
        && !text.contains(char::is_whitespace)
        && labels
            .iter()
            .all(|label| !label.is_empty() && label.chars().all(|c| is_alphanumeric(c) || c == '-'))
        && labels
            .last()
            .is_some_and(|last| last.chars().count() >= 2 && last.chars().all(char::is_lowercase))
        && labels
            .first()
            .is_some_and(|first| first.chars().count() > 2)
}

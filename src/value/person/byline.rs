//! The grammar of bylines: label, names, and what is cut from them.

use super::asked::behind_asked;
use super::clean::{
    before_section, clean_name, role_at, trim_name, without_addresses, without_post,
};
use super::east_asian::east_asian;
use super::hour::before_hour;
use super::label::{Label, label_in};
use super::name::{is_introduced, is_no_name, is_person_like};
use super::office::is_office;
use super::organization::{is_agency, is_nobody, is_organization_like};
use super::phrase::is_phrase;
use super::roles::{is_role_word_in_any_case, is_trade};
use super::split::{ends_in_joiner, is_firm_of_several, split_names};
use crate::page::{Agent, AgentKind};
use crate::value::contact;
use crate::value::date::{Convention, find};
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::lexicon::Lexicon;
use crate::value::search::Search;
use crate::value::text::{collapse, lowercase};

/// Authors that `text` names, if it is a byline: a label and names, or names and a label behind them.
pub(crate) fn byline(text: &str, language: Option<&str>) -> Option<Vec<Agent>> {
    // One word, of menus mostly.
    if text.is_ascii() && !text.bytes().any(|b| b" \t\n:=|/-".contains(&b)) {
        return None;
    }
    let text = collapse(text);
    if text.is_empty() || text.len() > 400 {
        return None;
    }
    if let Some(agents) = east_asian(&text) {
        return Some(agents);
    }
    let text = behind_asked(&text, language).unwrap_or(&text);
    let (strength, rest) = label_in(text, language)?;
    if strength != Label::Strong && is_phrase(rest) {
        return None;
    }
    // A sentence is no byline, whatever word it begins with.
    let label = text.get(..text.len() - rest.len());
    let agents = read(rest, language, strength, label);
    (!agents.is_empty()).then_some(agents)
}

/// Authors in a text that is known to name authors, label or not.
pub(crate) fn people(text: &str, language: Option<&str>) -> Vec<Agent> {
    let text = collapse(text);
    let text = behind_asked(&text, language).unwrap_or(&text);
    if label_in(text, language)
        .is_some_and(|(strength, rest)| strength == Label::Weak && is_phrase(rest))
    {
        return Vec::new();
    }
    byline(text, language).unwrap_or_else(|| read(text, language, Label::Strong, None))
}

/// Authors of `text`, which has no label any more, and the label if it had one.
pub(super) fn read(
    text: &str,
    language: Option<&str>,
    strength: Label,
    label: Option<&str>,
) -> Vec<Agent> {
    let mut mail = contact::emails(text).map(|(address, _)| address);
    let (first_mail, second_mail) = (mail.next(), mail.next());
    let text = before_date(text, language);
    let text = without_addresses(text);
    let text = before_bar(before_editors(&text));
    let mut agents: Vec<Agent> = Vec::new();
    let names = split_names(text);
    let is_written = names.iter().any(|name| !takes_pictures(name));
    let romance = label.is_some_and(is_romance);
    for name in names {
        if is_written && takes_pictures(&name) {
            continue;
        }
        let name = if romance {
            before_section(&name)
        } else {
            &name
        };
        let bare = name_and_agency(name);
        for part in bare {
            let Some(agent) = agent(&part, strength, label.is_some()) else {
                if strength != Label::Strong && agents.is_empty() {
                    return Vec::new();
                }
                continue;
            };
            if !agents.iter().any(|known| known.name == agent.name) {
                agents.push(agent);
            }
        }
    }
    if let ([agent], Some(address), None) = (agents.as_mut_slice(), first_mail, second_mail) {
        agent.email = Some(address);
    }
    agents
}

/// Whether a label ends with the word that Spanish, French, Portuguese and Catalan bylines have before the name.
fn is_romance(label: &str) -> bool {
    let last = label.trim_end().rsplit(' ').next().unwrap_or_default();
    ["por", "par", "per"]
        .iter()
        .any(|word| last.eq_ignore_ascii_case(word))
}

/// Up to a bar or bullet behind which no further person stands: "Jane Doe | Reuters", "Jane Doe • 5 min", "millhand » Su" of a forum.
fn before_bar(text: &str) -> &str {
    // »Jane Doe« stands in quotes.
    let quoted = text.contains('«');
    let parts = |bar: usize, c: char| match c {
        '|' | '•' | '｜' => true,
        '»' => !quoted && text.get(..bar).is_some_and(|own| own.ends_with(' ')),
        _ => false,
    };
    for (bar, c) in text.char_indices().filter(|&(bar, c)| parts(bar, c)) {
        let rest = text.get(bar + c.len_utf8()..).unwrap_or("");
        let next = rest.split(['|', '•', '｜']).next().unwrap_or("");
        if !split_names(next).iter().any(|name| is_person_like(name)) {
            return text.get(..bar).unwrap_or(text);
        }
    }
    text
}

/// A name, and the agency after its comma, dash, slash or in its bracket: an agency beside a person is where the person works, and no author.
fn name_and_agency(text: &str) -> Vec<String> {
    let head = role_at(text).and_then(|at| text.get(..at)).unwrap_or(text);
    vec![without_post(trim_name(head)).to_owned()]
}

pub(super) fn agent(name: &str, strength: Label, said: bool) -> Option<Agent> {
    let name = if strength == Label::Weak {
        name.to_owned()
    } else {
        clean_name(name)?
    };
    if is_nobody(&name) || name.is_empty() || is_of_a_house(&name) {
        return None;
    }
    let kind = if is_agency(&name)
        || is_firm_of_several(&name)
        || (is_organization_like(&name, &[]) || is_office(&name)) && !is_person_like(&name)
    {
        Some(AgentKind::Organization)
    } else if is_person_like(&name) || said && is_introduced(&name) {
        Some(AgentKind::Person)
    } else if strength == Label::Strong && is_handle(&name) {
        None
    } else {
        return None;
    };
    // After a preposition an organisation is named in at most five words: "By continuing to use Paper News…" is a sentence.
    if strength == Label::Weak
        && kind == Some(AgentKind::Organization)
        && (name.split(' ').count() > 5
            || name.chars().next().is_some_and(char::is_lowercase) && !is_agency(&name))
    {
        return None;
    }
    Some(Agent {
        kind,
        ..Agent::named(name)
    })
}

/// "For the Weir Paper", "Special to the Weir Paper": the line below a name whose own line was left empty.
fn is_of_a_house(name: &str) -> bool {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or("");
    let second = words.next().unwrap_or("");
    match first {
        "For" | "for" => second.eq_ignore_ascii_case("the"),
        "Special" | "special" => matches!(second, "to" | "for"),
        _ => false,
    }
}

/// `à Berlin`, behind "our correspondent".
fn is_whereabouts(name: &str) -> bool {
    const AT: &[&str] = &["à", "in", "en", "a", "aus", "från", "w", "в", "στο", "στην"];
    let place = name.split_once(' ').filter(|(at, _)| AT.contains(at));
    place.is_some_and(|(_, place)| !place.contains(' '))
}

/// A pen name or account: up to four words, no sentence.
fn is_handle(name: &str) -> bool {
    let words = name.split(' ').count();
    !name.split(' ').any(is_no_name)
        && words <= 4
        && !is_whereabouts(name)
        && name.chars().count() <= 40
        && !name.ends_with(['.', '!', '?', ':'])
        && !name.contains([':', '?', '!', '"', '…', '>', '<'])
        && (words <= 2 || name.chars().next().is_some_and(|c| !c.is_lowercase()))
}

/// Words before a date that is not the author's.
#[rustfmt::skip]
const STAMPS: &[&str] = &[
    "updated", "published", "posted", "last updated", "first published", "aktualisiert", "veröffentlicht", "publié",
    "mis à jour", "modifié", "publicado", "actualizado", "atualizado", "pubblicato", "aggiornato", "gepubliceerd", "publicerad",
    "publisert", "обновлено", "опубликовано", "stand", "min read", "minute read", "minutes read", "read time", "reading time",
    "lesezeit", "temps de lecture", "tiempo de lectura", "by email", "by e-mail", "via email", "link copied", "post a comment",
];

/// `text` in small letters, each where it was: a letter whose small one is longer or shorter, as of İ, stays.
fn lowercase_in_place(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let small = |c: char| {
        let mut letters = c.to_lowercase();
        let small = letters.next().filter(|_| letters.next().is_none());
        small.filter(|small| small.len_utf8() == c.len_utf8())
    };
    text.chars().map(|c| small(c).unwrap_or(c)).collect()
}

/// Words before "updated" and "published".
const OFTEN: &[&str] = &[
    "last",
    "latest",
    "first",
    "originally",
    "initially",
    "previously",
    "recently",
    "zuletzt",
    "erstmals",
    "ursprünglich",
    "senast",
    "sist",
    "sidst",
    "laatst",
    "viimeksi",
];

/// Whether a text says when or how often something was done, and nothing else.
pub(super) fn is_often(text: &str) -> bool {
    let text = text.trim();
    OFTEN.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Up to the first date, and "updated" or "published" before it.
pub(super) fn before_date<'a>(text: &'a str, language: Option<&str>) -> &'a str {
    static ANY: Search = Search::of(STAMPS);
    let convention = Convention {
        language,
        ..Convention::default()
    };
    let first = find(text, convention).next();
    let at = first.as_ref().map_or(text.len(), |found| found.range.start);
    let mut head = before_hour(text.get(..at).unwrap_or(text));
    if first.is_some_and(|found| found.written.relative) {
        head = before_about(head);
    }
    let lower = lowercase_in_place(head);
    let stamped = |at: &usize| {
        let rest = lower.get(at + 1..).unwrap_or("");
        if !ANY.may_begin(rest) {
            return false;
        }
        let ends = |tail: &str| !tail.starts_with(is_alphabetic);
        STAMPS
            .iter()
            .any(|stamp| rest.strip_prefix(stamp).is_some_and(ends))
    };
    let cut = memchr::memchr_iter(b' ', lower.as_bytes()).find(stamped);
    if let Some(cut) = cut.filter(|cut| *cut > 0) {
        // "Last updated by Ada Mill": how often, and nobody.
        let often = lower.get(..cut).is_some_and(is_often);
        head = if often {
            ""
        } else {
            head.get(..cut).unwrap_or(head)
        };
    }
    if at < text.len() {
        return before_preposition(head);
    }
    head.trim_end()
        .trim_end_matches([',', '|', '-', '–', '—', '•', '·', '(', '/'])
        .trim_end()
}

/// A text that an age follows, without the words that make it a rough one: "Ada Mill over 3 years ago".
fn before_about(head: &str) -> &str {
    #[rustfmt::skip]
    const ABOUT: &[&str] = &[
        "over", "about", "almost", "nearly", "around", "more than", "less than", "mehr als", "fast", "knapp", "etwa", "ungefähr", "plus de", "moins de",
        "environ", "presque", "más de", "casi", "mais de", "quase", "più di", "quasi", "circa", "oltre", "meer dan", "bijna", "ongeveer", "ruim",
        "mere end", "mer än", "mer enn", "ponad", "około", "prawie", "přes", "více než", "téměř", "более", "почти", "больше", "около", "майже", "понад",
        "vor", "il y a", "il", "hace", "há", "för", "for",
    ];
    let mut head = head.trim_end();
    for _ in 0..2 {
        let before = |word: &&str| head.strip_suffix(*word).filter(|rest| rest.ends_with(' '));
        head = ABOUT.iter().find_map(before).unwrap_or(head).trim_end();
    }
    head
}

/// A text that a date follows, without the date's preposition: "on", "am", "le".
pub(crate) fn before_preposition(head: &str) -> &str {
    static WORDS: Lexicon<64> = Lexicon::of(&[
        "on", "am", "vom", "le", "el", "il", "em", "op", "den", "at", "в", "от", "dne", "dnia",
        "Date", "Datum", "pada", "la", "til", "On", "Am", "Vom", "w", "we",
    ]);
    let trimmed = head
        .trim_end()
        .trim_end_matches([',', '|', '-', '–', '—', '•', '·', '(', '/'])
        .trim_end();
    let last = memchr::memrchr(b' ', trimmed.as_bytes());
    last.and_then(|at| Some((trimmed.get(..at)?, trimmed.get(at + 1..)?)))
        .filter(|(_, word)| WORDS.contains(word))
        .map_or(trimmed, |(head, _)| head)
        .trim_end()
}

/// Words before people of another trade.
#[rustfmt::skip]
const TRADES: &[&str] = &[
    "directed by", "presented by", "produced by", "hosted by", "composed by", "performed by", "narrated by", "designed by", "developed by",
    "music by", "lyrics by", "theme by", "site by", "website by", "powered by", "sponsored by", "funded by", "supported by", "moderated by",
    "organised by", "organized by", "painted by", "drawn by", "built by", "founded by", "made by", "sold by", "owned by", "signed by",
    "approved by", "certified by", "liked by", "regie von", "musik von", "moderiert von", "präsentiert von", "produziert von", "gestaltet von",
    "gesponsert von", "réalisé par", "produit par", "présenté par", "parrainé par", "dirigida por", "dirigido por", "presentado por",
    "patrocinado por", "producido por", "diseñado por", "diretto da", "presentato da", "sponsorizzato da",
    "latest comment by", "last comment by", "latest post by", "last post by", "latest reply by", "last reply by", "last edited by",
    "last modified by", "last updated by", "last changed by", "letzter kommentar von", "letzter beitrag von", "letzte antwort von",
    "zuletzt bearbeitet von", "zuletzt geändert von", "dernier commentaire par", "dernier commentaire de", "dernier message par",
    "dernier message de", "dernière réponse par", "último comentario de", "último comentario por", "último mensaje de",
    "último mensaje por", "ultimo messaggio di", "ultimo commento di", "último comentário de", "laatste bericht door", "laatste reactie door",
    "edited by", "editing by", "photos by", "photo by", "photography by", "photographs by", "photograph by", "pictures by", "picture by", "images by", "image by",
    "drawings by", "drawing by", "cartoon by", "artwork by", "graphics by", "graphic by", "video by", "illustration by",
    "illustrations by", "illustrated by", "illustration von", "illustrationen von", "illustriert von", "illustrations de", "translated by", "additional reporting", "reviewed by", "medically reviewed",
    "fact checked", "checked by", "verified by", "geprüft von", "revisado por", "vérifié par", "foto:", "fotos:", "foto von", "fotos von", "und fotos von", "photos :", "photos:", "photo :", "fotografie",
    "bilder:", "bild:", "bild av", "foto av", "foto af", "fotos de", "foto de", "traduit par", "übersetzt von", "редактор:",
    "фото:", "责任编辑", "責任編輯", "编辑：", "編輯：", "图/", "圖／", "攝影", "摄影", "撮影", "사진", "编辑:", "tiếp",
];

/// The same of one word, that nobody is called by.
const PICTURES: &[&str] = &[
    "photography",
    "photographs",
    "photos",
    "kuvat",
    "kuva",
    "fotos",
    "foto",
    "fotografie",
    "bilder",
    "fotoğraf",
    "zdjęcia",
    "ภาพ:",
    "ảnh:",
    "fotó:",
    "fotoğraf:",
];

/// What the bracket behind a name says that made the pictures and not the text: `Jane Miller (text) and John Baker (photos)`.
#[rustfmt::skip]
const BRACKETED: &[&str] = &[
    "photo", "photographer", "picture", "pictures", "images", "illustration", "illustrations", "graphic", "graphics", "video", "bild", "grafik",
    "illustrationen", "zeichnungen", "fotograf", "fotografin", "photographe", "dessins", "fotografía", "fotografías", "ilustraciones", "imagens",
    "ilustrações", "immagini", "illustrazioni", "beeld", "foto's", "illustraties", "foton", "billeder", "zdjęcie", "фото",
];

fn takes_pictures(name: &str) -> bool {
    let Some((_, bracket)) = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('))
    else {
        return false;
    };
    let bracket = lowercase(bracket);
    PICTURES.contains(&&*bracket) || BRACKETED.contains(&&*bracket)
}

/// Whether a text ends with such words: what follows is no author.
pub(crate) fn is_of_another_trade(text: &str) -> bool {
    let lower = text.trim_end_matches([':', ' ']).to_lowercase();
    TRADES
        .iter()
        .any(|trade| lower.ends_with(trade.trim_end_matches([':', ' '])))
}

/// Whether the words behind a name, up to the next that joins names, say that it is one of another trade: ", photographer",
/// "Photography". Who writes is none.
pub(crate) fn begins_another_trade(behind: &str) -> bool {
    let words = || {
        let words = behind.split(|c: char| !is_alphanumeric(c));
        let words = words.filter(|word| !word.is_empty()).take(POST);
        words.take_while(|word| !ends_in_joiner(word))
    };
    let pictures = |word: &str| PICTURES.contains(&&*word.to_lowercase());
    let writes = |word: &str| is_trade(word) || word.strip_suffix('s').is_some_and(is_trade);
    words().any(pictures) || words().any(is_role_word_in_any_case) && !words().any(writes)
}

/// Most words of a post that are asked.
const POST: usize = 4;

/// Whether a byline tells before a name whom its author writes for: "Jane Doe for the Weir and …".
pub(crate) fn is_for_a_house(before: &str) -> bool {
    const FOR: &[&str] = &["for", "für", "pour", "para", "per", "voor", "för"];
    before.split(' ').skip(1).any(|word| FOR.contains(&word))
}

/// Up to "edited by", "photos by", "fotos:", "additional reporting by": people of another trade.
fn before_editors(text: &str) -> &str {
    static ANY: Search = Search::of(TRADES);
    let lower = lowercase_in_place(text);
    let at = ANY.first_in(&lower).map(|(at, _)| at);
    if at == Some(0) {
        return "";
    }
    // `Teksti Anna Laine Kuvat Ville Salo`.
    let pictures = memchr::memchr_iter(b' ', lower.as_bytes()).find(|at| {
        let word = lower.get(at + 1..).and_then(|rest| rest.split_once(' '));
        *at > 0 && word.is_some_and(|(word, _)| PICTURES.contains(&word))
    });
    let at = at.into_iter().chain(pictures).min();
    at.and_then(|at| text.get(..at))
        .unwrap_or(text)
        .trim_end_matches([' ', ',', '|', ';', '/', '／', '&', '-', '–'])
}

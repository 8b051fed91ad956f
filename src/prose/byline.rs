//! Bylines: leaves and pieces of leaves that name somebody, by a word before the name, by a date beside it, or alone.

use super::page::{Leaf, Page};
use crate::page::Agent;
use crate::value::person;
use std::ops::Range;

/// Names in a leaf and how they were introduced.
#[derive(Debug, Clone)]
pub(super) struct Byline {
    pub(super) at: usize,
    pub(super) agents: Vec<Agent>,
    pub(super) form: Form,
}

impl Byline {
    /// The first name.
    pub(super) fn name(&self) -> &str {
        self.agents
            .first()
            .and_then(|agent| agent.name.as_deref())
            .unwrap_or("")
    }
}

/// How a name is introduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `By Jane Miller`, `Von …`, `Автор: …`.
    By,
    /// `Author` or `By` on the leaf before.
    After,
    /// `Jane Miller, May 1 2024`: a name beside a date or between bars.
    Dated,
    /// A name and nothing else.
    Alone,
    /// One word beside a date, as forums and blogs have it.
    Nickname,
}

/// Longest leaf that may be a byline.
const LONGEST: usize = 220;

/// The bylines of a leaf: of each of its pieces between bars, dots and dates.
pub(super) fn read(
    page: &Page<'_, '_>,
    at: usize,
    leaf: &Leaf<'_, '_>,
    dates: &[Range<usize>],
    language: Option<&str>,
    bylines: &mut Vec<Byline>,
) {
    let text = leaf.text();
    if leaf.size > LONGEST
        || leaf.size < 3
        || text.contains("://")
        || leaf.paragraph && leaf.size >= 160
    {
        return;
    }
    let before = at.checked_sub(1).and_then(|at| page.leaves.get(at));
    let labelled = before.is_some_and(|before| {
        before.size < 40 && (is_label(before.text()) || ends_in_label(before.text()))
    });
    let pieces = pieces(text, dates);
    let whole = pieces.len() == 1 && dates.is_empty();
    for (place, piece) in pieces.iter().enumerate() {
        let found = if let Some(agents) = person::byline(piece, language) {
            Some((agents, Form::By))
        } else if labelled && place == 0 {
            Some((person::people(piece, language), Form::After))
        } else if let Some(name) =
            short_name(piece).filter(|_| pieces.len() > 1 || !dates.is_empty())
        {
            Some((vec![Agent::named(name)], Form::By))
        } else if leaf.size <= 120 && !leaf.paragraph {
            named(piece, whole, !dates.is_empty())
        } else {
            None
        };
        if let Some((agents, form)) =
            found.filter(|(agents, _)| !agents.is_empty() && agents.len() <= 8)
        {
            bylines.push(Byline { at, agents, form });
        }
    }
}

/// A piece that is nothing but names.
fn named(piece: &str, whole: bool, dated: bool) -> Option<(Vec<Agent>, Form)> {
    let line = piece.split(['(', '[', '@']).next().unwrap_or(piece).trim();
    let names = person::split_names(line);
    let person =
        |name: &String| person::is_person_like(name) && !name.split_whitespace().any(is_no_name);
    let form = if whole { Form::Alone } else { Form::Dated };
    let first = names.first()?;
    if person(first) || person::is_agency(first) {
        // `Jane Miller, Berlin`: what follows and is no name ends the list.
        let agents = names
            .iter()
            .take_while(|name| person(name) || person::is_agency(name))
            .map(Agent::named)
            .collect();
        return Some((agents, form));
    }
    (dated && is_nickname(line)).then(|| (vec![Agent::named(line)], Form::Nickname))
}

/// What is left of a line without its dates, parted at bars, dots and dashes.
fn pieces<'t>(text: &'t str, dates: &[Range<usize>]) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for date in dates {
        cut(text.get(at..date.start).unwrap_or(""), &mut pieces);
        at = at.max(date.end);
    }
    cut(text.get(at..).unwrap_or(""), &mut pieces);
    pieces
}

fn cut<'t>(text: &'t str, pieces: &mut Vec<&'t str>) {
    let mut rest = text;
    while !rest.is_empty() && pieces.len() < 12 {
        let (at, length) = BARS
            .iter()
            .filter_map(|mark| rest.find(mark).map(|at| (at, mark.len())))
            .min()
            .unwrap_or((rest.len(), 0));
        let piece = rest
            .get(..at)
            .unwrap_or(rest)
            .trim_matches(|c: char| c.is_whitespace() || ",;-–—/~".contains(c));
        if !piece.is_empty() {
            pieces.push(unglued(piece));
        }
        rest = rest.get(at + length..).unwrap_or("");
    }
}

const BARS: &[&str] = &[
    "|", "•", "·", " - ", " – ", " — ", "►", "▪", " // ", "→", "»", "✉", "【", "】", " ~ ",
];

/// `by mara`, `Written by jo miller`: names of one word or without capitals, in a line that has a date or bars beside them.
fn short_name(piece: &str) -> Option<&str> {
    let (at, word) = ["by ", "von ", "par ", "por ", "door "]
        .iter()
        .filter_map(|word| piece.to_lowercase().find(word).map(|at| (at, *word)))
        .find(|(at, word)| piece.get(..at + word.len()).is_some_and(is_label))?;
    let name = piece.get(at + word.len()..)?.trim();
    let letters = name
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '\''));
    (letters
        && (3..=30).contains(&name.chars().count())
        && name.split_whitespace().count() <= 2
        && name.starts_with(char::is_alphabetic)
        && !name.split_whitespace().any(is_no_name))
    .then_some(name)
}

/// Whether a line such as `10.12.2022 18:27 by` leaves its name to the next leaf.
fn ends_in_label(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("");
    text.contains(|c: char| c.is_ascii_digit())
        && ["by", "von", "par", "por", "door", "av", "af", "di"].contains(&last)
}

/// Words that pages without spaces between their parts put right behind a name: `Jane MillerPublished`.
const GLUED: &[&str] = &[
    "Published",
    "Updated",
    "Posted",
    "Veröffentlicht",
    "Aktualisiert",
    "Publié",
    "Publicado",
    "Pubblicato",
    "Redakteur",
    "Redaktion",
    "Reporter",
    "Editor",
    "Staff",
    "Journalist",
    "Correspondent",
];

/// A piece up to a word that is glued to its end.
fn unglued(piece: &str) -> &str {
    GLUED
        .iter()
        .filter_map(|word| piece.find(word))
        .filter_map(|at| piece.get(..at))
        .find(|head| head.ends_with(char::is_lowercase))
        .unwrap_or(piece)
}

/// Whether a leaf is nothing but the words before a name.
fn is_label(text: &str) -> bool {
    let text = text
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    LABELS.contains(&text.as_str())
}

const LABELS: &[&str] = &[
    "author",
    "authors",
    "by",
    "written by",
    "posted by",
    "published by",
    "story by",
    "von",
    "par",
    "por",
    "autor",
    "autoren",
    "autorin",
    "auteur",
    "autore",
    "автор",
    "автори",
    "авторы",
    "作者",
    "記者",
    "記者名",
    "기자",
    "yazar",
    "forfatter",
    "författare",
    "kirjoittaja",
    "penulis",
    "szerző",
    "text",
    "tekst",
    "texte",
    "geschrieben von",
    "artikel von",
    "beitrag von",
    "ein artikel von",
    "escrito por",
    "publicado por",
    "door",
    "av",
    "af",
    "skribent",
    "reporter",
    "journalist",
    "created by",
    "ein beitrag von",
    "di",
    "a cura di",
    "przez",
    "autorzy",
    "napsal",
    "скрыт",
    "نویسنده",
    "الكاتب",
    "بقلم",
    "كتب",
    "מאת",
    "लेखक",
    "文",
    "執筆",
    "著者",
    "ライター",
    "tác giả",
    "συντάκτης",
    "yazan",
    "oleh",
    "text:",
    "publié par",
    "par :",
    "words by",
];

/// One word of letters, digits and the marks that forums allow.
fn is_nickname(line: &str) -> bool {
    (3..=24).contains(&line.chars().count())
        && line
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
        && line.starts_with(char::is_alphabetic)
        && !is_no_name(line)
}

/// Words of menus and of the furniture round articles, that look like names where every word has a capital.
fn is_no_name(word: &str) -> bool {
    let word = word
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    FURNITURE.contains(&word.as_str())
}

const FURNITURE: &[&str] = &[
    "the",
    "our",
    "your",
    "this",
    "that",
    "my",
    "a",
    "an",
    "email",
    "about",
    "read",
    "more",
    "all",
    "news",
    "home",
    "contact",
    "us",
    "login",
    "log",
    "sign",
    "in",
    "menu",
    "search",
    "share",
    "subscribe",
    "newsletter",
    "privacy",
    "policy",
    "terms",
    "cookie",
    "cookies",
    "comments",
    "comment",
    "next",
    "previous",
    "related",
    "latest",
    "top",
    "stories",
    "story",
    "photo",
    "photos",
    "video",
    "videos",
    "image",
    "foto",
    "bild",
    "quelle",
    "source",
    "advertisement",
    "anzeige",
    "werbung",
    "publicidad",
    "skip",
    "content",
    "view",
    "show",
    "hide",
    "close",
    "open",
    "back",
    "follow",
    "facebook",
    "twitter",
    "instagram",
    "youtube",
    "linkedin",
    "whatsapp",
    "telegram",
    "pinterest",
    "reddit",
    "print",
    "download",
    "copy",
    "link",
    "new",
    "best",
    "how",
    "what",
    "why",
    "who",
    "where",
    "when",
    "is",
    "are",
    "was",
    "getty",
    "images",
    "rights",
    "reserved",
    "university",
    "college",
    "updated",
    "published",
    "posted",
    "min",
    "minutes",
    "artikel",
    "beitrag",
    "mehr",
    "alle",
    "startseite",
    "kontakt",
    "impressum",
    "datenschutz",
    "anmelden",
    "suche",
    "teilen",
    "drucken",
    "kommentare",
    "lesen",
    "accueil",
    "connexion",
    "partager",
    "inicio",
    "compartir",
    "buscar",
    "leer",
    "más",
    "today",
    "editorial",
    "opinion",
    "sports",
    "business",
    "politics",
    "world",
    "health",
    "science",
    "technology",
    "entertainment",
    "culture",
    "local",
    "weather",
    "shop",
    "store",
    "cart",
    "account",
    "free",
    "get",
    "start",
    "buy",
    "sale",
    "guide",
    "review",
    "reviews",
    "table",
    "contents",
    "learn",
    "support",
    "help",
    "services",
    "products",
    "company",
    "team",
    "blog",
    "events",
    "careers",
    "jobs",
    "united",
    "states",
    "street",
    "city",
    "press",
    "media",
    "group",
    "gallery",
    "points",
    "posts",
    "recent",
    "popular",
    "trending",
    "topics",
    "tags",
    "category",
    "categories",
    "archive",
    "archives",
    "donate",
    "become",
    "member",
    "members",
    "join",
    "register",
    "profile",
    "settings",
    "language",
    "english",
    "español",
    "deutsch",
    "français",
    "product",
    "specs",
    "features",
    "pricing",
    "resources",
    "solutions",
    "community",
    "forum",
    "page",
    "site",
    "website",
    "map",
    "index",
    "list",
    "finance",
    "money",
    "market",
    "markets",
    "education",
    "travel",
    "food",
    "lifestyle",
    "fashion",
    "music",
    "movies",
    "games",
    "auto",
    "cars",
    "design",
    "data",
    "security",
    "software",
    "web",
    "app",
    "apps",
    "online",
    "digital",
    "service",
    "report",
    "reports",
    "research",
    "study",
    "day",
    "week",
    "month",
    "year",
    "series",
    "part",
    "chapter",
    "section",
    "edition",
    "issue",
    "volume",
    "key",
    "quick",
    "links",
    "useful",
    "meine",
    "unsere",
    "neue",
    "ihre",
    "sie",
    "wir",
    "und",
    "für",
    "aktuelle",
    "weitere",
    "themen",
    "nachrichten",
    "sport",
    "politik",
    "wirtschaft",
    "kultur",
    "gesellschaft",
    "wissen",
    "reise",
    "leben",
    "meinung",
    "services",
    "kommentar",
    "noticias",
    "deportes",
    "política",
    "economía",
    "cultura",
    "sociedad",
    "mundo",
    "actualités",
    "société",
    "économie",
    "politique",
    "dein",
    "mein",
    "vom",
];

//! The word that a page of an encyclopaedia, a glossary or a manual explains: it stands over the text, and the text begins with what it is.
//! `Tide mill`, `From the free encyclopedia`, `A tide mill is a water mill driven by …`. Of one or two words, which a menu's are as
//! well, nothing else tells that they are the headline.

use super::unmarked;
use crate::prose::Scene;
use crate::prose::dates::Dated;
use crate::prose::page::{Leaf, Page};
use crate::prose::title;
use crate::value::date::is_before_all_pages;
use crate::value::letter::is_cjk;
use crate::value::text::fold;
use std::ops::Range;

/// A word over its explanation, and the leaf on which it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lemma<'s> {
    pub(super) at: usize,
    pub(super) text: &'s str,
}

/// Paragraphs of the page among which the explanation is: notes on other meanings of the word stand over it, and a table of contents
/// parts it from what goes on.
const FIRST: usize = 6;
/// Lines from a term to its explanation: under a title's copy or a heading, where a table of figures may stand between; under the first
/// line; and under a title without a copy.
const FAR: usize = 150;
const NEAR: usize = 12;
const RIGHT_BELOW: usize = 4;
/// Words of such a term, and its characters.
const WORDS: usize = 6;
const LONGEST: usize = 60;
/// Words of the explanation before the term, and among its own: `The old tide mill`, `Jane Mary Weir`.
const BEFORE: usize = 3;
/// Words behind it up to the verb, and where something is put in between: `Jane Weir (12 June 1904 – 3 May 1981) was`.
const VERB: usize = 3;
const UP_TO: usize = 16;

/// The term that the first line or a heading has, alone or before the name of the site.
pub(super) fn find<'s>(scene: &Scene<'_, 's, '_>) -> Option<Lemma<'s>> {
    let page = scene.page;
    let texts = page.stretch(0..page.body.end);
    let texts: Vec<_> = texts
        .filter(|(_, leaf)| leaf.paragraph)
        .take(FIRST)
        .collect();
    let language = scene.known.language;
    let opens = |term: &str, at: usize, near: usize, defined: bool| {
        let tells = |text: &str| explains(text, term, language, defined);
        let mut below = texts
            .iter()
            .filter(|(below, _)| (at + 1..=at + near).contains(below));
        let split = |below: usize| {
            let beginnings = below.saturating_sub(PIECES).max(at + 1)..below;
            let mut beginnings = beginnings.filter(|from| is_piece(page, *from..below));
            beginnings.any(|from| tells(&joined(page, from..below + 1)))
        };
        is_term(term) && below.any(|(at, leaf)| tells(leaf.text()) || split(*at))
    };
    let first = page.leaves.first()?;
    let text = unmarked(first.text());
    let start = texts.first().map_or(0, |(at, _)| *at);
    let end = texts.last().map_or(0, |(at, _)| *at);
    // A place or a section stands over a report: `Ukraine | Tide mill turns again`, and below both the day and who wrote it.
    if is_reported(scene, start) {
        return None;
    }
    let undated = || !scene.is_dated(0..start);
    let heads = SITE.iter().filter_map(|mark| text.split_once(mark));
    let heads = heads.map(|(head, _)| head.trim());
    // A title's term stands once more over the text; where a tool has left nothing between the two, the text is right below.
    let mut heads = heads.chain(title::heads(text).into_iter().map(|(head, _)| head));
    let titled = heads.find_map(|text| {
        let mut copy = page.stretch(1..end);
        let copy = copy.find(|(_, leaf)| unmarked(leaf.text()) == text);
        let (at, near) = copy.map_or((0, RIGHT_BELOW), |(at, _)| (at, FAR));
        opens(text, at, near, false).then_some(Lemma { at, text })
    });
    let alone = || Some(Lemma { at: 0, text }).filter(|_| opens(text, 0, NEAR, true) && undated());
    if let Some(lemma) = titled.or_else(alone) {
        return Some(lemma);
    }
    let heading = |leaf: &Leaf<'_, '_>| leaf.block.hints.heading.is_some();
    let mut headings = page.stretch(0..start).filter(|(_, leaf)| heading(leaf));
    let (at, leaf) = headings.find(|(at, leaf)| opens(unmarked(leaf.text()), *at, FAR, false))?;
    Some(Lemma {
        at,
        text: unmarked(leaf.text()),
    })
}

/// Whether a line over the text is signed, or is a day on which pages were written and little else.
fn is_reported(scene: &Scene<'_, '_, '_>, start: usize) -> bool {
    let is_day = |dated: &Dated| {
        dated.at < start && dated.share >= ALL && !is_before_all_pages(&dated.written)
    };
    scene.is_signed(0..start) || scene.dates.iter().any(is_day)
}

/// Share of a line that a day has which is all that the line tells.
const ALL: usize = 45;

/// Pieces that a text may stand in up to its first long one: tools that take every element's text alone cut it at its links.
const PIECES: usize = 6;

fn is_piece(page: &Page<'_, '_>, leaves: Range<usize>) -> bool {
    page.stretch(leaves).all(|(_, leaf)| {
        !leaf.paragraph && leaf.block.hints.heading.is_none() && !leaf.block.hints.item
    })
}

fn joined(page: &Page<'_, '_>, leaves: Range<usize>) -> String {
    let texts: Vec<&str> = page.stretch(leaves).map(|(_, leaf)| leaf.text()).collect();
    texts.join(" ")
}

/// What parts a term from the name of a site.
const SITE: [&str; 4] = [" - ", " – ", " — ", " | "];

fn is_term(text: &str) -> bool {
    let length = text.chars().count();
    (2..=LONGEST).contains(&length)
        && text.split(' ').count() <= WORDS
        && !text.ends_with(['.', ':', '!', '…', ','])
        && text.contains(char::is_alphabetic)
}

/// Whether a text begins with what a term is: the term behind an article at most, and behind it a verb, a remark in brackets, or a dash
/// and a small letter. `UPPER BROOK (Agency) – The council …` is where a report is from.
fn explains(text: &str, term: &str, language: Option<&str>, defined: bool) -> bool {
    // `Mill (grinding)`: which of several.
    let term = term
        .split_once(" (")
        .filter(|_| term.ends_with(')'))
        .map_or(term, |(term, _)| term);
    if term.contains(is_cjk) {
        let behind = text.strip_prefix(term);
        let marks: &[char] = if defined {
            &['（', '(']
        } else {
            &['は', 'と', '是', '（', '(', '，', '、']
        };
        return behind.is_some_and(|behind| behind.starts_with(marks));
    }
    let text = text.replace(['*', '_'], "");
    let own: Vec<String> = term.split_whitespace().map(fold).collect();
    let mut left = own.iter();
    let mut next = left.next();
    let mut is_left_open = false;
    let mut words = text.split_whitespace().enumerate();
    while let Some(word) = next {
        let Some((place, shown)) = words.next() else {
            return false;
        };
        if place >= own.len() + BEFORE {
            return false;
        }
        if fold(shown) == *word {
            next = left.next();
            is_left_open = shown.ends_with(',');
            if next.is_none() && shown.ends_with([':', '.']) {
                return false;
            }
        }
    }
    let sentence = text
        .split(". ")
        .next()
        .unwrap_or(&text)
        .trim_end_matches('.');
    if VERBS_LAST.iter().any(|verb| sentence.ends_with(verb)) {
        return true;
    }
    let rest: Vec<&str> = words.map(|(_, word)| word).take(UP_TO).collect();
    if let [dash, small, ..] = rest.as_slice() {
        if ["—", "–", "-"].contains(dash) {
            return small.starts_with(char::is_lowercase);
        }
    }
    let put_in = is_left_open || rest.first().is_some_and(|word| word.starts_with('('));
    let most = if put_in { UP_TO } else { VERB };
    let mut verbs = rest.iter().take(most).enumerate();
    verbs.any(|(place, word)| {
        let next = rest.get(place + 1).copied().unwrap_or_default();
        is_verb(word, language) && (!defined || put_in || ARTICLES.contains(&next))
    })
}

fn is_verb(word: &str, language: Option<&str>) -> bool {
    let language = language.and_then(|language| language.split(['-', '_']).next());
    let mut of = VERBS.iter().filter(|(_, verbs)| verbs.contains(&word));
    match language {
        Some(own) => of.any(|(language, _)| *language == own),
        // `Ukraine on Thursday`, `La Bretagne a ouvert`: a verb of another language is a little word of this one.
        None => of.next().is_some() && !OF_ANOTHER.contains(&word),
    }
}

/// The same at the end of a sentence in Turkish.
const VERBS_LAST: &[&str] = &["dir", "dır", "dur", "dür", "tir", "tır", "tur", "tür"];

/// What a thing is, was or is called.
#[rustfmt::skip]
const VERBS: &[(&str, &[&str])] = &[
    ("en", &["is", "was", "are", "were", "refers"]), ("de", &["ist", "war", "sind", "waren", "bezeichnet"]),
    ("fr", &["est", "était", "sont", "désigne", "fut"]), ("es", &["es", "fue", "son", "era", "fueron"]),
    ("ca", &["és", "fou", "són", "era"]), ("it", &["è", "fu", "sono", "era"]), ("pt", &["é", "foi", "são", "era", "eram"]),
    ("nl", &["is", "was", "zijn", "werd"]), ("sv", &["är", "var"]), ("da", &["er", "var"]), ("no", &["er", "var"]), ("nb", &["er", "var"]),
    ("fi", &["on", "oli", "ovat"]), ("pl", &["to", "jest", "był", "była", "są"]), ("cs", &["je", "byl", "byla", "jsou"]), ("sk", &["je", "bol"]),
    ("ro", &["este", "a", "fost"]), ("el", &["είναι", "ήταν"]), ("ru", &["это", "был"]), ("uk", &["це", "є", "був"]), ("ar", &["هو", "هي"]),
    ("id", &["adalah"]), ("vi", &["là"]), ("tr", &["dır"]),
];
const OF_ANOTHER: &[&str] = &[
    "on", "to", "a", "es", "son", "era", "var", "er", "je", "este", "fost", "war", "fu", "fut",
    "bol",
];

/// What stands behind the verb where a thing is told of what kind it is: `is a`, `est un`. `The mill is from Thursday on open` tells news.
const ARTICLES: &[&str] = &[
    "a", "an", "ein", "eine", "un", "une", "una", "um", "uma", "een", "en", "ett", "et", "o",
    "unei", "unui",
];

#[cfg(test)]
mod tests {
    use super::explains;
    use crate::parse_dump;

    #[test]
    fn what_a_text_explains() {
        for (term, text) in [
            (
                "Tide mill",
                "A tide mill is a water mill driven by the tide.",
            ),
            (
                "Mill (grinding)",
                "A mill is a device that breaks solid matter.",
            ),
            (
                "Jane Weir",
                "Jane Mary Weir (12 June 1904 – 3 May 1981) was a miller.",
            ),
            ("Gezeitenmühle", "Eine Gezeitenmühle ist eine Wassermühle."),
            ("Moulin à marée", "Un moulin à marée est un moulin à eau."),
            (
                "Приливная мельница",
                "Приливная мельница — это водяная мельница.",
            ),
            (
                "Młyn pływowy",
                "Młyn pływowy – młyn wodny poruszany przypływem.",
            ),
            ("Tide mill", "A **tide mill** is a water mill."),
            (
                "潮力水車",
                "潮力水車（ちょうりょくすいしゃ）は、水車である。",
            ),
            ("潮汐磨坊", "潮汐磨坊是一种水磨。"),
        ] {
            assert!(explains(text, term, None, false), "{term}: {text}");
        }
        for (term, text) in [
            (
                "Upper Brook",
                "UPPER BROOK (Agency) – The council has voted.",
            ),
            ("Upper Brook", "UPPER BROOK, May 3 – The council has voted."),
            (
                "Upper Brook",
                "Upper Brook. The council is to vote on the mill.",
            ),
            ("Sport", "The wheel turned for the sport of it."),
            (
                "Mills",
                "Mills don't need much: of what there is, oak is best.",
            ),
            (
                "News",
                "The news of the mill came late, and nobody heard it.",
            ),
            ("Mill", "The wheel of the old mill is of oak."),
            ("Ukraine", "Ukraine on Thursday saw its mill turn."),
            ("Bretagne", "La Bretagne a rouvert le moulin."),
        ] {
            assert!(!explains(text, term, None, false), "{term}: {text}");
        }
    }

    const TEXT: &str = "A tide mill is a water mill driven by the rise and fall of the tide, which fills a pond behind a dam.\n\n\
        As the tide comes in, it enters the pond through a one-way gate, and this gate closes when the tide begins to fall.\n";

    fn headline(before: &str) -> Option<String> {
        parse_dump(&format!("{before}\n\n{TEXT}")).ok()?.headline
    }

    #[test]
    fn a_term_over_its_explanation() {
        for before in [
            "Tide mill\n\nFrom Millpedia, the free encyclopedia",
            "Tide mill - Millpedia\n\nMain page\nContents\nRandom article\n\nTide mill\n\nFrom Millpedia",
        ] {
            assert_eq!(headline(before).as_deref(), Some("Tide mill"), "{before}");
        }
        for before in ["Mills\n\nBy Jane Weir\n\n3 May 2024", "Wheels"] {
            assert_eq!(headline(before), None, "{before}");
        }
        let kicker = |kicker: &str, day: &str, verb: &str| {
            let head = "Tide mill turns again after six years of war";
            let title = if day.is_empty() {
                String::new()
            } else {
                format!("{kicker} | {head}\n\n")
            };
            let text = format!(
                "{title}{kicker}\n\n{head}\n\n{day}{kicker} {verb} saw its mill turn again, and a crowd had come to see how it turned.\n\n{TEXT}"
            );
            parse_dump(&text).ok().and_then(|page| page.headline)
        };
        for (name, day, verb) in [
            (
                "Ukraine",
                "By Jane Weir\n\n15 April 2021\n\n",
                "on Thursday",
            ),
            ("Ukraine", "15 April 2021\n\n", "was where many"),
            ("Sport", "", "is what"),
            ("Opinion", "", "was what"),
        ] {
            let found = kicker(name, day, verb);
            assert_ne!(found.as_deref(), Some(name), "{day} {verb}");
        }
    }
}

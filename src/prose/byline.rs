//! Bylines: leaves and pieces of leaves that name somebody, by a word before the name, by a date beside it, or alone.

use super::furniture::{LABELS, NO_NAME};
use super::page::{Leaf, Page};
use super::pieces::pieces;
use crate::page::Agent;
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::lexicon::Lexicon;
use crate::value::person;
use std::borrow::Cow;
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
    /// `By millhand`: introduced, but no person's name.
    Account,
    /// `Jane Miller Mill Gazette`: a name and the house it works for.
    Housed,
    /// `Jane Miller is a reporter …`.
    Life,
}

impl Form {
    /// Whether a word before the name says that it is an author's.
    pub(super) const fn is_introduced(self) -> bool {
        matches!(self, Self::By | Self::After)
    }
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
    if leaf.size < 3 || leaf.text().contains("://") {
        return;
    }
    let before = at.checked_sub(1).and_then(|at| page.leaves.get(at));
    let labelled = before.is_some_and(|before| {
        before.size < 40 && (is_label(before.text()) || ends_in_label(before.text()))
    });
    if !labelled && dates.is_empty() && is_one_word(leaf.text()) {
        return;
    }
    if let Some(agent) = life(leaf.text()) {
        let form = if labelled { Form::After } else { Form::Life };
        let agents = vec![agent];
        bylines.push(Byline { at, agents, form });
        return;
    }
    if leaf.size > LONGEST || leaf.paragraph && leaf.size >= 160 {
        return;
    }
    let (text, dates) = if leaf.text().contains('\u{ad}') {
        (Cow::Owned(leaf.text().replace('\u{ad}', "")), &[][..])
    } else {
        (Cow::Borrowed(leaf.text()), dates)
    };
    let pieces = pieces(&text, dates);
    let line = Line {
        whole: pieces.len() == 1 && dates.is_empty(),
        dated: !dates.is_empty(),
        short: leaf.size <= 120 && !leaf.paragraph,
        language,
    };
    for (place, piece) in pieces.iter().enumerate() {
        let found = if labelled && place == 0 {
            let agents = person::people(piece, language);
            Some((agents, Form::After)).filter(|(agents, _)| !agents.is_empty())
        } else {
            None
        };
        let found = found.or_else(|| line.names(piece));
        if let Some((agents, form)) =
            found.filter(|(agents, _)| !agents.is_empty() && agents.len() <= 8)
        {
            bylines.push(Byline { at, agents, form });
        }
    }
}

/// Whether a leaf is one word of ASCII letters that names no agency, as most of a menu: nobody's name.
fn is_one_word(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphabetic()) && !person::is_agency(text)
}

/// What the pieces of a line share.
struct Line<'l> {
    /// The line is one piece.
    whole: bool,
    /// A date stands in it.
    dated: bool,
    short: bool,
    language: Option<&'l str>,
}

impl Line<'_> {
    /// Whom a piece names, and how.
    fn names(&self, piece: &str) -> Option<(Vec<Agent>, Form)> {
        let piece = once(piece);
        let introduced = introduced(piece);
        if let Some(name) = introduced.and_then(housed) {
            return Some((vec![Agent::named(name)], Form::By));
        }
        if let Some(agents) = person::byline(piece, self.language) {
            return Some((agents, Form::By));
        }
        if let Some(name) = introduced.and_then(account) {
            return Some((vec![Agent::named(name)], Form::Account));
        }
        if !self.short {
            return None;
        }
        self.named(piece).or_else(|| {
            let name = housed(piece).filter(|name| !name.split(' ').any(is_no_name))?;
            Some((vec![Agent::named(name)], Form::Housed))
        })
    }

    /// A piece that is nothing but names.
    fn named(&self, piece: &str) -> Option<(Vec<Agent>, Form)> {
        if piece.ends_with(['!', '?']) {
            return None;
        }
        let line = piece.split(['(', '[', '@']).next().unwrap_or(piece).trim();
        let names = person::split_names(line);
        let person = |name: &String| {
            person::is_person_like(name) && !name.split_whitespace().any(is_no_name)
        };
        let form = if self.whole { Form::Alone } else { Form::Dated };
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
        (self.dated && is_nickname(line)).then(|| (vec![Agent::named(line)], Form::Nickname))
    }
}

/// `Jane Miller Jane Miller`, the portrait's name and the line's: one of them.
fn once(piece: &str) -> &str {
    let middle = piece.len() / 2;
    match (piece.get(..middle), piece.get(middle + 1..)) {
        (Some(head), Some(tail)) if head == tail && head.contains(' ') => head,
        _ => piece,
    }
}

/// What stands behind a word such as "By".
fn introduced(piece: &str) -> Option<&str> {
    const WORDS: &[&str] = &["by", "von", "par", "por", "door", "av", "af", "di", "от"];
    let mut ends = piece.match_indices(' ').map(|(at, _)| at).take(3);
    ends.find_map(|end| {
        let head = piece.get(..end).filter(|head| head.len() <= 40)?;
        let head = head.to_lowercase();
        let head = head.trim_end_matches(':');
        let last = head.rsplit(' ').next().unwrap_or("");
        (WORDS.contains(&last) && LABELS.contains(head)).then(|| {
            piece
                .get(end..)
                .unwrap_or("")
                .trim_start_matches([' ', ':'])
        })
    })
}

/// `millhand`, `jo miller`: an account or a name without capitals, behind a word such as "By".
fn account(name: &str) -> Option<&str> {
    let letters = name
        .chars()
        .all(|c| is_alphanumeric(c) || matches!(c, ' ' | '_' | '-' | '.' | '\'' | '’' | '&'));
    (letters
        && (3..=30).contains(&name.chars().count())
        && name.split_whitespace().count() <= 3
        && name.starts_with(is_alphabetic)
        && !name.split_whitespace().any(is_no_name))
    .then_some(name)
}

/// The name before the house it works for: `Jane Miller Mill Gazette`, `Jane MillerMillPost`, `Jane Q. Miller MILL NEWS`.
fn housed(text: &str) -> Option<&str> {
    let mut ends = text.match_indices(' ').map(|(at, _)| at);
    let first_end = ends.next()?;
    let second = text.get(first_end + 1..)?;
    // Two words glued together in the second: where the small letters end.
    let glue = second
        .char_indices()
        .zip(second.chars().skip(1))
        .take_while(|((_, c), _)| *c != ' ')
        .find(|((at, c), next)| *at >= 3 && c.is_lowercase() && next.is_uppercase())
        .map(|((at, c), _)| first_end + 1 + at + c.len_utf8());
    if let Some(end) = glue {
        return text.get(..end).filter(|name| person::is_person_like(name));
    }
    let end = ends.next()?;
    let middle = text.get(first_end + 1..end)?;
    let initial = middle.trim_end_matches('.').chars().count() == 1;
    let end = if initial { ends.next()? } else { end };
    let (name, house) = (text.get(..end)?, text.get(end + 1..)?);
    let loud = house
        .split(' ')
        .any(|word| word.chars().filter(|c| c.is_uppercase()).count() >= 3)
        && name.chars().any(char::is_lowercase);
    let named = house.split(' ').count() <= 5 && house.starts_with(char::is_uppercase);
    let known = named && person::is_person_like(name);
    (known && (loud || person::is_organization_like(house, &[]))).then_some(name)
}

/// Who is spoken of in `Jane Miller is a reporter for the Mill Paper`, `Jane Miller (37) ist freie Journalistin`.
fn life(text: &str) -> Option<Agent> {
    static VERBS: Lexicon<128> = Lexicon::of(&[
        "is",
        "was",
        "has",
        "writes",
        "covers",
        "reports",
        "works",
        "joined",
        "lives",
        "ist",
        "war",
        "schreibt",
        "arbeitet",
        "leitet",
        "studierte",
        "est",
        "écrit",
        "es",
        "escribe",
        "trabaja",
        "é",
        "escreve",
        "è",
        "scrive",
        "jest",
        "pisze",
        "je",
        "är",
        "er",
        "skriver",
        "schrijft",
        "werkt",
        "—",
        "–",
        "-",
    ]);
    let mut words = text.char_indices().filter(|(_, c)| *c == ' ');
    let start = text.chars().next()?;
    if !start.is_uppercase() || text.len() < 24 {
        return None;
    }
    let (first, _) = words.next()?;
    let mut ends = vec![first];
    ends.extend(words.take(5).map(|(at, _)| at));
    ends.windows(2).find_map(|pair| {
        let [end, next] = *pair else {
            return None;
        };
        let word = text.get(end + 1..next)?;
        let aside = word.starts_with('(');
        if !aside && !VERBS.contains(word) {
            return None;
        }
        let name = text.get(..end)?.trim_end_matches(',');
        let rest = text.get(next..)?;
        let rest = rest.get(..crate::input::floor(rest, 120)).unwrap_or(rest);
        let trade = rest
            .split(|c: char| !is_alphanumeric(c))
            .any(person::is_trade);
        (trade && person::is_person_like(name)).then(|| Agent::named(name))
    })
}

/// Whether a line such as `10.12.2022 18:27 by` leaves its name to the next leaf.
fn ends_in_label(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("");
    text.contains(|c: char| c.is_ascii_digit())
        && ["by", "von", "par", "por", "door", "av", "af", "di"].contains(&last)
}

/// Whether a leaf is nothing but the words before a name.
fn is_label(text: &str) -> bool {
    let text = text
        .trim_matches(|c: char| !is_alphanumeric(c))
        .to_lowercase();
    LABELS.contains(&text)
}

/// One word of letters, digits and the marks that forums allow.
fn is_nickname(line: &str) -> bool {
    (3..=24).contains(&line.chars().count())
        && line
            .chars()
            .all(|c| is_alphanumeric(c) || matches!(c, '_' | '-' | '.'))
        && line.starts_with(is_alphabetic)
        && !is_no_name(line)
}

/// Words of menus and of the furniture round articles, that look like names where every word has a capital.
pub(super) fn is_no_name(word: &str) -> bool {
    let word = word
        .trim_matches(|c: char| !is_alphanumeric(c))
        .to_lowercase();
    NO_NAME.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{account, housed, introduced, life, once};

    #[test]
    fn names_before_their_house() {
        for (line, name) in [
            ("Jane Miller Mill Gazette", Some("Jane Miller")),
            ("Jane Q. Miller MILL NETWORK", Some("Jane Q. Miller")),
            ("Jane MillerMillPost Writer", Some("Jane Miller")),
            ("Jane Miller MILLBusiness", Some("Jane Miller")),
            ("Jane McMiller", None),
            ("Jane Miller Brook", None),
            ("Upper Brook wins the Mill Cup", None),
        ] {
            assert_eq!(housed(line), name, "{line}");
        }
    }

    #[test]
    fn lives() {
        let name = |line| life(line).and_then(|agent| agent.name);
        assert_eq!(
            name("Jane Miller is a senior reporter for the Mill Paper.").as_deref(),
            Some("Jane Miller")
        );
        assert_eq!(
            name("Jana Mühle (37) ist freie Journalistin in Mühlheim.").as_deref(),
            Some("Jana Mühle")
        );
        assert_eq!(
            name("Jane Miller is the mayor of the town by the brook."),
            None
        );
        assert_eq!(name("The mill is a place that every reporter knows."), None);
    }

    #[test]
    fn lists_of_names() {
        let line = super::Line {
            whole: true,
            dated: false,
            short: true,
            language: None,
        };
        let names = |piece| {
            let (agents, _) = line.named(piece)?;
            Some(agents.into_iter().filter_map(|agent| agent.name).collect())
        };
        let read: Option<Vec<String>> = names("Jane Miller, Richard Roe");
        assert_eq!(read.unwrap_or_default(), ["Jane Miller", "Richard Roe"]);
        let read = names("Jane Miller, Brook");
        assert_eq!(read.unwrap_or_default(), ["Jane Miller"]);
        assert_eq!(names("Turn Around, Jane!"), None);
    }

    #[test]
    fn introductions() {
        assert_eq!(introduced("Posted by millhand"), Some("millhand"));
        assert_eq!(introduced("By Jane Miller"), Some("Jane Miller"));
        assert_eq!(introduced("Stand by me"), None);
        assert_eq!(account("millhand"), Some("millhand"));
        assert_eq!(account("clicking here, you agree"), None);
        assert_eq!(once("Jane Miller Jane Miller"), "Jane Miller");
        assert_eq!(once("Jane Miller Jane Weaver"), "Jane Miller Jane Weaver");
    }
}

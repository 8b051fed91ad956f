//! Interviews: whom one was with, and who led it.

use super::byline::{is_of_another_trade, read};
use super::label::{Label, label_in};
use super::name::is_person_like;
use crate::page::AgentKind;
use memchr::memmem::find_iter;

/// Most bytes of a line that is looked at; a byline has no more.
const LONGEST: usize = 400;
const INTERVIEW: &str = "interview";
/// Most words behind an article that tell who was asked.
const MOST: usize = 2;

/// Whether a text says with whom an interview was and names nobody else: "Interview with Jane Weir". She is not who wrote it.
pub(crate) fn is_only_asked(text: &str) -> bool {
    asked(text).is_some() && behind_asked(text, None).is_none()
}

/// Whom an interview was with, and what stands behind.
fn asked(text: &str) -> Option<&str> {
    let (head, rest) = text.split_at_checked(INTERVIEW.len())?;
    if !head.eq_ignore_ascii_case(INTERVIEW) {
        return None;
    }
    let (word, rest) = rest.strip_prefix(' ')?.split_once(' ')?;
    let with = matches!(
        word,
        "with" | "mit" | "avec" | "con" | "com" | "med" | "met"
    );
    (with && text.len() <= LONGEST).then_some(rest)
}

/// What stands behind whom an interview was with and names who led it: "Interview with Jane Weir by Ada Mill", "… | Ada Mill", "…. Text: Ada Mill".
pub(super) fn behind_asked<'a>(text: &'a str, language: Option<&str>) -> Option<&'a str> {
    let asked = asked(text)?;
    let start = text.len() - asked.len();
    let words = [" by ", " von ", " par ", " por ", " door "];
    let folded = text.to_ascii_lowercase();
    let led = words.iter().flat_map(|word| {
        let found = find_iter(folded.as_bytes(), word.as_bytes());
        found
            .filter(|&at| is_led(text, start, at, word.len()))
            .map(|at| at + 1)
    });
    let stop = find_iter(text.as_bytes(), ". ").map(|at| at + 2);
    let stop = stop.filter(|&at| {
        text.get(at..)
            .is_some_and(|rest| label_in(rest, language).is_some())
    });
    let bar = find_iter(text.as_bytes(), " | ").map(|at| at + 3);
    let mut rests: Vec<usize> = led.chain(stop).chain(bar).collect();
    rests.sort_unstable();
    let mut rests = rests.iter().filter_map(|&at| text.get(at..));
    rests.find(|rest| names_somebody(rest, language))
}

/// Whether a word between two names says who led: right behind whom was asked or a mark, "Jane Weir by …", "the miller by …", "Jane Weir, miller, by …". "Jane
/// Weir, author of Death by Water" has it in a title, and "photos by" is of another trade.
fn is_led(text: &str, start: usize, at: usize, len: usize) -> bool {
    let whole = text.get(..at + len).unwrap_or_default();
    let head = text.get(start..at).unwrap_or_default();
    let named = || {
        let last = head.rsplitn(3, ' ').take(2);
        let mut last: Vec<&str> = last.collect();
        last.reverse();
        !head.contains([',', ':', '(']) && !head.contains(" of ") && is_person_like(&last.join(" "))
    };
    // "von" joins such a word to its place: "mit dem Wirt von Bad Wehr".
    let unnamed = || !whole.ends_with(" von ") && is_unnamed(head);
    !is_of_another_trade(whole)
        && (head.ends_with(['.', ',', ';', '|', '–', '-']) || named() || unnamed())
}

/// Whether somebody is told by a word or two and not by name: "the miller", "an old miller".
fn is_unnamed(text: &str) -> bool {
    let mut words = text.split(' ');
    let article = matches!(
        words.next(),
        Some(
            "the"
                | "a"
                | "an"
                | "le"
                | "la"
                | "un"
                | "une"
                | "el"
                | "los"
                | "una"
                | "o"
                | "um"
                | "uma"
                | "de"
                | "het"
                | "een"
        )
    );
    let rest: Vec<&str> = words.take(MOST + 1).collect();
    let plain =
        |word: &&str| word.bytes().all(|b| b.is_ascii_lowercase()) && !word.ends_with("ing");
    article && (1..=MOST).contains(&rest.len()) && rest.iter().all(plain)
}

/// Whether a text, label or not, begins with a person's whole name.
fn names_somebody(text: &str, language: Option<&str>) -> bool {
    let (_, rest) = label_in(text, language).unwrap_or((Label::Strong, text));
    let agents = read(rest, language, Label::Strong, None);
    agents.first().is_some_and(|agent| {
        let whole = agent.name.as_deref().is_some_and(|name| name.contains(' '));
        whole && agent.kind == Some(AgentKind::Person)
    })
}

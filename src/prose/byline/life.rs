//! The card of an author: who they are and what they do.

use crate::page::Agent;
use crate::value::letter::words;
use crate::value::lexicon::Lexicon;
use crate::value::person;
use crate::value::text::head;

/// Who is spoken of, in the present, as a story and a biography do not, in `Jane Miller is a reporter for the Mill Paper`, `Jane Miller (37) ist freie Journalistin`.
pub(super) fn life(text: &str) -> Option<Agent> {
    static VERBS: Lexicon<128> = Lexicon::of(&[
        "is",
        "has",
        "writes",
        "covers",
        "reports",
        "works",
        "joined",
        "lives",
        "ist",
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
    if text.len() < SHORTEST {
        return None;
    }
    let text = behind_label(text);
    let start = text.chars().next()?;
    if !start.is_uppercase() || text.len() < SHORTEST {
        return None;
    }
    let mut ends = memchr::memchr_iter(b' ', text.as_bytes()).take(6);
    let mut next = ends.next()?;
    ends.find_map(|at| {
        let end = std::mem::replace(&mut next, at);
        let word = text.get(end + 1..at)?;
        let aside = word.starts_with('(');
        if !aside && !VERBS.contains(word) {
            return None;
        }
        let name = text.get(..end)?.trim_end_matches(',');
        let rest = text.get(at..)?;
        let has_trade = || words(head(rest, 120)).any(person::is_trade);
        (person::is_person_like(name) && has_trade()).then(|| Agent::named(name))
    })
}

/// Bytes of a sentence that tells of somebody.
const SHORTEST: usize = 24;

/// A card without `About the author:` before it.
fn behind_label(text: &str) -> &str {
    let end = text.bytes().take(40).position(|byte| byte == b':');
    let labelled = end.filter(|end| text.get(..*end).is_some_and(person::stands_before_a_name));
    let rest = labelled.and_then(|end| text.get(end + 1..));
    rest.map_or(text, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::life;

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
            name("About the author: Jane Miller is a novelist by the brook.").as_deref(),
            Some("Jane Miller")
        );
        assert_eq!(
            name("Jane Miller is the mayor of the town by the brook."),
            None
        );
        assert_eq!(
            name("Jane Miller was a reporter who told of the flood."),
            None
        );
        assert_eq!(name("The mill is a place that every reporter knows."), None);
    }
}

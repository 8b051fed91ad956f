//! Names of a paper's authors, each with the marks of the house it works for: `Jane Miller1, Richard Roe2,*`.

use crate::page::Agent;
use crate::value::letter::is_alphabetic;
use crate::value::person;

/// Most names of a line.
const MOST: usize = 8;

/// The names of a line in which marks stand right behind each of two or more names; one with a number is an account.
pub(super) fn affiliated(line: &str) -> Option<Vec<Agent>> {
    if !line.contains([',', ';', '&']) && !line.contains(" and ") {
        return None;
    }
    let mut bare = String::with_capacity(line.len());
    let mut marked = 0;
    let mut rest = line;
    while !rest.is_empty() {
        let end = rest.find(is_mark).unwrap_or(rest.len());
        let (text, tail) = rest.split_at_checked(end)?;
        bare.push_str(text);
        if tail.is_empty() {
            break;
        }
        // A mark stands behind a letter, or behind the stop of `Jr.`.
        if !text.ends_with(|c: char| is_alphabetic(c) || c == '.') {
            return None;
        }
        marked += 1;
        rest = behind_marks(tail);
    }
    if marked < 2 {
        return None;
    }
    let names = person::split_names(&bare);
    let fits = names.len() >= 2 && names.len() <= MOST && marked * 2 >= names.len();
    (fits && names.iter().all(|name| person::is_person_like(name)))
        .then(|| names.into_iter().map(Agent::named).collect())
}

fn is_mark(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(
            c,
            '*' | '∗' | '†' | '‡' | '§' | '¶' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'
        )
}

/// What stands behind the marks of one name, and commas between them: `1,2,∗`.
fn behind_marks(text: &str) -> &str {
    let mut rest = text.trim_start_matches(is_mark);
    while let Some(more) = rest
        .strip_prefix(',')
        .filter(|more| more.starts_with(is_mark))
    {
        rest = more.trim_start_matches(is_mark);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::affiliated;

    #[test]
    fn names_with_marks() {
        let names = |line: &str| -> Vec<String> {
            let agents = affiliated(line).unwrap_or_default();
            agents.into_iter().filter_map(|agent| agent.name).collect()
        };
        for line in [
            "Jane Miller1, Richard Roe2",
            "Jane Miller1,2,∗, Richard Roe2",
            "Jane Miller¹ and Richard Roe²",
            "Jane Miller* and Richard Roe†",
        ] {
            assert_eq!(names(line), ["Jane Miller", "Richard Roe"], "{line}");
        }
        for line in [
            "miller77, roe12",
            "Jane Miller, Richard Roe",
            "Jane Miller4 comments, 3 views",
            "Saltwick 3, Upper Brook 2",
            "Flour1, Rye2",
            "Jane Miller 12, Richard Roe 7",
        ] {
            assert!(names(line).is_empty(), "{line}");
        }
    }
}

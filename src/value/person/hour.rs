//! The hour behind a name, where no day stands: "Posted by Ada Mill at 19:27", as blogs have it whose days stand over their entries.

use super::label::label;
use super::name::is_person_like;
use crate::value::letter::is_alphanumeric;

/// Words before an hour.
const AT: &[&str] = &[
    "at", "um", "à", "a", "las", "la", "às", "as", "alle", "ore", "om", "kl", "kl.", "klo", "o",
    "ob", "u", "в", "о", "@", "of", "saat", "pukul",
];

/// Words of an hour behind its number.
const HALVES: &[&str] = &["am", "pm", "a.m", "p.m", "uhr", "h", "hrs", "uur"];

/// What stands before the hour that a text ends with, without the words before this. Only somebody's full name loses an hour: "Canal 24h" and
/// "Club 10:15" are houses, and "19:27" before a name has the name behind it.
pub(super) fn before_hour(text: &str) -> &str {
    let Some(at) = text.bytes().position(|byte| byte.is_ascii_digit()) else {
        return text;
    };
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let Some(counted) = last_hour(rest).filter(|_| !before.ends_with(is_alphanumeric)) else {
        return text;
    };
    let mut head = trim(before);
    let mut set_apart = head.len() < before.trim_end().len();
    for _ in 0..2 {
        let Some((shorter, last)) = head.rsplit_once(' ') else {
            break;
        };
        if !AT.contains(&last) {
            break;
        }
        head = trim(shorter);
        set_apart = true;
    }
    let name = label(head).map_or(head, |(_, name)| name);
    let named = name.contains(' ') && is_person_like(name);
    if named && (set_apart || counted) {
        head
    } else {
        text
    }
}

fn trim(text: &str) -> &str {
    text.trim_end_matches([' ', ',', '|', '-', '–', '—', '•', '·', '(', '@', '/'])
}

/// Whether a text begins with an hour that ends a line, and then whether this has minutes behind a colon.
fn last_hour(text: &str) -> Option<bool> {
    let (_, rest) = number(text).filter(|(hour, _)| *hour < 25)?;
    let minute = rest
        .strip_prefix([':', '.', 'h'])
        .and_then(number)
        .filter(|(minute, _)| *minute < 60);
    let counted = rest.starts_with([':', 'h']) && minute.is_some();
    let mut rest = minute.map_or(rest, |(_, rest)| rest);
    if let Some((_, behind)) = rest.strip_prefix(':').and_then(number) {
        rest = behind;
    }
    let word = rest.trim_start();
    let end = word.find([' ', ',', '|', ')']).unwrap_or(word.len());
    let (word, behind) = word.split_at_checked(end).unwrap_or((word, ""));
    let said = HALVES.contains(&&*word.trim_end_matches('.').to_lowercase());
    let behind = if said { behind } else { rest };
    ((counted || said) && ends(behind)).then_some(counted)
}

/// Whether a line ends here, but for a zone in capitals, or goes on with a bar or the section.
fn ends(text: &str) -> bool {
    let text = text.trim_start_matches([')', ' ']);
    let (first, behind) = text.split_once(' ').unwrap_or((text, ""));
    let zone = (2..=4).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_uppercase());
    let rest = if zone { behind } else { text };
    rest.is_empty() || rest.starts_with('|') || rest.starts_with("in ")
}

/// A number of one or two digits that a text begins with.
fn number(text: &str) -> Option<(u8, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(end)?;
    let value = number.parse().ok().filter(|_| end <= 2)?;
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::before_hour;

    #[test]
    fn names_before_an_hour() {
        for (text, name) in [
            ("Ada Mill at 19:27", "Ada Mill"),
            ("Ada Mill at 7:27 p.m. in News", "Ada Mill"),
            ("Ada Mill at 7 pm", "Ada Mill"),
            ("Ada Mill um 19.27 Uhr", "Ada Mill"),
            ("Ada Mill à 19h27", "Ada Mill"),
            ("Ada Mill a las 19:27", "Ada Mill"),
            ("Ada Mill @ 19:27 | 3 comments", "Ada Mill"),
            ("Ada Mill, 19:27:05 EST", "Ada Mill"),
            ("Ada Mill (19:27)", "Ada Mill"),
            ("By Ada Mill, 19:27", "By Ada Mill"),
            ("Ada Mill, 7 pm", "Ada Mill"),
            ("millhand at 7:27 PM", "millhand at 7:27 PM"),
            ("Um 19:27 Uhr von Ada Mill", "Um 19:27 Uhr von Ada Mill"),
            (
                "Pubblicato alle 19:27 da Ada Mill",
                "Pubblicato alle 19:27 da Ada Mill",
            ),
            ("19:27, Ada Mill", "19:27, Ada Mill"),
            ("Ada Mill (19:27), Ida Weir", "Ada Mill (19:27), Ida Weir"),
            ("By Canal 24h", "By Canal 24h"),
            ("By Radio 24 h", "By Radio 24 h"),
            ("Canal Mill 24h", "Canal Mill 24h"),
            ("Fox 5 AM", "Fox 5 AM"),
            ("Club 10:15", "Club 10:15"),
            ("Ada Mill at the Mill", "Ada Mill at the Mill"),
            ("The 10:15 Club", "The 10:15 Club"),
            ("Mill 21", "Mill 21"),
            ("Ada99", "Ada99"),
            ("Ada Mill 5 min read", "Ada Mill 5 min read"),
            ("3:16 Ministries", "3:16 Ministries"),
        ] {
            assert_eq!(before_hour(text), name, "{text}");
        }
    }
}

//! The hour behind a name, where no day stands: "Posted by Ada Mill at 19:27", as blogs have it whose days stand over their entries.

use crate::value::letter::is_alphanumeric;

/// Words before an hour.
const AT: &[&str] = &[
    "at", "um", "à", "a", "las", "la", "às", "as", "alle", "ore", "om", "kl", "kl.", "klo", "o",
    "ob", "u", "в", "о", "@", "of", "saat", "pukul",
];

/// Words of an hour behind its number.
const HALVES: &[&str] = &["am", "pm", "a.m", "p.m", "uhr", "h", "hrs", "uur"];

/// What stands before the first hour of a text, without the words before this.
pub(super) fn before_hour(text: &str) -> &str {
    let Some(at) = text.bytes().position(|byte| byte.is_ascii_digit()) else {
        return text;
    };
    let (head, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    if head.ends_with(is_alphanumeric) || !is_hour(rest) {
        return text;
    }
    let mut head = trim(head);
    for _ in 0..2 {
        let Some((before, last)) = head.rsplit_once(' ') else {
            break;
        };
        if !AT.contains(&last) {
            break;
        }
        head = trim(before);
    }
    head
}

fn trim(text: &str) -> &str {
    text.trim_end_matches([' ', ',', '|', '-', '–', '—', '•', '·', '(', '@', '/'])
}

/// Whether a text begins with an hour that nothing goes on: "10:15 Club" is a name.
fn is_hour(text: &str) -> bool {
    let Some((_, rest)) = number(text).filter(|(hour, _)| *hour < 25) else {
        return false;
    };
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
    let end = word
        .find([' ', ',', '|', ')', '•', '·'])
        .unwrap_or(word.len());
    let (word, behind) = word.split_at_checked(end).unwrap_or((word, ""));
    let said = HALVES.contains(&&*word.trim_end_matches('.').to_lowercase());
    let behind = if said { behind } else { rest };
    (counted || said) && ends(behind)
}

/// Whether nothing that may be of a name begins a text: a zone in capitals is a zone.
fn ends(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| !is_alphanumeric(c));
    let parted = text.starts_with([',', '|', ')', '•', '·'])
        || text.starts_with(" |")
        || text.starts_with(" -")
        || text.starts_with(" –");
    let first = word.split(' ').next().unwrap_or_default();
    let zone = (2..=4).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_uppercase());
    word.is_empty()
        || parted
        || zone
        || word.starts_with(char::is_lowercase) && !text.starts_with(is_alphanumeric)
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
            ("millhand at 7:27 PM", "millhand"),
            ("Ada Mill at 7:27 p.m. in News", "Ada Mill"),
            ("Ada Mill at 7 pm", "Ada Mill"),
            ("Ada Mill um 19.27 Uhr", "Ada Mill"),
            ("Ada Mill à 19h27", "Ada Mill"),
            ("Ada Mill a las 19:27", "Ada Mill"),
            ("Ada Mill @ 19:27 | 3 comments", "Ada Mill"),
            ("Ada Mill, 19:27:05 EST", "Ada Mill"),
            ("Ada Mill (19:27)", "Ada Mill"),
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

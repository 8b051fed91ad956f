//! Words right before a date that say what happened on it: `Opening 3 June 2026`, `Eröffnung am 3. Juni 2026`.

use super::fold::fold;
use super::words;
use crate::value::letter::is_alphanumeric;
use crate::value::person;

/// Words before a date without a preposition, from which on they are pieces of a line and no phrase.
const PHRASE: usize = 3;

/// Words that introduce who wrote, of languages where a name may stand before a date without a mark between.
const BY: &[&str] = &[
    "by", "von", "par", "por", "di", "da", "door", "av", "af", "от", "od", "przez",
];

/// Beginnings of words for what is done to a page on a day, folded.
#[rustfmt::skip]
const DONE: &[&str] = &[
    "postad", "upload", "submit", "writt", "added", "verfasst", "eingestellt", "hinzugefugt", "ecrit", "ajout", "escrit", "anadid", "adicionad",
    "scritt", "inserit", "napis", "skrev", "lagd", "inlagd", "geschreven",
];

/// Signs behind a day that belong to it: the issue of that day, a report of it.
const OF_DAYS: &[char] = &[
    '号', '號', '付', '讯', '訊', '电', '電', '版', '刊', '星', '週', '周', '曜', '発',
];

/// Whether a date without a label belongs to the words that no mark parts from it. Names and accounts, who wrote on that day, do not
/// govern it.
pub(super) fn is_governed(before: &str, after: &str) -> bool {
    is_glued_to(after) && before.trim().is_empty() || is_of_words(before)
}

/// `2026年6月3日开放`: a word of a script that sets no spaces.
fn is_glued_to(after: &str) -> bool {
    let starts =
        after.starts_with(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'));
    starts && !after.starts_with(OF_DAYS) && after.chars().nth(8).is_none()
}

fn is_of_words(before: &str) -> bool {
    if !before.ends_with(char::is_whitespace) {
        return false;
    }
    let phrase = before.rsplit(is_end).next().unwrap_or_default().trim();
    let words = phrase.split_whitespace();
    let is_mark = |word: &&str| !word.contains(is_alphanumeric);
    let mut words: Vec<&str> = words.rev().take_while(|word| !is_mark(word)).collect();
    words.reverse();
    let whole = words.len();
    let on = |word: &&str| words::is_on(&fold(word.trim_end_matches('.')));
    while words.last().is_some_and(on) {
        words.pop();
    }
    let announced = words.len() < whole;
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    // "12 comments 3 May 2024", "Home Mills Valley Shop 3 May 2024".
    let pieces = !announced && words.len() > PHRASE || phrase.contains(char::is_numeric);
    let names = |count: usize| {
        let start = words.len().checked_sub(count);
        let tail = start.and_then(|start| words.get(start..));
        tail.is_some_and(|tail| person::is_person_like(&tail.join(" ")))
    };
    let is_done = |word: &&str| {
        let folded = fold(word);
        DONE.iter().any(|stem| folded.starts_with(stem))
    };
    let written = BY.contains(&&*first.to_lowercase()) || words.iter().any(is_done);
    let signed =
        || names(2) || names(3) || is_account(last) || person::is_organization_like(phrase, &[]);
    !pieces && !written && !signed()
}

/// What parts a phrase from what stands before it.
fn is_end(c: char) -> bool {
    !is_alphanumeric(c)
        && !c.is_whitespace()
        && !person::is_mark(c)
        && !matches!(c, '\'' | '’' | '_' | '@' | '.' | '-' | '/')
}

/// `mill_hand`, `MillHand`, `millhand`: no word of a sentence begins so.
fn is_account(word: &str) -> bool {
    let inner = word.chars().skip(1).any(char::is_uppercase) && word.contains(char::is_lowercase);
    inner || word.contains(['_', '@'])
}

#[cfg(test)]
mod tests {
    use super::is_governed;

    #[test]
    fn words_before_a_day() {
        for before in [
            "Opening on the ",
            "Opening ",
            "Eröffnung am ",
            "(geboren am ",
            "Festival, Ouverture le ",
            "Открытие ",
            "الافتتاح في ",
            "Fazit am ",
        ] {
            assert!(is_governed(before, ""), "{before:?}");
        }
        for before in [
            "",
            "On ",
            "Am ",
            "Jane Miller ",
            "Jane Miller on ",
            "By millhand ",
            "MillHand ",
            "mill_hand ",
            "Saltwick, ",
            "Berlin, den ",
            "News | ",
            "Saltwick - ",
            "Mill News ",
            "Saltwick",
            "12 comments ",
            "Home Mills Brook Valley Shop ",
            "Brook - ",
            "postado em ",
        ] {
            assert!(!is_governed(before, ""), "{before:?}");
        }
        assert!(is_governed("", "开放"));
        for after in ["号", " 开放", "，王明", ""] {
            assert!(!is_governed("", after), "{after:?}");
        }
    }
}

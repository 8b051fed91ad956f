//! A line without its dates, parted at bars, dots and dashes.

use super::furniture::BEHIND;
use crate::value::letter::{is_alphabetic, is_han};
use crate::value::person;
use crate::value::search::Search;
use std::ops::Range;

/// Marks between the parts of a line.
static BARS: Search = Search::of(&[
    "|", "•", "·", " - ", " – ", " — ", "►", "▪", " // ", "→", "»", "✉", "【", "】", " ~ ", " * ",
    "●",
]);

/// Most pieces of one line.
const MOST: usize = 12;

/// What is left of a line without its dates.
pub(super) fn pieces<'t>(text: &'t str, dates: &[Range<usize>]) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for date in dates {
        // "By Jane Miller on May 1": the preposition is the date's.
        let before = text.get(at..date.start).unwrap_or("");
        cut(person::before_preposition(before), &mut pieces);
        at = at.max(date.end);
    }
    cut(text.get(at..).unwrap_or(""), &mut pieces);
    pieces
}

fn cut<'t>(text: &'t str, pieces: &mut Vec<&'t str>) {
    let mut rest = text;
    while !rest.is_empty() && pieces.len() < MOST {
        let (at, length) = bar(rest).unwrap_or((rest.len(), 0));
        let piece = rest.get(..at).unwrap_or(rest).trim_matches(|c: char| {
            matches!(c, ',' | ';' | '-' | '–' | '—' | '/' | '~') || c.is_whitespace()
        });
        let piece = before_phrase(before_number(before_handle(unglued(piece))));
        if !piece.is_empty() {
            pieces.push(piece);
        }
        rest = rest.get(at + length..).unwrap_or("");
    }
}

/// Where the next bar stands, and its length. Between two words of Korean or Chinese `·` joins: `홍길동·김철수 기자`.
fn bar(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    loop {
        let (at, length) = BARS.first_in(text.get(from..)?)?;
        let at = from + at;
        // Not kana, whose words it parts.
        let east = |c: Option<char>| c.is_some_and(|c| is_han(c) || matches!(c, '가'..='힣'));
        let (head, tail) = (text.get(..at)?, text.get(at + length..)?);
        let joins = text.get(at..at + length) == Some("·")
            && east(head.chars().next_back())
            && east(tail.chars().next());
        if !joins {
            return Some((at, length));
        }
        from = at + length;
    }
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

static ANY_GLUED: Search = Search::of(GLUED);

/// A piece up to a word that is glued to its end.
fn unglued(piece: &str) -> &str {
    let pairs = piece.bytes().zip(piece.bytes().skip(1));
    let border = |(a, b): (u8, u8)| !a.is_ascii_uppercase() && a != b' ' && b.is_ascii_uppercase();
    // No early end: so one instruction looks at many.
    let is_glued = pairs.fold(false, |any, pair| any | border(pair));
    if !is_glued || !ANY_GLUED.is_in(piece) {
        return piece;
    }
    GLUED
        .iter()
        .filter_map(|word| piece.find(word))
        .filter_map(|at| piece.get(..at))
        .find(|head| head.ends_with(char::is_lowercase))
        .unwrap_or(piece)
}

/// `Jane Miller@janemiller`: up to an account that is glued to a name; addresses stay whole.
fn before_handle(piece: &str) -> &str {
    let at = memchr::memchr(b'@', piece.as_bytes());
    let Some((head, tail)) = at.and_then(|at| Some((piece.get(..at)?, piece.get(at + 1..)?)))
    else {
        return piece;
    };
    let account = tail.split(' ').next().unwrap_or("");
    let glued = head.contains(' ') && head.ends_with(is_alphabetic);
    if glued && !account.contains('.') {
        head
    } else {
        piece
    }
}

/// `Jane Miller4 comments`, `Jane Miller 7 hours`: up to a number that a word follows.
fn before_number(piece: &str) -> &str {
    let bytes = piece.as_bytes();
    let Some(at) = bytes.iter().position(u8::is_ascii_digit) else {
        return piece;
    };
    let end = bytes
        .iter()
        .skip(at)
        .position(|byte| !byte.is_ascii_digit())
        .map_or(bytes.len(), |length| at + length);
    let head = piece.get(..at).unwrap_or("");
    let followed = bytes.get(end) == Some(&b' ') || head.ends_with(' ');
    let names = head.trim_end();
    if followed && names.chars().filter(|&c| is_alphabetic(c)).count() >= 3 {
        names
    } else {
        piece
    }
}

/// Up to "Leave a comment" and its like.
fn before_phrase(piece: &str) -> &str {
    if piece.len() < 12 {
        return piece;
    }
    // The button beside a name.
    let button = [
        "Follow", "Folgen", "Suivre", "Seguir", "Segui", "Volgen", "Contact",
    ];
    let head = button.iter().find_map(|word| piece.strip_suffix(word));
    if let Some(head) = head.filter(|head| head.ends_with(' ')) {
        return head.trim_end();
    }
    // Some name stands before it.
    let from = (3..piece.len()).find(|&at| piece.is_char_boundary(at));
    from.and_then(|from| Some(from + BEHIND.first_in_lower_case(piece.get(from..)?)?.0))
        .and_then(|at| piece.get(..at))
        .map_or(piece, |head| {
            head.trim_end_matches(|c: char| c.is_whitespace() || ",;/(".contains(c))
        })
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn lines_in_parts() {
        for (line, parts) in [
            (
                "By Jane Miller | Mill Paper",
                &["By Jane Miller", "Mill Paper"][..],
            ),
            ("By Jane Miller@janemiller now", &["By Jane Miller"]),
            ("jane@mill.example", &["jane@mill.example"]),
            ("Jane Miller4 comments", &["Jane Miller"]),
            ("Jane Miller 7 hours", &["Jane Miller"]),
            ("miller77", &["miller77"]),
            ("millhand Leave a comment", &["millhand"]),
            ("Jane MillerPublished", &["Jane Miller"]),
            ("By Jane Miller Follow", &["By Jane Miller"]),
        ] {
            assert_eq!(pieces(line, &[]), parts, "{line}");
        }
        let line = "By Jane Miller on 1 May";
        let date = line.len() - 5..line.len();
        assert_eq!(pieces(line, &[date]), ["By Jane Miller"]);
    }
}

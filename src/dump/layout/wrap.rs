//! Whether a line goes on in the next one, and what stood between the two before the tool broke them apart.

use super::measure::{LYNX, LYNX_HEADING};
use super::{Family, Layout};
use crate::value::letter::is_alphanumeric;
use crate::value::text::columns;

/// The end of a line as far as joining needs it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tail<'a> {
    /// The line from its indent's end, trailing white space cut.
    pub(super) body: &'a str,
    /// Column of its text: the indent and the mark of a list item.
    pub(super) column: usize,
    /// Columns of the whole line.
    pub(super) width: usize,
    /// Two spaces at the end: a break that was meant.
    pub(super) broken: bool,
    /// Inside the brackets of a Markdown link's address.
    pub(super) inside: bool,
    /// Its last word is an address, or the part of one that earlier lines began.
    pub(super) address: bool,
}

/// What stood between two joined lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glue {
    Space,
    Nothing,
}

/// How `next`, at `column`, goes on from `tail`; `None`: it does not.
pub(super) fn glue(tail: Tail<'_>, next: &str, column: usize, layout: Layout) -> Option<Glue> {
    if tail.inside {
        let hyphen = tail.body.ends_with('-');
        return Some(if hyphen { Glue::Nothing } else { Glue::Space });
    }
    let wrap = match (layout.family, layout.wrap?) {
        (Family::Lynx, LYNX) if tail.column == 0 => LYNX_HEADING,
        (_, wrap) => wrap,
    };
    let hangs = column == tail.column || column + 1 == tail.column;
    if tail.broken || !hangs {
        return None;
    }
    let last = tail.body.rsplit(' ').next().unwrap_or(tail.body);
    let address = tail.address || last.contains("](");
    let is_printed = layout.family == Family::Printed;
    if tail.width > wrap + 4 && !address && !is_printed {
        return None;
    }
    let hyphen = tail.body.ends_with('-') && !tail.body.ends_with(" -") && tail.body.len() > 1;
    // Terminal browsers cut an address at the last column, wherever that is, and one kind of them always at the same; others at a
    // hyphen, which no address ends with.
    let cut = match layout.family {
        Family::Markdown => hyphen,
        Family::Lynx => tail.width >= wrap.min(LYNX),
        _ => tail.width >= wrap,
    };
    if cut && address && last == tail.body && !next.contains(' ') && !next.contains("://") {
        return Some(Glue::Nothing);
    }
    let (word, wide) = first_word(next);
    if (ends_sentence(tail.body) && next.starts_with(char::is_lowercase))
        || next.starts_with("http")
    {
        return None;
    }
    // Letters that are set are not of one width.
    let narrow = if is_printed { wrap * 7 / 8 } else { wrap };
    if tail.width + usize::from(!wide) + word <= narrow {
        return None;
    }
    let inner = next.starts_with(|c: char| is_alphanumeric(c) || c == '%');
    // A word that would have fitted behind the hyphen stood behind a space: `Milch- und Käsemarkt`.
    if hyphen && inner && tail.width + word > wrap {
        return Some(Glue::Nothing);
    }
    let last_char = tail.body.chars().next_back();
    let broken_word =
        wide && last_char.is_some_and(wide_char) && (!hangul(last_char) || tail.width + 1 >= wrap);
    Some(if broken_word {
        Glue::Nothing
    } else {
        Glue::Space
    })
}

/// Whether a sentence is over; what somebody says in it may be over before it is: `“Who knows?” she asked`.
fn ends_sentence(text: &str) -> bool {
    let said = text.trim_end_matches(['"', '”', '»']);
    if said.len() == text.len() {
        text.ends_with(['.', '!', '?', '…'])
    } else {
        said.ends_with('.')
    }
}

/// Columns up to the first place where `text` could have been broken, and whether it begins with a wide character, after
/// each of which it could.
pub(super) fn first_word(text: &str) -> (usize, bool) {
    if text.chars().next().is_some_and(wide_char) {
        // Two, and two more because no line may begin with a closing mark.
        return (4, true);
    }
    let word = text.split(' ').next().unwrap_or(text);
    // No tool breaks before a digit: `library-1076.html` is one piece.
    let breaks = |&(at, _): &(usize, &str)| {
        let after = word.get(at + 1..).and_then(|rest| rest.chars().next());
        // Nor behind a single letter: `e-mail`.
        let letters = word.get(..at).unwrap_or("").chars().take(2).count();
        letters > 1 && after.is_none_or(|c| !c.is_ascii_digit())
    };
    let end = word
        .match_indices('-')
        .find(breaks)
        .map_or(word.len(), |(at, _)| at + 1);
    (columns(word.get(..end).unwrap_or(word)), false)
}

fn wide_char(c: char) -> bool {
    columns(c.encode_utf8(&mut [0; 4])) == 2
}

fn hangul(c: Option<char>) -> bool {
    c.is_some_and(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::super::{Family, Layout};
    use super::{Glue, Tail, glue};
    use crate::value::text::columns;

    fn joined(family: Family, wrap: usize, indent: usize, line: &str, next: &str) -> Option<Glue> {
        let tail = Tail {
            body: line,
            column: indent,
            width: indent + columns(line),
            broken: false,
            inside: false,
            address: false,
        };
        let wrap = Some(wrap);
        glue(tail, next, indent, Layout { family, wrap })
    }

    #[test]
    fn a_heading_of_lynx_is_wider_than_its_text() {
        let lynx = |indent, next| {
            let line = "The old mill on the upper brook turns again after a year of quiet";
            joined(Family::Lynx, 74, indent, line, next)
        };
        assert_eq!(lynx(3, "indeed"), Some(Glue::Space));
        assert_eq!(lynx(0, "carefully"), None);
        assert_eq!(lynx(0, "unexpectedly so"), Some(Glue::Space));
    }

    #[test]
    fn what_goes_on_behind_a_quotation_or_a_hyphen() {
        let text = |line: &str, next: &str| joined(Family::Markdown, 78, 0, line, next);
        let said = "The carpenters of the whole valley said of their work \u{201c}it was no easy wheel,\u{201d}";
        assert_eq!(text(said, "and went home"), Some(Glue::Space));
        // A list of tags behind a sentence.
        let over = "The carpenters of the whole valley said of their work it was no easy one.";
        assert_eq!(text(over, "mills"), None);
        // A hyphen at 77 columns ends its line; at 75 `und` would have fitted, but for a space; at 73 with it.
        let hyphen =
            "Am oberen Bach klappern nach einem stillen Jahr alle wieder: nun auch die Öl-";
        let short = &hyphen.replace("nun auch", "auch");
        assert_eq!(text(short, "und Kornmühle"), None);
        assert_eq!(text(hyphen, "und Kornmühle"), Some(Glue::Nothing));
        assert_eq!(
            text(&hyphen.replacen("nach", "so", 1), "und Kornmühle"),
            Some(Glue::Space)
        );
        // No tool breaks behind one letter.
        let letter = "The mill on the brook has a shop too, which now takes all of its orders by";
        assert_eq!(text(letter, "e-mail"), Some(Glue::Space));
    }
}

//! Where the page of a dump ends: before another page in the same file, or in the middle of a value.
//!
//! A second page is told by its opening alone, and only where the dump opened so itself: teasers, comments and tickers with the days and
//! names of others stand on single pages too.

mod articles;
mod foot;
mod headers;
mod runs;

use crate::block::Block;
use crate::value::date;
use crate::value::letter::is_alphanumeric;

/// Where the second page begins, in bytes of the text. It may begin in the middle of a line: files that end without a line end are
/// glued where they are joined.
pub(super) fn second_page(text: &str, blocks: &[Block<'_>]) -> Option<usize> {
    runs::second(text, blocks)
        .or_else(|| headers::second(text))
        .or_else(|| articles::second(text, blocks))
}

/// Where `tail`, the end of a block's text, begins in the input; `None` where the block does not end with it as it stands there.
fn place_of(tail: &str, block: &Block<'_>, text: &str) -> Option<usize> {
    if tail.len() == block.text.len() {
        return Some(block.span.start);
    }
    let stands = block.span.of(text)?.ends_with(tail);
    stands.then(|| block.span.end - tail.len())
}

/// Whether the last block stops in the middle: it is the beginning of one that stands above and stops inside a word, as what a run
/// says twice does that was cut the second time; or a time or a locale of which the end is missing. Addresses are the beginnings
/// of others, and so are headlines at the end of a word.
pub(super) fn is_cut(text: &str, blocks: &[Block<'_>]) -> bool {
    let Some((last, before)) = blocks.split_last() else {
        return false;
    };
    let last = &*last.text;
    let goes_on = |block: &Block<'_>| {
        let rest = block.text.strip_prefix(last);
        rest.is_some_and(|rest| rest.starts_with(is_alphanumeric))
    };
    let said_again =
        || last.contains(' ') && last.ends_with(is_alphanumeric) && before.iter().any(goes_on);
    !text.ends_with('\n') && (is_begun(last) || said_again())
}

/// `2024-05-03T07:1`, `en_G`.
fn is_begun(value: &str) -> bool {
    let time = value.split_once('T').is_some_and(|(day, time)| {
        let clock = |b: u8| b.is_ascii_digit() || b":+-.".contains(&b);
        day.len() == 10 && date::machine(day).is_some() && time.bytes().all(clock)
    });
    let locale = value.split_once('_').is_some_and(|(language, region)| {
        let small = language.bytes().all(|b| b.is_ascii_lowercase());
        small
            && language.len() == 2
            && region.len() < 2
            && region.bytes().all(|b| b.is_ascii_uppercase())
    });
    time && date::machine(value).is_none() || locale
}

#[cfg(test)]
mod tests {
    use super::is_begun;

    #[test]
    fn what_is_begun() {
        for value in ["2024-05-03T", "2024-05-03T07:1", "en_", "en_G"] {
            assert!(is_begun(value), "{value}");
        }
        let whole = [
            "2024-05-03",
            "2024-05-03T07:15",
            "2024-05-03T07:15:00Z",
            "2024-05-03T07:15+0100",
            "en",
            "en_GB",
            "a_B_c",
            "Tower_1",
            "THE_MILL",
            "mills",
        ];
        for value in whole {
            assert!(!is_begun(value), "{value}");
        }
    }
}

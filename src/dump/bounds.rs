//! Where the page of a dump ends: before another page in the same file, or in the middle of a value.

use crate::block::Block;
use crate::value::letter::is_alphanumeric;
use crate::value::link;

/// The first block of a second page: an address on a line of its own with the same headline twice behind it, where the dump began
/// with another page of that shape.
pub(super) fn second_page(blocks: &[Block<'_>]) -> Option<usize> {
    let mut first = None;
    for (at, three) in blocks.windows(3).enumerate() {
        let [address, headline, again] = three else {
            continue;
        };
        let begins = link::is_http(&address.text)
            && !address.text.contains(char::is_whitespace)
            && headline.text == again.text
            && headline.text.contains(' ');
        if !begins {
            continue;
        }
        match first {
            None if at > 2 => return None,
            None => first = Some(&address.text),
            Some(first) if *first != address.text => return Some(at),
            Some(_) => {}
        }
    }
    None
}

/// Whether the last block is the beginning of one that stands above and stops inside a word: what a run says twice was cut the
/// second time. Addresses are the beginnings of others, and so are headlines at the end of a word.
pub(super) fn is_cut(text: &str, blocks: &[Block<'_>]) -> bool {
    let Some((last, before)) = blocks.split_last() else {
        return false;
    };
    let last = &*last.text;
    let goes_on = |block: &Block<'_>| {
        let rest = block.text.strip_prefix(last);
        rest.is_some_and(|rest| rest.starts_with(is_alphanumeric))
    };
    !text.ends_with('\n')
        && last.contains(' ')
        && last.ends_with(is_alphanumeric)
        && before.iter().any(goes_on)
}

//! The next run in a file of runs: an address with the same headline twice behind it.

use crate::block::Block;
use crate::value::link;

/// Where a second run begins, of a dump that begins with another page's.
pub(super) fn second(text: &str, blocks: &[Block<'_>]) -> Option<usize> {
    let mut first = None;
    for (at, three) in blocks.windows(3).enumerate() {
        let [address, headline, again] = three else {
            continue;
        };
        if headline.text != again.text || !headline.text.contains(' ') {
            continue;
        }
        let Some(address_of) = closing_address(&address.text) else {
            continue;
        };
        match first {
            None if at > 2 => return None,
            None => first = Some(address_of),
            Some(first) if first != address_of => {
                return super::place_of(address_of, address, text);
            }
            Some(_) => {}
        }
    }
    None
}

/// The address that a block is, or that is glued to its end.
fn closing_address(text: &str) -> Option<&str> {
    let last = text.rsplit(char::is_whitespace).next()?;
    let start = last.rfind("https://").or_else(|| last.rfind("http://"))?;
    // `https://archive.example/https://…` is one address.
    let start = if link::is_http(last) { 0 } else { start };
    let alone = last.len() == text.len() || start > 0;
    last.get(start..)
        .filter(|address| alone && link::is_http(address))
}

//! What a leaf of a text dump speaks of beside the article: a picture, or who wrote the page. Tools that drop the markup leave captions
//! and cards of authors between and behind the paragraphs, and as sentences they look like these.

use crate::prose::credit::has_word_of_pictures;
use crate::prose::page::Leaf;
use crate::value::text;

/// What each leaf of a page speaks of; nothing where the elements are known, which tell these parts better.
#[derive(Debug, Default)]
pub(super) struct Wording {
    /// Ends in whose picture it describes.
    caption: Vec<bool>,
    /// Begins with the name of one of the page's authors, and no paragraph follows.
    author: Vec<bool>,
}

pub(super) const WORDING: usize = 3;

impl Wording {
    pub(super) fn of(leaves: &[Leaf<'_, '_>], authors: &[String]) -> Self {
        // Who tells a story may begin a paragraph of it with a name; a card stands behind the last.
        let begins = |(at, leaf): (usize, &Leaf<'_, '_>)| {
            authors.iter().any(|name| begins_with(leaf.text(), name))
                && !leaves.get(at + 1).is_some_and(|next| next.paragraph)
        };
        Self {
            caption: leaves.iter().map(is_caption).collect(),
            author: leaves.iter().enumerate().map(begins).collect(),
        }
    }

    /// The marks of a leaf, each 0–10.
    pub(super) fn marks(&self, at: usize) -> [u8; WORDING] {
        let is = |list: &[bool], at: Option<usize>| {
            10 * u8::from(at.and_then(|at| list.get(at)) == Some(&true))
        };
        [
            is(&self.caption, Some(at)),
            is(&self.author, Some(at)),
            is(&self.author, at.checked_sub(1)),
        ]
    }
}

/// Least size of a sentence that ends in whose picture it describes, and most bytes of that end.
const CAPTION: usize = 90;
const ENDING: usize = 90;

fn is_caption(leaf: &Leaf<'_, '_>) -> bool {
    leaf.size >= CAPTION && ends_in_credit(leaf.text())
}

/// Whether a text ends in a bracket, or in words behind its last sentence, that tell whose a picture is.
fn ends_in_credit(text: &str) -> bool {
    let end = text::tail(text, ENDING);
    let last = match end.strip_suffix([')', ']']) {
        Some(inside) => inside.rsplit_once(['(', '[']),
        None => end.rsplit_once(['.', '!', '?', '。', '؟', '।']),
    };
    last.is_some_and(|(_, last)| !last.is_empty() && has_word_of_pictures(last))
}

/// Whether a text begins with a name and goes on.
fn begins_with(text: &str, name: &str) -> bool {
    let rest = text.strip_prefix(name);
    rest.is_some_and(|rest| rest.starts_with([' ', ',', '，', '、']) && rest.len() > name.len())
}

#[cfg(test)]
mod tests {
    use super::{begins_with, ends_in_credit};

    #[test]
    fn captions_end_in_whose_they_are() {
        for text in [
            "The wheel at dawn, seen from the bridge. (Photo: Jane Miller)",
            "Das Rad am Morgen, von der Brücke gesehen. Foto: Jane Miller",
        ] {
            assert!(ends_in_credit(text), "{text}");
        }
        for text in [
            "She took a photo of the wheel. It was the last one (of three)",
            "She took a photo of the wheel. The last photo was of the brook.",
        ] {
            assert!(!ends_in_credit(text), "{text}");
        }
    }

    #[test]
    fn a_card_begins_with_its_author() {
        let name = "Jane Miller";
        assert!(begins_with("Jane Miller writes about mills.", name));
        assert!(!begins_with("Jane Millers Rad steht still.", name));
        assert!(!begins_with("Jane Miller", name));
    }
}

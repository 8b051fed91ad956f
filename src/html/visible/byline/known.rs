//! Elements in one another, and the cards of a list, often show the same text, `<div class=byline><a rel=author>Ada Mill</a></div>`: whom it
//! names is read once.

use crate::value::person;
use std::collections::HashMap;

/// The texts that were read, and whom they name.
#[derive(Default)]
pub(super) struct Known(HashMap<String, Vec<String>>);

impl Known {
    /// The names that a text shows.
    pub(super) fn shown(&mut self, text: &str) -> &[String] {
        if !self.0.contains_key(text) {
            self.0.insert(text.to_owned(), person::shown(text));
        }
        self.0.get(text).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::Known;
    use crate::value::person;

    #[test]
    fn names_are_those_of_the_text() {
        let mut known = Known::default();
        for text in ["By Ada Mill", "By Ada Mill", "Jane Weir", "", "Jane Weir"] {
            assert_eq!(known.shown(text), person::shown(text), "{text}");
        }
    }
}

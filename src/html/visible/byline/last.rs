//! Elements in one another often show the same text, `<div class=byline><a rel=author>Ada Mill</a></div>`: whom it names is read once.

use crate::value::person;

/// The last text that was read, and whom it names.
#[derive(Default)]
pub(super) struct Last {
    text: String,
    names: Vec<String>,
}

impl Last {
    /// The names that a text shows.
    pub(super) fn shown(&mut self, text: &str) -> &[String] {
        if self.text != text {
            text.clone_into(&mut self.text);
            self.names = person::shown(text);
        }
        &self.names
    }
}

#[cfg(test)]
mod tests {
    use super::Last;
    use crate::value::person;

    #[test]
    fn names_are_those_of_the_text() {
        let mut last = Last::default();
        for text in ["By Ada Mill", "By Ada Mill", "Jane Weir", "", "Jane Weir"] {
            assert_eq!(last.shown(text), person::shown(text), "{text}");
        }
    }
}

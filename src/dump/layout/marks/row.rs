//! Rows of links: menus, crumbs, lists of tags on one line.

use crate::block::Anchor;
use crate::value::text::collapse;

/// Links a row has at most.
const MOST: usize = 64;
/// The longest text of one of them, in bytes.
const LONGEST: usize = 120;
/// The longest text before the first of them: a label.
const LABEL: usize = 120;

/// A row of links, from the text before the first and each one's text and target; empty where it is none.
pub(super) fn of<'t>(
    before: &str,
    links: impl ExactSizeIterator<Item = (&'t str, &'t str)>,
) -> Vec<Anchor> {
    if !(2..=MOST).contains(&links.len()) || before.len() > LABEL {
        return Vec::new();
    }
    let links = links.map(|(text, target)| {
        let text = text.trim_matches(parts);
        (text.len() <= LONGEST).then(|| Anchor {
            text: collapse(text).into_owned(),
            target: target.to_owned(),
        })
    });
    links.collect::<Option<_>>().unwrap_or_default()
}

/// What stands between two links of a row.
fn parts(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '|' | '·' | '•' | '/' | '#' | ';')
}

#[cfg(test)]
mod tests {
    use super::{LABEL, LONGEST, MOST, of};

    #[test]
    fn a_row_has_several_short_links() {
        let row = |before: &str, texts: &[&str]| {
            let links = texts.iter().map(|text| (*text, "/tag"));
            of(before, links).len()
        };
        assert_eq!(row("Tags:", &["mills", "| floods"]), 2);
        assert_eq!(row("Tags:", &["mills"]), 0);
        assert_eq!(row("", &["mills"; MOST]), MOST);
        assert_eq!(row("", &["mills"; MOST + 1]), 0);
        assert_eq!(row(&"a".repeat(LABEL), &["mills"; 2]), 2);
        assert_eq!(row(&"a".repeat(LABEL + 1), &["mills"; 2]), 0);
        assert_eq!(row("", &["mills", &"a".repeat(LONGEST)]), 2);
        assert_eq!(row("", &["mills", &"a".repeat(LONGEST + 1)]), 0);
    }
}

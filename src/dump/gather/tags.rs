//! Tags: one a leaf, or all of them in one list.

use super::Gather;
use crate::claim::Value;
use crate::dump::role::Role;
use crate::dump::settle::is_joined_by_program;
use crate::value::text::{fold, same};
use std::collections::HashSet;

impl Gather<'_, '_> {
    /// Tags, one a leaf, or a list: what stands alone or beside itself in other letters, what a program joined, what holds a tag that
    /// stands alone. A list that is the tags joined adds nothing, and proves a tag that holds a comma.
    pub(super) fn tags(&mut self) {
        let run = self.run;
        let text = |at: usize| run.leaves.get(at).map_or("", |leaf| leaf.text(self.blocks));
        let other = |at: Option<usize>, own: usize| {
            at.is_some_and(|at| {
                run.roles.get(at) == Some(&Role::Tag) && !are_one_list(text(at), text(own))
            })
        };
        let alone = |at: usize| !other(at.checked_sub(1), at) && !other(Some(at + 1), at);
        let tags = || {
            self.leaves()
                .filter(|(.., role)| *role == Role::Tag)
                .map(|(at, leaf, _)| (at, self.text(leaf)))
        };
        let whole: HashSet<&str> = tags().map(|(_, text)| text).collect();
        let parts = |at: usize, text: &str| {
            is_list(text) && (alone(at) || is_joined_by_program(text) || holds_one_of(text, &whole))
        };
        let singles: Vec<&str> = tags()
            .filter(|&(at, text)| !parts(at, text))
            .map(|(_, text)| text)
            .collect();
        for (at, leaf, role) in self.leaves() {
            if role != Role::Tag {
                continue;
            }
            let (text, span) = (self.text(leaf), self.span(leaf));
            if !parts(at, text) {
                let value = Value::Text(self.cow(leaf));
                self.emit(role, value, span);
            } else if !is_join(text, &singles) {
                for piece in text
                    .split(SEPARATORS)
                    .map(str::trim)
                    .filter(|piece| !piece.is_empty())
                {
                    self.emit(role, Value::text(piece.to_owned()), span);
                }
            }
        }
    }
}

/// What stands between the pieces of a list.
const SEPARATORS: [char; 5] = [',', '،', '、', ';', '|'];

/// Pieces between commas.
fn is_list(text: &str) -> bool {
    text.contains(SEPARATORS)
}

/// Three pieces or more, one of which is a tag by itself.
fn holds_one_of(text: &str, tags: &HashSet<&str>) -> bool {
    let mut pieces = text.split(SEPARATORS).map(str::trim);
    text.split(SEPARATORS).nth(2).is_some() && pieces.any(|piece| tags.contains(piece))
}

/// Whether two texts that stand beside one another list the same: once as the page's tags, once as its words for searching, of
/// which one may be another.
fn are_one_list(text: &str, other: &str) -> bool {
    let pieces = |text: &str| -> Vec<String> {
        let pieces = text.split(SEPARATORS).take(JOINED);
        pieces.map(fold).collect()
    };
    same(text, other)
        || is_list(text) && is_list(other) && {
            let (pieces, others) = (pieces(text), pieces(other));
            let shared = pieces.iter().filter(|piece| others.contains(piece)).count();
            shared * 2 > pieces.len().max(others.len())
        }
}

/// Tags that a list may be the join of, and bytes of one. No page has as many or as long ones; of a text made of tags and lists
/// each list would be held to all.
const JOINED: usize = 100;
const JOINED_LENGTH: usize = 200;

/// Whether `list` is some of `pieces` joined.
fn is_join(list: &str, pieces: &[&str]) -> bool {
    let long = |piece: &&str| piece.len() > JOINED_LENGTH;
    if pieces.is_empty() || pieces.len() > JOINED || pieces.iter().any(long) {
        return false;
    }
    let mut rest = list;
    while !rest.is_empty() {
        let next = pieces
            .iter()
            .filter(|piece| !piece.is_empty() && rest.starts_with(**piece))
            .max_by_key(|piece| piece.len());
        let Some(piece) = next else { return false };
        rest = rest
            .get(piece.len()..)
            .unwrap_or_default()
            .trim_start_matches(SEPARATORS)
            .trim_start();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Gather, HashSet, Role, Value, are_one_list, holds_one_of, is_join};
    use crate::claim::Claims;
    use crate::dump::layout;
    use crate::dump::leaf::cut;
    use crate::dump::run::Run;

    /// The tags of leaves that all are tags.
    fn tags(text: &str) -> Vec<String> {
        let blocks = layout::sheet(text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        let run = Run {
            roles: vec![Role::Tag; leaves.len()],
            leaves,
            is_slight: false,
        };
        let mut claims = Claims::default();
        let mut gather = Gather {
            input: text,
            blocks: &blocks,
            run: &run,
            claims: &mut claims,
        };
        gather.tags();
        let texts = claims.iter().map(|claim| match &claim.value {
            Value::Text(tag) => tag.to_string(),
            other => format!("{other:?}"),
        });
        texts.collect()
    }

    #[test]
    fn one_a_leaf_and_lists() {
        assert_eq!(tags("mills,bread"), ["mills", "bread"]);
        // The tags joined prove that one holds a comma.
        assert_eq!(
            tags("salt, pepper\nmills\nmills, salt, pepper"),
            ["salt, pepper", "mills"]
        );
        // Beside another a program's list is one, and a list that holds it.
        assert_eq!(
            tags("Towns\nmills,bread,water"),
            ["Towns", "mills", "bread", "water"]
        );
        assert_eq!(
            tags("mills\nmills, bread, water"),
            ["mills", "mills", "bread", "water"]
        );
        assert_eq!(
            tags("Towns\nrivers, ponds and canals"),
            ["Towns", "rivers, ponds and canals"]
        );
    }

    #[test]
    fn a_list_said_again_with_another_word() {
        assert!(are_one_list("mills, bread, water", "Mills, Bread, Towns"));
        // Names that are written with the first name last are one tag each.
        assert!(!are_one_list("Miller, Jane", "Miller, Ida"));
        assert!(!are_one_list("mills, bread", "mills"));
    }

    #[test]
    fn a_list_that_holds_a_tag() {
        let tags = HashSet::from(["mills", "salt, pepper"]);
        assert!(holds_one_of("mills, bread, water", &tags));
        assert!(!holds_one_of("mills, bread", &tags));
        assert!(!holds_one_of("salt, pepper and oil, sugar", &tags));
    }

    /// A leaf of nothing but a bullet has no text: it was found at the head of every rest, for ever.
    #[test]
    fn a_list_is_held_to_tags_that_have_text() {
        assert!(is_join("mills, crafts", &["crafts", "", "mills"]));
        assert!(!is_join("mills, rivers", &["mills", ""]));
        assert!(!is_join("mills, mills", &["mills"; 101]));
    }
}

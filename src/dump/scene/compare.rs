//! Texts against the other texts of the window: the longest, the first of headline's length, the pieces of lists.

use super::Scene;
use super::hash::hash;
use super::texts::{LONGEST_LIST, LONGEST_TITLE, SEPARATORS, titled};

impl Scene<'_> {
    /// The text against the longest text of the window: it is the longest, it opens it, it is long too.
    pub(in crate::dump) fn against_longest(&self, at: usize) -> usize {
        let Some(longest) = self.longest else {
            return 0;
        };
        if longest == at
            && self.opening.is_none_or(|first| {
                first == at || !text_opens_with(self.text(at), self.text(first))
            })
        {
            return match self.width(at) {
                ..=300 => 9,
                301..=500 => 10,
                501..=800 => 1,
                801..=2000 => 2,
                _ => 3,
            };
        }
        let (text, body) = (self.text(at), self.text(longest));
        // A clip's line strings its name and description together: it opens with a headline that stands alone elsewhere.
        if self.width(at) > 40
            && self
                .opening
                .is_some_and(|first| first != at && text_opens_with(text, self.text(first)))
        {
            return 8;
        }
        let end = text
            .char_indices()
            .nth(30)
            .map_or(text.len(), |(end, _)| end);
        let opens = self.width(at) > 60
            && text
                .get(..end)
                .is_some_and(|opening| body.starts_with(opening));
        match (opens, at < longest) {
            (true, true) => 4,
            (true, false) => 5,
            (false, true) => 6,
            (false, false) => 7,
        }
    }

    /// The text against the first text of headline's length: shorter, alike, longer, much longer; before or after it.
    pub(in crate::dump) fn against_opening(&self, at: usize) -> usize {
        let Some(first) = self.opening else {
            return 0;
        };
        let (own, opening) = (self.width(at), self.width(first));
        let length = match own * 10 / opening.max(1) {
            _ if first == at => return 15,
            0..=3 => 0,
            4..=7 => 1,
            8..=13 => 2,
            14..=25 => 3,
            26..=60 => 4,
            _ => 5,
        };
        1 + length + if at < first { 6 } else { 0 }
    }

    /// The text is another with a site's name behind (1), another is this text with one (2), or the text is the name behind another (3).
    pub(in crate::dump) fn with_site(&self, at: usize) -> usize {
        let text = self.text(at);
        if self.heads.is_empty() || self.width(at) >= LONGEST_TITLE {
            return 0;
        }
        let known = |texts: &[u64], text: &str| texts.binary_search(&hash(text.as_bytes())).is_ok();
        if titled(text).is_some_and(|(head, _)| known(&self.short, head)) {
            1
        } else if known(&self.heads, text) {
            2
        } else if known(&self.sites, text) {
            3
        } else {
            0
        }
    }

    /// The leaf is a piece of a list, or a list whose pieces are leaves.
    pub(in crate::dump) fn list_match(&self, at: usize) -> usize {
        let text = self.text(at);
        if self.text_facts(at).list > 0 && text.len() < LONGEST_LIST {
            let pieces = text.split(SEPARATORS);
            let (mut all, mut found) = (0, 0);
            for piece in pieces {
                all += 1;
                found += usize::from(
                    self.short
                        .binary_search(&hash(piece.trim().as_bytes()))
                        .is_ok(),
                );
            }
            return match (found, all) {
                (0, _) => 1,
                (found, all) if found == all => 4,
                (found, all) if found * 2 >= all => 3,
                _ => 2,
            };
        }
        usize::from(
            self.width(at) < LONGEST_TITLE
                && self.pieces.binary_search(&hash(text.as_bytes())).is_ok(),
        ) * 5
    }
}

/// Whether `text` is longer than `head` and begins with it.
fn text_opens_with(text: &str, head: &str) -> bool {
    text.len() > head.len() && text.starts_with(head)
}

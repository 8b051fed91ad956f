//! The article's text: as one statement says it, or the paragraphs that the page shows.

use super::Outcome;
use super::board::Board;
use crate::claim::{Field, Source, Value};

/// The text, paragraphs parted by newlines.
pub(super) fn choose(board: &mut Board<'_>) -> Option<String> {
    let shown = |source: Source| source == Source::Prose;
    if board
        .top(Field::ArticleBody)
        .is_none_or(|top| !shown(top.claim.source))
    {
        return board.text(Field::ArticleBody);
    }
    let paragraphs = board.all(Field::ArticleBody).to_vec();
    let mut body = String::new();
    for paragraph in paragraphs.iter().filter(|entry| shown(entry.claim.source)) {
        let Value::Text(text) = &paragraph.claim.value else {
            continue;
        };
        if !body.is_empty() {
            body.push('\n');
        }
        body.push_str(text);
        board.mark(paragraph.at, Outcome::Won);
    }
    Some(body)
}

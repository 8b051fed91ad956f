//! The article's text: as one statement says it, or the paragraphs that the page shows.

use super::board::Board;
use super::{Outcome, agree};
use crate::claim::{Field, Source, Value};
use crate::page::PageMetadata;

/// The text, paragraphs parted by newlines. What a front page, a shop or a list of other pages shows is no article.
pub(super) fn choose(board: &mut Board<'_>, page: &PageMetadata) -> Option<String> {
    let shown = |source: Source| source == Source::Prose;
    let top = board.top(Field::ArticleBody)?;
    if !shown(top.claim.source) {
        return board.text(Field::ArticleBody);
    }
    if agree::is_home(page) || agree::is_shop_or_list(board) {
        return None;
    }
    let mut body = String::new();
    let mut used = Vec::new();
    for paragraph in board.all(Field::ArticleBody) {
        let Value::Text(text) = &paragraph.claim.value else {
            continue;
        };
        if shown(paragraph.claim.source) {
            if !body.is_empty() {
                body.push('\n');
            }
            body.push_str(text);
            used.push(paragraph.at);
        }
    }
    for at in used {
        board.mark(at, Outcome::Won);
    }
    Some(body)
}

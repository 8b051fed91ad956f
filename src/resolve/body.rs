//! The article's text: as one statement says it, or the paragraphs that the page shows.

use super::board::Board;
use super::{Outcome, agree};
use crate::claim::{Claim, Field, Source, Value};
use crate::page::PageMetadata;
use crate::span::Span;

/// The text, paragraphs parted by newlines. What a front page, a shop or a list of other pages shows is no article.
pub(super) fn choose(board: &mut Board<'_>, page: &PageMetadata) -> Option<String> {
    let shown = |source: Source| source == Source::Prose;
    let top = board.top(Field::ArticleBody)?;
    if !shown(top.claim.source) {
        let stated = board.text(Field::ArticleBody)?;
        let (body, used) = paragraphs(board, |claim| is_within(claim.span, top.claim.span));
        if body.len() * 5 < stated.len() * 3 {
            return Some(stated);
        }
        mark(board, used);
        return Some(body);
    }
    if agree::is_home(page) || agree::is_shop_or_list(board) {
        return None;
    }
    let (body, used) = paragraphs(board, |_| true);
    mark(board, used);
    Some(body)
}

/// The paragraphs that the page shows, and which claims they are. Where an element is marked as the article's text, those in it are
/// that text without its captions, its share buttons and its teasers of other pages; where they are little of it, the mark is right.
fn paragraphs(board: &Board<'_>, counts: impl Fn(&Claim<'_>) -> bool) -> (String, Vec<usize>) {
    let mut body = String::new();
    let mut used = Vec::new();
    for paragraph in board.all(Field::ArticleBody) {
        let Value::Text(text) = &paragraph.claim.value else {
            continue;
        };
        if paragraph.claim.source == Source::Prose && counts(paragraph.claim) {
            if !body.is_empty() {
                body.push('\n');
            }
            body.push_str(text);
            used.push(paragraph.at);
        }
    }
    (body, used)
}

fn is_within(part: Span, whole: Span) -> bool {
    whole.start <= part.start && part.end <= whole.end
}

fn mark(board: &mut Board<'_>, used: Vec<usize>) {
    for at in used {
        board.mark(at, Outcome::Won);
    }
}

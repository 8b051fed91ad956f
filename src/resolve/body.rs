//! The article's text: as one statement says it, or the paragraphs that the page shows.

use super::board::Board;
use super::{Outcome, agree};
use crate::claim::{Claim, Field, Source, Value};
use crate::page::PageMetadata;
use crate::span::Span;
use crate::value::text;

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

/// Cuts the headline that a text begins with, and its section or a tag over it: all are said in their own fields. Another line there may
/// be the text's own, as the first of a song is.
pub(super) fn begin_below_headline(board: &Board<'_>, page: &mut PageMetadata) {
    let (Some(body), Some(headline)) = (page.article_body.as_mut(), page.headline.as_deref())
    else {
        return;
    };
    let is_headline =
        |line: &str| line.len() <= HEADLINE && text::fold(line) == text::fold(headline);
    let is_said = |line: &str| {
        let fields = [Field::ArticleSection, Field::Keywords];
        let mut said = fields.into_iter().flat_map(|field| board.all(field));
        said.any(|said| matches!(&said.claim.value, Value::Text(said) if text::same(said, line)))
    };
    let mut lines = body.match_indices('\n').map(|(at, _)| at);
    let (first, second) = (lines.next(), lines.next());
    let line = |from: usize, to: usize| body.get(from..to).unwrap_or_default();
    let begin = match (first, second) {
        (Some(first), _) if is_headline(line(0, first)) => first + 1,
        (Some(first), Some(second))
            if first <= KICKER
                && is_headline(line(first + 1, second))
                && is_said(line(0, first)) =>
        {
            second + 1
        }
        _ => return,
    };
    let rest = body.get(begin..).unwrap_or_default().trim_start();
    if !rest.is_empty() {
        *body = rest.to_owned();
    }
}

/// Most bytes of a headline, and of the line over it.
const HEADLINE: usize = 400;
const KICKER: usize = 48;

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

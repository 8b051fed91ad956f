//! `Title: …` lines at the top of a dump, in the languages that crawlers' authors speak.

use super::Header;
use super::folds::{Folds, go_on};
use super::label_names::field;
use crate::block::Block;
use crate::claim::Field;
use crate::span::Span;
use crate::value::link;
use std::borrow::Cow;

/// Lines that a header may have, blank lines apart.
const LINES: usize = 40;

/// A labelled line that says something.
pub(super) struct Labelled<'l> {
    pub(super) span: Span,
    pub(super) field: Field,
    pub(super) value: Cow<'l, str>,
}

/// Reads labelled lines from the first block on. One alone is none: `Date: …` may be a page's own text, `By: …` as well.
pub(super) fn read<'a>(text: &str, blocks: &[Block<'a>], header: &mut Header<'a>) {
    let mut known = 0;
    header.blocks += usize::from(blocks.get(header.blocks).is_some_and(opens_letter));
    let mut end = header.blocks;
    let mut found: Vec<Labelled<'_>> = Vec::new();
    let mut folds = Folds::default();
    let mut opened_by_other = false;
    for (at, block) in blocks.iter().enumerate().skip(header.blocks).take(LINES) {
        if at < folds.end {
            if let Some(last) = found.last_mut().filter(|_| folds.is_stated) {
                go_on(last, block);
                end = at + 1;
            }
            continue;
        }
        let Some((name, value)) = label(&block.text) else {
            // `HTTP/1.1 200 OK`, a row of dashes.
            let rule = block
                .text
                .chars()
                .all(|c| matches!(c, '-' | '=' | '*' | '_' | '#'));
            if rule && !block.text.is_empty() {
                if at == end {
                    end = at + 1;
                }
                continue;
            }
            break;
        };
        let field = field(name);
        folds.begin(text, at, blocks, field, value);
        let Some(field) = field else {
            let may_stand = name.chars().count() <= 24 && !block.hints.gap;
            if may_stand && known > 0 {
                continue;
            }
            // `Item Type: Newspaper Article` above the title.
            if may_stand && at == header.blocks {
                opened_by_other = true;
                continue;
            }
            break;
        };
        if field == Field::ArticleBody {
            // `Content:` ends the header; what stands behind it is the text.
            end = if value.is_empty() { at + 1 } else { at };
            known += 1;
            break;
        }
        let telling = !matches!(
            field,
            Field::Author | Field::Keywords | Field::ArticleSection
        );
        known += 1 + usize::from(telling && link::is_http(value));
        found.push(Labelled {
            span: block.span,
            field,
            value: Cow::Borrowed(value),
        });
        end = at + 1;
    }
    if known < 2 || found.is_empty() {
        return;
    }
    // What a title is parted in as well, `Mills: the wheel turns`: the next line has to say one.
    let says_title = |own: &Labelled<'_>| own.field == Field::Headline;
    if opened_by_other && !(known > 2 && found.first().is_some_and(says_title)) {
        return;
    }
    say(header, found, end);
}

pub(super) fn say(header: &mut Header<'_>, found: Vec<Labelled<'_>>, end: usize) {
    // `Source: https://…` is the address; with an address besides it, the name of who published.
    for Labelled { span, field, value } in found {
        let field = match field {
            Field::Publisher if link::is_http(&value) => Field::Url,
            field => field,
        };
        header.labelled(span, field, &value, "header line");
    }
    header.blocks = end;
}

/// Whether a line stands before the head of a letter in a box of letters: `From jane@mill.example Fri May  3 07:15:00 2024`, as
/// [RFC 4155](https://www.rfc-editor.org/rfc/rfc4155) has it.
fn opens_letter(block: &Block<'_>) -> bool {
    let mut words = block.text.split(' ');
    let from = words.next() == Some("From");
    from && words
        .next()
        .is_some_and(|sender| sender.contains('@') && !sender.ends_with(':'))
        && words.count() >= 4
}

/// Name and value of `Name: value`, `Name：value`, `**Name:** value`.
pub(crate) fn label(text: &str) -> Option<(&str, &str)> {
    let at = text.find([':', '：'])?;
    let (name, rest) = text.split_at(at);
    let value = rest.strip_prefix(':').or_else(|| rest.strip_prefix('：'))?;
    if value.starts_with("//") {
        return None;
    }
    // `title:: The mill`, a property of a note.
    let value = value
        .strip_prefix(':')
        .filter(|value| value.starts_with(' '))
        .unwrap_or(value);
    let name = name.trim_matches(['*', ' ', '#', '[', '_']);
    let value = value.trim_matches(['*', ' ', '_']);
    (!name.is_empty() && name.len() <= 60).then_some((name, value))
}

//! `Title: …` lines at the top of a dump, in the languages that crawlers' authors speak.

use super::Header;
use super::label_names::field;
use crate::block::Block;
use crate::claim::Field;
use crate::span::{Span, line_end};
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
        folds.begin(text, at, blocks, field);
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

/// Most lines that a value goes on for.
const FOLDS: usize = 8;

/// Where values go on in lines that stand deeper than the first label, as the heads of letters
/// ([RFC 5322](https://www.rfc-editor.org/rfc/rfc5322#section-2.2.3)) and of `MultiMarkdown` are folded.
#[derive(Default)]
struct Folds {
    /// How deep the first label stands.
    depth: Option<usize>,
    /// Where the value ends of the last label, and whether that is one to state.
    end: usize,
    is_stated: bool,
}

impl Folds {
    /// Looks at the lines behind a label. A text that is set in, right below a header, is none of it: another label or a blank line has to
    /// end the value. A label with a meaning of its own begins one, however deep it stands.
    fn begin<'a>(&mut self, text: &str, at: usize, blocks: &[Block<'a>], of: Option<Field>) {
        self.end = 0;
        let Some(own) = self
            .depth
            .or_else(|| blocks.get(at).and_then(|block| depth(text, block)))
        else {
            return;
        };
        self.depth = Some(own);
        let goes_on = |block: &&Block<'a>| {
            let is_own = || label(&block.text).is_none_or(|(name, _)| field(name).is_none());
            !block.hints.gap && depth(text, block).is_some_and(|depth| depth > own) && is_own()
        };
        let rest = blocks.get(at + 1..).unwrap_or_default();
        let count = rest.iter().take(FOLDS + 1).take_while(goes_on).count();
        let next = rest.get(count);
        let ends = next.is_some_and(|next| next.hints.gap || label(&next.text).is_some());
        if count > 0 && count <= FOLDS && ends {
            self.end = at + 1 + count;
            self.is_stated = of.is_some_and(is_text);
        }
    }
}

/// Whether a field's values may be too long for a line.
const fn is_text(field: Field) -> bool {
    matches!(
        field,
        Field::Headline
            | Field::AlternativeHeadline
            | Field::Description
            | Field::Author
            | Field::Editor
            | Field::Keywords
            | Field::ArticleSection
            | Field::Publisher
    )
}

/// How much white space stands before a block in its line; none where something else does.
fn depth(text: &str, block: &Block<'_>) -> Option<usize> {
    let before = text.get(..block.span.start)?;
    let start = memchr::memrchr(line_end(text), before.as_bytes()).map_or(0, |end| end + 1);
    let before = before.get(start..)?;
    before
        .trim_matches([' ', '\t', '\r', '\n'])
        .is_empty()
        .then_some(before.len())
}

/// Adds a line to the value above: more of a text, or an item of a list.
fn go_on(last: &mut Labelled<'_>, block: &Block<'_>) {
    let own = block.text.trim();
    let item = block.hints.item.then_some(own);
    let item = item.or_else(|| ["- ", "* "].iter().find_map(|mark| own.strip_prefix(mark)));
    let value = last.value.to_mut();
    if !value.is_empty() {
        value.push_str(if item.is_some() { "; " } else { " " });
    }
    value.push_str(item.unwrap_or(own));
    last.span.end = block.span.end;
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

//! Where values of header lines go on in lines that stand deeper than the first label, as the heads of letters
//! ([RFC 5322](https://www.rfc-editor.org/rfc/rfc5322#section-2.2.3)) and of `MultiMarkdown` are folded.
//!
//! A text that is set in right below a header looks the same: a known label has to stand behind the lines, and each line has to be what more
//! of such a value is.

use super::label_names::field;
use super::labels::{Labelled, label};
use crate::block::Block;
use crate::claim::Field;
use crate::prose::ends_sentence;
use crate::span::line_end;
use crate::value::date::{self, Convention};
use crate::value::person;

/// Most lines that a value goes on for.
const FOLDS: usize = 8;
/// Longest tag that is an item of its own, in bytes.
const TAG: usize = 60;

#[derive(Default)]
pub(super) struct Folds {
    /// How deep the first label stands.
    depth: Option<usize>,
    /// Where the value ends of the last label, and whether that is one to state.
    pub(super) end: usize,
    pub(super) is_stated: bool,
}

impl Folds {
    /// Looks at the lines behind a label of a field, or of none that is known. A label with a meaning of its own begins a value, however deep
    /// it stands.
    pub(super) fn begin<'a>(
        &mut self,
        text: &str,
        at: usize,
        blocks: &[Block<'a>],
        of: Option<Field>,
        value: &str,
    ) {
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
        if count == 0 || count > FOLDS {
            return;
        }
        let (lines, behind) = rest.split_at(count);
        let stated = of.filter(|of| is_text(*of));
        let are_items = || value.is_empty() && lines.iter().all(|line| item(line).is_some());
        // A list that is left open goes on above any label.
        let is_left = || {
            let next = behind.first().filter(|next| !next.hints.gap);
            is_open(value) && next.is_some_and(|next| label(&next.text).is_some())
        };
        let is_whole = || are_items() || of.is_some_and(is_list) && is_left();
        if (stated.is_some() && is_whole() || is_header(behind))
            && stated.is_none_or(|of| is_more(of, value, lines))
        {
            self.end = at + 1 + count;
            self.is_stated = stated.is_some();
        }
    }
}

/// Whether the header goes on: a known label is among the labels right below.
fn is_header(blocks: &[Block<'_>]) -> bool {
    let names = blocks
        .iter()
        .take(FOLDS)
        .take_while(|block| !block.hints.gap)
        .map_while(|block| label(&block.text));
    names.map(|(name, _)| field(name)).any(|own| own.is_some())
}

/// Whether a field's values may be too long for a line.
const fn is_text(field: Field) -> bool {
    matches!(
        field,
        Field::Headline | Field::AlternativeHeadline | Field::Description | Field::Publisher
    ) || is_list(field)
}

/// Whether a field has several values.
const fn is_list(field: Field) -> bool {
    matches!(
        field,
        Field::Author | Field::Editor | Field::Keywords | Field::ArticleSection
    )
}

/// Whether each line is more of a value: of a text no sentence ends above it; of other fields the value is left open above it, or it is an
/// item of its own. What is parted within a line may be parted anywhere in the next.
fn is_more(of: Field, value: &str, lines: &[Block<'_>]) -> bool {
    let is_list = value.is_empty() && lines.iter().all(|line| item(line).is_some());
    let mut above = value;
    let mut is_parted = false;
    for line in lines {
        let own = item(line).unwrap_or(&line.text).trim();
        let open = is_open(above);
        is_parted |= above.contains([',', ';']) || own.contains([',', ';']);
        let fits = match of {
            Field::Headline | Field::AlternativeHeadline => {
                !ends_sentence(above) && !own.ends_with(['.', '。'])
            }
            Field::Description => !ends_sentence(above),
            _ if label(own).is_some() => false,
            Field::Author | Field::Editor if is_list => is_tag(own) || are_people(own),
            Field::Author | Field::Editor if open => are_people(own),
            Field::Author | Field::Editor => !is_parted && is_somebody(own),
            Field::Publisher => (open || above.is_empty()) && is_tag(own),
            _ => (is_list || open || !is_parted) && is_tag(own),
        };
        if !fits {
            return false;
        }
        above = own;
    }
    true
}

/// Whether a value of a list is to go on in the next line.
fn is_open(value: &str) -> bool {
    let value = value.trim_end();
    value.ends_with([',', ';', '，', '、', '；', '&'])
        || value
            .rsplit_once(' ')
            .is_some_and(|(_, last)| ["and", "und", "et", "y", "e"].contains(&last))
}

/// Somebody's name; where they work stands under it as well.
fn is_somebody(name: &str) -> bool {
    person::is_person_like(name)
        && !person::ends_as_house(name)
        && !person::is_organization_like(name, &[])
}

/// Names of people with what parts them, and mailboxes.
fn are_people(text: &str) -> bool {
    let is_one = |name: &str| {
        let name = name.trim();
        name.is_empty() || is_somebody(name) || name.ends_with('>') && name.contains('@')
    };
    let are_all = |part: &str| is_one(part) || part.split(',').all(is_one);
    let mut parts = text.split([';', '&']).flat_map(|part| part.split(" and "));
    parts.all(|part| {
        let part = part.trim();
        are_all(
            part.strip_prefix("and ")
                .unwrap_or(part)
                .trim_end_matches(" and"),
        )
    })
}

/// Whether a line holds what is short enough for a tag, or tags with what parts them, and neither a sentence nor a day.
fn is_tag(text: &str) -> bool {
    let is_short = |part: &str| part.len() <= TAG && part.split(' ').count() <= 6;
    text.split([',', ';'])
        .map(str::trim)
        .all(|part| is_short(part) && date::stated(part, Convention::default()).is_none())
        && !ends_sentence(text)
        && !text.contains('@')
}

/// How much white space stands before a block in its line; none where something else does.
fn depth(text: &str, block: &Block<'_>) -> Option<usize> {
    let before = text.get(..block.span.start)?;
    let start = memchr::memrchr(line_end(text), before.as_bytes()).map_or(0, |end| end + 1);
    let before = before.get(start..)?.trim_start_matches('\u{feff}');
    before
        .trim_matches([' ', '\t', '\r', '\n'])
        .is_empty()
        .then_some(before.len())
}

/// What an item of a list says.
fn item<'l>(block: &'l Block<'_>) -> Option<&'l str> {
    let own = block.text.trim();
    let marked = || ["- ", "* "].iter().find_map(|mark| own.strip_prefix(mark));
    block.hints.item.then_some(own).or_else(marked)
}

/// Adds a line to the value above: more of a text, or an item of a list.
pub(super) fn go_on(last: &mut Labelled<'_>, block: &Block<'_>) {
    let item = item(block);
    let own = item.unwrap_or_else(|| block.text.trim());
    let is_item = item.is_some() || is_list(last.field) && !is_open(&last.value);
    let value = last.value.to_mut();
    if !value.is_empty() {
        value.push_str(if is_item { "; " } else { " " });
    }
    value.push_str(own);
    last.span.end = block.span.end;
}

//! What an object of JSON holds of a page's markup: items of JSON-LD, what `extruct` and its like take out of a page, names of `<meta>` with
//! their contents.
//!
//! It is written as that markup once more and read by what reads pages: the names, the ranks and the choice of the page's own item among
//! others are the same whether a page states them or an object that was taken from it. Where each value stands goes along.

mod items;
mod metas;
mod write;

pub(super) use metas::marked;

use super::json::{Members, Place};
use super::string::Told;
use crate::pieces::Pieces;
use crate::span::Span;
use crate::value::text;
use serde::de::IgnoredAny;

/// Markup, and where it stands in the object.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    pub(crate) text: String,
    pieces: Pieces,
    /// Items of microdata and microformats in it.
    items: usize,
    /// The type of its item is none that was stated: without one it would be no page's.
    pub(crate) is_untyped: bool,
}

/// How deep it may stand in an object: `{"metadata": {"structured_data": {"json-ld": […]}}}`.
const DEEPEST: usize = 3;
/// How deep items may stand in each other.
const DEEPEST_ITEM: usize = 16;
/// How far into a text it is looked for what it is.
const HEAD: usize = 1024;

/// What a member is, told by its name without case and signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    JsonLd,
    Microdata,
    Microformats,
    Rdfa,
    OpenGraph,
    DublinCore,
    /// What holds some of these.
    Several,
}

const KINDS: [(&str, Kind); 22] = [
    ("jsonld", Kind::JsonLd),
    ("ldjson", Kind::JsonLd),
    ("applicationldjson", Kind::JsonLd),
    ("schemaorg", Kind::JsonLd),
    ("schema", Kind::JsonLd),
    ("structureddata", Kind::JsonLd),
    ("linkeddata", Kind::JsonLd),
    ("microdata", Kind::Microdata),
    ("microformat", Kind::Microformats),
    ("microformats", Kind::Microformats),
    ("mf2", Kind::Microformats),
    ("rdfa", Kind::Rdfa),
    ("opengraph", Kind::OpenGraph),
    ("og", Kind::OpenGraph),
    ("dublincore", Kind::DublinCore),
    ("extruct", Kind::Several),
    ("meta", Kind::Several),
    ("metas", Kind::Several),
    ("metadata", Kind::Several),
    ("metatags", Kind::Several),
    ("pagemeta", Kind::Several),
    ("pagemetadata", Kind::Several),
];
/// No name above is longer, signs and all.
const LONGEST: usize = 24;

fn kind(name: &str) -> Option<Kind> {
    if name.len() > LONGEST {
        return None;
    }
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    let squeezed: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    let row = KINDS.iter().find(|(own, _)| *own == squeezed);
    row.map(|&(_, kind)| kind)
}

impl Markup {
    /// The markup that an object holds beside its own names.
    pub(super) fn of(members: &Members<'_>, place: Place<'_>) -> Self {
        let mut markup = Self::default();
        markup.gather(members, place, 0);
        markup
    }

    /// The markup that a value is and nothing else: an item of JSON-LD or of microdata, a list of items, a page as this crate gives it.
    pub(super) fn whole(place: Place<'_>) -> Option<Self> {
        // Asked before the whole is read once more.
        let may_be = ["\"@", "\"headline\"", "\"properties\""];
        if !may_be.iter().any(|name| place.written.contains(name)) {
            return None;
        }
        let is_list = place.written.starts_with('[');
        let first = if is_list {
            place.items()?.next()?
        } else {
            place
        };
        let members = first.members()?;
        let mut markup = Self::default();
        let is_page = items::is_page(&members);
        if is_list && is_page {
            // A list of pages, not of the items of one.
            return None;
        }
        if is_page || is_linked(&members) {
            if is_page {
                markup.is_untyped = !is_linked(&members);
                markup.page(&members, place);
            } else {
                markup.script(&place.told());
            }
        } else if items::is_item(&members, first) {
            markup.items(place);
        } else {
            return None;
        }
        Some(markup)
    }

    /// The same of JSON that is broken, as templates break it or as it was cut.
    pub(super) fn broken(place: Place<'_>) -> Option<Self> {
        let head = text::head(place.written, HEAD);
        let has = |name: &str| {
            let mut found = head.match_indices(name);
            found.any(|(at, _)| {
                let behind = head.get(at + name.len()..).unwrap_or_default();
                behind.starts_with(['"', '\'', '”'])
            })
        };
        if !["@context", "@type", "@graph"].iter().any(|name| has(name)) {
            return None;
        }
        let error = serde_json::from_str::<IgnoredAny>(place.written).err()?;
        let is_closed = place.written.ends_with(['}', ']']);
        // What stands behind a whole item is a page's text.
        (is_closed || error.is_eof()).then(|| {
            let mut markup = Self::default();
            markup.script(&place.told());
            markup
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Where a part of it stands.
    pub(super) fn place(&self, span: Span) -> Option<Span> {
        self.pieces.span(span).filter(|span| !span.is_empty())
    }

    fn gather(&mut self, members: &Members<'_>, place: Place<'_>, depth: usize) {
        if depth == DEEPEST {
            return;
        }
        for (name, raw) in &members.0 {
            if !raw.get().starts_with(['{', '[', '"']) {
                continue;
            }
            let Some(kind) = kind(name) else { continue };
            let value = place.of(raw);
            match kind {
                Kind::JsonLd => self.json_ld(value, depth),
                Kind::Microdata => self.items(value),
                Kind::Microformats => self.microformats(value),
                Kind::Rdfa => self.rdfa(value),
                Kind::OpenGraph => self.open_graph(value),
                Kind::DublinCore => self.dublin_core(value),
                Kind::Several => {
                    if let Some(inner) = value.members() {
                        self.gather(&inner, value, depth + 1);
                    }
                }
            }
        }
        self.metas(members, place);
    }

    /// Items of JSON-LD, as they are or as the text of their script, one or a list of some; or a member of such a name that has a part for
    /// each syntax.
    fn json_ld(&mut self, value: Place<'_>, depth: usize) {
        match value.written.bytes().next() {
            Some(b'"') => {
                if let Some(script) = Told::of(value.written, value.start).filter(is_script) {
                    self.script(&script);
                }
            }
            Some(b'[') => {
                let scripts = value.items().into_iter().flatten();
                let scripts = scripts.filter_map(|item| Told::of(item.written, item.start));
                let scripts: Vec<Told> = scripts.filter(is_script).collect();
                for script in &scripts {
                    self.script(script);
                }
                if scripts.is_empty() && value.written.contains("\"@") {
                    self.script(&value.told());
                }
            }
            Some(b'{') => {
                let Some(members) = value.members() else {
                    return;
                };
                if is_linked(&members) {
                    self.script(&value.told());
                } else {
                    self.gather(&members, value, depth + 1);
                }
            }
            _ => {}
        }
    }
}

/// Whether an object is an item of JSON-LD, or holds some. `@timestamp` is of a log.
pub(super) fn is_linked(members: &Members<'_>) -> bool {
    let mut names = members.0.iter();
    names.any(|(name, _)| matches!(name.as_str(), "@context" | "@type" | "@graph"))
}

/// Whether a text is that of a script.
fn is_script(told: &Told) -> bool {
    told.text.trim_start().starts_with(['{', '[']) && told.text.contains('@')
}

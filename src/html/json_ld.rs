//! JSON-LD scripts → items ([JSON-LD 1.1](https://www.w3.org/TR/json-ld11/), read as data, contexts not fetched).
//!
//! A typed visitor writes straight into the graph: no tree of values between, duplicate keys all kept, numbers as the text they
//! were written as. A script that is no JSON is mended and read again; what one script holds never depends on its neighbour.

use super::json_repair::{self, Mended};
use super::tree::{Document, NodeId};
use crate::claim::Source;
use crate::limits::Limits;
use crate::notice::{Notice, NoticeKind};
use crate::schema::{Graph, Item, ItemId, Property, PropertyValue, local_name};
use crate::span::Span;
use serde::Deserializer as _;
use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::ops::Range;

/// Longest script read. Longest on a real page: 0.6 MB.
const SCRIPT_BYTES: usize = 4 << 20;

/// Deepest nesting handed to the visitor, whatever the limits say: it recurses, and a debug build must live on a small stack.
const VISITOR_DEPTH: usize = 64;

/// Whether a script's `type` is JSON-LD: `application/ld+json`, in any case, with parameters, or turned about.
pub(super) fn is_json_ld(kind: &str) -> bool {
    let essence = kind.split(';').next().unwrap_or_default().trim();
    [
        "application/ld+json",
        "application/json+ld",
        "application/ld-json",
        "text/ld+json",
        "ld+json",
    ]
    .iter()
    .any(|own| essence.eq_ignore_ascii_case(own))
}

/// Reads the scripts of a page. `text` is the caller's.
pub(super) fn read(
    text: &str,
    document: &Document,
    scripts: &[NodeId],
    limits: &Limits,
    graph: &mut Graph,
    notices: &mut Vec<Notice>,
) {
    for (count, &script) in scripts.iter().enumerate() {
        let Some(node) = document
            .children(script)
            .find(|&child| document.text(child).is_some())
        else {
            continue;
        };
        let content = document.text(node).unwrap_or_default();
        let place = document.span(node);
        if count >= limits.scripts || content.len() > SCRIPT_BYTES {
            notices.push(Notice::new(NoticeKind::StructuredDataLimit, place));
            continue;
        }
        // The tree turns CRLF into LF and drops NULs; where the place is known, the caller's own text gives exact spans.
        let own = place.of(text).filter(|own| begins_alike(own, content));
        let script = Script {
            text: own.unwrap_or(content),
            span: place,
            start: own.map(|_| place.start),
        };
        script.read(limits, graph, notices);
    }
}

fn begins_alike(own: &str, content: &str) -> bool {
    let head = |text: &str| {
        text.trim_start()
            .bytes()
            .take(24)
            .take_while(|b| !b"\r\n\0".contains(b))
            .collect::<Vec<u8>>()
    };
    head(own) == head(content)
        && own.len() >= content.len()
        && own
            .trim_end()
            .ends_with(|last| content.trim_end().ends_with(last))
}

/// One script.
pub(super) struct Script<'s> {
    pub(super) text: &'s str,
    /// Where it stands in the caller's text, as well as is known.
    pub(super) span: Span,
    /// Where its first byte stands, where it stands there byte by byte.
    pub(super) start: Option<usize>,
}

impl Script<'_> {
    pub(super) fn read(&self, limits: &Limits, graph: &mut Graph, notices: &mut Vec<Notice>) {
        if self.text.trim().is_empty() {
            return;
        }
        let mark = graph.items.len();
        let mut too_deep = false;
        let strict = self.visit(self.text, None, limits, graph, &mut too_deep);
        if strict.is_err() {
            graph.items.truncate(mark);
            let mended = json_repair::mend(self.text);
            let outcome = self.visit(&mended.text, Some(&mended), limits, graph, &mut too_deep);
            if outcome.is_err() {
                graph.items.truncate(mark);
            }
            let kind = if graph.items.len() > mark {
                NoticeKind::MendedJson
            } else {
                NoticeKind::BrokenJson
            };
            notices.push(Notice::new(kind, self.span));
        }
        if too_deep {
            notices.push(Notice::new(NoticeKind::StructuredDataLimit, self.span));
        }
    }

    fn visit(
        &self,
        json: &str,
        mended: Option<&Mended>,
        limits: &Limits,
        graph: &mut Graph,
        too_deep: &mut bool,
    ) -> Result<(), serde_json::Error> {
        let mut reader = Reader {
            script: self,
            json,
            mended,
            graph,
            depth: limits.item_depth.min(VISITOR_DEPTH),
            too_deep,
        };
        let mut deserializer = serde_json::Deserializer::from_str(json);
        deserializer.deserialize_any(Node {
            reader: &mut reader,
            role: Role::Top,
            level: 0,
            item_depth: 0,
            key_end: None,
        })?;
        deserializer.end()
    }
}

struct Reader<'r> {
    script: &'r Script<'r>,
    json: &'r str,
    mended: Option<&'r Mended>,
    graph: &'r mut Graph,
    depth: usize,
    too_deep: &'r mut bool,
}

impl Reader<'_> {
    fn item(&mut self, id: ItemId) -> Option<&mut Item> {
        self.graph.items.get_mut(id)
    }

    /// The place in the caller's text of a range of the JSON that is read.
    fn place(&self, range: Range<usize>) -> Option<Span> {
        let start = self.script.start?;
        let (from, to) = match self.mended {
            None => (range.start, range.end),
            Some(mended) => (mended.origin(range.start)?, mended.origin(range.end)?),
        };
        (from <= to && to <= self.script.text.len()).then(|| Span::new(start + from, start + to))
    }

    /// The range of a value as written, from the end of its key: without quotes.
    fn written(&self, key_end: usize) -> Option<Range<usize>> {
        let bytes = self.json.as_bytes();
        let skip = |at: usize, set: &[u8]| {
            at + bytes
                .iter()
                .skip(at)
                .take_while(|b| set.contains(b))
                .count()
        };
        let start = skip(key_end + 1, b" \t\r\n:");
        if bytes.get(start) != Some(&b'"') {
            let length = bytes
                .iter()
                .skip(start)
                .take_while(|b| !b",}] \t\r\n".contains(b))
                .count();
            return Some(start..start + length);
        }
        let mut end = start + 1;
        loop {
            end += memchr::memchr2(b'"', b'\\', bytes.get(end..)?)?;
            if bytes.get(end) == Some(&b'"') {
                return Some(start + 1..end);
            }
            end += 2;
        }
    }
}

/// What a value is to the item it stands in.
#[derive(Clone, Copy)]
enum Role<'k> {
    /// An item of the page, or a list of them.
    Top,
    /// `@type` of an item.
    Types(ItemId),
    /// `@id` of an item.
    Id(ItemId),
    /// `@value` of a value object: the item, and the text goes to the property it hangs on.
    Literal(ItemId),
    /// A property of an item.
    Property(ItemId, &'k str),
}

/// One JSON value in its place.
struct Node<'n, 'r, 'k> {
    reader: &'n mut Reader<'r>,
    role: Role<'k>,
    /// Nesting of objects and lists.
    level: usize,
    /// Depth of an item that stands here.
    item_depth: u16,
    /// Where its key ends in the JSON, its quote not counted.
    key_end: Option<usize>,
}

impl Node<'_, '_, '_> {
    /// Takes a text, number or flag. `range` is its place in the JSON.
    fn scalar(self, text: &str, range: Option<Range<usize>>) {
        let reader = self.reader;
        match self.role {
            Role::Top => {}
            Role::Types(item) => {
                if let Some(item) = reader.item(item) {
                    item.types.extend(
                        text.split_whitespace()
                            .map(|kind| local_name(kind).to_owned()),
                    );
                }
            }
            Role::Id(item) => {
                if let Some(item) = reader.item(item) {
                    item.id.get_or_insert_with(|| text.trim().to_owned());
                }
            }
            Role::Literal(item) => {
                if let Some(item) = reader.item(item) {
                    let span = item.span;
                    item.properties.push(Property {
                        name: "@value".to_owned(),
                        value: PropertyValue::Text(text.to_owned()),
                        span,
                    });
                }
            }
            Role::Property(item, name) => {
                let range = range.or_else(|| reader.written(self.key_end?));
                let span = range
                    .and_then(|range| reader.place(range))
                    .unwrap_or(reader.script.span);
                if let Some(item) = reader.item(item) {
                    item.properties.push(Property {
                        name: name.to_owned(),
                        value: PropertyValue::Text(text.to_owned()),
                        span,
                    });
                }
            }
        }
    }

    /// The text of a number as it was written: identifiers are longer than any integer type.
    fn number(self, fallback: &str) {
        let written = self.key_end.and_then(|end| self.reader.written(end));
        let json = self.reader.json;
        let text = written
            .clone()
            .and_then(|range| json.get(range))
            .unwrap_or(fallback);
        self.scalar(text, written);
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<(), E> {
        self.scalar(if flag { "true" } else { "false" }, None);
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.number(&number.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.number(&number.to_string());
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.number(&number.to_string());
        Ok(())
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        let span = Span::within(self.reader.json, text);
        let range = (!span.is_empty()).then_some(span.start..span.end);
        self.scalar(text, range);
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.scalar(text, None);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        if self.level >= self.reader.depth {
            *self.reader.too_deep = true;
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        }
        let Self {
            reader,
            role,
            level,
            item_depth,
            ..
        } = self;
        while list
            .next_element_seed(Node {
                reader: &mut *reader,
                role,
                level: level + 1,
                item_depth,
                key_end: None,
            })?
            .is_some()
        {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let parent = match self.role {
            _ if self.level >= self.reader.depth => {
                *self.reader.too_deep = true;
                None
            }
            Role::Top => Some(None),
            Role::Property(item, name) => Some(Some((item, name))),
            // `"@type": {…}` and the like say nothing.
            Role::Types(_) | Role::Id(_) | Role::Literal(_) => None,
        };
        let Some(parent) = parent else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let Self {
            reader,
            role,
            level,
            item_depth,
            key_end,
        } = self;
        let id = reader.graph.items.len();
        reader.graph.items.push(Item {
            types: Vec::new(),
            id: None,
            properties: Vec::new(),
            source: Source::JsonLd,
            span: reader.script.span,
            depth: item_depth,
        });
        if let Some((item, name)) = parent {
            let span = reader.script.span;
            if let Some(item) = reader.item(item) {
                item.properties.push(Property {
                    name: name.to_owned(),
                    value: PropertyValue::Item(id),
                    span,
                });
            }
        }
        while let Some(key) = map.next_key_seed(KeySeed)? {
            let name = key.name();
            // serde_json's own way to hand over a number when `arbitrary_precision` is switched on from outside.
            if name == "$serde_json::private::Number" {
                drop_last(reader, id, parent);
                map.next_value_seed(Node {
                    reader: &mut *reader,
                    role,
                    level,
                    item_depth,
                    key_end,
                })?;
                continue;
            }
            let end = key.end(reader.json);
            let (role, item_depth) = match name {
                "@type" => (Role::Types(id), item_depth),
                "@id" => (Role::Id(id), item_depth),
                "@value" => (Role::Literal(id), item_depth),
                "@graph" | "@included" => (Role::Top, item_depth),
                "@list" | "@set" => (role, item_depth),
                _ if name.starts_with('@') => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
                _ => (
                    Role::Property(id, local_name(name)),
                    item_depth.saturating_add(1),
                ),
            };
            map.next_value_seed(Node {
                reader: &mut *reader,
                role,
                level: level + 1,
                item_depth,
                key_end: end,
            })?;
        }
        settle(reader, id, parent);
        Ok(())
    }
}

/// An object that is no item: `{"@value": …}` is a text, `{"@graph": […]}` and `{"@list": […]}` only hold others.
fn settle(reader: &mut Reader<'_>, id: ItemId, parent: Option<(ItemId, &str)>) {
    let Some(item) = reader.item(id) else { return };
    let literal = match item
        .properties
        .iter()
        .position(|property| property.name == "@value")
    {
        Some(at) => Some(item.properties.swap_remove(at)),
        None if item.properties.is_empty() && item.types.is_empty() && item.id.is_none() => None,
        None => return,
    };
    drop_last(reader, id, parent);
    if let (Some(literal), Some((owner, name))) = (literal, parent) {
        if let Some(owner) = reader.item(owner) {
            owner.properties.push(Property {
                name: name.to_owned(),
                ..literal
            });
        }
    }
}

/// Takes an item out of the graph: out of its owner always, out of the arena where nothing came after it.
fn drop_last(reader: &mut Reader<'_>, id: ItemId, parent: Option<(ItemId, &str)>) {
    if let Some(owner) = parent.and_then(|(owner, _)| reader.item(owner)) {
        if let Some(at) = owner
            .properties
            .iter()
            .rposition(|property| property.value == PropertyValue::Item(id))
        {
            owner.properties.remove(at);
        }
    }
    if reader.graph.items.len() == id + 1 {
        reader.graph.items.pop();
    }
}

/// A key, borrowed where no escape stands in it.
enum Key<'de> {
    Borrowed(&'de str),
    Owned(String),
}

impl Key<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Borrowed(name) => name,
            Self::Owned(name) => name,
        }
    }

    /// Where it ends in the JSON.
    fn end(&self, json: &str) -> Option<usize> {
        match self {
            Self::Borrowed(name) => Some(Span::within(json, name).end).filter(|&end| end > 0),
            Self::Owned(_) => None,
        }
    }
}

struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key<'de>;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<Key<'de>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(Key::Borrowed(key))
    }

    fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(Key::Owned(key.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

    use super::*;
    use proptest::prelude::*;

    fn read(json: &str) -> (Graph, Vec<NoticeKind>) {
        let (mut graph, mut notices) = (Graph::default(), Vec::new());
        let script = Script {
            text: json,
            span: Span::new(0, json.len()),
            start: Some(0),
        };
        script.read(&Limits::default(), &mut graph, &mut notices);
        (
            graph,
            notices.into_iter().map(|notice| notice.kind).collect(),
        )
    }

    #[track_caller]
    fn strict(json: &str, printed: &str) {
        let (graph, notices) = read(json);
        assert_eq!(graph.print(), printed, "{json}");
        assert_eq!(notices, [], "{json}");
    }

    #[track_caller]
    fn mended(json: &str, printed: &str) {
        let (graph, notices) = read(json);
        assert_eq!(
            graph.print(),
            printed,
            "{json}\n{}",
            super::json_repair::mend(json).text
        );
        assert_eq!(notices, [NoticeKind::MendedJson], "{json}");
    }

    #[test]
    fn types_of_scripts() {
        for kind in [
            "application/ld+json",
            "Application/LD+JSON",
            " application/ld+json; charset=utf-8",
            "application/json+ld",
        ] {
            assert!(is_json_ld(kind), "{kind}");
        }
        assert!(!is_json_ld("application/json"));
        assert!(!is_json_ld("text/javascript"));
    }

    #[test]
    fn shapes() {
        strict(
            r#"{"@type":"Article","headline":"The mill"}"#,
            "Article{headline=The mill}",
        );
        strict(
            r#"{"@type":["https://schema.org/Article","schema:Report"],"http://schema.org/name":"A"}"#,
            "Article+Report{name=A}",
        );
        strict(r#"[{"@type":"A","n":1},[{"@type":"B"}]]"#, "A{n=1} B{}");
        strict(
            r##"{"@context":{"@vocab":"x"},"@graph":[{"@type":"A"},{"@graph":[{"@type":"B","@id":"#b"}]}]}"##,
            "A{} B{@id=#b}",
        );
        strict(
            r#"{"@type":"A","author":[[{"@type":"Person","name":"Jane"}],"Joe",null,"https://paper.example/jo"]}"#,
            "A{author=Person{name=Jane}; author=Joe; author=https://paper.example/jo}",
        );
        strict(
            r#"{"@type":"A","name":{"@value":"The mill","@language":"en"},"x":{},"y":[]}"#,
            "A{name=The mill}",
        );
        strict(
            r#"{"@type":"A","tag":{"@list":["a","b"]},"z":1}"#,
            "A{tag=a; tag=b; z=1}",
        );
        strict(
            r#"{"@type":"A","free":false,"n":12345678901234567890123,"e":1.50}"#,
            "A{free=false; n=12345678901234567890123; e=1.50}",
        );
        strict(
            r#"{"@type":"A","name":"one","name":"two"}"#,
            "A{name=one; name=two}",
        );
        strict("", "");
        strict(" \n ", "");
    }

    #[test]
    fn every_breakage_yields_its_values() {
        let whole = "A{name=The mill; x=1}";
        mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1,}", whole);
        mended("{\"@type\":[\"A\",],\"name\":\"The mill\",\"x\":1}", whole);
        mended(
            "\u{feff}{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}",
            whole,
        );
        mended(
            "<!-- {\"@type\":\"A\",\"name\":\"The mill\",\"x\":1} -->",
            whole,
        );
        mended(
            "//<![CDATA[\n{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}\n//]]>",
            whole,
        );
        mended(
            "//<![CDATA[ {\"@type\":\"A\",\"name\":\"The mill\",\"x\":1} //]]>",
            whole,
        );
        mended(
            "/*<![CDATA[*/{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}/*]]>*/",
            whole,
        );
        mended(
            "<![CDATA[{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}]]>",
            whole,
        );
        mended(
            "{&quot;@type&quot;:&quot;A&quot;,&quot;name&quot;:&quot;The mill&quot;,&quot;x&quot;:1}",
            whole,
        );
        mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1", whole);
        mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":[1", whole);
        mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":[1}", whole);
        mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1}}]", whole);
        mended("{\"@type\":\"A\",\"name\":\"The mill\",\"x\":1};", whole);
        mended("{'@type':'A','name':'The mill','x':1}", whole);
        mended(
            "{@type:\"A\",name:\"The mill\",x:1}"
                .replace('@', "'@")
                .replace("type:", "type':")
                .as_str(),
            whole,
        );
        mended("{“@type”:“A”,“name”:“The mill”,“x”:1}", whole);
        mended("{\"@type\":\"A\" \n \"name\":\"The mill\" \"x\":1}", whole);
        mended("{\"@type\":\"A\",,\"name\":\"The mill\",\"x\":1}", whole);
        mended(
            "{\"@type\" \"A\",\"name\":\"The mill\",\"x\":1}"
                .replacen("\" \"", "\"\n:\"", 1)
                .replace("1}", "1,}")
                .as_str(),
            whole,
        );
        mended(
            "var data = {\"@type\":\"A\",\"name\":\"The mill\",\"x\":1};",
            whole,
        );
        mended(
            "{\"@type\":\"A\", // the type\n\"name\":\"The mill\", /* x */ \"x\":1}",
            whole,
        );
        mended(
            "<p>{\"@type\":\"A\",<br />\n\"name\":\"The mill\",\"x\":1}</p>",
            whole,
        );
        mended("{\"@type\":\"A\",\"name\":\"The mill,\n\"x\":1}", whole);
        mended("{\"@type\":\"A\",\"name\":\"The\u{1}mill\",\"x\":1}", whole);
    }

    #[test]
    fn broken_values() {
        mended(
            "{\"@type\":\"A\",\"name\":\"one\n two\tthree\"}",
            "A{name=one\ntwo\tthree}",
        );
        mended(
            "{\"@type\":\"A\",\"x\":NaN,\"y\":undefined,\"z\":1e400,\"id\":007,\"n\":2}",
            "A{z=1e400; id=007; n=2}",
        );
        mended(
            r#"{"@type":"A","name":"\ud83d mill \ude00 \ud83d\ude00"}"#,
            "A{name=\u{fffd} mill \u{fffd} 😀}",
        );
        mended(
            r#"{"@type":"A","name":"it\'s \x of \u12 it"}"#,
            "A{name=it's x of u12 it}",
        );
        mended(
            r#"{"@type":"A","name":"He said "no" to it","n":1}"#,
            "A{name=He said \"no\" to it; n=1}",
        );
        mended(
            r#"{"@type":"A","name":""No," he said","n":1}"#,
            "A{name=\"No,\" he said; n=1}",
        );
        mended(r#"{"@type":"A","x":,"y":}"#, "A{}");
        mended("{\"@type\":\"A\"}\n{\"@type\":\"B\"}", "A{} B{}");
        mended("{\"@type\":\"A\"},{\"@type\":\"B\"}", "A{} B{}");
        mended(
            "{\"@type\":\"A\",\"text\":\"cut off in the mid",
            "A{text=cut off in the mid}",
        );
        mended("{\"@type\":\"A\",\"text\":\"ends in \\", "A{text=ends in }");
    }

    #[test]
    fn nothing_in_it() {
        for json in [
            "null null",
            "404",
            "{{ json }}",
            "<html>",
            "\"text\" x",
            "-->",
        ] {
            let (graph, notices) = read(json);
            assert!(graph.print().is_empty(), "{json} {}", graph.print());
            assert!(notices.len() <= 1);
        }
    }

    #[test]
    fn places() {
        let json = r#"{"@type":"A","name":"The mill","quoted":"a\"b","n":[12,"x"],"m":3,}"#;
        for json in [
            json.to_owned(),
            json.replace(",}", "}"),
            format!("\u{feff}{json}"),
        ] {
            let (graph, _) = read(&json);
            let shown: Vec<&str> = graph.items[0]
                .properties
                .iter()
                .map(|p| p.span.of(&json).unwrap())
                .collect();
            assert_eq!(shown[0], "The mill");
            assert_eq!(shown[1], r#"a\"b"#);
            assert_eq!(shown[3], "x");
            assert_eq!(shown[4], "3");
        }
    }

    #[test]
    fn deep_nesting_is_cut() {
        for (open, close) in [("{\"a\":", "}"), ("[", "]")] {
            let json = format!(
                "[{{\"@type\":\"A\",\"n\":1}},{}1{}]",
                open.repeat(100_000),
                close.repeat(100_000)
            );
            let (graph, notices) = read(&json);
            assert!(graph.print().starts_with("A{n=1}"));
            assert_eq!(notices, [NoticeKind::StructuredDataLimit]);
        }
    }

    proptest! {
        #[test]
        fn mended_text_always_parses(json in r#"[\[\]{}:,"'\\ \n\t<>!/*;a-fu0-9.eE+“”&\-\u{1}é😀]{0,80}"#) {
            let mended = super::json_repair::mend(&json).text;
            let outcome: Result<IgnoredAny, _> = serde_json::from_str(&mended);
            prop_assert!(outcome.is_ok() || mended.matches(['[', '{']).count() > 100, "{:?} → {:?}: {:?}", json, mended, outcome);
            read(&json);
        }

        #[test]
        fn valid_text_is_not_changed_by_mending(
            names in proptest::collection::vec(("[a-z@]{1,6}", r#"[ -~é\n]{0,12}"#), 0..6),
        ) {
            let value: serde_json::Value = names.iter().cloned().map(|(k, v)| (k, serde_json::Value::from(v))).collect::<serde_json::Map<_, _>>().into();
            let mended = super::json_repair::mend(&value.to_string()).text;
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&mended).unwrap(), serde_json::json!([value]));
        }
    }
}

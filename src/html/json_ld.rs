//! JSON-LD scripts → items ([JSON-LD 1.1](https://www.w3.org/TR/json-ld11/), read as data, contexts not fetched).
//!
//! A typed visitor writes straight into the graph: no tree of values between, duplicate keys all kept, numbers as the text they
//! were written as. A script that is no JSON is mended and read again; what one script holds never depends on its neighbour.

use super::json_repair::{self, Mended};
use super::tree::{Document, NodeId};
use crate::limits::Limits;
use crate::notice::{Notice, NoticeKind};
use crate::schema::Graph;
use crate::span::Span;

#[cfg(test)]
mod tests;
mod visitor;

use visitor::Reader;

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

/// The JSON in a script that holds it as one string: a template encoded it twice, `"{\"@type\":\"Article\"}"`.
fn encoded_twice(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = || serde_json::from_str::<String>(text).ok();
    text.starts_with("\"{").then(inner)?
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
        if let Some(inner) = encoded_twice(self.text) {
            let script = Script {
                text: &inner,
                span: self.span,
                start: None,
            };
            return script.read(limits, graph, notices);
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
        reader.read()
    }
}

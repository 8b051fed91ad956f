//! The syntaxes that state items: JSON-LD, microdata, RDFa, microformats → one graph.

use super::json_ld;
use super::tree::Document;
use crate::limits::Limits;
use crate::notice::Notice;
use crate::schema::Graph;

/// All items of a page. `text` is the caller's.
pub(crate) fn read(
    text: &str,
    document: &Document,
    limits: &Limits,
    notices: &mut Vec<Notice>,
) -> Graph {
    let mut graph = Graph::default();
    let mut scripts = Vec::new();
    for id in document.ids() {
        if document.name(id) == "script"
            && document
                .attribute(id, "type")
                .is_some_and(json_ld::is_json_ld)
        {
            scripts.push(id);
        }
    }
    json_ld::read(text, document, &scripts, limits, &mut graph, notices);
    graph
}

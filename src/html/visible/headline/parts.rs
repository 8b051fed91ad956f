//! The parts of a heading: the kicker before the headline and the site behind it stand in elements of their own.

use crate::html::tree::{Document, NodeId};
use crate::html::visible::class::words;
use crate::value::text;

/// Least words of a headline below a kicker.
const KICKED: usize = 3;

/// Words of class names for a kicker within a heading. A section's there is the page's own as often: "Section 5. The weir".
#[rustfmt::skip]
const KICKERS: &[&str] = &[
    "kicker", "eyebrow", "overline", "topline", "roofline", "overhead", "surtitle", "supertitle", "dachzeile", "spitzmarke", "antetitulo",
    "antetítulo", "surtitre", "occhiello",
];

/// What the first children of a heading say, where the head says just that and the rest is the site's: "`<span>`The mill turns
/// again`</span><a>`Valley Paper`</a>`".
pub(super) fn first_part(document: &Document, id: NodeId, titles: &[String]) -> Option<String> {
    let mut children = document.children(id).filter(|&child| {
        !document.name(child).is_empty()
            || document
                .text(child)
                .is_some_and(|text| !text::is_blank(text))
    });
    let first = children.next()?;
    let link = children.next().filter(|&next| document.name(next) == "a")?;
    let first = document.inner_text(first);
    let folded = text::fold(&first);
    let site = text::fold(&document.inner_text(link));
    let said = first.len() > site.len() && titles.contains(&folded);
    (said && titles.iter().any(|title| title.ends_with(&site))).then_some(first)
}

/// What boards call a thread. Of a work, "Chapter 3:" and "Opinion:" are part of the headline.
const OF_BOARDS: &[&str] = &[
    "thread",
    "topic",
    "thema",
    "sujet",
    "discussion",
    "tema",
    "hilo",
    "tópico",
    "discussione",
    "onderwerp",
    "temat",
    "wątek",
    "тема",
    "konu",
    "topik",
];

/// What stands in a heading below its first element, where the head begins with just that: "`<span>`Weirside`</span>` The mill turns
/// again".
pub(super) fn below_kicker(document: &Document, id: NodeId, titles: &[String]) -> Option<String> {
    let mut shown = document.children(id).filter(|&child| {
        let text = document.text(child);
        text.is_none_or(|text| !text::is_blank(text))
    });
    // A board's own word is bare, with a colon: "Thread: `<span>`The wheel sticks`</span>`".
    let first = shown.next().filter(|&first| {
        let text = document.text(first);
        text.is_none_or(|text| {
            let word = text.trim().strip_suffix(':');
            word.is_some_and(|word| OF_BOARDS.contains(&&*text::fold(word)))
        })
    })?;
    shown.next()?;
    let kicker = match document.text(first) {
        Some(text) => text::trim(text).to_owned(),
        None => document.inner_text(first),
    };
    let kicker = Some(kicker).filter(|kicker| !kicker.is_empty())?;
    let whole = document.inner_text(id);
    let below = whole.strip_prefix(kicker.as_str())?.trim_start();
    let folded = text::fold(below);
    let said = |title: &String| {
        let rest = title.strip_prefix(folded.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    // Where the head says the whole as well, it is the headline.
    let all = text::fold(&whole);
    let whole_is_said = || titles.iter().any(|title| title.contains(&all));
    let enough = folded.split(' ').count() >= KICKED;
    let is_kicker = || titles.iter().any(said) || is_called_kicker(document, first, below);
    (enough && is_kicker() && !whole_is_said()).then(|| below.to_owned())
}

/// Whether a heading's first element is called a kicker. With a sign behind it, "Basketball: The final", it is read with the rest.
fn is_called_kicker(document: &Document, first: NodeId, below: &str) -> bool {
    let joined = below.starts_with([':', '-', '–', '—', '|', '/', ',', '.', ';', '·', '•']);
    let class = document.attribute(first, "class").filter(|_| !joined);
    class.is_some_and(|class| {
        words(class).any(|word| KICKERS.iter().any(|own| word.eq_ignore_ascii_case(own)))
    })
}

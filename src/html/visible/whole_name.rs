//! The whole name of an author whom the page's data call by one word: "Ada" beside a byline that says "Ada Mill".

use super::Page;
use super::byline::is_byline;
use super::class::Classes;
use super::prose::{NAMED, is_frame, names_author};
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::page::AgentKind;
use crate::value::letter::is_alphabetic;
use crate::value::{person, text};
use memchr::memmem;

/// Most bytes behind a given name.
const FAMILY: usize = 40;
/// Levels above a name at which its byline, or the author's card, is looked for.
const UP: usize = 5;
/// Most names looked at.
const NAMES: usize = 64;

/// Claims the whole name, where a byline or an author's link or card shows it, and none of them another such.
pub(super) fn read(page: &Page<'_>, claims: &mut Claims<'_>) {
    let Some(called) = claims.iter().find_map(called) else {
        return;
    };
    let mut classes = Classes::of_a_page();
    let finder = memmem::Finder::new(&*called);
    let shown = page.document.ids().filter_map(|id| {
        let text = text::trim(page.document.text(id)?);
        let place = page.place(id);
        let names = finder.find(text.as_bytes()).is_some();
        if !names || place.hidden || place.minor {
            return None;
        }
        // "Written by Ada Mill"
        let name = person::behind_label(text).unwrap_or(text);
        (goes_on(name, &called) && person::is_person_like(name)).then_some((name, id))
    });
    let mut found: Option<(&str, NodeId)> = None;
    for (text, id) in shown.take(NAMES) {
        if !is_signature(page, id, &mut classes) {
            continue;
        }
        if found.is_some_and(|(own, _)| own != text) {
            return;
        }
        found = found.or(Some((text, id)));
    }
    if let Some((name, id)) = found.filter(|&(_, id)| !is_frame(page, id)) {
        claims.push(Claim {
            field: Field::Author,
            value: Value::named(name.to_owned()),
            span: page.document.text_span(id),
            source: Source::Prose,
            rule: Basis::WholeName.rule(),
            weight: NAMED - 1,
            basis: Some(Basis::WholeName),
        });
    }
}

/// The one word by which a claim calls an author.
fn called(claim: &Claim<'_>) -> Option<String> {
    let Value::Agent(agent) = &claim.value else {
        return None;
    };
    let person = names_author(claim) && agent.kind != Some(AgentKind::Organization);
    let word = |name: &String| {
        name.len() >= 3 && name.chars().all(is_alphabetic) && name.contains(char::is_lowercase)
    };
    agent.name.clone().filter(|name| person && word(name))
}

/// Whether a text is a name that begins with a given one.
fn goes_on(text: &str, called: &str) -> bool {
    text.strip_prefix(called).is_some_and(|rest| {
        rest.starts_with(' ') && rest.len() <= FAMILY && rest.split_whitespace().count() <= 2
    })
}

/// Whether a name stands in a byline, or in an author's link or card. In a sentence, or as a heading, it is whom the text tells of:
/// "Our guest today, Ada Weir", "A song by Piet Brook".
fn is_signature<'d>(page: &Page<'d>, id: NodeId, classes: &mut Classes<'d>) -> bool {
    let document = page.document;
    for up in document.ancestors(id).take(UP) {
        if is_byline(page, up, classes) {
            return true;
        }
        match document.name(up) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return false,
            // A paragraph that is the name, or says who wrote, signs.
            "p" => return document.descendants(up).len() == 1,
            _ => {}
        }
    }
    false
}

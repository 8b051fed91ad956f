//! The headline on the page: `<h1>`, or what stands for it.

use super::tree::NodeId;
use super::visible::{Page, words};
use super::visible_class::Answers;
use crate::block::Region;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::value::{link, text};

const STANDS_FOR_H1: &str = "heading that says what the head says";

/// Most headings looked at; a page with more is a list of other pages.
const HEADINGS: usize = 12;

/// Titles of the head that a heading is compared with. A real head states six.
const TITLES: usize = 32;

/// The titles that the head states, folded.
pub(super) fn titles(claims: &Claims<'_>) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for claim in claims.iter().filter(|claim| claim.field == Field::Headline) {
        if let Value::Text(title) = &claim.value {
            let folded = text::fold(title);
            if titles.len() < TITLES && !folded.is_empty() && !titles.contains(&folded) {
                titles.push(folded);
            }
        }
    }
    titles
}

/// Claims every heading that may be the headline, and says which one the article hangs from.
pub(super) fn read(page: &Page<'_>, titles: &[String], claims: &mut Claims<'_>) -> Option<NodeId> {
    let document = page.document;
    let mut best: Option<(i16, NodeId)> = None;
    let mut seen = 0;
    let mut other_seen = 0;
    let first = claims.len();
    let mut classes = Answers::new(titular);
    for id in document.ids() {
        let name = document.name(id);
        let h1 = name == "h1";
        let named = !h1
            && matches!(
                name,
                "h2" | "h3" | "h4" | "div" | "span" | "p" | "a" | "td" | "strong" | "b"
            );
        if !h1 && !named {
            continue;
        }
        let heading = matches!(name, "h2" | "h3" | "h4");
        if named
            && !heading
            && !document
                .attribute(id, "class")
                .is_some_and(|class| classes.of(class))
        {
            continue;
        }
        if named && document.descendants(id).len() > 12 {
            continue;
        }
        let place = page.place(id);
        if place.hidden {
            continue;
        }
        let shown = document.inner_text(id);
        if shown.is_empty() || shown.len() > 400 {
            continue;
        }
        let folded = text::fold(&shown);
        // Without the h1's word for it, only what the head says too is a headline.
        if named && !titles.iter().any(|title| title.contains(&folded)) {
            continue;
        }
        let agreement = titles
            .iter()
            .map(|title| likeness(title, &folded))
            .max()
            .unwrap_or(0);
        if named && agreement < 90 {
            continue;
        }
        let count = if h1 { &mut seen } else { &mut other_seen };
        *count += 1;
        if *count > HEADINGS {
            continue;
        }
        let mut weight = agreement / 4;
        if place.minor {
            weight -= 20;
        }
        if matches!(
            place.region,
            Region::Banner | Region::Navigation | Region::ContentInfo | Region::Complementary
        ) {
            weight -= 15;
        }
        if place.main {
            weight += 5;
        }
        // The site's name over every page leads home.
        if h1 && agreement < 95 && leads_home(page, id) {
            weight -= 60;
        }
        if named {
            weight -= 10;
        }
        claims.push(Claim {
            field: Field::Headline,
            value: Value::text(shown),
            span: document.text_span(id),
            source: Source::Prose,
            rule: if h1 {
                "h1"
            } else {
                "heading that says what the head says"
            },
            weight,
        });
        if best.is_none_or(|(score, _)| weight > score) {
            best = Some((weight, id));
        }
    }
    // One h1 is the headline; of several, each has less of a claim.
    let own = claims
        .iter_mut()
        .skip(first)
        .filter(|claim| claim.rule == "h1" && claim.weight >= 0);
    let mut own: Vec<_> = own.collect();
    // Said again for a narrow screen, it is the same.
    if own
        .iter()
        .all(|again| Some(&again.value) == own.first().map(|first| &first.value))
    {
        for only in &mut own {
            only.rule = "the only h1";
        }
    }
    // Where there is one, other headings that say what the head says are the same in a list of links, or a chapter's.
    if !own.is_empty() {
        let mut at = 0;
        claims.retain(|claim| {
            at += 1;
            at <= first || claim.rule != STANDS_FOR_H1
        });
    }
    best.map(|(_, id)| id)
}

/// Whether a heading is a link to the front page.
fn leads_home(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let inside = document
        .descendants(id)
        .find(|&inner| document.name(inner) == "a");
    let link = inside.or_else(|| {
        document
            .ancestors(id)
            .take(2)
            .find(|&up| document.name(up) == "a")
    });
    let href = link
        .and_then(|link| document.attribute(link, "href"))
        .map(str::trim);
    href.is_some_and(|href| {
        let path = if href.contains("://") {
            link::path(href)
        } else {
            href
        };
        matches!(
            path,
            "/" | "" | "./" | "index.html" | "/index.html" | "/index.php"
        ) && !href.contains(['?', '#'])
    })
}

/// Class names of a headline that is no heading.
fn titular(class: &str) -> bool {
    words(class).any(|word| {
        [
            "title", "headline", "titel", "titulo", "titre", "heading", "subject",
        ]
        .iter()
        .any(|own| own.eq_ignore_ascii_case(word))
    })
}

/// How much of a title of the head a heading says, 0–100: the whole, the title up to the site's name, or shared words.
fn likeness(title: &str, heading: &str) -> i16 {
    if title == heading {
        return 100;
    }
    if heading.len() >= 8 {
        if let Some(rest) = title
            .strip_prefix(heading)
            .or_else(|| title.strip_suffix(heading))
        {
            if rest.starts_with(' ') || rest.ends_with(' ') {
                return 95;
            }
        }
    }
    let total = title.split(' ').count().min(heading.split(' ').count());
    let words: Vec<&str> = title.split(' ').collect();
    let shared = heading
        .split(' ')
        .filter(|word| words.contains(word))
        .count();
    let all = title.split(' ').count().max(heading.split(' ').count());
    if total == 0 {
        return 0;
    }
    i16::try_from(80 * shared / all.max(1)).unwrap_or(0).min(80)
}

//! The byline: `rel=author`, class names that say so, links to an author's page near the headline.

mod cards;
mod house;
mod known;
mod line;
mod portrait;
mod poster;
mod told;
mod words;

use super::card::heads_card;
use super::class::Classes;
use super::marks::Marks;
use super::{Page, STANDFIRST};
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::{Document, NodeId};
use crate::page::Agent;
use crate::value::contact::emails;
use crate::value::letter::is_alphanumeric;
use crate::value::{link, person, text};
use house::{linked, of_account, under_house};
use known::Known;
use line::Line;
use poster::{is_account, poster};
use told::{is_told_of, of_another_trade};
pub(super) use words::{LISTS, is_for_tests, named};

/// Most nodes of a byline; what is larger is a card with a portrait and a life.
const NODES: usize = 60;
/// Most bytes of a byline's text.
const BYTES: usize = 160;
/// Most candidates that are read; a list of other pages has a byline each.
const CANDIDATES: usize = 80;

struct Candidate {
    id: NodeId,
    weight: i16,
    basis: Basis,
    names: Vec<String>,
}

/// Claims the names in bylines, the nearer to the headline the surer.
pub(super) fn read<'d>(
    page: &Page<'d>,
    base: Option<&str>,
    classes: &mut Classes<'d>,
    claims: &mut Claims<'_>,
) {
    let (mut candidates, outer, lines) = candidates(page, classes);
    // Where all bylines are those of other stories, who posted one of them is nobody either.
    let any = !candidates.is_empty();
    cards::leave_out(page, classes, &mut candidates);
    cards::leave_out_comments(page, &mut candidates);
    // Names of one byline stand side by side; what stands elsewhere are the authors of other pages.
    let first_best = candidates.iter().rev().max_by_key(|one| one.weight);
    let Some((id, weight, basis)) = first_best.map(|one| (one.id, one.weight, one.basis)) else {
        if let Some(poster) = poster(page).filter(|_| !any) {
            claim(page, poster, base, claims);
        }
        return;
    };
    // Several lines with "By" are the teasers of several pages.
    if basis == Basis::BylineLine && lines > 1 {
        return;
    }
    let mut chosen = candidates;
    // Whoever is named behind the text has commented on it.
    let told = |one: NodeId| page.running.between(&(one.min(id)..one.max(id)));
    chosen.retain(|one| {
        one.id.abs_diff(id) <= BESIDE && one.basis == basis && told(one.id) <= STANDFIRST
    });
    let mut bylines: Vec<Candidate> = chosen;
    if let Some(line) = Line::around(page, &bylines, outer) {
        bylines = line.with_the_unmarked(bylines);
    }
    for candidate in bylines {
        let candidate = Candidate {
            weight,
            ..candidate
        };
        claim(page, candidate, base, claims);
    }
}

/// What may be a byline and shows names, what stands around such, and how many lines begin with "By".
fn candidates<'d>(
    page: &Page<'d>,
    classes: &mut Classes<'d>,
) -> (Vec<Candidate>, Vec<Candidate>, usize) {
    let document = page.document;
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut outer: Vec<Candidate> = Vec::new();
    let (mut tried, mut lines) = (0, 0);
    let mut known = Known::default();
    for id in document.ids() {
        let asked = page.marks(id).any(Marks::BYLINE) || is_near(page, id);
        if !asked || page.place(id).hidden || page.is_others(id) {
            continue;
        }
        let found = kind(page, id, classes)
            .or_else(|| labelled(page, id, &mut known).then_some((15, Basis::BylineLine)));
        let Some((own, basis)) = found else {
            continue;
        };
        // "By Jon Weir" below a picture: who took it.
        if document.name(id) == "figcaption"
            || document
                .ancestors(id)
                .any(|up| document.name(up) == "figcaption")
        {
            continue;
        }
        // "More" beside the name in its line is a link to the author, and does not take the line's place.
        if is_button(document, id) {
            continue;
        }
        tried += 1;
        if tried > CANDIDATES {
            break;
        }
        lines += usize::from(basis == Basis::BylineLine);
        let (names, basis) = match heads_card(document, id, BYTES) {
            Some(name) => (vec![name], Basis::OverCard),
            None => (names(page, id, basis, &mut known), basis),
        };
        let mut candidate = Candidate {
            id,
            weight: own + page.nearness(id),
            basis,
            names,
        };
        // The inner of two says it more exactly; a link to the author is as sure as the byline it stands in.
        let holds = |outer: &Candidate| document.descendants(outer.id).contains(&id);
        // The life under the name of a card names nobody.
        let card = |one: &Candidate| one.basis == Basis::OverCard && holds(one);
        // And so does what stands behind a link of that name: `<a>Ada Mill</a> <span class="byline__meta">2 months</span>`.
        let beside = |one: &Candidate| holds(one) && is_behind_link(document, one, id);
        if candidate.names.is_empty()
            && candidates
                .last()
                .is_some_and(|one| card(one) || beside(one))
        {
            continue;
        }
        while candidates.last().is_some_and(holds) {
            outer.extend(candidates.pop());
        }
        let around = outer.iter().filter(|outer| holds(outer));
        let surest = around.max_by_key(|outer| outer.weight);
        if let Some(outer) = surest.filter(|outer| outer.weight > candidate.weight) {
            if candidate.basis == Basis::AuthorLink && !candidate.names.is_empty() {
                candidate.weight = outer.weight;
                candidate.basis = outer.basis;
            }
        }
        candidates.push(candidate);
    }
    candidates.retain(|one| !one.names.is_empty());
    (candidates, outer, lines)
}

/// Whether an element in a byline stands behind a link that shows the one name of it.
fn is_behind_link(document: &Document, byline: &Candidate, id: NodeId) -> bool {
    let [name] = byline.names.as_slice() else {
        return false;
    };
    let mut links = document.named_in(byline.id + 1..id, "a");
    links.any(|link| document.descendants(link).end <= id && document.inner_text(link) == *name)
}

/// Most nodes between two names of one byline.
const BESIDE: usize = 40;

/// The names that an element shows.
fn names(page: &Page<'_>, id: NodeId, basis: Basis, known: &mut Known) -> Vec<String> {
    let document = page.document;
    let own = |&inner: &NodeId| document.attribute(inner, "itemprop") == Some("name");
    // The item's own name stands beside a letter for a portrait, a rank, a place.
    let shown = Some(id)
        .filter(|_| basis == Basis::AuthorItem)
        .and_then(|id| document.descendants(id).find(own));
    let id_of_text = shown.unwrap_or(id);
    let mut inside = document.descendants(id_of_text).skip(1);
    let text = if inside.any(|at| is_button(document, at)) {
        seen(document, id_of_text)
    } else {
        document.inner_text(id_of_text)
    };
    if text.len() > BYTES {
        return Vec::new();
    }
    let mut names = portrait::names(document, id).unwrap_or_else(|| known.shown(&text).to_vec());
    if basis == Basis::BylineClass {
        names = of_account(document, id, names);
    }
    if names.is_empty() && basis != Basis::BylineLine {
        let seen = seen(document, id);
        // Of most elements it is the same.
        if seen != text {
            names = known.shown(&seen).to_vec();
        }
    }
    if names.is_empty() && basis == Basis::BylineClass {
        names.extend(under_house(document, id));
    }
    // `<a>Ada Mill</a> 2 months`
    if names.is_empty() && basis == Basis::BylineClass {
        names = linked(document, id, &text);
    }
    if is_romance(document) {
        for name in &mut names {
            name.truncate(person::before_section(name).len());
        }
    }
    let Some(first) = names.first() else {
        return names;
    };
    let href = document.attribute(id, "href").unwrap_or_default();
    let linked = || names_in(href, first) && !is_told_of(page, id, href);
    let kept = (basis != Basis::AuthorLink || linked())
        && !link::is_called_as_its_network(first, href)
        && !(document.name(id) == "a" && of_another_trade(page, id));
    if kept { names } else { Vec::new() }
}

/// Whether a page says that it is in a language in which a section stands behind "en": "Ada Mill en Deportes".
fn is_romance(document: &Document) -> bool {
    let mut first = document.ids().take(HEAD);
    let html = first.find(|&id| document.name(id) == "html");
    let tag = html.and_then(|html| document.attribute(html, "lang"));
    let primary = tag.and_then(|tag| tag.split(['-', '_']).next());
    primary.is_some_and(|primary| {
        ["es", "fr", "ca"]
            .iter()
            .any(|one| one.eq_ignore_ascii_case(primary))
    })
}

/// Most nodes before the element that holds the page.
const HEAD: usize = 16;

/// The text that eyes see below a node: what screen readers say besides is left out, "Ada Mill`<span class=sr-only>` – reporter", and what
/// links and buttons beside the name say, "Ada Mill `<a>`More`</a>`".
fn seen(document: &Document, id: NodeId) -> String {
    let mut text = String::new();
    let inside = document.descendants(id);
    let mut at = inside.start;
    while at < inside.end {
        let class = document.attribute(at, "class").unwrap_or_default();
        if at != id && (is_spoken(class) || is_button(document, at)) {
            at = document.descendants(at).end;
            continue;
        }
        text.push_str(document.text(at).unwrap_or(" "));
        at += 1;
    }
    text::collapse(&text).into_owned()
}

/// Whether an element is a link or a button that names nobody: "More", "Follow".
fn is_button(document: &Document, id: NodeId) -> bool {
    matches!(document.name(id), "a" | "button") && person::is_nobody(&document.inner_text(id))
}

/// Whether a class is of what only screen readers say.
pub(super) fn is_spoken(class: &str) -> bool {
    SPOKEN.iter().any(|word| class.contains(word))
}

/// Classes of what only screen readers say.
const SPOKEN: &[&str] = &[
    "sr-only",
    "screen-reader",
    "visually-hidden",
    "visuallyhidden",
];

/// Whether the last part of an author's address is their number or has a word of their name: `/author/ada-mill`, `/autor/4711`.
fn names_in(href: &str, name: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or(href);
    let slug = path
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or("")
        .to_lowercase();
    let lower = name.to_lowercase();
    !lower.is_ascii()
        || !slug.bytes().any(|b| b.is_ascii_alphabetic())
        || lower
            .split(|c: char| !is_alphanumeric(c))
            .any(|word| word.len() >= 3 && slug.contains(word))
}

/// Whether a node stands where a line without markup may be the byline.
fn is_near(page: &Page<'_>, id: NodeId) -> bool {
    page.headline
        .is_some_and(|anchor| id + 40 > anchor && id < anchor + 160 && id != anchor)
}

/// A line near the headline that begins with "By", "Von", "Por" and goes on with a name.
fn labelled(page: &Page<'_>, id: NodeId, known: &mut Known) -> bool {
    let document = page.document;
    if !is_near(page, id)
        || !matches!(
            document.name(id),
            "p" | "div"
                | "span"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "em"
                | "i"
                | "strong"
                | "b"
                | "small"
                | "li"
                | "dd"
                | "address"
                | "cite"
        )
    {
        return false;
    }
    let begins = document
        .children(id)
        .next()
        .and_then(|first| document.text(first));
    let small = document.descendants(id).len() <= 12;
    let short = begins.filter(|text| small && text::trim(text).len() <= 100);
    short.is_some_and(person::is_labelled) && {
        let text = document.inner_text(id);
        text.len() <= 100 && known.shown(&text).iter().any(|name| name.contains(' '))
    }
}

/// Whether an element calls itself a byline, an author's link or card.
pub(super) fn is_byline<'d>(page: &Page<'d>, id: NodeId, classes: &mut Classes<'d>) -> bool {
    kind(page, id, classes).is_some()
}

/// Whether an element calls itself a byline, how surely, and by which rule.
fn kind<'d>(page: &Page<'d>, id: NodeId, classes: &mut Classes<'d>) -> Option<(i16, Basis)> {
    if !page.marks(id).any(Marks::BYLINE) {
        return None;
    }
    let document = page.document;
    let name = document.name(id);
    if matches!(
        name,
        "html"
            | "body"
            | "main"
            | "article"
            | "img"
            | "meta"
            | "link"
            | "script"
            | "time"
            | "input"
            | "button"
    ) {
        return None;
    }
    let mut found: Option<(i16, Basis)> = None;
    let mut better = |weight: i16, basis: Basis| {
        if found.is_none_or(|(own, _)| weight > own) {
            found = Some((weight, basis));
        }
    };
    for (attribute, value) in document.attributes(id) {
        match attribute {
            "rel"
                if name == "a"
                    && value
                        .split_ascii_whitespace()
                        .any(|rel| rel.eq_ignore_ascii_case("author")) =>
            {
                better(40, Basis::RelAuthor);
            }
            "itemprop" if value == "author" || value == "creator" => better(35, Basis::AuthorItem),
            "href" if name == "a" && person::is_profile(value) => better(15, Basis::AuthorLink),
            _ if matches!(attribute, "class" | "id") || is_for_tests(attribute) => {
                if let Some(weight) = classes.of(value).byline {
                    better(weight, Basis::BylineClass);
                }
            }
            _ => {}
        }
    }
    found.filter(|_| document.descendants(id).len() <= NODES)
}

/// Claims the names of one byline.
fn claim(page: &Page<'_>, byline: Candidate, base: Option<&str>, claims: &mut Claims<'_>) {
    let document = page.document;
    let href = Some(byline.id)
        .filter(|&id| document.name(id) == "a" && byline.names.len() == 1)
        .and_then(|id| document.attribute(id, "href"));
    let email = href
        .and_then(|href| href.strip_prefix("mailto:"))
        .and_then(|mail| emails(mail).next());
    // Of other schemes none leads to a page about somebody: `javascript:`, `tel:`.
    let url = href
        .filter(|href| link::is_http(href) || !href.starts_with('#') && !link::has_scheme(href))
        .map(|href| base.map_or_else(|| href.to_owned(), |base| link::join(base, href)));
    for name in byline.names {
        let mut agent = Agent::named(name);
        agent.url.clone_from(&url);
        agent.email = email.as_ref().map(|(mail, _)| mail.clone());
        claims.push(Claim {
            field: Field::Author,
            value: Value::Agent(Box::new(agent)),
            span: document.text_span(byline.id),
            source: Source::Prose,
            rule: byline.basis.rule(),
            weight: byline.weight,
            basis: Some(byline.basis),
        });
    }
}

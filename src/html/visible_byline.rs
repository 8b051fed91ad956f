//! The byline: `rel=author`, class names that say so, links to an author's page near the headline.

use super::tree::NodeId;
use super::visible::Page;
use super::visible_class::{Answers, lower_words};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::page::Agent;
use crate::value::{link, person};

/// Most nodes of a byline; what is larger is a card with a portrait and a life.
const NODES: usize = 60;
/// Most bytes of a byline's text.
const BYTES: usize = 160;
/// Most candidates that are read; a list of other pages has a byline each.
const CANDIDATES: usize = 40;

const LINE: &str = "line that begins with \"By\"";
const LINK: &str = "link to an author's page";

struct Candidate {
    id: NodeId,
    weight: i16,
    rule: &'static str,
}

/// Claims the names in bylines, the nearer to the headline the surer.
pub(super) fn read(page: &Page<'_>, base: Option<&str>, claims: &mut Claims<'_>) {
    let document = page.document;
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut classes = Answers::new(named);
    for id in document.ids() {
        let found =
            kind(page, id, &mut classes).or_else(|| labelled(page, id).then_some((15, LINE)));
        let Some((own, rule)) = found else {
            continue;
        };
        let place = page.place(id);
        if place.hidden || place.minor {
            continue;
        }
        // The inner of two says it more exactly.
        while candidates
            .last()
            .is_some_and(|outer| document.descendants(outer.id).contains(&id))
        {
            candidates.pop();
        }
        candidates.push(Candidate {
            id,
            weight: own + page.nearness(id),
            rule,
        });
        if candidates.len() > CANDIDATES {
            break;
        }
    }
    // Names of one byline stand side by side; what stands elsewhere are the authors of other pages.
    let mut best: Option<&Candidate> = None;
    for candidate in candidates
        .iter()
        .filter(|candidate| shows_name(page, candidate))
    {
        if best.is_none_or(|best| candidate.weight > best.weight) {
            best = Some(candidate);
        }
    }
    let Some(best) = best else {
        return;
    };
    // Several lines with "By" are the teasers of several pages.
    if best.rule == LINE
        && candidates
            .iter()
            .filter(|candidate| candidate.rule == LINE)
            .count()
            > 1
    {
        return;
    }
    for candidate in &candidates {
        let beside = candidate.id.abs_diff(best.id) <= BESIDE && candidate.rule == best.rule;
        if beside {
            let candidate = Candidate {
                weight: best.weight,
                ..*candidate
            };
            claim(page, &candidate, base, claims);
        }
    }
}

/// Most nodes between two names of one byline.
const BESIDE: usize = 40;

/// Whether an element shows a name.
fn shows_name(page: &Page<'_>, candidate: &Candidate) -> bool {
    let text = page.document.inner_text(candidate.id);
    let names = if text.len() <= BYTES {
        person::shown(&text)
    } else {
        Vec::new()
    };
    let Some(name) = names.first() else {
        return false;
    };
    candidate.rule != LINK
        || page
            .document
            .attribute(candidate.id, "href")
            .is_some_and(|href| names_in(href, name))
}

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
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word.len() >= 3 && slug.contains(word))
}

/// A line near the headline that begins with "By", "Von", "Por" and goes on with a name.
fn labelled(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let Some(anchor) = page.headline else {
        return false;
    };
    let near = id + 40 > anchor && id < anchor + 160 && id != anchor;
    if !near
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
    let short = begins.filter(|text| small && text.trim().len() <= 100);
    short.is_some_and(person::is_labelled) && {
        let text = document.inner_text(id);
        text.len() <= 100 && person::shown(&text).iter().any(|name| name.contains(' '))
    }
}

/// Whether an element calls itself a byline, how surely, and by which rule.
fn kind<'d>(
    page: &Page<'d>,
    id: NodeId,
    classes: &mut Answers<'d, Option<i16>>,
) -> Option<(i16, &'static str)> {
    let document = page.document;
    let name = document.name(id);
    if matches!(
        name,
        "" | "html"
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
    let mut found: Option<(i16, &'static str)> = None;
    let mut better = |weight: i16, rule: &'static str| {
        if found.is_none_or(|(own, _)| weight > own) {
            found = Some((weight, rule));
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
                better(40, "rel=author");
            }
            "itemprop" if value == "author" || value == "creator" => better(35, "itemprop author"),
            "href" if name == "a" && to_author(value) => better(15, LINK),
            "class" | "id" | "data-testid" | "data-component" | "data-qa" => {
                if let Some(weight) = classes.of(value) {
                    better(weight, "class of a byline");
                }
            }
            _ => {}
        }
    }
    found.filter(|_| document.descendants(id).len() <= NODES)
}

/// How surely class or id words name a byline.
fn named(value: &str) -> Option<i16> {
    let mut weight = None;
    for word in lower_words(value) {
        match &*word {
            "byline" | "bylines" | "byl" => weight = weight.max(Some(30)),
            "author" | "authors" | "autor" | "autoren" | "autores" | "auteur" | "auteurs"
            | "autore" | "autori" | "writer" | "writers" | "authorname" | "bylinename"
            | "forfatter" | "verfasser" | "redakteur" | "avtor" | "reporter" | "creator" => {
                weight = weight.max(Some(25));
            }
            // Parts of an author's card that are not the name.
            "avatar" | "image" | "img" | "photo" | "picture" | "bio" | "biography"
            | "description" | "desc" | "date" | "time" | "role" | "job" | "position" | "social"
            | "twitter" | "follow" | "email" | "icon" | "thumb" | "portrait" | "comment"
            | "posts" | "related" => {
                return None;
            }
            _ => {}
        }
    }
    weight
}

/// Whether an address is an author's page on the site.
fn to_author(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or(href);
    let mut segments = path.trim_end_matches('/').rsplit('/');
    let last = segments.next().unwrap_or("");
    let before = segments.next().unwrap_or("");
    // Medium, Substack: `/@ada`.
    last.len() > 2
        && last.starts_with('@')
        && !href.contains("twitter.com")
        && !href.contains("tiktok.com")
        && !href.contains("youtube.com")
        && !href.contains("threads.")
        || !last.is_empty()
            && [
                "author",
                "authors",
                "autor",
                "autoren",
                "autores",
                "auteur",
                "auteurs",
                "autori",
                "autore",
                "profile",
                "profiles",
                "staff",
                "writers",
                "contributor",
                "contributors",
                "by",
                "people",
                "journalist",
                "journalists",
                "columnist",
                "reporter",
                "team",
                "redaktion",
                "editors",
                "firma",
                "firmas",
                "skribent",
                "bio",
                "bios",
            ]
            .contains(&before)
}

/// Claims the names of one byline: each linked name for itself, or else its text.
fn claim(page: &Page<'_>, candidate: &Candidate, base: Option<&str>, claims: &mut Claims<'_>) {
    let document = page.document;
    let span = document.text_span(candidate.id);
    let mut push = |text: &str, url: Option<&str>, weight: i16| {
        let url = url
            .filter(|url| !url.starts_with(['#', 'j']) || link::is_http(url))
            .map(|url| base.map_or_else(|| url.to_owned(), |base| link::join(base, url)));
        let names = person::shown(text);
        let one = names.len() == 1;
        for name in names {
            let mut agent = Agent::named(name);
            agent.url = url.clone().filter(|_| one);
            claims.push(Claim {
                field: Field::Author,
                value: Value::Agent(Box::new(agent)),
                span,
                source: Source::Prose,
                rule: candidate.rule,
                weight,
            });
        }
    };
    if document.name(candidate.id) == "a" {
        let name = document.inner_text(candidate.id);
        if !name.is_empty() && name.len() <= BYTES {
            push(
                &name,
                document.attribute(candidate.id, "href"),
                candidate.weight,
            );
        }
        return;
    }
    let mut linked = false;
    for id in document.descendants(candidate.id) {
        if document.name(id) != "a" {
            continue;
        }
        let href = document.attribute(id, "href").unwrap_or_default();
        let rel = document
            .attribute(id, "rel")
            .is_some_and(|rel| rel.contains("author"));
        if rel || to_author(href) {
            let name = document.inner_text(id);
            if !name.is_empty() && name.len() <= BYTES {
                push(&name, Some(href), candidate.weight);
                linked = true;
            }
        }
    }
    if !linked {
        let text = document.inner_text(candidate.id);
        if !text.is_empty() && text.len() <= BYTES {
            push(&text, None, candidate.weight);
        }
    }
}

//! The headline on the page: `<h1>`, or what stands for it.

mod credited;
mod likeness;
mod line;
mod name;
mod parts;
pub(super) mod untitled;

use super::Page;
use super::lists::{List, Lists};
use super::marks::Marks;
use crate::block::Region;
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::value::date::Convention;
use crate::value::{link, text};
use likeness::{is_out_of_the_middle, likeness, says_much, share};
use parts::{below_kicker, first_part};

/// Weight of a line that stands for a heading.
const LINE: i16 = 10;

/// Most headings looked at; a page with more is a list of other pages.
const HEADINGS: usize = 12;

/// Titles of the head that a heading is compared with. A real head states six.
const TITLES: usize = 32;

/// Longest heading that may be a headline, and longest title that one is compared with, in bytes.
const HEADING: usize = 400;
const TITLE: usize = 1000;

/// The titles that the head states, folded.
pub(super) fn titles(claims: &Claims<'_>) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for claim in claims.iter().filter(|claim| claim.field == Field::Headline) {
        let Value::Text(title) = &claim.value else {
            continue;
        };
        if titles.len() >= TITLES || title.len() > TITLE {
            continue;
        }
        let folded = text::fold(title);
        if !folded.is_empty() && !titles.contains(&folded) {
            titles.push(folded);
        }
    }
    titles
}

/// Claims every heading that may be the headline, and says which one the article hangs from.
pub(super) fn read(
    page: &Page<'_>,
    titles: &[String],
    convention: Convention<'_>,
    claims: &mut Claims<'_>,
) -> Option<NodeId> {
    let shown = headings(page, titles, claims);
    if shown.said {
        return shown.headline;
    }
    credited::read(page, &shown, convention, claims).or(shown.headline)
}

/// The headings that a page shows.
struct Shown {
    /// The one that the article hangs from.
    headline: Option<NodeId>,
    /// Whether a title of the head says one.
    said: bool,
    /// Whether there is an h1 that is not the site's name.
    h1: bool,
    /// Their first claim.
    first: usize,
}

/// Claims the headings that may be the headline, or the line that stands for one.
fn headings(page: &Page<'_>, titles: &[String], claims: &mut Claims<'_>) -> Shown {
    let mut places: Vec<NodeId> = Vec::new();
    let mut strange: Vec<bool> = Vec::new();
    let (mut said, mut h1) = (false, false);
    let (mut h1s, mut others) = (0, 0);
    let first = claims.len();
    let inner = line::is_inner_page(claims);
    let own = name::addresses(claims.iter());
    for id in page.marked(Marks::HEADING) {
        let Some(heading) = Heading::of(page, id, titles) else {
            continue;
        };
        let count = if heading.h1 { &mut h1s } else { &mut others };
        *count += 1;
        if *count > HEADINGS {
            continue;
        }
        let weight = heading.weight(page, id, inner && name::leads_up(page, id, &own));
        let basis = if heading.h1 {
            Basis::H1
        } else {
            Basis::StandsForH1
        };
        claims.push(Claim {
            field: Field::Headline,
            value: Value::text(heading.shown.clone()),
            span: page.document.text_span(id),
            source: Source::Prose,
            rule: basis.rule(),
            weight,
            basis: Some(basis),
        });
        // The site's own name over every page, a link to its first, is in its one title for all.
        let own = !leads_home(page, id);
        said |= own && says_much(titles, &heading.shown);
        h1 |= own && heading.h1;
        places.push(id);
        strange.push(heading.strange);
    }
    if places.is_empty() {
        let (headline, said) = read_line(page, claims);
        return Shown {
            headline,
            said,
            h1,
            first,
        };
    }
    let mut any_h1 = false;
    if let Some((head, headings)) = claims.split_at_mut_checked(first) {
        name::over_the_page(page, head, headings, &places, titles, &own);
        parts_by_number(headings, titles);
        any_h1 = mark_only(headings);
        strange_among_others(head, headings, &strange);
    }
    let weights = claims.iter().skip(first).map(|claim| claim.weight);
    // Of equals the first.
    let best = places.into_iter().zip(weights).rev();
    let best = best.max_by_key(|&(_, weight)| weight);
    // Where there is an h1, other headings that say what the head says are the same in a list of links, or a chapter's.
    if any_h1 {
        let mut at = 0;
        claims.retain(|claim| {
            at += 1;
            at <= first || claim.basis != Some(Basis::StandsForH1)
        });
    }
    Shown {
        headline: best.map(|(id, _)| id),
        said,
        h1,
        first,
    }
}

/// Claims the line that stands for a heading where there is none, and says whether it is sure.
fn read_line(page: &Page<'_>, claims: &mut Claims<'_>) -> (Option<NodeId>, bool) {
    let Some(line) = line::read(page, claims) else {
        return (None, false);
    };
    claims.push(Claim {
        field: Field::Headline,
        value: Value::text(line.shown),
        span: page.document.text_span(line.id),
        source: Source::Prose,
        rule: Basis::StandsForH1.rule(),
        weight: LINE,
        basis: Some(Basis::StandsForH1),
    });
    (Some(line.id), line.sure)
}

/// What a heading among others has less of a claim that has no word of what the head says.
const STRANGE: i16 = 20;

/// Of several headings those that have no word of what the head says are of parts of the page: "Service navigation", "Who helps".
/// So are those that are a word out of the middle of a title. Alone such a heading is often the headline, and the head's is a search engine's.
fn strange_among_others(head: &[Claim<'_>], headings: &mut [Claim<'_>], strange: &[bool]) {
    let first = headings.first().map(|claim| claim.value.clone());
    if headings
        .iter()
        .all(|claim| Some(&claim.value) == first.as_ref())
    {
        return;
    }
    for (claim, _) in headings
        .iter_mut()
        .zip(strange)
        .filter(|(claim, strange)| **strange || is_slight(head, claim))
    {
        claim.weight -= STRANGE;
    }
}

/// Whether a heading is a word out of the middle of every title of the head that has it.
fn is_slight(head: &[Claim<'_>], heading: &Claim<'_>) -> bool {
    let Value::Text(shown) = &heading.value else {
        return false;
    };
    let mut titles = head
        .iter()
        .filter(|claim| claim.field == Field::Headline)
        .take(TITLES)
        .filter_map(|claim| match &claim.value {
            Value::Text(title) if title.len() <= TITLE => Some(title),
            _ => None,
        })
        .peekable();
    let any = titles.peek().is_some();
    any && titles.all(|title| is_out_of_the_middle(title, shown))
}

/// Fewest numbered h1s that are the parts of a page: "1. FC Weir" and "2. League" are no numbers of parts.
const PARTS: usize = 3;

/// Lessens the claim of h1s that number the parts of a page from the first on, "1. Setting up the frame", "2. Turning it", "3. Oiling it", as
/// documentation of one page has them: one alone may head a page of a book, and so does one that the head says.
fn parts_by_number(headings: &mut [Claim<'_>], titles: &[String]) {
    let number = |claim: &Claim<'_>| {
        let Value::Text(shown) = &claim.value else {
            return None;
        };
        let (digits, _) = shown.split_once(". ")?;
        let digits = digits.bytes().all(|b| b.is_ascii_digit()).then_some(digits);
        let h1 = claim.basis == Some(Basis::H1);
        digits.filter(|_| h1)?.parse::<u8>().ok()
    };
    let numbers: Vec<Option<u8>> = headings.iter().map(number).collect();
    let (mut parts, mut rise) = (0, true);
    for (number, due) in numbers.iter().flatten().zip(1..=u8::MAX) {
        parts += 1;
        rise &= *number == due;
    }
    if parts < PARTS || !rise {
        return;
    }
    for (claim, _) in headings
        .iter_mut()
        .zip(&numbers)
        .filter(|(_, number)| number.is_some())
    {
        let shown = text::fold(&claim.value.to_string());
        if !titles.contains(&shown) {
            claim.weight -= name::OVER_THE_PAGE;
        }
    }
}

/// An element that may be the headline.
struct Heading {
    h1: bool,
    shown: String,
    /// How much of a title of the head it says, 0–100.
    agreement: i16,
    /// Whether no title of the head has a word of it.
    strange: bool,
}

impl Heading {
    /// Of what is marked as one.
    fn of(page: &Page<'_>, id: NodeId, titles: &[String]) -> Option<Self> {
        let document = page.document;
        let h1 = match document.name(id) {
            "h1" => true,
            "h2" | "h3" | "h4" | "h5" | "h6" => false,
            "div" | "span" | "p" | "a" | "td" | "strong" | "b" => {
                let class = document.attribute(id, "class")?;
                // Old boards call their own name so as well; a topic's is a link to it.
                let of_board = class == "maintitle" && document.name(id) != "a";
                if of_board {
                    return None;
                }
                false
            }
            _ => return None,
        };
        // Without the h1's word for it, only what the head says too is a headline.
        let may_be_said = || !titles.is_empty() && document.descendants(id).len() <= 12;
        if !(h1 || may_be_said()) || page.place(id).hidden {
            return None;
        }
        let shown = document.inner_text(id);
        if shown.is_empty() || shown.len() > HEADING {
            return None;
        }
        let part = first_part(document, id, titles).or_else(|| below_kicker(document, id, titles));
        let shown = part.unwrap_or(shown);
        let is_said = |folded: &String| titles.iter().any(|title| title.contains(folded));
        // Of most headings not even the first word.
        let first = shown.split(' ').next().unwrap_or_default();
        if !h1 && !is_said(&text::fold(first)) {
            return None;
        }
        let folded = text::fold(&shown);
        if !h1 && !is_said(&folded) {
            return None;
        }
        let agreement = titles.iter().map(|title| likeness(title, &folded)).max();
        let agreement = agreement.unwrap_or(0);
        let strange = !titles.is_empty() && !titles.iter().any(|title| share(title, &folded));
        (h1 || agreement >= 90).then_some(Self {
            h1,
            shown,
            agreement,
            strange,
        })
    }

    fn weight(&self, page: &Page<'_>, id: NodeId, up: bool) -> i16 {
        let place = page.place(id);
        let mut weight = self.agreement / 4;
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
        // The site's name over every page leads home, and may stand in the title too: "Weir Society › Opening hours".
        let least = if up { 100 } else { 95 };
        if self.h1 && self.agreement < least && leads_home(page, id) {
            weight -= 60;
        }
        if !self.h1 {
            weight -= 10;
        }
        weight
    }
}

/// Marks the page's only h1, and says whether there is one at all: one is the headline; of several, each has less of a claim.
fn mark_only(headings: &mut [Claim<'_>]) -> bool {
    let own = headings
        .iter_mut()
        .filter(|claim| claim.basis == Some(Basis::H1) && claim.weight >= 0);
    let mut own: Vec<_> = own.collect();
    // Said again for a narrow screen, it is the same.
    if own
        .iter()
        .all(|again| Some(&again.value) == own.first().map(|first| &first.value))
    {
        for only in &mut own {
            only.rest_on(Basis::OnlyH1);
        }
    }
    !own.is_empty()
}

/// Whether a heading is a link to the front page.
fn leads_home(page: &Page<'_>, id: NodeId) -> bool {
    led_to(page, id).is_some_and(is_home)
}

fn is_home(href: &str) -> bool {
    matches!(
        path_of(href),
        "/" | "" | "./" | "index.html" | "/index.html" | "/index.php" | "index.php" | "./index.php"
    ) && !href.contains(['?', '#'])
}

fn path_of(href: &str) -> &str {
    if href.contains("://") {
        link::path(href)
    } else {
        href
    }
}

/// Where the link in a heading, or the heading in a link, leads.
fn led_to<'d>(page: &Page<'d>, id: NodeId) -> Option<&'d str> {
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
    let href = link.and_then(|link| document.attribute(link, "href"));
    href.map(text::trim)
}

/// Whether class words name a headline that is no heading.
pub(super) fn is_titular(words: Lists) -> bool {
    words.has(TITLE_WORDS)
}

pub(super) const LISTS: &[List] = &[TITLE_WORDS];

const TITLE_WORDS: List = List::new(
    14,
    &[
        "title",
        "headline",
        "titel",
        "titulo",
        "titre",
        "heading",
        "subject",
        "maintitle",
    ],
);

//! The headline: each source's title without the site's name, then the one that most sources say.

mod cut;
mod election;
mod tracker;

use super::board::{Board, Entry};
use super::{Outcome, agree};
use crate::claim::{Basis, Field, Source, Value};
use crate::page::PageMetadata;
use crate::value::letter::is_alphanumeric;
use crate::value::{link, text};
use std::borrow::Cow;

pub(super) use cut::SEPARATORS;

/// Where a browser may break a word: no part of it.
const SOFT_HYPHEN: char = '\u{ad}';

/// Sources that state what a page says in data.
const STATED: &[Source] = &[
    Source::JsonLd,
    Source::Microdata,
    Source::Rdfa,
    Source::Microformats,
    Source::Citation,
];

struct Candidate<'b> {
    text: Cow<'b, str>,
    folded: String,
    at: usize,
    source: Source,
    trust: i16,
    only: bool,
    credited: bool,
}

/// Chooses the headline.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::Headline);
    let html = entries.iter().any(|entry| {
        entry.claim.source == Source::Title
            || election::votes(entry.claim.source) > 0 && entry.claim.source != Source::Prose
    });
    if entries.len() < 2 && !html
        || entries
            .first()
            .is_some_and(|entry| matches!(entry.claim.source, Source::Run))
    {
        page.headline = board.text(Field::Headline);
        page.alternative_headline = board.text(Field::AlternativeHeadline);
        return;
    }
    let mut candidates = candidates(&entries);
    without_site(&mut candidates, board, page);
    let address = page.url.as_deref().unwrap_or_default();
    tracker::cut(&mut candidates, address, || sites(board, page));
    cut::home(&mut candidates);
    cut::agreed(&mut candidates);
    cut::glued(&mut candidates);
    cut::kickers(&mut candidates);
    cut::strangers(&mut candidates);
    cut::tails(&mut candidates, &sections(board, page));
    cut::doubled(&mut candidates);
    if let Some(best) = election::elected(&candidates, agree::is_article(board)) {
        page.headline = Some(best.text.to_string());
        for candidate in candidates.iter().filter(|own| own.folded == best.folded) {
            let won = candidate.at == best.at;
            board.mark(
                candidate.at,
                if won { Outcome::Won } else { Outcome::Agreed },
            );
        }
    }
    page.alternative_headline = board.text(Field::AlternativeHeadline);
    // Structured data that state the headline under its second name too mean it; a meta only repeats what all metas say.
    let meant = board
        .of(Field::AlternativeHeadline)
        .first()
        .is_some_and(|entry| entry.claim.source != Source::Meta);
    if page.alternative_headline == page.headline && !meant {
        page.alternative_headline = None;
    }
}

/// Takes what names the site from every candidate, and headings that say nothing else.
fn without_site(candidates: &mut Vec<Candidate<'_>>, board: &Board<'_>, page: &PageMetadata) {
    // A home page's title is the site's name, its motto, or both.
    let home = page
        .url
        .as_deref()
        .is_some_and(|url| link::path(url).len() < 2);
    let mut sites = sites(board, page);
    if home {
        cut::motto(candidates, &sites);
        return;
    }
    sites.extend(cut::of_menu(candidates));
    let sections = sections(board, page);
    cut::known(candidates, &site_names(board), &sites, &sections);
    let headline = |own: &Candidate<'_>| !cut::is_logo(&own.text, &sites);
    if candidates.iter().any(headline) {
        candidates.retain(|own| own.source != Source::Prose || headline(own));
    }
}

fn candidates<'b>(entries: &[Entry<'b>]) -> Vec<Candidate<'b>> {
    let mut out = Vec::new();
    let about = is_about_a_label(entries);
    // Data that state a headline know their page.
    let stated = entries
        .iter()
        .any(|entry| STATED.contains(&entry.claim.source));
    for entry in entries {
        let Value::Text(title) = &entry.claim.value else {
            continue;
        };
        let Some(title) = agree::stated(title).or(about.then_some(&**title)) else {
            continue;
        };
        // The sign that documentation puts beside a heading as its own address, and marks that are not seen.
        let title = title
            .trim_matches(|c: char| {
                matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}') || c.is_whitespace()
            })
            .trim_end_matches(['¶', '#'])
            .trim();
        if title.is_empty() || title.len() > 600 {
            continue;
        }
        let title = if title.contains(SOFT_HYPHEN) {
            Cow::Owned(title.replace(SOFT_HYPHEN, ""))
        } else {
            Cow::Borrowed(title)
        };
        out.push(Candidate {
            folded: text::fold(&title),
            text: title,
            at: entry.at,
            source: entry.claim.source,
            trust: entry.trust,
            only: matches!(entry.claim.basis, Some(Basis::OnlyH1 | Basis::H1OverCredit)),
            credited: !stated
                && matches!(
                    entry.claim.basis,
                    Some(Basis::OverCredit | Basis::H1OverCredit)
                ),
        });
    }
    out
}

/// Whether a page is about "Headline": the head and the page say so, and all that say else say it with the site's name.
fn is_about_a_label(entries: &[Entry<'_>]) -> bool {
    let mut titles = entries.iter().filter_map(|entry| match &entry.claim.value {
        Value::Text(title) => Some((entry.claim.source, title.trim())),
        _ => None,
    });
    let Some((_, label)) = titles.clone().find(|(_, title)| agree::is_label(title)) else {
        return false;
    };
    let same = |title: &str| title.eq_ignore_ascii_case(label);
    let says = |shown: bool| {
        let mut titles = titles.clone();
        titles.any(|(source, title)| same(title) && shown == (source == Source::Prose))
    };
    let with_site = |title: &str| {
        title
            .split_at_checked(label.len())
            .is_some_and(|(start, end)| {
                same(start) && !end.trim_start().starts_with(is_alphanumeric)
            })
    };
    says(true) && says(false) && titles.all(|(_, title)| with_site(title))
}

/// Names of the site, folded and without spaces: as stated, and as the host has it.
fn sites(board: &Board<'_>, page: &PageMetadata) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: &str| {
        let squeezed = text::squeezed(name);
        if squeezed.chars().count() >= 2 && !names.contains(&squeezed) {
            names.push(squeezed);
        }
    };
    for name in site_names(board) {
        add(&name);
    }
    if let Some(host) = page.url.as_deref().and_then(link::host) {
        add(host);
        for label in host.split('.').rev().skip(1) {
            if label.len() > 3 {
                add(label);
            }
        }
    }
    names
}

/// The page's sections, squeezed: those stated, and its address's directories.
fn sections(board: &Board<'_>, page: &PageMetadata) -> Vec<String> {
    // The last link of a way that no class names may be the page itself.
    board
        .of(Field::ArticleSection)
        .iter()
        .filter(|entry| entry.claim.basis != Some(Basis::BareWay))
        .filter_map(|entry| match &entry.claim.value {
            Value::Text(section) => Some(text::squeezed(section)),
            _ => None,
        })
        .chain(directories(page).map(text::squeezed))
        .collect()
}

/// The directories of the page's address, which are its sections' names: `/opinion/story.html`.
fn directories(page: &PageMetadata) -> impl Iterator<Item = &str> {
    let path = page.url.as_deref().map_or("", link::path);
    let (above, _) = path
        .trim_end_matches('/')
        .rsplit_once('/')
        .unwrap_or_default();
    above.split('/').filter(|name| !name.is_empty())
}

/// Names of the site and of its publisher as stated.
pub(super) fn site_names(board: &Board<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for field in [Field::IsPartOf, Field::Publisher] {
        for entry in board.of(field) {
            match &entry.claim.value {
                Value::Text(name) => names.push(name.to_string()),
                Value::Agent(agent) => {
                    names.extend(agent.name.iter().chain(&agent.legal_name).cloned());
                }
                _ => {}
            }
        }
    }
    names
}

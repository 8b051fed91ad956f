//! The headline: each source's title without the site's name, then the one that most sources say.

use super::board::{Board, Entry};
use super::{Outcome, agree};
use crate::claim::{Field, Source, Value};
use crate::page::PageMetadata;
use crate::value::{link, text};
use std::borrow::Cow;

/// Signs between a headline and the site's name.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", " ‹ ", " › ", " < ", " > ",
    " / ", " // ", " ~ ", " ・ ", "｜", "|", " _ ", ": ",
];

struct Candidate<'b> {
    text: Cow<'b, str>,
    folded: String,
    at: usize,
    source: Source,
    trust: i16,
    only: bool,
}

/// Chooses the headline.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::Headline);
    let html = entries.iter().any(|entry| {
        entry.claim.source == Source::Title
            || votes(entry.claim.source) > 0 && entry.claim.source != Source::Prose
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
    let sites = sites(board, page);
    let mut candidates = candidates(&entries);
    // A home page's title is the site's name and its motto.
    let home = page
        .url
        .as_deref()
        .is_some_and(|url| link::path(url).len() < 2);
    if !home {
        let sections = board.of(Field::ArticleSection);
        let sections: Vec<String> = sections
            .iter()
            .filter_map(|entry| match &entry.claim.value {
                Value::Text(section) => Some(squeeze(section)),
                _ => None,
            })
            .collect();
        cut_known(&mut candidates, &sites, &sections);
        let others = candidates
            .iter()
            .any(|candidate| !is_logo(&candidate.text, &sites));
        if others {
            candidates.retain(|candidate| {
                candidate.source != Source::Prose || !is_logo(&candidate.text, &sites)
            });
        }
    }
    cut_agreed(&mut candidates);
    if let Some(best) = elected(&candidates, agree::is_article(board)) {
        page.headline = Some(best.text.to_string());
        let folded = best.folded.clone();
        let won = best.at;
        for candidate in &candidates {
            if candidate.folded == folded {
                board.mark(
                    candidate.at,
                    if candidate.at == won {
                        Outcome::Won
                    } else {
                        Outcome::Agreed
                    },
                );
            }
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

fn candidates<'b>(entries: &[Entry<'b>]) -> Vec<Candidate<'b>> {
    let mut out = Vec::new();
    for entry in entries {
        let Value::Text(title) = &entry.claim.value else {
            continue;
        };
        let Some(title) = agree::stated(title) else {
            continue;
        };
        // The sign that documentation puts beside a heading as its own address.
        let title = title.trim_end_matches(['¶', '#']).trim();
        if title.is_empty() || title.len() > 600 {
            continue;
        }
        out.push(Candidate {
            text: Cow::Borrowed(title),
            folded: text::fold(title),
            at: entry.at,
            source: entry.claim.source,
            trust: entry.trust,
            only: entry.claim.rule == "the only h1",
        });
    }
    out
}

/// Names of the site, folded and without spaces: as stated, and as the host has it.
fn sites(board: &Board<'_>, page: &PageMetadata) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: &str| {
        let squeezed = squeeze(name);
        if squeezed.chars().count() >= 2 && !names.contains(&squeezed) {
            names.push(squeezed);
        }
    };
    for field in [Field::IsPartOf, Field::Publisher] {
        for entry in board.of(field) {
            match &entry.claim.value {
                Value::Text(name) => add(name),
                Value::Agent(agent) => agent
                    .name
                    .iter()
                    .chain(&agent.legal_name)
                    .for_each(|name| add(name)),
                _ => {}
            }
        }
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

fn squeeze(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Cuts what is the site's name at either end.
fn cut_known(candidates: &mut [Candidate<'_>], sites: &[String], sections: &[String]) {
    let site = |part: &str| {
        let part = squeeze(part);
        sites.iter().any(|site| {
            *site == part
                || part.len() >= 4 && (site.starts_with(&part) || site.ends_with(&part))
                || site.len() >= 4
                    && part.len() <= site.len() * 3
                    && (part.starts_with(site.as_str()) || part.ends_with(site.as_str()))
        })
    };
    for candidate in candidates {
        for _ in 0..3 {
            let Some(kept) = SEPARATORS.iter().find_map(|separator| {
                let (head, tail) = candidate.text.rsplit_once(separator)?;
                // A colon stands in headlines too: only after the name.
                let known = site(tail) || sections.contains(&squeeze(tail));
                if *separator != ": " && !head.trim().is_empty() && known && !site(head) {
                    return Some(head.trim().to_owned());
                }
                let (head, tail) = candidate.text.split_once(separator)?;
                (!tail.trim().is_empty() && exactly(head, sites) && !site(tail))
                    .then(|| tail.trim().to_owned())
            }) else {
                break;
            };
            candidate.folded = text::fold(&kept);
            candidate.text = Cow::Owned(kept);
        }
    }
}

/// Whether a heading says no more than the site's name, perhaps twice, perhaps with the word "logo".
fn is_logo(title: &str, sites: &[String]) -> bool {
    let squeezed = squeeze(title);
    sites.iter().any(|site| {
        site.len() >= 4
            && squeezed
                .replace(site.as_str(), "")
                .replace("logo", "")
                .is_empty()
    })
}

fn exactly(part: &str, sites: &[String]) -> bool {
    let part = squeeze(part);
    sites.contains(&part)
}

/// Cuts at a sign where what is left is what another source says.
fn cut_agreed(candidates: &mut [Candidate<'_>]) {
    let said: Vec<(String, Source)> = candidates
        .iter()
        .map(|candidate| (candidate.folded.clone(), candidate.source))
        .collect();
    for candidate in candidates {
        let kept = SEPARATORS.iter().find_map(|separator| {
            let mut at = 0;
            while let Some(found) = candidate
                .text
                .get(at..)
                .and_then(|rest| rest.find(separator))
            {
                let cut = at + found;
                let head = candidate.text.get(..cut).unwrap_or_default();
                let tail = candidate
                    .text
                    .get(cut + separator.len()..)
                    .unwrap_or_default();
                // What stands before a headline is its kicker; what stands after it is the site's.
                for (part, tail) in [(head, false), (tail, true)] {
                    let folded = text::fold(part);
                    let agreed = said.iter().any(|(own, source)| {
                        *own == folded
                            && *source != candidate.source
                            && (!tail || *source == Source::Prose)
                    });
                    if folded.len() >= 6
                        && agreed
                        && *separator != ": "
                        && (!tail || candidate.source == Source::Title)
                    {
                        return Some(part.trim().to_owned());
                    }
                }
                at = cut + separator.len();
            }
            None
        });
        if let Some(kept) = kept {
            candidate.folded = text::fold(&kept);
            candidate.text = Cow::Owned(kept);
        }
    }
}

/// How much a source's word counts.
const fn votes(source: Source) -> i32 {
    match source {
        Source::JsonLd => 34,
        Source::Microdata | Source::Rdfa | Source::Microformats | Source::Citation => 30,
        Source::Prose => 40,
        Source::OpenGraph => 26,
        Source::Title => 22,
        Source::Twitter => 10,
        Source::Meta | Source::DublinCore => 8,
        _ => 0,
    }
}

/// What the only h1 of an article has more; elsewhere it is a slogan as often as a headline.
const ONLY: i32 = 34;

/// The text that has most votes, in the spelling of its most trusted source.
fn elected<'c, 'b>(candidates: &'c [Candidate<'b>], article: bool) -> Option<&'c Candidate<'b>> {
    let mut best: Option<(i32, &Candidate<'b>)> = None;
    for candidate in candidates {
        let mut seen: Vec<Source> = Vec::new();
        let mut sum = 0;
        for other in candidates
            .iter()
            .filter(|other| other.folded == candidate.folded)
        {
            if !seen.contains(&other.source) {
                seen.push(other.source);
                let doubt = if other.source == Source::Prose {
                    i32::from(other.trust - 760 - 15).min(10)
                        + if other.only && article { ONLY } else { 0 }
                } else {
                    0
                };
                sum += (votes(other.source) + doubt).max(0);
            }
        }
        let better = best
            .is_none_or(|(score, own)| sum > score || sum == score && candidate.trust > own.trust);
        if better {
            best = Some((sum, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

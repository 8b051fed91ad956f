//! The headline: each source's title without the site's name, then the one that most sources say.

use super::board::{Board, Entry};
use super::{Outcome, agree, rank};
use crate::claim::{Field, Source, Value};
use crate::page::PageMetadata;
use crate::value::{link, text};
use std::borrow::Cow;

/// Signs between a headline and the site's name.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", " ‹ ", " › ", " < ", " > ",
    " / ", " // ", " ~ ", " ・ ", "｜", "|", " _ ", " : ", ": ",
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
    let mut candidates = candidates(&entries);
    let mut sites = sites(board, page);
    sites.extend(of_menu(&candidates));
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
        cut_known(&mut candidates, &site_names(board), &sites, &sections);
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
    cut_kickers(&mut candidates);
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

pub(super) fn squeeze(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// What a heading of the page's menu or banner says where the title ends with it and no other source says it: the site's name.
fn of_menu(candidates: &[Candidate<'_>]) -> Option<String> {
    candidates
        .iter()
        .filter(|heading| heading.source == Source::Prose && heading.weight() <= MENU)
        .find(|heading| {
            candidates
                .iter()
                .all(|other| other.source == Source::Prose || other.folded != heading.folded)
                && candidates.iter().any(|title| {
                    title.source == Source::Title
                        && cuts(&title.text, true).any(|(separator, head, tail)| {
                            separator != ": "
                                && !head.trim().is_empty()
                                && text::fold(tail) == heading.folded
                        })
                })
        })
        .map(|heading| squeeze(&heading.text))
}

/// Cuts what is the site's name at either end.
fn cut_known(
    candidates: &mut [Candidate<'_>],
    names: &[String],
    sites: &[String],
    sections: &[String],
) {
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
            let text = candidate.text.as_ref();
            // A colon stands in headlines too: only after the name.
            let behind = cuts(text, true).find(|&(separator, head, tail)| {
                let known = site(tail) || sections.contains(&squeeze(tail));
                separator != ": " && !head.trim().is_empty() && known && !site(head)
            });
            let before = || {
                cuts(text, false).find(|&(_, head, tail)| {
                    !tail.trim().is_empty() && exactly(head, sites) && !site(tail)
                })
            };
            let kept = behind
                .map(|(_, head, _)| head)
                .or_else(|| before().map(|(_, _, tail)| tail))
                .or_else(|| names.iter().find_map(|name| without_name(text, name)));
            let Some(kept) = kept.map(|kept| kept.trim().to_owned()) else {
                break;
            };
            candidate.folded = text::fold(&kept);
            candidate.text = Cow::Owned(kept);
        }
    }
}

/// The ways to cut a title in two at a separator, each separator once: the smallest tail first, or the smallest head.
fn cuts(title: &str, last: bool) -> impl Iterator<Item = (&'static str, &str, &str)> {
    let mut found: Vec<(&'static str, &str, &str)> = SEPARATORS
        .iter()
        .filter_map(|&separator| {
            let (head, tail) = if last {
                title.rsplit_once(separator)?
            } else {
                title.split_once(separator)?
            };
            Some((separator, head, tail))
        })
        .collect();
    found.sort_by_key(|&(_, head, tail)| if last { tail.len() } else { head.len() });
    found.into_iter()
}

/// The title before the site's name as it is stated and a sign without spaces: "The mill turns again:Weir Paper".
fn without_name<'t>(title: &'t str, name: &str) -> Option<&'t str> {
    let head = title.strip_suffix(name).filter(|_| name.len() >= 4)?;
    let head = head.trim_end().strip_suffix([
        ':', '|', '_', '@', '-', '–', '—', '·', '•', '/', '~', '・', '｜', '：',
    ])?;
    (!head.trim().is_empty()).then_some(head)
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

/// Least words of a headline that a heading may be cut to, and most bytes of an article with its space, which is no kicker.
const KICKED: usize = 3;
const ARTICLE: usize = 4;

/// Cuts what stands in the heading before the headline, where an item says the headline alone, or the head does and nothing says the
/// whole: "Opinion The mill turns again", the first word an element of its own.
fn cut_kickers(candidates: &mut [Candidate<'_>]) {
    let said: Vec<(String, Cow<'_, str>, Source)> = candidates
        .iter()
        .map(|own| (own.folded.clone(), own.text.clone(), own.source))
        .collect();
    for candidate in candidates
        .iter_mut()
        .filter(|candidate| candidate.source == Source::Prose)
    {
        let whole = said
            .iter()
            .any(|(own, _, source)| *own == candidate.folded && *source != Source::Prose);
        let alone = said.iter().find(|(own, _, source)| {
            let fit = match source {
                Source::JsonLd | Source::Microdata => true,
                Source::OpenGraph | Source::Twitter => !whole,
                _ => false,
            };
            let before = candidate.folded.strip_suffix(own.as_str());
            fit && own.split(' ').count() >= KICKED
                && before.is_some_and(|before| before.ends_with(' ') && before.len() > ARTICLE)
        });
        if let Some((folded, text, _)) = alone {
            candidate.folded.clone_from(folded);
            candidate.text = text.clone();
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
/// What the place of a heading takes from it, and what it takes that the heading shares no word with the head.
const PLACE: i32 = 15;
const ALONE: i32 = 10;
/// Weight of an item that is the page and not a work: its name is the title again.
const PAGE: i16 = -20;

/// Weight of a heading that says what a title of the head says, and what it has more for it where it is the only h1.
const SAID: i16 = 22;
const FIT: i32 = 10;
/// Most weight of a heading in a menu or a banner.
const MENU: i16 = 8;

impl Candidate<'_> {
    /// The reader's own weight.
    fn weight(&self) -> i16 {
        self.trust - rank::of(Field::Headline, self.source)
    }

    /// How much this one says for its text.
    fn votes(&self, article: bool) -> i32 {
        let weight = self.weight();
        match self.source {
            Source::JsonLd if weight <= PAGE => 0,
            Source::Prose => {
                let place = (i32::from(weight) - PLACE).min(10);
                let alone = if weight <= 0 { ALONE } else { 0 };
                let only = if self.only && article {
                    ONLY
                } else if self.only && weight >= SAID {
                    FIT
                } else {
                    0
                };
                (votes(Source::Prose) + place - alone + only).max(0)
            }
            source => votes(source),
        }
    }
}

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
                sum += other.votes(article);
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

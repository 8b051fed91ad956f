//! What is no part of a headline: the site's name, its section, the kicker, the words for the front page.

use super::Candidate;
use super::tracker::names_a_kind;
use crate::claim::Source;
use crate::value::letter::has_cjk;
use crate::value::{section, text};
use std::borrow::Cow;

/// Signs between a headline and the site's name.
pub(in crate::resolve) const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", " ‹ ", " › ", " < ", " > ",
    " / ", " // ", " ~ ", " ・ ", "｜", "|", " _ ", "_", " : ", ": ",
];

/// Most weight of a heading in a menu or a banner.
const MENU: i16 = 8;

/// Most weight of a heading that leads to the site's first page.
const LEADS_HOME: i16 = -20;

/// How many times as long as a site's name what stands before it is, where nothing but the title tells which is which.
const BRIEF: usize = 2;

/// What a heading says where the title ends with it and no other source says it: the site's name, if the heading stands in the page's
/// menu or banner, or the title says far more before it.
pub(super) fn of_menu(candidates: &[Candidate<'_>]) -> Option<String> {
    candidates
        .iter()
        .filter(|heading| heading.source == Source::Prose)
        .find(|heading| {
            candidates
                .iter()
                .all(|other| other.source == Source::Prose || other.folded != heading.folded)
                && candidates.iter().any(|title| {
                    title.source == Source::Title
                        && (begins(heading, title)
                            || is_project(heading, title)
                            || cuts(&title.text, true).any(|(separator, head, tail)| {
                                separator != ": "
                                    && !head.trim().is_empty()
                                    && (heading.weight() <= MENU || tail.len() * BRIEF < head.len())
                                    && text::fold(tail) == heading.folded
                            }))
                })
        })
        .map(|heading| text::squeezed(&heading.text))
}

/// Whether a heading in a menu, in a banner, or that leads home begins a title: "Weir Society › Opening hours".
fn begins(heading: &Candidate<'_>, title: &Candidate<'_>) -> bool {
    heading.weight() <= LEADS_HOME
        && cuts(&title.text, false).any(|(separator, head, tail)| {
            separator != ": " && !tail.trim().is_empty() && text::fold(head) == heading.folded
        })
}

/// Whether a heading is a part in the middle of a title that begins with a report's number: "Bug #214: The wheel sticks - Millwork - Tracker", where
/// the project's name stands over each page.
fn is_project(heading: &Candidate<'_>, title: &Candidate<'_>) -> bool {
    let title = title.text.as_ref();
    let numbered = title.split_once(": ").is_some_and(|(kind, _)| {
        kind.split_once('#').is_some_and(|(kind, number)| {
            names_a_kind(kind) && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
        })
    });
    numbered
        && signs(title).filter(|sign| *sign != ": ").any(|sign| {
            let mut parts: Vec<&str> = title.split(sign).take(CUTS).collect();
            parts.pop();
            let mut parts = parts.iter().skip(1);
            parts.any(|part| text::fold(part) == heading.folded)
        })
}

/// Cuts what is the site's name at either end.
pub(super) fn known(
    candidates: &mut [Candidate<'_>],
    names: &[String],
    sites: &[String],
    sections: &[String],
) {
    let site = |part: &str| {
        let part = text::squeezed(part);
        sites.iter().any(|site| {
            *site == part
                || part.len() >= 4 && (site.starts_with(&part) || site.ends_with(&part))
                || site.len() >= 4
                    && part.len() <= site.len() * 3
                    && (part.starts_with(site.as_str()) || part.ends_with(site.as_str()))
        })
    };
    let said: Vec<String> = candidates.iter().map(|own| own.folded.clone()).collect();
    for candidate in candidates {
        for _ in 0..3 {
            let text = candidate.text.as_ref();
            // A colon stands in headlines too: only after the name.
            let behind = cuts(text, true).find(|&(separator, head, tail)| {
                let known = || site(tail) || sections.contains(&text::squeezed(tail));
                separator != ": " && !head.trim().is_empty() && known() && !site(head)
            });
            let before = || {
                cuts(text, false).find(|&(_, head, tail)| {
                    !tail.trim().is_empty() && exactly(head, sites) && !site(tail)
                })
            };
            let kept = behind
                .map(|(_, head, _)| head)
                .or_else(|| {
                    let part = |part: &str| {
                        exactly(part, sites) || sections.contains(&text::squeezed(part))
                    };
                    before_part(text, &said, part).filter(|head| !site(head))
                })
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

/// Least words of a motto, which is all that a front page's title is without the name behind it.
const MOTTO: usize = 3;

/// Cuts the site's name behind its motto. Before it, or beside a word or two, it is the front page's title.
pub(super) fn motto(candidates: &mut [Candidate<'_>], sites: &[String]) {
    for candidate in candidates {
        let kept = cuts(&candidate.text, true).find_map(|(separator, head, tail)| {
            (separator != ": " && exactly(tail, sites) && head.split_whitespace().count() >= MOTTO)
                .then(|| head.trim().to_owned())
        });
        if let Some(kept) = kept {
            candidate.folded = text::fold(&kept);
            candidate.text = Cow::Owned(kept);
        }
    }
}

/// The signs that a title may have by the bytes in it: none of most titles, and one or two of the others.
fn signs(title: &str) -> impl Iterator<Item = &'static str> {
    let bytes = |text: &str| {
        text.bytes()
            .fold(0_u128, |set, byte| set | 1 << (byte & 127))
    };
    let held = bytes(title);
    let separators = SEPARATORS.iter().copied();
    separators.filter(move |sign| bytes(sign) & !held == 0)
}

/// The ways to cut a title in two at a separator, each separator once: the smallest tail first, or the smallest head.
fn cuts(title: &str, last: bool) -> impl Iterator<Item = (&'static str, &str, &str)> {
    let mut found: Vec<(&'static str, &str, &str)> = signs(title)
        .filter_map(|separator| {
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

/// Least words of a title before a part that is known: one or two are a kicker, "Opinion | Weir Paper | The mill turns again".
const BEFORE_PART: usize = 3;

/// The title before a part of it that is known and that the same sign sets off on both sides: "Turning the wheel - Workshop - Weir Wiki".
/// What is longer behind the part, or said alone by another source, is the headline itself.
fn before_part<'t>(
    title: &'t str,
    said: &[String],
    known: impl Fn(&str) -> bool,
) -> Option<&'t str> {
    let words = |text: &str| text.split_whitespace().count();
    let brief = |head: &str, tail: &str| {
        let count = words(head);
        let alone = || said.contains(&text::fold(tail)) && !known(tail);
        count < BEFORE_PART || count < words(tail) || alone()
    };
    let mut signs = signs(title).filter(|separator| *separator != ": ");
    signs.find_map(|separator| {
        let mut ends = title.match_indices(separator).map(|(at, _)| at);
        let mut end = ends.next()?;
        for next in ends.take(CUTS) {
            let part = title.get(end + separator.len()..next);
            if end > 0 && part.is_some_and(&known) {
                let (head, tail) = (title.get(..end)?, title.get(next + separator.len()..)?);
                return (!brief(head, tail)).then_some(head);
            }
            end = next;
        }
        None
    })
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
pub(super) fn is_logo(title: &str, sites: &[String]) -> bool {
    let squeezed = text::squeezed(title);
    sites.iter().any(|site| {
        site.len() >= 4
            && squeezed
                .replace(site.as_str(), "")
                .replace("logo", "")
                .is_empty()
    })
}

fn exactly(part: &str, sites: &[String]) -> bool {
    let part = text::squeezed(part);
    sites.contains(&part)
}

/// Cuts the system's name for the front page: "Home | The Weir Paper". Alone it is no headline where another source says one.
pub(super) fn home(candidates: &mut Vec<Candidate<'_>>) {
    let is_home = |part: &str| section::is_home(&text::fold(part));
    for candidate in candidates.iter_mut() {
        let rest = [false, true].into_iter().find_map(|last| {
            cuts(&candidate.text, last).find_map(|(_, head, tail)| {
                let (name, rest) = if last { (tail, head) } else { (head, tail) };
                (is_home(name) && !rest.trim().is_empty()).then(|| rest.trim().to_owned())
            })
        });
        if let Some(rest) = rest {
            candidate.folded = text::fold(&rest);
            candidate.text = Cow::Owned(rest);
        }
    }
    if candidates.iter().any(|candidate| !is_home(&candidate.text)) {
        candidates.retain(|candidate| !is_home(&candidate.text));
    }
}

/// Most bytes of a heading of one word that may be a label; a headline in a script without spaces is longer.
const LABEL: usize = 24;

/// Drops headings of one word that no title of the head has: "Welcome", "Blog" and "Menu" stand over pages of any kind.
pub(super) fn strangers(candidates: &mut Vec<Candidate<'_>>) {
    let head: Vec<String> = candidates
        .iter()
        .filter(|candidate| candidate.source != Source::Prose)
        .map(|candidate| candidate.folded.clone())
        .collect();
    if head.is_empty() {
        return;
    }
    candidates.retain(|candidate| {
        let word = &candidate.folded;
        candidate.source != Source::Prose
            || word.len() > LABEL
            || word.contains(' ')
            || has_cjk(word)
            || head.iter().any(|title| title.contains(word.as_str()))
    });
}

/// Most places of one sign at which a title is cut; a real one has three.
const CUTS: usize = 8;

/// Cuts at a sign where what stands before it is what another source says: the rest is the site's. A wiki's title has its page's address,
/// "`TideMill` – Weir Wiki", where the heading has the words apart.
pub(super) fn agreed(candidates: &mut [Candidate<'_>]) {
    let said: Vec<(String, Source)> = candidates
        .iter()
        .map(|candidate| (candidate.folded.clone(), candidate.source))
        .collect();
    let headings: Vec<Cow<'_, str>> = candidates
        .iter()
        .filter(|own| own.source == Source::Prose)
        .map(|own| own.text.clone())
        .collect();
    let apart = |title: &str| {
        let word = title.split(' ').next().filter(|word| runs_together(word))?;
        let set_off = SEPARATORS.iter().any(|sign| {
            title
                .get(word.len()..)
                .is_some_and(|rest| rest.starts_with(sign))
        });
        let letters = text::squeezed(word);
        let said = |own: &&Cow<'_, str>| own.contains(' ') && text::squeezed(own) == letters;
        headings.iter().find(said).filter(|_| set_off).cloned()
    };
    for candidate in candidates {
        let own = candidate.source;
        if let Some(heading) = apart(&candidate.text).filter(|_| own != Source::Prose) {
            candidate.folded = text::fold(&heading);
            candidate.text = heading;
            continue;
        }
        let says = |part: &str| {
            let part = text::fold(part);
            part.len() >= 6
                && said
                    .iter()
                    .any(|(other, source)| *source != own && *other == part)
        };
        // A colon stands in headlines too.
        let signs = signs(&candidate.text).filter(|separator| *separator != ": ");
        let places = signs.flat_map(|separator| candidate.text.match_indices(separator).take(CUTS));
        let kept = places
            .filter_map(|(end, _)| candidate.text.get(..end))
            .find(|head| says(head));
        if let Some(kept) = kept.map(|kept| kept.trim().to_owned()) {
            candidate.folded = text::fold(&kept);
            candidate.text = Cow::Owned(kept);
        }
    }
}

/// Whether a capital follows a small letter in a word.
fn runs_together(text: &str) -> bool {
    text.chars()
        .zip(text.chars().skip(1))
        .any(|(before, after)| before.is_lowercase() && after.is_uppercase())
}

/// Takes the head's spelling for a heading whose parts run together where the head keeps them apart: a kicker, an element of its own
/// that only a style sets apart, and the headline's first word.
pub(super) fn glued(candidates: &mut [Candidate<'_>]) {
    let words = |text: &str| text.split_whitespace().count();
    let said: Vec<(String, usize, String, Cow<'_, str>)> = candidates
        .iter()
        .filter(|own| own.source != Source::Prose)
        .map(|own| {
            (
                text::squeezed(&own.text),
                words(&own.text),
                own.folded.clone(),
                own.text.clone(),
            )
        })
        .collect();
    for heading in candidates
        .iter_mut()
        .filter(|own| own.source == Source::Prose && runs_together(&own.text))
    {
        let (letters, count) = (text::squeezed(&heading.text), words(&heading.text));
        let apart = said
            .iter()
            .find(|(other, more, _, _)| *more > count && *other == letters);
        if let Some((_, _, folded, text)) = apart {
            heading.folded.clone_from(folded);
            heading.text.clone_from(text);
        }
    }
}

/// Least words of a headline that a heading may be cut to, and most bytes of an article with its space, which is no kicker.
const KICKED: usize = 3;

const ARTICLE: usize = 4;

/// Cuts what stands in the heading before the headline, where an item says the headline alone, or the head does and nothing says the
/// whole: "Opinion The mill turns again", the first word an element of its own.
pub(super) fn kickers(candidates: &mut [Candidate<'_>]) {
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

/// Most words of a count, "3 comments".
const COUNT: usize = 2;

/// Cuts what stands in the heading behind the headline, its section's name or a count of its comments, where title and cards say the
/// headline alone and what the page shows is all that says the whole: "The mill turns again Local". Any other word may be the headline's,
/// which the head has cut short.
pub(super) fn tails(candidates: &mut [Candidate<'_>], sections: &[String]) {
    let is_count = |tail: &str| {
        let mut words = tail.split(' ');
        words
            .next()
            .is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
            && words.count() < COUNT
    };
    let shown = |source| matches!(source, Source::Prose | Source::Microdata);
    let said: Vec<(String, Cow<'_, str>, Source)> = candidates
        .iter()
        .filter(|own| !shown(own.source))
        .map(|own| (own.folded.clone(), own.text.clone(), own.source))
        .collect();
    let Some((alone, text, _)) = said.first() else {
        return;
    };
    let agreed = said.iter().all(|(own, _, _)| own == alone)
        && said.iter().any(|(_, _, source)| *source == Source::Title)
        && said.iter().any(|(_, _, source)| *source != Source::Title);
    if !agreed || alone.split(' ').count() < KICKED {
        return;
    }
    for heading in candidates.iter_mut().filter(|own| shown(own.source)) {
        let tail = heading.folded.strip_prefix(alone.as_str());
        let tail = tail.and_then(|tail| tail.strip_prefix(' '));
        if tail.is_some_and(|tail| is_count(tail) || sections.contains(&text::squeezed(tail))) {
            heading.folded.clone_from(alone);
            heading.text.clone_from(text);
        }
    }
}

/// Says once what a template says twice: "The mill turns again The mill turns again".
pub(super) fn doubled(candidates: &mut [Candidate<'_>]) {
    for candidate in candidates {
        let text = candidate.text.trim();
        let half = text.len() / 2;
        let halves = text.split_at_checked(half);
        let once = halves
            .filter(|(first, second)| second.strip_prefix(' ') == Some(first))
            .map(|(first, _)| first.to_owned());
        if let Some(once) = once.filter(|once| once.split(' ').count() >= KICKED) {
            candidate.folded = text::fold(&once);
            candidate.text = Cow::Owned(once);
        }
    }
}

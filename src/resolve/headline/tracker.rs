//! What a tracker numbers: "The wheel sticks · Issue #214 · weir/wheelhouse", "Bug 12345 – The wheel sticks".

use super::Candidate;
use super::cut::SEPARATORS;
use crate::claim::Source;
use crate::value::letter::is_alphanumeric;
use crate::value::{link, text};
use std::borrow::Cow;

/// What trackers call what they number. "Episode #12" and "Apollo 12" are of their headlines.
const KINDS: &[&str] = &[
    "",
    "bug",
    "issue",
    "ticket",
    "task",
    "feature",
    "defect",
    "enhancement",
    "support",
    "change",
    "patch",
    "pull request",
    "merge request",
    "fehler",
    "unterstützung",
    "anomalie",
    "évolution",
    "errores",
    "segnalazione",
    "defeito",
    "błąd",
    "chyba",
    "ошибка",
    "улучшение",
    "помилка",
];

/// Whether words are those for a report of a tracker.
pub(super) fn names_a_kind(words: &str) -> bool {
    let words = words.trim();
    !words.is_empty() && KINDS.contains(&&*words.to_lowercase())
}

/// Least bytes of what a heading says beside its number.
const SAID: usize = 6;

/// Least words of what is left of a title or a heading of a tracker's page: fewer are a magazine's or a film's name.
const LEFT: usize = 3;

/// Least words of what is left of a heading where the address names no tracker.
const LEFT_ALONE: usize = 4;

/// Cuts the number off, where the heading's is in the title too, or the title's in the address of a tracker's page. Is given the site's names,
/// squeezed.
pub(super) fn cut(
    candidates: &mut [Candidate<'_>],
    address: &str,
    sites: impl FnOnce() -> Vec<String>,
) {
    let number = number_of(address).filter(|_| names_tracker(address));
    project(candidates, address);
    headings(candidates, number);
    let Some(number) = number else {
        return;
    };
    let sites = sites();
    let bare = address.contains(BUGZILLA);
    let shown: Vec<(String, String)> = candidates
        .iter()
        .filter(|own| own.source == Source::Prose)
        .map(|own| (own.folded.clone(), own.text.to_string()))
        .collect();
    // What the heading has, a chapter's number, is the headline's.
    if shown
        .iter()
        .any(|(_, shown)| places(shown, number).next().is_some())
    {
        return;
    }
    for candidate in candidates
        .iter_mut()
        .filter(|own| own.source != Source::Prose)
    {
        let Some(rest) = without_label(&candidate.text, number, bare) else {
            continue;
        };
        if words(rest) < LEFT || sites.contains(&text::squeezed(rest)) {
            continue;
        }
        // "The wheel sticks by otter · Pull Request #215": whose it is the heading does not say.
        let folded = text::fold(rest);
        let heading = shown.iter().find(|(own, _)| {
            own.contains(' ')
                && folded
                    .strip_prefix(own.as_str())
                    .is_some_and(|tail| tail.starts_with(' '))
        });
        let by = |own: &str| {
            folded
                .get(own.len()..)
                .is_some_and(|tail| tail.starts_with(" by "))
        };
        let kept = match heading {
            Some((own, shown)) if by(own) => shown.clone(),
            _ => rest.to_owned(),
        };
        candidate.folded = text::fold(&kept);
        candidate.text = Cow::Owned(kept);
    }
}

/// The parts of a project, as programs that keep them name them behind its two directories.
const PARTS: &[&str] = &[
    "releases",
    "issues",
    "pull",
    "pulls",
    "merge_requests",
    "commit",
    "commits",
    "blob",
    "tree",
    "src",
    "wiki",
    "discussions",
    "tags",
    "-",
    "pull-requests",
];

/// Cuts the project off a title that names it as the address does by its first two directories: "Release 1.4: the quiet wheel ·
/// weir/wheelhouse", of `/weir/wheelhouse/releases/tag/1.4`. Alone it heads the project's front.
fn project(candidates: &mut [Candidate<'_>], address: &str) {
    let mut parts = link::path(address).split('/').skip(1);
    let (Some(owner), Some(name), Some(part)) = (parts.next(), parts.next(), parts.next()) else {
        return;
    };
    if owner.is_empty() || name.is_empty() || !PARTS.contains(&part) {
        return;
    }
    let path = [format!("{owner}/{name}"), format!("{owner} / {name}")];
    for candidate in candidates
        .iter_mut()
        .filter(|own| own.source != Source::Prose)
    {
        let text = candidate.text.as_ref();
        let kept = path.iter().find_map(|path| {
            let at = text.rfind(path.as_str())?;
            let behind = text.get(at + path.len()..)?;
            let before = text.get(..at)?;
            let sign = SEPARATORS.iter().find(|sign| before.ends_with(**sign))?;
            let head = before.strip_suffix(*sign)?.trim();
            (!behind.starts_with(is_alphanumeric) && words(head) >= LEFT).then(|| head.to_owned())
        });
        if let Some(kept) = kept {
            candidate.folded = text::fold(&kept);
            candidate.text = Cow::Owned(kept);
        }
    }
}

/// Cuts its number off a heading, "The wheel sticks #214", where a title says the rest and has the number apart. An episode has one too: the
/// address has to be a tracker's and end with the number, or else a title names the number as trackers do beside a whole sentence.
fn headings(candidates: &mut [Candidate<'_>], of_page: Option<&str>) {
    let titles: Vec<(String, String)> = candidates
        .iter()
        .filter(|own| own.source != Source::Prose)
        .map(|own| (own.folded.clone(), own.text.to_string()))
        .collect();
    for heading in candidates
        .iter_mut()
        .filter(|own| own.source == Source::Prose)
    {
        let shown = heading.text.as_ref();
        if !shown.contains('#') {
            continue;
        }
        let whole = heading.folded.as_str();
        let split = shown.rsplit_once(' ').map(|(rest, number)| (number, rest));
        let found = [split, shown.split_once(' ')].into_iter().flatten();
        let rest = found.into_iter().find_map(|(number, rest)| {
            let digits = number
                .trim_start_matches('(')
                .strip_prefix('#')?
                .trim_end_matches([')', ':']);
            let rest = rest.trim();
            let folded = text::fold(rest);
            let least = if of_page == Some(digits) {
                LEFT
            } else {
                LEFT_ALONE
            };
            let labelled = |written: &str| {
                let alone = without_label(written, digits, false).map(text::fold);
                alone.is_some_and(|alone| alone.starts_with(&folded))
            };
            let said = |(own, written): &(String, String)| {
                places(written, digits).next().is_some()
                    && own.contains(&folded)
                    && !own.contains(whole)
                    && (of_page == Some(digits) || labelled(written))
                    || of_page == Some(digits) && *own == folded
            };
            let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            (is_number && folded.len() >= SAID && words(rest) >= least && titles.iter().any(said))
                .then(|| rest.to_owned())
        });
        if let Some(rest) = rest {
            heading.folded = text::fold(&rest);
            heading.text = Cow::Owned(rest);
        }
    }
}

/// The number that an address ends with: `/issues/214`, `/browse/MILL-12`, `show_bug.cgi?id=12345`. A year is of an archive.
fn number_of(address: &str) -> Option<&str> {
    let address = address.split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let asked = query
        .split('&')
        .filter_map(|pair| Some(pair.split_once('=')?.1));
    let last = link::path(path).trim_end_matches('/').rsplit('/').next();
    let last = last.map(|last| {
        last.rsplit_once('-').map_or(last, |(key, number)| {
            let key_is_one = !key.is_empty() && key.bytes().all(|b| b.is_ascii_uppercase());
            if key_is_one { number } else { last }
        })
    });
    asked.chain(last).find(|number| {
        !number.is_empty()
            && number.len() <= 9
            && number.bytes().all(|b| b.is_ascii_digit())
            && !number
                .parse()
                .is_ok_and(|year: u32| (1900..2100).contains(&year))
    })
}

/// The script of Bugzilla, whose titles have the number alone, "12345 – The wheel sticks".
const BUGZILLA: &str = "/show_bug.cgi";

/// Whether an address says that it is of a tracker: by a directory of its path, by a script, or by a key, `/browse/MILL-12`.
fn names_tracker(address: &str) -> bool {
    const DIRECTORIES: &[&str] = &[
        "issue",
        "issues",
        "bug",
        "bugs",
        "ticket",
        "tickets",
        "pull",
        "pulls",
        "merge_requests",
        "show_bug.cgi",
        "bugreport.cgi",
    ];
    let path = link::path(address.split(['?', '#']).next().unwrap_or_default());
    let mut parts = path.split('/');
    let key = |part: &str| {
        let (key, _) = part.split_once('-').unwrap_or_default();
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_uppercase())
    };
    parts.clone().any(|part| DIRECTORIES.contains(&part))
        || parts.any(|part| part == "browse") && parts.any(key)
}

/// The words of a title up to the first sign that sets a part of it off.
fn words(title: &str) -> usize {
    // A colon and a line stand in titles too: "net: free what foo_bar holds".
    let signs = SEPARATORS.iter().filter(|sign| !sign.contains([':', '_']));
    let ends = signs.filter_map(|sign| title.find(sign));
    let own = ends.min().and_then(|end| title.get(..end));
    own.unwrap_or(title).split_whitespace().count()
}

/// The places in a text at which a number stands as a word.
fn places<'t>(text: &'t str, number: &'t str) -> impl Iterator<Item = usize> + use<'t> {
    let borders = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        let behind = text.get(at + number.len()..).unwrap_or_default();
        !before.ends_with(is_alphanumeric) && !behind.starts_with(is_alphanumeric)
    };
    let found = text.match_indices(number).map(|(at, _)| at);
    found.filter(move |&at| !number.is_empty() && borders(at))
}

/// The title without the part that is the number and a word of trackers or their sign: what stands before it, or else behind it. A bare number
/// is one only where that is asked for.
fn without_label<'t>(title: &'t str, number: &str, bare: bool) -> Option<&'t str> {
    places(title, number).find_map(|at| {
        let before = title.get(..at)?;
        let behind = title.get(at..)?;
        // "[MILL-12] The wheel sticks".
        if let Some((key, rest)) = title
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'))
        {
            let own = key.len() + 1 > at && key.ends_with(number);
            return own.then(|| rest.trim()).filter(|rest| !rest.is_empty());
        }
        let starts = SEPARATORS
            .iter()
            .filter_map(|sign| Some((before.rfind(sign)?, sign.len())));
        let start = starts.max_by_key(|(at, size)| at + size);
        let ends = SEPARATORS
            .iter()
            .filter_map(|sign| Some((behind.find(sign)?, sign.len())));
        let end = ends.min_by_key(|(at, _)| *at);
        let part = title.get(
            start.map_or(0, |(at, size)| at + size)..end.map_or(title.len(), |(end, _)| at + end),
        )?;
        let kind = text::fold(&part.replacen(number, "", 1));
        let is_bare = kind.is_empty() && !before.ends_with('#');
        if !KINDS.contains(&&*kind) || is_bare && !bare || start.is_none() && end.is_none() {
            return None;
        }
        match (start, end) {
            (Some((start, _)), _) => title.get(..start),
            (None, Some((end, size))) => title.get(at + end + size..),
            _ => None,
        }
        .map(str::trim)
        .filter(|rest| !rest.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::{names_tracker, number_of, without_label};

    #[test]
    fn numbers_of_addresses() {
        for (address, number) in [
            ("https://code.example/weir/wheel/issues/214", Some("214")),
            ("https://bugs.example/show_bug.cgi?id=12345", Some("12345")),
            ("https://jira.example/browse/MILL-12", Some("12")),
            ("https://mill.example/archive/1984", None),
            ("https://mill.example/1984/the-year", None),
            ("https://mill.example/the-mill-12", None),
            ("", None),
        ] {
            assert_eq!(number_of(address), number, "{address}");
        }
    }

    #[test]
    fn addresses_of_trackers() {
        for (address, is_one) in [
            ("https://code.example/weir/wheel/issues/214", true),
            ("https://code.example/weir/wheel/-/merge_requests/7", true),
            ("https://bugs.example/show_bug.cgi?id=12345", true),
            ("https://jira.example/browse/MILL-12", true),
            ("https://mill.example/browse/mills", false),
            ("https://mill.example/?p=12", false),
            ("https://mill.example/episodes/214#issues", false),
            ("", false),
        ] {
            assert_eq!(names_tracker(address), is_one, "{address}");
        }
    }

    #[test]
    fn titles_without_their_numbers() {
        for (title, rest) in [
            (
                "The wheel sticks · Issue #214 · weir/wheel",
                Some("The wheel sticks"),
            ),
            ("214 – The wheel sticks", Some("The wheel sticks")),
            (
                "Bug #214: The wheel sticks - Wheelhouse",
                Some("The wheel sticks - Wheelhouse"),
            ),
            (
                "[MILL-214] The wheel sticks - Tracker",
                Some("The wheel sticks - Tracker"),
            ),
            ("Apollo 214 – The landing", None),
            ("Episode #214: The landing", None),
            ("The wheel turned 214 times - Weir Paper", None),
            ("Wheel 2140 · Weir Paper", None),
            ("The 214 wheel of the old mill", None),
        ] {
            assert_eq!(without_label(title, "214", true), rest, "{title}");
        }
        let bare = "214 – The wheel sticks";
        assert_eq!(without_label(bare, "214", false), None);
    }
}

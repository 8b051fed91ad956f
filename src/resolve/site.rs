//! The site: its most trusted name, as people write it.

use super::agree;
use super::board::Board;
use super::headline::{SEPARATORS, site_names};
use crate::claim::{Field, Value};
use crate::page::Site;
use crate::value::{link, text};

/// The site or periodical, with the volume and the issue that the page is in.
pub(super) fn choose(board: &mut Board<'_>, page: Option<&str>) -> Option<Site> {
    let site = Site {
        volume_number: board.text(Field::VolumeNumber),
        issue_number: board.text(Field::IssueNumber),
        ..called(board, page).unwrap_or_default()
    };
    (site != Site::default()).then_some(site)
}

/// The site by its most trusted name; its address from whichever source has that name and states one. `page` is the page's address.
fn called(board: &mut Board<'_>, page: Option<&str>) -> Option<Site> {
    let host = page.and_then(link::host).map(bare);
    let name = board.first(Field::IsPartOf, |value| name_of(value, host))?;
    let url = board.of(Field::IsPartOf).iter().find_map(|entry| {
        let same = name_of(&entry.claim.value, host).as_ref() == Some(&name);
        match &entry.claim.value {
            Value::Agent(site) if same => site.url.clone(),
            _ => None,
        }
    });
    let better = is_host_like(&name).then(|| {
        let mut spellings = site_names(board);
        // "Weir-Paper.example" is how a site may want to be called.
        let typed = name.contains(char::is_uppercase);
        let ends = ends_of_titles(board).into_iter();
        spellings.extend(ends.filter(|end| !typed || end.contains(' ')));
        written_out(&name, &spellings)
    });
    let name = better.flatten().unwrap_or(name);
    Some(Site {
        name: Some(name),
        url,
        ..Site::default()
    })
}

fn name_of(value: &Value<'_>, host: Option<&str>) -> Option<String> {
    let name = match value {
        Value::Text(text) => Some(&**text),
        Value::Agent(site) => site.name.as_deref(),
        _ => None,
    };
    name.and_then(agree::stated)
        .and_then(|text| named(text, host))
        .map(str::to_owned)
}

/// What a text calls a site: of its own address the host, and no account or page of another, "@weirpaper". Only a front page's address
/// is sure to be its own, and any on the page's host, `https://weirpaper.example/en`.
fn named<'t>(text: &'t str, host: Option<&str>) -> Option<&'t str> {
    if text.starts_with('@') {
        return None;
    }
    if !link::is_http(text) {
        return Some(text);
    }
    let stated = link::host(text).map(bare)?;
    (link::path(text).len() < 2 || host == Some(stated)).then_some(stated)
}

/// A host without the label that says no more than that it is one.
fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// What ends or begins the page's titles behind a sign: the site's name stands there as readers know it.
fn ends_of_titles(board: &Board<'_>) -> Vec<String> {
    let mut ends = Vec::new();
    for entry in board.of(Field::Headline).iter().take(TITLES) {
        let Value::Text(title) = &entry.claim.value else {
            continue;
        };
        for sign in SEPARATORS.iter().filter(|sign| title.contains(**sign)) {
            let end = title.rsplit_once(sign).map(|(_, end)| end);
            let start = title.split_once(sign).map(|(start, _)| start);
            ends.extend(
                end.into_iter()
                    .chain(start)
                    .map(|part| part.trim().to_owned()),
            );
        }
    }
    ends
}

/// Titles that are asked for a spelling of the site's name.
const TITLES: usize = 8;

/// The same name in a better spelling, where a system put the host's in its place: "Weir Paper" for `weirpaper` and `weir-paper.example`.
fn written_out(name: &str, others: &[String]) -> Option<String> {
    let written = |name: &str| {
        let bare = without_ending(name);
        (
            bare.contains(' '),
            name.contains(char::is_uppercase),
            bare == name,
        )
    };
    let same = letters(name);
    let others = others
        .iter()
        .filter(|other| letters(other) == same && written(other) > written(name));
    others.max_by_key(|other| written(other)).cloned()
}

/// Whether a name is written as a host is.
fn is_host_like(name: &str) -> bool {
    !name.contains(' ') && (without_ending(name) != name || !name.contains(char::is_uppercase))
}

/// A name without the ending of a host: `weir-paper.co.test`.
fn without_ending(name: &str) -> &str {
    let ending =
        |part: &str| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    let mut bare = name;
    for _ in 0..2 {
        match bare.rsplit_once('.') {
            Some((before, part)) if ending(part) && !before.is_empty() => bare = before,
            _ => break,
        }
    }
    bare
}

/// The letters of a name, its article left out.
fn letters(name: &str) -> String {
    let letters = text::squeezed(without_ending(name));
    match letters.strip_prefix("the") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => letters,
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn addresses_and_accounts() {
        let host = Some("weirpaper.example");
        assert_eq!(named("Weir Paper", host), Some("Weir Paper"));
        assert_eq!(named("https://www.weirpaper.example/", None), host);
        assert_eq!(named("https://weirpaper.example/en", host), host);
        assert_eq!(named("https://weirpaper.example/en", None), None);
        assert_eq!(named("https://social.example/weirpaper", host), None);
        assert_eq!(named("@weirpaper", host), None);
    }
}

//! What header lines say of the page's own site beside other values: its name behind or before the title, and among those who wrote.

use super::Header;
use crate::block::Sheet;
use crate::claim::{Claim, Field, Value};
use crate::value::section::is_section;
use crate::value::text::{fold, squeezed};
use crate::value::{link, person};
use std::borrow::Cow;

/// Leaves the site's name out of titles and authors.
pub(super) fn leave_out(header: &mut Header<'_>, sheet: &Sheet<'_>) {
    let site = Site::of(header);
    without_site(header, &site, sheet);
    without_houses(header, &site);
}

/// What the header lines call the site.
#[derive(Default)]
struct Site {
    /// As they stand.
    names: Vec<String>,
    /// Letters only; with the first letters of names of three words, and hosts.
    squeezed: Vec<String>,
    hosts: Vec<String>,
    /// The labels of hosts that name a site.
    labels: Vec<String>,
    /// The page is the site's first, whose title is the site's name and what it is.
    is_home: bool,
}

impl Site {
    fn of(header: &Header<'_>) -> Self {
        let mut site = Self::default();
        for claim in &header.claims {
            match (&claim.field, &claim.value) {
                (Field::IsPartOf, Value::Text(name)) => {
                    site.names.push(name.to_string());
                    site.squeezed.push(squeezed(name));
                    site.squeezed.push(initials(name));
                }
                (Field::Publisher, Value::Agent(agent)) => {
                    site.squeezed.extend(agent.name.as_deref().map(squeezed));
                }
                (Field::Url, Value::Text(url)) => {
                    let Some(host) = link::host(url) else {
                        continue;
                    };
                    site.squeezed.push(squeezed(host));
                    site.hosts.push(squeezed(host));
                    site.labels.push(squeezed(link::site(host)));
                    site.is_home |= link::path(url).len() <= 1 && !url.contains(['?', '#']);
                }
                _ => {}
            }
        }
        site
    }

    /// Whether the tail of a title is the site's name: the same, one in the other, a beginning of six letters in common, which accents and
    /// endings such as `.com` and `Blog` leave, or words of which some spell the host.
    fn is_tail(&self, tail: &str) -> bool {
        let behind = squeezed(tail);
        behind.len() >= 3
            && (self.squeezed.iter().any(|name| is_of(&behind, name))
                || self.labels.iter().any(|label| is_spelled(label, tail)))
            || self.is_section_of(tail)
    }

    /// `Weir Politics`: the name and a section.
    fn is_section_of(&self, tail: &str) -> bool {
        let folded = fold(tail);
        let mut parts = folded.split_once(' ').into_iter();
        parts.any(|(name, rest)| is_section(rest) && self.is_name(name))
    }

    /// Whether a text is the site's name and nothing else.
    fn is_name(&self, text: &str) -> bool {
        let text = squeezed(text);
        text.len() >= 3 && (self.is_stated(&text) || self.labels.contains(&text))
    }

    /// Whether letters are the site's stated name, as it stands before a title: `Chess - The rules of the game` is what any page of
    /// `chess.example` may be called.
    fn is_stated(&self, squeezed: &str) -> bool {
        squeezed.len() >= 3 && self.squeezed.iter().any(|name| name == squeezed)
    }

    /// The title before the whole of the site's name, which may have marks of its own: `The mill turns — Weir | Mills and brooks`; with
    /// the mark between.
    fn before_name<'t>(&self, title: &'t str) -> Option<(&'t str, &'static str)> {
        self.names.iter().find_map(|name| {
            let head = title.strip_suffix(name.as_str())?;
            let cut = |mark: &&'static str| Some((head.strip_suffix(mark)?, *mark));
            let cut = SEPARATORS.iter().find_map(cut);
            cut.filter(|(head, _)| !head.trim().is_empty())
        })
    }
}

/// Whether a tail is the site's name, or the name a part of it.
fn is_of(tail: &str, name: &str) -> bool {
    let common = tail
        .chars()
        .zip(name.chars())
        .take_while(|(a, b)| a == b)
        .count();
    name.contains(tail) || (name.chars().count() >= 4 && tail.contains(name)) || common >= 6
}

/// Whether some of at most four words spell the whole label of a host, from the first on: `theweir` in `The Upper Weir`. What has other
/// words before it is another: `South Saltwick`.
fn is_spelled(label: &str, tail: &str) -> bool {
    let folded = fold(tail);
    let mut words = folded.split(' ').peekable();
    if words.peek() == Some(&"the") && !label.starts_with("the") {
        words.next();
    }
    let Some(mut rest) = words.next().and_then(|word| label.strip_prefix(word)) else {
        return false;
    };
    for word in words {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    label.len() >= 5 && rest.is_empty() && folded.split(' ').count() <= 4
}

/// What parts a headline from the site's name.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " « ", "｜",
];

/// The first letters of a name of three words or more: `Upper Brook Mill` is UBM.
fn initials(name: &str) -> String {
    let folded = fold(name);
    let initials: String = folded
        .split(' ')
        .filter_map(|word| word.chars().next())
        .collect();
    Some(initials)
        .filter(|initials| initials.chars().count() >= 3)
        .unwrap_or_default()
}

/// Cuts the site's name from titles: `The mill turns again - Mill Paper`, where the site is named so, the host is, or the text begins with
/// the head alone; and the section beside it.
fn without_site(header: &mut Header<'_>, site: &Site, sheet: &Sheet<'_>) {
    let is_title = |claim: &&mut Claim<'_>| claim.field == Field::Headline;
    if header.claims.iter_mut().find(is_title).is_none() {
        return;
    }
    let starts: Vec<String> = sheet
        .blocks
        .iter()
        .skip(header.blocks)
        .take(8)
        .filter(|block| block.text.len() < 300)
        .map(|block| fold(&block.text))
        .collect();
    for claim in header.claims.iter_mut().filter(is_title) {
        let Value::Text(title) = &mut claim.value else {
            continue;
        };
        let kept = without_front(without_tails(title, site, &starts), site);
        if kept.len() < title.len() {
            *title = Cow::Owned(kept.to_owned());
        }
    }
}

/// A title without the site's name at its end, and without the section before that, where the same mark parts both: `The mill turns | News
/// | The Weir`. Another mark is the title's own: `Jane Doe – Life | The Weir`.
fn without_tails<'t>(title: &'t str, site: &Site, starts: &[String]) -> &'t str {
    let (kept, mark) = match (site.before_name(title), last_cut(title)) {
        (Some(cut), _) => cut,
        (None, Some((kept, ..))) if starts.contains(&fold(kept)) => return kept.trim(),
        (None, Some((kept, mark, tail))) if site.is_tail(tail) => (kept, mark),
        _ => return title,
    };
    match last_cut(kept) {
        Some((head, own, section)) if own == mark && is_section(&fold(section)) => head.trim(),
        _ => kept.trim(),
    }
}

/// A title without the site's name before it, and without a section before a bar: `Opinion | The mill turns`. A long dash, and a small
/// letter behind a short one, go on with what is said of something of the name: `Weir – a river`.
fn without_front<'t>(title: &'t str, site: &Site) -> &'t str {
    let cut = [" | ", " - "]
        .iter()
        .filter_map(|mark| title.find(mark).map(|at| (at, *mark)))
        .min();
    let parts =
        cut.and_then(|(at, mark)| Some((title.get(..at)?, mark, title.get(at + mark.len()..)?)));
    let Some((head, mark, rest)) = parts else {
        return title;
    };
    let named =
        !site.is_home && site.is_stated(&squeezed(head)) && !rest.starts_with(char::is_lowercase);
    let section = mark == " | " && is_section(&fold(head));
    if rest.split(' ').count() >= 3 && (named || section) {
        rest.trim()
    } else {
        title
    }
}

/// A title before its last separator, that, and what is behind.
fn last_cut(title: &str) -> Option<(&str, &'static str, &str)> {
    let (at, _, mark) = SEPARATORS
        .iter()
        .filter_map(|mark| title.rfind(mark).map(|at| (at, mark.len(), *mark)))
        .max()?;
    Some((title.get(..at)?, mark, title.get(at + mark.len()..)?))
}

/// Leaves the page's own host out of those who wrote it, as some tools spell it, `Weirpaper Example`; and the site's name where
/// somebody else is named: `The Weir; Jane Doe`. Who writes a site of the own name with others is one of them.
fn without_houses(header: &mut Header<'_>, site: &Site) {
    let names: Vec<String> = site.names.iter().map(|name| squeezed(name)).collect();
    let is_person = |name: Option<&str>| {
        name.is_some_and(|name| {
            person::is_person_like(name) && !person::is_organization_like(name, &[])
        })
    };
    let is_of_page = |claim: &Claim<'_>, beside: bool| {
        let Value::Agent(agent) = &claim.value else {
            return false;
        };
        let name = squeezed(agent.name.as_deref().unwrap_or_default());
        site.hosts.contains(&name)
            || beside && names.contains(&name) && !is_person(agent.name.as_deref())
    };
    let is_author = |claim: &Claim<'_>| claim.field == Field::Author;
    let beside = header
        .claims
        .iter()
        .any(|claim| is_author(claim) && !is_of_page(claim, true));
    header
        .claims
        .retain(|claim| !is_author(claim) || !is_of_page(claim, beside));
}

#[cfg(test)]
mod tests {
    use crate::{PageMetadata, parse_dump};

    fn page(title: &str, author: &str, site: &str) -> PageMetadata {
        let dump = format!(
            "---\ntitle: \"{title}\"\nauthor: {author}\nurl: https://www.theweir.example/mills/1\nsitename: {site}\n---\nThe wheel turned on Saturday \
             morning for the first time in ninety years, and half of the town stood on the bridge to watch it.\n"
        );
        parse_dump(&dump).unwrap_or_default()
    }

    #[track_caller]
    fn title(title: &str, site: &str, headline: &str) {
        let page = page(title, "Jane Doe", site);
        assert_eq!(page.headline.as_deref(), Some(headline), "{title}");
    }

    #[test]
    fn hosts_that_a_name_spells() {
        for (label, name, is) in [
            ("theweir", "The Weir", true),
            ("theweir", "The Upper Weir", true),
            ("theweirandmill", "The Weir And Mill", true),
            // A sentence of many words has any host's letters.
            ("theweirandmillhouse", "The Weir And Mill House", false),
            ("saltwick", "South Saltwick", false),
            ("mill", "Mill", false),
        ] {
            assert_eq!(super::is_spelled(label, name), is, "{label} {name}");
        }
    }

    #[test]
    fn titles_without_the_site() {
        let own = "The mill turns again";
        title("The mill turns again - The Upper Weir", "Theweir", own);
        title(
            "The mill turns again | News | The Upper Weir",
            "Theweir",
            own,
        );
        title("The mill turns again | Weir Politics", "Weir", own);
        title(
            "The mill turns again — Weir | Mills and brooks",
            "Weir | Mills and brooks",
            own,
        );
        title("The Weir - The mill turns again", "The Weir", own);
        title("Opinion | The mill turns again", "The Weir", own);
        title(
            "The mill turns again | Politics | The Weir",
            "The Weir",
            own,
        );
        for whole in [
            "The mill turns again - and stops",
            "The mill turns again | News",
            "Weirs of the north - The mill turns again",
            "The Weir - A life",
            "The Weir – The mill turns again",
            "The Weir - a mill that turns again",
            "Opinion - The mill turns again",
            "Jane Doe | The mill turns again",
            "The mill turns again - the town has a word",
        ] {
            title(whole, "The Weir", whole);
        }
        // Of the host alone.
        for whole in [
            "Theweir - The mill turns again",
            "The mill turns again - South Theweir",
        ] {
            title(whole, "Mill Paper", whole);
        }
        // The second mark is the title's own.
        title("Jane Doe – Life | The Weir", "The Weir", "Jane Doe – Life");
        title("Business - Politics | Weir", "Weir", "Business - Politics");
    }

    #[test]
    fn authors_without_the_site() {
        let names = |author: &str| -> Vec<String> {
            let page = page("The mill turns again", author, "Valley News");
            page.author.into_iter().filter_map(|one| one.name).collect()
        };
        assert_eq!(names("Theweir Example; Jane Doe"), ["Jane Doe"]);
        assert_eq!(names("Valley News; Jane Doe"), ["Jane Doe"]);
        assert_eq!(names("Theweir Example"), [""; 0]);
        assert_eq!(names("Valley News"), ["Valley News"]);
        let page = |site: &str| page("The mill turns again", "Ida Brook; Jane Doe", site);
        assert_eq!(page("Ida Brook").author.len(), 2);
        assert_eq!(
            names("Valley News Guild; Jane Doe"),
            ["Valley News Guild", "Jane Doe"]
        );
    }
}

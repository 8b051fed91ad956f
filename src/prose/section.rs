//! The section: a path of the site's parts above the headline, or a short line beside it that is a folder of the page's address,
//! stands before and after it, or is what papers call a section.

use super::headline::Headline;
use super::page::Leaf;
use super::{Scene, say};
use crate::claim::{Claims, Field, Value};
use crate::value::letter::is_alphabetic;
use crate::value::lexicon::Lexicon;
use crate::value::link;
use crate::value::person;
use crate::value::section::{is_home, is_section};
use crate::value::text::{fold, lowercase};

/// Leaves before the headline in which a path stands.
const PATH: usize = 10;
/// Leaves before and after the headline in which a lone section stands.
const BESIDE: usize = 3;
/// Characters of a section.
const LONGEST: usize = 32;

/// What heads lists of articles, folded.
#[rustfmt::skip]
static LISTS: Lexicon<64> = Lexicon::of(&[
    "latest", "latest news", "top stories", "top news", "trending", "most read", "jobs", "deals", "video", "videos", "photos", "tips",
    "headlines", "breaking news", "son dakika", "últimas noticias", "últimas notícias", "главное", "последние новости", "à la une",
    "en direct", "newsticker", "meistgelesen", "neueste", "archive", "archiv", "advertisement", "newsletter", "subscribe now",
]);

/// What parts the steps of a path.
const STEPS: &[&str] = &[" > ", " » ", " › ", " → ", " / "];

/// Finds the section of the page and says it.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let Some(head) = headline.at else {
        return;
    };
    let Some(title) = scene.page.leaves.get(head).map(|leaf| fold(leaf.text())) else {
        return;
    };
    let before = head.saturating_sub(PATH)..head;
    let path = scene.page.stretch(before).find_map(|(_, leaf)| {
        let step = step(leaf.text(), &title)?;
        Some((leaf, step.to_owned(), "step of a path"))
    });
    let posted = || {
        let below = scene.page.stretch(head + 1..scene.page.body.end + BELOW);
        below.into_iter().find_map(|(_, leaf)| {
            let name = posted_in(&leaf)?;
            Some((leaf, name.to_owned(), "folder that it is posted in"))
        })
    };
    let found = path.or_else(posted).or_else(|| {
        let url = claims.iter().find_map(|claim| match &claim.value {
            Value::Text(url) if claim.field == Field::Url => Some(url.as_ref()),
            _ => None,
        });
        let leaf = beside(scene, head, &title, scene.known.url.or(url))?;
        Some((
            leaf,
            leaf.text().trim().to_owned(),
            "line beside the headline",
        ))
    });
    if let Some((leaf, name, rule)) = found {
        let value = Value::Text(name.into());
        say(claims, leaf.block, Field::ArticleSection, value, rule, 0);
    }
}

/// Leaves below the main text in which a weblog names the folder.
const BELOW: usize = 12;

/// What weblogs write before the folder.
#[rustfmt::skip]
const POSTED: &[&str] = &[
    "posted in ", "filed under ", "filed in ", "veröffentlicht unter ", "veröffentlicht in ", "publié dans ", "publicado en ", "publicado em ",
    "pubblicato in ", "geplaatst in ", "publicerat i ", "opublikowano w ", "рубрика: ",
];

/// The first folder of `Posted in Town, Mills | Tagged flood, wheel`.
fn posted_in<'t>(leaf: &Leaf<'t, '_>) -> Option<&'t str> {
    const FIRST: [char; 6] = ['P', 'F', 'V', 'G', 'O', 'Р'];
    let text = leaf.text();
    if !text.starts_with(FIRST) {
        return None;
    }
    let head = text.get(..crate::input::floor(text, 24))?;
    if leaf.size > 200 || leaf.paragraph || leaf.ends_sentence() || !head.contains(' ') {
        return None;
    }
    let head = lowercase(head);
    let label = POSTED.iter().find(|label| head.starts_with(**label))?;
    let rest = text.get(label.len()..)?.trim_start_matches(':').trim();
    // `Veröffentlicht in Nature, 2024` is a journal.
    if rest.contains(|c: char| c.is_ascii_digit()) && !rest.contains('|') {
        return None;
    }
    let name = rest.split([',', '|', '·', '•', '—', '–']).next()?.trim();
    let short = name.split(' ').count() <= 4 && name.starts_with(char::is_uppercase);
    (short && is_name(name) && is_single(name)).then_some(name)
}

/// The first step below the home page of a path that leads to the headline, or begins at the home page by name.
fn step<'t>(text: &'t str, title: &str) -> Option<&'t str> {
    let by = STEPS.iter().find(|by| text.contains(*by))?;
    let mut steps: Vec<&str> = text.split(by).map(str::trim).take(8).collect();
    let last = fold(steps.last()?);
    let leads = last.contains(' ') && title.starts_with(&last);
    if leads {
        steps.pop();
    }
    let home = steps.first().is_some_and(|first| is_home(&fold(first)));
    let fits = |step: &&str| is_name(step);
    let section = steps.get(usize::from(home)).copied()?;
    ((leads || home) && steps.iter().all(fits) && is_single(section)).then_some(section)
}

/// A section, and no heading of a list.
fn is_single(name: &str) -> bool {
    let folded = fold(name);
    !is_home(&folded) && !LISTS.contains(&folded)
}

fn is_name(text: &str) -> bool {
    let size = text.chars().count();
    (2..=LONGEST).contains(&size)
        && text.starts_with(is_alphabetic)
        && !text.contains(['.', '@', ':', '!', '?', '|', '"', '/'])
        && !text.contains(|c: char| c.is_ascii_digit())
}

/// The leaf beside the headline that names a section.
fn beside<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
    head: usize,
    title: &str,
    url: Option<&str>,
) -> Option<Leaf<'s, 'a>> {
    let near = head.saturating_sub(BESIDE)..head + 1 + BESIDE;
    let folders = url.map(folders).unwrap_or_default();
    let mut names: Vec<(usize, Leaf<'s, 'a>, String)> = Vec::new();
    for (at, leaf) in scene.page.stretch(near) {
        if at != head && is_name(leaf.text().trim()) && !scene.is_line(at) && leaf.words() <= 4 {
            names.push((at, leaf, fold(leaf.text())));
        }
    }
    names.retain(|(_, leaf, name)| {
        is_single(leaf.text()) && name != title && !is_site(scene, name, url)
    });
    let in_address = names.iter().find(|(_, _, name)| folders.contains(name));
    let at = |place: usize| names.iter().find(|(at, _, _)| *at == place);
    let over = || at(head.checked_sub(1)?);
    let twice = || {
        over().filter(|(_, leaf, name)| {
            at(head + 1).is_some_and(|(_, _, same)| same == name)
                && !person::is_person_like(leaf.text())
        })
    };
    let known = || {
        let known = |name: &str| name.split(" and ").any(is_section);
        names
            .iter()
            .find(|(at, _, name)| at.abs_diff(head) == 1 && known(name) && apart(scene, head, *at))
    };
    let found = in_address.or_else(twice).or_else(known);
    found.map(|(_, leaf, _)| *leaf)
}

/// Whether a line is none of a menu: what stands on its other side is no section too.
fn apart(scene: &Scene<'_, '_, '_>, head: usize, at: usize) -> bool {
    let beyond = if at < head {
        at.checked_sub(1)
    } else {
        Some(at + 1)
    };
    let leaf = beyond.and_then(|beyond| scene.page.leaves.get(beyond));
    leaf.is_none_or(|leaf| leaf.words() > 4 || !is_section(&fold(leaf.text())))
}

/// Whether a folded name is the site's: what its title ends with, or its host.
fn is_site(scene: &Scene<'_, '_, '_>, name: &str, url: Option<&str>) -> bool {
    let host = url.and_then(link::host).unwrap_or_default();
    let squeezed: String = name.split(' ').collect();
    link::site(host).replace('-', "") == squeezed
        || scene
            .known
            .title
            .is_some_and(|title| fold(title).ends_with(&format!(" {name}")))
}

/// The folders of an address, folded: `/world-news/europe/the-mill` has two.
fn folders(url: &str) -> Vec<String> {
    let path = link::path(url);
    let folders = path
        .trim_end_matches('/')
        .rsplit_once('/')
        .map_or("", |(folders, _)| folders);
    folders
        .split('/')
        .filter(|folder| folder.len() > 2)
        .take(8)
        .map(fold)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    const TEXT: &str = "The wheel of the old mill turned on Saturday for the first time since the flood, and the village came to look.\n\n\
                        The miller had worked on it for two winters, with wood that the neighbours brought down from the hills.\n";
    const HEADLINE: &str = "The mill on the brook turns again after a hundred years";

    fn sections(before: &str, after: &str) -> Vec<String> {
        let dump =
            format!("{before}\n\n{HEADLINE}\n\n{after}\n\nBy Jane Doe\n\n3 May 2024\n\n{TEXT}");
        parse_dump(&dump)
            .map(|page| page.article_section)
            .unwrap_or_default()
    }

    #[test]
    fn paths_and_lines_beside_the_headline() {
        for (before, after, section) in [
            ("Home > Culture > Villages", "", "Culture"),
            (
                "Start » Kultur » The mill on the brook turns again",
                "",
                "Kultur",
            ),
            ("Kultur", "", "Kultur"),
            ("国际", "", "国际"),
            (
                "Menu\n\nRound the Valley",
                "Round the Valley",
                "Round the Valley",
            ),
            (
                "URL: https://valley.example/round-the-valley/mill-turns-again\n\nSubscribe\n\nRound the Valley",
                "",
                "Round the Valley",
            ),
        ] {
            assert_eq!(sections(before, after), [section], "{before}");
        }
    }

    #[test]
    fn folders_that_it_is_posted_in() {
        for (line, section) in [
            ("Posted in Local news | Tagged mills, rivers", "Local news"),
            ("Veröffentlicht unter Lokales, Mühlen", "Lokales"),
            ("Posted in Crafts", "Crafts"),
        ] {
            let dump = format!("{HEADLINE}\n\nBy Jane Doe\n\n3 May 2024\n\n{TEXT}\n\n{line}\n");
            let page = parse_dump(&dump).unwrap_or_default();
            assert_eq!(page.article_section, [section], "{line}");
        }
        for line in [
            "Posted in the village for two winters",
            "Posted in Saltwick, he wrote home every week.",
            "Posted in 2024",
            "Veröffentlicht in Natur, 2024",
        ] {
            let dump = format!("{HEADLINE}\n\nBy Jane Doe\n\n3 May 2024\n\n{TEXT}\n\n{line}\n");
            let page = parse_dump(&dump).unwrap_or_default();
            assert_eq!(page.article_section, [""; 0], "{line}");
        }
    }

    #[test]
    fn what_is_no_section() {
        for before in [
            "Share this page",
            "Home",
            "Politics\n\nSport\n\nCulture",
            "Read more > Print > 3 comments",
            "Photo: Jane Doe / Valley Post",
            "Photo / Jane Doe / Valley Pictures",
            "Back » Forward » Up",
            "English / Deutsch / Français",
            "Latest news",
        ] {
            assert_eq!(sections(before, ""), [""; 0], "{before}");
        }
    }
}

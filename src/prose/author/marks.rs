//! The marks of a name: how it is introduced, where it stands, whether the page speaks of it, and what stands round it.

use crate::page::AgentKind;
use crate::prose::byline::{Byline, Form};
use crate::prose::choice::yes;
use crate::prose::headline::Headline;
use crate::prose::page::Leaf;
use crate::prose::place::Place;
use crate::prose::{Scene, title};
use crate::value::letter::is_alphanumeric;
use crate::value::search::Search;
use crate::value::text::fold;
use crate::value::{link, person};
use std::collections::HashMap;

/// Marks of a candidate, each 0–10.
pub(in crate::prose) const MARKS: usize = 73;

/// What the names of a page are held against, worked out once.
pub(super) struct Clues<'s> {
    /// Names of those whose lives the page tells, folded.
    lives: Vec<String>,
    /// Ends of the addresses of authors' pages.
    profiles: Vec<&'s str>,
    /// The names of the site, letters only: its host's labels, what stands behind the title, the holder of its rights.
    site: Vec<String>,
    /// How many names are introduced by a word, each once.
    introduced: usize,
    /// Of each byline, how many others name the same.
    copies: Vec<usize>,
}

/// Parts of addresses of authors' pages.
static PROFILES: Search = Search::of(&[
    "/author",
    "/autor",
    "/auteur",
    "/people",
    "/profile",
    "/staff",
    "/by/",
    "/contributor",
    "/user",
    "/writer",
    "/redak",
    "/person",
    "/team",
    "/journalist",
    "/reporter",
    "/member",
    "/skribent",
    "/firma",
    "/@",
]);

fn is_profile(address: &str) -> bool {
    PROFILES.is_in(address)
}

pub(super) fn squeezed(text: &str) -> String {
    fold(text).replace(' ', "")
}

impl<'s> Clues<'s> {
    pub(super) fn of(scene: &'s Scene<'_, '_, '_>) -> Self {
        let lives = scene
            .bylines
            .iter()
            .filter(|byline| byline.form == Form::Life)
            .map(|byline| fold(byline.name()))
            .collect();
        let profiles = scene
            .addresses
            .iter()
            .take(ADDRESSES)
            .filter(|address| is_profile(address))
            .filter_map(|address| address.trim_end_matches('/').rsplit('/').next())
            .collect();
        let folded: Vec<String> = scene
            .bylines
            .iter()
            .map(|byline| fold(byline.name()))
            .collect();
        let mut introduced: Vec<&String> = folded
            .iter()
            .zip(&scene.bylines)
            .filter(|(_, byline)| byline.form == Form::By)
            .map(|(name, _)| name)
            .collect();
        introduced.sort_unstable();
        introduced.dedup();
        let mut count: HashMap<&str, usize> = HashMap::new();
        for name in &folded {
            *count.entry(name).or_default() += 1;
        }
        let copies = folded
            .iter()
            .map(|name| count.get(name.as_str()).map_or(0, |count| count - 1))
            .collect();
        let introduced = introduced.len();
        Self {
            lives,
            profiles,
            site: sites(scene),
            introduced,
            copies,
        }
    }

    /// Whether the page links to a page of the author: `/author/jane-miller`.
    fn has_profile(&self, name: &str) -> bool {
        let folded = fold(name);
        let mut words = folded
            .split(' ')
            .filter(|word| word.len() >= 3 && word.is_ascii())
            .peekable();
        words.peek().is_some()
            && self.profiles.iter().any(|end| {
                let end = end.to_ascii_lowercase();
                words.clone().all(|word| end.contains(word))
            })
    }
}

pub(super) fn sites(scene: &Scene<'_, '_, '_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    if let Some(host) = scene.known.url.and_then(link::host) {
        names.extend(host.split('.').map(squeezed));
    }
    if let Some((_, tail)) = scene
        .page
        .leaves
        .first()
        .and_then(|leaf| title::headed(leaf.text()))
    {
        names.push(squeezed(tail));
    }
    names.retain(|name| name.len() >= 4);
    names
}

/// Addresses of the page that are looked at.
const ADDRESSES: usize = 4000;

/// Characters of the main text that are searched for a name.
const SEARCHED: usize = 20_000;

/// How often the paragraphs of the main text speak of a name, its own leaf apart.
fn spoken(scene: &Scene<'_, '_, '_>, own: usize, name: &str) -> usize {
    let page = scene.page;
    let finder = memchr::memmem::Finder::new(name);
    let mut left = SEARCHED;
    let mut found = 0;
    for (at, leaf) in page.stretch(page.body.clone()) {
        let text = leaf.text();
        if leaf.paragraph && at != own {
            // At its very start it is a life, or an interview's question.
            found += finder
                .find_iter(text.as_bytes())
                .filter(|at| *at > 0)
                .count();
        }
        left = left.saturating_sub(text.len());
        if left == 0 {
            break;
        }
    }
    found
}

/// Whether a leaf speaks of pictures: the names in it took or own them.
fn is_credit(text: &str) -> bool {
    static WORDS: Search = Search::of(&[
        "foto",
        "photo",
        "image",
        "bild",
        "credit",
        "crédit",
        "quelle",
        "source:",
        "getty",
        "©",
        "(c)",
        "фото",
        "撮影",
        "写真",
        "사진",
        "illustration",
        "grafik",
        "video",
    ]);
    WORDS.is_in(&text.to_lowercase())
}

pub(super) fn marks(
    scene: &Scene<'_, '_, '_>,
    clues: &Clues<'_>,
    headline: Headline,
    place: usize,
    byline: &Byline,
) -> [u8; MARKS] {
    let at = byline.at;
    let page = scene.page;
    let leaf = page.leaves.get(at);
    let text = leaf.map_or("", |leaf| leaf.text());
    let head = headline.at;
    let Place {
        after,
        before,
        inside,
        ahead,
        behind,
        to_end,
    } = Place::of(page, headline, at);
    let name = byline.name();
    let folded = fold(name);
    let words = name.split_whitespace().count();
    let link = leaf
        .and_then(|leaf| leaf.block.hints.link.as_deref())
        .unwrap_or("");
    let spoken = spoken(scene, at, name);
    let short = |leaf: &&Leaf<'_, '_>| leaf.size <= 90;
    let trade = |text: &str| {
        text.split(|c: char| !is_alphanumeric(c))
            .take(12)
            .any(person::is_trade)
    };
    let next = page.leaves.get(at + 1);
    let previous = at.checked_sub(1).and_then(|at| page.leaves.get(at));
    let form = byline.form;
    let introduced = matches!(form, Form::By | Form::After | Form::Account);
    let whole = leaf.is_some_and(|leaf| leaf.text().len() <= name.len() + 12);
    let squeezed = squeezed(name);
    let person = byline
        .agents
        .first()
        .and_then(|agent| agent.kind)
        .is_none_or(|kind| kind == AgentKind::Person);
    let near = |distance: usize| {
        scene
            .bylines
            .iter()
            .filter(|other| other.at != at && other.at.abs_diff(at) <= distance)
            .filter(|other| fold(other.name()) != folded)
            .count()
    };
    [
        10,
        yes(form == Form::By),
        yes(form == Form::After),
        yes(form == Form::Dated),
        yes(form == Form::Alone),
        yes(form == Form::Account),
        yes(form == Form::Nickname),
        yes(form == Form::Housed),
        yes(form == Form::Life),
        yes(words == 1),
        yes(words == 2),
        yes(words == 3),
        yes(words > 3),
        yes(byline.agents.len() > 1),
        yes(head.is_none()),
        after.between(0, 0),
        after.between(1, 1),
        after.between(2, 3),
        after.between(4, 6),
        after.between(7, 12),
        after.beyond(12),
        before.between(1, 2),
        before.beyond(2),
        inside.between(0, 0),
        inside.between(1, 4),
        inside.beyond(4),
        to_end.between(1, 2),
        behind.between(0, 2),
        behind.between(3, 12),
        behind.beyond(12),
        ahead.between(1, 3),
        ahead.between(4, 10),
        ahead.beyond(20),
        yes(scene.any(&scene.dated, at, at + 1)),
        yes(scene.any(&scene.dated, at + 1, at + 3)),
        yes(scene.any(&scene.dated, at.saturating_sub(2), at)),
        yes(is_profile(link)),
        yes(!link.is_empty() && !is_profile(link)),
        yes(clues.has_profile(name)),
        yes(!clues.profiles.is_empty() && !clues.has_profile(name)),
        yes(clues.copies.get(place).is_some_and(|copies| *copies == 1)),
        yes(clues.copies.get(place).is_some_and(|copies| *copies > 1)),
        scene.vocabulary.share(name),
        yes(spoken == 1),
        yes(spoken > 1),
        yes(clues.lives.contains(&folded)),
        yes(!clues.lives.is_empty() && !clues.lives.contains(&folded)),
        yes(next.filter(short).is_some_and(|leaf| trade(leaf.text()))),
        yes(leaf.is_some_and(|leaf| leaf.size <= 140) && trade(text)),
        yes(is_credit(text)),
        yes(previous
            .filter(short)
            .is_some_and(|leaf| is_credit(leaf.text()))),
        yes(clues.site.contains(&squeezed)),
        yes(place == 0),
        yes(scene
            .bylines
            .get(..place)
            .is_some_and(|before| before.iter().all(|other| !other.form.is_introduced()))),
        yes(form == Form::By && clues.introduced == 1),
        yes(form == Form::By && clues.introduced > 3),
        yes(name.chars().all(|c| !c.is_lowercase())),
        yes(name.starts_with(char::is_lowercase)),
        yes(form == Form::Alone && leaf.is_some_and(|leaf| leaf.block.hints.item)),
        yes(leaf.is_some_and(|leaf| leaf.block.hints.heading.is_some())),
        yes(scene.dates.is_empty()),
        yes(!person),
        yes(near(3) > 0),
        yes(near(6) > 2),
        yes(whole),
        yes(introduced && after.between(1, 6) > 0),
        yes(introduced && behind.is_some()),
        yes(form == Form::Alone && after.between(1, 3) > 0),
        yes(form == Form::Alone && scene.any(&scene.dated, at.saturating_sub(1), at + 2)),
        yes(form == Form::Alone && inside.is_some()),
        yes(form == Form::Alone && behind.is_some()),
        yes(next.is_some_and(|next| next.text() == text)),
        yes(next.is_some_and(|next| next.paragraph)),
    ]
}

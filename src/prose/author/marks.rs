//! The marks of a name: how it is introduced, where it stands, whether the page speaks of it, and what stands round it.

use crate::page::AgentKind;
use crate::prose::byline::{Byline, Form};
use crate::prose::choice::yes;
use crate::prose::credit::has_word_of_pictures;
use crate::prose::headline::Headline;
use crate::prose::page::Leaf;
use crate::prose::place::Place;
use crate::prose::{Scene, title};
use crate::value::letter::is_alphanumeric;
use crate::value::search::Search;
use crate::value::text::{fold, squeezed};
use crate::value::{link, person};
use std::collections::{HashMap, HashSet};

/// Marks of a candidate, each 0–10.
pub(in crate::prose) const MARKS: usize = 78;

/// What the names of a page are held against, worked out once: a page may have a name in every line, and to look through all of them
/// for each takes the square of their number.
pub(super) struct Clues<'s> {
    /// Of each byline, which name it is: the place of the first byline that has the same, folded.
    names: Vec<usize>,
    /// Of each byline, how many others name the same.
    copies: Vec<usize>,
    /// Names of those whose lives the page tells.
    lives: HashSet<usize>,
    /// Ends of the addresses of authors' pages, in lower case.
    profiles: Vec<String>,
    /// The names of the site, letters only: its host's labels, what stands behind the title, the holder of its rights.
    site: HashSet<String>,
    /// Where the page may speak of them.
    paragraphs: Vec<(usize, &'s str)>,
    /// How many names are introduced by a word, each once.
    introduced: usize,
    /// The place of the first byline that a word introduces.
    first: Option<usize>,
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

impl<'s> Clues<'s> {
    pub(super) fn of(scene: &Scene<'_, 's, '_>) -> Self {
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut names = Vec::with_capacity(scene.bylines.len());
        for (place, byline) in scene.bylines.iter().enumerate() {
            names.push(*known.entry(fold(byline.name())).or_insert(place));
        }
        let mut counts = vec![0_usize; names.len()];
        for name in &names {
            if let Some(count) = counts.get_mut(*name) {
                *count += 1;
            }
        }
        let copies = names
            .iter()
            .map(|name| counts.get(*name).map_or(0, |count| count - 1))
            .collect();
        let of_form = |form: Form| {
            let bylines = scene.bylines.iter().zip(&names);
            bylines
                .filter(move |(byline, _)| byline.form == form)
                .map(|(_, name)| *name)
        };
        let lives = of_form(Form::Life).collect();
        let introduced = of_form(Form::By).collect::<HashSet<_>>().len();
        let profiles = scene
            .addresses
            .iter()
            .take(ADDRESSES)
            .filter(|address| is_profile(address))
            .filter_map(|address| address.trim_end_matches('/').rsplit('/').next())
            .map(str::to_ascii_lowercase)
            .collect();
        Self {
            copies,
            lives,
            profiles,
            site: sites(scene).into_iter().collect(),
            paragraphs: searched(scene),
            introduced,
            first: scene
                .bylines
                .iter()
                .position(|byline| byline.form.is_introduced()),
            names,
        }
    }

    /// How many bylines with other names stand near one, on other leaves; no more than three are counted. Bylines are in the
    /// order of the leaves.
    fn near(&self, bylines: &[Byline], place: usize, at: usize, distance: usize) -> usize {
        let start = bylines.partition_point(|other| other.at + distance < at);
        let own = self.names.get(place);
        let others = bylines.get(start..).unwrap_or_default().iter();
        let names = self.names.get(start..).unwrap_or_default();
        others
            .zip(names)
            .take_while(|(other, _)| other.at <= at + distance)
            .filter(|(other, named)| other.at != at && Some(*named) != own)
            .take(3)
            .count()
    }

    /// Whether the page links to a page of the author: `/author/jane-miller`.
    fn has_profile(&self, name: &str) -> bool {
        let folded = fold(name);
        let mut words = folded
            .split(' ')
            .filter(|word| word.len() >= 3 && word.is_ascii())
            .peekable();
        words.peek().is_some()
            && self
                .profiles
                .iter()
                .any(|end| words.clone().all(|word| end.contains(word)))
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

/// The paragraphs at the beginning of the main text, that are searched for names.
fn searched<'s>(scene: &Scene<'_, 's, '_>) -> Vec<(usize, &'s str)> {
    let page = scene.page;
    let mut left = SEARCHED;
    let mut found = Vec::new();
    for (at, leaf) in page.stretch(page.body.clone()) {
        if leaf.paragraph {
            found.push((at, leaf.text()));
        }
        left = left.saturating_sub(leaf.text().len());
        if left == 0 {
            break;
        }
    }
    found
}

/// How often the paragraphs of the main text speak of a name, its own leaf apart; no more than two times are counted.
fn spoken(paragraphs: &[(usize, &str)], own: usize, name: &str) -> usize {
    let finder = memchr::memmem::Finder::new(name);
    paragraphs
        .iter()
        .filter(|(at, _)| *at != own)
        // At its very start it is a life, or an interview's question.
        .flat_map(|(_, text)| finder.find_iter(text.as_bytes()).filter(|at| *at > 0))
        .take(2)
        .count()
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
    let words = name.split_whitespace().count();
    let link = leaf
        .and_then(|leaf| leaf.block.hints.link.as_deref())
        .unwrap_or("");
    let spoken = spoken(&clues.paragraphs, at, name);
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
    let like = person::is_person_like(name);
    let person = byline
        .agents
        .first()
        .and_then(|agent| agent.kind)
        .is_none_or(|kind| kind == AgentKind::Person);
    let near = |distance| clues.near(&scene.bylines, place, at, distance);
    let has_profile = clues.has_profile(name);
    let has_life = clues
        .names
        .get(place)
        .is_some_and(|name| clues.lives.contains(name));
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
        yes(scene.is_dated(at..at + 1)),
        yes(scene.is_dated(at + 1..at + 3)),
        yes(scene.is_dated(at.saturating_sub(2)..at)),
        yes(is_profile(link)),
        yes(!link.is_empty() && !is_profile(link)),
        yes(has_profile),
        yes(!clues.profiles.is_empty() && !has_profile),
        yes(clues.copies.get(place).is_some_and(|copies| *copies == 1)),
        yes(clues.copies.get(place).is_some_and(|copies| *copies > 1)),
        scene.vocabulary.share(name),
        yes(spoken == 1),
        yes(spoken > 1),
        yes(has_life),
        yes(!clues.lives.is_empty() && !has_life),
        yes(next.filter(short).is_some_and(|leaf| trade(leaf.text()))),
        yes(leaf.is_some_and(|leaf| leaf.size <= 140) && trade(text)),
        yes(has_word_of_pictures(text)),
        yes(previous
            .filter(short)
            .is_some_and(|leaf| has_word_of_pictures(leaf.text()))),
        yes(clues.site.contains(&squeezed)),
        yes(place == 0),
        yes(clues.first.is_none_or(|first| place <= first)),
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
        yes(form == Form::Alone && scene.is_dated(at.saturating_sub(1)..at + 2)),
        yes(form == Form::Alone && inside.is_some()),
        yes(form == Form::Alone && behind.is_some()),
        yes(next.is_some_and(|next| next.text() == text)),
        yes(next.is_some_and(|next| next.paragraph)),
        yes(form == Form::Posted),
        yes(form == Form::Behind),
        yes(introduced && like),
        yes(introduced && !like),
        yes(form == Form::Nickname && whole),
    ]
}

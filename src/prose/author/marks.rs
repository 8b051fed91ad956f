//! The marks of a name: how it is introduced, where it stands, whether the page speaks of it, and what stands round it.

use crate::page::AgentKind;
use crate::prose::byline::{Byline, Form};
use crate::prose::choice::{put, yes};
use crate::prose::credit::has_word_of_pictures;
use crate::prose::headline::Headline;
use crate::prose::page::Leaf;
use crate::prose::place::Place;
use crate::prose::{Scene, title};
use crate::value::letter::is_alphanumeric;
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
            .filter(|address| person::may_be_profile(address))
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

/// The marks of a byline of the page, the `place`th.
pub(super) fn marks(
    scene: &Scene<'_, '_, '_>,
    clues: &Clues<'_>,
    headline: Headline,
    place: usize,
    byline: &Byline,
) -> [u8; MARKS] {
    let leaf = scene.page.leaves.get(byline.at);
    let name = byline.name();
    let seen = Seen {
        scene,
        clues,
        place,
        byline,
        name,
        leaf,
        text: leaf.map_or("", |leaf| leaf.text()),
        has_headline: headline.at.is_some(),
        stands: Place::of(scene.page, headline, byline.at),
        is_introduced: matches!(byline.form, Form::By | Form::After | Form::Account),
        is_whole: leaf.is_some_and(|leaf| leaf.text().len() <= name.len() + 12),
    };
    let mut marks = [0; MARKS];
    let rest = &mut marks[..];
    let rest = put(rest, seen.form());
    let rest = put(rest, seen.place());
    let rest = put(rest, seen.days());
    let rest = put(rest, seen.of_the_page());
    let rest = put(rest, seen.trades());
    let rest = put(rest, seen.order());
    let rest = put(rest, seen.look());
    put(rest, seen.together());
    marks
}

/// A byline, and what several of its marks are about.
struct Seen<'m, 's, 'a> {
    scene: &'m Scene<'m, 's, 'a>,
    clues: &'m Clues<'s>,
    /// Among all bylines of the page.
    place: usize,
    byline: &'m Byline,
    name: &'m str,
    leaf: Option<&'m Leaf<'s, 'a>>,
    text: &'m str,
    has_headline: bool,
    stands: Place,
    /// A word such as "by" stands before the name.
    is_introduced: bool,
    /// Its leaf is little but the name.
    is_whole: bool,
}

impl<'m, 's, 'a> Seen<'m, 's, 'a> {
    fn is(&self, form: Form) -> u8 {
        yes(self.byline.form == form)
    }

    fn next(&self) -> Option<&'m Leaf<'s, 'a>> {
        self.scene.page.leaves.get(self.byline.at + 1)
    }

    /// How it is introduced, and of how many words the name is.
    fn form(&self) -> [u8; 14] {
        let words = self.name.split_whitespace().count();
        [
            10,
            self.is(Form::By),
            self.is(Form::After),
            self.is(Form::Dated),
            self.is(Form::Alone),
            self.is(Form::Account),
            self.is(Form::Nickname),
            self.is(Form::Housed),
            self.is(Form::Life),
            yes(words == 1),
            yes(words == 2),
            yes(words == 3),
            yes(words > 3),
            yes(self.byline.agents.len() > 1),
        ]
    }

    /// How far it stands from the headline and from both ends of the main text.
    fn place(&self) -> [u8; 19] {
        let Place {
            after,
            before,
            inside,
            ahead,
            behind,
            to_end,
        } = &self.stands;
        [
            yes(!self.has_headline),
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
        ]
    }

    /// Whether a day stands on its leaf, below and above.
    fn days(&self) -> [u8; 3] {
        let (scene, at) = (self.scene, self.byline.at);
        [
            yes(scene.is_dated(at..at + 1)),
            yes(scene.is_dated(at + 1..at + 3)),
            yes(scene.is_dated(at.saturating_sub(2)..at)),
        ]
    }

    /// What the page has of the name elsewhere: a page of the author's, copies, words of the main text, a life.
    fn of_the_page(&self) -> [u8; 11] {
        let Self { clues, name, .. } = *self;
        let link = self
            .leaf
            .and_then(|leaf| leaf.block.hints.link.as_deref())
            .unwrap_or("");
        let has_profile = clues.has_profile(name);
        let copies = clues.copies.get(self.place).copied().unwrap_or(0);
        let spoken = spoken(&clues.paragraphs, self.byline.at, name);
        let known = clues.names.get(self.place);
        let has_life = known.is_some_and(|name| clues.lives.contains(name));
        [
            yes(person::may_be_profile(link)),
            yes(!link.is_empty() && !person::may_be_profile(link)),
            yes(has_profile),
            yes(!clues.profiles.is_empty() && !has_profile),
            yes(copies == 1),
            yes(copies > 1),
            self.scene.vocabulary.share(name),
            yes(spoken == 1),
            yes(spoken > 1),
            yes(has_life),
            yes(!clues.lives.is_empty() && !has_life),
        ]
    }

    /// What is said of whom it names: a trade, pictures taken, the site itself.
    fn trades(&self) -> [u8; 5] {
        let leaves = &self.scene.page.leaves;
        let previous = self.byline.at.checked_sub(1).and_then(|at| leaves.get(at));
        let short = |leaf: &&Leaf<'_, '_>| leaf.size <= 90;
        let trade = |text: &str| {
            let mut words = text.split(|c: char| !is_alphanumeric(c)).take(12);
            words.any(person::is_trade)
        };
        let of_pictures = |leaf: &Leaf<'_, '_>| has_word_of_pictures(leaf.text());
        [
            yes(self
                .next()
                .filter(short)
                .is_some_and(|leaf| trade(leaf.text()))),
            yes(self.leaf.is_some_and(|leaf| leaf.size <= 140) && trade(self.text)),
            yes(has_word_of_pictures(self.text)),
            yes(previous.filter(short).is_some_and(of_pictures)),
            yes(self.clues.site.contains(&squeezed(self.name))),
        ]
    }

    /// Which it is among all bylines of the page.
    fn order(&self) -> [u8; 4] {
        let clues = self.clues;
        let by = self.byline.form == Form::By;
        [
            yes(self.place == 0),
            yes(clues.first.is_none_or(|first| self.place <= first)),
            yes(by && clues.introduced == 1),
            yes(by && clues.introduced > 3),
        ]
    }

    /// What it looks like, and how many other names stand near.
    fn look(&self) -> [u8; 9] {
        let bylines = &self.scene.bylines;
        let near = |distance| (self.clues).near(bylines, self.place, self.byline.at, distance);
        let kind = self.byline.agents.first().and_then(|agent| agent.kind);
        let item = self.leaf.is_some_and(|leaf| leaf.block.hints.item);
        let heading = self
            .leaf
            .is_some_and(|leaf| leaf.block.hints.heading.is_some());
        [
            yes(self.name.chars().all(|c| !c.is_lowercase())),
            yes(self.name.starts_with(char::is_lowercase)),
            yes(self.byline.form == Form::Alone && item),
            yes(heading),
            yes(self.scene.dates.is_empty()),
            yes(kind.is_some_and(|kind| kind != AgentKind::Person)),
            yes(near(3) > 0),
            yes(near(6) > 2),
            yes(self.is_whole),
        ]
    }

    /// What its form says together with its place, its name and the leaf below.
    fn together(&self) -> [u8; 13] {
        let (at, introduced) = (self.byline.at, self.is_introduced);
        let alone = self.byline.form == Form::Alone;
        let Place {
            after,
            inside,
            behind,
            ..
        } = &self.stands;
        let like = person::is_person_like(self.name);
        let next = self.next();
        [
            yes(introduced && after.between(1, 6) > 0),
            yes(introduced && behind.is_some()),
            yes(alone && after.between(1, 3) > 0),
            yes(alone && self.scene.is_dated(at.saturating_sub(1)..at + 2)),
            yes(alone && inside.is_some()),
            yes(alone && behind.is_some()),
            yes(next.is_some_and(|next| next.text() == self.text)),
            yes(next.is_some_and(|next| next.paragraph)),
            self.is(Form::Posted),
            self.is(Form::Behind),
            yes(introduced && like),
            yes(introduced && !like),
            yes(self.byline.form == Form::Nickname && self.is_whole),
        ]
    }
}

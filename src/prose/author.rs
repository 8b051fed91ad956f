//! The author among all names of the page: introduced by "By", near the headline and the date.

mod marks;
pub(super) mod others;

use super::byline::{Byline, Form};
use super::headline::Headline;
use super::page::Leaf;
use super::{Scene, credit, entries, say, weights};
use crate::claim::{BYLINE, Claims, Field, Value};
use crate::value::person;
use crate::value::text::{lowercase, squeezed};
pub(super) use marks::MARKS;
use marks::{Clues, marks, sites};

/// Leaves between the headline or the main text and a name that a date beside it is proof enough for.
const TOP: usize = 8;
/// Below this there is none.
const ENOUGH: i32 = 0;
/// Of 150 saved pages whose markup names nobody, 95 have no author and their best line is worth less; between this and three times
/// this every second line is right, so that it weighs less, and more must speak for the page being signed at all; above nearly all are.
const SURE: i32 = 100;
/// Weight of a text dump's byline; on a saved page of one that the marks speak for, and of one that they hardly do, with a word before
/// it and without.
const TOLD: i16 = 65;
const SAVED: i16 = 60;
const INTRODUCED: i16 = 50;
const GUESSED: i16 = BYLINE;

/// Finds who wrote the page and says them.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let chosen = weights::AUTHOR.best(candidates(scene, headline));
    let chosen = chosen
        .filter(|(score, _)| *score >= ENOUGH)
        .map(|(_, byline)| byline);
    let chosen = chosen.or_else(|| framed(scene, headline));
    let chosen = chosen.filter(|byline| headline.is_said || !is_title(byline));
    if let Some(byline) = chosen.filter(|byline| !entries::is_in_one(scene, headline, byline.at)) {
        tell(scene, byline, TOLD, claims);
    }
}

/// The same of a saved page, where a name that nothing introduces is a label of the page's as often as an author.
pub(super) fn of_saved_page<'a>(
    scene: &Scene<'_, '_, 'a>,
    headline: Headline,
    claims: &mut Claims<'a>,
) {
    let best = weights::AUTHOR.best(candidates(scene, headline));
    let own = |byline: &Byline| !entries::is_in_one(scene, headline, byline.at);
    if let Some((score, byline)) = best.filter(|(_, byline)| own(byline)) {
        if score >= SURE || byline.form.is_introduced() && score >= ENOUGH {
            let least = if byline.form.is_introduced() {
                INTRODUCED
            } else {
                GUESSED
            };
            let weight =
                i16::try_from(score / 10).map_or(SAVED, |tenths| tenths.saturating_add(30));
            tell(scene, byline, weight.clamp(least, SAVED), claims);
        }
    }
}

/// Says who wrote the page: the chosen byline, and those who stand beside it.
fn tell<'a>(scene: &Scene<'_, '_, 'a>, chosen: &Byline, weight: i16, claims: &mut Claims<'a>) {
    let sites = sites(scene);
    for byline in together(scene, chosen) {
        let Some(leaf) = scene.page.leaves.get(byline.at) else {
            continue;
        };
        for (place, agent) in byline.agents.iter().enumerate() {
            // `Jane Doe, Mill Paper`: where she works.
            let name = agent.name.as_deref().unwrap_or("");
            if place > 0 && sites.contains(&squeezed(name)) {
                continue;
            }
            let value = Value::Agent(Box::new(agent.clone()));
            say(claims, leaf.block, Field::Author, value, "byline", weight);
        }
    }
}

/// Most people who wrote a page together; more of them are a list.
const TOGETHER: usize = 4;

/// What joins two names where each stands on a leaf of its own: `Jane Miller`, `and`, `Richard Roe`.
const JOINS: &[&str] = &[
    ",", "and", "und", "et", "y", "e", "&", "og", "och", "en", "ja", "и", "i", "|", "·", "•", "/",
    ", and",
];

/// The chosen byline and those who wrote the page together with them: names that stand alone on the leaves next to it or behind the
/// two letters that stand for a portrait, cards and posts next to another, and names behind a leaf that joins.
fn together<'s>(scene: &'s Scene<'_, '_, '_>, chosen: &'s Byline) -> Vec<&'s Byline> {
    let is_name = |byline: &&Byline| person::is_person_like(byline.name());
    let same = |byline: &&Byline| {
        byline.form == chosen.form && matches!(byline.form, Form::Alone | Form::Posted | Form::Life)
    };
    let mut found = vec![chosen];
    if !is_name(&chosen) {
        return found;
    }
    let text = |at: usize| scene.page.leaves.get(at).map_or("", |leaf| leaf.text());
    let alike = same(&chosen) && chosen.at <= scene.page.body.start;
    for back in [true, false] {
        let step = |from: usize| {
            if back {
                from.checked_sub(1)
            } else {
                Some(from + 1)
            }
        };
        let mut last = chosen.at;
        let mut previous = chosen.name();
        while found.len() <= TOGETHER {
            let near = step(last);
            let joined = near.filter(|at| JOINS.contains(&text(*at)));
            // The two letters of the portrait of the one or the other.
            let over = near.and_then(|at| Some((text(at), step(at)?)));
            let beside = |byline: &Byline| match (joined, over) {
                (Some(_), over) => over.is_some_and(|(_, at)| at == byline.at),
                (None, Some((letters, at))) if at == byline.at => {
                    person::is_initials(letters, byline.name())
                        || person::is_initials(letters, previous)
                }
                _ => Some(byline.at) == near,
            };
            let mut others = scene.bylines.iter().filter(is_name);
            let next = others.find(|byline| {
                let forms = if joined.is_some() {
                    byline.form == Form::Alone
                } else {
                    alike && same(byline)
                };
                beside(byline) && forms
            });
            let Some(next) = next else {
                break;
            };
            if found.iter().any(|known| known.name() == next.name()) {
                break;
            }
            last = next.at;
            previous = next.name();
            found.push(next);
        }
    }
    if found.len() > TOGETHER {
        return vec![chosen];
    }
    found.sort_by_key(|byline| byline.at);
    found
}

/// Every byline of the page with its marks.
pub(super) fn candidates<'s>(
    scene: &'s Scene<'_, '_, '_>,
    headline: Headline,
) -> impl Iterator<Item = ([u8; MARKS], &'s Byline)> {
    let clues = Clues::of(scene);
    let others = scene.others();
    let own = headline
        .at
        .and_then(|at| scene.page.leaves.get(at))
        .map_or("", Leaf::text);
    scene
        .bylines
        .iter()
        .enumerate()
        .filter(move |(_, byline)| {
            !is_subject(byline, headline.at, own) && !is_tagline(scene, byline, own)
        })
        .filter(move |(place, byline)| {
            others.spare(scene, byline) && !is_captioned(scene, byline, *place)
        })
        .map(move |(place, byline)| (marks(scene, &clues, headline, place, byline), byline))
}

/// Whether a line tells of what site the page is, `From Brook Wiki` under a title that ends with the name; or it is that title itself,
/// `Tide mill - Brook Wiki` over `Tide mill`. A title ends with the name of whoever wrote it as well, `Tide mill - Jane Weir`.
fn is_tagline(scene: &Scene<'_, '_, '_>, byline: &Byline, headline: &str) -> bool {
    const WHENCE: &[&str] = &[
        "from", "de", "da", "von", "van", "fra", "från", "od", "z", "от", "из",
    ];
    let name = lowercase(byline.name());
    if !SITES.iter().any(|site| name.contains(site)) {
        return false;
    }
    let leaf = scene.page.leaves.get(byline.at).map_or("", Leaf::text);
    let first = leaf.split(' ').next().unwrap_or_default();
    let title = scene.page.leaves.first().map_or("", Leaf::text);
    let rest = || title.strip_suffix(byline.name()).map(str::trim_end);
    let head = || {
        rest()?
            .strip_suffix(['-', '–', '—', '|', '·'])
            .map(str::trim_end)
    };
    match byline.at {
        0 => head().is_some_and(|head| head == headline && !byline.form.is_introduced()),
        _ => WHENCE.contains(&&*lowercase(first)) && head().is_some(),
    }
}

/// What names of encyclopaedias have in them.
const SITES: [&str; 5] = ["wiki", "pedia", "pédia", "вики", "педия"];

/// Whether somebody is named because the page is about them: in the headline itself, under one that is the name, or told of as the
/// author of a page is while the headline has the name and is not signed with it. Nobody is, whom a word such as "By" introduces.
fn is_subject(byline: &Byline, at: Option<usize>, headline: &str) -> bool {
    let name = byline.name();
    let rest = headline.strip_prefix(name).map(str::trim_start);
    let is_name = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('('));
    let told = byline.form == Form::Life
        && !name.is_empty()
        && headline.contains(name)
        && !byline.signs(headline);
    !byline.form.is_introduced() && (Some(byline.at) == at || is_name || told)
}

/// Whether a name stands between a picture and its credit, with who wrote the page below: `Ida Weir`, `Photo: Agency/Karl Brook`,
/// `Jane Miller`. Under an author's own name stands who took the pictures as well, and then no third.
fn is_captioned(scene: &Scene<'_, '_, '_>, byline: &Byline, place: usize) -> bool {
    let next = scene.page.leaves.get(byline.at + 1);
    let third = scene.bylines.get(place + 1..).unwrap_or_default();
    byline.form == Form::Alone
        && next.is_some_and(|next| credit::opens_credit(next.text()))
        && third
            .iter()
            .take_while(|other| other.at <= byline.at + 2)
            .any(|other| {
                let signs = other.form == Form::Alone || other.form.is_introduced();
                other.at == byline.at + 2 && signs && other.name() != byline.name()
            })
}

/// Whether what looks like a name is the title over a text that has no other, in the first line and in capitals: `UMOWA NAJMU`.
fn is_title(byline: &Byline) -> bool {
    let name = byline.name();
    let loud = name.contains(char::is_uppercase) && !name.contains(char::is_lowercase);
    byline.at == 0 && !byline.form.is_introduced() && loud
}

/// The one name that stands alone beside the date at the top of the main text, where menus and captions hide the headline
/// from the weights.
fn framed<'s>(scene: &'s Scene<'_, '_, '_>, headline: Headline) -> Option<&'s Byline> {
    let start = scene.page.body.start;
    let others = scene.others();
    let mut found: Option<&Byline> = None;
    for byline in &scene.bylines {
        let at = byline.at;
        let below = headline
            .at
            .is_some_and(|head| at > head && at <= head + TOP);
        let above = at <= start + 4 && at + TOP >= start;
        let leaf = scene.page.leaves.get(at);
        let twice = leaf.zip(scene.page.leaves.get(at + 1));
        let twice = twice.is_some_and(|(leaf, next)| leaf.text() == next.text());
        let dated = scene.is_dated(at.saturating_sub(1)..at + 2 + usize::from(twice));
        let heading = leaf.is_some_and(|leaf| leaf.block.hints.heading.is_some());
        let introduced = matches!(byline.form, Form::By | Form::After | Form::Dated);
        let name = byline.name();
        let own = headline.at.and_then(|at| scene.page.leaves.get(at));
        if is_subject(byline, headline.at, own.map_or("", Leaf::text))
            || !others.spare(scene, byline)
        {
            continue;
        }
        if !(below || above)
            || !dated
            || heading
            || !(introduced || name.split_whitespace().count() >= 2)
            || byline.form == Form::Nickname
            || !introduced && scene.vocabulary.share(name) >= 5
        {
            continue;
        }
        match found {
            None => found = Some(byline),
            Some(other) if other.name() == name => {}
            Some(_) => return None,
        }
    }
    found
}

#[cfg(test)]
mod tests;

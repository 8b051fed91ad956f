//! The author among all names of the page: introduced by "By", near the headline and the date.

use super::byline::{Byline, Form};
use super::headline::Headline;
use super::{Scene, choice, say, weights};
use crate::claim::{Claims, Field, Value};

/// Marks of a candidate, each 0–10.
pub(super) const MARKS: usize = 40;
/// Leaves between the headline or the main text and a name that a date beside it is proof enough for.
const TOP: usize = 8;
/// Below this there is none.
const ENOUGH: i32 = 0;

/// Finds who wrote the page and says them.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let chosen = choice::best(&weights::AUTHOR, candidates(scene, headline));
    let chosen = chosen
        .filter(|(score, _)| *score >= ENOUGH)
        .map(|(_, byline)| byline);
    if let Some(byline) = chosen.or_else(|| framed(scene, headline)) {
        if let Some(leaf) = scene.page.leaves.get(byline.at) {
            for agent in &byline.agents {
                say(
                    claims,
                    leaf.block,
                    Field::Author,
                    Value::Agent(Box::new(agent.clone())),
                    "byline",
                    60,
                );
            }
        }
    }
}

/// Every byline of the page with its marks.
pub(super) fn candidates<'s>(
    scene: &'s Scene<'_, '_, '_>,
    headline: Headline,
) -> impl Iterator<Item = ([u8; MARKS], &'s Byline)> {
    scene
        .bylines
        .iter()
        .enumerate()
        .map(move |(place, byline)| (marks(scene, headline, place, byline), byline))
}

/// The one name that stands alone beside the date at the top of the main text, where menus and captions hide the headline
/// from the weights.
fn framed<'s>(scene: &'s Scene<'_, '_, '_>, headline: Headline) -> Option<&'s Byline> {
    let start = scene.page.body.start;
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
        let dated = scene.any(
            &scene.dated,
            at.saturating_sub(1),
            at + 2 + usize::from(twice),
        );
        let heading = leaf.is_some_and(|leaf| leaf.block.hints.heading.is_some());
        let introduced = matches!(byline.form, Form::By | Form::After | Form::Dated);
        let name = byline.name();
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

fn marks(
    scene: &Scene<'_, '_, '_>,
    headline: Headline,
    place: usize,
    byline: &Byline,
) -> [u8; MARKS] {
    let yes = |is: bool| if is { 10u8 } else { 0 };
    let at = byline.at;
    let page = scene.page;
    let leaf = page.leaves.get(at);
    let head = headline.at;
    let after = head.and_then(|head| at.checked_sub(head));
    let before = head.and_then(|head| head.checked_sub(at));
    let between = |distance: Option<usize>, from: usize, to: usize| {
        yes(distance.is_some_and(|distance| (from..=to).contains(&distance)))
    };
    let inside = at
        .checked_sub(page.body.start)
        .filter(|_| at < page.body.end);
    let ahead = page.body.start.checked_sub(at);
    let name = byline.name();
    let words = name.split_whitespace().count();
    let link = leaf
        .and_then(|leaf| leaf.block.hints.link.as_deref())
        .unwrap_or("");
    let profile = [
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
    ]
    .iter()
    .any(|part| link.contains(part));
    let copies = scene
        .bylines
        .iter()
        .filter(|other| other.at != at && other.name() == name)
        .count();
    [
        10,
        yes(byline.form == Form::By),
        yes(byline.form == Form::After),
        yes(byline.form == Form::Dated),
        yes(byline.form == Form::Alone),
        yes(words == 1),
        yes(words == 2),
        yes(words == 3),
        yes(words > 3),
        yes(byline.agents.len() > 1),
        yes(head.is_none()),
        between(after, 0, 0),
        between(after, 1, 1),
        between(after, 2, 3),
        between(after, 4, 6),
        between(after, 7, 12),
        yes(after.is_some_and(|distance| distance > 12)),
        between(before, 1, 2),
        yes(before.is_some_and(|distance| distance > 2)),
        yes(inside == Some(0)),
        between(inside, 1, 4),
        yes(inside.is_some_and(|inside| inside > 4)),
        yes(at >= page.body.end),
        between(ahead, 1, 3),
        between(ahead, 4, 10),
        yes(ahead.is_some_and(|ahead| ahead > 20)),
        yes(scene.any(&scene.dated, at, at + 1)),
        yes(scene.any(&scene.dated, at + 1, at + 3)),
        yes(scene.any(&scene.dated, at.saturating_sub(2), at)),
        yes(profile),
        yes(!link.is_empty() && !profile),
        yes(copies > 0),
        scene.vocabulary.share(name),
        yes(place == 0),
        yes(byline.form == Form::Nickname),
        yes(name.chars().all(|c| !c.is_lowercase())),
        yes(name.starts_with(char::is_lowercase)),
        yes(byline.form == Form::Alone && leaf.is_some_and(|leaf| leaf.block.hints.item)),
        yes(leaf.is_some_and(|leaf| leaf.block.hints.heading.is_some())),
        yes(scene.dates.is_empty()),
    ]
}

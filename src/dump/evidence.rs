//! What speaks for and against each role of a leaf: its shape, its place, its neighbours, its copies, and its agreement with the
//! rest of the dump. Each piece of evidence is a group and a bucket; `weights` says what each is worth.

use super::group::{BUCKETS, Group};
use super::leaf::Leaf;
use super::scene::{DAY, LONGEST_NAME, Scene, UrlFacts};
use super::shape::Shape;

/// Tells `tell` every piece of evidence about leaf `at`: `group * BUCKETS + bucket`.
pub(super) fn weigh(scene: &Scene<'_>, at: usize, mut tell: impl FnMut(usize)) {
    let Some(leaf) = scene.leaves.get(at) else {
        return;
    };
    let mut say = |group: Group, bucket: usize| {
        let most = BUCKETS * group.size();
        tell(group as usize * BUCKETS + bucket.min(most - 1));
    };
    say(Group::Shape, leaf.shape as usize);
    place(scene, at, leaf, &mut say);
    match leaf.shape {
        Shape::Url => address(scene, at, &mut say),
        Shape::Time | Shape::Day => time(scene, at, &mut say),
        Shape::Integer | Shape::Year | Shape::Decimal => number(scene, at, leaf, &mut say),
        Shape::Text | Shape::Language | Shape::Phone => {
            number_in_words(scene, at, leaf, &mut say);
            text(scene, at, &mut say);
        }
        _ => {}
    }
}

fn number_in_words(scene: &Scene<'_>, at: usize, leaf: &Leaf, say: &mut impl FnMut(Group, usize)) {
    if leaf.shape == Shape::Phone {
        say(Group::RowAfter, scene.kind(at.checked_sub(1)));
    }
}

fn place(scene: &Scene<'_>, at: usize, leaf: &Leaf, say: &mut impl FnMut(Group, usize)) {
    let count = scene.leaves.len();
    let position = match at {
        0..=3 => at,
        _ if at + 1 == count => 4,
        _ if at + 2 == count => 5,
        _ if at + 3 == count => 6,
        _ => 7,
    };
    say(Group::Position, position);
    let place = match (leaf.first, leaf.last) {
        (true, true) => 0,
        (true, false) => 1,
        (false, false) => 2,
        (false, true) => 3,
    };
    say(Group::Place, place + if scene.has_items { 4 } else { 0 });
    let shape = |at: Option<usize>| {
        at.and_then(|at| scene.leaves.get(at))
            .map_or(15, |leaf| leaf.shape as usize)
    };
    let before = shape(at.checked_sub(1));
    let after = shape(Some(at + 1));
    say(Group::Before, before);
    say(Group::After, after);
    say(Group::Before2, shape(at.checked_sub(2)));
    say(Group::After2, shape(Some(at + 2)));
    say(Group::Between, kind(before) * 4 + kind(after));
    let near = (at.saturating_sub(4)..at + 5)
        .filter(|&near| near != at && scene.is_machine(near))
        .count();
    say(Group::Machine, near);
    say(Group::KindBefore, scene.kind(at.checked_sub(1)));
    say(Group::KindAfter, scene.kind(Some(at + 1)));
    if let Some((addresses, size)) = scene.item(at) {
        say(Group::Item, addresses);
        say(Group::ItemSize, size);
    }
    let (seen, ahead) = scene.course(at);
    say(Group::Seen, seen);
    say(Group::Ahead, ahead);
}

/// What a leaf's words name: of a text eight kinds, then what else stands there.
fn named(scene: &Scene<'_>, at: Option<usize>) -> usize {
    match at.and_then(|at| scene.leaves.get(at).map(|leaf| (at, leaf.shape))) {
        None => 15,
        Some((at, Shape::Text)) if scene.text_facts(at).width_bucket > 7 => 8,
        Some((at, Shape::Text)) => scene.text_facts(at).wording as usize,
        Some((_, Shape::Url)) => 9,
        Some((_, Shape::Time | Shape::Day)) => 10,
        Some((_, Shape::Language)) => 11,
        Some(_) => 12,
    }
}

fn words(scene: &Scene<'_>, at: usize, say: &mut impl FnMut(Group, usize)) {
    let own = named(scene, Some(at));
    let (before, after) = (at.checked_sub(1), Some(at + 1));
    say(Group::Wording, own);
    say(Group::WordingBefore, named(scene, before));
    say(Group::WordingAfter, named(scene, after));
    let class = match own {
        1 | 4 => 0,
        2 | 3 => 1,
        5 | 6 => 2,
        _ => 3,
    };
    say(Group::NamedBefore, class * BUCKETS + scene.kind(before));
    say(Group::NamedAfter, class * BUCKETS + scene.kind(after));
    let short = |at: &usize| {
        scene
            .leaves
            .get(*at)
            .is_some_and(|leaf| leaf.shape == Shape::Text && scene.width(*at) < LONGEST_NAME)
    };
    let ahead = (at + 1..scene.leaves.len())
        .take_while(short)
        .take(4)
        .count();
    let behind = (0..at).rev().take_while(short).take(4).count();
    if short(&at) {
        say(Group::Stretch, behind.min(3) * 4 + ahead.min(3));
    }
}

/// Text, address, number, anything else.
fn kind(shape: usize) -> usize {
    match shape {
        0 => 0,
        1 => 1,
        4..=7 => 2,
        _ => 3,
    }
}

fn address(scene: &Scene<'_>, at: usize, say: &mut impl FnMut(Group, usize)) {
    let Some(facts) = scene.address(at) else {
        return;
    };
    let UrlFacts { depth, host, .. } = *facts;
    let targets = [
        facts.image,
        facts.logo,
        facts.slug,
        facts.home,
        facts.profile,
        facts.author,
        facts.vocabulary,
        facts.listing,
        facts.script,
    ];
    let mut any = false;
    for (bucket, _) in targets.iter().enumerate().filter(|(_, told)| **told) {
        say(Group::Target, bucket);
        any = true;
    }
    if !any {
        say(Group::Target, 15);
    }
    say(Group::Host, host as usize * 4 + depth.min(3));
    let marks = [
        facts.dated,
        facts.fragment,
        facts.query,
        facts.picture_word,
        facts.relative,
        facts.trailing_slash,
        facts.page,
        facts.asset,
    ];
    say(Group::Sides, scene.sides(at));
    say(Group::LogoNear, scene.logo_near(at));
    if facts.image || facts.logo {
        say(
            Group::File,
            usize::from(facts.file) + if facts.named { 8 } else { 0 },
        );
    }
    for (bucket, _) in marks.iter().enumerate().filter(|(_, told)| **told) {
        say(Group::UrlMarks, bucket);
    }
    copies(scene, at, 8, say);
    say(
        Group::UrlOrder,
        facts.order.min(3)
            + if facts.image {
                0
            } else if facts.slug {
                4
            } else {
                8
            },
    );
    // A person's address repeats the name that stands beside it.
    let name = |near: Option<usize>| near.is_some_and(|near| scene.path_has_name(at, near));
    match (name(at.checked_sub(1)), name(Some(at + 1))) {
        (true, _) => say(Group::Path, 8),
        (_, true) => say(Group::Path, 9),
        _ => say(Group::Path, 10),
    }
}

fn copies(scene: &Scene<'_>, at: usize, offset: usize, say: &mut impl FnMut(Group, usize)) {
    let copies = scene.copies(at);
    say(Group::Copies, offset + copies.count.min(3));
    if copies.before {
        say(Group::Copies, offset + 4);
    }
    if copies.after {
        say(Group::Copies, offset + 5);
    }
    if copies.first && copies.count > 0 {
        say(Group::Copies, offset + 6);
    }
}

fn time(scene: &Scene<'_>, at: usize, say: &mut impl FnMut(Group, usize)) {
    let Some(order) = scene.times.iter().position(|time| time.0 == at) else {
        return;
    };
    let count = scene.times.len();
    say(Group::TimePattern, scene.time_pattern(order));
    say(Group::Times, order.min(3) * 4 + (count - 1).min(3));
    let own = scene.times.get(order).copied();
    let relation = |other: Option<(usize, i64)>| match (own, other) {
        (Some(own), Some(other)) => {
            let near = own.0.abs_diff(other.0) == 1;
            let sign = match (own.1 - other.1, (own.1 - other.1).abs() < DAY) {
                (0, _) => 1,
                (1.., true) => 2,
                (1.., false) => 3,
                (_, true) => 4,
                (_, false) => 5,
            };
            sign + if near { 6 } else { 0 }
        }
        _ => 0,
    };
    say(
        Group::Earlier,
        relation(
            order
                .checked_sub(1)
                .and_then(|before| scene.times.get(before).copied()),
        ),
    );
    say(Group::Later, relation(scene.times.get(order + 1).copied()));
    let text = scene.text(at);
    let form = match (text.ends_with(['Z', 'z']), text.len()) {
        (_, ..=10) => 0,
        (true, _) => 1,
        (false, ..=19) => 2,
        _ => 3,
    };
    say(Group::TimeForm, form);
    let beside = scene.times.get(order + 1).or(order
        .checked_sub(1)
        .and_then(|before| scene.times.get(before)));
    let other = beside.map_or(3, |&(at, _)| roundness(scene.text(at)));
    say(Group::Seconds, roundness(text) * 4 + other);
}

/// Editors choose whole minutes, programs stamp seconds: 0 whole minutes, 1 seconds, 2 parts of them.
fn roundness(text: &str) -> usize {
    let clock = text.get(11..).unwrap_or_default().as_bytes();
    match (clock.get(5..8), clock.get(8)) {
        (Some([b':', seconds @ ..]), Some(b'.')) if seconds != b"00" => 2,
        (Some([b':', b'0', b'0']), _) => 0,
        (Some([b':', ..]), _) => 1,
        _ => 0,
    }
}

fn number(scene: &Scene<'_>, at: usize, leaf: &Leaf, say: &mut impl FnMut(Group, usize)) {
    let value = scene.number(at);
    let bucket = [
        10, 60, 121, 300, 481, 700, 1000, 1500, 1901, 2100, 2600, 5000, 20_000,
    ]
    .iter()
    .take_while(|&&edge| value >= edge)
    .count();
    say(Group::Number, bucket);
    say(Group::Sides, scene.sides(at));
    say(Group::LogoNear, scene.logo_near(at));
    let is_number = |at: usize| {
        scene
            .leaves
            .get(at)
            .is_some_and(|leaf| matches!(leaf.shape, Shape::Integer | Shape::Year | Shape::Decimal))
    };
    let before = (0..at).rev().take_while(|&at| is_number(at)).count();
    let after = (at + 1..scene.leaves.len())
        .take(4)
        .take_while(|&at| is_number(at))
        .count();
    say(Group::Row, before.min(3) * 4 + after.min(3));
    say(Group::RowAfter, scene.kind((at - before).checked_sub(1)));
    if leaf.shape == Shape::Year {
        let relation = match scene.times.first() {
            None => 0,
            Some(&(_, seconds)) => match value - (1970 + seconds / YEAR) {
                0 => 1,
                1.. => 2,
                -1 => 3,
                _ => 4,
            },
        };
        say(Group::Year, relation);
    }
}

/// Seconds of a year.
const YEAR: i64 = 31_557_600;

fn text(scene: &Scene<'_>, at: usize, say: &mut impl FnMut(Group, usize)) {
    let facts = scene.text_facts(at);
    say(Group::Width, facts.width_bucket);
    say(Group::Words, facts.words_bucket);
    say(Group::End, facts.end);
    say(Group::Case, facts.case);
    say(Group::List, facts.list);
    for (bucket, _) in facts.marks.iter().enumerate().filter(|(_, told)| **told) {
        say(Group::Marks, bucket);
    }
    say(Group::Person, usize::from(facts.person));
    say(Group::TextOrder, facts.order.min(7));
    copies(scene, at, 0, say);
    if let Some(overlap) = scene.slug_overlap(at) {
        say(Group::Slug, overlap);
    } else {
        say(Group::Slug, 15);
    }
    say(Group::NameShape, facts.name_shape);
    say(
        Group::Rank,
        facts.rank.min(7) + if scene.has_long_text() { 8 } else { 0 },
    );
    say(Group::Opening, scene.against_opening(at));
    let letters = scene.letters_of_name(at);
    let (name, folder) = scene.name_match(at, letters.as_deref());
    say(Group::Folder, folder);
    say(Group::Name, name);
    let named = |near: Option<usize>| near.is_some_and(|near| scene.path_has_name(near, at));
    match (named(at.checked_sub(1)), named(Some(at + 1))) {
        (true, _) => say(Group::Path, 0),
        (_, true) => say(Group::Path, 1),
        _ => say(Group::Path, 2),
    }
    say(Group::Longest, scene.against_longest(at));
    say(Group::InList, scene.list_match(at));
    if facts.tail {
        say(Group::Tail, 0);
    }
    say(Group::WithSite, scene.with_site(at));
    if let Some(letters) = letters {
        say(Group::LogoNear, scene.logo_near(at));
        say(Group::Mention, scene.mention(&letters));
    }
    words(scene, at, say);
}

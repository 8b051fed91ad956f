//! The body among the roles of a run, and the summary that is taken for it.

use super::alike::stems;
use super::{places, set, text_of};
use crate::block::Block;
use crate::dump::leaf::Leaf;
use crate::dump::passage;
use crate::dump::role::Role;
use crate::dump::scene::Scene;
use crate::dump::shape::Shape;
use crate::dump::tail;
use crate::dump::wording::{self, Wording};
use crate::value::text::columns;
use std::collections::HashSet;

/// What stands between the image and the tags said again is the body, however short its paragraphs.
pub(super) fn between_image_and_tags(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let role = |roles: &[Role], at: usize| roles.get(at).copied().unwrap_or(Role::Outside);
    let Some(first) = roles.iter().position(|&role| role == Role::Tag) else {
        return;
    };
    let zone_end = (first..roles.len())
        .find(|&at| role(roles, at) != Role::Tag)
        .unwrap_or(roles.len());
    let is_copy = |at: usize| (first..zone_end).any(|tag| text(tag) == text(at));
    let Some(again) =
        (zone_end..roles.len()).find(|&at| role(roles, at) == Role::Tag && is_copy(at))
    else {
        return;
    };
    let image = (zone_end..again)
        .rev()
        .find(|&at| role(roles, at) == Role::ImageUrl);
    let Some(image) = image.filter(|&image| {
        (image + 1..again).all(|at| leaves.get(at).is_some_and(|leaf| leaf.shape == Shape::Text))
    }) else {
        return;
    };
    for slot in roles.get_mut(image + 1..again).unwrap_or_default() {
        *slot = Role::Body;
    }
}

/// The body is one stretch of text, said once. A clip's line before it strings the headline and the description together and is no part of
/// it; a visible article behind the run, under the headline said once more, is the body where the run has none.
pub(super) fn body(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let headline = text_of(blocks, leaves, roles, Role::Headline).unwrap_or_default();
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let is_text = |at: usize| leaves.get(at).is_some_and(|leaf| leaf.shape == Shape::Text);
    let places = |roles: &[Role]| -> Vec<usize> {
        (0..roles.len())
            .filter(|&at| roles.get(at) == Some(&Role::Body))
            .collect()
    };
    let set = |roles: &mut [Role], at: usize, role: Role| {
        if let Some(slot) = roles.get_mut(at) {
            *slot = role;
        }
    };
    // Templates say it again.
    let mut said = HashSet::new();
    for at in places(roles) {
        if text(at).len() >= LONG && !said.insert(text(at)) {
            set(roles, at, Role::Other);
        }
    }
    let found = places(roles);
    for (&at, &next) in found.iter().zip(found.iter().skip(1)) {
        if !headline.is_empty() && text(at).len() > headline.len() && text(at).starts_with(headline)
        {
            set(roles, at, Role::Other);
        } else if next - at <= LONGEST_GAP && (at + 1..next).all(is_text) {
            (at + 1..next).for_each(|between| set(roles, between, Role::Body));
        }
    }
    if found.is_empty() {
        let end = roles
            .iter()
            .rposition(|role| {
                !matches!(
                    role,
                    Role::Outside | Role::Other | Role::Headline | Role::Alternative
                )
            })
            .unwrap_or(0);
        let again =
            (end + 1..leaves.len()).find(|&at| !headline.is_empty() && text(at) == headline);
        if let Some(again) = again.filter(|&again| (again + 1..leaves.len()).all(is_text)) {
            (again + 1..leaves.len()).for_each(|at| set(roles, at, Role::Body));
        }
    }
}

/// Least bytes of a paragraph that no article has twice.
const LONG: usize = 80;

/// Where the summary is marked by its tail of day and publisher, another text taken for one is the body that else is missing.
pub(super) fn second_summary_is_body(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    if roles.contains(&Role::Body) {
        return;
    }
    let text = |leaf: &Leaf| leaf.text(blocks).to_owned();
    let summaries = || {
        let all = leaves
            .iter()
            .zip(0..)
            .filter(|(leaf, _)| leaf.shape == Shape::Text);
        all.map(|(leaf, at)| (leaf, at, tail::find(leaf.text(blocks))))
    };
    let is = |roles: &[Role], at: usize| roles.get(at) == Some(&Role::Description);
    let Some(summary) = summaries()
        .find(|(_, at, tail)| is(roles, *at) && tail.is_some())
        .map(|(leaf, ..)| text(leaf))
    else {
        return;
    };
    let begins = |leaf: &Leaf| summary.starts_with(leaf.text(blocks));
    let bodies: Vec<usize> = summaries()
        .filter(|(leaf, at, tail)| is(roles, *at) && tail.is_none() && !begins(leaf))
        .map(|(_, at, _)| at)
        .collect();
    for at in bodies {
        if let Some(role) = roles.get_mut(at) {
            *role = Role::Body;
        }
    }
}

/// A text of a summary's length that stands alone for the body is the summary: of runs that have no other, none had so short a body.
/// Nor is a body shorter than its summary, but where the dump breaks off or tags close it.
pub(super) fn summary_is_no_body(blocks: &[Block<'_>], scene: &Scene<'_>, roles: &mut [Role]) {
    let leaves = scene.leaves;
    let mut bodies = (0..roles.len()).filter(|&at| roles.get(at) == Some(&Role::Body));
    let (Some(at), None) = (bodies.next(), bodies.next()) else {
        return;
    };
    if leaves.get(at).is_some_and(|leaf| leaf.paragraphs) {
        return;
    }
    let length = scene.width(at);
    let ends = at + 1 == roles.len();
    let before_tags = roles.get(at + 1) == Some(&Role::Tag);
    // The day and the publisher behind it are no part of a summary.
    let alone = |summary: &str| {
        let end = tail::find(summary).map_or(summary.len(), |tail| tail.start);
        columns(summary.get(..end).unwrap_or(summary))
    };
    let role = match text_of(blocks, leaves, roles, Role::Description) {
        None if length < LONGEST_SUMMARY => Role::Description,
        Some(summary) if length < alone(summary) && !ends && !before_tags => Role::Other,
        _ => return,
    };
    if let Some(slot) = roles.get_mut(at) {
        *slot = role;
    }
}

/// What stands alone for the body and is a program's word or a list of short pieces is none: `paper.example:metered`. The list is the tags
/// where nothing else is.
pub(super) fn list_is_no_body(scene: &Scene<'_>, roles: &mut [Role]) {
    let &[at] = places(roles, Role::Body).as_slice() else {
        return;
    };
    let text = scene.text(at);
    let role = match text {
        _ if wording::of(text) == Wording::Code => Role::Other,
        _ if scene.width(at) < LONGEST_LIST && is_list(text) && !roles.contains(&Role::Tag) => {
            Role::Tag
        }
        _ => return,
    };
    set(roles, at, role);
}

/// What services cut off and count is neither the body nor a summary: `The wheel turned again and… [+1422 chars]`.
pub(super) fn counted_excerpt_is_none(scene: &Scene<'_>, roles: &mut [Role]) {
    for (at, role) in roles.iter_mut().enumerate() {
        let is_text = matches!(role, Role::Body | Role::Description | Role::Alternative);
        if is_text && is_counted(scene.text(at)) {
            *role = Role::Other;
        }
    }
}

fn is_counted(text: &str) -> bool {
    let count = text
        .strip_suffix(" chars]")
        .and_then(|text| text.rsplit_once('['));
    count.is_some_and(|(text, count)| {
        let digits = count.trim_start_matches('+');
        text.trim_end().ends_with(['…', '.'])
            && !digits.is_empty()
            && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

/// A sentence is no section, tag or name; where nothing else sums the article up and no other sentence could, it does, if it has a word of the
/// headline: who has the rights and who may read is said in sentences too. Nor is it a second headline where the first is none.
pub(super) fn sentence_sums_up(scene: &Scene<'_>, roles: &mut [Role]) {
    let sentences: Vec<usize> = (0..roles.len())
        .filter(|&at| roles.get(at).is_some_and(|role| is_words(*role)) && is_sentence(scene, at))
        .collect();
    for &at in &sentences {
        if roles.get(at) != Some(&Role::Alternative) {
            set(roles, at, Role::Other);
        }
    }
    let &[at] = sentences.as_slice() else {
        return;
    };
    let headline = roles.iter().position(|&role| role == Role::Headline);
    // What tells of the writer.
    let mut writers = places(roles, Role::AuthorName).into_iter();
    if writers.any(|writer| scene.text(at).contains(scene.text(writer))) {
        return;
    }
    let tells_of_it = |headline: usize| {
        let own = stems(scene.text(at));
        !is_sentence(scene, headline) && !own.is_disjoint(&stems(scene.text(headline)))
    };
    if !roles.contains(&Role::Description)
        && headline.is_some_and(tells_of_it)
        && scene.width(at) < LONGEST_SUMMARY
        && scene.copies(at).count == 0
    {
        set(roles, at, Role::Description);
    }
}

/// Roles that words are given which could be a summary.
fn is_words(role: Role) -> bool {
    matches!(
        role,
        Role::Alternative
            | Role::Section
            | Role::Tag
            | Role::AuthorName
            | Role::PublisherName
            | Role::LegalName
            | Role::Other
    )
}

fn is_sentence(scene: &Scene<'_>, at: usize) -> bool {
    let leaf = scene.leaves.get(at);
    leaf.is_some_and(|leaf| passage::is_paragraph(leaf, scene.text(at)))
        && !scene.text(at).ends_with(['?', '!', '？', '！', '؟', ':'])
}

/// Several short pieces, and no sentence.
fn is_list(text: &str) -> bool {
    let is_short = |piece: &str| (1..=LONGEST_PIECE).contains(&columns(piece.trim()));
    let pieces = || text.split([',', '،', '、', ';']);
    !text.ends_with(['.', '!', '?', '…', '。', '।', '؟'])
        && pieces().nth(PIECES - 1).is_some()
        && pieces().all(is_short)
}

/// Columns of a list of tags and of one of them, and how many there are: a sentence has commas too.
const LONGEST_LIST: usize = 800;
const LONGEST_PIECE: usize = 40;
const PIECES: usize = 4;

/// A text of an article's length that stands alone for the summary is the article: of texts so long that runs have alone 43 of 47 were.
pub(super) fn long_summary_is_body(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    if roles.contains(&Role::Body) {
        return;
    }
    let mut summaries = leaves
        .iter()
        .zip(roles)
        .filter(|(_, role)| **role == Role::Description);
    if let (Some((leaf, role)), None) = (summaries.next(), summaries.next()) {
        if columns(leaf.text(blocks)) > SHORTEST_ARTICLE {
            *role = Role::Body;
        }
    }
}

/// Columns of an article.
const SHORTEST_ARTICLE: usize = 1000;

/// Columns of a summary.
const LONGEST_SUMMARY: usize = 500;

/// Short paragraphs between two long ones.
const LONGEST_GAP: usize = 12;

#[cfg(test)]
mod tests {
    use super::{
        LONGEST_GAP, Role, Scene, body, counted_excerpt_is_none, list_is_no_body,
        second_summary_is_body, sentence_sums_up, summary_is_no_body,
    };
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    fn settled(text: &str, mut roles: Vec<Role>) -> Vec<Role> {
        let blocks = layout::sheet(text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        second_summary_is_body(&blocks, &leaves, &mut roles);
        summary_is_no_body(&blocks, &Scene::new(&leaves, &blocks), &mut roles);
        roles
    }

    #[test]
    fn a_summary_is_known_by_its_tail() {
        use Role::{Body, Description, Headline, Other, PublisherName};
        let text = "The mill turns\nThe wheel is back after a year... 01.05.2024, Valley Post\n\
            The wheel turned on Monday. The town came to see.\nValley Post";
        let roles = vec![Headline, Description, Description, PublisherName];
        let want = [Headline, Description, Body, PublisherName];
        assert_eq!(settled(text, roles), want);
        // The tail makes no summary longer than a body.
        assert_eq!(settled(text, want.to_vec()), want);
        // Without it nothing tells the two apart.
        let text = text.replace("... 01.05.2024, Valley Post", "");
        let roles = vec![Headline, Description, Description, PublisherName];
        assert_eq!(settled(&text, roles.clone()), roles);
        let short = text.replace(" The town came to see.", "");
        let roles = vec![Headline, Description, Body, PublisherName];
        assert_eq!(
            settled(&short, roles),
            [Headline, Description, Other, PublisherName]
        );
    }

    #[test]
    fn a_body_said_again() {
        use Role::{Body, Headline, Other, Tag};
        let body = "The wheel turned on Monday, and the whole town came to see it, from the harbour to the hill.";
        let settled = |last: &str| {
            let text = format!("The mill turns\n{body}\nmills\n{last}");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let mut roles = vec![Headline, Body, Tag, Body];
            super::body(&blocks, &leaves, &mut roles);
            roles
        };
        assert_eq!(settled(body), [Headline, Body, Tag, Other]);
        assert_ne!(settled("The brook runs."), [Headline, Body, Tag, Other]);
        // A line that comes back is the text's own.
        let text = "The mill turns\nIt turns.\nThe brook runs.\nIt turns.";
        let blocks = layout::sheet(text).blocks;
        let mut roles = vec![Headline, Body, Body, Body];
        super::body(&blocks, &cut(&blocks, 0..4), &mut roles);
        assert_eq!(roles, [Headline, Body, Body, Body]);
    }

    #[test]
    fn a_short_body_at_the_end_or_before_the_tags() {
        use Role::{Body, Description, Headline, Tag};
        let text = "The mill turns\nThe wheel is back after a year of quiet and repair.\nThe wheel turned.\nmills";
        let roles = vec![Headline, Description, Body, Tag];
        assert_eq!(settled(text, roles.clone()), roles);
        let (text, _) = text.rsplit_once('\n').unwrap_or_default();
        let roles = vec![Headline, Description, Body];
        assert_eq!(settled(text, roles.clone()), roles);
    }

    #[test]
    fn short_paragraphs_between_two_long_ones() {
        use Role::{Body, Headline, Other};
        let settled = |between: usize| {
            let text = format!(
                "The mill turns\nThe wheel turned on Monday.\n{}The town came to see.",
                "It rained.\n".repeat(between)
            );
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let mut roles = [vec![Headline, Body], vec![Other; between], vec![Body]].concat();
            body(&blocks, &leaves, &mut roles);
            roles.into_iter().filter(|role| *role == Body).count()
        };
        assert_eq!(settled(3), 5);
        assert_eq!(settled(LONGEST_GAP), 2);
    }

    #[test]
    fn what_is_no_body() {
        use Role::{Body, Headline, Other, Tag};
        let settled = |body: &str| {
            let text = format!("The mill turns again\n{body}");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let mut roles = vec![Headline, Body];
            list_is_no_body(&Scene::new(&leaves, &blocks), &mut roles);
            roles.last().copied()
        };
        assert_eq!(settled("paper.example:metered"), Some(Other));
        assert_eq!(settled("mills, bread, water, rye"), Some(Tag));
        let sentence = "With bread, water, rye, and more, the mill turns.";
        assert_eq!(settled(sentence), Some(Body));
        assert_eq!(settled("The wheel turned on Monday"), Some(Body));
    }

    #[test]
    fn a_lone_sentence_sums_up() {
        use Role::{Alternative, AuthorName, Body, Description, Headline, Other, Section};
        let settled = |text: &str, roles: Vec<Role>| {
            let text = format!("The mill turns again\n{text}");
            super::super::settled(sentence_sums_up, &text, [vec![Headline], roles].concat())
        };
        let summary = "The wheel of the mill is back after a year of quiet.";
        for role in [Alternative, Section, Other] {
            assert_eq!(settled(summary, vec![role]), [Headline, Description]);
        }
        // Another sums up; two could; a second headline; the writer's life.
        let two = format!("{summary}\nThe town came to see it turn.");
        let stated = settled(&two, vec![Description, Section]);
        assert_eq!(stated, [Headline, Description, Other]);
        let both = settled(&two, vec![Alternative, Other]);
        assert_eq!(both, [Headline, Alternative, Other]);
        let second = settled("The wheel is back in the brook", vec![Alternative]);
        assert_eq!(second, [Headline, Alternative]);
        let rights = settled("All that is shown here belongs to the town.", vec![Other]);
        assert_eq!(rights, [Headline, Other]);
        let life = "Ida Brook\nIda Brook writes of mills and bread.";
        let want = [Headline, AuthorName, Other];
        assert_eq!(settled(life, vec![AuthorName, Other]), want);
        assert_eq!(settled(summary, vec![Body]), [Headline, Body]);
    }

    #[test]
    fn what_services_cut_off() {
        use Role::{Description, Headline, Other};
        let settled = |text: &str| {
            let text = format!("The mill turns again\n{text}");
            super::super::settled(counted_excerpt_is_none, &text, vec![Headline, Description])
        };
        for cut in ["… [+1422 chars]", "... [1422 chars]"] {
            let text = format!("The wheel turned again and the town{cut}");
            assert_eq!(settled(&text), [Headline, Other], "{text}");
        }
        let want = [Headline, Description];
        assert_eq!(settled("The wheel turned again. [280 chars]s"), want);
    }
}

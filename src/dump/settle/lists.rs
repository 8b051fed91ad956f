//! Lists of words: tags that a program joined, and tags said twice.

use crate::block::Block;
use crate::dump::leaf::Leaf;
use crate::dump::role::Role;
use crate::value::letter::{has_cjk, is_alphanumeric};
use std::collections::HashSet;

/// Words joined by commas and no spaces are the tags, which a program wrote. People forget a space too: two pieces are tags where
/// one is a tag elsewhere, or says the other again.
pub(super) fn list_is_no_headline(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let tags: HashSet<&str> = leaves
        .iter()
        .zip(roles.iter())
        .filter(|(_, role)| **role == Role::Tag)
        .map(|(leaf, _)| leaf.text(blocks))
        .collect();
    let is_list = |text: &str| {
        let is_tags = |(one, other): (&str, &str)| {
            let again = one.contains(other) || other.contains(one);
            other.contains(',') || again || tags.contains(one) || tags.contains(other)
        };
        is_list_of_words(text) && text.split_once(',').is_some_and(is_tags)
    };
    for (leaf, role) in leaves.iter().zip(roles.iter_mut()) {
        if *role == Role::Headline && is_list(leaf.text(blocks)) {
            *role = Role::Tag;
        }
    }
}

/// A list of several words that a program joined is the tags where nothing else is: sections are one, or few.
pub(super) fn list_is_no_section(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    if roles.contains(&Role::Tag) {
        return;
    }
    for (leaf, role) in leaves.iter().zip(roles.iter_mut()) {
        if *role == Role::Section && is_joined_by_program(leaf.text(blocks)) {
            *role = Role::Tag;
        }
    }
}

/// Templates say the tags once more behind the text: of two sections the one that is a tag above is that.
pub(super) fn tag_is_no_section(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let texts = |roles: &[Role], wanted: Role| -> Vec<(usize, &str)> {
        let all = leaves.iter().zip(roles).enumerate();
        all.filter(|(_, (_, role))| **role == wanted)
            .map(|(at, (leaf, _))| (at, leaf.text(blocks)))
            .collect()
    };
    let sections = texts(roles, Role::Section);
    let tags = texts(roles, Role::Tag);
    let tags: HashSet<&str> = tags.into_iter().map(|(_, tag)| tag).collect();
    let is_tag = |text: &str| tags.contains(text);
    if sections.iter().all(|(_, text)| is_tag(text)) {
        return;
    }
    for (at, _) in sections.into_iter().filter(|(_, text)| is_tag(text)) {
        if let Some(role) = roles.get_mut(at) {
            *role = Role::Tag;
        }
    }
}

/// Sections that a page states one behind the other: more of them are its tags, where nothing else is.
const SECTIONS: usize = 3;

/// A list of many words is the tags where nothing else is: `Circular economy`, `Ida Brook`, `Jane Miller`, `Water`.
pub(super) fn many_sections_are_tags(roles: &mut [Role]) {
    if roles.contains(&Role::Tag) {
        return;
    }
    let stretches = roles.chunk_by_mut(|a, b| a == b);
    stretches
        .filter(|stretch| stretch.len() > SECTIONS && stretch.first() == Some(&Role::Section))
        .for_each(|stretch| stretch.fill(Role::Tag));
}

/// What stands right behind the tags is the last of them where the section is stated elsewhere.
pub(super) fn last_of_the_tags_is_no_section(roles: &mut [Role]) {
    let (mut behind, mut is_elsewhere) = (Vec::new(), false);
    let mut before = Role::Outside;
    let mut at = 0;
    for stretch in roles.chunk_by(|a, b| a == b) {
        let role = stretch.first().copied().unwrap_or(Role::Outside);
        match (before, role) {
            (Role::Tag, Role::Section) => behind.push(at..at + stretch.len()),
            (_, Role::Section) => is_elsewhere = true,
            _ => {}
        }
        before = role;
        at += stretch.len();
    }
    for stretch in behind.into_iter().filter(|_| is_elsewhere) {
        roles.get_mut(stretch).unwrap_or_default().fill(Role::Tag);
    }
}

/// Pieces between commas, none with a space at its side, and no number cut in two. Chinese and Japanese sentences are written so.
pub(in crate::dump) fn is_list_of_words(text: &str) -> bool {
    let begins_word = |piece: &str| piece.starts_with(is_alphanumeric);
    let ends_word = |piece: &str| piece.ends_with(is_alphanumeric);
    let is_number = |before: &str, after: &str| {
        before.ends_with(char::is_numeric) && after.starts_with(char::is_numeric)
    };
    let pieces = || text.split(',');
    let parted = |(before, after): (&str, &str)| {
        ends_word(before) && begins_word(after) && !is_number(before, after)
    };
    text.contains(',') && !has_cjk(text) && pieces().zip(pieces().skip(1)).all(parted)
}

/// Three pieces or more and no space at a comma. People write `salt, pepper and oil` in one tag; of two pieces they forget the space.
pub(in crate::dump) fn is_joined_by_program(text: &str) -> bool {
    text.split(',').nth(2).is_some() && is_list_of_words(text)
}

#[cfg(test)]
mod tests {
    use super::{
        Role, is_joined_by_program, last_of_the_tags_is_no_section, list_is_no_headline,
        list_is_no_section, many_sections_are_tags, tag_is_no_section,
    };
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    #[test]
    fn words_that_a_program_joined() {
        let settled = |text: &str| {
            let text = format!("{text}\nold mills");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..2);
            let mut roles = [Role::Headline, Role::Tag];
            list_is_no_headline(&blocks, &leaves, &mut roles);
            roles[0]
        };
        assert_eq!(settled("old mills,bread of the valley"), Role::Tag);
        assert_eq!(settled("wheels,bread of the valley,water"), Role::Tag);
        assert_eq!(settled("valley bread,valley bread guild"), Role::Tag);
        for headline in [
            "Budget passed,taxes to rise",
            "The mill, again",
            "The brook gives 3,500 sacks",
            "The mill turns",
        ] {
            assert_eq!(settled(headline), Role::Headline, "{headline}");
        }
    }

    #[test]
    fn pieces_without_spaces_between() {
        for list in [
            "mills,bread,water",
            "mills,bread,3 sacks",
            "Mills,1984,Towns",
        ] {
            assert!(is_joined_by_program(list), "{list}");
        }
        for text in [
            "mills,bread",
            "mills, bread,water",
            "bread,3,500 sacks",
            "1,2,3",
            "水车,面包,水",
            "mills,,water",
        ] {
            assert!(!is_joined_by_program(text), "{text}");
        }
    }

    #[test]
    fn the_only_list() {
        use Role::{Headline, Section, Tag};
        let settled = |list: &str, first: Role| {
            let text = format!("The mill turns\n{list}");
            let blocks = layout::sheet(&text).blocks;
            let leaves = cut(&blocks, 0..2);
            let mut roles = vec![first, Section];
            list_is_no_section(&blocks, &leaves, &mut roles);
            roles
        };
        assert_eq!(settled("mills,bread,water", Headline), [Headline, Tag]);
        assert_eq!(settled("mills,bread,water", Tag), [Tag, Section]);
        assert_eq!(settled("Towns,Mills", Headline), [Headline, Section]);
        assert_eq!(
            settled("Towns, Mills, Brooks", Headline),
            [Headline, Section]
        );
    }

    #[test]
    fn the_tag_said_again() {
        use Role::{Body, Section, Tag};
        let settled = |text: &str| {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let mut roles = vec![Tag, Body, Section, Section];
            tag_is_no_section(&blocks, &leaves, &mut roles);
            roles
        };
        let text = "mills\nThe wheel turned on Monday.\nmills\n";
        assert_eq!(settled(&format!("{text}Towns")), [Tag, Body, Tag, Section]);
        // A section may be a tag too.
        assert_eq!(
            settled(&format!("{text}mills")),
            [Tag, Body, Section, Section]
        );
    }

    #[test]
    fn a_list_of_many_words() {
        use Role::{Headline, Section, Tag};
        let settled = |mut roles: Vec<Role>| {
            many_sections_are_tags(&mut roles);
            roles
        };
        let list = |role: Role, count: usize| [vec![Headline], vec![role; count]].concat();
        assert_eq!(settled(list(Section, 4)), list(Tag, 4));
        // Papers put an article in three sections, and beside tags in more.
        assert_eq!(settled(list(Section, 3)), list(Section, 3));
        let beside = [list(Section, 4), list(Tag, 1)].concat();
        assert_eq!(settled(beside.clone()), beside);
    }

    #[test]
    fn the_last_of_the_tags() {
        use Role::{Language, Published, Section, Tag};
        let settled = |mut roles: Vec<Role>| {
            last_of_the_tags_is_no_section(&mut roles);
            roles
        };
        let stated = vec![Section, Published, Tag, Tag, Section, Language];
        let want = [Section, Published, Tag, Tag, Tag, Language];
        assert_eq!(settled(stated), want);
        let only = vec![Published, Tag, Tag, Section, Language];
        assert_eq!(settled(only.clone()), only);
    }
}

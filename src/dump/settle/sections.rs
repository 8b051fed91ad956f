//! Sections among the tags: a section stands alone, tags stand together, and what is said twice is one of each.

use super::lists::is_list_of_words;
use super::{places, set, stretches};
use crate::dump::role::Role;
use crate::dump::scene::{LONGEST_NAME, Letters, Scene};
use crate::dump::shape::Shape;
use crate::dump::wording::{self, Wording};
use crate::value::person;
use crate::value::text::{fold, same};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Of two sections that say the same one is a tag: the one beside the tags, or the first where there are none. A word between it and
/// them is one more: `News`, `News`, `Old Mills`, then the tags.
pub(super) fn section_said_twice(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_tag =
        |roles: &[Role], at: Option<usize>| at.and_then(|at| roles.get(at)) == Some(&Role::Tag);
    let has_tags = roles.contains(&Role::Tag);
    let sections = places(roles, Role::Section);
    let is_one_more = |roles: &[Role], at: usize| {
        let role = roles.get(at).copied().unwrap_or(Role::Outside);
        matches!(role, Role::AuthorName | Role::Other | Role::Section) && is_word(scene, at)
    };
    for (&one, &other) in sections.iter().zip(sections.iter().skip(1)) {
        if other != one + 1 || !same(scene.text(one), scene.text(other)) {
            continue;
        }
        if !has_tags && sections.len() == 2 || is_tag(roles, one.checked_sub(1)) {
            set(roles, one, Role::Tag);
        } else if is_tag(roles, Some(other + 1)) {
            set(roles, other, Role::Tag);
        } else if is_tag(roles, Some(other + 2)) && is_one_more(roles, other + 1) {
            set(roles, other, Role::Tag);
            set(roles, other + 1, Role::Tag);
        }
    }
}

/// Words alone in their block, no longer than a name.
fn is_word(scene: &Scene<'_>, at: usize) -> bool {
    let alone = |shape: Shape, first: bool, last: bool| shape == Shape::Text && first && last;
    let leaf = scene.leaves.get(at);
    leaf.is_some_and(|leaf| alone(leaf.shape, leaf.first, leaf.last))
        && scene.width(at) < LONGEST_NAME
}

/// Nobody tags a page twice with one word: where a list of tags begins or ends with one that it holds elsewhere, that is the section
/// which else is missing. Templates say all tags once more; a code is no section.
pub(super) fn section_said_among_tags(scene: &Scene<'_>, roles: &mut [Role]) {
    if roles.contains(&Role::Section) {
        return;
    }
    let found = stretches(roles, Role::Tag).filter_map(|tags| {
        let mut first_of: HashMap<String, usize> = HashMap::new();
        let mut pairs = Vec::new();
        for at in tags.clone() {
            let text = fold(scene.text(at));
            match first_of.get(&text) {
                Some(&first) => pairs.push((first, at)),
                None => _ = first_of.insert(text, at),
            }
        }
        let &[(one, other)] = pairs.as_slice() else {
            return None;
        };
        let at = if one == tags.start {
            one
        } else {
            (other + 1 == tags.end).then_some(other)?
        };
        let is_code = scene.text(at).contains(|c: char| c.is_ascii_digit());
        (tags.len() > 2 && !is_code).then_some(at)
    });
    if let Some(at) = found.last() {
        set(roles, at, Role::Section);
    }
}

/// A section stands alone, and tags together: where it is the other way about, a tag that stands alone is the section, and the section
/// at the end of the tags one of them.
pub(super) fn section_stands_alone(scene: &Scene<'_>, roles: &mut [Role]) {
    let &[section] = places(roles, Role::Section).as_slice() else {
        return;
    };
    let tags: Vec<_> = stretches(roles, Role::Tag).collect();
    let is_beside = tags
        .iter()
        .any(|tags| tags.len() > 1 && (tags.end == section || tags.start == section + 1));
    let mut alone = tags
        .iter()
        .filter(|tags| tags.len() == 1 && tags.start.abs_diff(section) > 1);
    let (Some(tag), None) = (alone.next(), alone.next()) else {
        return;
    };
    if is_beside && !is_list(scene.text(tag.start)) {
        set(roles, tag.start, Role::Section);
        set(roles, section, Role::Tag);
    }
}

/// A lone tag is the section that else is missing, where papers have such a section.
pub(super) fn lone_tag_is_section(scene: &Scene<'_>, roles: &mut [Role]) {
    if roles.contains(&Role::Section) {
        return;
    }
    let &[at] = places(roles, Role::Tag).as_slice() else {
        return;
    };
    let text = scene.text(at);
    if !is_list(text) && wording::of(text) == Wording::Section {
        set(roles, at, Role::Section);
    }
}

/// Beside a list of several tags stands no other tag, for keywords are stated as a list or one by one: one word beside it is the section that
/// else is missing, and of two one is the writer, where nobody else is.
pub(super) fn section_beside_the_list(scene: &Scene<'_>, roles: &mut [Role]) {
    if roles.contains(&Role::Section) {
        return;
    }
    let all: Vec<_> = stretches(roles, Role::Tag).collect();
    let [tags] = all.as_slice() else {
        return;
    };
    if !(2..=BESIDE).contains(&tags.len()) {
        return;
    }
    let mut lists = tags.clone().filter(|&at| is_list(scene.text(at)));
    let (Some(list), None) = (lists.next(), lists.next()) else {
        return;
    };
    let words = |text: &str| text.split(' ').count() <= WORDS;
    let pieces = || scene.text(list).split(SIGNS).map(str::trim);
    let is_other = |at: usize| {
        let text = scene.text(at);
        is_word(scene, at) && words(text) && !pieces().any(|piece| piece == text)
    };
    let mut others: Vec<usize> = tags.clone().filter(|&at| at != list).collect();
    if pieces().count() < PIECES || !pieces().all(words) || !others.iter().all(|&at| is_other(at)) {
        return;
    }
    if others.len() > 1 && !roles.contains(&Role::AuthorName) {
        let is_name = |&at: &usize| person::is_person_like(scene.text(at));
        if let [writer] = *others.iter().copied().filter(is_name).collect::<Vec<_>>() {
            set(roles, writer, Role::AuthorName);
            others.retain(|&at| at != writer);
        }
    }
    if let [section] = *others {
        set(roles, section, Role::Section);
    }
}

/// Most tags of which one is a list, fewest pieces of it, and most words of one and of a section.
const BESIDE: usize = 3;
const PIECES: usize = 3;
const WORDS: usize = 4;

/// A folder of the page's address is its section: the tag at an edge of several that is one, where else there is none and papers have such
/// a section. A tag alone may be the page's only one; and a folder may be what the site is built of or a place, `/blog/`, `/saltwick/`.
pub(super) fn folder_is_section(scene: &Scene<'_>, roles: &mut [Role]) {
    if roles.contains(&Role::Section) {
        return;
    }
    let is_folder = |at: &usize| {
        let is_one =
            |name: Letters| !name.starts_with(b"blog") && scene.is_folder(scene.text(*at), &name);
        is_word(scene, *at)
            && wording::of(scene.text(*at)) == Wording::Section
            && scene.letters_of_name(*at).is_some_and(is_one)
    };
    let several = stretches(roles, Role::Tag).filter(|tags| tags.len() > 1);
    let edges = several.flat_map(|tags| [tags.start, tags.end - 1]);
    let found = edges.collect::<Vec<_>>().into_iter().find(is_folder);
    if let Some(at) = found {
        set(roles, at, Role::Section);
    }
}

/// A section that papers have heads its tags, where else there is none and no tag is one: `Politics`, `mills`, `water`. Of tags in lower case
/// the first may be one as well, and of those that stand alone.
pub(super) fn section_heads_the_tags(scene: &Scene<'_>, roles: &mut [Role]) {
    if roles.contains(&Role::Section) {
        return;
    }
    let is_section = |at: usize| wording::of(scene.text(at)) == Wording::Section;
    let is_head = |tags: &Range<usize>| {
        let text = scene.text(tags.start);
        tags.len() > TAGS
            && tags
                .clone()
                .all(|at| is_word(scene, at) && !is_list(scene.text(at)))
            && !text.starts_with(char::is_lowercase)
            && is_section(tags.start)
            && !tags.clone().skip(1).any(is_section)
    };
    let heads: Vec<_> = stretches(roles, Role::Tag).filter(is_head).collect();
    if let [tags] = heads.as_slice() {
        set(roles, tags.start, Role::Section);
    }
}

/// Tags that a section heads: of fewer it may be one, `People`, `mills`, `call`.
const TAGS: usize = 3;

/// A list that a program wrote, one piece of which is the section that stands elsewhere, is the tags: `Towns` and `Towns,Valley`.
pub(super) fn list_of_the_section_is_tags(scene: &Scene<'_>, roles: &mut [Role]) {
    let sections = places(roles, Role::Section);
    if sections.len() < 2 {
        return;
    }
    let texts: HashSet<&str> = sections.iter().map(|&at| scene.text(at)).collect();
    for at in sections {
        let text = scene.text(at);
        if is_list_of_words(text) && text.split(',').any(|piece| texts.contains(piece)) {
            set(roles, at, Role::Tag);
        }
    }
}

/// What parts the pieces of a list.
const SIGNS: [char; 5] = [',', '،', '、', ';', '|'];

fn is_list(text: &str) -> bool {
    text.contains(SIGNS)
}

#[cfg(test)]
mod tests {
    use super::{
        Role, folder_is_section, list_of_the_section_is_tags, lone_tag_is_section,
        section_beside_the_list, section_heads_the_tags, section_said_among_tags,
        section_said_twice, section_stands_alone,
    };
    use crate::dump::settle::settled;

    use Role::{AuthorName, Headline, Language, Section, Tag, Url};

    #[test]
    fn the_section_said_twice() {
        let settled = |text: &str, roles: Vec<Role>| settled(section_said_twice, text, roles);
        assert_eq!(settled("Towns\ntowns", vec![Section; 2]), [Tag, Section]);
        assert_eq!(settled("Towns\nMills", vec![Section; 2]), [Section; 2]);
        let roles = vec![Section, Section, AuthorName, Tag];
        let want = [Section, Tag, Tag, Tag];
        assert_eq!(settled("News\nNews\nOld Mills\nbread", roles), want);
        // The writer is no tag.
        let roles = vec![Section, Section, AuthorName, Headline];
        let text = "News\nNews\nIda Brook\nThe mill turns again";
        assert_eq!(settled(text, roles), [Tag, Section, AuthorName, Headline]);
    }

    #[test]
    fn the_section_among_the_tags() {
        let settled = |text: &str| settled(section_said_among_tags, text, vec![Tag; 4]);
        assert_eq!(
            settled("Mills\nbread\nMills\nwater"),
            [Section, Tag, Tag, Tag]
        );
        assert_eq!(
            settled("bread\nMills\nwater\nmills"),
            [Tag, Tag, Tag, Section]
        );
        // All tags once more, and none twice.
        assert_eq!(settled("Mills\nbread\nMills\nbread"), [Tag; 4]);
        assert_eq!(settled("Mills\nbread\nwater\nrye"), [Tag; 4]);
        // A code.
        assert_eq!(settled("B2\nbread\nB2\nwater"), [Tag; 4]);
    }

    #[test]
    fn the_section_beside_a_list() {
        let settled = |text: &str, roles: Vec<Role>| settled(section_beside_the_list, text, roles);
        let list = "tide mills, saltwick, crafts";
        let found = settled(&format!("{list}\nLocal news"), vec![Tag; 2]);
        assert_eq!(found, [Tag, Section]);
        let found = settled(&format!("Local news\n{list}"), vec![Tag; 2]);
        assert_eq!(found, [Section, Tag]);
        let found = settled(&format!("{list}\nLocal news\nIda Brook"), vec![Tag; 3]);
        assert_eq!(found, [Tag, Section, AuthorName]);
        // One of the list, no list, one tag that has a comma, and a section that stands elsewhere.
        for (text, roles) in [
            (format!("{list}\nsaltwick"), vec![Tag; 2]),
            ("mills\nsaltwick".to_owned(), vec![Tag; 2]),
            ("Saltwick, Lorn\nmills".to_owned(), vec![Tag; 2]),
            (format!("{list}\nmills\nTowns"), vec![Tag, Tag, Section]),
        ] {
            assert_eq!(settled(&text, roles.clone()), roles, "{text}");
        }
    }

    #[test]
    fn the_section_stands_alone() {
        let settled = |roles: Vec<Role>| {
            let text = "Towns\nen-GB\nMills\nbread\nwater";
            settled(section_stands_alone, text, roles)
        };
        let want = vec![Section, Language, Tag, Tag, Tag];
        assert_eq!(settled(vec![Tag, Language, Section, Tag, Tag]), want);
        assert_eq!(settled(vec![Tag, Language, Tag, Tag, Section]), want);
        assert_eq!(settled(want.clone()), want);
        // Beside the section a tag stands not alone.
        let roles = vec![Tag, Tag, Section, Tag, Language];
        assert_eq!(settled(roles.clone()), roles);
    }

    #[test]
    fn a_tag_alone() {
        let settled = |tag: &str| {
            let text = format!("The mill turns again\n{tag}");
            settled(lone_tag_is_section, &text, vec![Headline, Tag])
        };
        assert_eq!(settled("Politics"), [Headline, Section]);
        assert_eq!(settled("old wheels"), [Headline, Tag]);
    }

    #[test]
    fn the_section_is_a_folder() {
        let text = "https://paper.example/news/politics/the-mill-turns-again-today\nPolitics\nmills\nbread";
        let settled = |text: &str, roles: Vec<Role>| settled(folder_is_section, text, roles);
        let want = [Url, Section, Tag, Tag];
        assert_eq!(settled(text, vec![Url, Tag, Tag, Tag]), want);
        let roles = vec![Url, Tag, Section, Tag];
        assert_eq!(settled(text, roles.clone()), roles);
        // Alone, and in the midst of the tags.
        let roles = vec![Url, Tag, Language, Language];
        assert_eq!(settled(text, roles.clone()), roles);
        let roles = vec![Url, Tag, Tag, Tag];
        let midst = text.replace("Politics\nmills", "mills\nPolitics");
        assert_eq!(settled(&midst, roles.clone()), roles);
        // What the site is built of, and a place.
        for (folder, name) in [("blog", "blog"), ("upper-brook", "Upper Brook")] {
            let text = text.replace("politics", folder).replace("Politics", name);
            assert_eq!(settled(&text, roles.clone()), roles, "{name}");
        }
    }

    #[test]
    fn the_folder_in_other_letters() {
        let text = "https://paper.example/kultura/the-mill-turns-again\nкниги\nКультура";
        let want = [Url, Tag, Section];
        assert_eq!(settled(folder_is_section, text, vec![Url, Tag, Tag]), want);
    }

    #[test]
    fn the_section_before_the_tags() {
        let settled = |text: &str| settled(section_heads_the_tags, text, vec![Tag; 4]);
        let want = [Section, Tag, Tag, Tag];
        assert_eq!(settled("Politics\nmills\nwater\nbread"), want);
        assert_eq!(settled("政治\n水車\nパン\n小麦"), want);
        for text in [
            "politics\nmills\nwater\nbread",
            "Politics\nEconomy\nwater\nbread",
            "mills\nPolitics\nwater\nbread",
            "Politics\nmills,bread\nwater\nwheat",
        ] {
            assert_eq!(settled(text), [Tag; 4], "{text}");
        }
        let few = vec![Tag; 3];
        let text = "People\nmills\ncall";
        assert_eq!(
            super::super::settled(section_heads_the_tags, text, few.clone()),
            few
        );
    }

    #[test]
    fn the_section_among_the_pieces_of_a_list() {
        let settled = |text: &str| settled(list_of_the_section_is_tags, text, vec![Section; 2]);
        assert_eq!(settled("Towns\nTowns,Valley"), [Section, Tag]);
        assert_eq!(settled("Towns\nTowns, Valley"), [Section; 2]);
        assert_eq!(settled("Towns\nMills,Valley"), [Section; 2]);
    }
}

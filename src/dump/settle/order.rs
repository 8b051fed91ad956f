//! Two lists that each stand in the order of the alphabet: plugins of blogs write the tags, the sections and then the language.

use super::set;
use crate::dump::role::Role;
use crate::dump::scene::{Letters, Scene, letters};
use crate::dump::shape::Shape;

/// Words of two lists, where nothing but their order tells that they are two: three tags in no order break once as well.
const TWO_LISTS: usize = 6;

/// Words right before the language that stand in the order of the alphabet, but for one break: before it stand the tags, behind it the
/// sections, `mills, rivers, water | Crafts, Towns`. The database sorts both, by their letters.
pub(super) fn tags_before_sections(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_word = |role: &Role| matches!(role, Role::Tag | Role::Section);
    let Some(end) = roles.iter().position(|&role| role == Role::Language) else {
        return;
    };
    let is_alone = |at: usize| {
        let leaf = scene.leaves.get(at);
        leaf.is_some_and(|leaf| leaf.shape == Shape::Text && leaf.first && leaf.last)
    };
    let words = (0..end).rev();
    let words = words.take_while(|&at| roles.get(at).is_some_and(is_word) && is_alone(at));
    let start = words.last().unwrap_or(end);
    if end - start <= 2 {
        return;
    }
    let names: Vec<Letters> = (start..end).map(|at| letters(scene.text(at))).collect();
    let mut breaks = (1..names.len()).filter(|&at| names.get(at) < names.get(at - 1));
    let (Some(at), None) = (breaks.next(), breaks.next()) else {
        return;
    };
    let list = roles.get(start..end).unwrap_or_default();
    let is_mixed = list.contains(&Role::Tag) && list.contains(&Role::Section);
    if !is_mixed && (list.len() < TWO_LISTS || at < 2) {
        return;
    }
    for place in start..end {
        let is_tag = place < start + at;
        set(roles, place, if is_tag { Role::Tag } else { Role::Section });
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, tags_before_sections};
    use crate::dump::settle::settled;

    use Role::{Language, Section, Tag};

    #[test]
    fn two_lists_in_order() {
        let settled = |text: &str, roles: Vec<Role>| settled(tags_before_sections, text, roles);
        let text = "mills\nRivers\nÜbersee\nvalley\nCrafts\nTowns\nen-GB";
        let mut roles = vec![Tag; 7];
        roles.splice(6.., [Language]);
        let want = [Tag, Tag, Tag, Tag, Section, Section, Language];
        assert_eq!(settled(text, roles.clone()), want);
        let mixed = vec![Section, Section, Section, Section, Tag, Tag, Language];
        assert_eq!(settled(text, mixed), want);
        // One list in order, one in none.
        let text = "Crafts\nmills\nrivers\ntowns\nvalley\nwater\nen-GB";
        assert_eq!(settled(text, roles.clone()), roles);
        let text = "water\nmills\nbread\nvalley\nCrafts\nTowns\nen-GB";
        assert_eq!(settled(text, roles.clone()), roles);
        // Of three words one break is chance, unless one was a section already.
        let roles = vec![Tag, Tag, Tag, Language];
        let text = "water\nmills\nvalley\nen-GB";
        assert_eq!(settled(text, roles.clone()), roles);
        let roles = vec![Tag, Section, Section, Language];
        let text = "Bread\nCrafts\nCraft\nen-GB";
        assert_eq!(settled(text, roles), [Tag, Tag, Section, Language]);
    }
}

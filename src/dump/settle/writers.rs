//! Writers that were taken for something else: what says that somebody wrote, a lone tag.

use super::alike::stems;
use super::{places, set};
use crate::dump::role::Role;
use crate::dump::scene::{LONGEST_NAME, Scene};
use crate::dump::shape::Shape;
use crate::value::person;

fn is_alone(scene: &Scene<'_>, at: usize) -> bool {
    let leaf = scene.leaves.get(at);
    leaf.is_some_and(|leaf| leaf.shape == Shape::Text && leaf.first && leaf.last)
}

/// Where nobody signs but a house that publishes, a byline does, whatever it was taken for: `By Ida Brook`.
pub(super) fn byline_signs(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_house = |&at: &usize| person::is_organization_like(scene.text(at), &[]);
    let is_signed = roles.contains(&Role::AuthorName);
    let publishes = roles.contains(&Role::PublisherName);
    if is_signed && (publishes || !places(roles, Role::AuthorName).iter().all(is_house)) {
        return;
    }
    let is_free = |role: &Role| {
        matches!(
            role,
            Role::Section | Role::Tag | Role::Other | Role::Alternative
        )
    };
    let is_byline = |at: &usize| {
        let is_name = is_alone(scene, *at) && scene.width(*at) < LONGEST_NAME;
        is_name && person::byline(scene.text(*at), None).is_some()
    };
    let mut free = (0..roles.len()).filter(|&at| roles.get(at).is_some_and(is_free));
    if let Some(at) = free.find(is_byline) {
        set(roles, at, Role::AuthorName);
    }
}

/// Where nobody signs, or a house alone that may as well publish, a person who is the only tag and of whom no text tells wrote the page: whom
/// it is about is named in the headline or the text. Without a text to tell of anybody a lone tag may be whatever else, "Civil War".
pub(super) fn person_of_whom_nothing_tells_signs(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_house =
        |&at: &usize| scene.is_site_name(at) || person::is_organization_like(scene.text(at), &[]);
    let writers = places(roles, Role::AuthorName);
    let is_signed = !writers.iter().all(is_house)
        || !writers.is_empty() && roles.contains(&Role::PublisherName);
    let &[at] = places(roles, Role::Tag).as_slice() else {
        return;
    };
    let name = scene.text(at);
    let is_told_of = || {
        let words = stems(name);
        let mut others = (0..roles.len()).filter(|&other| other != at);
        words.is_empty() || others.any(|other| !words.is_disjoint(&stems(scene.text(other))))
    };
    if !is_signed
        && roles.contains(&Role::Body)
        && is_alone(scene, at)
        && !name.contains(',')
        && person::is_person_like(name)
        && !is_house(&at)
        && !is_told_of()
    {
        set(roles, at, Role::AuthorName);
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, byline_signs, person_of_whom_nothing_tells_signs};
    use crate::dump::settle::settled;

    use Role::{AuthorName, Body, Headline, Other, Published, PublisherName, Section, Tag};

    #[test]
    fn the_byline() {
        let settled = |text: &str| settled(byline_signs, text, vec![Section, Published]);
        let time = "2024-05-01T10:00:00+02:00";
        let want = [AuthorName, Published];
        assert_eq!(settled(&format!("By Ida Brook\n{time}")), want);
        for section in ["Towns", "Life by the Brook", "Ida Brook"] {
            let text = format!("{section}\n{time}");
            assert_eq!(settled(&text), [Section, Published], "{section}");
        }
    }

    #[test]
    fn the_person_of_whom_nothing_tells() {
        let rule = person_of_whom_nothing_tells_signs;
        let roles = |more: &[Role]| [&[Headline, Body, Tag], more].concat();
        let run = |name: &str, more: &str| {
            format!(
                "The mill turns again\nOn Monday the wheel of Ada Weir was let down.\n{name}\n{more}"
            )
        };
        let signed = |more: &[Role]| [&[Headline, Body, AuthorName], more].concat();
        let (house, houses) = ("The Valley Times", [AuthorName]);
        let turns = run("Ida Brook", house);
        assert_eq!(settled(rule, &turns, roles(&houses)), signed(&houses));
        let publishes = settled(rule, &turns, roles(&[PublisherName]));
        assert_eq!(publishes, signed(&[PublisherName]));
        // It is about her, in another case as well; a place; another signs, or the house does and another publishes; nothing tells of anybody.
        for name in ["Ada Mondays", "ADA MONDAY", "Saltwick, Weir"] {
            let text = run(name, house);
            assert_eq!(
                settled(rule, &text, roles(&houses)),
                roles(&houses),
                "{name}"
            );
        }
        let text = run("Ida Brook", "Jane Miller");
        assert_eq!(settled(rule, &text, roles(&houses)), roles(&houses));
        let owned = format!("{turns}\nWeir Press");
        let both = [AuthorName, PublisherName];
        assert_eq!(settled(rule, &owned, roles(&both)), roles(&both));
        let bare = [Headline, Other, Tag, AuthorName].to_vec();
        assert_eq!(settled(rule, &turns, bare.clone()), bare);
    }
}

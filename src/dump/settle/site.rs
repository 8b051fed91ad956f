//! What the site's own name tells of who publishes a page and who signs it.

use super::{places, set};
use crate::dump::leaf;
use crate::dump::role::Role;
use crate::dump::scene::{Scene, letters};
use crate::dump::shape::Shape;
use crate::dump::wording::{self, Wording};
use crate::value::company::is_only_a_legal_form;
use crate::value::person;
use std::collections::HashSet;

/// Whether a text is the name of an organisation, or the site's.
fn is_house(scene: &Scene<'_>, at: usize) -> bool {
    scene.is_site_name(at) || person::is_organization_like(scene.text(at), &[])
}

/// Where nobody publishes, a site whose name stands beside the page's address or its language and alone signs the page is the publisher: heads
/// of pages and lists of pages say so, `og:url` and `og:site_name`. An author's own address or picture would stand behind the name.
pub(super) fn site_beside_its_address_publishes(scene: &Scene<'_>, roles: &mut [Role]) {
    if roles.contains(&Role::PublisherName) {
        return;
    }
    let &[at] = places(roles, Role::AuthorName).as_slice() else {
        return;
    };
    let role = |at: Option<usize>| at.and_then(|at| roles.get(at)).copied();
    let (before, after) = (role(at.checked_sub(1)), role(Some(at + 1)));
    let is_of_the_page = |role| matches!(role, Some(Role::Url | Role::Language));
    let is_a_writers = matches!(after, Some(Role::AuthorUrl | Role::AuthorImage));
    if (is_of_the_page(before) || is_of_the_page(after)) && !is_a_writers && scene.is_site_name(at)
    {
        set(roles, at, Role::PublisherName);
    }
}

/// A company, as the law calls it, is no section where the page's host is called so, nor is the site's own name: where nobody publishes, it
/// does. `Orchard Inc` is what another page is about, and a site may be called as many papers call a section.
pub(super) fn company_is_no_section(scene: &Scene<'_>, roles: &mut [Role]) {
    if roles.contains(&Role::PublisherName) {
        return;
    }
    let is_company = |at: &usize| {
        let form = scene.text(*at).rsplit_once(' ');
        form.is_some_and(|(_, form)| is_only_a_legal_form(form)) && scene.names_site(*at)
    };
    let is_site =
        |at: &usize| scene.is_site_name(*at) && wording::of(scene.text(*at)) != Wording::Section;
    let mut sections = places(roles, Role::Section).into_iter();
    if let Some(at) = sections.find(|at| is_company(at) || is_site(at)) {
        set(roles, at, Role::PublisherName);
    }
}

/// A street or a country before the logo is no publisher's name, where the site's own is stated: items hold an address too.
pub(super) fn site_publishes(scene: &Scene<'_>, roles: &mut [Role]) {
    let publishers = places(roles, Role::PublisherName);
    let is_house = |&at: &usize| is_house(scene, at) || scene.names_site(at);
    if publishers.is_empty() || publishers.iter().any(is_house) {
        return;
    }
    let site = scene.leaves.iter().zip(roles.iter()).enumerate();
    let mut site =
        site.filter(|(_, (leaf, role))| leaf.shape == Shape::Text && **role == Role::Other);
    let Some((site, _)) = site.find(|(at, _)| scene.is_site_name(*at)) else {
        return;
    };
    for at in publishers {
        set(roles, at, Role::Other);
    }
    set(roles, site, Role::PublisherName);
}

/// Whether some of the texts differ.
pub(super) fn are_several(scene: &Scene<'_>, places: &[usize]) -> bool {
    let mut texts = places.iter().map(|&at| scene.text(at));
    let first = texts.next();
    texts.any(|text| Some(text) != first)
}

/// Of several names of who publishes, those that the site or the home page beside them tell are: another is a writer's where nobody else
/// signs, or nobody's.
pub(super) fn houses_publish(scene: &Scene<'_>, roles: &mut [Role]) {
    let publishers = places(roles, Role::PublisherName);
    if !are_several(scene, &publishers) {
        return;
    }
    let is_house = |&at: &usize| scene.names_site(at) || scene.is_at_home(at);
    let (houses, others): (Vec<usize>, Vec<usize>) = publishers.into_iter().partition(is_house);
    if houses.is_empty() {
        return;
    }
    let nobody_signs = !roles.contains(&Role::AuthorName);
    for at in others {
        let text = scene.text(at);
        let signs = nobody_signs
            && person::is_person_like(text)
            && !person::is_organization_like(text, &[]);
        set(
            roles,
            at,
            if signs { Role::AuthorName } else { Role::Other },
        );
    }
}

/// Persons that a few tags behind a writer name are writers too.
const WRITERS: usize = 3;

/// Persons right behind a writer write too, with or without the paper that each is of: `Jane Miller, Valley Post`.
pub(super) fn persons_behind_a_writer_write(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_person = |at: usize| {
        let (name, rest) = scene
            .text(at)
            .split_once(',')
            .unwrap_or((scene.text(at), ""));
        person::is_person_like(name) && !rest.contains(',')
    };
    let is_alone = |at: usize| {
        let leaf = scene.leaves.get(at);
        leaf.is_some_and(|leaf| leaf.first && leaf.last)
    };
    let stretches: Vec<_> = super::stretches(roles, Role::Tag).collect();
    // What a list holds as well is a tag: `Ada Mill, Ida Brook`. `Jane Miller, Valley Post` is a person and a paper.
    let texts = (0..scene.leaves.len()).map(|at| scene.text(at));
    let lists = texts.filter(|text| text.contains(','));
    let listed: HashSet<&str> = lists
        .flat_map(|text| text.split(',').map(str::trim))
        .collect();
    let is_house = |name: &str| person::is_organization_like(name, &[]);
    let is_listed = |at: usize| match scene.text(at).split_once(',') {
        Some((_, rest)) => person::is_person_like(rest.trim()) && !is_house(rest.trim()),
        None => listed.contains(scene.text(at)),
    };
    for tags in stretches {
        let Some(writer) = tags.start.checked_sub(1) else {
            continue;
        };
        if roles.get(writer) == Some(&Role::AuthorName)
            && tags.len() <= WRITERS
            && is_person(writer)
            && tags.clone().all(|at| is_alone(at) && is_person(at))
            && !tags.clone().any(is_listed)
        {
            roles
                .get_mut(tags)
                .unwrap_or_default()
                .fill(Role::AuthorName);
        }
    }
}

/// A writer's post may stand before the name, `Staff Writer Jane Miller`: the address beside it repeats the name.
pub(super) fn post_before_a_name(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_his = |roles: &[Role], near: Option<usize>, name: &[u8]| {
        near.is_some_and(|near| {
            roles.get(near) == Some(&Role::AuthorUrl) && leaf::repeats(scene.text(near), name)
        })
    };
    for at in places(roles, Role::Other) {
        let near = [at.checked_sub(1), Some(at + 1)];
        let has_address = near
            .iter()
            .any(|near| near.and_then(|near| roles.get(near)) == Some(&Role::AuthorUrl));
        let Some(name) = person::behind_post(scene.text(at)).filter(|_| has_address) else {
            continue;
        };
        let name = letters(name);
        if near.into_iter().any(|near| is_his(roles, near, &name)) {
            set(roles, at, Role::AuthorName);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Role, company_is_no_section, houses_publish, persons_behind_a_writer_write,
        post_before_a_name, site_beside_its_address_publishes, site_publishes,
    };
    use crate::dump::settle::settled;

    use Role::{
        AuthorName, AuthorUrl, Email, Headline, Language, Other, PublisherName, Section, Tag, Url,
    };

    #[test]
    fn the_site_beside_its_address() {
        let settled =
            |text: &str, roles: Vec<Role>| settled(site_beside_its_address_publishes, text, roles);
        let page = "https://www.valleypost.example/news/the-mill-turns-again";
        let text = format!("{page}\nThe Valley Post\nen");
        let roles = vec![Url, AuthorName, Language];
        assert_eq!(
            settled(&text, roles.clone()),
            [Url, PublisherName, Language]
        );
        let other = text.replace("The Valley Post", "Ida Brook");
        assert_eq!(settled(&other, roles.clone()), roles);
        let his = format!("{page}\nValley Post\nhttps://www.valleypost.example/author/vp");
        let roles = vec![Url, AuthorName, AuthorUrl];
        assert_eq!(settled(&his, roles.clone()), roles);
        // Behind the headline or before it the site signs.
        let text = format!("Valley Post\nThe mill turns again\n{page}");
        let roles = vec![AuthorName, Headline, Url];
        assert_eq!(settled(&text, roles.clone()), roles);
    }

    #[test]
    fn the_company_among_sections() {
        let settled = |text: &str, roles: Vec<Role>| settled(company_is_no_section, text, roles);
        let page = "https://www.oldmills.example/news/the-mill-turns-again";
        let roles = vec![Url, Section, Section];
        let text = format!("{page}\nFriends of Old Mills e.V.\nTowns");
        assert_eq!(settled(&text, roles.clone()), [Url, PublisherName, Section]);
        let own = format!("{page}\nOldmills\nTowns");
        assert_eq!(settled(&own, roles.clone()), [Url, PublisherName, Section]);
        for other in ["Wellness & Spa", "Orchard Inc", "Old Brooks"] {
            let text = format!("{page}\n{other}\nTowns");
            assert_eq!(settled(&text, roles.clone()), roles, "{other}");
        }
    }

    #[test]
    fn the_street_is_no_publisher() {
        let text = "https://www.valleypost.example/news/the-mill-turns-again\n1 Mill Lane\nThe Valley Post";
        let want = [Url, Other, PublisherName];
        assert_eq!(
            settled(site_publishes, text, vec![Url, PublisherName, Other]),
            want
        );
        let text = text.replace("1 Mill Lane", "Valley News");
        let roles = vec![Url, PublisherName, Other];
        assert_eq!(settled(site_publishes, &text, roles.clone()), roles);
        // A word that begins as the domain does is another.
        let text = "https://www.mill.example/news/the-mill-turns-again\n1 Brook Lane\nMillbrook";
        assert_eq!(settled(site_publishes, text, roles.clone()), roles);
        let text = text.replace("Millbrook", "The Mill");
        assert_eq!(settled(site_publishes, &text, roles), want);
    }

    #[test]
    fn the_house_that_the_site_names() {
        let text = "https://www.valleypost.example/news/the-mill-turns-again\nIda Brook\nThe Valley Post\nOld Mills";
        let settled = |roles: Vec<Role>| settled(houses_publish, text, roles);
        let roles = vec![Url, PublisherName, PublisherName, Tag];
        assert_eq!(settled(roles), [Url, AuthorName, PublisherName, Tag]);
        let roles = vec![Url, PublisherName, PublisherName, AuthorName];
        assert_eq!(settled(roles), [Url, Other, PublisherName, AuthorName]);
        let roles = vec![Url, PublisherName, Tag, PublisherName];
        assert_eq!(settled(roles.clone()), roles);
    }

    #[test]
    fn persons_behind_a_writer() {
        let settled =
            |text: &str, roles: Vec<Role>| settled(persons_behind_a_writer_write, text, roles);
        let text = "Ida Brook, Valley Post\nJane Miller, Valley Post\nThe mill turns again";
        let roles = vec![AuthorName, Tag, Headline];
        assert_eq!(settled(text, roles), [AuthorName, AuthorName, Headline]);
        for text in [
            "Ida Brook\nAda Mill\nAda Mill, Jon Hall",
            "Ida Brook\nAda Mill, Jon Hall\nThe mill turns again",
        ] {
            let roles = vec![AuthorName, Tag, Other];
            assert_eq!(settled(text, roles.clone()), roles, "{text}");
        }
        let text = "Ida Brook\nJane Miller\nmills";
        assert_eq!(
            settled(text, vec![AuthorName, Tag, Tag]),
            [AuthorName, Tag, Tag]
        );
    }

    #[test]
    fn the_post_before_the_name() {
        let settled = |text: &str, role: Role| settled(post_before_a_name, text, vec![Other, role]);
        let text = "Staff Writer Jane Miller\nhttps://paper.example/people/jane-miller";
        assert_eq!(settled(text, AuthorUrl), [AuthorName, AuthorUrl]);
        let text = "Staff Writer Jane Miller\nj.miller@paper.example";
        assert_eq!(settled(text, Email), [Other, Email]);
    }
}

//! A writer and a house that stand in each other's place: leaf a line, a person before the logo looks like the publisher.

use super::site::are_several;
use super::{places, set};
use crate::dump::leaf;
use crate::dump::role::Role;
use crate::dump::scene::{Scene, letters};
use crate::value::person;

/// Where all who sign stand beside their house's home page, and who publishes is a writer, each is the other: `Ida Brook` before the logo,
/// `Valley Post` before `https://valleypost.example`. Houses are called like persons, and the paper often signs before the house that owns
/// it: a name without a home page is told only by the author's address beside who publishes. Asked where no contact is stated: who has one
/// beside the name is a house.
pub(super) fn house_in_a_writers_place(scene: &Scene<'_>, roles: &mut [Role]) {
    let publishers = places(roles, Role::PublisherName);
    let writers = places(roles, Role::AuthorName);
    let is_named = |&at: &usize| scene.is_site_name(at) || scene.is_at_home(at);
    let at_home = |&at: &usize| scene.is_at_home(at) && !is_person_like(scene.text(at));
    let has_address = |&at: &usize| !is_named(&at) && has_own_address(scene, roles, at);
    let is_writer = |&at: &usize| has_address(&at) || !is_named(&at) && is_person(scene, at);
    let all =
        |places: &[usize], is: &dyn Fn(&usize) -> bool| !places.is_empty() && places.iter().all(is);
    let is_swapped = all(&writers, &is_named) && all(&publishers, &has_address)
        || all(&writers, &at_home) && all(&publishers, &is_writer);
    if !is_swapped {
        return;
    }
    for at in publishers {
        set(roles, at, Role::AuthorName);
    }
    for at in writers {
        set(roles, at, Role::PublisherName);
        if let Some(role @ Role::AuthorUrl) = roles.get_mut(at + 1) {
            *role = Role::PublisherUrl;
        }
    }
}

/// Whether a name is like a person's, and neither a house's nor the site's.
fn is_person(scene: &Scene<'_>, at: usize) -> bool {
    is_person_like(scene.text(at)) && !scene.names_site(at)
}

fn is_person_like(text: &str) -> bool {
    person::is_person_like(text) && !person::is_organization_like(text, &[])
}

/// Whether an author's address beside a name repeats it.
fn has_own_address(scene: &Scene<'_>, roles: &[Role], at: usize) -> bool {
    let name = letters(scene.text(at));
    let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    near.into_iter().any(|near| {
        let is_authors = scene.address(near).is_some_and(|facts| facts.author);
        let is_free = matches!(
            roles.get(near),
            Some(Role::AuthorUrl | Role::PublisherUrl | Role::Other)
        );
        is_authors && is_free && leaf::repeats(scene.text(near), &name)
    })
}

/// A person right beside a writer writes too where somebody else publishes; and where nobody signs, whose author's address repeats the name.
pub(super) fn writer_in_the_publishers_place(scene: &Scene<'_>, roles: &mut [Role]) {
    let publishers = places(roles, Role::PublisherName);
    let nobody_signs = !roles.contains(&Role::AuthorName);
    let are_several = are_several(scene, &publishers);
    if !are_several && !nobody_signs {
        return;
    }
    let is_house = |at: usize| {
        let name = before_house(scene.text(at));
        scene.is_site_name(at) || person::is_organization_like(name, &[])
    };
    for &at in &publishers {
        let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let mut beside = near.filter(|&near| roles.get(near) == Some(&Role::AuthorName));
        let is_person = |at: usize| person::is_person_like(before_house(scene.text(at)));
        let is_writer = if nobody_signs {
            has_own_address(scene, roles, at)
        } else {
            is_person(at)
                && !is_house(at)
                && beside.any(|near| is_person(near) && scene.text(near) != scene.text(at))
        };
        if is_writer {
            set(roles, at, Role::AuthorName);
        }
    }
}

/// A name without the house behind it: `Ida Brook, Valley Post`.
fn before_house(text: &str) -> &str {
    text.split_once(',').map_or(text, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::{Role, house_in_a_writers_place, writer_in_the_publishers_place};
    use crate::dump::settle::settled;

    use Role::{AuthorName, AuthorUrl, LogoUrl, Other, PublisherName, PublisherUrl, Section, Url};

    #[test]
    fn each_in_the_others_place() {
        let settled = |text: &str, roles: Vec<Role>| settled(house_in_a_writers_place, text, roles);
        let text = "Ida Brook\nhttps://valleypost.example/logo.png\nValley Post\nhttps://valleypost.example";
        let roles = vec![PublisherName, LogoUrl, AuthorName, AuthorUrl];
        let want = [AuthorName, LogoUrl, PublisherName, PublisherUrl];
        assert_eq!(settled(text, roles.clone()), want);
        for other in ["Valley Press", "Blogger"] {
            let text = text.replace("Ida Brook", other);
            assert_eq!(settled(&text, roles.clone()), roles, "{other}");
        }
        // Houses are called like persons, in the paper's place or with a paper of the same name as its writer.
        let alone = "Valley Post\nFalling Water\nhttps://valleypost.example/logo.png";
        let roles3 = vec![AuthorName, PublisherName, LogoUrl];
        assert_eq!(settled(alone, roles3.clone()), roles3);
        for site in ["idabrook", "weir"] {
            let text = format!(
                "https://{site}.example/a/the-mill-turns-again\nIda Brook\nhttps://idabrook.example\nFalling Water\nhttps://{site}.example/logo.png"
            );
            let roles = vec![Url, AuthorName, AuthorUrl, PublisherName, LogoUrl];
            assert_eq!(settled(&text, roles.clone()), roles, "{site}");
        }
        // A home page of another name.
        let text = text.replace("\nValley Post", "\nJane Miller");
        assert_eq!(settled(&text, roles.clone()), roles);
    }

    #[test]
    fn a_writer_beside_writers() {
        let settled =
            |text: &str, roles: Vec<Role>| settled(writer_in_the_publishers_place, text, roles);
        let roles = vec![PublisherName, AuthorName, Section, PublisherName];
        let text = "Ida Brook, Valley Post\nJane Miller, Valley Post\nTowns\nThe Brook Times";
        let want = [AuthorName, AuthorName, Section, PublisherName];
        assert_eq!(settled(text, roles.clone()), want);
        let text = text.replace("Ida Brook, Valley Post", "Valley Post");
        assert_eq!(settled(&text, roles.clone()), roles);
        // Nobody else publishes.
        let roles = vec![PublisherName, AuthorName];
        let text = "Ida Brook\nJane Miller";
        assert_eq!(settled(text, roles.clone()), roles);
        let text = "https://paper.example/the-mill-turns-again-today\nwebmaster\nhttps://paper.example/author/webmaster";
        assert_eq!(
            settled(text, vec![Url, PublisherName, Other]),
            [Url, AuthorName, Other]
        );
        // The page's own address is nobody's.
        let roles = vec![Other, PublisherName, Url];
        assert_eq!(settled(text, roles.clone()), roles);
        // A house that is called as persons are.
        let roles = vec![Url, PublisherName, AuthorName, Section, PublisherName];
        let text = "https://www.idabrook.example/news/the-mill-turns-again\nIda Brook\nJane Miller\nTowns\nThe Brook Times";
        assert_eq!(settled(text, roles.clone()), roles);
        let text = text.replace("idabrook", "paper");
        let want = [Url, AuthorName, AuthorName, Section, PublisherName];
        assert_eq!(settled(&text, roles), want);
    }
}

//! A writer and a house that stand in each other's place: leaf a line, a person before the logo looks like the publisher.

use super::site::are_several;
use super::{places, set};
use crate::dump::leaf;
use crate::dump::role::Role;
use crate::dump::scene::{Scene, letters};
use crate::value::person;

/// Where all who sign are the site, or stand beside its home page, and who publishes is a writer, each is the other: `Ida Brook` before
/// the logo, `Valley Post` before `https://valleypost.example`. Asked where no contact is stated: who has one beside the name is a house.
pub(super) fn house_in_a_writers_place(scene: &Scene<'_>, roles: &mut [Role]) {
    let publishers = places(roles, Role::PublisherName);
    let writers = places(roles, Role::AuthorName);
    let is_house = |&at: &usize| scene.is_site_name(at) || scene.is_at_home(at);
    let is_writer = |&at: &usize| !is_house(&at) && is_writer(scene, roles, at);
    let all =
        |places: &[usize], is: &dyn Fn(&usize) -> bool| !places.is_empty() && places.iter().all(is);
    if !all(&writers, &is_house) || !all(&publishers, &is_writer) {
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

/// Whether a name is somebody's who writes: a person's, an account's, or one that an address of authors repeats.
fn is_writer(scene: &Scene<'_>, roles: &[Role], at: usize) -> bool {
    let text = scene.text(at);
    let is_account = !text.contains([' ', '.']) && text.starts_with(char::is_lowercase);
    let is_house = person::is_organization_like(text, &[]) || scene.names_site(at);
    let is_person = !is_house && (is_account || person::is_person_like(text));
    is_person || has_own_address(scene, roles, at)
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
        // A home page of another name.
        let text = text.replace("\nValley Post", "\nJane Miller");
        assert_eq!(settled(&text, roles.clone()), roles);
    }

    #[test]
    fn a_writer_beside_writers() {
        let settled =
            |text: &str, roles: Vec<Role>| settled(writer_in_the_publishers_place, text, roles);
        let roles = vec![PublisherName, AuthorName, Section, PublisherName];
        let text = "Ida Brook, Valley Post\nJane Miller, Valley Post\nTowns\nThe Hill Times";
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
    }
}

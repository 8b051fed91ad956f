//! Whose a picture is: the page's, the writer's or the publisher's.

use super::{places, set};
use crate::dump::role::Role;
use crate::dump::scene::Scene;
use crate::dump::shape::Shape;

/// Beside a page that has its picture, one between a writer's name and address is the writer's, with its sides.
pub(super) fn picture_of_the_writer(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_number = |at: usize| {
        let shape = scene.leaves.get(at).map(|leaf| leaf.shape);
        matches!(shape, Some(Shape::Integer | Shape::Year))
    };
    for at in places(roles, Role::ImageUrl).into_iter().skip(1) {
        let role = |at: Option<usize>| at.and_then(|at| roles.get(at)).copied();
        let end = (at + 1..roles.len())
            .find(|&at| !is_number(at))
            .unwrap_or(roles.len());
        if role(at.checked_sub(1)) == Some(Role::AuthorName)
            && role(Some(end)) == Some(Role::AuthorUrl)
        {
            set(roles, at, Role::AuthorImage);
            roles
                .get_mut(at + 1..end)
                .unwrap_or_default()
                .fill(Role::Other);
        }
    }
}

/// Beside a page that has its picture, another right behind the publisher is the logo that else is missing. Where items keep their
/// blocks it stands in the publisher's.
pub(super) fn picture_of_the_publisher(scene: &Scene<'_>, roles: &mut [Role]) {
    if roles.contains(&Role::LogoUrl) {
        return;
    }
    let pictures = places(roles, Role::ImageUrl);
    let is_publishers = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| roles.get(before));
        matches!(before, Some(Role::PublisherName | Role::PublisherUrl))
            && scene.copies(*at).count == 0
            && scene
                .leaves
                .get(*at)
                .is_some_and(|leaf| !leaf.first || !scene.has_items)
    };
    let Some(at) = pictures.iter().copied().find(is_publishers) else {
        return;
    };
    if pictures.len() < 2 {
        return;
    }
    set(roles, at, Role::LogoUrl);
    for role in roles.iter_mut().skip(at + 1).take(2) {
        *role = match role {
            Role::ImageWidth => Role::LogoWidth,
            Role::ImageHeight => Role::LogoHeight,
            _ => break,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, picture_of_the_publisher, picture_of_the_writer};
    use crate::dump::settle::settled;

    use Role::{
        AuthorImage, AuthorName, AuthorUrl, ImageHeight, ImageUrl, ImageWidth, LogoHeight, LogoUrl,
        LogoWidth, Other, PublisherName,
    };

    #[test]
    fn the_writers_picture() {
        let text = "https://img.example/wheel.jpg\nIda Brook\nhttps://img.example/4189.jpg\n674\n1200\n\
            https://paper.example/authors/ida-brook";
        let roles = vec![
            ImageUrl,
            AuthorName,
            ImageUrl,
            ImageHeight,
            ImageWidth,
            AuthorUrl,
        ];
        let want = [ImageUrl, AuthorName, AuthorImage, Other, Other, AuthorUrl];
        assert_eq!(settled(picture_of_the_writer, text, roles), want);
        // The only one there is.
        let (_, text) = text.split_once('\n').unwrap_or_default();
        let roles = vec![AuthorName, ImageUrl, ImageHeight, ImageWidth, AuthorUrl];
        assert_eq!(settled(picture_of_the_writer, text, roles.clone()), roles);
    }

    #[test]
    fn the_publishers_picture() {
        let text =
            "https://img.example/wheel.jpg\nValley Post\nhttps://paper.example/og.png\n600\n60";
        let roles = vec![ImageUrl, PublisherName, ImageUrl, ImageWidth, ImageHeight];
        let want = [ImageUrl, PublisherName, LogoUrl, LogoWidth, LogoHeight];
        assert_eq!(settled(picture_of_the_publisher, text, roles.clone()), want);
        // In another block than the publisher, where items have blocks.
        let text =
            "https://img.example/wheel.jpg\nValley Post\nhttps://paper.example/og.png 600 60";
        assert_eq!(
            settled(picture_of_the_publisher, text, roles.clone()),
            roles
        );
    }
}

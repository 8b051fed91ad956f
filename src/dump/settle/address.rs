//! Which address is the page's, which a picture's or the publisher's.

use super::{places, set};
use crate::block::Block;
use crate::dump::leaf::Leaf;
use crate::dump::role::Role;
use crate::dump::scene::{Scene, UrlFacts, url_facts};
use crate::dump::shape::Shape;
use crate::value::link;

/// An address of a picture, of a person or of a home page is not the page's where another could be.
pub(super) fn pictures_are_no_pages(scene: &Scene<'_>, roles: &mut [Role]) {
    let pages = roles.iter_mut().enumerate();
    for (at, role) in pages.filter(|(_, role)| **role == Role::Url) {
        let facts = facts(scene, at);
        if facts.image {
            *role = Role::ImageUrl;
        } else if facts.author || facts.vocabulary {
            *role = Role::Other;
        }
    }
}

/// What an address says, as the scene has it.
fn facts(scene: &Scene<'_>, at: usize) -> UrlFacts {
    let known = scene.address(at).copied();
    known.unwrap_or_else(|| url_facts(scene.text(at)))
}

/// The home page asked for a number is a page, `https://paper.example/?p=43181`, and no picture nor the publisher's home: it is this one where no other is
/// stated, as feeds and exports give it whose other addresses say more.
pub(super) fn asked_pages_are_no_pictures(
    blocks: &[Block<'_>],
    leaves: &[Leaf],
    roles: &mut [Role],
) {
    let url = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let pages = |roles: &[Role], wanted: Role| {
        let mut pages = places(roles, wanted);
        pages.retain(|&at| is_home_asked(url(at)).is_some());
        pages
    };
    let mut asked = pages(roles, Role::ImageUrl);
    asked.retain(|&at| is_home_asked(url(at)) != Some(Asked::Size));
    for &at in &asked {
        set(roles, at, Role::Other);
    }
    asked.retain(|&at| is_home_asked(url(at)) == Some(Asked::Page));
    if roles.contains(&Role::Url) {
        return;
    }
    for role in [Role::PublisherUrl, Role::Other] {
        if asked.is_empty() {
            asked = pages(roles, role);
            asked.retain(|&at| is_home_asked(url(at)) == Some(Asked::Page));
            asked.dedup_by_key(|at| url(*at));
            if asked.len() > 1 {
                asked.clear();
            }
        }
    }
    if let Some(&own) = asked.first() {
        set(roles, own, Role::Url);
    }
}

/// What a home page is asked for by a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// `?p=43181`.
    Page,
    /// What lists pages, `?author=7` and `?cat=3`, or the home itself: in a language, found by a word, counted.
    Other,
    /// How large something is, `?w=300`: it may be a picture as well.
    Size,
}

fn is_home_asked(url: &str) -> Option<Asked> {
    let (page, query) = url.split_once('?')?;
    let (key, value) = query.split_once('=').unwrap_or((query, ""));
    let is_number = value.starts_with(|c: char| c.is_ascii_digit());
    let is_home = matches!(link::path(page), "" | "/" | "/index.php" | "/index.html");
    (is_home && is_number).then(|| match key {
        "w" | "h" | "width" | "height" => Asked::Size,
        "author" | "cat" | "category" | "tag" | "tag_id" | "m" | "page" | "paged" | "s"
        | "lang" | "v" | "ver" | "feed" | "replytocom" => Asked::Other,
        _ if key.starts_with("utm_") => Asked::Other,
        _ => Asked::Page,
    })
}

/// The address that stands right before the headline at the head of a dump is the page's, whatever an index has put before it.
pub(super) fn address_before_headline(scene: &Scene<'_>, roles: &mut [Role]) {
    let leaves = scene.leaves;
    if roles.contains(&Role::Url) {
        return;
    }
    let Some(at) = roles.iter().position(|&role| role == Role::Headline) else {
        return;
    };
    let opens = leaves.get(at).is_some_and(|leaf| leaf.block == 1);
    let Some(before) = at.checked_sub(1).filter(|_| opens) else {
        return;
    };
    let is_page = leaves.get(before).is_some_and(|leaf| {
        leaf.shape == Shape::Url && {
            let facts = facts(scene, before);
            facts.slug && !facts.image && !facts.author && !facts.vocabulary
        }
    });
    if let Some(role) = roles.get_mut(before).filter(|_| is_page) {
        *role = Role::Url;
    }
}

/// A picture called a logo beside pictures of the article is the publisher's.
pub(super) fn logo_is_no_picture(scene: &Scene<'_>, roles: &mut [Role]) {
    let pictures = places(roles, Role::ImageUrl);
    let (logos, others): (Vec<usize>, Vec<usize>) =
        pictures.into_iter().partition(|&at| facts(scene, at).logo);
    if others.is_empty() {
        return;
    }
    let stated = roles.iter().position(|role| *role == Role::LogoUrl);
    let stated = stated.map(|at| scene.text(at));
    for at in logos {
        let is_publishers = stated.is_none_or(|stated| stated == scene.text(at));
        if let Some(role) = roles.get_mut(at) {
            *role = if is_publishers {
                Role::LogoUrl
            } else {
                Role::Other
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, address_before_headline, asked_pages_are_no_pictures, logo_is_no_picture};
    use crate::dump::layout;
    use crate::dump::leaf::cut;
    use crate::dump::scene::Scene;

    #[test]
    fn the_address_at_the_head() {
        use Role::{Headline, Outside, Published, Url};
        let settled = |text: &str| {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let mut roles = vec![Outside; leaves.len()];
            let (count, last) = (leaves.len(), [Headline, Published]);
            roles.splice(count - 2.., last);
            address_before_headline(&Scene::new(&leaves, &blocks), &mut roles);
            roles.get(count - 3).copied()
        };
        let run = "The mill turns again\n2024-05-01T10:00+0200";
        let page =
            format!("day 2024-05 https://paper.example/news/the-mill-turns-again.html\n{run}");
        assert_eq!(settled(&page), Some(Url));
        let picture = format!("https://paper.example/photos/the-mill-turns-again.jpg\n{run}");
        assert_eq!(settled(&picture), Some(Outside));
    }

    #[test]
    fn a_page_that_the_home_is_asked_for() {
        use Role::{Headline, ImageUrl, Other, PublisherUrl, Url};
        let settled = |text: &str, mut roles: Vec<Role>| {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            asked_pages_are_no_pictures(&blocks, &leaves, &mut roles);
            roles
        };
        let page = "https://paper.example/?p=43181\nThe mill turns again";
        let picture = vec![ImageUrl, Headline];
        assert_eq!(settled(page, picture.clone()), [Url, Headline]);
        for (asked, role) in [
            ("cat=3", Other),
            ("author=7", Other),
            ("s=123", Other),
            ("utm_source=1", Other),
            ("w=300&h=200", ImageUrl),
        ] {
            let text = format!("https://paper.example/?{asked}\nThe mill turns again");
            assert_eq!(settled(&text, picture.clone()), [role, Headline], "{asked}");
            let homes = vec![PublisherUrl, Headline];
            assert_eq!(settled(&text, homes.clone()), homes, "{asked}");
        }
        let own = "https://paper.example/index.php?id=65754&lang=fi\nhttps://paper.example/mills";
        assert_eq!(settled(own, vec![ImageUrl, Url]), [Other, Url]);
        for home in [PublisherUrl, Other] {
            assert_eq!(settled(page, vec![home, Headline]), [Url, Headline]);
            let stated = vec![home, Url];
            assert_eq!(settled(own, stated.clone()), stated);
            let two = "https://paper.example/?p=43181\nhttps://paper.example/?p=43182";
            let both = vec![home, home];
            assert_eq!(settled(two, both.clone()), both);
            let writers = "https://paper.example/?author=7\nJane Miller";
            let roles = vec![home, Headline];
            assert_eq!(settled(writers, roles.clone()), roles);
        }
        for text in [
            "https://paper.example/image.php?id=65754\nThe mill turns again",
            "https://paper.example/?picture=wheel\nThe mill turns again",
            "https://paper.example/wheel.jpg?w=800\nThe mill turns again",
        ] {
            assert_eq!(settled(text, picture.clone()), picture, "{text}");
        }
    }

    #[test]
    fn the_logo_beside_a_picture() {
        use Role::{ImageUrl, LogoUrl};
        let settled = |text: &str| {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let mut roles = vec![ImageUrl; leaves.len()];
            logo_is_no_picture(&Scene::new(&leaves, &blocks), &mut roles);
            roles
        };
        let logo = "https://paper.example/logo.png";
        let picture = "https://paper.example/wheel.jpg";
        assert_eq!(settled(&format!("{picture}\n{logo}")), [ImageUrl, LogoUrl]);
        // All that a page without pictures has.
        assert_eq!(settled(logo), [ImageUrl]);
        // The publisher has one logo; another is nothing.
        let other = "https://img.example/partners-logo.png";
        let text = [picture, logo, other, logo].join("\n");
        let want = [ImageUrl, LogoUrl, Role::Other, LogoUrl];
        let blocks = layout::sheet(&text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        let mut roles = vec![ImageUrl, LogoUrl, ImageUrl, ImageUrl];
        logo_is_no_picture(&Scene::new(&leaves, &blocks), &mut roles);
        assert_eq!(roles, want);
    }
}

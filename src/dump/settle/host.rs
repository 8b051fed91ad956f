//! The page's host among the names of a run: what programs write of a page for want of its site's name.

use super::machine::has_digest;
use super::set;
use crate::dump::role::Role;
use crate::dump::scene::Scene;
use crate::dump::shape::Shape;
use crate::value::link;
use std::collections::HashSet;

/// The page's host is no name beside the one that the site has: `valleypost.example` and "Valley Post". Alone it may be, but where a program
/// that read the page wrote its digest: it writes the host of its own.
pub(super) fn host_is_no_name(scene: &Scene<'_>, roles: &mut [Role]) {
    let role = |at: usize| roles.get(at).copied().unwrap_or(Role::Other);
    let names: Vec<usize> = (0..roles.len()).filter(|&at| is_name(role(at))).collect();
    if !names.iter().any(|&at| may_be_host(scene, at)) {
        return;
    }
    let addresses = (0..roles.len()).filter(|&at| scene.address(at).is_some());
    let known: HashSet<&str> = addresses
        .filter_map(|at| link::host(scene.text(at)).map(bare))
        .collect();
    let is_host = |at: usize| may_be_host(scene, at) && known.contains(bare(scene.text(at)));
    let has_other = |wanted: Role| (names.iter()).any(|&at| role(at) == wanted && !is_host(at));
    let is_site = |&at: &usize| {
        let is_free = role(at) != Role::Tag && (is_name(role(at)) || role(at) == Role::Other);
        is_free && is_text(scene, at) && !is_host(at) && scene.is_site_name(at)
    };
    let others = [Role::AuthorName, Role::Tag].map(|role| (role, has_other(role)));
    let site = (0..roles.len()).find(is_site);
    let is_replaced = site.is_some() || has_digest(scene);
    let hosts: Vec<usize> = names.into_iter().filter(|&at| is_host(at)).collect();
    for at in hosts {
        let own = roles.get(at).copied().unwrap_or(Role::Other);
        let is_beside = others.contains(&(own, true));
        let is_needless = match own {
            Role::AuthorName => is_beside,
            // Before its logo it is what the page states. No site is called `www.valley.example`.
            Role::PublisherName => {
                (is_replaced || scene.text(at).starts_with("www."))
                    && roles.get(at + 1) != Some(&Role::LogoUrl)
            }
            // A program's list of tags may hold it.
            Role::Tag => !is_beside || scene.text(at).starts_with("www."),
            _ => true,
        };
        if is_needless {
            set(roles, at, Role::Other);
        }
        if let (Role::PublisherName, true, Some(site)) = (own, is_needless, site) {
            set(roles, site, Role::PublisherName);
        }
    }
}

const fn is_name(role: Role) -> bool {
    matches!(
        role,
        Role::AuthorName | Role::PublisherName | Role::Section | Role::Tag
    )
}

fn is_text(scene: &Scene<'_>, at: usize) -> bool {
    let leaf = scene.leaves.get(at);
    leaf.is_some_and(|leaf| leaf.shape == Shape::Text)
}

fn may_be_host(scene: &Scene<'_>, at: usize) -> bool {
    let text = scene.text(at);
    text.contains('.') && !text.contains(' ') && is_text(scene, at)
}

fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::{Role, host_is_no_name};
    use crate::dump::settle::settled;

    use Role::{AuthorName, Headline, LogoUrl, Other, PublisherName, Section, Tag, Url};

    #[test]
    fn the_host_beside_names() {
        let settled = |text: &str, own: Role, other: Role| {
            let page = "https://www.valleypost.example/news/the-mill-turns-again";
            let text = format!("{page}\n{text}");
            let roles = settled(host_is_no_name, &text, vec![Url, own, other]);
            roles.into_iter().skip(1).collect::<Vec<_>>()
        };
        let text = "valleypost.example\nValley Post";
        let want = [Other, PublisherName];
        assert_eq!(settled(text, PublisherName, AuthorName), want);
        assert_eq!(
            settled(text, PublisherName, Headline),
            [PublisherName, Headline]
        );
        assert_eq!(settled(text, Section, PublisherName), want);
        let text = "www.valleypost.example\nmills";
        assert_eq!(settled(text, PublisherName, Tag), [Other, Tag]);
        let text = "www.valleypost.example\nIda Brook";
        assert_eq!(settled(text, AuthorName, AuthorName), [Other, AuthorName]);
        assert_eq!(settled(text, AuthorName, Section), [AuthorName, Section]);
        assert_eq!(settled(text, Tag, Tag), [Other, Tag]);
        // A list of tags; another's host.
        let tags = "valleypost.example\nmills";
        assert_eq!(settled(tags, Tag, Tag), [Tag, Tag]);
        // Its logo stands behind it; the site's name is a tag.
        let logo = "valleypost.example\nhttps://valleypost.example/a.png\nValley Post";
        let page = "https://www.valleypost.example/news/the-mill-turns-again";
        let stated = vec![Url, PublisherName, LogoUrl, Other];
        let text = format!("{page}\n{logo}");
        assert_eq!(
            super::super::settled(host_is_no_name, &text, stated.clone()),
            stated
        );
        let text = "valleypost.example\nValley Post";
        assert_eq!(settled(text, PublisherName, Tag), [PublisherName, Tag]);
        let other = "mills.example\nIda Brook";
        assert_eq!(
            settled(other, AuthorName, AuthorName),
            [AuthorName, AuthorName]
        );
    }
}

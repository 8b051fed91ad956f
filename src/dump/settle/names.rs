//! Who made the page: persons, newsrooms and publishers among the roles of a run.

use super::text_of;
use crate::block::Block;
use crate::dump::leaf::{self, Leaf};
use crate::dump::role::Role;
use crate::dump::scene::{LONGEST_NAME, Letters, letters};
use crate::dump::wording::{self, Wording};
use crate::value::text::columns;
use crate::value::{link, person};
use std::collections::HashSet;

/// Where nobody signs, the newsroom does: its name then stands twice, as author and as publisher.
pub(super) fn newsroom_as_author(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    if roles.contains(&Role::AuthorName) {
        return;
    }
    let Some(name) = text_of(blocks, leaves, roles, Role::PublisherName) else {
        return;
    };
    let mut copies = leaves
        .iter()
        .zip(roles.iter_mut())
        .filter(|(leaf, role)| {
            matches!(role, Role::PublisherName | Role::Other) && leaf.text(blocks) == name
        })
        .map(|(_, role)| role);
    if let (Some(one), Some(other)) = (copies.next(), copies.next()) {
        let signs = if *one == Role::PublisherName && *other == Role::Other {
            other
        } else {
            one
        };
        *signs = Role::AuthorName;
    }
}

/// Columns of what may name somebody: a byline names several, and what is longer is text.
const LONGEST_BYLINE: usize = 2 * LONGEST_NAME;

/// Where a person is named, words that are neither a person nor an organisation are the person's post or the next property's.
pub(super) fn people_before_words(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let is_author = |at: &usize| roles.get(*at) == Some(&Role::AuthorName);
    let authors = (0..leaves.len()).filter(is_author);
    let authors: Vec<usize> = authors
        .filter(|&at| columns(text(at)) < LONGEST_BYLINE)
        .collect();
    if !authors.iter().any(|&at| person::is_person_like(text(at))) {
        return;
    }
    for at in authors {
        let text = text(at);
        let somebody = !person::is_post(text)
            && (person::is_person_like(text)
                || person::is_organization_like(text, &[])
                || !person::people(text, None).is_empty());
        if let Some(role) = roles.get_mut(at).filter(|_| !somebody) {
            *role = Role::Other;
        }
    }
}

/// The name of the site is no section of it: where nobody publishes, it does. A site named as many papers name a section
/// (`sport.example`) has that section too.
pub(super) fn site_is_no_section(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let label = |at: usize| {
        let host = link::host(text(at)).unwrap_or_default();
        letters(link::site(host))
    };
    let places = |roles: &[Role], wanted: &[Role]| -> Vec<usize> {
        let is_wanted = |at: &usize| roles.get(*at).is_some_and(|role| wanted.contains(role));
        (0..roles.len()).filter(is_wanted).collect()
    };
    let own = places(roles, &[Role::Url, Role::PublisherUrl, Role::LogoUrl]);
    // A relative address has no host.
    let labels: HashSet<Letters> = own
        .into_iter()
        .map(label)
        .filter(|label| !label.is_empty())
        .collect();
    let is_common = |text: &str| !text.contains(' ') && wording::of(text) == Wording::Section;
    for at in places(roles, &[Role::Section]) {
        let name = letters(text(at));
        let bare = name.strip_prefix(b"the").unwrap_or(&name);
        let is_site = (labels.contains(&name) || labels.contains(bare)) && !is_common(text(at));
        let nobody_publishes = !roles.contains(&Role::PublisherName);
        if let Some(role) = roles.get_mut(at).filter(|_| is_site) {
            *role = if nobody_publishes {
                Role::PublisherName
            } else {
                Role::Other
            };
        }
    }
}

/// The authors are one property, and stand together. What stands apart from an author who is better known for one is a tag among tags,
/// or another name of the page: `Front Page`, `Customer Service`.
pub(super) fn authors_stand_together(blocks: &[Block<'_>], leaves: &[Leaf], roles: &mut [Role]) {
    let groups = author_groups(roles);
    if groups.len() < 2 {
        return;
    }
    let text = |at: usize| leaves.get(at).map_or("", |leaf| leaf.text(blocks));
    let known = |group: &[usize]| {
        let known = group.iter().map(|&at| known(at, text, roles));
        known.max().unwrap_or_default()
    };
    let all: Vec<usize> = groups.iter().map(|group| known(group)).collect();
    let best = all.iter().copied().max().unwrap_or_default();
    let lesser: Vec<usize> = groups
        .iter()
        .zip(all)
        .filter(|(_, known)| *known < best)
        .flat_map(|(group, _)| group)
        .copied()
        .collect();
    let is_tag = |at: Option<usize>| at.and_then(|at| roles.get(at)) == Some(&Role::Tag);
    let among_tags = |at: usize| is_tag(at.checked_sub(1)) || is_tag(Some(at + 1));
    let nobody_publishes = !roles.contains(&Role::PublisherName);
    let instead = |at: usize| match at {
        _ if nobody_publishes && person::is_organization_like(text(at), &[]) => Role::PublisherName,
        _ if among_tags(at) => Role::Tag,
        _ => Role::Other,
    };
    let lesser: Vec<(usize, Role)> = lesser.into_iter().map(|at| (at, instead(at))).collect();
    for (at, instead) in lesser {
        if let Some(role) = roles.get_mut(at) {
            *role = instead;
        }
    }
}

/// The places of authors' names, parted where another property stands between.
fn author_groups(roles: &[Role]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut is_open = false;
    for (at, role) in roles.iter().enumerate() {
        match role {
            Role::AuthorName if is_open => groups
                .last_mut()
                .into_iter()
                .for_each(|group| group.push(at)),
            Role::AuthorName => {
                groups.push(vec![at]);
                is_open = true;
            }
            Role::AuthorUrl | Role::AuthorImage | Role::Other => {}
            _ => is_open = false,
        }
    }
    groups
}

/// How well a name is known for an author's: an address beside it repeats it, or it looks like a person's.
fn known<'t>(at: usize, text: impl Fn(usize) -> &'t str, roles: &[Role]) -> usize {
    let name = letters(text(at));
    let beside = [
        at.checked_sub(2),
        at.checked_sub(1),
        Some(at + 1),
        Some(at + 2),
    ];
    let repeated = beside.into_iter().flatten().any(|near| {
        let is_his = matches!(roles.get(near), Some(Role::AuthorUrl | Role::AuthorImage));
        is_his && leaf::repeats(text(near), &name)
    });
    if repeated {
        2
    } else {
        let text = text(at);
        let persons = person::is_person_like(text) || person::people(text, None).len() > 1;
        usize::from(persons && !person::is_post(text))
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, authors_stand_together, people_before_words, site_is_no_section};
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    #[test]
    fn a_post_beside_a_person() {
        use Role::{AuthorName, Other};
        let settled = |text: &str| {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            let mut roles = vec![AuthorName; leaves.len()];
            people_before_words(&blocks, &leaves, &mut roles);
            roles
        };
        for post in ["Staff Writer", "Political Editor", "made of rye"] {
            let text = format!("Ida Brook\n{post}");
            assert_eq!(settled(&text), [AuthorName, Other], "{post}");
        }
        for other in [
            "Jane Miller",
            "The Valley Times",
            "Jane Miller and Richard Roe",
        ] {
            let text = format!("Ida Brook\n{other}");
            assert_eq!(settled(&text), [AuthorName, AuthorName], "{other}");
        }
        // Where nobody is named, a word may be who wrote.
        assert_eq!(settled("millhand\nStaff Writer"), [AuthorName, AuthorName]);
    }

    #[test]
    fn authors_apart_from_one_another() {
        use Role::{AuthorName, AuthorUrl, Other, PublisherName, Section, Tag};
        let settled = |text: &str, mut roles: Vec<Role>| {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            authors_stand_together(&blocks, &leaves, &mut roles);
            roles
        };
        let text = "Jane Miller\nhttps://paper.example/staff/jane-miller\nIda Brook\nValley Post\nFront Page\nmills\n\
            Towns\nReader Service";
        let roles = vec![
            AuthorName,
            AuthorUrl,
            AuthorName,
            PublisherName,
            AuthorName,
            Tag,
            Section,
            AuthorName,
        ];
        let want = [
            AuthorName,
            AuthorUrl,
            AuthorName,
            PublisherName,
            Tag,
            Tag,
            Section,
            Other,
        ];
        assert_eq!(settled(text, roles), want);
        // A newspaper that signs nothing publishes.
        let text = "Jane Miller\nTowns\nThe Valley Times";
        let roles = vec![AuthorName, Section, AuthorName];
        assert_eq!(settled(text, roles), [AuthorName, Section, PublisherName]);
        // Two persons, and nothing tells which of them wrote it.
        let roles = vec![AuthorName, Section, AuthorName];
        let text = "Jane Miller\nTowns\nIda Brook";
        assert_eq!(settled(text, roles.clone()), roles);
    }

    #[test]
    fn the_site_among_the_sections() {
        use Role::{Other, PublisherName, Section, Url};
        let settled = |text: &str, mut roles: Vec<Role>| {
            let blocks = layout::sheet(text).blocks;
            let leaves = cut(&blocks, 0..blocks.len());
            site_is_no_section(&blocks, &leaves, &mut roles);
            roles
        };
        let text = "https://www.valleypost.example/mills\nTowns\nThe Valley Post\nValley Post";
        let roles = vec![Url, Section, Section, Section];
        assert_eq!(settled(text, roles), [Url, Section, PublisherName, Other]);
        // What many papers call a section, and a picture that names no site.
        for text in [
            "https://www.sport.example/mills\nSport",
            "/assets/logo.png\nThe",
        ] {
            assert_eq!(settled(text, vec![Url, Section]), [Url, Section]);
        }
    }
}

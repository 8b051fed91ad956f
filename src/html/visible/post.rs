//! The posts of a thread, by the boxes that boards' programs make for who posted.

use super::Page;
use crate::html::tree::{Document, NodeId};

/// The accounts' links in the boxes of a thread's first two posts.
#[derive(Clone, Copy)]
pub(super) struct Thread {
    pub(super) first: NodeId,
    second: Option<NodeId>,
}

impl Thread {
    /// Those of a page, where it is a thread's: who comments on an article stands in such a box behind its text.
    pub(super) fn of(page: &Page<'_>) -> Option<Self> {
        let document = page.document;
        let links = document.named("a");
        let mut links = links.filter(|&id| {
            heads(document, id) && !page.place(id).hidden && !document.inner_text(id).is_empty()
        });
        let first = links.next()?;
        let headline = page.headline.unwrap_or_default();
        let opens = !page.place(first).minor && !page.tells_any(headline.min(first)..first);
        opens.then(|| Self {
            first,
            second: links.next(),
        })
    }

    /// Whether a node stands behind the first post: behind its text, or with another's account.
    pub(super) fn is_over_at(&self, page: &Page<'_>, id: NodeId) -> bool {
        id > self.first
            && (self.second.is_some_and(|second| id > second) || page.tells_any(self.first..id))
    }
}

/// Whether a link leads to an account's page and stands in the box of a post that tells of who posted it. Lists of threads have such links
/// too, in other boxes.
fn heads(document: &Document, id: NodeId) -> bool {
    let href = document.attribute(id, "href").unwrap_or_default();
    is_of_board(href)
        && document.ancestors(id).take(UP).any(|up| {
            let of = |attribute| document.attribute(up, attribute).unwrap_or_default();
            let mut names = of("class").split_ascii_whitespace();
            names.any(|name| BOXES.contains(&name)) || of("id").starts_with("postmenu_")
        })
}

/// Elements between an account's link and its box.
const UP: usize = 6;

/// Boxes of who posted: of `MyBB`, SMF, `FluxBB`, `vBulletin`, Invision.
const BOXES: &[&str] = &[
    "post_author",
    "author_information",
    "poster",
    "postleft",
    "postdetails",
    "postprofile",
    "userinfo",
    "author_info",
    "cAuthorPane",
    "cAuthorPane_author",
];

/// Whether an address is that of an account's page as boards' programs make it: `member.php?u=5`, `/profile/5-otter/`.
fn is_of_board(href: &str) -> bool {
    const SCRIPTS: &[&str] = &[
        "member.php?",
        "memberlist.php?",
        "profile.php?",
        "action=profile",
        "action=viewprofile",
        "showuser=",
    ];
    const FOLDERS: &[&str] = &["/profile/", "/user/", "/member/", "/members/", "user-"];
    let numbered = |folder: &&str| {
        let rest = href.rsplit_once(*folder).map(|(_, rest)| rest);
        rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    // One of these words is in each: most links have none.
    ["member", "profile", "user"]
        .iter()
        .any(|word| href.contains(word))
        && (SCRIPTS.iter().any(|script| href.contains(script)) || FOLDERS.iter().any(numbered))
}

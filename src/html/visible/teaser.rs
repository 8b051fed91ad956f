//! The titles by which cards lead to other pages.

use super::Page;
use crate::html::tree::NodeId;
use crate::value::{person, text};

/// Most nodes of a card in which its title is looked for.
const CARD: usize = 120;
/// Fewest words of a title that is no heading: a name or "Read more" has less.
const WORDS: usize = 4;
/// Fewest words of a heading: one is an account's name.
const HEADING: usize = 2;

/// The title of another page.
pub(super) struct Title<'d> {
    pub(super) text: String,
    pub(super) leads_to: &'d str,
    /// Whether it is a heading.
    pub(super) heads: bool,
    /// The link.
    pub(super) id: NodeId,
}

impl<'d> Title<'d> {
    /// The first heading of a card that leads on, or else its first link of some words.
    pub(super) fn of(page: &Page<'d>, card: NodeId) -> Option<Self> {
        let document = page.document;
        let inside = document.descendants(card);
        if inside.len() > CARD {
            return None;
        }
        let links = std::iter::once(card)
            .chain(inside)
            .filter(|&id| document.name(id) == "a");
        let titles = links.filter_map(|link| {
            // A place in the same page is a post of it, and who wrote a post is no title.
            let leads_to = document
                .attribute(link, "href")
                .filter(|href| !href.is_empty() && !href.contains('#') && !is_account(href))?;
            let heading =
                |id: NodeId| matches!(document.name(id), "h2" | "h3" | "h4" | "h5" | "h6");
            let heads = document.ancestors(link).take(2).any(heading)
                || document.descendants(link).any(heading);
            let text = document.inner_text(link);
            let text = text::trim(&text);
            let fewest = if heads { HEADING } else { WORDS };
            (text.split_whitespace().count() >= fewest).then(|| Title {
                text: text.to_owned(),
                leads_to,
                heads,
                id: link,
            })
        });
        let mut first = None;
        for title in titles {
            if title.heads {
                return Some(title);
            }
            first.get_or_insert(title);
        }
        first
    }
}

/// Words of addresses that lead to an account: `/user-1.html`, `index.php?action=profile;u=1`, `memberlist.php?mode=viewprofile`.
const ACCOUNTS: &[&str] = &[
    "user",
    "users",
    "profile",
    "profiles",
    "viewprofile",
    "member",
    "members",
    "memberlist",
];

/// Whether a link leads to whoever wrote a post.
fn is_account(address: &str) -> bool {
    let is_mark = |c: char| matches!(c, '/' | '?' | '&' | ';' | '=');
    let mut segments = address.split(is_mark).map(|segment| {
        let end = segment.find(['-', '.']).unwrap_or(segment.len());
        segment.get(..end).unwrap_or_default()
    });
    person::may_be_profile(address) || segments.any(|word| ACCOUNTS.contains(&word))
}

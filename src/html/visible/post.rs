//! The posts of a thread, by the boxes that boards' programs make for who posted.

use super::Page;
use super::marks::Marks;
use crate::block::Region;
use crate::html::tree::{Document, NodeId};
use crate::value::lexicon::Lexicon;
use crate::value::text;
use std::ops::Range;

/// The boxes of a thread's first two posts.
#[derive(Clone, Copy)]
pub(super) struct Thread {
    pub(super) first: NodeId,
    /// The account's link in the first: a guest's and a deleted account's name has none.
    pub(super) account: Option<NodeId>,
    second: NodeId,
}

impl Thread {
    /// Those of a page, where it is a thread's: two boxes of one kind at least, the first right behind the headline or in one post with it.
    /// Who is logged in, who comments on an article or reviews goods, and whom a gallery shows, stands in such a box too.
    pub(super) fn of(page: &Page<'_>) -> Option<Self> {
        let document = page.document;
        let headline = page.headline?;
        // Most pages have no such box.
        page.marked(Marks::BOX).next()?;
        let mut tried = Vec::new();
        document.named("a").find_map(|link| {
            let (id, kind) = box_of(document, link)?;
            if tried.contains(&kind) || tried.len() >= KINDS {
                return None;
            }
            tried.push(kind);
            let all = boxes(page, document.name(id), kind);
            Self::under(page, headline, &all)
        })
    }

    /// The thread of some boxes under a headline.
    fn under(page: &Page<'_>, headline: NodeId, boxes: &[NodeId]) -> Option<Self> {
        let document = page.document;
        let posts = || {
            boxes
                .windows(2)
                .filter_map(|two| Some((*two.first()?, *two.last()?)))
        };
        let (first, next) = posts()
            .find(|&(one, next)| one > headline || post(document, one, next).contains(&headline))?;
        let own = post(document, first, next);
        let account = account_in(document, first);
        let who = |id| {
            account_in(document, id).map_or_else(
                || document.inner_text(id),
                |account| document.inner_text(account),
            )
        };
        // Some programs make two boxes of a post, one of them for small screens.
        let name = who(first);
        let mut behind = boxes.iter().copied().skip_while(|&id| id <= first);
        let second = behind.find(|&id| who(id) != name)?;
        let next_post = post(document, second, first);
        let over = headline..first.min(own.start.max(headline));
        let is_thread = !page.is_others(first)
            && !is_of_others(document, first)
            && !page.tells_any(headline.min(first)..first)
            && !shows_a_work(document, over)
            && [(&own, first), (&next_post, second)]
                .iter()
                .any(|(post, who)| says_something(document, post, *who))
            && !are_of_two_threads(document, &own, &next_post);
        is_thread.then_some(Self {
            first,
            account,
            second,
        })
    }

    /// Whether a node stands behind the first post: behind its text, or with another's account.
    pub(super) fn is_over_at(&self, page: &Page<'_>, id: NodeId) -> bool {
        id > self.first && (id > self.second || page.tells_any(self.first..id))
    }
}

/// Kinds of boxes on a page that are tried, and boxes of a kind.
const KINDS: usize = 3;
const MANY: usize = 64;

/// Whether a class is of a box of who posted, or an id.
pub(super) fn is_box(value: &str) -> bool {
    static WORDS: Lexicon<32> = Lexicon::of(BOXES);
    let mut names = value.split_ascii_whitespace();
    value.starts_with(MENU) || names.any(|name| WORDS.contains(name))
}

/// The kind of the box of who posted that an element is.
fn kind(document: &Document, id: NodeId) -> Option<&'static str> {
    let class = document.attribute(id, "class").unwrap_or_default();
    let named = class
        .split_ascii_whitespace()
        .find_map(|name| BOXES.iter().find(|own| **own == name));
    let numbered = || {
        let own = document.attribute(id, "id").unwrap_or_default();
        own.starts_with(MENU).then_some(MENU)
    };
    named.copied().or_else(numbered)
}

/// `vBulletin`'s box of old.
const MENU: &str = "postmenu_";

/// The box of a post round the link to an account's page, and its kind. Lists of threads have such links too, in other boxes.
fn box_of(document: &Document, link: NodeId) -> Option<(NodeId, &'static str)> {
    if !is_of_board(document.attribute(link, "href").unwrap_or_default()) {
        return None;
    }
    let above = document.ancestors(link).take(UP);
    above
        .filter_map(|up| Some((up, kind(document, up)?)))
        .last()
}

/// The boxes of a kind, without those in others.
fn boxes(page: &Page<'_>, name: &str, of: &str) -> Vec<NodeId> {
    let document = page.document;
    let mut end = 0;
    let alike = document
        .named(name)
        .filter(|&id| kind(document, id) == Some(of));
    let shown = alike.filter(|&id| {
        let place = page.place(id);
        let own = !place.hidden && !place.minor && place.region == Region::Unknown && id >= end;
        if own {
            end = document.descendants(id).end;
        }
        own
    });
    shown.take(MANY).collect()
}

/// The account in a box: its first link to one with a text.
fn account_in(document: &Document, id: NodeId) -> Option<NodeId> {
    document
        .named_in(document.descendants(id), "a")
        .find(|&link| box_of(document, link).is_some() && !document.inner_text(link).is_empty())
}

/// The post round a box: all of it that does not hold another box.
fn post(document: &Document, id: NodeId, other: NodeId) -> Range<NodeId> {
    let own = document
        .ancestors(id)
        .take_while(|&up| !document.descendants(up).contains(&other))
        .last()
        .unwrap_or(id);
    own..document.descendants(own).end
}

/// Whether boxes stand in what other people say of a page, or in what tells of other pages.
fn is_of_others(document: &Document, id: NodeId) -> bool {
    #[rustfmt::skip]
    const OTHERS: &[&str] = &[
        "comment", "comments", "review", "reviews", "remarks", "replies", "responses", "guestbook", "teaser", "teasers", "gallery", "members",
        "recent", "search", "profile", "related", "sidebar",
    ];
    document.ancestors(id).any(|up| {
        ["class", "id"].iter().any(|name| {
            let value = document.attribute(up, name).unwrap_or_default();
            let mut words = value.split(|c: char| !c.is_ascii_alphanumeric());
            words.any(|word| OTHERS.iter().any(|own| own.eq_ignore_ascii_case(word)))
        })
    })
}

/// Whether a picture, a film or a text stands in a part: what follows is said of it.
fn shows_a_work(document: &Document, part: Range<NodeId>) -> bool {
    part.into_iter().any(|id| {
        matches!(
            document.name(id),
            "img" | "picture" | "figure" | "video" | "audio" | "iframe" | "object" | "embed"
        ) || document
            .text(id)
            .is_some_and(|text| text::trim(text).len() > WORK)
    })
}

/// Bytes of a text that is a work, and of one that is a post.
const WORK: usize = 90;
const SAID: usize = 40;

/// Whether a post has a text besides its box, links and headings.
fn says_something(document: &Document, post: &Range<NodeId>, who: NodeId) -> bool {
    let own = document.descendants(who);
    post.clone().filter(|id| !own.contains(id)).any(|id| {
        let text = document
            .text(id)
            .is_some_and(|text| text::trim(text).len() >= SAID);
        text && !matches!(
            document.name(document.parent(id)),
            "a" | "h2" | "h3" | "h4" | "h5"
        )
    })
}

/// Whether two posts link to two threads: results of a search, and the last posts of a board, are of many.
fn are_of_two_threads(document: &Document, one: &Range<NodeId>, other: &Range<NodeId>) -> bool {
    let threads = |post: &Range<NodeId>| {
        let links = document.named_in(post.clone(), "a");
        let numbers = links.filter_map(|link| thread_of(document.attribute(link, "href")?));
        numbers.take(LINKS).collect::<Vec<&str>>()
    };
    let (one, other) = (threads(one), threads(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|own| other.contains(own))
}

/// Most links of a post that are looked at.
const LINKS: usize = 24;

/// The number of the thread that an address is of: `index.php?topic=7.msg9`, `viewtopic.php?f=2&t=7`.
fn thread_of(href: &str) -> Option<&str> {
    const NAMES: &[&str] = &["topic=", "viewtopic.php?id=", "?t=", "&t="];
    let behind = NAMES
        .iter()
        .find_map(|name| Some(href.split_once(name)?.1))?;
    let end = behind.find(|c: char| !c.is_ascii_digit());
    let number = behind.get(..end.unwrap_or(behind.len()))?;
    (!number.is_empty()).then_some(number)
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

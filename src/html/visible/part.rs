//! What class and id words say of a part of the page: that it is a menu, a footer, a list of other pages, comments.

use super::lists::{List, Lists};
use crate::block::Region;

/// What class and id words say of a part of the page.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Part {
    /// Other people's, or of other pages: also right under the headline.
    pub(super) others: bool,
    pub(super) minor: bool,
    /// The same, but templates say it of the article as well: of its wrapper with the sidebar, of its categories.
    pub(super) beside: bool,
    /// A quotation or an embedded post.
    pub(super) quoted: bool,
    pub(super) region: Option<Region>,
    /// The same inside `main` or `article`, where a footer is an article's.
    pub(super) in_main: Option<Region>,
    /// A footer of the article's.
    pub(super) closes_article: bool,
}

impl Part {
    pub(super) fn of(words: &[Lists]) -> Self {
        let mut part = Self::default();
        let all = Lists::of_all(words);
        // "related-tags" are the page's own.
        if all.has(OWN) {
            return part;
        }
        // "meta meta-reviews", "header category-quotes" are over the page's own.
        let labels = all.has(OF_PAGE);
        let told_beside = tells_beside_comments(words);
        for word in words {
            if word.has(NAVIGATION) {
                part.region = Some(Region::Navigation);
                part.in_main = part.region;
            } else if word.has(FOOT) {
                part.closes_article = all.has(OF_ARTICLE);
                let region = Some(Region::ContentInfo).filter(|_| !part.closes_article);
                part.region = region.or(part.region);
            } else {
                let comments = word.has(COMMENTS) && !(word.has(REVIEWS) && labels);
                let listed = word.has(LISTED);
                part.others |= listed || comments && !all.has(TELL_OF_COMMENTS) && !told_beside;
                part.minor |= comments && !told_beside || listed || word.has(MINOR);
                part.beside |= word.has(BESIDE);
                part.quoted |= word.has(QUOTED) && !labels;
            }
        }
        part
    }

    /// Whether it says nothing of where an element stands.
    pub(super) const fn is_silent(self) -> bool {
        let side = self.others || self.minor || self.beside || self.closes_article;
        !side && self.region.is_none() && self.in_main.is_none()
    }
}

/// Words of class and id names that mean something here.
pub(super) const LISTS: &[List] = &[
    OWN,
    NAVIGATION,
    FOOT,
    OF_ARTICLE,
    COMMENTS,
    REVIEWS,
    TELL_OF_COMMENTS,
    OF_LINE,
    AND,
    LISTED,
    MINOR,
    BESIDE,
    QUOTED,
    OF_PAGE,
];

const OWN: List = List::new(0, &["tags", "keywords"]);

const FOOT: List = List::new(2, &["footer"]);

const NAVIGATION: List = List::new(
    1,
    &["nav", "menu", "navigation", "breadcrumb", "breadcrumbs"],
);

/// A footer beside such a word is an article's own, with its tags and its author.
const OF_ARTICLE: List = List::new(3, &["article", "post", "entry", "story"]);

/// Words of class and id names that mark what other people say.
const COMMENTS: List = List::new(
    4,
    &[
        "comment",
        "comments",
        "kommentar",
        "kommentare",
        "disqus",
        "replies",
        "respond",
        "reviews",
    ],
);

const REVIEWS: List = List::new(5, &["reviews"]);

/// Words by which a class says of an article whether it has comments: "post no-comments", "comments-open", "comments-link".
const TELL_OF_COMMENTS: List = List::new(
    6,
    &[
        "no", "has", "open", "closed", "off", "link", "count", "number",
    ],
);

/// Whether a class is of the line that tells who and when, and how many comments there are: "date-and-comments". What is called
/// "ratings-and-comments" or "comments with-avatars" are comments.
fn tells_beside_comments(words: &[Lists]) -> bool {
    words.windows(3).any(|three| {
        matches!(three, [line, and, comments]
            if line.has(OF_LINE) && and.has(AND) && comments.has(COMMENTS))
    })
}

const OF_LINE: List = List::new(7, &["date", "time", "meta", "byline", "author"]);

const AND: List = List::new(8, &["and", "with"]);

/// Words of class and id names that mark a list of other pages.
const LISTED: List = List::new(
    9,
    &[
        "related",
        "recommended",
        "recommendation",
        "recommendations",
        "recirc",
        "recirculation",
        "mostread",
        "upnext",
        "outbrain",
        "taboola",
        "similar",
        "relacionados",
        "relacionadas",
        "verwandte",
        "readmore",
        "morefrom",
        "readnext",
        "lastpost",
        "lastpostdate",
        "lastpostby",
        "lastposter",
        "lastreply",
    ],
);

/// Words of class and id names that mark promotion and what opens over the page.
const MINOR: List = List::new(
    10,
    &[
        "newsletter",
        "carousel",
        "slider",
        "modal",
        "popup",
        "cookie",
        "cookies",
        "advert",
        "advertisement",
        "login",
    ],
);

/// The same words where they may also stand round the article.
const BESIDE: List = List::new(
    11,
    &[
        "sidebar", "rail", "popular", "trending", "recent", "latest", "teaser", "teasers", "promo",
        "promos",
    ],
);

/// Words of class and id names that mark what somebody said elsewhere.
const QUOTED: List = List::new(
    12,
    &[
        "testimonial",
        "testimonials",
        "quote",
        "quotes",
        "blockquote",
        "pullquote",
        "quotation",
        "tweet",
        "tweets",
    ],
);

/// Words beside which the same name the page's section.
const OF_PAGE: List = List::new(13, &["meta", "header", "category"]);

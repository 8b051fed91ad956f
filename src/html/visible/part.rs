//! What class and id words say of a part of the page: that it is a menu, a footer, a list of other pages, comments.

use super::class::any;
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
    pub(super) fn of(words: &[&str]) -> Self {
        let mut part = Self::default();
        // "related-tags" are the page's own.
        if any(words, OWN) {
            return part;
        }
        // "meta meta-reviews", "header category-quotes" are over the page's own.
        let labels = any(words, OF_PAGE);
        let told_beside = tells_beside_comments(words);
        for word in words {
            if NAVIGATION.contains(word) {
                part.region = Some(Region::Navigation);
                part.in_main = part.region;
            } else if FOOT.contains(word) {
                part.closes_article = any(words, OF_ARTICLE);
                let region = Some(Region::ContentInfo).filter(|_| !part.closes_article);
                part.region = region.or(part.region);
            } else {
                let comments = COMMENTS.contains(word) && !(*word == "reviews" && labels);
                let listed = LISTED.contains(word);
                part.others |= listed || comments && !any(words, TELL_OF_COMMENTS) && !told_beside;
                part.minor |= comments && !told_beside || listed || MINOR.contains(word);
                part.beside |= BESIDE.contains(word);
                part.quoted |= QUOTED.contains(word) && !labels;
            }
        }
        part
    }
}

/// Words of class and id names that mean something here.
pub(super) const WORDS: &[&[&str]] = &[
    OWN,
    NAVIGATION,
    FOOT,
    OF_ARTICLE,
    COMMENTS,
    TELL_OF_COMMENTS,
    OF_LINE,
    AND,
    LISTED,
    MINOR,
    BESIDE,
    QUOTED,
    OF_PAGE,
];

const OWN: &[&str] = &["tags", "keywords"];

const FOOT: &[&str] = &["footer"];

const NAVIGATION: &[&str] = &["nav", "menu", "navigation", "breadcrumb", "breadcrumbs"];

/// A footer beside such a word is an article's own, with its tags and its author.
const OF_ARTICLE: &[&str] = &["article", "post", "entry", "story"];

/// Words of class and id names that mark what other people say.
const COMMENTS: &[&str] = &[
    "comment",
    "comments",
    "kommentar",
    "kommentare",
    "disqus",
    "replies",
    "respond",
    "reviews",
];

/// Words by which a class says of an article whether it has comments: "post no-comments", "comments-open", "comments-link".
const TELL_OF_COMMENTS: &[&str] = &[
    "no", "has", "open", "closed", "off", "link", "count", "number",
];

/// Whether a class is of the line that tells who and when, and how many comments there are: "date-and-comments". What is called
/// "ratings-and-comments" or "comments with-avatars" are comments.
fn tells_beside_comments(words: &[&str]) -> bool {
    words.windows(3).any(|three| {
        matches!(three, [line, and, comments]
            if OF_LINE.contains(line) && AND.contains(and) && COMMENTS.contains(comments))
    })
}

const OF_LINE: &[&str] = &["date", "time", "meta", "byline", "author"];

const AND: &[&str] = &["and", "with"];

/// Words of class and id names that mark a list of other pages.
const LISTED: &[&str] = &[
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
];

/// Words of class and id names that mark promotion and what opens over the page.
const MINOR: &[&str] = &[
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
];

/// The same words where they may also stand round the article.
const BESIDE: &[&str] = &[
    "sidebar", "rail", "popular", "trending", "recent", "latest", "teaser", "teasers", "promo",
    "promos",
];

/// Words of class and id names that mark what somebody said elsewhere.
const QUOTED: &[&str] = &[
    "testimonial",
    "testimonials",
    "quote",
    "quotes",
    "blockquote",
    "pullquote",
    "quotation",
    "tweet",
    "tweets",
];

/// Words beside which the same name the page's section.
const OF_PAGE: &[&str] = &["meta", "header", "category"];

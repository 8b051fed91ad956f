//! What claims are checked with: placeholders, the same thing said in two ways.

use super::board::Board;
use crate::claim::{Field, Source, Value};
use crate::page::PageMetadata;
use crate::value::letter::is_alphanumeric;
use crate::value::lexicon::Lexicon;
use crate::value::link;

/// Whether the page calls itself an article: by type, or by a date that only articles have.
pub(super) fn is_article(board: &Board<'_>) -> bool {
    let typed = board.of(Field::Kind).iter().any(|entry| {
        let Value::Text(kind) = &entry.claim.value else {
            return false;
        };
        is_work(kind)
    });
    typed
        || board
            .of(Field::DatePublished)
            .iter()
            .any(|entry| entry.claim.source == Source::OpenGraph)
}

/// Whether a type is of something that is written and published.
pub(super) fn is_work(kind: &str) -> bool {
    let kind = kind.to_ascii_lowercase();
    [
        "article", "posting", "report", "review", "recipe", "newsitem", "critique", "hentry",
        "h-entry",
    ]
    .iter()
    .any(|word| kind.contains(word))
}

/// The text, where it is one: templates' placeholders are no values.
pub(super) fn stated(text: &str) -> Option<&str> {
    let text = text.trim();
    let placeholder = text.is_empty()
        || is_template(text)
        || NOTHING.in_lower_case(text).is_some()
        || is_label(text);
    (!placeholder).then_some(text)
}

/// What a template prints where it was given nothing.
static NOTHING: Lexicon<32> = Lexicon::of(&[
    "undefined",
    "null",
    "none",
    "nan",
    "n/a",
    "%s",
    "false",
    "[object object]",
    "-",
    ".",
    "tba",
]);

/// What a template says where its owner did not fill it in.
static LABELS: Lexicon<64> = Lexicon::of(&[
    "default",
    "untitled",
    "no title",
    "title",
    "page title",
    "post title",
    "article title",
    "your title",
    "your title here",
    "headline",
    "description",
    "meta description",
    "your description here",
    "author name",
    "publisher name",
    "site name",
    "your site name",
    "website name",
    "company name",
    "your company",
    "your company name",
    "organization name",
    "your name",
    "your name here",
    "first name last name",
]);

/// Whether a text is what a template's owner should have put another in place of; a page may be about "Headline".
pub(super) fn is_label(text: &str) -> bool {
    LABELS.in_lower_case(text.trim()).is_some()
}

/// Whether a text is a template's, and has no words of its own: `{{ title }}`, `{{ title }} | Weir Paper`, and not "{{outlet}} in
/// templates".
fn is_template(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, behind)) = rest
        .strip_prefix("{{")
        .and_then(|inside| inside.split_once("}}"))
    {
        rest = behind.trim_start();
    }
    let of_braces = rest.len() < text.len() && !rest.starts_with(is_alphanumeric);
    of_braces
        || text.starts_with("<%") && text.ends_with("%>")
        || text.starts_with("${") && text.ends_with('}')
        || text.starts_with("[[") && text.ends_with("]]")
        || text.starts_with('%') && text.ends_with('%')
}

/// Whether the page is the site's front door.
pub(super) fn is_home(page: &PageMetadata) -> bool {
    page.url.as_deref().is_some_and(is_front)
}

/// Whether an address is a front page's.
pub(super) fn is_front(url: &str) -> bool {
    let path = link::path(url).trim_matches('/');
    let bare = path.is_empty() || matches!(path, "index.html" | "index.php" | "home" | "home.html");
    bare && !url.contains('?')
}

/// Whether the page sells something, or lists other pages, and is itself no work.
pub(super) fn is_shop_or_list(board: &Board<'_>) -> bool {
    let mut found = false;
    let mut work = false;
    for entry in board.of(Field::Kind) {
        if let Value::Text(kind) = &entry.claim.value {
            found |= matches!(
                &**kind,
                "CollectionPage"
                    | "SearchResultsPage"
                    | "ItemList"
                    | "ProfilePage"
                    | "Product"
                    | "product"
                    | "og:product"
                    | "product.item"
                    | "product.group"
                    | "SoftwareApplication"
                    | "Store"
                    | "ProductGroup"
            );
            work |= is_work(kind) && entry.claim.source != Source::OpenGraph;
        }
    }
    found && !work
}

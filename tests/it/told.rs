//! What a page tells, as assertions compare it.

use tearsheet::PageMetadata;

/// The names of a page's authors, in its order.
pub(crate) fn names(page: &PageMetadata) -> Vec<&str> {
    let authors = page.author.iter();
    authors.filter_map(|one| one.name.as_deref()).collect()
}

//! Images.

use super::board::Board;
use super::{Outcome, agree};
use crate::claim::{Field, Source, Value};
use crate::page::{Image, PageMetadata};
use crate::value::picture;
use std::cmp::Reverse;

/// Whether an address is of no picture: what a template printed where it had none, `…/null`, `…/Full File Path`, or the empty one that
/// keeps a place free, `spacer.gif`. Services name pictures without an ending, `…/default`, people with spaces, and `pixel.png` may show
/// a telephone.
fn shows_nothing(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let name = path.rsplit('/').next().unwrap_or(path);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let empty = matches!(stem, "spacer" | "blank" | "1x1")
        && matches!(ending, "gif" | "png" | "jpg")
        || matches!(stem, "transparent" | "pixel" | "clear") && ending == "gif";
    let printed = agree::stated(name).is_none() && !agree::is_label(name);
    let drawn = !ending.is_empty() && picture::is_placeholder(stem);
    empty || drawn || ending.is_empty() && is_of_field(stem) || !name.is_empty() && printed
}

/// Whether words name the field that a template's owner should have filled in: "Full File Path", "image url".
fn is_of_field(words: &str) -> bool {
    const FIELD: &[&str] = &[
        "full", "file", "path", "image", "img", "picture", "photo", "url", "src", "link", "your",
        "here",
    ];
    let of_field = |word: &str| FIELD.iter().any(|own| own.eq_ignore_ascii_case(word));
    words.contains(' ') && words.split(' ').all(of_field)
}

/// Least weight of a picture that the page shows: no name of a `<meta>` has so much by itself.
const SHOWN: i16 = 20;

/// Images of all sources, each once, the lead image first.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let mut entries = board.of(Field::Image);
    let run = |source| matches!(source, Source::Run);
    // In a run the order of the images is the page's. Elsewhere, of equals a logo that no article shows stands behind, and one of which
    // only the size is stated behind those that can be had.
    entries.sort_by_key(|entry| {
        let (last, logo) = match &entry.claim.value {
            Value::Image(image) if !run(entry.claim.source) => {
                let shown = entry.claim.weight >= SHOWN;
                let logo = |url| !shown && picture::is_logo(url);
                (image.url.is_none(), image.url.as_deref().is_some_and(logo))
            }
            _ => (false, false),
        };
        (last, Reverse(entry.trust), logo)
    });
    for entry in entries {
        let Value::Image(image) = &entry.claim.value else {
            continue;
        };
        let stated = matches!(entry.claim.source, Source::JsonLd | Source::Microdata);
        if image.url.is_none() && !run(entry.claim.source) && !stated {
            continue;
        }
        if image.url.as_deref().is_some_and(shows_nothing) {
            continue;
        }
        let same = |own: &&mut Image| **own == **image || own.url.is_some() && own.url == image.url;
        let outcome = if let Some(own) = page.image.iter_mut().find(same) {
            own.width = own.width.or(image.width);
            own.height = own.height.or(image.height);
            if own.caption.is_none() {
                own.caption.clone_from(&image.caption);
            }
            Outcome::Agreed
        } else {
            page.image.push((**image).clone());
            Outcome::Won
        };
        board.mark(entry.at, outcome);
    }
}

#[cfg(test)]
mod tests {
    use super::shows_nothing;

    #[test]
    fn addresses_of_no_picture() {
        for url in [
            "null",
            "https://paper.example/news/null",
            "https://paper.example/story/1/Full File Path",
            "https://img.paper.example/your image here",
            "https://img.paper.example/spacer.gif",
            "https://img.paper.example/pixel.gif",
            "/blank.png?v=2",
            "https://img.paper.example/i/blank.jpg",
            "https://img.paper.example/No-Image_Available-600x400.png",
            "https://img.paper.example/noimage.gif",
            "https://img.paper.example/default-avatar.png",
            "https://img.paper.example/image_placeholder.svg",
        ] {
            assert!(shows_nothing(url), "{url}");
        }
        for url in [
            "https://img.paper.example/mill wheel.jpg",
            "https://img.paper.example/blank-pages.jpg",
            "https://img.paper.example/?id=7",
            "https://img.paper.example/render/4711",
            "https://img.paper.example/media/old mill wheel",
            "https://cdn.paper.example/default",
            "https://cdn.paper.example/photo",
            "https://cdn.paper.example/4711/image",
            "https://img.paper.example/phones/pixel.png",
            "https://img.paper.example/icons/clear.png",
            "https://img.paper.example/no-mill-photo.jpg",
            "https://img.paper.example/photo-no-1.jpg",
            "https://img.paper.example/image-no-3.jpg",
            "https://img.paper.example/Picture_No_12.jpg",
            "https://img.paper.example/news_photo_no_12.jpg",
            "https://img.paper.example/article-image-no.1.jpg",
            "https://img.paper.example/no-1-photo.jpg",
            "https://img.paper.example/default.jpg",
            "https://img.paper.example/avatar.jpg",
            "https://img.paper.example/placeholder-politics-of-the-weir.jpg",
            "https://img.paper.example/full/600,/0/default.jpg",
        ] {
            assert!(!shows_nothing(url), "{url}");
        }
    }
}

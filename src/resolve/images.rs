//! Images.

use super::board::Board;
use super::{Outcome, agree};
use crate::claim::{Field, Source, Value};
use crate::page::{Image, PageMetadata};

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
    let drawn = !ending.is_empty() && is_placeholder(stem);
    empty || drawn || ending.is_empty() && is_of_field(stem) || !name.is_empty() && printed
}

/// The words of a picture's name, in small letters, without its size: `No-Image_600x400` has two.
fn words(stem: &str) -> impl Iterator<Item = String> {
    let words = stem.split(|c: char| !c.is_ascii_alphanumeric());
    let words =
        words.filter(|word| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()));
    words.take(WORDS).map(str::to_ascii_lowercase)
}

/// Words of a name that are asked.
const WORDS: usize = 8;

/// Whether a name is of what a template shows where there is no picture, and of nothing else: `no-image-available`, `default-avatar`,
/// `placeholder`. A picture called `default` may be any.
fn is_placeholder(stem: &str) -> bool {
    const PICTURE: &[&str] = &[
        "image",
        "images",
        "img",
        "photo",
        "picture",
        "pic",
        "thumb",
        "thumbnail",
        "avatar",
    ];
    const BESIDE: &[&str] = &[
        "default",
        "available",
        "found",
        "yet",
        "small",
        "medium",
        "large",
        "big",
        "square",
        "user",
        "profile",
        "article",
        "post",
        "news",
        "featured",
        "og",
        "social",
    ];
    const ALONE: &[&str] = &[
        "placeholder",
        "noimage",
        "noimg",
        "nophoto",
        "nopic",
        "nopicture",
        "noavatar",
        "nothumb",
        "nothumbnail",
    ];
    let words: Vec<String> = words(stem).collect();
    let has = |own: &str| words.iter().any(|word| word == own);
    let one_of = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let none = has("no") && one_of(PICTURE) || one_of(ALONE) || has("default") && has("avatar");
    none && words.iter().all(|word| {
        let word = word.as_str();
        word == "no" || PICTURE.contains(&word) || BESIDE.contains(&word) || ALONE.contains(&word)
    })
}

/// Whether a picture is called a logo and nothing else: `logo`, `site-logo-600x60`. The page shows it in its head, and its template
/// states it beside what the text shows.
fn is_logo(url: &str) -> bool {
    const BESIDE: &[&str] = &[
        "logo", "favicon", "site", "header", "default", "og", "social", "share", "sharing",
        "facebook", "fb", "twitter", "brand", "main", "new", "small", "large", "square", "white",
        "black", "dark", "light", "web", "full", "amp", "seo",
    ];
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    words(stem).any(|word| word == "logo" || word == "favicon")
        && words(stem).all(|word| BESIDE.contains(&word.as_str()))
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

/// Images of all sources, each once, the lead image first.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let mut entries = board.of(Field::Image);
    let run = |source| matches!(source, Source::Run);
    // In a run the order of the images is the page's. Elsewhere logos stand behind what the text shows, and one of which only the size
    // is stated behind those that can be had.
    entries.sort_by_key(|entry| match &entry.claim.value {
        Value::Image(image) if !run(entry.claim.source) => match image.url.as_deref() {
            Some(url) => u8::from(is_logo(url)),
            None => 2,
        },
        _ => 0,
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
    use super::{is_logo, shows_nothing};

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
            "https://img.paper.example/phones/pixel.png",
            "https://img.paper.example/icons/clear.png",
            "https://img.paper.example/no-mill-photo.jpg",
            "https://img.paper.example/default.jpg",
            "https://img.paper.example/avatar.jpg",
            "https://img.paper.example/placeholder-politics-of-the-weir.jpg",
            "https://img.paper.example/full/600,/0/default.jpg",
        ] {
            assert!(!shows_nothing(url), "{url}");
        }
    }

    #[test]
    fn logos() {
        for url in [
            "/logo.png",
            "/img/site-logo-600x60.svg?v=2",
            "/fb_logo.jpg",
            "/favicon-144-1.png",
        ] {
            assert!(is_logo(url), "{url}");
        }
        for url in ["/mill-logo.png", "/logo-of-the-mill.jpg", "/catalogo.jpg"] {
            assert!(!is_logo(url), "{url}");
        }
    }
}

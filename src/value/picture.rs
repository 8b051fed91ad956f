//! Names of pictures: what the last part of an address says of what is on it.

use super::link;

/// Words of a name that are asked.
const WORDS: usize = 8;

/// What is a picture.
#[rustfmt::skip]
const PICTURE: &[&str] = &["image", "images", "img", "photo", "picture", "pic", "thumb", "thumbnail", "avatar"];

/// What may stand beside "no image" and "default avatar".
#[rustfmt::skip]
const BESIDE_NONE: &[&str] = &[
    "no", "default", "available", "found", "yet", "small", "medium", "large", "big", "square", "user", "profile", "article", "post", "news",
    "featured", "og", "social",
];

/// What is no picture by itself.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "placeholder", "noimage", "noimg", "nophoto", "nopic", "nopicture", "noavatar", "nothumb", "nothumbnail",
];

/// What may stand beside "logo". The names of networks are stories' as well: `facebook-logo` may be what a text is about.
#[rustfmt::skip]
const BESIDE_LOGO: &[&str] = &[
    "logo", "favicon", "site", "header", "default", "og", "social", "share", "sharing", "brand", "main", "small", "large", "square", "white",
    "black", "dark", "light", "web", "full", "amp", "seo",
];

/// The words and numbers of a picture's name, in small letters: `No-Image_600x400` has three.
fn words(stem: &str) -> impl Iterator<Item = String> {
    let words = stem.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.take(WORDS).map(str::to_ascii_lowercase)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether an address ends as a picture's does, in whatever case.
pub(crate) fn is_named(address: &str) -> bool {
    link::ending(address).is_some_and(link::is_ending_of_picture)
}

/// Whether a picture is drawn in lines: signs and diagrams are.
pub(crate) fn is_drawing(address: &str) -> bool {
    link::ending(address).is_some_and(|ending| ending.eq_ignore_ascii_case("svg"))
}

/// Whether a name is of what a template shows where there is no picture, and of nothing else: `no-image-available`, `default-avatar`,
/// `placeholder`. A picture called `default` may be any, and `photo-no-3` has a number.
pub(crate) fn is_placeholder(stem: &str) -> bool {
    let words: Vec<String> = words(stem).collect();
    let is = |word: &String, list: &[&str]| list.contains(&word.as_str());
    let none = words.windows(2).any(|pair| match pair {
        [no, what] => no == "no" && is(what, PICTURE) || no == "default" && what == "avatar",
        _ => false,
    });
    let numbered = words.windows(2).any(|pair| match pair {
        [no, number] => no == "no" && is_number(number),
        _ => false,
    });
    (none || words.iter().any(|word| is(word, ALONE)))
        && !numbered
        && words.iter().all(|word| {
            is_number(word)
                || [PICTURE, BESIDE_NONE, ALONE]
                    .iter()
                    .any(|list| is(word, list))
        })
}

/// Whether a picture is called a logo and nothing else: `logo`, `site-logo-600x60`. A site shows it in its head, and its template states
/// it beside what the text shows.
pub(crate) fn is_logo(url: &str) -> bool {
    let name = link::path(url).rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let named = |word: String| word == "logo" || word == "favicon";
    words(stem).any(named)
        && words(stem).all(|word| is_number(&word) || BESIDE_LOGO.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::{is_logo, is_placeholder};

    #[test]
    fn logos() {
        for url in [
            "/logo.png",
            "/img/site-logo-600x60.svg?v=2",
            "/favicon-144-1.png",
        ] {
            assert!(is_logo(url), "{url}");
        }
        for url in [
            "/mill-logo.png",
            "/logo-of-the-mill.jpg",
            "/catalogo.jpg",
            "/facebook-logo.jpg",
            "/fb_logo.jpg",
            "/new-twitter-logo.png",
        ] {
            assert!(!is_logo(url), "{url}");
        }
    }

    #[test]
    fn placeholders() {
        for stem in [
            "no-image",
            "No_Photo-600x400",
            "news-no-image-2",
            "default_avatar",
            "placeholder-image",
        ] {
            assert!(is_placeholder(stem), "{stem}");
        }
        for stem in [
            "photo-no-1",
            "profile-pic-no-2",
            "no-1-photo",
            "photo-no",
            "no",
            "avatar-default-mill",
        ] {
            assert!(!is_placeholder(stem), "{stem}");
        }
    }
}

//! Captions of the images that are named as the page's, where it shows them in a frame.

use super::super::Page;
use super::{PICTURES, Sought, address, frame};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::page::Image;
use crate::value::picture;

/// Most images whose captions are looked for.
const IMAGES: usize = 12;

/// Claims them.
pub(in crate::html) fn read(page: &Page<'_>, claims: &mut Claims<'_>) {
    let document = page.document;
    let wanted = wanted(claims);
    if wanted.is_empty() {
        return;
    }
    let mut wanted: Vec<Sought<'_>> = wanted.iter().map(|url| Sought::of(url)).collect();
    for id in document.named("img").take(PICTURES) {
        if page.place(id).hidden || page.is_others(id) {
            continue;
        }
        let Some(frame) = frame::of(document, id) else {
            continue;
        };
        // Under the article cards of other pages have their words in a box of such a class, too.
        if document.name(frame.start) != "figure" && !page.article.contains(&id) {
            continue;
        }
        let loaded = super::sources(document, frame.clone());
        let Some(at) = wanted.iter().position(|own| shows(&loaded, own)) else {
            continue;
        };
        let Some((place, caption)) = frame::caption(page, frame) else {
            continue;
        };
        let mut image = Image::at(wanted.swap_remove(at).url.to_owned());
        image.caption = Some(caption);
        claims.push(Claim {
            field: Field::Image,
            value: Value::Image(Box::new(image)),
            span: document.text_span(place),
            source: Source::Prose,
            rule: "caption under the picture",
            weight: 0,
            basis: None,
        });
    }
}

/// The addresses of the images that are named without a caption.
fn wanted(claims: &Claims<'_>) -> Vec<String> {
    let mut wanted: Vec<String> = Vec::new();
    let silent = claims.iter().filter(|claim| match &claim.value {
        Value::Image(image) => image.caption.is_none(),
        _ => false,
    });
    for url in silent.filter_map(address) {
        if !wanted.iter().any(|own| own == url) {
            wanted.push(url.to_owned());
        }
        if wanted.len() == IMAGES {
            break;
        }
    }
    wanted
}

/// Whether a frame loads this picture and no other: a program's path gives as many as it is asked for, `image.php?id=2`, so that its
/// question must be the same, while a file is one in whatever size.
fn shows(loaded: &[&str], own: &Sought<'_>) -> bool {
    let question = own.url.split_once('?').map(|(_, question)| question);
    let is_file = picture::is_named(own.path);
    let is_whole = |rest: &str| {
        let ends = rest.is_empty() || rest.starts_with(['?', '#', ' ', ',', '\n', '\t']);
        let asked = rest
            .strip_prefix('?')
            .map(|rest| rest.split([' ', ',']).next().unwrap_or(rest));
        ends && (is_file || asked == question)
    };
    own.is_named_in(loaded)
        && loaded
            .iter()
            .any(|value| own.places(value).any(|(_, rest)| is_whole(rest)))
}

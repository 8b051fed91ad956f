//! Captions of the images that are named as the page's, where it shows them in a frame.

use super::super::Page;
use super::{PICTURES, address, frame, named};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::page::Image;

/// Most images whose captions are looked for.
const IMAGES: usize = 12;

/// Claims them.
pub(in crate::html) fn read(page: &Page<'_>, claims: &mut Claims<'_>) {
    let document = page.document;
    let mut silent: Vec<String> = Vec::new();
    for claim in claims.iter() {
        let Some(url) = address(claim).filter(|_| silent.len() < IMAGES) else {
            continue;
        };
        if !silent.iter().any(|own| own == url) {
            silent.push(url.to_owned());
        }
    }
    if silent.is_empty() {
        return;
    }
    let pictures = document.ids().filter(|&id| document.name(id) == "img");
    let pictures: Vec<NodeId> = pictures.take(PICTURES).collect();
    for id in pictures {
        if page.place(id).hidden || page.is_others(id) {
            continue;
        }
        let Some(frame) = frame::of(document, id) else {
            continue;
        };
        let loaded = super::sources(document, frame.clone());
        let Some(at) = silent.iter().position(|url| named(&loaded, url)) else {
            continue;
        };
        let Some((place, caption)) = frame::caption(document, frame) else {
            continue;
        };
        let mut image = Image::at(silent.swap_remove(at));
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

//! Whom a byline's box names where its whole text does not: the account at its end, the first link, who stands under the name of a house.

use super::{BYTES, is_account, names_in};
use crate::html::tree::{Document, NodeId};
use crate::value::letter::is_alphanumeric;
use crate::value::person;

/// The account in a byline that shows one name, which ends in the account's: a word for readers of the screen runs into the label before
/// it, "Postby millhand". Of "By Jane Miller" only the family's name may be the link.
pub(super) fn of_account(document: &Document, id: NodeId, names: Vec<String>) -> Vec<String> {
    let [name] = names.as_slice() else {
        return names;
    };
    let mut inside = document.descendants(id);
    let Some(at) = inside.find(|&inner| is_account(document, inner)) else {
        return names;
    };
    let account = document.inner_text(at);
    let before = (id..at)
        .rev()
        .filter_map(|inner| document.text(inner))
        .find(|text| text.contains(is_alphanumeric));
    let label = before.and_then(|text| text.split_whitespace().next_back());
    let labelled = label.is_some_and(person::is_label);
    if labelled && !account.is_empty() && name.ends_with(account.as_str()) {
        vec![account]
    } else {
        names
    }
}

/// Who stands under the name of the house they work for, in a box of the author whose markup says that this is somebody's name:
/// `<h4>Weir Institute</h4><p class=name>Ada Mill</p>`. Of "Working Paper" in a bare line it says nothing.
pub(super) fn under_house(document: &Document, id: NodeId) -> Option<String> {
    let inside = document.descendants(id);
    let texts = inside.filter_map(|inner| Some((inner, document.text(inner)?.trim())));
    let mut texts = texts.filter(|(_, text)| !text.is_empty());
    let (_, house) = texts.next()?;
    let (at, own) = texts
        .next()
        .filter(|(_, own)| own.len() <= BYTES && person::is_person_like(own))?;
    let housed = person::is_organization_like(house, &[]) && !person::is_person_like(house);
    let [name] = <[String; 1]>::try_from(person::shown(own)).ok()?;
    // Of several under their houses one would be taken for all.
    let alone = housed && !texts.any(|(_, text)| person::is_person_like(text));
    (alone && name == own && is_marked_as_name(document, id, at, own)).then_some(name)
}

/// Whether the elements around a text in a byline say that it is somebody's name: by their class, as a link to a profile or to mail that has
/// it, or beside a portrait of that name.
fn is_marked_as_name(document: &Document, byline: NodeId, at: NodeId, own: &str) -> bool {
    let around = document.ancestors(at).take_while(|&up| up > byline);
    let mut around = around.into_iter();
    let marked = around.any(|up| {
        let classes = document.attribute(up, "class").unwrap_or_default();
        let href = document.attribute(up, "href");
        let linked = href.is_some_and(|href| {
            let slug = href.trim_end_matches('/').rsplit(['/', ':']).next();
            let lettered = slug.is_some_and(|slug| slug.bytes().any(|b| b.is_ascii_alphabetic()));
            lettered && own.is_ascii() && names_in(href, own)
        });
        linked || classes.split_whitespace().any(is_class_of_name)
    });
    let portrait = |inner: NodeId| document.attribute(inner, "alt").map(str::trim) == Some(own);
    marked || document.descendants(byline).any(portrait)
}

/// Whether a class is of somebody's name, and of nothing else: "author-name", no "author-title".
fn is_class_of_name(class: &str) -> bool {
    let lower = class.to_ascii_lowercase();
    let mut words = lower.split(['-', '_']).filter(|word| !word.is_empty());
    let names = |word: &str| matches!(word, "name" | "author" | "person" | "fullname");
    words.all(|word| names(word) || matches!(word, "full" | "byline" | "display" | "fn"))
        && lower.split(['-', '_']).any(names)
}

/// Whom the first link of a byline names, where nothing but a label stands before it and an age or a day behind it. "Photographs courtesy
/// of `<a>`Ada Mill`</a>`" thanks her.
pub(super) fn linked(document: &Document, id: NodeId, text: &str) -> Vec<String> {
    let mut inside = document.descendants(id);
    let Some(link) = inside.find(|&inner| document.name(inner) == "a") else {
        return Vec::new();
    };
    let shown = document.inner_text(link);
    let Some((before, behind)) = text.split_once(&*shown) else {
        return Vec::new();
    };
    let before = before.trim();
    let behind = behind.trim_start_matches(|c: char| !is_alphanumeric(c));
    let introduced = before.is_empty() || person::is_label(before);
    let dated = behind.starts_with(char::is_numeric) && behind.split(' ').count() <= DAY;
    let mut names = person::shown(&shown);
    names.retain(|name| introduced && dated && person::is_person_like(name));
    names
}

/// Most words of an age or a day.
const DAY: usize = 5;

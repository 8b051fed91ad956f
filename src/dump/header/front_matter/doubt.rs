//! What the names of an object seem to state and do not: the name once more, markup, a file's name for a title, what a list of saved pages
//! says of its own entry.

use super::node::{Entry, Node, get};
use super::{state, tags};
use crate::claim::Field;
use crate::value::{entity, link};

/// Leaves it out, and undoes references of HTML, `The mill&#8217;s wheel`. `others`: all names that stand beside each other there.
pub(super) fn settle(entries: &mut Vec<Entry>, others: &[&str]) {
    tidy(entries);
    leave_out_subject(entries);
    leave_out_keeping(entries, others);
}

fn tidy(entries: &mut Vec<Entry>) {
    for entry in entries.iter_mut() {
        entry.value.with_plain_spaces();
        entry.value.each_text(&|text| {
            if let Some(shown) = tags::without(text) {
                *text = shown;
            }
            if text.contains('&') {
                *text = entity::decode(text).into_owned();
            }
        });
        if let Node::Map(inner) = &mut entry.value {
            if state::is_part(&entry.name) {
                tidy(inner);
            }
        }
    }
    entries.retain(|entry| !says_nothing(entry));
    silence_files(entries);
}

/// Whether a value is none: `"author": "Author"` of what an application shows, markup that shows nothing.
fn says_nothing(entry: &Entry) -> bool {
    let is_markup = |text: &str| text.trim_start().starts_with('<');
    match &entry.value {
        // Who had which part in a film.
        value if entry.name == "credits" => {
            !matches!(value, Node::Map(own) if get(own, &["by"]).is_some())
        }
        // Sections of a course, with lists of their own.
        Node::List(items) if entry.name == "sections" => items.iter().any(holds_list),
        Node::Text(text, _) => text.trim().eq_ignore_ascii_case(&entry.name) || is_markup(text),
        Node::Map(_) if !state::is_part(&entry.name) => {
            let mut texts = Vec::new();
            entry.value.texts(&state::NAMED, &mut texts);
            texts.first().is_some_and(|(text, _)| is_markup(text))
        }
        _ => false,
    }
}

fn holds_list(item: &Node) -> bool {
    let is_list = |entry: &Entry| matches!(entry.value, Node::List(_));
    matches!(item, Node::Map(own) if own.iter().any(is_list))
}

/// Silences a title that is a file's name, `report.pdf`: the page has one, and it is not stated. A page may be about a file, and its
/// address says so: `…/wiki/Robots.txt`.
fn silence_files(entries: &mut [Entry]) {
    let step = |entry: &Entry| {
        let (url, _) = entry.value.text()?;
        let url = url.split(['?', '#']).next()?.trim_end_matches('/');
        let own = state::field(&entry.name) == Some(Field::Url);
        own.then(|| url.rsplit('/').next().map(str::to_lowercase))?
    };
    let steps: Vec<String> = entries.iter().filter_map(step).collect();
    for entry in entries {
        if state::field(&entry.name) != Some(Field::Headline) {
            continue;
        }
        let title = entry.value.text().map(|(text, _)| text.trim());
        let is_subject = |title: &str| {
            let ending = title.rsplit('.').next().unwrap_or_default();
            !DOCUMENTS.contains(&&*ending.to_ascii_lowercase())
                && steps.contains(&title.to_lowercase())
        };
        if title.is_some_and(|title| is_of_file(title) && !is_subject(title)) {
            entry.value = Node::silent();
        }
    }
}

/// Endings of what is turned into text, and has no other title.
const DOCUMENTS: [&str; 11] = [
    "pdf", "doc", "docx", "odt", "rtf", "epub", "ppt", "pptx", "xls", "xlsx", "jpg",
];

/// Whether a title is the address or the name of a file, as what turns documents into text has it where a document has no other. Of what
/// a page may be about, `Node.js`, none is among these.
fn is_of_file(title: &str) -> bool {
    let named = || {
        let (name, ending) = title.rsplit_once('.')?;
        let is_name = !name.is_empty() && !name.contains([' ', ':']);
        (is_name && ENDINGS.contains(&&*ending.to_ascii_lowercase())).then_some(())
    };
    link::is_http(title) || title.starts_with("Microsoft Word - ") || named().is_some()
}

const ENDINGS: [&str; 24] = [
    "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "html", "htm", "xhtml", "epub", "ppt", "pptx",
    "xls", "xlsx", "csv", "tsv", "json", "xml", "jpg", "jpeg", "png", "tif", "tiff",
];

/// Leaves out a `subject` beside a title: in a mail it is the title, beside one the section.
fn leave_out_subject(entries: &mut Vec<Entry>) {
    let is_subject = |entry: &Entry| entry.name.eq_ignore_ascii_case("subject");
    let (subjects, others): (Vec<_>, Vec<_>) = entries.drain(..).partition(is_subject);
    *entries = others;
    if !state::has(entries, Field::Headline) {
        entries.extend(subjects);
    }
}

/// Leaves out days of making and of change that are the entry's: in a list of saved pages, which says when one was added or whether it is
/// read, and in a catalogue of works, which knows them by their DOI.
fn leave_out_keeping(entries: &mut Vec<Entry>, others: &[&str]) {
    let has = |names: &[&str]| others.iter().any(|name| names.contains(&&*squeezed(name)));
    let (is_kept, is_catalogued) = (has(&KEPT), has(&CATALOGUED));
    let is_keeping = |entry: &Entry| {
        let field = state::field(&entry.name);
        matches!(field, Some(Field::DateCreated | Field::DateModified))
    };
    if is_kept {
        entries.retain(|entry| !is_keeping(entry));
    }
    // That there is one tells of a work: its title may stand in a part.
    let own = entries.iter_mut().filter(|entry| is_keeping(entry));
    for entry in own.filter(|entry| is_catalogued && RECORD.contains(&&*squeezed(&entry.name))) {
        entry.value = Node::silent();
    }
}

const KEPT: [&str; 6] = [
    "dateadded",
    "addedat",
    "timeadded",
    "savedat",
    "isarchived",
    "isstarred",
];
const CATALOGUED: [&str; 2] = ["doi", "deposited"];
const RECORD: [&str; 5] = [
    "created",
    "createddate",
    "updated",
    "updateddate",
    "modified",
];

fn squeezed(name: &str) -> String {
    name.to_ascii_lowercase().replace(['_', '-'], "")
}

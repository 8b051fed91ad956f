//! Tags: a labelled line or list, links to pages of tags, and a list of words of the text right after its end.

use super::address::is_written;
use super::headline::Headline;
use super::page::Leaf;
use super::tag_words::{BEGINNINGS, FURNITURE, INSIDE, LABELS, TAG_PAGES};
use super::{Scene, say};
use crate::claim::{Claims, Field, Value};
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::search::Search;
use crate::value::text::{fold, lowercase};
use crate::value::{link, tags};
use std::borrow::Cow;

/// Leaves after the main text that may hold its tags.
const AFTER: usize = 24;

/// Reads the tags of the page.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let page = scene.page;
    let from = headline
        .at
        .unwrap_or(page.body.start)
        .min(page.body.start)
        .saturating_sub(6);
    let to = page.body.end + AFTER;
    if labelled(scene, from, to, claims) || linked(scene, from, to, claims) {
        return;
    }
    listed(scene, claims);
}

/// `Tags: mill, flood`, and `Tags` with a tag on each leaf after it.
fn labelled<'a>(
    scene: &Scene<'_, '_, 'a>,
    from: usize,
    to: usize,
    claims: &mut Claims<'a>,
) -> bool {
    let page = scene.page;
    for (at, leaf) in page.stretch(from..to) {
        if leaf.size > 600 || leaf.paragraph && leaf.words() > 60 {
            continue;
        }
        let Some(rest) = after_label(leaf.text()).or_else(|| within(leaf.text())) else {
            continue;
        };
        let mut found = false;
        for tag in tags::split(rest).filter(|tag| is_tag(tag)).take(40) {
            say(
                claims,
                leaf.block,
                Field::Keywords,
                Value::Text(Cow::Owned(tag.to_owned())),
                "line of tags",
                0,
            );
            found = true;
        }
        if !found && rest.is_empty() {
            found = below(scene, at, claims);
        }
        if found {
            return true;
        }
    }
    false
}

/// What follows a label inside a line that has other labels before it: `Posted in: Town | Tagged: mill, flood`.
fn within(text: &str) -> Option<&str> {
    let (at, length) = INSIDE.first_in_lower_case(text)?;
    let label = text.get(at..at + length)?;
    let rest = text
        .get(at + length..)?
        .trim_start_matches([':', ' ', '|', '–', '-']);
    let rest = rest.split('|').next().unwrap_or(rest);
    let list = label.ends_with(':') || rest.contains(',');
    if label.ends_with(' ') {
        return sentence(&lowercase(text.get(..at)?), rest);
    }
    (at > 0 && list && !rest.is_empty()).then_some(rest)
}

/// The tags of the sentence that weblogs end with, from behind its "and tagged": `This entry was posted in Town and tagged mill, flood
/// by jane. Bookmark the permalink.`
fn sentence<'t>(before: &str, rest: &'t str) -> Option<&'t str> {
    let posted = [
        "posted",
        "unter",
        "publi",
        "pubbli",
        "geplaatst",
        "postades",
        "рубрик",
        "kategori",
    ];
    let rest = ENDS
        .first_in(rest)
        .map_or(Some(rest), |(end, _)| rest.get(..end))?;
    let short = tags::split(rest).all(is_tag);
    (short && posted.iter().any(|word| before.contains(word))).then_some(rest)
}

/// What follows the tags in such a sentence.
static ENDS: Search = Search::of(&[
    ". ",
    " verschlagwortet",
    " by ",
    " par ",
    " von ",
    " av ",
    " door ",
    " por ",
    " da ",
]);

/// The tags on the leaves below a label, up to the first that is none.
fn below<'a>(scene: &Scene<'_, '_, 'a>, at: usize, claims: &mut Claims<'a>) -> bool {
    let first = scene.page.leaves.get(at + 1);
    let items = first.is_some_and(|first| first.block.hints.item);
    let run: Vec<_> = scene
        .page
        .stretch(at + 1..at + 48)
        .take_while(|(_, leaf)| !items || leaf.block.hints.item)
        .filter(|(_, leaf)| !is_joint(leaf.text()))
        .take_while(|(_, leaf)| {
            is_tag(leaf.text()) && !leaf.ends_sentence() && leaf.block.hints.heading.is_none()
        })
        .take(24)
        .collect();
    if run.len() > 20 {
        return false;
    }
    for (_, leaf) in &run {
        for tag in tags::split(leaf.text()) {
            say(
                claims,
                leaf.block,
                Field::Keywords,
                Value::Text(Cow::Owned(tag.to_owned())),
                "tags below their label",
                -10,
            );
        }
    }
    !run.is_empty()
}

/// What stands between tags that have a leaf each: `,`, `|`, `, and`.
fn is_joint(text: &str) -> bool {
    const AND: &[&str] = &[
        "", "and", "und", "et", "y", "e", "og", "och", "en", "i", "a", "и", "ve", "ja",
    ];
    AND.contains(&text.trim_matches(|c: char| !is_alphanumeric(c)))
}

/// Leaves that are links to a page of a tag, or lists of such links.
fn linked<'a>(scene: &Scene<'_, '_, 'a>, from: usize, to: usize, claims: &mut Claims<'a>) -> bool {
    let found: Vec<(usize, Leaf<'_, 'a>)> = scene
        .page
        .stretch(from..to)
        .filter(|(_, leaf)| {
            leaf.block.hints.link.as_deref().is_some_and(is_tag_page) && is_tag(leaf.text())
        })
        .take(41)
        .collect();
    if found.is_empty() {
        return listed_links(scene, from, to, claims);
    }
    if found.len() > 40 {
        return false;
    }
    for (_, leaf) in &found {
        let tag = leaf.text().trim_start_matches('#').to_owned();
        say(
            claims,
            leaf.block,
            Field::Keywords,
            Value::Text(Cow::Owned(tag)),
            "link to a tag",
            0,
        );
    }
    true
}

/// A line of names, each of them the end of some tag's address: `Mill, Upper Brook, Flood`.
fn listed_links<'a>(
    scene: &Scene<'_, '_, 'a>,
    from: usize,
    to: usize,
    claims: &mut Claims<'a>,
) -> bool {
    let ends: Vec<String> = scene
        .addresses
        .iter()
        .take(LINKS)
        .filter(|address| is_tag_page(address))
        .filter_map(|address| address.trim_end_matches('/').rsplit('/').next())
        .map(|end| fold(&link::percent_decoded(end)))
        .collect();
    if ends.len() < 2 {
        return false;
    }
    let named = |tag: &str| is_tag(tag) && ends.iter().any(|end| like(&fold(tag), end));
    let line = scene.page.stretch(from..to).find(|(_, leaf)| {
        leaf.size <= 300
            && leaf.text().contains(',')
            && tags::split(leaf.text()).take(40).all(named)
    });
    let Some((_, leaf)) = line else {
        return false;
    };
    for tag in tags::split(leaf.text()).take(40) {
        let value = Value::Text(Cow::Owned(tag.to_owned()));
        say(
            claims,
            leaf.block,
            Field::Keywords,
            value,
            "line of links to tags",
            0,
        );
    }
    true
}

/// Addresses of the page that are looked at.
const LINKS: usize = 4000;

/// Whether two folded texts have the same words, apart from letters that addresses write otherwise.
fn like(tag: &str, end: &str) -> bool {
    let (mut words, mut ends) = (tag.split(' '), end.split(' '));
    loop {
        match (words.next(), ends.next()) {
            (None, None) => return true,
            (Some(word), Some(end)) if word == end || is_written(word, end) => {}
            _ => return false,
        }
    }
}

fn is_tag_page(address: &str) -> bool {
    TAG_PAGES.is_in(address)
}

/// A list of two to twelve short items right at the end of the main text, most of whose words the text has.
fn listed<'a>(scene: &Scene<'_, '_, 'a>, claims: &mut Claims<'a>) {
    let page = scene.page;
    let first = page
        .stretch(page.body.end..page.body.end + 4)
        .find(|(_, leaf)| leaf.block.hints.item && is_tag(leaf.text()));
    let Some((at, _)) = first else {
        return;
    };
    let run: Vec<Leaf<'_, 'a>> = page
        .stretch(at..at + 16)
        .take_while(|(_, leaf)| leaf.block.hints.item && leaf.size <= 40)
        .map(|(_, leaf)| leaf)
        .collect();
    let known = run
        .iter()
        .filter(|leaf| scene.vocabulary.share(leaf.text()) >= 5)
        .count();
    if !(2..=12).contains(&run.len()) || known * 10 < run.len() * 6 {
        return;
    }
    for leaf in run {
        say(
            claims,
            leaf.block,
            Field::Keywords,
            Value::Text(leaf.block.text.clone()),
            "list of the text's own words",
            -20,
        );
    }
}

/// One to five words that are no furniture.
fn is_tag(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    (1..=6).contains(&words)
        // 川, å: a word of one letter.
        && (if text.is_ascii() { 2 } else { 1 }..=60).contains(&text.chars().count())
        && text.chars().any(is_alphabetic)
        && !text.contains("://")
        && !FURNITURE.contains(&lowercase(text).trim_matches(|c: char| !is_alphanumeric(c)))
}

/// What follows a label of tags; empty where the label is all.
fn after_label(text: &str) -> Option<&str> {
    let start = text.trim_start_matches(|c: char| !is_alphanumeric(c) && c != '#');
    let head = start.get(..crate::input::floor(start, 48))?;
    let begins = |head: &str| BEGINNINGS.may_begin(head);
    if head
        .get(..4)
        .is_some_and(|head| head.is_ascii() && !begins(head))
    {
        return None;
    }
    let head = lowercase(head);
    if !begins(&head) {
        return None;
    }
    LABELS.iter().find_map(|label| {
        let rest = head.strip_prefix(label)?;
        let skip = start
            .char_indices()
            .nth(label.chars().count())
            .map_or(start.len(), |(at, _)| at);
        let after = start.get(skip..)?;
        let marked = after.trim_start().starts_with([':', '：', '|', '–']);
        let value = after.trim_start_matches([':', '：', ' ', '|', '–', '-']);
        // `Tagged mill, flood, bakers`: a list follows the word.
        let list =
            after.starts_with(' ') && value.split(',').filter(|tag| is_tag(tag)).count() >= 3;
        (marked
            || list
            || value.is_empty()
            || rest.is_empty()
            || label.contains(' ') && after.starts_with(' '))
        .then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::{after_label, is_joint, like, within};

    #[test]
    fn labels_and_what_follows() {
        assert_eq!(after_label("Tags: mill, flood"), Some("mill, flood"));
        assert_eq!(
            after_label("Tagged mill , flood , bakers"),
            Some("mill , flood , bakers")
        );
        assert_eq!(after_label("Tagged by the miller"), None);
        assert_eq!(
            within("Posted in: Town | Tagged: mill, flood | 3 comments"),
            Some("mill, flood ")
        );
        assert_eq!(within("The miller keeps no tags"), None);
        for (sentence, tags) in [
            (
                "This entry was posted in Town and tagged mill, flood by jane. Bookmark the permalink.",
                Some("mill, flood"),
            ),
            (
                "Dieser Beitrag wurde unter Stadt abgelegt und mit Mühle, Flut verschlagwortet. Setze ein Lesezeichen.",
                Some("Mühle, Flut"),
            ),
            ("The mills were counted and tagged by the town.", None),
        ] {
            assert_eq!(within(sentence), tags);
        }
    }

    #[test]
    fn tags_and_their_addresses() {
        assert!(like("upper brook", "upper brook"));
        assert!(like("mühle", "muehle"));
        assert!(!like("mill", "flood"));
        assert!(is_joint(", and") && is_joint("|") && !is_joint("mill"));
    }
}

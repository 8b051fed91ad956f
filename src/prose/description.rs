//! The standfirst: one paragraph between the headline and the line of the date or the author.

use super::headline::{Headline, is_credit};
use super::page::Leaf;
use super::{Scene, say};
use crate::claim::{Claims, Field, Value};

/// Leaves after the headline in which both the standfirst and the line that closes it must stand.
const REACH: usize = 6;

/// Reads the summary below the headline.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let Some(head) = headline.at else {
        return;
    };
    let page = scene.page;
    let closed = (head + 2..head + REACH).find(|&at| scene.is_line(at));
    let fits = |leaf: &Leaf<'_, '_>| (50..=420).contains(&leaf.size) && leaf.words() >= 7;
    let mut paragraphs = page
        .stretch(head + 1..closed.unwrap_or(head))
        .filter(|(at, leaf)| leaf.size >= 50 && !scene.any(&scene.dated, *at, at + 1));
    let found = match (paragraphs.next(), paragraphs.next()) {
        (Some((at, leaf)), None) if at <= head + 2 && fits(&leaf) => Some(leaf),
        _ => apart(scene, head)
            .or_else(|| deck(scene, head))
            .filter(|leaf| fits(leaf)),
    };
    if let Some(leaf) = found {
        say(
            claims,
            leaf.block,
            Field::Description,
            Value::Text(leaf.block.text.clone()),
            "standfirst",
            0,
        );
    }
}

/// A sentence below the headline, or below the lines of the date and the author, that the page has twice or parts from its
/// main text by short leaves: share buttons, the caption's credit.
fn apart<'s, 'a>(scene: &Scene<'_, 's, 'a>, head: usize) -> Option<Leaf<'s, 'a>> {
    let page = scene.page;
    let (at, leaf) = page
        .stretch(head + 1..head + 4)
        .find(|(at, leaf)| leaf.size >= 50 && !scene.is_line(*at))?;
    if (head + 1..at).any(|between| !scene.is_line(between)) || leaf.block.hints.heading.is_some() {
        return None;
    }
    let next = page.leaves.get(at + 1)?;
    let twice = next.text() == leaf.text();
    let alone = page
        .stretch(at + 1..at + 3)
        .all(|(_, next)| next.size < 40 && next.block.hints.heading.is_none());
    let text_follows = page
        .stretch(at + 3..at + 12)
        .filter(|(_, leaf)| leaf.paragraph)
        .count()
        >= 2;
    (twice || alone && text_follows && leaf.size <= 300).then_some(leaf)
}

/// A line below the headline, or below one line of the date or the author, that ends as no sentence does and has the main text after
/// it.
fn deck<'s, 'a>(scene: &Scene<'_, 's, 'a>, head: usize) -> Option<Leaf<'s, 'a>> {
    let page = scene.page;
    let (at, leaf) = page
        .stretch(head + 1..head + 3)
        .find(|(at, _)| !scene.is_line(*at))?;
    let text = leaf.text();
    let next = page.leaves.get(at + 1)?;
    let hints = &leaf.block.hints;
    let text_follows = page
        .stretch(at + 1..at + 12)
        .any(|(_, next)| next.paragraph && next.size >= leaf.size);
    // A line that goes on in the next was wrapped; brackets and slashes are credits, buttons and lists.
    let broken = next.text().starts_with(char::is_lowercase)
        || !text.starts_with(|c: char| c.is_uppercase() || !c.is_ascii() || "\"'".contains(c))
        || text.contains(['/', '[', '|', '©']);
    (leaf.size <= 300
        && hints.heading.is_none()
        && !hints.item
        && !leaf.ends_sentence()
        && !broken
        && !is_credit(text)
        && text_follows)
        .then_some(leaf)
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    #[test]
    fn standfirsts() {
        let text = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old stones. \
                    The water was high that spring, and nobody had thought that the dam would hold for another year or two.";
        let read = |deck: &str| {
            let dump = format!(
                "The mill on the brook turns again after a hundred years\n\nBy Jane Doe\n\n{deck}\n\n{text}\n\n{text} It did.\n"
            );
            parse_dump(&dump).ok().and_then(|page| page.description)
        };
        let deck =
            "For the first time since the flood the neighbours can bring their rye to the miller";
        assert_eq!(read(deck).as_deref(), Some(deck));
        for none in [
            "For the first time since the flood the neighbours can bring their rye to the miller.",
            "The neighbours bring their rye to the miller in May. Photo: Richard Roe",
            "Share this article with your friends / Print this article / Listen to this article",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}

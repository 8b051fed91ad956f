//! The standfirst: one paragraph between the headline and the line of the date or the author.

use super::headline::Headline;
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
    let closed = (head + 2..head + REACH)
        .find(|&at| scene.any(&scene.dated, at, at + 1) || scene.any(&scene.signed, at, at + 1));
    let Some(closed) = closed else {
        return;
    };
    let mut paragraphs = page
        .stretch(head + 1..closed)
        .filter(|(at, leaf)| leaf.size >= 50 && !scene.any(&scene.dated, *at, at + 1));
    if let (Some((at, leaf)), None) = (paragraphs.next(), paragraphs.next()) {
        if at == head + 1 && leaf.size <= 420 && leaf.words() >= 7 {
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
}

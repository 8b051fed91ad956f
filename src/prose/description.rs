//! The standfirst: a sentence or two below the headline that tell what the text is about.

mod marks;

use super::headline::Headline;
use super::page::Leaf;
use super::{Scene, say, weights};
use crate::claim::{Claims, Field, Value};
pub(super) use marks::MARKS;

/// Leaves after the headline in which the standfirst stands.
const REACH: usize = 12;
/// Its size, and the fewest words of it.
const SIZE: std::ops::RangeInclusive<usize> = 40..=420;
const WORDS: usize = 6;
/// The least sum of marks that is a standfirst.
const ENOUGH: i32 = 0;

/// Reads the summary below the headline.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let best = weights::DESCRIPTION.best(candidates(scene, headline));
    if let Some((_, leaf)) = best.filter(|(score, _)| *score >= ENOUGH) {
        let value = Value::Text(leaf.block.text.clone());
        say(claims, leaf.block, Field::Description, value, "standfirst", 0);
    }
}

/// Every leaf that may be the standfirst, with its marks.
pub(super) fn candidates<'m, 's, 'a>(
    scene: &'m Scene<'_, 's, 'a>,
    headline: Headline,
) -> impl Iterator<Item = ([u8; MARKS], Leaf<'s, 'a>)> + 'm {
    let from = headline.at.map_or(scene.page.body.start.saturating_sub(4), |head| head + 1);
    let clues = marks::Clues::of(scene, headline.at, from);
    let leaves = scene.page.stretch(from..from + REACH);
    let fit = leaves.filter(|(at, leaf)| {
        SIZE.contains(&leaf.size) && leaf.words() >= WORDS && !scene.any(&scene.dated, *at, at + 1)
    });
    fit.map(move |(at, leaf)| (clues.marks(at, &leaf), leaf))
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

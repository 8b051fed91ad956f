//! The standfirst: a sentence or two below the headline that tell what the text is about.

mod marks;

use super::credit::has_word_of_pictures;
use super::headline::Headline;
use super::page::{Leaf, ends_sentence};
use super::{Scene, say, weights};
use crate::claim::{Claims, Field, Value};
use crate::value::letter::{is_alphabetic, is_alphanumeric, is_mark};
use crate::value::text::lowercase;
pub(super) use marks::MARKS;

/// Leaves after the headline in which the standfirst stands.
const REACH: usize = 12;
/// Its size, and the fewest words of it.
const SIZE: std::ops::RangeInclusive<usize> = 40..=420;
const WORDS: usize = 6;
/// The least sum of marks that is a standfirst.
const ENOUGH: i32 = -50;

/// Reads the summary below the headline.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let best = weights::DESCRIPTION.best(candidates(scene, headline));
    if let Some((_, leaf)) = best.filter(|(score, _)| *score >= ENOUGH) {
        let value = match behind_label(leaf.text()) {
            Some(text) => Value::text(text.to_owned()),
            None => Value::Text(leaf.block.text.clone()),
        };
        say(
            claims,
            leaf.block,
            Field::Description,
            value,
            "standfirst",
            0,
        );
    }
}

/// What stands behind the word that calls a text a summary: `Summary: The wheel turns again.`
fn behind_label(text: &str) -> Option<&str> {
    const LABELS: &[&str] = &[
        "summary",
        "abstract",
        "synopsis",
        "in brief",
        "zusammenfassung",
        "kurzfassung",
        "résumé",
        "resumen",
        "resumo",
        "riassunto",
        "samenvatting",
        "sammanfattning",
        "streszczenie",
        "аннотация",
        "özet",
        "摘要",
        "核心提示",
        "导读",
        "導讀",
        "内容提要",
        "要旨",
        "초록",
    ];
    let (label, rest) = text.split_once([':', '：'])?;
    (label.len() <= 24 && LABELS.contains(&&*lowercase(label.trim()))).then(|| rest.trim_start())
}

/// Every leaf that may be the standfirst, with its marks.
pub(super) fn candidates<'m, 's, 'a>(
    scene: &'m Scene<'_, 's, 'a>,
    headline: Headline,
) -> impl Iterator<Item = ([u8; MARKS], Leaf<'s, 'a>)> + 'm {
    let from = headline
        .at
        .map_or(scene.page.body.start.saturating_sub(4), |head| head + 1);
    let clues = marks::Clues::of(scene, headline.at, from);
    // Behind two paragraphs stands the main text.
    let mut paragraphs = 0;
    let leaves = scene
        .page
        .stretch(from..from + REACH)
        .take_while(move |(_, leaf)| {
            paragraphs += usize::from(leaf.paragraph);
            paragraphs <= 2
        });
    let fit = leaves.filter(|(at, leaf)| {
        SIZE.contains(&leaf.size)
            && leaf.words() >= WORDS
            && !scene.is_dated(*at..at + 1)
            && !is_row(leaf.text())
            && is_of_letters(leaf.text())
            && !ends_otherwise(scene, *at, leaf)
            && !scene
                .page
                .leaves
                .get(at + 1)
                .is_some_and(is_credit_of_picture)
            && is_followed(scene, *at, leaf)
    });
    fit.map(move |(at, leaf)| (clues.marks(at, &leaf), leaf))
}

/// Whether a line is in brackets and says whose picture the caption above it is of: `(Photo: Jane Doe, Weir Paper)`.
fn is_credit_of_picture(leaf: &Leaf<'_, '_>) -> bool {
    let inner = leaf.text().strip_prefix(['(', '（', '[']);
    let inner = inner.and_then(|inner| inner.strip_suffix([')', '）', ']']));
    leaf.size < 120 && inner.is_some_and(has_word_of_pictures)
}

/// Leaves behind a standfirst in which its text begins, and how much longer the text is.
const BEHIND: usize = 30;
const LONGER: usize = 3;

/// Whether a text follows that is long enough to be summed up: the first paragraph of a notice is no standfirst of the second.
fn is_followed(scene: &Scene<'_, '_, '_>, at: usize, leaf: &Leaf<'_, '_>) -> bool {
    let behind = scene.page.stretch(at + 1..at + 1 + BEHIND);
    let running = behind.filter(|(_, leaf)| leaf.paragraph);
    running.map(|(_, leaf)| leaf.size).sum::<usize>() >= leaf.size * LONGER
}

/// Whether most of a text is letters: rules are drawn of signs, `=====`, `* * *`.
fn is_of_letters(text: &str) -> bool {
    let letters = text.chars().filter(|&c| is_alphabetic(c) || is_mark(c));
    letters.count() * 2 > text.chars().count()
}

/// Whether a line ends as no standfirst does: in a day or a clock, as who wrote and when, `Jane Doe Ada Mill 8 January, 17:46`; in a name
/// in brackets, as a picture's caption, `The wheel at the brook (Agency)`.
fn ends_otherwise(scene: &Scene<'_, '_, '_>, at: usize, leaf: &Leaf<'_, '_>) -> bool {
    let text = leaf.text().trim_end();
    let is_clock = |word: &str| {
        let clock = word.split_once(':');
        clock.is_some_and(|(hour, minute)| {
            let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            matches!(hour.len(), 1 | 2) && minute.len() == 2 && is_number(hour) && is_number(minute)
        })
    };
    let ends_in_day = scene.dates_of(at).any(|date| {
        let behind = text.get(date.range.end..);
        behind.is_some_and(|behind| !behind.contains(is_alphanumeric) && !leaf.ends_sentence())
    });
    let in_brackets = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    let is_credited = in_brackets.is_some_and(|(before, name)| {
        !ends_sentence(before.trim_end()) && !name.contains(' ') && name.chars().all(is_alphabetic)
    });
    ends_in_day
        || is_credited
        || names_only(text) && !leaf.ends_sentence()
        || text.rsplit(' ').next().is_some_and(is_clock)
}

/// Whether each word begins with a capital and goes on small, as names in a row do.
fn names_only(text: &str) -> bool {
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    words.all(|word| {
        let mut letters = word.trim_matches(|c| !is_alphabetic(c)).chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    })
}

/// Whether a text is a row of buttons: `Share this article / Print it / Listen to it`.
fn is_row(text: &str) -> bool {
    [" / ", " | "]
        .iter()
        .any(|bar| text.matches(bar).count() > 1)
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    #[test]
    fn standfirsts() {
        let head = "The mill on the brook turns again";
        let text = "The neighbours carried the first sacks of rye to the old mill on the brook, whose wheel turns again for the first time since the \
                    flood. The water was high that spring, and nobody had thought that the dam would hold for another year or two.";
        let read = |deck: &str| {
            let dump = format!(
                "{head} | Weir Paper\n\nNews\n\nMills\n\nContact\n\n{head}\n\n{deck}\n\nBy Jane Doe\n\n12 March 2024\n\n{text}\n\nThe miller was \
                 glad, and the town as well. It did turn all day, and the rye was ground before the evening came.\n"
            );
            parse_dump(&dump).ok().and_then(|page| page.description)
        };
        for deck in [
            "For the first time since the flood the neighbours can bring their rye to the miller",
            "For the first time since the flood the neighbours can bring their rye to the miller.",
        ] {
            assert_eq!(read(deck).as_deref(), Some(deck));
        }
        for none in [
            "The neighbours bring their rye to the miller in May. Photo: Richard Roe",
            "The neighbours bring their rye to the miller, who looks on\n\n(Photo: Richard Roe, Weir Paper)",
            "Jane Doe Richard Roe Anton Miller Ada Mill Ida Brook 8 January, 17:46",
            "Jane Doe Richard Roe Anton Miller Ada Mill Ida Brook Karin Stone",
            "The old wheel at the bridge over the upper brook (Agency)",
            "============================================================",
            "* * * * * * * * * * * * * * * * * * * * * * * * * * * * * *",
            "———————————————————————————————————————————————————————",
            "Share this article with your friends / Print this article / Listen to this article",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn the_word_for_a_summary_is_no_part_of_it() {
        use super::behind_label;
        let text = "The wheel turns again for the first time since the flood.";
        for label in ["Summary: ", "Zusammenfassung: ", "摘要："] {
            assert_eq!(behind_label(&format!("{label}{text}")), Some(text));
        }
        assert_eq!(behind_label("The mill: it turns again"), None);
    }

    #[test]
    fn the_first_paragraph_of_a_notice_is_no_standfirst() {
        let first = "La rueda del viejo molino giró el sábado por primera vez desde la inundación, y todo el pueblo vino a verla. El molinero \
                     que la construyó estaba emocionado.";
        let next =
            "La construyó el municipio después de la rotura de la presa, y todavía muele centeno.";
        let notice = format!("El molino del arroyo vuelve a girar\n\n{first}\n\n{next}\n");
        let read = |dump: &str| parse_dump(dump).ok().and_then(|page| page.description);
        assert_eq!(read(&notice), None);
    }
}

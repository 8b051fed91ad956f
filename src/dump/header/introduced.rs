//! Labelled lines under an introduction, as archives of books put them: what the file is and who may use it, and then `Title: …`,
//! `Author: …`, `Language: …`.

use super::Header;
use super::folds::go_on;
use super::label_names::field;
use super::labels::{Labelled, label, say};
use crate::block::Block;
use crate::claim::Field;
use crate::value::text::fold;
use std::borrow::Cow;

/// Blocks of an introduction, and letters of one that is running text: under a headline stand shorter ones, who wrote it and when.
const BLOCKS: usize = 16;
const TOLD: usize = 40;
/// Labels that must stand there: the title, who wrote it, and in what language. A page that tells of a book says the first two as well.
const MUST: [Field; 3] = [Field::Headline, Field::Author, Field::InLanguage];

/// Reads them where nothing stands above but the introduction, whose first line has the title too, and where the work begins behind a line of
/// asterisks: the review of a book has such a card in it as well.
pub(super) fn read<'a>(blocks: &[Block<'a>], header: &mut Header<'a>) {
    let from = header.blocks;
    let Some((first, rest)) = blocks.get(from..).and_then(<[_]>::split_first) else {
        return;
    };
    if !header.claims.is_empty() || !first.text.contains(' ') {
        return;
    }
    let mut intro = rest.iter().take(BLOCKS);
    let Some(start) = intro.position(|block| titled(&block.text).is_some()) else {
        return;
    };
    let (intro, lines) = rest.split_at(start);
    let told = |block: &Block<'_>| {
        block.text.is_empty() || block.text.len() >= TOLD || block.text.ends_with('.')
    };
    let named = lines.first().and_then(|block| titled(&block.text));
    let said = named.is_some_and(|title| fold(&first.text).contains(&fold(title)));
    if intro.is_empty() || !said || !intro.iter().all(told) {
        return;
    }
    let mut found: Vec<Labelled<'_>> = Vec::new();
    let mut end = from + 1 + start;
    for block in lines {
        let Some((field, value)) = labelled(&block.text) else {
            // `Title: The Old Mill` / `Or, the Wheel`: a title over two lines.
            let is_alone = found.len() == 1 && !block.hints.gap && label(&block.text).is_none();
            if let Some(last) = found
                .last_mut()
                .filter(|last| last.field == Field::Headline)
            {
                if is_alone {
                    go_on(last, block);
                    end += 1;
                    continue;
                }
            }
            break;
        };
        found.push(Labelled {
            span: block.span,
            field,
            value: Cow::Borrowed(value),
        });
        end += 1;
    }
    let behind = lines.iter().skip(end - from - 1 - start).take(BLOCKS);
    let begins = behind
        .into_iter()
        .any(|block| block.text.starts_with("***"));
    let has = |must: &Field| found.iter().any(|own| own.field == *must);
    if begins && MUST.iter().all(has) {
        say(header, found, end);
    }
}

/// The field and the value of a labelled line; a number behind a day is of the archive, `June 1, 2005 [eBook #8300]`.
fn labelled(text: &str) -> Option<(Field, &str)> {
    // `[Most recently updated: June 12, 2021]`
    let own = text.strip_prefix('[').and_then(|own| own.strip_suffix(']'));
    let text = own.unwrap_or(text);
    let (name, value) =
        label(text).filter(|(name, _)| !name.contains(|c: char| c.is_ascii_digit()))?;
    let value = match value.split_once(" [") {
        Some((value, rest)) if rest.ends_with(']') => value,
        _ => value,
    };
    // Of a game that a page tells of it is the game's day.
    let released = || {
        RELEASED
            .contains(&fold(name).as_str())
            .then_some(Field::DatePublished)
    };
    let field = field(name).or_else(released)?;
    Some((field, value)).filter(|(_, value)| !value.is_empty())
}

/// What archives call the day on which they gave a work out.
const RELEASED: [&str; 3] = ["release date", "erscheinungsdatum", "date de parution"];

/// The title that a line states.
fn titled(text: &str) -> Option<&str> {
    let (field, value) = labelled(text)?;
    (field == Field::Headline).then_some(value)
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    const INTRO: &str = "This ebook is for the use of anyone anywhere at no cost and with almost no restrictions whatsoever.";
    const TEXT: &str = "After forty years of silence the wheel at the weir was set going again, and the whole village came to see it turn.";

    #[test]
    fn books_of_an_archive() {
        for lines in [
            "Title: The Old Mill\n\nAuthor: Jane Miller\n\nRelease date: June 1, 2005 [eBook #8300]\n\nLanguage: English",
            "Title: The Old Mill\n       And its Wheel\n\nAuthor: Jane Miller\n\nRelease Date: June 1, 2005 [EBook #8300]\n[Most recently updated: December 29, 2020]\n\nLanguage: English",
            "Title: The Old Mill\nAuthor: Jane Miller\nRelease Date: June 1, 2005 [EBook #8300]\nMost recently updated: December 29, 2020\nLanguage: English",
        ] {
            let dump = format!(
                "The Archive eBook of The Old Mill\n\n{INTRO}\n\n{lines}\n\n*** START ***\n\n{TEXT}\n\n{TEXT}\n"
            );
            let page = parse_dump(&dump).unwrap_or_default();
            let title = page.headline.unwrap_or_default();
            let title = title.trim_end_matches(" And its Wheel");
            assert_eq!(title, "The Old Mill", "{lines}");
            let names: Vec<_> = page
                .author
                .iter()
                .filter_map(|author| author.name.as_deref())
                .collect();
            assert_eq!(names, ["Jane Miller"], "{lines}");
            let day = page.date_published.map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some("2005-06-01"), "{lines}");
        }
    }

    #[test]
    fn books_that_a_page_tells_of() {
        let card = "Title: The Old Mill\nAuthor: Jane Miller\nRelease date: 1 June 2005\nLanguage: English";
        for above in [
            "Review: The Old Mill\n\nBy Ada Stone\n\n3 May 2024".to_owned(),
            format!("A book of a mill that nobody forgets\n\n{TEXT}"),
            format!("Review: The Old Mill\n\n{TEXT}"),
        ] {
            let page =
                parse_dump(&format!("{above}\n\n{card}\n\n{TEXT}\n\n{TEXT}\n")).unwrap_or_default();
            assert_ne!(page.headline.as_deref(), Some("The Old Mill"), "{above}");
        }
    }
}

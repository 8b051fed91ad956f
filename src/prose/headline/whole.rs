//! The headline that was chosen, as the page has it: the lines that it goes on over, without the site's name and the section.

use super::sites::Sites;
use super::{Candidate, Cut, INSIDE, TELLING};
use crate::claim::{Claim, Field, Source, Value};
use crate::prose::Scene;
use crate::prose::page::{Page, ends_sentence};
use crate::prose::title::{self, Title};
use crate::span::Span;
use crate::value::section::is_section;
use crate::value::text::fold;
use std::borrow::Cow;
use std::ops::Range;

/// Leaves that a headline may stand on.
const LINES: usize = 4;

/// A headline and the leaves that it stands on.
#[derive(Debug, PartialEq)]
pub(super) struct Said<'s> {
    text: Cow<'s, str>,
    pub(super) leaves: Range<usize>,
}

impl Said<'_> {
    pub(super) fn claim<'a>(self, page: &Page<'_, 'a>) -> Claim<'a> {
        let blocks = page.leaves.get(self.leaves).unwrap_or_default();
        let first = blocks.first().map(|leaf| leaf.block);
        let last = blocks.last().map(|leaf| leaf.block.span.end);
        let text = match first {
            Some(block) if block.text == self.text => block.text.clone(),
            _ => Cow::Owned(self.text.into_owned()),
        };
        let span = first.map_or_else(Span::default, |block| block.span);
        Claim {
            field: Field::Headline,
            value: Value::Text(text),
            span: Span {
                end: last.unwrap_or(span.end),
                ..span
            },
            source: Source::Prose,
            rule: "headline",
            weight: 0,
            basis: None,
        }
    }
}

/// What of a page a chosen candidate stands for.
pub(super) fn of<'s>(
    scene: &Scene<'_, 's, '_>,
    title: Option<&Title>,
    chosen: &Candidate<'s, '_>,
) -> Said<'s> {
    let at = chosen.at;
    let lines = title.and_then(|title| match chosen.cut {
        _ if at == 0 => below(scene.page, title, &chosen.folded),
        Cut::Whole => round(scene.page, title, at),
        _ => None,
    });
    if let Some((leaves, text)) = lines {
        let text = Cow::Owned(text);
        return Said { text, leaves };
    }
    let mut text = chosen.text;
    if chosen.cut == Cut::Whole && at > 0 {
        let named = title::headed(text).filter(|(_, tail)| Sites::are_named(scene, tail));
        text = named.map_or(text, |(head, _)| head);
    }
    if let Some((section, rest)) = text.split_once(" | ") {
        if rest.split(' ').count() >= 4 && is_section(&fold(section)) {
            text = rest.trim_start();
        }
    }
    Said {
        text: Cow::Borrowed(text),
        leaves: at..at + 1,
    }
}

/// The leaves below the title line that say together what a part of it says, and their text.
fn below(page: &Page<'_, '_>, title: &Title, part: &str) -> Option<(Range<usize>, String)> {
    page.stretch(1..page.body.start + INSIDE)
        .filter(|(_, leaf)| leaf.words() >= 2)
        .find_map(|(start, leaf)| {
            let (last, text) = over_lines(page, title, start, &fold(leaf.text()))?;
            (fold(&text) == part).then_some((start..last + 1, text))
        })
}

/// The leaves round one that are a part of the title together, and their text.
fn round(page: &Page<'_, '_>, title: &Title, at: usize) -> Option<(Range<usize>, String)> {
    let first = at.saturating_sub(LINES - 1).max(1);
    (first..=at).find_map(|start| {
        let leaf = page.leaves.get(start)?;
        let (last, text) = over_lines(page, title, start, &fold(leaf.text()))?;
        (last >= at).then_some((start..last + 1, text))
    })
}

/// The last leaf of a part of the title that a leaf begins and the next ones end, and its text: what stands in a heading in marks of
/// its own, or over two lines, has leaves of its own in many dumps.
pub(super) fn over_lines(
    page: &Page<'_, '_>,
    title: &Title,
    at: usize,
    folded: &str,
) -> Option<(usize, String)> {
    if !title.has_more_than(folded) || title.share(folded) > 0 {
        return None;
    }
    let mut text = page.leaves.get(at)?.text().to_owned();
    for (last, leaf) in page.stretch(at + 1..at + LINES) {
        if leaf.paragraph || text.len() > 400 || !goes_on(&text, leaf.text()) {
            return None;
        }
        text.push(' ');
        text.push_str(leaf.text());
        let folded = fold(&text);
        if folded.split(' ').count() >= 4 && title.share(&folded) >= TELLING {
            return Some((last, text));
        }
    }
    None
}

/// Whether a line goes on in the next, as a kicker above a headline and a headline above its second half do not: `Winter in Upper Brook`
/// / `The mill stands still`.
fn goes_on(line: &str, next: &str) -> bool {
    const WRAPPED: usize = 64;
    let words = line.split(' ').count();
    let last = line.rsplit(' ').next().unwrap_or(line);
    let small = last.chars().count() <= 3 && last.chars().all(char::is_lowercase);
    next.starts_with(char::is_lowercase)
        || small
        || words >= 3 && line.ends_with([',', ':', '–', '&'])
        || !ends_sentence(line) && line.chars().count() >= WRAPPED
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    const TEXT: &str = "By Jane Miller\nMay 3, 2024\n\
        The wheel turned on Saturday morning for the first time in ninety years, and half of the town stood on the bridge to watch it.\n\
        The carpenters had worked for two winters on the wheel, and they had to make all of its paddles anew, the council said.\n";
    const HEADLINE: &str = "The old tide mill at Saltwick turns again after ninety years";

    fn headline(before: &str) -> Option<String> {
        let dump = format!("{before}\n{TEXT}");
        parse_dump(&dump).ok()?.headline
    }

    #[test]
    fn a_headline_over_lines() {
        let menu = "News\nSport\nWeather\nJobs\nSubscribe";
        for lines in [
            "The old tide mill at\nSaltwick\nturns again after ninety years",
            "The old tide mill at Saltwick\nturns again after ninety years",
        ] {
            let dump = format!("{HEADLINE} | Harbour Courier\n{menu}\n{lines}");
            assert_eq!(headline(&dump).as_deref(), Some(HEADLINE), "{lines}");
        }
        // A whole headline goes on in nothing, and a kicker in no headline.
        for (title, lines) in [
            (
                format!("{HEADLINE} Inside the mill"),
                format!("{HEADLINE}\nInside the mill"),
            ),
            (
                format!("Harbour walks {HEADLINE}"),
                format!("Harbour walks\n{HEADLINE}"),
            ),
        ] {
            let dump = format!("{title} | Harbour Courier\n{menu}\n{lines}");
            assert_eq!(headline(&dump).as_deref(), Some(HEADLINE), "{title}");
        }
    }

    #[test]
    fn sites_and_sections() {
        let address = "URL: https://harbourcourier.example/a\n\n";
        for line in [
            format!("{address}{HEADLINE} | Harbour Courier"),
            format!("Opinion | {HEADLINE}"),
            format!("Kultur | {HEADLINE}"),
        ] {
            assert_eq!(headline(&line).as_deref(), Some(HEADLINE), "{line}");
        }
        for line in [
            "Live | The mill turns again today in Saltwick",
            "The mill at Saltwick turns again | What the council said of it",
        ] {
            assert_eq!(headline(line).as_deref(), Some(line), "{line}");
        }
    }
}

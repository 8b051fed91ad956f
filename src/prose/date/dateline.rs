//! The day of a dateline: where and when a report was written, before the dash at the start of its first paragraph.

use super::value;
use crate::page::Date;
use crate::prose::Scene;
use crate::prose::dates::Dated;
use crate::prose::headline::Headline;
use crate::value::date::{Label, can_be_a_page_s, is_of_dates, owns_a_day};
use crate::value::letter::is_alphabetic;
use crate::value::person;

/// Leaves from the headline to the first paragraph.
const NEAR: usize = 6;
/// Bytes before the day, and of what stands between it and the dash.
const HEAD: usize = 60;
const WIRE: usize = 40;
/// Most words of a wire's name in capitals.
const WORDS: usize = 3;

/// The day of `SALTWICK, May 3, 2024 — The wheel turned`, where nothing else says when the page was published. What happened long before
/// the other days of a page is a story's beginning.
pub(super) fn find<'s>(
    scene: &'s Scene<'_, '_, '_>,
    headline: Headline,
) -> Option<(&'s Dated, Date)> {
    let from = headline.at.map_or(scene.page.body.start, |head| head + 1);
    let mut leaves = scene.page.stretch(from..from + NEAR);
    let (at, leaf) = leaves.find(|(_, leaf)| leaf.paragraph)?;
    let text = leaf.text();
    let (dated, date) = scene.dates_of(at).find_map(|dated| {
        let head = text.get(..dated.range.start)?;
        let tail = text.get(dated.range.end..)?;
        let is_place = is_loud_place(head)
            || head.len() <= HEAD
                && is_wired(tail)
                && is_plain_place(head)
                && is_nobodys(text, dated);
        (is_place && is_before_dash(tail)).then_some((dated, value(dated)?))
    })?;
    let mut others = scene.dates.iter().filter_map(value);
    let recent = others.all(|other| other.year() <= date.year() + 1);
    recent.then_some((dated, date))
}

/// Whether no word before a day says whose it is, `Deadline, 3 May 2024 –`, or that it is that of a change.
fn is_nobodys(text: &str, dated: &Dated) -> bool {
    let word = text.split(',').next().unwrap_or_default();
    dated.written.label == Label::None
        && can_be_a_page_s(text, &dated.range, &dated.written)
        && !is_of_dates(word)
        && !owns_a_day(word)
}

/// Whether the text before a day is one word and a comma, a land behind it perhaps, as agencies and offices write: `Saltwick, `, `Saltwick,
/// den `, `Saltwick, England, `. Of more words and small letters it is a feast or somebody's name. It counts before the name of a wire
/// only: `Yesterday, 3 May 1998 – the wheel stood still` begins in the same way.
fn is_plain_place(head: &str) -> bool {
    let mut parts = head.trim_end().split(',').map(str::trim);
    let place = |part: &str| {
        part.chars().count() >= 3
            && part.starts_with(char::is_uppercase)
            && part.chars().all(|c| is_alphabetic(c) || c == '-')
    };
    let article = |part: &str| ["", "le", "den", "el", "em"].contains(&part);
    let town = parts.next().is_some_and(place);
    town && match (parts.next(), parts.next(), parts.next()) {
        (Some(only), None, None) => article(only),
        (Some(country), Some(last), None) => place(country) && article(last),
        _ => false,
    }
}

/// Whether the name of a wire follows a day: between strokes, `/Millwire/`, or in brackets a known one, `(dpa)`, a few words in capitals,
/// `(MWN)`, `(MILL NEWSWIRE)`, or such that tell what it is, `(Mill Press)`. `(a Sunday)` and `(Saltwick)` say more of the day.
fn is_wired(tail: &str) -> bool {
    let tail = tail.trim_start();
    let within = |open: char, close: char| Some(tail.strip_prefix(open)?.split_once(close)?.0);
    let loud = |name: &str| {
        name.len() >= 2
            && name.split(' ').count() <= WORDS
            && name.bytes().all(|b| b.is_ascii_uppercase() || b == b' ')
    };
    let told = |name: &str| {
        let last = name.rsplit_once(' ').map(|(_, last)| last);
        name.starts_with(char::is_uppercase)
            && last.is_some_and(|last| {
                matches!(last, "Press" | "News" | "Newswire" | "Wire" | "Agency")
            })
    };
    within('/', '/').is_some_and(|name| name.starts_with(char::is_uppercase))
        || within('(', ')')
            .filter(|name| name.len() <= WIRE)
            .is_some_and(|name| loud(name) || told(name) || person::is_agency(name))
}

/// Whether it is a place in capitals: `SALTWICK, England, `, `SALTWICK (`.
fn is_loud_place(head: &str) -> bool {
    let first = head.split([' ', ',', '(', '-', '–', '—']).next();
    let loud = |word: &str| {
        word.chars().filter(|&c| is_alphabetic(c)).count() >= 3
            && word.contains(char::is_uppercase)
            && !word.contains(char::is_lowercase)
    };
    head.len() <= HEAD
        && first.is_some_and(loud)
        && head.ends_with([' ', '(', ',', '-', '–', '—'])
        && !head.contains(['!', '?', ':', ';', '"'])
}

/// Whether a dash stands behind a day, a bracket closed or the name of the wire between.
fn is_before_dash(tail: &str) -> bool {
    const DASHES: [&str; 4] = ["—", "–", "--", "- "];
    let tail = tail.trim_start();
    let tail = tail.strip_prefix(')').unwrap_or(tail).trim_start();
    let wire = |open: char, close: char| {
        let (wire, rest) = tail.strip_prefix(open)?.split_once(close)?;
        (wire.len() <= WIRE).then_some(rest)
    };
    let rest = wire('(', ')').or_else(|| wire('/', '/')).unwrap_or(tail);
    let rest = rest.trim_start();
    DASHES.iter().any(|dash| rest.starts_with(dash))
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    const HEADLINE: &str = "The old tide mill at Saltwick turns again after ninety years";
    const TEXT: &str = "The wheel turned on Saturday morning for the first time in ninety years, and half of the town stood on the bridge to watch it.\n\n\
        The carpenters had worked for two winters on the wheel, and they had to make all of its paddles anew, the council said on Friday.\n";

    fn day(opening: &str, foot: &str) -> Option<String> {
        let page = parse_dump(&format!("{HEADLINE}\n\n{opening}{TEXT}\n{foot}")).ok()?;
        page.date_published.map(|date| date.to_string())
    }

    #[test]
    fn days_of_datelines() {
        for opening in [
            "SALTWICK, May 3, 2024 — ",
            "SALTWICK, England, May 3, 2024 /Millwire/ -- ",
            "SALTWICK (May 3, 2024) – ",
            "SALTWICK, 3 May 2024 (MILLWIRE) - ",
            "SALTWICK, Maine--(MILLWIRE)--May 3, 2024--",
            "Saltwick, 3 May 2024 (MWN) – ",
            "Saltwick, England, 3 May 2024 (MWN) — ",
            "Saltwick, May 3, 2024 /Millwire/ -- ",
            "Saltwick, 3 May 2024 (Reuters) – ",
            "Saltwick, 3. Mai 2024 (dpa) – ",
            "Saltwick, 3 May 2024 (Xinhua) -- ",
            "Saltwick, May 3, 2024 (GLOBE NEWSWIRE) -- ",
            "Saltwick, 3 May 2024 (Upper Brook Press) – ",
        ] {
            assert_eq!(day(opening, "").as_deref(), Some("2024-05-03"), "{opening}");
        }
    }

    #[test]
    fn other_openings() {
        for opening in [
            "SALTWICK, May 3 — ",
            "SALTWICK, 2024 — ",
            "Until May 3, 2024 — a Friday — nobody came. ",
            "SALTWICK, May 3, 2024: ",
            "SALTWICK since May 3, 2024 has a wheel. ",
            "Saltwick Fair, 3 May 2024 – ",
            "On Friday, 3 May 2024 – as told – it turned. ",
            "The carpenters, 3 May 2024 – ",
            "Deadline, 3 May 2024 – ",
            "Yesterday, 3 May 2024 – ",
            "Yesterday, 3 May 2024 (a Friday) – ",
            "Concert, 3 May 2024 (Saltwick) – ",
            "Miller, 3 May 2024 /revised/ – ",
            "Exhibition, Saltwick, 3 May 2024 – ",
            "Deadline, 3 May 2024 (at noon) – ",
        ] {
            assert_eq!(day(opening, ""), None, "{opening}");
        }
        let story = "The guild meets again on 4 June 2024.\n";
        assert_eq!(day("SALTWICK, May 3, 1934 — ", story), None);
    }
}

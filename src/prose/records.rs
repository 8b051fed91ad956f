//! Texts that are no pages: what a machine writes down line by line, and what is written for one.

use super::dates::Dated;
use super::page::{Leaf, Page};

/// Fewest lines that are told by how they begin or end, and how many of all lines, in hundredths, they must be.
const FEWEST: usize = 4;
const SHARE: usize = 50;

/// Whether the lines of a page are records, as those of a log, each of a minute of its own, or a program's: their days and names are no
/// page's. `2024-05-03 07:15:01 INFO Started by Jane Miller`, `write!(f, "by {} on {}", name, "2021-06-12");`.
pub(super) fn are_records(page: &Page<'_, '_>, dates: &[Dated]) -> bool {
    let all = page.leaves.len();
    if all < FEWEST {
        return false;
    }
    let enough = |some: usize| some >= FEWEST && some * 100 >= all * SHARE;
    // A page that tells of the day minute by minute begins with its headline.
    let opens = dates
        .first()
        .is_some_and(|dated| dated.at == 0 && begins_record(page, dated));
    if opens {
        return enough(
            dates
                .iter()
                .filter(|dated| begins_record(page, dated))
                .count(),
        );
    }
    if is_chat(page) {
        return true;
    }
    let code = |leaves: &[Leaf<'_, '_>]| leaves.iter().filter(|leaf| is_code(leaf)).count();
    let opens = code(page.leaves.get(..FEWEST).unwrap_or_default()) * 2 >= FEWEST;
    opens && enough(code(&page.leaves))
}

/// Whether a line begins with a minute and goes on.
fn begins_record(page: &Page<'_, '_>, dated: &Dated) -> bool {
    const BEHIND: usize = 12;
    let date = dated.written.date;
    dated.range.start <= 1
        && date.is_some_and(|date| date.time().is_some())
        && page
            .leaves
            .get(dated.at)
            .is_some_and(|leaf| leaf.text().len() >= dated.range.end + BEHIND)
}

/// Whether a page is what several people said to each other, each of it under a name and a clock: `Jane Miller`, `07:15`, `Good morning`.
/// It begins so, a day over it at most.
fn is_chat(page: &Page<'_, '_>) -> bool {
    const OVER: usize = 3;
    const SAID: usize = 3;
    const EACH: usize = 6;
    let said = |at: usize| {
        let leaf = page.leaves.get(at)?;
        let name = clock_behind(leaf.text())?;
        let over = || at.checked_sub(1).and_then(|at| page.leaves.get(at));
        let name = if name.is_empty() {
            over()?.text()
        } else {
            name
        };
        is_speaker(name).then_some(name)
    };
    let opens = (0..OVER).any(|at| said(at).is_some());
    opens && {
        let names: Vec<&str> = (0..page.leaves.len()).filter_map(said).collect();
        let several = names.iter().any(|name| Some(name) != names.first());
        names.len() >= SAID && several && names.len() * EACH >= page.leaves.len()
    }
}

/// What stands before the clock that a short line ends with: `Jane Miller 7:15 AM`.
fn clock_behind(line: &str) -> Option<&str> {
    const LONGEST: usize = 50;
    let line = Some(line).filter(|line| line.len() <= LONGEST)?;
    let half = |line: &'_ str| line.len() > 2 && line.is_char_boundary(line.len() - 2);
    let bare = match line.get(line.len().saturating_sub(2)..) {
        Some("AM" | "PM" | "am" | "pm") if half(line) => line.get(..line.len() - 2)?.trim_end(),
        _ => line,
    };
    let (name, clock) = bare.rsplit_once(' ').unwrap_or(("", bare));
    let (hour, minute) = clock.split_once(':')?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let is_clock =
        (1..=2).contains(&hour.len()) && minute.len() == 2 && digits(hour) && digits(minute);
    is_clock.then(|| name.trim_end())
}

/// Whether a line may be the name that somebody speaks under: a word or a few, and no sentence.
fn is_speaker(name: &str) -> bool {
    const WORDS: usize = 4;
    name.starts_with(char::is_alphabetic)
        && name.split(' ').count() <= WORDS
        && !name.ends_with(['.', '!', '?', ',', ':'])
}

/// Whether a line ends as those of programs do, and those of no language.
fn is_code(leaf: &Leaf<'_, '_>) -> bool {
    let text = leaf.text();
    text.ends_with(['{', '}', ';']) && leaf.size < 200
        || text.ends_with("},")
        || text.ends_with("});")
        || text.ends_with("*/")
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    #[test]
    fn days_and_names_of_records() {
        let log = "2024-05-03 07:15:01 INFO Starting the mill\n2024-05-03 07:15:02 WARN The stone is dry\n\
                   2024-05-03 07:15:09 ERROR The grain is jammed\n2024-05-03 07:16:09 INFO Stopped by Jane Miller\n";
        let code = "use std::fmt;\n/// A mill by the brook.\npub struct Mill {\n    name: String,\n}\n\
                    impl fmt::Display for Mill {\n    fn fmt(&self) {\n        write!(f, \"By {} on {}\", self.name, \"2021-06-12\");\n    }\n}\n";
        for text in [log, code] {
            let page = parse_dump(text).unwrap_or_default();
            assert!(page.author.is_empty(), "{text}");
            assert_eq!(page.date_published, None, "{text}");
        }
    }

    #[test]
    fn chats() {
        let lines = "Friday, 3 May 2024\n\nJane Miller\n07:15\nGood morning\n\nRichard Roe\n07:16\nIs the wheel turning today?\n\n\
                     Saturday, 4 May 2024\n\nJane Miller\n09:00\nIt turned all night long, and nobody slept.\n";
        let glued = "Jane Miller  7:15 AM\nGood morning, the wheel is going to be set going.\n\nRichard Roe  7:16 AM\nI will be there.\n\n\
                     May 4th, 2024\n\nJane Miller  9:00 AM\nIt turned all night long, and nobody slept.\n";
        for text in [lines, glued] {
            let page = parse_dump(text).unwrap_or_default();
            assert!(page.author.is_empty(), "{text}");
            assert_eq!(page.date_published, None, "{text}");
        }
    }

    #[test]
    fn pages_told_minute_by_minute() {
        let entry = |hour: u8| {
            format!("3 May 2024, {hour}:00 The wheel is turning, and the town looks on.\n\n")
        };
        let entries: String = (10..18).map(entry).collect();
        let page =
            format!("The mill turns again\n\nBy Jane Miller\n\n3 May 2024, 07:15\n\n{entries}");
        let page = parse_dump(&page).unwrap_or_default();
        assert_eq!(
            page.date_published.map(|day| day.to_string()).as_deref(),
            Some("2024-05-03T07:15")
        );
        assert_eq!(page.author.len(), 1);
    }

    #[test]
    fn pages_of_entries() {
        let text = "The wheel of the old mill turned on Saturday for the first time since the flood, and the village came to look.";
        let page = format!(
            "The mill turns again\n\nBy Jane Miller\n\n3 May 2024, 07:15\n\n{text}\n\n{text} It did.\n\n\
             3 May 2024, 08:00 roe12 wrote: well done\n\n3 May 2024, 09:00 brook7 wrote: at last, at last\n"
        );
        let page = parse_dump(&page).unwrap_or_default();
        assert_eq!(
            page.date_published.map(|day| day.to_string()).as_deref(),
            Some("2024-05-03T07:15")
        );
        assert_eq!(page.author.len(), 1);
    }
}

//! The year beside a month in words: of four digits, of two where nothing else can be meant, behind the time.

use super::line::{Line, Year};
use super::named::skip_marks;
use super::words;

/// A year of four digits; of two only right after a month, where no clock and no count begins.
pub(super) fn year_of(line: &Line<'_, '_>, at: usize, after_month: bool) -> Option<Year> {
    if let Some(year) = line.year(at) {
        // "17 January 2023.5 million" and "2,023" are no years, nor is "1200:30".
        let continues = line.glued(year.next)
            && matches!(line.mark(year.next), Some('.' | ',' | ':'))
            && line.glued(year.next + 1)
            && line.number(year.next + 1).is_some()
            && line.end_of(year.next) == year.end;
        let clock_glued = continues
            && line.is_mark(year.next, '.')
            && line
                .number(year.next + 1)
                .is_some_and(|(_, digits)| digits == 2);
        return (!continues || clock_glued).then_some(year);
    }
    let apostrophe = matches!(
        line.before(at).and_then(super::token::Token::mark),
        Some('\'' | '’')
    );
    let year = thai_short_year(line, at)
        .or_else(|| line.short_year(at))
        .filter(|_| after_month || apostrophe)?;
    let clock = matches!(line.mark(year.next), Some(':' | '.' | 'h' | '%'))
        && line.glued(year.next)
        && line.number(year.next + 1).is_some();
    let counted = line.word(year.next).is_some_and(|word| {
        !line.glued(year.next)
            && word.len() > 1
            && (words::is_clock_word(&word) || words::half_of_day(&word).is_some())
    });
    (!clock && !counted).then_some(year)
}

/// `17 ม.ค. 66`: the last two digits of a Buddhist year, 2543–2589.
fn thai_short_year(line: &Line<'_, '_>, at: usize) -> Option<Year> {
    let thai = line
        .before(at)?
        .text
        .starts_with(|c| matches!(c, '\u{e00}'..='\u{e7f}'))
        || line.before(at)?.is_mark('.') && line.speaks(&["th"]);
    let token = line.get(at)?;
    let (value, digits) = token.number()?;
    (thai && digits == 2 && (43..=89).contains(&value)).then(|| Year {
        value: 2500 + value,
        next: at + 1,
        end: token.end(),
    })
}

/// The year after a time and perhaps a zone: `19:06:30 CET 2023`.
pub(super) fn year_after_clock(line: &Line<'_, '_>, at: usize) -> Option<Year> {
    let at = skip_marks(line, at, &[',']);
    let two = |at: usize| line.number(at).is_some_and(|(_, digits)| digits <= 2);
    if !(two(at)
        && line.is_mark(at + 1, ':')
        && two(at + 2)
        && line.is_mark(at + 3, ':')
        && two(at + 4))
    {
        return None;
    }
    let mut next = at + 5;
    if line
        .word(next)
        .is_some_and(|word| super::zone::zone(&word).is_some())
    {
        next += 1;
    }
    if matches!(line.mark(next), Some('+' | '-'))
        && line.number(next + 1).is_some_and(|(_, digits)| digits == 4)
    {
        next += 2;
    }
    line.year(next)
}

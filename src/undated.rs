//! Why a page has no day of publication, where it speaks of one that cannot be taken: notices, never claims.

use crate::claim::{Claim, Field, Value};
use crate::notice::{Notice, NoticeKind};
use crate::page::Date;
use crate::parser::Context;
use crate::span::Span;
use crate::value::date::{Convention, find};

/// Most texts looked at, and the longest: a date stands alone or in a short line. Prose speaks of other days.
const TEXTS: usize = 4000;
const BYTES: usize = 120;

/// Looks through `texts` for what keeps a date out; of each kind the first is told. Of a page that has its day nothing is.
pub(crate) fn tell<'t>(
    texts: impl Iterator<Item = (&'t str, Span)>,
    claims: &[Claim<'_>],
    context: Context<'_>,
    notices: &mut Vec<Notice>,
) {
    let day = |claim: &Claim<'_>| matches!(&claim.value, Value::Date(date) if date.day().is_some());
    let dated = |claim: &Claim<'_>| claim.field == Field::DatePublished && day(claim);
    if claims.iter().any(dated) {
        return;
    }
    let language = claims.iter().find_map(|claim| match &claim.value {
        Value::Text(tag) if claim.field == Field::InLanguage => Some(&**tag),
        _ => None,
    });
    let convention = Convention::of(context, language);
    let mut told = Vec::new();
    for (text, span) in texts.filter(|(text, _)| text.len() <= BYTES).take(TEXTS) {
        if let Some(kind) = doubt(text, convention).filter(|kind| !told.contains(kind)) {
            told.push(kind);
            notices.push(Notice::new(kind, span));
        }
    }
}

/// What keeps the date in a text out.
fn doubt(text: &str, convention: Convention<'_>) -> Option<NoticeKind> {
    if is_impossible(text) {
        return Some(NoticeKind::ImpossibleDate);
    }
    let found = find(text, convention).next()?.written;
    if found.ambiguous.is_some() {
        Some(NoticeKind::AmbiguousDate)
    } else {
        (found.relative && found.date.is_none()).then_some(NoticeKind::RelativeDate)
    }
}

/// `2023-02-30`: written like a day, and there is none.
fn is_impossible(text: &str) -> bool {
    let mut parts = text.trim().splitn(3, '-');
    let mut number = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next()?;
        let end = part.find(|c: char| !c.is_ascii_digit());
        let (number, rest) = part.split_at_checked(end.unwrap_or(part.len()))?;
        // Only behind the day may something follow: a time.
        let fits =
            digits.contains(&number.len()) && (rest.is_empty() || rest.starts_with(['T', ' ']));
        number.parse::<u16>().ok().filter(|_| fits)
    };
    let (Some(year), Some(month), Some(day)) = (number(4..=4), number(2..=2), number(2..=2)) else {
        return false;
    };
    year > 0 && Date::from_ymd(year, month.min(99) as u8, day.min(99) as u8).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn doubts(text: &str, kind: Option<NoticeKind>) {
        assert_eq!(doubt(text, Convention::default()), kind, "{text}");
    }

    #[test]
    fn what_keeps_a_date_out() {
        doubts("03/04/2023", Some(NoticeKind::AmbiguousDate));
        doubts("Posted 2 hours ago", Some(NoticeKind::RelativeDate));
        doubts("2023-02-30", Some(NoticeKind::ImpossibleDate));
        doubts("2023-13-01T10:00Z", Some(NoticeKind::ImpossibleDate));
        doubts("13/04/2023", None);
        doubts("2023-02-28", None);
        doubts("0000-00-00", None);
        doubts("2023-02-30-117", None);
        doubts("The mill turns", None);
    }
}

//! Whether the words before a day make it the reader's: `It is currently 6 December 2014, 12:55`, `Heute ist Samstag, der 6. Dezember 2014`.
//! Boards, portals and offices tell it over every page.

use super::fold::fold;
use super::words::{Name, names};
use crate::value::letter::is_alphanumeric;

/// How such lines begin, folded, with their verb: "today" alone is also what papers are called and how a report of today is dated,
/// `Aujourd'hui en France, 5 mars 2024`, `Сегодня, 5 марта 2024, 10:15`.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "c'est aujourd'hui", "danas je", "danes je", "det ar nu", "dnes je", "dzis jest", "dzisiaj jest", "es ist jetzt", "heute ist", "het is nu",
    "hoje e", "hoy es", "idag ar det", "i dag er det", "it is currently", "it is now", "nous sommes", "nous sommes actuellement", "oggi e", "ora e",
    "the current date is", "the current time is", "the time is now", "the time now is", "today is", "today's date is", "vandaag is het",
    "днес е", "σημερα ειναι",
];

/// Labels of such days, with a colon: `Local Time Magazine, 5 March 2024` is another thing.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "current date", "current server time", "current time", "data de hoje", "fecha actual", "fecha de hoy", "local time", "server time", "time now",
    "today's date",
];

/// Small words between such a beginning and the day.
const ARTICLES: &[&str] = &["le", "der", "den", "the", "il", "el", "de", "on"];
/// Most words between: a weekday, an article.
const BETWEEN: usize = 2;
/// Most bytes of all of it.
const LONGEST: usize = 60;

/// Whether what stands before a day on its line says that it is today.
pub(crate) fn is_clock(before: &str) -> bool {
    let before = before.trim_start_matches(|c: char| !is_alphanumeric(c));
    if before.is_empty() || before.len() > LONGEST {
        return false;
    }
    let whole = before.trim_end_matches(|c: char| !is_alphanumeric(c));
    if ["今天是", "今日は", "现在是", "現在是", "现在时间"].contains(&whole) {
        return true;
    }
    let folded = fold(&before.replace('’', "'"));
    let rest_of = |opening: &&str| folded.strip_prefix(opening);
    let opened = OPENINGS.iter().filter_map(rest_of);
    let opened = opened.filter(|rest| !rest.starts_with(is_alphanumeric));
    let labelled = LABELS.iter().filter_map(rest_of);
    let labelled = labelled.filter_map(|rest| rest.trim_start().strip_prefix(':'));
    opened.chain(labelled).any(leads_to_day)
}

/// Whether nothing but a weekday and an article stands between the words for today and a day.
fn leads_to_day(between: &str) -> bool {
    let words = between.split(|c: char| !is_alphanumeric(c));
    let mut words = words.filter(|word| !word.is_empty());
    let is_small = |word: &str| ARTICLES.contains(&word) || is_weekday(word);
    words.by_ref().take(BETWEEN).all(is_small) && words.next().is_none()
}

fn is_weekday(word: &str) -> bool {
    names(word).any(|(name, _)| matches!(name, Name::Weekday(_)))
}

#[cfg(test)]
mod tests {
    use super::is_clock;

    #[test]
    fn lines_that_tell_todays_date() {
        for before in [
            "It is currently ",
            "It is currently Sat ",
            "Today is Saturday, ",
            "Heute ist Samstag, der ",
            "Nous sommes le ",
            "Nous sommes le samedi ",
            "C’est aujourd’hui samedi ",
            "Oggi è sabato ",
            "今天是",
            "Current time: ",
            "Local time: Sat ",
        ] {
            assert!(is_clock(before), "{before}");
        }
        for before in [
            "",
            "Published ",
            "Mills Today ",
            "Today ",
            "Heute, ",
            "Oggi, ",
            "It is said that the mill turned on ",
            "Mai Tran, ",
            "Nous sommes tous de la vallée, ",
            "Nous sommes tous, ",
            "Published today, ",
            // Papers, and the days of reports.
            "Aujourd'hui la vallée | ",
            "Aujourd’hui, samedi ",
            "Aujourd'hui en vallée, ",
            "اليوم السابع - ",
            "Сегодня, ",
            "Сьогодні, ",
            "Сейчас ",
            "امروز ",
            "今天",
            "Local Time Magazine, ",
            "Local Time, ",
            "Server Time | ",
            "Heute ist Mühlentag, ",
            "Today is the day, ",
        ] {
            assert!(!is_clock(before), "{before}");
        }
    }
}

//! Whether the words before a day make it the reader's: `It is currently 6 December 2014, 12:55`, `Сегодня 6 декабря 2014`. Boards, portals
//! and offices tell it over every page.

use super::fold::fold;
use crate::value::letter::is_alphanumeric;

/// How such lines begin, folded. Where "today" alone is also what papers are called, with its verb.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "aujourd'hui", "c'est aujourd'hui", "current date", "current server time", "current time", "danas je", "danes je", "data de hoje", "det ar nu",
    "dnes je", "dzis jest", "dzisiaj jest", "es ist jetzt", "fecha actual", "fecha de hoy", "heute ist", "het is nu",
    "hoje e", "hoy es", "idag ar det", "i dag er det", "it is currently", "it is now", "local time", 
    "nous sommes", "nous sommes actuellement", "oggi e", "ora e", "server time", "the current date is", "the current time is",
    "the time is now", "the time now is", "time now", "today is", "today's date", "today's date is", "vandaag is het",
    "днес е", "сегодня", "сейчас", "сьогодні", "σημερα ειναι", "اليوم", "امروز",
];

/// Words between such a beginning and the day: a weekday, an article.
const BETWEEN: usize = 2;
/// Most bytes of all of it.
const LONGEST: usize = 60;

/// Whether what stands before a day on its line says that it is today.
pub(crate) fn is_clock(before: &str) -> bool {
    let before = before.trim_matches(|c: char| !is_alphanumeric(c));
    if before.is_empty() || before.len() > LONGEST {
        return false;
    }
    if ["今天是", "今天", "今日は", "现在是", "現在是", "现在时间"].contains(&before)
    {
        return true;
    }
    let folded = fold(&before.replace('’', "'"));
    OPENINGS.iter().any(|opening| {
        let rest = folded.strip_prefix(opening);
        let rest = rest.filter(|rest| !rest.starts_with(is_alphanumeric));
        rest.is_some_and(|rest| rest.split_whitespace().count() <= BETWEEN)
    })
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
            "Aujourd’hui, samedi ",
            "Oggi è sabato ",
            "Сегодня ",
            "今天是",
            "Current time: ",
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
            "Published today, ",
        ] {
            assert!(!is_clock(before), "{before}");
        }
    }
}

//! Whether a word right beside a date says what happened on it: `Opening 3 June 2026`, `Eröffnung am 3. Juni 2026`, `2026年6月3日开放`.

use super::fold::fold;
use super::owners::{BEFORE, GLUED, LAST, OPENING, OWNERS, is_next};
use super::words;
use crate::value::letter::{is_alphanumeric, is_mark};
use crate::value::lexicon::Lexicon;
use crate::value::person;
use crate::value::text::lowercase;

/// Words of a phrase that a word for what happens may begin, before "on" and the day.
const PHRASE: usize = 4;

/// Whether such a word stands right before a day, as a word where the script has spaces.
fn is_before(before: &str) -> bool {
    // `次回は`, `有效期至`.
    let phrase = before.trim_end_matches([' ', '\u{a0}', '\u{3000}', ':', '：', 'は', '至']);
    let bordered = |word: &str| {
        let spaced = word
            .starts_with(|c: char| !matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{9fff}'));
        let head = phrase.strip_suffix(word);
        let is_letter = |c: char| is_alphanumeric(c) || is_mark(c);
        head.is_some_and(|head| !spaced || !head.ends_with(is_letter))
    };
    if BEFORE.iter().any(|word| bordered(word)) {
        return true;
    }
    let short = phrase.rsplit(is_end).next().unwrap_or_default();
    let short = short.trim_start();
    short.len() <= 30 && OPENING.iter().any(|word| short.starts_with(word))
}

/// Whether a date without a label belongs to a word that no mark parts from it.
pub(super) fn is_governed(before: &str, after: &str) -> bool {
    let last = after.trim().split(' ').next().unwrap_or_default();
    GLUED.iter().any(|word| after.starts_with(word))
        || after.starts_with(' ') && LAST.contains(&last)
        || is_before(before)
        || is_of_a_version(before)
        || is_of_words(before)
}

/// Whether a bracket stands behind a version's number: a list of changes has a day for each, `Changes in version 3.40.0 (2022-11-16)`.
fn is_of_a_version(before: &str) -> bool {
    let Some(before) = before.trim_end().strip_suffix('(') else {
        return false;
    };
    let mut words = before.trim_end().rsplit(' ');
    let last = words.next().unwrap_or_default();
    let number = last.strip_prefix(['v', 'V']).unwrap_or(last);
    let is_named = number.len() < last.len()
        || words
            .next()
            .is_some_and(|word| VERSION.contains(&&*word.to_lowercase()));
    // Two parts alone are a clock or a section: "klo 10.30 (3.5.2024)", "Section 4.2 (3 May 2024)".
    let fewest = if is_named { 2 } else { 3 };
    // Of a day, "3.5.2024 (", the year has four digits.
    let is_part =
        |part: &str| (1..4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    number.split('.').count() >= fewest && number.split('.').all(is_part)
}

/// Words before a version's number.
const VERSION: &[&str] = &[
    "version",
    "versión",
    "versione",
    "versie",
    "versão",
    "версия",
    "release",
    "v",
    "ver.",
];

/// Whether a few words are such that a day behind them is theirs: `Sunset`, `Next meeting`, `次回`.
pub(crate) fn owns_a_day(text: &str) -> bool {
    is_governed(&format!("{text} "), text)
}

fn is_of_words(before: &str) -> bool {
    // "† 12. März 2024".
    if before.trim_end().ends_with(['†', '✝', '⚭']) {
        return true;
    }
    if !before.ends_with(char::is_whitespace) {
        return false;
    }
    let phrase = before.rsplit(is_end).next().unwrap_or_default().trim();
    let mut words: Vec<&str> = phrase.split_whitespace().collect();
    if is_recurring(&words) {
        return true;
    }
    let whole = words.len();
    let on = |word: &&str| words::is_on(&fold(word.trim_end_matches('.')));
    while words.last().is_some_and(on) {
        words.pop();
    }
    let announced = words.len() < whole;
    // One alone, "Meeting 12 March 2030": behind others they end a title or a name.
    if matches!(words.as_slice(), [word] if matches!(&*lowercase(word), "due" | "coming" | "meeting"))
    {
        return true;
    }
    let owns = |words: &[&str]| OWNERS.contains(&lowercase(words.join(" ").trim_end_matches('.')));
    let ends = |count| {
        words
            .len()
            .checked_sub(count)
            .and_then(|at| words.get(at..))
    };
    // "Rosa Mort 12 mars 2024": a name of two words, whose last one owns nothing.
    if !announced && is_name(&words) {
        return false;
    }
    // "Available from 3 June 2026".
    let from = words.split_last().filter(|(last, _)| is_from(last));
    if ends(1).is_some_and(owns)
        || ends(2).is_some_and(owns)
        || from.is_some_and(|(_, rest)| rest.len() <= PHRASE && rest.chunks(1).any(owns))
    {
        return true;
    }
    // "Opening of the mill on 3 June 2026", "Die Eröffnung der Mühle am 3. Juni 2026", "Next review 12 March 2030".
    let short = words.len() <= PHRASE;
    short
        && (announced && words.chunks(1).take(2).any(owns)
            // A house may be called so: "Neste 12.3.2024".
            || words.len() > 1 && words.first().is_some_and(|word| is_next(word)))
}

/// Whether words tell on which days something is from one on: `Every day from `, `Tous les jours à partir du `, `Jeden Sonntag ab `.
fn is_recurring(words: &[&str]) -> bool {
    #[rustfmt::skip]
    static EVERY: Lexicon<128> = Lexicon::of(&[
        "every", "daily", "weekdays", "weekly", "jeden", "jede", "jedes", "täglich", "immer", "tous", "toutes", "chaque", "todos", "todas", "cada", "diario",
        "diariamente", "ogni", "tutti", "tutte", "elke", "iedere", "dagelijks", "varje", "dagligen", "hver", "daglig", "dagligt", "joka", "każdy", "każdą",
        "codziennie", "každý", "každou", "denně", "každú", "minden", "naponta", "fiecare", "zilnic", "svaki", "svake", "каждый", "каждую", "ежедневно", "щодня",
        "кожен", "всеки", "κάθε", "her",
    ]);
    const FROM: &[&str] = &[
        "ab",
        "partir",
        "partire",
        "desde",
        "depuis",
        "dès",
        "dal",
        "începând",
    ];
    const NEAR: usize = 3;
    let mut last = words.iter().rev().take(NEAR);
    let from = last.any(|word| is_from(word) || FROM.contains(&&*lowercase(word)));
    from && words.iter().any(|word| EVERY.contains(&lowercase(word)))
}

/// Whether a phrase is two words that look like a person's name, the first of which is no word for a thing or an event.
fn is_name(words: &[&str]) -> bool {
    let [given, family] = words else {
        return false;
    };
    let is_word = |word: &str| OWNERS.contains(&lowercase(word)) || is_next(word);
    let name = words.join(" ");
    !is_word(given)
        && !matches!(&*lowercase(given), "last" | "official" | "grand" | "now")
        && !OWNERS.contains(&lowercase(&name))
        && !is_from(family)
        && person::is_person_like(&name)
}

fn is_from(word: &str) -> bool {
    matches!(
        &*word.to_lowercase(),
        "from" | "starting" | "vanaf" | "från" | "fra" | "od" | "z" | "с" | "з"
    )
}

/// What parts a phrase from what stands before it.
fn is_end(c: char) -> bool {
    !is_alphanumeric(c)
        && !c.is_whitespace()
        && !is_mark(c)
        && !matches!(c, '\'' | '’' | '_' | '@' | '.' | '-' | '/')
}

#[cfg(test)]
mod tests {
    use super::is_governed;

    #[test]
    fn words_before_a_day() {
        for before in [
            "Every day from ",
            "Open daily from the ",
            "Tous les jours à partir du ",
            "Todos los domingos desde el ",
            "Jeden Sonntag ab dem ",
            "Opening on the ",
            "Opening ",
            "Eröffnung am ",
            "(geboren am ",
            "Festival, Ouverture le ",
            "Открытие ",
            "الافتتاح في ",
            "Opening of the mill on ",
            "Die Eröffnung der Mühle am ",
            "geb. ",
            "Sunset ",
            "Joined ",
            "Joined on ",
            "Registriert ",
            "Зарегистрирован ",
            "注册时间：",
            "Available from ",
            "Now in theatres ",
            "Next review ",
            "Nächste Sitzung am ",
            "* 1931, † ",
            "次回は",
            "الاجتماع القادم ",
            "有效期至",
            "下次会议 ",
            "报名截止：",
            "Neste møte ",
            "Meeting ",
            "Due ",
            "Changes in version 3.40.0 (",
            "v1.2 (",
            "Release 1.2 (",
            "1.2.14 (",
        ] {
            assert!(is_governed(before, ""), "{before:?}");
        }
        for before in [
            "",
            "On ",
            "Am ",
            "Jane Miller ",
            "Jane Miller on ",
            "By millhand ",
            "MillHand ",
            "mill_hand ",
            "Saltwick, ",
            "Berlin, den ",
            "News | ",
            "Saltwick - ",
            "Mill News ",
            "Saltwick",
            "12 comments ",
            "Home Mills Brook Valley Shop ",
            "Brook - ",
            "postado em ",
            "Berlin ",
            "Paris le ",
            "Madrid ",
            "Politics ",
            "Artikel vom ",
            "Статья от ",
            "Skrivet ",
            "Oprettet ",
            "Додано ",
            "Utworzono ",
            "Pá ",
            "سياسة ",
            "millhand ",
            "Bornholm ",
            "Fazit am ",
            "News from ",
            "Sunset Boulevard ",
            "A letter from the valley on ",
            "前年を下回る ",
            "出生率再創新低 ",
            "코스피 2700선 마감 ",
            "다음뉴스 ",
            "新规生效 ",
            "آینده نفت ",
            "רחל הבאר ",
            "김다음 ",
            "Otto Due ",
            "Jane Coming ",
            "Rosa Mort ",
            "Jonas Termin ",
            "City council meeting ",
            "Neste ",
            "3.5.2024 (",
            "Päivitetty 10.30 (",
            "klo 10.30 (",
            "Publisert kl. 10.30 (",
            "Section 4.2 (",
            "The mill (",
            "Mill No. 7 (",
        ] {
            assert!(!is_governed(before, ""), "{before:?}");
        }
        assert!(is_governed("", "开放") && is_governed("", " 개장"));
        for after in ["号", " 开放", "，王明", "", "阅读", "北京"] {
            assert!(!is_governed("", after), "{after:?}");
        }
    }
}

//! Whether a date in a text that is shown can be a page's own, by its year and by the sentence round it.

use super::cited::is_cited;
use super::clock_line::is_clock;
use super::fold::fold;
use super::governed::is_governed;
use super::hours::{DASHES, is_event, is_one_of};
use super::owners::{self, governs};
use super::words::{self, Name};
use super::{Label, Written};
use crate::value::letter::{is_alphanumeric, is_han, is_mark};
use std::ops::Range;

/// The first pages of the web are of 1991: what is older is told of.
const FIRST: u16 = 1991;
/// Words round a date from which on it stands in a sentence, and words before the day of a dateline.
const SENTENCE: usize = 5;
const DATELINE: usize = 5;

/// Whether a date that no label calls the page's is of a time before there were any: what somebody was born on.
pub(crate) fn is_before_all_pages(written: &Written) -> bool {
    written.label == Label::None && written.date.is_some_and(|date| date.year() < FIRST)
}

/// Whether a date can be that of the page that shows it. One that is called so is; another one not if it is of a time before all
/// pages, told inside a sentence ("The gates were opened on 13 March 2008."), an event's, a term's, or under a label of another kind.
pub(crate) fn can_be_a_page_s(text: &str, range: &Range<usize>, written: &Written) -> bool {
    if written.label != Label::None {
        return true;
    }
    let older = is_before_all_pages(written);
    let before = text.get(..range.start).unwrap_or_default().trim();
    let after = text.get(range.end..).unwrap_or_default().trim();
    !(older
        || is_told(before, after)
        || is_event(
            text.get(range.clone()).unwrap_or_default(),
            written,
            before,
            after,
        )
        || is_labelled(before, after)
        || is_cited(before, after)
        || is_of_several(before)
        || is_end_of_days(before, after)
        || is_bound(before)
        || is_clock(before)
        || is_governed(
            text.get(..range.start).unwrap_or_default(),
            text.get(range.end..).unwrap_or_default(),
        ))
}

/// Whether another day and a word that joins stand before a day, `Hearing dates: 1 and 2 March 2017`, `Le 12 et 13 juillet 2023`: on both
/// something happens.
fn is_of_several(before: &str) -> bool {
    const JOINERS: &[&str] = &[
        "and", "&", "und", "et", "y", "e", "en", "och", "og", "ja", "i", "a", "и", "та", "і", "és",
        "ve", "και", "și", "dan", "và",
    ];
    let mut words = before
        .rsplit(char::is_whitespace)
        .filter(|word| !word.is_empty());
    let joined = words.next().is_some_and(|last| JOINERS.contains(&last));
    joined && words.next().is_some_and(is_day)
}

/// Whether another day and a dash stand before a day, `Hearing dates: 12-14 April 2021`, `12.–14. April 2021`, `April 30 – May 2, 2021`: of
/// several it is the last. `Saltwick - 14 April 2021` has a word before its dash.
fn is_end_of_days(before: &str, after: &str) -> bool {
    const DASH: [char; 4] = ['-', '–', '—', '‑'];
    // 4月12日-14日
    let goes_on = after
        .strip_prefix(DASH)
        .and_then(|rest| rest.split_once('日'));
    if goes_on.is_some_and(|(day, _)| is_day(day.trim())) {
        return true;
    }
    let Some(first) = before.strip_suffix(DASH) else {
        return false;
    };
    let is_month = |word: &str| {
        let folded = fold(word);
        words::names(&folded).any(|(name, _)| matches!(name, Name::Month(_)))
    };
    let mut words = first.split_whitespace().rev();
    let last = words.next().unwrap_or_default();
    let other = words.next().unwrap_or_default();
    if first.ends_with(char::is_whitespace) {
        return is_day(last) && is_month(other) || is_month(last) && is_day(other);
    }
    is_day(last) || is_month(last) && is_day(other)
}

/// Whether a word is the number of a day: `12`, `12.`, `12th`.
fn is_day(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    let ends = ["st", "nd", "rd", "th", "er"];
    let day = ends.iter().find_map(|end| word.strip_suffix(end));
    day.unwrap_or(word)
        .parse::<u8>()
        .is_ok_and(|day| (1..=31).contains(&day))
}

/// What a date is called where it is nothing but the date.
#[rustfmt::skip]
const DATE: &[&str] = &[
    "date", "datum", "data", "fecha", "dato", "dátum", "päivämäärä", "päiväys", "kuupäev", "datums", "tarih", "tarihi", "tarix", "ημερομηνία", "дата",
    "датум", "күні", "תאריך", "التاريخ", "تاريخ", "تاریخ", "दिनांक", "तारीख", "তারিখ", "วันที่", "ngày", "tanggal", "tarikh", "tarehe", "日期", "日付", "날짜", "일시",
    "sent", "gesendet", "envoyé", "enviado", "enviado el", "inviato", "verzonden", "wysłano", "отправлено", "надіслано", "skickat", "sendt",
];

/// Whether a label stands before a date that is no publication's: "Apply by: 15 July 2024", "Expiry date: 9 May 2033".
fn is_labelled(before: &str, after: &str) -> bool {
    let Some(before) = before.strip_suffix([':', '：']).map(str::trim_end) else {
        return false;
    };
    // "BERLIN: 3 May 2024 – The ministry …": the place of a dateline.
    let told = after
        .strip_prefix(DASHES)
        .map_or(0, |rest| rest.split_whitespace().count());
    if told >= SENTENCE && !before.contains(char::is_lowercase) {
        return false;
    }
    let label = before.rsplit(|c: char| !is_alphanumeric(c) && !is_mark(c) && !c.is_whitespace());
    let label = fold(label.into_iter().next().unwrap_or_default().trim());
    !DATE.iter().any(|own| fold(own) == label)
}

/// Whether a word before a date makes it a term: "Book by 1 June 2025", "valid until 9 June 2030".
fn is_bound(before: &str) -> bool {
    const ARTICLES: &[&str] = &["the", "zum", "den", "le", "la", "el", "il", "o", "al"];
    let mut words = before.rsplit(char::is_whitespace);
    let last = words.next().unwrap_or_default();
    owners::is_bound(last)
        || is_one_of(last, ARTICLES) && words.next().is_some_and(owners::is_bound)
}

/// Whether a word beside a date says what the date is of: "Deadline 1 June 2025", "10:00 bis 17:00".
pub(crate) fn is_of_dates(word: &str) -> bool {
    let folded = word.to_lowercase();
    governs(word) || DATE.contains(&&*folded)
}

/// What somebody signs with behind a day in Chinese: who reported, issued or decreed, and the page of a paper.
#[rustfmt::skip]
const ENDS_OF_SIGNATURE: &[&str] = &[
    "报道", "報道", "報導", "报导", "电", "電", "讯", "訊", "印发", "印發", "政府", "委员会", "委員會", "办公室", "辦公室", "版", "撰", "摄", "攝", "发布", "發布", "發佈", "发表",
    "發表", "刊登", "刊发",
];

/// Whether a sentence goes on round a date.
fn is_told(before: &str, after: &str) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    // 2008年3月13日，市長は… 。: where no spaces part words, what goes on behind the day.
    if after.ends_with('。') && after.starts_with(['，', '、', 'に', 'の', 'か', 'で']) {
        return true;
    }
    // 2024年6月3日停水，请提前储水。: no agency's "电" stands behind the day, and nobody signs with it, 2024年6月3日王小明报道。
    let wire = ['电', '電', '讯', '訊', '报', '報'];
    let told = |clause: &str| {
        clause.contains(['，', '。']) || !ENDS_OF_SIGNATURE.iter().any(|end| clause.ends_with(end))
    };
    let clause = after.strip_suffix('。');
    if after.starts_with(is_han) && !after.starts_with(wire) && clause.is_some_and(told) {
        return true;
    }
    // "13 मार्च 2008 को …", "2008년 3월 13일에", "13 Mart 2008'de": what is declined is a part of a sentence.
    let declined = ["को ", "में ", "에 ", "에는 ", "'de ", "’de "];
    if words(after) >= SENTENCE && declined.iter().any(|end| after.starts_with(end)) {
        return true;
    }
    let stops = ['.', '!', '?', '…', '”', '"', '»', '।', '؟', '۔', ':', '：'];
    let stopped = after.ends_with(stops);
    if !stopped && !is_prose(before, after) || words(before) + words(after) < SENTENCE {
        return false;
    }
    // "LONDON, 3 May 2024 – The ministry …", "(18.01.2018) Farmers …", "3 May 2024, 10:15 by Jane Doe."
    let apart = after.starts_with(['–', '—', '-', ':', '|', '·', '(', ')', '[', ']', '/', '•']);
    // "Saltwick, 12. März 2024. Der Verein …".
    let stopped = after.starts_with(". ") && before.ends_with(',') && words(before) <= 3;
    let apart = apart || stopped;
    let opens = before.trim_start_matches(['(', '[']).is_empty()
        && !after.starts_with(|c: char| c.is_lowercase());
    !(opens || apart && words(before) <= DATELINE)
}

/// Words of running text that has no stop, and how many of them a list of names and posts has not.
const PROSE: usize = 7;
const SMALL: usize = 5;

/// Whether the words round a date are running text for all that it has no stop at its end: most of them small.
fn is_prose(before: &str, after: &str) -> bool {
    if before.contains(['|', '·', '•', '–', '—', ':']) || after.contains(['|', '·', '•'])
    {
        return false;
    }
    // "The Valley Post, the paper of the brook, 3 May 2024,": the last piece of a list.
    if before.ends_with(',') && !after.contains(is_alphanumeric) {
        return false;
    }
    let words = || before.split_whitespace().chain(after.split_whitespace());
    let small = words().filter(|word| word.starts_with(char::is_lowercase));
    let (small, all) = (small.count(), words().count());
    all >= PROSE && small >= SMALL && small * 2 > all
}

#[cfg(test)]
mod tests {
    use super::can_be_a_page_s;
    use crate::value::date::{Convention, find};

    fn can_be(text: &str) -> bool {
        let language = Convention {
            language: Some("en"),
            ..Convention::default()
        };
        let found = find(text, language).next();
        found.is_some_and(|found| can_be_a_page_s(text, &found.range, &found.written))
    }

    #[test]
    fn a_line_of_its_own_a_dateline_a_label() {
        for text in [
            "3 May 2024",
            "Jane Doe, 3 May 2024",
            "3 May 2024 10:15 – 5 min read",
            "3 May 2024 10:15 – 1.5 min read",
            "3 May 2024 10:15 – 1.25K views",
            "TARİH: 3 Mayıs 2024",
            "Päiväys: 3.5.2024",
            "3 May 2024, 10:15",
            "Jane Doe, 3 May 2024 – 5 min read",
            "3 May 2024 – a report",
            "3 May 2024, pp. 10–17",
            "3 May 2024, Saltwick 1–2 Brook",
            "Channel 365 – 3 May 2024",
            "Published 5 June 1985",
            "Date: 3 May 2024",
            "Valley Times : DATUM : 3 May 2024",
            "LONDON, 3 May 2024 – The ministry announced a plan against floods.",
            "BERLIN: 3 May 2024 – The ministry announced a plan against floods.",
            "Bachhausen, 3 May 2024. The ministry announced a plan against floods.",
            "Sent: 3 May 2024 10:15",
            "A letter from the valley on 3 May 2024",
            "News of the Valley Post from Mill Lane on 3 May 2024",
            "Jane Miller, Berlin 3. Mai 2024",
            "Jane Miller | Politics 3 May 2024",
            "Saltwick - 14 April 2021",
            "07:15-14. April 2021",
            "2024年5月3日北京",
            "2024年6月3日王小明报道。",
            "2024年6月3日谷报北京报道。",
            "2024年6月3日印发。",
            "2024年6月3日谷镇人民政府。",
            "2024年6月3日第3版。",
            "Jane Miller, 3 May 2024, ca. 5–7 Minuten",
            "3 May 2024, lesezeit 5-7 min",
            "3. Mai 2024, etwa 3-5 Minuten Lesezeit",
            "3. Mai 2024, um 3-5 Minuten",
            "3 May 2024, 5–7 comments",
            "The Valley Post, the paper of the brook, 3 May 2024,",
            "(18.01.2018) Farmers fear the disease, says the ministry of the valley.",
            "This page was last edited on 7 February 2023, at 10:14.",
            "The notice was published on 3 May 2024 by the council of the valley.",
        ] {
            assert!(can_be(text), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_told_of() {
        for text in [
            "13 March 1848",
            "Saturday, 14 June 2025, 10:00–17:00",
            "Apply by: 15 July 2024",
            "Book by 1 June 2025",
            "Valid from 10 December 2023 to 8 June 2024",
            "10 December 2023 – 8 June 2024",
            "Hearing dates: 12-14 April 2021",
            "12.–14. April 2021",
            "12.-14.04.2021",
            "April 30 – May 2, 2021",
            "30 April - 2 May 2021",
            "2021年4月12日-14日",
            "Di - Fr 10:00 - 17:00 Uhr Sa 12.04.2025",
            "Du 3 mai 2024 au 8 juin 2024",
            "12 March 2024 10:00-12:00",
            "12.03.2024 10:00-12:00 Uhr",
            "2024年3月12日 10:00-12:00",
            "3 May 2024, 10am–5pm",
            "3. Mai 2024, 10–17 Uhr",
            "3. Mai 2024, 10:00 bis 17:00 Uhr",
            "3 May 2024 from 10:00 to 17:00",
            "До 1 июня 2025",
            "Einsenden bis zum 3. Mai 2024",
            "Expiry date: 9 May 2033",
            "2008年3月13日，市长宣布这座磨坊开放。",
            "2024年6月3日停水，请提前储水。",
            "2024年6月3日停水。",
            "2024年6月3日停水，请看谷报报道。",
            "The gates were opened before noon on 13 March 2008.",
            "The dam broke in the night of 13 March 2008",
            "The dam broke at noon on 13 March 2008 and:",
            "13 मार्च 2008 को नगर के महापौर ने यह चक्की खोली थी।",
            "Born 4 May 1994",
            "Sábado 14 de junio de 2025, de 10 a 17 horas",
            "Lördag 14 juni 2025 kl. 10–17",
            "Sobota, 14 czerwca 2025, godz. 10–17",
            "Суббота, 14 июня 2025, с 10:00 до 17:00",
            "Sábado, 14 de junho de 2025, das 10h às 17h",
            "Sobota 14. června 2025, 10–17 hodin",
            "Eröffnung am 3. Juni 2026",
            "2026年6月3日开放",
            "Открытие 3 июня 2026",
            "Founded on 3 June 1998",
            "(geboren am 4. Mai 1994)",
            "Nacida el 4 de mayo de 1994",
            "On 13 March 2008 the duke gave way, and the gates were opened.",
            "The mill was opened by the mayor on 12 June 2004, and all the town came.",
        ] {
            assert!(!can_be(text), "{text}");
        }
    }
}

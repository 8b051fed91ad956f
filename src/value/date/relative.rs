//! Dates told by their distance from now: "2 hours ago", "gestern", "منذ 5 دقائق". They have a value only against a reference, and only as
//! much of it as is certain: "3 hours ago" is a day, "2 months ago" a month or a year.

use super::clock::clock;
use super::find::Found;
use super::fold::fold_into;
use super::gate::Beginnings;
use super::label;
use super::line::Line;
use super::token::cut;
use super::{Convention, Written, zone};
use crate::page::{Date, Time};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A relative date at some pieces.
pub(super) struct Relative {
    pub(super) date: Option<Date>,
    pub(super) next: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// "ago" before the number: "vor", "hace", "il y a", "منذ".
#[rustfmt::skip]
const AGO_FIRST: &[&str] = &[
    "acum", "cach day", "duela", "hace", "il y a", "pred", "prije", "przed", "siden", "vor", "πριν", "пре", "пред", "преди", "לפני",
    "قبل", "منذ",
];
/// "ago" after the unit.
#[rustfmt::skip]
const AGO_LAST: &[&str] = &[
    "ago", "atpakal", "atras", "avval", "azelott", "dr", "duela", "earlier", "evvel", "evvelə", "ezelott", "fa", "geleden", "herri",
    "iliyopita", "lalu", "nakalipas", "oldin", "omenye", "once", "perpara", "pirms", "pries", "sedan", "selam", "siden", "sitten",
    "tagasi", "temu", "truoc", "uleden", "vorher", "yang lalu", "zilizopita", "zpet", "zuvor", "ετων", "бурын", "назад", "тому",
    "өмнө", "առաջ", "قبل", "پيش", "پہلے", "अघि", "पहले", "पूर्वी", "আগে", "পূর্বে", "ਪਹਿਲਾਂ", "પહેલાં", "முன்", "முன்பு", "క్రితం",
    "ಹಿಂದೆ", "മുമ്പ്", "ที่ผ่านมา", "ที่แล้ว", "წინ", "之前", "以前", "前", "전",
];

/// "today"
#[rustfmt::skip]
const TODAY: &[&str] = &[
    "astazi", "aujourd", "avui", "azi", "bu gun", "bugun", "danas", "danes", "dnes", "dzis", "dzisiaj", "gaur", "heute", "hoje",
    "hoy", "idag", "leo", "ma", "ngayon", "oggi", "siandien", "sodien", "taina", "tana", "tanaan", "today", "vandaag", "σημερα",
    "бүгін", "данас", "денес", "днес", "сегодня", "сьогодні", "այսօր", "հայսօր", "היום", "اليوم", "امروز", "आज", "আজ", "இன்று",
    "วันนี้", "დღეს", "오늘",
];
/// "yesterday"
#[rustfmt::skip]
const YESTERDAY: &[&str] = &[
    "ahir", "atzo", "ayer", "dun", "dunen", "eile", "eilen", "gestern", "gisteren", "hier", "ieri", "igar", "jana", "juce", "jucer",
    "kahapon", "kecha", "kemarin", "onte", "ontem", "semalam", "tegnap", "vakar", "vcera", "vceraj", "wczoraj", "yesterday", "χθεσ",
    "χτεσ", "вчера", "вчора", "кеше", "учора", "јуче", "երեկ", "אתמול", "امس", "ديروز", "कल", "গতকাল", "நேற்று", "เมื่อวาน",
    "เมื่อวานนี้", "გუშინ", "어제",
];

/// The second words of "i dag", "hari ini", "hôm nay", "hôm qua", "bu gün".
const SECOND: &[&str] = &[
    "cach", "dag", "gaar", "gar", "gun", "ini", "lalu", "nay", "qua",
];

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
static BEGINNINGS: Beginnings = {
    let mut beginnings = Beginnings::NONE;
    let lists = [AGO_FIRST, AGO_LAST, TODAY, YESTERDAY, SECOND];
    let mut list = 0;
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            beginnings = beginnings.with(lists[list][at]);
            at += 1;
        }
        list += 1;
    }
    beginnings
};

/// Whether some word of `text` may be "today", "ago" or the like: most lines end here.
fn has_trigger(text: &str) -> bool {
    let mut folded = String::new();
    let mut holds = |word: &str| {
        if word.len() <= 2 || !BEGINNINGS.may_hold(word) {
            return matches!(word, "ma" | "Ma" | "fa");
        }
        folded.clear();
        fold_into(word, &mut folded);
        [AGO_FIRST, AGO_LAST, TODAY, YESTERDAY, SECOND]
            .iter()
            .any(|list| list.binary_search(&folded.as_str()).is_ok())
    };
    if !text.is_ascii() {
        return text.split(|c: char| !is_word_char(c)).any(&mut holds)
            || text.contains('今')
            || text.contains('昨');
    }
    // The same, by bytes, for most lines.
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let len = bytes
            .iter()
            .skip(at)
            .take_while(|byte| byte.is_ascii_alphabetic())
            .count();
        if len > 1 && text.get(at..at + len).is_some_and(&mut holds) {
            return true;
        }
        at += len + 1;
    }
    false
}

fn is_word_char(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        !matches!(c, '\u{a0}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3002}' | '،')
    }
}

/// Before a number, "ago" only in some languages: elsewhere "pre", "ha" and "fa" are other words.
const AGO_FIRST_IN: &[(&str, &[&str])] = &[
    ("ha", &["pt"]),
    ("fa", &["ca"]),
    ("pre", &["sr", "hr", "bs", "sh"]),
    ("fai", &["gl"]),
];

/// A relative date with its number, from the piece at `at` on.
pub(super) fn at(line: &Line<'_, '_>, at: usize) -> Option<Relative> {
    let (number_at, ago) = match line.number(at) {
        Some(_) => (at, false),
        None => (ago_before(line, at)?, true),
    };
    let (count, digits) = line.number(number_at)?;
    // "il y a 2023 ans" and "5000 years ago" date no page.
    if digits > 3
        || (number_at > 0
            && !ago
            && matches!(
                line.before(number_at).and_then(super::token::Token::mark),
                Some('.' | ',' | ':' | '/' | '-')
            )
            && line.glued(number_at))
    {
        return None;
    }
    let (unit, mut next) = unit_at(line, number_at + 1)?;
    // "5 hours 20 minutes ago"
    if let Some((_, past)) = line.number(next).and_then(|_| unit_at(line, next + 1)) {
        next = past;
    }
    let after = ago_after(line, next);
    match after {
        Some(past) => next = past,
        None if ago => {}
        None => return None,
    }
    Some(Relative {
        date: line
            .convention
            .reference
            .and_then(|reference| back(reference, count, unit)),
        next,
    })
}

/// The piece after "ago", where it stands before a number.
fn ago_before(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let first = line.get(at)?.word()?;
    if first.len() > 2 && !BEGINNINGS.may_hold(first) && !first.starts_with(['p', 'f', 'P', 'F']) {
        return None;
    }
    let mut joined = String::new();
    for next in at..at + 3 {
        let word = line.word(next)?;
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&word);
        let ago = AGO_FIRST.contains(&joined.as_str())
            || AGO_FIRST_IN
                .iter()
                .any(|(word, languages)| *word == joined && line.speaks(languages));
        if !ago {
            continue;
        }
        let skipped = next
            + 1
            + usize::from(line.word(next + 1).is_some_and(|word| {
                matches!(
                    word.as_str(),
                    "de" | "ca" | "etwa" | "circa" | "about" | "environ" | "cerca" | "cu"
                )
            }));
        if line.number(skipped).is_some() {
            return Some(skipped);
        }
    }
    None
}

fn ago_after(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    if line.mark(at).is_some_and(|mark| matches!(mark, '前')) {
        return Some(at + 1);
    }
    if matches!(line.mark(at), Some('以' | '之')) && line.is_mark(at + 1, '前') {
        return Some(at + 2);
    }
    let dot = usize::from(line.is_mark(at, '.') && line.glued(at));
    let first = line.word(at + dot)?;
    if AGO_LAST.contains(&first.as_str()) {
        return Some(at + dot + 1);
    }
    let second = line.word(at + dot + 1)?;
    AGO_LAST
        .contains(&format!("{first} {second}").as_str())
        .then_some(at + dot + 2)
}

fn unit_at(line: &Line<'_, '_>, at: usize) -> Option<(Unit, usize)> {
    // 5分钟前, 5小時前, 5時間前, 3日前, 5시간 전
    if let Some(mark) = line.mark(at) {
        let two = line
            .get(at)
            .and_then(|token| line.text.get(token.start..))
            .unwrap_or("");
        let long = [
            ("分钟", Unit::Minute, 2),
            ("分鐘", Unit::Minute, 2),
            ("小时", Unit::Hour, 2),
            ("小時", Unit::Hour, 2),
            ("時間", Unit::Hour, 2),
            ("个月", Unit::Month, 2),
            ("個月", Unit::Month, 2),
            ("か月", Unit::Month, 2),
            ("ヶ月", Unit::Month, 2),
            ("週間", Unit::Week, 2),
        ];
        if let Some((_, unit, pieces)) = long.iter().find(|(word, ..)| two.starts_with(word)) {
            return Some((*unit, at + pieces));
        }
        let unit = match mark {
            '분' | '分' => Unit::Minute,
            '초' | '秒' => Unit::Second,
            '일' | '日' | '天' => Unit::Day,
            '周' | '週' => Unit::Week,
            '년' | '年' => Unit::Year,
            '시' if line.word(at + 1).is_some_and(|word| word.starts_with('간')) => {
                return (line.word(at + 1)? == "간").then_some((Unit::Hour, at + 2));
            }
            _ => return None,
        };
        return Some((unit, at + 1));
    }
    let word = line.word(at)?;
    unit_of(&word).map(|unit| (unit, at + 1))
}

/// Units of time in fifty languages, in the cases that numbers take. Sorted.
#[rustfmt::skip]
static UNITS: &[(&str, Unit)] = &[
    ("aastat", Unit::Year), ("an", Unit::Year), ("ani", Unit::Year), ("annee", Unit::Year), ("annees", Unit::Year), ("anni", Unit::Year), ("anno", Unit::Year),
    ("ano", Unit::Year), ("anos", Unit::Year), ("ans", Unit::Year), ("any", Unit::Year), ("anys", Unit::Year), ("ar", Unit::Year), ("araw", Unit::Day),
    ("ay", Unit::Month), ("bulan", Unit::Month), ("d", Unit::Day), ("dag", Unit::Day), ("dagar", Unit::Day), ("dage", Unit::Day), ("dagen", Unit::Day),
    ("dager", Unit::Day), ("dakika", Unit::Minute), ("dakikə", Unit::Minute), ("dan", Unit::Day), ("dana", Unit::Day), ("daqiqa", Unit::Minute), ("day", Unit::Day),
    ("days", Unit::Day), ("deqiqe", Unit::Minute), ("detik", Unit::Second), ("dia", Unit::Day), ("dias", Unit::Day), ("dienam", Unit::Day), ("dienas", Unit::Day),
    ("dienu", Unit::Day), ("dies", Unit::Day), ("dite", Unit::Day), ("dk", Unit::Minute), ("dnem", Unit::Day), ("dnevi", Unit::Day), ("dni", Unit::Day),
    ("dny", Unit::Day), ("egun", Unit::Day), ("eve", Unit::Year), ("gadiem", Unit::Year), ("giay", Unit::Second), ("gio", Unit::Hour), ("giorni", Unit::Day),
    ("giorno", Unit::Day), ("godina", Unit::Year), ("godine", Unit::Year), ("godzin", Unit::Hour), ("godzine", Unit::Hour), ("godziny", Unit::Hour), ("gun", Unit::Day),
    ("h", Unit::Hour), ("hafta", Unit::Week), ("hari", Unit::Day), ("hete", Unit::Week), ("heure", Unit::Hour), ("heures", Unit::Hour), ("hodin", Unit::Hour),
    ("hodinami", Unit::Hour), ("hodinou", Unit::Hour), ("hodiny", Unit::Hour), ("honapja", Unit::Month), ("honappal", Unit::Month), ("hora", Unit::Hour), ("horas", Unit::Hour),
    ("hores", Unit::Hour), ("hour", Unit::Hour), ("hours", Unit::Hour), ("hr", Unit::Hour), ("hrs", Unit::Hour), ("jaar", Unit::Year), ("jahr", Unit::Year),
    ("jahre", Unit::Year), ("jahren", Unit::Year), ("jam", Unit::Hour), ("jour", Unit::Day), ("jours", Unit::Day), ("kun", Unit::Day), ("kuud", Unit::Month),
    ("kuukautta", Unit::Month), ("lat", Unit::Year), ("lata", Unit::Year), ("leti", Unit::Year), ("lety", Unit::Year), ("luna", Unit::Month), ("luni", Unit::Month),
    ("m", Unit::Minute), ("maand", Unit::Month), ("maanden", Unit::Month), ("manad", Unit::Month), ("manader", Unit::Month), ("maned", Unit::Month), ("maneder", Unit::Month),
    ("masaa", Unit::Hour), ("menesiem", Unit::Month), ("menesiu", Unit::Month), ("menesius", Unit::Month), ("menit", Unit::Minute), ("mes", Unit::Month), ("mese", Unit::Month),
    ("meseca", Unit::Month), ("meseci", Unit::Month), ("meses", Unit::Month), ("mesi", Unit::Month), ("mesicem", Unit::Month), ("mesici", Unit::Month), ("mesos", Unit::Month),
    ("metu", Unit::Year), ("metus", Unit::Year), ("miesiace", Unit::Month), ("miesiecy", Unit::Month), ("min", Unit::Minute), ("minggu", Unit::Week), ("minit", Unit::Minute),
    ("mins", Unit::Minute), ("minuciu", Unit::Minute), ("minut", Unit::Minute), ("minuta", Unit::Minute), ("minutama", Unit::Minute), ("minute", Unit::Minute), ("minutem", Unit::Minute),
    ("minuten", Unit::Minute), ("minuter", Unit::Minute), ("minutes", Unit::Minute), ("minuti", Unit::Minute), ("minutit", Unit::Minute), ("minuto", Unit::Minute), ("minutos", Unit::Minute),
    ("minutter", Unit::Minute), ("minutu", Unit::Minute), ("minuty", Unit::Minute), ("minuut", Unit::Minute), ("minuuttia", Unit::Minute), ("mjeseca", Unit::Month), ("mjeseci", Unit::Month),
    ("mo", Unit::Month), ("mois", Unit::Month), ("monat", Unit::Month), ("monate", Unit::Month), ("monaten", Unit::Month), ("month", Unit::Month), ("months", Unit::Month),
    ("nadalat", Unit::Week), ("nam", Unit::Year), ("napja", Unit::Day), ("nappal", Unit::Day), ("nedelami", Unit::Week), ("nedelja", Unit::Week), ("nedelje", Unit::Week),
    ("ngay", Unit::Day), ("ora", Unit::Hour), ("oraja", Unit::Hour), ("oras", Unit::Hour), ("oraval", Unit::Hour), ("ordu", Unit::Hour), ("ore", Unit::Hour),
    ("paeva", Unit::Day), ("paiva", Unit::Day), ("paivaa", Unit::Day), ("perc", Unit::Minute), ("perce", Unit::Minute), ("phut", Unit::Minute), ("rok", Unit::Year),
    ("roky", Unit::Year), ("s", Unit::Second), ("saa", Unit::Hour), ("saat", Unit::Hour), ("saniye", Unit::Second), ("saptamana", Unit::Week), ("saptamani", Unit::Week),
    ("sat", Unit::Hour), ("sata", Unit::Hour), ("sati", Unit::Hour), ("savaites", Unit::Week), ("sec", Unit::Second), ("second", Unit::Second), ("seconde", Unit::Second),
    ("secondes", Unit::Second), ("secondi", Unit::Second), ("seconds", Unit::Second), ("secs", Unit::Second), ("segundo", Unit::Second), ("segundos", Unit::Second), ("sekunde", Unit::Second),
    ("sekunden", Unit::Second), ("semaine", Unit::Week), ("semaines", Unit::Week), ("semana", Unit::Week), ("semanas", Unit::Week), ("setmanes", Unit::Week), ("settimana", Unit::Week),
    ("settimane", Unit::Week), ("siku", Unit::Day), ("soat", Unit::Hour), ("std", Unit::Hour), ("stundam", Unit::Hour), ("stundas", Unit::Hour), ("stunde", Unit::Hour),
    ("stunden", Unit::Hour), ("tag", Unit::Day), ("tage", Unit::Day), ("tagen", Unit::Day), ("tahun", Unit::Year), ("thang", Unit::Month), ("timer", Unit::Hour),
    ("timmar", Unit::Hour), ("timme", Unit::Hour), ("tjedana", Unit::Week), ("tjedna", Unit::Week), ("tuan", Unit::Week), ("tundi", Unit::Hour), ("tunti", Unit::Hour),
    ("tuntia", Unit::Hour), ("tydnem", Unit::Week), ("tydny", Unit::Week), ("tygodni", Unit::Week), ("tygodnie", Unit::Week), ("uair", Unit::Hour), ("uge", Unit::Week),
    ("uger", Unit::Week), ("uke", Unit::Week), ("uker", Unit::Week), ("ur", Unit::Hour), ("urami", Unit::Hour), ("uren", Unit::Hour), ("uur", Unit::Hour),
    ("valandas", Unit::Hour), ("valandu", Unit::Hour), ("vecka", Unit::Week), ("veckor", Unit::Week), ("viikkoa", Unit::Week), ("vuotta", Unit::Year), ("w", Unit::Week),
    ("week", Unit::Week), ("weeks", Unit::Week), ("weken", Unit::Week), ("woche", Unit::Week), ("wochen", Unit::Week), ("y", Unit::Year), ("year", Unit::Year),
    ("years", Unit::Year), ("yil", Unit::Year), ("yr", Unit::Year), ("yrs", Unit::Year), ("zi", Unit::Day), ("zile", Unit::Day), ("εβδομαδα", Unit::Week),
    ("εβδομαδεσ", Unit::Week), ("ημερα", Unit::Day), ("ημερεσ", Unit::Day), ("λεπτα", Unit::Minute), ("λεπτο", Unit::Minute), ("μερα", Unit::Day), ("μερεσ", Unit::Day),
    ("μηνα", Unit::Month), ("μηνεσ", Unit::Month), ("χρονια", Unit::Year), ("χρονο", Unit::Year), ("ωρα", Unit::Hour), ("ωρεσ", Unit::Hour), ("год", Unit::Year),
    ("года", Unit::Year), ("годин", Unit::Hour), ("година", Unit::Year), ("години", Unit::Hour), ("годину", Unit::Hour), ("дана", Unit::Day), ("ден", Unit::Day),
    ("день", Unit::Day), ("днеи", Unit::Day), ("дни", Unit::Day), ("дня", Unit::Day), ("дні", Unit::Day), ("днів", Unit::Day), ("күн", Unit::Day),
    ("лет", Unit::Year), ("месец", Unit::Month), ("месеца", Unit::Month), ("месяц", Unit::Month), ("месяца", Unit::Month), ("месяцев", Unit::Month), ("мин", Unit::Minute),
    ("минут", Unit::Minute), ("минута", Unit::Minute), ("минути", Unit::Minute), ("минуту", Unit::Minute), ("минуты", Unit::Minute), ("місяць", Unit::Month), ("місяці", Unit::Month),
    ("місяців", Unit::Month), ("недели", Unit::Week), ("недель", Unit::Week), ("неделю", Unit::Week), ("роки", Unit::Year), ("років", Unit::Year), ("рік", Unit::Year),
    ("сата", Unit::Hour), ("сати", Unit::Hour), ("сағат", Unit::Hour), ("седмици", Unit::Week), ("секунд", Unit::Second), ("секунды", Unit::Second), ("тиждень", Unit::Week),
    ("тижні", Unit::Week), ("хв", Unit::Minute), ("хвилин", Unit::Minute), ("хвилини", Unit::Minute), ("хвилину", Unit::Minute), ("ч", Unit::Hour), ("час", Unit::Hour),
    ("часа", Unit::Hour), ("часов", Unit::Hour), ("ժամ", Unit::Hour), ("րոպե", Unit::Minute), ("օր", Unit::Day), ("דקה", Unit::Minute), ("דקות", Unit::Minute),
    ("חודש", Unit::Month), ("חודשים", Unit::Month), ("יום", Unit::Day), ("ימים", Unit::Day), ("שבוע", Unit::Week), ("שבועות", Unit::Week), ("שנה", Unit::Year),
    ("שנים", Unit::Year), ("שעה", Unit::Hour), ("שעות", Unit::Hour), ("اسابيع", Unit::Week), ("اسبوع", Unit::Week), ("اشهر", Unit::Month), ("ايام", Unit::Day),
    ("دقايق", Unit::Minute), ("دقيقه", Unit::Minute), ("دن", Unit::Day), ("روز", Unit::Day), ("ساعات", Unit::Hour), ("ساعت", Unit::Hour), ("ساعه", Unit::Hour),
    ("سال", Unit::Year), ("سنه", Unit::Year), ("سنوات", Unit::Year), ("شهر", Unit::Month), ("شهور", Unit::Month), ("ماه", Unit::Month), ("منٹ", Unit::Minute),
    ("نوں", Unit::Day), ("هفته", Unit::Week), ("يوم", Unit::Day), ("گھنٹے", Unit::Hour), ("घंटा", Unit::Hour), ("घंटे", Unit::Hour), ("घण्टे", Unit::Hour),
    ("दिन", Unit::Day), ("महीने", Unit::Month), ("मिनट", Unit::Minute), ("वर्ष", Unit::Year), ("सप्ताह", Unit::Week), ("साल", Unit::Year), ("हफ्ते", Unit::Week),
    ("ঘণ্টা", Unit::Hour), ("ঘন্টা", Unit::Hour), ("দিন", Unit::Day), ("বছর", Unit::Year), ("মাস", Unit::Month), ("মিনিট", Unit::Minute), ("সপ্তাহ", Unit::Week),
    ("கணி", Unit::Hour), ("நாட்கள்", Unit::Day), ("நிமிடங்கள்", Unit::Minute), ("மணி", Unit::Hour), ("గంటల", Unit::Hour), ("నిమిషాల", Unit::Minute), ("రోజుల", Unit::Day),
    ("ദിവസം", Unit::Day), ("മണിക്കൂർ", Unit::Hour), ("മിനിറ്റ്", Unit::Minute), ("ชั่วโมง", Unit::Hour), ("นาที", Unit::Minute), ("ปี", Unit::Year), ("วัน", Unit::Day),
    ("สัปดาห์", Unit::Week), ("เดือน", Unit::Month), ("დღის", Unit::Day), ("საათის", Unit::Hour), ("წუთი", Unit::Minute), ("წუთის", Unit::Minute), ("개월", Unit::Month),
];

fn unit_of(word: &str) -> Option<Unit> {
    let at = UNITS.binary_search_by(|(unit, _)| unit.cmp(&word)).ok()?;
    UNITS.get(at).map(|(_, unit)| *unit)
}

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
static UNIT_BEGINNINGS: Beginnings = {
    let mut beginnings = Beginnings::NONE;
    let mut at = 0;
    while at < UNITS.len() {
        beginnings = beginnings.with(UNITS[at].0);
        at += 1;
    }
    beginnings
};

/// Whether `word`, unfolded, is a unit of time; `folded` is room to work in.
pub(super) fn is_unit(word: &str, folded: &mut String) -> bool {
    if word.len() > 2 && !UNIT_BEGINNINGS.may_hold(word) {
        return false;
    }
    folded.clear();
    fold_into(word, folded);
    unit_of(folded).is_some()
}

/// A short line that is a relative date without a count: "Yesterday, 19:06", "an hour ago", "heute".
pub(super) fn without_count(text: &str, convention: Convention<'_>) -> Option<Found> {
    // The longest such lines, label and time included, stay well below a sentence's length.
    if text.len() > 72 || !has_trigger(text) {
        return None;
    }
    let mut tokens = Vec::new();
    cut(text, 0, text.len(), &mut tokens);
    if tokens.len() > 14 {
        return None;
    }
    let line = Line {
        text,
        tokens: &tokens,
        convention,
    };
    (0..tokens.len()).find_map(|at| {
        let named = named_day(&line, at);
        let (mut date, mut next) = named.or_else(|| one_unit_ago(&line, at))?;
        let time_at = past_marks(&line, next);
        if let Some(clock) = clock(&line, time_at, true).filter(|clock| clock.time.is_some()) {
            date = date.and_then(|date| {
                clock
                    .time
                    .and_then(|time: Time| zone::at(date, time, clock.zone))
                    .or(Some(date))
            });
            next = clock.next;
        }
        let label = label::beside(&line, 0, at, next);
        let range = line.get(at)?.start..line.end_of(next);
        // "Today" is a word of headlines and of papers' names: it is a date only where nothing else stands.
        let alone = || {
            [text.get(..range.start), text.get(range.end..)]
                .into_iter()
                .flatten()
                .all(|part| super::find::only_words_of_dates(part, convention))
        };
        if named.is_some() && !alone() {
            return None;
        }
        Some(Found {
            written: Written {
                date,
                ambiguous: None,
                label,
                relative: true,
            },
            range,
        })
    })
}

fn past_marks(line: &Line<'_, '_>, mut at: usize) -> usize {
    for _ in 0..3 {
        if matches!(line.mark(at), Some(',' | '|' | '-' | '·' | '•' | '،'))
            || line.word(at).is_some_and(|word| super::words::is_at(&word))
        {
            at += 1;
        }
    }
    at
}

/// "today" and "yesterday".
fn named_day(line: &Line<'_, '_>, at: usize) -> Option<(Option<Date>, usize)> {
    let reference = line.convention.reference;
    let han = line
        .get(at)
        .and_then(|token| line.text.get(token.start..))
        .unwrap_or("");
    if han.starts_with("今天") || han.starts_with("今日") {
        return Some((reference.map(Date::date_only), at + 2));
    }
    if han.starts_with("昨天") || han.starts_with("昨日") {
        return Some((
            reference.and_then(|reference| days_before(reference, 1)),
            at + 2,
        ));
    }
    let word = line.word(at)?;
    // "i dag", "i går", "hôm nay", "hari ini"; "ma", "hier", "dun" and "jana" are other words elsewhere.
    let two = line
        .word(at + 1)
        .map(|second| format!("{word} {second}"))
        .unwrap_or_default();
    match two.as_str() {
        "i dag" | "hom nay" | "hari ini" | "bu gun" | "in dag" => {
            return Some((reference.map(Date::date_only), at + 2));
        }
        "i gar" | "hom qua" | "i gaar" => {
            return Some((
                reference.and_then(|reference| days_before(reference, 1)),
                at + 2,
            ));
        }
        _ => {}
    }
    let settled = match word.as_str() {
        "ma" => line.speaks(&["hu"]),
        "hier" => line.speaks(&["fr"]),
        "dun" => line.speaks(&["tr"]),
        "jana" | "leo" => line.speaks(&["sw"]),
        "कल" => false,
        "امس" => line.speaks(&["ar"]),
        "vakar" => line.speaks(&["lt", "lv"]),
        "azi" => line.speaks(&["ro"]),
        "eile" => line.speaks(&["et"]),
        _ => true,
    };
    if !settled {
        return None;
    }
    if TODAY.contains(&word.as_str()) {
        let elided = usize::from(word == "aujourd") * 2;
        return Some((reference.map(Date::date_only), at + 1 + elided));
    }
    YESTERDAY.contains(&word.as_str()).then(|| {
        (
            reference.and_then(|reference| days_before(reference, 1)),
            at + 1,
        )
    })
}

/// "an hour ago", "vor einer Stunde", "il y a une heure", "hace un día", "منذ ساعة".
fn one_unit_ago(line: &Line<'_, '_>, at: usize) -> Option<(Option<Date>, usize)> {
    const ONE: &[&str] = &[
        "a", "an", "one", "einer", "einem", "eine", "un", "una", "une", "uma", "um", "een", "en",
        "et", "yksi", "een", "ein",
    ];
    let one = |at: usize| {
        line.word(at)
            .is_some_and(|word| ONE.contains(&word.as_str()))
    };
    let reference = line.convention.reference;
    let value = |unit| reference.and_then(|reference| back(reference, 1, unit));
    if one(at) {
        let (unit, next) = unit_at(line, at + 1)?;
        let past = ago_after(line, next)?;
        return Some((value(unit), past));
    }
    let mut joined = String::new();
    for next in at..at + 3 {
        let word = line.word(next)?;
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&word);
        if AGO_FIRST.contains(&joined.as_str()) && joined.len() > 2 {
            let unit_start = next + 1 + usize::from(one(next + 1));
            if let Some((unit, past)) = unit_at(line, unit_start) {
                // "for time" and "pre day" mean nothing: without "a", only where the language has no article.
                if one(next + 1) || matches!(joined.as_str(), "منذ" | "قبل" | "לפני") {
                    return Some((value(unit), past));
                }
            }
        }
    }
    None
}

fn naive(date: Date, time: NaiveTime) -> Option<NaiveDateTime> {
    let time = date
        .time()
        .and_then(|time| NaiveTime::from_hms_opt(u32::from(time.hour), u32::from(time.minute), 0))
        .unwrap_or(time);
    Some(date.to_naive_date()?.and_time(time))
}

/// What is certain of "`count` units before `reference`": between that many units and one more, the finest precision on which both ends agree.
fn back(reference: Date, count: u32, unit: Unit) -> Option<Date> {
    let late = naive(reference, NaiveTime::from_hms_opt(23, 59, 59)?)?;
    let early = naive(reference, NaiveTime::MIN)?;
    if unit == Unit::Day {
        return days_before(reference, u64::from(count));
    }
    let (from, to) = (minus(early, count + 1, unit)?, minus(late, count, unit)?);
    agreed(from.date(), to.date())
}

fn minus(from: NaiveDateTime, count: u32, unit: Unit) -> Option<NaiveDateTime> {
    let count_64 = i64::from(count);
    match unit {
        Unit::Second => from.checked_sub_signed(TimeDelta::try_seconds(count_64)?),
        Unit::Minute => from.checked_sub_signed(TimeDelta::try_minutes(count_64)?),
        Unit::Hour => from.checked_sub_signed(TimeDelta::try_hours(count_64)?),
        Unit::Day => from.checked_sub_days(Days::new(u64::from(count))),
        Unit::Week => from.checked_sub_days(Days::new(7 * u64::from(count))),
        Unit::Month => from.checked_sub_months(Months::new(count)),
        Unit::Year => from.checked_sub_months(Months::new(12 * count)),
    }
}

fn agreed(from: NaiveDate, to: NaiveDate) -> Option<Date> {
    let year = u16::try_from(to.year()).ok()?;
    if from == to {
        return Date::from_ymd(year, to.month() as u8, to.day() as u8).ok();
    }
    if from.year() != to.year() {
        return None;
    }
    if from.month() == to.month() {
        Date::from_ym(year, to.month() as u8).ok()
    } else {
        Date::from_year(year).ok()
    }
}

fn days_before(reference: Date, days: u64) -> Option<Date> {
    let day = reference
        .to_naive_date()?
        .checked_sub_days(Days::new(days))?;
    agreed(day, day)
}

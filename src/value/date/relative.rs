//! Dates told by their distance from now: "2 hours ago", "gestern", "منذ 5 دقائق". They have a value only against a reference, and only as
//! much of it as is certain: "3 hours ago" is a day, "2 months ago" a month or a year.

use super::clock::clock;
use super::find::Found;
use super::label;
use super::line::Line;
use super::token::cut;
use super::{Convention, Written};
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
const AGO_FIRST: &[&str] = &[
    "vor",
    "hace",
    "fa",
    "ha",
    "acum",
    "пред",
    "преди",
    "пре",
    "pred",
    "przed",
    "prije",
    "pre",
    "for",
    "πριν",
    "לפני",
    "منذ",
    "قبل",
    "il y a",
    "y a",
    "fai",
    "duela",
    "cach day",
    "od",
    "i",
    "il",
    "siden",
];
/// "ago" after the unit.
const AGO_LAST: &[&str] = &[
    "ago",
    "fa",
    "geleden",
    "sedan",
    "siden",
    "sitten",
    "tagasi",
    "temu",
    "zpet",
    "назад",
    "тому",
    "atras",
    "önce",
    "once",
    "evvel",
    "azelott",
    "ezelott",
    "lalu",
    "yang lalu",
    "truoc",
    "पहले",
    "পূর্বে",
    "আগে",
    "முன்",
    "முன்பு",
    "క్రితం",
    "മുമ്പ്",
    "ಹಿಂದೆ",
    "પહેલાં",
    "ਪਹਿਲਾਂ",
    "पूर्वी",
    "अघि",
    "ที่แล้ว",
    "ที่ผ่านมา",
    "پيش",
    "قبل",
    "پہلے",
    "전",
    "前",
    "以前",
    "之前",
    "omenye",
    "iliyopita",
    "iliyopita",
    "zilizopita",
    "atpakal",
    "pries",
    "earlier",
    "წინ",
    "առաջ",
    "бурын",
    "oldin",
    "avval",
    "evvelə",
    "evvel",
    "nakalipas",
    "perpara",
    "pirms",
    "ετων",
    "fa_",
    "vorher",
    "zuvor",
    "dr",
    "herri",
    "duela",
    "uleden",
    "selam",
    "өмнө",
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
                line.before(number_at).and_then(|t| t.mark()),
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
    let mut joined = String::new();
    for next in at..at + 3 {
        let word = line.word(next)?;
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&word);
        let skipped = next
            + 1
            + usize::from(line.word(next + 1).is_some_and(|word| {
                matches!(
                    word.as_str(),
                    "de" | "ca" | "etwa" | "circa" | "about" | "environ" | "cerca" | "cu"
                )
            }));
        if AGO_FIRST.contains(&joined.as_str()) && line.number(skipped).is_some() {
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

fn unit_of(word: &str) -> Option<Unit> {
    const UNITS: &[(Unit, &[&str])] = &[
        (
            Unit::Second,
            &[
                "s",
                "sec",
                "secs",
                "second",
                "seconds",
                "sekunde",
                "sekunden",
                "seconde",
                "secondes",
                "segundo",
                "segundos",
                "secondi",
                "секунд",
                "секунды",
                "saniye",
                "detik",
                "giay",
            ],
        ),
        (
            Unit::Minute,
            &[
                "m",
                "min",
                "mins",
                "minute",
                "minutes",
                "minuten",
                "minuto",
                "minutos",
                "minuti",
                "minuter",
                "minutter",
                "minuut",
                "minuten",
                "minuuttia",
                "minutit",
                "minut",
                "minuty",
                "minuta",
                "perc",
                "perce",
                "dakika",
                "dk",
                "menit",
                "minit",
                "phut",
                "минут",
                "минуты",
                "минуту",
                "мин",
                "хвилин",
                "хвилини",
                "хвилину",
                "хв",
                "минута",
                "минути",
                "λεπτα",
                "λεπτο",
                "דקות",
                "דקה",
                "دقيقه",
                "دقائق",
                "دقيقة",
                "دقايق",
                "मिनट",
                "মিনিট",
                "นาที",
                "minutu",
                "minutos",
                "minutu",
                "minučių",
                "minutes",
                "minutem",
                "minutem",
                "minutama",
                "dakikə",
                "deqiqe",
                "daqiqa",
                "րոպե",
                "წუთის",
                "წუთი",
                "dakika",
                "நிமிடங்கள்",
                "నిమిషాల",
                "മിനിറ്റ്",
                "منٹ",
                "minute",
                "minuter",
            ],
        ),
        (
            Unit::Hour,
            &[
                "h",
                "hr",
                "hrs",
                "hour",
                "hours",
                "std",
                "stunde",
                "stunden",
                "heure",
                "heures",
                "hora",
                "horas",
                "ora",
                "ore",
                "uur",
                "uren",
                "timer",
                "time",
                "timmar",
                "timme",
                "tuntia",
                "tunti",
                "tundi",
                "godzin",
                "godziny",
                "godzine",
                "hodin",
                "hodinami",
                "hodiny",
                "hodinou",
                "oraja",
                "oraval",
                "saat",
                "jam",
                "gio",
                "час",
                "часа",
                "часов",
                "ч",
                "годин",
                "години",
                "годину",
                "ωρεσ",
                "ωρα",
                "שעות",
                "שעה",
                "ساعه",
                "ساعات",
                "ساعت",
                "घंटे",
                "घंटा",
                "घण्टे",
                "ঘণ্টা",
                "ঘন্টা",
                "ชั่วโมง",
                "hores",
                "sati",
                "sata",
                "sat",
                "ur",
                "urami",
                "valandu",
                "valandas",
                "stundam",
                "stundas",
                "soat",
                "oras",
                "masaa",
                "saa",
                "ժամ",
                "საათის",
                "گھنٹے",
                "கணி",
                "மணி",
                "గంటల",
                "മണിക്കൂർ",
                "ordu",
                "horas",
                "сати",
                "сата",
                "сағат",
                "uair",
            ],
        ),
        (
            Unit::Day,
            &[
                "d",
                "day",
                "days",
                "tag",
                "tage",
                "tagen",
                "jour",
                "jours",
                "dia",
                "dias",
                "giorno",
                "giorni",
                "dag",
                "dagen",
                "dage",
                "dager",
                "dagar",
                "paivaa",
                "paiva",
                "paeva",
                "dni",
                "dnem",
                "dny",
                "dni",
                "napja",
                "nappal",
                "gun",
                "hari",
                "ngay",
                "день",
                "дня",
                "дней",
                "дні",
                "днів",
                "ден",
                "дни",
                "μερεσ",
                "ημερεσ",
                "μερα",
                "ημερα",
                "ימים",
                "יום",
                "يوم",
                "ايام",
                "روز",
                "दिन",
                "দিন",
                "วัน",
                "dies",
                "zile",
                "zi",
                "dana",
                "dan",
                "dienu",
                "dienas",
                "dienam",
                "kun",
                "araw",
                "siku",
                "օր",
                "დღის",
                "نوں",
                "دن",
                "நாட்கள்",
                "రోజుల",
                "ദിവസം",
                "egun",
                "дана",
                "күн",
                "la",
                "dnevi",
                "ditë",
                "dite",
            ],
        ),
        (
            Unit::Week,
            &[
                "w",
                "week",
                "weeks",
                "woche",
                "wochen",
                "semaine",
                "semaines",
                "semana",
                "semanas",
                "settimana",
                "settimane",
                "weken",
                "uger",
                "uge",
                "uker",
                "uke",
                "veckor",
                "vecka",
                "viikkoa",
                "nadalat",
                "tygodni",
                "tygodnie",
                "tydny",
                "tydnem",
                "hete",
                "hafta",
                "minggu",
                "tuan",
                "неделю",
                "недели",
                "недель",
                "тижні",
                "тиждень",
                "седмици",
                "εβδομαδεσ",
                "εβδομαδα",
                "שבועות",
                "שבוע",
                "اسبوع",
                "اسابيع",
                "هفته",
                "हफ्ते",
                "सप्ताह",
                "সপ্তাহ",
                "สัปดาห์",
                "setmanes",
                "saptamani",
                "saptamana",
                "nedelja",
                "nedelje",
                "tjedana",
                "tjedna",
                "savaites",
                "nedelami",
            ],
        ),
        (
            Unit::Month,
            &[
                "mo",
                "month",
                "months",
                "monat",
                "monate",
                "monaten",
                "mois",
                "mes",
                "meses",
                "mese",
                "mesi",
                "maand",
                "maanden",
                "maneder",
                "maned",
                "manader",
                "manad",
                "kuukautta",
                "kuud",
                "miesiecy",
                "miesiace",
                "mesici",
                "mesicem",
                "honapja",
                "honappal",
                "ay",
                "bulan",
                "thang",
                "месяц",
                "месяца",
                "месяцев",
                "місяці",
                "місяць",
                "місяців",
                "месеца",
                "месец",
                "μηνεσ",
                "μηνα",
                "חודשים",
                "חודש",
                "شهر",
                "اشهر",
                "شهور",
                "ماه",
                "महीने",
                "মাস",
                "เดือน",
                "mesos",
                "luni",
                "luna",
                "meseci",
                "meseca",
                "mjeseci",
                "mjeseca",
                "menesiu",
                "menesius",
                "menesiem",
                "개월",
            ],
        ),
        (
            Unit::Year,
            &[
                "y",
                "yr",
                "yrs",
                "year",
                "years",
                "jahr",
                "jahre",
                "jahren",
                "an",
                "ans",
                "annee",
                "annees",
                "ano",
                "anos",
                "anno",
                "anni",
                "jaar",
                "ar",
                "vuotta",
                "aastat",
                "lat",
                "lata",
                "rok",
                "lety",
                "roky",
                "eve",
                "evvel",
                "yil",
                "tahun",
                "nam",
                "год",
                "года",
                "лет",
                "роки",
                "рік",
                "років",
                "години",
                "година",
                "χρονια",
                "χρονο",
                "שנים",
                "שנה",
                "سنه",
                "سنوات",
                "سال",
                "साल",
                "वर्ष",
                "বছর",
                "ปี",
                "anys",
                "any",
                "ani",
                "godina",
                "godine",
                "leti",
                "metu",
                "metus",
                "gadiem",
            ],
        ),
    ];
    UNITS
        .iter()
        .find_map(|(unit, words)| words.contains(&word).then_some(*unit))
}

/// A short line that is a relative date without a count: "Yesterday, 19:06", "an hour ago", "heute".
pub(super) fn without_count(text: &str, convention: Convention<'_>) -> Option<Found> {
    // The longest such lines, label and time included, stay well below a sentence's length.
    if text.len() > 80 {
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
        let (date, next) = named_day(&line, at).or_else(|| one_unit_ago(&line, at))?;
        // A weekday or a month beside it is part of a sentence: "today's mill".
        let mut date = date;
        let mut next = next;
        let time_at = past_marks(&line, next);
        if let Some(clock) = clock(&line, time_at, true).filter(|clock| clock.time.is_some()) {
            date = date.and_then(|date| {
                clock
                    .time
                    .and_then(|time: Time| date.with_time(time, clock.offset).ok())
                    .or(Some(date))
            });
            next = clock.next;
        }
        let label = label::beside(&line, 0, at, next);
        let start = line.get(at)?.start;
        Some(Found {
            written: Written {
                date,
                ambiguous: None,
                label,
                relative: true,
            },
            range: start..line.end_of(next),
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
    const TODAY: &[&str] = &[
        "today",
        "heute",
        "aujourd'hui",
        "aujourd",
        "hoy",
        "hoje",
        "oggi",
        "vandaag",
        "idag",
        "tanaan",
        "dzis",
        "dzisiaj",
        "dnes",
        "ma",
        "astazi",
        "azi",
        "bugun",
        "сегодня",
        "сьогодні",
        "днес",
        "денес",
        "данас",
        "danas",
        "danes",
        "σημερα",
        "היום",
        "اليوم",
        "امروز",
        "आज",
        "আজ",
        "วันนี้",
        "avui",
        "gaur",
        "tana",
        "sodien",
        "siandien",
        "taina",
        "հայսօր",
        "այսօր",
        "დღეს",
        "leo",
        "ngayon",
        "오늘",
        "இன்று",
        "bu gun",
        "bugun",
        "бүгін",
    ];
    const YESTERDAY: &[&str] = &[
        "yesterday",
        "gestern",
        "hier",
        "ayer",
        "ontem",
        "ieri",
        "gisteren",
        "igar",
        "eilen",
        "wczoraj",
        "vcera",
        "tegnap",
        "dun",
        "вчера",
        "вчора",
        "учора",
        "јуче",
        "juce",
        "jucer",
        "vceraj",
        "χθεσ",
        "χτεσ",
        "אתמול",
        "امس",
        "ديروز",
        "कल",
        "গতকাল",
        "เมื่อวาน",
        "เมื่อวานนี้",
        "kemarin",
        "semalam",
        "ahir",
        "atzo",
        "onte",
        "vakar",
        "eile",
        "երեկ",
        "გუშინ",
        "jana",
        "kahapon",
        "어제",
        "நேற்று",
        "кеше",
        "dunen",
        "kecha",
    ];
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
        "aujourd" => true,
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

//! Units of time and their words.

use crate::value::date::fold::fold_into;
use crate::value::date::gate::Beginnings;
use crate::value::date::line::Line;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// The unit at some pieces, and the piece behind it.
pub(super) fn unit_at(line: &Line<'_, '_>, at: usize) -> Option<(Unit, usize)> {
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
pub(in crate::value::date) fn is_unit(word: &str, folded: &mut String) -> bool {
    if word.len() > 2 && !UNIT_BEGINNINGS.may_hold(word) {
        return false;
    }
    folded.clear();
    fold_into(word, folded);
    unit_of(folded).is_some()
}

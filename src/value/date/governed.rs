//! Words right beside a date that say what happened on it: `Opening 3 June 2026`, `Eröffnung am 3. Juni 2026`, `2026年6月3日开放`.

use super::fold::fold;
use super::words;
use crate::value::letter::is_alphanumeric;
use crate::value::lexicon::Lexicon;
use crate::value::person;
use crate::value::text::lowercase;

/// Words of a phrase that a word for what happens may begin, before "on" and the day.
const PHRASE: usize = 4;

/// Words that own the day behind them. Any other word is a place, a section, a writer, a kind of page: no list holds those.
#[rustfmt::skip]
static OWNERS: Lexicon<1024> = Lexicon::of(&[
    "opening", "reopening", "opens", "opened", "closing", "closes", "closed", "begins", "starts", "ends", "born", "died", "deceased", "founded",
    "established", "married", "inaugurated", "inauguration", "incorporated", "expires", "expired", "expiry", "deadline", "premiere", "premieres",
    "birthday", "anniversary", "retrieved", "accessed", "downloaded", "viewed", "last visited", "sunset", "sunrise", "moonrise", "moonset",
    "effective", "due", "valid", "joined", "registered", "registration", "kickoff", "kick-off", "departure", "departs", "arrival", "arrives",
    "recorded", "received", "filmed", "photographed", "delivered", "delivery", "check-in", "check-out", "meeting", "coming", "on sale", "in theatres",
    "in theaters", "in cinemas", "in stores", "takes effect", "in force", "available",
    "eröffnung", "wiedereröffnung", "neueröffnung", "eröffnet", "einweihung", "beginn", "termin", "geboren", "geb", "gestorben", "verstorben",
    "gegründet", "gründung", "einsendeschluss", "anmeldeschluss", "meldeschluss", "bewerbungsschluss", "uraufführung", "geburtstag", "todestag",
    "inkrafttreten", "abgerufen", "läuft ab", "scade", "caduca", "vence", "expire", "verloopt", "wygasa", "истекает", "начало", "окончание", "початок",
    "son başvuru", "başlangıç", "bitiş", "termín", "uzávierka", "gültig", "sonnenaufgang", "sonnenuntergang", "abfahrt", "ankunft", "beitritt", "fällig",
    "ouverture", "réouverture", "fermeture", "clôture", "échéance", "né", "née", "mort", "morte", "décédé", "décédée", "fondé", "fondée",
    "apertura", "inauguración", "cierre", "estreno", "vencimiento", "nacido", "nacida", "nació", "fallecido", "fallecida", "falleció", "murió",
    "fundado", "fundada",
    "abertura", "inauguração", "encerramento", "estreia", "prazo", "nascido", "nascida", "nasceu", "morreu", "falecido", "falecida", "faleceu",
    "inaugurazione", "chiusura", "scadenza", "nata", "morto", "morta", "fondato", "fondata",
    "heropening", "sluiting", "aanvang", "overleden", "opgericht",
    "öppning", "invigning", "premiär", "född", "död", "avliden", "grundad", "åpning", "åbning", "indvielse", "født", "død", "døde", "grundlagt",
    "stiftet", "avajaiset", "syntynyt", "kuollut", "perustettu",
    "otwarcie", "premiera", "urodzony", "urodzona", "zmarł", "zmarła", "założony", "założona", "otevření", "uzávěrka", "narozen", "narozena",
    "zemřel", "zemřela", "založen", "založena", "megnyitó", "született", "meghalt", "alapítva", "deschidere", "inaugurare", "născut", "născută",
    "decedat", "açılış", "doğum", "ölüm", "kuruluş",
    "открытие", "закрытие", "премьера", "родился", "родилась", "умер", "умерла", "скончался", "скончалась", "основан", "основана", "відкриття",
    "закриття", "прем'єра", "народився", "народилася", "помер", "померла", "засновано", "εγκαίνια", "λήξη", "γεννήθηκε", "πέθανε",
    "افتتاح", "الافتتاح", "ولد", "وُلد", "ولدت", "توفي", "توفيت", "פתיחה", "נולד", "נולדה", "נפטר", "נפטרה", "जन्म", "उद्घाटन", "निधन",
    "pembukaan", "lahir", "wafat", "khai trương", "khai mạc", "khánh thành", "개막", "개장", "개관", "출생",
]);

/// The same behind a day of a language whose verbs come last.
const LAST: &[&str] = &["개막", "개장", "개관", "개최", "시작", "출생", "사망"];

/// Words for what is to come: whatever they stand before, `Next review 12 March 2030`, is not the page.
#[rustfmt::skip]
const NEXT: &[&str] = &[
    "next", "upcoming", "nächste", "nächster", "nächstes", "prochain", "prochaine", "próximo", "próxima", "prossimo", "prossima", "volgende",
    "nästa", "neste", "næste", "seuraava", "następny", "następna", "następne", "další", "következő", "următorul", "următoarea", "sonraki",
    "příští", "próximos", "próximas", "prochains", "prochaines", "prossimi", "kommande", "kommende", "tulevat", "gelecek",
    "следующий", "следующая", "следующее", "наступний", "наступна", "наступне", "επόμενη", "επόμενο",
];

/// Words of a script without capitals that stand right before a day, or behind the word they belong to: `下次会议`, `الاجتماع القادم`.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "次回", "次は", "下次", "下一次", "下回", "截止", "截至", "有效期", "有効期限", "申込", "締切", "期限", "開催日", "開演", "生效", "出生", "다음", "마감", "접수",
    "القادم", "القادمة", "المقبل", "المقبلة", "القادِم", "بعدی", "آینده", "הבא", "הבאה", "הקרוב", "अगली", "अगला", "अगले", "ครั้งต่อไป", "ครั้งถัดไป",
    "berikutnya", "selanjutnya", "mendatang", "tiếp theo", "sắp tới",
];

/// Whether such a word stands in the last phrase before a day.
fn is_before(before: &str) -> bool {
    const LONGEST: usize = 24;
    let start = before.char_indices().rev().take(LONGEST).last();
    let near = before
        .get(start.map_or(0, |(at, _)| at)..)
        .unwrap_or_default();
    let mark = ['。', '，', ',', '|', '；', ';', '.', '!'];
    let phrase = near.rsplit(mark).next().unwrap_or_default();
    BEFORE.iter().any(|word| phrase.contains(word))
}

/// Whether a word tells of what is to come.
pub(super) fn is_next(word: &str) -> bool {
    NEXT.contains(&&*word.to_lowercase())
}

/// The same behind a day of a script that sets no spaces.
#[rustfmt::skip]
const GLUED: &[&str] = &[
    "开放", "开幕", "开业", "开馆", "开始", "开园", "举行", "举办", "开演", "開演", "開場", "召开", "成立", "出生", "去世", "逝世", "截止", "生效", "施行", "实施", "上映",
    "開放", "開幕", "開業", "開館", "開店", "開催", "開始", "開園", "舉行", "舉辦", "締切", "締め切", "発売", "誕生", "生まれ", "死去", "逝去",
    "没", "設立", "創立", "創業", "オープン", "まで", "から", "より",
];

/// Whether a date without a label belongs to a word that no mark parts from it.
pub(super) fn is_governed(before: &str, after: &str) -> bool {
    let last = after.trim().split(' ').next().unwrap_or_default();
    GLUED.iter().any(|word| after.starts_with(word))
        || after.starts_with(' ') && LAST.contains(&last)
        || is_before(before)
        || is_of_words(before)
}

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
    let whole = words.len();
    let on = |word: &&str| words::is_on(&fold(word.trim_end_matches('.')));
    while words.last().is_some_and(on) {
        words.pop();
    }
    let announced = words.len() < whole;
    let owns = |words: &[&str]| OWNERS.contains(&lowercase(words.join(" ").trim_end_matches('.')));
    let ends = |count| {
        words
            .len()
            .checked_sub(count)
            .and_then(|at| words.get(at..))
    };
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
            || words.first().is_some_and(|word| is_next(word)))
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
        && !person::is_mark(c)
        && !matches!(c, '\'' | '’' | '_' | '@' | '.' | '-' | '/')
}

#[cfg(test)]
mod tests {
    use super::is_governed;

    #[test]
    fn words_before_a_day() {
        for before in [
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
            "Available from ",
            "Now in theatres ",
            "Next review ",
            "Nächste Sitzung am ",
            "* 1931, † ",
            "次回は",
            "الاجتماع القادم ",
            "有效期至",
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
        ] {
            assert!(!is_governed(before, ""), "{before:?}");
        }
        assert!(is_governed("", "开放") && is_governed("", " 개장"));
        for after in ["号", " 开放", "，王明", "", "阅读", "北京"] {
            assert!(!is_governed("", after), "{after:?}");
        }
    }
}

//! Words that own a day: whose it is that stands beside them, when it is not the page's. An opening, a deadline, a death, what is to
//! come. How they stand round a day is told in [`governed`](super::governed) and [`standing`](super::standing), what calls a day the
//! page's or its reader's in [`words`](super::words).

use super::hours::{TO, is_one_of};
use crate::value::lexicon::Lexicon;
use crate::value::text::lowercase;

/// Words that own the day behind them. Any other word is a place, a section, a writer, a kind of page: no list holds those.
#[rustfmt::skip]
pub(super) static OWNERS: Lexicon<1024> = Lexicon::of(&[
    "opening", "reopening", "opens", "opened", "closing", "closes", "closed", "begins", "starts", "ends", "born", "died", "deceased", "founded",
    "established", "married", "inaugurated", "inauguration", "incorporated", "expires", "expired", "expiry", "deadline", "premiere", "premieres",
    "birthday", "anniversary", "downloaded", "viewed", "reviewed", "last visited", "sunset", "sunrise", "moonrise", "moonset",
    "effective", "valid", "joined", "registered", "registration", "kickoff", "kick-off", "departure", "departs", "arrival", "arrives",
    "recorded", "received", "filmed", "photographed", "delivered", "delivery", "check-in", "check-out", "on sale", "in theatres",
    "in theaters", "in cinemas", "in stores", "takes effect", "in force", "available", "when", "commit", "event date", "date of event", "wann", "quand", "cuándo", "cuando", "quando", "wanneer", "när", "når", "kiedy",
    "когда", "коли", "проведения", "проведення", "ne zaman",
    "eröffnung", "wiedereröffnung", "neueröffnung", "eröffnet", "einweihung", "beginn", "termin", "geboren", "geb", "gestorben", "verstorben",
    "gegründet", "gründung", "einsendeschluss", "anmeldeschluss", "meldeschluss", "bewerbungsschluss", "uraufführung", "geburtstag", "todestag",
    "inkrafttreten", "läuft ab", "scade", "caduca", "vence", "expire", "verloopt", "wygasa", "истекает", "начало", "окончание", "початок",
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
    "registriert", "inscription", "inscrit", "inscrite", "registrado", "registrada", "registrato", "registrata", "geregistreerd", "registrerad",
    "registreret", "rejestracja", "dołączył", "dołączyła", "registrován", "csatlakozott", "регистрация", "зарегистрирован", "зарегистрирована",
    "реєстрація", "kayıt",
    "deposited", "date deposited", "accessioned", "date accessioned", "due date", "abgabedatum", "fälligkeitsdatum", "hinterlegungsdatum",
    "pembukaan", "lahir", "wafat", "khai trương", "khai mạc", "khánh thành", "개막", "개장", "개관", "출생",
]);

/// The same behind a day of a language whose verbs come last.
pub(super) const LAST: &[&str] = &["개막", "개장", "개관", "개최", "시작", "출생", "사망"];

/// The same behind a day of a script that sets no spaces.
#[rustfmt::skip]
pub(super) const GLUED: &[&str] = &[
    "开放", "开幕", "开业", "开馆", "开始", "开园", "举行", "举办", "开演", "開演", "開場", "召开", "成立", "出生", "去世", "逝世", "截止", "生效", "施行", "实施", "上映",
    "開放", "開幕", "開業", "開館", "開店", "開催", "開始", "開園", "舉行", "舉辦", "締切", "締め切", "発売", "誕生", "生まれ", "死去", "逝去",
    "没", "設立", "創立", "創業", "オープン", "まで", "から", "より", "까지", "부터",
];

/// Words for what is to come: whatever they stand before, `Next review 12 March 2030`, is not the page.
#[rustfmt::skip]
const NEXT: &[&str] = &[
    "next", "upcoming", "nächste", "nächster", "nächstes", "prochain", "prochaine", "próximo", "próxima", "prossimo", "prossima", "volgende",
    "nästa", "neste", "næste", "seuraava", "następny", "następna", "następne", "další", "következő", "următorul", "următoarea", "sonraki",
    "příští", "próximos", "próximas", "prochains", "prochaines", "prossimi", "kommande", "kommende", "tulevat", "gelecek",
    "следующий", "следующая", "следующее", "наступний", "наступна", "наступне", "επόμενη", "επόμενο",
];

/// Whether a word tells of what is to come.
pub(super) fn is_next(word: &str) -> bool {
    NEXT.contains(&&*word.to_lowercase())
}

/// Words of a script without capitals, or behind the word they belong to, that stand right before a day: `截止`, `الاجتماع القادم`.
#[rustfmt::skip]
pub(super) const BEFORE: &[&str] = &[
    "次回", "次は", "下次", "下一次", "截止", "截至", "有效期", "有効期限", "到期", "申込", "締切", "期限", "開催日", "開演", "注册时间", "註冊時間", "加入时间", "加入時間", "登録日", "접수", "가입일",
    "القادم", "القادمة", "المقبل", "المقبلة", "القادِم", "بعدی", "آینده", "הבא", "הבאה", "הקרוב", "अगली", "अगला", "अगले", "ครั้งต่อไป", "ครั้งถัดไป",
    "ภายในวันที่", "ก่อนวันที่", "ถึงวันที่", "berikutnya", "selanjutnya", "mendatang", "tiếp theo", "sắp tới",
];

/// Words for what is to come that open the phrase before a day, of a script without spaces: `下次会议`.
pub(super) const OPENING: &[&str] = &["次回", "下次", "下一次"];

/// What a page calls itself where it tells of its change: `This page was last updated on 3 May 2024`.
#[rustfmt::skip]
const PAGE: &[&str] = &[
    "page", "article", "seite", "artikel", "página", "artículo", "pagina", "pàgina", "sida", "sidan", "siden", "stronę", "strona",
    "страница", "страницу", "страницата", "странице", "сторінка", "сторінку", "stránka", "stránku", "sivua", "oldal", "oldalt", "sayfa",
    "paginii", "pagini", "halaman", "הדף", "الصفحة", "صفحه",
];

/// The same in a script that sets no spaces between words.
const GLUED_PAGE: &[&str] = &[
    "本页",
    "本頁",
    "页面",
    "頁面",
    "このページ",
    "本ページ",
    "문서",
];

/// Whether a page calls itself by this word: the day of that sentence is its own.
pub(crate) fn is_page(word: &str) -> bool {
    PAGE.contains(&&*word.to_lowercase()) || is_glued_page(word)
}

/// The same of a word without spaces behind it.
pub(super) fn is_glued_page(word: &str) -> bool {
    GLUED_PAGE.iter().any(|page| word.starts_with(page))
}

/// Words that make a day the first or the last of something.
#[rustfmt::skip]
const BOUNDS: &[&str] = &[
    "until", "till", "since", "by", "before", "bis", "ab", "seit", "jusqu'au", "jusqu’au", "dès", "depuis", "avant", "hasta", "desde", "até", "tot", "vanaf", "sinds", "до", "entro", "ends", "deadline",
];

/// Whether a word makes the day behind it the first or the last of something.
pub(crate) fn bounds(word: &str) -> bool {
    is_one_of(word, TO) || is_bound(word)
}

/// The same, of those that are no word between two days.
pub(super) fn is_bound(word: &str) -> bool {
    is_one_of(word, BOUNDS)
}

/// Words before the first of two days, or before the day of a state.
const FROM: &[&str] = &[
    "from", "vom", "von", "del", "dal", "vanaf", "från", "fra", "od", "stand",
];

/// Whether a word beside a day says what happens on it, or from or until when.
pub(super) fn governs(word: &str) -> bool {
    bounds(word) || is_one_of(word, FROM) || OWNERS.contains(&lowercase(word))
}

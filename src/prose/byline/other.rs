//! Lines that hold a name and are no byline: greetings, datelines, timetables, lives, the heads of other parts.

use crate::value::letter::words;
use crate::value::lexicon::Lexicon;
use crate::value::person;
use crate::value::text::lowercase;

/// Whether a line begins as a dateline does up to its day: `Berlin, `, `Paris, le `, `LONDON (Reuters) - `.
pub(super) fn is_place_of_dateline(head: &str) -> bool {
    let Some((place, rest)) = head.split_once([',', '(']) else {
        return false;
    };
    let agency = rest.split_once(')').map_or("", |(name, _)| name.trim());
    !place.trim_end().contains(' ')
        && (rest.trim().chars().count() <= 3 || person::is_agency(agency))
}

/// Whether a line is how a letter begins, `Liebe Margarete,`: a name alone before a comma is a writer's as often.
pub(super) fn is_greeting(line: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<256> = Lexicon::of(&[
        "dear", "dearest", "hello", "hi", "hallo", "liebe", "lieber", "liebste", "liebster", "sehr", "chère", "cher", "chers", "bonjour", "salut",
        "querida", "querido", "estimada", "estimado", "hola", "cara", "caro", "prezada", "prezado", "olá", "gentile", "egregio", "ciao", "beste",
        "geachte", "lieve", "kära", "käre", "bästa", "hej", "kære", "kjære", "hei", "hyvä", "rakas", "droga", "drogi", "szanowna", "szanowny",
        "milá", "milý", "vážená", "vážený", "draga", "dragi", "poštovani", "poštovana", "kedves", "tisztelt", "dragă", "stimate", "stimată",
        "sevgili", "sayın", "дорогая", "дорогой", "уважаемая", "уважаемый", "здравствуйте", "привет", "дорога", "дорогий", "шановна",
        "шановний", "αγαπητή", "αγαπητέ", "عزيزي", "عزيزتي", "יקר", "sayang", "kepada",
    ]);
    let Some(name) = line.strip_suffix([',', '，', '،']) else {
        return false;
    };
    name.split_once(' ')
        .is_none_or(|(first, _)| WORDS.contains(&lowercase(first)))
}

/// Whether clocks stand side by side in a line: `Saltwick Harbour 06:10 07:10 08:10`.
pub(super) fn is_timetable(line: &str) -> bool {
    let clock = |word: &str| {
        let parts = word.split_once(':');
        parts.is_some_and(|(hour, minute)| {
            let digits = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
            digits(hour) && digits(minute)
        })
    };
    if memchr::memchr(b':', line.as_bytes()).is_none() {
        return false;
    }
    let mut row = 0;
    line.split_whitespace().any(|word| {
        row = if clock(word) { row + 1 } else { 0 };
        row == 3
    })
}

/// Whether a line ends with the years of a life, or of what somebody was: `Jane Miller (1931–2020)`, `Miller, Brook & Sons, 2009 – 2012`.
pub(super) fn has_lived(line: &str) -> bool {
    let in_brackets = line
        .rsplit_once('(')
        .and_then(|(_, years)| years.strip_suffix(')'));
    let years = in_brackets.or_else(|| line.rsplit_once(", ").map(|(_, years)| years));
    let ends = years.and_then(|years| years.split_once(['-', '–']));
    let is_year = |year: &str| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    ends.is_some_and(|(born, died)| is_year(born.trim()) && is_year(died.trim()))
}

/// Whether a leaf says that whom to ask, or where something was taken from, stands under it: `Media contact:`.
pub(super) fn is_other_part(text: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<256> = Lexicon::of(&[
        "contact", "contacts", "tel", "phone", "telephone", "source", "sources", "credit", "credits", "photo", "photos", "image", "address", "director",
        "kontakt", "ansprechpartner", "ansprechpartnerin", "pressekontakt", "telefon", "quelle", "quellen", "foto", "fotos", "bild", "adresse", "anschrift",
        "contacto", "contactos", "teléfono", "fuente", "fuentes", "contato", "telefone", "fonte", "fontes", "contatti", "contatto", "téléphone",
        "fotograf", "contactpersoon", "bron", "yhteystiedot", "kuva", "źródło", "zdroj", "контакт", "контакты", "контакти", "телефон", "источник",
        "джерело", "фото", "iletişim", "kaynak", "επικοινωνία", "πηγή", "للتواصل", "المصدر", "联系人", "联系方式", "聯絡人", "来源", "來源", "问合先",
        "お問い合わせ", "연락처", "문의", "출처", "liên hệ", "nguồn",
    ]);
    text.len() <= 40
        && text.ends_with([':', '：'])
        && words(text).any(|word| WORDS.contains_in_lower_case(word))
}

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

/// Whether a line between dots or bars tells of a post that is to be filled: `Saltwick · Full time · Posted 12 May 2025`.
pub(super) fn is_of_a_post(line: &str) -> bool {
    const TERMS: &[&str] = &[
        "full time",
        "full-time",
        "part time",
        "part-time",
        "vollzeit",
        "teilzeit",
        "temps plein",
        "temps partiel",
        "tiempo completo",
        "jornada completa",
        "media jornada",
        "tempo integral",
        "tempo pieno",
        "voltijd",
        "deeltijd",
        "heltid",
        "deltid",
        "полная занятость",
    ];
    // The last byte of a dot or a bullet.
    if memchr::memchr3(b'|', 0xb7, 0xa2, line.as_bytes()).is_none() {
        return false;
    }
    let mut parts = line
        .split(['·', '|', '•'])
        .map(|part| lowercase(part.trim()).into_owned());
    parts.any(|part| TERMS.contains(&&*part))
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

/// Whether the sign of a number ends a piece of a line, `EDITAL Nº`, or a part of a postal code does, `Saltwick SW` of `Saltwick SW1 2AB`.
pub(super) fn is_numbered(line: &str, piece: &str) -> bool {
    const SIGNS: &[&str] = &["Nº", "N°", "№", "No.", "Nr.", "Nro.", "Núm."];
    let last = piece.rsplit(' ').next().unwrap_or_default();
    let goes_on = || {
        let behind = line.split_once(piece).map_or("", |(_, behind)| behind);
        behind.starts_with(|c: char| c.is_ascii_digit())
    };
    SIGNS.contains(&last)
        || last.len() <= 2 && last.bytes().all(|b| b.is_ascii_uppercase()) && goes_on()
}

/// Whether a line ends with the years of a life, or of what somebody was: `Jane Miller (1931–2020)`, `Miller, Brook & Sons, 2009 – 2012`.
pub(super) fn has_lived(line: &str) -> bool {
    let ends = |c: char| c == ')' || c.is_ascii_digit();
    if !line.trim_end().ends_with(ends) {
        return false;
    }
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
    // Without a colon these are over a name, and not a menu's.
    #[rustfmt::skip]
    static PAIRS: Lexicon<64> = Lexicon::of(&[
        "contact presse", "contacts presse", "press contact", "press contacts", "media contact", "media contacts", "for media inquiries", "pressekontakt",
        "kontakt für medien", "ansprechpartner", "ansprechpartnerin", "contacto de prensa", "contacto prensa", "contatto stampa", "contatti stampa",
        "contato de imprensa", "perscontact", "presskontakt", "pressekontakter", "kontakt dla mediów", "kontakt pro média", "контакты для сми",
        "контакт для сми", "basın iletişim", "basın irtibat",
    ]);
    text.len() <= 40
        && (text.ends_with([':', '：']) || PAIRS.contains(&lowercase(text)))
        && (PAIRS.contains(&lowercase(text.trim_end_matches([':', ' '])))
            || words(text).any(|word| WORDS.contains_in_lower_case(word)))
}

#[cfg(test)]
mod tests {
    use super::is_numbered;
    use crate::parse_dump;

    #[test]
    fn numbers() {
        assert!(is_numbered("EDITAL Nº 12/2024", "EDITAL Nº"));
        assert!(is_numbered("Saltwick SW1 2AB", "Saltwick SW"));
        assert!(!is_numbered("Jane Miller 3 May 2024", "Jane Miller"));
        assert!(!is_numbered("Jane Miller JR 2024", "Jane Miller JR"));
    }

    #[test]
    fn who_signs_and_what_is_over_a_text() {
        let text = "The council has voted to dredge the mill pond before the winter, although nobody knows what lies at the bottom of it.";
        for dump in [
            format!(
                "LOI relative aux moulins du pays\n\n{text}\n\n{text} Oui.\n\nPar le Président de la République :\n"
            ),
            format!(
                "UMOWA NAJMU\n\nzawarta w dniu 13 maja 2024 r. w Młynach pomiędzy:\n\n{text}\n"
            ),
            format!(
                "Minutes of the meeting of the Parish Council\n\nheld on Monday 13 May 2024\n\n{text}\n\n{text} Yes.\n"
            ),
        ] {
            let page = parse_dump(&dump).unwrap_or_default();
            assert!(page.author.is_empty(), "{dump}: {:?}", page.author);
        }
    }
}

//! Postal addresses on one line.

use std::borrow::Cow;

/// The address that the whole of `text` is, white space collapsed, its label cut: a street with a number and a postcode or a town, as
/// `Mühlweg 5, 12345 Musterstadt` or `12 Mill Road, Millbridge MB1 2CD`. `None` where any of these is in doubt.
pub(crate) fn postal_address(text: &str) -> Option<String> {
    let text = crate::value::text::collapse(text);
    let text = without_copyright(without_label(&text));
    let text = &*text;
    if !(12..=200).contains(&text.len())
        || text.contains(['@', '?', '!', '…', '“', '"'])
        || text.contains("://")
    {
        return None;
    }
    let parts: Vec<&str> = text
        .split([',', '|', '·', '•', ';', '、'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if text.starts_with('〒') {
        return Some(text.to_owned());
    }
    let sentence = text
        .split(' ')
        .any(|word| word.ends_with('.') && word.chars().count() > 6)
        || parts.len() > 8;
    // "5, rue du Moulin" and "ул. Мельничная, 5" set the number apart.
    let numbered = parts.windows(2).any(|two| match two {
        [a, b] => {
            is_house_number(a) && is_street(&format!("{b} {a}"))
                || is_house_number(b) && is_street(&format!("{a} {b}"))
        }
        _ => false,
    });
    let street = numbered || parts.iter().any(|part| is_street(part));
    let town = parts.iter().any(|part| has_postcode(part));
    (street && town && !sentence).then(|| text.to_owned())
}

/// A copyright line without its sign and its years, neither of which is a house's number or a town's: `© 2024 St. Mary's Mill`.
fn without_copyright(text: &str) -> Cow<'_, str> {
    let is_sign =
        |word: &str| matches!(word, "©" | "(c)" | "(C)") || word.eq_ignore_ascii_case("copyright");
    if !text.split(' ').any(is_sign) && !text.contains('©') {
        return Cow::Borrowed(text);
    }
    let is_year = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        word.split(['-', '–'])
            .all(|year| year.len() == 4 && (year.starts_with("19") || year.starts_with("20")))
    };
    let apart = text.replace('©', " © ");
    let words: Vec<&str> = apart.split_whitespace().collect();
    // `1950 Sion` is a town: only the years beside the sign are the line's, and one that ends a line of a name alone.
    let mut cut: Vec<bool> = words.iter().map(|word| is_sign(word)).collect();
    let last = words.len().saturating_sub(1);
    for at in (0..words.len()).chain((0..words.len()).rev()) {
        let beside = [at.checked_sub(1), Some(at + 1)];
        let beside = beside
            .into_iter()
            .flatten()
            .any(|at| cut.get(at) == Some(&true));
        let year = words.get(at).is_some_and(|word| is_year(word));
        let ends = at == last && !text.contains(',');
        if let Some(cut) = cut.get_mut(at).filter(|_| year && (beside || ends)) {
            *cut = true;
        }
    }
    let kept = words.iter().zip(cut).filter(|(_, cut)| !cut);
    Cow::Owned(kept.map(|(word, _)| *word).collect::<Vec<_>>().join(" "))
}

fn without_label(text: &str) -> &str {
    #[rustfmt::skip]
    const LABELS: &[&str] = &[
        "address", "adresse", "anschrift", "postanschrift", "dirección", "endereço", "indirizzo", "adres", "adress", "adresa",
        "адрес", "адреса", "postal address", "mailing address", "office", "cím", "osoite", "alamat", "địa chỉ", "العنوان", "地址",
        "住所", "주소", "διεύθυνση", "כתובת",
    ];
    let Some((head, rest)) = text.split_once([':', '：']) else {
        return text;
    };
    let folded = head.trim().to_lowercase();
    if LABELS.contains(&folded.as_str()) {
        rest.trim()
    } else {
        text
    }
}

fn is_house_number(part: &str) -> bool {
    part.len() <= 5 && part.bytes().next().is_some_and(|b| b.is_ascii_digit())
}

/// A street's word and a house number in one part.
fn is_street(part: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "dr", "square", "sq", "boulevard", "blvd", "way",
        "place", "pl", "court", "ct", "highway", "hwy", "parkway", "terrace", "quay", "rue", "quai", "allée", "chemin", "impasse",
        "cours", "calle", "avenida", "av", "avda", "paseo", "plaza", "plaça", "carrer", "rua", "travessa", "largo", "praça", "via",
        "viale", "piazza", "corso", "ul", "ulica", "al", "aleja", "ulice", "náměstí", "utca", "út", "tér", "strada", "str",
        "bulevardul", "улица", "ул", "проспект", "пр", "пр-т", "переулок", "пер", "бульвар", "бул", "вулиця", "вул", "площадь",
        "пл", "шоссе", "наб", "οδός", "λεωφόρος", "sokak", "sok", "caddesi", "cad", "mahallesi", "mah", "bulvarı", "jalan", "jl",
        "đường", "شارع", "خیابان", "רחוב", "marg", "nagar", "floor", "suite", "box", "postfach", "bp", "apartado",
    ];
    const ENDS: &[&str] = &[
        "straße", "strasse", "str", "weg", "platz", "gasse", "allee", "ufer", "damm", "ring",
        "markt", "straat", "laan", "plein", "gracht", "kade", "gatan", "gata", "vägen", "veien",
        "vej", "gade", "torg", "katu", "tie", "gaten", "plass", "g.", "iela",
    ];
    let words: Vec<String> = part
        .split([' ', '\u{a0}'])
        .map(|word| word.trim_matches(['.', '(', ')']).to_lowercase())
        .collect();
    let number = words
        .iter()
        .any(|word| word.len() <= 6 && word.bytes().next().is_some_and(|b| b.is_ascii_digit()));
    let named = words.iter().any(|word| {
        WORDS.contains(&word.as_str())
            || ENDS
                .iter()
                .any(|end| word.len() > end.len() + 2 && word.ends_with(end))
    });
    named && (number || words.len() == 2) && words.len() <= 8
}

/// Four to six digits, `123 45`, `12-345`, or letters and digits mixed as in Britain, Canada and the Netherlands, beside a town's name.
fn has_postcode(part: &str) -> bool {
    let words: Vec<&str> = part.split([' ', '\u{a0}']).collect();
    let town = words.iter().any(|word| {
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() >= 2
    });
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let code = words.iter().any(|word| {
        let bare = word
            .trim_start_matches(|c: char| c.is_ascii_uppercase())
            .trim_start_matches('-');
        (4..=6).contains(&digits(bare)) && bare.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    });
    let pair = words.windows(2).any(|two| match two {
        [a, b] => {
            let mixed = |word: &str| {
                (2..=4).contains(&word.len())
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
                    && digits(word) > 0
                    && digits(word) < word.len()
            };
            let swedish = digits(a) == 3 && a.len() == 3 && digits(b) == 2 && b.len() == 2;
            let british = mixed(a) && mixed(b);
            let dutch = digits(a) == 4
                && a.len() == 4
                && b.len() == 2
                && b.bytes().all(|byte| byte.is_ascii_uppercase());
            swedish || british || dutch
        }
        _ => false,
    });
    (code && town || pair) && words.len() <= 8
}

#[cfg(test)]
mod tests {
    use super::postal_address;

    #[test]
    fn copyright_lines() {
        for line in [
            "© 2024 St. Mary's Mill",
            "© St. Gallen Mills 2024",
            "Copyright © 2019-2024 Dr. Brook & Sons, Saltwick",
            "© 2024 The Old Mill, Harbour Street",
        ] {
            assert_eq!(postal_address(line), None, "{line}");
        }
        let address = "Mühlen-GmbH, Mühlweg 5, 12345 Musterstadt";
        assert_eq!(
            postal_address(&format!("© 2024 {address}")).as_deref(),
            Some(address)
        );
        assert_eq!(
            postal_address("© 2024 Mill SA, Rue du Moulin 5, 1950 Sion").as_deref(),
            Some("Mill SA, Rue du Moulin 5, 1950 Sion")
        );
    }

    #[test]
    fn addresses() {
        for text in [
            "Mühlweg 5, 12345 Musterstadt",
            "12 Mill Road, Millbridge MB1 2CD",
            "12 Mill Road, Millbridge, MB1 2CD",
            "5, rue du Moulin, 75000 Paris",
            "Calle del Molino 5, 28000 Madrid",
            "Via del Mulino 5, 00100 Roma",
            "ul. Młyńska 5, 00-123 Warszawa",
            "Kvarngatan 5, 123 45 Kvarnby",
            "Molenstraat 5, 1234 AB Molendam",
            "1200 Mill Street, Suite 5, Millbridge, MO 12345",
            "〒100-0001 東京都千代田区水車1-2-3",
            "ул. Мельничная, 5, 123456 Москва",
            "Mill Road, 12345 Millbridge",
            "Mühlenweg 5a, D-12345 Musterstadt",
        ] {
            assert_eq!(postal_address(text).as_deref(), Some(text));
        }
        for label in ["Anschrift:", "Address :", "ADRESSE:"] {
            let address = "Mühlweg 5, 12345 Musterstadt";
            let labelled = format!("{label} {address}");
            assert_eq!(postal_address(&labelled).as_deref(), Some(address));
        }
    }

    #[test]
    fn look_alikes() {
        for text in [
            "",
            "Mill Road",
            "The mill on Mill Road 12 burned in 1984, said 20 people.",
            "17 January 2023, 19:06",
            "Mühlweg 5",
            "12345 Musterstadt",
            "jane@paper.example",
            "https://paper.example/12345",
            "Chapter 5, Verse 12345",
            "In 2023, the street was closed.",
            "Sales rose 5 per cent, to 12345 sacks",
            "Opened: Mühlweg 5",
            "Mühlweg 5, Musterstadt",
            "Old Mill Road turns, 12345 Millbridge",
            "12 Mill Road, 12345",
            "12 Mill Road, mb1 2cd",
            "12 Mill Road, MILL ROAD",
            "12 Mill Road, 123 456",
            "12 Mill Road, 12345 Millbridge!",
            "Die Mühlen stehen. Mühlweg 5, 12345 Musterstadt",
            "Str 5, 1234 mills, a, b, c, d, e, f, 12345 Musterstadt",
            "Road to 2024: what comes next, and why",
        ] {
            assert_eq!(postal_address(text), None, "{text:?}");
        }
    }
}

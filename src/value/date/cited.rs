//! Days of works that a page names: `Source: The Valley Gazette, 12 March 1999`, `“The flood”, Valley Gazette, 12 March 1991, p. 4`.

use super::fold::fold;
use crate::value::letter::is_alphanumeric;
use crate::value::person;

/// What a line begins with that tells where a text, or a part of it, was taken from. Chinese pages call the house that wrote their own
/// text so, beside their own day.
#[rustfmt::skip]
const SOURCES: &[&str] = &[
    "source", "sources", "see", "see also", "adapted from", "reprinted from", "quoted from", "excerpted from", "taken from", "cited in", "cf",
    "quelle", "quellen", "siehe", "siehe auch", "vgl", "zitiert nach", "voir", "voir aussi", "extrait de", "d'après", "fuente", "fuentes",
    "véase", "véase también", "fonte", "fonti", "fontes", "vedi", "vedi anche", "ver também", "bron", "bronnen", "zie ook", "källa", "källor",
    "se även", "kilde", "kilder", "se også", "lähde", "lähteet", "źródło", "źródła", "zob", "zdroj", "zdroje", "viz", "forrás", "sursă",
    "sursa", "izvor", "източник", "источник", "источники", "см", "джерело", "джерела", "див", "kaynak", "kaynakça", "πηγή", "المصدر", "منبع",
    "מקור", "स्रोत", "ที่มา", "nguồn", "sumber", "出典", "参考文献", "출처",
];

/// Words of the longest of them.
const MOST: usize = 3;
/// Words before the day of a work whose pages are told.
const NAMED: usize = 4;

/// Whether the words beside a date make it the day of a work that the page names, and not the page's.
pub(super) fn is_cited(before: &str, after: &str) -> bool {
    // `1. ^ Jane Weir: The mills,`: the way back to where an encyclopaedia's note is set.
    let numbered = before.trim_start_matches(|c: char| c.is_ascii_digit() || ". ".contains(c));
    if numbered.starts_with(['^', '↑']) && numbered.contains(char::is_alphabetic) {
        return true;
    }
    let before = before.trim_start_matches(['(', '[', '*', '†', '•', '-', '–', ' ']);
    is_source(before)
        || is_numbered(before)
        || is_behind_title(before, after)
        || words(before) >= NAMED && has_pages(after)
}

fn words(text: &str) -> usize {
    let is_word = |word: &&str| word.contains(is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}

/// `Source: The Valley Gazette,`, `Reprinted from Mill News,`: such words, and behind them a name and a comma, as lists of works have it.
/// `Source: Mill Daily 2024-03-12` and `Quelle: dpa, 12.03.2024` are the lines under a headline that tell whose report it is.
fn is_source(before: &str) -> bool {
    if let Some((head, work)) = before.split_once([':', '：']) {
        if person::is_agency(work.trim_matches([' ', ',', '.', '(', '，'])) {
            return false;
        }
        return work.trim_end().ends_with([',', '.', '(', '，', '、'])
            && head.len() <= 48
            && SOURCES.contains(&&*head.trim().to_lowercase())
            && words(work) > 0;
    }
    // Without a colon one word is the beginning of a sentence or a name as well.
    let ends = before.match_indices(' ').map(|(at, _)| at);
    let mut heads = ends.skip(1).take(MOST).filter_map(|end| before.get(..end));
    heads.any(|head| SOURCES.contains(&&*head.to_lowercase()))
}

/// `1] J. Miller,`: an entry of a list of works.
fn is_numbered(before: &str) -> bool {
    let Some((number, work)) = before.split_once(']') else {
        return false;
    };
    (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()) && words(work) > 0
}

/// `“The flood”, Valley Gazette,`: a title in quotation marks and where it was printed.
/// `“The mill turns again” by Jane Miller,` and `“The mill turns again”, Jane Miller,` sign it.
fn is_behind_title(before: &str, after: &str) -> bool {
    let Some(title) = before.strip_prefix(['"', '“', '„', '«', '»']) else {
        return false;
    };
    let end = title.find(['"', '”', '“', '»', '«']);
    let (title, house) = title
        .split_at_checked(end.unwrap_or(title.len()))
        .unwrap_or_default();
    let house = house.trim_start_matches(['"', '”', '“', '»', '«']);
    // American quotation marks close behind the comma.
    let parted = house.starts_with([',', '.']) || title.ends_with([',', '.']);
    let name = house.trim_matches([',', '.', '(', ' ']);
    parted
        && (has_pages(after) || !person::is_person_like(name))
        && house.trim_end().ends_with([',', '.', '('])
        && words(house) > 0
}

/// `, p. 4`, `), S. 3–12`, `, pp. 10–17`: the pages of a print.
fn has_pages(after: &str) -> bool {
    const PAGES: &[&str] = &["p", "pp", "s", "ss", "str", "с", "стр", "pg", "pag", "pág"];
    let after = after.trim_start_matches([')', ',', ';', ':', ' ']);
    let Some((mark, rest)) = after.split_once(['.', ' ']) else {
        return false;
    };
    PAGES.contains(&&*fold(mark)) && rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_cited;

    #[test]
    fn works_and_pages() {
        for (before, after) in [
            ("Source: The Valley Gazette, ", ""),
            ("(Quelle: Bachhäuser Anzeiger, ", ")"),
            ("Источник: Газета долины, ", ""),
            ("Reprinted from Mill News, ", ""),
            ("出典：谷の新聞、", ""),
            ("Adapted from the Mill News of ", ""),
            ("See also: The Mill Times, ", ""),
            ("\"The flood\", Valley Gazette, ", ", p. 4"),
            ("“The flood,” Valley Gazette, ", ""),
            ("“The flood”, Jane Miller, ", ", p. 4"),
            ("“The flood”. Valley Gazette. ", "."),
            ("[1] J. Miller, Wheels, Mill Conf., ", "."),
            (
                "Jane Miller, Bridges of the North (Saltwick: Brook Press, ",
                "), p. 33",
            ),
            ("Roe, Richard: Die Mühle. In: Mühlenkunde, ", ", S. 3–12."),
        ] {
            assert!(is_cited(before, after), "{before:?} {after:?}");
        }
        for (before, after) in [
            ("", ", pp. 10–17"),
            ("Source: ", ""),
            ("See you at the mill, ", ""),
            ("来源：山谷日报 ", ""),
            ("Jane Miller, ", " p. m."),
            ("“The mill turns again” – ", ""),
            ("Jane Miller, Saltwick, ", ""),
            ("[Saltwick] Jane Miller, ", ""),
            ("Source Jane Miller, ", ""),
            ("Source: Xinhua | ", ""),
            ("Source:Mill Daily ", ""),
            ("Quelle: dpa, ", ""),
            ("“The mill turns again” by Jane Miller, ", ""),
            ("“The mill turns again”, Jane Miller, ", ""),
        ] {
            assert!(!is_cited(before, after), "{before:?} {after:?}");
        }
    }
}

//! What stands behind "By" and names nobody: `By popular demand`, `By order of the council`, `By hand`.

use super::name::is_person_like;
use crate::value::lexicon::Lexicon;
use crate::value::text::lowercase;

/// Last words of such phrases that are nobody's family name.
#[rustfmt::skip]
static LAST: Lexicon<128> = Lexicon::of(&[
    "demand", "appointment", "arrangement", "request", "command", "invitation", "only", "necessary", "default", "category",
    "region", "relevance", "popularity", "subscription", "auction", "lottery",
    "exemple", "conséquent", "ejemplo", "encargo", "exemplo", "esempio", "beispiel", "aanvraag", "afspraak",
]);

/// Words that are one alone and a family name behind another.
#[rustfmt::skip]
static ALONE: Lexicon<128> = Lexicon::of(&[
    "hand", "law", "day", "night", "air", "sea", "land", "car", "rail", "road", "water", "foot", "chance", "choice", "design", "name", "title", "type",
    "topic", "location", "price", "brand", "size", "year", "month", "week", "proxy", "post", "phone", "email", "heart", "nature", "now", "far",
    "order", "orders", "means", "numbers", "date", "mail", "train", "bus", "favor", "orden", "poste",
    "fin", "supuesto", "ahora", "enquanto", "hier", "ferne", "weitem", "selbst", "ailleurs", "contre",
]);

/// First words behind which somebody's office or a thing stands.
#[rustfmt::skip]
static FIRST: Lexicon<32> = Lexicon::of(&["order", "virtue", "way", "means", "decree", "authority", "permission", "courtesy", "any", "ordre", "orden"]);

/// Whether what stands behind a word such as "By" tells how something came about.
pub(crate) fn is_phrase(rest: &str) -> bool {
    let mut words = rest.split_whitespace().take(7).map(lowercase);
    let first = words.next().unwrap_or_default();
    let first = first.trim_end_matches(['.', ',', ':']);
    let Some(last) = words.last() else {
        return ALONE.contains(first) || LAST.contains(first);
    };
    let last = last.trim_end_matches(['.', '!']);
    // "Mail Order", "Train and Bus".
    let of_things = ALONE.contains(first) && ALONE.contains(last);
    of_things || FIRST.contains(first) || LAST.contains(last) && !opens_with_name(rest)
}

/// Whether two words that look like a name stand before the last: `Jane Miller, Daily Request`, but not `Prior Appointment Only`.
fn opens_with_name(rest: &str) -> bool {
    let mut words = rest.split_whitespace();
    let (Some(given), Some(family), Some(_)) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let family = family.trim_end_matches([',', ';']);
    !LAST.contains_in_lower_case(family) && is_person_like(&format!("{given} {family}"))
}

#[cfg(test)]
mod tests {
    use super::super::byline;
    use super::is_phrase;

    #[test]
    fn how_it_came_about() {
        for rest in [
            "Order of the Council",
            "Popular Demand",
            "Appointment Only",
            "Any Means Necessary",
            "Mail Order",
            "Train and Bus",
            "Hand",
            "Request",
        ] {
            assert!(is_phrase(rest), "{rest}");
            assert!(
                byline(&format!("By {rest}"), Some("en")).is_none(),
                "{rest}"
            );
        }
        for name in [
            "Jane Hand",
            "Jonas Law",
            "Odric Vital",
            "Jane Order-Miller",
            "millhand",
            "The Saltwick Council",
            "Jane Miller, Daily Weir",
            "Jane Miller for the Daily Weir",
            "Jeanne Meunier, La Vallée",
            "Jane Miller and Richard Train",
            "Jane Miller, Mill Request",
            "Mathilda Means",
            "Roland Numbers",
            "Keiko Date",
            "Piet Bus",
            "Jane Miller by email",
        ] {
            assert!(!is_phrase(name), "{name}");
        }
    }
}

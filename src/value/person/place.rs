//! Places whose names look like a person's: a closed class of cities, states and countries, and words that such names begin with.

use crate::value::lexicon::Lexicon;

/// First words of places that are nobody's given name.
#[rustfmt::skip]
static FIRST: Lexicon<64> = Lexicon::of(&[
    "new", "north", "south", "northern", "southern", "eastern", "western", "upper", "lower", "greater", "downtown", "port", "bad",
    "los", "nueva", "nuevo", "nouvelle",
]);

#[rustfmt::skip]
static PLACES: Lexicon<512> = Lexicon::of(&[
    "abu dhabi", "addis ababa", "ann arbor", "aix en provence", "baton rouge", "belo horizonte", "buenos aires", "burkina faso", "cape town",
    "cape verde", "cedar rapids", "colorado springs", "corpus christi", "costa mesa", "costa rica", "côte d'ivoire", "den haag", "des moines",
    "east london", "el paso", "el salvador", "frankfurt am main", "great britain", "green bay", "guinea bissau", "ho chi minh city",
    "the hague", "isle of man", "iowa city", "jersey city", "kansas city", "kuala lumpur", "la paz", "la plata", "le havre", "le mans", "little rock",
    "long beach", "long island", "mexico city", "monte carlo", "el cairo", "oklahoma city", "palo alto", "panama city", "papua new guinea",
    "नई दिल्ली", "नयी दिल्ली", "hong kong", "nova scotia", "nova iguaçu", "nova gorica", "novo hamburgo", "novo mesto", "las vegas", "las palmas", "las palmas de gran canaria", "las cruces", "fort worth",
    "fort lauderdale", "fort collins", "fort wayne", "fort myers", "fort smith", "fort mcmurray",
    "phnom penh", "puerto rico", "quebec city", "ciudad de méxico", "rhode island", "rio de janeiro", "salt lake city", "san antonio",
    "san diego", "san francisco", "san jose", "san josé", "san juan", "san marino", "san salvador", "san sebastián", "santa barbara",
    "santa cruz", "santa fe", "santa monica", "são paulo", "santo domingo", "saudi arabia", "sierra leone", "silicon valley", "solomon islands",
    "sri lanka", "st louis", "st. louis", "st paul", "st petersburg", "st. petersburg", "saint petersburg", "sankt petersburg", "st gallen",
    "st. gallen", "st. pölten", "santa maria", "tel aviv", "trois rivières", "united kingdom", "united states", "united arab emirates",
    "viña del mar", "walnut creek", "washington dc", "washington d.c.", "west bank", "west virginia", "west yorkshire", "west sussex", "east sussex",
    "east timor", "west berlin", "east berlin", "wiener neustadt", "hà nội", "đà nẵng", "hải phòng", "нижний новгород", "санкт-петербург",
    "ростов-на-дону", "великий новгород", "нью-йорк", "лос-анджелес", "кривий ріг", "біла церква", "зелена гура", "zielona góra", "nowy sącz", "nowy jork",
    "jelenia góra", "gorzów wielkopolski", "ústí nad labem", "české budějovice", "hradec králové", "karlovy vary", "banská bystrica",
    "velika gorica", "novi sad", "cluj napoca", "alba iulia", "satu mare", "stara zagora", "стара загора", "велико търново", "нови сад",
]);

/// Whether a name of two words or more is a place's.
pub(super) fn is_place(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    FIRST.contains_in_lower_case(first) || PLACES.contains_in_lower_case(name)
}

#[cfg(test)]
mod tests {
    use super::super::is_person_like;

    #[test]
    fn places_and_their_namesakes() {
        for place in [
            "New York",
            "Hong Kong",
            "Nova Scotia",
            "Las Vegas",
            "Fort Worth",
            "Bad Mühlbach",
            "North Saltwick",
            "San Marino",
            "Tel Aviv",
            "Нижний Новгород",
        ] {
            assert!(!is_person_like(place), "{place}");
        }
        for name in [
            "Oskar North",
            "San Martín Juan",
            "Jane Newport",
            "Jane York",
            "Fortuna Miller",
            "Santa Miller",
            "Hong Min-soo",
            "Nova Perin",
        ] {
            assert!(is_person_like(name), "{name}");
        }
    }
}

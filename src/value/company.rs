//! What the law calls companies: the words behind a house's name.

use super::lexicon::Lexicon;

/// Forms that are no word besides.
const BARE: &[&str] = &[
    "inc", "ltd", "llc", "llp", "plc", "corp", "gmbh", "mbh", "sarl", "srl", "s.r.l", "s.p.a",
    "e.v", "o.o", "kft", "zrt", "nyrt", "s.r.o", "d.o.o", "uab", "ltda", "pty",
];

/// Forms that are words too, of sections and of sentences: "Wellness & Spa", "News SA", "Art as Art".
const WORDS: &[&str] = &[
    "co",
    "company",
    "corporation",
    "limited",
    "ag",
    "kg",
    "ug",
    "ev",
    "se",
    "sa",
    "s.a",
    "sas",
    "spa",
    "bv",
    "nv",
    "ab",
    "as",
    "aps",
    "oy",
    "ооо",
];

static ONLY_FORMS: Lexicon<64> = Lexicon::of(BARE);
static FORMS: Lexicon<128> = Lexicon::NONE.with_each(&[BARE, WORDS]);

/// Whether a text is what the law calls a company: `, Inc.`
pub(crate) fn is_legal_form(text: &str) -> bool {
    FORMS.contains_in_lower_case(bare(text))
}

/// The same, where it is no word besides.
pub(crate) fn is_only_a_legal_form(text: &str) -> bool {
    ONLY_FORMS.contains_in_lower_case(bare(text))
}

fn bare(text: &str) -> &str {
    text.trim_matches([' ', ',', '.'])
}

#[cfg(test)]
mod tests {
    use super::{is_legal_form, is_only_a_legal_form};

    #[test]
    fn forms_and_words() {
        for form in ["Ltd", ", Inc.", "GmbH", "e.V.", "S.r.l."] {
            assert!(is_legal_form(form) && is_only_a_legal_form(form), "{form}");
        }
        for form in ["AG", "Company", "SA", "s.a.", "ООО"] {
            assert!(is_legal_form(form) && !is_only_a_legal_form(form), "{form}");
        }
        for word in ["", ".", "mill", "incomplete", "Ltd Mill"] {
            assert!(!is_legal_form(word), "{word}");
        }
    }
}

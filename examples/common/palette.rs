//! Fields that belong together have one colour, in the terminal and on the page alike.

use tearsheet::Field;

/// A family of fields.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Family {
    /// Its class in the style sheet.
    pub(crate) class: &'static str,
    /// Its colour in a terminal: the parameter of [SGR](https://www.ecma-international.org/publications-and-standards/standards/ecma-48/).
    pub(crate) ansi: &'static str,
}

const fn family(class: &'static str, ansi: &'static str) -> Family {
    Family { class, ansi }
}

/// The family of a field.
pub(crate) fn of(field: Field) -> Family {
    match field {
        Field::Headline | Field::AlternativeHeadline => family("headline", "1;33"),
        Field::Description | Field::ArticleBody | Field::Speakable | Field::WordCount => {
            family("prose", "32")
        }
        Field::DatePublished | Field::DateCreated | Field::DateModified => family("date", "36"),
        Field::Keywords | Field::ArticleSection | Field::InLanguage => family("subject", "35"),
        Field::Author | Field::Editor => family("person", "1;34"),
        Field::Publisher | Field::IsPartOf => family("publisher", "31"),
        Field::Image => family("image", "1;32"),
        Field::CopyrightYear
        | Field::CopyrightHolder
        | Field::License
        | Field::IsAccessibleForFree => family("rights", "33"),
        _ => family("address", "34"),
    }
}

//! Which property gives which field: the one table for all syntaxes.

use crate::claim::Field;

/// How a property's value becomes a claim's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Read {
    /// One line of plain text.
    Text,
    /// Paragraphs.
    Body,
    /// An address.
    Address,
    /// A date.
    Date,
    /// Tags: a text with commas, a list, [schema.org/DefinedTerm](https://schema.org/DefinedTerm).
    Tags,
    /// A [BCP 47](https://www.rfc-editor.org/info/bcp47) tag, or [schema.org/Language](https://schema.org/Language).
    Language,
    /// A person or an organisation.
    Agent,
    /// The same, also where only a logo or a contact is stated.
    Publisher,
    /// A picture.
    Image,
    /// A year.
    Year,
    /// A count.
    Count,
    /// Yes or no.
    Flag,
    /// A site or periodical.
    Site,
    /// Number of a volume, an issue or a page in print.
    Number,
    /// Of pages in print, `45-67`, the first.
    FirstPage,
    /// The last.
    LastPage,
    /// The number that [schema.org/PublicationVolume](https://schema.org/PublicationVolume) states among what the item is part of.
    Volume,
    /// That of [schema.org/PublicationIssue](https://schema.org/PublicationIssue).
    Issue,
    /// The [ISSN](https://schema.org/issn) of the periodical that the item is part of.
    Issn,
    /// A text, or [schema.org/PropertyValue](https://schema.org/PropertyValue).
    Identifier,
    /// [schema.org/SpeakableSpecification](https://schema.org/SpeakableSpecification)
    Speakable,
}

/// One row: a property and the field it speaks of.
pub(super) struct Row {
    pub(super) property: &'static str,
    pub(super) field: Field,
    pub(super) read: Read,
    /// Added to the claim's weight.
    pub(super) weight: i16,
    /// Whether it is read beside an earlier row of the same field; else only where that is silent.
    pub(super) also: bool,
}

const fn row(property: &'static str, field: Field, read: Read, weight: i16) -> Row {
    Row {
        property,
        field,
        read,
        weight,
        also: false,
    }
}

const fn also(property: &'static str, field: Field, read: Read, weight: i16) -> Row {
    Row {
        property,
        field,
        read,
        weight,
        also: true,
    }
}

/// Properties of the main entity, per field in order of trust. The lower-case names after schema.org's are microformats2's and
/// Dublin Core's, whose items pass through the same table.
pub(super) const TABLE: &[Row] = &[
    row("url", Field::Url, Read::Address, 0),
    row("mainEntityOfPage", Field::Url, Read::Address, 0),
    row("headline", Field::Headline, Read::Text, 0),
    row("name", Field::Headline, Read::Text, -10),
    row("title", Field::Headline, Read::Text, -15),
    row(
        "alternativeHeadline",
        Field::AlternativeHeadline,
        Read::Text,
        0,
    ),
    row("description", Field::Description, Read::Text, 0),
    row("abstract", Field::Description, Read::Text, -10),
    row("summary", Field::Description, Read::Text, -10),
    row("articleBody", Field::ArticleBody, Read::Body, 0),
    row("text", Field::ArticleBody, Read::Body, -10),
    row("content", Field::ArticleBody, Read::Body, -10),
    row("datePublished", Field::DatePublished, Read::Date, 0),
    row("uploadDate", Field::DatePublished, Read::Date, -10),
    row("datePosted", Field::DatePublished, Read::Date, -10),
    row("published", Field::DatePublished, Read::Date, 0),
    row("issued", Field::DatePublished, Read::Date, -5),
    row("dateCreated", Field::DateCreated, Read::Date, 0),
    row("created", Field::DateCreated, Read::Date, 0),
    row("dateModified", Field::DateModified, Read::Date, 0),
    row("updated", Field::DateModified, Read::Date, 0),
    row("modified", Field::DateModified, Read::Date, 0),
    row("keywords", Field::Keywords, Read::Tags, 0),
    row("category", Field::Keywords, Read::Tags, -5),
    also("about", Field::Keywords, Read::Tags, -20),
    row("articleSection", Field::ArticleSection, Read::Text, 0),
    row("inLanguage", Field::InLanguage, Read::Language, 0),
    row("author", Field::Author, Read::Agent, 0),
    row("creator", Field::Author, Read::Agent, -10),
    row("editor", Field::Editor, Read::Agent, 0),
    row("publisher", Field::Publisher, Read::Publisher, 0),
    row("sourceOrganization", Field::Publisher, Read::Agent, -20),
    row("image", Field::Image, Read::Image, 0),
    row("primaryImageOfPage", Field::Image, Read::Image, -5),
    row("featured", Field::Image, Read::Image, 0),
    row("photo", Field::Image, Read::Image, -5),
    row("thumbnailUrl", Field::Image, Read::Image, -20),
    row("thumbnail", Field::Image, Read::Image, -20),
    row("copyrightYear", Field::CopyrightYear, Read::Year, 0),
    row("copyrightHolder", Field::CopyrightHolder, Read::Agent, 0),
    row("isPartOf", Field::IsPartOf, Read::Site, 0),
    row("isPartOf", Field::VolumeNumber, Read::Volume, 0),
    row("volumeNumber", Field::VolumeNumber, Read::Number, 0),
    row("isPartOf", Field::IssueNumber, Read::Issue, 0),
    row("issueNumber", Field::IssueNumber, Read::Number, 0),
    row("pageStart", Field::PageStart, Read::Number, 0),
    row("pagination", Field::PageStart, Read::FirstPage, 0),
    row("pageEnd", Field::PageEnd, Read::Number, 0),
    row("pagination", Field::PageEnd, Read::LastPage, 0),
    row(
        "isAccessibleForFree",
        Field::IsAccessibleForFree,
        Read::Flag,
        0,
    ),
    row("license", Field::License, Read::Address, 0),
    row("identifier", Field::Identifier, Read::Identifier, 0),
    also("isbn", Field::Identifier, Read::Identifier, -5),
    also("isPartOf", Field::Identifier, Read::Issn, -10),
    row("wordCount", Field::WordCount, Read::Count, 0),
    row("speakable", Field::Speakable, Read::Speakable, 0),
    row("archivedAt", Field::ArchivedAt, Read::Address, 0),
];

#[cfg(test)]
mod tests {
    use super::TABLE;
    use crate::claim::{Source, documented};

    #[test]
    fn the_docs_name_what_structured_data_say() {
        let documented = documented();
        for row in TABLE {
            let sources = documented.iter().find(|(field, _)| *field == row.field);
            let named = sources.is_some_and(|(_, sources)| {
                [Source::JsonLd, Source::Microdata, Source::Rdfa]
                    .iter()
                    .all(|source| sources.contains(source))
            });
            assert!(
                named,
                "src/sources.md: {:?} stands in structured data",
                row.field
            );
        }
    }
}

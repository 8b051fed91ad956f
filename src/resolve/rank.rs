//! Which source wins for which field, as data. Each row has its reason.

use crate::claim::{Claim, Field, Source};

/// Trust of a source for a field, 0–1000, and the claim's own weight on top.
pub(super) fn trust(claim: &Claim<'_>) -> i16 {
    of(claim.field, claim.source).saturating_add(claim.weight)
}

/// Trust of a source for a field, 0–1000.
#[allow(clippy::indexing_slicing)] // both enums are smaller than the table
pub(super) const fn of(field: Field, source: Source) -> i16 {
    TRUST[field as usize][source as usize]
}

/// What a dump states itself, in a run of metadata or in header lines: its visible text speaks only where that is silent.
#[derive(Debug, Default)]
pub(super) struct Stated {
    fields: u64,
    run: bool,
}

/// Fields a page shows where a run leaked into it lacks them; the rest of what stands there belongs to other pages as often as not.
const SHOWN_BESIDE_A_RUN: [Field; 8] = [
    Field::Url,
    Field::Headline,
    Field::Author,
    Field::DatePublished,
    Field::DateModified,
    Field::InLanguage,
    Field::ArticleBody,
    Field::ArticleSection,
];

impl Stated {
    pub(super) fn of(claims: &[Claim<'_>]) -> Self {
        let mut stated = Self::default();
        for claim in claims {
            if matches!(claim.source, Source::Run | Source::Header) {
                stated.fields |= 1 << claim.field as u64;
                stated.run |= claim.source == Source::Run;
            }
        }
        stated
    }

    /// Whether a claim may be chosen beside what is stated.
    pub(super) fn leaves(&self, claim: &Claim<'_>) -> bool {
        let visible = !matches!(claim.source, Source::Run | Source::Header | Source::Capture);
        let stated = self.fields >> claim.field as u64 & 1 == 1;
        !visible || !stated && (!self.run || SHOWN_BESIDE_A_RUN.contains(&claim.field))
    }
}

/// What no row speaks of.
const USUAL: i16 = 500;
const FIELDS: usize = 32;
const SOURCES: usize = 24;
const TRUST: [[i16; SOURCES]; FIELDS] = table();

/// The rows laid out, so that a look-up is one load; where two rows speak of one thing, the first does.
#[allow(clippy::indexing_slicing)] // evaluated by the compiler
const fn table() -> [[i16; SOURCES]; FIELDS] {
    let mut table = [[USUAL; SOURCES]; FIELDS];
    let mut at = ROWS.len();
    while at > 0 {
        at -= 1;
        let row = &ROWS[at];
        let mut field = 0;
        while field < row.0.len() {
            table[row.0[field] as usize][row.1 as usize] = row.2;
            field += 1;
        }
    }
    table
}

/// Fields, source, trust, reason.
type Row = (&'static [Field], Source, i16, &'static str);

const ANY: &[Field] = &[
    Field::Kind,
    Field::Url,
    Field::Headline,
    Field::AlternativeHeadline,
    Field::Description,
    Field::ArticleBody,
    Field::DatePublished,
    Field::DateCreated,
    Field::DateModified,
    Field::Keywords,
    Field::ArticleSection,
    Field::InLanguage,
    Field::Author,
    Field::Editor,
    Field::Publisher,
    Field::Image,
    Field::CopyrightYear,
    Field::CopyrightHolder,
    Field::IsPartOf,
    Field::VolumeNumber,
    Field::IssueNumber,
    Field::PageStart,
    Field::PageEnd,
    Field::IsAccessibleForFree,
    Field::License,
    Field::Identifier,
    Field::WordCount,
    Field::Speakable,
];

const DATES: &[Field] = &[
    Field::DatePublished,
    Field::DateCreated,
    Field::DateModified,
];

#[rustfmt::skip]
const ROWS: &[Row] = &[
    (&[Field::Url], Source::Header, 900, "a crawler's header line holds the address it fetched"),
    (ANY, Source::Run, 800, "stated by the page for machines, and what is left of it is all there is"),
    (&[Field::Kind], Source::Citation, 470, "what has a journal's title is an article of it; structured data may say of which kind"),
    (&[Field::Kind], Source::OpenGraph, 450, "og:type is a vocabulary of its own: article, or website on nearly all else"),
    // The page's own address.
    (&[Field::Url], Source::Link, 850, "canonical is made for this"),
    (&[Field::Url], Source::OpenGraph, 800, "og:url is the canonical address by definition, and more often a stale one"),
    (&[Field::Url], Source::JsonLd, 700, "of the main entity"),
    (&[Field::Url], Source::Microdata, 650, "of the main entity"),
    (&[Field::Url], Source::Twitter, 640, "a copy of og:url, kept up less"),
    (&[Field::Url], Source::Meta, 630, "what counts readers is told which page they read"),
    (&[Field::Url], Source::Prose, 620, "what share buttons and anchors agree on"),
    (&[Field::Url], Source::Capture, 860, "what was copied; the page's own word where it is the same"),
    // Headline: 4,775 pages, the h1 alone beats every peer on two sets of three.
    (&[Field::Headline], Source::Prose, 760, "what readers see, where the head says it too"),
    (&[Field::Headline], Source::JsonLd, 750, "written for machines, without the site's name"),
    (&[Field::Headline], Source::Microdata, 740, "marked on the page itself"),
    (&[Field::Headline], Source::Rdfa, 735, "marked on the page itself"),
    (&[Field::Headline], Source::Microformats, 730, "marked on the page itself"),
    (&[Field::Headline], Source::Citation, 725, "a library's record"),
    (&[Field::Headline], Source::OpenGraph, 720, "often with the site's name, or written for a social network"),
    (&[Field::Headline], Source::DublinCore, 700, "a library's record, often of the title element"),
    (&[Field::Headline], Source::Twitter, 690, "often shortened"),
    (&[Field::Headline], Source::Meta, 680, "analytics' copy"),
    (&[Field::Headline], Source::Title, 650, "with the site's name most of the time"),
    // Description.
    (&[Field::Description], Source::Meta, 705, "written for search engines, at times the site's on every page"),
    (&[Field::Description], Source::OpenGraph, 720, "written for readers of the link"),
    (&[Field::Description], Source::JsonLd, 700, "of the main entity"),
    (&[Field::Description], Source::Twitter, 650, "a copy"),
    (&[Field::ArticleBody], Source::Prose, 300, "found among what the page shows, not stated"),
    // Dates: how often each gave the right day, per thousand.
    (DATES, Source::Microdata, 930, "itemprop datePublished: .978"),
    (DATES, Source::JsonLd, 925, "datePublished of the main entity: .925, half of the misses one day off"),
    (DATES, Source::OpenGraph, 910, "article:published_time: .946"),
    (DATES, Source::Rdfa, 900, "as microdata, seen less"),
    (DATES, Source::Microformats, 895, "class published, entry-date: .955"),
    (DATES, Source::Citation, 890, "a library's record"),
    (DATES, Source::Meta, 880, "other date metas: .913"),
    (DATES, Source::DublinCore, 870, "a library's record, at times of the record itself"),
    (DATES, Source::Time, 800, "first <time datetime>: .900; the nearest to the headline is better"),
    (DATES, Source::Prose, 780, "visible text"),
    (DATES, Source::Address, 790, "full day in the address: .973, but no time"),
    // Authors.
    (&[Field::Author], Source::JsonLd, 800, "of the main entity, typed"),
    (&[Field::Author], Source::Microdata, 780, "marked on the page itself"),
    (&[Field::Author], Source::Rdfa, 770, "marked on the page itself"),
    (&[Field::Author], Source::Citation, 790, "a library's record, one name each"),
    (&[Field::Author], Source::Microformats, 760, "hCard of the entry"),
    (&[Field::Author], Source::Meta, 740, "often the site, or the editor of the template"),
    (&[Field::Author], Source::Twitter, 735, "label and data of a card"),
    (&[Field::Author], Source::OpenGraph, 730, "often a profile's address"),
    (&[Field::Author], Source::DublinCore, 720, "often the publisher"),
    (&[Field::Author], Source::Prose, 700, "the byline"),
    // Tags.
    (&[Field::Keywords], Source::Meta, 700, "the page's own list"),
    (&[Field::Keywords], Source::JsonLd, 690, "the same list, typed"),
    (&[Field::Keywords], Source::Microdata, 690, "the same list, typed"),
    (&[Field::Keywords], Source::OpenGraph, 680, "article:tag"),
    (&[Field::Keywords], Source::DublinCore, 600, "subject headings"),
    (&[Field::Keywords], Source::Citation, 650, "a journal's keywords"),
    (&[Field::Keywords], Source::Microformats, 640, "rel=tag"),
    (&[Field::Keywords], Source::Prose, 550, "links to a tag's page"),
    // Section.
    (&[Field::ArticleSection], Source::JsonLd, 740, "of the main entity"),
    (&[Field::ArticleSection], Source::Microdata, 735, "of the main entity"),
    (&[Field::ArticleSection], Source::OpenGraph, 730, "article:section"),
    (&[Field::ArticleSection], Source::Meta, 700, "analytics' copy"),
    (&[Field::ArticleSection], Source::Prose, 600, "breadcrumb"),
    // Language.
    (&[Field::InLanguage], Source::JsonLd, 740, "of the main entity"),
    (&[Field::InLanguage], Source::Microdata, 740, "of the main entity"),
    (&[Field::InLanguage], Source::Attribute, 720, "html lang, at times left from a template"),
    (&[Field::InLanguage], Source::OpenGraph, 700, "og:locale, at times left from a template"),
    (&[Field::InLanguage], Source::Meta, 650, "content-language"),
    (&[Field::InLanguage], Source::Detected, 300, "worked out, not stated"),
    // Image.
    (&[Field::Image], Source::OpenGraph, 740, "chosen by the publisher to stand for the page"),
    (&[Field::Image], Source::JsonLd, 730, "of the main entity, at times in three cuts"),
    (&[Field::Image], Source::Microdata, 720, "of the main entity"),
    (&[Field::Image], Source::Twitter, 700, "a copy, at times cut"),
    (&[Field::Image], Source::Link, 690, "image_src"),
    (&[Field::Image], Source::Meta, 650, "analytics' copy"),
    (&[Field::Image], Source::Prose, 400, "the picture over the text where none is named, and captions"),
    // Publisher and site.
    (&[Field::Publisher], Source::JsonLd, 800, "of the main entity, with logo and contact"),
    (&[Field::Publisher], Source::Microdata, 780, "of the main entity"),
    (&[Field::Publisher], Source::Meta, 650, "often an agency that built the site"),
    (&[Field::Publisher], Source::Prose, 400, "contact in the footer"),
    (&[Field::IsPartOf], Source::Citation, 760, "the journal, where og:site_name is the platform that carries many"),
    (&[Field::IsPartOf], Source::OpenGraph, 740, "og:site_name"),
    (&[Field::IsPartOf], Source::JsonLd, 730, "WebSite or periodical"),
    (&[Field::IsPartOf], Source::Meta, 650, "application-name"),
];

#[cfg(test)]
mod tests {
    use super::of;
    use crate::claim::documented;

    #[test]
    fn the_docs_name_sources_in_order_of_trust() {
        let documented = documented();
        assert_eq!(
            documented.len(),
            32,
            "a row for each field in src/sources.md"
        );
        for (field, sources) in documented {
            for (before, after) in sources.iter().zip(sources.iter().skip(1)) {
                assert!(
                    of(field, *before) >= of(field, *after),
                    "src/sources.md: {field:?} is read from {after:?} before {before:?}"
                );
            }
        }
    }
}

//! Names in another case than schema.org's: `newsarticle`, `DatePublished`, `thumbnailURL`. JSON-LD and microdata are case-sensitive;
//! templates written by hand are not.

use super::Graph;
use std::cmp::Ordering;
use std::collections::HashSet;

/// Gives types and properties schema.org's case. Where an item states a property under its right name too, the other is left alone.
pub(super) fn correct(graph: &mut Graph) {
    for item in &mut graph.items {
        for kind in &mut item.types {
            if let Some(own) = find(TYPES, kind).filter(|own| own != kind) {
                own.clone_into(kind);
            }
        }
        let wrong = |name: &str| property(name) != name;
        if !item.properties.iter().any(|own| wrong(&own.name)) {
            continue;
        }
        let right: HashSet<&'static str> = item
            .properties
            .iter()
            .filter_map(|own| find(PROPERTIES, &own.name).filter(|right| *right == own.name))
            .collect();
        for own in &mut item.properties {
            let spelled = property(&own.name);
            if spelled != own.name && !right.contains(spelled) {
                own.name = spelled.to_owned();
            }
        }
    }
}

/// schema.org's name for a property, whatever its case; a name that is not read here stays.
pub(crate) fn property(name: &str) -> &str {
    find(PROPERTIES, name).unwrap_or(name)
}

/// The name in a table that is the same but for its case.
fn find(table: &'static [&'static str], name: &str) -> Option<&'static str> {
    let found = table.binary_search_by(|own| by_letters(own, name));
    found.ok().and_then(|at| table.get(at)).copied()
}

/// The order of two names by their letters in lower case.
fn by_letters(a: &str, b: &str) -> Ordering {
    let lower = u8::to_ascii_lowercase;
    a.as_bytes()
        .iter()
        .map(lower)
        .cmp(b.as_bytes().iter().map(lower))
}

/// Properties that are read, by their letters.
#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "about", "abstract", "additionalName", "address", "addressCountry", "addressLocality", "addressRegion", "alternateName",
    "alternativeHeadline", "archivedAt", "articleBody", "articleSection", "author", "blogPost", "blogPosts", "caption", "category",
    "contactPoint", "contactPoints", "content", "contentUrl", "copyrightHolder", "copyrightYear", "created", "creator",
    "dateCreated", "dateModified", "datePosted", "datePublished", "description", "editor", "email", "familyName", "featured",
    "givenName", "hasPart", "headline", "height", "identifier", "image", "inLanguage", "isAccessibleForFree", "isPartOf", "issued",
    "item", "itemListElement", "jobTitle", "keywords", "legalName", "license", "logo", "mainContentOfPage", "mainEntity",
    "mainEntityOfPage", "modified", "name", "partOfEpisode", "partOfSeason", "partOfSeries", "photo", "position", "postalCode",
    "postOfficeBoxNumber", "primaryImageOfPage", "published", "publisher", "sameAs", "sourceOrganization", "speakable",
    "startDate", "streetAddress", "summary", "telephone", "termCode", "text", "thumbnail", "thumbnailUrl", "title", "updated",
    "uploadDate", "url", "value", "width", "wordCount", "xpath",
];

/// Types that decide what an item is to its page, by their letters.
#[rustfmt::skip]
const TYPES: &[&str] = &[
    "AboutPage", "AdvertiserContentArticle", "Airline", "AnalysisNewsArticle", "ArchiveComponent", "Article",
    "AskPublicNewsArticle", "AudioObject", "BackgroundNewsArticle", "Blog", "BlogPosting", "Book", "BookSeries", "Brand",
    "BreadcrumbList", "BroadcastService", "Chapter", "CheckoutPage", "Claim", "ClaimReview", "Clip", "Collection",
    "CollectionPage", "CollegeOrUniversity", "ComicIssue", "ComicStory", "Consortium", "ContactPage", "Corporation", "Course",
    "CreativeWork", "CreativeWorkSeries", "CriticReview", "DataCatalog", "Dataset", "DefinedTerm", "DigitalDocument",
    "DiscussionForumPosting", "Drawing", "EducationalOrganization", "EmploymentAgency", "Episode", "Event", "FAQPage",
    "FundingScheme", "Game", "GovernmentOrganization", "Guide", "HighSchool", "Hospital", "Hotel", "HowTo", "ImageGallery",
    "ImageObject", "ItemPage", "JobPosting", "LearningResource", "LegalService", "Legislation", "Library", "LibrarySystem",
    "LiveBlogPosting", "LocalBusiness", "Map", "MediaGallery", "MediaObject", "MediaReview", "MedicalScholarlyArticle",
    "MedicalWebPage", "Message", "MobileApplication", "Movie", "MovieSeries", "Museum", "MusicAlbum", "MusicComposition",
    "MusicGroup", "MusicPlaylist", "MusicRecording", "MusicRelease", "NewsArticle", "NewsMediaOrganization", "Newspaper", "NGO",
    "OnlineBusiness", "OnlineStore", "Opinion", "OpinionNewsArticle", "Organization", "Painting", "Periodical", "Person",
    "Photograph", "Play", "PodcastEpisode", "PodcastSeason", "PodcastSeries", "Poster", "PresentationDigitalDocument",
    "PressRelease", "Product", "ProductGroup", "ProductModel", "ProfilePage", "Project", "PublicationIssue", "QAPage", "Question",
    "Quiz", "RadioEpisode", "RadioSeries", "RadioStation", "RealEstateAgent", "RealEstateListing", "Recipe", "Report",
    "ReportageNewsArticle", "ResearchProject", "Restaurant", "Review", "ReviewNewsArticle", "SatiricalArticle", "ScholarlyArticle",
    "School", "Sculpture", "SearchResultsPage", "SheetMusic", "ShortStory", "SocialMediaPosting", "SoftwareApplication",
    "SoftwareSourceCode", "SpecialAnnouncement", "SportsTeam", "Statement", "Store", "TechArticle", "TelevisionStation", "Thesis",
    "TravelAgency", "TVEpisode", "TVSeason", "TVSeries", "UserReview", "VideoGame", "VideoGameSeries", "VideoObject",
    "VisualArtwork", "WebApplication", "WebPage", "WebSite", "WorkersUnion",
];

#[cfg(test)]
mod tests {
    use super::{PROPERTIES, TYPES, by_letters, find};
    use crate::schema::{kinds, table};

    #[test]
    fn sorted_and_each_name_once() {
        for names in [PROPERTIES, TYPES] {
            assert!(names.is_sorted_by(|a, b| by_letters(a, b).is_lt()));
        }
    }

    #[test]
    fn what_is_read_is_spelled() {
        for name in table::TABLE.iter().map(|row| row.property) {
            assert_eq!(find(PROPERTIES, &name.to_ascii_uppercase()), Some(name));
        }
        for kind in kinds::listed() {
            let own = kind.contains('-') || find(TYPES, &kind.to_ascii_lowercase()) == Some(kind);
            assert!(own, "{kind}");
        }
    }
}

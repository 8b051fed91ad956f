//! Names in another case than schema.org's: `newsarticle`, `DatePublished`, `thumbnailURL`. JSON-LD and microdata are case-sensitive;
//! templates written by hand are not.

use super::Graph;
use std::collections::HashSet;

/// Gives types and properties schema.org's case. Where an item states a property under its right name too, the other is left alone.
pub(super) fn correct(graph: &mut Graph) {
    for item in &mut graph.items {
        for kind in &mut item.types {
            if let Some(own) = TYPES.find(kind).filter(|own| own != kind) {
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
            .filter_map(|own| {
                PROPERTIES
                    .find(&own.name)
                    .filter(|right| *right == own.name)
            })
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
    PROPERTIES.find(name).unwrap_or(name)
}

/// Names by their letters, and where those of each letter begin: an object may have a thousand keys, few of which are looked for.
struct Names {
    all: &'static [&'static str],
    starts: [usize; 27],
}

impl Names {
    #[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
    const fn of(all: &'static [&'static str]) -> Self {
        let mut starts = [0; 27];
        let mut at = 0;
        while at < all.len() {
            let mut after = (all[at].as_bytes()[0].to_ascii_lowercase() - b'a') as usize + 1;
            while after < starts.len() {
                starts[after] = at + 1;
                after += 1;
            }
            at += 1;
        }
        Self { all, starts }
    }

    /// The name that is the same but for its case.
    fn find(&self, name: &str) -> Option<&'static str> {
        let first = name.bytes().next()?.to_ascii_lowercase();
        let letter = usize::from(first.checked_sub(b'a')?);
        let range = *self.starts.get(letter)?..*self.starts.get(letter + 1)?;
        let mut alike = self.all.get(range)?.iter();
        alike.find(|own| own.eq_ignore_ascii_case(name)).copied()
    }
}

/// Properties that are read, by their letters.
#[rustfmt::skip]
static PROPERTIES: Names = Names::of(&[
    "about", "abstract", "additionalName", "address", "addressCountry", "addressLocality", "addressRegion", "alternateName",
    "alternativeHeadline", "archivedAt", "articleBody", "articleSection", "author", "blogPost", "blogPosts", "caption", "category",
    "contactPoint", "contactPoints", "content", "contentUrl", "copyrightHolder", "copyrightYear", "created", "creator",
    "dateCreated", "dateModified", "datePosted", "datePublished", "description", "editor", "email", "familyName", "featured",
    "givenName", "hasPart", "headline", "height", "identifier", "image", "inLanguage", "isAccessibleForFree", "isbn", "isPartOf", "issn", "issued", "issueNumber",
    "item", "itemListElement", "jobTitle", "keywords", "legalName", "license", "logo", "mainContentOfPage", "mainEntity",
    "mainEntityOfPage", "modified", "name", "pageEnd", "pageStart", "pagination", "partOfEpisode", "partOfSeason", "partOfSeries", "photo", "position", "postalCode",
    "postOfficeBoxNumber", "primaryImageOfPage", "published", "publisher", "sameAs", "sourceOrganization", "speakable",
    "startDate", "streetAddress", "summary", "telephone", "termCode", "text", "thumbnail", "thumbnailUrl", "title", "updated",
    "uploadDate", "url", "value", "volumeNumber", "width", "wordCount", "xpath",
]);

/// Types that decide what an item is to its page, by their letters.
#[rustfmt::skip]
static TYPES: Names = Names::of(&[
    "AboutPage", "AdvertiserContentArticle", "Airline", "AnalysisNewsArticle", "ArchiveComponent", "Article",
    "AskPublicNewsArticle", "AudioObject", "BackgroundNewsArticle", "Blog", "BlogPosting", "Book", "BookSeries", "Brand",
    "BreadcrumbList", "BroadcastService", "Chapter", "CheckoutPage", "Claim", "ClaimReview", "Clip", "Collection",
    "CollectionPage", "CollegeOrUniversity", "ComicIssue", "ComicStory", "Consortium", "ContactPage", "Corporation", "Course",
    "CourseInstance", "CreativeWork", "CreativeWorkSeries", "CriticReview", "DataCatalog", "Dataset", "DefinedTerm",
    "DigitalDocument", "DiscussionForumPosting", "Drawing", "EducationalOrganization", "EmploymentAgency", "Episode", "Event",
    "EventSeries", "FAQPage", "Festival", "FundingScheme", "Game", "GovernmentOrganization", "Guide", "Hackathon", "HighSchool",
    "Hospital", "Hotel", "HowTo", "ImageGallery", "ImageObject", "ItemPage", "JobPosting", "LearningResource", "LegalService",
    "Legislation", "Library", "LibrarySystem", "LiveBlogPosting", "LocalBusiness", "Map", "MediaGallery", "MediaObject",
    "MediaReview", "MedicalScholarlyArticle", "MedicalWebPage", "Message", "MobileApplication", "Movie", "MovieSeries",
    "Museum", "MusicAlbum", "MusicComposition", "MusicGroup", "MusicPlaylist", "MusicRecording", "MusicRelease", "NewsArticle",
    "NewsMediaOrganization", "Newspaper", "NGO", "OnlineBusiness", "OnlineStore", "Opinion", "OpinionNewsArticle",
    "Organization", "Painting", "Periodical", "Person", "Photograph", "Play", "PodcastEpisode", "PodcastSeason",
    "PodcastSeries", "Poster", "PresentationDigitalDocument", "PressRelease", "Product", "ProductGroup", "ProductModel",
    "ProfilePage", "Project", "PublicationIssue", "PublicationVolume", "QAPage", "Question", "Quiz", "RadioEpisode",
    "RadioSeries", "RadioStation", "RealEstateAgent", "RealEstateListing", "Recipe", "Report", "ReportageNewsArticle",
    "ResearchProject", "Restaurant", "Review", "ReviewNewsArticle", "SatiricalArticle", "ScholarlyArticle", "School",
    "Sculpture", "SearchResultsPage", "SheetMusic", "ShortStory", "SocialMediaPosting", "SoftwareApplication",
    "SoftwareSourceCode", "SpecialAnnouncement", "SportsTeam", "Statement", "Store", "TechArticle", "TelevisionStation",
    "Thesis", "TravelAgency", "TVEpisode", "TVSeason", "TVSeries", "UserReview", "VideoGame", "VideoGameSeries", "VideoObject",
    "VisualArtwork", "WebApplication", "WebPage", "WebSite", "WorkersUnion",
]);

#[cfg(test)]
mod tests {
    use super::{PROPERTIES, TYPES};
    use crate::schema::{kinds, table};

    #[test]
    fn sorted_and_each_name_once() {
        for names in [&PROPERTIES, &TYPES] {
            let letters = |name: &&str| name.to_ascii_lowercase();
            assert!(names.all.iter().map(letters).is_sorted_by(|a, b| a < b));
        }
    }

    #[test]
    fn what_is_not_read_is_left() {
        for name in ["", "@id", "zebra", "author_", "auth", "ñame", "{", "`name"] {
            assert_eq!(PROPERTIES.find(name), None, "{name}");
        }
        for name in ["about", "XPath", "wordcount"] {
            assert!(PROPERTIES.find(name).is_some(), "{name}");
        }
    }

    #[test]
    fn what_is_read_is_spelled() {
        for name in table::TABLE.iter().map(|row| row.property) {
            assert_eq!(PROPERTIES.find(&name.to_ascii_uppercase()), Some(name));
        }
        for kind in kinds::listed() {
            let own = kind.contains('-') || TYPES.find(&kind.to_ascii_lowercase()) == Some(kind);
            assert!(own, "{kind}");
        }
    }
}

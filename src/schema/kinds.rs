//! Families of schema.org's types, as far as they decide what an item is to a page.

use super::Item;
use crate::value::lexicon::Lexicon;

/// What an item is to the page it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Something written: an article, a post, a report. [schema.org/Article](https://schema.org/Article)
    Article,
    /// Another thing that a page can be about: a product, a recipe, a video.
    Subject,
    /// The page as such. [schema.org/WebPage](https://schema.org/WebPage)
    Page,
    /// The site. [schema.org/WebSite](https://schema.org/WebSite)
    Site,
    /// [schema.org/Organization](https://schema.org/Organization)
    Organization,
    /// [schema.org/Person](https://schema.org/Person)
    Person,
    /// [schema.org/BreadcrumbList](https://schema.org/BreadcrumbList)
    Breadcrumb,
    /// A part, a value or something unknown.
    Other,
}

pub(super) fn family(item: &Item) -> Family {
    item.types
        .iter()
        .map(|kind| of(kind))
        .min_by_key(|family| *family as u8)
        .unwrap_or(Family::Other)
}

fn of(kind: &str) -> Family {
    let lists = LISTED.lists(kind);
    if kind.ends_with("Article") || kind.ends_with("BlogPosting") || lists & 1 != 0 {
        Family::Article
    } else if lists & 1 << 1 != 0 || kind.ends_with("Event") {
        Family::Subject
    } else if kind.ends_with("Page") || kind == "RealEstateListing" {
        Family::Page
    } else if matches!(kind, "WebSite" | "Website" | "Blog" | "h-feed") {
        Family::Site
    } else if is_organization(kind) {
        Family::Organization
    } else if matches!(kind, "Person" | "Patient" | "h-card") {
        Family::Person
    } else if kind == "BreadcrumbList" || kind == "Breadcrumb" {
        Family::Breadcrumb
    } else {
        Family::Other
    }
}

/// [schema.org/Organization](https://schema.org/Organization) and its kinds, as far as publishers use them.
pub(super) fn is_organization(kind: &str) -> bool {
    kind.ends_with("Organization") || kind.ends_with("Business") || LISTED.lists(kind) & 1 << 2 != 0
}

/// A film, a sound or a picture: most stand in a page that is about something else.
pub(super) fn is_media(item: &Item) -> bool {
    item.is_a(&[
        "VideoObject",
        "AudioObject",
        "ImageObject",
        "MediaObject",
        "Clip",
        "Photograph",
        "ImageGallery",
        "MediaGallery",
    ])
}

/// A thing with a life of its own: its date and its author are not the page's.
pub(super) fn is_thing(item: &Item) -> bool {
    item.is_a(&[
        "Product",
        "ProductGroup",
        "ProductModel",
        "SoftwareApplication",
        "WebApplication",
        "MobileApplication",
        "VideoGame",
        "Book",
        "Movie",
        "TVSeries",
        "MusicAlbum",
        "MusicRecording",
        "MusicComposition",
        "MusicRelease",
        "BookSeries",
        "MovieSeries",
        "ComicIssue",
        "ShortStory",
        "Play",
        "Drawing",
        "Sculpture",
        "Painting",
        "VisualArtwork",
    ])
}

/// Written things whose type's name does not say so.
const ARTICLES: &[&str] = &[
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "Report",
    "Review",
    "CriticReview",
    "UserReview",
    "ClaimReview",
    "MediaReview",
    "Recipe",
    "Chapter",
    "Message",
    "HowTo",
    "Question",
    "QAPage",
    "AnalysisNewsArticle",
    "Legislation",
    "Thesis",
    "PressRelease",
    "SpecialAnnouncement",
    "h-entry",
    "Statement",
    "Opinion",
];

/// Things a page can be about.
const SUBJECTS: &[&str] = &[
    "Product",
    "ProductGroup",
    "ProductModel",
    "Book",
    "Movie",
    "TVEpisode",
    "TVSeries",
    "Episode",
    "PodcastEpisode",
    "RadioEpisode",
    "VideoObject",
    "AudioObject",
    "PodcastSeries",
    "MusicRecording",
    "MusicAlbum",
    "SoftwareApplication",
    "WebApplication",
    "MobileApplication",
    "SoftwareSourceCode",
    "Dataset",
    "Course",
    "JobPosting",
    "CreativeWork",
    "CreativeWorkSeries",
    "Event",
    "Festival",
    "Hackathon",
    "EventSeries",
    "CourseInstance",
    "VideoGame",
    "Photograph",
    "Painting",
    "VisualArtwork",
    "ImageGallery",
    "MediaGallery",
    "PublicationIssue",
    "h-event",
    "h-product",
    "h-review",
    "h-recipe",
    "PresentationDigitalDocument",
    "DigitalDocument",
    "LearningResource",
    "Guide",
    "DefinedTerm",
    "Map",
    "Clip",
    "BookSeries",
    "MovieSeries",
    "RadioSeries",
    "VideoGameSeries",
    "TVSeason",
    "PodcastSeason",
    "ComicIssue",
    "ComicStory",
    "ShortStory",
    "Play",
    "MusicComposition",
    "MusicPlaylist",
    "MusicRelease",
    "SheetMusic",
    "Drawing",
    "Sculpture",
    "Poster",
    "Game",
    "Quiz",
    "Claim",
    "Collection",
    "DataCatalog",
    "ArchiveComponent",
];

const ORGANIZATIONS: &[&str] = &[
    "Corporation",
    "NGO",
    "Store",
    "Brand",
    "Newspaper",
    "Periodical",
    "Airline",
    "Library",
    "LibrarySystem",
    "School",
    "CollegeOrUniversity",
    "HighSchool",
    "Hospital",
    "Consortium",
    "WorkersUnion",
    "SportsTeam",
    "MusicGroup",
    "Restaurant",
    "Hotel",
    "TelevisionStation",
    "RadioStation",
    "BroadcastService",
    "ResearchProject",
    "Project",
    "EmploymentAgency",
    "TravelAgency",
    "RealEstateAgent",
    "OnlineStore",
    "FundingScheme",
    "Museum",
    "LegalService",
];

/// The three lists in this order.
static LISTED: Lexicon<512> = Lexicon::of(ARTICLES)
    .with(SUBJECTS, 1)
    .with(ORGANIZATIONS, 2);

/// All types that are listed here.
#[cfg(test)]
pub(super) fn listed() -> impl Iterator<Item = &'static str> {
    [ARTICLES, SUBJECTS, ORGANIZATIONS].concat().into_iter()
}

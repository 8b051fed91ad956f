//! The type of the main entity under schema.org's name: Open Graph and microformats have words of their own for the same things.

/// [Open Graph types](https://ogp.me/#types) and [microformats2 roots](https://microformats.org/wiki/microformats2#v2_vocabularies)
/// beside schema.org's types.
const NAMES: &[(&str, &str)] = &[
    ("article", "Article"),
    ("blog", "Blog"),
    ("book", "Book"),
    ("books.book", "Book"),
    ("event", "Event"),
    ("h-card", "ProfilePage"),
    ("h-entry", "BlogPosting"),
    ("h-event", "Event"),
    ("h-feed", "CollectionPage"),
    ("h-item", "Thing"),
    ("h-listing", "Offer"),
    ("h-product", "Product"),
    ("h-recipe", "Recipe"),
    ("h-resume", "ProfilePage"),
    ("h-review", "Review"),
    ("movie", "Movie"),
    ("music.album", "MusicAlbum"),
    ("music.playlist", "MusicPlaylist"),
    ("music.radio_station", "RadioStation"),
    ("music.song", "MusicRecording"),
    ("news", "NewsArticle"),
    ("newsarticle", "NewsArticle"),
    ("product", "Product"),
    ("profile", "ProfilePage"),
    ("recipe", "Recipe"),
    ("video", "VideoObject"),
    ("video.episode", "TVEpisode"),
    ("video.movie", "Movie"),
    ("video.other", "VideoObject"),
    ("video.tv_show", "TVSeries"),
    // What Open Graph calls every page that is nothing else.
    ("website", "WebPage"),
];

/// schema.org's name for a type; words that it has none for stay as they were stated (`commentary`).
pub(super) fn schema_org(kind: &str) -> String {
    let own = kind.trim().to_ascii_lowercase();
    let found = NAMES.binary_search_by(|(name, _)| (*name).cmp(&own));
    match found.ok().and_then(|at| NAMES.get(at)) {
        Some((_, name)) => (*name).to_owned(),
        None => kind.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_other_vocabularies() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| *name));
        for (stated, name) in [
            ("article", "Article"),
            ("Website", "WebPage"),
            ("news", "NewsArticle"),
            ("h-entry", "BlogPosting"),
            ("NewsArticle", "NewsArticle"),
            ("commentary", "commentary"),
        ] {
            assert_eq!(schema_org(stated), name);
        }
    }
}

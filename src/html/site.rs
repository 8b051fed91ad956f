//! The site's name where no statement gives it: what ends the title and names the page's feed.

use super::tree::{Document, NodeId};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::value::text;

/// What stands between headline and site.
const SEPARATORS: &[&str] = &[" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « "];

/// Words of a feed's title that name no site.
const FEED: &[&str] = &["rss", "atom", "feed", "news", "comments", "home"];

/// Most bytes of a name.
const NAME: usize = 60;

/// The site's name.
pub(super) fn read(document: &Document, claims: &Claims<'_>) -> Option<Claim<'static>> {
    if claims.iter().any(|claim| claim.field == Field::IsPartOf) {
        return None;
    }
    let (title, span) = claims.iter().find_map(|claim| match &claim.value {
        Value::Text(text) if claim.field == Field::Headline && claim.source == Source::Title => {
            Some((&**text, claim.span))
        }
        _ => None,
    })?;
    let feeds: Vec<String> = document
        .ids()
        .filter_map(|id| feed(document, id))
        .take(4)
        .map(text::fold)
        .collect();
    let ends = SEPARATORS
        .iter()
        .filter_map(|by| Some(title.rsplit_once(by)?.1));
    let name = ends
        .map(str::trim)
        .filter(|part| part.len() <= NAME)
        .find(|part| feeds.iter().any(|feed| is_named(feed, &text::fold(part))))?;
    Some(Claim {
        field: Field::IsPartOf,
        value: Value::text(name.to_owned()),
        span,
        source: Source::Title,
        rule: "end of the title that names the feed",
        weight: 0,
    })
}

/// The title of a feed that the head links to.
fn feed(document: &Document, id: NodeId) -> Option<&str> {
    let is = |name: &str, words: &[&str]| {
        let value = document.attribute(id, name).unwrap_or_default();
        words.iter().any(|word| value.contains(word))
    };
    let linked = document.name(id) == "link"
        && is("rel", &["alternate"])
        && is("type", &["application/rss+xml", "application/atom+xml"]);
    linked.then(|| document.attribute(id, "title")).flatten()
}

/// Whether a feed is named by a site: "Weir Paper", "Weir Paper RSS", "Weir Paper » Comments Feed", "RSS Weir Paper".
fn is_named(feed: &str, site: &str) -> bool {
    let begins = feed
        .strip_prefix(site)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let ends = feed
        .strip_suffix(site)
        .is_some_and(|rest| rest.ends_with(' ') && rest.len() <= 8);
    site.chars().count() >= 2 && !FEED.contains(&site) && (begins || ends)
}

#[cfg(test)]
mod tests {
    use super::is_named;

    #[test]
    fn feeds_and_their_sites() {
        for feed in [
            "weir paper",
            "weir paper rss",
            "weir paper comments feed",
            "rss weir paper",
        ] {
            assert!(is_named(feed, "weir paper"), "{feed}");
        }
        for feed in ["weir papers", "the mill at the weir paper", "rss"] {
            assert!(!is_named(feed, "weir paper"), "{feed}");
        }
        assert!(!is_named("rss", "rss"));
        assert!(!is_named("news of the weir", "news"));
    }
}

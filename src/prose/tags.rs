//! Tags: a labelled line or list, links to pages of tags, and a list of words of the text right after its end.

mod labelled;
mod linked;
mod listed;
mod words;

use super::headline::Headline;
use super::page::Leaf;
use super::{Scene, say};
use crate::claim::{Claims, Field, Value};
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::others::opens;
use crate::value::text::lowercase;
use crate::value::{letter, tags};
pub(crate) use labelled::are_tags;
use words::{FURNITURE, SHARES};

/// Leaves after the main text that may hold its tags.
const AFTER: usize = 24;
/// Characters of the main text in which a tag is looked for as it is written.
const SOUGHT: usize = 6000;

/// Reads the tags of the page.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let page = scene.page;
    let start = headline
        .at
        .unwrap_or(page.body.start)
        .min(page.body.start)
        .saturating_sub(6);
    let range = start..page.body.end + AFTER;
    let found = labelled::find(scene, headline, range.clone())
        .or_else(|| linked::find(scene, headline, range))
        .or_else(|| listed::find(scene, headline));
    let Some(found) = found else {
        return;
    };
    for (leaf, tag) in found.tags {
        let value = Value::Text(tag.into());
        say(
            claims,
            leaf.block,
            Field::Keywords,
            value,
            found.rule,
            found.weight,
        );
    }
}

/// The tags that one reader found, each with the leaf it stands in.
struct Found<'s, 'a> {
    tags: Vec<(Leaf<'s, 'a>, String)>,
    rule: &'static str,
    weight: i16,
}

impl<'s, 'a> Found<'s, 'a> {
    fn of(tags: Vec<(Leaf<'s, 'a>, String)>, rule: &'static str, weight: i16) -> Option<Self> {
        (!tags.is_empty()).then_some(Self { tags, rule, weight })
    }
}

/// What a leaf may hold of tags: the links of a row of them, or what commas part.
fn pieces<'s>(leaf: &Leaf<'s, '_>) -> Vec<&'s str> {
    let row = &leaf.block.hints.row;
    if row.is_empty() {
        split(leaf.text())
    } else {
        row.iter().map(|link| link.text.as_str()).collect()
    }
}

/// What commas part, or several `#`.
fn split(text: &str) -> Vec<&str> {
    if text.matches('#').count() < 2 {
        return tags::split(text).collect();
    }
    text.split('#').flat_map(tags::split).collect()
}

/// One to six words that are no furniture.
fn is_tag(text: &str) -> bool {
    is_worded(text) && !is_furniture(text)
}

/// One to six words, of which a list or an address says that they are a tag.
fn is_worded(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    (1..=6).contains(&words)
        // 川, å: a word of one letter.
        && (if text.is_ascii() { 2 } else { 1 }..=60).contains(&text.chars().count())
        && (text.chars().any(is_alphabetic) || is_year(text))
        && !text.contains("://")
        && !text.starts_with("www.")
        && !(words > 2 && text.ends_with('.'))
        && !text.ends_with(['?', '？', '…', '→', '»', '›'])
}

/// Whether a short text is a button, or what stands over something else: `Share on …`, `Related articles`, `3 comments`.
fn is_furniture(text: &str) -> bool {
    let lower = lowercase(text);
    let shares = || letter::words(&lower).any(|word| SHARES.contains_in_lower_case(word));
    FURNITURE.contains(&lower.trim_matches(|c: char| !is_alphanumeric(c)))
        || lower.contains(' ') && shares()
        || opens(text).is_some()
        || opens_with(&lower)
}

/// Whether the first words of a text are those over comments or lists: `Comments on this article`, `Most read by subscribers`.
fn opens_with(text: &str) -> bool {
    let ends = text.match_indices(' ').take(2).map(|(at, _)| at);
    let mut heads = ends.filter_map(|at| text.get(..at));
    heads.any(|head| opens(head).is_some())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether the page's text speaks of what a tag says.
fn is_said(scene: &Scene<'_, '_, '_>, headline: Headline, tag: &str) -> bool {
    if scene.vocabulary.share(tag) >= 5 {
        return true;
    }
    let page = scene.page;
    let head = headline.at.and_then(|at| page.leaves.get(at));
    let mut left = SOUGHT;
    let text = page.stretch(page.body.clone()).map(|(_, leaf)| leaf);
    let text = text.filter(|leaf| leaf.paragraph).take_while(|leaf| {
        let within = left > 0;
        left = left.saturating_sub(leaf.size);
        within
    });
    let mut all = head.copied().into_iter().chain(text);
    all.any(|leaf| holds(leaf.text(), tag))
}

/// Whether a text holds another as a word of its own.
fn holds(text: &str, word: &str) -> bool {
    let ends = |rest: Option<&str>| !rest.unwrap_or("").starts_with(is_alphanumeric);
    let begins = |rest: Option<&str>| !rest.unwrap_or("").ends_with(is_alphanumeric);
    let places = memchr::memmem::find_iter(text.as_bytes(), word.as_bytes());
    places
        .take(8)
        .any(|at| begins(text.get(..at)) && ends(text.get(at + word.len()..)))
}

/// Whether the page says of itself, round its headline, when or by whom it was written: a shop's lists are of wares.
fn is_article(scene: &Scene<'_, '_, '_>, headline: Headline) -> bool {
    let start = headline.at.unwrap_or(scene.page.body.start);
    let round = start.saturating_sub(8)..start + 12;
    scene.is_dated(round.clone()) || scene.is_signed(round)
}

/// Without the tags at the end that the text does not speak of, where nothing tells the end of a list from what follows it.
fn without_strangers(
    scene: &Scene<'_, '_, '_>,
    headline: Headline,
    tags: &mut Vec<(Leaf<'_, '_>, String)>,
) {
    let last = tags
        .iter()
        .rposition(|(_, tag)| is_said(scene, headline, tag));
    if let Some(last) = last {
        tags.truncate(last + 1);
    }
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    const TEXT: &str = "The neighbours carried the first sacks of rye to the old mill on the Upper Brook, whose wheel turns again for the first time \
        since the flood. The water was high that spring, and nobody had thought that the dam would hold for another year or two.\n\n\
        The miller was glad, and the bakers as well. It did turn all day, and the rye was ground before the evening came to the valley.";

    #[track_caller]
    fn reads(after: &str, tags: &[&str]) {
        let head = "The mill on the brook turns again";
        let dump = format!("{head}\n\nBy Jane Doe\n\n12 March 2024\n\n{TEXT}\n\n{after}\n");
        let page = parse_dump(&dump).ok();
        assert_eq!(
            page.map(|page| page.keywords).unwrap_or_default(),
            tags,
            "{after}"
        );
    }

    #[test]
    fn lists_below_a_label_end() {
        for end in [
            "Related articles",
            "Most read by subscribers",
            "TOP STORIES OF TODAY",
            "Comments on this article",
            "Share on Facebook",
            "\n\nNeighbourhood",
            "What was ground in the valley before the weir was built",
        ] {
            reads(
                &format!("Topics\nUpper Brook\nfloods\nrye\n{end}"),
                &["Upper Brook", "floods", "rye"],
            );
        }
        // What the text does not speak of is no longer a tag where nothing shows the end.
        reads(
            "Topics\nUpper Brook\nrye\nSide panel\nWeaving and spinning of wool in all of the hills",
            &["Upper Brook", "rye"],
        );
        reads(
            "Topics\nUpper Brook, rye\nStartups",
            &["Upper Brook", "rye"],
        );
        reads(
            "Tags\nrye\n,\nUpper Brook\nWater board",
            &["rye", "Upper Brook"],
        );
        reads("Tags\n2019\nUpper Brook\n", &["2019", "Upper Brook"]);
        // Names of services are tags where the text speaks of them, here it does not.
        reads("Topics\nUpper Brook\nInstagram", &["Upper Brook"]);
    }

    #[test]
    fn labels_behind_the_folder() {
        for line in [
            "Veröffentlicht unter Orte | Verschlagwortet mit rye, floods",
            "Filed under Places · Tagged with rye, floods",
            "Posted in Places | Tagged rye, floods",
        ] {
            reads(line, &["rye", "floods"]);
        }
    }

    #[test]
    fn what_nothing_parts_is_no_tag() {
        reads("Tags: rye upper brook floods mills bakers", &[]);
        reads(
            "Tags: #rye #upper brook #floods",
            &["rye", "upper brook", "floods"],
        );
    }

    #[test]
    fn lists_of_the_texts_own_words() {
        reads(
            "Upper Brook\n\nrye\n\nmiller\n\nbakers\n\nWeaving and spinning of wool in all of the hills",
            &["Upper Brook", "rye", "miller", "bakers"],
        );
        reads(
            "Contact the press\n\nPrivacy\n\nCareers\n\nAccessibility",
            &[],
        );
    }

    #[test]
    fn lines_of_hashes() {
        reads(
            "#rye #UpperBrook #old_mills",
            &["rye", "UpperBrook", "old mills"],
        );
        reads("#rye, #floods", &["rye", "floods"]);
        for none in [
            "#rye",
            "#1 #2 #3",
            "#rye is what they ground",
            "#rye #floods\n\nAnother post\n\n#mills #weirs",
            "# rye # floods",
            "#ffeedd #aabbcc #fed",
            "#rye #00ff7f",
            "#ifdef #endif #include",
            "#rye #floods\n\nThe text goes on behind what it quotes, and tells how the mill came to be built by the brook, and by whom.",
        ] {
            reads(none, &[]);
        }
    }

    #[test]
    fn rows_of_links() {
        let row = |folder: &str| {
            format!(
                "Del\n\n[Upper Brook](https://paper.example/{folder}/upper-brook) [rye](https://paper.example/{folder}/rye) [old mills](https://paper.example/{folder}/old-mills)\n\n[More](https://paper.example/more)"
            )
        };
        reads(&row("emne"), &["Upper Brook", "rye", "old mills"]);
        reads(&row("shop"), &[]);
        let labelled = row("shop").replace("Del", "##### Mer om");
        reads(&labelled, &["Upper Brook", "rye", "old mills"]);
    }

    #[test]
    fn the_label_whose_tags_the_text_speaks_of() {
        reads(
            "Topics\nWeather\nSports\n\nTags: Upper Brook, rye",
            &["Upper Brook", "rye"],
        );
    }
}

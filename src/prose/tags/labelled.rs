//! Tags behind or below their label: `Tags: mill, flood`, and `Tags` with a tag on each leaf after it.

use super::words::{BEGINNINGS, INSIDE, LABELS, OPENINGS};
use super::{Found, is_said, is_tag, is_worded, pieces, split, without_strangers};
use crate::prose::Scene;
use crate::prose::headline::Headline;
use crate::prose::page::Leaf;
use crate::value::copyright;
use crate::value::letter::is_alphanumeric;
use crate::value::search::Search;
use crate::value::tags;
use crate::value::text::lowercase;
use std::ops::Range;

/// Leaves after the others in which a label counts that a colon and a list follow.
const FAR: usize = 60;
/// Characters of the sentence that ends a weblog's entry with its tags.
const LONGEST: usize = 3000;
/// Words of a line's one tag; more are several that nothing parts.
const GLUED: usize = 4;
/// Labels of a page that are looked at.
const LISTS: usize = 8;
/// Tags of one line.
const MOST: usize = 40;
/// Tags below a label, each on a leaf; more are a site's list of all.
const COLUMN: usize = 20;

/// The tags of the label of whose tags the text speaks most, of equal ones the first.
pub(super) fn find<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
    headline: Headline,
    range: Range<usize>,
) -> Option<Found<'s, 'a>> {
    let leaves = scene.page.stretch(range.start..range.end + FAR);
    let all = leaves.filter_map(|(at, leaf)| at_label(scene, headline, at, leaf, range.end));
    let mut all: Vec<_> = all.take(LISTS).collect();
    let said = |found: &Found<'_, '_>| {
        let tags = found.tags.iter();
        tags.filter(|(_, tag)| is_said(scene, headline, tag))
            .count()
    };
    let best = if all.len() > 1 {
        let all = all.iter().enumerate();
        all.max_by_key(|(at, found)| (said(found), std::cmp::Reverse(*at)))?
            .0
    } else {
        0
    };
    (best < all.len()).then(|| all.swap_remove(best))
}

/// The tags of a leaf that is a label or begins with one.
fn at_label<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
    headline: Headline,
    at: usize,
    leaf: Leaf<'s, 'a>,
    end: usize,
) -> Option<Found<'s, 'a>> {
    let ending = at + 3 >= scene.page.body.end || !leaf.block.hints.row.is_empty();
    let long = leaf.size > 600 || leaf.paragraph && leaf.words() > 60;
    if long && (!ending || leaf.size > LONGEST) {
        return None;
    }
    let labelled = after_label(leaf.text());
    if at >= end && !labelled.is_some_and(|rest| rest.marked) {
        return None;
    }
    // `Filed under Town · Tagged with mill, flood`.
    let behind = |rest: Rest<'s>| {
        let next = within(rest.text).filter(|_| !rest.marked);
        next.unwrap_or(rest.text)
    };
    let rest = labelled.map(behind);
    let rest = rest.or_else(|| within(leaf.text()))?;
    if rest.is_empty() && at < end {
        return below(scene, headline, at);
    }
    on_line(leaf, rest)
}

/// The tags behind a label.
fn on_line<'s, 'a>(leaf: Leaf<'s, 'a>, rest: &str) -> Option<Found<'s, 'a>> {
    // Where nothing parts the lines of a page, its notice of rights is no tag.
    let rest = rest
        .find('©')
        .filter(|at| {
            rest.get(*at..).is_some_and(|rights| {
                copyright::notice(rights).is_some_and(|notice| notice.is_whole())
            })
        })
        .and_then(|at| rest.get(..at))
        .unwrap_or(rest);
    let links = leaf.block.hints.row.iter().map(|link| link.text.as_str());
    let links: Vec<&str> = links.filter(|text| rest.contains(text)).collect();
    let found: Vec<&str> = if links.is_empty() { split(rest) } else { links };
    // `Tags: old mills upper brook floods`: nothing parts them.
    if let [all] = *found {
        if all.split_whitespace().count() > GLUED {
            return None;
        }
    }
    let is_list = found.len() > 2;
    let fits = |tag: &&str| is_tag(tag) || is_list && is_worded(tag);
    let tags = found.into_iter().filter(fits).take(MOST);
    let tags = tags.map(|tag| (leaf, tag.to_owned())).collect();
    Found::of(tags, "line of tags", 0)
}

/// The tags on the leaves below a label, up to the first that is none.
fn below<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
    headline: Headline,
    at: usize,
) -> Option<Found<'s, 'a>> {
    const RULE: &str = "tags below their label";
    let first = scene.page.leaves.get(at + 1).copied()?;
    let line = pieces(&first);
    let is_text = first.paragraph || first.ends_sentence();
    if line.len() > 1 && !is_text && line.iter().all(|tag| is_worded(tag)) {
        let tags = line.into_iter().map(|tag| (first, tag.to_owned()));
        return Found::of(tags.collect(), RULE, -10);
    }
    let column = Column::of(scene, at, first);
    let mut run = Vec::new();
    let mut is_open = true;
    let mut is_joined = false;
    for (place, leaf) in scene.page.stretch(at + 1..at + 2 + COLUMN * 2) {
        if is_joint(leaf.text()) {
            is_joined = true;
            continue;
        }
        if column.ends(place, &leaf) || column.is_joined && !is_joined && place > column.start {
            is_open = false;
            break;
        }
        is_joined = false;
        // `Instagram` between tags is one where the text speaks of it.
        let fits = is_tag(leaf.text())
            || leaf.words() == 1 && is_worded(leaf.text()) && is_said(scene, headline, leaf.text());
        if !fits || leaf.ends_sentence() || leaf.block.hints.heading.is_some() {
            break;
        }
        let tags = split(leaf.text()).into_iter();
        run.extend(tags.map(|tag| (leaf, tag.to_owned())));
    }
    if run.len() > COLUMN && !column.is_joined {
        return None;
    }
    if is_open && !column.is_marked {
        without_strangers(scene, headline, &mut run);
    }
    Found::of(run, RULE, -10)
}

/// What the leaves of a list have in common, so that its end is seen.
struct Column {
    start: usize,
    is_item: bool,
    is_link: bool,
    is_tight: bool,
    is_loud: bool,
    /// Commas stand between them.
    is_joined: bool,
    /// Marks of the dump tell the tags from what follows.
    is_marked: bool,
}

impl Column {
    fn of(scene: &Scene<'_, '_, '_>, at: usize, first: Leaf<'_, '_>) -> Self {
        let hints = &first.block.hints;
        let second = scene.page.leaves.get(at + 2);
        let is_tight = second.is_some_and(|second| !second.block.hints.gap);
        Self {
            start: at + 1,
            is_item: hints.item,
            is_link: hints.link.is_some(),
            is_tight,
            is_loud: is_loud(first.text()),
            is_joined: second.is_some_and(|second| is_joint(second.text())),
            is_marked: hints.item || hints.link.is_some(),
        }
    }

    /// Whether a leaf is none of the list.
    fn ends(&self, at: usize, leaf: &Leaf<'_, '_>) -> bool {
        let hints = &leaf.block.hints;
        self.is_item && !hints.item
            || self.is_link && hints.link.is_none()
            || self.is_tight && hints.gap && at > self.start + 1
            || !self.is_loud && is_loud(leaf.text())
            || leaf.text().starts_with(|c: char| c.is_ascii_digit()) && leaf.text().contains(". ")
    }
}

/// Whether a text is written in capitals: `TOP STORIES`. Names of one word are, `NATO`.
fn is_loud(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    text.contains(' ') && letters.clone().count() > 6 && letters.all(char::is_uppercase)
}

/// What follows a label inside a line that has other labels before it: `Posted in: Town | Tagged: mill, flood`.
fn within(text: &str) -> Option<&str> {
    let Some((at, length)) = INSIDE.first_in_lower_case(text) else {
        let posted = text.starts_with("Posted in ");
        return if posted { behind_verb(text) } else { None };
    };
    let label = text.get(at..at + length)?;
    // `Verschlagwortet mit` has the letters of `Schlagworte`.
    if text.get(..at)?.ends_with(is_alphanumeric) {
        return behind_verb(text);
    }
    let rest = text
        .get(at + length..)?
        .trim_start_matches([':', ' ', '|', '–', '-']);
    let rest = rest.split('|').next().unwrap_or(rest);
    let list = label.ends_with(':') || rest.contains(',');
    if label.ends_with(' ') {
        return sentence(&lowercase(text.get(..at)?), rest);
    }
    (at > 0 && list && !rest.is_empty()).then_some(rest)
}

/// What follows the verb of a line that names the folder first: `Veröffentlicht unter Ort | Verschlagwortet mit Mühlen, Flut`.
fn behind_verb(text: &str) -> Option<&str> {
    let (_, last) = text.rsplit_once(" | ")?;
    let rest = after_label(last)?.text;
    (!rest.is_empty() && last.contains(',')).then_some(rest)
}

/// The tags of the sentence that weblogs end with, from behind its "and tagged": `This entry was posted in Town and tagged mill, flood
/// by jane. Bookmark the permalink.`
fn sentence<'t>(before: &str, rest: &'t str) -> Option<&'t str> {
    let posted = [
        "posted",
        "unter",
        "publi",
        "pubbli",
        "geplaatst",
        "postades",
        "рубрик",
        "kategori",
    ];
    let rest = ENDS
        .first_in(rest)
        .map_or(Some(rest), |(end, _)| rest.get(..end))?;
    let short = tags::split(rest).all(is_tag);
    (short && posted.iter().any(|word| before.contains(word))).then_some(rest)
}

/// What follows the tags in such a sentence.
static ENDS: Search = Search::of(&[
    ". ",
    " verschlagwortet",
    " by ",
    " par ",
    " von ",
    " av ",
    " door ",
    " por ",
    " da ",
]);

/// What stands between tags that have a leaf each: `,`, `|`, `, and`.
fn is_joint(text: &str) -> bool {
    const AND: &[&str] = &[
        "", "and", "und", "et", "y", "e", "og", "och", "en", "i", "a", "и", "ve", "ja",
    ];
    AND.contains(&text.trim_matches(|c: char| !is_alphanumeric(c)))
}

/// Whether a line is the label of tags, or begins with it.
pub(crate) fn are_tags(line: &str) -> bool {
    line.len() <= LONGEST && after_label(line).is_some()
}

/// What follows a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rest<'t> {
    /// Empty where the label is all.
    text: &'t str,
    /// A colon parts it from the label.
    marked: bool,
}

/// What follows the longest label that a text begins with.
fn after_label(text: &str) -> Option<Rest<'_>> {
    let start = text.trim_start_matches(|c: char| !is_alphanumeric(c) && c != '#');
    let head = start.get(..crate::input::floor(start, 60))?;
    let begins = |head: &str| BEGINNINGS.may_begin(head) || OPENINGS_BEGIN.may_begin(head);
    if head
        .get(..4)
        .is_some_and(|head| head.is_ascii() && !begins(head))
    {
        return None;
    }
    let head = lowercase(head);
    if !begins(&head) {
        return None;
    }
    // Nearly all labels begin otherwise.
    let first = head.as_bytes().first();
    let alike = |label: &&&str| label.as_bytes().first() == first;
    let rest = |label: &&str| rest_of(start, &head, label, false);
    let labels = LABELS
        .iter()
        .filter(alike)
        .filter_map(|label| Some((label.len(), rest(label)?)));
    let rest = |label: &&str| rest_of(start, &head, label, true);
    let openings = OPENINGS
        .iter()
        .filter(alike)
        .filter_map(|label| Some((label.len(), rest(label)?)));
    let longest = labels.chain(openings).max_by_key(|(length, _)| *length);
    longest.map(|(_, rest)| rest)
}

/// What follows one label; a label that begins sentences as well needs a colon, or to be all.
fn rest_of<'t>(start: &'t str, head: &str, label: &str, begins: bool) -> Option<Rest<'t>> {
    let behind = head.strip_prefix(label)?;
    let skip = start
        .char_indices()
        .nth(label.chars().count())
        .map_or(start.len(), |(at, _)| at);
    let after = start.get(skip..)?;
    let marked = after.trim_start().starts_with([':', '：', '|', '–']);
    let text = after.trim_start_matches([':', '：', ' ', '|', '–', '-']);
    // `Tagged mill, flood, bakers`: a list follows the word.
    let short = |tag: &str| tag.split_whitespace().count() <= 3;
    let pair = start.len() <= 80 && text.split(',').filter(|tag| short(tag)).count() == 2;
    let list = after.starts_with(' ')
        && !begins
        && !crate::prose::page::ends_sentence(start)
        && (pair && !text.ends_with(',')
            || text.split(',').filter(|tag| is_worded(tag)).count() >= 3);
    let told = label.ends_with(':') || label.contains(' ') && after.starts_with(' ') && !begins;
    (marked || list || text.is_empty() || behind.is_empty() || told)
        .then_some(Rest { text, marked })
}

/// How the labels begin that begin sentences as well.
static OPENINGS_BEGIN: Search = Search::of(OPENINGS);

#[cfg(test)]
mod tests {
    use super::{after_label, is_joint, within};

    #[test]
    fn labels_and_what_follows() {
        for (text, rest) in [
            ("Tags: mill, flood", Some("mill, flood")),
            (
                "Tagged mill , flood , bakers",
                Some("mill , flood , bakers"),
            ),
            ("Tagged by the miller", None),
            ("Explore more on these topics", Some("")),
            ("In this article", None),
            ("In this article: mill, flood", Some("mill, flood")),
            ("In this article the miller speaks", None),
        ] {
            assert_eq!(after_label(text).map(|rest| rest.text), rest, "{text}");
        }
        assert_eq!(
            within("Posted in: Town | Tagged: mill, flood | 3 comments"),
            Some("mill, flood ")
        );
        // A colon makes one word a list; without it there is a comma, or the word is of a sentence.
        assert_eq!(within("Posted in: Town | Tagged: mill"), Some("mill"));
        assert_eq!(within("The miller keeps no tags"), None);
        for (sentence, tags) in [
            (
                "This entry was posted in Town and tagged mill, flood by jane. Bookmark the permalink.",
                Some("mill, flood"),
            ),
            (
                "Dieser Beitrag wurde unter Stadt abgelegt und mit Mühle, Flut verschlagwortet. Setze ein Lesezeichen.",
                Some("Mühle, Flut"),
            ),
            ("The mills were counted and tagged by the town.", None),
        ] {
            assert_eq!(within(sentence), tags);
        }
    }

    #[test]
    fn what_parts_tags() {
        assert!(is_joint(", and") && is_joint("|") && !is_joint("mill"));
    }
}

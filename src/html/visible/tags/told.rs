//! Links to tags' pages in the middle of the text.

use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::value::letter::is_alphanumeric;
use crate::value::text;

/// Whether a link stands in the middle of a sentence of a paragraph, with words right before and behind it: it explains a word, in the
/// case and number that the sentence needs. Links parted by commas alone, those behind a colon, on a line of their own or at the end
/// are a list's: "The wheel turns. Topics: mills, weirs". "This entry was posted by Ada Mill and tagged" tells whose tags follow.
pub(super) fn is_told_of(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let mut around = document.ancestors(id).take(4);
    let paragraph = around.find(|&up| !is_within_line(document.name(up)));
    let Some(paragraph) = paragraph.filter(|&up| matches!(document.name(up), "p" | "li" | "dd"))
    else {
        return false;
    };
    let link = document.descendants(id);
    let mut before = line(page, paragraph, (paragraph + 1..id).rev(), text::tail);
    before.reverse();
    let before = before.concat();
    let after = link.end..document.descendants(paragraph).end;
    let behind = line(page, paragraph, after, text::head).concat();
    let (before, behind) = (before.trim_end(), behind.trim_start());
    let goes_on = before.ends_with(is_alphanumeric)
        && behind.starts_with(|c: char| is_alphanumeric(c) || c == ',');
    let filed = || {
        let near = before.rsplit(char::is_whitespace).take(NEAR);
        near.map(str::to_lowercase)
            .any(|word| FILED.iter().any(|begin| word.starts_with(begin)))
    };
    let tells = || {
        let more = words(behind);
        more >= MORE && words(before) + more >= TOLD
    };
    goes_on && tells() && !filed()
}

/// Least words behind the link that tell something, least beside it altogether, and words before it of which one may say "tagged".
const MORE: usize = 3;
const TOLD: usize = 8;
const NEAR: usize = 3;
/// Most nodes beside the link that are looked at, and most bytes of one of their texts.
const NODES: usize = 12;
const LINE: usize = 300;

/// What stands beside a link on its line, up to the next link.
fn line<'p>(
    page: &'p Page<'_>,
    paragraph: NodeId,
    nodes: impl Iterator<Item = NodeId>,
    cut: impl Fn(&'p str, usize) -> &'p str,
) -> Vec<&'p str> {
    let document = page.document;
    let mut texts = Vec::new();
    for at in nodes.take(NODES) {
        let Some(text) = document.text(at) else {
            // What holds the text is met before or behind it.
            if !is_within_line(document.name(at)) {
                break;
            }
            continue;
        };
        let mut around = document.ancestors(at).take_while(|&up| up != paragraph);
        if around.any(|up| !is_within_line(document.name(up))) {
            break;
        }
        if !page.place(at).hidden {
            texts.push(cut(text, LINE));
        }
    }
    texts
}

/// Words that tell something: days and hours do not.
fn words(text: &str) -> usize {
    let words = text.split_whitespace();
    let is_word =
        |word: &&str| word.contains(is_alphanumeric) && !word.bytes().any(|b| b.is_ascii_digit());
    words.filter(is_word).count()
}

/// Elements, and what is none, that end no line and lead nowhere.
fn is_within_line(name: &str) -> bool {
    matches!(
        name,
        "" | "b" | "em" | "font" | "i" | "mark" | "small" | "span" | "strong" | "u"
    )
}

/// How the words begin by which a sentence tells what an entry is tagged with.
const FILED: &[&str] = &[
    "tag",
    "filed",
    "getag",
    "verschlagw",
    "schlagw",
    "stichw",
    "étiquet",
    "mots-cl",
    "etiquet",
    "contrassegnat",
    "oznaczon",
    "otagov",
    "метк",
    "тег",
    "etiket",
];

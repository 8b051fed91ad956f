//! The text of the article: which leaves of a page are its paragraphs.
//!
//! Each leaf has `marks`; what a mark is worth was learned from pages that state their text. What the marks are worth together tells
//! how likely a leaf is one of the article's; the stretch of the page that gains most is the article, and the likely leaves in it
//! are its paragraphs. Related links, captions and share buttons between them are left out, and so is what stands far from it.

mod marks;
mod weights;

use super::Known;
use super::page::{Leaf, Page};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::span::Span;
use crate::value::entity;
use marks::Letters;
pub(super) use marks::{MARKS, Marks};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// What is known of a page's leaves before its text is looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'c> {
    /// The leaf of the headline.
    pub(super) headline: Option<usize>,
    pub(super) title: Option<&'c str>,
    pub(super) description: Option<&'c str>,
    /// Per leaf: short and with a date in it.
    pub(super) dated: &'c [bool],
    /// Per leaf: a byline that is introduced as one.
    pub(super) signed: &'c [bool],
    /// Elements say what the leaves are.
    pub(super) marked_up: bool,
}

impl<'c> Seen<'c> {
    /// What the claims of a saved page tell.
    pub(super) fn in_markup(known: &Known<'c>, headline: Option<usize>) -> Self {
        Self {
            headline,
            title: known.title,
            description: known.description,
            dated: &[],
            signed: &[],
            marked_up: true,
        }
    }
}

/// Says the paragraphs of the article, one claim each; `None` of a page that is none.
pub(super) fn read<'a>(page: &Page<'_, 'a>, seen: Seen<'_>, claims: &mut Claims<'a>) {
    let mut open: Option<(usize, Claim<'a>)> = None;
    let chosen = chosen(page, seen);
    for (place, &at) in chosen.iter().enumerate() {
        let Some(leaf) = page.leaves.get(at) else {
            continue;
        };
        let next = chosen.get(place + 1).filter(|next| **next == at + 1);
        let next = next.and_then(|next| page.leaves.get(*next));
        match &mut open {
            // Where elements part the text, what two of them hold is two paragraphs, however the second begins.
            Some((last, claim))
                if !seen.marked_up && *last + 1 == at && goes_on(page, at, leaf, next) =>
            {
                *last = at;
                take_on(claim, leaf, seen);
            }
            _ => claims.extend(
                open.replace((at, paragraph(leaf, seen)))
                    .map(|(_, claim)| claim),
            ),
        }
    }
    claims.extend(open.map(|(_, claim)| claim));
}

fn paragraph<'a>(leaf: &Leaf<'_, 'a>, seen: Seen<'_>) -> Claim<'a> {
    Claim {
        field: Field::ArticleBody,
        value: Value::Text(shown(leaf, seen)),
        span: leaf.block.span,
        source: Source::Prose,
        rule: "paragraph of the main text",
        weight: 0,
    }
}

/// The text of a leaf, its references decoded: what a page escaped twice shows them.
fn shown<'a>(leaf: &Leaf<'_, 'a>, seen: Seen<'_>) -> Cow<'a, str> {
    let text = &leaf.block.text;
    if seen.marked_up && text.contains('&') {
        Cow::Owned(entity::decode(text).into_owned())
    } else {
        text.clone()
    }
}

/// Whether a leaf goes on in the sentence of the one before it: tools that put each piece of a paragraph on its own line part
/// it at links and at bold words.
fn goes_on(
    page: &Page<'_, '_>,
    at: usize,
    leaf: &Leaf<'_, '_>,
    next: Option<&Leaf<'_, '_>>,
) -> bool {
    let Some(previous) = at.checked_sub(1).and_then(|at| page.leaves.get(at)) else {
        return false;
    };
    let apart = |leaf: &Leaf<'_, '_>| leaf.block.hints.item || leaf.block.hints.heading.is_some();
    if previous.ends_sentence() || apart(previous) || apart(leaf) || leaf.block.hints.gap {
        return false;
    }
    let between = leaf.size < 60 && !leaf.ends_sentence();
    marks::begins_inside(leaf.text())
        || between
            && next.is_some_and(|next| !next.block.hints.gap && marks::begins_inside(next.text()))
}

/// Adds a leaf to the paragraph before it.
fn take_on(claim: &mut Claim<'_>, leaf: &Leaf<'_, '_>, seen: Seen<'_>) {
    let Value::Text(text) = &mut claim.value else {
        return;
    };
    let text = text.to_mut();
    let more = shown(leaf, seen);
    if !more.starts_with([',', '.', ';', ':', ')', ']', '!', '?', '%', '’', '”'])
        && !text.ends_with(['(', '[', '“', '„'])
    {
        text.push(' ');
    }
    text.push_str(&more);
    claim.span = Span::new(claim.span.start, leaf.block.span.end.max(claim.span.start));
}

/// Least that an article's stretch gains: below its headline, or where it is most of what runs; where no headline is known; and
/// where it begins so far below that it is the teaser of something else, or else very long.
const ENOUGH: i32 = 100;
const ENOUGH_ALONE: i32 = 350;
const ENOUGH_AFAR: i32 = 6000;
/// Leaves between the headline and its text from which on it is far.
const FAR: usize = 40;

/// How likely a leaf must be, in hundredths, for the stretch to gain by it, and what it costs to hold one that is no paragraph: in
/// characters.
const EVEN: i32 = 30;
const AGAINST: i32 = 20;
const LONGEST: usize = 1200;

/// How likely one of the article's leaves is, in hundredths, and a paragraph beside one.
const LIKELY: i32 = 50;
const LIKELY_BESIDE: i32 = 40;

/// The leaves of the article, in order.
fn chosen(page: &Page<'_, '_>, seen: Seen<'_>) -> Vec<usize> {
    if page.body.is_empty() {
        return Vec::new();
    }
    let marks = Marks::of(page, seen);
    let weights = if seen.marked_up {
        &weights::OF_MARKUP
    } else {
        &weights::OF_TEXT
    };
    let likely: Vec<i32> = (0..page.leaves.len())
        .map(|at| likelihood(worth(weights, &marks.of_leaf(at))))
        .collect();
    let Some(stretch) = stretch(page, seen, &likely) else {
        return Vec::new();
    };
    let standfirst = seen.description.map(Letters::of);
    let own = |leaf: &Leaf<'_, '_>| !stands_apart(leaf, seen, standfirst.as_ref());
    let mut shown = HashSet::new();
    let leaves = page.stretch(stretch);
    leaves
        .filter(|(at, leaf)| fits(page, &likely, *at) && own(leaf))
        // A copy for small screens, or for readers without scripts, says nothing again.
        .filter(|(_, leaf)| !leaf.paragraph || shown.insert(leaf.text()))
        .map(|(at, _)| at)
        .collect()
}

/// The stretch of the page that gains most, if that is enough for an article.
fn stretch(page: &Page<'_, '_>, seen: Seen<'_>, likely: &[i32]) -> Option<Range<usize>> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (at, (leaf, likely)) in page.leaves.iter().zip(likely).enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        let size = i32::try_from(leaf.size.min(LONGEST)).unwrap_or_default();
        sum += ((likely - EVEN) * size - AGAINST * (100 - likely)) / 100;
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
    }
    let enough = match seen.headline {
        Some(headline) if best.start > headline + FAR => ENOUGH_AFAR,
        None if !holds_most(page, &best) => ENOUGH_ALONE,
        _ => ENOUGH,
    };
    let before = best.start.checked_sub(1);
    let first = before.filter(|at| runs(page, *at) && fits(page, likely, *at));
    (best_sum >= enough).then(|| first.unwrap_or(best.start)..best.end)
}

/// Whether a leaf is likely enough; what runs right before or behind one that is may be a little less so.
fn fits(page: &Page<'_, '_>, likely: &[i32], at: usize) -> bool {
    let over = |at: usize, least: i32| likely.get(at).is_some_and(|likely| *likely > least);
    let beside = || over(at + 1, LIKELY) || at > 0 && over(at - 1, LIKELY);
    over(at, LIKELY) || over(at, LIKELY_BESIDE) && runs(page, at) && beside()
}

fn runs(page: &Page<'_, '_>, at: usize) -> bool {
    page.leaves.get(at).is_some_and(|leaf| leaf.paragraph)
}

/// Whether a stretch holds most of the page's running text.
fn holds_most(page: &Page<'_, '_>, stretch: &Range<usize>) -> bool {
    let running = |range: Range<usize>| -> usize {
        let leaves = page.stretch(range).filter(|(_, leaf)| leaf.paragraph);
        leaves.map(|(_, leaf)| leaf.size).sum()
    };
    running(stretch.clone()) * 4 >= running(0..page.leaves.len()) * 3
}

/// Whether a leaf is known for something else: the standfirst that a dump tells, a line of markup that is a link elsewhere.
fn stands_apart(leaf: &Leaf<'_, '_>, seen: Seen<'_>, standfirst: Option<&Letters>) -> bool {
    if seen.marked_up {
        return leaf.block.hints.linked >= 9 && leaf.size < 200;
    }
    standfirst.is_some_and(|told| told.begin_with(leaf.text()) == Some(true))
}

/// What marks are worth together, in hundredths.
fn worth(weights: &[i16; MARKS], marks: &[u8; MARKS]) -> i32 {
    let each = weights.iter().zip(marks);
    each.map(|(weight, mark)| i32::from(*weight) * i32::from(*mark))
        .sum::<i32>()
        / 10
}

/// From worth to likelihood, in hundredths: a half where marks say nothing.
fn likelihood(worth: i32) -> i32 {
    50 + 50 * worth / (worth.abs() + 200)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crate::{Field, Outcome, Source, inspect_dump, parse_dump};

    const FIRST: &str = "The mill on the upper brook turned again on Monday, a year after the great flood, and the whole town came to see. \
        There was bread from the first sack of rye, and the school sang for the miller and for the carpenters.";
    const SECOND: &str = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old stones. \
        Nobody had thought that they would ever be moved again.";
    const THIRD: &str = "The water was high that spring, and nobody had thought that the dam would hold for another year or two, she said.";
    const LAST: &str = "Next week the council will decide who pays for the new wheel, which the carpenters of the valley have made of oak.";

    fn body(text: &str) -> Option<String> {
        parse_dump(text).ok().and_then(|page| page.article_body)
    }

    fn menu() -> String {
        ["Home", "News", "Sport", "Weather", "Jobs", "Contact"].join("\n")
    }

    #[test]
    fn paragraphs_between_menu_and_footer() {
        let dump = format!(
            "{}\nThe mill turns again\nBy Jane Doe\n1 May 2024\n{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\nShare\nRead more\n\
             Flood warning\nNew bridge\nOld barn\n© 2024 The Brook Courier\n{}\n",
            menu(),
            menu()
        );
        assert_eq!(body(&dump), Some([FIRST, SECOND, THIRD, LAST].join("\n")));
    }

    #[test]
    fn each_paragraph_has_its_place_and_its_role() {
        let dump = format!("The mill turns again\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n");
        let found = inspect_dump(&dump).unwrap();
        let claims: Vec<_> = found.field(Field::ArticleBody).collect();
        assert_eq!(claims.len(), 4);
        for claim in claims {
            assert_eq!((claim.source, claim.outcome), (Source::Prose, Outcome::Won));
            assert_eq!(claim.raw, claim.value.to_string());
        }
        let own = found
            .blocks
            .iter()
            .filter(|block| block.role == Some(Field::ArticleBody));
        let own: Vec<_> = own.filter_map(|block| block.span.of(&dump)).collect();
        assert_eq!(own, [FIRST, SECOND, THIRD, LAST]);
    }

    #[test]
    fn pieces_of_a_sentence_are_one_paragraph() {
        let (begin, end) = FIRST.split_once(" a year ").unwrap();
        let end = format!("after {}", end.trim_start_matches("after "));
        let dump =
            format!("The mill turns again\n{SECOND}\n{begin}\na year\n{end}\n{THIRD}\n{LAST}\n");
        let read = body(&dump).unwrap();
        assert_eq!(read.lines().count(), 4, "{read}");
        assert!(read.contains(FIRST), "{read}");
    }

    #[test]
    fn nothing_of_a_list() {
        let list = "Story number nine
9 May 2024
"
        .repeat(40);
        assert_eq!(body(&format!("{}\n{list}{}", menu(), menu())), None);
    }

    fn page(article: &str, head: &str) -> String {
        let item = |n: i32| format!("<li><a href='/{n}'>Story number {n} of the mill</a></li>");
        let items: String = (1..12).map(item).collect();
        format!(
            "<html lang=en><head><title>The mill turns again</title>{head}</head><body><ul>{items}</ul><div class=page>{article}</div>\
             <div class=more><h3>More</h3><ul>{items}</ul></div><p>© 2024 The Brook Courier. All rights reserved.</p></body></html>"
        )
    }

    fn article() -> String {
        format!(
            "<h1>The mill turns again</h1><div class=text><p>{FIRST}</p><figure><img src=1.jpg><figcaption>The mill at dawn, seen from \
             the old bridge over the brook.</figcaption></figure><p>{SECOND}</p><p><a href=/2>Read also: who pays for the mill?</a></p>\
             <p>{THIRD}</p><p>{LAST}</p></div>"
        )
    }

    #[test]
    fn paragraphs_of_markup() {
        let text = [FIRST, SECOND, THIRD, LAST].join("\n");
        assert_eq!(body(&page(&article(), "")), Some(text));
    }

    #[test]
    fn what_is_stated_comes_before_what_is_shown() {
        let stated = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"The wheel moved.\"}</script>";
        assert_eq!(
            body(&page(&article(), stated)).as_deref(),
            Some("The wheel moved.")
        );
    }

    #[test]
    fn a_front_page_and_a_shop_have_no_article() {
        let front = "<link rel=canonical href='https://courier.example/'>";
        assert_eq!(body(&page(&article(), front)), None);
        let shop = "<script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"The mill\"}</script>";
        assert_eq!(body(&page(&article(), shop)), None);
    }

    #[test]
    fn the_wrapper_of_the_article_and_its_sidebar() {
        let wrapped = format!(
            "<div class=lay-sidebar>{}</div>",
            article().replace("<h1>The mill turns again</h1>", "")
        );
        let text = [FIRST, SECOND, THIRD, LAST].join("\n");
        assert_eq!(body(&page(&wrapped, "")), Some(text));
    }

    #[test]
    fn text_behind_a_child_is_as_much_the_articles_as_text_before_it() {
        let text = [FIRST, SECOND, THIRD, LAST].join("\n");
        let head = "<h1>The mill turns again</h1>";
        for shown in [
            format!("<div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}<br><br>{LAST}</div>"),
            format!("<div>{FIRST}<p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p></div>"),
            format!("<div>{FIRST}<p>{SECOND}</p>{THIRD}<p>{LAST}</p></div>"),
            format!("<div>{FIRST}<blockquote>{SECOND}</blockquote>{THIRD}<br>{LAST}</div>"),
            format!("<main><div>{FIRST}<div>{SECOND}</div>{THIRD}<p>{LAST}</p></div></main>"),
        ] {
            let whole = format!("{head}{shown}");
            assert_eq!(body(&page(&whole, "")).as_ref(), Some(&text), "{shown}");
            let bare = format!("<html><body>{whole}</body></html>");
            assert_eq!(body(&bare).as_ref(), Some(&text), "{shown}");
        }
    }

    #[test]
    fn two_elements_are_two_paragraphs() {
        let open = SECOND.trim_end_matches('.');
        let small = format!("eBay sold the old wheel &amp;amp; its axle. {THIRD}");
        let shown = format!(
            "<h1>The mill turns again</h1><div><p>{FIRST}</p><p>{open}</p><p>{small}</p><p>{LAST}</p></div>"
        );
        let small = small.replace("&amp;amp;", "&");
        let text = [FIRST, open, &small, LAST].join("\n");
        assert_eq!(body(&page(&shown, "")), Some(text));
    }

    #[test]
    fn short_paragraphs_of_a_dump() {
        let text = [
            "The mill on the upper brook turned again on Monday, a year after the flood, and the whole town came to see.",
            "There was bread from the first sack of rye, and the school sang for the miller and for all the carpenters.",
            "Nobody had thought that the dam would hold for another year, said the miller, who is the last of his trade.",
            "Next week the council will decide who pays for the new wheel, which the carpenters have made of dark oak.",
        ];
        for parted in ["\n", "\n\n"] {
            let lines = text.join(parted);
            let dump = format!(
                "The mill turns again{parted}By Jane Doe{parted}1 May 2024{parted}{lines}\n"
            );
            assert_eq!(body(&dump), Some(text.join("\n")), "{dump}");
        }
    }

    #[test]
    fn text_far_below_the_headline_is_a_teaser() {
        let teaser = |n: i32| format!("Story {n} of the mill\n");
        let teasers: String = (1..60).map(teaser).collect();
        let dump = format!("The mill turns again\n{teasers}\n{FIRST}\n{SECOND}\n{THIRD}\n{LAST}\n");
        assert_eq!(body(&dump), None);
    }

    #[test]
    fn a_copy_is_not_read_twice() {
        let text = [FIRST, SECOND, THIRD, LAST].join("\n");
        let copy = format!(
            "<div class=text><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p></div>"
        );
        for open in [
            "<div hidden>",
            "<div style='color:red; DISPLAY : none'>",
            "<div style=visibility:hidden>",
            "<div aria-hidden=true>",
            "<noscript>",
            "<template>",
            "<div class=print>",
        ] {
            for twice in [
                format!("{open}{copy}</div></noscript></template>{}", article()),
                format!("{}{open}{copy}</div></noscript></template>", article()),
            ] {
                assert_eq!(body(&page(&twice, "")).as_ref(), Some(&text), "{twice}");
            }
        }
    }

    #[test]
    fn what_scripts_are_to_show_is_read() {
        let text = [FIRST, SECOND, THIRD, LAST].join("\n");
        for open in [
            "<div hidden>",
            "<div style='display:none'>",
            "<div aria-hidden=true>",
        ] {
            let shown = format!("{open}{}</div>", article());
            assert_eq!(body(&page(&shown, "")).as_ref(), Some(&text), "{open}");
        }
    }

    #[test]
    fn what_is_not_given_is_no_block_s_role() {
        let dump = format!(
            "Title: The mill turns again\nURL: https://courier.example/\n\nThe mill turns again\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n"
        );
        let found = inspect_dump(&dump).unwrap();
        assert_eq!(found.page.article_body, None);
        let role = |block: &crate::BlockReading| block.role == Some(Field::ArticleBody);
        assert!(!found.blocks.iter().any(role));
        let story = dump.replace("example/", "example/mill");
        let found = inspect_dump(&story).unwrap();
        assert_eq!(found.blocks.iter().filter(|block| role(block)).count(), 4);
    }
}

//! Tags without a label: a list of the text's own words, right after its end.

use super::{Found, holds, is_article, is_said, is_tag, is_worded, without_strangers};
use crate::prose::Scene;
use crate::prose::headline::Headline;
use crate::prose::page::Leaf;
use crate::value::letter::{is_alphabetic, is_alphanumeric, is_mark};
use crate::value::tags;
use crate::value::text::lowercase;
use std::ops::Range;

/// Leaves after the main text in which the list stands, and in which one without marks begins.
const REACH: usize = 16;
const NEAR: usize = 4;
/// Characters and words of one of its items.
const LONGEST: usize = 40;
const WORDS: usize = 4;
/// Items without marks that the text must speak of, in the paragraphs that are looked through for their very words.
const LEAST: usize = 3;
const PARAGRAPHS: usize = 40;
/// Its items.
const ITEMS: Range<usize> = 2..21;

/// The list of short items after the main text, most of which the text speaks of.
pub(super) fn find<'s, 'a>(scene: &Scene<'_, 's, 'a>, headline: Headline) -> Option<Found<'s, 'a>> {
    if let Some(tags) = hashed(scene) {
        return Found::of(tags, "line of words with the mark of tags", 0);
    }
    let end = scene.page.body.end;
    let reach = if is_article(scene, headline) {
        REACH
    } else {
        NEAR
    };
    let marked = marked(scene, headline, end, reach);
    let tags = marked.or_else(|| {
        let is_article = reach == REACH;
        is_article.then(|| unmarked(scene, headline, end)).flatten()
    })?;
    Found::of(tags, "list of the text's own words", -20)
}

/// The one line at the end of the text whose words all bear the mark of tags: `#mills #UpperBrook #rye`. Where more lines do, they are
/// of posts and teasers; behind it the text does not go on, as behind a post that it quotes.
fn hashed<'s, 'a>(scene: &Scene<'_, 's, 'a>) -> Option<Vec<(Leaf<'s, 'a>, String)>> {
    let body = &scene.page.body;
    let lines = scene.page.stretch(body.start..body.end + REACH);
    let mut lines = lines.filter(|(_, leaf)| is_hashed(leaf.text()));
    let (at, leaf) = lines.next()?;
    if lines.next().is_some() || at + NEAR < body.end || at > body.end + NEAR {
        return None;
    }
    let mut behind = scene.page.stretch(at + 1..body.end.max(at + 1) + NEAR);
    if behind.any(|(_, leaf)| leaf.paragraph) || is_code(leaf.text()) {
        return None;
    }
    // More than lists of tags have is a heap of them.
    let words = leaf.text().split_whitespace();
    if words.clone().nth(ITEMS.end).is_some() {
        return None;
    }
    let tag = |word: &str| word.trim_matches(['#', ',']).replace('_', " ");
    Some(words.map(|word| (leaf, tag(word))).collect())
}

/// Whether a text is nothing but two or more words with the mark of tags.
fn is_hashed(text: &str) -> bool {
    let tag = |word: &str| {
        let word = word.trim_end_matches(',').strip_prefix('#');
        word.is_some_and(|word| {
            word.chars().any(is_alphabetic)
                && word
                    .chars()
                    .all(|c| is_alphanumeric(c) || is_mark(c) || c == '_')
        })
    };
    text.starts_with('#') && text.contains(' ') && text.split_whitespace().all(tag)
}

/// Whether words with the mark are a program's: colours, `#ffeedd #fed`, or what a compiler reads first, `#ifdef #endif`.
fn is_code(text: &str) -> bool {
    const DIRECTIVES: [&str; 14] = [
        "#define", "#elif", "#else", "#endif", "#error", "#if", "#ifdef", "#ifndef", "#import",
        "#include", "#line", "#pragma", "#undef", "#warning",
    ];
    let words = || {
        text.split_whitespace()
            .map(|word| word.trim_end_matches(','))
    };
    let is_color = |word: &str| {
        let digits = word.trim_start_matches('#');
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    words().all(is_color)
        || words().all(|word| DIRECTIVES.contains(&word))
        || words().any(|word| is_color(word) && word.contains(|c: char| c.is_ascii_digit()))
}

/// Items by the dump's own marks.
fn marked<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
    headline: Headline,
    end: usize,
    reach: usize,
) -> Option<Vec<(Leaf<'s, 'a>, String)>> {
    let mut at = end;
    while at < end + reach {
        let run: Vec<_> = scene
            .page
            .stretch(at..at + ITEMS.end + 1)
            .take_while(|(_, leaf)| leaf.block.hints.item && is_short(leaf))
            .map(|(_, leaf)| leaf)
            .collect();
        let next = at + run.len().max(1);
        let near = at < end + NEAR;
        // Names of services are tags among others, and buttons alone.
        let tags = run.iter().filter(|leaf| is_tag(leaf.text())).count();
        // Where the licence is the longest text, the foot speaks of what the list below it has.
        if run.iter().any(|leaf| is_of_foot(leaf.text())) {
            return None;
        }
        if ITEMS.contains(&run.len()) && tags * 2 > run.len() {
            let mut tags = split(&run);
            let said = count(scene, headline, &tags);
            without_strangers(scene, headline, &mut tags);
            if said * 10 >= tags.len() * if near { 6 } else { 7 } && said >= 2 {
                return Some(tags);
            }
        }
        at = next;
    }
    None
}

/// Whether an item is what the lists at the foot of all pages have: with one of these the others are of that list too.
fn is_of_foot(text: &str) -> bool {
    #[rustfmt::skip]
    const FOOT: &[&str] = &[
        "privacy policy", "disclaimers", "terms of use", "terms of service", "datenschutz", "datenschutzerklärung", "impressum",
        "politique de confidentialité", "mentions légales", "política de privacidad", "aviso legal", "informativa sulla privacy",
        "política de privacidade", "privacybeleid", "integritetspolicy", "polityka prywatności", "политика конфиденциальности",
    ];
    FOOT.contains(&&*lowercase(text))
}

/// Short lines right behind the text.
fn unmarked<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
    headline: Headline,
    end: usize,
) -> Option<Vec<(Leaf<'s, 'a>, String)>> {
    let page = scene.page;
    let is_one = |at: usize, leaf: &Leaf<'_, '_>| {
        is_short(leaf)
            && is_tag(leaf.text())
            && leaf.block.hints.heading.is_none()
            && !leaf.block.hints.item
            && !scene.is_line(at)
    };
    let first = page
        .stretch(end..end + NEAR)
        .find(|(at, leaf)| is_one(*at, leaf) && is_said(scene, headline, leaf.text()))?;
    let run = page.stretch(first.0..first.0 + ITEMS.end);
    let run: Vec<_> = run
        .take_while(|(at, leaf)| is_one(*at, leaf))
        .map(|(_, leaf)| leaf)
        .collect();
    let mut tags = split(&run);
    without_strangers(scene, headline, &mut tags);
    let said = count(scene, headline, &tags);
    if said < LEAST || said * 10 < tags.len() * 8 {
        return None;
    }
    let text = page
        .stretch(page.body.clone())
        .filter(|(_, leaf)| leaf.paragraph);
    let text: Vec<_> = text
        .take(PARAGRAPHS)
        .map(|(_, leaf)| lowercase(leaf.text()))
        .collect();
    let named = |tag: &str| {
        let tag = lowercase(tag);
        text.iter().any(|text| holds(text, &tag))
    };
    let named = tags.iter().filter(|(_, tag)| named(tag)).count();
    (named >= LEAST && named * 10 >= tags.len() * 6).then_some(tags)
}

fn is_short(leaf: &Leaf<'_, '_>) -> bool {
    leaf.size <= LONGEST && leaf.words() <= WORDS && is_worded(leaf.text()) && !leaf.ends_sentence()
}

fn split<'s, 'a>(run: &[Leaf<'s, 'a>]) -> Vec<(Leaf<'s, 'a>, String)> {
    let tags = run.iter().flat_map(|leaf| {
        let tags = tags::split(leaf.text());
        tags.map(|tag| (*leaf, tag.to_owned()))
    });
    tags.collect()
}

fn count(scene: &Scene<'_, '_, '_>, headline: Headline, tags: &[(Leaf<'_, '_>, String)]) -> usize {
    let said = tags.iter().filter(|(_, tag)| is_said(scene, headline, tag));
    said.count()
}

//! The headline among menus: agreement with the title line, heading marks, the address, the words of the main text, what
//! stands round it.

mod furniture;
mod kin;
mod lemma;
mod marks;
mod refused;
mod sites;
mod whole;

use super::address;
use super::credit::opens_credit;
use super::page::{Leaf, Page};
use super::title::{self, Title};
use super::vocabulary::{Stems, stems_of};
use super::{Known, Scene, say, weights};
use crate::claim::{Claims, Field, Value};
use crate::value::letter::{is_alphanumeric, is_cjk};
use crate::value::person;
use crate::value::search::Search;
use crate::value::text::fold;
use marks::Clues;
pub(super) use marks::MARKS;
use refused::{is_doubled, is_of_address, is_of_languages, is_of_trade, is_title};
use sites::Sites;
use std::borrow::Cow;
use std::collections::HashMap;

/// A headline and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Headline {
    /// Its leaf; `None` where only the title line has it.
    pub(super) at: Option<usize>,
    /// It is likely enough to be said, and not only a place beside which author and day are looked for.
    pub(super) is_said: bool,
    /// The title line says it, or the page's own address.
    pub(super) is_titled: bool,
}

/// Leaves before the main text that are looked at, and leaves inside it; and the page's first ones, for where the most text stands far
/// below: tests of products, and listings with notes at their end.
const BEFORE: usize = 300;
const INSIDE: usize = 12;
const FIRST: usize = 150;

/// How much of the title line a leaf must be to be looked at wherever it stands, of a hundred; and how many such leaves are.
const TELLING: usize = 40;
const FAR: usize = 40;
/// Fewest words of a first line that is a headline rather than the name of the site.
const TITLED: usize = 4;
/// Characters of a site's name in a script without spaces.
const LONGEST_SITE: usize = 10;

/// A leaf that may be the headline.
pub(super) struct Candidate<'s, 'a> {
    pub(super) at: usize,
    pub(super) leaf: Leaf<'s, 'a>,
    /// Its text; of a title line the part before the site's name.
    pub(super) text: &'s str,
    cut: Cut,
    folded: String,
    words: Stems,
    /// How many of its words the main text has, 0–10.
    share: u8,
    /// How often the main text has them, 0–100.
    frequency: u8,
}

/// What a candidate is of its leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cut {
    /// All of it.
    Whole,
    /// What stands before the name of the site.
    Site,
    /// What stands before the last part of a title line, which is not known to be the site.
    Tail,
    /// What stands behind a kicker.
    Kicker,
    /// The last part of a path.
    Path,
}

impl<'s, 'a> Candidate<'s, 'a> {
    fn of(
        scene: &Scene<'_, '_, '_>,
        at: usize,
        leaf: Leaf<'s, 'a>,
        cut: Cut,
        text: &'s str,
    ) -> Self {
        let folded = fold(text);
        let told = stems_of(text);
        // Folded, the words are the same where no apostrophe joins two.
        let share = if text.is_ascii() && memchr::memchr(b'\'', text.as_bytes()).is_none() {
            scene.vocabulary.share_of(&told)
        } else {
            scene.vocabulary.share(&folded)
        };
        let words = Stems::once(told);
        Self {
            at,
            leaf,
            text,
            cut,
            share,
            frequency: scene.vocabulary.frequency(&words),
            folded,
            words,
        }
    }

    fn is_cut(&self) -> bool {
        self.cut != Cut::Whole
    }
}

/// Candidates with their marks.
type Marked<'s, 'a> = Vec<([u8; MARKS], Candidate<'s, 'a>)>;

/// Where the title line stands, what it says, and every leaf that may be the headline with its marks.
pub(super) fn candidates<'s, 'a>(
    scene: &Scene<'_, 's, 'a>,
) -> (Option<usize>, Option<Title>, Marked<'s, 'a>) {
    let page = scene.page;
    let (title_at, title) = title_line(page, &scene.known);
    let range = if page.body.is_empty() {
        0..BEFORE
    } else {
        page.body.start.saturating_sub(BEFORE)..page.body.start + INSIDE
    };
    let mut found = Found {
        scene,
        title: title.as_ref(),
        candidates: Vec::new(),
    };
    let mut far = 0;
    for (at, leaf) in page.stretch(0..page.leaves.len()) {
        if !range.contains(&at) && at >= FIRST.min(range.start) {
            let titled = title.as_ref().is_some_and(|title| {
                title.may_hold(leaf.text()) && title.share(&fold(leaf.text())) >= TELLING
            });
            if far >= FAR || !titled && leaf.block.hints.heading != Some(1) {
                continue;
            }
            far += 1;
        }
        if may_be(scene, at, &leaf) {
            found.add(at, leaf);
        }
    }
    let found = found.candidates;
    // Where a text stands first, and how often.
    let mut copies: HashMap<&str, (usize, usize)> = HashMap::new();
    for candidate in found.iter().filter(|candidate| !candidate.is_cut()) {
        let (_, count) = copies.entry(&candidate.folded).or_insert((candidate.at, 0));
        *count += 1;
    }
    let mut clues = Clues::of(scene, title.as_ref(), &found);
    let mut first = true;
    let mut marked = Vec::with_capacity(found.len());
    for (place, candidate) in found.iter().enumerate() {
        let words = candidate.leaf.words();
        let telling = candidate.share >= 6 && (4..24).contains(&words) && !candidate.is_cut();
        let copies = copies.get(candidate.folded.as_str()).copied();
        let marks = clues.marks(&found, place, copies, first && telling);
        first &= !telling;
        marked.push(marks);
    }
    (title_at, title, marked.into_iter().zip(found).collect())
}

/// The candidates of a page, in its order.
struct Found<'f, 's, 'a> {
    scene: &'f Scene<'f, 's, 'a>,
    title: Option<&'f Title>,
    candidates: Vec<Candidate<'s, 'a>>,
}

impl<'s, 'a> Found<'_, 's, 'a> {
    /// A leaf, before it what is cut from it.
    fn add(&mut self, at: usize, leaf: Leaf<'s, 'a>) {
        let text = unmarked(leaf.text());
        if at == 0 {
            let mut sites = None;
            for (head, tail) in title::heads(text) {
                let sites = sites.get_or_insert_with(|| Sites::of(self.scene));
                let cut = if sites.are(tail) {
                    Cut::Site
                } else {
                    Cut::Tail
                };
                self.candidates
                    .push(Candidate::of(self.scene, at, leaf, cut, head));
            }
        }
        if let Some(last) = unnumbered(self.scene.page, at, text).or_else(|| last_of_path(text)) {
            self.candidates
                .push(Candidate::of(self.scene, at, leaf, Cut::Path, last));
        }
        let candidate = Candidate::of(self.scene, at, leaf, Cut::Whole, text);
        if is_doubled(&candidate.folded) {
            return;
        }
        let part = self
            .title
            .and_then(|title| title.end_of(&candidate.folded, TELLING));
        if let Some(rest) = part.and_then(|part| behind_kicker(text, part)) {
            self.candidates
                .push(Candidate::of(self.scene, at, leaf, Cut::Kicker, rest));
        }
        self.candidates.push(candidate);
    }
}

/// What the title line has of `Upper Brook The mill turns again`: the kicker above a headline is glued to it in many dumps.
fn behind_kicker<'s>(text: &'s str, part: &str) -> Option<&'s str> {
    text.match_indices(' ')
        .filter_map(|(at, _)| text.get(at + 1..))
        .find(|rest| rest.starts_with(is_alphanumeric) && fold(rest) == part)
}

/// A text without the mark of a heading that no reader of the dump has taken away, and without the link to itself behind it.
fn unmarked(text: &str) -> &str {
    let text = text
        .trim_end_matches(" #")
        .trim_end_matches(['¶', '🔗'])
        .trim_end();
    match text.trim_start_matches('#') {
        rest if rest.len() < text.len() && rest.starts_with(' ') => rest.trim_start(),
        _ => text,
    }
}

/// The text behind `Paper › Mills ›`: the way to the page, which ends with its headline.
fn last_of_path(text: &str) -> Option<&str> {
    const STEPS: &[&str] = &[" › ", " > ", " » ", " / "];
    static ANY: Search = Search::of(STEPS);
    if !ANY.is_in(text) {
        return None;
    }
    let (at, step) = STEPS
        .iter()
        .filter_map(|step| Some((text.rfind(step)?, *step)))
        .max()?;
    let (way, last) = (text.get(..at)?, text.get(at + step.len()..)?);
    let short = way
        .split(step)
        .all(|part| part.split(' ').count() <= 4 && part.len() < 40);
    (short && last.split(' ').count() >= 3).then(|| last.trim())
}

/// The text of `3. The mill turns again`, the last of a path of links that browsers without pictures number: `1. Paper`, `2. Mills`.
fn unnumbered<'s>(page: &Page<'s, '_>, at: usize, text: &'s str) -> Option<&'s str> {
    let numbered = |text: &'s str| {
        if !text.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let (number, rest) = text.split_once(". ")?;
        let number = number.parse::<u8>().ok()?;
        Some((number, rest.trim_start_matches(['#', ' '])))
    };
    let (number, rest) = numbered(text)?;
    let before = at.checked_sub(1).and_then(|at| page.leaves.get(at))?;
    let (last, path) = numbered(before.text())?;
    ((2..=6).contains(&number) && last + 1 == number && path.len() < rest.len()).then_some(rest)
}

/// Whether a leaf may be the headline: no address, no byline, no line of a date.
fn may_be(scene: &Scene<'_, '_, '_>, at: usize, leaf: &Leaf<'_, '_>) -> bool {
    (8..=260).contains(&leaf.size)
        && !leaf.has_address()
        && !leaf.text().starts_with(['©', '('])
        && !is_of_picture(scene, leaf)
        && !is_of_address(leaf.text())
        && (is_title(scene, at, leaf) || !is_of_trade(leaf.text()))
        && (leaf.block.hints.heading.is_some() || !is_of_interview(scene, at, leaf.text()))
        && !scene.is_signed(at..at + 1)
        && !is_of_languages(leaf.text())
        && !scene.dates_of(at).any(|date| date.share > 45)
}

/// Whether a line says whom the page talks with under the page's first line, where that is a headline: "The mill turns again", "Interview with
/// Jane Weir". Under the name of a site it is the headline itself.
fn is_of_interview(scene: &Scene<'_, '_, '_>, at: usize, text: &str) -> bool {
    let first = || scene.page.leaves.first();
    at == 1
        && scene.known.title.is_none()
        && person::is_only_asked(text)
        && first().is_some_and(|first| {
            first.words() >= TITLED && !person::is_organization_like(first.text(), &[])
        })
}

/// Whether a line of a text without headings tells whose a picture is, `Photo: Jane Miller`, or whom it shows, `Jane Miller, 54, carpenter`.
fn is_of_picture(scene: &Scene<'_, '_, '_>, leaf: &Leaf<'_, '_>) -> bool {
    leaf.block.hints.heading.is_none()
        && scene.known.title.is_none()
        && (opens_credit(leaf.text()) || person::is_presented(leaf.text()))
}

/// Finds the headline and says it.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, claims: &mut Claims<'a>) -> Headline {
    let page = scene.page;
    let (title_at, title, candidates) = candidates(scene);
    let best = weights::HEADLINE.best(candidates.into_iter());
    let best = best.filter(|(score, candidate)| {
        *score >= ENOUGH || *score >= PLACE && candidate.at <= page.body.start && title_at.is_none()
    });
    let said = best.as_ref().filter(|(score, _)| *score >= ENOUGH);
    // The site's name behind the term is no headline. `Ukraine | Tide mill turns again` ends with one.
    let is_site = |text: &str| {
        let first = page.leaves.first();
        first.is_some_and(|first| first.text().len() > text.len() && first.text().ends_with(text))
            && text.split_whitespace().count() < TITLED
            && !(text.contains(is_cjk) && text.chars().count() > LONGEST_SITE)
    };
    let may_be_term = said.is_none_or(|(_, candidate)| is_site(candidate.text));
    if let Some(lemma) = may_be_term.then(|| lemma::find(scene)).flatten() {
        if let Some(leaf) = page.leaves.get(lemma.at) {
            let value = Value::Text(Cow::Owned(lemma.text.to_owned()));
            let rule = "term that the text explains";
            say(claims, leaf.block, Field::Headline, value, rule, -10);
        }
        return Headline {
            at: Some(lemma.at),
            is_said: true,
            is_titled: false,
        };
    }
    let titled = title.as_ref().zip(said);
    let is_titled = titled
        .is_some_and(|(title, (_, candidate))| title.tells(&candidate.folded, TELLING))
        || scene
            .known
            .url
            .zip(said)
            .is_some_and(|(url, (_, candidate))| address::says(url, &candidate.folded));
    let said = said.map(|(_, candidate)| whole::of(scene, title.as_ref(), candidate));
    let place = best.as_ref().map(|(_, candidate)| candidate.at);
    let place = said.as_ref().map(|said| said.leaves.end - 1).or(place);
    let place = Headline {
        at: place.filter(|at| Some(*at) != title_at),
        is_said: said.is_some(),
        is_titled,
    };
    if let Some(said) = said {
        claims.push(said.claim(page));
        return place;
    }
    if let Some(leaf) = title_at
        .and_then(|at| page.leaves.get(at))
        .or_else(|| page.leaves.first().filter(|_| is_bare_title(scene)))
        .filter(|leaf| !is_of_languages(leaf.text()))
    {
        let text = title::headed(leaf.text()).map_or(leaf.text(), |(head, _)| head);
        say(
            claims,
            leaf.block,
            Field::Headline,
            Value::Text(Cow::Owned(text.to_owned())),
            "title line",
            -20,
        );
    }
    place
}

/// The first line where it is the page's `<title>`: some other leaf is a part of it.
fn title_line(page: &Page<'_, '_>, known: &Known<'_>) -> (Option<usize>, Option<Title>) {
    if let Some(title) = known.title {
        return (None, Some(Title::of(title)));
    }
    let Some(first) = page
        .leaves
        .first()
        .filter(|leaf| (8..400).contains(&leaf.size))
    else {
        return (None, None);
    };
    if first.block.hints.heading.is_some() || first.block.hints.item {
        return (None, None);
    }
    let title = Title::of(first.text());
    let echoed = page
        .stretch(1..page.body.start + INSIDE)
        .filter(|(_, leaf)| leaf.size >= 12 && leaf.size <= first.size)
        .filter(|(_, leaf)| leaf.words() >= 3)
        .any(|(at, leaf)| {
            let folded = fold(leaf.text());
            title.share(&folded) >= TELLING
                || whole::over_lines(page, &title, at, &folded).is_some()
        });
    if echoed {
        return (Some(0), Some(title));
    }
    (None, None)
}

/// Whether the first line is the page's title though nothing repeats it: a menu follows, and the text has its words.
fn is_bare_title(scene: &Scene<'_, '_, '_>) -> bool {
    let page = scene.page;
    let Some(first) = page.leaves.first() else {
        return false;
    };
    let head = title::headed(first.text()).map_or(first.text(), |(head, _)| head);
    page.body.start > 10
        && (12..160).contains(&first.size)
        && first.words() >= 3
        && !first.ends_sentence()
        && first.block.hints.heading.is_none()
        && first.block.hints.link.is_none()
        && !first.block.hints.item
        && page.stretch(1..4).all(|(_, leaf)| leaf.words() <= 4)
        && scene.vocabulary.share(head) >= 5
}

/// The least sum of marks that is a headline.
const ENOUGH: i32 = 0;
/// Enough to look for the author and the day beside it, too little to say it.
const PLACE: i32 = -60;

#[cfg(test)]
mod tests {
    use super::{behind_kicker, last_of_path, unmarked, unnumbered};
    use crate::block::{Block, Sheet};
    use crate::prose::page::Page;
    use crate::prose::title::Title;

    #[test]
    fn lines_beside_a_picture() {
        let headline = "Die Mühle am Bach dreht sich wieder";
        let text = "Das Rad der alten Mühle drehte sich am Samstag zum ersten Mal seit der Flut, und das ganze Dorf kam, um zuzusehen. \
                    Müller Karl Brenner, der sie gebaut hat, war gerührt.";
        for line in ["Karl Brenner, 54, Müller", "Karl Brenner (54), Müller"] {
            let dump = format!("{headline}\n\n{line}\n\n{text}\n\n{text} So war es.\n");
            let page = crate::parse_dump(&dump).unwrap_or_default();
            assert_ne!(page.headline.as_deref(), Some(line), "{line}");
        }
    }

    #[test]
    fn glued_kickers() {
        let title = Title::of("The mill turns again | Mill Paper");
        let ends = |folded| title.end_of(folded, 40);
        assert_eq!(
            ends("upper brook the mill turns again"),
            Some("the mill turns again")
        );
        assert_eq!(ends("the mill turns again"), None);
        assert_eq!(ends("all of mill paper"), None);
        let text = "UPPER BROOK: The mill turns again";
        let part = "the mill turns again";
        assert_eq!(behind_kicker(text, part), Some("The mill turns again"));
        assert_eq!(behind_kicker("The mill stands still", part), None);
    }

    #[test]
    fn paths_and_marks() {
        let text = "Paper › Mills › The mill turns again";
        assert_eq!(last_of_path(text), Some("The mill turns again"));
        assert_eq!(last_of_path("Home > News"), None);
        let sentence = "He said that the mill of the upper brook > all others";
        assert_eq!(last_of_path(sentence), None);
        assert_eq!(unmarked("## The mill"), "The mill");
        assert_eq!(unmarked("#mill"), "#mill");
        assert_eq!(unmarked("Chapter 3: The mill #"), "Chapter 3: The mill");
        assert_eq!(unmarked("The mill¶"), "The mill");
    }

    #[test]
    fn numbered_paths() {
        let sheet = |lines: &[&'static str]| Sheet {
            blocks: lines
                .iter()
                .map(|line| Block {
                    text: (*line).into(),
                    ..Block::default()
                })
                .collect(),
            ..Sheet::default()
        };
        let last = |lines: &[&'static str]| {
            let sheet = sheet(lines);
            let page = Page::of(&sheet, 0);
            let at = lines.len() - 1;
            unnumbered(&page, at, lines.last()?).map(str::to_owned)
        };
        assert_eq!(
            last(&["1. Paper", "2. Mills", "3. # The mill turns again"]),
            Some("The mill turns again".to_owned())
        );
        assert_eq!(last(&["Sport", "1. FC Mühlheim wins"]), None);
        assert_eq!(last(&["Sport", "3. The mill turns again"]), None);
    }
}

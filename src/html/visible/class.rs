//! Words of class and id names. A page writes a few hundred such values thousands of times over, and every reader asks what
//! they say: what each of them makes of a value is told once.

use super::lists::{Lists, lexicon};
use super::marks::Marks;
use super::part::{self, Part};
use super::tags::{self, Tags};
use super::{byline, date, headline, post};
use crate::html::microformats;
use crate::value::letter::is_alphanumeric;
use crate::value::lexicon::Lexicon;

/// What a class, an id or another such value says to each reader.
#[derive(Clone, Copy, Default)]
pub(super) struct Says {
    /// To which readers it says anything.
    pub(super) marks: Marks,
    pub(super) part: Part,
    pub(super) headline: bool,
    pub(super) byline: Option<i16>,
    pub(super) date: Option<(i16, bool)>,
    /// A day that is not the page's, and one of an event in a format.
    pub(super) another_day: bool,
    pub(super) event_day: bool,
    pub(super) tags: Tags,
}

/// What the values of a page say.
pub(super) type Classes<'d> = Answers<'d, Says>;

impl Classes<'_> {
    pub(super) fn of_a_page() -> Self {
        Self::new(Says::of)
    }
}

/// The words that mean something to a reader; most mean nothing to any.
static TELLING: Lexicon<512> = lexicon(&[
    part::LISTS,
    headline::LISTS,
    byline::LISTS,
    date::words::LISTS,
    tags::LISTS,
]);

impl Says {
    fn of(value: &str) -> Self {
        let words: Vec<Lists> = words(value).filter_map(telling).collect();
        let mut says = Self::default();
        if microformats::has_root(value) {
            says.marks = Marks::ROOT;
        }
        if post::is_box(value) {
            says.marks = says.marks.and(Marks::BOX);
        }
        // Most values.
        if words.is_empty() {
            return says;
        }
        let all = Lists::of_all(&words);
        says = Self {
            marks: says.marks,
            part: Part::of(&words),
            headline: headline::is_titular(all),
            byline: byline::named(all),
            date: date::words::named(all),
            another_day: date::words::names_another(value, all),
            event_day: date::words::names_event(value, all),
            tags: Tags::of(value, all),
        };
        says.marks = says.marks.and(Marks::of_class(&says));
        says
    }
}

/// The lists of a word that means something.
pub(super) fn telling(word: &str) -> Option<Lists> {
    let crumbs = || {
        let head = word.get(..10)?;
        head.eq_ignore_ascii_case("breadcrumb").then_some("crumbs")
    };
    let lists = match TELLING.lists_in_lower_case(word) {
        0 => TELLING.lists(crumbs()?),
        lists => lists,
    };
    Some(Lists::from(lists))
}

/// The words of class and id names: cut at everything that is no letter or digit, and where a capital follows a small letter.
pub(super) fn words(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value;
    std::iter::from_fn(move || {
        rest = rest.get(gap_len(rest)..)?;
        let (word, tail) = rest.split_at_checked(word_len(rest))?;
        rest = tail;
        (!word.is_empty()).then_some(word)
    })
}

/// Length of what stands before the first word of a text.
fn gap_len(text: &str) -> usize {
    let is_other = |b: &u8| b.is_ascii() && !b.is_ascii_alphanumeric();
    let ascii = text.bytes().take_while(is_other).count();
    let rest = text.get(ascii..).unwrap_or_default();
    if rest.starts_with(|c: char| c.is_ascii()) {
        return ascii;
    }
    let word = rest.trim_start_matches(|c: char| !is_alphanumeric(c));
    text.len() - word.len()
}

/// Length of the word that a text begins with.
fn word_len(text: &str) -> usize {
    let mut small = false;
    for (at, b) in text.bytes().enumerate() {
        match b {
            b'a'..=b'z' => small = true,
            b'A'..=b'Z' if small => return at,
            b'A'..=b'Z' | b'0'..=b'9' => small = false,
            0x80.. => return at + foreign_len(text.get(at..).unwrap_or_default()),
            _ => return at,
        }
    }
    text.len()
}

/// The same from a letter beyond ASCII on.
fn foreign_len(text: &str) -> usize {
    let other = |c: char| !is_alphanumeric(c) || c.is_ascii();
    let letters = text.find(other).unwrap_or(text.len());
    let tail = text.get(letters..).unwrap_or_default();
    let goes_on = letters > 0 && tail.starts_with(|c: char| c.is_ascii_alphanumeric());
    letters + if goes_on { word_len(tail) } else { 0 }
}

/// Values that are remembered. Of 62 real pages the middle one has 171 distinct ones, the richest 353.
const SLOTS: usize = 1_024;

/// What a reader makes of a value, worked out once: `read`'s last answer for each hash. A page that makes values collide pays
/// with reading them again.
pub(super) struct Answers<'d, T> {
    /// Where in `told` the answer stands, and one more; 0 where there is none yet.
    slots: Vec<u16>,
    told: Vec<(&'d str, T)>,
    read: fn(&str) -> T,
}

impl<'d, T: Copy> Answers<'d, T> {
    pub(super) fn new(read: fn(&str) -> T) -> Self {
        Self {
            slots: vec![0; SLOTS],
            told: Vec::new(),
            read,
        }
    }

    /// What `value` says.
    pub(super) fn of(&mut self, value: &'d str) -> T {
        let Some(slot) = self.slots.get_mut(slot(value)) else {
            return (self.read)(value);
        };
        let place = usize::from(*slot).checked_sub(1);
        let told = place.and_then(|at| self.told.get_mut(at));
        match told {
            Some((own, answer)) if *own == value => *answer,
            Some(told) => {
                *told = (value, (self.read)(value));
                told.1
            }
            None => {
                let answer = (self.read)(value);
                self.told.push((value, answer));
                *slot = self.told.len() as u16;
                answer
            }
        }
    }
}

/// A multiplicative hash over eight bytes at a time.
fn slot(value: &str) -> usize {
    let mut hash = value.len() as u64;
    let mut take = |chunk: u64| {
        hash = (hash.rotate_left(5) ^ chunk).wrapping_mul(0x517c_c1b7_2722_0a95);
    };
    let chunks = value.as_bytes().chunks_exact(8);
    let rest = chunks.remainder();
    for chunk in chunks {
        take(chunk.try_into().map_or(0, u64::from_le_bytes));
    }
    take(rest.iter().fold(0, |all, b| all << 8 | u64::from(*b)));
    (hash >> 40) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::{Answers, TELLING, telling, words};
    use crate::html::visible::lists::Lists;

    #[test]
    fn words_of_names() {
        let all: Vec<&str> = words("articleHeader post__meta-2 Öl").collect();
        assert_eq!(all, ["article", "Header", "post", "meta", "2", "Öl"]);
        let all: Vec<&str> = words("--über-unsCafé9 élan_").collect();
        assert_eq!(all, ["über", "uns", "Café9", "élan"]);
        assert_eq!(words(" - ").count(), 0);
        let lists = |word: &str| Some(Lists::from(TELLING.lists(word)));
        assert_eq!(telling("Byline"), lists("byline"));
        assert_eq!(telling("breadcrumbs"), lists("breadcrumbs"));
        assert_eq!(telling("BreadcrumbList"), lists("crumbs"));
        assert_eq!(telling("mill"), None);
    }

    #[test]
    fn answers_are_those_of_the_value() {
        let values: Vec<String> = (0..4000).map(|n| format!("teaser-{n:04}")).collect();
        let mut lengths =
            Answers::new(|value| value.trim_start_matches("teaser-").parse::<u32>().ok());
        for _ in 0..2 {
            for (n, value) in (0..).zip(&values) {
                assert_eq!(lengths.of(value), Some(n));
            }
        }
    }
}

//! Bylines: leaves and pieces of leaves that name somebody, by a word before the name, by a date beside it, or alone.

mod affiliated;
mod house;
mod introduced;
mod life;
mod other;
mod place;

use super::furniture::{ALONE, NO_NAME, NO_NAMES};
use super::page::{Leaf, Page};
use super::pieces::pieces;
use crate::page::Agent;
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::person;
use crate::value::search::Search;
use crate::value::text::lowercase;
use affiliated::affiliated;
use house::{housed, posted};
use introduced::{account, behind, ends_in_label, ends_in_word, introduced, opening};
use life::life;
use other::{
    has_lived, is_greeting, is_numbered, is_other_part, is_place_of_dateline, is_timetable,
};
use place::{is_address_line, is_for_date, is_place, is_town_of_state};
use std::borrow::Cow;
use std::ops::Range;

/// Names in a leaf and how they were introduced.
#[derive(Debug, Clone)]
pub(super) struct Byline {
    pub(super) at: usize,
    pub(super) agents: Vec<Agent>,
    pub(super) form: Form,
}

impl Byline {
    /// The first name.
    pub(super) fn name(&self) -> &str {
        self.agents
            .first()
            .and_then(|agent| agent.name.as_deref())
            .unwrap_or("")
    }

    /// Whether a headline is signed with the name: `Jane Miller: …`, `… – Jane Miller`, `…, by Jane Miller`.
    pub(super) fn signs(&self, headline: &str) -> bool {
        const DASHES: &[&str] = &["–", "—", "|", "- "];
        let Some((head, tail)) = headline.split_once(self.name()) else {
            return false;
        };
        let (head, rest) = (head.trim_end(), tail.trim_start());
        let parts =
            rest.starts_with([':', '：']) || DASHES.iter().any(|dash| rest.starts_with(dash));
        let closes = head.ends_with(['–', '—', '|']) || head.ends_with(" -") || ends_in_word(head);
        head.is_empty() && parts || rest.is_empty() && closes
    }
}

/// How a name is introduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `By Jane Miller`, `Von …`, `Автор: …`.
    By,
    /// `Author` or `By` on the leaf before.
    After,
    /// `Jane Miller, May 1 2024`: a name beside a date or between bars.
    Dated,
    /// A name and nothing else.
    Alone,
    /// One word beside a date, as forums and blogs have it.
    Nickname,
    /// `By millhand`: introduced, but no person's name.
    Account,
    /// `Jane Miller Mill Gazette`: a name and the house it works for.
    Housed,
    /// `Jane Miller, political editor`: a name and the post it holds.
    Posted,
    /// `A letter by Jane Miller`: what it is, then by whom.
    Behind,
    /// `Jane Miller is a reporter …`.
    Life,
}

impl Form {
    /// Whether a word before the name says that it is an author's.
    pub(super) const fn is_introduced(self) -> bool {
        matches!(self, Self::By | Self::After)
    }
}

/// Whether a line names a person behind a word such as "By", whatever else follows.
pub(crate) fn is_introduced(line: &str) -> bool {
    let first = pieces(line, &[]).into_iter().next();
    let name = first.and_then(introduced);
    let name = name.and_then(|name| name.split(',').next());
    name.is_some_and(person::is_person_like)
}

/// Longest leaf that may be a byline.
const LONGEST: usize = 220;

/// The bylines of a leaf: of each of its pieces between bars, dots and dates.
pub(super) fn read(
    page: &Page<'_, '_>,
    at: usize,
    leaf: &Leaf<'_, '_>,
    dates: &[Range<usize>],
    beside_date: bool,
    language: Option<&str>,
    bylines: &mut Vec<Byline>,
) {
    if leaf.size < 3 || leaf.has_address() {
        return;
    }
    let before = at.checked_sub(1).and_then(|at| page.leaves.get(at));
    let labelled = before.is_some_and(is_label);
    if !labelled && dates.is_empty() && !beside_date && is_one_word(leaf.text()) {
        return;
    }
    // A word such as "by" before a quotation or another such word introduces nobody.
    let quoted = leaf.text().starts_with(['\'', '"']);
    if labelled && (quoted || person::stands_before_a_name(leaf.text())) {
        return;
    }
    if let Some(agent) = life(leaf.text()) {
        let form = if labelled { Form::After } else { Form::Life };
        let agents = vec![agent];
        bylines.push(Byline { at, agents, form });
        return;
    }
    if leaf.size > LONGEST || leaf.paragraph && leaf.size >= 160 {
        if let Some(name) = opening(leaf.text()) {
            let agents = vec![Agent::named(name)];
            let form = Form::By;
            bylines.push(Byline { at, agents, form });
        }
        return;
    }
    let (text, dates) = if leaf.text().contains('\u{ad}') {
        (Cow::Owned(leaf.text().replace('\u{ad}', "")), &[][..])
    } else {
        (Cow::Borrowed(leaf.text()), dates)
    };
    let next = page.leaves.get(at + 1);
    let line = Line {
        whole: false,
        greets: is_greeting(&text) && next.is_some_and(|next| next.paragraph),
        dated: !dates.is_empty(),
        dateline: dates.first().is_some_and(|date| {
            let head = text.get(..date.start);
            head.is_some_and(is_place_of_dateline)
        }),
        beside_date,
        short: leaf.size <= 120 && !leaf.paragraph,
        told: text.ends_with(['.', '!', '?']) || text.contains(';'),
        subject: text.ends_with('…')
            || person::is_aged(&text)
            || has_lived(&text)
            || !labelled && before.is_some_and(|before| is_other_part(before.text())),
        text: &text,
        dates,
        language,
    };
    line.read(at, labelled, bylines);
}

/// Whether a leaf stands before a name on the next: `Author`, `By`.
fn is_label(leaf: &Leaf<'_, '_>) -> bool {
    leaf.size < 40 && (person::stands_before_a_name(leaf.text()) || ends_in_label(leaf.text()))
}

/// Behind a person stand posts, houses and places as well, `Jane Miller, MILL Radio`: only what is a name goes on.
fn keep_authors(agents: &mut Vec<Agent>, piece: &str, introduced: bool) {
    let is_person =
        |name: &str| person::is_person_like(name) || introduced && person::is_introduced(name);
    let loud = |name: &str| name.contains(char::is_uppercase) && !name.contains(char::is_lowercase);
    let names = agents
        .iter()
        .map(|agent| agent.name.as_deref().unwrap_or(""));
    let mut names = names.enumerate();
    let Some((_, first)) = names.next().filter(|(_, first)| is_person(first)) else {
        return;
    };
    let strange = names.find(|(_, name)| {
        let house = loud(name) && !loud(first) && name.is_ascii() == first.is_ascii();
        !person::is_agency(name) && (house || person::is_titled(name, piece) || !is_person(name))
    });
    if let Some((at, _)) = strange {
        agents.truncate(at);
    }
}

/// Whether a leaf is one word of ASCII letters that names no agency, as most of a menu: nobody's name.
fn is_one_word(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphabetic()) && !person::is_agency(text)
}

/// What the pieces of a line share.
struct Line<'l> {
    /// The line is one piece.
    whole: bool,
    /// A letter begins so: `Liebe Margarete,`.
    greets: bool,
    /// A date stands in it.
    dated: bool,
    /// The day of a report stands in it behind the place: a word alone is that.
    dateline: bool,
    /// One stands on the leaf before or behind it.
    beside_date: bool,
    short: bool,
    /// It is a text cut off, somebody told of with their age, or stands under a word for another part: `Contact:`.
    subject: bool,
    text: &'l str,
    dates: &'l [Range<usize>],
    /// It is a sentence, or a list of days and what happened on each: a word in it is nobody's account.
    told: bool,
    language: Option<&'l str>,
}

/// What begins an aside or an account behind a name, and what parts two names.
static ASIDE: Search = Search::of(&["(", "[", "@", "（"]);
static SLASH: Search = Search::of(&[" / "]);

impl Line<'_> {
    /// The bylines of its pieces; where the leaf before is a label, the first names somebody.
    fn read(mut self, at: usize, labelled: bool, bylines: &mut Vec<Byline>) {
        let pieces = pieces(self.text, self.dates);
        self.whole = pieces.len() == 1 && self.dates.is_empty();
        for (place, piece) in pieces.iter().enumerate() {
            // "Interview with Jane Weir" is a headline as often as not, and she wrote nothing.
            if person::is_only_asked(piece) {
                continue;
            }
            let found = if labelled && place == 0 {
                let agents = person::people(piece, self.language);
                Some((agents, Form::After)).filter(|(agents, _)| !agents.is_empty())
            } else {
                None
            };
            let found = found.or_else(|| self.names(piece));
            // `“Bread is patience.” – Jane Miller`: who said it.
            let before = place.checked_sub(1).and_then(|last| pieces.get(last));
            let said = before.is_some_and(|before| is_quotation(before));
            let found = found.filter(|(_, form)| !said || form.is_introduced());
            if let Some((mut agents, form)) =
                found.filter(|(agents, _)| !agents.is_empty() && agents.len() <= 8)
            {
                if !form.is_introduced()
                    && (is_timetable(self.text) || is_numbered(self.text, piece))
                {
                    return;
                }
                keep_authors(&mut agents, piece, form.is_introduced());
                bylines.push(Byline { at, agents, form });
            }
        }
    }

    /// Whom a piece names, and how.
    fn names(&self, piece: &str) -> Option<(Vec<Agent>, Form)> {
        // Of "By Keiko Date" the last word is the name's, where no day follows.
        let bare = person::before_preposition(piece);
        let capital = piece.get(bare.len()..).unwrap_or_default();
        let of_name = !self.dated && capital.trim_start().starts_with(char::is_uppercase);
        let piece = once(if of_name { piece } else { bare });
        let introduced = introduced(piece);
        // `Par le ministre des moulins :`, and under it who signs.
        if self.text.ends_with([':', '：'])
            && introduced.is_some_and(|name| name.starts_with(char::is_lowercase))
        {
            return None;
        }
        let own = person::behind_preposition(piece, self.language);
        if let Some(name) = introduced.and_then(housed) {
            return Some((vec![Agent::named(name)], Form::By));
        }
        if let Some(agents) = person::byline(piece, self.language) {
            return Some((agents, Form::By));
        }
        if let Some(agents) = introduced.and_then(persons) {
            return Some((agents, Form::By));
        }
        if let Some(name) = introduced
            .filter(|name| !person::is_nobody(name))
            .and_then(account)
        {
            return Some((vec![Agent::named(name)], Form::Account));
        }
        if let Some(name) = own {
            if person::is_nobody(name) || !name.contains(' ') && is_from(piece) {
                return None;
            }
            // `Oleh Suharto`: one name, or none.
            let named = (self.dated || self.beside_date)
                && person::is_given_name(name)
                && name.contains(char::is_lowercase)
                && !person::is_phrase(name);
            if named && self.language.is_none_or(|tag| !tag.starts_with("en")) {
                return Some((vec![Agent::named(name)], Form::By));
            }
            if !person::is_person_like(piece) {
                return None;
            }
        }
        if !self.short || self.subject {
            return None;
        }
        let one = |name: Option<&str>, form: Form| {
            let name = name.filter(|name| !is_furniture(name))?;
            Some((vec![Agent::named(name)], form))
        };
        self.named(piece)
            .or_else(|| one(posted(piece), Form::Posted))
            .or_else(|| {
                one(
                    housed(piece).filter(|_| !has_pair_of_no_name(piece)),
                    Form::Housed,
                )
            })
            .or_else(|| one(behind(piece), Form::Behind))
    }

    /// Whether nothing but a space or a word such as "on" parts a word from a day, `Sunset 12 March 2024`, `Urteil vom 12. Juni 2021`: it
    /// says what was on the day, if it is not written as accounts are.
    fn is_of_day(&self, word: &str) -> bool {
        !word.starts_with(char::is_lowercase)
            && self.dates.iter().any(|date| {
                let head = self.text.get(..date.start).unwrap_or_default().trim_end();
                let tail = self.text.get(date.end..).unwrap_or_default().trim_start();
                let bare = person::before_preposition(head);
                let mark = |c: char| !is_alphanumeric(c) && c != ' ';
                let on = head.get(bare.len()..).unwrap_or_default();
                bare.ends_with(word) && !on.contains(mark) || tail.starts_with(word)
            })
    }

    /// A piece that is nothing but names.
    fn named(&self, piece: &str) -> Option<(Vec<Agent>, Form)> {
        // What ends at a colon is a label: `Publication Date: 3 May 2024`, `날짜: …`.
        if self.greets || piece.ends_with(['!', '?', ':', '：']) || self.dated && is_for_date(piece)
        {
            return None;
        }
        if let Some(agents) = affiliated(piece) {
            return Some((agents, Form::Alone));
        }
        let line = piece.trim_matches(['（', '）', '(', ')', '［', '］']);
        // `王强 摄`: whose picture it is.
        if line.ends_with(['摄', '攝']) {
            return None;
        }
        if is_house_in_section(line) {
            return None;
        }
        let end = ASIDE.first_in(line).map_or(line.len(), |(at, _)| at);
        let line = line.get(..end).unwrap_or(line);
        let line = SLASH
            .first_in(line)
            .and_then(|(at, _)| Some((line.get(..at)?, line.get(at + 3..)?)))
            .filter(|(head, tail)| !head.is_empty() && !person::is_person_like(tail))
            .map_or(line, |(head, _)| head)
            .trim();
        let names = person::split_names(line);
        let person = |name: &String| {
            person::is_person_like(name) && !is_furniture(name) && !is_long_without_capitals(name)
        };
        let form = if self.whole { Form::Alone } else { Form::Dated };
        let first = names.first()?;
        // `Jane Miller and the mill`: no list, but what a text is about.
        if names.len() > 1
            && !line.contains([',', '/', '|', ';', '、', '，', '·'])
            && !names
                .iter()
                .all(|name| person(name) || person::is_agency(name))
        {
            return None;
        }
        let found = if person(first) || person::is_agency(first) {
            // `Jane Miller, Berlin`: what follows and is no name ends the list.
            let agents = names
                .iter()
                .take_while(|name| person(name) || person::is_agency(name))
                .map(Agent::named)
                .collect();
            (agents, form)
        } else if !self.told
            && (self.dated || self.beside_date && is_account(line))
            && !(self.dateline && line.starts_with(char::is_uppercase) && !is_account(line))
            && is_nickname(line)
            && (is_account(line) || !self.is_of_day(line))
        {
            (vec![Agent::named(line)], Form::Nickname)
        } else {
            return None;
        };
        let place = names.iter().any(|name| is_place(name))
            || is_address_line(&names)
            || is_town_of_state(line);
        (!place).then_some(found)
    }
}

/// Whether the preposition that a piece begins with says whence as well, as one word behind it mostly is: `Da Roma`, `De París`.
fn is_from(piece: &str) -> bool {
    const FROM: &[&str] = &["da", "de", "od", "от", "од", "від", "من", "از", "από"];
    let first = piece.split(' ').next().unwrap_or_default();
    FROM.contains(&&*lowercase(first))
}

/// `Jane Miller Jane Miller`, the portrait's name and the line's: one of them.
fn once(piece: &str) -> &str {
    let middle = piece.len() / 2;
    match (piece.get(..middle), piece.get(middle + 1..)) {
        (Some(head), Some(tail)) if head == tail && head.contains(' ') => head,
        _ => piece,
    }
}

/// Persons behind a word such as "Par" on a page in another language, up to a place or a house behind them.
fn persons(text: &str) -> Option<Vec<Agent>> {
    let names = person::split_names(text);
    let sure = |name: &String| person::is_person_like(name) && !is_furniture(name);
    let sure: Vec<Agent> = names
        .into_iter()
        .take_while(sure)
        .map(Agent::named)
        .collect();
    (!sure.is_empty()).then_some(sure)
}

/// Whether a line is the letters of a house and the section that it fills: `ACN en Nacionales`.
fn is_house_in_section(line: &str) -> bool {
    let mut words = line.split(' ');
    let house = words.next().is_some_and(|word| {
        (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
    });
    house
        && words
            .next()
            .is_some_and(|word| ["en", "in", "em", "dans"].contains(&word))
}

/// Whether a text is in quotation marks, a sentence in them.
pub(super) fn is_quotation(text: &str) -> bool {
    const MARKS: [(char, char); 7] = [
        ('“', '”'),
        ('"', '"'),
        ('„', '“'),
        ('„', '”'),
        ('”', '”'),
        ('«', '»'),
        ('»', '«'),
    ];
    MARKS.iter().any(|(open, close)| {
        let inner = text.strip_prefix(*open);
        let inner = inner.and_then(|inner| inner.strip_suffix(*close));
        inner.is_some_and(|inner| inner.ends_with(['.', '!', '?', '…', ',']))
    })
}

/// One word of letters, digits and the marks that forums allow.
fn is_nickname(line: &str) -> bool {
    (3..=24).contains(&line.chars().count())
        && line
            .chars()
            .all(|c| is_alphanumeric(c) || matches!(c, '_' | '-' | '.'))
        && line.starts_with(is_alphabetic)
        && !is_no_name(line)
        && !ALONE.contains_in_lower_case(line)
        && !person::stands_before_a_name(line)
}

/// Whether a nickname is no word: `miller77`, `mill_hand`, `MillHand`.
fn is_account(line: &str) -> bool {
    line.contains(|c: char| c.is_ascii_digit() || c == '_')
        || line
            .chars()
            .zip(line.chars().skip(1))
            .any(|(a, b)| a.is_lowercase() && b.is_uppercase())
}

/// Whether a text of a script that has no capitals, as Hebrew and Arabic, is of more words than names mostly are.
fn is_long_without_capitals(name: &str) -> bool {
    name.split(' ').count() > 4 && !name.contains(|c: char| c.is_uppercase() || c.is_lowercase())
}

/// Whether words that look like a name are those of menus and of the furniture round articles.
pub(super) fn is_furniture(name: &str) -> bool {
    name.split_whitespace().any(is_no_name) || has_pair_of_no_name(name)
}

/// Whether two words side by side are no name's: `SALTWICK TOWN COUNCIL` is no Saltwick Town who works for a council.
fn has_pair_of_no_name(text: &str) -> bool {
    let words = text.split_whitespace();
    let mut pairs = words.clone().zip(words.skip(1));
    pairs.any(|(one, next)| NO_NAMES.contains(&lowercase(&format!("{one} {next}"))))
}

/// Words of menus and of the furniture round articles, that look like names where every word has a capital.
pub(super) fn is_no_name(word: &str) -> bool {
    // `Share0`: a button and how often it was pressed.
    let bare = word.trim_matches(|c: char| !is_alphanumeric(c));
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    NO_NAME.contains_in_lower_case(bare) || person::is_no_name(bare) || person::is_work(bare)
}

#[cfg(test)]
mod tests;

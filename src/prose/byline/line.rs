//! One line that may name somebody, piece by piece: by a word before the name, in a form that says so, or as nothing but names.

use super::affiliated::affiliated;
use super::house::{housed, posted};
use super::introduced::{account, behind, introduced};
use super::other::{has_lived, is_numbered, is_of_a_post, is_other_part, is_timetable};
use super::place::{is_address_line, is_for_date, is_place, is_town_of_state};
use super::words::{
    ends_quotation, has_pair_of_no_name, is_account, is_furniture, is_long_without_capitals,
    is_nickname, is_quotation,
};
use super::{Byline, Form};
use crate::page::Agent;
use crate::prose::pieces::pieces;
use crate::value::letter::is_alphanumeric;
use crate::value::person;
use crate::value::search::Search;
use crate::value::text::lowercase;
use std::ops::Range;

/// What the pieces of a line share.
pub(super) struct Line<'l> {
    /// The line is one piece.
    pub(super) whole: bool,
    /// A letter begins so: `Liebe Margarete,`.
    pub(super) greets: bool,
    /// A date stands in it.
    pub(super) dated: bool,
    /// The day of a report stands in it behind the place: a word alone is that.
    pub(super) dateline: bool,
    /// One stands on the leaf before or behind it.
    pub(super) beside_date: bool,
    pub(super) short: bool,
    /// The line above, where it is no label.
    pub(super) above: Option<&'l str>,
    pub(super) text: &'l str,
    pub(super) dates: &'l [Range<usize>],
    /// It is a sentence, or a list of days and what happened on each: a word in it is nobody's account.
    pub(super) told: bool,
    pub(super) language: Option<&'l str>,
}

/// What begins an aside or an account behind a name, and what parts two names.
static ASIDE: Search = Search::of(&["(", "[", "@", "（"]);
static SLASH: Search = Search::of(&[" / "]);

impl Line<'_> {
    /// The bylines of its pieces; where the leaf before is a label, the first names somebody.
    pub(super) fn read(mut self, at: usize, labelled: bool, bylines: &mut Vec<Byline>) {
        let pieces = pieces(self.text, self.dates);
        self.whole = pieces.len() == 1 && self.dates.is_empty();
        for (place, piece) in pieces.iter().enumerate() {
            // "Interview with Jane Weir" is a headline as often as not, and she wrote nothing.
            if person::is_only_asked(piece) {
                continue;
            }
            let found = if labelled && place == 0 {
                let agents = person::people(once(piece), self.language);
                Some((agents, Form::After))
                    .filter(|(agents, _)| !agents.is_empty() && self.may_stand_alone(piece, agents))
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
                if ends_quotation(self.text, piece)
                    || self.is_inside(&pieces, place)
                    || is_explained(piece, &agents)
                {
                    continue;
                }
                if is_of_work(self.text, &agents) {
                    return;
                }
                if !form.is_introduced()
                    && (is_timetable(self.text)
                        || is_numbered(self.text, piece)
                        || is_of_year(self.text, &agents)
                        || is_of_number(piece, &agents)
                        || is_of_number(
                            self.text
                                .split(['-', '–', '—', '|'])
                                .next()
                                .unwrap_or_default(),
                            &agents,
                        ))
                {
                    return;
                }
                keep_authors(&mut agents, piece, form.is_introduced());
                bylines.push(Byline { at, agents, form });
            }
        }
    }

    /// Whether running text stands before a piece of a sentence: `… dated to 619. It was rebuilt on 4 March 1803 by Jane Weir.`
    fn is_inside(&self, pieces: &[&str], place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|last| pieces.get(last));
        let words = before.map_or(0, |before| before.split_whitespace().count());
        self.told && words >= SENTENCE
    }

    /// Whether a piece under a word such as "By" may be what the word introduces. Where a link or a portrait was lost with the name in it,
    /// the next line is a caption, `Symbolbild: das Mühlrad`, or a text: `Welcome back, miller!`. `Jane Miller!` is a person.
    fn may_stand_alone(&self, piece: &str, agents: &[Agent]) -> bool {
        if piece.ends_with('?')
            || piece
                .strip_suffix('!')
                .is_some_and(|piece| !person::is_person_like(piece))
        {
            return false;
        }
        let name = agents.first().and_then(|agent| agent.name.as_deref());
        !(self.told || piece.contains(": "))
            || name.is_some_and(|name| piece.starts_with(name) && person::is_person_like(name))
    }

    /// Whom a piece names, and how.
    fn names(&self, piece: &str) -> Option<(Vec<Agent>, Form)> {
        // Of "By Keiko Date" the last word is the name's, where no day follows.
        let bare = person::before_preposition(piece);
        let capital = piece.get(bare.len()..).unwrap_or_default();
        let of_name = !self.dated && capital.trim_start().starts_with(char::is_uppercase);
        let piece = once(if of_name { piece } else { bare });
        // `Gespeichert von johanna am`, before its day.
        if let Some(name) = person::behind_handed(piece).filter(|_| self.dated) {
            let one = || Some((vec![Agent::named(account(name)?)], Form::Account));
            return persons(name).map(|agents| (agents, Form::By)).or_else(one);
        }
        let introduced = introduced(piece);
        // `By , Mill Paper staff writer`: the name is lost.
        let lost = introduced.and_then(|rest| rest.strip_prefix([',', '，']));
        if lost.is_some_and(|rest| person::is_post(rest) && !person::is_person_like(rest)) {
            return None;
        }
        let twice = introduced.filter(|rest| once(rest).len() < rest.len());
        if let Some(agents) = twice.map(once).and_then(persons) {
            return Some((agents, Form::By));
        }
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
        // Beside a day a word alone may be somebody's.
        let may_name = self.dated || self.beside_date || person::may_name(piece);
        if !self.short || !may_name || self.is_of_a_subject() {
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

    /// Whether it is a text cut off, tells of somebody with their age, or stands under a word for another part: `Contact:`.
    fn is_of_a_subject(&self) -> bool {
        self.text.ends_with('…')
            || person::is_aged(self.text)
            || has_lived(self.text)
            || is_of_a_post(self.text)
            || self.above.is_some_and(is_other_part)
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
        if is_house_in_section(line) || says_whence(line) {
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
            let others = names.iter().skip(1);
            let others = others.take_while(|name| person(name) || person::is_agency(name));
            let agents = std::iter::once(first).chain(others);
            (agents.map(Agent::named).collect(), form)
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

/// Words of a sentence before a day in it.
const SENTENCE: usize = 8;

/// Whether a name of one word is told to be an encyclopaedia: `Un article de Millpédia, l'encyclopédie libre`. An agency's may have a remark,
/// `By Reuters, updated 15 April 2021`, and a person's what he does.
fn is_explained(piece: &str, agents: &[Agent]) -> bool {
    const STEMS: [&str; 6] = [
        "ncyclop",
        "nzyklop",
        "nciclop",
        "ncyklop",
        "нциклоп",
        "nsiklop",
    ];
    let [agent] = agents else {
        return false;
    };
    let name = agent.name.as_deref().unwrap_or_default();
    let behind = piece.split_once(name).map_or("", |(_, behind)| behind);
    let what = behind.strip_prefix([',', '，']).map(lowercase);
    !name.is_empty()
        && !name.contains(' ')
        && what.is_some_and(|what| STEMS.iter().any(|stem| what.contains(stem)))
}

/// Whether a title in quotation marks and where it was printed stand behind a name, as lists of works have it: `Jeanne Meunier, « Les moulins
/// du ruisseau », Courrier`. `Anna Weaver, «Brook Post»` writes for a paper.
fn is_of_work(text: &str, agents: &[Agent]) -> bool {
    let name = agents.last().and_then(|agent| agent.name.as_deref());
    let behind = name.and_then(|name| text.split_once(name));
    let what = behind.and_then(|(_, behind)| behind.strip_prefix(','));
    let what = what.and_then(|what| {
        let what = what.trim_start();
        what.strip_prefix(['«', '“', '„', '"', '”'])
    });
    let quoted = what.and_then(|what| what.split_once(['»', '”', '“', '"']));
    quoted.is_some_and(|(title, behind)| {
        let printed = behind
            .strip_prefix(',')
            .unwrap_or_default()
            .trim_start()
            .starts_with(char::is_uppercase);
        printed && title.split_whitespace().count() > 2
    })
}

/// Whether a line is a name and the number of a year, as titles are of what is each year: `Mill Festival 2024`.
fn is_of_year(text: &str, agents: &[Agent]) -> bool {
    let [agent] = agents else {
        return false;
    };
    let year = text.strip_prefix(agent.name.as_deref().unwrap_or_default());
    let year = year.map(str::trim).unwrap_or_default();
    year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word has a number and nobody's name: `Channel 5 - April 14, 2021`.
fn is_of_number(piece: &str, agents: &[Agent]) -> bool {
    let [agent] = agents else {
        return false;
    };
    let name = agent.name.as_deref().unwrap_or_default();
    let number = piece.strip_prefix(name);
    let number = number.map(|number| number.trim_matches([' ', '-', '–', '—', '|']));
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    !name.contains(' ') && number.is_some_and(is_number)
}

/// Whether the preposition that a piece begins with says whence as well, as one word behind it mostly is: `Da Roma`, `De París`.
fn is_from(piece: &str) -> bool {
    const FROM: &[&str] = &["da", "de", "od", "от", "од", "від", "من", "از", "από"];
    let first = piece.split(' ').next().unwrap_or_default();
    FROM.contains(&&*lowercase(first))
}

/// Whether the first word of a line says whence something is, `Från Millpedia`, `Uit Millpedia`: no name begins so.
fn says_whence(line: &str) -> bool {
    const WHENCE: &[&str] = &["från", "uit", "aus", "from", "из", "із"];
    let first = line.split(' ').next().unwrap_or_default();
    WHENCE.contains(&&*lowercase(first))
}

/// `Jane Miller Jane Miller`, the portrait's name and the line's: one of them. More may stand behind: `Jane Miller Jane Miller (Autorin)`.
fn once(piece: &str) -> &str {
    let mut ends = memchr::memchr_iter(b' ', piece.as_bytes()).skip(1).take(3);
    let again = ends.find_map(|end| {
        let (head, rest) = (piece.get(..end)?, piece.get(end + 1..)?);
        let tail = rest.trim_start().strip_prefix(head)?;
        let ends = !tail.starts_with(is_alphanumeric);
        ends.then_some((head, rest))
    });
    match again {
        Some((head, rest)) => match rest.trim_start().get(head.len()..) {
            Some(tail) if !tail.is_empty() && !tail.starts_with(" (") => rest.trim_start(),
            _ => head,
        },
        None => piece,
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

#[cfg(test)]
mod tests;

//! A copyright notice: `© 2019–2024 Mill Paper Ltd. All rights reserved.` ([17 U.S.C. §401(b)](https://www.law.cornell.edu/uscode/text/17/401):
//! the sign or the word, the year of first publication, the owner's name).

use super::letter::{is_alphabetic, is_alphanumeric, is_han};
use super::search::Search;
use std::ops::Range;
use words::{ENDS, FORMS, RIGHTS, SEPARATORS, is_of_a_menu};

/// What a notice says. At least one of both is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Notice<'t> {
    /// The year first asserted: of `2019–2024` it is 2019.
    pub(crate) year: Option<u16>,
    pub(crate) holder: Option<&'t str>,
    /// Whether rights are reserved on the line.
    pub(crate) reserved: bool,
    /// Whether other words stand before the sign on the line, as a picture's caption before its credit.
    pub(crate) behind: bool,
}

impl Notice<'_> {
    /// A year or rights: a picture's credit has neither.
    pub(crate) fn is_whole(&self) -> bool {
        self.year.is_some() || self.reserved
    }
}

/// Longest line that is looked at, and longest name, in bytes.
const LONGEST: usize = 400;
const NAME: usize = 100;

/// What a notice on this line says.
pub(crate) fn notice(line: &str) -> Option<Notice<'_>> {
    static ANY: Search = Search::of(&["©", "⒞", "(c)", "(C)", "opyright", "OPYRIGHT"]);
    if line.len() > LONGEST || !ANY.is_in(line) {
        return None;
    }
    let (sign, statement, sure) = marks(line)?;
    let before = line.get(..sign)?.trim_matches(is_mark);
    let mut read = statement_of(statement);
    let lower = before.to_lowercase();
    read.reserved = RIGHTS.is_in(&line.to_lowercase());
    read.behind = before.chars().any(is_alphabetic) && !RIGHTS.is_in(&lower);
    let alone = || before.is_empty() && stands_alone(&read, statement);
    if !(sure || alone()) {
        return None;
    }
    // `2024 © Mill Paper`, `Mill Paper © 2024`.
    if read.year.is_none() {
        read.year = years(before)
            .filter(|(range, _)| range.end == before.len())
            .map(|(_, year)| year);
    }
    if read.holder.is_none() && statement.trim_matches(is_mark).chars().all(is_of_year) {
        let is_name = before.split_whitespace().count() <= 4
            && !lower.contains(" by ")
            && !before.contains(|c: char| c.is_ascii_digit() || c == ':')
            && !RIGHTS.is_in(&lower);
        read.holder = Some(before)
            .filter(|_| is_name)
            .and_then(|name| named(name, true));
        read.behind &= read.holder.is_none();
    }
    // A picture's caption before its credit, the maker of the software: only before a year, where the rights are said, or the name
    // twice.
    let vouched = || {
        let twice = read.holder.is_some_and(|holder| {
            let head = holder.split(',').next().unwrap_or(holder);
            lower.contains(&head.to_lowercase())
        });
        let labelled = line
            .get(..sign)
            .is_some_and(|before| before.trim_end().ends_with(':'));
        let told = twice || begins_with_year(statement);
        // "Powered by millBB 4.1 © 2014 millBB Ltd. All rights reserved."
        let first = read.holder.and_then(|name| name.split([' ', ',']).next());
        let of_maker = first.is_some_and(|word| lower.contains(&word.to_lowercase()));
        let makers = is_makers(&lower) && (of_maker || !read.reserved) || is_versioned(&lower);
        !labelled && !makers && (read.reserved || told)
    };
    if read.behind && !vouched() {
        return None;
    }
    (read.year.is_some() || read.holder.is_some()).then_some(read)
}

/// Whether the words before the sign name who made the page's software: "Powered by millBB".
fn is_makers(before: &str) -> bool {
    let near = before.len().saturating_sub(40);
    [
        "powered by",
        "software by",
        "platform by",
        "theme by",
        "hosted by",
        "design by",
        "seo by",
        "optimization by",
    ]
    .iter()
    .any(|word| before.rfind(word).is_some_and(|at| at >= near))
}

/// Whether the word before the sign is a program's, which stands before its version as well: "millBB 2.0.15 | millBB © 2017, Mill Makers". A
/// version has three numbers: of two may be a frequency, "WMIL 90.7 | WMIL © 2024 Friends of the Weir".
fn is_versioned(before: &str) -> bool {
    let Some(name) = before
        .split(|c: char| !is_alphanumeric(c))
        .rfind(|word| !word.is_empty())
    else {
        return false;
    };
    let Some((_, version)) = before.split_once(name) else {
        return false;
    };
    let number = version.trim_start_matches([' ', '®', '™', 'v']);
    let end = number.find(|c: char| !c.is_ascii_digit() && c != '.');
    let mut parts = number
        .get(..end.unwrap_or(number.len()))
        .unwrap_or("")
        .split('.');
    parts
        .by_ref()
        .take(3)
        .filter(|part| !part.is_empty())
        .count()
        == 3
}

/// Whether the word "Copyright" or `(c)` without the sign begins a notice: before a year, before rights, before a name of several
/// words and its year. "Copyright Policy", "Copyright Act 1976" are none.
fn stands_alone(read: &Notice<'_>, statement: &str) -> bool {
    let named = read.holder.is_some_and(|name| name.contains(' '));
    begins_with_year(statement.trim_start_matches(is_mark))
        || read.reserved
        || named && read.year.is_some()
}

/// The holder in a statement that is known to name one, with or without a sign: `2019 Mill Paper Ltd.`, `Copyright (c) Mill Paper`,
/// `Mill Paper`.
pub(crate) fn holder(statement: &str) -> Option<&str> {
    let statement = statement.trim();
    let after = marks(statement).filter(|(at, ..)| *at == 0);
    statement_of(after.map_or(statement, |(_, rest, _)| rest)).holder
}

fn begins_with_year(statement: &str) -> bool {
    years(statement).is_some_and(|(range, _)| range.start == 0)
}

/// Where the sign stands, what is said behind it and all that belongs to it (`© Copyright by`), and whether it is surely one: the
/// word alone ("Copyright Policy", "the copyright of 1710") and "(c)", a list's third, need a year or rights.
fn marks(line: &str) -> Option<(usize, &str, bool)> {
    let at = [
        "©",
        "⒞",
        "(c)",
        "(C)",
        "Copyright",
        "COPYRIGHT",
        "copyright",
    ]
    .into_iter()
    .filter_map(|sign| line.find(sign))
    .min()?;
    let mut rest = line.get(at..)?;
    let mut signs = 0usize;
    loop {
        rest = rest.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(c, ':' | ',' | '™' | '®' | '&' | '.')
        });
        let word = ["copyrights", "copyright", "by", "of", "(c)", "©", "⒞"]
            .into_iter()
            .find(|word| {
                let head = rest.get(..word.len());
                let next = rest.get(word.len()..).and_then(|rest| rest.chars().next());
                head.is_some_and(|head| head.eq_ignore_ascii_case(word))
                    && (!word.ends_with(char::is_alphabetic) || !next.is_some_and(is_alphabetic))
            });
        let Some(word) = word else {
            break;
        };
        signs += usize::from(!matches!(word, "by" | "of"));
        rest = rest.get(word.len()..)?;
    }
    let sure = line.get(at..)?.starts_with(['©', '⒞']) || signs >= 2;
    let of = line
        .get(..line.len() - rest.len())?
        .trim_end()
        .ends_with("of");
    (sure || !of).then_some((at, rest, sure))
}

/// Years and name of what stands behind the sign.
fn statement_of(text: &str) -> Notice<'_> {
    let text = text.trim_start_matches(is_mark);
    let found = years(text);
    let at_head = found.as_ref().filter(|(range, _)| range.start == 0);
    let (name, year) = match at_head {
        Some((range, year)) => (text.get(range.end..).unwrap_or(""), Some(*year)),
        None => (text, None),
    };
    let name = ["年", "г.", "року", "года"]
        .iter()
        .find_map(|word| name.trim_start_matches(is_mark).strip_prefix(word))
        .unwrap_or(name);
    // `© 2024 Copyright - Mill Paper`
    let name = name.trim_start_matches(is_mark);
    let said_again = year.and_then(|_| name.strip_prefix("Copyright"));
    let name = said_again.map_or(name, |rest| rest.trim_start_matches(is_mark));
    let name = worded(name);
    let (name, year) = match year {
        None => dated(name).map_or((name, None), |(name, year)| (name, Some(year))),
        known => (name, known),
    };
    let name = signed(name);
    Notice {
        year,
        holder: named(name, year.is_some()),
        reserved: false,
        behind: false,
    }
}

/// The first year of a text and where it and those it is joined to stand: `2019`, `2019–2024`, `2019, 2024`, `1999-present`.
fn years(text: &str) -> Option<(Range<usize>, u16)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find(is_digit)?;
        let digits = text.get(start..)?;
        let size = digits.len() - digits.trim_start_matches(is_digit).len();
        let year = digits.get(..size)?.parse::<u16>().ok();
        from = start + size;
        let Some(year) = year.filter(|year| size == 4 && (1700..2100).contains(year)) else {
            continue;
        };
        while let Some(more) = joined(text.get(from..)?) {
            from += more;
        }
        return Some((start..from, year));
    }
}

/// Bytes of what joins another year to one, that year with it: `–2024`, `-24`, ` to 2024`, `, 2024`, `-present`. A bare blank joins
/// nothing: the holder may be called `20 Mills`.
fn joined(rest: &str) -> Option<usize> {
    let next = rest.trim_start();
    let (sign, short) = if next.starts_with(['-', '–', '—', '~', '/']) {
        (next.chars().next()?.len_utf8(), true)
    } else {
        let word = [",", "to ", "bis "]
            .iter()
            .find(|word| next.starts_with(**word))?;
        (word.len(), false)
    };
    let next = next.get(sign..)?.trim_start();
    let size = next.len() - next.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let fits = match size {
        2 => short,
        4 => next
            .get(..4)?
            .parse()
            .is_ok_and(|year: u16| (1700..2100).contains(&year)),
        _ => false,
    };
    let word = || {
        ["present", "today", "heute", "now"].iter().find(|word| {
            let behind = next.strip_prefix(**word);
            short
                && behind
                    .is_some_and(|rest| !rest.starts_with(|c: char| is_alphabetic(c) || c == '.'))
        })
    };
    let size = if fits { size } else { word()?.len() };
    Some(rest.len() - next.len() + size)
}

/// `Mill Paper - 2024`: name and year, where nothing stands behind the year and one name before it.
fn dated(text: &str) -> Option<(&str, u16)> {
    let (range, year) = years(text)?;
    let name = text.get(..range.start)?.trim_end_matches(is_mark);
    let behind = text.get(range.end..)?.trim_matches(is_mark);
    let is_last = ["", "г", "р", "года", "年"].contains(&behind);
    (is_last && signed(name).len() == name.len()).then_some((name, year))
}

/// What stands before words that end a name, before an address, before the end of a sentence.
fn worded(text: &str) -> &str {
    let lower = text.to_lowercase();
    // What has other lengths in lower case is rare, and cut at signs alone.
    let words = [&RIGHTS, &ENDS]
        .into_iter()
        .filter(|_| lower.len() == text.len())
        .filter_map(|words| words.first_in(&lower))
        .map(|(at, _)| at);
    let address = text.find('@').map(|at| {
        let head = text.get(..at).unwrap_or("");
        head.rfind(char::is_whitespace).unwrap_or(0)
    });
    let end = words.chain(address).chain(sentence(text)).min();
    let head = text.get(..end.unwrap_or(text.len())).unwrap_or(text);
    // `沪ICP备18032783号`: the number of a licence begins with its province.
    let licensed = end
        .and_then(|end| lower.get(end..))
        .is_some_and(|rest| rest.starts_with("icp"));
    let bare = head.strip_suffix(|c| licensed && is_han(c));
    bare.filter(|bare| bare.ends_with(char::is_whitespace))
        .unwrap_or(head)
}

/// A name before the host that stands behind it: `Mill Paper Ltd www.millpaper.example`.
fn without_host(name: &str) -> &str {
    let Some((head, last)) = name.rsplit_once(' ') else {
        return name;
    };
    let host = last.contains('.')
        && last
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'))
        && last.rsplit('.').next().is_some_and(|top| top.len() >= 2);
    let told = last.starts_with("www.") || head.contains(is_han);
    if host && told { head.trim_end() } else { name }
}

/// What stands before signs that end a name.
fn signed(text: &str) -> &str {
    let end = SEPARATORS.iter().filter_map(|sign| text.find(sign)).min();
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// Where the sentence of the name ends: at a stop before a blank, but not behind `St.`, `A.`, `Co. Ltd.`.
fn sentence(text: &str) -> Option<usize> {
    text.match_indices(". ").find_map(|(at, _)| {
        let word = text.get(..at)?.rsplit([' ', ',']).next()?;
        let next = text.get(at + 2..)?.split([' ', ',']).next()?;
        let goes_on = if is_form(word) {
            next.chars().next().is_some_and(|c| !c.is_uppercase())
                || is_form(next.trim_end_matches('.'))
                // `GmbH & Co. KG`
                || next.len() >= 2 && next.trim_end_matches('.').chars().all(char::is_uppercase)
        } else {
            word.chars().count() <= 2 || word.contains('.')
        };
        (!goes_on).then_some(at + usize::from(is_form(word)))
    })
}

fn is_form(word: &str) -> bool {
    FORMS.iter().any(|form| form.eq_ignore_ascii_case(word))
}

/// A name that may be a holder's. Without a year it may be a picture's credit as well, with a label or an agency behind a stroke.
fn named(text: &str, dated: bool) -> Option<&str> {
    let text = text
        .trim_start_matches(is_mark)
        .trim_end_matches(is_mark_behind);
    let text = ["by ", "of ", "Copyright by ", "Copyright ", "copyright "]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let text = without_host(text);
    let bare = text.trim_end_matches(['.', ' ']);
    let last = bare.rsplit([' ', ',']).next().unwrap_or(bare);
    let name = if is_form(last) || last.contains('.') && last.len() <= 6 {
        text
    } else {
        bare
    };
    let letters = name.chars().filter(|&c| is_alphabetic(c)).count();
    // `de Molenkrant`, but "the mill was sold".
    let begins = name.chars().next().is_some_and(|c| {
        !c.is_lowercase()
            || !name.contains(' ')
            || (dated || name.contains('.')) && name.contains(char::is_uppercase)
    });
    let holds = letters >= 2
        && begins
        && name.len() <= NAME
        && name.split_whitespace().count() <= 9
        && !name.contains(": ")
        && !name.contains(['{', '}', '<', '>', '='])
        && (dated || !name.contains([':', '/']))
        && !name.starts_with("Since ")
        && !is_of_a_menu(name);
    holds.then_some(name)
}

/// What stands around a name and does not belong to it.
fn is_mark(c: char) -> bool {
    c.is_whitespace() || ",.-–—:|•·*+#™&®/()[]©⒞\u{a0}".contains(c)
}

fn is_mark_behind(c: char) -> bool {
    c.is_whitespace() || ",-–—:|•·*+#&/([".contains(c)
}

fn is_of_year(c: char) -> bool {
    c.is_ascii_digit() || is_mark(c)
}

#[cfg(test)]
mod tests;
mod words;

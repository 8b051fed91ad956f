//! Names cleaned of what clings to them: labels, addresses, posts, places, marks.

use super::glued::without_glued;
use super::name::{PARTICLES, is_person_like};
use super::office::is_office_for;
use super::organization::is_nobody;
use super::roles::{begins_role, is_credential, is_role_word_in_any_case, is_trade_behind};
use crate::value::letter::{is_alphabetic, is_alphanumeric, is_mark};
use crate::value::search::Search;
use crate::value::text::{at_spaces, collapse, fold_word};
use std::borrow::Cow;

/// One name, cleaned: label ("By"), e-mail address, handle, link, role and place after it, quotes and marks at its ends are cut.
///
/// `None` where nothing is left that names somebody: an address, a date, a number, "admin", "Staff".
pub(crate) fn clean_name(text: &str) -> Option<String> {
    let text = collapse(text);
    let mut name = text
        .trim_matches(|c: char| {
            !is_alphanumeric(c) && !matches!(c, '(' | ')' | '.' | '\'' | '’') && !is_mark(c)
        })
        .to_owned();
    if let Some((_, rest)) = super::label::label(&name) {
        // "De", "Di" and "Da" begin names as well; "By" and "Von" before a name are labels.
        let first = name.split(' ').next().unwrap_or("").to_lowercase();
        let preposition = matches!(
            first.as_str(),
            "by" | "von" | "par" | "por" | "door" | "av" | "af" | "oleh"
        ) && is_person_like(rest);
        let label = preposition || !is_person_like(&name);
        if !rest.is_empty() && label && !is_part_of_a_family_name(&name, rest) {
            name = rest.to_owned();
        }
    }
    if let Cow::Owned(bare) = without_addresses(&name) {
        name = bare;
    }
    if let Some(at) = role_at(&name) {
        name.truncate(at);
    }
    let name = without_glued(without_post(trim_name(&name)));
    let no_name = name.chars().count() < 2
        || name.chars().count() > 120
        || !name.chars().any(is_alphabetic)
        || name.contains("://")
        || is_nobody(name)
        || text.starts_with('@') && !text.contains(' ')
        || crate::value::date::written(name, crate::value::date::Convention::default()).is_some();
    (!no_name).then(|| name.to_owned())
}

/// Whether the label before `rest` is the beginning of a family name: "von Neumann, John", "De Niro, Robert", "de Gaulle". "Von Jane Weir,
/// Berlin" has a given name behind it, "Von Redaktion" no small letter.
pub(super) fn is_part_of_a_family_name(name: &str, rest: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    if !PARTICLES.contains_in_lower_case(first) {
        return false;
    }
    let is_family = |name: &str| {
        let mut words = name
            .split(' ')
            .filter(|word| !PARTICLES.contains_in_lower_case(word));
        let capital = words
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase));
        capital && words.next().is_none()
    };
    if let Some((family, given)) = rest.split_once(", ") {
        return is_family(family) && given.starts_with(char::is_uppercase);
    }
    let small = first.starts_with(char::is_lowercase);
    small && is_family(rest) && rest.contains(char::is_lowercase) && !is_nobody(rest)
}

/// "Jane Doe Political correspondent": cut before a post that no comma sets apart, at the shortest whole name. A credential is cut from the end.
pub(crate) fn without_post(name: &str) -> &str {
    let name = without_credential(name);
    if posts(name).next().is_none() {
        return name;
    }
    let ends = name.match_indices(' ').map(|(at, _)| at).skip(1);
    ends.filter_map(|at| name.get(..at))
        .find(|head| {
            let last = head.rsplit(' ').next().unwrap_or("");
            is_person_like(head)
                && last.chars().count() > 2
                && !PARTICLES.contains_in_lower_case(last)
        })
        .map_or(name, |head| head.trim_end_matches(','))
}

/// A name without the credential behind it, "Dr. Jane Doe MD": what stands before is whole, whatever title it begins with.
fn without_credential(name: &str) -> &str {
    let parts = name.rsplit_once(' ');
    let cut = parts.filter(|(head, last)| {
        is_credential(last, name) && head.contains(' ') && is_person_like(head)
    });
    cut.map_or(name, |(head, _)| head.trim_end_matches(','))
}

/// The words for posts behind the first two of a name.
fn posts(name: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let words = at_spaces(name).skip(2);
    words
        .filter(|word| is_role_word_in_any_case(word) || is_trade_behind(word))
        .map(fold_word)
}

/// A name of an item whose values stand in one line: post and family name go, which it states as well, "Jane Doe doe". A newsroom stays,
/// "Mill Rider Editorial Staff"; and a family name that is written as such is one more, "Ana García García".
pub(crate) fn of_item(name: &str) -> &str {
    if let Some(name) = behind_post(name) {
        return name;
    }
    let name = without_credential(name);
    let is_team = |word: Cow<'_, str>| matches!(&*word, "staff" | "desk" | "bureau" | "news");
    let name = if posts(name).all(is_team) {
        name
    } else {
        without_post(name)
    };
    let Some((head, last)) = name.rsplit_once(' ') else {
        return name;
    };
    let said_again = head
        .rsplit_once(' ')
        .is_some_and(|(_, family)| family != last && fold_word(family) == fold_word(last));
    if said_again { head } else { name }
}

/// The name behind a post of two words or more: "Staff Writer Jane Doe". One word is a name's too: "Reporters Without Borders".
pub(crate) fn behind_post(text: &str) -> Option<&str> {
    let ends = || text.match_indices(' ').map(|(at, _)| at);
    if ends().nth(MOST_WORDS).is_some() {
        return None;
    }
    let is_named = |rest: &str| rest.contains(' ') && is_person_like(rest) && !super::is_post(rest);
    ends().skip(1).find_map(|end| {
        let (head, rest) = (text.get(..end)?, text.get(end + 1..)?);
        let last = head.rsplit(' ').next()?;
        (is_role_word_in_any_case(last) && is_named(rest)).then_some(rest)
    })
}

/// Words of a post and a name.
const MOST_WORDS: usize = 7;

/// Whether a mark at an end of a name is none of its own.
#[rustfmt::skip]
const fn is_mark_at_end(c: char) -> bool {
    matches!(
        c,
        ',' | ';' | ':' | '|' | '-' | '–' | '—' | '•' | '·' | '*' | '"' | '“' | '”' | '„' | '«' | '»' | '/' | '／' | '=' | '[' | ']' | '、' | '，' | '：' | '>' | '<'
            | '~' | '＝' | '【' | '】' | '■' | '▶' | '✍' | '#' | '…'
    )
}

/// Marks at the ends; a dot stays after an initial or an abbreviation: "Jr.", "Jane D."
pub(super) fn trim_name(name: &str) -> &str {
    let name = name
        .trim()
        .trim_matches(|c: char| c.is_whitespace() || is_mark_at_end(c));
    let dotted = name.strip_suffix('.').is_some_and(|rest| {
        let last = rest.rsplit([' ', '.']).next().unwrap_or("");
        last.chars().count() > 2
            && !matches!(
                last.to_lowercase().as_str(),
                "phd" | "inc" | "ltd" | "esq" | "corp"
            )
    });
    let name = if dotted {
        name.strip_suffix('.').unwrap_or(name)
    } else {
        name
    };
    // A bracket that was opened outside, or closed.
    let name = if name.contains(')') && !name.contains('(') {
        name.trim_end_matches(')')
    } else {
        name
    };
    let name = if name.contains('(') && !name.contains(')') {
        name.split('(').next().unwrap_or(name)
    } else {
        name
    };
    name.trim()
}

/// `name` without e-mail addresses, `@handles` and links.
pub(super) fn without_addresses(name: &str) -> Cow<'_, str> {
    // A bracket may be empty, or `[at]`.
    static MARKS: Search = Search::of(&["@", "://", "www.", "<>", "(", "["]);
    if !MARKS.is_in(name) {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    let mut from = 0;
    for (_, range) in crate::value::contact::emails(name) {
        out.push_str(name.get(from..range.start).unwrap_or(""));
        from = range.end;
    }
    out.push_str(name.get(from..).unwrap_or(""));
    let kept: Vec<&str> = out
        .split(' ')
        .filter(|word| {
            let bare = word.trim_start_matches(['(', '[', '|', ',']);
            !(bare.starts_with('@') || bare.contains("://") || bare.starts_with("www."))
        })
        .collect();
    let kept = kept.join(" ");
    Cow::Owned(kept.replace("()", "").replace("<>", "").replace("[]", ""))
}

/// Where a role, an agency, a place or a credential begins after a name: byte offset of its comma, bracket, dash or word.
pub(super) fn role_at(name: &str) -> Option<usize> {
    if is_office_for(name) {
        return None;
    }
    for (at, c) in name.char_indices() {
        let rest = name.get(at + c.len_utf8()..).unwrap_or("");
        let breaks = match c {
            '(' | '（' | '|' | '•' | '／' | '＝' => true,
            '·' => name.get(..at).is_some_and(|head| head.ends_with(' ')),
            ',' | '，' => begins_role(rest.trim_start()),
            '-' | '–' | '—' => {
                name.get(..at).is_some_and(|head| head.ends_with(' '))
                    && (rest.starts_with(' ') || c != '-')
            }
            // "Jane Doe 5 min read"
            ' ' => {
                is_filed(name.get(..at).unwrap_or(""), rest)
                    || is_place_word(rest)
                        && (!is_verb(rest) || is_person_like(name.get(..at).unwrap_or("")))
                    || rest.starts_with(|c: char| c.is_ascii_digit())
                        && is_person_like(name.get(..at).unwrap_or(""))
            }
            '/' => begins_role(rest.trim_start()) || super::organization::is_agency(rest.trim()),
            _ => false,
        };
        if breaks && at > 0 {
            return Some(at);
        }
    }
    None
}

/// Whether a section's name follows somebody's, as entries of Portuguese and French sites tell it: "Ada Mill em Esportes".
fn is_filed(head: &str, rest: &str) -> bool {
    let section = ["dans ", "em "]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    section.is_some_and(|section| is_section_of(head, section))
}

fn is_section_of(head: &str, section: &str) -> bool {
    section.starts_with(char::is_uppercase) && !is_person_like(section) && is_person_like(head)
}

/// A name before the section it is filed in, as Spanish and French sites tell it: "por Ada Mill en Deportes". Asked only where the byline's words say that
/// it is of these languages, or the page does: the Dutch join two names by that word, "door Ada Mill en Sanne".
pub(crate) fn before_section(name: &str) -> &str {
    let filed = name
        .split_once(" en ")
        .filter(|(head, section)| is_section_of(head, section));
    filed.map_or(name, |(head, _)| head)
}

/// Whether a sentence goes on with what somebody does or did: a link and a mill "has been" too.
fn is_verb(rest: &str) -> bool {
    let word = rest.split(' ').next().unwrap_or("");
    matches!(word, "is" | "has" | "said" | "says" | "wrote" | "writes")
}

/// What goes on behind a name: a place or house ("in Berlin", "for The Paper", "via Mill Radio"), a stamp ("updated …"), or a sentence
/// about its bearer ("Jane Doe wrote …", "said …").
fn is_place_word(rest: &str) -> bool {
    let word = rest.split([' ', ':']).next().unwrap_or("");
    let small = word.starts_with(char::is_lowercase)
        || matches!(
            word,
            "Updated"
                | "Published"
                | "Posted"
                | "Last"
                | "For"
                | "Special"
                | "Stand"
                | "Publié"
                | "Aktualisiert"
                | "Publicado"
                | "Actualizado"
        );
    // Most words of names begin with a capital.
    small
        && rest.len() > word.len()
        && matches!(
            &*fold_word(word),
            "in" | "for"
                | "from"
                | "at"
                | "aus"
                | "für"
                | "special"
                | "updated"
                | "published"
                | "posted"
                | "on"
                | "is"
                | "has"
                | "contributed"
                | "reports"
                | "berichtet"
                | "pour"
                | "para"
                | "stand"
                | "last"
                | "reporting"
                | "via"
                | "said"
                | "says"
                | "wrote"
                | "writes"
                | "à"
                | "publié"
                | "mis"
                | "publicado"
                | "actualizado"
                | "aktualisiert"
        )
}

//! Names in a text that is known to be about authors: a byline shown under a class of that name, the value of a field.

use super::asked::is_only_asked;
use super::byline::{before_date, is_often, people};
use super::clean::{is_part_of_a_family_name, role_at, trim_name};
use super::label::{LONGEST as LONGEST_LABEL, Label, is_label, label};
use super::name::{is_given_name, is_introduced, is_no_name, is_person_like};
use super::office::is_office;
use super::organization::{is_agency, is_host, is_titled};
use super::roles::{is_role_word, is_trade_behind};
use super::split::split_names;
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::search::Search;
use crate::value::section::is_section;
use crate::value::text::fold;

/// Longest text of a field that is taken for one name.
const LONGEST: usize = 120;

/// Whom a byline on the page names. After the first name stand posts, houses and places as well: only what is a name goes on.
pub(crate) fn shown(text: &str) -> Vec<String> {
    let labelled = is_labelled(text);
    let mut found: Vec<String> = Vec::new();
    // A sentence speaks of somebody, and signs nothing.
    if !labelled && text.trim_end().ends_with('.') && text.split_whitespace().count() >= 6 {
        return found;
    }
    if is_label(text) || is_only_asked(text.trim_start()) {
        return found;
    }
    let text = behind_place(text);
    // "Jane Doe / Mill Daily / 3 May"
    for part in text.split(" / ") {
        for agent in people(part, None) {
            let Some(name) = agent.name else { continue };
            // "Last reviewed by Jane Doe"
            if is_often(&name) {
                return found;
            }
            let house = !found.is_empty() && is_titled(&name, part);
            let goes_on = is_person_like(&name) && !house
                || labelled && is_introduced(&name) && !house
                || is_agency(&name)
                || found.is_empty()
                    && (is_given_name(&name)
                        || labelled && may_be_organization(&name)
                        || labelled && is_office(&name)
                        || is_foreign(&name));
            if !goes_on {
                return found;
            }
            if !found.contains(&name) {
                found.push(name);
            }
        }
        if found.is_empty() {
            break;
        }
    }
    let more = found.len() > 1;
    // A paper's section has a class of authors too, where its template has one line for both.
    found.retain(|name| more || !is_section(&fold(name)));
    found
}

/// `القاهرة - أحمد حسن`, `Madrid, por Ana Molina`: what stands behind one word and is a person.
fn behind_place(text: &str) -> &str {
    const MARKS: &[&str] = &[" - ", " – ", " — ", ", "];
    static ANY: Search = Search::of(MARKS);
    if !ANY.is_in(text) {
        return text;
    }
    let parts = MARKS.iter().find_map(|mark| text.split_once(mark));
    let Some((_, rest)) = parts.filter(|(place, _)| !place.contains(' ')) else {
        return text;
    };
    let name = label(rest).map_or(rest, |(_, name)| name);
    let labelled = name.len() < rest.len();
    // "Doe, Jane": of two words with a comma between them the second is no person by itself.
    if is_person_like(name) && (labelled || !text.contains(',')) {
        rest
    } else {
        text
    }
}

/// An organisation or account behind "By": no sentence, no post, no team of the house.
fn may_be_organization(name: &str) -> bool {
    name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && name.split(' ').count() <= 5
        && !is_sentence(name)
        && name.contains(is_alphabetic)
        && !name
            .split(' ')
            .any(|word| is_role_word(&fold(word)) || is_no_name(word) || is_team(word))
}

/// More long words in small letters than a name has: "Readers are expected to be fair".
fn is_sentence(name: &str) -> bool {
    let long = name.split(' ').filter(|word| word.chars().count() > 3);
    let (small, large): (Vec<&str>, Vec<&str>) =
        long.partition(|word| word.starts_with(char::is_lowercase));
    small.len() >= 2 && small.len() > large.len()
}

fn is_team(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "team" | "editorial" | "newsroom"
    )
}

/// A short name in a script without capitals.
fn is_foreign(name: &str) -> bool {
    name.chars().count() <= 24
        && name.contains(is_alphabetic)
        && !name.contains(|c: char| c.is_uppercase() || c.is_lowercase() || c.is_numeric())
}

/// Whom a field names: cut only where each part is somebody, and before a post. Credentials stay.
pub(crate) fn stated(text: &str) -> Vec<String> {
    let text = trim_name(before_date(without_label(text.trim()), None));
    let text = before_account(text);
    if let Some(names) = several(text) {
        return names;
    }
    if text.is_empty() || text.len() > LONGEST {
        return Vec::new();
    }
    vec![before_post(text).to_owned()]
}

/// A person's name before their account and what else stands behind it: "Ada Mill @adamill , Weir Paper".
fn before_account(text: &str) -> &str {
    let Some((name, rest)) = text.split_once(" @") else {
        return text;
    };
    let (_, rest) = rest.split_once(' ').unwrap_or(("", ""));
    let ends = rest.is_empty() || rest.starts_with([',', '|', '(', '-', '–', '·']);
    let name = name.trim_end();
    if ends && !rest.contains('@') && is_person_like(name) {
        name
    } else {
        text
    }
}

/// The names in a field that names several, or one and what is none.
fn several(text: &str) -> Option<Vec<String>> {
    // "Jane Doe (with Richard Roe)"
    if text.contains('(') {
        return None;
    }
    let mut names = split_names(text);
    if names.len() < 2 {
        return None;
    }
    for name in &mut names {
        name.truncate(before_post(name).len());
    }
    let somebody = |name: &str| is_person_like(name) && !is_credential(name) || is_agency(name);
    let short = |name: &String| is_given_name(name) || somebody(name);
    if !text.contains(',') && names.iter().all(short) {
        return Some(names);
    }
    let full = names.iter().filter(|name| somebody(name)).count();
    let others = full == 1 && names.iter().any(|name| is_other(name));
    names.retain(|name| somebody(name));
    (full > 1 || others).then_some(names)
}

/// "MS, RD" looks like a family name and a given name.
pub(super) fn is_credential(name: &str) -> bool {
    name.contains(',')
        && name
            .split(", ")
            .all(|part| part.len() <= 4 && !part.contains(char::is_lowercase))
}

/// What stands beside a name and is none: an address, a host, a post.
pub(super) fn is_other(part: &str) -> bool {
    part.contains('@')
        || is_host(part)
        || part
            .split(' ')
            .any(|word| word.chars().count() > 3 && (is_role_word(&fold(word)) || is_no_name(word)))
}

/// Whether a text begins with a word that stands before names, such as "By".
pub(crate) fn is_labelled(text: &str) -> bool {
    // "By" alone leaves its name to what follows.
    let alone =
        || text.trim().len() <= LONGEST_LABEL && label(&[text.trim(), " …"].concat()).is_some();
    label(text).is_some() || alone()
}

/// What stands behind words that say who wrote: "Written by Ada Mill". A bare preposition says less.
pub(crate) fn behind_label(text: &str) -> Option<&str> {
    match label(text)? {
        (Label::Strong, rest) => Some(rest.trim()),
        _ => None,
    }
}

/// Given names that are prepositions in another language, Swedish and English ones in Catalan and Italian.
const GIVEN: [&str; 2] = ["Per ", "Di "];

/// A text without "By" and its like; names such as "Di Mill" begin like one.
fn without_label(text: &str) -> &str {
    match label(text) {
        Some((Label::Strong | Label::Person, rest)) => rest,
        Some((Label::Weak, rest)) if is_part_of_a_family_name(text, rest) => text,
        Some((Label::Weak, _)) if GIVEN.iter().any(|given| text.starts_with(given)) => text,
        Some((Label::Weak, rest)) if is_person_like(rest) || !is_person_like(text) => rest,
        _ => text,
    }
}

/// "Jane Doe, Staff Writer": the name. "Jane Doe, MD" stays whole.
fn before_post(text: &str) -> &str {
    let Some((head, rest)) = role_at(text).and_then(|at| text.split_at_checked(at)) else {
        return text;
    };
    let post = rest.split(|c: char| !is_alphanumeric(c)).any(|word| {
        word.chars().count() > 3 && (is_role_word(&fold(word)) || is_trade_behind(word))
    });
    if post && is_person_like(head) {
        head.trim_end()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{shown, stated};

    #[track_caller]
    fn byline(text: &str, names: &[&str]) {
        assert_eq!(shown(text), names, "{text:?}");
    }

    #[track_caller]
    fn field(text: &str, names: &[&str]) {
        assert_eq!(stated(text), names, "{text:?}");
    }

    #[test]
    fn bylines() {
        byline("By Ada Mill", &["Ada Mill"]);
        byline(
            "Von Ada Mühle und Bert van der Wehr",
            &["Ada Mühle", "Bert van der Wehr"],
        );
        byline("Ada Mill, Staff Writer", &["Ada Mill"]);
        byline("By Ada Mill | Updated May 3", &["Ada Mill"]);
        byline("Written by: Ada Mill", &["Ada Mill"]);
        byline("Ada Mill / Mill Daily / 3 May 2024", &["Ada Mill"]);
        byline("Ada Mill, Mühlheim", &["Ada Mill"]);
        byline("Articles by Ada", &["Ada"]);
        byline("By 3m Mill Works", &["3m Mill Works"]);
        byline("3m Mill Works", &[]);
        byline("By Mill Editorial Team", &[]);
        byline("Latest comment by Ada Mill", &[]);
        byline("Last updated by Ada Mill", &[]);
        byline("Last updated 5 May 2024 by Ada Mill", &[]);
        byline("Zuletzt aktualisiert von Ada Mill", &[]);
        byline("Ada Mill Last updated 5 May 2024", &["Ada Mill"]);
        byline("By Ada Mill, last updated by Bert Weir", &["Ada Mill"]);
        byline(
            "Ada Mill / Ada Mill / Bert Weir",
            &["Ada Mill", "Bert Weir"],
        );
        byline("3 May 2024 / Ada Mill", &[]);
        byline("Posted by Ada Mill at 19:27", &["Ada Mill"]);
        byline("By Department for Rivers", &["Department for Rivers"]);
        byline("By Georgia and Florida", &["Georgia"]);
        byline("By Ada and Jane", &["Ada"]);
        byline("By Mill & Weir", &["Mill"]);
        byline("By Mill and Sports", &["Mill"]);
        byline("By Ada Mill @ 19:27", &["Ada Mill"]);
        byline("Posted by Ada Mill at 19:27 in News", &["Ada Mill"]);
        byline("By Mill, Weir & Sons", &["Mill, Weir & Sons"]);
        byline(
            "By Lake County Health Department",
            &["Lake County Health Department"],
        );
        byline("By Ada Mill and Reuters", &["Ada Mill", "Reuters"]);
        byline("By Ada Mill and millhand", &["Ada Mill"]);
        byline("Madrid, por Ada Molina", &["Ada Molina"]);
        byline("القاهرة - أحمد حسن", &["أحمد حسن"]);
        byline("By Christian Guest", &["Christian Guest"]);
        byline("Par Ada Moulin, La Vallée", &["Ada Moulin"]);
        byline("Ada", &["Ada"]);
        byline("علي", &["علي"]);
        byline("By the Old Mill of the Lower Valley", &[]);
        byline("By Mill Reporter", &[]);
        byline("By Mill Newsroom", &[]);
        byline("By For the Tribune", &[]);
        byline("Text Size", &[]);
        byline("Font Resize", &[]);
        byline("Most E-Mailed", &[]);
        byline("A link has been posted to your wall.", &[]);
        byline("Mill speaks of grain and of water", &[]);
        byline("Ms. Mill is the editor of this paper.", &[]);
        byline("3 min read", &[]);
        byline("By", &[]);
        byline("Learn more about our contributors", &[]);
    }

    #[test]
    fn fields() {
        field("Ada Mill", &["Ada Mill"]);
        field("By Ada Mill and Bert Weir", &["Ada Mill", "Bert Weir"]);
        field("Mill, Ada", &["Mill, Ada"]);
        field("De Niro, Ada", &["De Niro, Ada"]);
        field("Da Molina, Ada", &["Da Molina, Ada"]);
        field("von Mühlen, Ada", &["von Mühlen, Ada"]);
        field("Von Ada Mühle", &["Ada Mühle"]);
        field(
            "Par Ada Moulin et Bert Roche",
            &["Ada Moulin", "Bert Roche"],
        );
        field("Ada Kvern og Bert Dam", &["Ada Kvern", "Bert Dam"]);
        field("Ada Mill Published", &["Ada Mill"]);
        field("Ada Mill Link Copied", &["Ada Mill"]);
        field("Per Lindkvarn", &["Per Lindkvarn"]);
        field("Per Olov Lindkvarn", &["Per Olov Lindkvarn"]);
        field("Di Mill", &["Di Mill"]);
        field("di Ada Mulino", &["Ada Mulino"]);
        field("Ada Mill, MD", &["Ada Mill, MD"]);
        field("Ada Mill, MS, RD, FAND", &["Ada Mill, MS, RD, FAND"]);
        field("Ada Mill and Bert Weir, Staff", &["Ada Mill", "Bert Weir"]);
        field("Ada Mill | ada@mill.example", &["Ada Mill"]);
        field("Ada Mill @adamill", &["Ada Mill"]);
        field("Ada Mill @adamill , Weir Paper", &["Ada Mill"]);
        field("Ada Mill (with Bert Weir)", &["Ada Mill (with Bert Weir)"]);
        field("Ada Mill, Staff Writer", &["Ada Mill"]);
        field("Ada and Bert", &["Ada", "Bert"]);
        field("Ada, Bert", &["Ada, Bert"]);
        field("Ada Mill and Reuters", &["Ada Mill", "Reuters"]);
        field("Ada Mill, Mühlheim", &["Ada Mill, Mühlheim"]);
        field("Di Mill", &["Di Mill"]);
        field("", &[]);
        field(&"mill ".repeat(25), &[]);
        field("Redaktion muehle.example", &["Redaktion muehle.example"]);
    }
}

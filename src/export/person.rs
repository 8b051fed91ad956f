//! A person's name in the parts that styles sort and shorten by.

use super::citation::container;
use crate::page::{Agent, AgentKind, PageMetadata};
use crate::value::letter::{is_alphabetic, is_cjk, is_han};
use crate::value::person::{is_organization_like, is_person_like};

/// The parts, as BibTeX and CSL tell them apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Name<'n> {
    pub(super) given: &'n str,
    /// `van der`, `de`: lower-case words before the family name.
    pub(super) particle: &'n str,
    pub(super) family: &'n str,
    /// `Jr.`, `III`, `PhD`: what stands behind the name and is no part of it.
    pub(super) suffix: &'n str,
}

/// Splits a person's name as BibTeX does: `Family, Given`, or the last word is the family name and lower-case words before
/// it are its particle; of two words in Chinese, Japanese or Korean script the first is the family name. `None` where the agent is no
/// person, the name is one word or none, or its order is not known: it is then given whole.
pub(super) fn split<'a>(agent: &'a Agent, page: &PageMetadata) -> Option<Name<'a>> {
    let name = agent.name.as_deref()?.trim();
    match agent.kind {
        Some(AgentKind::Person) => {}
        // Runs and header lines state no types: the name itself has to tell.
        None if is_person_like(name) && !is_organization_like(name, &houses(page)) => {}
        _ => return None,
    }
    let (name, suffix) = without_suffix(name)?;
    let (given, particle, family) = match name.split_once(',') {
        Some((family, given)) => (given.trim(), "", family.trim()),
        None => in_order(name, page)?,
    };
    let simple = !family.is_empty() && !given.contains(',');
    // `de Velde` has no given name; behind a comma there is one, and before a suffix.
    let whole = given.is_empty() && (particle.is_empty() || !suffix.is_empty());
    (simple && !whole).then_some(Name {
        given,
        particle,
        family,
        suffix,
    })
}

/// The name and all that stands behind it: `Oona Pell Jr.`, `Oona Pell, MD, PhD`, `Pell, Oona, Jr.`. `None` where a suffix stands between.
fn without_suffix(name: &str) -> Option<(&str, &str)> {
    let mut rest = name;
    while let Some((before, last)) = rest.rsplit_once(',') {
        let (before, last) = (before.trim(), last.trim());
        // `Pell, MD`: initials, as journals write them.
        let initials = rest.len() == name.len() && is_one_word(before) && may_be_initials(last);
        if initials || !is_suffix(last) && !is_degree(last) {
            break;
        }
        rest = before;
    }
    if let Some((before, last)) = rest.rsplit_once(char::is_whitespace) {
        let (before, son) = (before.trim_end(), is_suffix(last));
        // `Pell, Jr., Oona`, and `Pell, MD`, which is no name of three words.
        if (son || is_degree_of_letters(last) && !is_one_word(before)) && !before.ends_with(',') {
            rest = before;
        }
    }
    let suffix = name.get(rest.len()..).unwrap_or_default();
    let suffix = suffix.trim_start_matches(|c: char| c == ',' || c.is_whitespace());
    (rest.matches(',').count() < 2).then_some((rest, suffix))
}

fn is_one_word(text: &str) -> bool {
    !text.contains(|c: char| c == ',' || c.is_whitespace())
}

/// Whether a degree is written as two given names' initials are.
fn may_be_initials(word: &str) -> bool {
    matches!(word, "MD" | "M.D." | "RN")
}

/// Degrees with small letters, which no initials are: they stand behind names without a comma too.
fn is_degree_of_letters(word: &str) -> bool {
    is_degree(word) && word.contains(char::is_lowercase)
}

/// What tells a son from his father. `I` and `V` may be initials.
fn is_suffix(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    let of_son = ["jr", "sr", "jnr", "snr"];
    matches!(bare, "II" | "III" | "IV") || of_son.iter().any(|own| bare.eq_ignore_ascii_case(own))
}

/// Degrees and posts behind a comma, as they are written: `Rahman, Md` is a name.
fn is_degree(word: &str) -> bool {
    matches!(
        word,
        "PhD"
            | "Ph.D."
            | "Ph.D"
            | "DPhil"
            | "D.Phil."
            | "MD"
            | "M.D."
            | "Esq."
            | "MBA"
            | "MSc"
            | "RN"
    )
}

/// Given name, particle and family name of a name in the order in which it is said. Which comes first in Hungarian and Vietnamese the
/// letters do not tell: on pages in these languages, where strangers' names keep their own order too, a name stays whole.
fn in_order<'n>(name: &'n str, page: &PageMetadata) -> Option<(&'n str, &'n str, &'n str)> {
    let mut letters = name.chars().filter(|c| is_alphabetic(*c)).peekable();
    if letters.peek().is_some() && letters.all(|c| is_cjk(c) || is_han(c)) {
        let mut words = name.split_whitespace();
        let (family, given) = (words.next()?, words.next()?);
        // Foreigners' names are spelled in Katakana, in their own order.
        let is_foreign = name.chars().filter(|c| is_alphabetic(*c)).all(is_katakana);
        return (words.next().is_none() && !is_foreign).then_some((given, "", family));
    }
    let language = page.in_language.as_deref().unwrap_or_default();
    let language = language.split('-').next().unwrap_or_default();
    if matches!(language, "hu" | "vi") {
        return None;
    }
    let (before, family) = name.rsplit_once(char::is_whitespace)?;
    let mut start = before.len();
    for word in before.split_whitespace().rev() {
        if !word.chars().next().is_some_and(char::is_lowercase) {
            break;
        }
        // A word of `before` is a slice of it: its address tells its place.
        start = (word.as_ptr() as usize).wrapping_sub(before.as_ptr() as usize);
    }
    let (given, particle) = before.split_at_checked(start).unwrap_or((before, ""));
    Some((given.trim(), particle.trim(), family))
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a0}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}')
}

/// What the page's publisher and site are called.
fn houses(page: &PageMetadata) -> Vec<&str> {
    let publisher = page.publisher.as_ref();
    let names = publisher.map(|publisher| [&publisher.name, &publisher.legal_name]);
    let names = names.into_iter().flatten().filter_map(Option::as_deref);
    names.chain(container(page)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str) -> Agent {
        Agent {
            kind: Some(AgentKind::Person),
            ..Agent::named(name)
        }
    }

    #[track_caller]
    fn splits(name: &str, given: &str, particle: &str, family: &str, suffix: &str) {
        let agent = person(name);
        let parts = Name {
            given,
            particle,
            family,
            suffix,
        };
        assert_eq!(split(&agent, &PageMetadata::default()), Some(parts));
    }

    #[test]
    fn names() {
        splits("Imke Tarrant", "Imke", "", "Tarrant", "");
        splits("Tarrant, Imke", "Imke", "", "Tarrant", "");
        splits("Jan van der Velde", "Jan", "van der", "Velde", "");
        splits("Анна Белова", "Анна", "", "Белова", "");
        splits("de Velde", "", "de", "Velde", "");
        for whole in ["Tarrant", "山田太郎", "Pell,", ""] {
            let agent = person(whole);
            let parts = split(&agent, &PageMetadata::default());
            assert_eq!(parts, None, "{whole}");
        }
    }

    #[test]
    fn what_stands_behind_a_name() {
        splits("Oona Pell Jr.", "Oona", "", "Pell", "Jr.");
        splits("Oona M. Pell, Jr.", "Oona M.", "", "Pell", "Jr.");
        splits("Pell, Oona, Jr.", "Oona", "", "Pell", "Jr.");
        splits("Jan van der Velde III", "Jan", "van der", "Velde", "III");
        splits("Oona Pell, PhD", "Oona", "", "Pell", "PhD");
        splits("Oona Pell, MD, PhD", "Oona", "", "Pell", "MD, PhD");
        splits("Oona Pell Sr., PhD", "Oona", "", "Pell", "Sr., PhD");
        splits("Pell, Oona, Jr., MD", "Oona", "", "Pell", "Jr., MD");
        splits("Pell, Oona Jr.", "Oona", "", "Pell", "Jr.");
        splits("Oona Pell PhD", "Oona", "", "Pell", "PhD");
        splits("Pell, Md", "Md", "", "Pell", "");
        splits("Pell, MD", "MD", "", "Pell", "");
        splits("Pell, RN", "RN", "", "Pell", "");
        splits("Oona MD", "Oona", "", "MD", "");
        splits("Oona V", "Oona", "", "V", "");
        for whole in [
            "Oona II",
            "Pell, Jr.",
            "Pell, Jr., Oona",
            "de Velde Jr.",
            "Jr.",
            ", Jr.",
        ] {
            let agent = person(whole);
            let parts = split(&agent, &PageMetadata::default());
            assert_eq!(parts, None, "{whole}");
        }
    }

    #[test]
    fn where_the_family_comes_first() {
        splits("山田 太郎", "太郎", "", "山田", "");
        splits("山田　タロウ", "タロウ", "", "山田", "");
        splits("やまだ たろう", "たろう", "", "やまだ", "");
        splits("佐々木 太郎", "太郎", "", "佐々木", "");
        splits("王 小明", "小明", "", "王", "");
        splits("김 철수", "철수", "", "김", "");
        for whole in ["ジョン スミス", "山田 ジョン 太郎"] {
            let parts = person(whole);
            assert_eq!(split(&parts, &PageMetadata::default()), None, "{whole}");
        }
        for (language, name) in [("hu", "Kovács Imre"), ("vi-VN", "Trần Thị Mai")] {
            let page = PageMetadata {
                in_language: Some(language.to_owned()),
                ..PageMetadata::default()
            };
            assert_eq!(split(&person(name), &page), None);
            assert!(split(&person("Kovács, Imre"), &page).is_some());
        }
    }

    #[test]
    fn who_has_no_type_is_told_by_the_name() {
        let page = PageMetadata {
            publisher: Some(Agent::named("Marsh Lantern")),
            ..PageMetadata::default()
        };
        let family = |name| split(&Agent::named(name), &page).map(|name| name.family.to_owned());
        assert_eq!(family("Imke Tarrant").as_deref(), Some("Tarrant"));
        for whole in ["Harbour Courier", "Marsh Lantern", "AFP", "courier.example"] {
            assert_eq!(family(whole), None, "{whole}");
        }
        let house = Agent {
            kind: Some(AgentKind::Organization),
            ..Agent::named("Imke Tarrant")
        };
        assert_eq!(split(&house, &page), None);
    }
}

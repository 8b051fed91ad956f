//! Names in a list that a tool took out of a byline or a head: extractors part "Ada Mill, Miller, 6 December" at its commas, and hand on each part as
//! somebody.

use super::name::{GIVEN, is_introduced, is_no_name, is_person_like};
use super::organization::{is_agency, is_nobody};
use super::roles::is_post;
use crate::value::date::{Convention, written};
use crate::value::text::lowercase;

/// Most parts of a list that are weighed: no text has more authors.
const MOST: usize = 512;

/// Those of a list that are somebody, where one is a person at all: no day, no post, no credential, no newsroom's "Staff", no host. A part
/// that may be somebody stays.
pub(crate) fn listed(mut names: Vec<String>) -> Vec<String> {
    let somebody = |name: &String| is_person_like(name) && !is_none(name);
    if names.len() > 1 && names.iter().take(MOST).any(somebody) {
        let mut at = 0;
        names.retain(|name| {
            at += 1;
            at > MOST || is_agency(name) || !is_none(name)
        });
    }
    names
}

/// Whether a part of such a list says something about the person before it.
fn is_none(part: &str) -> bool {
    if is_letters(part) || is_host_in_words(part) {
        return true;
    }
    // "Bert Weir, PhD": somebody, and what they are.
    let name = part.split_once(',').map_or(part, |(name, _)| name);
    if is_person_like(part) || is_person_like(name) || is_name_like_a_post(part) {
        return false;
    }
    is_post(part) || is_nobody(part) || is_of_a_day(part)
}

/// Credentials as they are written, without dots. Not every acronym is one: a house's is an author.
#[rustfmt::skip]
const CREDENTIALS: &[&str] = &[
    "PhD", "PHD", "Ph D", "DPhil", "EdD", "PsyD", "PharmD", "MD", "DO", "DDS", "DMD", "DVM", "MBBS", "JD", "LLM", "LLB", "MBA", "MPH", "MPP", "MPA", "MFA",
    "MSW", "MSc", "BSc", "MEd", "MPhil", "MS", "MA", "BA", "BS", "RD", "RDN", "LDN", "RN", "BSN", "MSN", "NP", "FNP", "PA-C", "DPT", "CPA", "CFA", "CFP",
    "CSCS", "CPT", "LCSW", "LMFT", "LPC", "CDE", "CDCES", "FACP", "FACS", "FACC", "FAAP", "FAND", "FRCP", "FRCS", "Esq", "Dr med", "Dipl-Ing",
];

/// "`PhD`", "Ph D", "R D", "MS, RD": credentials and nothing else.
fn is_letters(part: &str) -> bool {
    let is_one = |text: &str| {
        let bare = text.trim().replace('.', "");
        // "R D": one letter a word.
        let spaced = bare.split(' ').all(|word| word.len() == 1);
        let whole = if spaced { bare.replace(' ', "") } else { bare };
        CREDENTIALS.contains(&&*whole)
    };
    part.len() <= 40 && part.split(',').all(is_one)
}

/// "Weirpaper Com", "Www Weirpaper Info": a host whose dots a tool made spaces.
fn is_host_in_words(part: &str) -> bool {
    let mut words = part.split(' ');
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    first.eq_ignore_ascii_case("www") || last.eq_ignore_ascii_case("com")
}

/// "Bob Chief", "Will Editor": a family's name that is a post's word as well, or a given name that is one of sentences before it.
fn is_name_like_a_post(part: &str) -> bool {
    let Some((given, family)) = part.split_once(' ') else {
        return false;
    };
    let given_alone = GIVEN.iter().any(|own| own.eq_ignore_ascii_case(given));
    !family.contains(' ') && (given_alone || family == "Chief" && is_introduced(part))
}

/// Months that are names as well.
const NAMES: &[&str] = &[
    "jan", "january", "mar", "march", "marco", "april", "may", "mai", "mayo", "june", "juni",
    "julio", "jul", "july", "juli", "august", "agosto",
];

/// "December 6", "Apr", "Updated Dec": the year of a day is lost first. "April May" and "Jan" may be somebody.
fn is_of_a_day(part: &str) -> bool {
    if part.len() > 40 {
        return false;
    }
    let is_day = |text: &str| {
        text.len() <= 24 && written(&format!("{text} 2000"), Convention::default()).is_some()
    };
    let numbered = part.contains(|c: char| c.is_ascii_digit());
    let (first, rest) = part.split_once(' ').unwrap_or((part, ""));
    let is_name = |word: &str| NAMES.contains(&&*lowercase(word));
    if rest.is_empty() {
        return !numbered && !is_name(first) && is_day(first);
    }
    let behind = is_no_name(first) && !is_name(first) && rest.starts_with(char::is_alphabetic);
    numbered && is_day(part) || behind && is_day(rest)
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[track_caller]
    fn list(text: &str, names: &[&str]) {
        let parts = text.split("; ").map(str::to_owned).collect();
        assert_eq!(listed(parts), names, "{text}");
    }

    #[test]
    fn what_is_nobody_goes() {
        list("Ada Mill; PhD", &["Ada Mill"]);
        list("Ada Mill; Ph D", &["Ada Mill"]);
        list("Ada Mill; MS; RD; FAND", &["Ada Mill"]);
        list("Ada Mill; R D", &["Ada Mill"]);
        list("Ada Mill; MS, R.D.", &["Ada Mill"]);
        list("Ada Mill; Apr 7", &["Ada Mill"]);
        list("Ada Mill; Jan 5", &["Ada Mill"]);
        list("Ada Mill; Sept.", &["Ada Mill"]);
        list("Ada Mill; December 6", &["Ada Mill"]);
        list("Ada Mill; Apr", &["Ada Mill"]);
        list("Ada Mill; Updated Dec", &["Ada Mill"]);
        list(
            "Ada Mill; Chief Milling Officer; Head",
            &["Ada Mill", "Head"],
        );
        list(
            "Ada Mill; Journalist; Bert Weir",
            &["Ada Mill", "Bert Weir"],
        );
        list("ADA MILL; AP Mill Writer", &["ADA MILL"]);
        list("Weir Staff; Ada Mill", &["Ada Mill"]);
        list("Ada Mill; Redacción", &["Ada Mill"]);
        list("Ada Mill; Adamill Com", &["Ada Mill"]);
        list("Www Adamill Info; Ada Mill", &["Ada Mill"]);
    }

    #[test]
    fn whoever_is_somebody_stays() {
        for text in [
            "Ada Mill; Bert Weir",
            "Ada Mill; Reuters",
            "Ada Mill; AP",
            "ADA MILL; BERT WEIR",
            "Ada Mill; Weir Paper",
            "Ada Mill; April Roe",
            "Ada Mill; May Weir; June Brook",
            "Ada Mill; Mei-Mei Ma",
            "Mill Team; Weir Desk",
            "millhand; weirkeeper",
            "배윤경; 이상현",
            "Ada Mill; A. Ng; E.B. Xu; O. Ek",
            "Ng A; Li Y; Mill J",
            "MILL, J; XU, E",
            "Ada Mill; Bert Weir, PhD",
            "Ada Mill, MD; Bert Weir, PhD",
            "Ada Mill; NASA; BBC; UN",
            "Ada Mill; April May; June; August; Jan",
            "Ada Mill; Bob Chief",
            "Ada Mill; Will Editor",
            "Ada Mill; Jan Net",
            "Ada Mill; DJ X",
        ] {
            list(text, &text.split("; ").collect::<Vec<_>>());
        }
    }
}

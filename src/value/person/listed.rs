//! Names in a list that a tool took out of a byline or a head: extractors part "Ada Mill, Miller, 6 December" at its commas, and hand on each part as
//! somebody.

use super::field::is_credential;
use super::name::{is_no_name, is_person_like};
use super::organization::{is_agency, is_nobody};
use super::roles::is_post;
use crate::value::date::{Convention, written};

/// Those of a list that are somebody, where one is a person at all: no day, no post, no credential, no newsroom's "Staff", no host.
pub(crate) fn listed(mut names: Vec<String>) -> Vec<String> {
    let somebody = |name: &String| is_person_like(name) && !is_none(name);
    if names.len() > 1 && names.iter().any(somebody) {
        names.retain(|name| is_agency(name) || !is_none(name));
    }
    names
}

/// Whether a part of such a list says something about the person before it.
fn is_none(part: &str) -> bool {
    is_post(part)
        || is_nobody(part)
        || is_letters(part)
        || is_host_in_words(part)
        || is_of_a_day(part)
}

/// "`PhD`", "Ph D", "R D", "MS, RD": no more letters than a credential has, hardly one of them small.
fn is_letters(part: &str) -> bool {
    let small = part.chars().filter(|c| c.is_lowercase()).count();
    let large = part.chars().filter(|c| c.is_uppercase()).count();
    is_credential(part) || large >= 2 && small <= 1 && large + small <= 4 && part.is_ascii()
}

/// "Weirpaper Com", "Www Weirpaper Com": a host whose dots a tool made spaces.
fn is_host_in_words(part: &str) -> bool {
    let mut words = part.split(' ');
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    let is =
        |word: &str, known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(word));
    is(first, &["www"]) || is(last, &["com", "org", "net", "info"])
}

/// "December 6", "Apr", "Updated Dec": the year of a day is lost first.
fn is_of_a_day(part: &str) -> bool {
    let is_day = |text: &str| {
        text.len() <= 24 && written(&format!("{text} 2000"), Convention::default()).is_some()
    };
    let behind = part.split_once(' ').filter(|(first, _)| is_no_name(first));
    is_day(part)
        || behind.is_some_and(|(_, rest)| rest.starts_with(char::is_alphabetic) && is_day(rest))
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
        list("Ada Mill; Apr 7", &["Ada Mill"]);
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
        ] {
            list(text, &text.split("; ").collect::<Vec<_>>());
        }
    }
}

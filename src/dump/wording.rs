//! What the words of a short text tell: a person, an organisation, a post, a section of a paper.

use crate::value::person;
use crate::value::section::is_section;
use crate::value::text::fold;

/// What a short text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub(super) enum Wording {
    /// Nothing known.
    #[default]
    Words,
    /// A name of a person.
    Person,
    /// A name that holds a word of organisations.
    Organization,
    /// A post: "Staff writer".
    Post,
    /// "By" and a name.
    Byline,
    /// A section that papers have: "Politics".
    Section,
    /// Several such.
    Sections,
    /// A word that programs use: "paper.example:metered", `web_only`.
    Code,
}

/// Longest text looked at, in bytes.
const LONGEST: usize = 90;

/// What `text` names.
pub(super) fn of(text: &str) -> Wording {
    if text.len() > LONGEST || text.is_empty() {
        return Wording::Words;
    }
    if !text.contains(' ')
        && (text.contains([':', '_', '=', '{', '#']) || text.contains('.') && text.contains('-'))
    {
        return Wording::Code;
    }
    let folded = fold(text);
    if is_section(&folded) {
        return Wording::Section;
    }
    if text.contains([',', '&', '/', '|'])
        && text
            .split([',', '&', '/', '|'])
            .filter(|part| !part.trim().is_empty())
            .any(|part| is_section(&fold(part)))
    {
        return Wording::Sections;
    }
    if person::is_folded_post(&folded) {
        return Wording::Post;
    }
    if person::is_organization_like(text, &[]) {
        return Wording::Organization;
    }
    if person::is_person_like(text) {
        return Wording::Person;
    }
    if person::byline(text, None).is_some() {
        return Wording::Byline;
    }
    Wording::Words
}

#[cfg(test)]
mod tests {
    use super::{Wording, of};

    #[test]
    fn what_is_named() {
        for (text, wording) in [
            ("Grace Miller", Wording::Person),
            ("谷口 花子", Wording::Person),
            ("The Valley Post", Wording::Organization),
            ("Senior Mills Reporter", Wording::Post),
            ("By Grace Miller", Wording::Byline),
            ("Wirtschaft", Wording::Section),
            ("経済", Wording::Section),
            ("Culture & Mills", Wording::Sections),
            ("valley.example:metered", Wording::Code),
            ("old mill", Wording::Words),
            ("", Wording::Words),
        ] {
            assert_eq!(of(text), wording, "{text}");
        }
    }
}

//! The name of a site as its host spells it: `millpaper.example` is the Mill Paper where the page writes so.

use crate::value::date::base_letters;
use crate::value::letter::is_alphanumeric;
use crate::value::link;

/// What a host calls its site, without hyphens, in lower case.
#[derive(Debug)]
pub(super) struct Label(String);

/// Words before a name that are a part of it where they have its capital.
const ARTICLES: &[&str] = &[
    "The ", "La ", "Le ", "Les ", "El ", "Il ", "Lo ", "Los ", "Las ", "Der ", "Die ", "Das ",
    "De ", "Het ", "O ", "A ",
];

impl Label {
    pub(super) fn of(host: &str) -> Option<Self> {
        let site = link::site(host);
        let label: String = site.chars().filter(|&c| is_alphanumeric(c)).collect();
        (label.len() >= 2).then(|| Self(label.to_lowercase()))
    }

    /// The first words of a text that spell the label, with the article before them.
    pub(super) fn first_in<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut before = ' ';
        let mut starts = text.char_indices().filter(|(_, c)| {
            let begins = !is_alphanumeric(before) && is_alphanumeric(*c);
            before = *c;
            begins
        });
        starts.find_map(|(start, first)| {
            let length = self.length_at(text.get(start..)?)?;
            let name = text.get(start..start + length)?;
            // `ottawa` of a path, `times` of a sentence.
            if first.is_lowercase() && !name.contains(char::is_uppercase) && name.len() < text.len()
            {
                return None;
            }
            let head = text.get(..start)?;
            let article = ARTICLES.iter().find(|article| {
                head.strip_suffix(**article)
                    .is_some_and(|rest| !rest.ends_with(is_alphanumeric))
            });
            // `© The Weir Shimbun` is on `weir.example`: between an article and one more name stands a part of a name.
            let behind = text.get(start + length..)?.strip_prefix(' ');
            if article.is_some() && behind.is_some_and(|rest| rest.starts_with(char::is_uppercase))
            {
                return None;
            }
            let before = article.map_or(0, |article| article.len());
            text.get(start - before..start + length)
        })
    }

    /// How much of the beginning of a text spells the label.
    fn length_at(&self, text: &str) -> Option<usize> {
        let mut left = self.0.as_str();
        let mut rest = text.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            if is_alphanumeric(c) {
                let (one, two) = base_letters(c);
                left = left.strip_prefix(one)?;
                if let Some(two) = two {
                    left = left.strip_prefix(two)?;
                }
                // ü is ue in many hosts.
                if !c.is_ascii() && one != 'e' {
                    left = left.strip_prefix('e').unwrap_or(left);
                }
                if left.is_empty() {
                    let ends = rest.peek().is_none_or(|(_, next)| !is_alphanumeric(*next));
                    return ends.then_some(at + c.len_utf8());
                }
            } else if !matches!(c, ' ' | '-' | '.' | '\'' | '’' | '&' | '·' | '!' | '+') {
                return None;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::Label;

    #[test]
    fn hosts_spelled_out() {
        for (host, text, name) in [
            (
                "weirpaper.example",
                "Share this: Weir Paper",
                Some("Weir Paper"),
            ),
            ("www.theweir.example", "About The Weir", Some("The Weir")),
            ("weir.example", "More from The Weir today", Some("The Weir")),
            (
                "muehlenblatt.example",
                "Das neue Mühlen-Blatt",
                Some("Mühlen-Blatt"),
            ),
            ("elpueblo.example", "EL PUEBLÓ", Some("EL PUEBLÓ")),
            ("weir.example", "© The Weir Shimbun", None),
            ("weir.example", "© The Weir, 2024", Some("The Weir")),
            (
                "weirshimbun.example",
                "© The Weir Shimbun",
                Some("The Weir Shimbun"),
            ),
            ("weir.example", "the weir by the mill", None),
            ("weir.example", "weir", Some("weir")),
            ("weir.example", "Weirs and mills", None),
        ] {
            let label = Label::of(host);
            assert_eq!(
                label.and_then(|label| label.first_in(text)),
                name,
                "{host}: {text}"
            );
        }
    }
}

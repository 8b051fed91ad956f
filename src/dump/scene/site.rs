//! Names against hosts: what the site is called, by the words of its domain.

use super::sounds::is_said;
use super::{LONGEST_NAME, Scene};
use crate::value::alike::{Letters, letters};
use crate::value::letter::is_alphanumeric;

impl Scene<'_> {
    /// Whether a text is the site's name: the words of the page's domain without its ending, with an article before them or a
    /// few letters behind. A Cyrillic name is compared as domains write it.
    pub(in crate::dump) fn is_site_name(&self, at: usize) -> bool {
        self.sounds_as_site(at)
            || self.words_of_site(at).any(|(before, behind)| {
                (before.is_empty() || ARTICLES.contains(&before.as_slice()))
                    && behind.len() <= BEHIND
            })
    }

    /// Whether a text holds the words of the page's domain.
    pub(in crate::dump) fn names_site(&self, at: usize) -> bool {
        self.sounds_as_site(at) || self.words_of_site(at).next().is_some()
    }

    /// Whether a name in another script is the page's domain in Latin letters.
    fn sounds_as_site(&self, at: usize) -> bool {
        self.width(at) <= LONGEST_NAME && is_said(self.text(at), &self.label)
    }

    /// The places at which whole words of a name have together the letters of the page's domain: the letters before them and behind.
    /// "Millbrook" does not hold `mill`.
    fn words_of_site(&self, at: usize) -> impl Iterator<Item = (Letters, Letters)> + '_ {
        let is_name = self.label.len() >= LABEL && self.width(at) <= LONGEST_NAME;
        let text = if is_name { self.text(at) } else { "" };
        let words: Vec<Letters> = text
            .split(|c: char| !is_alphanumeric(c))
            .map(|word| {
                Some(letters(word))
                    .filter(|name| !is_cyrillic(name))
                    .unwrap_or_else(|| latin(word))
            })
            .filter(|word| !word.is_empty())
            .collect();
        (0..words.len()).filter_map(move |start| {
            let (before, from) = words.split_at_checked(start)?;
            let mut left = self.label.as_slice();
            let mut words = from.iter();
            while !left.is_empty() {
                left = left.strip_prefix(words.next()?.as_slice())?;
            }
            Some((before.concat(), words.as_slice().concat()))
        })
    }

    /// A name against the host of the page and of the addresses beside it. Of the page's: 1 both begin alike, 2 the host holds the name, 3
    /// the words of the name are the domain's, `The Valley Post` and `valleypost`, 4 its first letters are, `Valley Hill Post` and `vhp`.
    pub(super) fn host_match(&self, at: usize, name: &[u8]) -> usize {
        if name.len() < 2 {
            return 14;
        }
        let bare = name.strip_prefix(b"the").filter(|bare| bare.len() >= 4);
        let relation = |host: Option<&Letters>| -> usize {
            let Some(host) = host else {
                return 0;
            };
            let holds = |name: &[u8]| name.len() >= 4 && contains(host, name);
            if host.starts_with(name) || holds(name) || bare.is_some_and(holds) {
                2
            } else {
                usize::from(name.len() >= 6 && host.len() >= 6 && common_prefix(name, host) >= 5)
            }
        };
        let near = |at: Option<usize>| self.host_of(at?);
        let own = match relation(self.host.as_ref()) {
            own @ (0 | 1) if self.label.len() < 2 => own,
            0 | 1 if self.is_domain_of(at, name) => 3,
            0 if self.abbreviates(at, name) => 4,
            own => own,
        };
        let beside = relation(near(at.checked_sub(1))).max(relation(near(Some(at + 1))));
        (own * 3 + beside).min(13)
    }

    /// Whether whole words of a name are the page's domain. A Cyrillic name is compared as domains write it.
    fn is_domain_of(&self, at: usize, name: &[u8]) -> bool {
        if is_cyrillic(name) {
            let latin = latin(self.text(at));
            let is_part = latin.len() > LABEL && contains(&latin, &self.label);
            return is_part || self.sounds_as_site(at);
        }
        if !name.is_ascii() && self.sounds_as_site(at) {
            return true;
        }
        contains(name, &self.label) && self.names_site(at)
    }

    /// Whether the page's domain is the first letters of a name's words, of which the last may stand whole: `nhpost` of `New Hill Post`.
    fn abbreviates(&self, at: usize, name: &[u8]) -> bool {
        // Asked first: few names begin as the domain does.
        if name.first() != self.label.first() && !name.starts_with(b"the") {
            return false;
        }
        let is_name = |word: &str| word.starts_with(char::is_uppercase);
        if !self.text(at).split(' ').nth(1).is_some_and(is_name) {
            return false;
        }
        let words = self.text(at).split(' ').map(letters);
        let words = words.filter(|word| !word.is_empty() && word != b"the");
        let words: Vec<Letters> = words.take(LONGEST_ABBREVIATED + 1).collect();
        let mut label = self.label.as_slice();
        if !(2..=LONGEST_ABBREVIATED).contains(&words.len()) {
            return false;
        }
        for (place, word) in words.iter().enumerate() {
            let is_last = place + 1 == words.len();
            if is_last && place > 0 && label == word.as_slice() {
                return true;
            }
            match (label.split_first(), word.first()) {
                (Some((one, rest)), Some(other)) if one == other => label = rest,
                _ => return false,
            }
        }
        label.is_empty() && words.len() > 2
    }
}

/// Words of a name that is abbreviated.
const LONGEST_ABBREVIATED: usize = 5;

/// Whether a name begins with a Cyrillic letter.
pub(super) fn is_cyrillic(name: &[u8]) -> bool {
    matches!(name.first(), Some(0xd0 | 0xd1))
}

/// Cyrillic letters as domains and slugs write them; ASCII letters stay, in lower case.
pub(super) fn latin(text: &str) -> Letters {
    let mut latin = Letters::with_capacity(text.len());
    for c in text.chars() {
        match c.to_lowercase().next().unwrap_or(c) {
            c if c.is_ascii_alphanumeric() => latin.push(c as u8),
            c @ 'а'..='я' => {
                let at = c as usize - 'а' as usize;
                latin.extend(CYRILLIC.get(at).copied().unwrap_or_default().bytes());
            }
            'ё' | 'є' => latin.push(b'e'),
            'і' | 'ї' => latin.push(b'i'),
            'ґ' => latin.push(b'g'),
            'ў' => latin.push(b'u'),
            _ => {}
        }
    }
    latin
}

/// From `а` to `я`.
const CYRILLIC: [&str; 32] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
];

/// What stands before papers' names and not in their domains.
const ARTICLES: [&[u8]; 16] = [
    b"the", b"la", b"le", b"les", b"el", b"los", b"las", b"il", b"lo", b"der", b"die", b"das",
    b"de", b"het", b"o", b"a",
];

/// Letters of a domain that tell a name, and those that may stand behind it: `Valley Post AG`.
pub(super) const LABEL: usize = 3;
const BEHIND: usize = 3;

pub(super) fn contains(text: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(text, part).is_some()
}

fn common_prefix(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::{Letters, Scene, latin};
    use crate::dump::layout;
    use crate::dump::leaf::cut;

    /// How the name behind an address stands to its host.
    fn told(address: &str, name: &str) -> usize {
        let text = format!("{address}\nThe wheel of the mill turns again\n{name}");
        let blocks = layout::sheet(&text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        let scene = Scene::new(&leaves, &blocks);
        let letters = scene.letters_of_name(2);
        scene.name_match(2, letters.as_deref()).0 / 3
    }

    #[test]
    fn names_of_the_site() {
        let page = |host: &str| format!("https://{host}/news/the-wheel-of-the-mill-turns-again");
        let valley = page("www.valleypost.example");
        for (name, own) in [
            ("Valley", 2),
            ("The Valley Post", 2),
            ("Valley Post Media Group", 3),
            ("Valleys of the north", 1),
            ("Old Mills", 0),
        ] {
            assert_eq!(told(&valley, name), own, "{name}");
        }
        assert_eq!(told(&page("mill.example"), "Windmills"), 0);
        assert_eq!(told(&page("www.vhp.example"), "Valley Hill Post"), 4);
        assert_eq!(told(&page("nhpost.example"), "New Hill Post"), 4);
        assert_eq!(told(&page("vhp.example"), "valley hill post"), 0);
        assert_eq!(told(&page("vestidoliny.example"), "Вести Долины"), 3);
        let text = format!("{}\nВести Долины", page("vestidoliny.example"));
        let blocks = layout::sheet(&text).blocks;
        let leaves = cut(&blocks, 0..blocks.len());
        assert!(Scene::new(&leaves, &blocks).is_site_name(1));
        // Of three letters and a registry's own name before the country's.
        assert_eq!(told(&page("www.hvp.com"), "HVP News"), 3);
        assert_eq!(told(&page("www.valleypost.co.uk"), "Valley Post Group"), 3);
    }

    /// Nothing but a picture's address tells the host.
    #[test]
    fn the_site_of_a_run_without_its_page() {
        let picture = "https://img.valleypost.example/2024/05/wheel.jpg";
        assert_eq!(told(picture, "Valley Post Group"), 3);
        assert_eq!(
            told("https://img.mills.example/wheel.jpg", "Valley Post"),
            0
        );
    }

    #[test]
    fn cyrillic_in_domains() {
        let letters = |text: &str| -> Letters { text.as_bytes().to_vec() };
        assert_eq!(latin("Вести-Заречья 24"), letters("vestizarechya24"));
        assert_eq!(latin("Ещё Щи"), letters("eshcheshchi"));
    }
}

//! What the text of a leaf looks like, whatever stands round it.

use crate::value::letter::is_alphanumeric;

/// What stands in the beginning of a text.
#[derive(Default)]
pub(super) struct Look {
    pub(super) commas: usize,
    pub(super) capitals: usize,
    pub(super) words: usize,
    pub(super) digits: bool,
    pub(super) bars: bool,
    pub(super) rights: bool,
    pub(super) account: bool,
    pub(super) address: bool,
}

impl Look {
    pub(super) fn of(text: &str) -> Self {
        const LOOKED_AT: usize = 160;
        let mut look = Self::default();
        let mut before = ' ';
        for c in text.chars().take(LOOKED_AT) {
            // Added and not asked: where words begin is hard to foresee.
            let begins = before == ' ';
            look.words += usize::from(begins);
            look.capitals += usize::from(begins & c.is_ascii_uppercase());
            if !c.is_ascii() {
                look.capitals += usize::from(begins && c.is_uppercase());
            }
            // Nearly all of them.
            if !matches!(c, 'a'..='z' | ' ' | 'A'..='Z') {
                match c {
                    ',' | ';' | '、' | '，' | '،' => look.commas += 1,
                    '0'..='9' => look.digits = true,
                    '|' | '•' | '·' | '►' | '→' | '›' | '»' => look.bars = true,
                    '/' if before == '/' => look.address = true,
                    '©' => look.rights = true,
                    '@' => look.account = true,
                    _ => {}
                }
            }
            before = c;
        }
        look
    }
}

/// Whether a text begins as no sentence does: with a small letter, or with a mark that closes something.
pub(super) fn begins_inside(text: &str) -> bool {
    text.starts_with(|c: char| {
        c.is_lowercase() || matches!(c, ',' | '.' | ';' | ':' | ')' | ']' | '}' | '!' | '?' | '%')
    })
}

/// The letters of a text that many leaves are held to.
#[derive(Debug)]
pub(super) struct Letters(Vec<char>);

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        Self(letters(text).collect())
    }

    /// Whether the text begins with all letters of another: with nothing behind them, or with more.
    pub(super) fn begin_with(&self, part: &str) -> Option<bool> {
        let mut whole = self.0.iter();
        let mut any = false;
        for c in letters(part) {
            if whole.next() != Some(&c) {
                return None;
            }
            any = true;
        }
        any.then(|| whole.next().is_none())
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|c| is_alphanumeric(*c))
        .flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn a_part_ends_before_its_whole_or_with_it() {
        let whole = Letters::of("The Mill -- turns again.");
        assert_eq!(whole.begin_with("the mill"), Some(false));
        assert_eq!(whole.begin_with("The mill turns again!"), Some(true));
        for other in ["The mill turns again and again", "Oak", "mill", "…", ""] {
            assert_eq!(whole.begin_with(other), None, "{other}");
        }
    }
}

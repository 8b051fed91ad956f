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

/// Characters of a text that are looked at.
const LOOKED_AT: usize = 160;

impl Look {
    pub(super) fn of(text: &str) -> Self {
        let head = text.as_bytes();
        let head = head.get(..LOOKED_AT).unwrap_or(head);
        if head.is_ascii() {
            return Self::of_ascii(head);
        }
        let mut look = Self::default();
        let mut before = ' ';
        for c in text.chars().take(LOOKED_AT) {
            if before == ' ' {
                look.words += 1;
                look.capitals += usize::from(c.is_uppercase());
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

    /// The same of ASCII. Each is counted without a question: where words begin is hard to foresee.
    fn of_ascii(head: &[u8]) -> Self {
        // Nobody asks for these of a longer text.
        let has =
            |is: fn(u8) -> bool| head.len() < LOOKED_AT && count(head, |_, byte| is(byte)) > 0;
        Self {
            commas: count(head, |_, byte| matches!(byte, b',' | b';')),
            capitals: count(head, |before, byte| {
                (before == b' ') & byte.is_ascii_uppercase()
            }),
            words: count(head, |before, _| before == b' '),
            digits: has(|byte| byte.is_ascii_digit()),
            bars: has(|byte| byte == b'|'),
            rights: false,
            account: has(|byte| byte == b'@'),
            address: count(head, |before, byte| before == b'/' && byte == b'/') > 0,
        }
    }
}

/// How many bytes are of a kind, told by the byte before and the byte itself. Sums of so few fit a byte, of which one instruction adds
/// many.
fn count(head: &[u8], is: impl Fn(u8, u8) -> bool) -> usize {
    let first = head.first().map_or(0, |first| u8::from(is(b' ', *first)));
    let pairs = head.iter().zip(head.iter().skip(1));
    usize::from(pairs.fold(first, |sum, (before, byte)| {
        sum + u8::from(is(*before, *byte))
    }))
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
    use super::{Letters, Look};

    #[test]
    fn texts_of_ascii_look_as_others_do() {
        for text in [
            "",
            "The Mill, the Weir; and 3 | @mill http://mill.example",
            "mill  Weir / Brook ",
        ] {
            let looks = [text.to_owned(), [text, " é"].concat()].map(|text| Look::of(&text));
            let [own, other] = looks.map(|look| {
                let Look {
                    digits,
                    bars,
                    account,
                    address,
                    ..
                } = look;
                (look.commas, look.capitals, digits, bars, account, address)
            });
            assert_eq!(own, other, "{text}");
        }
        let look = Look::of("The Mill turns ");
        assert_eq!((look.words, look.capitals), (3, 2));
    }

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

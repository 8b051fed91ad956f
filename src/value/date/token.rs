//! A line cut into numbers, words and marks. Everything else in this room reads these, never characters.

use crate::value::letter::{is_alphabetic, is_han};

/// One piece of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    /// Byte offset in the line.
    pub(super) start: usize,
    /// White space, or the line's start, stands before it.
    pub(super) spaced: bool,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits of one script. More than nine digits have the value [`u32::MAX`].
    Number {
        value: u32,
        digits: u8,
        script: Script,
    },
    /// Letters and their marks. A Chinese character is a [`Kind::Mark`].
    Word,
    /// Any other character, alone.
    Mark(char),
}

/// Whose digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// ASCII or full-width.
    Latin,
    /// Extended Arabic-Indic: Persian, Pashto, Urdu.
    Persian,
    /// Any other.
    Other,
}

impl<'a> Token<'a> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn is_mark(&self, c: char) -> bool {
        self.kind == Kind::Mark(c)
    }

    /// Value and count of digits.
    pub(super) fn number(&self) -> Option<(u32, u8)> {
        match self.kind {
            Kind::Number { value, digits, .. } => Some((value, digits)),
            _ => None,
        }
    }

    pub(super) fn word(&self) -> Option<&'a str> {
        (self.kind == Kind::Word).then_some(self.text)
    }

    pub(super) fn mark(&self) -> Option<char> {
        match self.kind {
            Kind::Mark(c) => Some(c),
            _ => None,
        }
    }
}

/// The value of a decimal digit of any living script.
pub(super) fn digit(c: char) -> Option<(u32, Script)> {
    const ZEROS: &[u32] = &[
        0x660, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0x1810,
    ];
    let code = c as u32;
    match c {
        '0'..='9' => Some((code - 0x30, Script::Latin)),
        '\u{6f0}'..='\u{6f9}' => Some((code - 0x6f0, Script::Persian)),
        '０'..='９' => Some((code - 0xff10, Script::Latin)),
        '\u{0}'..='\u{65f}' => None,
        _ => ZEROS.iter().find_map(|zero| {
            let value = code.checked_sub(*zero)?;
            (value < 10).then_some((value, Script::Other))
        }),
    }
}

/// Byte offset of the first digit at or after `from`.
pub(super) fn next_digit(line: &str, from: usize) -> Option<usize> {
    let bytes = line.as_bytes().get(from..)?;
    // Sixteen bytes at a time, one comparison each, as long as none is a digit or could lead a native one.
    let mut blocks = bytes.chunks_exact(16);
    let mut at = from;
    for block in blocks.by_ref() {
        let suspicious = block.iter().fold(false, |found, &byte| {
            found | (byte.wrapping_sub(b'0') < 10) || (byte >= 0xd9)
        });
        if suspicious {
            if let Some(found) = digit_in(line, block, at) {
                return Some(found);
            }
        }
        at += 16;
    }
    digit_in(line, blocks.remainder(), at)
}

fn digit_in(line: &str, bytes: &[u8], start: usize) -> Option<usize> {
    bytes.iter().enumerate().find_map(|(offset, &byte)| {
        let at = start + offset;
        // Lead bytes of the blocks that hold digits: Arabic, Devanagari to Tibetan, Myanmar and Khmer, full-width.
        let found = byte.is_ascii_digit()
            || matches!(byte, 0xd9 | 0xdb | 0xe0 | 0xe1 | 0xef) && native_digit_at(line, at);
        found.then_some(at)
    })
}

fn native_digit_at(line: &str, at: usize) -> bool {
    line.get(at..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(|c| digit(c).is_some())
}

/// Cuts `line[from..to]` into pieces, onto the end of `out`. Both ends lie on character borders.
pub(super) fn cut<'a>(line: &'a str, from: usize, to: usize, out: &mut Vec<Token<'a>>) {
    let mut at = from;
    let mut spaced = from == 0;
    while at < to {
        let Some(c) = line.get(at..to).and_then(|rest| rest.chars().next()) else {
            return;
        };
        if c.is_whitespace() {
            spaced = true;
            at += c.len_utf8();
            continue;
        }
        if is_invisible(c) {
            at += c.len_utf8();
            continue;
        }
        let rest = line.get(at..to).unwrap_or("");
        let after_number =
            !spaced && matches!(out.last().map(|t| t.kind), Some(Kind::Number { .. }));
        let (kind, len) = piece(rest, c, after_number);
        let Some(text) = rest.get(..len) else { return };
        out.push(Token {
            kind,
            text,
            start: at,
            spaced,
        });
        spaced = false;
        at += len;
    }
}

/// The kind and byte length of the first piece of `rest`, which begins with `c`.
fn piece(rest: &str, c: char, after_number: bool) -> (Kind, usize) {
    if let Some((_, script)) = digit(c) {
        return number(rest, script);
    }
    if !is_letter(c)
        || is_han(c)
        || (after_number && matches!(c, '년' | '월' | '일' | '시' | '분' | '초'))
    {
        return (Kind::Mark(c), c.len_utf8());
    }
    let thai = is_thai(c);
    let mut len = 0;
    let mut small = false;
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        // "Jane DoeDec 05, 2023": pieces of a page glued without a border.
        if small && c.is_uppercase() {
            break;
        }
        small = c.is_lowercase();
        // Thai and Lao abbreviate with inner dots: ม.ค. is one word.
        let inner_dot = thai && c == '.' && chars.peek().is_some_and(|next| is_thai(*next));
        if !inner_dot && (!is_letter(c) || is_han(c)) {
            break;
        }
        len += c.len_utf8();
    }
    (Kind::Word, len)
}

fn number(rest: &str, script: Script) -> (Kind, usize) {
    let (mut value, mut digits, mut len) = (0u32, 0u8, 0);
    for c in rest.chars() {
        let Some((next, its_script)) = digit(c) else {
            break;
        };
        if its_script != script {
            break;
        }
        value = if digits < 9 {
            value * 10 + next
        } else {
            u32::MAX
        };
        digits = digits.saturating_add(1);
        len += c.len_utf8();
    }
    (
        Kind::Number {
            value,
            digits,
            script,
        },
        len,
    )
}

/// Direction marks and zero-width spaces that stand between the pieces of a date in right-to-left text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

/// A letter, or a mark that belongs to the letter before it.
fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    is_alphabetic(c)
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{ad}'
            | '\u{200c}' | '\u{200d}' | '\u{e47}'..='\u{e4e}' | '\u{ec8}'..='\u{ecd}' | '\u{f35}' | '\u{f37}' | '\u{f39}'
            | '\u{1037}' | '\u{1039}' | '\u{103a}' | '\u{17c9}'..='\u{17d3}')
        // Nukta and virama of the Indic scripts, Sinhala included.
        || (matches!(c, '\u{900}'..='\u{dff}') && matches!(c as u32 & 0x7f, 0x3c | 0x4d | 0x4a))
}

fn is_thai(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' | '\u{e81}'..='\u{ecd}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn texts(line: &str) -> Vec<&str> {
        let mut out = Vec::new();
        cut(line, 0, line.len(), &mut out);
        out.iter().map(|token| token.text).collect()
    }

    #[test]
    fn numbers_words_and_marks() {
        assert_eq!(
            texts("Publiziert6. November 2025"),
            ["Publiziert", "6", ".", "November", "2025"]
        );
        assert_eq!(texts("DoeDec 05"), ["Doe", "Dec", "05"]);
        assert_eq!(
            texts("2023年1月17日"),
            ["2023", "年", "1", "月", "17", "日"]
        );
        assert_eq!(texts("17 ม.ค. 2566"), ["17", "ม.ค", ".", "2566"]);
        assert_eq!(
            texts("2023년 1월 17일"),
            ["2023", "년", "1", "월", "17", "일"]
        );
        assert_eq!(texts("१७ फ़रवरी"), ["१७", "फ़रवरी"]);
    }

    #[test]
    fn digits_of_many_scripts() {
        for line in ["a 1", "٣", "۳", "ab ९", "৭", "๒", "７", "૧", "௧"] {
            let at = next_digit(line, 0).unwrap();
            assert!(
                line.get(at..)
                    .and_then(|rest| rest.chars().next())
                    .and_then(digit)
                    .is_some(),
                "{line}"
            );
        }
        assert_eq!(next_digit(&"no digit, é هذا ".repeat(50), 0), None);
    }
}

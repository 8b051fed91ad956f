//! Strings: where one ends whose quotes were not escaped or were forgotten, and what its escapes mean.

use super::grammar::{closes, code_unit, is_member, starts_value};
use super::{Mender, Wait};

impl Mender<'_> {
    pub(super) fn string(&mut self, quote: char) {
        let key = self.wait() == Wait::Key;
        if self.stack.len() == 1 {
            // A text at the top says nothing.
            self.at += quote.len_utf8();
            return;
        }
        self.begin();
        self.at += quote.len_utf8();
        self.out.push('"');
        self.mark();
        while let Some(c) = self.peek() {
            if closes(quote, c) && self.ends_here(c, key) {
                self.at += c.len_utf8();
                break;
            }
            match c {
                '\\' => self.escape(),
                '\n' | '\r' => {
                    if self.line_break(key) {
                        break;
                    }
                }
                _ => {
                    self.at += c.len_utf8();
                    self.character(c);
                    if c == '"' || c.is_control() {
                        self.mark();
                    }
                }
            }
        }
        self.out.push('"');
    }

    /// One character of a string, escaped where JSON wants that.
    pub(super) fn character(&mut self, c: char) {
        match c {
            '"' => self.out.push_str("\\\""),
            '\\' => self.out.push_str("\\\\"),
            '\t' => self.out.push_str("\\t"),
            '\n' => self.out.push_str("\\n"),
            '\r' => self.out.push_str("\\r"),
            c if (c as u32) < 0x20 => self.out.push(' '),
            c => self.out.push(c),
        }
    }

    /// Raw line breaks in a string, all at once. True where the closing quote was forgotten: `"headline": "The mill,⏎ "url":`.
    fn line_break(&mut self, key: bool) -> bool {
        let rest = self.rest();
        let tail = rest.trim_start();
        if !key
            && self
                .stack
                .last()
                .is_some_and(|open| open.wait != Wait::Element)
            && is_member(tail)
        {
            let kept = self
                .out
                .trim_end_matches(|c: char| c.is_whitespace() || c == ',')
                .len();
            self.out.truncate(kept);
            while self.shifts.last().is_some_and(|(out, _)| *out > kept) {
                self.shifts.pop();
            }
            return true;
        }
        let run = rest.len() - tail.len();
        self.out.push_str("\\n");
        self.at += run;
        self.mark();
        false
    }

    fn escape(&mut self) {
        let after = self.rest().get(1..).unwrap_or_default();
        let Some(c) = after.chars().next() else {
            self.at += 1;
            return;
        };
        match c {
            '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' => {
                self.out.push('\\');
                self.out.push(c);
                self.at += 2;
            }
            'u' => self.unicode_escape(after),
            // `\'` and `\&` are the character itself; a backslash at a line's end joins the lines.
            '\n' | '\r' => self.at += 2,
            _ => {
                self.at += 1 + c.len_utf8();
                self.character(c);
            }
        }
        self.mark();
    }

    /// `\uXXXX`: a lone surrogate becomes U+FFFD, anything but four hex digits is text.
    fn unicode_escape(&mut self, after: &str) {
        let Some(unit) = code_unit(after) else {
            self.at += 2;
            self.out.push('u');
            return;
        };
        self.at += 6;
        let low = after
            .get(5..)
            .and_then(|rest| rest.strip_prefix('\\'))
            .and_then(code_unit);
        match (unit, low) {
            (0xd800..=0xdbff, Some(low @ 0xdc00..=0xdfff)) => {
                let code = 0x10000 + ((u32::from(unit) - 0xd800) << 10) + (u32::from(low) - 0xdc00);
                self.out.extend(char::from_u32(code));
                self.at += 6;
            }
            _ => self.character(char::from_u32(u32::from(unit)).unwrap_or('\u{fffd}')),
        }
    }

    /// Whether the quote under the cursor ends its string: `"He said "no" to it"` has two that do not.
    fn ends_here(&self, quote: char, key: bool) -> bool {
        let after = self.rest().get(quote.len_utf8()..).unwrap_or_default();
        let tail = after.trim_start();
        let Some(next) = tail.chars().next() else {
            return true;
        };
        let broken_line = after
            .get(..after.len() - tail.len())
            .unwrap_or_default()
            .contains('\n');
        match next {
            ':' => key,
            '}' | ']' | ';' | '<' => true,
            '/' => tail.starts_with("//") || tail.starts_with("/*"),
            ',' => key || starts_value(tail.get(1..).unwrap_or_default().trim_start()),
            // The comma was forgotten.
            _ if broken_line => starts_value(tail),
            '"' | '\'' => !key && is_member(tail),
            _ => false,
        }
    }
}

//! JSON as publishers break it, mended in one pass.
//!
//! One script in forty is no JSON: a trailing comma, a raw newline in a description, a comment round it, a brace lost at the
//! end. The pass reads tokens as a patient human would and writes JSON that any strict parser takes: always one list, which
//! holds whatever stood at the top. Every byte is looked at a bounded number of times.

mod grammar;
mod string;

use crate::value::entity;
use grammar::is_number;

/// Mended text, and where its pieces came from.
#[derive(Debug, Default)]
pub(super) struct Mended {
    /// Valid JSON: a list of what stood at the top.
    pub(super) text: String,
    /// Pairs (place in `text`, place in the broken script), rising; between two pairs both run alike. Empty where unknown.
    shifts: Vec<(usize, usize)>,
}

impl Mended {
    /// The place in the broken script of a place in the mended text.
    pub(super) fn origin(&self, at: usize) -> Option<usize> {
        let after = self.shifts.partition_point(|(out, _)| *out <= at);
        let (out, origin) = self.shifts.get(after.checked_sub(1)?)?;
        Some(origin + (at - out))
    }
}

/// Mends a script.
pub(super) fn mend(script: &str) -> Mended {
    // Escaped as if it stood in an attribute: `{&quot;@type&quot;: …}`.
    if memchr::memchr(b'"', script.as_bytes()).is_none()
        && (script.contains("&quot;") || script.contains("&#34;"))
    {
        let mut mended = Mender::new(&entity::decode(script)).run();
        mended.shifts.clear();
        return mended;
    }
    Mender::new(script).run()
}

/// What the innermost open container waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wait {
    /// A key, or the end of the object.
    Key,
    /// The colon after a key.
    Colon,
    /// A value of an object.
    Value,
    /// An element, or the end of the list.
    Element,
}

struct Open {
    wait: Wait,
    /// Whether something stands in it already, so that a comma must come before the next.
    filled: bool,
}

struct Mender<'s> {
    script: &'s str,
    at: usize,
    out: String,
    shifts: Vec<(usize, usize)>,
    stack: Vec<Open>,
    braces: usize,
    brackets: usize,
    /// Whether a `<` was met that nothing closes: no later one is searched for its end.
    unclosed: bool,
}

impl<'s> Mender<'s> {
    fn new(script: &'s str) -> Self {
        Self {
            script,
            at: 0,
            out: String::with_capacity(script.len() + 16),
            shifts: Vec::new(),
            stack: vec![Open {
                wait: Wait::Element,
                filled: false,
            }],
            braces: 0,
            brackets: 0,
            unclosed: false,
        }
    }

    fn run(mut self) -> Mended {
        self.out.push('[');
        self.skip_noise();
        while let Some(c) = self.peek() {
            self.token(c);
            self.skip_noise();
        }
        while self.stack.len() > 1 {
            self.close();
        }
        self.out.push(']');
        Mended {
            text: self.out,
            shifts: self.shifts,
        }
    }

    fn rest(&self) -> &'s str {
        self.script.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn wait(&self) -> Wait {
        self.stack.last().map_or(Wait::Element, |open| open.wait)
    }

    fn set_wait(&mut self, wait: Wait) {
        if let Some(open) = self.stack.last_mut() {
            open.wait = wait;
        }
    }

    /// Notes that what is written from here on comes from the script's present place.
    fn mark(&mut self) {
        // A hostile script of edits alone must not cost more than its own length.
        if self.shifts.len() < 1 << 16 {
            self.shifts.push((self.out.len(), self.at));
        }
    }

    /// White space, comments, CDATA and comment marks, tags a text editor put in, stray semicolons.
    fn skip_noise(&mut self) {
        loop {
            let rest = self.rest();
            let Some(c) = rest.chars().next() else { return };
            let length = if c.is_whitespace()
                || c.is_control()
                || matches!(c, ';' | '\u{feff}' | '\u{200b}' | '\u{fffd}')
            {
                c.len_utf8()
            } else if let Some(mark) = ["<![CDATA[", "]]>", "<!--", "-->"]
                .iter()
                .find(|mark| rest.starts_with(**mark))
            {
                mark.len()
            } else if let Some(comment) = rest.strip_prefix("//") {
                // `//<![CDATA[ {…` opens and goes on in the same line.
                let text = comment.trim_start_matches([' ', '\t']);
                if text.starts_with("<![CDATA[")
                    || text.starts_with("]]>")
                    || text.starts_with("<!--")
                    || text.starts_with("-->")
                {
                    rest.len() - text.len()
                } else {
                    2 + memchr::memchr(b'\n', comment.as_bytes()).unwrap_or(comment.len())
                }
            } else if let Some(comment) = rest.strip_prefix("/*") {
                2 + memchr::memmem::find(comment.as_bytes(), b"*/")
                    .map_or(comment.len(), |end| end + 2)
            } else if c == '<' {
                let end = Some(rest)
                    .filter(|_| !self.unclosed)
                    .and_then(|rest| memchr::memchr(b'>', rest.as_bytes()));
                self.unclosed |= end.is_none();
                end.map_or(1, |end| end + 1)
            } else {
                return;
            };
            self.at += length;
        }
    }

    fn token(&mut self, c: char) {
        match c {
            '{' => self.open('{'),
            '[' if self.wait() != Wait::Key => self.open('['),
            '}' if self.braces > 0 => self.close_up_to(true),
            ']' if self.brackets > 0 => self.close_up_to(false),
            ':' => {
                self.at += 1;
                if self.wait() == Wait::Colon {
                    self.set_wait(Wait::Value);
                    self.out.push(':');
                }
            }
            ',' => {
                self.at += 1;
                self.finish_member();
            }
            '"' | '\'' | '`' | '“' | '”' | '„' | '″' | '«' => self.string(c),
            '}' | ']' | '[' => self.at += 1,
            _ => self.word(),
        }
    }

    /// A key without a value gets `null`.
    fn finish_member(&mut self) {
        match self.wait() {
            Wait::Colon => self.out.push_str(":null"),
            Wait::Value => self.out.push_str("null"),
            Wait::Key | Wait::Element => return,
        }
        self.set_wait(Wait::Key);
    }

    /// Writes what must stand before a key or a value, and notes what comes after it.
    fn begin(&mut self) {
        match self.wait() {
            // A value right behind a key: the colon was lost.
            Wait::Colon => {
                self.out.push(':');
                self.set_wait(Wait::Key);
            }
            Wait::Value => self.set_wait(Wait::Key),
            Wait::Key | Wait::Element => {
                if let Some(open) = self.stack.last_mut() {
                    if std::mem::replace(&mut open.filled, true) {
                        self.out.push(',');
                    }
                    if open.wait == Wait::Key {
                        open.wait = Wait::Colon;
                    }
                }
            }
        }
        self.mark();
    }

    fn open(&mut self, bracket: char) {
        if self.wait() == Wait::Key {
            // `{ {…} }`: an object where a key should be. It can only be the next thing at the top.
            self.close();
            return;
        }
        self.begin();
        self.at += 1;
        self.out.push(bracket);
        let wait = if bracket == '{' {
            self.braces += 1;
            Wait::Key
        } else {
            self.brackets += 1;
            Wait::Element
        };
        self.stack.push(Open {
            wait,
            filled: false,
        });
    }

    /// Closes what was left open inside, then the nearest object or list itself. Only called where there is one.
    fn close_up_to(&mut self, object: bool) {
        self.at += 1;
        while self.stack.len() > 1 {
            let is_object = self
                .stack
                .last()
                .is_some_and(|open| open.wait != Wait::Element);
            self.close();
            if is_object == object {
                return;
            }
        }
    }

    fn close(&mut self) {
        self.finish_member();
        if self.stack.len() < 2 {
            return;
        }
        if let Some(open) = self.stack.pop() {
            if open.wait == Wait::Element {
                self.brackets -= 1;
                self.out.push(']');
            } else {
                self.braces -= 1;
                self.out.push('}');
            }
        }
    }

    /// A bare word: a number, a literal, or a text whose quotes were forgotten.
    fn word(&mut self) {
        let rest = self.rest();
        let end = rest
            .find([',', ':', '}', ']', '{', '[', '\n', '"', '\'', ';', '<'])
            .unwrap_or(rest.len())
            .max(1);
        let end = (end..=rest.len())
            .find(|&end| rest.is_char_boundary(end))
            .unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        // At the top only objects count: `var data = {…}`.
        if self.stack.len() > 1 {
            let key = self.wait() == Wait::Key;
            self.begin();
            self.write_word(word.trim_end(), key);
        }
        self.at += end;
    }

    fn write_word(&mut self, word: &str, key: bool) {
        match word {
            "true" | "false" | "null" if !key => self.out.push_str(word),
            "True" if !key => self.out.push_str("true"),
            "False" if !key => self.out.push_str("false"),
            "NaN" | "undefined" | "None" | "Infinity" | "-Infinity" | "nil" | "NULL" | "Null"
                if !key =>
            {
                self.out.push_str("null");
            }
            _ if !key && is_number(word) => self.out.push_str(word),
            _ => {
                // The quote stands in the mended text alone: the word begins behind it.
                self.out.push('"');
                self.mark();
                for c in word.chars() {
                    self.character(c);
                }
                self.out.push('"');
            }
        }
    }
}

//! The document type: what puts a page into quirks mode.
//! [DOCTYPE state](https://html.spec.whatwg.org/multipage/parsing.html#doctype-state)

use super::entity::decode;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Doctype;
use memchr::memchr;

/// Reads what stands behind `<!doctype`; gives the place behind its `>`.
pub(super) fn read(text: &str, inside: usize) -> (Doctype, usize) {
    let mut cursor = Cursor { text, at: inside };
    let mut doctype = Doctype::default();
    if cursor.name(&mut doctype).is_none() {
        doctype.force_quirks = true;
    }
    (doctype, cursor.close())
}

struct Cursor<'s> {
    text: &'s str,
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }

    /// Behind the next `>`.
    fn close(&self) -> usize {
        memchr(b'>', self.rest().as_bytes()).map_or(self.text.len(), |len| self.at + len + 1)
    }

    /// Name and identifiers; `None` forces quirks.
    fn name(&mut self, doctype: &mut Doctype) -> Option<()> {
        self.skip_space();
        let len = self
            .rest()
            .bytes()
            .position(|b| b == b'>' || is_space(b))
            .unwrap_or(self.rest().len());
        if len == 0 {
            return None;
        }
        let name = self.rest().get(..len).unwrap_or_default();
        let name = decode(name, false, false).to_ascii_lowercase();
        doctype.name = Some(StrTendril::from_slice(&name));
        self.at += len;
        self.skip_space();
        match self.peek()? {
            b'>' => return Some(()),
            _ if self.keyword("public") => {
                self.skip_space();
                self.identifier(&mut doctype.public_id)?;
                self.skip_space();
                match self.peek()? {
                    b'>' => return Some(()),
                    b'"' | b'\'' => self.identifier(&mut doctype.system_id)?,
                    _ => return None,
                }
            }
            _ if self.keyword("system") => {
                self.skip_space();
                self.identifier(&mut doctype.system_id)?;
            }
            _ => return None,
        }
        // What follows the system identifier is an error that forces nothing, but the end of the text does.
        self.skip_space();
        self.peek().map(|_| ())
    }

    fn keyword(&mut self, word: &str) -> bool {
        let found = self
            .rest()
            .get(..word.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(word));
        if found {
            self.at += word.len();
        }
        found
    }

    /// A quoted identifier; `None` where there is none or `>` cuts it off.
    fn identifier(&mut self, into: &mut Option<StrTendril>) -> Option<()> {
        let quote = self.peek().filter(|b| matches!(b, b'"' | b'\''))?;
        self.at += 1;
        let rest = self.rest();
        let len = memchr::memchr2(quote, b'>', rest.as_bytes()).unwrap_or(rest.len());
        let value = decode(rest.get(..len).unwrap_or_default(), false, false);
        *into = Some(StrTendril::from_slice(&value));
        self.at += len;
        let closed = self.peek()? == quote;
        self.at += usize::from(closed);
        closed.then_some(())
    }
}

fn is_space(b: u8) -> bool {
    matches!(b, b'\t' | b'\n' | b'\r' | 12 | b' ')
}

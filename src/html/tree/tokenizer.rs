//! Text → html5ever's tokens, in one pass over a `&str` that is all there.
//! [Tokenization](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)
//!
//! html5ever's own tokenizer takes 70% of the instructions of a parse, since it must be able to stop and go on at every
//! character. With the whole page in hand, a run of text, a value or a script is found by `memchr` and shared, not copied. The
//! tokens are the same: `differential` holds html5ever's against them.

use super::entity::decode;
use super::names::Names;
use super::place::Place;
use super::{raw_text, tag};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::Token;
use html5ever::tokenizer::states::RawKind;
use html5ever::{Attribute, LocalName};
use memchr::{memchr, memchr2, memmem};
use std::borrow::Cow;

/// Longest text that a tendril holds without a share in another.
const MAX_INLINE_LEN: usize = 8;

/// Takes the tokens.
pub(super) trait Receive {
    /// One token and where it stands; tells how what follows is to be read.
    fn receive(&mut self, token: Token, place: Place) -> Next;

    /// Whether `<![CDATA[` opens a section here: in drawings and formulas it does.
    fn in_foreign_content(&self) -> bool;
}

/// How the text behind a start tag is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Data,
    /// As data, but a byte order mark is passed over: html5ever does so behind a script and behind a charset declaration, where
    /// it hands control back. Concatenated files have them there, and one would end the head.
    Resumed,
    Raw(RawKind),
    Plaintext,
}

pub(super) struct Tokenizer<'s, R> {
    pub(super) text: &'s str,
    /// The same text, for shares of it.
    source: StrTendril,
    pub(super) at: usize,
    next: Next,
    pub(super) names: Names,
    /// What closes raw text.
    pub(super) last_start_tag: LocalName,
    /// Room for the attributes of one tag.
    pub(super) attributes: Vec<Attribute>,
    pub(super) attribute_limit: usize,
    /// Attributes that the limit cut off.
    pub(super) attributes_lost: bool,
    /// Whether the page has bytes that become others: carriage returns or NULs.
    pub(super) has_changing: bool,
    pub(super) receiver: R,
}

impl<'s, R: Receive> Tokenizer<'s, R> {
    pub(super) fn new(
        text: &'s str,
        source: StrTendril,
        attribute_limit: usize,
        receiver: R,
    ) -> Self {
        Self {
            text,
            source,
            at: if text.starts_with('\u{feff}') { 3 } else { 0 },
            next: Next::Data,
            names: Names::new(),
            last_start_tag: LocalName::default(),
            attributes: Vec::new(),
            attribute_limit,
            attributes_lost: false,
            has_changing: memchr2(b'\r', 0, text.as_bytes()).is_some(),
            receiver,
        }
    }

    /// Reads to the end; gives back the receiver, and whether attributes were lost.
    pub(super) fn run(mut self) -> (R, bool) {
        while self.at < self.text.len() {
            match self.next {
                Next::Data | Next::Resumed => {
                    self.data();
                    self.markup();
                }
                Next::Raw(kind) => self.raw(kind),
                Next::Plaintext => {
                    let start = std::mem::replace(&mut self.at, self.text.len());
                    self.emit_raw(start, self.text.len(), false);
                }
            }
        }
        self.receiver.receive(Token::EOFToken, Place::default());
        (self.receiver, self.attributes_lost)
    }

    pub(super) fn bytes(&self) -> &'s [u8] {
        self.text.as_bytes()
    }

    /// The text from one byte to another.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'s str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The same as a token's text: shared where nothing in it changes.
    pub(super) fn shared(&self, start: usize, end: usize, decoded: Cow<'_, str>) -> StrTendril {
        match decoded {
            // It stands inside the tendril itself.
            Cow::Borrowed(text) if text.len() <= MAX_INLINE_LEN => StrTendril::from_slice(text),
            Cow::Borrowed(text) => self
                .source
                .try_subtendril(start as u32, (end - start) as u32)
                .unwrap_or_else(|_| StrTendril::from_slice(text)),
            Cow::Owned(text) => StrTendril::from_slice(&text),
        }
    }

    pub(super) fn emit(&mut self, token: Token, start: usize) {
        self.next = self.receiver.receive(token, Place::new(start, self.at));
        if self.next == Next::Resumed && self.slice(self.at, self.at + 3) == "\u{feff}" {
            self.at += 3;
        }
    }

    /// An error that only costs the tree builder its wish to skip a line feed behind `<pre>`.
    fn emit_error(&mut self) {
        self.receiver
            .receive(Token::ParseError(Cow::Borrowed("")), Place::default());
    }

    /// Text up to the next markup.
    fn data(&mut self) {
        let start = self.at;
        let (end, references) = self.next_markup(start);
        self.at = end;
        if end > start {
            self.emit_text(start, end, references);
        }
    }

    /// The next `<` that opens something, and whether an ampersand stands before it. One before a digit, a space or the end is text.
    fn next_markup(&self, from: usize) -> (usize, bool) {
        let bytes = self.bytes();
        let (mut at, mut references) = (from, false);
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let found = if references {
                memchr(b'<', rest)
            } else {
                memchr2(b'<', b'&', rest)
            };
            let Some(found) = found else {
                return (bytes.len(), references);
            };
            at += found;
            match (bytes.get(at), bytes.get(at + 1), bytes.get(at + 2)) {
                (Some(b'&'), ..) => references = true,
                (_, Some(b'/'), Some(_))
                | (_, Some(b'a'..=b'z' | b'A'..=b'Z' | b'!' | b'?'), _) => {
                    return (at, references);
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn emit_text(&mut self, start: usize, end: usize, references: bool) {
        let raw = self.slice(start, end);
        if self.has_changing && memchr(0, raw.as_bytes()).is_some() {
            let mut at = start;
            for (index, part) in raw.split('\0').enumerate() {
                if index > 0 {
                    self.receiver
                        .receive(Token::NullCharacterToken, Place::new(at, at + 1));
                    at += 1;
                }
                self.emit_clean_text(at, at + part.len(), references);
                at += part.len();
            }
        } else {
            self.emit_clean_text(start, end, references);
        }
    }

    /// Text without NULs, references decoded.
    fn emit_clean_text(&mut self, start: usize, end: usize, references: bool) {
        let raw = self.slice(start, end);
        if raw.is_empty() {
            return;
        }
        let decoded = if references || self.has_changing {
            decode(raw, true, false)
        } else {
            Cow::Borrowed(raw)
        };
        if decoded.starts_with('\n') && is_open_reference(raw) {
            self.emit_error();
        }
        let text = self.shared(start, end, decoded);
        self.receiver
            .receive(Token::CharacterTokens(text), Place::new(start, end));
    }

    /// Text in which NUL becomes U+FFFD, with or without references.
    fn emit_raw(&mut self, start: usize, end: usize, references: bool) {
        let raw = self.slice(start, end);
        if raw.is_empty() {
            return;
        }
        let decoded = if references || self.has_changing {
            decode(raw, references, false)
        } else {
            Cow::Borrowed(raw)
        };
        if references && decoded.starts_with('\n') && is_open_reference(raw) {
            self.emit_error();
        }
        let text = self.shared(start, end, decoded);
        self.receiver
            .receive(Token::CharacterTokens(text), Place::new(start, end));
    }

    /// Text of a title, style or script, and the tag that ends it.
    fn raw(&mut self, kind: RawKind) {
        let start = self.at;
        let end = match kind {
            RawKind::ScriptData | RawKind::ScriptDataEscaped(_) => {
                raw_text::script_end(self.bytes(), start)
            }
            RawKind::Rcdata | RawKind::Rawtext => {
                raw_text::end(self.bytes(), start, self.last_start_tag.as_bytes())
            }
        };
        self.at = end;
        self.emit_raw(start, end, kind == RawKind::Rcdata);
        self.next = Next::Data;
        if end < self.text.len() {
            self.tag(true);
        }
    }

    /// What `<` opens; nothing at the end of the text.
    fn markup(&mut self) {
        let at = self.at;
        match (self.bytes().get(at + 1), self.bytes().get(at + 2)) {
            (Some(b'/'), Some(b'>')) => {
                self.emit_error();
                self.at = at + 3;
            }
            (Some(b'/'), Some(b'a'..=b'z' | b'A'..=b'Z')) => self.tag(true),
            (Some(b'/'), _) => self.bogus_comment(at, at + 2),
            (Some(b'!'), _) => self.declaration(at),
            (Some(b'?'), _) => self.bogus_comment(at, at + 1),
            (Some(_), _) => self.tag(false),
            (None, _) => {}
        }
    }

    /// [Markup declaration open state](https://html.spec.whatwg.org/multipage/parsing.html#markup-declaration-open-state)
    fn declaration(&mut self, start: usize) {
        let inside = start + 2;
        let rest = self.bytes().get(inside..).unwrap_or_default();
        if rest.starts_with(b"--") {
            self.comment(start, inside + 2);
        } else if rest
            .get(..7)
            .is_some_and(|word| word.eq_ignore_ascii_case(b"doctype"))
        {
            self.doctype(start, inside + 7);
        } else if rest.starts_with(b"[CDATA[") && self.receiver.in_foreign_content() {
            self.section(inside + 7);
        } else {
            self.bogus_comment(start, inside);
        }
    }

    /// A comment ends at the first `-->` or `--!>`; `<!-->` and `<!--->` are empty ones.
    fn comment(&mut self, start: usize, inside: usize) {
        let rest = self.bytes().get(inside..).unwrap_or_default();
        let (len, closing) = if rest.starts_with(b">") {
            (0, 1)
        } else if rest.starts_with(b"->") {
            (0, 2)
        } else {
            comment_end(rest)
        };
        self.emit_comment(start, inside, inside + len, inside + len + closing);
    }

    /// `<?xml …>`, `</ …>`, `<!…>`: up to the next `>`.
    fn bogus_comment(&mut self, start: usize, inside: usize) {
        let rest = self.bytes().get(inside..).unwrap_or_default();
        let len = memchr(b'>', rest);
        let end = inside + len.unwrap_or(rest.len());
        self.emit_comment(start, inside, end, end + usize::from(len.is_some()));
    }

    fn emit_comment(&mut self, start: usize, inside: usize, end: usize, after: usize) {
        let decoded = decode(self.slice(inside, end), false, false);
        let text = self.shared(inside, end, decoded);
        self.at = after;
        self.emit(Token::CommentToken(text), start);
    }

    fn doctype(&mut self, start: usize, inside: usize) {
        let (doctype, after) = super::doctype::read(self.text, inside);
        self.at = after;
        self.emit(Token::DoctypeToken(doctype), start);
    }

    /// `<![CDATA[ … ]]>` of drawings and formulas: text without references.
    fn section(&mut self, inside: usize) {
        let rest = self.bytes().get(inside..).unwrap_or_default();
        let len = memmem::find(rest, b"]]>");
        let end = inside + len.unwrap_or(rest.len());
        let mut at = inside;
        for (index, part) in self.slice(inside, end).split('\0').enumerate() {
            if index > 0 {
                self.receiver
                    .receive(Token::NullCharacterToken, Place::new(at, at + 1));
                at += 1;
            }
            self.emit_raw(at, at + part.len(), false);
            at += part.len();
        }
        self.at = if len.is_some() { end + 3 } else { end };
    }

    /// A start or end tag at `self.at`; at the end of the text an unfinished one is dropped.
    fn tag(&mut self, closing: bool) {
        let start = self.at;
        match tag::read(self, start + 1 + usize::from(closing), closing) {
            Some((tag, after)) => {
                self.at = after;
                self.emit(Token::TagToken(tag), start);
            }
            None => self.at = self.text.len(),
        }
    }
}

/// Whether the text starts with a numeric reference that lacks its semicolon.
fn is_open_reference(raw: &str) -> bool {
    raw.strip_prefix("&#").is_some_and(|digits| {
        !digits
            .trim_start_matches(|c: char| c.is_ascii_alphanumeric())
            .starts_with(';')
    })
}

/// Length of a comment's text and of what closes it.
fn comment_end(rest: &[u8]) -> (usize, usize) {
    let mut at = 0;
    while let Some(found) = rest.get(at..).and_then(|rest| memchr(b'-', rest)) {
        at += found;
        let dashes = rest
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(|b| **b == b'-')
            .count();
        at += dashes;
        if dashes >= 2 {
            // Of more than two dashes the last two close.
            match (rest.get(at), rest.get(at + 1)) {
                (Some(b'>'), _) => return (at - 2, 3),
                (Some(b'!'), Some(b'>')) => return (at - 2, 4),
                _ => {}
            }
        }
    }
    let unfinished = [&b"--!"[..], b"--", b"-"]
        .iter()
        .find(|end| rest.ends_with(end))
        .map_or(0, |end| end.len());
    (rest.len() - unfinished, unfinished)
}

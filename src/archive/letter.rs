//! A letter as mail programs and news servers keep it, [RFC 5322](https://www.rfc-editor.org/rfc/rfc5322): lines of the way that it
//! took, a head that is folded and encoded, and a text in a transfer coding, alone or as one of several parts. What is given is what its
//! reader sees: who wrote it, when and of what, and the text.

use super::encoded_word;
use super::header;
use super::mhtml::{self, Part};
use super::transfer::Decoded;
use crate::charset;
use crate::pieces::Pieces;
use crate::span::Span;
use std::borrow::Cow;

/// A letter with its codings taken off.
pub(crate) struct Letter {
    /// Lines of its head, an empty one, and its text.
    pub(crate) text: String,
    /// Where its text begins.
    pub(crate) body: usize,
    /// Its text is a page of HTML.
    pub(crate) is_html: bool,
    /// Where the next letter of the same box begins in the caller's text.
    pub(crate) next: Option<usize>,
    pieces: Pieces,
    /// Its text was decoded byte by byte, and where each stood is known.
    is_traced: bool,
}

impl Letter {
    /// The place, in the caller's text, of a span of the letter; empty where it cannot be told.
    pub(crate) fn place(&self, span: Span) -> Span {
        if span.end > self.body && !self.is_traced {
            return Span::default();
        }
        self.pieces.span(span).unwrap_or_default()
    }
}

/// What a head shows to its reader first.
const SHOWN: [&str; 3] = ["From", "Subject", "Date"];
/// Fields that only mail programs and news servers write. A path, what a text refers to and a program's name stand over other texts too.
#[rustfmt::skip]
const OF_PROGRAMS: &[&str] = &[
    "received", "return-path", "delivered-to", "message-id", "mime-version", "x-original-to", "dkim-signature", "in-reply-to", "list-id",
    "x-mailer", "newsgroups", "nntp-posting-host", "authentication-results",
];
/// Fields that say nothing of the text: of its way, its coding and to whom it went.
#[rustfmt::skip]
const HIDDEN: &[&str] = &[
    "content-type", "content-transfer-encoding", "content-disposition", "references", "user-agent", "path", "to", "cc", "bcc", "sender", "reply-to",
    "errors-to", "lines", "precedence", "priority", "importance", "status", "followup-to", "distribution", "approved", "xref", "thread-topic",
    "thread-index", "received-spf", "envelope-to",
];
const HIDDEN_KINDS: &[&str] = &["x-", "list-", "arc-", "resent-", "dkim-", "nntp-"];
/// Fields of a page's own head: what has them beside a sender is a page that a program took.
const OF_PAGES: &[&str] = &["title", "url", "author"];

fn is_hidden(name: &str) -> bool {
    let is = |own: &&str| own.eq_ignore_ascii_case(name);
    let begins = |kind: &&str| {
        let own = name.get(..kind.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(kind))
    };
    OF_PROGRAMS.iter().chain(HIDDEN).any(is)
        || SHOWN.iter().any(is)
        || HIDDEN_KINDS.iter().any(begins)
}

/// Reads a text that is a letter or a box of them. Who types a head of three lines over a text has written none.
pub(crate) fn letter(text: &str) -> Option<Letter> {
    let own = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    let first = own.lines().next()?;
    let is_of_box = is_rule_of_box(first);
    let own = if is_of_box {
        own.split_once('\n')?.1
    } else {
        own
    };
    let start = text.len() - own.len();
    let fields = fields(own)?;
    let get = |name: &str| {
        let mut fields = fields.iter();
        fields.find(|(own, _)| own.eq_ignore_ascii_case(name))
    };
    let is_of_programs = || {
        let is_one = |name: &str| OF_PROGRAMS.iter().any(|own| own.eq_ignore_ascii_case(name));
        fields.iter().any(|(name, _)| is_one(name))
    };
    let is_page = || OF_PAGES.iter().any(|name| get(name).is_some());
    if get("from").is_none()
        || !is_of_box && is_page()
        || get("date").or_else(|| get("subject")).is_none()
        || !(is_of_box || is_of_programs())
    {
        return None;
    }
    let block = header::end(own.as_bytes())?;
    let next = is_of_box.then(|| next_of_box(own.get(block..)?)).flatten();
    let end = next.map_or(own.len(), |at| block + at);
    let (head, rest) = (own.get(..block)?, own.get(block..end)?);
    let parts = mhtml::parts(head.as_bytes(), rest.as_bytes());
    let part = shown(&parts)?;
    let mut letter = Letter {
        text: String::new(),
        body: 0,
        is_html: part.is_html() && has_tag(&part.decoded().bytes),
        next: next.map(|at| start + block + at),
        pieces: Pieces::default(),
        is_traced: true,
    };
    for name in SHOWN {
        if let Some((own, value)) = get(name) {
            letter.add_field(name, own, value, text);
        }
    }
    for (name, value) in fields.iter().filter(|(name, _)| !is_hidden(name)) {
        letter.add_field(name, name, value, text);
    }
    letter.text.push('\n');
    letter.body = letter.text.len();
    letter.add_text(part, start + block);
    Some(letter)
}

impl Letter {
    fn add_field(&mut self, name: &str, written: &str, value: &str, text: &str) {
        self.pieces
            .push(self.text.len(), Span::within(text, written).start);
        self.text.push_str(name);
        self.text.push_str(": ");
        let place = Span::within(text, value);
        let unfolded = unfolded(value);
        let decoded = encoded_word::decoded(&unfolded);
        match name {
            "From" => self.add_sender(&decoded, value, place),
            "Date" => self.add(without_remark(&decoded), place.start),
            _ => self.add(&decoded, place.start),
        }
        self.pieces.push(self.text.len(), place.end);
        self.text.push('\n');
    }

    fn add(&mut self, shown: &str, start: usize) {
        self.pieces.push(self.text.len(), start);
        self.text.push_str(shown);
    }

    /// Who wrote, the name before the address: `jane@mill.example (Jane Weir)`, as news had it, is `Jane Weir <jane@mill.example>`.
    fn add_sender(&mut self, decoded: &str, written: &str, place: Span) {
        let Some((address, name)) = remarked(decoded) else {
            self.add(decoded, place.start);
            return;
        };
        // Of a name in words of a charset only the whole is there.
        let at = written.rfind(name).unwrap_or_default();
        self.add(name, place.start + at);
        self.pieces.push(self.text.len(), place.end);
        self.text.push_str(" <");
        self.add(address, place.start);
        self.pieces.push(self.text.len(), place.end);
        self.text.push('>');
    }

    fn add_text(&mut self, part: &Part<'_>, start: usize) {
        let decoded = if is_coded(part) {
            part.decoded()
        } else {
            Decoded::plain(part.body())
        };
        if let Ok(text) = std::str::from_utf8(&decoded.bytes) {
            self.is_traced = decoded.pieces != Pieces::default();
            let at = self.text.len();
            self.pieces
                .append(at, &decoded.pieces, start + part.start());
            self.text.push_str(text);
        } else {
            self.is_traced = false;
            let charset = part.charset();
            let decoded = charset::decode(&decoded.bytes, charset.as_deref());
            self.text.push_str(&decoded.text);
        }
    }
}

/// Whether a line begins a letter in a box of them, [RFC 4155](https://www.rfc-editor.org/rfc/rfc4155): `From jane@mill.example Fri May  3
/// 07:15:00 2024`, and of Mozilla `From - Fri May …`.
fn is_rule_of_box(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("From ") else {
        return false;
    };
    let mut words = rest.split_whitespace();
    let sender = words.next().unwrap_or_default();
    let is_clock = |word: &str| {
        let mut parts = word.split(':');
        let two = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        parts.by_ref().take(2).all(two) && parts.all(two) && word.contains(':')
    };
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    (sender.contains('@') || sender == "-" || !sender.contains('.'))
        && words.clone().count() >= 4
        && words.clone().any(is_clock)
        && words.any(is_year)
}

/// Where the next letter of a box begins: such a line behind an empty one, and a field below it.
fn next_of_box(rest: &str) -> Option<usize> {
    let places = rest.match_indices("\nFrom ").map(|(at, _)| at + 1);
    let begins = |at: &usize| {
        let empty = rest.get(..*at).is_some_and(|before| {
            let before = before.strip_suffix('\n').unwrap_or(before);
            before.trim_end_matches('\r').ends_with('\n') || before.is_empty()
        });
        let Some((line, below)) = rest.get(*at..).and_then(|rest| rest.split_once('\n')) else {
            return false;
        };
        empty && is_rule_of_box(line) && named(below.lines().next().unwrap_or_default()).is_some()
    };
    places.take(LINES).find(begins)
}

/// How many lines that begin with "From" are looked at for the next letter's.
const LINES: usize = 1024;

/// The fields of a head, folds and all; `None` where some line is none.
fn fields(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut fields: Vec<(&str, &str)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end_matches(['\r', '\n']).is_empty() {
            let trimmed = fields.into_iter().map(|(name, value)| (name, value.trim()));
            return Some(trimmed.collect());
        }
        if line.starts_with([' ', '\t']) {
            let (_, value) = fields.last_mut()?;
            let begun = Span::within(text, value).start;
            // Trimmed at the end: a head of empty folds is looked through once.
            *value = text.get(begun..at + line.len())?;
        } else {
            fields.push(named(line)?);
        }
        at += line.len();
        if at > header::LONGEST {
            return None;
        }
    }
    None
}

fn named(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic());
    (is_name && !value.starts_with("//")).then_some((name, value.trim()))
}

fn unfolded(value: &str) -> Cow<'_, str> {
    if !value.contains('\n') {
        return Cow::Borrowed(value);
    }
    let lines: Vec<&str> = value.lines().map(str::trim).collect();
    Cow::Owned(lines.join(" "))
}

/// The address and the name behind it in brackets. `jane at mill.example` is how archives hide an address, `mill!jane` how it once was.
fn remarked(value: &str) -> Option<(&str, &str)> {
    let (address, name) = value.strip_suffix(')')?.split_once('(')?;
    let (address, name) = (address.trim(), name.trim());
    let mut words = address.split(' ');
    let is_hidden = words.by_ref().nth(1) == Some("at")
        && words.next().is_some_and(|host| host.contains('.'))
        && words.next().is_none();
    let is_address =
        is_hidden || address.contains(['@', '!']) && !address.contains([' ', '<', '"']);
    (is_address && !name.is_empty() && !name.contains(['(', '<'])).then_some((address, name))
}

/// A day without the name of its zone: `Fri, 3 May 2024 07:15:00 +0200 (CEST)`.
fn without_remark(date: &str) -> &str {
    let remarked = date
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    remarked.map_or(date, |(own, _)| own.trim_end())
}

/// The part that is read: the first plain text that says something, else the first page. Of a page, what stands beside it in plain text may be
/// the foot of a list, or `Your mail program cannot show HTML.`; what is attached is no text of the letter.
fn shown<'p, 'r>(parts: &'p [Part<'r>]) -> Option<&'p Part<'r>> {
    let own = || {
        parts
            .iter()
            .filter(|part| parts.len() == 1 || !part.is_attached())
    };
    let length = |part: &Part<'_>| part.content().trim_ascii().len();
    let plain = |part: &&Part<'_>| part.media_type().is_none_or(|kind| kind == "text/plain");
    let plain = own().filter(plain).find(|part| length(part) > 0);
    let page = own().find(|part| part.is_html());
    let Some(plain) = plain else {
        return page;
    };
    let is_more = |page: &&Part<'_>| shown_bytes(&page.content()) > TINY * length(plain);
    let page = page.filter(|page| length(plain) < SHORT && is_more(page));
    page.or(Some(plain))
}

/// A plain text that is shorter, and a page that shows so many times as much as it.
const SHORT: usize = 400;
const TINY: usize = 4;

/// Bytes of a page between its tags.
fn shown_bytes(page: &[u8]) -> usize {
    let mut inside = false;
    let is_shown = |byte: &&u8| {
        match byte {
            b'<' => inside = true,
            b'>' => inside = false,
            byte => return !inside && !byte.is_ascii_whitespace(),
        }
        false
    };
    page.iter().filter(is_shown).count()
}

/// Whether a text is in the coding that its head states: many archives keep the head and store the text without.
fn is_coded(part: &Part<'_>) -> bool {
    let body = part.body();
    let lines = || body.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    match part.coding().as_str() {
        "base64" => {
            let is_of = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=-_".contains(byte);
            let all: usize = lines().map(<[u8]>::len).sum();
            let coded = lines().filter(|line| line.iter().all(is_of));
            let coded: usize = coded.map(<[u8]>::len).sum();
            // The foot of a list stands behind, in no coding.
            coded * 2 > all
        }
        "quoted-printable" => {
            let is_soft = memchr::memmem::find(body, b"=\n").is_some()
                || memchr::memmem::find(body, b"=\r\n").is_some();
            let is_code = |code: &[u8]| {
                matches!(code, [b'=', high, low]
                    if matches!(high, b'8'..=b'9' | b'A'..=b'F') && low.is_ascii_hexdigit() || matches!((high, low), (b'3', b'D') | (b'2', b'0')))
            };
            is_soft
                || body.is_ascii()
                    && lines().all(|line| line.len() <= LINE)
                    && body.windows(3).any(is_code)
        }
        _ => true,
    }
}

/// Longest line of a text in quoted-printable.
const LINE: usize = 76;

/// Whether bytes that are called a page have a tag.
fn has_tag(bytes: &[u8]) -> bool {
    let tags = memchr::memchr_iter(b'<', bytes).filter_map(|at| bytes.get(at + 1..));
    tags.take(TAGS).any(|rest| {
        let name = rest.split(|byte| !byte.is_ascii_alphanumeric() && !b"!/".contains(byte));
        let name = name.map(<[u8]>::to_ascii_lowercase).next();
        name.is_some_and(|name| NAMES.contains(&&*name))
    })
}

/// Elements of which one tells that a text is a page.
#[rustfmt::skip]
const NAMES: &[&[u8]] = &[
    b"!doctype", b"!", b"html", b"head", b"body", b"meta", b"title", b"style", b"p", b"/p", b"br", b"br/", b"div", b"span", b"table", b"a", b"b",
    b"i", b"font", b"center", b"h1", b"h2", b"ul", b"ol", b"img",
];

/// How many signs that may begin a tag are looked at.
const TAGS: usize = 256;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::{Letter, letter};
    use crate::span::Span;

    const WAY: &str = "Return-Path: <jane@mill.example>\nReceived: from mx.mill.example by lists.example;\n\tFri, 3 May 2024 07:15:12 +0200\n";

    fn read(text: &str) -> Option<(String, String)> {
        let Letter { text, body, .. } = letter(text)?;
        let (head, body) = text.split_at(body);
        Some((head.to_owned(), body.to_owned()))
    }

    #[test]
    fn heads_and_texts() {
        let head = "From: Jane Weir <jane@mill.example>\nSubject: Die Mühle dreht sich\nDate: Fri, 3 May 2024 07:15:00 +0200\n\n";
        let coded = "Date: Fri, 3 May 2024 07:15:00 +0200 (CEST)\r\nFrom: Jane Weir <jane@mill.example>\r\nSubject: =?utf-8?Q?Die_M=C3=BChle?=\r\n =?utf-8?Q?_dreht_sich?=\r\n";
        let news = "Path: news.example!not-for-mail\nFrom: jane@mill.example (Jane Weir)\nNewsgroups: rec.mills\nSubject: Die Mühle dreht sich\nDate: Fri, 3 May 2024 07:15:00 +0200\n\nThe wheel.\n";
        let alternative = "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"=_b\"\n\n--=_b\nContent-Type: text/plain\n\nThe wheel.\n\n--=_b\nContent-Type: text/html\n\n<p>The wheel.\n--=_b--\n";
        for (text, body) in [
            (format!("{WAY}{coded}\r\nThe wheel.\n"), "The wheel.\n"),
            (
                format!(
                    "From - Fri May  3 07:15:12 2024\n{coded}\r\nThe wheel.\n\nFrom jane@mill.example Fri May  3 07:15:12 2024\nFrom: x\n"
                ),
                "The wheel.\n\n",
            ),
            (
                format!(
                    "{WAY}{coded}Content-Transfer-Encoding: quoted-printable\r\n\r\nThe whe=\r\nel.\n"
                ),
                "The wheel.\n",
            ),
            (
                format!(
                    "{WAY}{coded}Content-Transfer-Encoding: base64\r\n\r\nVGhlIHdo\nZWVsLgo=\n"
                ),
                "The wheel.\n",
            ),
            (
                format!("{coded}{alternative}").replace('\r', ""),
                "The wheel.\n",
            ),
            (news.to_owned(), "The wheel.\n"),
        ] {
            let (own, text) = read(&text).expect("a letter");
            assert_eq!(own, head, "{text}");
            assert_eq!(text, body);
        }
    }

    #[test]
    fn what_is_no_letter() {
        for text in [
            "From: Jane Weir\nSubject: The mill turns again\nDate: 3 May 2024\n\nThe wheel.\n",
            "Title: The mill\nAuthor: Jane Weir\nMessage-ID: 3\n\nThe wheel.\n",
            "The mill: a tale\nFrom: Jane Weir\nReceived: 3 May 2024\nDate: 3 May 2024\n\nThe wheel.\n",
            "From the mill on Friday, 3 May 2024 at 07:15 the wheel was heard.\n\nFrom: here\nDate: now\n\nIt turned.\n",
            "From: Jane Weir <jane@mill.example>\nMessage-ID: <3@mill.example>\nSubject: cut",
            "WARC/1.0\nWARC-Type: conversion\nContent-Type: text/plain\nDate: 3 May 2024\n\nThe wheel.\n",
        ] {
            assert!(letter(text).is_none(), "{text}");
        }
    }

    #[test]
    fn places() {
        let text = format!(
            "{WAY}From: Jane Weir <jane@mill.example>\nSubject: =?utf-8?Q?Die_M=C3=BChle?=\nContent-Transfer-Encoding: quoted-printable\n\nDie M=C3=BChle.\n"
        );
        let letter = letter(&text).expect("a letter");
        let shown = |part: &str| {
            let at = letter.text.find(part).expect("it is there");
            letter.place(Span::new(at, at + part.len())).of(&text)
        };
        assert_eq!(shown("Jane Weir"), Some("Jane Weir"));
        assert_eq!(
            shown("Die Mühle\n").map(str::trim),
            Some("=?utf-8?Q?Die_M=C3=BChle?=")
        );
        assert_eq!(shown("Die Mühle."), Some("Die M=C3=BChle."));
    }
}

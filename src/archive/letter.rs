//! A letter as mail programs and news servers keep it, [RFC 5322](https://www.rfc-editor.org/rfc/rfc5322): lines of the way that it
//! took, a head that is folded and encoded, and a text in a transfer coding, alone or as one of several parts. What is given is what its
//! reader sees: who wrote it, when and of what, and the text.

use super::encoded_word;
use super::header;
use super::mhtml::{self, Part};
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

/// What a head shows to its reader; of the other fields, those that only programs write.
const SHOWN: [&str; 3] = ["From", "Subject", "Date"];
#[rustfmt::skip]
const OF_PROGRAMS: &[&str] = &[
    "received", "return-path", "delivered-to", "message-id", "mime-version", "content-type", "content-transfer-encoding", "x-original-to",
    "dkim-signature", "in-reply-to", "references", "list-id", "user-agent", "x-mailer", "path", "newsgroups", "nntp-posting-host",
    "authentication-results",
];

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
    if get("from").is_none()
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
        is_html: part.is_html(),
        next: next.map(|at| start + block + at),
        pieces: Pieces::default(),
        is_traced: true,
    };
    for name in SHOWN {
        if let Some((_, value)) = get(name) {
            letter.add_field(name, value, text);
        }
    }
    letter.text.push('\n');
    letter.body = letter.text.len();
    letter.add_text(part, start + block);
    Some(letter)
}

impl Letter {
    fn add_field(&mut self, name: &str, value: &str, text: &str) {
        self.text.push_str(name);
        self.text.push_str(": ");
        let place = Span::within(text, value);
        self.pieces.push(self.text.len(), place.start);
        let unfolded = unfolded(value);
        let decoded = encoded_word::decoded(&unfolded);
        match name {
            "From" => self.text.push_str(&sender(&decoded)),
            "Date" => self.text.push_str(without_remark(&decoded)),
            _ => self.text.push_str(&decoded),
        }
        self.pieces.push(self.text.len(), place.end);
        self.text.push('\n');
    }

    fn add_text(&mut self, part: &Part<'_>, start: usize) {
        let decoded = part.decoded();
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
            return Some(fields);
        }
        if line.starts_with([' ', '\t']) {
            let (_, value) = fields.last_mut()?;
            let begun = Span::within(text, value).start;
            *value = text.get(begun..at + line.len())?.trim_end();
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

/// Who wrote, the name before the address: `jane@mill.example (Jane Weir)`, as news had it, is `Jane Weir <jane@mill.example>`.
fn sender(value: &str) -> Cow<'_, str> {
    let remarked = value
        .strip_suffix(')')
        .and_then(|rest| rest.split_once(" ("));
    match remarked {
        Some((address, name)) if address.contains('@') && !address.contains([' ', '<']) => {
            Cow::Owned(format!("{} <{address}>", name.trim()))
        }
        _ => Cow::Borrowed(value),
    }
}

/// A day without the name of its zone: `Fri, 3 May 2024 07:15:00 +0200 (CEST)`.
fn without_remark(date: &str) -> &str {
    let remarked = date
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    remarked.map_or(date, |(own, _)| own.trim_end())
}

/// The part that is read: the first plain text that says something, else the first page.
fn shown<'p, 'r>(parts: &'p [Part<'r>]) -> Option<&'p Part<'r>> {
    let says = |part: &&Part<'_>| !part.content().trim_ascii().is_empty();
    let plain = |part: &&Part<'_>| part.media_type().is_none_or(|kind| kind == "text/plain");
    parts
        .iter()
        .filter(plain)
        .find(says)
        .or_else(|| parts.iter().find(|part| part.is_html()))
}

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

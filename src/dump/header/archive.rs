//! Records of WARC and WET, and the stamps of web archives.

use super::{Header, owned};
use crate::block::Block;
use crate::claim::{Field, Value};
use crate::page::{Date, Time};
use crate::span::Span;

const WARC: &str = "WARC header";
const STAMP: &str = "archive's stamp";

/// The header block of a record ([WARC/1.1 §4](https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/)),
/// up to the blank line, and the HTTP header that may follow it.
pub(super) fn record<'a>(blocks: &[Block<'a>], header: &mut Header<'a>) {
    if !blocks
        .first()
        .is_some_and(|block| block.text.starts_with("WARC/"))
    {
        return;
    }
    let mut count = 1;
    for block in blocks.iter().skip(1).take_while(|block| !block.hints.gap) {
        count += 1;
        let Some((name, value)) = block.text.split_once(": ") else {
            continue;
        };
        let value = value.trim_matches(['<', '>', ' ']);
        match name.to_ascii_lowercase().as_str() {
            "warc-target-uri" => {
                header.labelled(block.span, Field::Url, value, WARC);
            }
            "warc-date" => {
                header.labelled(block.span, Field::CaptureDate, value, WARC);
            }
            "warc-identified-content-language" => {
                header.labelled(block.span, Field::InLanguage, value, WARC);
            }
            _ => {}
        }
    }
    if blocks
        .get(count)
        .is_some_and(|block| block.text.starts_with("HTTP/"))
    {
        count += 1;
        count += blocks
            .iter()
            .skip(count)
            .take_while(|block| !block.hints.gap)
            .count();
    }
    header.blocks = count;
}

/// What the address of an archive's copy says.
pub(super) struct Copy {
    pub(super) taken: Option<Date>,
    pub(super) original: String,
    pub(super) address: String,
}

/// Takes `https://web.archive.org/web/20191103120000id_/https://…` to pieces: the host of any archive that uses
/// fourteen digits and the address that was captured.
pub(super) fn original(url: &str) -> Option<Copy> {
    let at = memchr::memmem::find(url.as_bytes(), b"/http")?;
    let (head, original) = (url.get(..at)?, url.get(at + 1..)?);
    if !original.starts_with("http://") && !original.starts_with("https://") {
        return None;
    }
    let stamp = head.rsplit('/').next()?;
    let digits: String = stamp.chars().take_while(char::is_ascii_digit).collect();
    let flags = stamp.get(digits.len()..)?;
    let plain = flags.is_empty() || (flags.len() <= 4 && flags.ends_with('_'));
    // `/resize/1280/https://…` is a picture's service: a stamp is a day at least, and there is such a day.
    let taken = stamped(&digits).filter(|_| (8..=14).contains(&digits.len()) && plain)?;
    Some(Copy {
        taken: Some(taken),
        original: original.to_owned(),
        address: url.to_owned(),
    })
}

pub(super) fn is_archived(url: &str) -> bool {
    original(url).is_some()
}

/// Eight or fourteen digits as a time in UTC.
fn stamped(digits: &str) -> Option<Date> {
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<u16>().ok();
    let day = Date::from_ymd(number(0, 4)?, number(4, 6)? as u8, number(6, 8)? as u8).ok()?;
    let (Some(hour), Some(minute)) = (number(8, 10), number(10, 12)) else {
        return Some(day);
    };
    let time = Time {
        hour: hour as u8,
        minute: minute as u8,
        second: number(12, 14).map(|second| second as u8),
    };
    day.with_time(time, Some(0)).ok()
}

pub(super) fn say(header: &mut Header<'_>, place: Span, copy: &Copy, rule: &'static str) {
    if let Some(taken) = copy.taken {
        header.say(place, Field::CaptureDate, Value::Date(taken), rule, 0);
    }
    header.say(place, Field::Url, owned(&copy.original), rule, 0);
    header.say(place, Field::CaptureUrl, owned(&copy.original), rule, 0);
    header.say(place, Field::ArchivedAt, owned(&copy.address), rule, 0);
}

/// `The Wayback Machine - https://web.archive.org/web/…` and the like, and the lines by which browsers and archives say when a
/// page was saved. They stand at the top.
pub(super) fn stamps<'a>(blocks: &[Block<'a>], header: &mut Header<'a>) {
    let mut last = None;
    let inner = memchr::memmem::Finder::new("/http");
    for (at, block) in blocks.iter().enumerate().skip(header.blocks).take(24) {
        // The address that was captured stands behind the archive's own.
        if inner.find(block.text.as_bytes()).is_none() {
            continue;
        }
        let Some(start) = block.text.find("http") else {
            continue;
        };
        let address = block.text.get(start..).unwrap_or("");
        let address = address.split_whitespace().next().unwrap_or(address);
        let whole = start == 0 || block.text.len() < address.len() + 48;
        if let Some(copy) = original(address).filter(|_| whole) {
            say(header, block.span, &copy, STAMP);
            last = Some(at);
            break;
        }
    }
    if let Some(last) = last {
        if last <= header.blocks + 1 {
            header.blocks = last + 1;
        }
    }
}

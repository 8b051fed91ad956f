//! Copies: what an archive or a browser wrote into the page that it saved, kept apart from what the page says of itself.
//!
//! - Archives that rewrite addresses (Wayback Machine and the software it shares with national libraries):
//!   `/web/20220301020549im_/http://paper.example/` is `http://paper.example/`, in every address of the page. The address and the
//!   time of capture stand in the script of the toolbar; else in the rewritten canonical.
//! - archive.today: `/2020.01.31-120000/http://paper.example/` in canonical and `og:url`.
//! - Browsers: `<!-- saved from url=(0021)http://paper.example/ -->`; `SingleFile`: a comment with `url:` and `saved date:`.
//! - Google's cache: a head of its own before the page.
//!
//! The toolbar itself is skipped by the survey (see `visible`).

use super::tree::{Document, NodeId};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::page::{Date, Time};
use crate::span::Span;
use crate::value::date::{self, Convention};
use crate::value::{entity, link};
use memchr::memmem;

/// How the copy came to be.
#[derive(Debug, Default)]
pub(super) struct Copy {
    /// The address of what was copied.
    original: Option<String>,
    /// When.
    captured: Option<Date>,
    /// Where the copy is.
    at: Option<String>,
    span: Span,
    rule: Option<&'static str>,
}

/// Ids of the elements that archives put into a page.
pub(super) fn is_toolbar(id: &str) -> bool {
    id.starts_with("wm-ipp") || id == "donato" || id.ends_with(CACHE) || id == "FNHP"
}

/// Most scripts in which an archive's own is looked for.
const SCRIPTS: usize = 12;

/// How the id of the head of Google's cache ends.
const CACHE: &str = "__google-cache-hdr";

/// Finds out whether the page is a copy.
pub(super) fn recognise(document: &Document) -> Option<Copy> {
    let is_cache = |&id: &NodeId| {
        let name = document.attribute(id, "id");
        name.is_some_and(|name| name.ends_with(CACHE))
    };
    let mut comments = document.comments();
    let mut scripts = document.named("script").take(SCRIPTS);
    let mut caches = document.named("div").filter(is_cache);
    let found = [
        comments.find_map(|id| Some((id, by_comment(document.comment(id)?)?))),
        scripts.find_map(|id| Some((id, by_script(document, id)?))),
        caches.find_map(|id| Some((id, by_cache(document, id)?))),
    ];
    let (id, copy) = found.into_iter().flatten().min_by_key(|(id, _)| *id)?;
    Some(Copy {
        span: document.span(id),
        ..copy
    })
}

/// Gives all addresses their own form again, and claims what is known of the copy.
pub(super) fn restore(copy: Option<Copy>, claims: &mut Claims<'_>) {
    let mut copy = copy;
    for claim in claims.iter_mut() {
        match &mut claim.value {
            Value::Text(text) if matches!(claim.field, Field::Url | Field::License) => {
                if let Some((original, captured)) = unwrapped(text) {
                    if claim.field == Field::Url
                        && copy.as_ref().is_none_or(|copy| copy.at.is_none())
                    {
                        let known = copy.take().unwrap_or_default();
                        copy = Some(known.rewritten(text, original, captured, claim.span));
                    }
                    *text = original.to_owned().into();
                }
            }
            Value::Image(image) => unwrap(&mut image.url),
            Value::Alternate(alternate) => {
                let original = unwrapped(&alternate.url).map(|(original, _)| original.to_owned());
                alternate.url = original.unwrap_or_else(|| std::mem::take(&mut alternate.url));
            }
            Value::Agent(agent) => {
                unwrap(&mut agent.url);
                unwrap(&mut agent.image);
                if let Some(logo) = &mut agent.logo {
                    unwrap(&mut logo.url);
                }
                for address in &mut agent.same_as {
                    if let Some((original, _)) = unwrapped(address) {
                        *address = original.to_owned();
                    }
                }
            }
            _ => {}
        }
    }
    if let Some(copy) = copy {
        copy.claim(claims);
    }
}

impl Copy {
    /// The same copy, known also by an address of the page that its archive rewrote.
    fn rewritten(self, text: &str, original: &str, captured: Option<Date>, span: Span) -> Self {
        Self {
            original: self.original.or_else(|| Some(original.to_owned())),
            captured: self.captured.or(captured),
            at: link::is_http(text).then(|| text.to_owned()),
            span,
            rule: self.rule.or(Some("rewritten address")),
        }
    }

    fn claim(self, claims: &mut Claims<'_>) {
        let (span, rule) = (self.span, self.rule.unwrap_or_default());
        let mut push = |field, value| {
            claims.push(Claim {
                field,
                value,
                span,
                source: Source::Capture,
                rule,
                weight: 0,
                basis: None,
            });
        };
        if let Some(date) = self.captured {
            push(Field::CaptureDate, Value::Date(date));
        }
        if let Some(at) = self.at {
            push(Field::ArchivedAt, Value::text(at));
        }
        if let Some(original) = self.original {
            push(Field::Url, Value::text(original.clone()));
            push(Field::CaptureUrl, Value::text(original));
        }
    }
}

fn unwrap(address: &mut Option<String>) {
    if let Some((original, _)) = address.as_deref().and_then(unwrapped) {
        let original = original.to_owned();
        *address = Some(original);
    }
}

/// The address inside an archive's, and the time of capture: a path segment of a stamp, perhaps with a mark such as `im_`, then
/// an absolute address.
fn unwrapped(address: &str) -> Option<(&str, Option<Date>)> {
    let at = ["/http://", "/https://", "/http:/", "/https:/"]
        .iter()
        .filter_map(|mark| address.find(mark))
        .min()?;
    let stamp = address.get(..at)?.rsplit('/').next()?;
    let original = address.get(at + 1..)?;
    if let Some(captured) = dotted(stamp) {
        return Some((original, Some(captured)));
    }
    let digits = stamp.bytes().take_while(u8::is_ascii_digit).count();
    let mark = stamp.get(digits..)?;
    let marked = mark.is_empty() || mark.len() <= 5 && mark.ends_with('_');
    ((4..=14).contains(&digits) && marked)
        .then(|| (original, stamp.get(..digits).and_then(compact)))
}

/// `20220301020549`, in UTC.
fn compact(stamp: &str) -> Option<Date> {
    let part = |from: usize, to: usize| stamp.get(from..to)?.parse::<u8>().ok();
    let date = Date::from_ymd(stamp.get(..4)?.parse().ok()?, part(4, 6)?, part(6, 8)?).ok()?;
    let (Some(hour), Some(minute)) = (part(8, 10), part(10, 12)) else {
        return Some(date);
    };
    let time = Time {
        hour,
        minute,
        second: part(12, 14),
    };
    date.with_time(time, Some(0)).ok()
}

/// `2020.01.31-120000`, in UTC.
fn dotted(stamp: &str) -> Option<Date> {
    if stamp.len() != 17 || stamp.as_bytes().get(4) != Some(&b'.') {
        return None;
    }
    let digits: String = stamp.chars().filter(char::is_ascii_digit).collect();
    (digits.len() == 14).then(|| compact(&digits)).flatten()
}

/// Comments of browsers, of `SingleFile`, and of `HTTrack`.
fn by_comment(comment: &str) -> Option<Copy> {
    let comment = comment.trim();
    if let Some(rest) = comment.strip_prefix("saved from url=(") {
        let address = rest.split_once(')')?.1.trim();
        return link::is_http(address).then(|| Copy {
            original: Some(address.to_owned()),
            rule: Some("a browser's \"saved from\""),
            ..Copy::default()
        });
    }
    if comment.contains("SingleFile") {
        let line = |name: &str| {
            comment
                .lines()
                .find_map(|line| line.trim().strip_prefix(name))
                .map(str::trim)
        };
        let address = line("url:").filter(|address| link::is_http(address))?;
        return Some(Copy {
            original: Some(address.to_owned()),
            captured: line("saved date:")
                .and_then(|time| date::stated(time, Convention::default())),
            rule: Some("SingleFile's comment"),
            ..Copy::default()
        });
    }
    if let Some(rest) = comment.strip_prefix("Mirrored from ") {
        let address = rest.split_whitespace().next()?;
        return rest.contains("HTTrack").then(|| Copy {
            original: Some(format!("http://{address}")),
            rule: Some("HTTrack's comment"),
            ..Copy::default()
        });
    }
    None
}

/// `__wm.wombat("http://…","20220301020549",…)` of the Wayback Machine; `wbinfo.url = "…"` of pywb.
fn by_script(document: &Document, id: NodeId) -> Option<Copy> {
    let text = document
        .children(id)
        .find_map(|child| document.text(child))?;
    let quoted = |after: &str| -> Option<(&str, &str)> {
        let rest = text.get(memmem::find(text.as_bytes(), after.as_bytes())? + after.len()..)?;
        let mark = rest.find(['"', '\''])?;
        let quote = rest.get(mark..=mark)?;
        let (value, rest) = rest.get(mark + 1..)?.split_once(quote)?;
        (value.len() < 4096).then_some((value, rest))
    };
    let of_pywb = || {
        memmem::find(text.as_bytes(), b"wbinfo.url")?;
        quoted("wbinfo.url =").or_else(|| quoted("wbinfo.url="))
    };
    let (address, stamp) = if let Some((address, rest)) = quoted("__wm.wombat(") {
        let stamp = rest.split(['"', '\'']).nth(1).unwrap_or("");
        (address, stamp)
    } else if let Some((address, _)) = of_pywb() {
        let stamp = quoted("wbinfo.timestamp =").or_else(|| quoted("wbinfo.timestamp="));
        (address, stamp.map_or("", |(stamp, _)| stamp))
    } else {
        return None;
    };
    let address = entity::plain(address).into_owned();
    if !link::is_http(&address) {
        return None;
    }
    Some(Copy {
        at: Some(format!("https://web.archive.org/web/{stamp}/{address}"))
            .filter(|_| text.contains("__wm.")),
        original: Some(address),
        captured: compact(stamp),
        rule: Some("the archive's script"),
        ..Copy::default()
    })
}

/// "This is Google's cache of http://… . It is a snapshot of the page as it appeared on 1 Mar 2020 02:05:49 GMT."
fn by_cache(document: &Document, id: NodeId) -> Option<Copy> {
    let link_of = |id: NodeId| {
        document
            .attribute(id, "href")
            .filter(|href| link::is_http(href))
    };
    let original = document.descendants(id).find_map(link_of)?.to_owned();
    let text = document.inner_text(id);
    Some(Copy {
        original: Some(original),
        captured: date::find(&text, Convention::default()).find_map(|found| found.written.date),
        rule: Some("the head of Google's cache"),
        ..Copy::default()
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{by_comment, unwrapped};

    #[test]
    fn addresses_inside_an_archives() {
        let (original, captured) =
            unwrapped("https://web.archive.org/web/20220301020549im_/http://mill.example/a?b=1")
                .unwrap();
        assert_eq!(original, "http://mill.example/a?b=1");
        assert_eq!(captured.unwrap().to_string(), "2022-03-01T02:05:49Z");
        let (original, captured) =
            unwrapped("https://archive.example/2020.01.31-120000/https://mill.example/").unwrap();
        assert_eq!(
            (original, captured.unwrap().to_string().as_str()),
            ("https://mill.example/", "2020-01-31T12:00:00Z")
        );
        assert!(unwrapped("https://mill.example/go/https://other.example/").is_none());
    }

    #[test]
    fn comments() {
        let copy = by_comment(" saved from url=(0021)http://mill.example/a ").unwrap();
        assert_eq!(copy.original.as_deref(), Some("http://mill.example/a"));
        let copy = by_comment("\n Page saved with SingleFile \n url: https://mill.example/b \n saved date: 2023-12-22T10:00:00Z\n").unwrap();
        assert_eq!(copy.original.as_deref(), Some("https://mill.example/b"));
        assert!(copy.captured.is_some());
    }
}

//! What a page's buttons hand on: to a service, in a message, through a script, to themselves.

use crate::value::link;
use std::borrow::Cow;

/// The address that a link hands on, whatever it is pressed for.
pub(super) fn pressed(href: &str) -> Option<Cow<'_, str>> {
    shared(href)
        .or_else(|| sent(href))
        .or_else(|| counted(href).map(Cow::from))
}

/// Whom an address is handed to, where it is another than the page itself.
pub(super) fn service<'v>(value: &'v str, address: &str) -> Option<&'v str> {
    match value.split_once(':') {
        Some((scheme, _)) if is_messenger(scheme) => Some(scheme),
        _ => link::host(value).filter(|host| link::host(address) != Some(*host)),
    }
}

/// What a share button hands on: `https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fstory`.
pub(super) fn shared(href: &str) -> Option<Cow<'_, str>> {
    const WORDS: &[&str] = &[
        "share",
        "sharer",
        "shares",
        "sharing",
        "sharearticle",
        "shareoffsite",
        "submit",
        "intent",
        "pin",
        "bookmark",
        "bookmarks",
        "bookmarklet",
    ];
    leads_to(href, WORDS)
        .then(|| parameter(href, HANDED))
        .flatten()
}

/// Where a link to log in leads back to: `/login?next=https%3A%2F%2Fpaper.example%2Fstory`.
pub(super) fn led_back(href: &str) -> Option<Cow<'_, str>> {
    leads_to(href, &["login", "signin", "log in", "sign in"])
        .then(|| parameter(href, BACK))
        .flatten()
}

/// Whether a part of an address's path is one of some words: "signin" in `/members/signin.php`, and not in `/designing`.
pub(super) fn leads_to(href: &str, words: &[&str]) -> bool {
    let Some((button, _)) = href.split_once('?') else {
        return false;
    };
    link::path(button).split(['/', '.']).any(|part| {
        let part = part.to_ascii_lowercase().replace(['-', '_'], " ");
        words.contains(&&*part) || part.split(' ').any(|word| words.contains(&word))
    })
}

/// Names of what a button hands on.
pub(super) const HANDED: &[&str] = &["u", "url", "link", "href", "canonicalUrl"];

/// Names of where a reader is led back to.
const BACK: &[&str] = &[
    "next",
    "return",
    "returnTo",
    "return_to",
    "returnUrl",
    "returnurl",
    "redirect",
    "redirect_to",
    "redirect_url",
    "redirectUrl",
    "continue",
    "destination",
    "gourl",
    "url",
];

/// The address that a query hands on under one of some names.
pub(super) fn parameter<'h>(href: &'h str, names: &[&str]) -> Option<Cow<'h, str>> {
    let query = href.split_once('?')?.1;
    let query = query.split('#').next()?;
    query.split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        let value = trimmed(link::percent_decoded(value));
        (names.contains(&name) && link::is_http(&value)).then_some(value)
    })
}

/// The one address in what a button writes for its reader: `mailto:?body=The%20mill%20turns%0Ahttps%3A%2F%2Fpaper.example%2Fmill`,
/// `https://talk.example/send?text=…`.
fn sent(href: &str) -> Option<Cow<'_, str>> {
    const TEXTS: &[&str] = &["body", "text", "status", "message"];
    const WORDS: &[&str] = &["send", "share", "intent", "msg", "home", "compose"];
    let (to, query) = href.split_once('?')?;
    let messenger = to
        .split_once(':')
        .is_some_and(|(scheme, _)| is_messenger(scheme));
    let bare = || link::is_http(to) && link::path(to).len() < 2;
    if !messenger && !bare() && !leads_to(href, WORDS) {
        return None;
    }
    let texts = query.split('&').filter_map(|pair| {
        let pair = pair.strip_prefix("amp;").unwrap_or(pair);
        let (name, text) = pair.split_once('=')?;
        TEXTS.contains(&name).then_some(text)
    });
    let mut one: Option<String> = None;
    for text in texts {
        let text = link::percent_decoded(text);
        for word in text.split([' ', '+', '\n', '\r', '\t', '\u{a0}', '<', '"']) {
            let word = word
                .trim_start_matches('(')
                .trim_end_matches(['.', ',', ')']);
            if !link::is_http(word) || one.as_deref() == Some(word) {
                continue;
            }
            if one.is_some() {
                return None;
            }
            one = Some(word.to_owned());
        }
    }
    one.map(Cow::from)
}

/// Schemes by which a page opens a program that writes to people.
fn is_messenger(scheme: &str) -> bool {
    ["mailto", "whatsapp", "sms", "tg", "viber", "fb-messenger"]
        .iter()
        .any(|own| own.eq_ignore_ascii_case(scheme))
}

/// The address of a page that counts its shares itself before it sends the reader on: `https://paper.example/mill/?share=email&nb=1`.
fn counted(href: &str) -> Option<&str> {
    // Nearly all links have none.
    href.find('?')?;
    let at = href.find("?share=").or_else(|| href.find("&share="))?;
    let (page, rest) = href.split_at_checked(at)?;
    let service = rest.get("?share=".len()..)?.split('&').next()?;
    let named = service.starts_with(|c: char| c.is_ascii_alphabetic())
        && service
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    (named && link::is_http(page)).then_some(page)
}

/// What the window hands on that a button's script opens: `window.open('https://social.example/sharer.php?u=…', …)`.
pub(super) fn of_script(script: &str) -> Option<Cow<'_, str>> {
    let quoted = script.split(['\'', '"', '`']);
    quoted
        .filter(|part| part.starts_with("http") || part.starts_with("//"))
        .find_map(shared)
}

/// A value without the spaces that a template left round it.
fn trimmed(value: Cow<'_, str>) -> Cow<'_, str> {
    match value {
        Cow::Borrowed(value) => Cow::Borrowed(value.trim()),
        Cow::Owned(value) if value.trim().len() < value.len() => {
            Cow::Owned(value.trim().to_owned())
        }
        whole @ Cow::Owned(_) => whole,
    }
}

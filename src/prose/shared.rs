//! The page's own address and title as its share buttons hold them: `…sharer.php?u=https%3A%2F%2F…`, `…?text=The+mill…`.

use crate::value::link::percent_decoded;
use std::borrow::Cow;

/// What the share links of a page agree on.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) url: Option<String>,
    pub(super) title: Option<String>,
}

/// Addresses looked at; the links of a page's own share buttons stand among the first few hundred or the last.
const LINKS: usize = 4000;

/// Different addresses and titles kept of them: a list of other articles with their own buttons has a hundred.
const DISTINCT: usize = 256;

/// Where a page that is left for a while, to log in or to pay, is told to come back to.
const RETURNS: &[&str] = &[
    "backurl",
    "returnurl",
    "return_url",
    "returnto",
    "return_to",
    "redirect_to",
    "redirect_url",
    "redirecturl",
    "next",
    "continue",
];

/// Reads the share links: an address inside two different addresses is the page's own, and a text beside it its title.
pub(super) fn read(addresses: &[Cow<'_, str>]) -> Shared {
    let mut urls: Vec<(String, &str, usize)> = Vec::new();
    let mut titles: Vec<(String, usize)> = Vec::new();
    for address in addresses.iter().take(LINKS) {
        let Some((outer, query)) = address.split_once('?') else {
            continue;
        };
        if address.len() > 2000 {
            continue;
        }
        let sharer = is_sharer(outer);
        // What embeds a page by [oEmbed](https://oembed.com) is told of the page alone.
        let weight = if outer.contains("oembed") { 2 } else { 1 };
        for (name, value) in query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .take(12)
        {
            if !sharer && weight == 1 && !RETURNS.iter().any(|back| name.eq_ignore_ascii_case(back))
            {
                continue;
            }
            let plain = value.replace('+', " ");
            let value = percent_decoded(&plain);
            let start = value.find("https://").or_else(|| value.find("http://"));
            if let Some(url) = start
                .and_then(|at| value.get(at..))
                .and_then(|url| url.split_whitespace().next())
            {
                let url = without_tracking(url);
                let full = urls.len() >= DISTINCT;
                match urls.iter_mut().find(|(known, ..)| *known == url) {
                    Some((_, host, count)) if *host != outer => *count += 1,
                    None if !full => urls.push((url, outer, weight)),
                    _ => {}
                }
            }
            if sharer
                && matches!(
                    name,
                    "text"
                        | "title"
                        | "t"
                        | "subject"
                        | "su"
                        | "description"
                        | "amp;text"
                        | "amp;title"
                )
                && start != Some(0)
            {
                let title = start
                    .and_then(|at| value.get(..at))
                    .unwrap_or(&value)
                    .trim()
                    .trim_end_matches(['-', '|', ':'])
                    .trim()
                    .to_owned();
                if title.split_whitespace().count() >= 2 {
                    let full = titles.len() >= DISTINCT;
                    match titles.iter_mut().find(|(known, _)| *known == title) {
                        Some((_, count)) => *count += 1,
                        None if !full => titles.push((title, 1)),
                        None => {}
                    }
                }
            }
        }
    }
    let most = urls.iter().map(|(.., count)| *count).max().unwrap_or(0);
    let mut best = urls.iter().filter(|(.., count)| *count == most);
    let (url, tie) = (best.next(), best.next());
    Shared {
        url: url
            .filter(|_| most >= 2 && tie.is_none())
            .map(|(url, ..)| url.clone()),
        title: titles
            .into_iter()
            .filter(|(_, count)| *count >= 2)
            .max_by_key(|(_, count)| *count)
            .map(|(title, _)| title),
    }
}

/// The address that a share button holds.
pub(super) fn shared_address(address: &str) -> Option<String> {
    let (_, query) = address
        .split_once('?')
        .filter(|(outer, _)| is_sharer(outer))?;
    query.split('&').take(12).find_map(|pair| {
        let value = percent_decoded(pair.split_once('=')?.1);
        let start = value.find("https://").or_else(|| value.find("http://"))?;
        let url = value.get(start..)?.split_whitespace().next()?;
        Some(without_tracking(url))
    })
}

/// Whether an address is made for sharing, by its words.
fn is_sharer(outer: &str) -> bool {
    outer.starts_with("mailto:")
        || [
            "share",
            "intent",
            "submit",
            "send",
            "pin/create",
            "wa.me",
            "compose",
            "/cws/",
            "bookmark",
            "post",
            "whatsapp",
        ]
        .iter()
        .any(|word| outer.contains(word))
}

fn without_tracking(url: &str) -> String {
    let url = url.trim_end_matches([')', '"', '.', ',']);
    let Some((head, query)) = url.split_once('?') else {
        return url.split('#').next().unwrap_or(url).to_owned();
    };
    let kept: Vec<&str> = query
        .split('#')
        .next()
        .unwrap_or("")
        .split('&')
        .filter(|pair| {
            !pair.is_empty()
                && !["utm_", "ref", "source", "fbclid", "cmp", "xtor", "share"]
                    .iter()
                    .any(|prefix| pair.starts_with(prefix))
        })
        .collect();
    if kept.is_empty() {
        head.to_owned()
    } else {
        format!("{head}?{}", kept.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn ways_back() {
        let shared = read(&[
            "https://paper.example/login?next=https%3A%2F%2Fpaper.example%2Fmill.html".into(),
            "https://paper.example/subscribe?a=1&backURL=https://paper.example/mill.html".into(),
            "https://paper.example/go?to=https://other.example/".into(),
            "https://paper.example/out?to=https://other.example/".into(),
        ]);
        assert_eq!(
            shared.url.as_deref(),
            Some("https://paper.example/mill.html")
        );
        let shared = read(&[
            "https://paper.example/oembed/1.0/embed?url=https://paper.example/mill/".into(),
        ]);
        assert_eq!(shared.url.as_deref(), Some("https://paper.example/mill/"));
        let shared = read(&["https://paper.example/login?next=https://paper.example/".into()]);
        assert_eq!(shared.url, None);
    }

    #[test]
    fn two_buttons_agree_on_the_page() {
        let shared = read(&[
            "https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fmill.html%3Futm_source%3Dx".into(),
            "https://bird.example/intent/tweet?text=The+mill%20turns&url=https://paper.example/mill.html".into(),
            "mailto:?subject=The%20mill%20turns&body=https://paper.example/mill.html".into(),
            "https://paper.example/search?url=https://other.example/".into(),
        ]);
        assert_eq!(
            shared.url.as_deref(),
            Some("https://paper.example/mill.html")
        );
        assert_eq!(shared.title.as_deref(), Some("The mill turns"));
    }
}

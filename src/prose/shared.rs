//! The page's own address and title as its share buttons hold them: `…sharer.php?u=https%3A%2F%2F…`, `…?text=The+mill…`.

use crate::value::lexicon::Lexicon;
use crate::value::link::{self, percent_decoded};
use crate::value::text::lowercase;
use crate::value::tracking;
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

/// An address that share links hold.
struct Held<'u> {
    url: String,
    /// The link that held it first: a second one says it again.
    outer: &'u str,
    times: usize,
    /// A button or an embed holds it, and not only ways back: those lead to accounts and home pages as well.
    offered: bool,
    /// What may be a button holds it.
    sent: bool,
}

/// Reads the share links: an address inside two different addresses is the page's own, and a text beside it its title.
pub(super) fn read(addresses: &[Cow<'_, str>]) -> Shared {
    let mut urls: Vec<Held<'_>> = Vec::new();
    let mut titles: Vec<(String, usize)> = Vec::new();
    let mut linked = link::Sites::default();
    for address in addresses.iter().take(LINKS) {
        let Some((outer, query)) = address.split_once('?') else {
            linked.add(address);
            continue;
        };
        if address.len() > 2000 {
            continue;
        }
        let kind = Kind::of(outer, query);
        for (name, value) in query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .take(12)
        {
            if kind == Kind::Other && !is_way_back(name) {
                continue;
            }
            let plain = value.replace('+', " ");
            let value = percent_decoded(&plain);
            let start = value.find("https://").or_else(|| value.find("http://"));
            if let Some(url) = start
                .and_then(|at| value.get(at..))
                .and_then(|url| url.split_whitespace().next())
            {
                hold(&mut urls, without_tracking(url), outer, kind);
            }
            if matches!(kind, Kind::Sharer | Kind::Sender)
                && start != Some(0)
                && TITLES.contains(&name)
            {
                let title = start.and_then(|at| value.get(..at)).unwrap_or(&value);
                name_it(&mut titles, title);
            }
        }
    }
    Shared {
        url: agreed(urls, &linked),
        title: titles
            .into_iter()
            .filter(|(_, count)| *count >= 2)
            .max_by_key(|(_, count)| *count)
            .map(|(title, _)| title),
    }
}

/// What a link is for that holds another address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A share button.
    Sharer,
    /// A share button or a form that is sent somewhere else.
    Sender,
    /// What embeds a page by [oEmbed](https://oembed.com) is told of the page alone.
    Embed,
    Other,
}

impl Kind {
    fn of(outer: &str, query: &str) -> Self {
        match sharing(outer) {
            Self::Other if outer.contains("oembed") => Self::Embed,
            // What is sent with a headline is offered to readers.
            Self::Sender if has_title(query) => Self::Sharer,
            kind => kind,
        }
    }
}

/// Parameters in which a share button holds the page's title.
const TITLES: &[&str] = &[
    "text",
    "title",
    "t",
    "subject",
    "su",
    "description",
    "amp;text",
    "amp;title",
];

/// Whether a query holds a title of two words or more.
fn has_title(query: &str) -> bool {
    let mut pairs = query.split('&').take(12);
    pairs.any(|pair| {
        pair.split_once('=').is_some_and(|(name, value)| {
            TITLES.contains(&name) && (value.contains(['+', ' ']) || value.contains("%20"))
        })
    })
}

/// Counts an address that a link holds: not that of the picture that is pinned, nor a shortener's, which says nothing of the page.
fn hold<'u>(urls: &mut Vec<Held<'u>>, url: String, outer: &'u str, kind: Kind) {
    if link::is_file(&url) || link::is_short(&url) {
        return;
    }
    let full = urls.len() >= DISTINCT;
    match urls.iter_mut().find(|held| held.url == url) {
        Some(held) => {
            held.times += usize::from(held.outer != outer);
            held.offered |= matches!(kind, Kind::Sharer | Kind::Embed);
            held.sent |= kind == Kind::Sender;
        }
        None if !full => urls.push(Held {
            url,
            outer,
            times: 1,
            offered: matches!(kind, Kind::Sharer | Kind::Embed),
            sent: kind == Kind::Sender,
        }),
        None => {}
    }
}

/// Counts a title of two words or more.
fn name_it(titles: &mut Vec<(String, usize)>, title: &str) {
    let title = title.trim().trim_end_matches(['-', '|', ':']).trim();
    if title.split_whitespace().count() < 2 {
        return;
    }
    let full = titles.len() >= DISTINCT;
    match titles.iter_mut().find(|(known, _)| known == title) {
        Some((_, count)) => *count += 1,
        None if !full => titles.push((title.to_owned(), 1)),
        None => {}
    }
}

/// The address that the links agree on: one that two of them hold, or an embed's where the page's links lead to the same site. A
/// video on the page has an embed as well.
fn agreed(mut urls: Vec<Held<'_>>, linked: &link::Sites<'_>) -> Option<String> {
    for held in &mut urls {
        let own = Kind::of(held.outer, "") == Kind::Embed && linked.vouch_for(&held.url);
        held.times += usize::from(own);
    }
    let most = urls.iter().map(|held| held.times).max()?;
    let mut best = urls.iter().filter(|held| held.times == most);
    let (held, tie) = (best.next()?, best.next());
    // Each button may add a query of its own.
    let page = |url: &str| url.split('?').next().map(str::to_owned);
    let same = |other: &&Held<'_>| page(&other.url) == page(&held.url);
    let offered = urls.iter().filter(same).any(|other| other.offered)
        || urls.iter().filter(same).any(|other| other.sent) && linked.vouch_for(&held.url);
    (most >= 2 && offered && tie.is_none()).then(|| held.url.clone())
}

/// The address that a share button holds.
pub(super) fn shared_address(address: &str) -> Option<String> {
    let (outer, query) = address.split_once('?')?;
    let shares = Kind::of(outer, query) == Kind::Sharer;
    shares.then(|| held(query, |_| true)).flatten()
}

/// The address that a login or a paywall leads back to, or what may be a share button.
pub(super) fn way_back(address: &str) -> Option<String> {
    let (outer, query) = address.split_once('?')?;
    let sends = sharing(outer) == Kind::Sender;
    held(query, |name| sends || is_way_back(name))
}

fn is_way_back(name: &str) -> bool {
    RETURNS.iter().any(|back| name.eq_ignore_ascii_case(back))
}

/// The first address in the parameters of a query that have a fit name.
fn held(query: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    query.split('&').take(12).find_map(|pair| {
        let (_, value) = pair.split_once('=').filter(|(name, _)| fits(name))?;
        let value = percent_decoded(value);
        let start = value.find("https://").or_else(|| value.find("http://"))?;
        let url = value.get(start..)?.split_whitespace().next()?;
        Some(without_tracking(url))
    })
}

/// Words of addresses that are made for sharing.
static SHARERS: Lexicon<64> = Lexicon::of(&[
    "sharing",
    "intent",
    "compose",
    "bookmarklet",
    "whatsapp",
    "cws",
]);

/// Words that begin as `sharer`, `shareArticle` and `sharethis` do, and share nothing.
static OTHERS: Lexicon<32> = Lexicon::of(&[
    "shared",
    "shareholder",
    "shareholders",
    "sharepoint",
    "shareware",
]);

/// Ends of addresses that share, and of those that take orders and letters.
static SENDERS: Lexicon<32> = Lexicon::of(&[
    "submit",
    "submitlink",
    "send",
    "post",
    "bookmark",
    "bookmarks",
]);

/// What the words of an address say of sharing: whole words, as `postcode` and `sender` are others.
fn sharing(outer: &str) -> Kind {
    if outer.starts_with("mailto:") || outer.contains("pin/create") || outer.contains("//wa.me") {
        return Kind::Sharer;
    }
    let mut words = outer.split(|c: char| !c.is_ascii_alphanumeric());
    let shares = |word: &str| {
        let word = lowercase(word);
        SHARERS.contains(&word) || word.starts_with("share") && !OTHERS.contains(&word)
    };
    if words.any(shares) {
        return Kind::Sharer;
    }
    let end = outer.trim_end_matches('/').rsplit('/').next();
    let end = end.and_then(|end| end.split('.').next()).unwrap_or("");
    if SENDERS.contains(&lowercase(end)) {
        Kind::Sender
    } else {
        Kind::Other
    }
}

fn without_tracking(url: &str) -> String {
    let url = url.trim_end_matches([')', '"', '.', ',']);
    tracking::without(url.split('#').next().unwrap_or(url))
}

#[cfg(test)]
mod tests {
    use super::read;

    fn url(addresses: &[&str]) -> Option<String> {
        let addresses: Vec<_> = addresses.iter().map(|&address| address.into()).collect();
        read(&addresses).url
    }

    #[test]
    fn ways_back() {
        let login = "https://paper.example/login?next=https%3A%2F%2Fpaper.example%2Fmill.html";
        let pay = "https://paper.example/subscribe?a=1&backURL=https://paper.example/mill.html";
        let button = "https://social.example/sharer.php?u=https%3A%2F%2Fpaper.example%2Fmill.html";
        let page = Some("https://paper.example/mill.html".to_owned());
        assert_eq!(url(&[login, button]), page);
        assert_eq!(url(&[button, pay]), page);
        let counted = format!("{button}%3Ffrom=sc");
        assert_eq!(url(&[login, pay, &counted]), page);
        // On each page of a site, logging in may lead to the account.
        assert_eq!(url(&[login, pay]), None);
    }

    #[test]
    fn embeds_of_the_page_and_on_it() {
        let embed = "https://paper.example/oembed/1.0/embed?url=https://paper.example/mill/";
        let own = ["news", "about", "jobs"].map(|part| format!("https://paper.example/{part}/"));
        let [news, about, jobs] = own.each_ref().map(String::as_str);
        let page = Some("https://paper.example/mill/".to_owned());
        assert_eq!(url(&[embed, news, about, jobs]), page);
        let video = "https://video.example/oembed?url=https://video.example/watch/77";
        assert_eq!(url(&[video]), None);
        assert_eq!(url(&[video, news, about, jobs]), None);
    }

    #[test]
    fn words_that_look_like_buttons() {
        let shop = "https%3A%2F%2Fshop.example%2Fflour";
        let blogs = ["posts/77", "compost", "sender/list", "shareholders"]
            .map(|part| format!("https://{}.example/{part}?from={shop}", part.len()));
        let blogs = blogs.each_ref().map(String::as_str);
        assert_eq!(url(&blogs), None);
        // Forms are sent as well: the page's links must lead to the same site.
        let forms = ["a.example/post", "b.example/submit"];
        let forms = forms.map(|form| format!("https://{form}?url={shop}"));
        let [post, submit] = forms.each_ref().map(String::as_str);
        assert_eq!(url(&[post, submit]), None);
        let own = ["news", "about", "jobs"].map(|part| format!("https://shop.example/{part}/"));
        let [news, about, jobs] = own.each_ref().map(String::as_str);
        let page = Some("https://shop.example/flour".to_owned());
        assert_eq!(url(&[post, submit, news, about, jobs]), page);
        for button in ["shareArticle", "sharelink"] {
            let button = format!("https://social.example/{button}?url=https://shop.example/flour");
            assert_eq!(url(&[post, &button]), page);
        }
        // Two places of links are sent the headline.
        let titled = [post, submit].map(|form| format!("{form}&title=The+mill%20turns"));
        assert_eq!(url(&[&titled[0], &titled[1]]), page);
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

//! What buttons and campaigns add to an address to count who came by them.

use super::link;

/// Names of queries that choose no page.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "fbclid", "gclid", "dclid", "gclsrc", "msclkid", "yclid", "twclid", "igshid", "gbraid", "wbraid", "mc_cid", "mc_eid", "mkt_tok", "_ga",
    "smid", "smtyp", "cmpid", "cmp_id", "ocid", "wt_mc", "wtmc", "xtor", "xtref", "ref_src", "ref_url", "fb_ref", "fb_source", "soc_src", "soc_trk", "tsrc", "ncid", "spref",
    "__twitter_impression", "twitter_impression",
];

/// Names that may choose one as well, `?ref=4711`: a word behind them is the button's, `?ref=article`.
const WORDED: &[&str] = &["ref", "source", "cmp", "share", "shared"];

/// Most bytes of such a word.
const WORD: usize = 24;

/// The address without what counts its readers: `https://paper.example/mill?id=7&utm_source=share` is `…/mill?id=7`.
pub(crate) fn without(address: &str) -> String {
    let (page, fragment) = match address.split_once('#') {
        Some((page, _)) => (page, address.get(page.len()..).unwrap_or_default()),
        None => (address, ""),
    };
    let Some((head, query)) = page.split_once('?') else {
        return address.to_owned();
    };
    // Templates that write an address into HTML twice leave `&amp;`.
    let plain = |pair| str::strip_prefix(pair, "amp;").unwrap_or(pair);
    let pairs = || query.split('&').filter(|pair| !pair.is_empty());
    let mut kept: Vec<&str> = pairs().filter(|pair| !is_tracking(plain(pair))).collect();
    if kept.is_empty() && is_script(head) {
        kept.extend(pairs().filter(|pair| may_choose(plain(pair))));
    }
    let mut address = head.to_owned();
    for (nth, pair) in kept.into_iter().enumerate() {
        address.push(if nth == 0 { '?' } else { '&' });
        address.push_str(pair);
    }
    address.push_str(fragment);
    address
}

/// Whether an address is a script's, which shows one page for each query: `story.php?source=interview`.
fn is_script(address: &str) -> bool {
    const SCRIPTS: &[&str] = &[
        "php", "php3", "php4", "php5", "phtml", "asp", "aspx", "jsp", "jspx", "cgi", "pl", "cfm",
        "do", "dll", "exe",
    ];
    let file = link::path(address).rsplit('/').next().unwrap_or_default();
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    SCRIPTS.iter().any(|own| own.eq_ignore_ascii_case(ending))
}

/// Whether a script's only pair may choose its page after all: it is called as what counts in some houses, or its value is a number.
fn may_choose(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let digits = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    !is_campaign(name) && (digits || WORDED.iter().any(|own| own.eq_ignore_ascii_case(name)))
}

fn is_campaign(name: &str) -> bool {
    name.get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("utm_"))
}

/// Whether a pair of a query counts readers.
fn is_tracking(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let is = |own: &&str| own.eq_ignore_ascii_case(name);
    let worded = || {
        let value = link::percent_decoded(value);
        value == "1"
            || value.len() <= WORD
                && value
                    .bytes()
                    .all(|b| b.is_ascii_alphabetic() || matches!(b, b'-' | b'_'))
    };
    is_campaign(name) || NAMES.iter().any(is) || WORDED.iter().any(is) && worded()
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn queries() {
        for (address, bare) in [
            ("/mill?utm_source=a&utm_medium=b", "/mill"),
            ("/mill?id=7&utm_source=a", "/mill?id=7"),
            ("/mill?utm_source=a&id=7#dawn", "/mill?id=7#dawn"),
            ("/mill?fbclid=aB3", "/mill"),
            ("/mill?smid=tw-share", "/mill"),
            ("/mill?ref=article", "/mill"),
            ("/mill?CMP=share_btn_fb", "/mill"),
            ("/mill?share=1&amp;utm_source=a", "/mill"),
            ("/mill.php?id=7&ref=article", "/mill.php?id=7"),
            ("/mill.php?ref=weir&utm_source=a", "/mill.php?ref=weir"),
            ("/mill.php?utm_id=7&fbclid=aB3", "/mill.php"),
        ] {
            assert_eq!(without(address), bare, "{address}");
        }
        for address in [
            "/mill",
            "/mill?id=7",
            "/mill?ref=4711",
            "/mill?source=ab12",
            "/mill?shares=many",
            "/story.php?source=interview",
            "/story.aspx?ncid=17",
            "/mill?a=b&c=d#e",
        ] {
            assert_eq!(without(address), address);
        }
    }
}

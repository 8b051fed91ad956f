//! The site's name among what a page shows of it: behind the title, as its host spells it, in the notice of rights, beside words
//! such as "logo", on leaves of its own.

mod marks;
mod spelled;

use super::byline::is_quotation;
use super::headline::Headline;
use super::page::Leaf;
use super::{Scene, say, title, weights};
use crate::claim::{Claims, Field, Value};
use crate::value::copyright;
use crate::value::letter::{is_alphabetic, is_alphanumeric};
use crate::value::lexicon::Lexicon;
use crate::value::link;
use crate::value::person;
use crate::value::text::fold;
pub(super) use marks::MARKS;
use spelled::Label;
use std::collections::HashMap;

/// Leaves at the beginning and at the end of a page that may be the name, and all others that are looked at for it.
const TOP: usize = 12;
const HEAD: usize = 80;
const FOOT: usize = 100;
/// Longest leaf that has the name beside other words, longest name, and candidates of a page.
const SHORT: usize = 80;
const NAME: usize = 48;
const MOST: usize = 24;
/// The least sum of marks that is a name.
const ENOUGH: i32 = 25;

/// The name of the site where the page shows it.
pub(super) fn find<'s>(scene: &Scene<'_, 's, '_>) -> Option<Name<'s>> {
    let title = scene.known.title.map(fold);
    let others = candidates(scene)
        .into_iter()
        .filter(|(_, name)| !name.is_of_page(scene, title.as_deref()));
    let best = weights::SITE.best(others);
    best.filter(|(score, _)| *score >= ENOUGH)
        .map(|(_, name)| name)
}

/// Says the name of the site. A heading that nothing else speaks for, and that is the headline, is none.
pub(super) fn read<'a>(
    scene: &Scene<'_, '_, 'a>,
    headline: Option<Headline>,
    claims: &mut Claims<'a>,
) {
    let headline = headline.filter(|headline| headline.is_said);
    let is_headline = |name: &Name<'_>| {
        !name.is_signed()
            && name.heads(scene)
            && headline.is_some_and(|headline| headline.at == Some(name.at))
    };
    let name = scene.site.as_ref().filter(|name| !is_headline(name));
    if let Some((name, leaf)) = name.and_then(|name| Some((name, scene.page.leaves.get(name.at)?)))
    {
        let value = Value::text(name.text.to_owned());
        say(
            claims,
            leaf.block,
            Field::IsPartOf,
            value,
            "name of the site",
            0,
        );
    }
}

/// What may be the site's name, and what speaks for it.
#[derive(Debug, Default)]
pub(super) struct Name<'s> {
    pub(super) text: &'s str,
    pub(super) folded: String,
    /// The leaf that has it first.
    at: usize,
    /// It ends the title line.
    title: bool,
    /// It spells the host.
    spelled: bool,
    /// It is the holder of the rights.
    rights: bool,
    /// It stands beside a word such as "logo".
    beside: bool,
    /// It is a link to the first page of a host.
    home: bool,
    /// How many leaves are nothing else, above the end of the main text and below.
    above: usize,
    below: usize,
    /// How many short leaves have it beside other words.
    within: usize,
}

impl Name<'_> {
    /// Whether it is what the page is called: the title that a header states, `title: The mill turns` over `# The mill turns`, or the page's only
    /// heading, right over who wrote it. A site is called so where its own signs say it, and stands as a heading over a title too.
    fn is_of_page(&self, scene: &Scene<'_, '_, '_>, title: Option<&str>) -> bool {
        let is_alone = || {
            let leaves = scene.page.stretch(0..scene.page.leaves.len());
            let mut headings = leaves.filter(|(_, leaf)| leaf.block.hints.heading.is_some());
            headings.all(|(at, _)| at == self.at)
        };
        let is_over_byline = || scene.is_signed(self.at + 1..self.at + 2);
        !self.is_signed()
            && (title == Some(&*self.folded)
                || self.below == 0 && self.heads(scene) && is_over_byline() && is_alone())
    }

    /// Whether more than its place says that a site is called so.
    fn is_signed(&self) -> bool {
        // A word that several lines of a menu have, `Weir Music`, `Weir Books`.
        let in_menus = self.within > 2 && !self.folded.contains(' ');
        self.title || self.spelled || self.rights || self.beside || self.home || in_menus
    }

    fn heads(&self, scene: &Scene<'_, '_, '_>) -> bool {
        let leaf = scene.page.leaves.get(self.at);
        leaf.is_some_and(|leaf| leaf.block.hints.heading.is_some())
    }
}

/// The host of the page: its own, or the one that most of its links lead to.
fn host(scene: &Scene<'_, '_, '_>) -> Option<String> {
    if let Some(host) = scene.known.url.and_then(link::host) {
        return Some(host.to_lowercase());
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for host in scene
        .addresses
        .iter()
        .take(LINKS)
        .filter_map(|address| link::host(address))
    {
        *counts.entry(host).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let (host, count) = counts
        .into_iter()
        .max_by_key(|(host, count)| (*count, *host))?;
    (count >= 4 && count * 2 > all).then(|| host.to_lowercase())
}

/// Addresses by which a page's host is told.
const LINKS: usize = 400;

/// Every text of the page that may be the site's name, with its marks.
pub(super) fn candidates<'s>(scene: &Scene<'_, 's, '_>) -> Vec<([u8; MARKS], Name<'s>)> {
    let page = scene.page;
    let host = host(scene);
    let mut names = Names(Vec::new());
    let label = host.as_deref().and_then(Label::of);
    let foot = page.leaves.len().saturating_sub(FOOT);
    for (at, leaf) in page.stretch(0..page.leaves.len()) {
        if at == 0 && leaf.size < 300 {
            // Behind a sentence in quotation marks stands who said it, but not behind a headline, which the page has once more.
            let headed = title::headed(leaf.text());
            let echoed = |head: &str| {
                let folded = fold(head);
                let mut others = page.stretch(1..HEAD);
                others.any(|(_, leaf)| leaf.size <= head.len() + 8 && fold(leaf.text()) == folded)
            };
            let headed =
                headed.filter(|(head, _)| !is_quotation(head.trim()) || echoed(head.trim()));
            if let Some((_, tail)) = headed {
                names.add(at, tail, |name| name.title = true);
            }
        }
        if leaf.size > 240 {
            continue;
        }
        let edge = at < HEAD || at >= foot;
        if leaf.size <= SHORT || at == 0 {
            if let Some(spelled) = label.as_ref().and_then(|label| label.first_in(leaf.text())) {
                names.add(at, spelled, |name| name.spelled = true);
            }
        }
        if !edge {
            continue;
        }
        if let Some(holder) = holder(&leaf) {
            names.add(at, holder, |name| name.rights = true);
        }
        if leaf.size > SHORT {
            continue;
        }
        if let Some(name) = beside(leaf.text()) {
            names.add(at, name, |name| name.beside = true);
        }
        let home = leaf.block.hints.link.as_deref().is_some_and(is_home);
        if (at < TOP || home) && leaf.words() <= 5 && !leaf.ends_sentence() {
            names.add(at, leaf.text(), |name| name.home |= home);
        }
    }
    names.count(scene);
    let host = host.as_deref().unwrap_or("");
    let mut marked = Vec::with_capacity(names.0.len());
    for name in names.0 {
        marked.push((name.marks(scene, host), name));
    }
    marked
}

/// What a path calls its last step, the text itself: `首页 > 社会 > 正文`.
const TEXT: &[&str] = &["正文", "本文", "内文", "全文", "본문", "詳細"];

/// Whether a text stands on pages of any site and is the name of none of them: a button, `Contact us`, `Privacy Policy`, or a network
/// that it is shared on.
fn is_of_menus(folded: &str) -> bool {
    static BUTTONS: Lexicon<128> = Lexicon::of(&[
        "about us",
        "contact us",
        "customer service",
        "help",
        "home page",
        "log in",
        "login",
        "menu",
        "my account",
        "navigation",
        "press releases",
        "privacy",
        "privacy policy",
        "search",
        "sign in",
        "sign up",
        "site map",
        "sitemap",
        "skip to content",
        "subscribe",
        "terms",
        "terms of service",
        "terms of use",
        "suche",
        "kontakt",
        "startseite",
        "impressum",
        "datenschutz",
        "accueil",
        "rechercher",
        "mentions légales",
        "inicio",
        "buscar",
        "contacto",
        "aviso legal",
        "cerca",
        "zoeken",
        "поиск",
        "главная",
        "контакты",
        "首页",
        "搜索",
        "登录",
        "検索",
        "ホーム",
        "검색",
    ]);
    /// Services whose names are buttons for sharing and accounts on pages of all others. They are data, no rules about these services;
    /// their own pages lose the name with it.
    static NETWORKS: Lexicon<16> = Lexicon::of(&[
        "youtube",
        "facebook",
        "twitter",
        "instagram",
        "linkedin",
        "pinterest",
        "whatsapp",
    ]);
    BUTTONS.contains(folded) || NETWORKS.contains(folded) || person::is_button(folded)
}

/// The names of a page, each once.
struct Names<'s>(Vec<Name<'s>>);

impl<'s> Names<'s> {
    fn add(&mut self, at: usize, text: &'s str, note: impl Fn(&mut Name<'s>)) {
        let text = text
            .trim_matches(|c: char| !is_alphanumeric(c) && !"!?).".contains(c))
            .trim_end_matches(['.', ',']);
        if !(2..=NAME).contains(&text.len())
            || !text.contains(is_alphabetic)
            || TEXT.contains(&text)
        {
            return;
        }
        let folded = fold(text);
        if is_of_menus(&folded) {
            return;
        }
        if let Some(name) = self.0.iter_mut().find(|name| name.folded == folded) {
            note(name);
        } else if self.0.len() < MOST {
            let mut name = Name {
                text,
                folded,
                at,
                ..Name::default()
            };
            note(&mut name);
            self.0.push(name);
        }
    }

    /// Counts the leaves that are a name or have it beside other words.
    fn count(&mut self, scene: &Scene<'_, '_, '_>) {
        let page = scene.page;
        let foot = page.leaves.len().saturating_sub(FOOT).max(HEAD);
        let edges = page
            .stretch(0..HEAD)
            .chain(page.stretch(foot..page.leaves.len()));
        let short: Vec<_> = edges
            .filter(|(at, leaf)| leaf.size <= SHORT && *at > 0)
            .map(|(at, leaf)| (at, leaf.text(), letters(leaf.text())))
            .collect();
        for name in &mut self.0 {
            let own = letters(name.text);
            for (at, text, all) in &short {
                // Nearly every leaf lacks some letter of the name.
                if own & !all != 0 || !text.contains(name.text) {
                    continue;
                }
                match text.len() - name.text.len() {
                    0..=2 if *at < page.body.end => name.above += 1,
                    0..=2 => name.below += 1,
                    _ => name.within += 1,
                }
            }
        }
    }
}

/// Which bytes a text has, by their last six bits.
fn letters(text: &str) -> u64 {
    text.bytes().fold(0, |all, b| all | 1 << (b & 63))
}

/// Whom a notice of rights names.
fn holder<'s>(leaf: &Leaf<'s, '_>) -> Option<&'s str> {
    let notice = copyright::notice(leaf.text()).filter(copyright::Notice::is_whole)?;
    // `Mill Paper, Inc.`
    notice.holder?.split(", ").next()
}

/// Whether an address is that of a host's first page.
fn is_home(address: &str) -> bool {
    link::is_http(address) && link::path(address).len() <= 1 && !address.contains(['?', '#'])
}

/// The name beside words that stand beside names of sites only.
fn beside(text: &str) -> Option<&str> {
    const BEHIND: &[&str] = &[
        "'s logo",
        "’s logo",
        "’s Logo",
        " logo",
        " Logo",
        " LOGO",
        " homepage",
        " Homepage",
        " home page",
        " Home Page",
        " - Home",
        " Home",
    ];
    const BEFORE: &[&str] = &[
        "About ",
        "ABOUT ",
        "More from ",
        "More From ",
        "Subscribe to ",
        "Welcome to ",
        "Logo ",
        "Über ",
        "À propos de ",
        "Sobre ",
        "Acerca de ",
    ];
    const NOBODY: &[&str] = &[
        "Us",
        "US",
        "Me",
        "The Author",
        "This",
        "Our",
        "Site",
        "Company",
        "News",
    ];
    let name = BEHIND
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .or_else(|| BEFORE.iter().find_map(|word| text.strip_prefix(word)))?;
    let named =
        name.starts_with(|c: char| c.is_uppercase() || !c.is_ascii()) && !NOBODY.contains(&name);
    (named && name.split(' ').count() <= 5).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{beside, is_home};

    #[test]
    fn words_beside_names() {
        for line in ["Weir Paper logo", "About Weir Paper", "Weir Paper’s Logo"] {
            assert_eq!(beside(line), Some("Weir Paper"), "{line}");
        }
        for line in [
            "About us",
            "About Us",
            "The mill by the weir",
            "About what the miller said to the town of Upper Brook",
        ] {
            assert_eq!(beside(line), None, "{line}");
        }
        assert!(is_home("https://paper.example/"));
        assert!(!is_home("https://paper.example/mills") && !is_home("https://paper.example/?p=1"));
    }

    #[test]
    fn names_of_sites() {
        let text = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old stones. \
                    The water was high that spring, and nobody had thought that the dam would hold for another year or two.";
        let name = |top: &str, foot: &str| {
            let dump = format!(
                "{top}\nNews\nMills\nThe mill on the brook turns again after a hundred years\nBy Jane Doe\n{text}\n{text} It did.\n{foot}\n"
            );
            let page = crate::parse_dump(&dump).ok();
            page.and_then(|page| page.is_part_of)
                .and_then(|site| site.name)
        };
        let title = "The mill on the brook turns again after a hundred years | Weir Paper";
        assert_eq!(
            name(title, "About Weir Paper").as_deref(),
            Some("Weir Paper")
        );
        let wet = "WARC/1.0\nWARC-Type: conversion\nWARC-Target-URI: https://weirpaper.example/mill\n\nThe mill turns";
        assert_eq!(
            name(wet, "About Weir Paper\nWeir Paper").as_deref(),
            Some("Weir Paper")
        );
        assert_eq!(name("News", "Contact"), None);
        let lines = "Mentions légales\n\nMentions légales";
        assert_eq!(name("Mentions légales", lines), None);
    }
}

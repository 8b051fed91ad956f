//! A way that no class names: a link home, and signs that lead from each link to the next, `首页 >> 新闻 >> 国际`,
//! `Accueil > Vie locale > Port`.

use super::{LINKS, LONGEST, is_front};
use crate::html::tree::{Document, NodeId};
use crate::html::visible::Page;
use crate::value::letter::is_alphanumeric;
use crate::value::{section, text};
use std::ops::Range;

/// Most nodes of such a way.
const NODES: usize = 80;

/// Nodes behind a link in which the sign stands, and behind the headline in which the way does.
const NEXT: usize = 6;
const BELOW: usize = 100;

/// Most bytes of what stands before the link home: `您现在的位置：`, `Sie befinden sich hier:`.
const LABEL: usize = 60;

/// The way that begins with a link, if one does.
///
/// Menus have their signs between links too, `Home | News | Sport`, and no sign in them leads on. A slash does not either, unless the page's own
/// name ends the way. What stands in a sentence is told there: "Go to Home > Settings > Language, and choose".
pub(super) fn at(page: &Page<'_>, home: NodeId) -> Option<Range<NodeId>> {
    let document = page.document;
    // It stands over the headline, or not far below the site's own.
    if page.headline.is_some_and(|own| home > own + BELOW) {
        return None;
    }
    // Of a page's links few have a sign behind them.
    let behind = document.descendants(home).end;
    let behind = behind..(behind + NEXT).min(document.ids().end);
    let next = behind.take_while(|&id| document.name(id) != "a");
    let mut next = next.filter_map(|id| document.text(id).map(str::trim));
    next.find(|text| !text.is_empty()).and_then(Sign::of)?;
    let name = document.inner_text(home);
    if !is_home(document.attribute(home, "href")?.trim(), &name)
        || page.is_others(home)
        || page.is_behind_text(home)
    {
        return None;
    }
    let mut walk = Walk::default();
    let mut id = document.descendants(home).end;
    let last = (id + NODES).min(document.ids().end);
    while id < last {
        if document.name(id) == "a" {
            if !walk.step(document, id) {
                break;
            }
            id = document.descendants(id).end;
            continue;
        }
        if let Some(text) = document.text(id).map(str::trim) {
            if !text.is_empty() && !walk.text(text) {
                break;
            }
        } else if matches!(document.name(id), "h1" | "h2" | "h3" | "script" | "style") {
            break;
        }
        id += 1;
    }
    let titled = |last: &str| {
        page.headline
            .is_some_and(|own| is_said(document, own, last))
    };
    let leads = match walk.sign {
        Some(Sign::Arrow) => true,
        Some(Sign::Slash) => walk.own.is_some_and(titled),
        None => false,
    };
    let end = walk.end.filter(|_| leads && walk.size <= LONGEST)?;
    (is_set_apart(document, home) && ends_line(document, home, end, walk.own))
        .then(|| home..document.descendants(end).end)
}

/// What leads from one step to the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Arrow,
    Slash,
}

impl Sign {
    /// The sign that a text begins with, and what stands behind it.
    fn of(text: &str) -> Option<(Self, &str)> {
        #[rustfmt::skip]
        const ARROWS: &[char] = &[
            '>', '›', '»', '→', '▸', '▶', '►', '❯', '⟩', '＞', '≫', '〉', '»', '»', '‹', '«', '←',
        ];
        let rest = text.trim_start_matches(ARROWS);
        let (sign, rest) = if rest.len() < text.len() {
            (Self::Arrow, rest)
        } else {
            (Self::Slash, text.strip_prefix(['/', '／'])?)
        };
        Some((sign, rest.trim()))
    }
}

#[derive(Default)]
struct Walk<'d> {
    /// The sign of this way: it has one for all its steps.
    sign: Option<Sign>,
    /// Whether a sign stands before what is to come.
    led: bool,
    /// The last link of the way, and how many there are.
    end: Option<NodeId>,
    steps: usize,
    /// What the way ends with that is no link: the page itself.
    own: Option<&'d str>,
    size: usize,
}

impl<'d> Walk<'d> {
    /// Takes a link as the next step, where a sign leads to it.
    fn step(&mut self, document: &Document, id: NodeId) -> bool {
        let led = std::mem::take(&mut self.led) && self.own.is_none() && self.steps < LINKS;
        if led {
            self.size += document.inner_text(id).len();
            self.steps += 1;
            self.end = Some(id);
        }
        led
    }

    /// Takes a text: a sign, or the page's own name behind one. Says whether the way may go on.
    fn text(&mut self, text: &'d str) -> bool {
        if self.led {
            self.own = Some(text);
            return false;
        }
        let Some((sign, rest)) = Sign::of(text) else {
            return false;
        };
        if *self.sign.get_or_insert(sign) != sign {
            return false;
        }
        self.led = true;
        if !rest.is_empty() {
            self.own = Some(rest);
        }
        rest.is_empty()
    }
}

/// Whether a link leads home: by its name, or to the front page's address.
fn is_home(href: &str, name: &str) -> bool {
    let folded = text::fold(name);
    let tells = href.contains('/') || href.starts_with("index.");
    section::is_home(&folded) || tells && !name.is_empty() && is_front(href, &folded)
}

/// Whether nothing but a label stands before a link in its line.
fn is_set_apart(document: &Document, home: NodeId) -> bool {
    let around = document.parent(home).max(home.saturating_sub(NODES));
    let before = (around..home).filter_map(|id| document.text(id));
    let mut label = before.map(str::trim).filter(|text| !text.is_empty());
    match (label.next(), label.next()) {
        (None, _) => true,
        (Some(label), None) => label.len() <= LABEL && !label.ends_with(is_alphanumeric),
        _ => false,
    }
}

/// Whether no more words stand in the line behind the last step: those of the page's own name are a step themselves.
fn ends_line(document: &Document, home: NodeId, end: NodeId, own: Option<&str>) -> bool {
    let around = document.descendants(document.parent(home)).end;
    let behind = document.descendants(end).end..around.min(document.descendants(end).end + NODES);
    let mut texts = behind.filter_map(|id| document.text(id).map(str::trim));
    own.is_some() || !texts.any(|text| text.starts_with([',', '.', ';', '，', '。', '、']))
}

/// Whether the headline says what a way ends with, or begins with it.
fn is_said(document: &Document, headline: NodeId, last: &str) -> bool {
    let (headline, last) = (text::fold(&document.inner_text(headline)), text::fold(last));
    !last.is_empty() && (headline.starts_with(&last) || last.starts_with(&headline))
}

//! A way that no class names: a link home, and signs that lead from each link to the next, `首页 >> 新闻 >> 国际`,
//! `Accueil > Vie locale > Port`.

use super::{LINKS, LONGEST, is_front, step};
use crate::claim::{Claims, Field, Value};
use crate::html::tree::{Document, NodeId};
use crate::html::visible::Page;
use crate::value::letter::is_alphanumeric;
use crate::value::{link, section, text};
use std::ops::Range;

/// Most nodes of such a way.
const NODES: usize = 80;

/// Nodes behind a link in which the sign stands, and behind the headline in which the way does.
const NEXT: usize = 6;
const BELOW: usize = 100;

/// Most bytes of what stands before the link home: `您现在的位置：`, `Sie befinden sich hier:`.
const LABEL: usize = 60;

/// Most steps in one folder: more, none of which leads deeper, are a menu.
const SIBLINGS: usize = 3;

/// Fewest bytes with which a link that the page's title begins with is the page itself.
const ITSELF: usize = 12;

/// The way that begins with a link, if one does.
///
/// Menus have their signs between links too, `Home | News | Sport`, and with arrows as well, `Home » Previous post`. So something has to say that
/// the steps lead here: the page's own name at the end, a label before them, or their addresses, each of which stands in the folder of the one
/// before. A slash leads on only to the page's own name. What stands in a sentence is told there: "Go to Home > Settings > Language, and choose".
pub(super) fn at(page: &Page<'_>, home: NodeId, claims: &Claims<'_>) -> Option<Range<NodeId>> {
    let document = page.document;
    // It stands over the headline, or not far below the site's own.
    if page.headline.is_some_and(|own| home > own + BELOW) {
        return None;
    }
    // Of a page's links few have a sign behind them.
    let behind = document.descendants(home).end;
    let behind = behind..(behind + NEXT).min(document.ids().end);
    let next = behind.take_while(|&id| document.name(id) != "a");
    let mut next = next.filter_map(|id| document.text(id).map(text::trim));
    next.find(|text| !text.is_empty()).and_then(Sign::of)?;
    let name = document.inner_text(home);
    if !is_home(document.attribute(home, "href")?.trim(), &name)
        || page.is_others(home)
        || page.is_behind_text(home)
    {
        return None;
    }
    let walk = Walk::of(document, home);
    let end = walk.end(page, home, claims)?;
    Some(home..document.descendants(end).end)
}

/// What leads from one step to the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Arrow,
    /// An arrow that leads on where one writes from right to left, and back elsewhere: `« Previous post`.
    Turned,
    Slash,
}

impl Sign {
    /// The sign that a text begins with, and what stands behind it.
    fn of(text: &str) -> Option<(Self, &str)> {
        const ARROWS: &[char] = &['>', '›', '»', '→', '▸', '▶', '►', '❯', '⟩', '＞', '≫', '〉'];
        const TURNED: &[char] = &['‹', '«', '←'];
        // Most texts begin with a letter.
        if text.starts_with(|c: char| c.is_ascii() && !matches!(c, '>' | '/')) {
            return None;
        }
        let behind = |signs: &[char]| {
            let rest = text.trim_start_matches(signs);
            (rest.len() < text.len()).then_some(rest)
        };
        let (sign, rest) = if let Some(rest) = behind(ARROWS) {
            (Self::Arrow, rest)
        } else if let Some(rest) = behind(TURNED) {
            (Self::Turned, rest)
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
    /// The links of the way behind the one home.
    steps: Vec<NodeId>,
    /// What the way ends with that is no link: the page itself.
    own: Option<&'d str>,
    size: usize,
}

impl<'d> Walk<'d> {
    /// The steps behind a link home.
    fn of(document: &'d Document, home: NodeId) -> Self {
        let mut walk = Self::default();
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
            if let Some(text) = document.text(id).map(text::trim) {
                if !text.is_empty() && !walk.text(text) {
                    break;
                }
            } else if matches!(document.name(id), "h1" | "h2" | "h3" | "script" | "style") {
                break;
            }
            id += 1;
        }
        walk
    }

    /// The last step of a way that is told to lead here.
    fn end(mut self, page: &Page<'_>, home: NodeId, claims: &Claims<'_>) -> Option<NodeId> {
        let document = page.document;
        let (sign, last) = (self.sign?, *self.steps.last()?);
        let label = label(document, home)?;
        if self.size > LONGEST || sign == Sign::Turned && !self.is_turned(document, home) {
            return None;
        }
        let labelled = is_here(label);
        let mut titled = match self.own {
            Some(own) => sign != Sign::Slash && is_any(own) || is_said(page, own),
            None if says_more(document, home, last) => return None,
            None => false,
        };
        // A text that is not the page's name goes on in a sentence.
        if self.own.is_some() && !titled && !labelled {
            return None;
        }
        let siblings = self.siblings(document);
        if self.own.is_none() && is_itself(page, &document.inner_text(last)) {
            self.steps.pop();
            titled = siblings < SIBLINGS;
        }
        if siblings > SIBLINGS {
            return None;
        }
        self.steps.retain(|&id| step::is_one(document, id));
        while self
            .steps
            .last()
            .is_some_and(|&last| step::is_article(document, last))
        {
            self.steps.pop();
        }
        let leads = titled || sign != Sign::Slash && (labelled || self.leads(document, claims));
        self.steps.last().copied().filter(|_| leads)
    }

    /// Whether one writes from right to left here.
    fn is_turned(&self, document: &Document, home: NodeId) -> bool {
        let mut links = std::iter::once(home).chain(self.steps.iter().copied());
        links.any(|id| {
            let name = document.inner_text(id);
            name.contains(|c| matches!(c, '\u{590}'..='\u{8ff}'))
        })
    }

    /// How many steps there are, where all stand in one folder.
    fn siblings(&self, document: &Document) -> usize {
        let mut folders = self.steps.iter().map(|&id| {
            let href = document.attribute(id, "href").unwrap_or_default();
            step::path(href).map(|path| path.rsplit_once('/').map_or("", |(folder, _)| folder))
        });
        let first = folders.next().flatten();
        let same = first.is_some() && folders.all(|folder| folder == first);
        if same { self.steps.len() } else { 0 }
    }

    /// Whether each step stands in the folder of the one before, or in one nearer above the page; of one alone, whether the page stands in its.
    fn leads(&self, document: &Document, claims: &Claims<'_>) -> bool {
        let hrefs = self.steps.iter().map(|&id| document.attribute(id, "href"));
        let hrefs = hrefs.map(Option::unwrap_or_default);
        let hrefs: Vec<_> = hrefs.filter(|href| step::path(href) != Some("")).collect();
        if let [only] = hrefs.as_slice() {
            return own_address(claims).is_some_and(|own| step::is_in(own, only));
        }
        let deeper = |up: &str, down: &str| match (step::above(up), step::above(down)) {
            (Some(up), Some(down)) => down < up,
            (None, Some(_)) => step::path(up).is_some(),
            _ => step::is_in(down, up),
        };
        let mut pairs = hrefs.windows(2);
        hrefs.len() > 1 && pairs.all(|pair| matches!(pair, &[up, down] if deeper(up, down)))
    }

    /// Takes a link as the next step, where a sign leads to it.
    fn step(&mut self, document: &Document, id: NodeId) -> bool {
        let led = std::mem::take(&mut self.led) && self.own.is_none() && self.steps.len() < LINKS;
        if led {
            self.size += document.inner_text(id).len();
            self.steps.push(id);
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

/// What stands before a link in its line: a label, or nothing, which is empty. Of others there is no answer.
fn label(document: &Document, home: NodeId) -> Option<&str> {
    let around = document.parent(home).max(home.saturating_sub(NODES));
    let before = (around..home).filter_map(|id| document.text(id));
    let mut label = before.map(text::trim).filter(|text| !text.is_empty());
    match (label.next(), label.next()) {
        (None, _) => Some(""),
        (Some(label), None) if label.len() <= LABEL => {
            (is_here(label) || !label.ends_with(is_alphanumeric)).then_some(label)
        }
        _ => None,
    }
}

/// Whether a label says that the steps behind it lead to where the reader is.
fn is_here(label: &str) -> bool {
    #[rustfmt::skip]
    const HERE: &[&str] = &[
        "位置", "現在地", "現在のページ", "현재 위치", "현재위치", "you are here", "sie sind hier", "sie befinden sich hier", "vous êtes ici",
        "usted está aquí", "está aquí", "estás aquí", "você está aqui", "está aqui", "ti trovi in", "ti trovi qui", "sei in", "sei qui",
        "u bent hier", "je bent hier", "du är här", "du er her", "olet tässä", "olet täällä", "jesteś tutaj", "jesteś tu", "nacházíte se",
        "nacházíte se zde", "jste zde", "nachádzate sa", "nachádzate sa tu", "ön itt van", "ön itt áll", "sunteți aici", "вы здесь",
        "вы находитесь здесь", "ви тут", "ви знаходитесь тут", "вие сте тук", "nalazite se", "ovdje ste", "buradasınız", "βρίσκεστε εδώ",
        "είστε εδώ", "أنت هنا", "انت هنا", "شما اینجا هستید", "אתה נמצא כאן", "anda di sini", "anda berada di sini", "bạn đang ở đây",
    ];
    let label = text::fold(label);
    HERE.iter().any(|here| label.ends_with(here))
}

/// Whether more words stand in the line behind the last step.
fn says_more(document: &Document, home: NodeId, end: NodeId) -> bool {
    let around = document.descendants(document.parent(home)).end;
    let behind = document.descendants(end).end..around.min(document.descendants(end).end + NODES);
    let line = behind.take_while(|&id| !parts_lines(document.name(id)));
    let mut texts = line.filter_map(|id| document.text(id));
    texts.any(|text| text.contains(is_alphanumeric))
}

/// Whether an element begins a line.
#[rustfmt::skip]
fn parts_lines(name: &str) -> bool {
    matches!(
        name,
        "p" | "div" | "br" | "hr" | "li" | "ul" | "ol" | "table" | "tr" | "td" | "form" | "section" | "article" | "h1" | "h2" | "h3" | "h4"
    )
}

/// Whether a way ends with what such ways call any page they lead to.
fn is_any(last: &str) -> bool {
    #[rustfmt::skip]
    const ANY: &[&str] = &["正文", "内容", "正文内容", "文章正文", "新闻正文", "详细内容", "內容"];
    ANY.contains(&last)
}

/// Whether the headline or the title says what a way ends with.
fn is_said(page: &Page<'_>, last: &str) -> bool {
    let last = text::fold(last);
    let says = |said: &str| {
        let inner = || format!(" {said} ").contains(&format!(" {last} "));
        said.starts_with(&last) || !said.is_empty() && last.starts_with(said) || inner()
    };
    !last.is_empty() && own_names(page).any(|said| says(&said))
}

/// Whether a step is the page itself.
fn is_itself(page: &Page<'_>, name: &str) -> bool {
    let name = text::fold(name);
    let begins = |said: &str| name.len() >= ITSELF && said.starts_with(&name);
    !name.is_empty() && own_names(page).any(|said| said == name || begins(&said))
}

/// The headline and the title, folded.
fn own_names<'p>(page: &'p Page<'_>) -> impl Iterator<Item = String> + 'p {
    let document = page.document;
    let mut head = document.ids().take_while(|&id| document.name(id) != "body");
    let title = head.find(|&id| document.name(id) == "title");
    let own = page.headline.into_iter().chain(title);
    own.map(|id| text::fold(&document.inner_text(id)))
}

/// The address by which the page's head calls it.
fn own_address<'c>(claims: &'c Claims<'_>) -> Option<&'c str> {
    claims.iter().find_map(|claim| match &claim.value {
        Value::Text(url) if claim.field == Field::Url && link::is_http(url) => Some(url.as_ref()),
        _ => None,
    })
}

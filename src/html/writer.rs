//! Which of two numbers is the day to the writer of a page: `03/04/2023`.
//!
//! Asked only where a page bears such a day. Its own days tell it best, whatever language a template was left in: one that can be read in
//! one way only, `17/03/2023`, or one that is stated elsewhere as machines write it. Then the language of the text, where the page
//! states another, and last the country, where the page only says "English".

use super::json_ld::is_json_ld;
use super::tree::{Document, NodeId};
use crate::parser::DayMonthOrder;
use crate::prose::language;
use crate::value::date::{self, InNumbers};
use crate::value::link;
use memchr::memmem;
use std::collections::HashSet;

/// Which of two numbers is the day, as far as the page itself tells. `text` is the caller's.
pub(super) fn order(text: &str, document: &Document) -> DayMonthOrder {
    if !date::in_numbers(text).any(InNumbers::is_open) {
        return DayMonthOrder::Unknown;
    }
    let page = Signs::of(document);
    let one_way = page.days.iter().filter_map(|day| day.order());
    let known = |day| page.known.contains(&day);
    let stated = page.days.iter().filter_map(|day| day.order_by(known));
    if let Some(order) = of_all(one_way) {
        return order;
    }
    let order = of_all(stated).filter(|order| *order != DayMonthOrder::Unknown);
    order.unwrap_or_else(|| page.by_language(document))
}

/// The order that all of some days have; unknown where they do not agree.
fn of_all(mut orders: impl Iterator<Item = DayMonthOrder>) -> Option<DayMonthOrder> {
    let first = orders.next()?;
    let one = orders.all(|order| order == first);
    Some(if one { first } else { DayMonthOrder::Unknown })
}

/// Most days of a page that are looked at.
const DAYS: usize = 512;
/// Bytes of running text that tell its language, and least of one paragraph.
const SAMPLE: usize = 1600;
const PARAGRAPH: usize = 60;

/// What a page tells of its writer.
#[derive(Debug, Default)]
struct Signs<'d> {
    days: Vec<InNumbers>,
    /// Days stated as machines write them: year, month, day.
    known: HashSet<(u16, u8, u8)>,
    /// `<html lang>`.
    language: Option<&'d str>,
    /// Languages that the metas state.
    metas: Vec<&'d str>,
    host: Option<&'d str>,
}

impl<'d> Signs<'d> {
    fn of(document: &'d Document) -> Self {
        let mut page = Self::default();
        for id in document.ids() {
            let attribute = |name| document.attribute(id, name).unwrap_or_default();
            if let Some(text) = document.text(id) {
                page.text(document, id, text);
                continue;
            }
            match document.name(id) {
                "html" if page.language.is_none() => {
                    page.language = Some(attribute("lang").trim()).filter(|tag| !tag.is_empty());
                }
                "meta" => page.meta(document, id),
                "link" if attribute("rel").eq_ignore_ascii_case("canonical") => {
                    page.address(attribute("href"));
                }
                "time" => page.state(attribute("datetime")),
                _ => {}
            }
        }
        page
    }

    fn text(&mut self, document: &Document, id: NodeId, text: &'d str) {
        let around = document.parent(id);
        match document.name(around) {
            "script" => {
                let kind = document.attribute(around, "type").unwrap_or_default();
                if is_json_ld(kind) {
                    self.in_numbers(text);
                    self.state(text);
                }
            }
            "style" | "template" => {}
            _ => self.in_numbers(text),
        }
    }

    fn meta(&mut self, document: &'d Document, id: NodeId) {
        let content = document.attribute(id, "content").unwrap_or_default();
        let mut names = ["property", "name", "http-equiv"].iter();
        let name = names.find_map(|name| document.attribute(id, name));
        let is = |own: &str| name.is_some_and(|name| name.eq_ignore_ascii_case(own));
        if is("content-language") {
            self.metas.insert(0, content.trim());
        } else if is("og:locale") {
            // What is left in when nobody sets it.
            self.metas
                .extend(Some(content.trim()).filter(|tag| *tag != "en_US"));
        } else if is("og:url") {
            self.address(content);
        } else {
            self.in_numbers(content);
            self.state(content);
        }
    }

    fn address(&mut self, address: &'d str) {
        self.host = self.host.or_else(|| link::host(address));
        let day = date::from_address(address).filter(|date| date.precision() == 3);
        self.known
            .extend(day.and_then(|date| Some((date.year(), date.month()?, date.day()?))));
    }

    fn in_numbers(&mut self, text: &str) {
        let room = DAYS.saturating_sub(self.days.len());
        self.days.extend(date::in_numbers(text).take(room));
    }

    /// Notes the days of a text that are written as machines do: `2023-04-03`.
    fn state(&mut self, text: &str) {
        for at in memmem::find_iter(text.as_bytes(), "20").take(DAYS) {
            let Some([year, month, day]) = text.get(at..at + 10).and_then(parts) else {
                continue;
            };
            if self.known.len() < DAYS {
                self.known.insert((year, month as u8, day as u8));
            }
        }
    }

    /// What language and country say.
    fn by_language(&self, document: &Document) -> DayMonthOrder {
        let primary = |tag: &str| {
            tag.split(['-', '_'])
                .next()
                .unwrap_or_default()
                .to_lowercase()
        };
        let text = language::sure(&sample(document));
        let stated = self.language.map(primary);
        // Whoever writes German on a page called English writes days as Germans do.
        let other = text.filter(|tag| *tag != "en" && stated.as_deref() != Some(*tag));
        if let Some(tag) = other {
            return date::order_in(tag);
        }
        let local = self.language.is_some_and(|tag| tag.contains(['-', '_']));
        if local || stated.as_deref().is_some_and(|tag| tag != "en") {
            return DayMonthOrder::Unknown;
        }
        let metas = self
            .metas
            .iter()
            .filter(|tag| stated.is_none() || primary(tag) == "en");
        let orders = metas
            .map(|tag| date::order_in(tag))
            .chain([self.by_country()]);
        let mut known = orders.filter(|order| *order != DayMonthOrder::Unknown);
        known.next().unwrap_or_default()
    }

    /// What the country of the page's address says of those who write English there.
    fn by_country(&self) -> DayMonthOrder {
        let name = self
            .host
            .and_then(|host| host.rsplit('.').next())
            .unwrap_or_default();
        if DAY_FIRST.contains(&name) {
            DayMonthOrder::DayFirst
        } else if MONTH_FIRST.contains(&name) {
            DayMonthOrder::MonthFirst
        } else {
            DayMonthOrder::Unknown
        }
    }
}

/// Countries in which English is written, by their ends of addresses.
const DAY_FIRST: &[&str] = &[
    "uk", "ie", "au", "nz", "in", "za", "sg", "hk", "ng", "ke", "gh", "pk", "lk", "bd", "my", "mt",
    "jm", "tt", "eu",
];
/// Ends of addresses that only the United States and the Philippines have.
const MONTH_FIRST: &[&str] = &["us", "gov", "mil", "edu", "ph"];

/// Year, month and day of `2023-04-03`.
fn parts(text: &str) -> Option<[u16; 3]> {
    let mut parts = text.splitn(3, '-').map(|part| part.parse::<u16>().ok());
    let [year, month, day] = [parts.next()??, parts.next()??, parts.next()??];
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some([year, month, day])
}

/// Running text of a page.
fn sample(document: &Document) -> String {
    let mut sample = String::new();
    for id in document.ids().filter(|&id| document.name(id) == "p") {
        let text = document.inner_text(id);
        if text.len() >= PARAGRAPH {
            sample.push_str(
                text.get(..crate::input::floor(&text, SAMPLE))
                    .unwrap_or_default(),
            );
            sample.push(' ');
        }
        if sample.len() >= SAMPLE {
            break;
        }
    }
    sample
}

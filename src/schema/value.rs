//! One property's value, read as what its row of the table says it holds.

use super::agent::{agent, of_item, web};
use super::entity::{HINTS, Hints};
use super::image::{address, image};
use super::kinds::{Family, family, is_organization};
use super::language::language;
use super::table::Read;
use super::{Graph, Item, Property, PropertyValue, plan};
use crate::claim::{Source, Value};
use crate::page::{Agent, AgentKind};
use crate::value::letter::{has_cjk, is_alphabetic, is_alphanumeric};
use crate::value::{date, entity, link, person, printed, text};
use std::collections::HashSet;

/// Reads values of the items of one syntax.
pub(super) struct Values<'g> {
    pub(super) graph: &'g Graph,
    pub(super) hints: &'g Hints<'g>,
    /// Organisations that stand for themselves. Real pages have one or two.
    pub(super) organizations: Vec<&'g Item>,
}

impl Values<'_> {
    /// `None` where the value is not of the kind that is read, and for lists, which are several values.
    pub(super) fn read(&self, property: &Property, read: Read) -> Option<Value<'static>> {
        let (graph, base) = (self.graph, self.hints.base);
        let stated = |names: &[&'static str]| self.stated(property, names);
        match read {
            Read::Text => plain(stated(&["name", "value", "text", "@value"])?).map(Value::text),
            Read::Body => Some(entity::paragraphs(stated(&["text", "@value"])?))
                .filter(|text| !text.is_empty())
                .map(Value::text),
            Read::Address => self.address(property).map(Value::text),
            Read::Date => self.date(stated(&["value", "@value", "startDate"])?),
            Read::Language => {
                language(stated(&["alternateName", "name", "identifier"])?).map(Value::text)
            }
            Read::Agent => self.agent(property, false),
            // An organisation that stands beside has the name.
            Read::Publisher => self.agent(property, self.organizations.is_empty()),
            Read::Image => Some(Value::Image(Box::new(image(graph, &property.value, base)?))),
            Read::Year => {
                let year = stated(&["@value"])?.trim().get(..4)?.parse().ok()?;
                (1400..=2200).contains(&year).then_some(Value::Number(year))
            }
            Read::Count => {
                let count = stated(&["@value", "value"])?.trim().parse().ok()?;
                (count > 0).then_some(Value::Number(count))
            }
            Read::Flag => flag(stated(&["@value"])?).map(Value::Flag),
            Read::Identifier => {
                plain(stated(&["value", "@value", "name", "identifier"])?).map(Value::text)
            }
            Read::Site => self.part_of(property),
            Read::Number => text_of(printed::number(stated(&["@value", "value"])?)),
            Read::FirstPage => {
                text_of(printed::pages(stated(&["@value"])?).map(|(first, _)| first))
            }
            Read::LastPage => {
                text_of(printed::pages(stated(&["@value"])?).and_then(|(_, last)| last))
            }
            Read::Volume => text_of(self.number_in(property, "volumeNumber")),
            Read::Issue => text_of(self.number_in(property, "issueNumber")),
            Read::Issn => self
                .wholes(property)
                .find_map(|whole| plain(whole.text("issn")?))
                .map(Value::text),
            Read::Tags | Read::Speakable => None,
        }
    }

    fn item(&self, property: &Property) -> Option<&Item> {
        match property.value {
            PropertyValue::Item(id) => self.graph.get(id),
            PropertyValue::Text(_) => None,
        }
    }

    /// The text of a property, or that of the first of `names` which its item states.
    fn stated<'p>(&'p self, property: &'p Property, names: &[&'static str]) -> Option<&'p str> {
        match &property.value {
            PropertyValue::Text(text) => Some(text.as_str()),
            PropertyValue::Item(id) => {
                let item = self.graph.get(*id)?;
                names.iter().find_map(|name| item.text(name))
            }
        }
    }

    fn address(&self, property: &Property) -> Option<String> {
        let base = self.hints.base;
        if let PropertyValue::Text(text) = &property.value {
            return address(text, base).filter(|found| found.contains(['/', '.', ' ']));
        }
        let item = self.item(property)?;
        let id = item.id.as_deref().filter(|id| link::is_http(id));
        id.map(str::to_owned)
            .or_else(|| web(self.graph, item, "url", base))
            .or_else(|| plain(item.text("name")?))
    }

    fn date(&self, stated: &str) -> Option<Value<'static>> {
        let stated = plain(stated)?;
        date::stated(&stated, self.hints.convention).map(Value::Date)
    }

    fn agent(&self, property: &Property, nameless: bool) -> Option<Value<'static>> {
        let agent = agent(self.graph, &property.value, self.hints.base)?;
        (nameless || agent.name.is_some()).then(|| Value::Agent(Box::new(self.fuller(agent))))
    }

    /// Whom an item names beside the first: a template that has one item for all authors lists their names in JSON,
    /// `"name": ["Jane Weir", "Tom Brook"]`. Elsewhere a second name is the first one's post, house or other spelling.
    pub(super) fn others(&self, property: &Property, read: Read) -> Vec<Value<'static>> {
        let lists = |item: &&Item| {
            item.source == Source::JsonLd && item.is_a(&["Person"]) && matches!(read, Read::Agent)
        };
        let Some(item) = self.item(property).filter(lists) else {
            return Vec::new();
        };
        let names: Vec<String> = item
            .values("name")
            .take(NAMES)
            .filter_map(|name| match &name.value {
                // `{"@value": …, "@language": …}`, which is one name in a language, has no place of its own.
                PropertyValue::Text(text) if name.span != item.span => plain(text),
                _ => None,
            })
            .collect();
        let known = |name: &String| self.house(name).is_some();
        let whole = names.len() == item.values("name").count();
        if !whole || !are_several(&names) || names.iter().any(known) {
            return Vec::new();
        }
        let others = names.into_iter().skip(1).map(|name| {
            Value::Agent(Box::new(Agent {
                kind: Some(AgentKind::Person),
                ..Agent::named(name)
            }))
        });
        others.collect()
    }

    /// What the item is part of.
    fn part_of(&self, property: &Property) -> Option<Value<'static>> {
        match &property.value {
            PropertyValue::Text(text) if link::is_http(text.trim()) => None,
            PropertyValue::Text(text) => plain(text).map(Value::text),
            PropertyValue::Item(_) => {
                let item = self.whole(property)?;
                if plan::is_bought(item) {
                    return self.sold(item);
                }
                self.site(item)
            }
        }
    }

    /// What readers buy, as the site: only its name is one, where the host or a site or an organisation on the page has it, and
    /// "Full access" is nothing's.
    fn sold(&self, item: &Item) -> Option<Value<'static>> {
        let name = plain(item.text("name")?)?;
        let namesake = self.house(&name).filter(|site| !std::ptr::eq(*site, item));
        if namesake.is_some() || self.is_of_host(&name) {
            return Some(self.called(item, name));
        }
        let rest = plan::without(&name);
        if rest.is_empty() {
            return None;
        }
        if rest.len() < name.len() {
            if let Some(site) = self.house(rest) {
                return Some(self.called(site, rest.to_owned()));
            }
            if self.is_of_host(rest) {
                return Some(self.called(item, rest.to_owned()));
            }
        }
        Some(self.called(item, name))
    }

    /// The site or the organisation of a name.
    fn house(&self, name: &str) -> Option<&Item> {
        let is_house = |item: &&Item| {
            family(item) == Family::Site || item.types.iter().any(|kind| is_organization(kind))
        };
        let mut houses = self.graph.items.iter().filter(is_house);
        houses.find(|item| item.text("name").is_some_and(|own| text::same(own, name)))
    }

    /// The item of what the item is part of: behind a `WebPage` stands its site, behind an issue and a volume the periodical.
    fn whole(&self, property: &Property) -> Option<&Item> {
        let mut last = None;
        for item in self.wholes(property) {
            if family(item) != Family::Page && !item.is_a(PRINTED) {
                return Some(item);
            }
            last = Some(item).filter(|item| item.is_a(PRINTED));
        }
        last
    }

    /// What the item is part of, what that is part of, and so on.
    fn wholes(&self, property: &Property) -> impl Iterator<Item = &Item> {
        let item = |property: &Property| match property.value {
            PropertyValue::Item(id) => self.graph.get(id),
            PropertyValue::Text(_) => None,
        };
        let further = move |whole: &&Item| whole.values("isPartOf").find_map(item);
        std::iter::successors(item(property), further).take(WHOLES)
    }

    /// A number that one of what the item is part of states.
    fn number_in(&self, property: &Property, name: &'static str) -> Option<&str> {
        self.wholes(property)
            .find_map(|whole| printed::number(whole.text(name)?))
    }

    /// An organisation with what its own item elsewhere on the page says.
    fn fuller(&self, mut agent: Agent) -> Agent {
        if agent.kind == Some(AgentKind::Person) {
            return agent;
        }
        let Some(name) = agent.name.clone() else {
            return agent;
        };
        for item in &self.organizations {
            if item.text("name").is_some_and(|own| text::same(own, &name)) {
                agent.absorb(of_item(self.graph, item, self.hints.base));
            }
        }
        agent
    }

    /// Whether what the item is part of may be what readers buy, "Weir Paper – full access". The product that an article behind a wall is part
    /// of is called so or as the site, which is sure of a name that the host has.
    pub(super) fn is_sold(&self, property: &Property) -> bool {
        self.whole(property).is_some_and(|item| {
            let name = || item.text("name").and_then(plain);
            plan::is_bought(item) && name().is_some_and(|name| !self.is_of_host(&name))
        })
    }

    /// A site's name, and its address where it states one.
    pub(super) fn site(&self, item: &Item) -> Option<Value<'static>> {
        let name = plain(item.text("name")?)?;
        Some(self.called(item, name))
    }

    fn called(&self, item: &Item, name: String) -> Value<'static> {
        match web(self.graph, item, "url", self.hints.base) {
            Some(url) => Value::Agent(Box::new(Agent {
                url: Some(url),
                ..Agent::named(name)
            })),
            None => Value::text(name),
        }
    }

    /// Whether a name is that of one of the page's hosts: "Weir Paper" at `weir-paper.example`, "The Weir" at `weir.example`.
    fn is_of_host(&self, name: &str) -> bool {
        let bare = name.get(..4).filter(|the| the.eq_ignore_ascii_case("the "));
        let bare = bare.and_then(|the| name.get(the.len()..));
        self.has_host(name) || bare.is_some_and(|bare| self.has_host(bare))
    }

    fn has_host(&self, name: &str) -> bool {
        let letters = |text: &str| -> String {
            let letters = text.chars().filter(|c| is_alphanumeric(*c));
            letters.flat_map(char::to_lowercase).collect()
        };
        let name = letters(name);
        let addresses = self.hints.addresses.iter().take(HINTS);
        let hosts = addresses.filter_map(|address| link::host(address));
        let mut hosts = hosts.filter(|host| host.len() <= HOST);
        let is_domain = |host: &str| name.len() >= DOMAIN && letters(host).starts_with(&name);
        hosts.any(|host| is_domain(host) || letters(link::site(host)) == name)
    }
}

/// Whether names are those of several people: whole ones of one script, that no word is common to, and none a house's.
fn are_several(names: &[String]) -> bool {
    let script = |name: &String| {
        let latin =
            |c: char| is_alphabetic(c) && (c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c));
        (name.contains(latin), has_cjk(name))
    };
    let whole = |name: &String| {
        person::is_person_like(name)
            && !name.contains(',')
            && !person::is_organization_like(name, &[])
            && !person::is_nobody(name)
    };
    let folded: Vec<String> = names.iter().map(|name| text::fold(name)).collect();
    let mut said = HashSet::new();
    names.len() > 1
        && names.iter().all(whole)
        && names.iter().map(script).collect::<HashSet<_>>().len() == 1
        && folded.iter().all(|name| {
            let words: HashSet<&str> = text::at_spaces(name)
                .filter(|word| !word.is_empty())
                .collect();
            words.into_iter().all(|word| said.insert(word))
        })
}

/// Most names of one item.
const NAMES: usize = 16;

/// Most items that are each a part of the next: a page, an issue, a volume, a periodical.
const WHOLES: usize = 4;

/// Parts of a periodical.
const PRINTED: &[&str] = &["PublicationIssue", "PublicationVolume"];

/// Least bytes of a name that a host may go on behind, and most of a host ([RFC 1035 §2.3.4](https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4)).
const DOMAIN: usize = 4;
const HOST: usize = 253;

fn text_of(stated: Option<&str>) -> Option<Value<'static>> {
    stated.map(|text| Value::text(text.to_owned()))
}

pub(super) fn plain(text: &str) -> Option<String> {
    let text = entity::plain(text);
    (!text.is_empty()).then(|| text.into_owned())
}

/// `True`, `http://schema.org/True`, `yes`, `1`.
fn flag(text: &str) -> Option<bool> {
    match super::local_name(text).to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}

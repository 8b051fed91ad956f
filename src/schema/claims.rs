//! The main entity's properties, read by the table → claims. Site, organisation and breadcrumb beside it fill in, with less
//! weight.

use super::agent::of_item;
use super::crumbs::way;
use super::entity::{Face, HINTS, Hints, Page, aside, faces};
use super::kinds::{Family, family, is_media, is_thing};
use super::spelling;
use super::table::{Read, Row, TABLE};
use super::value::{Values, plain};
use super::{Graph, Item, Property, PropertyValue};
use crate::claim::{Basis, Claim, Claims, Field, OF_PAGE, Source, Value};
use crate::span::Span;
use crate::value::{link, tags};
use std::collections::HashSet;

/// What the items of a page say of it. Corrects the case of names and joins the graph's references first.
pub(crate) fn claims(graph: &mut Graph, hints: &Hints<'_>) -> Claims<'static> {
    spelling::correct(graph);
    let aside = aside(graph);
    graph.join(&own_addresses(graph, hints));
    let mut claims = Claims::new();
    let page = Page::new(hints);
    for source in [
        Source::JsonLd,
        Source::Microdata,
        Source::Rdfa,
        Source::Microformats,
    ] {
        if graph.items.iter().any(|item| item.source == source) {
            let own = graph
                .items
                .iter()
                .filter(|item| item.source == source && item.depth == 0);
            let organizations = own
                .filter(|item| family(item) == Family::Organization)
                .take(4)
                .collect();
            let mut reader = Reader {
                graph,
                hints,
                values: Values {
                    graph,
                    hints,
                    organizations,
                },
                source,
                claims: Vec::new(),
                said: HashSet::new(),
            };
            for (nth, face) in faces(graph, source, &page, &aside).iter().enumerate() {
                reader.face(face, nth);
            }
            reader.surroundings();
            claims.append(&mut reader.claims);
        }
    }
    claims
}

/// The page's own addresses, as [`link::key`] has them: as stated elsewhere, else as its works state them.
fn own_addresses(graph: &Graph, hints: &Hints<'_>) -> HashSet<String> {
    let told = hints
        .addresses
        .iter()
        .copied()
        .take(HINTS)
        .chain(hints.base);
    let told: HashSet<String> = told.filter_map(link::key).collect();
    if !told.is_empty() {
        return told;
    }
    let works = graph
        .items
        .iter()
        .filter(|item| item.depth == 0 && matches!(family(item), Family::Article | Family::Page));
    let addresses = works.take(WORKS).filter_map(|work| work.text("url"));
    addresses.filter_map(link::key).collect()
}

/// Most works that are asked for their address.
const WORKS: usize = 16;

/// How much less what readers buy says of the site.
const SOLD: i16 = 15;

/// Most values read of one property. Most tags on 1,565 real pages: 172.
const VALUES: usize = 256;

/// Most persons read of one property: each may take over what its namesake says. Most authors on the same pages: 4.
const AGENTS: usize = 64;

/// Most items that a page is part of whose volume is asked for: each is followed to what it is part of.
const WHOLES: usize = 4;

/// Types of what stands on several pages of a screen.
const THREADS: &[&str] = &[
    "DiscussionForumPosting",
    "SocialMediaPosting",
    "QAPage",
    "Question",
];

/// Reads the items of one syntax.
struct Reader<'g> {
    graph: &'g Graph,
    hints: &'g Hints<'g>,
    values: Values<'g>,
    source: Source,
    claims: Claims<'static>,
    /// Fields that an item before has spoken of: a second item only fills what the first is silent on.
    said: HashSet<Field>,
}

impl Reader<'_> {
    fn face(&mut self, face: &Face, nth: usize) {
        let graph = self.graph;
        let Some(item) = graph.get(face.id) else {
            return;
        };
        let first = self.claims.len();
        let page = matches!((face.family, nth), (Family::Page, 0));
        let (weight, rule) = match (face.family, nth) {
            (Family::Page, 0) => (OF_PAGE, Basis::OfPageItem.rule()),
            (Family::Page, _) => (-30, "the page's item beside the main entity"),
            (_, 0) if face.own => (0, "the main entity, known by its address or headline"),
            (_, 0) => (-5, "the main entity, the only one there is"),
            _ => (-25, "a second item of the same page"),
        };
        if let Some(kind) = item
            .types
            .first()
            .filter(|_| !self.said.contains(&Field::Kind))
        {
            self.push(
                Field::Kind,
                Value::text(kind.clone()),
                item.span,
                rule,
                weight,
            );
        }
        let thing = is_thing(item);
        let mut spoken: Vec<Field> = Vec::new();
        for row in TABLE {
            if self.said.contains(&row.field) || (!row.also && spoken.contains(&row.field)) {
                continue;
            }
            let before = self.claims.len();
            let of_thing = match row.field {
                Field::DatePublished | Field::DateCreated | Field::DateModified if thing => {
                    continue;
                }
                // A board counts the pages of a thread so.
                Field::PageStart | Field::PageEnd if item.is_a(THREADS) => continue,
                Field::Author | Field::Publisher if thing => -30,
                // A film that is only named like the page may be any film in it.
                Field::DatePublished if is_media(item) && !face.addressed => -20,
                _ => 0,
            };
            self.row(item, row, weight + row.weight + of_thing, rule);
            if self.claims.len() > before {
                spoken.push(row.field);
            }
        }
        for claim in self.claims.iter_mut().skip(first) {
            // The site's item says more of it than what readers buy.
            if claim.basis == Some(Basis::Sold) {
                continue;
            }
            self.said.insert(claim.field);
            if page {
                claim.rest_on(Basis::OfPageItem);
            }
        }
    }

    fn push(
        &mut self,
        field: Field,
        value: Value<'static>,
        span: Span,
        rule: &'static str,
        weight: i16,
    ) {
        self.claims.push(Claim {
            field,
            value,
            span,
            source: self.source,
            rule,
            weight,
            basis: None,
        });
    }

    /// Marks the last claim as one that may be of what readers buy: the site's own item says more.
    fn sold(&mut self) {
        if let Some(claim) = self.claims.last_mut() {
            claim.rest_on(Basis::Sold);
            claim.weight = claim.weight.saturating_sub(SOLD);
        }
    }

    /// The values of one property.
    fn row(&mut self, item: &Item, row: &Row, weight: i16, rule: &'static str) {
        let several = item.values(row.property).nth(1).is_some();
        let most = match row.read {
            Read::Agent | Read::Publisher => AGENTS,
            Read::Volume | Read::Issue | Read::Issn => WHOLES,
            _ => VALUES,
        };
        for property in self.said_of(item, row.property).take(most) {
            match row.read {
                Read::Tags => self.tags(property, several, row.field, rule, weight),
                Read::Speakable => self.speakable(property, rule, weight),
                read => {
                    if let Some(value) = self.values.read(property, read) {
                        self.push(row.field, value, property.span, rule, weight);
                        for other in self.values.others(property, read) {
                            self.push(row.field, other, property.span, rule, weight);
                        }
                        if matches!(read, Read::Site) && self.values.is_sold(property) {
                            self.sold();
                        }
                    }
                }
            }
        }
    }

    /// The values of a property that are said of the item itself. A classic entry holds whatever stands in its box, the cards of
    /// related entries too: of its authors only those that stand together count, and of those the cards where there are any.
    fn said_of<'i>(
        &self,
        item: &'i Item,
        name: &'static str,
    ) -> impl Iterator<Item = &'i Property> + use<'i> {
        let boxed = self.source == Source::Microformats && name == "author";
        let start = item
            .properties
            .iter()
            .position(|property| property.name == name)
            .unwrap_or(item.properties.len());
        let from = item.properties.get(start..).unwrap_or_default();
        let run = from.iter().take_while(|property| property.name == name);
        let is_card = |property: &Property| matches!(property.value, PropertyValue::Item(_));
        let cards_only = boxed && run.clone().any(is_card);
        let end = if boxed { run.count() } else { from.len() };
        let among = from.get(..end).unwrap_or_default().iter();
        among.filter(move |property| property.name == name && (!cards_only || is_card(property)))
    }

    fn tags(
        &mut self,
        property: &Property,
        several: bool,
        field: Field,
        rule: &'static str,
        weight: i16,
    ) {
        let stated = match &property.value {
            PropertyValue::Text(text) => Some(text.as_str()),
            PropertyValue::Item(id) => {
                let item = self.graph.get(*id);
                item.and_then(|item| {
                    item.text("name")
                        .or_else(|| item.text("termCode"))
                        .or_else(|| item.text("value"))
                })
            }
        };
        let Some(line) = stated.and_then(plain).filter(|line| !link::is_http(line)) else {
            return;
        };
        // "Washington, D.C." in a list is one tag.
        if several || matches!(property.value, PropertyValue::Item(_)) {
            self.push(field, Value::text(line), property.span, rule, weight);
            return;
        }
        for tag in tags::split(&line).take(VALUES) {
            self.push(
                field,
                Value::text(tag.to_owned()),
                property.span,
                rule,
                weight,
            );
        }
    }

    fn speakable(&mut self, property: &Property, rule: &'static str, weight: i16) {
        let PropertyValue::Item(id) = property.value else {
            return;
        };
        let graph = self.graph;
        let paths = graph
            .get(id)
            .into_iter()
            .flat_map(|item| item.values("xpath").chain(item.values("xPath")));
        for path in paths {
            if let PropertyValue::Text(path_text) = &path.value {
                self.push(
                    Field::Speakable,
                    Value::text(path_text.trim().to_owned()),
                    path.span,
                    rule,
                    weight,
                );
            }
        }
    }

    /// Site, organisation and breadcrumb that stand beside the main entity.
    fn surroundings(&mut self) {
        let (graph, base) = (self.graph, self.hints.base);
        let top = |wanted: Family| {
            let source = self.source;
            graph.items.iter().find(move |item| {
                item.source == source && item.depth == 0 && family(item) == wanted
            })
        };
        let (site, organization) = (
            top(Family::Site),
            self.values.organizations.first().copied(),
        );
        let breadcrumb = graph
            .items
            .iter()
            .find(|item| item.source == self.source && family(item) == Family::Breadcrumb);
        if let Some(site) = site {
            if !self.said.contains(&Field::IsPartOf) {
                if let Some(value) = self.values.site(site) {
                    self.push(Field::IsPartOf, value, site.span, "the site's item", -10);
                }
            }
            for (property, read, field) in [
                ("inLanguage", Read::Language, Field::InLanguage),
                ("publisher", Read::Agent, Field::Publisher),
            ] {
                let value = site
                    .values(property)
                    .find_map(|property| self.values.read(property, read));
                if let Some(value) = value.filter(|_| self.said.insert(field)) {
                    self.push(field, value, site.span, "the site's item", -40);
                }
            }
        }
        if let Some(organization) = organization.filter(|_| !self.said.contains(&Field::Publisher))
        {
            let agent = of_item(graph, organization, base);
            if agent.name.is_some() {
                self.push(
                    Field::Publisher,
                    Value::Agent(Box::new(agent)),
                    organization.span,
                    "an organisation beside the main entity",
                    -50,
                );
            }
        }
        if let Some(breadcrumb) = breadcrumb.filter(|_| !self.said.contains(&Field::ArticleSection))
        {
            self.way(breadcrumb);
        }
    }

    /// The steps of a breadcrumb, and the page's own address where the last names it.
    fn way(&mut self, breadcrumb: &Item) {
        let way = way(self.graph, breadcrumb, self.hints);
        for step in way.sections {
            self.push(
                Field::ArticleSection,
                Value::text(step.name),
                step.span,
                Basis::Breadcrumb.rule(),
                -40,
            );
            if let Some(claim) = self.claims.last_mut() {
                claim.rest_on(Basis::Breadcrumb);
            }
        }
        if let Some((address, span)) = way.page.filter(|_| !self.said.contains(&Field::Url)) {
            let rule = "last step of the breadcrumb";
            self.push(Field::Url, Value::text(address), span, rule, -60);
        }
    }
}

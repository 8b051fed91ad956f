//! [schema.org/Person](https://schema.org/Person) and [schema.org/Organization](https://schema.org/Organization), or a bare name → [`Agent`].

use super::image::{address, image};
use super::kinds::is_organization;
use super::{Graph, Item, PropertyValue};
use crate::page::{Agent, AgentKind};
use crate::value::letter::is_alphabetic;
use crate::value::{contact, copyright, entity, link};

/// Most addresses taken of `sameAs`. Most on 1,565 real pages: 10.
const SAME_AS: usize = 64;

/// Whoever a property's value is; `None` where nothing is said of them.
pub(super) fn agent(graph: &Graph, value: &PropertyValue, base: Option<&str>) -> Option<Agent> {
    let mut agent = match value {
        PropertyValue::Text(text) if link::is_http(text.trim()) => Agent {
            url: Some(text.trim().to_owned()),
            ..Agent::default()
        },
        PropertyValue::Text(text) => Agent {
            name: some(text).map(holder),
            ..Agent::default()
        },
        PropertyValue::Item(id) => {
            let mut agent = of_item(graph, graph.get(*id)?, base);
            if let Some(fuller) = graph.namesake(*id) {
                agent.absorb(of_item(graph, fuller, base));
            }
            agent
        }
    };
    agent.name = agent.name.filter(|name| is_name(name));
    (agent != Agent::default()).then_some(agent)
}

/// Whom a copyright notice names that stands where a name should: "Copyright © 2005-2014 The Mill Press".
fn holder(name: String) -> String {
    let named = name
        .contains('©')
        .then(|| copyright::holder(&name))
        .flatten()
        .map(str::to_owned);
    named.unwrap_or(name)
}

/// Whether a text can be a name: `", The Paper"` is what a template leaves where the name was empty, and a long text is the
/// box round the byline.
pub(super) fn is_name(text: &str) -> bool {
    text.len() <= 200 && text.contains(is_alphabetic) && !text.starts_with([',', ';', '|'])
}

/// Whoever an item is.
pub(super) fn of_item(graph: &Graph, item: &Item, base: Option<&str>) -> Agent {
    let plain = |name: &str| item.text(name).and_then(some);
    let mut agent = Agent {
        kind: kind(item),
        name: plain("name")
            .map(holder)
            .or_else(|| full_name(item))
            .or_else(|| plain("alternateName")),
        legal_name: plain("legalName"),
        email: item.text("email").and_then(email),
        telephone: plain("telephone"),
        address: item
            .values("address")
            .find_map(|property| postal(graph, &property.value)),
        url: ["url", "mainEntityOfPage"]
            .iter()
            .find_map(|name| web(graph, item, name, base))
            .or_else(|| identity(item)),
        image: item
            .values("image")
            .find_map(|property| image(graph, &property.value, base)?.url),
        logo: item
            .values("logo")
            .find_map(|property| image(graph, &property.value, base)),
        job_title: plain("jobTitle").or_else(|| occupation(graph, item)),
        ..Agent::default()
    };
    let same = item
        .values("sameAs")
        .flat_map(|property| same_as(graph, &property.value, base));
    for found in same.take(SAME_AS).filter(|found| link::is_http(found)) {
        if !agent.same_as.contains(&found) {
            agent.same_as.push(found);
        }
    }
    // A template that was given its logo for everything.
    let logo = agent.logo.as_ref().and_then(|logo| logo.url.clone());
    agent.url.take_if(|url| logo.as_ref() == Some(url));
    for contact in graph
        .nested(item, "contactPoint")
        .chain(graph.nested(item, "contactPoints"))
    {
        agent.email = agent
            .email
            .or_else(|| contact.text("email").and_then(email));
        agent.telephone = agent
            .telephone
            .or_else(|| contact.text("telephone").and_then(some));
    }
    agent
}

/// What somebody does, where it is an item of its own: a [`DefinedTerm`](https://schema.org/jobTitle), an
/// [`Occupation`](https://schema.org/hasOccupation).
fn occupation(graph: &Graph, item: &Item) -> Option<String> {
    let mut posts = graph
        .nested(item, "jobTitle")
        .chain(graph.nested(item, "hasOccupation"));
    posts.find_map(|post| post.text("name").and_then(some))
}

/// The addresses in a text that lists several: `https://one.example/paper,https://two.example/paper`. Else the text.
fn several(text: &str) -> impl Iterator<Item = &str> {
    let parts = |text| str::split(text, [',', ' ', '\n']).filter(|part| !part.is_empty());
    let is_list = parts(text).all(link::is_http);
    parts(if is_list { text } else { "" }).chain((!is_list).then_some(text))
}

fn kind(item: &Item) -> Option<AgentKind> {
    if item.is_a(&["Person"]) {
        Some(AgentKind::Person)
    } else if item.types.iter().any(|kind| is_organization(kind)) {
        Some(AgentKind::Organization)
    } else {
        None
    }
}

fn some(text: &str) -> Option<String> {
    let text = entity::plain(text);
    (!text.is_empty()).then(|| text.into_owned())
}

/// The addresses that one value of `sameAs` gives.
fn same_as(graph: &Graph, value: &PropertyValue, base: Option<&str>) -> Vec<String> {
    match value {
        PropertyValue::Text(text) => several(text)
            .take(SAME_AS)
            .filter_map(|text| address(text, base))
            .collect(),
        PropertyValue::Item(id) => graph.get(*id).and_then(identity).into_iter().collect(),
    }
}

fn full_name(item: &Item) -> Option<String> {
    let parts =
        ["givenName", "additionalName", "familyName"].map(|name| item.text(name).and_then(some));
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn email(text: &str) -> Option<String> {
    let (address, _) = contact::emails(&some(text)?).next()?;
    Some(address)
}

/// An `@id` that is an address without a fragment.
fn identity(item: &Item) -> Option<String> {
    item.id
        .as_deref()
        .filter(|id| link::is_http(id) && !id.contains('#'))
        .map(str::to_owned)
}

/// An address that is given as text or as `{"@id": …}`.
pub(super) fn web(graph: &Graph, item: &Item, name: &str, base: Option<&str>) -> Option<String> {
    item.values(name)
        .find_map(|property| match &property.value {
            PropertyValue::Text(text) => address(text, base).filter(|found| link::is_http(found)),
            PropertyValue::Item(id) => identity(graph.get(*id)?),
        })
}

/// [schema.org/PostalAddress](https://schema.org/PostalAddress) on one line: street, box, place with its post code, region, country.
fn postal(graph: &Graph, value: &PropertyValue) -> Option<String> {
    let id = match value {
        PropertyValue::Text(text) => return some(text),
        PropertyValue::Item(id) => *id,
    };
    let item = graph.get(id)?;
    let part = |name: &str| item.text(name).and_then(some);
    let country = part("addressCountry").or_else(|| {
        graph
            .nested(item, "addressCountry")
            .find_map(|country| country.text("name").and_then(some))
    });
    let place = [part("postalCode"), part("addressLocality")]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let place = (!place.is_empty()).then_some(place);
    let parts = [
        part("streetAddress"),
        part("postOfficeBoxNumber"),
        place,
        part("addressRegion"),
        country,
    ];
    let line = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if line.is_empty() {
        part("name")
    } else {
        Some(line)
    }
}

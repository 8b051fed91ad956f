//! The authors of a page under their whole names, as its byline has them, with the addresses to which it leads.

use super::named::add;
use super::site::is_site;
use crate::claim::{Basis, Source, Value};
use crate::page::{Agent, AgentKind, PageMetadata};
use crate::resolve::board::Entry;
use crate::value::{link, text};

/// The authors of a group under their whole names, each once, without the site beside people; with those that the byline names besides.
pub(super) fn completed(
    mut agents: Vec<Agent>,
    head: &Entry<'_>,
    entries: &[Entry<'_>],
    page: &PageMetadata,
) -> Vec<Agent> {
    leave_short_forms(&mut agents);
    agents.retain(|agent| !is_site(agent, page) || agent.kind == Some(AgentKind::Organization));
    whole_name(entries, &mut agents);
    if head.claim.source != Source::Prose {
        longer_byline(entries, &mut agents);
    }
    addressed(entries, &mut agents);
    agents
}

/// Gives those of whom only a name is stated the address to which the byline's link leads.
fn addressed(entries: &[Entry<'_>], agents: &mut [Agent]) {
    let bare = |agent: &&mut Agent| agent.url.is_none() && agent.name.is_some();
    for agent in agents.iter_mut().filter(bare).take(MOST_ADDRESSED) {
        let name = agent.name.as_deref().map(text::fold);
        let url = entries.iter().find_map(|entry| match &entry.claim.value {
            Value::Agent(shown) if entry.claim.source == Source::Prose => {
                let url = shown.url.as_ref().filter(|url| link::is_http(url))?;
                (shown.name.as_deref().map(text::fold) == name).then(|| url.clone())
            }
            _ => None,
        });
        agent.url = url;
    }
}

/// Most authors whose address is looked for: each is compared with all that the page shows.
const MOST_ADDRESSED: usize = 16;

/// Takes out "Jane" beside "Jane Doe".
fn leave_short_forms(agents: &mut Vec<Agent>) {
    let names: Vec<String> = agents
        .iter()
        .filter_map(|agent| agent.name.clone())
        .collect();
    agents.retain(|agent| {
        let name = agent.name.as_deref().unwrap_or_default();
        name.contains(' ')
            || !names
                .iter()
                .any(|whole| whole.contains(' ') && whole.split(' ').any(|word| word == name))
    });
}

/// Gives somebody called by one word the whole name that the page shows.
fn whole_name(entries: &[Entry<'_>], agents: &mut [Agent]) {
    let shown = entries
        .iter()
        .find(|entry| entry.claim.basis == Some(Basis::WholeName));
    let Some(Value::Agent(whole)) = shown.map(|entry| &entry.claim.value) else {
        return;
    };
    let whole = whole.name.as_deref().unwrap_or_default();
    for agent in agents {
        let part = agent
            .name
            .as_deref()
            .and_then(|name| whole.strip_prefix(name));
        if part.is_some_and(|rest| rest.starts_with(' ')) {
            agent.name = Some(whole.to_owned());
        }
    }
}

/// Takes over the byline's names where it names all that the structured data name, and more of the same kind.
fn longer_byline(entries: &[Entry<'_>], agents: &mut Vec<Agent>) {
    let shown = |entry: &&Entry<'_>| {
        entry.claim.source == Source::Prose
            && entry.claim.weight >= 60
            && matches!(
                entry.claim.basis,
                Some(Basis::RelAuthor | Basis::BylineClass)
            )
    };
    let Some(top) = entries.iter().find(shown).map(|entry| entry.trust) else {
        return;
    };
    let mut byline: Vec<Agent> = Vec::new();
    for entry in entries
        .iter()
        .filter(shown)
        .filter(|entry| entry.trust == top)
    {
        if let Value::Agent(agent) = &entry.claim.value {
            add(&mut byline, agent, Source::Prose);
        }
    }
    let named = |agent: &Agent, list: &[Agent]| {
        list.iter().any(|own| {
            own.name
                .as_deref()
                .zip(agent.name.as_deref())
                .is_some_and(|(a, b)| text::same(a, b))
        })
    };
    let whole = byline
        .iter()
        .all(|agent| agent.name.as_deref().is_some_and(|name| name.contains(' ')));
    if byline.len() > agents.len()
        && byline.len() <= 4
        && whole
        && agents.iter().all(|agent| named(agent, &byline))
    {
        for agent in byline {
            if !named(&agent, agents) {
                agents.push(agent);
            }
        }
    }
}

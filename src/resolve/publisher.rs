//! Publisher, copyright holder, editors.

use super::Outcome;
use super::agree;
use super::board::Board;
use crate::claim::{Field, Source, Value};
use crate::page::{Agent, PageMetadata};
use crate::value::letter::is_alphabetic;
use crate::value::{link, person, text};

/// The most trusted publisher, with what the others add to the same one.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    page.publisher = merged(board, Field::Publisher, page.url.as_deref());
    page.copyright_holder = merged(board, Field::CopyrightHolder, page.url.as_deref());
    for entry in board.of(Field::Editor) {
        if let Value::Agent(agent) = &entry.claim.value {
            // Content systems of newsrooms leave the account's number.
            let name = agent.name.as_deref().unwrap_or_default();
            if !name.contains(is_alphabetic) || agree::stated(name).is_none() {
                continue;
            }
            let library = matches!(entry.claim.source, Source::Citation | Source::DublinCore);
            let names = if library {
                person::recorded(name)
            } else {
                Vec::new()
            };
            if names.len() < 2 {
                let outcome = merge(&mut page.editor, agent);
                board.mark(entry.at, outcome);
                continue;
            }
            // "Roe, Richard; Doe, Jane"
            for name in names {
                let outcome = merge(&mut page.editor, &Agent::named(name));
                board.mark(entry.at, outcome);
            }
        }
    }
}

fn merged(board: &mut Board<'_>, field: Field, page: Option<&str>) -> Option<Agent> {
    let mut chosen: Option<Agent> = None;
    for entry in board.of(field) {
        let Value::Agent(agent) = &entry.claim.value else {
            continue;
        };
        let mut agent = (**agent).clone();
        // The number of a profile, or a template's words, where its name is expected.
        agent
            .name
            .take_if(|name| text::is_number(name) || agree::stated(name).is_none());
        let bare = Agent {
            kind: agent.kind,
            ..Agent::default()
        };
        if agent == bare {
            continue;
        }
        if entry.claim.source == Source::OpenGraph {
            of_profile(&mut agent, page);
        }
        let outcome = match &mut chosen {
            None => {
                chosen = Some(agent);
                Outcome::Won
            }
            Some(own) if is_one(own, &agent) => {
                own.absorb(agent);
                Outcome::Agreed
            }
            Some(_) => Outcome::Lost,
        };
        board.mark(entry.at, outcome);
    }
    chosen
}

/// Whether two may be one organisation: nothing tells them apart where one has no name, else one's name holds the other's, or both
/// have one address. The agency of a picture is not the paper, nor is its logo the paper's.
fn is_one(own: &Agent, other: &Agent) -> bool {
    let (Some(a), Some(b)) = (&own.name, &other.name) else {
        return true;
    };
    let (a, b) = (
        text::fold(a).replace(' ', ""),
        text::fold(b).replace(' ', ""),
    );
    let site = |url: &Option<String>| -> Option<String> {
        Some(link::site(link::host(url.as_deref()?)?).to_owned())
    };
    let of_one_site = site(&own.url).is_some() && site(&own.url) == site(&other.url);
    a.contains(&b) || b.contains(&a) || of_one_site
}

/// `article:publisher` is the address of a profile by definition, and not the publisher's own, unless it is of the page's site.
/// [Open Graph Stories](https://developers.facebook.com/docs/sharing/webmasters)
fn of_profile(agent: &mut Agent, page: Option<&str>) {
    let site = |url| link::host(url).map(link::site);
    let own = agent.url.as_deref().and_then(site) == page.and_then(site);
    if let Some(profile) = agent.url.take_if(|_| !own) {
        agent.same_as.push(profile);
    }
}

/// Adds somebody to a list, or what is new of them.
pub(super) fn merge(list: &mut Vec<Agent>, agent: &Agent) -> Outcome {
    let name = agent.name.as_deref().unwrap_or_default();
    if let Some(own) = list
        .iter_mut()
        .find(|own| own.name.as_deref().is_some_and(|own| text::same(own, name)))
    {
        own.absorb(agent.clone());
        return Outcome::Agreed;
    }
    list.push(agent.clone());
    Outcome::Won
}

#[cfg(test)]
mod tests {
    use super::is_one;
    use crate::page::Agent;

    #[test]
    fn one_organisation_or_two() {
        let agent = |name: &str, url: &str| Agent {
            name: Some(name.to_owned()).filter(|name| !name.is_empty()),
            url: Some(url.to_owned()).filter(|url| !url.is_empty()),
            ..Agent::default()
        };
        let paper = agent("Weir Paper", "https://www.weirpaper.example/");
        for (name, url) in [
            ("The Weir Paper", ""),
            ("WeirPaper", ""),
            ("", "https://mill.example/"),
            ("Courier Press", "https://weirpaper.example/about"),
        ] {
            assert!(is_one(&paper, &agent(name, url)), "{name} {url}");
        }
        // The agency of a picture.
        for url in ["", "https://mill.example/"] {
            assert!(!is_one(&paper, &agent("Mill Pictures", url)), "{url}");
        }
        assert!(!is_one(
            &agent("Weir Paper", ""),
            &agent("Mill Pictures", "")
        ));
    }
}

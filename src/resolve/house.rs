//! Authors that a page calls persons and that are its house: `VBR HILL COUNTY` on a page of VBR's. A citation would part their names.

use crate::page::{Agent, AgentKind, PageMetadata};
use crate::value::{link, person, text};

/// Calls organisations what they are.
pub(super) fn name_kinds(page: &mut PageMetadata) {
    let authors = std::mem::take(&mut page.author);
    let named = |agent: Agent| {
        let house = agent.kind == Some(AgentKind::Person)
            && agent
                .name
                .as_deref()
                .is_some_and(|name| is_house(name, page));
        let kind = if house {
            Some(AgentKind::Organization)
        } else {
            agent.kind
        };
        Agent { kind, ..agent }
    };
    page.author = authors.into_iter().map(named).collect();
}

/// Longest letters of a house that an address alone tells from a given name: `jane.example` is somebody's.
const LETTERS: usize = 3;

/// Whether a name is the house's: it holds a word of organisations, is the site's or the publisher's and no person's as far as it looks,
/// or begins with their letters.
fn is_house(name: &str, page: &PageMetadata) -> bool {
    let site = page
        .is_part_of
        .as_ref()
        .and_then(|site| site.name.as_deref());
    let publisher = page.publisher.as_ref();
    let publisher = publisher.and_then(|publisher| publisher.name.as_deref());
    let mut houses = [site, publisher].into_iter().flatten();
    let is_person = person::is_person_like(name);
    // Rupert Service and Emmy Post are called as houses are: of two words the house's own name must be said.
    let called = name.split(' ').count() > 2 && person::is_organization_like(name, &[]);
    if !is_person && (called || houses.clone().any(|house| text::same(house, name))) {
        return true;
    }
    let Some((first, _)) = name.split_once(' ') else {
        return false;
    };
    // JANE MILLER of JANE MILLER PHOTOGRAPHY.
    if is_person && houses.clone().any(|house| house.starts_with(name)) {
        return false;
    }
    // Names in capitals alone are persons' too: the first word must be the letters of the house.
    let letters = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
    let host = page.url.as_deref().and_then(link::host).map(link::site);
    let label = host.and_then(|host| host.split('.').next());
    letters
        && (houses.any(|house| house.split(' ').next() == Some(first))
            || first.len() <= LETTERS
                && label.is_some_and(|label| label.eq_ignore_ascii_case(first)))
}

#[cfg(test)]
mod tests {
    use crate::page::AgentKind;
    use crate::parse_dump;

    #[test]
    fn houses_called_persons() {
        let kind = |name: &str, publisher: &str| {
            let page = format!(
                r#"<title>The mill turns</title><script type="application/ld+json">{{"@type": "NewsArticle", "headline": "The mill turns",
                "author": {{"@type": "Person", "name": "{name}"}}, "publisher": {{"@type": "Organization", "name": "{publisher}"}}}}</script>
                <p>The wheel turned on Saturday.</p>"#
            );
            let page = parse_dump(&page).unwrap_or_default();
            page.author
                .into_iter()
                .next()
                .and_then(|author| author.kind)
        };
        for (name, publisher) in [
            ("VMR SALTWICK-BROOK", "VMR"),
            ("VMR Saltwick", "VMR – Valley Mill Radio"),
            ("Saltwick Mill Radio", "Valley Paper"),
            ("Valley Press", "Valley Press"),
        ] {
            assert_eq!(
                kind(name, publisher),
                Some(AgentKind::Organization),
                "{name}"
            );
        }
        for (name, publisher) in [
            ("JANE MILLER", "VMR"),
            ("Jane Miller", "Jane Miller"),
            ("Jane Miller", "Jane"),
            ("Rupert Service", "Valley Paper"),
            ("Emmy Post", "Valley Paper"),
            ("Markus Bank", "Valley Paper"),
            ("JANE MILLER", "JANE MILLER PHOTOGRAPHY"),
        ] {
            assert_eq!(kind(name, publisher), Some(AgentKind::Person), "{name}");
        }
    }
}

//! Whether an author is the site: whose name stands in the field where nobody signs.

use crate::claim::Value;
use crate::page::{Agent, PageMetadata};
use crate::resolve::board::Entry;
use crate::value::{link, person, text};

/// Whether a claim names whose site it is: on a shop's or a login page `<meta name=author>` tells that, or who built it, and a page that
/// nobody dates was signed by nobody. People sign sites called after them, and a house that the page calls its publisher besides is left
/// to be its own author.
pub(super) fn names_whose_site(entry: &Entry<'_>, page: &PageMetadata) -> bool {
    let Value::Agent(agent) = &entry.claim.value else {
        return false;
    };
    let name = agent.name.as_deref().unwrap_or_default();
    let organization = person::is_organization_like(name, &[]);
    let names = person::stated(name);
    if names.iter().any(|name| person::is_introduced(name)) && !organization {
        return false;
    }
    let publisher = page.publisher.as_ref();
    let publisher = publisher.and_then(|publisher| publisher.name.as_deref());
    if publisher.is_some_and(|own| text::same(own, name)) {
        return false;
    }
    let pen_name = names.len() == 1 && is_pen_name(name);
    !pen_name || organization || is_site(agent, page)
}

/// One word, or several without a capital: `millhand`, `ada mill`, `علي`.
fn is_pen_name(name: &str) -> bool {
    let small = !name.contains(char::is_uppercase);
    let word = !name.contains(' ') && name.contains(char::is_lowercase);
    (small || word) && name.chars().count() <= 24 && !name.contains(char::is_numeric)
}

/// Whether an author is the site or its publisher.
pub(super) fn is_site(agent: &Agent, page: &PageMetadata) -> bool {
    let Some(name) = agent.name.as_deref() else {
        return false;
    };
    let site = page
        .is_part_of
        .as_ref()
        .and_then(|site| site.name.as_deref());
    let publisher = page
        .publisher
        .as_ref()
        .and_then(|publisher| publisher.name.as_deref());
    // Whose the page is by its copyright line is the house, unless people write under their own copyright.
    let holder = page
        .copyright_holder
        .as_ref()
        .and_then(|holder| holder.name.as_deref())
        .filter(|holder| !person::is_person_like(holder));
    [site, publisher, holder]
        .into_iter()
        .flatten()
        .any(|own| text::same(own, name))
        || host_is(page, name)
}

/// Whether the page's host bears a name: `Valley Paper` on `www.valleypaper.example`.
fn host_is(page: &PageMetadata, name: &str) -> bool {
    let squeezed = text::squeezed(name);
    let host = page.url.as_deref().and_then(link::host).unwrap_or_default();
    squeezed.len() >= 3
        && host
            .split('.')
            .any(|label| label.replace('-', "").eq_ignore_ascii_case(&squeezed))
}

#[cfg(test)]
mod tests {
    use super::is_site;
    use crate::page::{Agent, PageMetadata};

    #[test]
    fn sites_by_name_holder_and_host() {
        let page = |host: &str, holder: &str| PageMetadata {
            url: Some(format!("https://www.{host}.example/news/the-mill")),
            copyright_holder: Some(Agent::named(holder)),
            ..PageMetadata::default()
        };
        let is_site = |name: &str, page: &PageMetadata| is_site(&Agent::named(name), page);
        let paper = page("valley-paper", "Weir Press");
        assert!(is_site("Valley Paper", &paper) && is_site("Weir Press", &paper));
        assert!(!is_site("Valley", &paper) && !is_site("Ida Brook", &paper));
        // Two letters are anybody's; and people write under their own copyright.
        assert!(!is_site("IB", &page("ib", "Weir Press")));
        assert!(!is_site("Ida Brook", &page("weir", "Ida Brook")));
    }
}

//! What a site's link home shows: its name, or its sign and what that is called.

use super::{HOMES, LINE, NAME, hosts, is_called, is_common, is_holder, most_linked};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::{Document, NodeId};
use crate::value::letter::is_alphanumeric;
use crate::value::{link, section, text};
use std::borrow::Cow;

/// Most bytes of a label of a link home that are read, and words of one.
const LABEL: usize = 160;
const WORDS: usize = 12;

/// The site's name where no title ends in it: what its link home shows and its host or the notice of rights is called as well. A page that
/// names its publisher says as much, and spells it better.
pub(super) fn of_sign(document: &Document, claims: &Claims<'_>) -> Option<Claim<'static>> {
    let mut named = claims.iter().filter(|claim| match &claim.value {
        Value::Agent(agent) => claim.field == Field::Publisher && agent.name.is_some(),
        _ => claim.field == Field::IsPartOf,
    });
    if named.next().is_some() {
        return None;
    }
    let stated = hosts(claims);
    let linked = stated.is_empty().then(|| most_linked(document)).flatten();
    let hosts: Vec<&str> = stated.into_iter().chain(linked).collect();
    let is_site = |folded: &str| {
        let held = || !is_common(folded) && is_holder(claims, folded);
        !section::is_home(folded) && (hosts.iter().any(|host| is_called(host, folded)) || held())
    };
    let named = |id| {
        let name = labels(document, id).find_map(|label| named_on(&label, is_site))?;
        Some((name, document.span(id)))
    };
    let (name, span) = homes(document, &hosts).find_map(named)?;
    Some(Claim {
        field: Field::IsPartOf,
        value: Value::text(name),
        span,
        source: Source::Prose,
        rule: "link home that names the host or the holder of the rights",
        weight: 0,
        basis: None,
    })
}

/// The links to the site's front page.
pub(super) fn homes(document: &Document, hosts: &[&str]) -> impl Iterator<Item = NodeId> {
    let of_own = |href: &str| link::host(href).is_some_and(|host| hosts.contains(&host));
    let is_home = move |id: &NodeId| {
        let href = document.attribute(*id, "href").unwrap_or_default().trim();
        matches!(
            href,
            "/" | "./" | "index.php" | "./index.php" | "/index.php" | "index.html" | "/index.html"
        ) || link::is_http(href) && matches!(link::path(href), "" | "/") && of_own(href)
    };
    document.named("a").filter(is_home).take(HOMES)
}

/// What a link shows and is labelled: what only screen readers say stands beside the name, "Weir Paper - Back to home", "Weir Paper".
pub(super) fn labels(document: &Document, id: NodeId) -> impl Iterator<Item = Cow<'_, str>> {
    let inside = document.descendants(id).take(LINE);
    let pictures = inside
        .clone()
        .filter_map(|at| document.attribute(at, "alt"));
    let texts = inside.filter_map(|at| document.text(at));
    let own = ["aria-label", "title"].map(|name| document.attribute(id, name));
    let stated = pictures.chain(own.into_iter().flatten()).chain(texts);
    let stated = stated.map(str::trim).filter(|text| text.len() <= LABEL);
    stated
        .map(Cow::Borrowed)
        .chain([Cow::Owned(document.inner_text(id))])
}

/// The most words of a label that are a site's name, alone or beside the words for a sign of it.
fn named_on(label: &str, is_site: impl Fn(&str) -> bool) -> Option<String> {
    let words: Vec<&str> = label.split_whitespace().take(WORDS).collect();
    let whole = text::fold(label);
    let lengths = (1..=words.len()).rev();
    let mut runs = lengths.flat_map(|length| words.windows(length));
    runs.find_map(|run| {
        // "Back to the Weir Paper homepage"
        let small = |word: &&str| BESIDE_LOGO.contains(word);
        if run.len() < words.len() && run.first().is_some_and(small) {
            return None;
        }
        let name = run.join(" ");
        let name = name.trim_matches(|c: char| !is_alphanumeric(c) && !matches!(c, '!' | '+'));
        let folded = text::fold(name);
        let fits = name.len() <= NAME && (folded == whole || is_logo_of(&whole, &folded));
        (fits && is_site(&folded)).then(|| name.to_owned())
    })
}

/// Whether a folded label names a site and says that it leads home or is its sign: "Weir Paper logo", "Go to the Weir Paper homepage",
/// "Zur Startseite von Weir Paper".
pub(super) fn is_logo_of(label: &str, name: &str) -> bool {
    let Some(at) = label.find(name).filter(|_| !name.is_empty()) else {
        return false;
    };
    let before = label.get(..at).unwrap_or_default();
    let behind = label.get(at + name.len()..).unwrap_or_default();
    let whole = (before.is_empty() || before.ends_with(' '))
        && (behind.is_empty() || behind.starts_with(' '));
    let is_sign = |word: &str| LOGO.contains(&word) || section::is_home(word);
    let mut words = before.split(' ').chain(behind.split(' '));
    let mut rest = words.clone().filter(|word| !word.is_empty());
    whole && words.any(is_sign) && rest.all(|word| is_sign(word) || BESIDE_LOGO.contains(&word))
}

/// What labels call a site's sign.
#[rustfmt::skip]
const LOGO: &[&str] = &["logo", "logos", "logotype", "logotipo", "logotyp", "logotip", "logótipo", "λογότυπο", "логотип", "лого", "homepage", "daccueil", "laccueil", "startsidan", "startsida", "forsiden", "hjemmeside", "startpagina", "etusivulle", "etusivu"];

/// Small words of such labels.
#[rustfmt::skip]
const BESIDE_LOGO: &[&str] = &[
    "the", "to", "of", "go", "back", "return", "visit", "link", "page", "site", "desktop", "mobile", "header", "footer", "main", "s",
    "zur", "zum", "zu", "von", "der", "die", "das", "des", "zurück", "à", "a", "la", "le", "l", "du", "de", "d", "retour",
    "volver", "ir", "al", "el", "del", "ao", "do", "da", "o", "voltar", "página", "alla", "di", "torna", "terug", "naar", "van", "till", "til",
];

#[cfg(test)]
mod tests {
    use super::{is_logo_of, named_on};

    #[test]
    fn labels_of_a_link_home() {
        for label in [
            "weir paper logo",
            "logo weir paper",
            "go to the weir paper homepage",
            "weir paper back to home",
            "zur startseite von weir paper",
            "retour à la page d accueil weir paper",
        ] {
            assert!(is_logo_of(label, "weir paper"), "{label}");
        }
        for label in [
            "weir paper",
            "the new weir papers logo",
            "weir paper shop logo",
            "jobs at weir paper home",
            "logo",
        ] {
            assert!(!is_logo_of(label, "weir paper"), "{label}");
        }
        assert!(!is_logo_of("logo", ""));
    }

    #[test]
    fn the_name_on_a_label_is_spelt_as_there() {
        let name = |label: &str| named_on(label, |folded| folded == "weir paper");
        for label in [
            "Weir Paper",
            "Weir Paper – Logo",
            "Logo: Weir Paper",
            "Back to the Weir Paper homepage",
        ] {
            assert_eq!(name(label).as_deref(), Some("Weir Paper"), "{label}");
        }
        for label in ["Weir Paper Shop", "Subscribe to Weir Paper", "", "Home"] {
            assert_eq!(name(label), None, "{label}");
        }
    }
}

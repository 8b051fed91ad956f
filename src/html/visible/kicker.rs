//! The section over the headline: a link to the folder that is called as it says, `<a class="kicker" href="/crafts/">Crafts</a>`.

use super::Page;
use super::class::words;
use super::tags::{is_author, to_tag};
use crate::block::Region;
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::value::alike::letters;
use crate::value::{link, section, text};
use std::borrow::Cow;

/// Nodes before the headline in which it stands, and links among them: more are a menu.
const OVER: usize = 60;
const LINKS: usize = 4;
/// Most bytes of its name, and of a class that is read.
const NAME: usize = 60;
const CLASS: usize = 256;

/// Words of class names for what stands over a headline.
#[rustfmt::skip]
const CLASSES: &[&str] = &[
    "kicker", "eyebrow", "overline", "category", "categories", "cat", "section", "rubric", "rubrik", "rubrique", "rubrica", "ressort", "dachzeile",
    "categoria", "kategorie", "kategoria", "kategori",
];

/// Folders in which content systems keep sections.
#[rustfmt::skip]
const FOLDERS: &[&str] = &[
    "category", "categories", "section", "sections", "kategorie", "kategorien", "rubrik", "rubriken", "rubrique", "rubriques", "rubrica",
    "rubriche", "categoria", "categorias", "categorie", "seccion", "secciones", "ressort", "kategori", "kategoria",
];

/// Claims the sections over the headline, where no way leads to the page.
pub(super) fn read(page: &Page<'_>, claims: &mut Claims<'_>) {
    let Some(headline) = page.headline else {
        return;
    };
    let told = claims
        .iter()
        .any(|claim| claim.field == Field::ArticleSection);
    let document = page.document;
    let over = headline.saturating_sub(OVER)..headline;
    let links: Vec<NodeId> = document
        .named_in(over, "a")
        .filter(|&id| is_over(page, id, headline))
        .take(LINKS + 1)
        .collect();
    if told || links.len() > LINKS {
        return;
    }
    let alone = links.len() == 1;
    for id in links {
        let name = document.inner_text(id);
        // "← Crafts"
        let name = name.trim_start_matches(['←', '‹', '«', '<', '❮', ' ']);
        if names_its_folder(page, id, name, alone) {
            claims.push(Claim {
                field: Field::ArticleSection,
                value: Value::text(name.to_owned()),
                span: document.text_span(id),
                source: Source::Prose,
                rule: Basis::Kicker.rule(),
                weight: 0,
                basis: Some(Basis::Kicker),
            });
        }
    }
}

/// Whether a link stands over the headline, in no menu, with neither another headline nor text between them.
fn is_over(page: &Page<'_>, id: NodeId, headline: NodeId) -> bool {
    let place = page.place(id);
    let region = match place.region {
        Region::Unknown => true,
        Region::Banner => page.place(headline).region == Region::Banner,
        Region::Navigation | Region::Complementary | Region::ContentInfo => false,
    };
    // The sign of the site leads home.
    let leads_home = || folders(address(page, id)).next().is_none();
    let is_heading = |id| matches!(page.document.name(id), "h1" | "h2" | "h3" | "h4");
    region
        && !place.hidden
        && !page.is_others(id)
        && !leads_home()
        && page.running.between(&(id..headline)) == 0
        && !(id..headline).any(is_heading)
}

/// Whether a link leads to the folder that its text names, and is called a section by its class, by the folder round that one or, where it
/// stands alone, by papers: "About us" over a headline leads there too, and so does "Blog" beside it.
fn names_its_folder(page: &Page<'_>, id: NodeId, name: &str, alone: bool) -> bool {
    let document = page.document;
    let href = address(page, id);
    let folded = text::fold(name);
    // The page in other languages: "DE", "FR". Papers have "UK" and "TV".
    let is_code = name.len() <= 2 && !section::is_section(&folded);
    if name.len() > NAME
        || is_code
        || section::is_home(&folded)
        || section::is_of_service(&folded)
        || is_author(href)
        || to_tag(href)
    {
        return false;
    }
    let mut folders = folders(href);
    let Some(own) = folders.next() else {
        return false;
    };
    let own = letters(&link::percent_decoded(own));
    let spelled = [Cow::Borrowed(name), Cow::Owned(name.replace('&', "and"))];
    if own.is_empty() || spelled.iter().all(|name| letters(name) != own) {
        return false;
    }
    let mut near = [id].into_iter().chain(document.ancestors(id).take(2));
    alone && section::is_section(&folded)
        || folders.any(|folder| FOLDERS.contains(&folder))
        || near.any(|id| is_classed(document.attribute(id, "class").unwrap_or_default()))
}

fn address<'d>(page: &Page<'d>, id: NodeId) -> &'d str {
    let href = page.document.attribute(id, "href");
    href.unwrap_or_default().trim()
}

/// The folders of an address, the last first.
fn folders(href: &str) -> impl Iterator<Item = &str> {
    let path = match href.strip_prefix("//") {
        Some(rest) => link::path(rest),
        None if link::has_scheme(href) => link::path(href),
        None => href,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let is_index = |name: &str| name.split('.').next() == Some("index");
    path.rsplit('/')
        .filter(move |name| !name.is_empty() && !is_index(name))
}

/// Frames of documentation and of themes call each part of a page "section" and no more: that names nothing.
fn is_classed(class: &str) -> bool {
    let mut classes = text::head(class, CLASS).split_ascii_whitespace();
    classes.any(|class| {
        let named = |word: &str| CLASSES.iter().any(|own| own.eq_ignore_ascii_case(word));
        !class.eq_ignore_ascii_case("section") && words(class).any(named)
    })
}

#[cfg(test)]
mod tests {
    use super::{folders, is_classed};

    #[test]
    fn folders_from_the_last() {
        for href in [
            "/news/crafts/",
            "https://paper.example/news/crafts?from=kicker",
            "//paper.example/news/crafts/index.html",
            "news/crafts#top",
        ] {
            assert_eq!(
                folders(href).collect::<Vec<_>>(),
                ["crafts", "news"],
                "{href}"
            );
        }
        for href in ["", "/", "#", "https://paper.example"] {
            assert_eq!(folders(href).next(), None, "{href}");
        }
    }

    #[test]
    fn classes_of_what_stands_over_a_headline() {
        for class in [
            "kicker",
            "article__kicker",
            "PostCategory",
            "entry-cat big",
            "article__section",
        ] {
            assert!(is_classed(class), "{class}");
        }
        for class in [
            "",
            "subsection-nav",
            "locate",
            "menu",
            "section",
            "has-bg section",
        ] {
            assert!(!is_classed(class), "{class}");
        }
    }
}

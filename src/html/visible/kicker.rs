//! The section over the headline or right under it: a link to the folder that is called as it says,
//! `<a class="kicker" href="/crafts/">Crafts</a>`.

use super::Page;
use super::class::words;
use super::crumbs::is_step;
use super::marks::Marks;
use super::tags::{is_author, to_tag};
use crate::block::Region;
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::value::alike::letters;
use crate::value::{link, section, text};
use std::borrow::Cow;
use std::ops::Range;

/// Nodes before the headline in which it stands, and links among them: more are a menu.
const OVER: usize = 60;
const LINKS: usize = 4;
/// Most bytes of its name, and of a class that is read.
const NAME: usize = 60;
const CLASS: usize = 256;

/// Words of class names for a section over a headline, and for whatever stands there: "Newsletter", "Members", a columnist.
#[rustfmt::skip]
const CLASSES: &[&str] = &[
    "category", "categories", "cat", "section", "rubric", "rubrik", "rubrique", "rubrica", "rubrika", "rubriek",
    "rubryka", "rovat", "ressort", "seccion", "sezione", "categoria", "kategorie", "kategoria", "kategori",
];
const CATEGORIES: &[&str] = &[
    "category",
    "categories",
    "kategorie",
    "kategorien",
    "categorie",
    "categoria",
    "categorias",
];
const PLACES: &[&str] = &["kicker", "eyebrow", "overline", "dachzeile"];
/// Most links that are asked whether they lead into its folder.
const ASKED: usize = 1000;

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
    let mut links: Vec<NodeId> = document
        .named_in(over, "a")
        .filter(|&id| is_beside(page, id, &(id..headline)))
        .take(LINKS + 1)
        .collect();
    if links.is_empty() {
        links.extend(under(page, headline).take(LINKS + 1));
    }
    if told || links.len() > LINKS {
        return;
    }
    let alone = links.len() == 1;
    for id in links {
        let name = document.inner_text(id);
        // "← Crafts"
        let name = name.trim_start_matches(['←', '‹', '«', '<', '❮', ' ']);
        if names_its_folder(page, id, name, alone, claims) {
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

/// Links in the lines under the headline that call themselves a category: `<dd class="category-name">Category: <a href="/crafts">Crafts</a></dd>`.
fn under<'p>(page: &'p Page<'_>, headline: NodeId) -> impl Iterator<Item = NodeId> + use<'p> {
    let document = page.document;
    let end = document.descendants(headline).end;
    let below = end..(end + OVER).min(document.ids().end);
    let links = document.named_in(below, "a");
    links.filter(move |&id| is_called_category(page, id) && is_beside(page, id, &(end..id)))
}

/// Whether a link stands beside the headline, in no menu, with neither another headline nor text between them.
fn is_beside(page: &Page<'_>, id: NodeId, between: &Range<NodeId>) -> bool {
    let Some(headline) = page.headline else {
        return false;
    };
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
        && page.running.between(between) == 0
        && !between.clone().any(is_heading)
}

/// Whether a link leads to the folder that its text names, and is called a section by its class, by the folder round that one or, where it
/// stands alone, by papers: "About us" over a headline leads there too, and so does "Blog" beside it. A class for what stands over a headline is
/// enough where the folder holds pages.
fn names_its_folder(
    page: &Page<'_>,
    id: NodeId,
    name: &str,
    alone: bool,
    claims: &Claims<'_>,
) -> bool {
    let document = page.document;
    let href = address(page, id);
    let folded = text::fold(name);
    // The page in other languages: "DE", "FR". Papers have "UK" and "TV".
    let is_code = name.len() <= 2 && !section::is_section(&folded);
    if name.len() > NAME
        || is_code
        // "5 min read"
        || name.starts_with(|c: char| c.is_ascii_digit())
        || !is_step(document, id)
        || section::is_home(&folded)
        || section::is_of_service(&folded)
        || section::is_paid(&folded)
        || is_author(href)
        || to_tag(href) && !is_called_category(page, id)
    {
        return false;
    }
    let mut folders = folders(href);
    let Some(own) = folders.next() else {
        return false;
    };
    let place = own;
    let own = letters(&link::percent_decoded(own));
    let spelled = [
        Cow::Borrowed(name),
        Cow::Owned(name.replace('&', "and")),
        Cow::Owned(in_two_letters(&folded)),
    ];
    if own.is_empty() || spelled.iter().all(|name| letters(name) != own) {
        return false;
    }
    let is_near = |names: &[&str]| {
        let mut near = [id].into_iter().chain(document.ancestors(id).take(2));
        near.any(|id| is_classed(document.attribute(id, "class").unwrap_or_default(), names))
    };
    let papers = section::is_section(&folded);
    alone && papers
        || folders.any(|folder| FOLDERS.contains(&folder))
        || is_near(CLASSES)
        || is_near(PLACES) && (papers || holds_pages(page, place, claims))
}

/// Whether the class of a link or of the element around it calls it a category, and neither that nor its address a tag.
pub(super) fn is_called_category(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let mut near = [id, document.parent(id)].into_iter();
    let class = |id| document.attribute(id, "class").unwrap_or_default();
    let named =
        near.find(|&id| is_classed(class(id), CATEGORIES) || page.marks(id).any(Marks::TAG));
    let in_tags = address(page, id)
        .split('/')
        .any(|folder| matches!(folder, "tag" | "tags" | "mot" | "keyword" | "keywords"));
    !in_tags
        && named
            .is_some_and(|id| is_classed(class(id), CATEGORIES) && !page.marks(id).any(Marks::TAG))
}

/// Whether this page or others that it links to lie in a folder.
fn holds_pages(page: &Page<'_>, folder: &str, claims: &Claims<'_>) -> bool {
    let document = page.document;
    let is_inside = |href: &str| folders(href).skip(1).any(|own| own == folder);
    let own = claims.iter().any(|claim| match &claim.value {
        Value::Text(url) => claim.field == Field::Url && is_inside(url),
        _ => false,
    });
    let links = document.named("a").take(ASKED);
    let mut linked = links.filter_map(|id| document.attribute(id, "href"));
    own || linked.any(|href| is_inside(href.trim()))
}

/// A name as addresses spell it that have no letter for a vowel: `/kueche/`, `/fussball/`, `/oekonomi/`.
fn in_two_letters(folded: &str) -> String {
    let mut spelled = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'ä' | 'æ' => spelled.push_str("ae"),
            'ö' | 'ø' | 'œ' => spelled.push_str("oe"),
            'ü' => spelled.push_str("ue"),
            'å' => spelled.push_str("aa"),
            'ß' => spelled.push_str("ss"),
            c => spelled.push(c),
        }
    }
    spelled
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
fn is_classed(class: &str, list: &[&str]) -> bool {
    let mut classes = text::head(class, CLASS).split_ascii_whitespace();
    classes.any(|class| {
        let named = |word: &str| list.iter().any(|own| own.eq_ignore_ascii_case(word));
        !class.eq_ignore_ascii_case("section") && words(class).any(named)
    })
}

#[cfg(test)]
mod tests {
    use super::{CLASSES, PLACES, folders, is_classed};

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
            let names = [CLASSES, PLACES];
            assert!(
                names.iter().any(|names| is_classed(class, names)),
                "{class}"
            );
        }
        for class in [
            "",
            "subsection-nav",
            "locate",
            "menu",
            "section",
            "has-bg section",
        ] {
            assert!(!is_classed(class, CLASSES), "{class}");
        }
    }
}

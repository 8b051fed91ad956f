//! Tags on the page: `rel=tag`, links to a tag's page; and its sections: `rel=category`, the way to it.

mod own;
mod told;

use super::Page;
use super::class::Classes;
use super::crumbs::{self, Crumbs};
use super::kicker;
use super::lists::{List, Lists};
use super::marks::Marks;
use crate::block::Region;
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::value::alike::letters;
use crate::value::{link, person};
use own::Own;
use told::is_told_of;

/// Most tags that are claimed by one rule; more is a cloud of the whole site.
const TAGS: usize = 100;

/// Claims tags and sections.
pub(super) fn read<'d>(page: &Page<'d>, classes: &mut Classes<'d>, claims: &mut Claims<'_>) {
    let mut crumbs = Crumbs::default();
    let first = claims.len();
    let mut links = Links::default();
    // Of a list each post has its own.
    let one_post = page.headline.is_some() || page.marked(Marks::POST).take(2).count() < 2;
    for id in page.marked(Marks::LINK.and(Marks::WAY).and(Marks::POST)) {
        let marks = page.marks(id);
        if !marks.any(Marks::LINK) {
            if marks.any(Marks::WAY) && crumbs.are_sought() {
                crumbs.look(page, id, |value| classes.of(value).tags.crumbs);
            }
            if marks.any(Marks::POST) && one_post {
                post_class(page, id, claims);
            }
        } else if page.place(id).hidden {
            // Nobody sees it.
        } else if crumbs.contains(id) {
            crumbs.claim(page, id, claims);
        } else {
            crumbs.look_at_link(page, id, claims);
            links.read(page, id, claims);
        }
    }
    crumbs.claim_unmarked(page, claims);
    // Where none leads anywhere, they are buttons by which readers vote.
    if !links.lead && links.inside + links.outside > 0 {
        let mut at = 0;
        claims.retain(|claim| {
            at += 1;
            at <= first || !matches!(claim.basis, Some(Basis::TagLink | Basis::FarTagLink))
        });
    }
}

/// What was claimed of links to tags.
#[derive(Default)]
struct Links<'d> {
    own: Own<'d>,
    /// How many stand in the article, and how many elsewhere.
    inside: usize,
    outside: usize,
    /// Whether one leads anywhere.
    lead: bool,
}

impl<'d> Links<'d> {
    fn read(&mut self, page: &Page<'d>, id: NodeId, claims: &mut Claims<'_>) {
        let document = page.document;
        let place = page.place(id);
        let menu = matches!(
            place.region,
            Region::Navigation | Region::ContentInfo | Region::Banner
        );
        if place.minor || menu {
            return;
        }
        let rel = if page.marks(id).any(Marks::REL) {
            document.attribute(id, "rel").unwrap_or_default()
        } else {
            ""
        };
        let is = |own: &str| {
            rel.split_ascii_whitespace()
                .any(|rel| rel.eq_ignore_ascii_case(own))
        };
        let by_rel = is("tag");
        let href = document.attribute(id, "href").unwrap_or_default();
        // What is paid for leads to a shop: `?tag=weirpaper-20` there is who sent the reader.
        if is("sponsored") {
            return;
        }
        let called = by_rel || is_classed(page, id);
        // A category among tags: `<a class="blog-categories-5" href="/blog/category/crafts/">`.
        if !is("category") && kicker::is_called_category(page, id) {
            return;
        }
        if !(called || to_tag(href)) || cloud(page, id) || is_author(href) {
            return;
        }
        // Where the page itself says that it is a tag's, it may lead to a service that collects them.
        let of_network = || link::host(href).is_some_and(link::is_network);
        if !called
            && (of_network() || is_told_of(page, id) || self.own.is_left(document, claims, href))
        {
            return;
        }
        let text = document.inner_text(id);
        let far = !page.article.contains(&id);
        let count = if far {
            &mut self.outside
        } else {
            &mut self.inside
        };
        if !called && is_of_another(href, &text) {
            return;
        }
        if text.is_empty() || text.len() > 80 || *count >= TAGS {
            return;
        }
        // "30 Views", dressed as a tag.
        if href.is_empty() && text.starts_with(|c: char| c.is_ascii_digit()) {
            return;
        }
        self.lead |= !href.is_empty();
        *count += 1;
        let named = |basis: Basis| (Field::Keywords, basis.rule(), Some(basis));
        let (field, rule, basis) = match (is("category"), by_rel, far) {
            (true, ..) => (Field::ArticleSection, "rel=category", None),
            (_, true, true) => (Field::Keywords, "rel=tag outside the article", None),
            (_, true, false) => named(Basis::RelTag),
            (_, false, true) => named(Basis::FarTagLink),
            (_, false, false) => named(Basis::TagLink),
        };
        claims.push(Claim {
            field,
            value: Value::text(text.trim_start_matches('#').trim().to_owned()),
            span: document.text_span(id),
            source: if by_rel {
                Source::Microformats
            } else {
                Source::Prose
            },
            rule,
            weight: if far { -40 } else { 0 },
            basis,
        });
    }
}

/// What class words say of tags.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tags {
    pub(super) tag: bool,
    pub(super) crumbs: bool,
    /// A `WordPress` post with its tags.
    pub(super) post: bool,
}

impl Tags {
    pub(super) fn of(value: &str, words: Lists) -> Self {
        let tag = words.has(TAG);
        let posted = || value.contains("status-publish") || value.contains("hentry");
        Self {
            tag,
            crumbs: words.has(crumbs::NAMES),
            post: tag && value.contains(" tag-") && posted(),
        }
    }
}

/// Words of class and id names that mean something here.
pub(super) const LISTS: &[List] = &[TAG, crumbs::NAMES];

const TAG: List = List::new(28, &["tag", "tags", "hashtag", "keyword", "keywords"]);

/// `WordPress` writes a post's tags into the class of its element: `hentry category-mills tag-water-wheel`.
fn post_class(page: &Page<'_>, id: NodeId, claims: &mut Claims<'_>) {
    let document = page.document;
    let Some(class) = document.attribute(id, "class") else {
        return;
    };
    let holds = page
        .headline
        .is_none_or(|headline| document.descendants(id).contains(&headline));
    if !holds || document.name(id) == "body" {
        return;
    }
    for slug in class
        .split_ascii_whitespace()
        .filter_map(|class| class.strip_prefix("tag-"))
    {
        claims.push(Claim {
            field: Field::Keywords,
            value: Value::text(slug.to_owned()),
            span: document.span(id),
            source: Source::Attribute,
            rule: "class of a WordPress post",
            weight: -60,
            basis: None,
        });
    }
}

/// Whether the link or what is next around it calls itself a tag. A post that bears its tags in its class holds its title as well.
fn is_classed(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let named = |id: NodeId| {
        let marks = page.marks(id);
        marks.any(Marks::TAG) && !marks.any(Marks::POST)
    };
    named(id) || document.ancestors(id).take(2).any(named) || document.children(id).any(named)
}

/// Whether the link stands in a cloud of the whole site's tags.
fn cloud(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    document
        .attribute(id, "class")
        .is_some_and(|class| class.contains("tag-cloud"))
        || document.ancestors(id).take(2).any(|up| {
            document.attribute(up, "class").is_some_and(|class| {
                class.contains("tagcloud")
                    || class.contains("tag-cloud")
                    || class.contains("tag_cloud")
            })
        })
}

/// Whether an address is an author's page: `/topics/author/ada-mill`.
pub(super) fn is_author(href: &str) -> bool {
    let mut segments = href.trim_end_matches('/').rsplit('/').skip(1);
    segments.next().is_some_and(person::is_author_word)
}

/// Whether an address is that of a thread or a post in it, as boards number them: `index.php?topic=214.msg1502`. A tag's has its name.
fn is_thread(address: &str) -> bool {
    const TOPIC: &str = "?topic=";
    let number = || Some(address.split_once(TOPIC)?.1);
    address.contains(TOPIC)
        && number().is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the tag in an address is not what the link shows: `lamp?tag=weirpaper-20`, by which a shop knows who sent the reader.
fn is_of_another(href: &str, text: &str) -> bool {
    let Some((_, tag)) = href
        .split_once("?tag=")
        .or_else(|| href.split_once("&tag="))
    else {
        return false;
    };
    let tag = tag.split(['&', '#']).next().unwrap_or_default();
    let counted = tag.rsplit_once('-').is_some_and(|(_, count)| {
        count.len() == 2 && count.bytes().all(|byte| byte.is_ascii_digit())
    });
    counted && letters(&link::percent_decoded(tag)) != letters(text)
}

/// Whether an address is a tag's page.
pub(super) fn to_tag(href: &str) -> bool {
    if href.starts_with("mailto:") || href.starts_with("javascript:") {
        return false;
    }
    let path = href.split('#').next().unwrap_or(href);
    if is_thread(path) {
        return false;
    }
    let mut parts = path.split(['/', '?', '&', '=']).rev().skip(1);
    parts.any(|part| {
        matches!(
            part,
            "tag"
                | "tags"
                | "topic"
                | "topics"
                | "thema"
                | "themen"
                | "tema"
                | "temas"
                | "keyword"
                | "keywords"
                | "schlagwort"
                | "schlagworte"
                | "etiqueta"
                | "etiquetas"
                | "stichwort"
                | "hashtag"
                | "tagi"
                | "mot-cle"
                | "mot"
                | "sujet"
                | "sujets"
                | "onderwerp"
                | "emne"
                | "emner"
                | "konu"
                | "etiket"
                | "assunto"
                | "assuntos"
                | "tagged"
                | "temi"
                | "label"
                | "subject"
        )
    })
}

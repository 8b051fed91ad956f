//! Items as the tools write them that take them out of pages: microdata's `{"type": …, "properties": {…}}`, `RDFa` as JSON-LD in its
//! longest form, microformats as their parsers give them.

use super::{DEEPEST_ITEM, Markup};
use crate::dump::header::front_matter::json::{Members, Place};
use crate::dump::header::front_matter::string::Told;
use crate::span::Span;

/// Names of a page as this crate writes it. They are schema.org's, but for the last two.
const PAGE: [&str; 29] = [
    "@type",
    "url",
    "headline",
    "alternativeHeadline",
    "description",
    "articleBody",
    "datePublished",
    "dateCreated",
    "dateModified",
    "keywords",
    "articleSection",
    "inLanguage",
    "author",
    "editor",
    "publisher",
    "image",
    "copyrightYear",
    "copyrightHolder",
    "isPartOf",
    "pageStart",
    "pageEnd",
    "isAccessibleForFree",
    "license",
    "identifier",
    "wordCount",
    "speakable",
    "archivedAt",
    "alternate",
    "capture",
];

/// Whether an object has no name that this crate does not write, and a headline as schema.org spells it.
pub(super) fn is_page(members: &Members<'_>) -> bool {
    let is_own = |(name, _): &(String, _)| PAGE.contains(&name.as_str());
    members.0.iter().all(is_own) && members.0.iter().any(|(name, _)| name == "headline")
}

/// Whether an object is an item of microdata or microformats: `{"type": "Feature", "properties": …}` is of a map.
pub(super) fn is_item(members: &Members<'_>, place: Place<'_>) -> bool {
    let of_vocabulary = |kind: &str| kind.contains("schema.org/") || kind.starts_with("h-");
    let typed = || types(members, place).iter().any(|kind| of_vocabulary(kind));
    member(members, place, "properties").is_some_and(|own| own.written.starts_with('{')) && typed()
}

fn member<'t>(members: &Members<'t>, place: Place<'t>, name: &str) -> Option<Place<'t>> {
    let own = members.0.iter().find(|(own, _)| own == name);
    own.map(|(_, raw)| place.of(raw))
}

/// The texts that a member is, one or a list.
fn texts(members: &Members<'_>, place: Place<'_>, name: &str) -> Vec<String> {
    let Some(value) = member(members, place, name) else {
        return Vec::new();
    };
    let texts = value.each().into_iter();
    let texts = texts.filter_map(|item| Told::of(item.written, item.start));
    texts.map(|told| told.text).collect()
}

fn types(members: &Members<'_>, place: Place<'_>) -> Vec<String> {
    let own = texts(members, place, "type");
    if own.is_empty() {
        texts(members, place, "@type")
    } else {
        own
    }
}

/// The properties of an item: under a name of their own, or beside its type where the tool was asked to make all syntaxes alike.
fn properties<'t>(
    members: Members<'t>,
    place: Place<'t>,
) -> impl Iterator<Item = (String, Place<'t>)> {
    let apart = member(&members, place, "properties").and_then(|own| Some((own, own.members()?)));
    let (place, members) = apart.unwrap_or((place, members));
    let own = members.0.into_iter();
    let own = own.filter(|(name, _)| !name.starts_with('@') && name != "type" && name != "id");
    own.map(move |(name, raw)| (name, place.of(raw)))
}

impl Place<'_> {
    const fn span(self) -> Span {
        Span::new(self.start, self.start + self.written.len())
    }
}

/// A syntax of items: how its elements are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Microdata,
    Microformats,
}

/// Most items of microdata and microformats that are written, as many as lists in objects have: each takes more as markup than as an object.
const MOST: usize = 4096;

impl Markup {
    /// Items of microdata, one, a list, or `{"items": […]}`.
    pub(super) fn items(&mut self, value: Place<'_>) {
        self.each_item(value, Syntax::Microdata);
    }

    /// Items of microformats.
    pub(super) fn microformats(&mut self, value: Place<'_>) {
        self.each_item(value, Syntax::Microformats);
    }

    fn each_item(&mut self, value: Place<'_>, syntax: Syntax) {
        for item in value.each() {
            let Some(members) = item.members() else {
                continue;
            };
            match member(&members, item, "items") {
                Some(inner) if members.0.len() <= 4 && !is_typed(&members) => {
                    for inner in inner.each() {
                        self.item(inner, None, syntax, 0);
                    }
                }
                _ => self.item(item, None, syntax, 0),
            }
        }
    }

    /// An item, and as which property of another it stands.
    fn item(&mut self, place: Place<'_>, property: Option<&str>, syntax: Syntax, depth: usize) {
        if depth == DEEPEST_ITEM || self.items == MOST {
            return;
        }
        let Some(members) = place.members() else {
            return;
        };
        self.items += 1;
        let kinds = types(&members, place).join(" ");
        let is_format = kinds.starts_with("h-");
        let syntax = if is_format {
            Syntax::Microformats
        } else {
            syntax
        };
        let name = property.unwrap_or_default();
        match syntax {
            Syntax::Microdata => {
                let id = texts(&members, place, "id").pop().unwrap_or_default();
                let mut fixed = vec![("itemscope", "")];
                for (own, value) in [("itemprop", name), ("itemtype", &kinds), ("itemid", &id)] {
                    if !value.is_empty() {
                        fixed.push((own, value));
                    }
                }
                self.start("div", &fixed, place.span());
            }
            Syntax::Microformats => {
                let class = match property {
                    Some(name) => format!("{} {kinds}", class(name)),
                    None => kinds,
                };
                self.start("div", &[("class", &class)], place.span());
            }
        }
        for (name, value) in properties(members, place) {
            for value in value.each() {
                if value.written.starts_with('{') {
                    self.nested(value, &name, syntax, depth);
                } else if let Some(told) = value.scalar() {
                    self.property(&name, &told, syntax);
                }
            }
        }
        self.end("div");
    }

    /// A property that is an object: an item, or a text in several forms, `{"html": …, "value": …}`.
    fn nested(&mut self, value: Place<'_>, name: &str, syntax: Syntax, depth: usize) {
        let Some(members) = value.members() else {
            return;
        };
        if is_typed(&members) || syntax == Syntax::Microdata {
            self.item(value, Some(name), syntax, depth + 1);
        } else if let Some(told) = member(&members, value, "value").and_then(Place::scalar) {
            self.property(name, &told, syntax);
        }
    }

    fn property(&mut self, name: &str, told: &Told, syntax: Syntax) {
        match syntax {
            Syntax::Microdata => self.element("meta", &[("itemprop", name)], "content", told),
            Syntax::Microformats => {
                let class = class(name);
                if class.starts_with("u-") {
                    self.element("link", &[("class", &class)], "href", told);
                } else {
                    self.element("data", &[("class", &class)], "value", told);
                    self.end("data");
                }
            }
        }
    }

    /// Nodes of `RDFa`. What a page's head states stands among them under the addresses of its vocabularies.
    pub(super) fn rdfa(&mut self, value: Place<'_>) {
        for node in value.each() {
            let Some(members) = node.members() else {
                continue;
            };
            let own = |name: &str| texts(&members, node, name).join(" ");
            let (id, kinds) = (own("@id"), own("@type"));
            let mut fixed = vec![("about", id.as_str())];
            if !kinds.is_empty() {
                fixed.push(("typeof", &kinds));
            }
            self.start("div", &fixed, node.span());
            for (name, raw) in &members.0 {
                if name.starts_with('@') {
                    continue;
                }
                for value in node.of(raw).each() {
                    self.object(name, value);
                }
            }
            self.end("div");
        }
    }

    fn object(&mut self, name: &str, value: Place<'_>) {
        let Some(members) = value.members() else {
            if let Some(told) = value.scalar() {
                self.stated(name, &told);
            }
            return;
        };
        let under = |own: &str| member(&members, value, own).and_then(Place::scalar);
        if let Some(told) = under("@value") {
            self.stated(name, &told);
        } else if let Some(told) = under("@id") {
            match super::metas::of_vocabulary(name) {
                Some(name) => self.element("meta", &[("name", &name)], "content", &told),
                None => self.element("link", &[("property", name)], "resource", &told),
            }
        }
    }

    fn stated(&mut self, name: &str, told: &Told) {
        match super::metas::of_vocabulary(name) {
            Some(name) => self.element("meta", &[("name", &name)], "content", told),
            None => self.element("meta", &[("property", name)], "content", told),
        }
    }

    /// A page as this crate writes it: an item, its type stated or not, and its other forms.
    pub(super) fn page(&mut self, members: &Members<'_>, place: Place<'_>) {
        let mut more = Vec::new();
        if self.is_untyped {
            more.push((1, "\"@type\":\"Article\","));
        }
        // `["/html/head/title"]` stands for what schema.org has an item for.
        let speakable = member(members, place, "speakable");
        if let Some(own) = speakable.filter(|own| own.written.starts_with('[')) {
            let at = own.start - place.start;
            more.push((at, "{\"@type\":\"SpeakableSpecification\",\"xpath\":"));
            more.push((at + own.written.len(), "}"));
        }
        self.script(&place.told().with(&more));
        self.others(members, place);
    }

    fn others(&mut self, members: &Members<'_>, place: Place<'_>) {
        let Some(alternate) = member(members, place, "alternate") else {
            return;
        };
        for other in alternate.each() {
            let Some(members) = other.members() else {
                continue;
            };
            let own = |name: &str| texts(&members, other, name).pop().unwrap_or_default();
            let (form, language, title) = (own("encodingFormat"), own("inLanguage"), own("name"));
            let relation = if own("kind") == "amp" {
                "amphtml"
            } else {
                "alternate"
            };
            let mut fixed = vec![("rel", relation)];
            for (name, value) in [("type", &form), ("hreflang", &language), ("title", &title)] {
                if !value.is_empty() {
                    fixed.push((name, value));
                }
            }
            if let Some(url) = member(&members, other, "url").and_then(Place::scalar) {
                self.element("link", &fixed, "href", &url);
            }
        }
    }
}

fn is_typed(members: &Members<'_>) -> bool {
    let mut names = members.0.iter();
    names.any(|(name, _)| matches!(name.as_str(), "type" | "@type"))
}

/// The class of a property of microformats, which tells what its value is.
fn class(name: &str) -> String {
    let prefix = match name {
        "url" | "uid" | "photo" | "logo" | "video" | "audio" | "featured" | "syndication"
        | "in-reply-to" | "like-of" | "repost-of" | "bookmark-of" => "u",
        "published" | "updated" | "start" | "end" | "bday" | "rev" => "dt",
        _ => "p",
    };
    format!("{prefix}-{name}")
}

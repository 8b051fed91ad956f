//! What a page says of itself in its head: `<title>`, `<meta>`, `<link>`, `<html lang>`. Read wherever it stands: many pages carry
//! their metas in the body.

use super::head_meta::{self, Kind, Row};
use super::tree::{Document, NodeId};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::page::{Agent, Image};
use crate::span::Span;
use crate::value::{entity, link};

/// What the other readers need to know of the head.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// What relative addresses are joined to: `<base href>`, the caller's address, or else one the page gives itself.
    pub(super) base: Option<String>,
    /// Language of the page as `<html lang>` has it.
    pub(super) language: Option<String>,
}

/// Names one attribute gives to one value: each is a claim that holds the value again. Real pages give three.
const NAMES: usize = 16;

/// Links to other languages that are compared with the page's addresses. The longest list of a real page has 200.
const ALTERNATES: usize = 512;

/// Reads the whole head; addresses come out absolute where a base is known.
pub(super) fn read(document: &Document, known: Option<&str>, claims: &mut Claims<'_>) -> Head {
    let first = claims.len();
    let mut reader = Reader {
        document,
        claims,
        head: Head::default(),
        image: None,
        written_by: None,
        title_seen: false,
        alternates: 0,
    };
    let mut base = None;
    for id in document.ids() {
        match document.name(id) {
            "meta" => reader.meta(id),
            "link" => reader.link(id),
            "title" => reader.title(id),
            "html" => reader.language(id),
            "base" if base.is_none() => base = document.attribute(id, "href").map(str::to_owned),
            _ => {}
        }
    }
    reader.end_image();
    let mut head = reader.head;
    for claim in claims.iter_mut().skip(first) {
        spelled_out(claim);
    }
    let base =
        base.map(|base| known.map_or_else(|| base.clone(), |known| link::join(known, &base)));
    head.base = base
        .filter(|base| link::is_http(base))
        .or_else(|| known.map(str::to_owned))
        .or_else(|| own_address(claims, first));
    if let Some(base) = &head.base {
        for claim in claims.iter_mut().skip(first) {
            absolute(claim, base);
        }
    }
    head
}

/// Gives an address of the page its own form where its template escaped all of it (`https%3A%2F%2Fpaper.example`) or left the
/// scheme out (`//paper.example/story`).
fn spelled_out(claim: &mut Claim<'_>) {
    let (Field::Url, Value::Text(url)) = (claim.field, &mut claim.value) else {
        return;
    };
    if url.starts_with("http") && url.contains("%3A%2F%2F") && !url.contains("://") {
        *url = link::percent_decoded(url).into_owned().into();
    } else if url.starts_with("//") {
        *url = format!("https:{url}").into();
    }
}

/// The first absolute address that the page calls its own.
fn own_address(claims: &Claims<'_>, first: usize) -> Option<String> {
    claims
        .iter()
        .skip(first)
        .find_map(|claim| match (&claim.field, &claim.value) {
            (Field::Url, Value::Text(url)) if link::is_http(url) => Some(url.to_string()),
            _ => None,
        })
}

/// Joins the addresses of a claim to `base`.
fn absolute(claim: &mut Claim<'_>, base: &str) {
    let joined = |url: &str| (!link::is_http(url)).then(|| link::join(base, url));
    match &mut claim.value {
        Value::Text(url) if matches!(claim.field, Field::Url | Field::License) => {
            let relative = claim.field == Field::Url || url.starts_with(['/', '.']);
            if let Some(url_joined) = relative.then(|| joined(url)).flatten() {
                *url = url_joined.into();
            }
        }
        Value::Image(image) => {
            if let Some(url) = image.url.as_mut() {
                if let Some(url_joined) = joined(url) {
                    *url = url_joined;
                }
            }
        }
        _ => {}
    }
}

struct Reader<'d, 'c, 'a> {
    document: &'d Document,
    claims: &'c mut Claims<'a>,
    head: Head,
    /// The image that `og:image:width` and the like speak of.
    image: Option<(Image, &'static Row, Span)>,
    /// `twitter:label1` was "Written by".
    written_by: Option<char>,
    title_seen: bool,
    /// Links to other languages met.
    alternates: usize,
}

impl<'a> Reader<'_, '_, 'a> {
    fn claim(
        &mut self,
        field: Field,
        value: Value<'a>,
        span: Span,
        source: Source,
        rule: &'static str,
        weight: i16,
    ) {
        self.claims.push(Claim {
            field,
            value,
            span,
            source,
            rule,
            weight,
        });
    }

    fn language(&mut self, id: NodeId) {
        let lang = self
            .document
            .attribute(id, "lang")
            .or_else(|| self.document.attribute(id, "xml:lang"));
        if let Some(lang) = lang.map(str::trim).filter(|lang| !lang.is_empty()) {
            self.head.language.get_or_insert_with(|| lang.to_owned());
            let span = self.document.span(id);
            self.claim(
                Field::InLanguage,
                Value::text(lang.to_owned()),
                span,
                Source::Attribute,
                "html lang",
                0,
            );
        }
    }

    fn title(&mut self, id: NodeId) {
        // An SVG's <title> names the drawing.
        let drawing = self
            .document
            .ancestors(id)
            .any(|up| self.document.name(up) == "svg");
        if self.title_seen || drawing {
            return;
        }
        let title = clean(&self.document.inner_text(id));
        if !title.is_empty() {
            self.title_seen = true;
            let span = self.document.text_span(id);
            self.claim(
                Field::Headline,
                Value::text(title),
                span,
                Source::Title,
                "title",
                0,
            );
        }
    }

    fn meta(&mut self, id: NodeId) {
        let document = self.document;
        let (mut property, mut name, mut itemprop, mut content, mut value) =
            (None, None, None, None, None);
        for (attribute, text) in document.attributes(id) {
            match attribute {
                "property" => property = Some(text),
                "name" => name = Some(text),
                "http-equiv" if name.is_none() => name = Some(text),
                "itemprop" => itemprop = Some(text),
                "content" => content = Some(text),
                "value" => value = Some(text),
                _ => {}
            }
        }
        let Some(content) = content
            .or(value)
            .map(str::trim)
            .filter(|content| !content.is_empty())
        else {
            return;
        };
        // Microdata's own reader takes what stands inside an item.
        let itemprop = itemprop.filter(|_| {
            !document
                .ancestors(id)
                .any(|up| document.attribute(up, "itemscope").is_some())
        });
        // `property="dc:description og:description"`: RDFa takes several names. Where `property` says nothing we know, `name` may.
        let mut read = false;
        for names in [property, name, itemprop].into_iter().flatten() {
            if read {
                break;
            }
            for key in names.split_ascii_whitespace().take(NAMES) {
                read |= self.named(&normal(key), content, document.span(id));
            }
        }
    }

    /// Reads one name and its content; whether the name is one we know.
    fn named(&mut self, key: &str, content: &str, span: Span) -> bool {
        match key {
            "twitter:label1" | "twitter:label2" => {
                self.written_by = written_by(content)
                    .then(|| key.chars().next_back())
                    .flatten();
                return true;
            }
            "twitter:data1" | "twitter:data2" => {
                if self.written_by.is_some() && self.written_by == key.chars().next_back() {
                    let value = Value::named(clean(content));
                    self.claim(
                        Field::Author,
                        value,
                        span,
                        Source::Twitter,
                        "twitter:data under \"Written by\"",
                        10,
                    );
                }
                return true;
            }
            _ => {}
        }
        let Some(row) = head_meta::row(key).or_else(|| head_meta::row(&underscored(key)?)) else {
            return false;
        };
        let &(rule, field, kind, source, weight) = row;
        let value = match kind {
            Kind::Image
            | Kind::ImageAddress
            | Kind::ImageWidth
            | Kind::ImageHeight
            | Kind::ImageAlt => {
                self.image(row, content, span);
                return true;
            }
            Kind::Text => match field {
                Field::WordCount => content.parse().ok().map(Value::Number),
                Field::IsAccessibleForFree => free(content).map(Value::Flag),
                _ => Some(Value::text(clean(content))),
            },
            Kind::Address | Kind::Language => Some(Value::text(content.to_owned())),
            Kind::Date => super::date(content).map(Value::Date),
            Kind::Agents => agent(content).map(|agent| Value::Agent(Box::new(agent))),
            Kind::List => {
                for tag in crate::value::tags::split(content) {
                    self.claim(field, Value::text(clean(tag)), span, source, rule, weight);
                }
                return true;
            }
        };
        if let Some(value) = value {
            self.claim(field, value, span, source, rule, weight);
        }
        true
    }

    /// Open Graph's arrays: `og:image` begins an image, what follows speaks of it.
    fn image(&mut self, row: &'static Row, content: &str, span: Span) {
        let same = self
            .image
            .as_ref()
            .is_some_and(|(_, own, _)| own.3 == row.3);
        let mut address = |begins: bool| {
            let fresh = begins
                || !same
                || self
                    .image
                    .as_ref()
                    .is_some_and(|(image, _, _)| image.url.is_some());
            let stated = same
                && self
                    .image
                    .as_ref()
                    .is_some_and(|(image, _, _)| image.url.as_deref() == Some(content));
            // `og:image:url` and `og:image:secure_url` repeat the image that was begun.
            if begins && !stated || fresh && !begins && !same {
                self.end_image();
                self.image = Some((Image::at(content), row, span));
            } else if let Some((image, _, _)) = &mut self.image {
                image.url.get_or_insert_with(|| content.to_owned());
            }
        };
        match row.2 {
            Kind::Image => address(true),
            Kind::ImageAddress => address(false),
            kind => {
                let Some((image, _, _)) = self.image.as_mut().filter(|_| same) else {
                    return;
                };
                match kind {
                    Kind::ImageWidth => image.width = pixels(content).or(image.width),
                    Kind::ImageHeight => image.height = pixels(content).or(image.height),
                    _ => image.caption = Some(clean(content)),
                }
            }
        }
    }

    fn end_image(&mut self) {
        if let Some((image, row, span)) = self.image.take() {
            self.claim(
                Field::Image,
                Value::Image(Box::new(image)),
                span,
                row.3,
                row.0,
                row.4,
            );
        }
    }

    fn link(&mut self, id: NodeId) {
        let document = self.document;
        let (Some(rel), Some(href)) = (
            document.attribute(id, "rel"),
            document.attribute(id, "href"),
        ) else {
            return;
        };
        let href = href.trim();
        if href.is_empty() {
            return;
        }
        let span = document.span(id);
        for rel in rel.split_ascii_whitespace().take(NAMES) {
            let (field, rule, weight) = match rel.to_ascii_lowercase().as_str() {
                "canonical" => (Field::Url, "link canonical", 0),
                "shortlink" => (Field::Url, "link shortlink", -300),
                "license" => (Field::License, "link license", 0),
                "image_src" => {
                    let image = Value::Image(Box::new(Image::at(href)));
                    self.claim(Field::Image, image, span, Source::Link, "link image_src", 0);
                    continue;
                }
                "alternate" => {
                    self.alternate(id, href, span);
                    continue;
                }
                _ => continue,
            };
            self.claim(
                field,
                Value::text(href.to_owned()),
                span,
                Source::Link,
                rule,
                weight,
            );
        }
    }

    /// `hreflang` of the page's own address says its language; a feed says the site's title.
    fn alternate(&mut self, id: NodeId, href: &str, span: Span) {
        let document = self.document;
        if let Some(language) = document
            .attribute(id, "hreflang")
            .filter(|_| self.alternates < ALTERNATES)
        {
            self.alternates += 1;
            let own = self.claims.iter().any(|claim| {
                claim.field == Field::Url && matches!(&claim.value, Value::Text(url) if url == href)
            });
            if own && language != "x-default" {
                let value = Value::text(language.to_owned());
                self.claim(
                    Field::InLanguage,
                    value,
                    span,
                    Source::Link,
                    "hreflang of the page's own address",
                    0,
                );
            }
        }
    }
}

/// The name of a `<meta>` as the table has it.
fn normal(name: &str) -> String {
    let mut key = name.to_ascii_lowercase();
    for prefix in ["dcterms", "dcterm", "dct", "dc"] {
        if let Some(rest) = key
            .strip_prefix(prefix)
            .and_then(|rest| rest.strip_prefix(['.', ':', '_']))
        {
            key = format!("dc.{}", rest.strip_prefix("terms.").unwrap_or(rest));
            break;
        }
    }
    key
}

/// `article:published:time`: a framework that cuts names at every mark writes them so.
fn underscored(name: &str) -> Option<String> {
    let (vocabulary, name) = name.split_once(':')?;
    name.contains(':')
        .then(|| format!("{vocabulary}:{}", name.replace(':', "_")))
}

/// The labels of `WordPress` cards, in the languages met.
fn written_by(label: &str) -> bool {
    const LABELS: &[&str] = &[
        "written by",
        "author",
        "by",
        "posted by",
        "verfasst von",
        "geschrieben von",
        "autor",
        "von",
        "écrit par",
        "auteur",
        "par",
        "escrito por",
        "publicado por",
        "autora",
        "por",
        "scritto da",
        "autore",
        "da",
        "geschreven door",
        "door",
        "napisane przez",
        "autor",
        "skrevet av",
        "skrevet af",
        "skriven av",
        "av",
        "kirjoittanut",
        "escrit per",
        "napsal",
        "szerző",
        "scris de",
        "yazan",
        "автор",
        "написано автором",
        "γράφτηκε από",
        "執筆者",
        "作者",
        "글쓴이",
        "נכתב על ידי",
        "كُتب بواسطة",
        "ditulis oleh",
        "được viết bởi",
        "napisao/la",
        "написал",
        "написао",
    ];
    let label = label.trim().trim_end_matches(':').to_lowercase();
    LABELS.contains(&label.as_str())
}

fn free(content: &str) -> Option<bool> {
    match content.to_ascii_lowercase().as_str() {
        "true" | "free" | "yes" => Some(true),
        "false" | "metered" | "locked" | "paid" | "no" => Some(false),
        _ => None,
    }
}

fn pixels(content: &str) -> Option<u32> {
    let digits = content.trim().trim_end_matches("px").trim();
    digits.parse().ok().filter(|&pixels| pixels > 0)
}

fn agent(content: &str) -> Option<Agent> {
    if link::is_http(content) {
        return Some(Agent {
            url: Some(content.to_owned()),
            ..Agent::default()
        });
    }
    let name = clean(content);
    (!name.is_empty()).then(|| Agent::named(name))
}

/// White space collapsed, entities left over from a second escape decoded.
pub(super) fn clean(content: &str) -> String {
    entity::plain(content).into_owned()
}

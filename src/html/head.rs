//! What a page says of itself in its head: `<title>`, `<meta>`, `<link>`, `<html lang>`. Read wherever it stands: many pages carry
//! their metas in the body.

mod image;
mod links;
mod meta;
mod names;
mod record;

use super::tree::{Document, NodeId};
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::parser::Context;
use crate::span::Span;
use crate::value::date::Convention;
use crate::value::{entity, link};
use image::Begun;

/// What the other readers need to know of the head.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// What relative addresses are joined to: `<base href>`, the caller's address, or else one the page gives itself.
    pub(super) base: Option<String>,
    /// Language of the page as `<html lang>` has it.
    pub(super) language: Option<String>,
    /// The first link to another form of the page that was one too many.
    pub(super) left_out: Option<Span>,
}

/// Names one attribute gives to one value: each is a claim that holds the value again. Real pages give three.
const NAMES: usize = 16;

/// Reads the whole head; addresses come out absolute where a base is known.
pub(super) fn read(document: &Document, context: Context<'_>, claims: &mut Claims<'_>) -> Head {
    let known = context.base_url;
    let first = claims.len();
    let mut reader = Reader {
        document,
        context,
        claims,
        head: Head::default(),
        image: None,
        written_by: None,
        title_seen: false,
        alternates: 0,
    };
    let mut base = None;
    let wanted = ["html", "meta", "link", "title", "base"];
    let mut wanted: Vec<NodeId> = wanted
        .iter()
        .flat_map(|name| document.named(name))
        .collect();
    wanted.sort_unstable();
    for id in wanted {
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
    links::own_language(claims);
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
    // `https://paper.example/./mill`: a template joined the site's address to a relative one.
    if url.contains("/./") && link::is_http(url) && !url.contains('?') {
        *url = url.replace("/./", "/").into();
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

/// Joins what stands relative to the page to the address that buttons, items or an archive name, where the head gives none.
pub(super) fn rest_on_found(head: &Head, claims: &mut Claims<'_>) {
    if head.base.is_some() {
        return;
    }
    let base = own_address(claims, 0);
    // Two sites say that one of them is not the page's.
    let site = |url: &str| link::host(url).map(|host| link::site(host).to_owned());
    let one = |base: &String| {
        let own = site(base);
        claims.iter().all(|claim| match &claim.value {
            Value::Text(url) if claim.field == Field::Url && link::is_http(url) => site(url) == own,
            _ => true,
        })
    };
    if let Some(base) = base.filter(one) {
        let others = |claim: &&mut Claim<'_>| claim.field != Field::Url;
        for claim in claims.iter_mut().filter(others) {
            absolute(claim, &base);
        }
    }
}

/// Joins the addresses of a claim to `base`.
fn absolute(claim: &mut Claim<'_>, base: &str) {
    let joined = |url: &str| (!link::has_scheme(url)).then(|| link::join(base, url));
    let join = |url: &mut Option<String>| {
        if let Some(joined) = url.as_deref().and_then(joined) {
            *url = Some(joined);
        }
    };
    match &mut claim.value {
        Value::Text(url) if matches!(claim.field, Field::Url | Field::License) => {
            let relative = claim.field == Field::Url || url.starts_with(['/', '.']);
            if let Some(url_joined) = relative.then(|| joined(url)).flatten() {
                *url = url_joined.into();
            }
        }
        Value::Image(image) => join(&mut image.url),
        Value::Agent(agent) => {
            join(&mut agent.url);
            join(&mut agent.image);
            if let Some(logo) = &mut agent.logo {
                join(&mut logo.url);
            }
        }
        Value::Alternate(alternate) => {
            if let Some(url_joined) = joined(&alternate.url) {
                alternate.url = url_joined;
            }
        }
        _ => {}
    }
}

struct Reader<'d, 'c, 'a> {
    document: &'d Document,
    context: Context<'d>,
    claims: &'c mut Claims<'a>,
    head: Head,
    /// The image that `og:image:width` and the like speak of.
    image: Option<Begun>,
    /// `twitter:label1` was "Written by".
    written_by: Option<char>,
    title_seen: bool,
    /// Links to other forms of the page met.
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
            basis: None,
        });
    }

    /// How dates are written here. `<html lang>` stands before all metas.
    fn convention(&self) -> Convention<'_> {
        Convention::of(self.context, self.head.language.as_deref())
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
}

/// White space collapsed, entities left over from a second escape decoded.
pub(super) fn clean(content: &str) -> String {
    entity::plain(content).into_owned()
}

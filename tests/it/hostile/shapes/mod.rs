//! What was made to hurt, at any size.

mod archives;
mod documents;
mod graphs;
mod html;
mod json_ld;
mod mixed;
mod objects;
mod pages;
mod texts;

use tearsheet::InputKind;

/// `head`, so many times `first`, `middle`, as many bytes of `second`, `tail`; `§` stands for the count, `¤` for three
/// letters that tell it.
#[derive(Clone, Copy)]
pub struct Shape {
    pub name: &'static str,
    head: &'static str,
    first: &'static str,
    middle: &'static str,
    second: &'static str,
    tail: &'static str,
}

const fn shape(name: &'static str, parts: [&'static str; 5]) -> Shape {
    let [head, first, middle, second, tail] = parts;
    Shape {
        name,
        head,
        first,
        middle,
        second,
        tail,
    }
}

/// One piece over and over.
const fn again(name: &'static str, piece: &'static str) -> Shape {
    shape(name, ["", piece, "", "", ""])
}

/// One piece over and over between a head and a tail.
const fn within(name: &'static str, parts: [&'static str; 3]) -> Shape {
    let [head, piece, tail] = parts;
    shape(name, [head, piece, "", "", tail])
}

impl Shape {
    /// About so many bytes of it.
    fn of(&self, bytes: usize) -> String {
        let mut out = String::with_capacity(bytes + 64);
        out.push_str(self.head);
        let share = if self.second.is_empty() {
            bytes
        } else {
            bytes / 2
        };
        fill(&mut out, self.first, share);
        out.push_str(self.middle);
        fill(&mut out, self.second, bytes - share);
        out.push_str(self.tail);
        out
    }
}

fn fill(out: &mut String, piece: &str, bytes: usize) {
    let end = out.len() + bytes;
    let mut count = 0;
    while !piece.is_empty() && out.len() < end {
        let mut rest = piece;
        while let Some(at) = rest.find(['§', '¤']) {
            let (before, mark) = rest.split_at(at);
            out.push_str(before);
            if mark.starts_with('§') {
                out.push_str(&count.to_string());
            } else {
                out.extend([1, 26, 676].map(|place| letter(count / place)));
            }
            rest = mark.get('§'.len_utf8()..).unwrap_or("");
        }
        out.push_str(rest);
        count += 1;
    }
}

fn letter(count: usize) -> char {
    char::from(b'a' + (count % 26) as u8)
}

/// A shape as an input of some kind.
pub struct Hostile {
    pub name: String,
    pub kind: InputKind,
    make: Box<dyn Fn(usize) -> String>,
}

impl Hostile {
    pub fn new(
        name: impl Into<String>,
        kind: InputKind,
        make: impl Fn(usize) -> String + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            kind,
            make: Box::new(make),
        }
    }

    /// About so many bytes of it.
    pub fn of(&self, bytes: usize) -> String {
        (self.make)(bytes)
    }
}

fn each(
    shapes: &'static [Shape],
    of: &str,
    kind: InputKind,
    wrap: fn(&str) -> String,
) -> Vec<Hostile> {
    let made = shapes.iter().map(|shape| {
        let name = format!("{of}: {}", shape.name);
        Hostile::new(name, kind, move |bytes| wrap(&shape.of(bytes)))
    });
    made.collect()
}

const LD: &str = "<!doctype html><title>Mill</title><script type=\"application/ld+json\">";

fn script(json: &str) -> String {
    format!("{LD}{json}</script>")
}

fn page(html: &str) -> String {
    format!("<!doctype html><title>Mill</title>{html}")
}

pub fn html() -> Vec<Hostile> {
    each(html::SHAPES, "HTML", InputKind::Html, page)
}

pub fn json_ld() -> Vec<Hostile> {
    each(json_ld::SHAPES, "JSON-LD", InputKind::Html, script)
}

/// Structured data without a page.
pub fn objects() -> Vec<Hostile> {
    let mut out = each(objects::SHAPES, "object", InputKind::Text, str::to_owned);
    let bare = |json: &str| format!("{{\"@context\":\"a\",\"@graph\":{json}}}");
    out.extend(each(
        json_ld::SHAPES,
        "JSON-LD alone",
        InputKind::Text,
        bare,
    ));
    out
}

/// Documents of XML.
pub fn documents() -> Vec<Hostile> {
    each(
        documents::SHAPES,
        "document",
        InputKind::Html,
        str::to_owned,
    )
}

pub fn texts() -> Vec<Hostile> {
    let mut out = each(texts::SHAPES, "text", InputKind::Text, str::to_owned);
    out.extend(each(texts::LINES, "text", InputKind::Text, str::to_owned));
    out
}

/// Lines with no separators, as long as one is still parted.
pub fn glued() -> Vec<Hostile> {
    each(texts::GLUED, "glued text", InputKind::Text, |text| {
        let mut out = String::with_capacity(text.len() + 1024);
        for (at, c) in text.chars().enumerate() {
            out.push(c);
            if at % 65_000 == 64_999 {
                out.push('\n');
            }
        }
        out
    })
}

pub fn texts_in_pages() -> Vec<Hostile> {
    let mut out = each(texts::SHAPES, "text in a page", InputKind::Html, |text| {
        let value = text.replace('"', "");
        format!("<!doctype html><meta name=date content=\"{value}\"><p>{text}")
    });
    out.extend(each(
        texts::LINES,
        "lines of a page",
        InputKind::Html,
        |text| page(&text.replace("\n\n", "\n").replace('\n', "<p>")),
    ));
    out
}

pub fn pages() -> Vec<Hostile> {
    each(pages::SHAPES, "page", InputKind::Html, |html| {
        format!("<!doctype html>{html}")
    })
}

pub fn archives() -> Vec<Hostile> {
    let mut out = each(archives::WARCS, "WARC", InputKind::Warc, str::to_owned);
    out.extend(each(
        archives::MHTMLS,
        "MHTML",
        InputKind::Mhtml,
        str::to_owned,
    ));
    out
}

pub use graphs::graphs;
pub use mixed::mixed;

/// All of them.
pub fn all() -> Vec<Hostile> {
    [
        html(),
        json_ld(),
        objects(),
        documents(),
        texts(),
        glued(),
        texts_in_pages(),
        pages(),
        archives(),
        graphs(),
        mixed(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether this runs from the folder of an optimised profile: nothing tells it to the code.
pub fn optimised() -> bool {
    let path = std::env::current_exe().unwrap_or_default();
    path.iter()
        .any(|part| part == "release" || part == "hostile")
}

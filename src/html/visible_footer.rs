//! The foot of the page: copyright line, contact.

use super::tree::NodeId;
use super::visible::Page;
use crate::block::Region;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::page::Agent;
use crate::span::Span;
use crate::value::contact::{Contacts, emails};
use crate::value::{copyright, link, text};

/// Claims the copyright line, the contact in the footer and the licence the page links to.
pub(super) fn read(page: &Page<'_>, base: Option<&str>, claims: &mut Claims<'_>) {
    let document = page.document;
    let last_part = document.ids().end - document.ids().end / 4;
    let mut contact = Contact::of(base);
    let mut rights = Rights::default();
    for id in document.ids() {
        let place = page.place(id);
        if place.hidden {
            continue;
        }
        let footer = place.region == Region::ContentInfo;
        if let Some(shown) = document.text(id) {
            if footer || id >= last_part {
                rights.read(page, id, shown, footer);
            }
        } else if document.name(id) == "a" {
            licence(page, id, base, claims);
            if footer {
                contact.read(page, id);
            }
        }
    }
    rights.claim(claims);
    claims.extend(contact.claim(page));
}

/// The copyright notice: the first of the footer that begins a line, else the last of the page's end with a year or rights, since
/// pictures' credits stand above it.
#[derive(Default)]
struct Rights {
    footer: Option<Line>,
    end: Option<Line>,
    /// The element read last: of many texts in one element each would be read as often as there are.
    read: Option<NodeId>,
}

struct Line {
    year: Option<u16>,
    holder: Option<String>,
    span: Span,
}

impl Rights {
    fn read(&mut self, page: &Page<'_>, id: NodeId, shown: &str, footer: bool) {
        let lower = || shown.to_ascii_lowercase().contains("copyright");
        if !(shown.contains(['©', '⒞']) || footer && lower()) {
            return;
        }
        let document = page.document;
        let parent = document.parent(id);
        if self.footer.is_some() || self.read == Some(parent) {
            return;
        }
        self.read = Some(parent);
        let line = document.inner_text(parent);
        let Some(notice) = copyright::notice(&line) else {
            return;
        };
        if !notice.is_whole() && !footer {
            return;
        }
        let line = Line {
            year: notice.year,
            holder: notice.holder.map(|name| text::collapse(name).into_owned()),
            span: document.span(id),
        };
        if footer && !notice.behind {
            self.footer = Some(line);
        } else if line.holder.is_some() || self.end.is_none() {
            self.end = Some(line);
        }
    }

    fn claim(self, claims: &mut Claims<'_>) {
        let Some(line) = self.footer.or(self.end) else {
            return;
        };
        let year = line
            .year
            .map(|year| (Field::CopyrightYear, Value::Number(u64::from(year))));
        let holder = line
            .holder
            .map(|name| (Field::CopyrightHolder, Value::named(name)));
        for (field, value) in year.into_iter().chain(holder) {
            claims.push(Claim {
                field,
                value,
                span: line.span,
                source: Source::Prose,
                rule: "copyright line",
                weight: 0,
            });
        }
    }
}

fn licence(page: &Page<'_>, id: NodeId, base: Option<&str>, claims: &mut Claims<'_>) {
    let document = page.document;
    let licence = document.attribute(id, "rel").is_some_and(|rel| {
        rel.split_ascii_whitespace()
            .any(|rel| rel.eq_ignore_ascii_case("license"))
    });
    if !licence {
        return;
    }
    let href = document.attribute(id, "href").unwrap_or_default();
    let address = base.map_or_else(|| href.to_owned(), |base| link::join(base, href));
    claims.push(Claim {
        field: Field::License,
        value: Value::text(address),
        span: document.span(id),
        source: Source::Attribute,
        rule: "rel=license",
        weight: 0,
    });
}

/// What `mailto:` and `tel:` of the footer agree on, and where the first of them stands.
struct Contact<'u> {
    all: Contacts<'u>,
    first: Option<NodeId>,
}

impl<'u> Contact<'u> {
    fn of(base: Option<&'u str>) -> Self {
        Self {
            all: Contacts::of(base),
            first: None,
        }
    }

    fn read(&mut self, page: &Page<'_>, id: NodeId) {
        let document = page.document;
        let href = document.attribute(id, "href").unwrap_or_default();
        let any = if let Some(mail) = href.strip_prefix("mailto:") {
            let mail = link::percent_decoded(mail.split('?').next().unwrap_or(mail));
            let found = emails(&mail).next();
            found.map(|(mail, _)| self.all.add_email(mail)).is_some()
        } else if let Some(number) = href.strip_prefix("tel:") {
            self.all.add_link(number, &document.inner_text(id))
        } else {
            false
        };
        if any {
            self.first.get_or_insert(id);
        }
    }

    fn claim(self, page: &Page<'_>) -> Option<Claim<'static>> {
        let span = page.document.span(self.first?);
        let (email, telephone) = self.all.one();
        if email.is_none() && telephone.is_none() {
            return None;
        }
        let agent = Agent {
            email,
            telephone,
            ..Agent::default()
        };
        Some(Claim {
            field: Field::Publisher,
            value: Value::Agent(Box::new(agent)),
            span,
            source: Source::Prose,
            rule: "contact in the footer",
            weight: 0,
        })
    }
}

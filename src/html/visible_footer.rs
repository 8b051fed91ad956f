//! The foot of the page: copyright line, contact.

use super::tree::NodeId;
use super::visible::Page;
use crate::block::Region;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::page::Agent;
use crate::value::letter::is_alphabetic;
use crate::value::{link, text};

/// Claims the copyright line, the contact in the footer and the licence the page links to.
pub(super) fn read(page: &Page<'_>, base: Option<&str>, claims: &mut Claims<'_>) {
    let document = page.document;
    let last_part = document.ids().end - document.ids().end / 4;
    let mut contact = Contact::default();
    for id in document.ids() {
        let place = page.place(id);
        if place.hidden {
            continue;
        }
        let footer = place.region == Region::ContentInfo;
        if let Some(shown) = document.text(id) {
            if (footer || id >= last_part) && shown.contains(['©', '⒞'])
                || footer && shown.to_ascii_lowercase().contains("copyright")
            {
                let line = document.inner_text(document.parent(id));
                copyright(&line, document.span(id), claims);
            }
        } else if document.name(id) == "a" {
            licence(page, id, base, claims);
            if footer {
                contact.read(page, id);
            }
        }
    }
    claims.extend(contact.claim(page));
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

/// The first `mailto:` and the first `tel:` of the footer.
#[derive(Default)]
struct Contact {
    email: Option<(String, NodeId)>,
    telephone: Option<(String, NodeId)>,
}

impl Contact {
    fn read(&mut self, page: &Page<'_>, id: NodeId) {
        let document = page.document;
        let href = document.attribute(id, "href").unwrap_or_default();
        if let Some(mail) = href.strip_prefix("mailto:") {
            let mail = mail.split('?').next().unwrap_or(mail).trim();
            if mail.contains('@') && !mail.contains(char::is_whitespace) {
                self.email.get_or_insert((mail.to_owned(), id));
            }
        } else if let Some(number) = href.strip_prefix("tel:") {
            let shown = document.inner_text(id);
            let number = if shown.bytes().filter(u8::is_ascii_digit).count() >= 5 {
                shown
            } else {
                number.trim().to_owned()
            };
            self.telephone.get_or_insert((number, id));
        }
    }

    fn claim(self, page: &Page<'_>) -> Option<Claim<'static>> {
        let (_, id) = self.email.as_ref().or(self.telephone.as_ref())?;
        let span = page.document.span(*id);
        let agent = Agent {
            email: self.email.map(|(mail, _)| mail),
            telephone: self.telephone.map(|(number, _)| number),
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

/// `© 2019 The Mill Ltd. All rights reserved.`: the year, of a span the first, and the holder.
fn copyright(line: &str, span: crate::span::Span, claims: &mut Claims<'_>) {
    if line.len() > 300 {
        return;
    }
    let years: Vec<u16> = line
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (1900..2100).contains(year))
        .collect();
    if let Some(&year) = years.first() {
        claims.push(Claim {
            field: Field::CopyrightYear,
            value: Value::Number(u64::from(year)),
            span,
            source: Source::Prose,
            rule: "copyright line",
            weight: 0,
        });
    }
    if let Some(holder) = holder(line) {
        claims.push(Claim {
            field: Field::CopyrightHolder,
            value: Value::named(holder),
            span,
            source: Source::Prose,
            rule: "copyright line",
            weight: 0,
        });
    }
}

/// Who stands beside the sign, without years and rights.
fn holder(line: &str) -> Option<String> {
    let at = line.find('©')?;
    let after = line.get(at..)?.trim_start_matches('©').trim();
    let after = after.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ',' | '.' | ':' | '|' | '/')
    });
    let after = after
        .trim_start_matches("Copyright")
        .trim_start_matches("by ")
        .trim();
    let after = after.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ',' | '.' | ':' | '|' | '/')
    });
    let cut = [
        ". ",
        " | ",
        " - ",
        " – ",
        " · ",
        "All rights",
        "All Rights",
        "Alle Rechte",
        "Tous droits",
        "Todos los",
        "Tutti i",
    ]
    .iter()
    .filter_map(|mark| after.find(mark))
    .min()
    .unwrap_or(after.len());
    let name = after
        .get(..cut)?
        .trim()
        .trim_end_matches(['.', ',', '–', '-', '|'])
        .trim();
    let name =
        name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ','));
    (name.chars().any(is_alphabetic) && (2..=80).contains(&name.len()))
        .then(|| text::collapse(name).into_owned())
}

//! `<meta>`: its names, and its content read as what they say it is.

use super::names::{self, Kind};
use super::{NAMES, Reader, clean};
use crate::claim::{Field, Source, Value};
use crate::html::tree::NodeId;
use crate::page::Agent;
use crate::span::Span;
use crate::value::{copyright, date, link, person, printed};

impl Reader<'_, '_, '_> {
    pub(super) fn meta(&mut self, id: NodeId) {
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
    pub(super) fn named(&mut self, key: &str, content: &str, span: Span) -> bool {
        if is_object(content) {
            if key == RECORD {
                self.record(content, span);
            }
            return key == RECORD;
        }
        if let "twitter:label1" | "twitter:label2" | "twitter:data1" | "twitter:data2" = key {
            self.of_card(key, content, span);
            return true;
        }
        let Some(row) = names::row(key).or_else(|| names::row(&underscored(key)?)) else {
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
            Kind::Date => date::stated(content, self.convention()).map(Value::Date),
            Kind::Number => printed::number(content).map(|number| Value::text(number.to_owned())),
            Kind::Pages => {
                let (first, last) = printed::pages(content).unzip();
                let last = last.flatten().map(|last| (Field::PageEnd, last));
                for (field, page) in first.map(|first| (field, first)).into_iter().chain(last) {
                    self.claim(
                        field,
                        Value::text(page.to_owned()),
                        span,
                        source,
                        rule,
                        weight,
                    );
                }
                return true;
            }
            Kind::Agents => agent(content).map(|agent| Value::Agent(Box::new(agent))),
            Kind::Holder => copyright::holder(content)
                .and_then(agent)
                .map(|agent| Value::Agent(Box::new(agent))),
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
        if JOURNALS.contains(&rule) {
            let kind = Value::text("ScholarlyArticle".to_owned());
            self.claim(Field::Kind, kind, span, source, rule, 0);
        }
        true
    }

    /// Reads a line of a card: a label, or what stands under the one before it. "Written by" is one.
    fn of_card(&mut self, key: &str, content: &str, span: Span) {
        let line = key.chars().next_back();
        if key.starts_with("twitter:label") {
            self.written_by = line.filter(|_| person::says_who_wrote(content));
        } else if self.written_by.is_some() && self.written_by == line && !counts(content) {
            let rule = "twitter:data under \"Written by\"";
            let value = Value::named(clean(content));
            self.claim(Field::Author, value, span, Source::Twitter, rule, 10);
        }
    }
}

/// The `<meta>` that states a page's whole record.
const RECORD: &str = "parsely-page";

/// What only an article in a journal states.
const JOURNALS: [&str; 2] = ["bepress_citation_journal_title", "citation_journal_title"];

/// Whether a content is a script's object, `{"name":"weir","displayName":"At the Weir"}`: some systems hand theirs on under any name.
fn is_object(content: &str) -> bool {
    let inside = content
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    inside.is_some_and(|inside| inside.trim_start().starts_with('"'))
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

/// Whether a card's value is a number and what it counts, `3 minutes`: nobody, whatever its label says.
fn counts(value: &str) -> bool {
    let (head, _) = value.split_once(' ').unwrap_or((value, ""));
    head.bytes().all(|b| b.is_ascii_digit())
}

fn free(content: &str) -> Option<bool> {
    match content.to_ascii_lowercase().as_str() {
        "true" | "free" | "yes" => Some(true),
        "false" | "metered" | "locked" | "paid" | "no" => Some(false),
        _ => None,
    }
}

/// The name in a [structured value](https://www.dublincore.org/specifications/dublin-core/dcmi-dcsv/) of governments' metas:
/// "corporateName=Department of Mills; jurisdiction=Saltwick".
fn name_of_parts(content: &str) -> Option<&str> {
    const NAMES: [&str; 3] = ["corporateName", "personalName", "name"];
    let parts = || {
        content
            .split(';')
            .filter_map(|part| part.trim().split_once('='))
    };
    let named = |own: &str| parts().find(|(name, _)| name.trim().eq_ignore_ascii_case(own));
    let (_, name) = NAMES.iter().find_map(|own| named(own))?;
    Some(name.trim())
}

fn agent(content: &str) -> Option<Agent> {
    let content = name_of_parts(content).unwrap_or(content);
    if link::is_http(content) {
        return Some(Agent {
            url: Some(content.to_owned()),
            ..Agent::default()
        });
    }
    let name = clean(content);
    (!name.is_empty()).then(|| Agent::named(name))
}

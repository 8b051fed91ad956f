//! A whole record in the content of one `<meta>`: `<meta name="parsely-page" content='{"title": …, "author": …}'>`.

use super::{NAMES, Reader};
use crate::html::json_repair;
use crate::span::Span;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The record's own names, and the `<meta>` that states the same alone. Its identifiers are the content system's; its tags are
/// analytics' as often as the reader's, and its moment at times noon of the day, so that they stand only where nothing else says any.
const KEYS: &[(&str, &str)] = &[
    ("title", "parsely-title"),
    ("link", "parsely-link"),
    ("image_url", "parsely-image-url"),
    ("pub_date", "parsely-page.pub_date"),
    ("section", "parsely-section"),
    ("author", "parsely-author"),
    ("authors", "parsely-author"),
    ("tags", "parsely-page.tags"),
];

/// Most values read of a list. The longest on real pages has 30.
const VALUES: usize = 4 * NAMES;

impl Reader<'_, '_, '_> {
    /// Reads each value of a record as if its own `<meta>` had stated it.
    pub(super) fn record(&mut self, content: &str, span: Span) {
        for record in records(content).iter().filter(|one| one.is_of_a_text()) {
            for (key, name) in KEYS {
                let values = record.0.iter().filter(|(own, _)| own == key);
                let values = values.flat_map(|(_, values)| &values.0);
                for value in values.take(VALUES).map(|value| value.trim()) {
                    let value = match *key {
                        "pub_date" => day_at_least(value),
                        "tags" if !is_of_words(value) => "",
                        _ => value,
                    };
                    if !value.is_empty() {
                        self.named(name, value, span);
                    }
                }
            }
        }
    }
}

/// The records of a content, mended where it is no JSON.
fn records(content: &str) -> Vec<Record> {
    if let Ok(record) = serde_json::from_str(content) {
        return vec![record];
    }
    let mended = json_repair::mend(content);
    serde_json::from_str(&mended.text).unwrap_or_default()
}

/// The names of a record with what each says.
struct Record(Vec<(String, Said)>);

impl Record {
    /// Whether it speaks of something written. Sections and front pages have a record too, of their address more than of themselves.
    fn is_of_a_text(&self) -> bool {
        let kind = self.0.iter().find(|(name, _)| name == "type");
        let kind = kind.and_then(|(_, said)| said.0.first());
        kind.is_none_or(|kind| {
            let kind = kind.trim();
            TEXTS.iter().any(|own| own.eq_ignore_ascii_case(kind))
        })
    }
}

/// Types of something written.
const TEXTS: &[&str] = &["post", "article", "story"];

/// The moment of a record: of noon and midnight, which stand in the place of a time, the day, of a clock's zero nothing.
fn day_at_least(moment: &str) -> &str {
    let Some((day, time)) = moment.split_once(['T', ' ']) else {
        return moment;
    };
    let unsaid = time.starts_with("00:00:00") || time.starts_with("12:00:00");
    match day {
        "1970-01-01" => "",
        day if unsaid && day.len() == "2024-03-05".len() => day,
        _ => moment,
    }
}

/// Whether a tag is for readers: "old mills", but not "homepage-top", "section:news", "@mills", `lede_1`.
fn is_of_words(tag: &str) -> bool {
    let slug = tag.contains('-') && !tag.contains([' ', '\'']) && !tag.contains(char::is_uppercase);
    let word = |c: char| {
        c.is_alphanumeric() || c.is_whitespace() || "-–'’&.,()!?".contains(c) || !c.is_ascii()
    };
    !slug && tag.contains(char::is_alphabetic) && tag.chars().all(word)
}

/// A text or the texts of a list; what else a name holds says nothing.
#[derive(Default)]
struct Said(Vec<String>);

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;
        impl<'de> Visitor<'de> for Names {
            type Value = Record;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a record")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
                let mut names = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    names.push(entry);
                }
                Ok(Record(names))
            }
        }
        deserializer.deserialize_map(Names)
    }
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Texts { list: true })
    }
}

/// Takes a text, and the texts of a list where it may be one.
struct Texts {
    list: bool,
}

impl<'de> serde::de::DeserializeSeed<'de> for Texts {
    type Value = Said;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Said, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Texts {
    type Value = Said;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_str<E>(self, text: &str) -> Result<Said, E> {
        Ok(Said(vec![text.to_owned()]))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Said, E> {
        Ok(Said::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Said, E> {
        Ok(Said::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Said, E> {
        Ok(Said::default())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Said, E> {
        Ok(Said::default())
    }

    fn visit_unit<E>(self) -> Result<Said, E> {
        Ok(Said::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Said, A::Error> {
        let mut all = Said::default();
        if !self.list {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(all);
        }
        while let Some(Said(texts)) = list.next_element_seed(Texts { list: false })? {
            all.0.extend(texts);
        }
        Ok(all)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Said, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Said::default())
    }
}

//! Header lines of a dump → claims: WARC and WET, archive stamps, front matter and heads of light markup, `Title:` / `URL:` / `Date:` lines.
//!
//! A time at which the copy was taken is never one of publication: it is kept as [`Field::CaptureDate`].

mod archive;
mod folds;
mod front_matter;
mod introduced;
mod label_names;
mod labels;
mod site;

pub(crate) use front_matter::{Record, record};
pub(super) use label_names::field;
pub(super) use labels::label;

use crate::block::Sheet;
use crate::claim::{Basis, Claim, Claims, Field, Source, Value};
use crate::page::{Agent, Date};
use crate::parser::{Context, DayMonthOrder};
use crate::span::Span;
use crate::value::date::{self, Convention};
use crate::value::{link, person};
use std::borrow::Cow;

/// What the header of a dump said, and how many of its blocks it takes.
#[derive(Debug, Default)]
pub(crate) struct Header<'a> {
    pub(crate) claims: Claims<'a>,
    /// Blocks from the first that are header and not text of the page.
    pub(crate) blocks: usize,
    order: DayMonthOrder,
    reference: Option<Date>,
    /// Days as people write them, read when all lines are known: `03/04/2023` in German is none in English.
    days: Vec<(Span, Field, String, &'static str)>,
}

/// Reads the header lines of a dump.
pub(crate) fn read<'a>(text: &str, sheet: &Sheet<'a>, context: Context<'_>) -> Header<'a> {
    let mut header = Header::of(context);
    archive::record(&sheet.blocks, &mut header);
    archive::stamps(&sheet.blocks, &mut header);
    if !front_matter::read(text, &sheet.blocks, &mut header) {
        labels::read(text, &sheet.blocks, &mut header);
        introduced::read(&sheet.blocks, &mut header);
    }
    header.read_printing(text, sheet);
    header.read_days();
    site::leave_out(&mut header, sheet);
    if let Some(block) = sheet.blocks.get(header.blocks) {
        if header.blocks == 0 && link::is_http(&block.text) && !archive::is_archived(&block.text) {
            header.say(
                block.span,
                Field::Url,
                Value::Text(block.text.clone()),
                Basis::FirstLine.rule(),
                0,
            );
            if let Some(claim) = header.claims.last_mut() {
                claim.rest_on(Basis::FirstLine);
            }
            header.blocks = 1;
        }
    }
    header
}

impl<'a> Header<'a> {
    fn of(context: Context<'_>) -> Self {
        Self {
            order: context.day_month_order,
            reference: context.reference_time,
            ..Self::default()
        }
    }

    /// Says what a browser printed round the page.
    fn read_printing(&mut self, text: &str, sheet: &Sheet<'_>) {
        const RULE: &str = "printed by a browser";
        let Some(printing) = sheet.printed else {
            return;
        };
        if let Some(time) = printing.time.of(text) {
            let time = time.to_owned();
            self.days
                .push((printing.time, Field::CaptureDate, time, RULE));
        }
        if let Some((place, url)) = printing
            .address
            .and_then(|span| Some((span, span.of(text)?)))
        {
            self.typed(place, Field::Url, url, RULE);
        }
    }

    /// Says the days that can be read in one way.
    fn read_days(&mut self) {
        for (place, field, day, rule) in std::mem::take(&mut self.days) {
            if let Some(date) = date::stated(&day, self.convention()) {
                self.say(place, field, Value::Date(date), rule, 0);
            }
        }
    }

    /// How dates are written here, as far as the lines tell.
    fn convention(&self) -> Convention<'_> {
        let language = self.claims.iter().find_map(|claim| match &claim.value {
            Value::Text(tag) if claim.field == Field::InLanguage => Some(&**tag),
            _ => None,
        });
        Convention {
            language,
            order: self.order,
            reference: self.reference,
            ..Convention::default()
        }
    }

    fn say(
        &mut self,
        place: Span,
        field: Field,
        value: Value<'a>,
        rule: &'static str,
        weight: i16,
    ) {
        self.claims.push(Claim {
            field,
            value,
            span: place,
            source: Source::Header,
            rule,
            weight,
            basis: None,
        });
    }

    /// A value of a labelled line, typed by its field. Gives whether it was one.
    fn labelled(&mut self, place: Span, field: Field, value: &str, rule: &'static str) -> bool {
        self.typed(place, field, &unlinked(&unquoted(value)), rule)
    }

    /// A value that stands in no quotes, typed by its field. Gives whether it was one.
    fn typed(&mut self, place: Span, field: Field, value: &str, rule: &'static str) -> bool {
        if is_placeholder(value) {
            return false;
        }
        match field {
            Field::DatePublished
            | Field::DateModified
            | Field::DateCreated
            | Field::CaptureDate => {
                if let Some(date) = date::machine(value) {
                    self.say(place, field, Value::Date(date), rule, 0);
                } else if date::written(value, self.convention()).is_some() {
                    // The line that says the language, by which it is read, may stand below.
                    self.days.push((place, field, value.to_owned(), rule));
                } else {
                    return false;
                }
            }
            Field::Url | Field::CaptureUrl => {
                if !link::is_http(value) {
                    return false;
                }
                self.address(place, value, rule);
            }
            Field::Author | Field::Editor => {
                let said = self.claims.iter().filter(|claim| claim.field == field);
                let left = MOST.saturating_sub(said.count());
                for name in names(value, left) {
                    let agent = Value::Agent(Box::new(mailbox(&name)));
                    self.say(place, field, agent, rule, 0);
                }
            }
            Field::Publisher => self.say(place, field, Value::named(value), rule, 0),
            Field::Keywords | Field::ArticleSection => {
                for tag in list(value) {
                    self.say(place, field, owned(&tag), rule, 0);
                }
            }
            Field::InLanguage => {
                let Some(tag) = language(value) else {
                    return false;
                };
                self.say(place, field, owned(&tag), rule, 0);
            }
            Field::Image => {
                if !link::is_http(value) {
                    return false;
                }
                let image = crate::page::Image {
                    url: Some(value.to_owned()),
                    ..Default::default()
                };
                self.say(place, field, Value::Image(Box::new(image)), rule, 0);
            }
            _ => self.say(place, field, owned(value), rule, 0),
        }
        true
    }

    /// The page's address; of an archive's copy, the address that was captured.
    fn address(&mut self, place: Span, url: &str, rule: &'static str) {
        match archive::original(url) {
            Some(capture) => archive::say(self, place, &capture, rule),
            None => self.say(place, Field::Url, owned(url), rule, 0),
        }
    }
}

/// Whether a header line names a house that has sent a letter, `From: Weir Paper Weekly <hello@weirpaper.example>`: where somebody
/// signs the text under it, they wrote it.
pub(crate) fn is_house(claim: &Claim<'_>) -> bool {
    let Value::Agent(agent) = &claim.value else {
        return false;
    };
    let name = agent.name.as_deref().unwrap_or("");
    claim.field == Field::Author
        && claim.source == Source::Header
        && agent.email.is_some()
        && !person::is_person_like(name)
}

fn owned<'a>(value: &str) -> Value<'a> {
    Value::Text(Cow::Owned(value.to_owned()))
}

/// Values that stand for none.
fn is_placeholder(value: &str) -> bool {
    value.is_empty()
        || [
            "null",
            "none",
            "undefined",
            "n/a",
            "unknown",
            "-",
            "~",
            "[]",
        ]
        .iter()
        .any(|none| value.eq_ignore_ascii_case(none))
        || value.starts_with("{{")
        // The zero of Go's and .NET's times, and of Unix's.
        || value.starts_with("0001-01-01")
        || value.starts_with("1970-01-01T00:00:00")
}

/// A value without its quotes, and without what YAML escapes inside them: `"The \"mill\""`, `'The miller''s'`.
fn unquoted(value: &str) -> Cow<'_, str> {
    let value = value.trim();
    let inner = |open: char, close: char| {
        let inner = value.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.is_empty()).then_some(inner)
    };
    if let Some(text) = inner('"', '"') {
        // Where a backslash is none of an escape the text stays as it is.
        return match serde_json::from_str(value) {
            Ok(text) => Cow::Owned(text),
            Err(_) => Cow::Borrowed(text),
        };
    }
    if let Some(text) = inner('\'', '\'') {
        return Cow::Owned(text.replace("''", "'"));
    }
    Cow::Borrowed(inner('“', '”').unwrap_or(value))
}

/// A value with the texts of its links between notes: `[[Jane Weir]]`, `[[mills]], [[people/jane|Jane Weir]]`.
fn unlinked(value: &str) -> Cow<'_, str> {
    if !value.starts_with("[[") || !value.ends_with("]]") {
        return Cow::Borrowed(value);
    }
    let links = value.split("[[").skip(1).map(|link| {
        let (shown, behind) = link.split_once("]]").unwrap_or((link, ""));
        let shown = shown.rsplit('|').next().unwrap_or(shown);
        format!("{shown}{behind}")
    });
    Cow::Owned(links.collect())
}

/// The entries of `['a', 'b']`, `[a, b]`, `a; b` or `a, b`.
fn list(value: &str) -> Vec<String> {
    let inner = value
        .strip_prefix('[')
        .and_then(|value| value.strip_suffix(']'))
        .unwrap_or(value);
    let mut entries = Vec::new();
    let mut entry = String::new();
    let mut quote = None;
    let semicolons = inner.contains(';');
    for c in inner.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') if entry.trim().is_empty() => quote = Some(c),
            // `['a, b', 'c']`: some tools keep the page's own joined list as one entry.
            (_, ',') if !semicolons => entries.push(std::mem::take(&mut entry)),
            (_, ';') => entries.push(std::mem::take(&mut entry)),
            (_, c) => entry.push(c),
        }
    }
    entries.push(entry);
    entries
        .into_iter()
        .map(|entry| entry.trim().trim_start_matches('#').to_owned())
        .filter(|entry| !is_placeholder(entry))
        .collect()
}

/// Most names that are looked into; no more claims of one field are weighed.
const MOST: usize = 512;
/// Most bytes of a list of names without semicolons that is looked into.
const LIST: usize = 4 << 10;

/// Names: parted by semicolons, or by commas where each part is a full name: `Doe, Jane` is one person. The first `most`
/// are looked into.
fn names(value: &str, most: usize) -> Vec<String> {
    let parts: Vec<String> = if value.starts_with('[') || value.contains(';') {
        list(value)
    } else {
        vec![value.to_owned()]
    };
    let mut names = Vec::new();
    let parts = parts
        .into_iter()
        .enumerate()
        .flat_map(|(at, part)| if at < most { named(&part) } else { vec![part] })
        .collect();
    let parts = if most > 0 {
        person::listed(parts)
    } else {
        parts
    };
    for part in parts {
        let full = part.split(", ").all(|name| name.trim().contains(' '));
        if full && part.contains(", ") {
            names.extend(part.split(", ").map(|name| name.trim().to_owned()));
        } else {
            names.push(part);
        }
    }
    names
}

/// Whom a part of such a line names. Words that a page has round its bylines come with the name where a tool took it from there: `By Ida
/// Brook`, `Ida Brook Published`. A mailbox is as it is, and so is a list of which somebody with an initial would be lost.
fn named(part: &str) -> Vec<String> {
    if part.len() > LIST || part.contains(['<', '@']) {
        return vec![part.to_owned()];
    }
    let names = person::stated(part);
    let has_initial = |name: &str| {
        let mut letters = name.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next() == Some('.')
            && letters.any(char::is_lowercase)
    };
    let is_lost =
        |name: &str| has_initial(name) && !names.iter().any(|own| name.starts_with(own.as_str()));
    let loses = || part.split(", ").skip(1).any(is_lost);
    if names.is_empty() || names.len() > 1 && loses() {
        vec![part.to_owned()]
    } else {
        names
    }
}

/// Somebody with an address behind the name, as mail has it: `"Doe, Jane" <jane@paper.example>`. An address alone names nobody else.
fn mailbox(name: &str) -> Agent {
    let bracketed = name
        .strip_suffix('>')
        .and_then(|name| name.rsplit_once('<'));
    // Archives of lists hide addresses from those who gather them: `<jane () weir ! example>`, `<jane at weir.example>`.
    let is_hidden = |address: &str| {
        [" () ", " at ", " (at) ", " [at] "]
            .iter()
            .any(|at| address.contains(at))
    };
    let Some((own, address)) = bracketed.filter(|(_, address)| address.contains('@')) else {
        let hidden =
            bracketed.filter(|(own, address)| !own.trim().is_empty() && is_hidden(address));
        return Agent::named(hidden.map_or(name, |(own, _)| own.trim().trim_matches('"').trim()));
    };
    let own = own.trim().trim_matches('"').trim();
    let mut agent = Agent::named(if own.is_empty() { address } else { own });
    agent.email = Some(address.trim().to_owned());
    agent
}

/// A language tag: two or three letters and what may follow them. Corpora name the script of each, `deu_Latn`; only of Chinese does it tell
/// more than the language.
fn language(value: &str) -> Option<String> {
    let first = value.split([',', ';', ' ']).next()?.trim();
    let (letters, rest) = first.split_once(['-', '_']).unwrap_or((first, ""));
    let fits = (2..=3).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_alphabetic());
    let is_script = letters.len() == 3 && rest.len() == 4 && !rest.starts_with("Han");
    let first = if is_script { letters } else { first };
    let tag = || match crate::prose::language::short(first) {
        Some(short) => short.to_owned(),
        None => first.replace('_', "-"),
    };
    if fits {
        Some(tag())
    } else {
        // `English`
        crate::value::language::tag(value)
    }
}

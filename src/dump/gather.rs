//! Roles → claims: leaves that belong together become one value, copies vote, lists are checked against their pieces.

mod authors;
mod images;
mod tags;

use super::leaf::{self, Leaf};
use super::role::Role;
use super::run::Run;
use super::scene::letters;
use super::shape::{MAIL, Shape};
use super::tail;
use crate::block::Block;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::inspection::BlockReading;
use crate::page::{Agent, Image};
use crate::span::Span;
use crate::value::company::{is_legal_form, is_only_a_legal_form};
use crate::value::{date, language, link};
use std::borrow::Cow;

/// Emits the claims of a run, in reading order but for the organisations, whose copies are counted first.
pub(super) fn claims<'a>(input: &str, blocks: &[Block<'a>], run: &Run, claims: &mut Claims<'a>) {
    let mut gather = Gather {
        input,
        blocks,
        run,
        claims,
    };
    gather.single_values();
    gather.tags();
    gather.body();
    gather.authors();
    gather.images();
    gather.publisher();
}

/// Tells the blocks of a run which field each gave.
pub(super) fn roles(run: &Run, blocks: &mut [BlockReading]) {
    for (leaf, &role) in run.leaves.iter().zip(&run.roles) {
        let Some(block) = blocks.get_mut(leaf.block) else {
            continue;
        };
        if let (None, Some((field, rule))) = (block.role, field_of(role)) {
            block.role = Some(field);
            block.rule = rule;
        }
    }
}

/// The field a role speaks of, and the rule in words.
const fn field_of(role: Role) -> Option<(Field, &'static str)> {
    Some(match role {
        Role::Outside | Role::Other => return None,
        Role::Url => (Field::Url, "address of the page in the run"),
        Role::Headline => (Field::Headline, "headline of the run"),
        Role::Alternative => (
            Field::AlternativeHeadline,
            "headline stated a second time in the run",
        ),
        Role::Description => (Field::Description, "summary in the run"),
        Role::Body => (Field::ArticleBody, "text of the article"),
        Role::Published => (Field::DatePublished, "first time by position in the run"),
        Role::Created => (
            Field::DateCreated,
            "time of creation by position in the run",
        ),
        Role::Modified => (Field::DateModified, "time of change by position in the run"),
        Role::Tag => (Field::Keywords, "tag in the run"),
        Role::Section => (Field::ArticleSection, "section in the run"),
        Role::Language => (Field::InLanguage, "language tag in the run"),
        Role::AuthorName | Role::AuthorUrl | Role::AuthorImage => {
            (Field::Author, "person or organisation in the run")
        }
        Role::PublisherName
        | Role::PublisherUrl
        | Role::LogoUrl
        | Role::LogoWidth
        | Role::LogoHeight
        | Role::Email
        | Role::Telephone
        | Role::LegalName => (Field::Publisher, "organisation in the run"),
        Role::ImageUrl | Role::ImageWidth | Role::ImageHeight | Role::Caption => {
            (Field::Image, "image in the run")
        }
        Role::CopyrightYear => (Field::CopyrightYear, "year alone in the run"),
        Role::FreeAccess => (Field::IsAccessibleForFree, "flag in the run"),
        Role::WordCount => (Field::WordCount, "number in the run"),
        Role::Speakable => (Field::Speakable, "XPaths in the run"),
    })
}

struct Gather<'g, 'a> {
    input: &'g str,
    blocks: &'g [Block<'a>],
    run: &'g Run,
    claims: &'g mut Claims<'a>,
}

impl<'g, 'a> Gather<'g, 'a> {
    fn leaves(&self) -> impl Iterator<Item = (usize, &'g Leaf, Role)> + use<'g, 'a> {
        let run = self.run;
        run.leaves
            .iter()
            .zip(&run.roles)
            .enumerate()
            .map(|(at, (leaf, &role))| (at, leaf, role))
    }

    fn text(&self, leaf: &Leaf) -> &'g str {
        leaf.text(self.blocks)
    }

    fn cow(&self, leaf: &Leaf) -> Cow<'a, str> {
        leaf.cow(self.blocks)
    }

    fn span(&self, leaf: &Leaf) -> Span {
        leaf.span(self.blocks, self.input)
    }

    fn emit(&mut self, role: Role, value: Value<'a>, place: Span) {
        let Some((field, why)) = field_of(role) else {
            return;
        };
        self.claims.push(Claim {
            field,
            value,
            span: place,
            source: Source::Run,
            rule: why,
            weight: 0,
            basis: None,
        });
    }

    /// Fields that one leaf states alone.
    fn single_values(&mut self) {
        for (_, leaf, role) in self.leaves() {
            let text = self.text(leaf);
            let span = self.span(leaf);
            match role {
                Role::Url | Role::Headline | Role::Alternative | Role::Section => {
                    let value = Value::Text(self.cow(leaf));
                    self.emit(role, value, span);
                }
                Role::Description => self.description(leaf, span),
                Role::Published | Role::Created | Role::Modified => {
                    if let Some(date) = date::machine(text) {
                        self.emit(role, Value::Date(date), span);
                    }
                }
                Role::Language => {
                    if let Some(tag) = language::tag(text) {
                        self.emit(role, Value::text(tag), span);
                    }
                }
                Role::CopyrightYear | Role::WordCount => {
                    if let Ok(number) = text.parse() {
                        self.emit(role, Value::Number(number), span);
                    }
                }
                Role::FreeAccess => {
                    let free = text.starts_with(['t', 'T']);
                    self.emit(role, Value::Flag(free), span);
                }
                Role::Speakable => {
                    for path in text.split(' ') {
                        self.emit(role, Value::text(path.to_owned()), span);
                    }
                }
                _ => {}
            }
        }
    }

    /// A description, and the tail of day and publisher behind it: the tail is cut when its form is complete.
    fn description(&mut self, leaf: &Leaf, span: Span) {
        let text = self.text(leaf);
        let Some(tail) = tail::find(text) else {
            let value = Value::Text(self.cow(leaf));
            return self.emit(Role::Description, value, span);
        };
        let head = text.get(..tail.start).unwrap_or(text).trim_end();
        let name = text.get(tail.name.clone()).unwrap_or_default();
        // Where white space was folded the text is shorter than its place, and the parts have none of their own.
        let exact = text.len() == span.len();
        let cut = span.start + if exact { tail.start } else { 0 };
        let end = if exact {
            span.start + head.len()
        } else {
            span.end
        };
        self.emit(
            Role::Description,
            Value::text(head.to_owned()),
            Span::new(span.start, end),
        );
        // The day confirms a time; alone it says no more than the template's wish to show a day.
        if self.run.roles.contains(&Role::Published) {
            self.claims.push(Claim {
                field: Field::DatePublished,
                value: Value::Date(tail.date),
                span: Span::new(cut, span.end),
                source: Source::Run,
                rule: "day in the tail of the description",
                weight: -60,
                basis: None,
            });
        }
        self.claims.push(Claim {
            field: Field::Publisher,
            value: Value::named(name),
            span: Span::new(cut, span.end),
            source: Source::Run,
            rule: "name in the tail of the description",
            weight: -60,
            basis: None,
        });
    }

    /// The body: its leaves in order, one a line.
    fn body(&mut self) {
        let mut body: Option<(Cow<'a, str>, Span)> = None;
        for (_, leaf, role) in self.leaves() {
            if role != Role::Body {
                continue;
            }
            let (text, span) = (self.cow(leaf), self.span(leaf));
            match &mut body {
                None => body = Some((text, span)),
                Some((joined, whole)) => {
                    let joined = joined.to_mut();
                    joined.push('\n');
                    joined.push_str(&text);
                    whole.end = span.end;
                }
            }
        }
        if let Some((text, span)) = body {
            self.emit(Role::Body, Value::Text(text), span);
        }
    }

    /// Whether a leaf is an address of the site called so.
    fn is_at_site(&self, leaf: &Leaf, name: &str) -> bool {
        let host = link::host(self.text(leaf)).filter(|_| leaf.shape == Shape::Url);
        let label = |host: &str| letters(link::site(host));
        host.is_some_and(|host| label(host) == letters(name))
    }

    /// The publisher: of each part the value most copies state.
    fn publisher(&mut self) {
        let most = |role: Role| -> Option<(&'g str, Span)> {
            let mut counted: Vec<(&'g str, Span, usize)> = Vec::new();
            for (_, leaf, own) in self.leaves() {
                if own == role {
                    let text = self.text(leaf);
                    match counted.iter_mut().find(|(known, ..)| *known == text) {
                        Some((.., count)) => *count += 1,
                        None => counted.push((text, self.span(leaf), 1)),
                    }
                }
            }
            // The first of equals: `max_by_key` would take the last.
            counted
                .into_iter()
                .rev()
                .max_by_key(|(.., count)| *count)
                .map(|(text, span, _)| (text, span))
        };
        let mut agent = Agent::default();
        let mut whole: Option<Span> = None;
        let mut part = |role: Role| -> Option<String> {
            let (text, span) = most(role)?;
            let place = whole.get_or_insert(span);
            *place = Span::new(place.start.min(span.start), place.end.max(span.end));
            Some(text.to_owned())
        };
        agent.name = part(Role::PublisherName);
        agent.email = part(Role::Email).map(|text| text.trim_start_matches(MAIL).to_owned());
        agent.telephone = part(Role::Telephone);
        agent.legal_name = part(Role::LegalName);
        let is_site = |name: &str| {
            self.leaves()
                .any(|(_, leaf, _)| self.is_at_site(leaf, name))
        };
        let parts = |name: &str| said_twice(name).or_else(|| said_with_legal_form(name, is_site));
        if let Some((name, legal)) = agent.name.as_deref().and_then(parts) {
            agent.legal_name = agent.legal_name.or(legal);
            agent.name = Some(name);
        }
        agent.url = part(Role::PublisherUrl);
        let pixels =
            |text: Option<String>| text.and_then(|text| text.trim_end_matches("px").parse().ok());
        let logo = Image {
            url: part(Role::LogoUrl),
            width: pixels(part(Role::LogoWidth)),
            height: pixels(part(Role::LogoHeight)),
            caption: None,
        };
        if logo != Image::default() {
            agent.logo = Some(logo);
        }
        if let Some(span) = whole {
            self.emit(Role::PublisherName, Value::Agent(Box::new(agent)), span);
        }
    }
}

/// A publisher's name and its legal one, which items string together: `Valley Post Valley Post Ltd`, or the name twice.
fn said_twice(text: &str) -> Option<(String, Option<String>)> {
    let words: Vec<&str> = text.split(' ').collect();
    let half = words.len() / 2;
    let is_all = half * 2 == words.len() && words.get(..half) == words.get(half..);
    let size = if is_all { half } else { leaf::said_twice(text) };
    let (name, legal) = words.split_at_checked(size).filter(|_| size > 0)?;
    Some((
        name.join(" "),
        (legal.len() > size).then(|| legal.join(" ")),
    ))
}

/// The same of one word that the site is called, which the form of the company tells: `Valley Ltd Valley`, `Valley Valley Ltd`. A form
/// that is a word too stands in capitals: "Art as Art" and "Walla Walla Co" are named so.
fn said_with_legal_form(
    text: &str,
    is_site: impl Fn(&str) -> bool,
) -> Option<(String, Option<String>)> {
    let (name, rest) = text.split_once(' ')?;
    let (second, third) = rest.split_once(' ')?;
    let (form, is_twice) = if name == third {
        (second, true)
    } else {
        (third, name == second)
    };
    let is_capitals = form.chars().all(|c| !c.is_lowercase());
    let is_form = |form: &str| is_only_a_legal_form(form) || is_capitals && is_legal_form(form);
    let legal = || (name.to_owned(), Some(format!("{name} {form}")));
    (is_twice && is_form(form) && is_site(name)).then(legal)
}

#[cfg(test)]
mod tests {
    use super::{said_twice, said_with_legal_form};

    #[test]
    fn a_name_before_its_legal_form() {
        let parts = |name: &str, legal: Option<&str>| Some((name.into(), legal.map(Into::into)));
        assert_eq!(
            said_twice("Valley Post Valley Post Ltd"),
            parts("Valley Post", Some("Valley Post Ltd"))
        );
        assert_eq!(said_twice("Valley Valley"), parts("Valley", None));
        let said = |text: &str| said_with_legal_form(text, |name| name == "Valley");
        for text in ["Valley Valley Ltd", "Valley Ltd Valley"] {
            assert_eq!(said(text), parts("Valley", Some("Valley Ltd")));
        }
        for text in ["Valley AS Valley", "Valley Valley AB"] {
            assert!(said(text).is_some(), "{text}");
        }
        for text in [
            "Walla Walla Ltd",
            "Walla Ltd Walla",
            "Valley Valley Post",
            "Valley Ltd",
            "Valley as Valley",
            "Valley Valley Co",
            "Valley Se Valley",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
        assert_eq!(said_twice("Walla Walla Times"), None);
        assert_eq!(said_twice("The Valley Post"), None);
    }
}

//! The bibliographic fields of reStructuredText under a title,
//! [reStructuredText, Bibliographic Fields](https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#bibliographic-fields), as Pelican has
//! them too; the remarks that Nikola keeps them in, `.. title: The mill`; and the directive of a blog in Sphinx, `.. post:: May 3, 2021`.

use super::super::Line;
use super::super::node::{Entry, Node};
use super::super::state;
use super::{entry, go_on, with_email};

/// Fields that mean something else than labels of the name.
const OTHERS: &[&str] = &["link", "source", "url", "id", "image"];

pub(super) fn opens(line: &str, below: &str) -> bool {
    field(line).is_some()
        || remark(line).is_some()
        || is_post(line)
        || line == "<!--"
        || is_rule(below)
        || is_rule(line)
}

pub(super) fn read(lines: &[Line<'_>]) -> Option<(Vec<Entry>, usize)> {
    if let Some(found) = of_remarks(lines) {
        return Some(found);
    }
    let mut reader = Reader {
        lines,
        at: 0,
        entries: Vec::new(),
    };
    let posted = reader.post();
    let titled = reader.title();
    let posted = reader.post() || posted;
    if !posted {
        reader.fields();
    }
    let Reader {
        mut entries, at, ..
    } = reader;
    let known = entries.iter().filter(|entry| state::is_known(&entry.name));
    // A title's own entries are no fields.
    let own = known
        .filter(|entry| !matches!(&*entry.name, "title" | "subtitle"))
        .count();
    with_email(&mut entries, "contact");
    (posted || own >= 2 || titled && own == 1).then_some((entries, at))
}

/// `.. title: The mill`, each a line, in a remark of HTML or not.
fn of_remarks(lines: &[Line<'_>]) -> Option<(Vec<Entry>, usize)> {
    let open = usize::from(lines.first().is_some_and(|line| line.text == "<!--"));
    let mut entries = Vec::new();
    let mut at = open;
    for (name, value, line) in lines
        .iter()
        .skip(open)
        .map_while(|line| remark(line.text).map(|(name, value)| (name, value, line)))
    {
        at += 1;
        entries.extend(entry(name, value, line.span()).filter(|_| !OTHERS.contains(&name)));
    }
    let closed = open > 0 && lines.get(at).is_some_and(|line| line.text == "-->");
    let has_title = entries.iter().any(|entry| entry.name == "title");
    (has_title && entries.len() >= 2).then_some((entries, at + usize::from(closed)))
}

/// Name and value of `.. name: value`; a directive has two colons.
fn remark(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.strip_prefix(".. ")?.split_once(':')?;
    let apart = value.is_empty() || value.starts_with(' ');
    (is_name(name) && !name.contains(' ') && apart).then_some((name, value))
}

/// Name and value of `:name: value`.
fn field(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.strip_prefix(':')?.split_once(':')?;
    let apart = value.is_empty() || value.starts_with([' ', '\t']);
    (is_name(name) && apart).then_some((name, value))
}

fn is_name(name: &str) -> bool {
    name.starts_with(char::is_alphabetic) && super::super::is_name(name)
}

fn is_post(text: &str) -> bool {
    text.starts_with(".. post::")
}

/// Whether a line is what a title is underlined with.
fn is_rule(text: &str) -> bool {
    let Some(&first) = text.as_bytes().first() else {
        return false;
    };
    text.len() >= 3 && b"=-`:'\"~^_*+#<>.".contains(&first) && text.bytes().all(|b| b == first)
}

struct Reader<'l, 't> {
    lines: &'l [Line<'t>],
    at: usize,
    entries: Vec<Entry>,
}

impl<'t> Reader<'_, 't> {
    fn line(&self, ahead: usize) -> Option<Line<'t>> {
        self.lines.get(self.at + ahead).copied()
    }

    /// A title and the rules under it, or under and over it; another right below is what it is called besides.
    fn title(&mut self) -> bool {
        let Some((title, taken)) = self.underlined(0) else {
            return false;
        };
        self.entries
            .extend(entry("title", title.text, title.span()));
        // A section of its own would have text above it, and no fields.
        if let Some((second, more)) = self.underlined(taken) {
            let rest = self.line(taken + more);
            if rest.is_some_and(|line| field(line.text).is_some()) {
                self.entries
                    .extend(entry("subtitle", second.text, second.span()));
                self.at += more;
            }
        }
        self.at += taken;
        true
    }

    fn underlined(&self, ahead: usize) -> Option<(Line<'t>, usize)> {
        let first = self.line(ahead)?;
        let over = usize::from(is_rule(first.text));
        let title = self.line(ahead + over)?;
        let rule = self.line(ahead + over + 1)?;
        let whole = over == 0 || rule.text == first.text;
        let fits = whole
            && is_rule(rule.text)
            && !is_rule(title.text)
            && field(title.text).is_none()
            && rule.text.len() >= 4.min(title.text.chars().count())
            && !rule.gap
            && (over == 0 || !title.gap);
        fits.then_some((title, over + 2))
    }

    /// `.. post:: May 3, 2021` and its options.
    fn post(&mut self) -> bool {
        let post = self.line(0).filter(|line| is_post(line.text));
        let Some((line, (_, day))) =
            post.and_then(|line| Some((line, line.text.split_once("::")?)))
        else {
            return false;
        };
        self.entries.extend(entry("date", day, line.span()));
        self.at += 1;
        while let Some(line) = self.line(0).filter(|line| line.indent > 0) {
            let Some((name, value)) = field(line.text) else {
                break;
            };
            self.entries.extend(entry(name, value, line.span()));
            self.at += 1;
        }
        true
    }

    /// Fields and what stands deeper under each: more of its value, or a list.
    fn fields(&mut self) {
        while let Some(line) = self.line(0) {
            let Some((name, value)) = field(line.text) else {
                return;
            };
            self.at += 1;
            let mut node = Node::Text(without_keyword(value).to_owned(), line.span());
            while let Some(more) = self.line(0).filter(|more| more.indent > line.indent) {
                self.at += 1;
                below(&mut node, &more);
            }
            let is_stated = node.text().is_none_or(|(text, _)| !text.is_empty());
            if is_stated && !OTHERS.contains(&&*name.to_lowercase()) {
                self.entries.push(Entry {
                    name: name.to_owned(),
                    value: node,
                });
            }
        }
    }
}

fn below(node: &mut Node, line: &Line<'_>) {
    let item = ["- ", "* ", "+ "]
        .iter()
        .find_map(|mark| line.text.strip_prefix(mark));
    let item = item.map(|item| Node::Text(item.trim().to_owned(), line.span()));
    match (&mut *node, item) {
        (Node::List(items), Some(item)) => items.push(item),
        (Node::Text(text, _), Some(item)) if text.is_empty() => *node = Node::List(vec![item]),
        (Node::List(items), None) => {
            if let Some(last) = items.last_mut() {
                go_on(last, line);
            }
        }
        _ => go_on(node, line),
    }
}

/// A value without the keyword that a store of versions fills in: `$Date: 2021-05-03 10:10:10 +0000 (Mon, 03 May 2021) $`.
fn without_keyword(value: &str) -> &str {
    let value = value.trim();
    let inner = value
        .strip_prefix('$')
        .and_then(|value| value.strip_suffix('$'));
    let filled = inner.and_then(|inner| inner.split_once(": "));
    filled.map_or(value, |(_, own)| {
        own.split(" (").next().unwrap_or(own).trim()
    })
}

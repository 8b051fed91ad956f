//! [`Guard`]: stands between the tokens and html5ever's tree builder, and sees to the limits.
//!
//! The builder looks through its stack of open elements and its list of formatting elements at nearly every tag, and neither
//! has an end: 200 KB of `<div>` take it five seconds, 100 KB of `<font>` five gigabytes. So
//!
//! - where elements nest too deep, an element is closed before the next one opens: it is kept with the text it starts with,
//!   the rest of what it holds comes after it, and its own end tag is passed over; an end tag that closes nothing, `<data>…</div>`, changes
//!   nothing of that;
//! - where the nodes and attributes made are too many, the builder gets nothing more: the rest of the page is read for what
//!   speaks of the page ([`Loose`]).

use super::loose::Loose;
use super::place::Place;
use super::sink::{Sink, address};
use super::tag::is_formatting;
use super::tokenizer::{Next, Receive};
use crate::limits::Limits;
use html5ever::LocalName;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{Tracer, TreeBuilder, TreeBuilderOpts};
use markup5ever_rcdom::{Handle, NodeData};
use std::cell::Cell;
use std::collections::HashMap;

/// Start tags between two looks at the builder's stack.
const BETWEEN_LOOKS: usize = 32;

pub(super) struct Guard {
    builder: TreeBuilder<Handle, Sink>,
    /// Elements that may be open.
    depth: usize,
    /// Nodes and attributes that may be made.
    budget: usize,
    /// Bytes that their attributes may have. Without copies they have fewer than the page.
    wordy: usize,
    starts: usize,
    full: bool,
    /// The last element opened beyond the limit, while it is open, and the node made last for it.
    beyond: Option<(LocalName, usize)>,
    /// End tags to pass over, by name: their elements were closed before their time.
    closed: HashMap<LocalName, usize>,
    pub(super) flattened: bool,
    /// Elements found since the budget was spent.
    pub(super) loose: Option<Loose>,
}

/// Looks whether the tree builder holds a node.
struct Held {
    node: usize,
    held: Cell<bool>,
}

impl Tracer for Held {
    type Handle = Handle;

    fn trace_handle(&self, node: &Handle) {
        self.held.set(self.held.get() || address(node) == self.node);
    }
}

/// Counts the elements that the tree builder holds. Formatting elements apart: those that are open are held twice, and each
/// one makes every tag dear.
#[derive(Default)]
struct Count {
    formatting: Cell<usize>,
    others: Cell<usize>,
}

impl Tracer for Count {
    type Handle = Handle;

    fn trace_handle(&self, node: &Handle) {
        let formatting =
            matches!(&node.data, NodeData::Element { name, .. } if is_formatting(&name.local));
        let count = if formatting {
            &self.formatting
        } else {
            &self.others
        };
        count.set(count.get() + 1);
    }
}

impl Guard {
    pub(super) fn new(limits: &Limits, bytes: usize) -> Self {
        let options = TreeBuilderOpts::default();
        Self {
            builder: TreeBuilder::new(Sink::new(limits.attributes, bytes), options),
            depth: limits.depth,
            budget: limits.nodes.saturating_add(bytes / 8),
            wordy: bytes.saturating_mul(2).saturating_add(1 << 16),
            starts: 0,
            full: false,
            beyond: None,
            closed: HashMap::new(),
            flattened: false,
            loose: None,
        }
    }

    /// A guard that builds no tree: all of the page is read for what speaks of it.
    #[cfg(test)]
    pub(super) fn without_tree(limits: &Limits, bytes: usize) -> Self {
        Self {
            loose: Some(Loose::new(limits.nodes + bytes / 8)),
            ..Self::new(limits, bytes)
        }
    }

    /// The tree, and the rest.
    pub(super) fn finish(self) -> (Sink, Option<Loose>) {
        (self.builder.sink, self.loose)
    }

    fn forward(&self, token: Token) -> Next {
        match self.builder.process_token(token, 1) {
            TokenSinkResult::RawData(kind) => Next::Raw(kind),
            TokenSinkResult::Plaintext => Next::Plaintext,
            TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_) => Next::Resumed,
            TokenSinkResult::Continue => Next::Data,
        }
    }

    /// Whether too many elements are open; looked up now and then.
    fn look(&mut self) -> bool {
        self.starts += 1;
        if self.starts % BETWEEN_LOOKS == 0 {
            let count = Count::default();
            self.builder.trace_handles(&count);
            // The document, the head and a form are held besides.
            self.full = count.others.get() > self.depth.saturating_add(3)
                || count.formatting.get() > self.depth;
        }
        self.full
    }

    fn start(&mut self, tag: Tag) -> Next {
        let full = self.look();
        if !full {
            self.beyond = None;
        }
        if !full || tag.self_closing || stays_open(&tag.name) {
            return self.forward(Token::TagToken(tag));
        }
        if let Some((name, _)) = self.beyond.take() {
            self.flattened = true;
            self.forward(Token::TagToken(Tag {
                kind: TagKind::EndTag,
                name: name.clone(),
                self_closing: false,
                attrs: Vec::new(),
                had_duplicate_attributes: false,
            }));
            *self.closed.entry(name).or_default() += 1;
        }
        let name = tag.name.clone();
        let next = self.forward(Token::TagToken(tag));
        // Raw text has its end tag for certain.
        if matches!(next, Next::Data | Next::Resumed) {
            let made = self.builder.sink.made.borrow();
            self.beyond = made.last().map(|last| (name, last.node));
        }
        next
    }

    fn end(&mut self, tag: Tag) -> Next {
        if self
            .beyond
            .as_ref()
            .is_some_and(|(name, _)| *name == tag.name)
        {
            self.beyond = None;
        } else if let Some(left) = self.closed.get_mut(&tag.name) {
            *left -= 1;
            if *left == 0 {
                self.closed.remove(&tag.name);
            }
            return Next::Data;
        } else {
            let next = self.forward(Token::TagToken(tag));
            if !self.holds_beyond() {
                self.closed.clear();
                self.beyond = None;
                // It may have closed many: look again at the next start tag.
                if self.full {
                    self.starts = BETWEEN_LOOKS - 1;
                }
            }
            return next;
        }
        self.forward(Token::TagToken(tag))
    }

    /// Whether the last element opened beyond the limit is open still, whatever end tag came.
    fn holds_beyond(&self) -> bool {
        self.beyond.as_ref().is_some_and(|&(_, node)| {
            let held = Cell::new(false);
            let look = Held { node, held };
            self.builder.trace_handles(&look);
            look.held.get()
        })
    }
}

impl Receive for Guard {
    fn receive(&mut self, token: Token, place: Place) -> Next {
        if let Some(loose) = &mut self.loose {
            return loose.receive(token, place);
        }
        let sink = &self.builder.sink;
        sink.place.set(place);
        let next = match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                sink.tag.replace((place, tag.name.clone()));
                self.start(tag)
            }
            Token::TagToken(tag) => self.end(tag),
            Token::CharacterTokens(_) => {
                sink.text_place.set(place);
                self.forward(token)
            }
            token => self.forward(token),
        };
        let sink = &self.builder.sink;
        if sink.spent.get() > self.budget || sink.worded.get() > self.wordy {
            self.loose = Some(Loose::new(self.budget));
        }
        next
    }

    fn in_foreign_content(&self) -> bool {
        self.loose.is_none()
            && self
                .builder
                .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Elements that hold nothing, or that every page has one of.
fn stays_open(name: &LocalName) -> bool {
    matches!(
        &**name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "body"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "head"
            | "hr"
            | "html"
            | "img"
            | "image"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

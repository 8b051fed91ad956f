//! [`Sink`]: what html5ever's tree builder builds into, `markup5ever_rcdom`'s nodes, with what `RcDom` lacks for input that
//! nobody vouches for.
//!
//! `RcDom` as a sink keeps every parse error (100 times the input on `<<<<`), looks for siblings from the front, copies
//! options into `<selectedcontent>`, and asserts. This one counts what is made, remembers where each node stands in the
//! page, and has no panic in it.

use super::place::Place;
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, LocalName, QualName, local_name, ns};
use markup5ever_rcdom::{Handle, Node, NodeData, RcDom};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Where a node stands in the page; the node is known by its address, in the order in which nodes were made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Made {
    pub(super) node: usize,
    pub(super) place: Place,
}

/// Bytes of a page for each of its nodes: on real pages 93 in the mean.
const BYTES_A_NODE: usize = 128;

pub(super) struct Sink {
    pub(super) dom: RcDom,
    pub(super) made: RefCell<Vec<Made>>,
    /// Place of the token that is being worked on.
    pub(super) place: Cell<Place>,
    /// The last start tag: where it stands and what it is called.
    pub(super) tag: RefCell<(Place, LocalName)>,
    /// Place of the last text: the builder holds text in tables back until the next tag.
    pub(super) text_place: Cell<Place>,
    /// Nodes and attributes made so far, those thrown away included.
    pub(super) spent: Cell<usize>,
    /// Bytes of the attributes of all elements made. Copies share one value in the tree, but whoever reads them reads it as often
    /// as there are copies: a link of half a megabyte left open before 100,000 paragraphs is 50 GB.
    pub(super) worded: Cell<usize>,
    /// Attributes kept of one element, however many `<body>` tags bring more.
    attribute_limit: usize,
    attributes_lost: Cell<bool>,
    nameless: QualName,
}

/// The address by which a node is known.
pub(super) fn address(node: &Handle) -> usize {
    Rc::as_ptr(node) as usize
}

impl Sink {
    pub(super) fn new(attribute_limit: usize, bytes: usize) -> Self {
        Self {
            dom: RcDom::default(),
            made: RefCell::new(Vec::with_capacity(bytes / BYTES_A_NODE)),
            place: Cell::default(),
            tag: RefCell::default(),
            text_place: Cell::default(),
            spent: Cell::new(0),
            worded: Cell::new(0),
            attribute_limit,
            attributes_lost: Cell::new(false),
            nameless: QualName::new(None, ns!(), local_name!("")),
        }
    }

    pub(super) fn attributes_lost(&self) -> bool {
        self.attributes_lost.get()
    }

    /// Elements that no tag of the page stands for (`<tbody>`, a formatting element opened again) are made while another token is
    /// worked on: that is not their place.
    fn place_of(&self, name: &LocalName) -> Place {
        let (place, tag) = &*self.tag.borrow();
        let own = *place == self.place.get() && (tag == name || tag.starts_with(&**name));
        if own { *place } else { Place::default() }
    }

    fn make(&self, data: NodeData, cost: usize, place: Place) -> Handle {
        let node = Node::new(data);
        self.spent.set(self.spent.get().saturating_add(cost));
        self.made.borrow_mut().push(Made {
            node: address(&node),
            place,
        });
        node
    }

    /// Appends to a text node; `false` where `node` is none.
    fn extend(&self, node: &Handle, text: &StrTendril) -> bool {
        let NodeData::Text { contents } = &node.data else {
            return false;
        };
        contents.borrow_mut().push_tendril(text);
        let address = address(node);
        let mut made = self.made.borrow_mut();
        // The text that grows is nearly always among the last nodes made.
        if let Some(made) = made
            .iter_mut()
            .rev()
            .take(8)
            .find(|made| made.node == address)
        {
            made.place = made.place.joined(self.text_place.get());
        }
        true
    }

    fn attach(&self, parent: &Handle, at: Option<usize>, child: NodeOrText<Handle>) {
        let mut children = parent.children.borrow_mut();
        let at = at.unwrap_or(children.len()).min(children.len());
        let child = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                let before = at.checked_sub(1).and_then(|before| children.get(before));
                if before.is_some_and(|before| self.extend(before, &text)) {
                    return;
                }
                let contents = RefCell::new(text);
                self.make(NodeData::Text { contents }, 1, self.text_place.get())
            }
        };
        child.parent.set(Some(Rc::downgrade(parent)));
        children.insert(at, child);
    }
}

/// A node's parent, and its index there, looked for from the back: what moves was mostly appended last.
fn position(node: &Handle) -> Option<(Handle, usize)> {
    let weak = node.parent.take()?;
    let parent = weak.upgrade();
    node.parent.set(Some(weak));
    let parent = parent?;
    let index = parent
        .children
        .borrow()
        .iter()
        .rposition(|child| Rc::ptr_eq(child, node))?;
    Some((parent, index))
}

fn detach(node: &Handle) {
    if let Some((parent, index)) = position(node) {
        parent.children.borrow_mut().remove(index);
    }
    node.parent.set(None);
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    /// Every page has errors; none of them says anything of the page.
    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.dom.document.clone()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        match &target.data {
            NodeData::Element { name, .. } => name.expanded(),
            _ => self.nameless.expanded(),
        }
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let cost = 1 + attrs.len();
        let worded = attrs.iter().map(|own| own.value.len()).sum();
        self.worded.set(self.worded.get().saturating_add(worded));
        let place = self.place_of(&name.local);
        let contents = flags.template.then(|| Node::new(NodeData::Document));
        let data = NodeData::Element {
            name,
            attrs: RefCell::new(attrs),
            template_contents: RefCell::new(contents),
            mathml_annotation_xml_integration_point: flags.mathml_annotation_xml_integration_point,
        };
        self.make(data, cost, place)
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.make(NodeData::Comment { contents: text }, 1, self.place.get())
    }

    fn create_pi(&self, target: StrTendril, contents: StrTendril) -> Handle {
        let data = NodeData::ProcessingInstruction { target, contents };
        self.make(data, 1, self.place.get())
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.attach(parent, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        prev_element: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if let NodeOrText::AppendNode(node) = &child {
            detach(node);
        }
        match position(element) {
            Some((parent, index)) => self.attach(&parent, Some(index), child),
            None => self.attach(prev_element, None, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        let contents = match &target.data {
            NodeData::Element {
                template_contents, ..
            } => template_contents.borrow().clone(),
            _ => None,
        };
        contents.unwrap_or_else(|| target.clone())
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        Rc::ptr_eq(x, y)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.dom.set_quirks_mode(mode);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        self.append_based_on_parent_node(sibling, &self.dom.document, child);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        let NodeData::Element {
            attrs: existing, ..
        } = &target.data
        else {
            return;
        };
        let mut existing = existing.borrow_mut();
        for attribute in attrs {
            if existing.iter().any(|own| own.name == attribute.name) {
                continue;
            }
            if existing.len() >= self.attribute_limit {
                self.attributes_lost.set(true);
                return;
            }
            self.spent.set(self.spent.get().saturating_add(1));
            existing.push(attribute);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        detach(target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let children = std::mem::take(&mut *node.children.borrow_mut());
        for child in &children {
            child.parent.set(Some(Rc::downgrade(new_parent)));
        }
        new_parent.children.borrow_mut().extend(children);
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        matches!(
            target.data,
            NodeData::Element {
                mathml_annotation_xml_integration_point: true,
                ..
            }
        )
    }
}

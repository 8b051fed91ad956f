//! [`Loose`]: the elements that speak of the page, read without a tree.

use super::place::Place;
use super::tokenizer::Next;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token};
use html5ever::{Attribute, LocalName};

/// An element without a parent and the text behind its start tag.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: LocalName,
    pub(super) attrs: Vec<Attribute>,
    pub(super) place: Place,
    pub(super) text: Option<(StrTendril, Place)>,
}

#[derive(Debug)]
pub(super) struct Loose {
    pub(super) elements: Vec<Element>,
    /// Elements and attributes that may still be kept.
    left: usize,
    /// The last tag was a start tag that is kept: text belongs to it.
    open: bool,
}

impl Loose {
    pub(super) fn new(left: usize) -> Self {
        Self {
            elements: Vec::new(),
            left,
            open: false,
        }
    }

    pub(super) fn receive(&mut self, token: Token, place: Place) -> Next {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => self.start(tag, place),
            Token::TagToken(_) => {
                self.open = false;
                Next::Data
            }
            Token::CharacterTokens(text) => {
                let element = self.elements.last_mut().filter(|_| self.open);
                if let Some(element) = element {
                    element.text = Some((text, place));
                    self.open = false;
                }
                Next::Data
            }
            _ => Next::Data,
        }
    }

    fn start(&mut self, tag: Tag, place: Place) -> Next {
        let next = next(&tag.name);
        let cost = 1 + tag.attrs.len();
        self.open = is_wanted(&tag) && cost <= self.left;
        if self.open {
            self.left -= cost;
            self.elements.push(Element {
                name: tag.name,
                attrs: tag.attrs,
                place,
                text: None,
            });
        }
        next
    }
}

/// What the tree builder would have said in the body of a page.
fn next(name: &LocalName) -> Next {
    match &**name {
        "title" | "textarea" => Next::Raw(RawKind::Rcdata),
        "script" => Next::Raw(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => {
            Next::Raw(RawKind::Rawtext)
        }
        "plaintext" => Next::Plaintext,
        _ => Next::Data,
    }
}

fn is_wanted(tag: &Tag) -> bool {
    match &*tag.name {
        "html" | "base" | "meta" | "link" | "title" | "time" | "h1" => true,
        "script" => tag.attrs.iter().any(|own| {
            &*own.name.local == "type" && own.value.to_ascii_lowercase().contains("json")
        }),
        _ => false,
    }
}

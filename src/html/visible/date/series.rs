//! Days that one template writes, one for each post of a thread: `<span class="postdate">03-04-2011, 08:15 PM</span>`, where another of its
//! days, "03-17-2011", tells what reads both ways. What other pages show
//! in one class, an article's day and one behind its text, may be of two hands.

use super::cards::Shown;
use super::{BYTES, LINE};
use crate::claim::{Basis, Claims};
use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::html::visible::post::Thread;
use crate::parser::DayMonthOrder;
use crate::value::date::{Convention, SeriesOfDays};

/// Most elements of one class that are looked at, and most classes.
const ELEMENTS: usize = 64;
const CLASSES: usize = 8;

/// What is known of the days of each class.
#[derive(Default)]
pub(super) struct Series<'d> {
    known: Vec<(&'d str, &'d str, DayMonthOrder)>,
}

impl<'d> Series<'d> {
    /// How the days of an element are written: as those of the elements of its name and class tell, which one template made. Is to be
    /// asked of an element with a day in it that may read both ways.
    pub(super) fn of<'c>(
        &mut self,
        page: &Page<'d>,
        id: NodeId,
        convention: Convention<'c>,
    ) -> Convention<'c> {
        let document = page.document;
        let name = document.name(id);
        let class = document.attribute(id, "class").unwrap_or_default().trim();
        if class.is_empty() {
            return convention;
        }
        let known = self.known.iter();
        let mut known = known.filter(|one| one.0 == name && one.1 == class);
        let pair = if let Some((_, _, order)) = known.next() {
            *order
        } else if self.known.len() >= CLASSES {
            return convention;
        } else {
            let order = order(page, name, class, convention);
            self.known.push((name, class, order));
            order
        };
        match pair {
            DayMonthOrder::Unknown => convention,
            pair => Convention { pair, ..convention },
        }
    }
}

/// The order that the days of a class prove, without one that speaks against it.
fn order(page: &Page<'_>, name: &str, class: &str, convention: Convention<'_>) -> DayMonthOrder {
    let document = page.document;
    let alike = document.named(name).filter(|&id| {
        let own = document.attribute(id, "class").unwrap_or_default();
        own.trim() == class
    });
    let mut series = SeriesOfDays::default();
    for id in alike.take(ELEMENTS) {
        if !page.has_digit(id) || document.descendants(id).len() > LINE {
            continue;
        }
        let text = document.inner_text(id);
        if text.len() <= BYTES {
            series.add(&text, convention);
        }
    }
    series.order()
}

/// What the day of a later post has less of a claim than that of the first, over which the headline may stand farther off.
const LATER: i16 = 60;

/// Lessens the claims of days behind the first post of a thread. Where each post has its day over the box of who posted, that of the second
/// stands before its own.
pub(super) fn of_later_posts(
    page: &Page<'_>,
    thread: Thread,
    dated: &[Shown],
    claims: &mut Claims<'_>,
) {
    let document = page.document;
    let alike = |a: NodeId, b: NodeId| {
        document.name(a) == document.name(b)
            && document.attribute(a, "class") == document.attribute(b, "class")
    };
    let over = |own: &Shown| {
        let mut before = dated.iter().take_while(|other| other.id < thread.first);
        own.id > thread.first && before.any(|other| alike(other.id, own.id))
    };
    let later = |own: &Shown| thread.is_over_at(page, own.id) || over(own);
    // Where that of the first reads both ways, it has none.
    let alone = dated.iter().all(later);
    for own in dated.iter().filter(|own| later(own)) {
        if let Some(claim) = claims.get_mut(own.claim) {
            claim.weight -= LATER;
            if alone {
                claim.rest_on(Basis::OthersCard);
            }
        }
    }
}

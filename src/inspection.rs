//! [`Inspection`]: the page with its reasons.

use crate::claim::{Field, Source, Value};
use crate::input::{InputKind, floor};
use crate::limits::Limits;
use crate::notice::{Notice, NoticeKind};
use crate::page::PageMetadata;
use crate::parser::Reading;
use crate::span::Span;

pub use crate::resolve::Outcome;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A page, and why each value was chosen. [`inspect_dump`](crate::inspect_dump) gives it; as JSON it is what a reviewer's tool needs.
/// Of that JSON only `page` reads back, as a [`PageMetadata`]: rules are this build's own words.
///
/// # Examples
///
/// ```
/// use tearsheet::{Field, Outcome};
///
/// let found = tearsheet::inspect_dump("<title>Oak | Courier</title><h1>Oak</h1>")?;
/// let chosen = found.field(Field::Headline).find(|claim| claim.outcome == Outcome::Won).unwrap();
/// assert_eq!((chosen.value.to_string(), chosen.raw.as_str()), ("Oak".to_owned(), "Oak"));
/// let lost: Vec<String> = found.claims.iter().map(|claim| format!("{}: {} ({})", claim.field, claim.value, claim.source)).collect();
/// assert_eq!(lost[0], "headline: Oak | Courier (title)");
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Inspection {
    /// What the input was read as.
    pub kind: InputKind,
    /// The same page that [`parse_dump`](crate::parse_dump) gives.
    pub page: PageMetadata,
    /// Every statement found, in the order in which the readers found them: not by place.
    pub claims: Vec<Evidence>,
    /// The blocks of a text dump: their spans partition its non-white text. Empty for HTML.
    pub blocks: Vec<BlockReading>,
    /// What was odd, in the order in which it was noticed, at most [`Limits::notices`].
    pub notices: Vec<Notice>,
    /// How many notices there were in all, those not kept included.
    pub notices_total: usize,
}

/// One statement of the page about itself, its proof, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Evidence {
    /// Which field it speaks of.
    pub field: Field,
    /// What it says.
    pub value: Value<'static>,
    /// The text it was read from, as it stands in the input; empty where it has no place of its own. Of an input whose
    /// statements are together many times as long as itself, only the beginning of each that follows.
    pub raw: String,
    /// Where that stands, in bytes of the text handed in.
    pub span: Span,
    /// In which syntax.
    pub source: Source,
    /// By which rule, in words.
    pub rule: &'static str,
    /// How sure the rule is, apart from the source's rank: −100 to 100.
    pub weight: i16,
    /// What became of it.
    pub outcome: Outcome,
}

/// A block of a text dump and the role it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BlockReading {
    /// Its place in the input.
    pub span: Span,
    /// The field it gave or confirmed; `None`: unclassified.
    pub role: Option<Field>,
    /// Why, in words.
    pub rule: &'static str,
}

impl Inspection {
    /// The statements about one field: winners first, then those that agree, then the losers.
    pub fn field(&self, field: Field) -> impl Iterator<Item = &Evidence> {
        [Outcome::Won, Outcome::Agreed, Outcome::Lost]
            .into_iter()
            .flat_map(move |outcome| {
                self.claims
                    .iter()
                    .filter(move |claim| claim.field == field && claim.outcome == outcome)
            })
    }

    /// Puts what concerns the whole input before the other notices.
    pub(crate) fn told(&mut self, kind: NoticeKind, limits: &Limits) {
        self.notices_total += 1;
        self.notices.insert(0, Notice::new(kind, Span::default()));
        bound(&mut self.notices, limits);
    }

    /// The blocks that nothing was made of, in order; of HTML none.
    pub fn unclassified(&self) -> impl Iterator<Item = &BlockReading> {
        self.blocks.iter().filter(|block| block.role.is_none())
    }
}

/// What the proofs of one input may hold: so many times its length, and so many bytes. A thousand keywords of one tag are a
/// thousand claims with the whole tag for their proof.
const RAW_TIMES: usize = 8;
const RAW_LEAST: usize = 64 << 10;

/// A proof where there is room for it, else its beginning.
fn raw(proof: &str, room: &mut usize) -> String {
    let kept = if proof.len() <= *room {
        proof
    } else {
        proof.get(..floor(proof, 256)).unwrap_or_default()
    };
    *room = room.saturating_sub(kept.len());
    kept.to_owned()
}

pub(crate) fn report(
    text: &str,
    kind: InputKind,
    page: PageMetadata,
    mut reading: Reading<'_>,
    outcomes: &[Outcome],
    mut notices: Vec<Notice>,
    limits: &Limits,
) -> Inspection {
    let mut room = RAW_TIMES * text.len() + RAW_LEAST;
    let claims = reading
        .claims
        .into_iter()
        .zip(outcomes)
        .map(|(claim, &outcome)| Evidence {
            field: claim.field,
            value: claim.value.into_owned(),
            raw: raw(claim.span.of(text).unwrap_or_default(), &mut room),
            span: claim.span,
            source: claim.source,
            rule: claim.rule,
            weight: claim.weight,
            outcome,
        });
    let claims: Vec<Evidence> = claims.collect();
    roles(&claims, &mut reading.blocks);
    let notices_total = notices.len();
    bound(&mut notices, limits);
    Inspection {
        kind,
        page,
        claims,
        blocks: reading.blocks,
        notices,
        notices_total,
    }
}

/// Holds notices to [`Limits::notices`]; where some are left out the last says so.
fn bound(notices: &mut Vec<Notice>, limits: &Limits) {
    if notices.len() > limits.notices {
        notices.truncate(limits.notices.saturating_sub(1));
        if limits.notices > 0 {
            notices.push(Notice::new(NoticeKind::NoticeLimit, Span::default()));
        }
    }
}

/// Tells the blocks without a role what they gave or confirm, and of that what says most exactly where it stands: the byline in the
/// middle of the article is the author's.
fn roles(claims: &[Evidence], blocks: &mut [BlockReading]) {
    let mut placed: Vec<(usize, &Evidence)> = claims.iter().enumerate().collect();
    placed.retain(|(_, claim)| claim.outcome != Outcome::Lost && !claim.span.is_empty());
    placed.sort_by_key(|(_, claim)| claim.span.start);
    let mut coming = placed.into_iter().peekable();
    let mut open = BinaryHeap::new();
    // Where text was decoded anew a block may have no place.
    for block in blocks.iter_mut().filter(|block| !block.span.is_empty()) {
        while let Some((at, claim)) = coming.next_if(|(_, claim)| claim.span.start < block.span.end)
        {
            let agreed = claim.outcome == Outcome::Agreed;
            open.push(Reverse((claim.span.len(), agreed, at)));
        }
        let best = loop {
            let claim = open.peek().and_then(|Reverse((.., at))| claims.get(*at));
            match claim {
                Some(claim) if claim.span.end <= block.span.start => open.pop(),
                claim => break claim,
            };
        };
        if let (None, Some(claim)) = (block.role, best) {
            block.role = Some(claim.field);
            block.rule = claim.rule;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{bound, raw};
    use crate::limits::Limits;
    use crate::notice::{Notice, NoticeKind};
    use crate::span::Span;

    #[test]
    fn the_last_notice_says_that_some_are_left_out() {
        let bounded = |count: usize, most: usize| {
            let limits = Limits {
                notices: most,
                ..Limits::default()
            };
            let mut notices = vec![Notice::new(NoticeKind::Conflict, Span::default()); count];
            bound(&mut notices, &limits);
            let kinds = notices.into_iter().map(|notice| notice.kind);
            kinds.collect::<Vec<_>>()
        };
        let (conflict, limit) = (NoticeKind::Conflict, NoticeKind::NoticeLimit);
        assert_eq!(bounded(2, 2), [conflict, conflict]);
        assert_eq!(bounded(9, 2), [conflict, limit]);
        assert_eq!(bounded(9, 1), [limit]);
        assert_eq!(bounded(9, 0), []);
    }

    #[test]
    fn proofs_are_whole_while_there_is_room() {
        let proof = "m".repeat(1000);
        let mut room = 1500;
        assert_eq!(raw(&proof, &mut room).len(), 1000);
        assert_eq!(raw(&proof, &mut room).len(), 256);
        assert_eq!(raw("the mill", &mut room), "the mill");
    }
}

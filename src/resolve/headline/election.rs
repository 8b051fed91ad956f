//! The headline that most sources say, in the spelling that most have.

use super::Candidate;
use crate::claim::{Field, OF_PAGE, Source};
use crate::resolve::rank;

/// How much a source's word counts.
pub(super) const fn votes(source: Source) -> i32 {
    match source {
        Source::JsonLd => 34,
        Source::Microdata | Source::Rdfa | Source::Microformats | Source::Citation => 30,
        Source::Prose => 40,
        Source::OpenGraph => 26,
        Source::Title => 22,
        Source::Twitter => 10,
        Source::Meta | Source::DublinCore => 8,
        _ => 0,
    }
}

/// What the only h1 of an article has more; elsewhere it is a slogan as often as a headline.
const ONLY: i32 = 34;

/// What the place of a heading takes from it, and what it takes that the heading shares no word with the head.
const PLACE: i32 = 15;

const ALONE: i32 = 10;

/// Weight of a heading that says what a title of the head says, and what it has more for it where it is the only h1.
const SAID: i16 = 22;

const FIT: i32 = 10;

/// The least of one over a day and the page's text: it comes before the title of all the site's pages, which a meta may repeat, and not
/// before what cards say too.
const CREDITED: i32 = 40;

impl Candidate<'_> {
    /// The reader's own weight.
    pub(super) fn weight(&self) -> i16 {
        self.trust - rank::of(Field::Headline, self.source)
    }

    /// How much this one says for its text.
    fn votes(&self, article: bool) -> i32 {
        let weight = self.weight();
        match self.source {
            Source::JsonLd if weight <= OF_PAGE => 0,
            Source::Prose => {
                let place = (i32::from(weight) - PLACE).min(10);
                let alone = if weight <= 0 { ALONE } else { 0 };
                let only = if self.only && article {
                    ONLY
                } else if self.only && weight >= SAID {
                    FIT
                } else {
                    0
                };
                let least = if self.credited { CREDITED } else { 0 };
                (votes(Source::Prose) + place - alone + only).max(least)
            }
            source => votes(source),
        }
    }
}

/// The text that has most votes, in the spelling of its most trusted source.
pub(super) fn elected<'c, 'b>(
    candidates: &'c [Candidate<'b>],
    article: bool,
) -> Option<&'c Candidate<'b>> {
    let mut best: Option<(i32, &Candidate<'b>)> = None;
    for candidate in candidates {
        let mut seen: Vec<Source> = Vec::new();
        let mut sum = 0;
        for other in candidates
            .iter()
            .filter(|other| other.folded == candidate.folded)
        {
            if !seen.contains(&other.source) {
                seen.push(other.source);
                sum += other.votes(article);
            }
        }
        let better = best
            .is_none_or(|(score, own)| sum > score || sum == score && candidate.trust > own.trust);
        if better {
            best = Some((sum, candidate));
        }
    }
    let (_, best) = best?;
    spelled(candidates.iter().filter(|own| own.folded == best.folded))
}

/// Of one headline's spellings the one that most sources have: a heading may write "full stack" where all else has "full-stack".
fn spelled<'c, 'b>(alike: impl Iterator<Item = &'c Candidate<'b>>) -> Option<&'c Candidate<'b>>
where
    'b: 'c,
{
    let alike: Vec<(&Candidate<'b>, String)> = alike.map(|own| (own, typed(&own.text))).collect();
    let said = |spelling: &str| -> i32 {
        let mut seen: Vec<Source> = Vec::new();
        for (own, _) in alike.iter().filter(|(_, other)| other == spelling) {
            if !seen.contains(&own.source) {
                seen.push(own.source);
            }
        }
        seen.into_iter().map(votes).sum()
    };
    let mut best: Option<((i32, i16), &Candidate<'b>)> = None;
    for (own, spelling) in &alike {
        let score = (said(spelling), own.trust);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, own));
        }
    }
    best.map(|(_, own)| own)
}

/// A title as a keyboard types it: quotes, dashes and points of typography are no other spelling.
fn typed(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars().flat_map(char::to_lowercase) {
        match c {
            '‘' | '’' | '‚' | '´' | '`' => out.push('\''),
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '–' | '—' | '‑' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

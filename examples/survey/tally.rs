//! What is counted over all pages. One page is in memory at a time; what is kept of it is a few numbers.

use crate::place::Place;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;
use tearsheet::{Field, Inspection, NoticeKind, Outcome, Source};

/// The sums.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) pages: usize,
    pub(crate) bytes: usize,
    pub(crate) time: Duration,
    /// Inputs that could not be read: name and reason.
    pub(crate) unread: Vec<(String, String)>,
    pub(crate) kinds: Counts,
    /// Pages by year and month of publication.
    pub(crate) months: BTreeMap<(u16, u8), usize>,
    /// Pages that state a year of publication and no month.
    pub(crate) years_only: usize,
    pub(crate) undated: usize,
    pub(crate) languages: Counts,
    pub(crate) publishers: Counts,
    pub(crate) sections: Counts,
    pub(crate) tags: Counts,
    pub(crate) authors: Counts,
    /// By field: pages that state it, and by which source the chosen value was read.
    pub(crate) fields: BTreeMap<tearsheet::Field, FieldTally>,
    /// Notices by sentence: pages, and how many in all.
    pub(crate) notices: BTreeMap<&'static str, (usize, usize)>,
    /// Pages with conflicts, notices, disputed fields: the oddest first.
    pub(crate) odd: Top,
    pub(crate) slow: Top,
}

/// How often each text came.
#[derive(Default)]
pub(crate) struct Counts(HashMap<String, usize>);

/// One field over all pages.
#[derive(Default)]
pub(crate) struct FieldTally {
    pub(crate) pages: usize,
    /// Sources of the chosen values, one a page.
    pub(crate) sources: Counts,
    /// Pages on which another source agrees with the chosen value.
    pub(crate) agreed: usize,
    /// Pages on which another value lost.
    pub(crate) disputed: usize,
}

/// A page worth opening.
pub(crate) struct Worth {
    pub(crate) name: String,
    /// Why, in words.
    pub(crate) why: String,
    pub(crate) place: Place,
    /// The page that explains it, where one was written.
    pub(crate) link: Option<String>,
}

/// The highest of many.
#[derive(Default)]
pub(crate) struct Top(Vec<(u64, Worth)>);

impl Top {
    const KEPT: usize = 25;

    fn put(&mut self, score: u64, name: &str, place: &Place, why: impl FnOnce() -> String) {
        let at = self.0.partition_point(|(other, _)| *other >= score);
        if at < Self::KEPT {
            let worth = Worth {
                name: name.to_owned(),
                why: why(),
                place: place.clone(),
                link: None,
            };
            self.0.insert(at, (score, worth));
            self.0.truncate(Self::KEPT);
        }
    }

    /// The highest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Worth> {
        self.0.iter().map(|(_, worth)| worth)
    }
}

impl Counts {
    fn add(&mut self, text: &str) {
        let text = crate::words::one_line(text);
        if !text.is_empty() {
            *self.0.entry(text).or_default() += 1;
        }
    }

    /// How many different texts.
    pub(crate) fn different(&self) -> usize {
        self.0.len()
    }

    /// The most frequent first, equal ones by name.
    pub(crate) fn ordered(&self) -> Vec<(&str, usize)> {
        let mut counts: Vec<(&str, usize)> = self
            .0
            .iter()
            .map(|(text, &count)| (text.as_str(), count))
            .collect();
        counts.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        counts
    }
}

impl Tally {
    /// Counts one page.
    pub(crate) fn add(
        &mut self,
        file: &str,
        place: &Place,
        bytes: usize,
        time: Duration,
        found: &Inspection,
    ) {
        let page = &found.page;
        self.pages += 1;
        self.bytes += bytes;
        self.time += time;
        self.kinds.add(&found.kind.to_string());
        match page.date_published.map(|date| (date.year(), date.month())) {
            Some((year, Some(month))) => *self.months.entry((year, month)).or_default() += 1,
            Some((_, None)) => self.years_only += 1,
            None => self.undated += 1,
        }
        self.languages
            .add(page.in_language.as_deref().unwrap_or_default());
        let site = page
            .is_part_of
            .as_ref()
            .and_then(|site| site.name.as_deref());
        let publisher = page
            .publisher
            .as_ref()
            .and_then(|publisher| publisher.name.as_deref());
        self.publishers.add(publisher.or(site).unwrap_or_default());
        for section in &page.article_section {
            self.sections.add(section);
        }
        for tag in &page.keywords {
            self.tags.add(tag);
        }
        for author in &page.author {
            self.authors.add(author.name.as_deref().unwrap_or_default());
        }
        self.count_fields(found);
        self.count_notices(found);
        let score = time.as_nanos().try_into().unwrap_or(u64::MAX);
        self.slow.put(score, file, place, || {
            format!(
                "{:.1} ms, {} bytes, {:.0} ns/byte",
                time.as_secs_f64() * 1e3,
                crate::document::thousands(bytes),
                time.as_nanos() as f64 / bytes.max(1) as f64,
            )
        });
        let (score, reasons) = oddity(found);
        if score > 0 {
            self.odd.put(score, file, place, || reasons.join(", "));
        }
    }

    /// The oddest, then the slowest.
    pub(crate) fn worth_opening(&mut self) -> impl Iterator<Item = &mut Worth> {
        let all = self.odd.0.iter_mut().chain(&mut self.slow.0);
        all.map(|(_, worth)| worth)
    }

    fn count_fields(&mut self, found: &Inspection) {
        let mut here: BTreeMap<tearsheet::Field, (Option<&tearsheet::Evidence>, bool, bool)> =
            BTreeMap::new();
        for claim in &found.claims {
            let (winner, agreed, disputed) = here.entry(claim.field).or_default();
            match claim.outcome {
                Outcome::Won => {
                    winner.get_or_insert(claim);
                }
                Outcome::Agreed => *agreed = true,
                _ => *disputed = true,
            }
        }
        for (field, (winner, agreed, disputed)) in here {
            let Some(winner) = winner else { continue };
            let tally = self.fields.entry(field).or_default();
            tally.pages += 1;
            tally.sources.add(&winner.source.to_string());
            tally.agreed += usize::from(agreed);
            tally.disputed += usize::from(disputed);
        }
    }

    fn count_notices(&mut self, found: &Inspection) {
        let mut here: BTreeMap<&'static str, usize> = BTreeMap::new();
        for notice in &found.notices {
            *here.entry(notice.kind.sentence()).or_default() += 1;
        }
        for (sentence, count) in here {
            let (pages, all) = self.notices.entry(sentence).or_default();
            *pages += 1;
            *all += count;
        }
    }
}

/// How odd a page is: conflicts first, then notices, then what is missing that nearly every page has, then fields for which
/// what the page states for machines lost.
fn oddity(found: &Inspection) -> (u64, Vec<String>) {
    let conflicts = found
        .notices
        .iter()
        .filter(|n| n.kind == NoticeKind::Conflict)
        .count();
    let others = found.notices_total.saturating_sub(conflicts);
    let mut reasons = Vec::new();
    let mut score = 0;
    let count = |number: usize, what: &str| {
        format!("{number} {what}{}", if number == 1 { "" } else { "s" })
    };
    if conflicts > 0 {
        score += 40 * conflicts as u64;
        reasons.push(count(conflicts, "conflict"));
    }
    if others > 0 {
        score += 10 * others.min(20) as u64;
        let what = if conflicts > 0 {
            "other notice"
        } else {
            "notice"
        };
        reasons.push(count(others, what));
    }
    if found.page.headline.is_none() {
        score += 25;
        reasons.push("no headline".to_owned());
    }
    if found.claims.is_empty() {
        score += 25;
        reasons.push("no statement at all".to_owned());
    }
    let mut disputed: Vec<String> = Vec::new();
    for claim in &found.claims {
        let field = claim.field.to_string();
        // Open Graph and schema.org name types in words of their own: that is no dispute.
        let told = claim.field == Field::Kind || disputed.contains(&field);
        if claim.outcome == Outcome::Lost && is_stated(claim.source) && !told {
            disputed.push(field);
        }
    }
    if !disputed.is_empty() {
        score += disputed.len() as u64;
        reasons.push(format!("disputed: {}", disputed.join(", ")));
    }
    let lone = found.unclassified().count();
    if found.blocks.len() >= 4 && lone * 2 > found.blocks.len() {
        score += 5;
        reasons.push(format!(
            "{lone} of {} blocks unclassified",
            found.blocks.len()
        ));
    }
    (score, reasons)
}

/// Whether it is stated for machines, rather than shown or worked out.
fn is_stated(source: Source) -> bool {
    matches!(
        source,
        Source::JsonLd
            | Source::Microdata
            | Source::Rdfa
            | Source::Microformats
            | Source::OpenGraph
            | Source::DublinCore
            | Source::Citation
            | Source::Header
            | Source::Run
    )
}

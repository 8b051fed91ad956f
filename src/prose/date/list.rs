//! Days of lists: each is another page's.

use super::change::is_bare;
use super::{UNDER, from};
use crate::prose::Scene;
use crate::prose::dates::Dated;
use crate::prose::headline::Headline;

/// Days of other pages that make a list, the lines from one to the next, and words of a title between them.
const LISTED: usize = 2;
const STEP: usize = 3;
pub(super) const TITLE: usize = 3;

/// Whether a day is one of a list's, `New rules for boats / 3 December / The weir is mended / 5 May / Silt is dredged again / 1 May`:
/// lines of a day and nothing else, each its own, that follow each other in one step with a title between. Under the headline of a text
/// days in a row may be the text's own: `12 March / From / 14 March / To / 16 March`.
pub(super) fn is_of_a_list(scene: &Scene<'_, '_, '_>, headline: Headline, own: &Dated) -> bool {
    let head = headline.at.filter(|_| headline.is_said);
    let under = head.is_some_and(|head| own.at > head && own.at <= head + UNDER);
    if under
        && scene
            .page
            .stretch(own.at..usize::MAX)
            .any(|(_, leaf)| leaf.paragraph)
    {
        return false;
    }
    let at = from(&scene.dates, own.at);
    let (before, behind) = scene.dates.split_at(at.min(scene.dates.len()));
    let behind = behind.iter().filter(|other| other.at > own.at);
    in_a_row(scene, own, behind) + in_a_row(scene, own, before.iter().rev()) >= LISTED
}

/// How many days follow each other from one on, in lines like its line; more than make a list are not counted.
fn in_a_row<'s>(
    scene: &Scene<'_, '_, '_>,
    own: &'s Dated,
    others: impl Iterator<Item = &'s Dated>,
) -> usize {
    let mut last = own;
    let mut step = None;
    let mut row = 0;
    for next in others.take(LISTED) {
        let one = next.at.abs_diff(last.at);
        let between = next.at.min(last.at) + 1..next.at.max(last.at);
        let between = || scene.page.stretch(between.clone());
        let alike = one <= STEP
            && step.is_none_or(|step| step == one)
            && next.written.label == last.written.label
            && is_bare(scene, last)
            && is_bare(scene, next)
            && next.written.date.is_some()
            && next.written.date != last.written.date
            && between().any(|(_, leaf)| leaf.words() >= TITLE)
            && !between().any(|(_, leaf)| leaf.paragraph);
        if !alike {
            break;
        }
        row += 1;
        (last, step) = (next, Some(one));
    }
    row
}

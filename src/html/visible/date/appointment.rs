//! Days of what is to take place, by the lines beside them: `Date: 14 June 2025`, `Time: 7pm`, `Venue: the old mill`.

use crate::html::tree::NodeId;
use crate::html::visible::Page;
use crate::value::lexicon::Lexicon;
use crate::value::text;

/// Nodes before and behind a day in which the labels of an announcement stand.
const BEFORE: usize = 14;
const BEHIND: usize = 16;

/// Longest label.
const LABEL: usize = 40;

/// Labels of where something takes place.
#[rustfmt::skip]
static VENUE: Lexicon<128> = Lexicon::of(&[
    "venue", "where", "event location", "veranstaltungsort", "wo", "où", "dónde", "onde", "dove", "waar", "hvor", "gdzie", "kde", "где", "де", "missä",
    "lieu de l événement", "место проведения", "місце проведення", "会場", "開催場所", "开会地点", "地点", "地點", "장소", "địa điểm",
]);

/// Labels of where something is, which a report has as well.
#[rustfmt::skip]
static PLACE: Lexicon<128> = Lexicon::of(&[
    "location", "place", "ort", "lieu", "lugar", "local", "luogo", "plaats", "locatie", "plats", "sted", "paikka", "miejsce", "místo", "miesto",
    "helyszín", "locul", "mjesto", "место", "місце", "τόπος", "yer", "場所", "المكان", "מקום",
]);

/// Labels of an hour.
#[rustfmt::skip]
static TIME: Lexicon<128> = Lexicon::of(&[
    "time", "start time", "doors", "uhrzeit", "zeit", "heure", "horaire", "hora", "horário", "ora", "orario", "tijd", "tid", "klokken", "aika", "godzina",
    "čas", "időpont", "vrijeme", "время", "час", "ώρα", "saat", "時間", "時刻", "时间", "시간", "الوقت", "שעה",
]);

/// Whether a day stands beside the labels of an announcement: of a venue, or of a place and an hour.
pub(super) fn is_one(page: &Page<'_>, id: NodeId) -> bool {
    let document = page.document;
    let end = document.descendants(id).end + BEHIND;
    let (mut place, mut time) = (false, false);
    for at in id.saturating_sub(BEFORE)..end.min(document.ids().end) {
        let Some(label) = document.text(at).and_then(label) else {
            continue;
        };
        let set_off = || {
            let mut above = document.ancestors(at).take(2);
            above.any(|up| matches!(document.name(up), "dt" | "th" | "b" | "strong" | "label"))
        };
        if !label.closed && !set_off() {
            continue;
        }
        if VENUE.contains(&label.folded) {
            return true;
        }
        place |= PLACE.contains(&label.folded);
        time |= TIME.contains(&label.folded);
        if place && time {
            return true;
        }
    }
    false
}

struct Label {
    folded: String,
    /// Whether a colon closes it.
    closed: bool,
}

/// The words before a colon, or a short text that may be a label by its element.
fn label(text: &str) -> Option<Label> {
    let text = text.trim();
    let colon = text.find([':', '：']);
    let head = colon.map_or(text, |at| text.get(..at).unwrap_or_default());
    let fits = !head.is_empty() && head.len() <= LABEL;
    fits.then(|| Label {
        folded: text::fold(head),
        closed: colon.is_some(),
    })
}

//! Days of what is to take place, by the lines beside them: `Date: 14 June 2025`, `Time: 7pm`, `Venue: the old mill`.

use super::sign::Sign;
use crate::claim::{Basis, Claims, Field};
use crate::html::tree::{Document, NodeId};
use crate::html::visible::Page;
use crate::value::date::{self, Convention};
use crate::value::lexicon::Lexicon;
use crate::value::{person, text};

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
    "times", "hours", "uhrzeiten", "zeiten", "heures", "horaires", "horarios", "horários", "orari", "tijden", "tider", "einlass", "doors open",
]);

/// Labels of a day. "Time" and its like may stand before one too.
#[rustfmt::skip]
static WHEN: Lexicon<128> = Lexicon::of(&[
    "when", "date", "dates", "day", "datum", "wann", "termin", "tag", "quand", "fecha", "cuándo", "dia", "día", "quando", "giorno", "wanneer",
    "dato", "når", "när", "päivä", "milloin", "kiedy", "kdy", "kedy", "mikor", "când", "kada", "дата", "когда", "коли", "πότε", "ημερομηνία",
    "tarih", "日期", "日付", "日時", "開催日", "開催日時", "날짜", "일시", "ngày", "التاريخ", "متى", "תאריך", "data",
]);

/// Whether a day is that of an announcement: a label stands right before it, and near it those of a venue, or of a place and an hour. What is
/// marked or signed as the day of publication is not, and a day without a label stands beside an announcement of something else. What some
/// languages call a day of publication, "Дата", "日期", must be called no more than that, and have both a place and an hour beside it.
pub(super) fn is_one(
    page: &Page<'_>,
    id: NodeId,
    sign: &Sign,
    label: date::Label,
    convention: Convention<'_>,
    claims: &Claims<'_>,
) -> bool {
    let called = match label {
        date::Label::None => false,
        date::Label::Published => true,
        _ => return false,
    };
    !is_published(page.document, id, sign)
        && is_beside_venue(page.document, id, called)
        && is_introduced(page.document, id, called, convention)
        && !is_signed(page.document, id, claims)
}

/// Whether a byline that says "by" stands right over a day: a sermon, a review tell where and when as well.
fn is_signed(document: &Document, id: NodeId, claims: &Claims<'_>) -> bool {
    let near = document.text_span(id.saturating_sub(BEFORE)).start..document.text_span(id).start;
    claims.iter().any(|claim| {
        claim.field == Field::Author
            && matches!(
                claim.basis,
                Some(Basis::BylineLine | Basis::BylineClass | Basis::RelAuthor | Basis::AuthorItem)
            )
            && near.contains(&claim.span.start)
            && person::is_person_like(&claim.value.to_string())
    })
}

/// Whether markup says that a day is the one of a publication: `itemprop=datePublished`, `class="entry-date"`.
fn is_published(document: &Document, id: NodeId, sign: &Sign) -> bool {
    let class = || document.attribute(id, "class").unwrap_or_default();
    sign.publishes
        || sign.rule == "class of a date"
            && ["entry", "post"].iter().any(|word| class().contains(word))
}

/// Whether the labels of a venue, or of a place and an hour, stand near a day.
fn is_beside_venue(document: &Document, id: NodeId, both: bool) -> bool {
    let end = document.descendants(id).end + BEHIND;
    let (mut place, mut time) = (false, false);
    for at in id.saturating_sub(BEFORE)..end.min(document.ids().end) {
        let Some(label) = document.text(at).and_then(label) else {
            continue;
        };
        let venue = VENUE.contains(&label.folded);
        let (of_place, of_time) = (PLACE.contains(&label.folded), TIME.contains(&label.folded));
        if !(venue || of_place || of_time) || !label.closed && !is_set_off(document, at) {
            continue;
        }
        place |= of_place || venue;
        time |= of_time
            && (label.closed || !is_styled(document, at) || stands_before_an_hour(document, at));
        if venue && !both || place && time {
            return true;
        }
    }
    false
}

/// Whether a text is a label by its element: alone in it, and what follows is no sentence that it begins, or asks.
fn is_set_off(document: &Document, at: NodeId) -> bool {
    let element = label_around(document, at);
    let own = document.text(at).unwrap_or_default();
    let alone = |up| document.inner_text(up).trim() == own.trim();
    let end = (at + BEHIND).min(document.ids().end);
    let next = (at + 1..end).find_map(|next| words(document, next));
    element.is_some_and(alone) && next.is_none_or(|(_, text)| !is_sentence(text))
}

/// Whether a text goes on from the words before it, or is a whole sentence.
fn is_sentence(text: &str) -> bool {
    text.len() > SENTENCE
        || text.starts_with(char::is_lowercase)
        || text.ends_with(['.', '?', '!', '。', '？', '！']) && text.split(' ').count() > 2
}

/// Longest text that is the name of a place with its address.
const SENTENCE: usize = 120;

/// Whether the label of a day stands right before a day, in its line or its own element.
fn is_introduced(
    document: &Document,
    id: NodeId,
    called: bool,
    convention: Convention<'_>,
) -> bool {
    let told = document.descendants(id).find_map(|at| {
        let text = document.text(at)?;
        let mut found = text
            .bytes()
            .any(|b| b.is_ascii_digit())
            .then(|| date::find(text, convention))?;
        let day = found.find(|found| found.written.date.is_some_and(|day| day.precision() >= 3))?;
        Some((at, text.get(..day.range.start)?.trim()))
    });
    // An attribute may tell the year that the text leaves out.
    let (at, before) = told.unwrap_or((id, ""));
    if let Some((label, weekday)) = before
        .split_once([':', '：'])
        .filter(|(label, _)| !label.is_empty())
    {
        return weekday.len() <= WEEKDAY && is_when(label, called);
    }
    let closed = before.starts_with([':', '：']);
    if !closed && before.len() > WEEKDAY {
        return false;
    }
    let start = at.saturating_sub(BEFORE);
    let last = (start..at).rev().find_map(|at| words(document, at));
    last.is_some_and(|(at, text)| {
        let label = text.trim_end_matches([':', '：']);
        is_when(label, called)
            && (closed || label.len() < text.len() || label_around(document, at).is_some())
    })
}

/// Most bytes between a label and its day: a weekday of some language and a comma.
const WEEKDAY: usize = 24;

/// The element round a text that says that it is a label.
fn label_around(document: &Document, at: NodeId) -> Option<NodeId> {
    let mut above = document.ancestors(at).take(2);
    above.find(|&up| {
        matches!(
            document.name(up),
            "dt" | "th" | "b" | "strong" | "label" | "h2" | "h3" | "h4" | "h5" | "h6"
        ) || matches!(document.name(up), "div" | "span" | "p") && is_called_label(document, up)
    })
}

/// Whether the class of an element says that it is a label: `field__label`. Frameworks call a badge so: `<span class="label label-default">`.
fn is_called_label(document: &Document, id: NodeId) -> bool {
    let class = document.attribute(id, "class").unwrap_or_default();
    let bare = |name: &str| name == "label" && document.name(id) != "span";
    let mut names = class.split_ascii_whitespace();
    !class.contains("label-")
        && names.any(|name| bare(name) || name.len() > "label".len() && name.ends_with("label"))
}

/// Whether a text is a label by a heading or a class alone.
fn is_styled(document: &Document, at: NodeId) -> bool {
    label_around(document, at)
        .is_some_and(|up| !matches!(document.name(up), "dt" | "th" | "b" | "strong" | "label"))
}

/// Whether an hour stands behind a label: "5 min read" is the length of a text.
fn stands_before_an_hour(document: &Document, at: NodeId) -> bool {
    let end = (at + BEHIND).min(document.ids().end);
    let next = (at + 1..end).find_map(|next| words(document, next));
    next.is_some_and(|(_, text)| {
        let text = text.to_lowercase();
        let digit = |c: char| c.is_ascii_digit();
        let mut marks = text.match_indices([':', '.', 'h', '時', '点', '點', '시']);
        let clock =
            marks.any(|(at, _)| text.get(..at).is_some_and(|before| before.ends_with(digit)));
        clock
            || text.contains(digit)
                && ["am", "pm", "a.m", "p.m", "uhr", "o'clock", "kl"]
                    .iter()
                    .any(|word| text.contains(word))
    })
}

/// Whether words are the label of a day: "When", and unless that alone will do "Event date", "Date & time".
fn is_when(label: &str, alone: bool) -> bool {
    let folded = text::fold(label.trim());
    let named = |word: &str| WHEN.contains(word) || TIME.contains(word);
    label.len() <= LABEL && (named(&folded) || !alone && folded.split(' ').any(named))
}

/// The text of a node with words in it.
fn words(document: &Document, at: NodeId) -> Option<(NodeId, &str)> {
    let text = document.text(at)?.trim();
    (!text.is_empty()).then_some((at, text))
}

struct Label {
    folded: String,
    /// Whether a colon closes it.
    closed: bool,
}

/// The words before a colon, or a short text that may be a label by its element.
fn label(text: &str) -> Option<Label> {
    let text = text::trim(text);
    let colon = text.find([':', '：']);
    let head = colon.map_or(text, |at| text.get(..at).unwrap_or_default());
    // None has a number in it.
    let fits = !head.is_empty() && head.len() <= LABEL && !head.bytes().any(|b| b.is_ascii_digit());
    fits.then(|| Label {
        folded: text::fold(head),
        closed: colon.is_some(),
    })
}

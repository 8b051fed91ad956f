//! What the words beside a date say it is the date of.

use super::find::only_words_of_dates;
use super::fold::fold;
use super::line::Line;
use super::owners::{BEFORE, OWNERS, is_glued_page, is_next, is_page};
use super::words;
use super::{Convention, Label};
use crate::value::letter::{is_alphanumeric, is_han, is_mark};

/// The label in the words before the piece at `first`, no further than `limit` pieces back and never past the end of a sentence; else, for
/// languages that put it after, in the words from `next` on.
pub(super) fn beside(line: &Line<'_, '_>, floor: usize, first: usize, next: usize) -> Label {
    before(line, floor, first)
        .or_else(|| after(line, next))
        .unwrap_or_default()
}

/// What a text that is nothing but the words before a day calls it: `Last updated:` in one cell and the day in the next.
pub(crate) fn label_of(text: &str, convention: Convention<'_>) -> Label {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST || text.contains(char::is_numeric) {
        return Label::None;
    }
    let mut tokens = Vec::new();
    let line = Line::of(text, convention, &mut tokens);
    let label = before(&line, 0, line.tokens.len()).unwrap_or_default();
    let words = || (0..line.tokens.len()).filter_map(|at| line.word(at));
    let named = |word: &str| words::label(word).or_else(|| in_its_language(&line, word));
    // Of a tracker's report. In a sentence the word tells of cases.
    if text.eq_ignore_ascii_case("reported:") {
        return Label::Published;
    }
    let sure = text.ends_with([':', '：']) || only_words_of_dates(text, convention);
    // `Ostatnia aktualizacja`: "last" of every language stands before the word.
    let ends = || {
        let last = words().rfind(|word| !words::is_on(word));
        last.is_some_and(|word| named(&word) == Some(Label::Updated))
    };
    if words().count() <= WORDS && (sure || ends()) {
        label
    } else {
        Label::None
    }
}

/// Whether a sentence tells that this page was changed: `Diese Seite wurde zuletzt am … bearbeitet.`, `La dernière modification de cette page
/// a été faite le …`, `Page last modified on …`. `Article 5 was amended`, `The front page was changed` and `On this page the list was
/// updated` tell of something else.
pub(crate) fn tells_of_change(text: &str) -> bool {
    #[rustfmt::skip]
    const CHANGED: &[&str] = &[
        "edited", "edito", "editare", "edytowano", "відредаговано", "измене", "נערך", "diubah", "sua",
    ];
    const GLUED_CHANGED: &[&str] = &["修订", "修訂", "编辑", "編輯", "修改", "更新", "편집"];
    #[rustfmt::skip]
    const THIS: &[&str] = &[
        "this", "diese", "dieser", "dieses", "diesen", "cette", "cet", "esta", "este", "questa", "questo", "quest", "deze", "dit", "denna", "denne",
        "dette", "tę", "ten", "tej", "ta", "эта", "эту", "этой", "цю", "цієї", "ця", "тази", "tato", "tuto", "této", "bu", "tätä", "tämä", "ezt", "ez",
        "această", "acestei", "aquesta", "aquest", "ini", "này", "이", "هذه", "זה", "این",
    ];
    // Danish and Vietnamese; alone these are words of other languages, or of every day.
    const PAGE: &[&str] = &["side", "trang", "lapot", "لهذه"];
    let is_changed = |word: &str| {
        let folded = fold(word);
        words::label(&folded) == Some(Label::Updated)
            || CHANGED.contains(&&*folded)
            || GLUED_CHANGED.iter().any(|changed| word.contains(changed))
    };
    let words: Vec<&str> = text
        .split(|c: char| !is_alphanumeric(c) && !is_mark(c))
        .filter(|word| !word.is_empty())
        .collect();
    let opening = words.get(..OPENING.min(words.len())).unwrap_or_default();
    // `Next page update: 3 May 2030`
    if opening.iter().any(|word| is_next(word)) {
        return false;
    }
    let is_this = |word: &str| THIS.contains(&&*word.to_lowercase());
    let is_own = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let behind = words.get(at + 1).copied().unwrap_or_default();
        let word = words.get(at).copied().unwrap_or_default();
        if is_glued_page(word) {
            return at == 0 || at == 1 && before.is_some_and(|before| is_this(before));
        }
        let shown = before.is_some_and(|before| is_this(before)) || is_this(behind);
        let pointed =
            shown && (is_page(word) || PAGE.contains(&&*word.to_lowercase())) || word == "لهذه";
        if pointed {
            let start = at - usize::from(before.is_some_and(|before| is_this(before)));
            return start == 0 || words.iter().take(start).any(|word| is_changed(word));
        }
        let right_behind = words.get(1..3).unwrap_or_default();
        let is_counted = behind.contains(char::is_numeric);
        let ends = ["en", "son"];
        at == 0
            && is_page(word)
            && !is_counted
            && (right_behind.iter().any(|word| is_changed(word)) || right_behind == ends)
            // `Article: How the dam was changed`
            && !text.get(word.len()..).is_some_and(|rest| rest.starts_with([':', '：']))
    };
    (0..opening.len()).any(is_own) && words.iter().any(|word| is_changed(word))
}

/// Words of a sentence among which it says that it speaks of the page.
const OPENING: usize = 6;

/// Longest text that is nothing but the words before a day, in bytes and words.
const LONGEST: usize = 60;
const WORDS: usize = 5;

fn before(line: &Line<'_, '_>, floor: usize, first: usize) -> Option<Label> {
    let start = line.get(first).map_or(line.text.len(), |token| token.start);
    let mut seen = 0;
    for at in (floor.max(first.saturating_sub(10))..first).rev() {
        let token = line.get(at)?;
        // Labels stand near: 60 bytes are eight words.
        if start - token.start > 60 || seen >= 5 {
            break;
        }
        if let Some(mark) = token.mark() {
            if is_han(mark) {
                return han_label(line.text.get(back(line.text, start)..start)?, true);
            }
            // A dot after a whole word ends its sentence; "Upd." is an abbreviation.
            let sentence = mark == '.'
                && line
                    .word(at.wrapping_sub(1))
                    .is_some_and(|word| word.chars().count() > 3);
            if sentence || matches!(mark, '!' | '?' | '。' | ';') {
                break;
            }
            continue;
        }
        if token.number().is_some() {
            break;
        }
        seen += 1;
        let word = line.word(at)?;
        // "Date first available: 12 March 2019"; "Published online and available" says more of the same day.
        if word == "available" {
            let joined = at.checked_sub(1).and_then(|at| line.word(at));
            if joined.is_some_and(|word| matches!(&*word, "and" | "&")) {
                continue;
            }
            return Some(Label::None);
        }
        if word == "released" && is_of_a_version(line, at) {
            return Some(Label::None);
        }
        // "First appearance: March 3, 2011": of "first" another word says what was.
        let next = line.word(at + 1).filter(|_| seen > 1);
        let of_another = match &*word {
            "first" => next.is_some_and(|next| !words::is_beside(&next)),
            "дата" => next.is_some_and(|next| OWNERS.contains(&next)),
            _ => false,
        };
        if of_another {
            return Some(Label::None);
        }
        if let Some(label) = words::label(&word).or_else(|| in_its_language(line, &word)) {
            // "Zuletzt veröffentlicht", "Last published": a stronger word may stand before.
            let earlier = at
                .checked_sub(1)
                .and_then(|at| line.word(at))
                .and_then(|word| words::label(&word));
            // "Next update: 12 March 2030".
            let next = at.checked_sub(1).and_then(|at| line.get(at)?.word());
            if next.is_some_and(is_next) && !is_participle(&word) {
                return Some(Label::None);
            }
            return Some(if earlier == Some(Label::Updated) {
                Label::Updated
            } else {
                label
            });
        }
    }
    None
}

/// Whether the words before "released" name a version: "Millwheel version 5.9, released on 14 May 2022" stands under each page of its
/// manual.
fn is_of_a_version(line: &Line<'_, '_>, at: usize) -> bool {
    (at.saturating_sub(VERSION)..at).any(|at| {
        let word = line.word(at);
        word.is_some_and(|word| matches!(&*word, "version" | "versions" | "v"))
    })
}

/// Most pieces between "version" and "released": a number of three parts and their dots, and a comma.
const VERSION: usize = 7;

/// Words for a change that mean something else in other languages: "MAJ le 16/05/2024", "Agg. 16 maggio 2024".
fn in_its_language(line: &Line<'_, '_>, word: &str) -> Option<Label> {
    let languages: &[&str] = match word {
        "maj" => &["fr"],
        "agg" => &["it"],
        "act" => &["es", "ca"],
        "akt" => &["pl", "cs", "sk", "de"],
        "sua" => &["vi"],
        "ڈيٹ" => &["ur"],
        _ => return None,
    };
    line.speaks(languages).then_some(Label::Updated)
}

/// Whether a word says that something was done, before which a link may stand: `Next | Published`. "Next update" tells of what is to come.
fn is_participle(word: &str) -> bool {
    ["ed", "do", "da", "é", "ée"]
        .iter()
        .any(|end| word.ends_with(end))
}

/// For languages whose verbs come last.
fn after(line: &Line<'_, '_>, next: usize) -> Option<Label> {
    let token = line.get(next)?;
    if token.mark().is_some_and(is_han) {
        let rest = line.text.get(token.start..)?;
        // "2024年5月14日 更新时间：2024年5月16日": of the one behind it.
        let end = rest.find(|c: char| matches!(c, ':' | '：') || c.is_numeric());
        let another = end.is_some_and(|end| end <= HAN_LABEL);
        return han_label(rest, false).filter(|_| !another);
    }
    // "Diese Seite wurde zuletzt am 3. Mai 2021 um 12:03 Uhr bearbeitet.": the participle ends the sentence.
    if line.speaks(&["de", "nl"]) {
        let ends = line.get(next + 1).is_none() || line.is_mark(next + 1, '.');
        let label = line.word(next).and_then(|word| words::label(&word));
        return label.filter(|label| ends && *label == Label::Updated);
    }
    // Verbs at the end: Turkish, Hindi, Bengali, Persian, Japanese.
    let verb_last = ["tr", "hi", "bn", "fa", "az", "mr", "ta", "ur", "ne"];
    if !line.speaks(&verb_last) {
        return None;
    }
    let (at, label) = (next..next + 3)
        .map_while(|at| Some((at, line.word(at)?)))
        .find_map(|(at, word)| Some((at, words::label(&word)?)))?;
    // "14 Mayıs 2024 Güncelleme Tarihi: 16 Mayıs 2024": what a colon or another day follows is of that one.
    let mut behind = at + 1;
    while behind < at + 3 && line.word(behind).is_some() {
        behind += 1;
    }
    let another = line.number(behind).is_some() || line.is_mark(behind, ':');
    (!another).then_some(label)
}

/// Longest words of a label in Chinese characters, in bytes: `最終更新日時`.
const HAN_LABEL: usize = 24;

/// 24 bytes before `start`, at a character's border.
fn back(text: &str, start: usize) -> usize {
    let mut at = start.saturating_sub(24);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// What Chinese and Japanese call a day.
const HAN_WORDS: &[(&str, Label)] = &[
    ("更新", Label::Updated),
    ("修正", Label::Updated),
    ("改訂", Label::Updated),
    ("最終", Label::Updated),
    ("最后", Label::Updated),
    ("修改", Label::Updated),
    ("公開", Label::Published),
    ("公开", Label::Published),
    ("投稿", Label::Published),
    ("掲載", Label::Published),
    ("配信", Label::Published),
    ("発表", Label::Published),
    ("发布", Label::Published),
    ("發布", Label::Published),
    ("发表", Label::Published),
    ("發表", Label::Published),
    ("刊登", Label::Published),
    ("時間", Label::Published),
    ("时间", Label::Published),
    ("日期", Label::Published),
    ("作成", Label::Published),
    // Of a source that an encyclopaedia names: the day on which it was looked up.
    ("引用日期", Label::Captured),
    ("访问日期", Label::Captured),
    ("检索日期", Label::Captured),
    ("存取日期", Label::Captured),
    ("檢索日期", Label::Captured),
    ("閲覧", Label::Captured),
];

/// The last (or first) label in a stretch of Chinese characters.
fn han_label(text: &str, last: bool) -> Option<Label> {
    // "招聘报名截止 发布时间：" says in a word of its own what the day is.
    let own = text.trim_end_matches(|c: char| !is_alphanumeric(c));
    let own = own
        .rsplit(|c: char| !is_alphanumeric(c))
        .next()
        .unwrap_or_default();
    // "次回更新：2030年3月12日", "截止日期：2030年3月12日".
    if last && BEFORE.iter().any(|other| own.contains(other)) {
        return Some(Label::None);
    }
    let near = |text: &str| {
        HAN_WORDS
            .iter()
            .filter_map(|(word, label)| {
                if last {
                    text.rfind(word)
                } else {
                    text.find(word).filter(|at| *at <= 6)
                }
                .map(|at| (at, word.len(), *label))
            })
            .collect::<Vec<_>>()
    };
    let found = near(text);
    let chosen = if last {
        found.iter().max_by_key(|(at, len, _)| (at + len, *len))
    } else {
        found.iter().min_by_key(|(at, _, _)| *at)
    };
    // "更新时间": what it is the time of.
    let (at, _, label) = *chosen?;
    let earlier = found
        .iter()
        .any(|(before, len, label)| before + len == at && *label == Label::Updated);
    Some(if earlier { Label::Updated } else { label })
}

#[cfg(test)]
mod tests {
    use super::{label_of, tells_of_change};
    use crate::value::date::{Convention, Label};

    #[test]
    fn a_label_apart_from_its_day() {
        let of = |text, language| {
            let convention = Convention {
                language: Some(language),
                ..Convention::default()
            };
            label_of(text, convention)
        };
        for (text, language) in [
            ("Last updated", "en"),
            ("Zuletzt geändert am", "de"),
            ("Dernière mise à jour le", "fr"),
            ("MAJ le", "fr"),
            ("Ostatnia aktualizacja:", "pl"),
            ("Последнее обновление", "ru"),
            ("Son Güncelleme Tarihi", "tr"),
            ("अंतिम अपडेट:", "hi"),
            ("Cập nhật ngày", "vi"),
            ("最后编辑于", "zh"),
        ] {
            assert_eq!(of(text, language), Label::Updated, "{text}");
        }
        for (text, language) in [
            ("Published", "en"),
            ("Veröffentlicht:", "de"),
            ("发布时间：", "zh"),
        ] {
            assert_eq!(of(text, language), Label::Published, "{text}");
        }
        for (text, language) in [
            ("The mill turns again", "en"),
            ("Posted notes of a miller", "en"),
            ("Updates on the mill by the brook", "en"),
            ("Last updated 3 May 2024", "en"),
            ("16 maj", "sv"),
            ("maj", "sv"),
            ("", "en"),
        ] {
            assert_eq!(of(text, language), Label::None, "{text}");
        }
    }

    #[test]
    fn what_tells_of_a_change_of_this_page() {
        for text in [
            "This page was last edited on 3 May 2021, at 12:03.",
            "Page last modified on 3 May 2021",
            "Article updated on 3 May 2021",
            "La dernière modification de cette page a été faite le 3 mai 2021.",
            "Denne side blev senest ændret den 3. maj 2021.",
            "Halaman ini terakhir diubah pada 3 Mei 2021.",
            "本页面最后修订于2021年5月3日。",
        ] {
            assert!(tells_of_change(text), "{text}");
        }
        for text in [
            "Article 5 was amended on 3 May 2022.",
            "Artikel 5 wurde am 3. Mai 2022 geändert.",
            "Artículo 2 modificado por Ley 3/2022, de 3 de mayo de 2022.",
            "The front page was changed on 3 May 2022.",
            "See page 4, updated 3 May 2022",
            "Related article: Prices updated on 3 May 2022",
            "Article: How the dam was changed, 3 May 2022",
            "On this page the list was updated on 3 May 2022.",
            "The west side of the mill was changed on 3 May 2022.",
            "One lap of the course was changed on 3 May 2022.",
            "Trang trại được sửa chữa ngày 3 tháng 5 năm 2022.",
            "Her page on the site was last updated on 3 May 2022, police said.",
            "他们在页面上看到,该规定于2022年5月3日修改。",
        ] {
            assert!(!tells_of_change(text), "{text}");
        }
    }
}

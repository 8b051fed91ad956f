//! What the words beside a date say it is the date of.

use super::Label;
use super::governed::is_next;
use super::line::Line;
use super::words;
use crate::value::letter::is_alphanumeric;

/// The label in the words before the piece at `first`, no further than `limit` pieces back and never past the end of a sentence; else, for
/// languages that put it after, in the words from `next` on.
pub(super) fn beside(line: &Line<'_, '_>, floor: usize, first: usize, next: usize) -> Label {
    before(line, floor, first)
        .or_else(|| after(line, next))
        .unwrap_or_default()
}

fn before(line: &Line<'_, '_>, floor: usize, first: usize) -> Option<Label> {
    let start = line.get(first)?.start;
    let mut seen = 0;
    for at in (floor.max(first.saturating_sub(10))..first).rev() {
        let token = line.get(at)?;
        // Labels stand near: 60 bytes are eight words.
        if start - token.start > 60 || seen >= 5 {
            break;
        }
        if let Some(mark) = token.mark() {
            if super::token::is_han(mark) {
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
        if let Some(label) = words::label(&word) {
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

/// Whether a word says that something was done, before which a link may stand: `Next | Published`. "Next update" tells of what is to come.
fn is_participle(word: &str) -> bool {
    ["ed", "do", "da", "é", "ée"]
        .iter()
        .any(|end| word.ends_with(end))
}

fn after(line: &Line<'_, '_>, next: usize) -> Option<Label> {
    let token = line.get(next)?;
    if token.mark().is_some_and(super::token::is_han) {
        return han_label(line.text.get(token.start..)?, false);
    }
    // Verbs at the end: Turkish, Hindi, Bengali, Persian, Japanese.
    let verb_last = ["tr", "hi", "bn", "fa", "az", "mr", "ta", "ur", "ne"];
    if !line.speaks(&verb_last) {
        return None;
    }
    (next..next + 3).find_map(|at| words::label(&line.word(at)?))
}

/// 24 bytes before `start`, at a character's border.
fn back(text: &str, start: usize) -> usize {
    let mut at = start.saturating_sub(24);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The last (or first) label in a stretch of Chinese characters.
fn han_label(text: &str, last: bool) -> Option<Label> {
    // "次回更新：2030年3月12日", "截止日期：2030年3月12日".
    const OTHERS: &[&str] = &[
        "次回",
        "下次",
        "下一次",
        "截止",
        "有效期",
        "到期",
        "期限",
        "締切",
        "申込",
    ];
    const WORDS: &[(&str, Label)] = &[
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
    // "招聘报名截止 发布时间：" says in a word of its own what the day is.
    let own = text.trim_end_matches(|c: char| !is_alphanumeric(c));
    let own = own
        .rsplit(|c: char| !is_alphanumeric(c))
        .next()
        .unwrap_or_default();
    if last && OTHERS.iter().any(|other| own.contains(other)) {
        return Some(Label::None);
    }
    let near = |text: &str| {
        WORDS
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

//! The script of a text, and the languages that a script leaves.

use crate::value::letter::is_alphabetic;

/// Scripts, in so far as they tell languages apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Only(&'static str),
}

impl Script {
    /// The script of most letters; any kana make a text Japanese.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut counts = [0usize; 6 + ONLY.len()];
        for c in text.chars().filter(|&c| is_alphabetic(c)) {
            let at = match u32::from(c) {
                0x41..=0x24f | 0x1e00..=0x1eff => 0,
                0x400..=0x52f => 1,
                0x600..=0x6ff | 0x750..=0x77f | 0xfb50..=0xfdff | 0xfe70..=0xfeff => 2,
                0x900..=0x97f => 3,
                0x3400..=0x9fff => 4,
                0x3040..=0x30ff => 5,
                code => match ONLY.iter().position(|(range, _)| range.contains(&code)) {
                    Some(at) => at + 6,
                    None => continue,
                },
            };
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        }
        let (at, &most) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
        if most == 0 {
            return None;
        }
        let kana = counts.get(5).copied().unwrap_or(0);
        Some(match at {
            0 => Self::Latin,
            1 => Self::Cyrillic,
            2 => Self::Arabic,
            3 => Self::Devanagari,
            4 if kana * 20 > most => Self::Kana,
            4 => Self::Han,
            5 => Self::Kana,
            at => Self::Only(ONLY.get(at - 6)?.1),
        })
    }

    /// The language, where the script leaves only one of those that news is written in.
    pub(super) fn alone(self, text: &str) -> Option<&'static str> {
        match self {
            Self::Kana => Some("ja"),
            Self::Han => Some("zh"),
            Self::Only("he") if text.contains(['ײ', 'ױ', 'װ']) => Some("yi"),
            Self::Only(language) => Some(language),
            _ => None,
        }
    }
}

/// Scripts of one language, or of one that is written far more than its neighbours.
const ONLY: &[(std::ops::RangeInclusive<u32>, &str)] = &[
    (0x370..=0x3ff, "el"),
    (0x1f00..=0x1fff, "el"),
    (0x530..=0x58f, "hy"),
    (0x590..=0x5ff, "he"),
    (0x980..=0x9ff, "bn"),
    (0xa00..=0xa7f, "pa"),
    (0xa80..=0xaff, "gu"),
    (0xb00..=0xb7f, "or"),
    (0xb80..=0xbff, "ta"),
    (0xc00..=0xc7f, "te"),
    (0xc80..=0xcff, "kn"),
    (0xd00..=0xd7f, "ml"),
    (0xd80..=0xdff, "si"),
    (0xe00..=0xe7f, "th"),
    (0xe80..=0xeff, "lo"),
    (0x1000..=0x109f, "my"),
    (0x10a0..=0x10ff, "ka"),
    (0x1200..=0x137f, "am"),
    (0x1780..=0x17ff, "km"),
    (0xac00..=0xd7a3, "ko"),
    (0x1100..=0x11ff, "ko"),
];

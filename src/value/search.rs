//! [`Search`]: several texts looked for in another at once, in one pass.

use super::text::{is_small_beyond_ascii, lowercase};

/// Texts that are looked for, and how they begin: nearly every place is passed over at one look.
pub(crate) struct Search {
    texts: &'static [&'static str],
    /// By the first byte of a text: one bit for each end (five bits) of the second byte; all of them of a text of one byte.
    seconds: [u32; 256],
    /// The same of the third byte, and of the fourth.
    thirds: [u32; 256],
    fourths: [u32; 256],
}

impl Search {
    /// A search for `texts`, none of them empty.
    #[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
    pub(crate) const fn of(texts: &'static [&'static str]) -> Self {
        let mut seconds = [0; 256];
        let mut thirds = [0; 256];
        let mut fourths = [0; 256];
        let mut at = 0;
        while at < texts.len() {
            let bytes = texts[at].as_bytes();
            let first = bytes[0] as usize;
            seconds[first] |= ends_of(bytes, 1);
            thirds[first] |= ends_of(bytes, 2);
            fourths[first] |= ends_of(bytes, 3);
            at += 1;
        }
        Self {
            texts,
            seconds,
            thirds,
            fourths,
        }
    }

    /// Whether one of the texts, in lower case all of them, may stand at the beginning of `text`, its ASCII letters in lower case; where
    /// none may, none does.
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        bytes.first().is_some_and(|first| {
            // The other bytes are told apart by five bits, which capitals and small letters share.
            let first = first.to_ascii_lowercase();
            Self::fits(&self.seconds, first, bytes, 1) && self.may_stand(first, bytes)
        })
    }

    /// Whether the byte at a place is one of those that are known there behind the first.
    #[inline]
    fn fits(ends: &[u32; 256], first: u8, rest: &[u8], at: usize) -> bool {
        let ends = ends.get(usize::from(first)).copied().unwrap_or(0);
        ends & bit(rest.get(at).copied().unwrap_or(0)) != 0
    }

    /// The same of the third byte and the fourth.
    #[inline]
    fn may_stand(&self, first: u8, rest: &[u8]) -> bool {
        Self::fits(&self.thirds, first, rest, 2) && Self::fits(&self.fourths, first, rest, 3)
    }

    /// Whether one of the texts stands in `text`.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.first_in(text).is_some()
    }

    /// The first place in `text` where one of the texts stands, and its length; of several there the shortest.
    pub(crate) fn first_in(&self, text: &str) -> Option<(usize, usize)> {
        self.first(text.as_bytes(), |byte| byte)
    }

    /// The same in `text` in lower case, as all of the texts are; `None` where that is longer or shorter.
    pub(crate) fn first_in_lower_case(&self, text: &str) -> Option<(usize, usize)> {
        if text.is_ascii() || is_small_beyond_ascii(text) {
            return self.first(text.as_bytes(), |byte| byte.to_ascii_lowercase());
        }
        let lower = lowercase(text);
        (lower.len() == text.len()).then(|| self.first_in(&lower))?
    }

    #[inline]
    fn first(&self, bytes: &[u8], as_listed: impl Fn(u8) -> u8) -> Option<(usize, usize)> {
        let found = |at: usize| {
            let rest = bytes.get(at..)?;
            let first = as_listed(*rest.first()?);
            if !self.may_stand(first, rest) {
                return None;
            }
            let here = self.texts.iter().map(|text| text.as_bytes());
            let here = here.filter(|own| begins(rest, own, &as_listed));
            here.map(<[u8]>::len).min().map(|length| (at, length))
        };
        // One question for both bytes: how often the first alone is right is hard to foresee.
        let mut pairs = bytes.iter().zip(bytes.iter().skip(1)).enumerate();
        let inside = pairs.find_map(|(at, (&byte, &next))| {
            let ends = self.seconds.get(usize::from(as_listed(byte)));
            let fits = ends.is_some_and(|ends| ends & bit(next) != 0);
            if fits { found(at) } else { None }
        });
        inside.or_else(|| found(bytes.len().checked_sub(1)?))
    }
}

/// Whether a text begins with another: most do not from the second letter or the third on.
fn begins(text: &[u8], with: &[u8], as_listed: impl Fn(u8) -> u8) -> bool {
    text.len() >= with.len() && with.iter().zip(text).all(|(a, b)| *a == as_listed(*b))
}

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
const fn ends_of(text: &[u8], at: usize) -> u32 {
    if at < text.len() {
        bit(text[at])
    } else {
        u32::MAX
    }
}

const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

#[cfg(test)]
mod tests {
    use super::Search;

    #[test]
    fn the_first_of_several() {
        static BARS: Search = Search::of(&["|", " - ", "•", "ab", "abc"]);
        static LONG: Search = Search::of(&["mill", "brook"]);
        assert_eq!(LONG.first_in("mil brook"), Some((4, 5)));
        assert_eq!(LONG.first_in("Mil Brook"), None);
        for text in ["Mil Brook", "MÜL BROOK", "mül brook"] {
            let at = text.len() - 5;
            assert_eq!(LONG.first_in_lower_case(text), Some((at, 5)), "{text}");
        }
        assert_eq!(LONG.first_in_lower_case("İ brook"), None);
        assert!(LONG.may_begin("Milling") && !LONG.may_begin("Wheel"));
        assert_eq!(LONG.first_in("mil broo"), None);
        assert_eq!(BARS.first_in("mill - brook | wheel"), Some((4, 3)));
        assert_eq!(BARS.first_in("mill-brook•"), Some((10, 3)));
        assert_eq!(BARS.first_in("mill|"), Some((4, 1)));
        assert_eq!(BARS.first_in("abc"), Some((0, 2)));
        assert_eq!(BARS.first_in("mill -brook a"), None);
        assert_eq!(BARS.first_in(""), None);
    }
}

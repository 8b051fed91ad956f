//! [`Search`]: several texts looked for in another at once, in one pass.

/// Texts that are looked for, and how they begin: nearly every place is passed over at one look.
pub(crate) struct Search {
    texts: &'static [&'static str],
    /// One bit for each hash of two bytes that a text begins with; of a text of one byte all that may follow.
    beginnings: [u64; BITS / 64],
}

const BITS: usize = 2048;

impl Search {
    /// A search for `texts`, none of them empty.
    #[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
    pub(crate) const fn of(texts: &'static [&'static str]) -> Self {
        let mut beginnings = [0; BITS / 64];
        let mut at = 0;
        while at < texts.len() {
            let bytes = texts[at].as_bytes();
            let mut second = 0;
            while second < 256 {
                if bytes.len() == 1 || bytes[1] as usize == second {
                    let bit = beginning(bytes[0], second as u8);
                    beginnings[bit / 64] |= 1 << (bit % 64);
                }
                second += 1;
            }
            at += 1;
        }
        Self { texts, beginnings }
    }

    /// Whether one of the texts may stand at the beginning of `text`; where none may, none does.
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        let mut bytes = text.bytes();
        let first = bytes.next();
        first.is_some_and(|first| self.has(first, bytes.next().unwrap_or(0)))
    }

    fn has(&self, first: u8, second: u8) -> bool {
        let bit = beginning(first, second);
        let bits = self.beginnings.get(bit / 64);
        bits.is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
    }

    /// Whether one of the texts stands in `text`.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.first_in(text).is_some()
    }

    /// The first place in `text` where one of the texts stands, and its length; of several there the shortest.
    pub(crate) fn first_in(&self, text: &str) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        let seconds = bytes.iter().skip(1).chain(&[0]);
        bytes
            .iter()
            .zip(seconds)
            .enumerate()
            .filter(|(_, (first, second))| self.has(**first, **second))
            .find_map(|(at, _)| {
                let rest = bytes.get(at..)?;
                let here = self.texts.iter().map(|text| text.as_bytes());
                let length = here.filter(|text| rest.starts_with(text)).map(<[u8]>::len);
                length.min().map(|length| (at, length))
            })
    }
}

const fn beginning(first: u8, second: u8) -> usize {
    (first as usize * 41 + second as usize) % BITS
}

#[cfg(test)]
mod tests {
    use super::Search;

    #[test]
    fn the_first_of_several() {
        static BARS: Search = Search::of(&["|", " - ", "•", "ab", "abc"]);
        assert_eq!(BARS.first_in("mill - brook | wheel"), Some((4, 3)));
        assert_eq!(BARS.first_in("mill-brook•"), Some((10, 3)));
        assert_eq!(BARS.first_in("mill|"), Some((4, 1)));
        assert_eq!(BARS.first_in("abc"), Some((0, 2)));
        assert_eq!(BARS.first_in("mill -brook a"), None);
        assert_eq!(BARS.first_in(""), None);
    }
}

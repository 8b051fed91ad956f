//! One of several candidates: each has marks, and what a mark is worth was learned from labelled pages.

/// What the marks of a candidate are worth: each for itself, and three together.
pub(super) struct Weights<const N: usize> {
    /// Of each mark, in hundredths for the whole of it.
    pub(super) marks: [i16; N],
    pub(super) crossings: &'static [Crossing],
}

/// Three marks, each with the least of it that counts, and what it is worth, in hundredths, that some of them are there: the first
/// mark that is adds four to the place, the second two, the third one.
pub(super) struct Crossing(pub(super) [(u8, u8); 3], pub(super) [i16; 8]);

/// Puts marks of one kind where there is room for all, and gives back the room behind them.
pub(super) fn put<const N: usize>(room: &mut [u8], marks: [u8; N]) -> &mut [u8] {
    let Some((own, rest)) = room.split_first_chunk_mut() else {
        return &mut [];
    };
    *own = marks;
    rest
}

/// A mark that is there or not.
pub(super) const fn yes(is: bool) -> u8 {
    if is { 10 } else { 0 }
}

/// A mark that counts to ten.
pub(super) fn up_to_ten(count: usize) -> u8 {
    count.min(10) as u8
}

/// How many of a page's candidates are looked at again for crossings, which were learned from as many.
const AGAIN: usize = 12;

impl<const N: usize> Weights<N> {
    fn each(&self, marks: &[u8; N]) -> i32 {
        let each = self.marks.iter().zip(marks);
        // A weight and its tenfold are small numbers, of which one instruction divides many.
        each.map(|(weight, mark)| i32::from(weight.wrapping_mul(i16::from(*mark)) / 10))
            .sum()
    }

    fn together(&self, marks: &[u8; N]) -> i32 {
        let worth = |Crossing(tests, worth): &Crossing| {
            let place = tests.iter().fold(0, |place, (mark, least)| {
                let mark = marks.get(usize::from(*mark)).copied().unwrap_or(0);
                place * 2 + usize::from(mark >= *least)
            });
            i32::from(worth.get(place).copied().unwrap_or(0))
        };
        self.crossings.iter().map(worth).sum()
    }

    /// The best candidate, of equal ones the first, and the sum of what its marks are worth; "none of them" is worth nothing.
    pub(super) fn best<T>(
        &self,
        candidates: impl Iterator<Item = ([u8; N], T)>,
    ) -> Option<(i32, T)> {
        let mut all: Vec<_> = candidates
            .map(|(marks, candidate)| (self.each(&marks), marks, Some(candidate)))
            .collect();
        let mut order: Vec<_> = all.iter().map(|(each, ..)| *each).enumerate().collect();
        order.sort_by_key(|(_, each)| std::cmp::Reverse(*each));
        let again = order.iter().take(AGAIN);
        let scored = again.filter_map(|(at, each)| {
            let (_, marks, _) = all.get(*at)?;
            Some((each + self.together(marks), *at))
        });
        let (score, at) = scored.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        Some((score, all.get_mut(at)?.2.take()?))
    }
}

#[cfg(test)]
mod tests {
    use super::{AGAIN, Crossing, Weights};

    #[test]
    fn marks_together() {
        let weights = Weights {
            marks: [100, -50],
            crossings: &[Crossing(
                [(0, 5), (1, 1), (1, 9)],
                [0, 1, 2, 3, 10, 20, 30, 40],
            )],
        };
        let score = |marks| {
            weights
                .best([(marks, ())].into_iter())
                .map(|(score, ())| score)
        };
        assert_eq!(score([0, 0]), Some(0));
        assert_eq!(score([10, 0]), Some(110));
        assert_eq!(score([10, 2]), Some(100 - 10 + 30));
        assert_eq!(score([0, 10]), Some(-50 + 3));
        let chosen = weights.best([([0, 0], 'a'), ([10, 0], 'b'), ([10, 0], 'c')].into_iter());
        assert_eq!(chosen, Some((110, 'b')));
        // The best of many is among those that are looked at again, wherever it stands.
        let many = (0..AGAIN).map(|at| ([1, 0], at));
        let chosen = weights.best(many.chain([([10, 0], AGAIN)]));
        assert_eq!(chosen, Some((110, AGAIN)));
    }
}

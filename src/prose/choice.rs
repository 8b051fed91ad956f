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

impl<const N: usize> Weights<N> {
    /// The sum of what the marks of a candidate are worth; "none of them" is worth nothing.
    pub(super) fn score(&self, marks: &[u8; N]) -> i32 {
        let each = self.marks.iter().zip(marks);
        let each = each.map(|(weight, mark)| i32::from(*weight) * i32::from(*mark) / 10);
        let together = self.crossings.iter().map(|Crossing(tests, worth)| {
            let place = tests.iter().fold(0, |place, (mark, least)| {
                let mark = marks.get(usize::from(*mark)).copied().unwrap_or(0);
                place * 2 + usize::from(mark >= *least)
            });
            i32::from(worth.get(place).copied().unwrap_or(0))
        });
        each.sum::<i32>() + together.sum::<i32>()
    }

    /// The first of the best candidates.
    pub(super) fn best<T>(
        &self,
        candidates: impl Iterator<Item = ([u8; N], T)>,
    ) -> Option<(i32, T)> {
        let mut best: Option<(i32, T)> = None;
        for (marks, candidate) in candidates {
            let score = self.score(&marks);
            if best.as_ref().is_none_or(|(top, _)| score > *top) {
                best = Some((score, candidate));
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::{Crossing, Weights};

    #[test]
    fn marks_together() {
        let weights = Weights {
            marks: [100, -50],
            crossings: &[Crossing(
                [(0, 5), (1, 1), (1, 9)],
                [0, 1, 2, 3, 10, 20, 30, 40],
            )],
        };
        assert_eq!(weights.score(&[0, 0]), 0);
        assert_eq!(weights.score(&[10, 0]), 110);
        assert_eq!(weights.score(&[10, 2]), 100 - 10 + 30);
        assert_eq!(weights.score(&[0, 10]), -50 + 3);
        let chosen = weights.best([([0, 0], 'a'), ([10, 0], 'b'), ([10, 0], 'c')].into_iter());
        assert_eq!(chosen, Some((110, 'b')));
    }
}

//! The times of a window in seconds, and the pattern of their order.

use super::Scene;
use crate::dump::shape::Shape;

impl Scene<'_> {
    pub(super) fn read_times(&mut self) {
        for (at, (leaf, text)) in self.leaves.iter().zip(&self.texts).enumerate() {
            if matches!(leaf.shape, Shape::Time | Shape::Day) {
                self.times
                    .extend(seconds(text).map(|seconds| (at, seconds)));
            }
        }
    }

    /// The ranks of up to three times and the place of this one among them, as one number: 0 for more, 1 for a lone one.
    pub(in crate::dump) fn time_pattern(&self, order: usize) -> usize {
        let value = |at: usize| self.times.get(at).map_or(0, |time| time.1);
        let relation = |a: i64, b: i64| match b - a {
            0 => 0,
            1..DAY => 1,
            DAY.. => 2,
            MINUS_DAY..0 => 3,
            _ => 4,
        };
        match self.times.len() {
            1 => 1,
            2 => 2 + order * 5 + relation(value(0), value(1)),
            3 => 16 + order * 25 + relation(value(0), value(1)) * 5 + relation(value(1), value(2)),
            _ => 0,
        }
    }
}

/// Seconds of a day.
pub(in crate::dump) const DAY: i64 = 86_400;
const MINUS_DAY: i64 = -DAY;

/// Seconds since 1970 at UTC; a time without an offset counts as UTC. Seconds, because a page is often changed in the minute of its
/// publication.
fn seconds(text: &str) -> Option<i64> {
    let date = crate::value::date::machine(text)?;
    let day = i64::from(
        date.to_naive_date()?
            .signed_duration_since(chrono::NaiveDate::default())
            .num_days() as i32,
    );
    let time = date.time().map_or(0, |time| {
        let minutes = i64::from(time.hour) * 60 + i64::from(time.minute);
        minutes * 60 + i64::from(time.second.unwrap_or(0))
    });
    Some(day * DAY + time - i64::from(date.offset_minutes().unwrap_or(0)) * 60)
}

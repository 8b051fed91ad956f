//! Rows of digits that numbers glued together make: a logo's size, the year, an image's size.

use std::ops::Range;

/// Borders in the rows of digits of `line`, given as ranges with whether a flag follows: `252602025` and `2526019201080` `true` are
/// 252, 60, 2025 and 252, 60, 1920, 1080. What all rows that open a size begin with is that size.
pub(super) fn borders(
    line: &str,
    rows: &[(Range<usize>, bool)],
    years: &[&str],
    borders: &mut Vec<usize>,
) {
    let text = |row: &Range<usize>| line.get(row.clone()).unwrap_or_default();
    // What two rows begin with; images alone have a width in common.
    let pairs = rows.iter().enumerate().flat_map(|(at, (row, flagged))| {
        let others = rows.iter().skip(at + 1);
        let others = others.filter(move |(_, other)| !(*flagged && *other));
        others.map(move |(other, _)| common(text(row), text(other)))
    });
    let logo = pairs
        .filter_map(|row| Some((row, size(row, LOGO)?)))
        .min_by_key(|(row, _)| row.len());
    for (row, flagged) in rows {
        let digits = text(row);
        let mut at = row.start;
        let mut rest = digits;
        if let Some((logo, width)) = logo {
            if let Some(after) = digits.strip_prefix(logo) {
                let whole = if *flagged {
                    size(after, IMAGE).is_some()
                } else {
                    after.is_empty() || years.contains(&after)
                };
                if whole {
                    borders.extend([at + width, at + logo.len()]);
                    at += logo.len();
                    rest = after;
                }
            }
        } else if let Some((logo, width)) = years.iter().find_map(|year| {
            let logo = digits.strip_suffix(year)?;
            Some((logo, size(logo, LOGO)?))
        }) {
            borders.extend([at + width, at + logo.len()]);
            continue;
        }
        if *flagged {
            borders.extend(size(rest, IMAGE).map(|width| at + width));
        }
    }
}

/// What both begin with.
fn common<'l>(row: &'l str, other: &str) -> &'l str {
    let same = row
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    row.get(..same).unwrap_or_default()
}

/// The widest and the tallest that a picture is, as hundredths of its height.
type Shape = std::ops::RangeInclusive<u32>;

/// Logos are written across.
const LOGO: Shape = 80..=1200;

/// Photographs: 2:1 to 1:2.
const IMAGE: Shape = 50..=240;

/// How many of `digits` are the width, where just one cut gives a width and a height of such a shape.
fn size(digits: &str, shape: Shape) -> Option<usize> {
    if !(4..=8).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut cuts = (2..digits.len() - 1).filter(|&cut| {
        let (width, height) = digits.split_at_checked(cut).unwrap_or_default();
        let number = |part: &str| part.parse::<u32>().ok().filter(|_| !part.starts_with('0'));
        match (number(width), number(height)) {
            (Some(width), Some(height)) if height > 15 => shape.contains(&(width * 100 / height)),
            _ => false,
        }
    });
    let cut = cuts.next()?;
    cuts.next().is_none().then_some(cut)
}

#[cfg(test)]
mod tests {
    use super::{IMAGE, LOGO, size};

    #[test]
    fn one_cut_is_a_picture() {
        assert_eq!(size("25260", LOGO), Some(3));
        assert_eq!(size("60060", LOGO), Some(3));
        assert_eq!(size("19201080", IMAGE), Some(4));
        assert_eq!(size("1200675", IMAGE), Some(4));
        assert_eq!(size("2025", IMAGE), Some(2));
        assert_eq!(size("1234", LOGO), None);
        assert_eq!(size("190", IMAGE), None);
    }
}

//! Sizes of images in CSS pixels.

/// `1920`, `1920px`, `1920.0`: at least 1 and at most 100,000 pixels; `None` for percentages and other units.
pub(crate) fn pixels(text: &str) -> Option<u32> {
    let text = text.trim();
    let number = text
        .strip_suffix("px")
        .or_else(|| text.strip_suffix("PX"))
        .unwrap_or(text)
        .trim();
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = !whole.is_empty()
        && whole.len() <= 6
        && whole.bytes().all(|b| b.is_ascii_digit())
        && fraction.bytes().all(|b| b.is_ascii_digit());
    let value: u32 = digits.then(|| whole.parse().ok())??;
    (1..=100_000).contains(&value).then_some(value)
}

/// Width and height: `1920x1080`, `1920 × 1080 px`, `1920*1080`.
pub(crate) fn width_and_height(text: &str) -> Option<(u32, u32)> {
    let (width, height) = text.split_once(['x', 'X', '×', '*'])?;
    Some((pixels(width)?, pixels(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        assert_eq!(pixels("1920"), Some(1920));
        assert_eq!(pixels(" 1920px "), Some(1920));
        assert_eq!(pixels("1920.00"), Some(1920));
        assert_eq!(width_and_height("1920 × 1080 px"), Some((1920, 1080)));
        assert_eq!(width_and_height("252x60"), Some((252, 60)));
    }

    #[test]
    fn no_sizes() {
        for text in [
            "", "0", "-5", "100%", "12em", "auto", "1e9", "99999999", "px", "٣",
        ] {
            assert_eq!(pixels(text), None, "{text:?}");
        }
        assert_eq!(width_and_height("box"), None);
    }
}

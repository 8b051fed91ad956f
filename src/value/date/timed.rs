//! A day in digits with its time as browsers print it over or under a page, in the short form of the reader's own country.

/// A day in digits with a time at the start of a line, `5/3/24, 9:15 AM`, `03.05.24, 09:15`, `2024/5/3 上午9:15`, and what stands behind it.
pub(crate) fn timed(line: &str) -> Option<(&str, &str)> {
    let is_gap = |c: char| c == ',' || c.is_whitespace();
    let rest = number(line, "./-年")?;
    let rest = number(rest.trim_start(), "./-月")?;
    let rest = number(rest.trim_start(), ", .日")?;
    // No version: `1.2.3.4.55`.
    let is_parted = !rest.starts_with(|c: char| c.is_ascii_digit()) || line.contains([',', ' ']);
    let rest = rest.trim_start_matches(is_gap);
    // `3.5.2024 klo 9.15`
    let rest = without_half(rest.strip_prefix("klo ").unwrap_or(rest));
    let rest = number(rest.trim_start(), ":.")?;
    let is_digit = |c: char| c.is_ascii_digit();
    let behind = rest.trim_start_matches(is_digit);
    let is_minutes = rest.len() - behind.len() == 2;
    let seconds = behind
        .strip_prefix(':')
        .map(|rest| rest.trim_start_matches(is_digit));
    let rest = without_half(seconds.unwrap_or(behind));
    let is_apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let (time, _) = line.split_at_checked(line.len() - rest.len())?;
    (is_parted && is_minutes && is_apart).then(|| (time, rest.trim()))
}

/// What stands behind a number of few digits and one of the marks.
fn number<'t>(text: &'t str, marks: &str) -> Option<&'t str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=4).contains(&(text.len() - rest.len()));
    is_number.then(|| rest.strip_prefix(|c| marks.contains(c)))?
}

/// Without the half of the day that stands there.
fn without_half(text: &str) -> &str {
    const HALVES: [&str; 16] = [
        "AM",
        "PM",
        "am",
        "pm",
        "上午",
        "下午",
        "午前",
        "午後",
        "오전",
        "오후",
        "a.m.",
        "p.m.",
        "a. m.",
        "p. m.",
        "a.\u{a0}m.",
        "p.\u{a0}m.",
    ];
    let bare = text.trim_start();
    let behind = HALVES.iter().find_map(|half| bare.strip_prefix(half));
    behind.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::timed;

    #[test]
    fn times_of_printing() {
        for (line, time) in [
            ("5/3/24, 9:15 AM", "5/3/24, 9:15 AM"),
            (
                "5/3/24, 9:15\u{202f}AM   The mill",
                "5/3/24, 9:15\u{202f}AM",
            ),
            ("03.05.24, 09:15 Die Mühle", "03.05.24, 09:15"),
            ("03/05/2024 09:15", "03/05/2024 09:15"),
            ("2024-05-03 09:15:07", "2024-05-03 09:15:07"),
            ("2024/5/3 上午9:15", "2024/5/3 上午9:15"),
            ("24. 5. 3. 오전 9:15", "24. 5. 3. 오전 9:15"),
            (
                "3/5/24, 9:15 a.\u{a0}m. El molino",
                "3/5/24, 9:15 a.\u{a0}m.",
            ),
            ("3/5/24, 9:15 p. m.", "3/5/24, 9:15 p. m."),
            ("3.5.2024 klo 9.15 Mylly", "3.5.2024 klo 9.15"),
        ] {
            assert_eq!(timed(line).map(|(time, _)| time), Some(time), "{line}");
        }
        for line in [
            "",
            "5/3/24",
            "9:15 AM",
            "5/3/24, 9:1",
            "1.2.3.4.55",
            "5/3/24, 9:155",
            "The 5/3/24, 9:15 AM",
        ] {
            assert_eq!(timed(line), None, "{line}");
        }
    }
}

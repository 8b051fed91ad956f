//! What programs write of their doings, a line with its moment each.

/// Fewest lines: a page may quote three.
const LINES: usize = 5;

/// Whether a text is such a file: nine lines of ten begin with a day and a time to the second, or with a client's address and `[day:time
/// offset] "GET …`, as servers write it. What goes on below one, a trace, begins with white space or a word. The minutes and tickers that
/// people write have no seconds.
pub(super) fn is_log(text: &str, end: char) -> bool {
    let mut lines = text.split(end).filter(|line| !line.trim_ascii().is_empty());
    if !lines
        .next()
        .is_some_and(|line| is_entry(line) || is_request(line))
    {
        return false;
    }
    let (mut all, mut own) = (1, 1);
    for line in lines {
        all += 1;
        own += usize::from(is_entry(line) || is_request(line));
    }
    own >= LINES && own * 10 >= all * 9
}

/// `2024-05-03 07:15:12,034 INFO …`, `[2024-05-03T07:15:12Z] …`.
fn is_entry(line: &str) -> bool {
    let line = line.trim_ascii_start();
    let line = line.strip_prefix('[').unwrap_or(line);
    fits(line, "0000-00-00?00:00:00") && line.len() > 24
}

/// `10.0.0.7 - - [03/May/2024:07:15:12 +0000] "GET / HTTP/1.1" 200 512`.
fn is_request(line: &str) -> bool {
    let day = line.split_once('[').map(|(_, rest)| rest);
    day.is_some_and(|rest| fits(rest, "00/???/0000:00:00:00 ")) && line.contains("] \"")
}

/// Whether a text begins in a form: `0` stands for a digit, `?` for any sign.
fn fits(text: &str, form: &str) -> bool {
    text.len() >= form.len()
        && text.bytes().zip(form.bytes()).all(|(b, sign)| match sign {
            b'0' => b.is_ascii_digit(),
            b'?' => true,
            sign => b == sign,
        })
}

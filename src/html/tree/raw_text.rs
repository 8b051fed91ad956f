//! Where raw text ends: titles, styles, scripts.

use memchr::{memchr, memchr2};

/// Start of the end tag `</name` with what must follow it, or the end of the text.
/// [RAWTEXT state](https://html.spec.whatwg.org/multipage/parsing.html#rawtext-state)
pub(super) fn end(bytes: &[u8], from: usize, name: &[u8]) -> usize {
    let mut at = from;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr(b'<', rest)) {
        at += found;
        if is_end_tag(bytes, at, name) {
            return at;
        }
        at += 1;
    }
    bytes.len()
}

fn is_end_tag(bytes: &[u8], at: usize, name: &[u8]) -> bool {
    let Some((head, tail)) = bytes
        .get(at + 1..)
        .and_then(|rest| rest.strip_prefix(b"/"))
        .and_then(|rest| rest.split_at_checked(name.len()))
    else {
        return false;
    };
    head.eq_ignore_ascii_case(name) && tail.first().copied().is_some_and(ends_name)
}

fn ends_name(b: u8) -> bool {
    matches!(b, b'\t' | b'\n' | b'\r' | 12 | b' ' | b'/' | b'>')
}

/// What `<!--` makes of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Escape {
    /// `</script>` ends it.
    None,
    /// Behind `<!--`: `</script>` still ends it, `<script` escapes twice.
    Once,
    /// Behind `<!-- <script`: `</script>` only leads back to the first escape.
    Twice,
}

/// Start of `</script`, or the end of the text.
/// [Script data state](https://html.spec.whatwg.org/multipage/parsing.html#script-data-state)
pub(super) fn script_end(bytes: &[u8], from: usize) -> usize {
    let mut escape = Escape::None;
    let mut at = from;
    loop {
        let Some(rest) = bytes.get(at..) else {
            return bytes.len();
        };
        let found = if escape == Escape::None {
            memchr(b'<', rest)
        } else {
            memchr2(b'<', b'-', rest)
        };
        let Some(found) = found else {
            return bytes.len();
        };
        at += found;
        let here = bytes.get(at..).unwrap_or_default();
        if here.starts_with(b"-") {
            let dashes = here.iter().take_while(|b| **b == b'-').count();
            at += dashes;
            if dashes >= 2 && bytes.get(at) == Some(&b'>') {
                escape = Escape::None;
            }
        } else if escape != Escape::Twice && is_end_tag(bytes, at, b"script") {
            return at;
        } else if escape == Escape::None {
            if here.starts_with(b"<!--") {
                escape = Escape::Once;
                // The dashes are looked at again: `<!-->` opens and closes.
                at += 2;
            } else {
                at += 1;
            }
        } else {
            let (after, toggles) = inner_tag(bytes, at, escape == Escape::Twice);
            at = after;
            if toggles {
                escape = if escape == Escape::Once {
                    Escape::Twice
                } else {
                    Escape::Once
                };
            }
        }
    }
}

/// A tag in an escaped script: where to go on, and whether it is the `<script` or `</script` that is looked for.
fn inner_tag(bytes: &[u8], at: usize, closing: bool) -> (usize, bool) {
    let mut name = at + 1;
    if closing {
        if bytes.get(name) != Some(&b'/') {
            return (name, false);
        }
        name += 1;
    }
    let len = bytes
        .get(name..)
        .unwrap_or_default()
        .iter()
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    let end = name + len;
    let is_script = bytes
        .get(name..end)
        .is_some_and(|name| name.eq_ignore_ascii_case(b"script"));
    (
        end,
        is_script && bytes.get(end).copied().is_some_and(ends_name),
    )
}

#[cfg(test)]
mod tests {
    use super::{end, script_end};

    #[track_caller]
    fn script(text: &str) {
        let (inside, _) = text.split_once('|').unwrap_or((text, ""));
        assert_eq!(
            script_end(text.replace('|', "").as_bytes(), 0),
            inside.len(),
            "{text}"
        );
    }

    #[test]
    fn scripts() {
        script("a < b|</script>");
        script("</scripts>|</SCRIPT >");
        script("<!-- |</script> -->");
        script("<!-- <script> </script> |</script> -->");
        script("<!-- <script> --> |</script>");
        script("<!--> <script> |</script>");
        script("<!---> <script> |</script>");
        script("<!- <script> |</script>");
        script("<!-- <scripts> |</script>");
        script("<!-- <script </script> |</script>");
        script("</script");
        script("<!-- <script> </script -> -->|</script>");
    }

    #[test]
    fn raw_texts() {
        assert_eq!(end(b"a</b></title>", 0, b"title"), 5);
        assert_eq!(end(b"a</TITLE\n>", 0, b"title"), 1);
        assert_eq!(end(b"a</titles></title", 0, b"title"), 17);
    }
}

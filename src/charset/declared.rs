//! The charset that a page states in its first bytes. [WHATWG HTML §13.2.3.2](https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding)

use memchr::memmem;

/// How far it is looked for. The standard says 1,024 bytes; browsers start again when a later one turns up, and pages with
/// long scripts before it exist.
const FAR: usize = 16 << 10;

/// What `<meta charset>`, `<meta http-equiv=content-type content>` or an XML declaration calls the charset.
pub(super) fn label(bytes: &[u8]) -> Option<&[u8]> {
    let head = bytes.get(..FAR).unwrap_or(bytes);
    xml(head).or_else(|| meta(head))
}

fn xml(head: &[u8]) -> Option<&[u8]> {
    let head = head.trim_ascii_start();
    if !head.starts_with(b"<?xml") {
        return None;
    }
    let tag = head.get(..memchr::memchr(b'>', head)?)?;
    value(tag.get(memmem::find(tag, b"encoding")? + 8..)?)
}

fn meta(head: &[u8]) -> Option<&[u8]> {
    let mut rest = head;
    while let Some(open) = memchr::memchr(b'<', rest) {
        rest = rest.get(open + 1..)?;
        if let Some(comment) = rest.strip_prefix(b"!--") {
            rest = comment.get(memmem::find(comment, b"-->")? + 3..)?;
            continue;
        }
        if !rest
            .get(..4)
            .is_some_and(|name| name.eq_ignore_ascii_case(b"meta"))
        {
            continue;
        }
        let tag = rest.get(..memchr::memchr(b'>', rest).unwrap_or(rest.len()))?;
        if let Some(label) = in_tag(tag) {
            return Some(label);
        }
    }
    None
}

/// `charset` with a value: as an attribute or inside `content`. `<meta name=x content="charset">` has none.
fn in_tag(tag: &[u8]) -> Option<&[u8]> {
    let lower = tag.to_ascii_lowercase();
    memmem::find_iter(&lower, b"charset").find_map(|at| value(tag.get(at + 7..)?))
}

/// What stands after `=`, quoted or bare.
fn value(after: &[u8]) -> Option<&[u8]> {
    let value = after
        .trim_ascii_start()
        .strip_prefix(b"=")?
        .trim_ascii_start();
    let value = match value {
        [b'"' | b'\'', rest @ ..] => rest.trim_ascii_start(),
        bare => bare,
    };
    let is_end = |byte: &u8| !(byte.is_ascii_alphanumeric() || b"-_:.".contains(byte));
    let end = value.iter().position(is_end).unwrap_or(value.len());
    value.get(..end).filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::label;

    #[track_caller]
    fn states(head: &str, expected: Option<&str>) {
        assert_eq!(
            label(head.as_bytes()),
            expected.map(str::as_bytes),
            "{head}"
        );
    }

    #[test]
    fn the_forms_it_has() {
        states("<meta charset=koi8-r>", Some("koi8-r"));
        states(
            "<META HTTP-EQUIV='content-type' CONTENT='text/html; Charset=GB2312'>",
            Some("GB2312"),
        );
        states(
            "<?xml version='1.0' encoding='shift_jis'?><html>",
            Some("shift_jis"),
        );
        states(
            "<!-- <meta charset=koi8-r> --><meta name=a content=charset><meta charset = \"latin1\">",
            Some("latin1"),
        );
        states("<meta charset=>", None);
        states("<metadata>charset", None);
    }
}

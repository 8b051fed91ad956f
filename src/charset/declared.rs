//! The charset that a page states in its first bytes. [WHATWG HTML §13.2.3.2](https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding)

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use memchr::memmem;

/// How far it is looked for. The standard says 1,024 bytes; browsers start again when a later one turns up, and pages with
/// long scripts before it exist.
const FAR: usize = 16 << 10;

/// The charset of `<meta charset>`, `<meta http-equiv=content-type content>` or an XML declaration. Bytes in which this can be
/// read are not UTF-16, whatever it says.
pub(super) fn charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..FAR).unwrap_or(bytes);
    let label = xml(head).or_else(|| meta(head))?;
    let stated = Encoding::for_label(label)?;
    Some(if stated == UTF_16LE || stated == UTF_16BE {
        UTF_8
    } else if stated == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        stated
    })
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
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::charset;

    #[track_caller]
    fn states(head: &str, expected: Option<&str>) {
        assert_eq!(
            charset(head.as_bytes()).map(encoding_rs::Encoding::name),
            expected,
            "{head}"
        );
    }

    #[test]
    fn the_forms_it_has() {
        states("<meta charset=koi8-r>", Some("KOI8-R"));
        states(
            "<META HTTP-EQUIV='content-type' CONTENT='text/html; Charset=GB2312'>",
            Some("GBK"),
        );
        states(
            "<?xml version='1.0' encoding='shift_jis'?><html>",
            Some("Shift_JIS"),
        );
        states(
            "<!-- <meta charset=koi8-r> --><meta name=a content=charset><meta charset = \"latin1\">",
            Some("windows-1252"),
        );
        states("<meta charset=utf-16>", Some("UTF-8"));
        states("<meta charset=none>", None);
        states("<metadata>charset", None);
    }
}

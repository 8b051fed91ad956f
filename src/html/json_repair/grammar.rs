//! What the next few bytes of a broken script are likely to be. Each looks at a bounded number of them.

/// Which characters end a string that `open` began.
pub(super) fn closes(open: char, c: char) -> bool {
    match open {
        '"' | '\'' | '`' => c == open,
        // Written by a text editor that turns quotes: any of them may stand at the end.
        _ => matches!(c, '“' | '”' | '″' | '»' | '"'),
    }
}

/// Whether what comes after a comma can be the next member or element.
pub(super) fn starts_value(tail: &str) -> bool {
    tail.chars().next().is_none_or(|c| {
        matches!(
            c,
            '"' | '\'' | '`' | '“' | '”' | '{' | '}' | '[' | ']' | '-' | '/' | ',' | '<'
        ) || c.is_ascii_digit()
    }) || ["true", "false", "null"]
        .iter()
        .any(|word| tail.starts_with(word))
        || is_bare_key(tail)
}

fn is_bare_key(tail: &str) -> bool {
    let name = tail
        .bytes()
        .take(64)
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'_')
        .count();
    name > 0 && tail.get(name..).is_some_and(|rest| rest.starts_with(':'))
}

/// Whether a quoted name and a colon come next. Looks at a bounded number of bytes.
pub(super) fn is_member(tail: &str) -> bool {
    let mut bytes = tail.bytes().take(96);
    let Some(quote @ (b'"' | b'\'')) = bytes.next() else {
        return false;
    };
    let mut named = false;
    for byte in bytes.by_ref() {
        if byte == quote {
            return named && bytes.find(|b| !b.is_ascii_whitespace()) == Some(b':');
        }
        if !(byte.is_ascii_alphanumeric()
            || matches!(byte, b'@' | b'_' | b'-' | b':' | b'.' | b'/' | b'#'))
        {
            return false;
        }
        named = true;
    }
    false
}

/// The four hex digits after `u`.
pub(super) fn code_unit(after: &str) -> Option<u16> {
    let digits = after.strip_prefix('u')?.get(..4)?;
    digits
        .bytes()
        .all(|b| b.is_ascii_hexdigit())
        .then(|| u16::from_str_radix(digits, 16).ok())?
}

/// Whether a word is a JSON number that an f64 holds ([RFC 8259 §6](https://www.rfc-editor.org/rfc/rfc8259#section-6)); `007`, `+1`, `1e400` are
/// texts.
pub(super) fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let whole = digits.bytes().take_while(u8::is_ascii_digit).count();
    if whole == 0 || (whole > 1 && digits.starts_with('0')) {
        return false;
    }
    let mut rest = digits.get(whole..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix('.') {
        let length = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 {
            return false;
        }
        rest = fraction.get(length..).unwrap_or_default();
    }
    if let Some(exponent) = rest.strip_prefix(['e', 'E']) {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if exponent.is_empty() || !exponent.bytes().all(|b| b.is_ascii_digit()) {
            return false;
        }
        rest = "";
    }
    rest.is_empty() && word.parse::<f64>().is_ok_and(f64::is_finite)
}

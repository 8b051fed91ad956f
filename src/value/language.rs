//! Language tags ([BCP 47](https://www.rfc-editor.org/info/bcp47)).

/// A tag in BCP 47's form: `fr_FR` → `fr-FR`, `EN` → `en`, `zh-hans-cn` → `zh-Hans-CN`; `None` for what is none.
pub(crate) fn tag(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.trim().split(['-', '_']).enumerate() {
        if part.is_empty() || part.len() > 8 || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        if at == 0 {
            if !(2..=3).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphabetic()) {
                return None;
            }
            out.push_str(&part.to_ascii_lowercase());
            continue;
        }
        out.push('-');
        match part.len() {
            2 => out.push_str(&part.to_ascii_uppercase()),
            4 if part.bytes().all(|b| b.is_ascii_alphabetic()) => {
                let (head, tail) = part.split_at(1);
                out.push_str(&head.to_ascii_uppercase());
                out.push_str(&tail.to_ascii_lowercase());
            }
            _ => out.push_str(&part.to_ascii_lowercase()),
        }
    }
    (!out.is_empty()).then_some(out)
}

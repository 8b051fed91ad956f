//! Lists of tags in one string.

/// The tags of a list: at line breaks, semicolons and pipes where there are any, else at commas.
pub(super) fn split(list: &str) -> impl Iterator<Item = &str> {
    let quoted = list.trim().trim_matches(['[', ']']);
    let separators: &[char] = if quoted.contains([';', '|']) && !quoted.contains(',') {
        &[';', '|', '\n']
    } else {
        &[',', ';', '、', '،', '，', '\n']
    };
    quoted
        .split(separators)
        .map(|tag| tag.trim().trim_matches(['"', '«', '»']).trim())
        .filter(|tag| !tag.is_empty() && tag.len() <= 150)
}

//! A line of tags → its tags.

/// Splits at commas, semicolons and pipes, also the full-width and Arabic ones; `#` and quotes round a tag are dropped.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '|', '，', '、', '；', '،', '؛'])
        .map(|tag| {
            tag.trim()
                .trim_matches(['"', '“', '”', '[', ']'])
                .trim_start_matches('#')
                .trim()
        })
        .filter(|tag| !tag.is_empty())
}

//! A line of tags → its tags.

/// Tags taken of one line. The longest line of the development pages has 97; a line made to hurt has a tag every two bytes, each a
/// claim of a hundred.
const MOST: usize = 1024;

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
        .take(MOST)
}

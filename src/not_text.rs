//! Bytes that are no text in any charset, by their first few. [WHATWG MIME Sniffing](https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern)

use crate::charset::{Wide, of_utf_32, utf_32, wide};

const KINDS: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "a RIFF file: WebP, WAVE or AVI"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b\x08", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\0", "an xz file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"\x7fELF", "an executable"),
    (b"MZ\x90\0", "an executable"),
    (b"\0asm", "a WebAssembly module"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
    (b"SQLite format 3\0", "a database"),
    (b"bplist00", "a property list, perhaps a Safari web archive"),
];

/// What the bytes are, where they are not text.
pub(crate) fn kind(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = KINDS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(what);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some("an MP4 or HEIF file");
    }
    let units = units(bytes.get(..4096).unwrap_or(bytes));
    // Zeros do not count: text is cut out of larger buffers. ISO-2022-JP has escapes.
    let controls = |unit: &&u16| matches!(unit, 1..=8 | 14..=26 | 28..=31);
    let count = units.iter().filter(controls).count() - struck_over(&units);
    (count * CONTROLS > units.len()).then_some("binary data")
}

/// What the bytes have for letters. In UTF-16 every other byte of Cyrillic is a 4, which alone is a control character.
fn units(sample: &[u8]) -> Vec<u16> {
    if let Some(order) = utf_32(sample) {
        // What is no letter is as good as a control character.
        let unit =
            |c: Option<char>| c.map_or(1, |c| u16::try_from(u32::from(c)).unwrap_or(u16::MAX));
        return of_utf_32(sample, order).map(unit).collect();
    }
    match wide(sample) {
        None => sample.iter().copied().map(u16::from).collect(),
        Some(order) => sample
            .chunks_exact(2)
            .filter_map(|pair| <[u8; 2]>::try_from(pair).ok())
            .map(|pair| match order {
                Wide::LittleEndian => u16::from_le_bytes(pair),
                Wide::BigEndian => u16::from_be_bytes(pair),
            })
            .collect(),
    }
}

/// Backspaces between signs that are printed: pages of manuals print a letter twice to make it bold.
fn struck_over(units: &[u16]) -> usize {
    let is = |three: &&[u16]| matches!(three, [before, 8, behind] if *before > 32 && *behind > 32);
    units.windows(3).filter(is).count()
}

/// One control character in so many makes bytes no text. Of noise, as what is compressed or enciphered is, every tenth byte is one.
const CONTROLS: usize = 14;

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::kind;

    #[test]
    fn images_and_noise_are_no_text() {
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n..."), Some("a PNG image"));
        assert_eq!(kind(b"\0\0\0\x18ftypmp42"), Some("an MP4 or HEIF file"));
        assert_eq!(kind(&[1, 2, 3, 4, 200, 5]), Some("binary data"));
        assert_eq!(kind("Die Mühle\t\x1b$B\u{c}".as_bytes()), None);
        assert_eq!(kind(b""), None);
        assert_eq!(
            kind(b"N\x08NA\x08AM\x08ME\x08E\n  mill - turns the w\x08wheel\n"),
            None
        );
        assert_eq!(kind(b"\x08\x08\x08\x08 mill"), Some("binary data"));
        // Each byte as often as any other.
        let noise: Vec<u8> = (0..4096u32)
            .map(|at| (at.wrapping_mul(167) % 256) as u8)
            .collect();
        assert_eq!(kind(&noise), Some("binary data"));
    }

    #[test]
    fn text_of_two_bytes_a_letter_is_text_in_any_script() {
        for text in [
            "Мельница снова работает, жители собрались на площади",
            "МЕЛЬНИЦА СНОВА РАБОТАЕТ",
            "Ο μύλος γυρίζει ξανά",
            "磨坊再次转动",
        ] {
            let wide = |bytes: fn(u16) -> [u8; 2], mark: &[u8]| {
                let text = text.encode_utf16().flat_map(bytes);
                mark.iter().copied().chain(text).collect::<Vec<u8>>()
            };
            for mark in [true, false] {
                let of = |bytes: &'static [u8]| if mark { bytes } else { &[] };
                assert_eq!(
                    kind(&wide(u16::to_le_bytes, of(b"\xff\xfe"))),
                    None,
                    "{text}"
                );
                assert_eq!(
                    kind(&wide(u16::to_be_bytes, of(b"\xfe\xff"))),
                    None,
                    "{text}"
                );
            }
        }
    }
}

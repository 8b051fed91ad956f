//! A text that JSON writes in quotes, its escapes undone, and where each of its characters stands.

use crate::pieces::Pieces;
use crate::span::Span;

/// A text that a member states, and where.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) text: String,
    pub(super) pieces: Pieces,
    pub(super) span: Span,
    /// It stands in objects, of which each is a part: `[{"type": "text", "text": …}]`.
    pub(super) is_parted: bool,
}

/// A line end that is written and not meant.
const LINE_END: &str = "\\n";
/// How many of them are no accident: a path has one, `C:\new`.
const SOME: usize = 3;

impl Told {
    /// Takes the escapes off a text in its quotes, which stands at `start`. Half a surrogate pair is U+FFFD: what cuts a text at so
    /// many units cuts pairs in two.
    pub(super) fn of(written: &str, start: usize) -> Option<Self> {
        let inner = written.strip_prefix('"')?.strip_suffix('"')?;
        let start = start + 1;
        let mut pieces = Pieces::default();
        pieces.push(0, start);
        let mut text = String::with_capacity(inner.len());
        let mut behind = 0;
        for at in memchr::memchr_iter(b'\\', inner.as_bytes()) {
            if at < behind {
                continue;
            }
            text.push_str(inner.get(behind..at)?);
            pieces.push(text.len(), start + at);
            let (length, meant) = escape(inner.get(at..)?);
            text.push(meant);
            behind = at + length;
            pieces.push(text.len(), start + behind);
        }
        text.push_str(inner.get(behind..)?);
        Some(Self {
            text,
            pieces,
            span: Span::new(start, start + inner.len()),
            is_parted: false,
        })
    }

    /// The same with the line ends that a builder of a corpus has escaped once more, `The mill turns\nBy Jane Weir\n…`: a text that has no
    /// other, and some of these.
    pub(super) fn with_line_ends(self) -> Self {
        if self.text.contains('\n') || line_ends(&self.text).nth(SOME - 1).is_none() {
            return self;
        }
        let mut pieces = Pieces::default();
        pieces.push(0, 0);
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for end in line_ends(&self.text) {
            text.push_str(self.text.get(at..end).unwrap_or_default());
            pieces.push(text.len(), end);
            text.push('\n');
            at = end + LINE_END.len();
            pieces.push(text.len(), at);
        }
        text.push_str(self.text.get(at..).unwrap_or_default());
        Self {
            text,
            pieces: pieces.through(&self.pieces),
            span: self.span,
            is_parted: self.is_parted,
        }
    }

    /// The same with more in it, each at its place.
    pub(super) fn with(self, more: &[(usize, &str)]) -> Self {
        let mut own = Pieces::default();
        own.push(0, 0);
        let mut text = String::with_capacity(self.text.len() + 64);
        let mut behind = 0;
        for &(at, added) in more {
            text.push_str(self.text.get(behind..at).unwrap_or_default());
            own.push(text.len(), at);
            text.push_str(added);
            own.push(text.len(), at);
            behind = at;
        }
        text.push_str(self.text.get(behind..).unwrap_or_default());
        Self {
            text,
            pieces: own.through(&self.pieces),
            span: self.span,
            is_parted: self.is_parted,
        }
    }

    /// Texts one after another, a line each or more.
    pub(super) fn joined(parts: Vec<Self>) -> Option<Self> {
        Self::with_between(parts, "\n")
    }

    /// The parts of one paragraph.
    pub(super) fn run_together(parts: Vec<Self>) -> Option<Self> {
        Self::with_between(parts, "")
    }

    fn with_between(parts: Vec<Self>, between: &str) -> Option<Self> {
        let mut parts = parts.into_iter();
        let mut all = parts.next()?;
        for part in parts {
            // What is put in is what stands between the two.
            all.pieces.push(all.text.len(), all.span.end);
            all.text.push_str(between);
            all.pieces.append(all.text.len(), &part.pieces, 0);
            all.text.push_str(&part.text);
            all.span.end = part.span.end;
            all.is_parted |= part.is_parted;
        }
        Some(all)
    }
}

/// Where a text has line ends that are written: no command of LaTeX begins there, `\nu`, and no name in a path.
fn line_ends(text: &str) -> impl Iterator<Item = usize> {
    memchr::memmem::find_iter(text.as_bytes(), LINE_END).filter(|at| {
        let behind = text.get(at + LINE_END.len()..).unwrap_or_default();
        !behind.starts_with(|c: char| c.is_ascii_lowercase()) || behind.starts_with("http")
    })
}

/// The length of the escape that a text begins with, and the character it stands for: `\n`, `\u00e9`, `\ud83d\ude00`.
fn escape(text: &str) -> (usize, char) {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let Some(first) = unit(0) else {
        let c = text.chars().nth(1).unwrap_or('\u{fffd}');
        let meant = match c {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            c => c,
        };
        return (1 + c.len_utf8(), meant);
    };
    let units = [Some(first), unit(6)].into_iter().flatten();
    let meant = char::decode_utf16(units).next();
    match meant {
        Some(Ok(c)) => (6 * c.len_utf16(), c),
        _ => (6, '\u{fffd}'),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]
mod tests {
    use super::Told;
    use crate::span::Span;

    #[test]
    fn each_character_has_its_place() {
        let written = r#""a\n\"é\" \u00e9\\\ud83d\ude00\/b""#;
        let told = Told::of(written, 0).unwrap();
        assert_eq!(told.text, "a\n\"é\" é\\😀/b");
        let places = [
            "a",
            r"\n",
            r#"\""#,
            "é",
            r#"\""#,
            " ",
            r"\u00e9",
            r"\\",
            r"\ud83d\ude00",
            r"\/",
            "b",
        ];
        for ((at, c), place) in told.text.char_indices().zip(places) {
            let span = told.pieces.span(Span::new(at, at + c.len_utf8())).unwrap();
            assert_eq!(&written[span.start..span.end], place);
        }
        assert!(Told::of("[1]", 0).is_none());
        assert_eq!(
            Told::of(r#""a\ud83d\u00e9""#, 0).unwrap().text,
            "a\u{fffd}é"
        );
    }

    #[test]
    fn line_ends_escaped_once_more() {
        let written = r#""The mill\\nBy \u004aane\\nWeir\\nIt turns""#;
        let told = Told::of(written, 0).unwrap().with_line_ends();
        assert_eq!(told.text, "The mill\nBy Jane\nWeir\nIt turns");
        for (own, place) in [
            ("By Jane", r"By \u004aane"),
            ("\n", r"\\n"),
            ("It turns", "It turns"),
        ] {
            let at = told.text.find(own).unwrap();
            let span = told.pieces.span(Span::new(at, at + own.len())).unwrap();
            assert_eq!(&written[span.start..span.end], place);
        }
        let path = Told::of(r#""C:\\new\\mill""#, 0).unwrap().with_line_ends();
        assert_eq!(path.text, r"C:\new\mill");
        let written = r#""The normal $\\nu$, $\\nabla u$ with $u \\neq 0$ and $\\nu$""#;
        let told = Told::of(written, 0).unwrap().with_line_ends();
        assert!(!told.text.contains('\n'));
    }

    #[test]
    fn texts_one_after_another() {
        let written = r#"["a\tb", "cd", "e\u00e9"]"#;
        let parts = [r#""a\tb""#, r#""cd""#, r#""e\u00e9""#];
        let parts = parts.map(|part| Told::of(part, written.find(part).unwrap()).unwrap());
        let told = Told::joined(parts.into()).unwrap();
        assert_eq!(told.text, "a\tb\ncd\neé");
        for (own, place) in [
            ("b", "b"),
            ("cd", "cd"),
            ("é", r"\u00e9"),
            ("b\ncd", r#"b", "cd"#),
        ] {
            let at = told.text.find(own).unwrap();
            let span = told.pieces.span(Span::new(at, at + own.len())).unwrap();
            assert_eq!(&written[span.start..span.end], place);
        }
        assert!(Told::joined(Vec::new()).is_none());
    }
}

//! Tables of values parted by signs, as [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) has them.

/// Fewest rows: a page's headline, byline and text that are parted by tabs are three.
const ROWS: usize = 5;

/// Fewest values of a row.
const VALUES: usize = 3;

/// Spaces of a value without quotes that is a sentence.
const SENTENCE: usize = 10;

/// Signs that part values; the line of a sentence has a space behind them.
const SIGNS: [u8; 4] = [b'\t', b',', b';', b'|'];

/// Whether a text is nothing but rows of as many values: `1,Jane Miller,2024-05-03`. The last row may be cut.
pub(super) fn is_table(text: &str, end: char) -> bool {
    let first = text.split(end).next().unwrap_or_default();
    SIGNS.iter().any(|sign| {
        // Most texts begin with a line that has none of them.
        memchr::memchr(*sign, first.as_bytes()).is_some() && has_rows(text, *sign)
    })
}

fn has_rows(text: &str, sign: u8) -> bool {
    let mut rows = Rows {
        rest: text.as_bytes(),
        sign,
        is_cut: false,
    };
    let Some(first) = rows
        .next()
        .and_then(Row::values)
        .filter(|values| *values >= VALUES)
    else {
        return false;
    };
    let mut count = 1;
    for row in &mut rows {
        match row.values() {
            Some(0) => {}
            Some(values) if values == first => count += 1,
            Some(values) if (2..first).contains(&values) && rows.is_cut => break,
            _ => return false,
        }
    }
    count >= ROWS
}

/// A row of a table.
#[derive(Debug, Default)]
struct Row {
    signs: usize,
    bytes: usize,
    /// Signs with a space behind them, as commas in a sentence have.
    spaced: usize,
    /// Spaces of the value that is read, and whether one was a sentence.
    spaces: usize,
    is_text: bool,
    /// It begins with a tab, as lines of markup do that are set in.
    indented: bool,
}

impl Row {
    /// How many values it has; none where it is a sentence's line.
    fn values(self) -> Option<usize> {
        match self.bytes {
            0 => Some(0),
            _ => (self.spaced == 0 && !self.indented && !self.is_text).then_some(self.signs + 1),
        }
    }
}

/// The rows of a table; a value in quotes may go on over lines, and hold what parts others.
struct Rows<'t> {
    rest: &'t [u8],
    sign: u8,
    /// The last row that was given has no end: the text is cut in it.
    is_cut: bool,
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if self.rest.is_empty() {
            return None;
        }
        let mut row = Row {
            indented: self.rest.first() == Some(&b'\t'),
            ..Row::default()
        };
        let (mut quoted, mut before, mut lines) = (false, self.sign, 0);
        let mut bytes = self.rest.iter().enumerate();
        for (at, byte) in &mut bytes {
            match *byte {
                b'"' if quoted || before == self.sign || before == b'"' => quoted = !quoted,
                b'\n' if !quoted => {
                    self.rest = self.rest.get(at + 1..).unwrap_or_default();
                    return Some(row);
                }
                b'\r' => continue,
                b' ' if !quoted && before == self.sign && matches!(self.sign, b',' | b';') => {
                    row.spaced += 1;
                }
                byte if byte == self.sign && !quoted => {
                    row.signs += 1;
                    row.spaces = 0;
                }
                b' ' if !quoted && before != b' ' => row.spaces += 1,
                b'\n' => lines += 1,
                _ => {}
            }
            row.is_text |= row.spaces >= SENTENCE;
            row.bytes += 1;
            before = *byte;
        }
        self.rest = &[];
        self.is_cut = true;
        // A quote that nothing closes swallows the page behind it.
        row.is_text |= quoted && lines > 0;
        Some(row)
    }
}

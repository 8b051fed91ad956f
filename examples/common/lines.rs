//! Lines of a text, found once: `Span::line_column` counts from the start each time.

use tearsheet::Span;

/// Where each line starts.
pub(crate) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        // As the library parts lines.
        let old = !text.contains('\n');
        let breaks = text
            .match_indices(if old { '\r' } else { '\n' })
            .map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// Line and column of the start of a span, both from 1; the column counts characters.
    pub(crate) fn line_column(&self, span: Span) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= span.start);
        let start = self.starts.get(line.saturating_sub(1)).copied();
        let before = self.text.get(start.unwrap_or(0)..span.start);
        (
            line.max(1),
            before.map_or(1, |text| text.chars().count() + 1),
        )
    }
}

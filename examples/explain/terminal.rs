//! `explain` in a terminal.

use crate::lines::Lines;
use crate::marks::{self, Segment};
use crate::palette;
use crate::values::value;
use crate::words::{one_line, short};
use std::io::{self, Write};
use tearsheet::{Evidence, Field, Inspection, Outcome, Span};

/// How to print.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    /// With colours.
    pub(crate) colour: bool,
    /// Long blocks in full.
    pub(crate) full: bool,
}

/// Characters of a long block that are shown without `--full`.
const SHOWN: usize = 480;
/// Width of the margin that holds the field's name.
const MARGIN: usize = 20;

impl Style {
    fn paint(self, codes: &str, text: &str) -> String {
        if self.colour && !text.is_empty() {
            format!("\x1b[{codes}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }

    fn field(self, field: Option<Field>) -> String {
        let Some(field) = field else {
            return self.faint(&format!("{:<MARGIN$}", "unclassified"));
        };
        self.paint(palette::of(field).ansi, &format!("{field:<MARGIN$}"))
    }
}

/// The whole report on one input.
pub(crate) fn write(
    out: &mut impl Write,
    file: &str,
    text: &str,
    found: &Inspection,
    style: Style,
) -> io::Result<()> {
    let lines = Lines::of(text);
    let segments = marks::segments(found);
    let head = format!("{file} ({}, {} bytes)", found.kind, text.len());
    writeln!(out, "{}\n", style.paint("1", &head))?;
    if found.blocks.is_empty() {
        places(out, text, found, &segments, &lines, style)?;
    } else {
        blocks(out, text, found, &segments, style)?;
    }
    fields(out, found, &lines, style)?;
    notices(out, text, found, &lines, style)?;
    writeln!(out)
}

/// A text dump: all of it, block by block.
fn blocks(
    out: &mut impl Write,
    text: &str,
    found: &Inspection,
    segments: &[Segment],
    style: Style,
) -> io::Result<()> {
    for block in &found.blocks {
        write!(out, "{} ", style.field(block.role))?;
        let mut left = if style.full { usize::MAX } else { SHOWN };
        for (piece, segment) in marks::pieces(text, block.span, segments) {
            let piece = visible(piece);
            let shown = short(&piece, left);
            left = left.saturating_sub(shown.chars().count());
            write!(out, "{}", coloured(&shown, segment, found, segments, style))?;
            if left == 0 {
                break;
            }
        }
        writeln!(out)?;
        if !block.rule.is_empty() {
            writeln!(out, "{:MARGIN$} {}", "", style.faint(block.rule))?;
        }
    }
    Ok(())
}

/// HTML: each place that gave something, with a little of what stands round it.
fn places(
    out: &mut impl Write,
    text: &str,
    found: &Inspection,
    segments: &[Segment],
    lines: &Lines<'_>,
    style: Style,
) -> io::Result<()> {
    const AROUND: usize = 40;
    let own = segments.iter().enumerate();
    for (at, segment) in own.filter(|(_, segment)| !segment.around) {
        let span = segment.span;
        let start = (span.start.saturating_sub(AROUND)..=span.start)
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(span.start);
        let end = (span.end..=text.len().min(span.end + AROUND))
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(span.end);
        let around = |span: Span| style.faint(&visible(span.of(text).unwrap_or_default()));
        let before = around(Span::new(start, span.start));
        let after = around(Span::new(span.end, end));
        let piece = visible(span.of(text).unwrap_or_default());
        let piece = short(&piece, if style.full { usize::MAX } else { SHOWN });
        let field = segment.claims.first().and_then(|&at| found.claims.get(at));
        let (line, _) = lines.line_column(span);
        writeln!(
            out,
            "{} {}{before}{}{after}",
            style.field(field.map(|claim| claim.field)),
            style.faint(&format!("{line}: ")),
            coloured(&piece, Some(at), found, segments, style)
        )?;
    }
    Ok(())
}

fn coloured(
    text: &str,
    segment: Option<usize>,
    found: &Inspection,
    segments: &[Segment],
    style: Style,
) -> String {
    let claim = segment
        .and_then(|at| segments.get(at))
        .and_then(|segment| segment.claims.first())
        .and_then(|&at| found.claims.get(at));
    let Some(claim) = claim else {
        return text.to_owned();
    };
    let codes = palette::of(claim.field).ansi;
    match claim.outcome {
        Outcome::Won => style.paint(&format!("{codes};4"), text),
        Outcome::Agreed => style.paint(codes, text),
        _ => style.paint(&format!("{codes};9"), text),
    }
}

/// Text of an input that a terminal cannot take for a command.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// Field by field: what was chosen and why, who agrees, what lost to it.
fn fields(
    out: &mut impl Write,
    found: &Inspection,
    lines: &Lines<'_>,
    style: Style,
) -> io::Result<()> {
    let mut names: Vec<Field> = found.claims.iter().map(|claim| claim.field).collect();
    names.sort_unstable();
    names.dedup();
    if !names.is_empty() {
        writeln!(out)?;
    }
    for field in names {
        let mut claims: Vec<&Evidence> = found.field(field).collect();
        let agree = claims
            .iter()
            .filter(|claim| claim.outcome == Outcome::Agreed)
            .count();
        claims.retain(|claim| claim.outcome != Outcome::Agreed);
        for (at, claim) in claims.iter().enumerate() {
            let margin = if at == 0 {
                style.field(Some(field))
            } else {
                " ".repeat(MARGIN)
            };
            let text = short(&value(&claim.value), 100);
            let (word, text) = match claim.outcome {
                Outcome::Won => ("", text),
                _ => ("lost: ", style.paint("2;9", &text)),
            };
            let place = if claim.span.is_empty() {
                String::new()
            } else {
                let (line, column) = lines.line_column(claim.span);
                format!(" at {line}:{column}")
            };
            let agree = match (at, agree) {
                (0, 1) => ", 1 other agrees".to_owned(),
                (0, more) if more > 1 => format!(", {more} others agree"),
                _ => String::new(),
            };
            let why = format!(
                "{}: {}, weight {:+}{place}{agree}",
                claim.source, claim.rule, claim.weight
            );
            writeln!(
                out,
                "{margin} {word}{text}\n{:MARGIN$} {}",
                "",
                style.faint(&why)
            )?;
        }
    }
    Ok(())
}

fn notices(
    out: &mut impl Write,
    text: &str,
    found: &Inspection,
    lines: &Lines<'_>,
    style: Style,
) -> io::Result<()> {
    for notice in &found.notices {
        let place = if notice.span.is_empty() {
            String::new()
        } else {
            let (line, column) = lines.line_column(notice.span);
            let raw = one_line(notice.span.of(text).unwrap_or_default());
            format!(" at {line}:{column}: {}", short(&raw, 60))
        };
        let label = style.paint("1;31", &format!("{:<MARGIN$}", "notice"));
        writeln!(out, "{label} {notice}{}", style.faint(&place))?;
    }
    Ok(())
}

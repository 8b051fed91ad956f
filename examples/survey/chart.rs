//! Charts as plain SVG and HTML: they scale, print, and take the page's colours.

use crate::document::{escape, thousands};
use std::fmt::Write;

/// Year and month, and how many pages.
pub(crate) type Month = ((u16, u8), usize);

const WIDTH: usize = 960;
const HEIGHT: usize = 220;
const LEFT: usize = 44;
const BASE: usize = 190;
const TOP: usize = 12;

/// How many pages each slot of time has, from the first month stated to the last; gaps are slots too.
struct Timeline {
    first: (u16, u8),
    /// Over twenty years of months would be thinner than a line: years then.
    by_year: bool,
    sums: Vec<usize>,
}

impl Timeline {
    /// `months` in order of time; `None` where there are none.
    fn new(months: &[Month]) -> Option<Self> {
        let (&(first, _), &(last, _)) = (months.first()?, months.last()?);
        let by_year = index(last) - index(first) >= 240;
        let mut timeline = Self {
            first,
            by_year,
            sums: Vec::new(),
        };
        timeline.sums = vec![0; timeline.slot(last) + 1];
        for &(month, count) in months {
            let slot = timeline.slot(month);
            if let Some(sum) = timeline.sums.get_mut(slot) {
                *sum += count;
            }
        }
        Some(timeline)
    }

    fn slot(&self, month: (u16, u8)) -> usize {
        if self.by_year {
            usize::from(month.0) - usize::from(self.first.0)
        } else {
            index(month) - index(self.first)
        }
    }

    fn label(&self, at: usize) -> String {
        if self.by_year {
            return (usize::from(self.first.0) + at).to_string();
        }
        let month = index(self.first) + at;
        format!("{:04}-{:02}", month / 12, month % 12 + 1)
    }

    fn highest(&self) -> usize {
        self.sums.iter().copied().max().unwrap_or(1).max(1)
    }
}

/// Columns over time, by month or, over a long time, by year; gaps are shown as gaps. `months` in order of time.
pub(crate) fn columns(months: &[Month]) -> String {
    let mut svg = String::new();
    let Some(timeline) = Timeline::new(months) else {
        return svg;
    };
    let unit = if timeline.by_year { "year" } else { "month" };
    // Writing into a `String` cannot fail, here and below.
    let _ = writeln!(
        svg,
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"Pages per {unit}, {} to {}; the most in one {unit}: {}\">",
        timeline.label(0),
        timeline.label(timeline.sums.len() - 1),
        thousands(timeline.highest()),
    );
    axes(&mut svg, timeline.highest());
    uprights(&mut svg, &timeline);
    svg.push_str("</svg>\n");
    svg
}

/// The ground line, and lines at the highest number and at half of it.
fn axes(svg: &mut String, highest: usize) {
    for part in [highest, highest / 2] {
        let y = BASE as f64 - (BASE - TOP) as f64 * part as f64 / highest as f64;
        if part > 0 {
            let _ = writeln!(
                svg,
                "<line class=\"axis\" x1=\"{LEFT}\" x2=\"{WIDTH}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
                 <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
                LEFT - 6,
                y + 4.0,
                thousands(part),
            );
        }
    }
    let _ = writeln!(
        svg,
        "<line class=\"axis\" x1=\"{LEFT}\" x2=\"{WIDTH}\" y1=\"{BASE}\" y2=\"{BASE}\"/>"
    );
}

/// A column for each slot that has pages, and as many labels as fit side by side.
fn uprights(svg: &mut String, timeline: &Timeline) {
    let (sums, highest) = (&timeline.sums, timeline.highest());
    let step = (WIDTH - LEFT) as f64 / sums.len() as f64;
    let width = (step * 0.86).clamp(0.8, 36.0);
    for (at, &sum) in sums.iter().enumerate().filter(|(_, sum)| **sum > 0) {
        let height = ((BASE - TOP) as f64 * sum as f64 / highest as f64).max(1.0);
        let _ = writeln!(
            svg,
            "<rect class=\"bar\" x=\"{:.2}\" y=\"{:.2}\" width=\"{width:.2}\" height=\"{height:.2}\"><title>{}: {}</title></rect>",
            LEFT as f64 + step * at as f64 + (step - width) / 2.0,
            BASE as f64 - height,
            timeline.label(at),
            thousands(sum),
        );
    }
    let every = sums.len().div_ceil(12).max(1);
    for at in (0..sums.len()).step_by(every) {
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            (LEFT as f64 + step * (at as f64 + 0.5)).min(WIDTH as f64 - 24.0),
            BASE + 18,
            timeline.label(at),
        );
    }
}

/// Months since the year nought.
fn index((year, month): (u16, u8)) -> usize {
    usize::from(year) * 12 + usize::from(month) - 1
}

/// A table of names with a bar each. `class` is the colour.
pub(crate) fn bars(heading: &str, counts: &[(&str, usize)], shown: usize, class: &str) -> String {
    let highest = counts.first().map_or(1, |&(_, count)| count).max(1);
    let mut out = format!("<section class=\"card\"><h2>{}</h2>\n", escape(heading));
    if counts.is_empty() {
        out.push_str("<p class=\"faint\">None stated.</p></section>\n");
        return out;
    }
    out.push_str("<table class=\"bars\"><tbody>\n");
    for &(name, count) in counts.iter().take(shown) {
        let _ = writeln!(
            out,
            "<tr><td dir=\"auto\">{}</td><td class=\"v\"><div class=\"meter f-{class}\" aria-hidden=\"true\">\
             <i style=\"inline-size:{:.1}%\"></i></div></td><td class=\"n\">{}</td></tr>",
            escape(&crate::words::short(name, 80)),
            100.0 * count as f64 / highest as f64,
            thousands(count),
        );
    }
    out.push_str("</tbody></table>\n");
    if counts.len() > shown {
        let _ = writeln!(
            out,
            "<p class=\"faint\">and {} more</p>",
            thousands(counts.len() - shown)
        );
    }
    out.push_str("</section>\n");
    out
}

/// A share of a whole, divided by source: `(class, name, count)`.
pub(crate) fn meter(parts: &[(&str, &str, usize)], whole: usize) -> String {
    let mut out = String::from("<div class=\"meter\" aria-hidden=\"true\">");
    for (class, name, count) in parts {
        let _ = write!(
            out,
            "<i class=\"f-{class}\" title=\"{}: {}\" style=\"inline-size:{:.2}%\"></i>",
            escape(name),
            thousands(*count),
            100.0 * *count as f64 / whole.max(1) as f64,
        );
    }
    out.push_str("</div>");
    out
}

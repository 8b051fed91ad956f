//! An input explained, as one HTML page: on one side the input with its places marked, on the other the answer with its reasons.

use crate::document::{document, escape, thousands};
use crate::lines::Lines;
use crate::marks::{self, Segment};
use crate::palette;
use crate::values::value;
use crate::words::short;
use std::fmt::Write;
use tearsheet::{Evidence, Field, Inspection, Notice, Outcome, Span};

const SCRIPT: &str = include_str!("explained.js");

/// What the marks in the input look like.
const LEGEND: &str = "<ul class=\"key\" aria-label=\"Marks\"><li><span class=\"sample\">chosen</span></li>\
    <li><span class=\"sample agreed\">agrees</span></li><li><span class=\"sample lost\">lost</span></li>\
    <li>each leads to its reason</li></ul>\n";

/// What the parts of the page need.
struct Sheet<'i> {
    text: &'i str,
    found: &'i Inspection,
    segments: Vec<Segment>,
    lines: Lines<'i>,
}

/// The report on one input.
pub(crate) fn page(file: &str, text: &str, found: &Inspection) -> String {
    let sheet = Sheet {
        text,
        found,
        segments: marks::segments(found),
        lines: Lines::of(text),
    };
    let title = found.page.headline.as_deref().unwrap_or(file);
    let mut body = String::new();
    // Writing into a `String` cannot fail, here and below.
    let _ = write!(
        body,
        "<a class=\"skip\" href=\"#source\">Skip to the input</a>\n<header><h1 dir=\"auto\">{}</h1>\n\
         <p><bdi>{}</bdi> · {} · {} bytes · {} · {}</p>\n\
         <nav class=\"ways\" aria-label=\"Parts\"><a href=\"#answer\">Fields</a> <a href=\"#source\">The input</a></nav></header>\n<div class=\"sides\">\n",
        escape(title),
        escape(file),
        escape(&found.kind.to_string()),
        thousands(text.len()),
        count(found.claims.len(), "statement"),
        count(found.notices_total, "notice"),
    );
    sheet.answer(&mut body);
    sheet.source(&mut body);
    body.push_str("</div>");
    document(&format!("{title} · explained"), &body, SCRIPT)
}

fn count(number: usize, of: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {of}{plural}", thousands(number))
}

impl Sheet<'_> {
    // The answer.

    fn answer(&self, out: &mut String) {
        out.push_str("<section class=\"answer\" id=\"answer\" aria-label=\"What was read\" tabindex=\"0\">\n");
        self.notices(out);
        out.push_str("<h2>Fields</h2>\n");
        let mut fields: Vec<Field> = self.found.claims.iter().map(|claim| claim.field).collect();
        fields.sort_unstable();
        fields.dedup();
        if fields.is_empty() {
            out.push_str("<p class=\"faint\">The input states nothing that could be read.</p>\n");
        }
        for field in fields {
            self.field(out, field);
        }
        let lone: Vec<usize> = self.unclassified().collect();
        if !lone.is_empty() {
            let _ = writeln!(
                out,
                "<h2>Unclassified</h2>\n<p class=\"faint\">{} of {}: nothing was made of {}.</p>\n<p class=\"plain\">",
                thousands(lone.len()),
                count(self.found.blocks.len(), "block"),
                if lone.len() == 1 { "it" } else { "them" },
            );
            for at in lone.iter().take(100) {
                let _ = write!(out, "<a href=\"#b{at}\">{}</a> ", at + 1);
            }
            out.push_str(if lone.len() > 100 {
                "…</p>\n"
            } else {
                "</p>\n"
            });
        }
        out.push_str("</section>\n");
    }

    fn unclassified(&self) -> impl Iterator<Item = usize> {
        let blocks = self.found.blocks.iter().enumerate();
        blocks
            .filter(|(_, block)| block.role.is_none())
            .map(|(at, _)| at)
    }

    fn notices(&self, out: &mut String) {
        if self.found.notices.is_empty() {
            return;
        }
        out.push_str("<h2>Notices</h2>\n<ul class=\"plain\">\n");
        for (at, notice) in self.found.notices.iter().enumerate() {
            let sentence = escape(notice.kind.sentence());
            let _ = if notice.span.is_empty() {
                writeln!(out, "<li>{sentence}</li>")
            } else {
                let (line, _) = self.lines.line_column(notice.span);
                writeln!(
                    out,
                    "<li>{sentence}, <a href=\"#n{at}\">line {line}</a></li>"
                )
            };
        }
        let hidden = self
            .found
            .notices_total
            .saturating_sub(self.found.notices.len());
        if hidden > 0 {
            let _ = writeln!(out, "<li>and {} more</li>", thousands(hidden));
        }
        out.push_str("</ul>\n");
    }

    fn field(&self, out: &mut String, field: Field) {
        const MOST: usize = 200;
        let of = |outcome: Outcome| {
            let claims = self.found.claims.iter().enumerate();
            claims.filter(move |(_, claim)| claim.field == field && claim.outcome == outcome)
        };
        let won: Vec<String> = of(Outcome::Won)
            .map(|(_, claim)| value(&claim.value))
            .collect();
        let all = self
            .found
            .claims
            .iter()
            .filter(|claim| claim.field == field)
            .count();
        let chosen = if won.is_empty() {
            "<span class=\"value faint\">nothing was good enough</span>".to_owned()
        } else {
            let values: Vec<String> = won.iter().take(40).map(|text| short(text, 600)).collect();
            format!(
                "<span class=\"value\" dir=\"auto\">{}</span>",
                escape(&values.join(" · "))
            )
        };
        let _ = writeln!(
            out,
            "<details class=\"field f-{}\" data-field=\"{1}\"><summary><span class=\"count\">{2}</span>\
             <span class=\"name\">{1}</span>{chosen}</summary>\n<ol class=\"claims\">",
            palette::of(field).class,
            escape(&field.to_string()),
            count(all, "statement"),
        );
        let winner = of(Outcome::Won).next().map(|(_, claim)| claim);
        let ordered = of(Outcome::Won)
            .chain(of(Outcome::Agreed))
            .chain(of(Outcome::Lost));
        for (at, claim) in ordered.take(MOST) {
            self.claim(out, at, claim, winner);
        }
        if all > MOST {
            let _ = writeln!(out, "<li>and {} more</li>", thousands(all - MOST));
        }
        out.push_str("</ol></details>\n");
    }

    fn claim(&self, out: &mut String, at: usize, claim: &Evidence, winner: Option<&Evidence>) {
        let text = value(&claim.value);
        let lost = claim.outcome == Outcome::Lost;
        let against = match winner.filter(|_| lost) {
            Some(winner) if winner.source == claim.source => {
                format!("; another statement of {} was preferred", winner.source)
            }
            Some(winner) => format!("; {} was preferred", winner.source),
            None => String::new(),
        };
        let place = self.place_of(claim).map(|segment| {
            let (line, column) = self.lines.line_column(claim.span);
            format!(" <a href=\"#s{segment}\">line {line}, column {column}</a>")
        });
        let _ = writeln!(
            out,
            "<li id=\"c{at}\" tabindex=\"-1\" class=\"{0}\"><span class=\"badge\">{0}</span> <bdi class=\"value\">{1}</bdi>\
             <p class=\"why\">{2}: {3}, weight {4:+}{5}.{6}</p></li>",
            marks::verdict(claim),
            escape(&short(&text, 600)),
            escape(&claim.source.to_string()),
            escape(claim.rule),
            claim.weight,
            escape(&against),
            place.as_deref().unwrap_or(" It has no place of its own."),
        );
    }

    /// The segment in which the statement starts.
    fn place_of(&self, claim: &Evidence) -> Option<usize> {
        if claim.span.is_empty() {
            return None;
        }
        let at = self
            .segments
            .partition_point(|segment| segment.span.start < claim.span.start);
        (at < self.segments.len()).then_some(at)
    }

    // The input.

    fn source(&self, out: &mut String) {
        let class = if self.found.blocks.is_empty() {
            "source markup"
        } else {
            "source"
        };
        let _ = writeln!(
            out,
            "<main class=\"{class}\" id=\"source\" tabindex=\"-1\" aria-label=\"The input\">"
        );
        out.push_str(LEGEND);
        if self.found.blocks.is_empty() {
            self.markup(out);
        } else {
            self.blocks(out);
        }
        out.push_str("</main>\n");
    }

    /// A text dump: all of it, block by block.
    fn blocks(&self, out: &mut String) {
        let mut notices = self.notices_in_place();
        for (at, block) in self.found.blocks.iter().enumerate() {
            let (class, role) = block
                .role
                .map_or(("none", "unclassified".to_owned()), |role| {
                    (palette::of(role).class, role.to_string())
                });
            let (line, _) = self.lines.line_column(block.span);
            let _ = write!(
                out,
                "<div class=\"row f-{class}\" id=\"b{at}\"><div class=\"who\"><span class=\"role\">{}</span>\
                 <span class=\"line\">line {line}</span></div><div class=\"text\" dir=\"auto\">",
                escape(&role),
            );
            self.marked(out, block.span, &mut notices);
            out.push_str("</div>");
            if !block.rule.is_empty() {
                let _ = write!(out, "<p class=\"why\">{}</p>", escape(block.rule));
            }
            out.push_str("</div>\n");
        }
        for (at, notice) in notices {
            flag(out, at, notice);
        }
    }

    /// HTML: its source, what gave nothing folded away.
    fn markup(&self, out: &mut String) {
        let mut notices = self.notices_in_place();
        let mut since = 0;
        for shown in self.shown() {
            self.fold(out, Span::new(since, shown.start));
            let (line, _) = self.lines.line_column(shown);
            let _ = write!(
                out,
                "<div class=\"row\"><div class=\"who\">{}<span class=\"line\">line {line}</span></div>\
                 <div class=\"text\" dir=\"ltr\">",
                self.gave(shown),
            );
            self.marked(out, shown, &mut notices);
            out.push_str("</div></div>\n");
            since = shown.end;
        }
        self.fold(out, Span::new(since, self.text.len()));
    }

    /// The fields that a stretch of the source gave something for, each named once: colour alone tells them apart to some.
    fn gave(&self, span: Span) -> String {
        let first = self.segments.partition_point(|s| s.span.end <= span.start);
        let inside = self.segments.iter().skip(first);
        let mut fields: Vec<Field> = Vec::new();
        for segment in inside.take_while(|segment| segment.span.start < span.end) {
            let claim = segment
                .claims
                .first()
                .and_then(|&at| self.found.claims.get(at));
            if let Some(claim) = claim.filter(|claim| !fields.contains(&claim.field)) {
                fields.push(claim.field);
            }
        }
        let mut out = String::new();
        for field in fields {
            let _ = write!(
                out,
                "<span class=\"role f-{}\">{}</span>",
                palette::of(field).class,
                escape(&field.to_string()),
            );
        }
        out
    }

    fn fold(&self, out: &mut String, span: Span) {
        let Some(text) = span.of(self.text).filter(|text| !text.trim().is_empty()) else {
            return;
        };
        let _ = writeln!(
            out,
            "<details class=\"fold\"><summary>{} bytes that gave nothing</summary><div class=\"text\" dir=\"ltr\">{}</div></details>",
            thousands(text.len()),
            escape(text),
        );
    }

    /// Stretches of the source worth showing: each marked place with a little round it, near ones in one.
    fn shown(&self) -> Vec<Span> {
        const AROUND: usize = 120;
        const NEAR: usize = 200;
        let mut places: Vec<Span> = self.segments.iter().map(|segment| segment.span).collect();
        let notices = self.found.notices.iter().map(|notice| notice.span);
        places.extend(notices.filter(|span| !span.is_empty()));
        places.sort_unstable();
        let mut shown: Vec<Span> = Vec::new();
        for place in places {
            let start = floor(self.text, place.start.saturating_sub(AROUND));
            // A line starts a stretch better than the middle of one.
            let before = self.text.get(start..place.start).unwrap_or_default();
            let start = before.find('\n').map_or(start, |at| start + at + 1);
            let end = floor(self.text, place.end.saturating_add(AROUND));
            let after = self.text.get(place.end..end).unwrap_or_default();
            let end = after.rfind('\n').map_or(end, |at| place.end + at + 1);
            match shown.last_mut() {
                Some(last) if start <= last.end.saturating_add(NEAR) => {
                    last.end = last.end.max(end);
                }
                _ => shown.push(Span::new(start, end)),
            }
        }
        if let Some(first) = shown.first_mut().filter(|first| first.start <= NEAR) {
            first.start = 0;
        }
        let all = self.text.len();
        if let Some(last) = shown.last_mut().filter(|last| all - last.end <= NEAR) {
            last.end = all;
        }
        shown
    }

    /// Notices that have a place, by where they start, with their number.
    fn notices_in_place(&self) -> std::collections::VecDeque<(usize, &Notice)> {
        let notices = self.found.notices.iter().enumerate();
        let mut notices: Vec<_> = notices
            .filter(|(_, notice)| !notice.span.is_empty())
            .collect();
        notices.sort_by_key(|(_, notice)| notice.span.start);
        notices.into()
    }

    /// The text of a span with its marks, each notice before the piece in which it starts.
    fn marked(
        &self,
        out: &mut String,
        span: Span,
        notices: &mut std::collections::VecDeque<(usize, &Notice)>,
    ) {
        let mut at = span.start;
        for (piece, segment) in marks::pieces(self.text, span, &self.segments) {
            let end = at + piece.len();
            while notices
                .front()
                .is_some_and(|(_, notice)| notice.span.start < end)
            {
                if let Some((number, notice)) = notices.pop_front() {
                    flag(out, number, notice);
                }
            }
            match segment.and_then(|number| Some((number, self.segments.get(number)?))) {
                Some((number, segment)) => self.mark(out, piece, at, number, segment),
                None => out.push_str(&escape(piece)),
            }
            at = end;
        }
    }

    fn mark(&self, out: &mut String, piece: &str, at: usize, number: usize, segment: &Segment) {
        let claims = segment.claims.iter();
        let claims: Vec<(usize, &Evidence)> = claims
            .filter_map(|&at| Some((at, self.found.claims.get(at)?)))
            .collect();
        let Some(&(first, claim)) = claims.first() else {
            out.push_str(&escape(piece));
            return;
        };
        let mut fields: Vec<String> = Vec::new();
        for (_, claim) in &claims {
            let field = claim.field.to_string();
            if !fields.contains(&field) {
                fields.push(field);
            }
        }
        let id = if at == segment.span.start {
            format!(" id=\"s{number}\"")
        } else {
            String::new()
        };
        let outcome = match claim.outcome {
            _ if segment.around => " around",
            Outcome::Won => "",
            Outcome::Agreed => " agreed",
            _ => " lost",
        };
        let _ = write!(
            out,
            "<a class=\"mark f-{}{outcome}\"{id} href=\"#c{first}\" data-fields=\"{}\" title=\"{}: {}\">{}</a>",
            palette::of(claim.field).class,
            escape(&fields.join(" ")),
            escape(&fields.join(", ")),
            marks::verdict(claim),
            escape(piece),
        );
    }
}

fn flag(out: &mut String, number: usize, notice: &Notice) {
    let _ = write!(
        out,
        " <span class=\"notice\" id=\"n{number}\" tabindex=\"-1\">⚠ {}</span> ",
        escape(notice.kind.sentence())
    );
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

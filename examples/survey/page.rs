//! The sums as one HTML page.

use crate::chart::{self, Month};
use crate::document::{document, escape, thousands};
use crate::tally::{Tally, Top};
use std::fmt::Write;

/// The report.
pub(crate) fn page(title: &str, tally: &Tally) -> String {
    let mut body = String::new();
    // Writing into a `String` cannot fail, here and below.
    let _ = write!(
        body,
        "<header><h1><bdi>{}</bdi></h1>\n<p>What {} saved pages say about themselves</p></header>\n<main class=\"report\">\n",
        escape(title),
        thousands(tally.pages),
    );
    tiles(&mut body, tally);
    months(&mut body, tally);
    body.push_str("<div class=\"cards\">\n");
    for (heading, counts, class) in [
        ("Languages", &tally.languages, "subject"),
        ("Publishers", &tally.publishers, "publisher"),
        ("Sections", &tally.sections, "headline"),
        ("Tags", &tally.tags, "prose"),
        ("Authors", &tally.authors, "person"),
        ("Read as", &tally.kinds, "address"),
    ] {
        body.push_str(&chart::bars(heading, &counts.ordered(), 15, class));
    }
    body.push_str("</div>\n");
    fields(&mut body, tally);
    notices(&mut body, tally);
    worth(&mut body, "Oddest inputs", &tally.odd);
    worth(&mut body, "Slowest inputs", &tally.slow);
    unread(&mut body, tally);
    body.push_str("</main>");
    document(&format!("{title} · survey"), &body, "")
}

fn tiles(out: &mut String, tally: &Tally) {
    let seconds = tally.time.as_secs_f64();
    let dated: usize = tally.months.values().sum::<usize>() + tally.years_only;
    let speed = tally.bytes as f64 / 1e6 / seconds.max(1e-9);
    let mut tiles = vec![
        (thousands(tally.pages), "pages"),
        (format!("{:.1} MB", tally.bytes as f64 / 1e6), "of input"),
        (
            format!("{speed:.0} MB/s"),
            if cfg!(debug_assertions) {
                "read, by a debug build"
            } else {
                "read, reasons included"
            },
        ),
        (share(dated, tally.pages), "with a date of publication"),
        (thousands(tally.languages.different()), "languages"),
        (thousands(tally.publishers.different()), "publishers"),
        (thousands(tally.tags.different()), "tags"),
    ];
    if !tally.unread.is_empty() {
        tiles.push((thousands(tally.unread.len()), "inputs not read"));
    }
    out.push_str("<ul class=\"tiles\">\n");
    for (number, what) in tiles {
        let _ = writeln!(out, "<li><b>{number}</b><span>{what}</span></li>");
    }
    out.push_str("</ul>\n");
}

fn share(part: usize, whole: usize) -> String {
    format!("{:.0}%", 100.0 * part as f64 / whole.max(1) as f64)
}

fn months(out: &mut String, tally: &Tally) {
    let (earlier, months) = recent(tally);
    out.push_str("<section class=\"card wide\"><h2>Pages by date of publication</h2>\n");
    out.push_str("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Chart\"><div class=\"chart\">\n");
    out.push_str(&chart::columns(&months));
    out.push_str("</div></div>\n");
    let _ = writeln!(
        out,
        "<p class=\"faint\">{} state no date of publication, {} only a year; {} are older than what is drawn.</p></section>",
        thousands(tally.undated),
        thousands(tally.years_only),
        thousands(earlier),
    );
}

/// The months to draw, and how many pages are older. A page of 1991 among thousands of last year's would press those
/// together to a line: where the whole is long, the oldest two in a hundred are left out.
fn recent(tally: &Tally) -> (usize, Vec<Month>) {
    const LONG: u16 = 12;
    let mut months: Vec<Month> = tally
        .months
        .iter()
        .map(|(&month, &count)| (month, count))
        .collect();
    let years = |months: &[Month]| match (months.first(), months.last()) {
        (Some(first), Some(last)) => last.0.0 - first.0.0,
        _ => 0,
    };
    if years(&months) <= LONG {
        return (0, months);
    }
    let all: usize = tally.months.values().sum();
    let mut earlier = 0;
    let cut = months.iter().position(|(_, count)| {
        earlier += count;
        earlier * 50 > all
    });
    let rest = months.split_off(cut.unwrap_or(0));
    (months.iter().map(|(_, count)| count).sum(), rest)
}

/// Colour of a source: syntaxes of structured data, of the head, of the visible page, of text dumps.
fn class(source: &str) -> &'static str {
    match source {
        "json-ld" => "date",
        "microdata" | "rdfa" | "microformats" => "address",
        "open-graph" | "twitter" => "person",
        "meta" | "dublin-core" | "citation" => "subject",
        "title" | "link" | "attribute" | "time" => "headline",
        "prose" => "prose",
        "run" => "publisher",
        "header" => "image",
        _ => "rights",
    }
}

fn fields(out: &mut String, tally: &Tally) {
    out.push_str(
        "<section class=\"card wide\"><h2>Fields</h2>\n<p class=\"faint\">How often each field was found, from which source \
         the chosen value came, how often another source agreed, and how often another value lost.</p>\n\
         <div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Fields\"><table>\n<thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Chosen from</th>\
         <th scope=\"col\" class=\"n\">Pages</th><th scope=\"col\" class=\"n\">Share</th><th scope=\"col\" class=\"n\">Agreed</th>\
         <th scope=\"col\" class=\"n\">Disputed</th><th scope=\"col\">Mostly</th></tr></thead><tbody>\n",
    );
    let mut keys: Vec<String> = Vec::new();
    for (field, sums) in &tally.fields {
        let sources = sums.sources.ordered();
        let mut parts: Vec<(&str, &str, usize)> = sources
            .iter()
            .map(|&(source, count)| (class(source), source, count))
            .collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.2));
        for &(source, _) in &sources {
            if !keys.iter().any(|key| key == source) {
                keys.push(source.to_owned());
            }
        }
        let mostly: Vec<String> = sources
            .iter()
            .take(2)
            .map(|&(source, count)| format!("{source} {}", share(count, sums.pages)))
            .collect();
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>\
             <td class=\"n\">{}</td><td>{}</td></tr>",
            escape(&field.to_string()),
            chart::meter(&parts, tally.pages),
            thousands(sums.pages),
            share(sums.pages, tally.pages),
            share(sums.agreed, sums.pages),
            share(sums.disputed, sums.pages),
            escape(&mostly.join(", ")),
        );
    }
    out.push_str("</tbody></table></div>\n<ul class=\"key\">\n");
    keys.sort_by_key(|key| class(key));
    for key in keys {
        let _ = writeln!(
            out,
            "<li><i class=\"f-{}\"></i>{}</li>",
            class(&key),
            escape(&key)
        );
    }
    out.push_str("</ul></section>\n");
}

fn notices(out: &mut String, tally: &Tally) {
    out.push_str("<section class=\"card wide\"><h2>Notices</h2>\n");
    if tally.notices.is_empty() {
        out.push_str("<p class=\"faint\">None.</p></section>\n");
        return;
    }
    out.push_str(
        "<table><thead><tr><th scope=\"col\">What</th><th scope=\"col\" class=\"n\">Pages</th>\
         <th scope=\"col\" class=\"n\">In all</th></tr></thead><tbody>\n",
    );
    let mut notices: Vec<_> = tally.notices.iter().collect();
    notices.sort_by_key(|(sentence, (pages, _))| (std::cmp::Reverse(*pages), **sentence));
    for (sentence, (pages, all)) in notices {
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
            escape(sentence),
            thousands(*pages),
            thousands(*all),
        );
    }
    out.push_str("</tbody></table></section>\n");
}

fn unread(out: &mut String, tally: &Tally) {
    const SHOWN: usize = 100;
    if tally.unread.is_empty() {
        return;
    }
    out.push_str("<section class=\"card wide\"><h2>Not read</h2>\n<ul class=\"list\">\n");
    for (name, reason) in tally.unread.iter().take(SHOWN) {
        item(out, name, None, reason);
    }
    if let Some(more) = tally.unread.len().checked_sub(SHOWN).filter(|&n| n > 0) {
        let _ = writeln!(out, "<li>and {} more</li>", thousands(more));
    }
    out.push_str("</ul></section>\n");
}

/// Inputs that are worth opening, each with its reason, the first first.
fn worth(out: &mut String, heading: &str, top: &Top) {
    if top.iter().next().is_none() {
        return;
    }
    let _ = writeln!(
        out,
        "<section class=\"card wide\"><h2>{heading}</h2>\n<ol class=\"list\">"
    );
    for one in top.iter() {
        item(out, &one.name, one.link.as_deref(), &one.why);
    }
    out.push_str("</ol></section>\n");
}

fn item(out: &mut String, name: &str, link: Option<&str>, why: &str) {
    let name = format!("<bdi>{}</bdi>", escape(name));
    let name = match link {
        Some(link) => format!("<a href=\"{}\">{name}</a>", escape(link)),
        None => format!("<span>{name}</span>"),
    };
    let _ = writeln!(
        out,
        "<li>{name}<span class=\"faint\">{}</span></li>",
        escape(why)
    );
}

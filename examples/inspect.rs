//! Each block of a text dump with the role it was given, why, and what lost. Of HTML, each statement in reading order.
//!
//! ```sh
//! cargo run --example inspect examples/sample.txt
//! ```

#[path = "common/cli.rs"]
mod cli;
#[path = "common/lines.rs"]
mod lines;
#[path = "common/values.rs"]
mod values;
#[path = "common/words.rs"]
mod words;

use cli::{Given, PAGES, Page, Program, ROWS, Reader};
use lines::Lines;
use std::io::{self, Write};
use std::process::ExitCode;
use tearsheet::{Evidence, Inspection, Outcome};
use values::value;
use words::{one_line, short};

const PROGRAM: Program = Program {
    name: "inspect",
    help: "\
Prints each block of a text dump with the role it was given and why, the statements read from
it and what became of each, and at the end what lost to what. Of HTML: each statement found.

Usage: inspect [--unclassified] [INPUT]...

  INPUT            a file, a folder (gone through in order of names; files that are no
                   pages or texts are passed over and counted on standard error), or -
                   for standard input; standard input where none is given; with the
                   feature gzip also compressed. Of rows, one JSON object a line or a list
                   of some, each is a page, named \"rows.jsonl:7\" by its line
  --unclassified   only the blocks that nothing was made of
  --help           this text

Exit codes: 0 all inputs were read; 1 some could not be, each is named on standard error
and the rest is done; 2 wrong usage.
",
    switches: &["--unclassified"],
    options: &[],
    archives: false,
    endings: &[PAGES, ROWS],
};

fn main() -> ExitCode {
    PROGRAM.run(print)
}

fn print(given: &Given, reader: &mut Reader) -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for input in reader.inputs(&given.paths) {
        for Page { name, text, .. } in reader.pages(&input) {
            match tearsheet::inspect_dump(&text) {
                Ok(found) if given.has("--unclassified") => {
                    let lines = Lines::of(&text);
                    for block in found.unclassified() {
                        let (line, _) = lines.line_column(block.span);
                        let block = one_line(block.span.of(&text).unwrap_or_default());
                        writeln!(output, "{name}:{line}: {block}")?;
                    }
                }
                Ok(found) => page(&mut output, &name, &text, &found)?,
                Err(error) => reader.complain(&name, &error),
            }
        }
    }
    output.flush()
}

fn page(output: &mut impl Write, file: &str, text: &str, found: &Inspection) -> io::Result<()> {
    writeln!(
        output,
        "{file}: {}, {} bytes, {} blocks ({} unclassified), {} statements, {} notices\n",
        found.kind,
        text.len(),
        found.blocks.len(),
        found.unclassified().count(),
        found.claims.len(),
        found.notices_total,
    )?;
    let lines = Lines::of(text);
    let (inside, homeless) = by_block(found);
    for (number, (block, claims)) in found.blocks.iter().zip(&inside).enumerate() {
        let (line, _) = lines.line_column(block.span);
        let role = block
            .role
            .map_or("unclassified".to_owned(), |role| role.to_string());
        let raw = one_line(block.span.of(text).unwrap_or_default());
        writeln!(
            output,
            "{:>4}  line {line:<5} {role:<20} {}",
            number + 1,
            short(&raw, 96)
        )?;
        if !block.rule.is_empty() {
            writeln!(output, "{:17}because {}", "", block.rule)?;
        }
        for claim in claims {
            statement(output, &lines, claim)?;
        }
    }
    if !homeless.is_empty() {
        writeln!(output, "\nStatements outside of blocks")?;
        for claim in homeless {
            statement(output, &lines, claim)?;
        }
    }
    losers(output, found)?;
    notices(output, text, &lines, found)?;
    writeln!(output)
}

/// The statements read from each block, and those that stand in no single block.
fn by_block(found: &Inspection) -> (Vec<Vec<&Evidence>>, Vec<&Evidence>) {
    let mut inside = vec![Vec::new(); found.blocks.len()];
    let mut homeless = Vec::new();
    for claim in &found.claims {
        let after = found
            .blocks
            .partition_point(|block| block.span.start <= claim.span.start);
        let home = after
            .checked_sub(1)
            .filter(|&at| {
                let block = found.blocks.get(at);
                !claim.span.is_empty()
                    && block.is_some_and(|block| claim.span.end <= block.span.end)
            })
            .and_then(|at| inside.get_mut(at));
        match home {
            Some(home) => home.push(claim),
            None => homeless.push(claim),
        }
    }
    (inside, homeless)
}

/// One statement: what became of it, its value, where and by which rule it was read.
fn statement(output: &mut impl Write, lines: &Lines<'_>, claim: &Evidence) -> io::Result<()> {
    let mark = match claim.outcome {
        Outcome::Won => '+',
        Outcome::Agreed => '=',
        _ => '-',
    };
    let place = if claim.span.is_empty() {
        String::new()
    } else {
        let (line, column) = lines.line_column(claim.span);
        format!(" at {line}:{column}")
    };
    writeln!(
        output,
        "{:15}{mark} {} = {}",
        "",
        claim.field,
        short(&value(&claim.value), 96)
    )?;
    writeln!(
        output,
        "{:17}{}: {}, weight {:+}{place}",
        "", claim.source, claim.rule, claim.weight
    )
}

/// What lost, and to what.
fn losers(output: &mut impl Write, found: &Inspection) -> io::Result<()> {
    let lost = |claim: &&Evidence| claim.outcome == Outcome::Lost;
    if !found.claims.iter().any(|claim| lost(&claim)) {
        return Ok(());
    }
    writeln!(output, "\nLost")?;
    for claim in found.claims.iter().filter(lost) {
        let winner = found
            .field(claim.field)
            .find(|own| own.outcome == Outcome::Won);
        let winner = winner.map_or("nothing: no value was good enough".to_owned(), |own| {
            format!("{} ({})", short(&value(&own.value), 72), own.source)
        });
        writeln!(
            output,
            "  {} = {} ({})\n      to {winner}",
            claim.field,
            short(&value(&claim.value), 72),
            claim.source
        )?;
    }
    Ok(())
}

fn notices(
    output: &mut impl Write,
    text: &str,
    lines: &Lines<'_>,
    found: &Inspection,
) -> io::Result<()> {
    if found.notices.is_empty() {
        return Ok(());
    }
    writeln!(output, "\nNotices")?;
    for notice in &found.notices {
        let (line, column) = lines.line_column(notice.span);
        if notice.span.is_empty() {
            writeln!(output, "  {notice}")?;
        } else {
            let raw = one_line(notice.span.of(text).unwrap_or_default());
            writeln!(output, "  {line}:{column} {notice}: {}", short(&raw, 72))?;
        }
    }
    Ok(())
}

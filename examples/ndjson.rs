//! A filter: one JSON object a line in, `{"id": …, "text": …}`; one line out for each, in order:
//! `{"id": …, "page": …}` or `{"id": …, "error": …}`. It never stops at a bad line.

use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{self, BufRead, Write};

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: String,
}

fn main() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let answer = match serde_json::from_slice::<Line>(&line) {
            Err(error) => json!({"id": null, "error": error.to_string()}),
            Ok(Line { id, text }) => match tearsheet::parse_dump(&text) {
                Ok(page) => json!({"id": id, "page": page}),
                Err(error) => json!({"id": id, "error": error.to_string()}),
            },
        };
        writeln!(output, "{answer}")?;
        line.clear();
    }
    output.flush()
}

//! Programs and what sets them up, told by signs that only those have, and by no line of text in them.

use memchr::memmem;

/// Fewest lines of code: three may be an example.
const FEWEST: usize = 4;

/// Of so many first lines that are no remarks so many are code: a page about programs begins with its headline.
const FIRST: usize = 4;
const OPENING: usize = 3;

/// Bytes of a line that is looked at: what is longer is written by machines.
const LONGEST: usize = 400;

/// Bytes and words of a line that is running text, whatever signs stand in it.
const RUNNING: usize = 60;
const WORDS: usize = 8;

/// Words of a line such as `return true`: more are a sentence's.
const SHORT: usize = 3;

/// Whether a text is a program: it begins as one, has signs of two kinds, half of its bytes are of lines of code, and no line is text.
/// Scripts and styles leak into pages, and a byline, a day or a sentence between them shows that it is a page. Remarks are in any
/// language and do not count.
pub(super) fn is_code(text: &str, end: char) -> bool {
    let mut lines = Lines::of(text, end);
    let (mut count, mut code, mut opening) = (0, 0, 0);
    let (mut bytes, mut all) = (0, 0);
    let mut signs = Signs::default();
    while let Some((line, kind)) = lines.next_line() {
        count += 1;
        all += line.len();
        match kind {
            Kind::Text => return false,
            Kind::Other => {}
            Kind::Code => {
                code += 1;
                opening += usize::from(count <= FIRST);
                bytes += line.len();
                signs.add(line);
            }
        }
        if count == FIRST && opening < OPENING {
            return false;
        }
    }
    signs.has_section |= lines.has_section;
    signs.has_rule |= lines.has_rule;
    // A remark without an end hides what stands behind it, which may be a page.
    lines.remark.is_none() && code >= FEWEST && bytes * 2 >= all && signs.are_enough()
}

/// Kinds of signs that were met.
#[derive(Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a sign, any of them may be there"
)]
struct Signs {
    has_ends: bool,
    declares: bool,
    defines: bool,
    assigns: bool,
    has_section: bool,
    has_rule: bool,
}

impl Signs {
    fn add(&mut self, line: &str) {
        self.has_ends |= has_end(line);
        self.declares |= declares(line);
        self.defines |= defines(line);
        self.assigns |= is_assignment(line);
    }

    /// A law has semicolons and a glossary has `=`: one kind alone is no program.
    fn are_enough(&self) -> bool {
        let kinds = [self.has_ends, self.declares, self.defines];
        kinds.iter().filter(|is| **is).count() >= 2
            || self.assigns && (self.has_section || self.has_rule)
    }
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Text,
    Other,
}

/// The lines of a text that are neither empty nor remarks.
struct Lines<'t> {
    rest: std::str::Split<'t, char>,
    before: &'t str,
    next: Option<&'t str>,
    /// The line before goes on: `CREATE TABLE sacks (`.
    goes_on: bool,
    /// Under a rule of a makefile, whose lines begin with a tab.
    in_rule: bool,
    has_rule: bool,
    has_section: bool,
    /// Inside `/* … */` or `""" … """`: what ends it.
    remark: Option<&'static str>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str, end: char) -> Self {
        let mut rest = text.split(end);
        Self {
            next: rest.next(),
            rest,
            before: "",
            goes_on: false,
            in_rule: false,
            has_rule: false,
            has_section: false,
            remark: None,
        }
    }

    fn next_line(&mut self) -> Option<(&'t str, Kind)> {
        loop {
            let line = self.next?;
            self.next = self.rest.next();
            let before = std::mem::replace(&mut self.before, line);
            let bare = line.trim_ascii();
            if !bare.is_empty() && !self.is_remark(bare, before) {
                return Some((bare, self.kind(line, bare)));
            }
        }
    }

    fn kind(&mut self, line: &str, bare: &str) -> Kind {
        let is_rule = self.next.is_some_and(|next| is_rule(bare, next));
        self.in_rule = is_rule || self.in_rule && line.starts_with('\t');
        self.has_rule |= is_rule;
        let opens_block = self.next.is_some_and(|next| next.trim_ascii() == "{");
        let closes = self
            .next
            .is_some_and(|next| next.trim_ascii().starts_with([')', '}', ']']));
        let is = bare.len() <= LONGEST
            && (is_line_of_code(bare)
                || self.in_rule
                || opens_block
                || self.goes_on && (bare.ends_with(',') || closes));
        self.goes_on = is && bare.ends_with(['(', '{', '[', ',']);
        match is {
            true => Kind::Code,
            false if is_text(bare) => Kind::Text,
            false => Kind::Other,
        }
    }

    /// Whether a line is a remark. A heading in Markdown begins as some do, and stands between empty lines.
    fn is_remark(&mut self, bare: &str, before: &str) -> bool {
        if let Some(end) = self.remark {
            if bare.contains(end) {
                self.remark = None;
            }
            return true;
        }
        for (open, end) in REMARKS {
            if let Some(rest) = bare.strip_prefix(open) {
                let closed = memmem::find(rest.as_bytes(), end.as_bytes()).is_some();
                self.remark = (!closed).then_some(end);
                return true;
            }
        }
        if is_section(bare) {
            self.has_section = true;
            return true;
        }
        let beside = |line: &str| !line.trim_ascii().is_empty();
        let set_off = || !beside(before) && !self.next.is_some_and(beside);
        bare.starts_with("//")
            || bare.starts_with("-- ") && !set_off()
            || bare.starts_with('#')
                && !bare.starts_with("#include")
                && !bare.starts_with("#define")
                && !bare.starts_with("##")
                && !set_off()
    }
}

/// What opens a remark of several lines, and what ends it.
const REMARKS: &[(&str, &str)] = &[
    ("/*", "*/"),
    ("\"\"\"", "\"\"\""),
    ("'''", "'''"),
    ("<!--", "-->"),
];

/// `[mill]` heads a part of a file that sets up a program. In dumps of pages a picture is written so, too: it is a sign only where names
/// are given values, and is weighed as a remark.
fn is_section(line: &str) -> bool {
    line.strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .is_some_and(|name| !name.contains(' '))
}

/// What a line of a program begins with, and no sentence.
const DECLARATIONS: &[&str] = &[
    "#include <",
    "#include \"",
    "#define ",
    "<?php",
    "INSERT INTO ",
    "CREATE TABLE ",
    "DROP TABLE ",
    "import \"",
    "import {",
    "set -",
];

/// Words before a name that gets a value: `let mill = 3`. Without the value they are a sentence's: `let me go`.
const BINDINGS: &[&str] = &["let", "var", "const", "local", "export"];

/// Words before one name and nothing else: `import wheel`.
const TAKEN: &[&str] = &["import", "package", "use"];

/// What a line ends with.
const ENDS: &[&str] = &[
    "{", "}", ";", "},", "});", " \\", "(", "),", "];", "],", "->", "=>",
];

/// Lines that are one word or two.
const ALONE: &[&str] = &[
    "fi", "done", "esac", "else", "else:", "end", "pass", "break", "continue", "try:", "then",
    "do", "begin", ")", "]", "):",
];

fn is_line_of_code(line: &str) -> bool {
    ALONE.contains(&line)
        || has_end(line)
        || declares(line)
        || defines(line)
        || is_assignment(line)
        || is_call(line)
        || is_step(line)
}

fn has_end(line: &str) -> bool {
    ENDS.iter().any(|end| line.ends_with(end))
}

fn declares(line: &str) -> bool {
    if DECLARATIONS.iter().any(|known| line.starts_with(known)) {
        return true;
    }
    let mut words = line.split(' ');
    let first = words.next().unwrap_or_default();
    let rest = || line.get(first.len()..).unwrap_or_default().trim_start();
    if BINDINGS.contains(&first) {
        let value = rest();
        return is_assignment(value.strip_prefix("mut ").unwrap_or(value));
    }
    let is_from = first == "from" && words.clone().nth(1) == Some("import");
    is_from || TAKEN.contains(&first) && words.next().is_some() && words.next().is_none()
}

/// Whether a line opens a function or a class: `def turn(wheel):`, `class Mill {`.
fn defines(line: &str) -> bool {
    let head = ["def ", "class ", "func ", "function ", "fn "]
        .iter()
        .find_map(|word| line.strip_prefix(word));
    head.is_some_and(|head| {
        head.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && line.ends_with([':', '{'])
            && (head.contains('(') || !head.trim_end_matches([':', '{', ' ']).contains(' '))
    })
}

/// Whether a line does a step, a sign too weak for more than that the line is no text: `return True`, `for paddle in wheel:`.
fn is_step(line: &str) -> bool {
    let is_short = || line.split(' ').count() <= SHORT;
    let returns = ["return ", "raise ", "exit ", "echo "];
    let blocks = ["for ", "while ", "if ", "elif ", "with ", "case "];
    returns.iter().any(|word| line.starts_with(word)) && is_short()
        || blocks.iter().any(|word| line.starts_with(word))
            && (line.ends_with([':', ')']) || line.ends_with("; do") || line.ends_with("; then"))
}

/// Whether a line gives a name a value: `opened = 2024-05-03`, `CFLAGS=-O2`.
fn is_assignment(line: &str) -> bool {
    let name = line.trim_start_matches(['$', '@']);
    let end = name
        .find(|c: char| !(c.is_ascii_alphanumeric() || "_.-[]'\"".contains(c)))
        .unwrap_or(name.len());
    let Some((head, rest)) = name.split_at_checked(end) else {
        return false;
    };
    let rest = rest.trim_start().trim_start_matches([':', '+', '?']);
    head.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && rest.starts_with('=')
        && !rest.starts_with("==")
        && !is_running(line)
}

/// Whether a line calls something: `wheel.turn()`, `$(CC) -o $@`. In front of the bracket stands one name, in lists of results two:
/// `Jane Miller(GBR)`.
fn is_call(line: &str) -> bool {
    let called = |name: &str| {
        let mut bytes = name.bytes();
        !name.is_empty() && bytes.all(|b| b.is_ascii_alphanumeric() || b"_$.".contains(&b))
    };
    line.ends_with(')') && line.split_once('(').is_some_and(|(name, _)| called(name))
        || line.starts_with("$(")
}

/// Whether a line is a rule of a makefile, and what is done by it on the next: `wheel: wheel.o`.
fn is_rule(line: &str, next: &str) -> bool {
    let target = line.split_once(':').map(|(target, _)| target);
    next.starts_with('\t')
        && target.is_some_and(|target| !target.is_empty() && !target.contains(' '))
}

/// Whether a line is text of a page: a title, a byline, a day, a sentence, an element of markup.
fn is_text(line: &str) -> bool {
    let mut before = ' ';
    let is_plain = line.chars().all(|c| {
        let is = match c {
            // `turn(wheel, stone)` is no text, "the mill (of Saltwick)" is.
            '(' => before == ' ',
            '_' | '=' | '<' | '>' | '{' | '}' | '[' | ']' | '$' | '*' | '\\' | '`' | '^' | '~' => {
                false
            }
            _ => true,
        };
        before = c;
        is
    });
    let has_words = || line.contains(' ') && line.contains(|c: char| c.is_alphabetic());
    let has_script = || line.contains(|c: char| c.is_alphabetic() && !c.is_ascii());
    let is_day = || {
        line.len() >= 8
            && line
                .bytes()
                .all(|b| b.is_ascii_digit() || b"-./".contains(&b))
    };
    let is_markup = line
        .strip_prefix('<')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
    is_plain && (has_words() || has_script() || is_day()) || is_markup || is_running(line)
}

/// Whether a line is long and most of it is words.
fn is_running(line: &str) -> bool {
    let is_word = |word: &&str| {
        word.trim_end_matches(['.', ','])
            .chars()
            .all(char::is_alphabetic)
    };
    line.len() >= RUNNING && line.split(' ').filter(is_word).count() >= WORDS
}

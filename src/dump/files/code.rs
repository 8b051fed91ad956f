//! Programs and what sets them up, told by the share of lines that only those have.

use memchr::memmem;

/// Fewest lines of code, their share of the lines that are no remarks, in hundredths, and how many of the first lines of that kind are.
const FEWEST: usize = 4;
const SHARE: usize = 50;
const FIRST: usize = 4;
const OPENING: usize = 3;

/// Letters of a line that is looked at.
const LONGEST: usize = 400;

/// Whether a text is a program: it begins as one, and half of its lines are of one. Remarks are in any language and do not count: a page
/// about programs begins with its headline, and tells more than it shows.
pub(super) fn is_code(text: &str, end: char) -> bool {
    let mut lines = Lines::of(text, end);
    let opening = lines.by_ref().take(FIRST).filter(|code| *code).count();
    if opening < OPENING {
        return false;
    }
    let (mut code, mut all) = (opening, FIRST);
    for is in lines {
        code += usize::from(is);
        all += 1;
    }
    code >= FEWEST && code * 100 >= all * SHARE
}

/// For each line that is neither empty nor a remark whether it is one of a program.
struct Lines<'t, I> {
    rest: I,
    before: &'t str,
    next: Option<&'t str>,
    /// The line before goes on: `CREATE TABLE sacks (`.
    goes_on: bool,
    /// Inside `/* … */` or `""" … """`: what ends it.
    remark: Option<&'static str>,
}

impl<'t> Lines<'t, std::str::Split<'t, char>> {
    fn of(text: &'t str, end: char) -> Self {
        let mut rest = text.split(end);
        Self {
            next: rest.next(),
            rest,
            before: "",
            goes_on: false,
            remark: None,
        }
    }
}

impl<'t, I: Iterator<Item = &'t str>> Iterator for Lines<'t, I> {
    type Item = bool;

    fn next(&mut self) -> Option<bool> {
        loop {
            let line = self.next?;
            self.next = self.rest.next();
            let before = std::mem::replace(&mut self.before, line);
            let bare = line.trim_ascii();
            if bare.is_empty() || self.is_remark(bare, before) {
                continue;
            }
            let is = bare.len() <= LONGEST
                && (is_line_of_code(bare)
                    || self.goes_on && bare.ends_with(',')
                    || self.next.is_some_and(|next| is_rule(bare, next)));
            self.goes_on = is && bare.ends_with(['(', '{', '[', ',']);
            return Some(is);
        }
    }
}

/// What opens a remark of several lines, and what ends it.
const REMARKS: &[(&str, &str)] = &[
    ("/*", "*/"),
    ("\"\"\"", "\"\"\""),
    ("'''", "'''"),
    ("<!--", "-->"),
];

impl<I> Lines<'_, I> {
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
        let beside = |line: &str| !line.trim_ascii().is_empty();
        let set_off = || !beside(before) && !self.next.is_some_and(beside);
        // `[mill]` is a part of a file that sets up a program, and what stands for a picture elsewhere.
        let is_part = || {
            bare.strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
                .is_some_and(|name| !name.contains(' '))
        };
        bare.starts_with("//")
            || is_part()
            || bare.starts_with("-- ") && !set_off()
            || bare.starts_with('#')
                && !bare.starts_with("#include")
                && !bare.starts_with("##")
                && !set_off()
    }
}

/// What a line of a program begins with.
const BEGINNINGS: &[&str] = &[
    "#include ",
    "#define ",
    "import ",
    "from ",
    "def ",
    "class ",
    "return ",
    "elif ",
    "package ",
    "require ",
    "use ",
    "echo ",
    "export ",
    "set -",
    "INSERT INTO ",
    "CREATE TABLE ",
    "DROP TABLE ",
    "local ",
    "let ",
    "var ",
    "const ",
    "\\",
];

/// Beginnings that are words of a language, too: the line has nothing of a sentence.
const PLAIN: usize = 5;

/// What it ends with.
const ENDS: &[&str] = &[
    "{", "}", ";", "},", "});", "*/", " \\", "(", "):", "),", "];", "],", "->", "=>",
];

/// Lines that are one word or two.
const ALONE: &[&str] = &[
    "fi", "done", "esac", "else", "else:", "end", "pass", "break", "continue", "try:", "then",
    "do", "begin", ")", "]", "):",
];

fn is_line_of_code(line: &str) -> bool {
    ALONE.contains(&line)
        || ENDS.iter().any(|end| line.ends_with(end))
        || begins(line)
        || is_assignment(line)
        || is_call(line)
}

fn begins(line: &str) -> bool {
    let known = BEGINNINGS
        .iter()
        .any(|beginning| line.starts_with(beginning));
    known
        && (line.split(' ').count() <= PLAIN || line.ends_with([':', '{', '(', ')', '"', '\'']))
        && !line.ends_with('.')
}

/// Whether a line gives a name a value: `opened = 2024-05-03`, `CFLAGS=-O2`, `clean:` of a rule.
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
}

/// Whether a line calls something: `wheel.turn()`, `$(CC) -o $@`.
fn is_call(line: &str) -> bool {
    let called = |at: usize| {
        at.checked_sub(1)
            .and_then(|at| line.as_bytes().get(at))
            .is_some_and(|b| b.is_ascii_alphanumeric() || b"_$".contains(b))
    };
    let opens = line.find('(').is_some_and(called);
    opens && line.ends_with(')') || line.starts_with("$(") || line.starts_with("if [ ")
}

/// Whether a line is a rule of a makefile, and what is done by it on the next: `wheel: wheel.o`.
fn is_rule(line: &str, next: &str) -> bool {
    let target = line.split_once(':').map(|(target, _)| target);
    next.starts_with('\t')
        && target.is_some_and(|target| !target.is_empty() && !target.contains(' '))
}

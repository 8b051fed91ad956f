//! HTML that was made to hurt, at any size: what is quadratic or worse in parsers of this kind, and what once was in ours.

/// `head`, so many times `first`, `middle`, as many times `second`, `tail`; `#` stands for the count.
pub struct Shape {
    pub name: &'static str,
    head: &'static str,
    first: &'static str,
    middle: &'static str,
    second: &'static str,
    tail: &'static str,
}

const fn shape(name: &'static str, parts: [&'static str; 5]) -> Shape {
    let [head, first, middle, second, tail] = parts;
    Shape {
        name,
        head,
        first,
        middle,
        second,
        tail,
    }
}

/// One piece over and over.
const fn again(name: &'static str, piece: &'static str) -> Shape {
    shape(name, ["", piece, "", "", ""])
}

impl Shape {
    /// About so many bytes of it.
    pub fn of(&self, bytes: usize) -> String {
        let mut out = String::with_capacity(bytes + 64);
        out.push_str("<!doctype html><title>Mill</title>");
        out.push_str(self.head);
        let share = if self.second.is_empty() {
            bytes
        } else {
            bytes * self.first.len() / (self.first.len() + self.second.len())
        };
        fill(&mut out, self.first, share);
        out.push_str(self.middle);
        fill(&mut out, self.second, bytes - share);
        out.push_str(self.tail);
        out
    }
}

fn fill(out: &mut String, piece: &str, bytes: usize) {
    let end = out.len() + bytes;
    let mut count = 0;
    while !piece.is_empty() && out.len() < end {
        for (index, part) in piece.split('#').enumerate() {
            if index > 0 {
                out.push_str(&count.to_string());
            }
            out.push_str(part);
        }
        count += 1;
    }
}

pub const SHAPES: &[Shape] = &[
    // Nesting.
    again("nested div", "<div>"),
    again("nested span", "<span>"),
    again("nested unknown", "<x-a>"),
    again("nested list", "<ul><li>"),
    again("nested table", "<table><tr><td>"),
    again("nested table without cells", "<table>"),
    again("nested svg", "<svg>"),
    again("nested g in svg", "<svg><g>"),
    again("nested foreignObject", "<svg><foreignObject>"),
    again("nested math", "<math><mi>"),
    again("nested template", "<template>"),
    again("nested template and div", "<template><div>"),
    again("nested select", "<select><optgroup><option>"),
    again("nested button", "<button><div>"),
    again("nested form", "<form><div></form>"),
    again("nested ruby", "<ruby><rb><rt>"),
    again("nested definition", "<dl><dd>"),
    again("nested headings", "<h1><div>"),
    again("nested object", "<object><p>"),
    again("nested marquee", "<marquee>"),
    shape("nested and closed", ["", "<div>", "", "</div>", ""]),
    shape(
        "nested and closed wrongly",
        ["", "<div>", "", "</span></p>", ""],
    ),
    shape("nested and full of text", ["", "<div>a", "", "b</div>", ""]),
    shape(
        "nested items",
        ["", "<div itemscope itemprop=a>", "", "</div>", ""],
    ),
    // Formatting elements and the adoption agency.
    again("unclosed b", "<b>"),
    again("unclosed a", "<a href=#>"),
    again("unclosed font", "<font a#=i>"),
    again("b and p", "<b><p>"),
    again("a and p", "<a><p>"),
    again("a and div", "<a><div>"),
    again("b closed over p", "<b><p></b>"),
    again("b closed over div", "<b><div>x</b>y"),
    again("i b crossed", "<i><b></i></b>"),
    again("i b div crossed", "<i><b><div></i></b>"),
    again("a a a", "<a>x"),
    again("nobr", "<nobr>x"),
    again(
        "all formatting",
        "<b><i><u><s><a><em><tt><big><code><font>x<p>",
    ),
    shape(
        "font and paragraphs",
        ["<p>", "<font a#=i>", "", "</p><p>x", ""],
    ),
    shape(
        "font of many attributes and paragraphs",
        ["<p><font ", "a#=i ", ">", "</p><p>x", ""],
    ),
    shape("b, deep, closed", ["<b>", "<div>", "", "</b>", ""]),
    shape(
        "many b, deep, closed",
        ["", "<b id=#>", "<div><div><div><div>", "</b>x", ""],
    ),
    shape(
        "long link in many paragraphs",
        ["<p><a href='", "x", "'>", "<p>a", ""],
    ),
    shape(
        "a in many cells",
        ["<table><tr>", "<td><a>", "", "</td>", ""],
    ),
    again("marker lists", "<b><object>"),
    // Tables and foster parents.
    again("fostered text", "<table>x"),
    again("fostered elements", "<table><b>x</b>"),
    shape("fostered into one place", ["<table>", "<p>x", "", "", ""]),
    shape(
        "fostered before one table",
        ["<table><tr>", "<i>x</i>", "", "", ""],
    ),
    again("cells without rows", "<td>x"),
    shape("rows", ["<table>", "<tr><td>x", "", "", ""]),
    shape("captions", ["<table>", "<caption>x", "", "", ""]),
    shape(
        "white space and text in a table",
        ["<table>", " \nx ", "", "", ""],
    ),
    // Attributes and names.
    shape("one tag, many attributes", ["<p ", "a#=v ", ">", "", ""]),
    shape("one tag, one attribute often", ["<p ", "a=v ", ">", "", ""]),
    shape("one unfinished tag", ["<p ", "a#=v ", "", "", ""]),
    again(
        "tags of ten attributes",
        "<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9 j=0>",
    ),
    again("many bodies", "<body a#=v>"),
    again("many htmls", "<html a#=v>"),
    again("unknown tags", "<x-name-of-# >"),
    again("unknown attributes", "<p data-name-of-#=v>"),
    shape("one long name", ["<", "x", ">", "", ""]),
    shape("one long attribute name", ["<p ", "x", ">", "", ""]),
    shape("one long value", ["<p a='", "x", "'>", "", ""]),
    shape("one value of references", ["<p a='", "&amp;", "'>", "", ""]),
    again("quotes left open", "<a href='x>"),
    again("slashes", "<p / / / / >"),
    again("equals", "<p = == =>"),
    // Text, references, comments.
    again("less than", "<"),
    again("greater than", ">"),
    again("ampersands", "&"),
    again("open references", "&CounterClockwiseContourIntegra"),
    again("unknown references", "&xxxxxxxxxxxxxxxxxxxxxxxxx"),
    again("references", "&amp;"),
    again("long numbers", "&#00000000000000000000000000000065;"),
    again("nuls", "\0"),
    again("nuls in text", "a\0"),
    again("carriage returns", "\r"),
    again("line ends", "\r\n"),
    again("dashes", "-"),
    shape("dashes in a comment", ["<!--", "-", "", "", ""]),
    shape("dashes and bangs in a comment", ["<!--", "--!", "", "", ""]),
    again("comments", "<!---->"),
    again("comments left open", "<!--x"),
    again("bogus comments", "<?>"),
    again("empty end tags", "</>"),
    again("end tags", "</div>"),
    again("p end tags", "</p>"),
    again("br end tags", "</br>"),
    again("doctypes", "<!doctype html>"),
    again("doctypes left open", "<!doctype "),
    again("sections", "<![CDATA[x]]>"),
    shape("brackets in a section", ["<svg><![CDATA[", "]", "", "", ""]),
    again("byte order marks", "\u{feff}"),
    again("paragraphs", "<p>x"),
    again("breaks", "<br>"),
    again("white space", " "),
    // Raw text.
    shape("script of less-thans", ["<script>", "<", "", "", ""]),
    shape(
        "script of end tags nearly",
        ["<script>", "</scrip", "", "", ""],
    ),
    shape(
        "script of comments",
        ["<script>", "<!--<script>", "", "", ""],
    ),
    shape("script of dashes", ["<script><!--", "-", "", "", ""]),
    again("scripts", "<script></script>"),
    again("scripts with a mark", "<script></script>\u{feff}"),
    again("scripts left open", "<script>"),
    again("styles", "<style>a{}</style>"),
    again("titles", "<title>x</title>"),
    shape(
        "title of end tags nearly",
        ["<title>", "</titl", "", "", ""],
    ),
    shape("title of references", ["<title>", "&am", "", "", ""]),
    again("textareas", "<textarea>\n</textarea>"),
    again("plaintext", "<plaintext>"),
    again("noscript", "<noscript><p></noscript>"),
    again("frames", "<frameset><frame>"),
    // What readers look for.
    again("metas", "<meta name=a content=b>"),
    again("charsets", "<meta charset=a>"),
    again("dates", "<time datetime=2024-05-01>May</time>"),
    again(
        "items",
        "<i itemprop=author itemscope><i itemprop=name>A</i>",
    ),
    shape(
        "items by reference",
        ["<p itemscope itemref='", "a# ", "'>", "<p id=a#>", ""],
    ),
    again(
        "items that refer to each other",
        "<p itemscope id=a itemref='a b'><p id=b itemscope itemref=a>",
    ),
    again("links", "<link rel=canonical href=/a>"),
    again(
        "json",
        "<script type=application/ld+json>{\"a\":1}</script>",
    ),
    shape(
        "deep json",
        [
            "<script type=application/ld+json>",
            "[",
            "",
            "]",
            "</script>",
        ],
    ),
    shape(
        "deep json left open",
        ["<script type=application/ld+json>", "{\"a\":", "", "", ""],
    ),
    shape(
        "json of one string",
        [
            "<script type=application/ld+json>\"",
            "\\\"",
            "",
            "",
            "</script>",
        ],
    ),
    shape(
        "long keywords",
        ["<meta name=keywords content='", "a,", "'>", "", ""],
    ),
    shape("long class", ["<p class='", "h-entry a# ", "'>x", "", ""]),
    again("entries", "<div class=h-entry><p class=p-name>x"),
    again(
        "rdfa",
        "<div vocab=http://schema.org/ typeof=Article property=a>",
    ),
    again("headings", "<h1>The mill turns again</h1>"),
    again("bylines", "<p class=byline>By Ada Miller and Bo Brook</p>"),
    again("tag links", "<a rel=tag href=/tag/#>mill</a>"),
    again("options", "<select><option selected>x</option></select>"),
    shape(
        "options of one select",
        [
            "<select><button><selectedcontent></button>",
            "<option selected>x</option>",
            "",
            "",
            "",
        ],
    ),
];

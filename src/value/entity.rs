//! Character references and tags left inside values that were meant to be plain text.
//!
//! The HTML tree decodes what stands in the page. This is for what publishers put into JSON strings and `content` attributes a
//! second time: `&amp;quot;`, `Caf&eacute;`, `<p>…</p>`. The names are HTML 4's and the typographic ones; the rest of the
//! [2,231 names](https://html.spec.whatwg.org/multipage/named-characters.html) have not been met in metadata.

use std::borrow::Cow;

/// Plain text of a value: tags dropped, references decoded (twice where they were escaped twice), white space collapsed.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    match unmarked(text) {
        Cow::Borrowed(text) => super::text::collapse(text),
        Cow::Owned(text) => Cow::Owned(super::text::collapse(&text).into_owned()),
    }
}

/// The same with its line breaks kept, and one for each paragraph: for long texts.
pub(crate) fn paragraphs(text: &str) -> String {
    let text = unmarked(text);
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let line = super::text::collapse(line);
        if !line.is_empty() {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&line);
        }
    }
    out
}

fn unmarked(text: &str) -> Cow<'_, str> {
    let bare = without_tags(text);
    if memchr::memchr(b'&', bare.as_bytes()).is_none() {
        return bare;
    }
    let had_tags = matches!(bare, Cow::Owned(_));
    let once = decode(&bare);
    let twice = decode(&once);
    // `&lt;b&gt;` in a headline about HTML is text; `&lt;p&gt;…&lt;/p&gt;` is markup that was escaped once too often.
    if !had_tags && (twice.contains("</") || twice.contains("/>") || twice.starts_with('<')) {
        return Cow::Owned(without_tags(&twice).into_owned());
    }
    Cow::Owned(twice.into_owned())
}

/// Decodes the character references of a text once.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'&', text.as_bytes()) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    let (head, mut rest) = text.split_at(first);
    out.push_str(head);
    while let Some(after) = rest.strip_prefix('&') {
        let tail = if let Some((decoded, length)) = reference(after) {
            out.push_str(decoded.encode_utf8(&mut [0; 4]));
            after.get(length..).unwrap_or_default()
        } else {
            out.push('&');
            after
        };
        let next = memchr::memchr(b'&', tail.as_bytes()).unwrap_or(tail.len());
        let (plain, more) = tail.split_at(next);
        out.push_str(plain);
        rest = more;
    }
    Cow::Owned(out)
}

/// What stands after `&`: the character and the length of its reference, the semicolon included.
fn reference(after: &str) -> Option<(char, usize)> {
    let end = after.bytes().take(12).position(|b| b == b';')?;
    let name = after.get(..end)?;
    let decoded = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        numeric(code)?
    } else {
        let at = NAMES.binary_search_by(|(own, _)| (*own).cmp(name)).ok()?;
        NAMES.get(at)?.1
    };
    Some((decoded, end + 1))
}

/// [Numeric character references](https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state):
/// 128–159 mean windows-1252, as everywhere.
fn numeric(code: u32) -> Option<char> {
    const WINDOWS_1252: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match code {
        0 => None,
        0x80..=0x9f => WINDOWS_1252.get(code as usize - 0x80).copied(),
        _ => char::from_u32(code),
    }
}

/// Tags dropped; those that end a line or a paragraph leave a line break. `a < b` is no tag.
fn without_tags(text: &str) -> Cow<'_, str> {
    let opens = |after: &str| {
        after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'))
    };
    let mut out = String::new();
    let mut rest = text;
    let mut changed = false;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        let (before, from) = rest.split_at(at);
        let after = from.get(1..).unwrap_or_default();
        if !opens(after) {
            out.push_str(before);
            out.push('<');
            rest = after;
            continue;
        }
        let Some(close) = memchr::memchr(b'>', after.as_bytes()) else {
            break;
        };
        out.push_str(before);
        changed = true;
        let (tag, tail) = after.split_at(close);
        let name = tag.trim_start_matches('/');
        let name = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if BREAKING.iter().any(|own| own.eq_ignore_ascii_case(name)) {
            out.push('\n');
        }
        rest = tail.get(1..).unwrap_or_default();
    }
    if !changed {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Elements that stand on lines of their own.
const BREAKING: &[&str] = &[
    "p",
    "br",
    "div",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "tr",
    "td",
    "table",
    "section",
    "figure",
    "hr",
];

/// Sorted by name, as the binary search needs.
const NAMES: &[(&str, char)] = &[
    ("AElig", 'Æ'),
    ("AMP", '&'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Agrave", 'À'),
    ("Alpha", 'Α'),
    ("Aring", 'Å'),
    ("Atilde", 'Ã'),
    ("Auml", 'Ä'),
    ("Beta", 'Β'),
    ("Cacute", 'Ć'),
    ("Ccaron", 'Č'),
    ("Ccedil", 'Ç'),
    ("Chi", 'Χ'),
    ("Dagger", '‡'),
    ("Delta", 'Δ'),
    ("Dstrok", 'Đ'),
    ("ETH", 'Ð'),
    ("Eacute", 'É'),
    ("Ecaron", 'Ě'),
    ("Ecirc", 'Ê'),
    ("Egrave", 'È'),
    ("Epsilon", 'Ε'),
    ("Eta", 'Η'),
    ("Euml", 'Ë'),
    ("GT", '>'),
    ("Gamma", 'Γ'),
    ("Iacute", 'Í'),
    ("Icirc", 'Î'),
    ("Idot", 'İ'),
    ("Igrave", 'Ì'),
    ("Iota", 'Ι'),
    ("Iuml", 'Ï'),
    ("Kappa", 'Κ'),
    ("LT", '<'),
    ("Lambda", 'Λ'),
    ("Lstrok", 'Ł'),
    ("Mu", 'Μ'),
    ("NewLine", '\u{a}'),
    ("Ntilde", 'Ñ'),
    ("Nu", 'Ν'),
    ("OElig", 'Œ'),
    ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'),
    ("Ograve", 'Ò'),
    ("Omega", 'Ω'),
    ("Omicron", 'Ο'),
    ("Oslash", 'Ø'),
    ("Otilde", 'Õ'),
    ("Ouml", 'Ö'),
    ("Phi", 'Φ'),
    ("Pi", 'Π'),
    ("Prime", '″'),
    ("Psi", 'Ψ'),
    ("QUOT", '"'),
    ("Rcaron", 'Ř'),
    ("Rho", 'Ρ'),
    ("Sacute", 'Ś'),
    ("Scaron", 'Š'),
    ("Scedil", 'Ş'),
    ("Sigma", 'Σ'),
    ("THORN", 'Þ'),
    ("Tab", '\u{9}'),
    ("Tau", 'Τ'),
    ("Theta", 'Θ'),
    ("Uacute", 'Ú'),
    ("Ucirc", 'Û'),
    ("Ugrave", 'Ù'),
    ("Upsilon", 'Υ'),
    ("Uring", 'Ů'),
    ("Uuml", 'Ü'),
    ("Xi", 'Ξ'),
    ("Yacute", 'Ý'),
    ("Yuml", 'Ÿ'),
    ("Zcaron", 'Ž'),
    ("Zdot", 'Ż'),
    ("Zeta", 'Ζ'),
    ("aacute", 'á'),
    ("abreve", 'ă'),
    ("acirc", 'â'),
    ("acute", '´'),
    ("aelig", 'æ'),
    ("agrave", 'à'),
    ("alefsym", 'ℵ'),
    ("alpha", 'α'),
    ("amacr", 'ā'),
    ("amp", '&'),
    ("and", '∧'),
    ("ang", '∠'),
    ("aogon", 'ą'),
    ("apos", '\''),
    ("aring", 'å'),
    ("ast", '*'),
    ("asymp", '≈'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("bdquo", '„'),
    ("beta", 'β'),
    ("brvbar", '¦'),
    ("bsol", '\\'),
    ("bull", '•'),
    ("cacute", 'ć'),
    ("cap", '∩'),
    ("ccaron", 'č'),
    ("ccedil", 'ç'),
    ("cedil", '¸'),
    ("cent", '¢'),
    ("chi", 'χ'),
    ("circ", 'ˆ'),
    ("clubs", '♣'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("cong", '≅'),
    ("copy", '©'),
    ("crarr", '↵'),
    ("cup", '∪'),
    ("curren", '¤'),
    ("dArr", '⇓'),
    ("dagger", '†'),
    ("darr", '↓'),
    ("dash", '‐'),
    ("dcaron", 'ď'),
    ("deg", '°'),
    ("delta", 'δ'),
    ("diams", '♦'),
    ("divide", '÷'),
    ("dollar", '$'),
    ("dstrok", 'đ'),
    ("eacute", 'é'),
    ("ecaron", 'ě'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("emacr", 'ē'),
    ("empty", '∅'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("eogon", 'ę'),
    ("epsilon", 'ε'),
    ("equals", '='),
    ("equiv", '≡'),
    ("eta", 'η'),
    ("eth", 'ð'),
    ("euml", 'ë'),
    ("euro", '€'),
    ("excl", '!'),
    ("exist", '∃'),
    ("fnof", 'ƒ'),
    ("forall", '∀'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("frasl", '⁄'),
    ("gamma", 'γ'),
    ("gbreve", 'ğ'),
    ("ge", '≥'),
    ("gt", '>'),
    ("hArr", '⇔'),
    ("harr", '↔'),
    ("hearts", '♥'),
    ("hellip", '…'),
    ("hyphen", '‐'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iexcl", '¡'),
    ("igrave", 'ì'),
    ("imacr", 'ī'),
    ("image", 'ℑ'),
    ("imath", 'ı'),
    ("infin", '∞'),
    ("int", '∫'),
    ("iota", 'ι'),
    ("iquest", '¿'),
    ("isin", '∈'),
    ("iuml", 'ï'),
    ("kappa", 'κ'),
    ("kcedil", 'ķ'),
    ("lArr", '⇐'),
    ("lambda", 'λ'),
    ("lang", '\u{27e8}'),
    ("laquo", '«'),
    ("larr", '←'),
    ("lbrace", '{'),
    ("lcedil", 'ļ'),
    ("lceil", '⌈'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lfloor", '⌊'),
    ("lowast", '∗'),
    ("lowbar", '_'),
    ("loz", '◊'),
    ("lpar", '('),
    ("lrm", '\u{200e}'),
    ("lsaquo", '‹'),
    ("lsqb", '['),
    ("lsquo", '‘'),
    ("lstrok", 'ł'),
    ("lt", '<'),
    ("macr", '¯'),
    ("mdash", '—'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("minus", '−'),
    ("mu", 'μ'),
    ("nabla", '∇'),
    ("nacute", 'ń'),
    ("nbsp", '\u{a0}'),
    ("ncaron", 'ň'),
    ("ncedil", 'ņ'),
    ("ndash", '–'),
    ("ne", '≠'),
    ("ni", '∋'),
    ("not", '¬'),
    ("notin", '∉'),
    ("nsub", '⊄'),
    ("ntilde", 'ñ'),
    ("nu", 'ν'),
    ("num", '#'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("odblac", 'ő'),
    ("oelig", 'œ'),
    ("ograve", 'ò'),
    ("oline", '‾'),
    ("omacr", 'ō'),
    ("omega", 'ω'),
    ("omicron", 'ο'),
    ("oplus", '⊕'),
    ("or", '∨'),
    ("ordf", 'ª'),
    ("ordm", 'º'),
    ("oslash", 'ø'),
    ("otilde", 'õ'),
    ("otimes", '⊗'),
    ("ouml", 'ö'),
    ("para", '¶'),
    ("part", '∂'),
    ("percnt", '%'),
    ("period", '.'),
    ("permil", '‰'),
    ("perp", '⊥'),
    ("phi", 'φ'),
    ("pi", 'π'),
    ("piv", 'ϖ'),
    ("plus", '+'),
    ("plusmn", '±'),
    ("pound", '£'),
    ("prime", '′'),
    ("prod", '∏'),
    ("prop", '∝'),
    ("psi", 'ψ'),
    ("quest", '?'),
    ("quot", '"'),
    ("rArr", '⇒'),
    ("radic", '√'),
    ("rang", '\u{27e9}'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("rbrace", '}'),
    ("rcaron", 'ř'),
    ("rceil", '⌉'),
    ("rdquo", '”'),
    ("real", 'ℜ'),
    ("reg", '®'),
    ("rfloor", '⌋'),
    ("rho", 'ρ'),
    ("rlm", '\u{200f}'),
    ("rpar", ')'),
    ("rsaquo", '›'),
    ("rsqb", ']'),
    ("rsquo", '’'),
    ("sacute", 'ś'),
    ("sbquo", '‚'),
    ("scaron", 'š'),
    ("scedil", 'ş'),
    ("sdot", '⋅'),
    ("sect", '§'),
    ("semi", ';'),
    ("shy", '\u{ad}'),
    ("sigma", 'σ'),
    ("sigmaf", 'ς'),
    ("sim", '∼'),
    ("sol", '/'),
    ("spades", '♠'),
    ("sub", '⊂'),
    ("sube", '⊆'),
    ("sum", '∑'),
    ("sup", '⊃'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("supe", '⊇'),
    ("szlig", 'ß'),
    ("tau", 'τ'),
    ("tcaron", 'ť'),
    ("tcedil", 'ţ'),
    ("there4", '∴'),
    ("theta", 'θ'),
    ("thetasym", 'ϑ'),
    ("thinsp", '\u{2009}'),
    ("thorn", 'þ'),
    ("tilde", '˜'),
    ("times", '×'),
    ("trade", '™'),
    ("uArr", '⇑'),
    ("uacute", 'ú'),
    ("uarr", '↑'),
    ("ucirc", 'û'),
    ("udblac", 'ű'),
    ("ugrave", 'ù'),
    ("umacr", 'ū'),
    ("uml", '¨'),
    ("upsih", 'ϒ'),
    ("upsilon", 'υ'),
    ("uring", 'ů'),
    ("uuml", 'ü'),
    ("vert", '|'),
    ("weierp", '℘'),
    ("xi", 'ξ'),
    ("yacute", 'ý'),
    ("yen", '¥'),
    ("yuml", 'ÿ'),
    ("zacute", 'ź'),
    ("zcaron", 'ž'),
    ("zdot", 'ż'),
    ("zeta", 'ζ'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

#[cfg(test)]
mod tests {
    use super::{NAMES, decode, paragraphs, plain};

    #[test]
    fn names_are_sorted_and_told_once() {
        assert!(
            NAMES
                .windows(2)
                .all(|pair| matches!(pair, [a, b] if a.0 < b.0))
        );
    }

    #[test]
    fn references() {
        assert_eq!(decode("a &amp; b"), "a & b");
        assert_eq!(decode("caf&eacute; &#8211; &#x201C;x&#148;"), "café – “x”");
        assert_eq!(decode("&amp;quot;"), "&quot;");
        assert_eq!(
            decode("AT&T; R&D &; &#0; &#xd800; &unknown;"),
            "AT&T; R&D &; &#0; &#xd800; &unknown;"
        );
        assert_eq!(decode("a&"), "a&");
    }

    #[test]
    fn values_become_plain_text() {
        assert_eq!(plain(" The  mill\n turns "), "The mill turns");
        assert_eq!(
            plain("The &amp;quot;mill&amp;quot; turns"),
            "The \"mill\" turns"
        );
        assert_eq!(plain("<p>The <b>mill</b></p><p>turns"), "The mill turns");
        assert_eq!(plain("&lt;p&gt;The mill&lt;/p&gt;"), "The mill");
        assert_eq!(plain("How the &lt;b&gt; tag came"), "How the <b> tag came");
        assert_eq!(plain("1 < 2 and 3 > 2"), "1 < 2 and 3 > 2");
        assert_eq!(plain("a <b"), "a <b");
    }

    #[test]
    fn paragraphs_keep_their_borders() {
        assert_eq!(
            paragraphs("<p>One.</p><p>Two&nbsp;more.</p>\n\n Three."),
            "One.\nTwo more.\nThree."
        );
    }
}

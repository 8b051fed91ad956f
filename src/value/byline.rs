//! A byline taken to pieces: whom it names, and what in it is no name.

/// Words before a name, the longer first.
const BEFORE: &[&str] = &[
    "zeige alle beiträge von",
    "alle beiträge von",
    "articles by",
    "view all posts by",
    "view all articles by",
    "more stories by",
    "more articles by",
    "more from",
    "more by",
    "contributions by",
    "article by",
    "written by",
    "authored by",
    "posted by",
    "published by",
    "created by",
    "reported by",
    "story by",
    "words by",
    "text by",
    "interview by",
    "opinion by",
    "analysis by",
    "review by",
    "posts by",
    "compiled by",
    "curated by",
    "by author",
    "about the author",
    "author:",
    "authors:",
    "author(s):",
    "author :",
    "ein artikel von",
    "ein gastbeitrag von",
    "eine analyse von",
    "ein kommentar von",
    "eine kolumne von",
    "ein interview von",
    "ein essay von",
    "ein beitrag von",
    "eine rezension von",
    "kommentar von",
    "von unserer redakteurin",
    "von unserem redakteur",
    "geschrieben von",
    "verfasst von",
    "veröffentlicht von",
    "text von",
    "text:",
    "autor:",
    "autorin:",
    "autoren:",
    "autor/in:",
    "escrito por",
    "publicado por",
    "por:",
    "texto:",
    "texte:",
    "texto por",
    "propos recueillis par",
    "écrit par",
    "publié par",
    "rédigé par",
    "par :",
    "scritto da",
    "a cura di",
    "articolo di",
    "geschreven door",
    "door:",
    "skrevet av",
    "skrevet af",
    "skriven av",
    "tekst:",
    "tekst",
    "text",
    "napisane przez",
    "napisał",
    "napisała",
    "oprac.",
    "av:",
    "af:",
    "autora:",
    "auteur :",
    "auteur:",
    "autore:",
    "foto:",
    "door",
    "by:",
    "by",
    "von",
    "par",
    "por",
    "di",
    "da",
    "av",
    "af",
    "автор:",
    "автор",
    "作者:",
    "作者：",
    "作者",
    "文/",
    "記者",
    "yazan:",
    "oleh:",
    "oleh",
    "penulis:",
    "tác giả:",
    "byline:",
    "from",
];

/// Words and signs after which no name stands any more.
const AFTER: &[&str] = &[
    " | ",
    " • ",
    " · ",
    " — ",
    " – ",
    " - ",
    " // ",
    " / ",
    "\n",
    " updated",
    " published",
    " posted",
    " on ",
    " for ",
    " in ",
    " at ",
    " (",
    " is a ",
    " is an ",
    " is the ",
    " archive page",
    "archive page",
    " in collaboration",
    " with contributions",
    " contributed",
    " via ",
    " from ",
    ", mis à jour",
    " le ",
    " am ",
];

/// Names that a byline on the page names, each for itself. Strict: what does not look like a name is left out.
pub(crate) fn of_byline(text: &str) -> Vec<String> {
    let text = without_label(text);
    let lower = text.to_lowercase();
    let mut end = text.len();
    if lower.len() == text.len() {
        for mark in AFTER {
            if let Some(at) = lower.find(mark) {
                if at > 0 && text.is_char_boundary(at) {
                    end = end.min(at);
                }
            }
        }
    }
    let text = text.get(..end).unwrap_or(text).trim();
    // After a post comes its house: "Ada Mill, Fellow, Centre for Water".
    parts(text)
        .map(without_label)
        .map(tidy)
        .take_while(|part| !role(part))
        .filter(|part| is_name(part))
        .enumerate()
        .filter(|(at, part)| *at == 0 || !is_degree(part))
        .map(|(_, part)| part.to_owned())
        .collect()
}

/// Letters after a name: `MD`, `CFP®`, `MRCGP`.
fn is_degree(part: &str) -> bool {
    part.len() <= 8 && !part.contains(' ') && part.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// Names that a field of structured data states: split only where each part is a name.
pub(crate) fn of_field(text: &str) -> Vec<String> {
    let text = tidy(without_label(text));
    let pieces: Vec<&str> = parts(text)
        .map(without_label)
        .map(tidy)
        .filter(|part| !part.is_empty())
        .collect();
    if pieces.len() > 1 {
        let full = |part: &&&str| part.contains(' ') && is_name(part);
        let names = pieces.iter().filter(full).count();
        // "Jane Doe, MD" is one person, and so is "Doe, Jane".
        if names == pieces.len()
            || names > 1
            || pieces.iter().all(|part| is_name(part)) && !text.contains(',')
        {
            return pieces
                .into_iter()
                .filter(|part| is_name(part))
                .map(str::to_owned)
                .collect();
        }
        if names == 1 && pieces.iter().any(|part| role(part) || is_address(part)) {
            return pieces
                .into_iter()
                .filter(|part| is_name(part) && part.contains(' '))
                .map(str::to_owned)
                .collect();
        }
    }
    if text.is_empty() || text.len() > 120 {
        return Vec::new();
    }
    vec![text.to_owned()]
}

/// An e-mail address or a host's name beside a name.
fn is_address(part: &str) -> bool {
    !part.contains(' ')
        && (part.contains('@')
            || part.rsplit_once('.').is_some_and(|(head, tail)| {
                head.len() > 2
                    && (2..=4).contains(&tail.len())
                    && tail.bytes().all(|b| b.is_ascii_lowercase())
            }))
}

/// Cut at commas, semicolons and the word for "and".
fn parts(text: &str) -> impl Iterator<Item = &str> {
    const AND: &[&str] = &[
        " and ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " & ", " + ", " AND ",
        " And ", " i ", " ja ", " och ",
    ];
    text.split([',', ';', '、', '|', '•', '·', '/', '\n', '，'])
        .flat_map(|piece| {
            let mut rest = Some(piece);
            std::iter::from_fn(move || {
                let own = rest?;
                let cut = AND
                    .iter()
                    .filter_map(|and| own.find(and).map(|at| (at, and.len())))
                    .min();
                match cut {
                    Some((at, len)) => {
                        rest = own.get(at + len..);
                        own.get(..at)
                    }
                    None => rest.take(),
                }
            })
        })
}

fn tidy(text: &str) -> &str {
    text.trim().trim_matches(|c: char| {
        matches!(
            c,
            ',' | ';'
                | ':'
                | '|'
                | '-'
                | '–'
                | '—'
                | '•'
                | '·'
                | '*'
                | '"'
                | '“'
                | '”'
                | '('
                | '['
                | ']'
                | '@'
        ) || c.is_whitespace()
    })
}

/// The text after words such as "By".
fn without_label(text: &str) -> &str {
    let mut text = text.trim();
    // "ByAda Mill": the space was the page's layout.
    if let Some(rest) = text.strip_prefix("By") {
        if rest.starts_with(char::is_uppercase) && rest.contains(' ') {
            text = rest;
        }
    }
    for _ in 0..3 {
        let cut = BEFORE.iter().find_map(|label| {
            let head = text.get(..label.len())?;
            let tail = text.get(label.len()..)?;
            let same = head.eq_ignore_ascii_case(label)
                || !head.is_ascii() && head.to_lowercase() == *label;
            let open = tail.is_empty()
                || tail.starts_with([' ', ':', '\u{a0}', '\n'])
                || label.ends_with([':', '：', '/', '者']);
            (same && open).then_some(tail)
        });
        match cut {
            Some(tail) => text = tail.trim_start_matches([':', ' ', '\u{a0}']).trim(),
            None => break,
        }
    }
    text
}

/// Words of posts and departments: with one of them a text is no person's name.
fn role(text: &str) -> bool {
    const ROLES: &[&str] = &[
        "editor",
        "reporter",
        "writer",
        "correspondent",
        "staff",
        "contributor",
        "columnist",
        "journalist",
        "author",
        "redakteur",
        "redakteurin",
        "redaktion",
        "rédaction",
        "producer",
        "photographer",
        "analyst",
        "director",
        "manager",
        "officer",
        "fellow",
        "professor",
        "president",
        "founder",
        "ceo",
        "chief",
        "specialist",
        "expert",
        "newsletter",
        "share",
        "comment",
        "comments",
        "read",
        "minutes",
        "min",
        "updated",
        "published",
        "subscribe",
        "follow",
        "twitter",
        "facebook",
        "linkedin",
        "instagram",
        "email",
        "bluesky",
        "mehr",
        "more",
        "home",
        "podcast",
        "archive",
        "profile",
        "bio",
        "contact",
        "about",
        "posts",
        "articles",
        "stories",
        "view",
        "learn",
        "admin",
        "administrator",
        "photo",
        "photos",
        "video",
        "image",
        "images",
        "credit",
        "getty",
        "foto",
        "fotos",
        "quelle",
        "uhr",
        "leserbriefe",
        "click",
        "here",
        "hier",
        "sign",
        "log",
        "login",
        "veröffentlicht",
        "aktualisiert",
        "publicado",
        "actualizado",
        "publié",
        "redactor",
        "redactora",
        "redacción",
        "redazione",
        "journaliste",
        "periodista",
        "giornalista",
        "others",
        "sponsored",
        "reviewed",
        "edited",
        "medically",
        "checked",
        "artikelübersicht",
        "übersicht",
        "rechte",
        "reviewer",
        "this",
        "reading",
        "time",
        "ago",
        "days",
        "hours",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "guest",
        "post",
        "news",
        "team",
        "member",
        "user",
        "anonymous",
        "unknown",
        "author(s)",
        "senior",
        "managing",
        "associate",
        "freelance",
        "website",
        "topics",
        "all",
        "see",
        "full",
        "the",
        "our",
        "your",
        "with",
        "ist",
        "ressort",
    ];
    text.split(|c: char| !c.is_alphanumeric() && c != '(' && c != ')')
        .any(|word| ROLES.iter().any(|role| role.eq_ignore_ascii_case(word)))
}

/// Whether a text begins with a word that stands before names, such as "By".
pub(crate) fn is_labelled(text: &str) -> bool {
    without_label(text).len() < text.trim().len()
}

/// Whether a text looks like the name of a person.
pub(crate) fn is_name(text: &str) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "da", "do", "dos", "das", "del", "della", "di", "la", "le", "van", "von", "der",
        "den", "ter", "ten", "zu", "zum", "zur", "bin", "bint", "ibn", "al", "el", "und", "y", "e",
        "af", "av", "st", "san", "du", "des", "vom", "op", "te", "d", "o", "ap",
    ];
    if text.len() < 2
        || text.len() > 60
        || text.contains(['@', '/', ':', '?', '!', '#', '=', '_', '<', '{', '%', '…'])
        || text.bytes().any(|b| b.is_ascii_digit())
        || text.contains("...")
    {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() || words.len() > 6 || role(text) {
        return false;
    }
    let cased = words
        .iter()
        .any(|word| word.chars().any(|c| c.is_lowercase() || c.is_uppercase()));
    if !cased {
        // Scripts without capitals: short names only.
        return text.chars().count() <= 24 && text.chars().any(char::is_alphabetic);
    }
    words.iter().all(|word| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_none_or(|first| !first.is_lowercase())
            || PARTICLES.contains(&word.to_lowercase().trim_end_matches(['\'', '’', '.']))
            || word.starts_with("d'")
            || word.starts_with("d’")
            || word.starts_with("al-")
            || word.starts_with("el-")
    }) && words
        .iter()
        .any(|word| word.chars().next().is_some_and(|c| !c.is_lowercase()))
        && words
            .iter()
            .any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
}

#[cfg(test)]
mod tests {
    use super::{of_byline, of_field};

    #[track_caller]
    fn byline(text: &str, names: &[&str]) {
        assert_eq!(of_byline(text), names, "{text:?}");
    }

    #[track_caller]
    fn field(text: &str, names: &[&str]) {
        assert_eq!(of_field(text), names, "{text:?}");
    }

    #[test]
    fn bylines() {
        byline("By Ada Mill", &["Ada Mill"]);
        byline(
            "Von Ada Mühle und Bert van der Wehr",
            &["Ada Mühle", "Bert van der Wehr"],
        );
        byline("Ada Mill, Staff Writer", &["Ada Mill"]);
        byline("By Ada Mill | Updated May 3", &["Ada Mill"]);
        byline("Written by: Ada Mill", &["Ada Mill"]);
        byline("3 min read", &[]);
        byline("By", &[]);
        byline("Learn more about our contributors", &[]);
    }

    #[test]
    fn fields() {
        field("Ada Mill", &["Ada Mill"]);
        field("By Ada Mill and Bert Weir", &["Ada Mill", "Bert Weir"]);
        field("Mill, Ada", &["Mill, Ada"]);
        field("Ada Mill, MD", &["Ada Mill, MD"]);
        field("Redaktion muehle.example", &["Redaktion muehle.example"]);
    }
}

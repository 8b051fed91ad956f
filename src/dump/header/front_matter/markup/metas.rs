//! Names of `<meta>` with their contents, as scrapers keep them: `{"og:title": …, "description": …}`, `{"ogTitle": …}`, nested at each colon,
//! `{"og": {"title": …, "image": {"identifier": …}}}`, or as lists of pairs.

use super::Markup;
use crate::claim::Field;
use crate::dump::header::front_matter::json::{Members, Place};
use crate::dump::header::front_matter::state;
use crate::dump::header::front_matter::string::Told;

/// What the names of vocabularies begin with that nothing else does.
const MARKS: [&str; 16] = [
    "og:",
    "article:",
    "twitter:",
    "citation_",
    "bepress_citation_",
    "dc.",
    "dc:",
    "dcterms.",
    "dcterms:",
    "parsely-",
    "sailthru.",
    "book:",
    "fb:",
    "al:",
    "prism.",
    "eprints.",
];
/// Vocabularies whose names programs write in their own way, `ogTitle`, `og_title`.
const WRITTEN: [&str; 2] = ["og", "twitter"];
/// The same beside one of these: `articlePublishedTime`. An `article_title` is anything's.
const WRITTEN_BESIDE: [&str; 1] = ["article"];
/// Names under which a nested name has its own content.
const OWN: [&str; 4] = ["identifier", "url", "content", "value"];
/// How deep names are nested.
const DEEPEST: usize = 4;
/// Contents that are read of one name.
const CONTENTS: usize = 64;

/// The name of a `<meta>` that a name of an object stands for, where it is a vocabulary's.
pub(in crate::dump::header::front_matter) fn marked(name: &str) -> Option<String> {
    let lower = || name.to_ascii_lowercase();
    let begins = |mark: &&str| {
        let head = name.get(..mark.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(mark))
    };
    if MARKS.iter().any(begins) {
        return Some(lower());
    }
    written(name, &WRITTEN).or_else(|| of_vocabulary(name))
}

/// `ogSiteName`, `og_site_name` and `og-site-name` as `og:site_name`.
fn written(name: &str, vocabularies: &[&str]) -> Option<String> {
    vocabularies.iter().find_map(|vocabulary| {
        let rest = name.strip_prefix(vocabulary)?;
        let rest = match rest.strip_prefix(['_', '-']) {
            Some(rest) => rest,
            None => rest
                .starts_with(|c: char| c.is_ascii_uppercase())
                .then_some(rest)?,
        };
        let mut own = format!("{vocabulary}:");
        for (at, c) in rest.chars().enumerate() {
            if at > 0 && c.is_ascii_uppercase() {
                own.push('_');
            }
            own.push(c.to_ascii_lowercase());
        }
        Some(own)
    })
}

/// `http://ogp.me/ns#title` as `og:title`, `https://ogp.me/ns/article#section` as `article:section`.
pub(super) fn of_vocabulary(name: &str) -> Option<String> {
    let (_, rest) = name.split_once("ogp.me/ns")?;
    let (vocabulary, name) = rest.split_once('#')?;
    let vocabulary = match vocabulary.trim_matches('/') {
        "" => "og",
        own => own,
    };
    Some(format!("{vocabulary}:{name}"))
}

impl Place<'_> {
    /// The values in it: of a list each, else itself.
    pub(super) fn each(self) -> Vec<Self> {
        match self.items() {
            Some(items) => items.collect(),
            None => vec![self],
        }
    }

    /// A text, a number or a flag as it is written.
    pub(super) fn scalar(self) -> Option<Told> {
        match self.written.bytes().next()? {
            b'"' => Told::of(self.written, self.start),
            b'{' | b'[' | b'n' => None,
            _ => Some(self.told()),
        }
    }
}

impl Markup {
    /// The `<meta>`s that an object is: it has a name of a vocabulary. Beside these it may have others, and its title may be the page's.
    pub(super) fn metas(&mut self, members: &Members<'_>, place: Place<'_>) {
        let own = members.0.iter().map(|(name, raw)| (name, place.of(raw)));
        let mut is_dictionary = false;
        let mut is_titled = false;
        for (name, value) in own.clone() {
            let Some(key) = marked(name) else { continue };
            is_dictionary = true;
            is_titled |= key.ends_with("title");
            self.named(&key, value, 0);
        }
        // Nested at each colon. What stands under `og` is read by its name.
        let is_nested = |(name, value): &(&String, Place<'_>)| {
            WRITTEN.contains(&name.as_str()) && value.written.starts_with('{')
        };
        for (name, value) in own.clone().filter(is_nested) {
            is_dictionary = true;
            is_titled |= value.written.contains("\"title\"");
            if name != "og" {
                self.named(name, value, 0);
            }
        }
        if !is_dictionary {
            return;
        }
        for (name, value) in own {
            if marked(name).is_some() || WRITTEN.contains(&name.as_str()) {
                continue;
            }
            if name == "title" {
                if let Some(title) = value.scalar().filter(|_| is_titled) {
                    self.title(&title);
                }
            } else if let Some(key) = written(name, &WRITTEN_BESIDE) {
                self.named(&key, value, 0);
            } else if is_of_meta(name) || is_nested_beside(name, value) {
                self.named(name, value, 0);
            }
        }
    }

    /// A name, and its contents.
    fn named(&mut self, name: &str, value: Place<'_>, depth: usize) {
        for value in value.each().into_iter().take(CONTENTS) {
            if let Some(told) = value.scalar() {
                self.element("meta", &[("name", name)], "content", &told);
                continue;
            }
            let Some(members) = value.members().filter(|_| depth < DEEPEST) else {
                continue;
            };
            // A picture's address comes before what is said of it.
            let (own, others): (Vec<_>, Vec<_>) = members.0.iter().partition(|(inner, _)| {
                OWN.contains(&inner.as_str()) && depth > 0 || is_own(name, inner)
            });
            for (_, raw) in own {
                self.named(name, value.of(raw), depth + 1);
            }
            for (inner, raw) in others {
                self.named(&format!("{name}:{inner}"), value.of(raw), depth + 1);
            }
        }
    }

    /// Open Graph as a tool takes it out: a list of `{"properties": [["og:title", "…"], …]}`, one dictionary or a list of some.
    pub(super) fn open_graph(&mut self, value: Place<'_>) {
        for part in value.each() {
            let Some(members) = part.members() else {
                continue;
            };
            let pairs = members.0.iter().find(|(name, _)| name == "properties");
            if let Some((_, raw)) = pairs {
                for pair in part.of(raw).each() {
                    self.pair(pair);
                }
                continue;
            }
            for (name, raw) in &members.0 {
                let key = match name.as_str() {
                    "@type" => "og:type".to_owned(),
                    own if own.starts_with('@') => continue,
                    own => marked(own).unwrap_or_else(|| format!("og:{own}")),
                };
                self.named(&key, part.of(raw), 1);
            }
        }
    }

    /// `["og:title", "…"]`
    fn pair(&mut self, pair: Place<'_>) {
        let Some(mut items) = pair.items() else {
            return;
        };
        let name = items.next().and_then(Place::scalar);
        if let (Some(name), Some(value)) = (name, items.next().and_then(Place::scalar)) {
            self.element("meta", &[("name", &name.text)], "content", &value);
        }
    }

    /// Dublin Core as a tool takes it out: `{"elements": [{"name": "DC.title", "content": "…"}], "terms": […]}`.
    pub(super) fn dublin_core(&mut self, value: Place<'_>) {
        for part in value.each() {
            let Some(members) = part.members() else {
                continue;
            };
            let lists = members
                .0
                .iter()
                .filter(|(_, raw)| raw.get().starts_with('['));
            for (_, raw) in lists {
                for element in part.of(raw).each() {
                    self.element_of(element);
                }
            }
        }
    }

    /// `{"name": "DC.title", "content": "…"}`
    fn element_of(&mut self, element: Place<'_>) {
        let Some(members) = element.members() else {
            return;
        };
        let under = |own: &str| {
            let (_, raw) = members.0.iter().find(|(name, _)| name == own)?;
            element.of(raw).scalar()
        };
        if let (Some(name), Some(content)) = (under("name"), under("content")) {
            self.element("meta", &[("name", &name.text)], "content", &content);
        }
    }
}

/// Whether names of a vocabulary are nested under its own: `"article": {"published_time": …}` beside `og`.
fn is_nested_beside(name: &str, value: Place<'_>) -> bool {
    WRITTEN_BESIDE.contains(&name) && value.written.starts_with('{')
}

/// Whether a name inside another stands for that one's content.
fn is_own(name: &str, inner: &str) -> bool {
    name.contains(':') && OWN.contains(&inner)
}

/// Whether a name beside those of vocabularies is a `<meta>`'s, as far as it says what other names may: what an object calls its text, its
/// addresses and its days itself stays its own.
fn is_of_meta(name: &str) -> bool {
    if state::is_text(name) || state::is_part(name) {
        return false;
    }
    matches!(
        state::field(name),
        None | Some(Field::Author | Field::Description | Field::Keywords)
    )
}

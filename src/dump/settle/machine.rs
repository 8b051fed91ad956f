//! What programs write for one another among the words of a run: tags of trackers, names of types, selectors.

use super::{set, stretches};
use crate::dump::leaf::Leaf;
use crate::dump::role::Role;
use crate::dump::scene::{LONGEST_NAME, Scene};
use crate::dump::shape::{self, Shape};
use crate::value::letter::{is_alphanumeric, is_mark};
use crate::value::person;

/// Tags of trackers that stand together: `locale: en`, `type: article`, `length=medium`. Fewer may be a caption and its credit.
const TRACKERS: usize = 3;

/// Words of the name before the mark.
const NAME: usize = 2;

/// Keywords are written for trackers too, each with a name before it, and are judged by those.
pub(super) fn tracked_words_are_tags(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_tracked: Vec<bool> = (0..roles.len()).map(|at| is_tracked(scene, at)).collect();
    let mut at = 0;
    for stretch in is_tracked.chunk_by(|a, b| a == b) {
        let range = at..at + stretch.len();
        at = range.end;
        // Below the run, a recipe has lines of this shape as well: "Serves: 4 people".
        let is_of_the_run = range.clone().any(|at| roles.get(at) == Some(&Role::Tag));
        let may_be_shown = |at| {
            let is_outside = roles.get(at) == Some(&Role::Outside);
            let is_for_readers = is_for_readers(scene.text(at));
            is_outside && is_for_readers || !is_of_the_run && (is_outside || is_for_readers)
        };
        if range.clone().any(may_be_shown) {
            continue;
        }
        let roles = roles.get_mut(range).unwrap_or_default();
        let is_free = |role: &Role| {
            matches!(
                role,
                Role::Other | Role::Outside | Role::Tag | Role::Caption
            )
        };
        if stretch.first() == Some(&true) && roles.len() >= TRACKERS && roles.iter().all(is_free) {
            roles.fill(Role::Tag);
        }
    }
}

/// Whether what is tracked is written as people write: a capital, and a space behind the colon.
fn is_for_readers(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.contains(": ")
}

fn is_tracked(scene: &Scene<'_>, at: usize) -> bool {
    let is_text = |leaf: &Leaf| leaf.shape == Shape::Text && leaf.first && leaf.last;
    let is_named = |(name, value): (&str, &str)| {
        !name.is_empty()
            && name.len() < 24
            && !name.contains('/')
            && name.split(' ').count() <= NAME
            && !value.trim().is_empty()
            && !value.starts_with("//")
    };
    scene.leaves.get(at).is_some_and(is_text)
        && scene.width(at) < LONGEST_NAME
        && scene.text(at).split_once([':', '=']).is_some_and(is_named)
}

/// What stands beside the tags and begins as a selector or a path does is one of them: `#mills`, `/article`. The parts of the page that
/// are spoken are none: `#headline`, `#story-text`. Tags with the mark stand together too.
pub(super) fn marked_words_are_tags(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_marked = |at: &usize| {
        let is_alone = |leaf: &Leaf| leaf.shape == Shape::Selector && leaf.first && leaf.last;
        let text = scene.text(*at);
        let path = text.strip_prefix('/');
        scene.leaves.get(*at).is_some_and(is_alone)
            && !text.contains(' ')
            && (text.strip_prefix('#').is_some_and(is_hash_tag)
                || path.is_some_and(|path| !path.contains(['/', '.'])))
    };
    let is_hash = |at: &usize| scene.text(*at).starts_with('#') && is_marked(at);
    let mut found = Vec::new();
    for tags in stretches(roles, Role::Tag) {
        let beside = [tags.start.checked_sub(1), Some(tags.end)];
        found.extend(beside.into_iter().flatten().filter(is_marked));
        let more = (tags.end..roles.len())
            .take_while(|at| roles.get(*at) == Some(&Role::Speakable) && is_hash(at));
        found.extend(more);
    }
    for at in found {
        set(roles, at, Role::Tag);
    }
}

/// Whether what stands behind the mark is a tag's word, and not the name of a part of the page.
fn is_hash_tag(word: &str) -> bool {
    let mut rest = word;
    while let Some(behind) = PARTS.iter().find_map(|part| rest.strip_prefix(part)) {
        rest = behind;
    }
    !rest.is_empty()
        && word
            .chars()
            .all(|c| is_alphanumeric(c) || is_mark(c) || c == '_')
}

/// What templates call the parts of a page.
const PARTS: [&str; 22] = [
    "abstract",
    "article",
    "body",
    "content",
    "description",
    "excerpt",
    "headline",
    "header",
    "intro",
    "lead",
    "lede",
    "main",
    "paragraph",
    "post",
    "speakable",
    "standfirst",
    "story",
    "summary",
    "teaser",
    "text",
    "title",
    "page",
];

/// The name of an item's type, the selector of a part of the page, and other values of programs name nobody and nothing else. Nor do buttons
/// that stand where the page's values run into what it shows: "Follow us".
pub(super) fn code_names_nothing(scene: &Scene<'_>, roles: &mut [Role]) {
    let is_entry = is_entry(scene);
    let address = roles.iter().position(|&role| role == Role::Url);
    let address = address.map_or("", |at| scene.text(at).trim_end_matches('/'));
    for (at, role) in roles.iter_mut().enumerate() {
        let is_name = matches!(
            role,
            Role::AuthorName
                | Role::PublisherName
                | Role::Section
                | Role::Tag
                | Role::Caption
                | Role::Alternative
        );
        let is_ones = matches!(role, Role::AuthorName | Role::PublisherName);
        let is_title = matches!(role, Role::Headline | Role::Alternative);
        let text = scene.text(at);
        if is_name && is_code(text)
            || is_name && is_entry && SETTINGS.contains(&text)
            || is_ones && (KINDS.contains(&text) || person::is_button(text))
            || is_title && is_slug(text)
            || *role == Role::Section && is_slug(text) && address.ends_with(text)
        {
            *role = Role::Other;
        }
    }
}

fn is_code(text: &str) -> bool {
    is_class(text) || TYPES.contains(&text) || VALUES.contains(&text)
}

/// What heads of pages and readers of them say of a page's card, of its pictures' [media types](https://www.iana.org/assignments/media-types/) and of
/// the direction of its writing.
const VALUES: [&str; 7] = [
    "summary_large_image",
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "ltr",
    "rtl",
];

/// Whether a text may be the last part of an address and no title: `the-old-mill-turns-again`. A section may be written so.
fn is_slug(text: &str) -> bool {
    let is_small = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    text.bytes().all(is_small) && text.bytes().filter(|&b| b == b'-').count() >= DASHES
}

/// Dashes that a slug has; `mother-in-law` is a word.
const DASHES: usize = 3;

/// Kinds of pages, as [Open Graph](https://ogp.me/#types) and content systems write them: tags and sections may be called so, nobody is.
const KINDS: [&str; 6] = ["article", "website", "post", "page", "publish", "draft"];

/// Whether the values are those of an entry in a content system, by the state that it has.
pub(super) fn is_entry(scene: &Scene<'_>) -> bool {
    (0..scene.leaves.len()).any(|at| STATES.contains(&scene.text(at)))
}

/// States of an entry, and its settings, which are words besides.
const STATES: [&str; 2] = ["publish", "inherit"];
const SETTINGS: [&str; 5] = ["post", "page", "open", "closed", "standard"];

/// Whether a text selects by a class, perhaps inside an element, perhaps with the flag behind it: `.paywall False`, `main .text`. ".NET"
/// and ".com bubble" are names.
fn is_class(text: &str) -> bool {
    let flag = text
        .rsplit_once(' ')
        .filter(|(_, flag)| shape::of_word(flag) == Shape::Flag);
    let text = flag.map_or(text, |(before, _)| before);
    let inside = ELEMENTS
        .iter()
        .find_map(|element| text.strip_prefix(element)?.strip_prefix(' '));
    let class = inside.unwrap_or(text);
    let name = class.bytes().skip(1);
    let small = name.take_while(|&b| b.is_ascii_lowercase() || matches!(b, b'-' | b'_'));
    class.starts_with('.') && small.count() >= CLASS && shape::is_selectors(class)
}

/// Elements in which an article stands.
const ELEMENTS: [&str; 5] = ["main", "article", "section", "div", "body"];

/// Letters of a class's name; `.net` and `.com` end addresses.
const CLASS: usize = 4;

/// Names of types that items in items have; "Blog" and "Recipe" are words too.
const TYPES: [&str; 7] = [
    "ImageObject",
    "NewsMediaOrganization",
    "Organization",
    "Person",
    "WebPage",
    "NewsArticle",
    "Thing",
];

/// Whether a program that read the page wrote its digest of the text or its file's name among the values: `9896c685ea78e391`,
/// `9896c685ea78e391a220c7772f835ee9.json`.
pub(super) fn has_digest(scene: &Scene<'_>) -> bool {
    (0..scene.leaves.len()).any(|at| is_digest(scene.text(at)))
}

/// Hexadecimal digits, of which some are letters and some are none. Content systems write longer keys of their own, of 96 and 128 bits.
fn is_digest(text: &str) -> bool {
    let file = text.strip_suffix(".json");
    let digits = file.unwrap_or(text).as_bytes();
    let is_hex = |b: &u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    (digits.len() == DIGEST || file.is_some() && digits.len() >= 2 * DIGEST)
        && digits.iter().all(is_hex)
        && digits.iter().any(u8::is_ascii_digit)
        && digits.iter().any(u8::is_ascii_lowercase)
}

/// Digits of a digest of 64 bits.
const DIGEST: usize = 16;

#[cfg(test)]
mod tests {
    use super::{
        Role, code_names_nothing, is_code, is_slug, marked_words_are_tags, tracked_words_are_tags,
    };
    use crate::dump::settle::settled;

    use Role::{AuthorName, Caption, Headline, Other, Outside, Speakable, Tag};

    #[test]
    fn tags_of_trackers() {
        let text = "locale: en\nPage Type: Article\nlength=medium\nThe mill turns";
        let roles = vec![Outside, Other, Tag, Headline];
        assert_eq!(
            settled(tracked_words_are_tags, text, roles),
            [Tag, Tag, Tag, Headline]
        );
        // Of a recipe, behind the run and within it.
        let text = "Prep: 10 minutes\nCook: 20 minutes\nServes: 4 people";
        let roles = vec![Outside, Outside, Outside];
        assert_eq!(settled(tracked_words_are_tags, text, roles.clone()), roles);
        let roles = vec![Other, Other, Other];
        assert_eq!(settled(tracked_words_are_tags, text, roles.clone()), roles);
        // Within a run that has tags of trackers.
        let text = "locale: en\nServes: 4 people\nlength=medium";
        let roles = vec![Tag, Outside, Other];
        assert_eq!(settled(tracked_words_are_tags, text, roles.clone()), roles);
        // Addresses.
        let text = "app://weir/mills\napp://weir/bread\napp://weir/water";
        let roles = vec![Tag, Other, Other];
        assert_eq!(settled(tracked_words_are_tags, text, roles.clone()), roles);
        // A picture's credit.
        let text = "The wheel\nPhoto: Ida Brook\nSource: Valley Post\nThe mill turns";
        let roles = vec![Caption, Caption, Other, Headline];
        assert_eq!(settled(tracked_words_are_tags, text, roles.clone()), roles);
    }

    #[test]
    fn tags_with_a_mark_before() {
        let roles = vec![Speakable, Tag, Tag, Speakable, Speakable];
        let settled = |text: &str| settled(marked_words_are_tags, text, roles.clone());
        let tags = [Tag, Tag, Tag, Tag, Speakable];
        assert_eq!(settled("#mills\nbread\nwater\n/article\n/article"), tags);
        let path = [Speakable, Tag, Tag, Tag, Speakable];
        assert_eq!(settled("#title\nbread\nwater\n/article\n#lead"), path);
        // Several with the mark, and a part that is spoken elsewhere.
        let many = vec![Tag, Speakable, Speakable, Other, Speakable];
        let text = "bread\n#saltwick\n#savethemill\nIda Brook\n#headline";
        let want = [Tag, Tag, Tag, Other, Speakable];
        assert_eq!(
            super::super::settled(marked_words_are_tags, text, many.clone()),
            want
        );
        let text = "bread\n#article-lead\n#storytext\nIda Brook\n#headline";
        assert_eq!(
            super::super::settled(marked_words_are_tags, text, many.clone()),
            many
        );
        // The page's own selectors.
        assert_eq!(
            settled(".headline\nbread\nwater\n/story/mills\n.text"),
            roles
        );
    }

    #[test]
    fn names_of_types_and_parts() {
        let text = "ImageObject\n.paywall False\n.NET\nIda Brook";
        let roles = vec![AuthorName, Tag, Tag, AuthorName];
        assert_eq!(
            settled(code_names_nothing, text, roles),
            [Other, Other, Tag, AuthorName]
        );
        for code in [
            "main .story-text",
            ".lead",
            ".lead, .story",
            "NewsArticle",
            "image/jpeg",
            "ltr",
        ] {
            assert!(is_code(code), "{code}");
        }
        assert!(is_slug("the-old-mill-turns-again") && !is_slug("mother-in-law"));
        let kinds = settled(code_names_nothing, "article\npost", vec![AuthorName, Tag]);
        assert_eq!(kinds, [Other, Tag]);
        let button = settled(code_names_nothing, "Follow us", vec![AuthorName]);
        assert_eq!(button, [Other]);
        // Of an entry in a content system.
        let words = settled(
            code_names_nothing,
            "publish\npost\nopen",
            vec![Other, Tag, Tag],
        );
        assert_eq!(words, [Other, Other, Other]);
        for name in [
            ".com bubble",
            ".net",
            "asp .net",
            "Blog",
            "Recipe",
            "YouTube",
        ] {
            assert!(!is_code(name), "{name}");
        }
    }
}

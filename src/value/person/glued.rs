//! What stands glued to a name where markup held things apart: the same name once more, a button.

use crate::value::text::fold;

/// A name without what is glued to it: the portrait's name before the link's, `Ada WeirAda Weir`, `Ada Weir Ada Weir`, and a button behind
/// it, `Ada WeirTwitter`. A name of one word may be doubled, "Boutros Boutros".
pub(super) fn without_glued(name: &str) -> &str {
    without_button(once(name))
}

fn once(name: &str) -> &str {
    let middle = name.len() / 2;
    for second in [middle, middle + 1] {
        let (Some(first), Some(again)) = (name.get(..second), name.get(second..)) else {
            continue;
        };
        let first = first.trim_end();
        if first == again && first.contains(' ') {
            return first;
        }
    }
    name
}

fn without_button(name: &str) -> &str {
    let last = name.rfind(' ').map_or(0, |space| space + 1);
    let word = name.get(last..).unwrap_or_default();
    let border = word
        .char_indices()
        .zip(word.chars().skip(1))
        .find(|&((_, before), after)| before.is_lowercase() && after.is_uppercase())
        .map(|((at, before), _)| at + before.len_utf8());
    let is_button = |at: usize| {
        let button = fold(word.get(at..).unwrap_or_default());
        BUTTONS.contains(&button.as_str())
    };
    match border {
        Some(at) if last > 0 && is_button(at) => name.get(..last + at).unwrap_or(name),
        _ => name,
    }
}

/// What stands beside writers' names: services, ways to write to them, what marks a story.
const BUTTONS: [&str; 16] = [
    "bluesky",
    "bookmark",
    "contact",
    "email",
    "facebook",
    "follow",
    "instagram",
    "linkedin",
    "live",
    "mastodon",
    "published",
    "share",
    "sponsored",
    "twitter",
    "updated",
    "youtube",
];

#[cfg(test)]
mod tests {
    use super::without_glued;

    #[test]
    fn names_alone() {
        for glued in [
            "Ada WeirAda Weir",
            "Ada Weir Ada Weir",
            "Ada WeirTwitter",
            "Ada WeirLinkedIn",
            "Ada Weir",
        ] {
            assert_eq!(without_glued(glued), "Ada Weir", "{glued}");
        }
        for name in [
            "Boutros Boutros",
            "WeirTwitter",
            "Ada Ada Weir",
            "Ada Weir Ada",
            "Ada MacEmail Weir",
            "Ида Мельник",
        ] {
            assert_eq!(without_glued(name), name, "{name}");
        }
    }
}

//! How much of a heading the titles of the head say.

use crate::value::letter::has_cjk;
use crate::value::text;

/// Longest word that says nothing of what a title is about, in bytes.
const PARTICLE: usize = 3;

/// Words that two titles share only where they speak of the same.
const SEVERAL: usize = 3;

/// Characters that two texts of a script without spaces share only where they speak of the same.
const PIECE: usize = 3;

/// Whether a title has a word of a heading that is more than a particle. Scripts without spaces may have it unseen.
pub(super) fn share(title: &str, heading: &str) -> bool {
    has_cjk(heading)
        || heading
            .split(' ')
            .any(|word| word.len() > PARTICLE && title.split(' ').any(|other| other == word))
}

/// Most words of a heading that may be a word out of a title, and fewest of the title for each of them.
const WORDS: usize = 2;
const FEW: usize = 5;

/// Whether a heading is no more than a word out of the middle of a long title, or none of it: "Mill" of "How the wheel, the mill and the weir
/// came to stand in one valley". Chapters are called so; what a sign sets off is a part of the title of its own.
pub(super) fn is_out_of_the_middle(title: &str, heading: &str) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    let count = words(heading);
    if count > WORDS || words(title) < count * FEW || has_cjk(heading) {
        return false;
    }
    let Some((before, after)) = title.split_once(heading) else {
        let (title, heading) = (text::fold(title), text::fold(heading));
        return !title.starts_with(&heading) && !title.ends_with(&heading);
    };
    let (before, after) = (before.trim_end(), after.trim_start());
    let set_off = before.ends_with(SIGNS) || after.starts_with(SIGNS);
    !before.is_empty() && !after.is_empty() && !set_off
}

/// What sets the parts of a title off.
const SIGNS: &[char] = &['|', '-', '–', '—', '·', '•', '»', '«', ':', '/', '>', '<'];

/// Whether a title has half of a heading's words that are more than particles, or several, or a piece of it in a script without spaces.
pub(super) fn says_much(titles: &[String], heading: &str) -> bool {
    let heading = text::fold(heading);
    titles.iter().any(|title| {
        if has_cjk(&heading) {
            let starts: Vec<usize> = heading.char_indices().map(|(at, _)| at).collect();
            let mut pieces = starts
                .windows(PIECE + 1)
                .filter_map(|at| heading.get(*at.first()?..*at.last()?));
            return title.contains(heading.as_str()) || pieces.any(|piece| title.contains(piece));
        }
        let words = || heading.split(' ').filter(|word| word.len() > PARTICLE);
        let said = words().filter(|word| title.split(' ').any(|other| other == *word));
        let said = said.count();
        said >= SEVERAL || said * 2 >= words().count()
    })
}

/// How much of a title of the head a heading says, 0–100: the whole, the title up to the site's name, or shared words.
pub(super) fn likeness(title: &str, heading: &str) -> i16 {
    if title == heading {
        return 100;
    }
    if heading.len() >= 8 {
        if let Some(rest) = title
            .strip_prefix(heading)
            .or_else(|| title.strip_suffix(heading))
        {
            if rest.starts_with(' ') || rest.ends_with(' ') {
                return 95;
            }
        }
    }
    let total = title.split(' ').count().min(heading.split(' ').count());
    let words: Vec<&str> = title.split(' ').collect();
    let shared = heading
        .split(' ')
        .filter(|word| words.contains(word))
        .count();
    let all = title.split(' ').count().max(heading.split(' ').count());
    if total == 0 {
        return 0;
    }
    i16::try_from(80 * shared / all.max(1)).unwrap_or(0).min(80)
}

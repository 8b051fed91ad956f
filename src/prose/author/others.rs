//! Where the page is at its end and other pages and other people begin: lists of more articles, the readers' comments.

use crate::prose::Scene;
use crate::prose::byline::{Byline, Form};
use crate::value::copyright;
use crate::value::letter::words;
use crate::value::others::{self, Opens};
use crate::value::text::lowercase;

/// Longest leaf over such a list.
const LONGEST: usize = 40;
/// Leaves behind the notice of rights in which who made the site is named.
const MAKERS: usize = 4;
/// Words of a leaf among which one says that it tells who made the site.
const TOLD: usize = 4;
/// Leaves at the end of a page that are its foot.
const FOOT: usize = 16;

/// Where what stands below the main text is no more the page's own.
pub(in crate::prose) struct Others {
    /// The leaf over the readers' comments.
    comments: usize,
    /// The first leaf over comments or over a list of other articles.
    first: usize,
    /// Below this, names stand under a headline each.
    listed: usize,
    /// Whether text stands above the first: `12 comments` under a headline is a button.
    told: bool,
}

impl Others {
    pub(in crate::prose) fn of(scene: &Scene<'_, '_, '_>) -> Self {
        let end = scene.page.leaves.len();
        // A day or what somebody says stands under a name there; the word alone, `Comments`, is a button of the text above it.
        let said = |at: usize| {
            let mut below = scene.page.stretch(at + 1..at + 4);
            scene.is_dated(at + 1..at + 4)
                || below.any(|(at, leaf)| leaf.paragraph && !scene.is_signed(at..at + 1))
        };
        let none = |at: usize| {
            let leaf = scene.page.leaves.get(at);
            leaf.is_some_and(|leaf| leaf.text().starts_with("0 "))
        };
        let (mut comments, mut more) = (end, end);
        let below = scene.page.stretch(scene.page.body.end..end);
        for (at, leaf) in below.filter(|(_, leaf)| leaf.size <= LONGEST) {
            match others::opens(leaf.text()) {
                Some(Opens::List) => more = more.min(at),
                Some(Opens::Comments) if comments == end && !none(at) && said(at) => comments = at,
                _ => {}
            }
        }
        let first = comments.min(more);
        let mut above = scene.page.stretch(0..first);
        Self {
            comments,
            first,
            told: above.any(|(_, leaf)| leaf.paragraph),
            listed: listed(scene).unwrap_or(end),
        }
    }

    /// Whether a day may be the page's. Below the comments none is, below a list only one that a label calls so: the page's own foot
    /// stands there.
    pub(in crate::prose) fn spare_day(&self, at: usize, labelled: bool) -> bool {
        !self.told || at < self.first || labelled && at < self.comments
    }

    /// Whether the page may be somebody's who is named here. Under the headings only the card of its author is: `About the author`
    /// and the name, or whose life is told; commenters have no card.
    pub(super) fn spare(&self, scene: &Scene<'_, '_, '_>, byline: &Byline) -> bool {
        let at = byline.at;
        if byline.form != Form::Life && is_behind_rights(scene, at) {
            return false;
        }
        match byline.form {
            Form::After => true,
            Form::Life | Form::Posted => at < self.comments,
            Form::By => at < self.first && at < self.listed,
            _ => at < self.first,
        }
    }
}

/// Whether a leaf stands at the very foot, on or right behind the notice of rights, and tells who made the site: `© 2021 Weir Paper`,
/// `Created by: Brook Media`. `© 2021 Brook Features`, `By Jane Miller` stand under a column.
fn is_behind_rights(scene: &Scene<'_, '_, '_>, at: usize) -> bool {
    #[rustfmt::skip]
    const MADE: &[&str] = &[
        "created", "designed", "design", "built", "made", "powered", "developed", "hosted", "website", "site", "webdesign", "erstellt", "gestaltet",
        "gestaltung", "umsetzung", "réalisé", "réalisation", "realisation", "création", "conception", "realizado", "diseño", "diseñado", "desarrollado",
        "desenvolvido", "criado", "realizzato", "creato", "sviluppato", "gemaakt", "gebouwd", "ontwikkeld", "skapad", "сайт", "разработка", "создание",
    ];
    let page = scene.page;
    let leaf = page.leaves.get(at);
    let makes = |word: &str| MADE.contains(&&*lowercase(word));
    if !leaf.is_some_and(|leaf| words(leaf.text()).take(TOLD).any(makes)) {
        return false;
    }
    if at < page.body.end.max(page.leaves.len().saturating_sub(FOOT)) {
        return false;
    }
    let from = at.saturating_sub(MAKERS).max(page.body.end);
    page.stretch(from..at + 1).any(|(_, leaf)| {
        let notice = copyright::notice(leaf.text());
        notice.is_some_and(|notice| notice.is_whole() && !notice.behind)
    })
}

/// The first of two or more names below the main text that stand each under a line of its own, as the headlines of a list do.
fn listed(scene: &Scene<'_, '_, '_>) -> Option<usize> {
    let headed = |byline: &&Byline| {
        let before = byline.at.checked_sub(1);
        let before = before.filter(|at| *at >= scene.page.body.end);
        let before = before.and_then(|at| scene.page.leaves.get(at));
        byline.form == Form::By && before.is_some_and(|leaf| leaf.words() >= 3)
    };
    let mut names = scene.bylines.iter().filter(headed);
    let first = names.next()?;
    names
        .any(|other| other.name() != first.name())
        .then_some(first.at)
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    const TEXT: &str = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old \
                        stones. The water was high that spring, and nobody had thought that the dam would hold for another year.";

    /// The names of the authors of a text with so many lines below its paragraphs.
    fn authors(lines: &str) -> Vec<String> {
        let dump = format!(
            "The mill on the brook turns again\n\n12 June 2019\n\n{TEXT}\n\n{TEXT} It did.\n\n{lines}\n"
        );
        let names = parse_dump(&dump).unwrap_or_default().author;
        names.into_iter().filter_map(|agent| agent.name).collect()
    }

    #[test]
    fn below_other_pages_and_comments() {
        for lines in [
            "Related articles\n\nThe weir of the hill\n\nBy Jane Miller",
            "More from The Mill Paper\n\nThe weir of the hill\n\nBy Jane Miller",
            "Mehr zum Thema\n\nDas Wehr am Hügel\n\nVon Jane Miller",
            "İlgili Haberler\n\nJane Miller\n\n13 Haziran 2019",
            "3 Comments\n\nBy Jane Miller on 13 June 2019\n\nI was there too.",
            "The weir of the hill\n\nBy Jane Miller\n\nThe baker of the town\n\nBy Richard Roe",
        ] {
            assert!(authors(lines).is_empty(), "{lines}");
        }
    }

    #[test]
    fn at_the_foot_of_the_page() {
        for lines in [
            "By Jane Miller",
            "By Jane Miller\n\nRelated articles\n\nThe weir of the hill\n\nBy Richard Roe",
            "Related articles\n\nThe weir of the hill\n\nAbout the author\n\nJane Miller",
            "© 2021 Brook Features\n\nBy Jane Miller",
            "© 2021 Brook Features\n\nWritten by Jane Miller",
        ] {
            assert_eq!(authors(lines), ["Jane Miller"], "{lines}");
        }
    }
}

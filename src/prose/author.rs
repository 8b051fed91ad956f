//! The author among all names of the page: introduced by "By", near the headline and the date.

mod marks;
mod others;

use super::byline::{Byline, Form};
use super::headline::Headline;
use super::page::Leaf;
use super::{Scene, say, weights};
use crate::claim::{BYLINE, Claims, Field, Value};
use crate::value::person;
pub(super) use marks::MARKS;
use marks::{Clues, marks, sites, squeezed};
use others::Others;

/// Leaves between the headline or the main text and a name that a date beside it is proof enough for.
const TOP: usize = 8;
/// Below this there is none.
const ENOUGH: i32 = 0;
/// Of 150 saved pages whose markup names nobody, 95 have no author and their best line is worth less; between this and three times
/// this every second line is right, so that it weighs less, and more must speak for the page being signed at all; above nearly all are.
const SURE: i32 = 100;
/// Weight of a text dump's byline; on a saved page of one that the marks speak for, and of one that they hardly do, with a word before
/// it and without.
const TOLD: i16 = 65;
const SAVED: i16 = 60;
const INTRODUCED: i16 = 50;
const GUESSED: i16 = BYLINE;

/// Finds who wrote the page and says them.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, headline: Headline, claims: &mut Claims<'a>) {
    let chosen = weights::AUTHOR.best(candidates(scene, headline));
    let chosen = chosen
        .filter(|(score, _)| *score >= ENOUGH)
        .map(|(_, byline)| byline);
    if let Some(byline) = chosen.or_else(|| framed(scene, headline)) {
        tell(scene, byline, TOLD, claims);
    }
}

/// The same of a saved page, where a name that nothing introduces is a label of the page's as often as an author.
pub(super) fn of_saved_page<'a>(
    scene: &Scene<'_, '_, 'a>,
    headline: Headline,
    claims: &mut Claims<'a>,
) {
    let best = weights::AUTHOR.best(candidates(scene, headline));
    if let Some((score, byline)) = best {
        if score >= SURE || byline.form.is_introduced() && score >= ENOUGH {
            let least = if byline.form.is_introduced() {
                INTRODUCED
            } else {
                GUESSED
            };
            let weight =
                i16::try_from(score / 10).map_or(SAVED, |tenths| tenths.saturating_add(30));
            tell(scene, byline, weight.clamp(least, SAVED), claims);
        }
    }
}

/// Says who wrote the page: the chosen byline, and those who stand beside it.
fn tell<'a>(scene: &Scene<'_, '_, 'a>, chosen: &Byline, weight: i16, claims: &mut Claims<'a>) {
    let sites = sites(scene);
    for byline in together(scene, chosen) {
        let Some(leaf) = scene.page.leaves.get(byline.at) else {
            continue;
        };
        for (place, agent) in byline.agents.iter().enumerate() {
            // `Jane Doe, Mill Paper`: where she works.
            let name = agent.name.as_deref().unwrap_or("");
            if place > 0 && sites.contains(&squeezed(name)) {
                continue;
            }
            let value = Value::Agent(Box::new(agent.clone()));
            say(claims, leaf.block, Field::Author, value, "byline", weight);
        }
    }
}

/// Most people who wrote a page together; more of them are a list.
const TOGETHER: usize = 4;

/// What joins two names where each stands on a leaf of its own: `Jane Miller`, `and`, `Richard Roe`.
const JOINS: &[&str] = &[
    ",", "and", "und", "et", "y", "e", "&", "og", "och", "en", "ja", "и", "i", "|", "·", "•", "/",
    ", and",
];

/// The chosen byline and those who wrote the page together with them: names that stand alone on the leaves next to it or behind the
/// two letters that stand for a portrait, cards and posts next to another, and names behind a leaf that joins.
fn together<'s>(scene: &'s Scene<'_, '_, '_>, chosen: &'s Byline) -> Vec<&'s Byline> {
    let is_name = |byline: &&Byline| person::is_person_like(byline.name());
    let same = |byline: &&Byline| {
        byline.form == chosen.form && matches!(byline.form, Form::Alone | Form::Posted | Form::Life)
    };
    let mut found = vec![chosen];
    if !is_name(&chosen) {
        return found;
    }
    let text = |at: usize| scene.page.leaves.get(at).map_or("", |leaf| leaf.text());
    let alike = same(&chosen) && chosen.at <= scene.page.body.start;
    for back in [true, false] {
        let step = |from: usize| {
            if back {
                from.checked_sub(1)
            } else {
                Some(from + 1)
            }
        };
        let mut last = chosen.at;
        let mut previous = chosen.name();
        while found.len() <= TOGETHER {
            let near = step(last);
            let joined = near.filter(|at| JOINS.contains(&text(*at)));
            // The two letters of the portrait of the one or the other.
            let over = near.and_then(|at| Some((text(at), step(at)?)));
            let beside = |byline: &Byline| match (joined, over) {
                (Some(_), over) => over.is_some_and(|(_, at)| at == byline.at),
                (None, Some((letters, at))) if at == byline.at => {
                    is_initials(letters, byline.name()) || is_initials(letters, previous)
                }
                _ => Some(byline.at) == near,
            };
            let mut others = scene.bylines.iter().filter(is_name);
            let next = others.find(|byline| {
                let forms = if joined.is_some() {
                    byline.form == Form::Alone
                } else {
                    alike && same(byline)
                };
                beside(byline) && forms
            });
            let Some(next) = next else {
                break;
            };
            if found.iter().any(|known| known.name() == next.name()) {
                break;
            }
            last = next.at;
            previous = next.name();
            found.push(next);
        }
    }
    if found.len() > TOGETHER {
        return vec![chosen];
    }
    found.sort_by_key(|byline| byline.at);
    found
}

/// Whether `letters` are the first ones of a name's words, or of its first and last: `JD`, `JMD`.
fn is_initials(letters: &str, name: &str) -> bool {
    let firsts = name
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    let ends = [firsts.clone().next(), firsts.clone().next_back()];
    letters.chars().eq(firsts) || letters.chars().eq(ends.into_iter().flatten())
}

/// Every byline of the page with its marks.
pub(super) fn candidates<'s>(
    scene: &'s Scene<'_, '_, '_>,
    headline: Headline,
) -> impl Iterator<Item = ([u8; MARKS], &'s Byline)> {
    let clues = Clues::of(scene);
    let others = Others::of(scene);
    let own = headline
        .at
        .and_then(|at| scene.page.leaves.get(at))
        .map_or("", Leaf::text);
    scene
        .bylines
        .iter()
        .enumerate()
        .filter(move |(_, byline)| !is_subject(byline, headline.at, own))
        .filter(move |(_, byline)| others.spare(byline))
        .map(move |(place, byline)| (marks(scene, &clues, headline, place, byline), byline))
}

/// Whether somebody is named because the page is about them: in the headline itself, under one that is the name, or told of as the
/// author of a page is while the headline has the name and is not signed with it. Nobody is, whom a word such as "By" introduces.
fn is_subject(byline: &Byline, at: Option<usize>, headline: &str) -> bool {
    let name = byline.name();
    let rest = headline.strip_prefix(name).map(str::trim_start);
    let is_name = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('('));
    let told = byline.form == Form::Life
        && !name.is_empty()
        && headline.contains(name)
        && !byline.signs(headline);
    !byline.form.is_introduced() && (Some(byline.at) == at || is_name || told)
}

/// The one name that stands alone beside the date at the top of the main text, where menus and captions hide the headline
/// from the weights.
fn framed<'s>(scene: &'s Scene<'_, '_, '_>, headline: Headline) -> Option<&'s Byline> {
    let start = scene.page.body.start;
    let others = Others::of(scene);
    let mut found: Option<&Byline> = None;
    for byline in &scene.bylines {
        let at = byline.at;
        let below = headline
            .at
            .is_some_and(|head| at > head && at <= head + TOP);
        let above = at <= start + 4 && at + TOP >= start;
        let leaf = scene.page.leaves.get(at);
        let twice = leaf.zip(scene.page.leaves.get(at + 1));
        let twice = twice.is_some_and(|(leaf, next)| leaf.text() == next.text());
        let dated = scene.any(
            &scene.dated,
            at.saturating_sub(1),
            at + 2 + usize::from(twice),
        );
        let heading = leaf.is_some_and(|leaf| leaf.block.hints.heading.is_some());
        let introduced = matches!(byline.form, Form::By | Form::After | Form::Dated);
        let name = byline.name();
        let own = headline.at.and_then(|at| scene.page.leaves.get(at));
        if is_subject(byline, headline.at, own.map_or("", Leaf::text)) || !others.spare(byline) {
            continue;
        }
        if !(below || above)
            || !dated
            || heading
            || !(introduced || name.split_whitespace().count() >= 2)
            || byline.form == Form::Nickname
            || !introduced && scene.vocabulary.share(name) >= 5
        {
            continue;
        }
        match found {
            None => found = Some(byline),
            Some(other) if other.name() == name => {}
            Some(_) => return None,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::parse_dump;

    const TEXT: &str = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old \
                        stones. The water was high that spring, and nobody had thought that the dam would hold for another year.";

    /// The names of the authors of a text between its headline and two paragraphs.
    fn authors(headline: &str, lines: &str) -> Vec<String> {
        let dump = format!("{headline}\n\n{lines}\n\n{TEXT}\n\n{TEXT} It did.\n");
        let page = parse_dump(&dump).ok();
        let names = page.map(|page| page.author).unwrap_or_default();
        names.into_iter().filter_map(|agent| agent.name).collect()
    }

    #[test]
    fn names_that_are_words_elsewhere() {
        for (line, name) in [
            ("Live Nelvik | 12 March 2024", "Live Nelvik"),
            ("Gerald Early | 12 March 2024", "Gerald Early"),
            ("Red Smith | 12 March 2024", "Red Smith"),
            ("Phil Town | 12 March 2024", "Phil Town"),
            ("Nova Peris | 12 March 2024", "Nova Peris"),
            ("By Jane Miller 12.03 10:15", "Jane Miller"),
            ("By Jane Miller, Daily Mail", "Jane Miller"),
            ("Words:\n\nJane Miller", "Jane Miller"),
            ("Kolumne:\n\nJane Miller", "Jane Miller"),
            (
                "“The mill turns again” by Jane Miller, 12 March 2024",
                "Jane Miller",
            ),
        ] {
            assert_eq!(
                authors("The mill on the brook turns again", line),
                [name],
                "{line}"
            );
        }
        for line in [
            "Supreme Court | 12 March 2024",
            "Dark Mode | 12 March 2024",
            "12 March 2024 | Live",
            "Hong Kong | 12 March 2024",
            "Media contact:\n\nJane Miller",
            "Fact checked by Jane Miller",
            "Jane Miller 06:10 07:10 08:10",
        ] {
            assert!(
                authors("The mill on the brook turns again", line).is_empty(),
                "{line}"
            );
        }
    }

    #[test]
    fn a_button_for_comments_ends_no_page() {
        let below = |below: &str| {
            let dump = format!(
                "The mill turns again\n\n12 March 2024\n\n{TEXT}\n\n{TEXT} It did.\n\n{below}\n"
            );
            let page = parse_dump(&dump).ok();
            let names = page.map(|page| page.author).unwrap_or_default();
            names.len()
        };
        assert_eq!(below("0 Comments\n\nJane Miller"), 1);
        let comment = "I carried a sack there too, and the stones are as old as the brook they say, so go and look at them.";
        assert_eq!(
            below(&format!(
                "2 Comments\n\nJane Miller\n\n13 March 2024\n\n{comment}"
            )),
            0
        );
    }

    #[test]
    fn whom_the_page_is_about() {
        let card = "Jane Miller is a British novelist and journalist who lives by the brook.";
        assert!(authors("Jane Miller (writer)", card).is_empty());
        assert!(authors("Jane Miller", "4 May 2014").is_empty());
        let lived = "Jane Miller (3 May 1931 – 12 June 2020)";
        assert!(authors("The last miller of the valley", lived).is_empty());
        assert!(authors("The prize of the brook goes to Jane Miller", card).is_empty());
        for signed in [
            "Jane Miller: Why the mill must turn again",
            "Why the mill must turn again – Jane Miller",
            "Why the mill must turn again, by Jane Miller",
        ] {
            assert_eq!(authors(signed, card), ["Jane Miller"], "{signed}");
        }
        assert_eq!(
            authors("Jane Miller", "By Jane Miller\n\n4 May 2014"),
            ["Jane Miller"]
        );
        assert_eq!(
            authors("The mill turns again", "Jane Miller\n\n4 May 2014"),
            ["Jane Miller"]
        );
    }

    #[test]
    fn whom_a_letter_greets_and_where_the_mill_stands() {
        let headline = "The mill on the brook turns again";
        for line in [
            "Liebe Margarete,",
            "Mill Lane, Saltwick",
            "Saltwick Tide Mill, Mill Lane, Saltwick",
        ] {
            assert!(
                authors(headline, &format!("12 June 2019\n\n{line}")).is_empty(),
                "{line}"
            );
        }
        assert_eq!(
            authors(headline, "12 June 2019\n\nJane Miller,"),
            ["Jane Miller"]
        );
    }

    #[test]
    fn what_happened_on_a_day() {
        let headline = "The mill on the brook turns again";
        for line in [
            "Eröffnung am 3. Juni 2026",
            "Открытие 3 июня 2026",
            "2026年6月3日开放",
        ] {
            assert!(authors(headline, line).is_empty(), "{line}");
        }
    }

    #[test]
    fn words_that_name_nobody() {
        let headline = "The mill on the brook turns again";
        for line in [
            "By Popular Demand",
            "By Order of the Council",
            "By Invitation Only",
            "Sunset 12 March 2024",
            "Retrieved 12 March 2024",
            "Urteil vom 12. März 2024",
            "12 March 2024 | Share0",
            "Media contact:\n\nRichard Roe",
            "Richard Roe, 54, carpenter",
            "Saltwick Harbour 06:10 07:10 08:10",
            "Photograph by Richard Roe",
            "Richard Roe and the mill of the …",
            "Richard Roe and the mill",
            "Richard Roe (1931–2020)",
            "12 March 2024 | Directed by Richard Roe",
            "12 March 2024 | Supreme Court",
            "12 March 2024 | Climate Change",
            "الاجتماع القادم 12 مارس 2030",
        ] {
            assert!(authors(headline, line).is_empty(), "{line}");
        }
    }

    #[test]
    fn who_comments() {
        let dump = format!(
            "The mill on the brook turns again\n\n12 March 2024\n\n{TEXT}\n\n{TEXT} It did.\n\nComments (3)\n\nRichard Roe\n13 March 2024\n\
             I was there too.\n"
        );
        assert!(parse_dump(&dump).unwrap_or_default().author.is_empty());
    }

    #[test]
    fn places_and_houses_behind_a_name() {
        let headline = "The mill on the brook turns again";
        for line in [
            "By Jane Miller, New York",
            "By Jane Miller, Hong Kong",
            "By Jane Miller, Saltwick Courier",
            "By Jane Miller, Bad Mühlbach",
        ] {
            assert_eq!(authors(headline, line), ["Jane Miller"], "{line}");
        }
        assert_eq!(
            authors(headline, "By New York Mill Times"),
            ["New York Mill Times"]
        );
        assert_eq!(
            authors(headline, "By Jane Miller, Richard Roe"),
            ["Jane Miller", "Richard Roe"]
        );
    }

    #[test]
    fn where_and_when_a_report_was_written() {
        let headline = "The mill on the brook turns again";
        for line in [
            "Saltwick, 12.03.2024",
            "Saltwick, le 12 mars 2024",
            "SALTWICK (Reuters) - 12 March 2024",
        ] {
            assert!(authors(headline, line).is_empty(), "{line}");
        }
        assert_eq!(authors(headline, "millhand, 12.03.2024"), ["millhand"]);
        assert_eq!(
            authors(headline, "Jane Miller, 12.03.2024"),
            ["Jane Miller"]
        );
    }

    #[test]
    fn letters_in_parts() {
        let headline = "The mill on the brook turns again after a hundred years";
        for (name, parts) in [
            (
                "홍길동",
                "\u{1112}\u{1169}\u{11bc}\u{1100}\u{1175}\u{11af}\u{1103}\u{1169}\u{11bc} \u{1100}\u{1175}\u{110c}\u{1161}",
            ),
            ("Nguyễn Thị Minh", "By Nguye\u{302}\u{303}n Thi\u{323} Minh"),
        ] {
            assert_eq!(
                authors(headline, &format!("{parts}\n\n12 June 2019")),
                [name]
            );
        }
    }

    #[test]
    fn written_together() {
        let text = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old stones. \
                    The water was high that spring, and nobody had thought that the dam would hold for another year or two.";
        let read = |bylines: &str| {
            let dump = format!(
                "The mill on the brook turns again after a hundred years\n\n{bylines}\n\nMay 1, 2024\n\n{text}\n\n{text} It did.\n"
            );
            let page = parse_dump(&dump).ok();
            let names = page.map(|page| page.author).unwrap_or_default();
            names
                .into_iter()
                .filter_map(|agent| agent.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(read("Jane Doe\n\nRichard Roe"), ["Jane Doe", "Richard Roe"]);
        assert_eq!(
            read("JD\n\nJane Doe\n\nRR\n\nRichard Roe"),
            ["Jane Doe", "Richard Roe"]
        );
        assert_eq!(read("Jane Doe\n\nSHARE\n\nRichard Roe").len(), 1);
        assert_eq!(read("Jane Doe\n\nJane Doe"), ["Jane Doe"]);
        assert_eq!(
            read("By\n\nJane Doe\n\n,\n\nRichard Roe\n\nand\n\nAnna Weaver"),
            ["Jane Doe", "Richard Roe", "Anna Weaver"]
        );
    }
}

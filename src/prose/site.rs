//! The site's name behind the title, and the copyright line.

use super::page::Leaf;
use super::{Scene, say, title};
use crate::claim::{Claims, Field, Value};
use crate::value::letter::is_alphabetic;
use crate::value::link;
use crate::value::search::Search;
use crate::value::text::fold;

/// Leaves at the end of the page where a copyright line stands.
const FOOT: usize = 60;

/// Reads the name of the site and the copyright line.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, claims: &mut Claims<'a>) {
    let page = scene.page;
    if let Some((leaf, tail)) = page
        .leaves
        .first()
        .filter(|leaf| leaf.size < 300)
        .and_then(|leaf| Some((leaf, title::headed(leaf.text())?.1)))
    {
        let folded = fold(tail);
        let host = scene
            .known
            .url
            .and_then(link::host)
            .map(squeezed)
            .unwrap_or_default();
        let short = squeezed(tail);
        let named = page
            .stretch(1..page.leaves.len())
            .filter(|(_, leaf)| leaf.size <= tail.len() + 24)
            .any(|(_, leaf)| fold(leaf.text()) == folded);
        if short.len() >= 3 && (host.contains(&short) || named) {
            say(
                claims,
                leaf.block,
                Field::IsPartOf,
                Value::text(tail.to_owned()),
                "behind the title",
                0,
            );
        }
    }
    let foot = page.leaves.len().saturating_sub(FOOT);
    for (_, leaf) in page.stretch(foot..page.leaves.len()) {
        if leaf.size > 240 {
            continue;
        }
        let Some((year, holder)) = copyright(leaf.text()) else {
            continue;
        };
        say(
            claims,
            leaf.block,
            Field::CopyrightYear,
            Value::Number(u64::from(year)),
            "copyright line",
            0,
        );
        if let Some(holder) = holder {
            holder_as_site(scene, leaf, holder, claims);
            say(
                claims,
                leaf.block,
                Field::CopyrightHolder,
                Value::named(holder),
                "copyright line",
                0,
            );
        }
        break;
    }
}

/// The holder of the rights is the site where the page calls itself so: in its host, in its title, or on a leaf above the text.
fn holder_as_site<'a>(
    scene: &Scene<'_, '_, 'a>,
    leaf: Leaf<'_, 'a>,
    holder: &str,
    claims: &mut Claims<'a>,
) {
    if claims.iter().any(|claim| claim.field == Field::IsPartOf) {
        return;
    }
    let page = scene.page;
    let folded = fold(holder);
    let short = squeezed(holder);
    let host = scene.known.url.and_then(link::host).map(squeezed);
    let in_host = host.is_some_and(|host| host.contains(&short));
    let above = page
        .stretch(0..page.body.start)
        .any(|(_, leaf)| leaf.size <= holder.len() + 8 && fold(leaf.text()) == folded);
    let in_title = page
        .leaves
        .first()
        .is_some_and(|leaf| fold(leaf.text()).ends_with(&format!(" {folded}")));
    if short.len() >= 3 && (in_host || above || in_title) {
        let value = Value::text(holder.to_owned());
        say(
            claims,
            leaf.block,
            Field::IsPartOf,
            value,
            "holder of the rights, named above the text",
            0,
        );
    }
}

fn squeezed(text: &str) -> String {
    fold(text).replace(' ', "")
}

/// Year and holder of `© 2019–2024 Mill Paper. All rights reserved.`: of a range the last year.
fn copyright(text: &str) -> Option<(u16, Option<&str>)> {
    static ANY: Search = Search::of(&["©", "(c) ", "(C) ", "Copyright"]);
    if !ANY.is_in(text) {
        return None;
    }
    let at = text
        .find('©')
        .or_else(|| text.find("(c) "))
        .or_else(|| text.find("(C) "))
        .or_else(|| text.find("Copyright"))?;
    let after = text
        .get(at..)?
        .trim_start_matches(['©', '(', 'c', 'C', ')', ' ']);
    let after = after
        .strip_prefix("opyright")
        .unwrap_or(after)
        .trim_start_matches(['©', ' ', ':', '(', 'c', 'C', ')']);
    let years: Vec<(usize, u16)> = after
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| {
            Some((
                crate::span::Span::within(after, digits).end,
                digits.parse().ok()?,
            ))
        })
        .filter(|(_, year)| (1950..=2100).contains(year))
        .take(2)
        .collect();
    let &(end, year) = years.last()?;
    let behind = after.get(end..)?;
    let before = after.get(..end.saturating_sub(4)).unwrap_or("");
    let holder = [behind, before]
        .into_iter()
        .map(|part| {
            let part = part.split(['|', '•', '·', ';']).next().unwrap_or(part);
            let part = part.split(". ").next().unwrap_or(part);
            part.trim_matches(|c: char| {
                c.is_whitespace()
                    || c.is_ascii_digit()
                    || ",.-–—:()by".contains(c) && !is_alphabetic(c)
            })
        })
        .map(|part| part.trim_start_matches("by "))
        .find(|part| {
            part.chars().filter(|&c| is_alphabetic(c)).count() >= 3
                && part.split_whitespace().count() <= 6
                && !part.to_lowercase().contains("rights")
        });
    Some((year, holder))
}

#[cfg(test)]
mod tests {
    use super::copyright;

    #[test]
    fn copyright_lines() {
        for (line, read) in [
            ("© 2024 Mill Paper", Some((2024, Some("Mill Paper")))),
            (
                "Copyright © 2019–2024 Mill Paper. All rights reserved.",
                Some((2024, Some("Mill Paper"))),
            ),
            ("© Mill Paper 2023", Some((2023, Some("Mill Paper")))),
            ("© 2024 All rights reserved", Some((2024, None))),
            ("© Getty Images", None),
            ("The copyright of 1710", None),
        ] {
            assert_eq!(copyright(line), read, "{line}");
        }
    }
}

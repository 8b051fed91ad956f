//! The copyright line: its year, its holder.

use super::page::Leaf;
use super::{Scene, say};
use crate::claim::{Claims, Field, Value};
use crate::value::copyright::{self, Notice};
use crate::value::link;
use crate::value::text::{fold, squeezed};

/// Leaves at the end of the page where a copyright line stands.
const FOOT: usize = 60;

/// The first notice at the end of the page with a year or rights; one behind other words, as a picture's credit stands, only where no
/// line begins with one.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, claims: &mut Claims<'a>) {
    let page = scene.page;
    let foot = page.leaves.len().saturating_sub(FOOT);
    let mut found: Option<(Leaf<'_, 'a>, Notice<'_>)> = None;
    for (_, leaf) in page.stretch(foot..page.leaves.len()) {
        if leaf.size > 240 {
            continue;
        }
        let Some(notice) = copyright::notice(leaf.text()).filter(Notice::is_whole) else {
            continue;
        };
        if !notice.behind {
            found = Some((leaf, notice));
            break;
        }
        found.get_or_insert((leaf, notice));
    }
    let Some((leaf, notice)) = found else {
        return;
    };
    if let Some(year) = notice.year {
        let year = Value::Number(u64::from(year));
        say(
            claims,
            leaf.block,
            Field::CopyrightYear,
            year,
            "copyright line",
            0,
        );
    }
    if let Some(holder) = notice.holder {
        holder_as_site(scene, leaf, holder, claims);
        let holder = Value::named(holder);
        say(
            claims,
            leaf.block,
            Field::CopyrightHolder,
            holder,
            "copyright line",
            0,
        );
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

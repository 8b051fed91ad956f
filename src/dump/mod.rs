//! Text dump → blocks → claims.

mod decode;
mod evidence;
mod gather;
pub(crate) mod header;
pub(crate) mod layout;
mod leaf;
mod role;
mod run;
mod scene;
mod settle;
mod shape;
mod tail;
mod weights;

#[cfg(test)]
mod measure;

use crate::claim::Field;
use crate::inspection::BlockReading;
use crate::notice::Notice;
use crate::parser::{Context, Reading};
use crate::prose;

/// Fields that a page shows where a run leaked into it lacks them; the rest of what stands there belongs to other pages as often as not.
const SHOWN_BESIDE_A_RUN: [Field; 4] = [
    Field::Headline,
    Field::Author,
    Field::DatePublished,
    Field::InLanguage,
];

/// Claims and notices of a text dump, and its blocks where they are asked for.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    _notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Reading<'a> {
    let (sheet, _family) = layout::sheet(text);
    let mut reading = Reading::default();
    let header = header::read(&sheet);
    let run = run::find(&sheet.blocks);
    reading.claims = header.claims;
    if let Some(run) = &run {
        // Which address of a run is the page's the run itself says best: many begin with a picture's or an author's.
        reading
            .claims
            .retain(|claim| claim.rule != header::FIRST_LINE);
        gather::claims(text, &sheet.blocks, run, &mut reading.claims);
    }
    // A run leaked into a visible page: what the run does not state, the page may show.
    if run
        .as_ref()
        .is_none_or(|run| run.stands_in_a_page(&sheet.blocks))
    {
        let mut said = prose::read(&sheet, header.blocks, &reading.claims, context);
        // The visible text speaks where the dump's own statements, header lines included, are silent.
        said.retain(|claim| {
            (run.is_none() || SHOWN_BESIDE_A_RUN.contains(&claim.field))
                && reading
                    .claims
                    .iter()
                    .all(|stated| stated.field != claim.field)
        });
        reading.claims.append(&mut said);
    }
    if with_blocks {
        reading.blocks = sheet
            .blocks
            .iter()
            .map(|block| BlockReading {
                span: block.span,
                role: None,
                rule: "not classified",
            })
            .collect();
        if let Some(run) = &run {
            gather::roles(run, &mut reading.blocks);
        }
    }
    reading
}

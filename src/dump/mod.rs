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

use crate::block::Sheet;
use crate::claim::Field;
use crate::inspection::BlockReading;
use crate::notice::Notice;
use crate::parser::{Context, Reading};
use crate::prose;

/// The sheet without the blocks of a run.
fn rest<'a>(sheet: &Sheet<'a>, run: &run::Run) -> Sheet<'a> {
    let mut taken = vec![false; sheet.blocks.len()];
    for (leaf, role) in run.leaves.iter().zip(&run.roles) {
        if let Some(taken) = taken
            .get_mut(leaf.block)
            .filter(|_| *role != role::Role::Outside)
        {
            *taken = true;
        }
    }
    let left = sheet.blocks.iter().zip(taken).filter(|(_, taken)| !taken);
    Sheet {
        blocks: left.map(|(block, _)| block.clone()).collect(),
        addresses: Vec::new(),
    }
}

/// Claims and notices of a text dump, and its blocks where they are asked for.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    _notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Reading<'a> {
    if std::env::var("TRAIN").is_ok() {
        eprintln!("DOC");
    }
    let (sheet, _family) = layout::sheet(text);
    let mut reading = Reading::default();
    let header = header::read(&sheet);
    let run = run::find(&sheet.blocks);
    reading.claims = header.claims;
    if let Some(run) = &run {
        gather::claims(text, &sheet.blocks, run, &mut reading.claims);
    }
    let said = match &run {
        Some(run) => prose::read(&rest(&sheet, run), 0, &reading.claims, context),
        None => prose::read(&sheet, header.blocks, &reading.claims, context),
    };
    // Visible text speaks where the dump's own statements are silent; of the headline it may be the second witness.
    for claim in said {
        let stated = reading
            .claims
            .iter()
            .any(|own| own.field == claim.field && own.source != claim.source);
        if !stated || claim.field == Field::Headline && run.is_none() {
            reading.claims.push(claim);
        }
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

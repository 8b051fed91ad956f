//! Text dump → blocks → claims.

mod bounds;
mod decode;
mod demand;
mod evidence;
mod gather;
mod group;
pub(crate) mod header;
mod island;
pub(crate) mod layout;
mod leaf;
mod reread;
mod role;
mod run;
mod scene;
mod settle;
mod shape;
mod sides;
mod tail;
mod weights;
mod wording;

#[cfg(test)]
mod measure;

use crate::inspection::BlockReading;
use crate::notice::{Notice, NoticeKind};
use crate::parser::{Context, Reading};
use crate::span::Span;
use crate::{prose, undated};

/// Claims and notices of a text dump, and its blocks where they are asked for.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Reading<'a> {
    let mut sheet = layout::sheet(text);
    let mut reading = Reading::default();
    // The first page is read, and alone: another one's tags and dates are not its, nor how its lines are wrapped.
    let mut own = text;
    let mut others = Vec::new();
    let end = bounds::second_page(text, &sheet.blocks);
    if let Some((first, rest)) = end.and_then(|end| text.split_at_checked(end)) {
        own = first;
        sheet = layout::sheet(own);
        let blocks = layout::sheet(rest).blocks.into_iter();
        let place = |span: Span| Span::new(own.len() + span.start, own.len() + span.end);
        others.extend(blocks.map(|block| place(block.span)));
        let span = others.first().copied();
        notices.push(Notice::new(
            NoticeKind::SeveralPages,
            span.unwrap_or_default(),
        ));
    }
    let text = own;
    let header = header::read(&sheet, context);
    // Lines with labels say what a slight run would guess.
    let is_labelled = header
        .claims
        .iter()
        .any(|claim| claim.rule != header::FIRST_LINE);
    let run = run::find(&sheet.blocks).filter(|run| !(run.is_slight && is_labelled));
    reading.claims = header.claims;
    if let Some(run) = &run {
        // The first line is a leaf of the run: which address is the page's the run itself says best, and many begin with a
        // picture's or an author's.
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
        reading.claims.append(&mut said);
    }
    if with_blocks {
        let texts = sheet.blocks.iter();
        let texts = texts.map(|block| (&*block.text, block.span));
        undated::tell(texts, &reading.claims, context, notices);
        if run.is_some() && bounds::is_cut(text, &sheet.blocks) {
            let span = sheet.blocks.last().map(|block| block.span);
            notices.push(Notice::new(NoticeKind::Truncated, span.unwrap_or_default()));
        }
        let own = sheet.blocks.iter().map(|block| block.span);
        let spans = own.chain(others).map(|span| BlockReading {
            span,
            role: None,
            rule: "not classified",
        });
        reading.blocks = spans.collect();
        if let Some(run) = &run {
            gather::roles(run, &mut reading.blocks);
        }
    }
    reading
}

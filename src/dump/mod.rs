//! Text dump → blocks → claims.

mod bounds;
mod decode;
mod demand;
mod evidence;
mod files;
mod gather;
mod group;
pub(crate) mod header;
mod island;
pub(crate) mod layout;
mod leaf;
mod passage;
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

use crate::block::Sheet;
use crate::claim::{Basis, Claim, Claims, Field, Value};
use crate::inspection::BlockReading;
use crate::notice::{Notice, NoticeKind};
use crate::parser::{Context, Reading};
use crate::span::Span;
use crate::{prose, undated};
pub(crate) use files::is_data;
pub(crate) use header::{Record, record};

/// Claims and notices of a text dump, and its blocks where they are asked for.
pub(crate) fn read<'a>(
    text: &'a str,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
    with_blocks: bool,
) -> Reading<'a> {
    let First {
        text,
        sheet,
        others,
    } = first_page(text, notices);
    let header = header::read(text, &sheet, context);
    let (claims, run) = below(text, &sheet, (header.claims, header.blocks), context);
    let mut reading = Reading {
        claims,
        blocks: Vec::new(),
    };
    if with_blocks {
        let texts = sheet.blocks.iter();
        let texts = texts.map(|block| (&*block.text, block.span));
        undated::tell(texts, &reading.claims, context, notices);
        if run.is_some() && bounds::is_cut(text, &sheet.blocks) {
            let span = sheet.blocks.last().map(|block| block.span);
            notices.push(Notice::new(NoticeKind::Truncated, span.unwrap_or_default()));
        }
        let own = sheet.blocks.iter().map(|block| block.span);
        reading.blocks = own.chain(others).map(unclassified).collect();
        if let Some(run) = &run {
            gather::roles(run, &mut reading.blocks);
        }
    }
    reading
}

/// Claims of an object's names and of the text that it holds. `stated`: what the page's markup in it states, from which names and text
/// are told apart as they are from a document.
pub(crate) fn of_record<'a>(
    record: &'a Record,
    stated: Claims<'a>,
    context: Context<'_>,
    notices: &mut Vec<Notice>,
) -> Claims<'a> {
    let First { text, sheet, .. } = first_page(&record.page, notices);
    let mut claims = if stated.is_empty() {
        record.claims.clone()
    } else {
        record.beside(&stated)
    };
    claims.extend(stated);
    let mut from = 0;
    if !record.is_titled {
        let mut header = header::read(text, &sheet, context);
        // A row's text may be a program or a table: nobody's headline stands in it.
        if header.claims.is_empty() && files::is_file(text) {
            claims.extend(record.days.clone());
            return claims;
        }
        claims.append(&mut header.claims);
        from = header.blocks;
    }
    let mut claims = below(text, &sheet, (claims, from), context).0;
    let told = |field: Field| claims.iter().any(|claim| claim.field == field);
    let days = !told(Field::DatePublished);
    let language = (!told(Field::InLanguage)).then(|| language(&claims));
    if days {
        claims.extend(record.days.clone());
    }
    claims.extend(language.flatten());
    claims
}

/// The language of a text that was markup.
fn language(claims: &Claims<'_>) -> Option<Claim<'static>> {
    claims.iter().find_map(|claim| match &claim.value {
        Value::Text(body) if claim.field == Field::ArticleBody => prose::language_of(body),
        _ => None,
    })
}

/// The blocks of a text of which nothing is told.
pub(crate) fn blocks(text: &str) -> Vec<BlockReading> {
    // The sheet goes before there is more to hold: lines may be short and many.
    let blocks = layout::sheet(text).blocks;
    let spans: Vec<Span> = blocks.iter().map(|block| block.span).collect();
    drop(blocks);
    spans.into_iter().map(unclassified).collect()
}

/// Claims of a header and of what stands below its blocks, and the run that was found there.
fn below<'a>(
    text: &'a str,
    sheet: &Sheet<'a>,
    (mut claims, header): (Claims<'a>, usize),
    context: Context<'_>,
) -> (Claims<'a>, Option<run::Run>) {
    if files::is_data(text) {
        return (claims, None);
    }
    // Lines with labels say what a slight run would guess.
    let is_labelled = claims
        .iter()
        .any(|claim| claim.basis != Some(Basis::FirstLine));
    let run = run::find(&sheet.blocks).filter(|run| !(run.is_slight && is_labelled));
    let is_file = run.is_none() && claims.is_empty() && files::is_file(text);
    if let Some(run) = &run {
        // The first line is a leaf of the run: which address is the page's the run itself says best, and many begin with a
        // picture's or an author's.
        claims.retain(|claim| claim.basis != Some(Basis::FirstLine));
        gather::claims(text, &sheet.blocks, run, &mut claims);
    }
    // A run leaked into a visible page: what the run does not state, the page may show.
    let stands_in_a_page = |run: &run::Run| run.stands_in_a_page(&sheet.blocks);
    if !is_file && run.as_ref().is_none_or(stands_in_a_page) {
        let mut said = prose::read(sheet, header, &claims, context);
        if prose::is_signed(&said) {
            claims.retain(|claim| !header::is_house(claim));
        }
        claims.append(&mut said);
    }
    (claims, run)
}

fn unclassified(span: Span) -> BlockReading {
    BlockReading {
        span,
        role: None,
        rule: "not classified",
    }
}

/// The page of a dump that is read.
struct First<'a> {
    text: &'a str,
    sheet: Sheet<'a>,
    /// Where the blocks of the pages behind it stand.
    others: Vec<Span>,
}

/// The first page, and alone: another one's tags and dates are not its, nor how its lines are wrapped.
fn first_page<'a>(text: &'a str, notices: &mut Vec<Notice>) -> First<'a> {
    let sheet = layout::sheet(text);
    let end = bounds::second_page(text, &sheet.blocks);
    let Some((first, rest)) = end.and_then(|end| text.split_at_checked(end)) else {
        return First {
            text,
            sheet,
            others: Vec::new(),
        };
    };
    let blocks = layout::sheet(rest).blocks.into_iter();
    let place = |span: Span| Span::new(first.len() + span.start, first.len() + span.end);
    let others: Vec<Span> = blocks.map(|block| place(block.span)).collect();
    let span = others.first().copied().unwrap_or_default();
    notices.push(Notice::new(NoticeKind::SeveralPages, span));
    First {
        text: first,
        sheet: layout::sheet(first),
        others,
    }
}

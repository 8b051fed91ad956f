//! Each line that gave a value is told so: no winner stands in a block that is called unclassified.

use tearsheet::{Field, Inspection, Outcome, Source, inspect_dump};

/// The statements that won and stand in a block without a role.
pub fn check(found: &Inspection) -> Result<(), String> {
    let of_text = |source| matches!(source, Source::Run | Source::Header | Source::Prose);
    let won = found.claims.iter().filter(|claim| {
        claim.outcome == Outcome::Won && of_text(claim.source) && !claim.span.is_empty()
    });
    for claim in won {
        let blocks = &found.blocks;
        let first = blocks.partition_point(|block| block.span.end <= claim.span.start);
        let inside = blocks.iter().skip(first);
        let mut inside = inside.take_while(|block| block.span.start < claim.span.end);
        if let Some(block) = inside.find(|block| block.role.is_none()) {
            return Err(format!("{claim:?} won, and {block:?} is unclassified"));
        }
    }
    Ok(())
}

/// Each block by its role and its first words.
#[track_caller]
fn reads(text: &str, roles: &[(Option<Field>, &str)]) {
    let found = inspect_dump(text).unwrap();
    assert_eq!(check(&found), Ok(()));
    let given: Vec<_> = found
        .blocks
        .iter()
        .map(|block| (block.role, block.span.of(text).unwrap()))
        .collect();
    assert_eq!(given.len(), roles.len(), "{given:#?}");
    for ((role, text), (due, start)) in given.iter().zip(roles) {
        assert!(role == due && text.starts_with(start), "{role:?}: {text}");
    }
}

const WHEEL: &str = "The mill on the upper brook turned again on Monday, a year after the great flood had broken its wheel, and the whole town came to see it.";
const BREAD: &str = "For a year the bakers of the town had bought their flour elsewhere, which cost them a good deal more than they liked to say in public.";
const LARCH: &str = "The miller said that the new wheel was made of larch from the hills, and that flour would be sold from the mill's own door from now on.";

const SACKS: &str = "On the first day two hundred sacks went over the stones, and the last of them was sold before the church bells rang for noon.";
const FLOOD: &str = "The flood of last spring had torn out the sluice as well, and it was only with the help of the villages below that it was built again.";

#[test]
fn header_lines() {
    reads(
        &format!(
            "Title: The mill turns again\nURL: https://paper.example/mill\nDate: 2024-05-03\nAuthor: Ada Miller\nTags: mills, crafts\n\n{WHEEL}\n{BREAD}\n{LARCH}\n"
        ),
        &[
            (Some(Field::Headline), "Title"),
            (Some(Field::Url), "URL"),
            (Some(Field::DatePublished), "Date"),
            (Some(Field::Author), "Author"),
            (Some(Field::Keywords), "Tags"),
            (Some(Field::ArticleBody), "The mill on"),
            (Some(Field::ArticleBody), "For a year"),
            (Some(Field::ArticleBody), "The miller"),
        ],
    );
}

/// A title that was folded is the title in all its lines; what nothing was made of stays without a role.
#[test]
fn front_matter() {
    reads(
        "---\ntitle: \"The mill turns\n  again\"\nauthor: Ada Miller\ntags:\n- mills\nmood: glad\n---\n",
        &[
            (None, "---"),
            (Some(Field::Headline), "title"),
            (Some(Field::Headline), "again"),
            (Some(Field::Author), "author"),
            (None, "tags"),
            (Some(Field::Keywords), "- mills"),
            (None, "mood"),
            (None, "---"),
        ],
    );
}

#[test]
fn visible_text() {
    reads(
        &format!(
            "Home\n\nThe mill on the upper brook turns again\n\nBy Ada Miller\n\n3 May 2024\n\n{WHEEL}\n\n{BREAD}\n\n{LARCH}\n\n{SACKS}\n\n{FLOOD}\n\nTags: mills, crafts\n\n© 2024 Harbour Courier\n"
        ),
        &[
            (None, "Home"),
            (Some(Field::Headline), "The mill on"),
            (Some(Field::Author), "By Ada"),
            (Some(Field::DatePublished), "3 May"),
            (Some(Field::ArticleBody), "The mill on"),
            (Some(Field::ArticleBody), "For a year"),
            (Some(Field::ArticleBody), "The miller"),
            (Some(Field::ArticleBody), "On the first"),
            (Some(Field::ArticleBody), "The flood"),
            (Some(Field::Keywords), "Tags"),
            (Some(Field::CopyrightYear), "©"),
        ],
    );
}

//! One binary for all integration tests: it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::similar_names,
    clippy::format_push_string,
    clippy::doc_markdown,
    clippy::incompatible_msrv,
    missing_docs,
    unreachable_pub
)]

mod architecture;
mod archive;
#[path = "../../src/at_hand.rs"]
mod at_hand;
mod browser;
mod date_edges;
mod dump_languages;
mod dump_paragraphs;
mod dump_runs;
mod dumps;
mod examples;
mod export;
mod export_odd;
mod export_readers;
mod front_matter;
mod hostile;
mod html;
mod html_address;
mod html_announcements;
mod html_authors;
mod html_authors_of_others;
mod html_buttons;
mod html_changes;
mod html_dates;
mod html_days_at_the_end;
mod html_forums;
mod html_head;
mod html_headline;
mod html_headline_over_a_day;
mod html_images;
mod html_journals;
mod html_kickers;
mod html_layouts;
mod html_old;
mod html_pictures;
mod html_sites;
mod html_software;
mod html_tags;
mod html_unsigned;
mod html_ways;
mod json_markup;
mod json_programs;
mod json_records;
mod letters;
mod light_markup;
mod mutants;
mod network;
mod open_days;
mod others_days;
mod pages;
mod partition;
mod prose;
mod roles;
mod several;
mod told;
mod xml;

//! A page in the shapes that other tools read. Every function here is pure: a page in, text out.
//!
//! | for | call | standard |
//! |---|---|---|
//! | search engines, knowledge graphs, another run of this crate | [`json_ld`] | [schema.org](https://schema.org/Article) as [JSON-LD 1.1](https://www.w3.org/TR/json-ld11/) |
//! | Zotero, pandoc, citeproc | [`csl_json`] | [CSL-JSON](https://docs.citationstyles.org/en/stable/specification.html) |
//! | LaTeX, `JabRef` | [`bibtex`] | BibTeX, plain and biblatex |
//! | `EndNote`, Mendeley, catalogues | [`ris`] | [RIS](https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp) |
//! | libraries, repositories | [`dublin_core_xml`], [`dublin_core`] | [DCMI terms](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/) |
//! | spreadsheets, data frames | [`flat`] | one row of text, [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) |
//!
//! The lossless shape is `PageMetadata`'s own JSON; each function says what it leaves out. What a page does not state is
//! left out too: no placeholder, no default, no date of today.
//!
//! # Examples
//!
//! ```
//! use tearsheet::{Agent, PageMetadata, export};
//!
//! let mut page = PageMetadata::default();
//! page.headline = Some("Salt & sails".to_owned());
//! page.author = vec![Agent::named("Harbour Desk")];
//! assert!(export::bibtex([&page]).contains("title = {{Salt \\& sails}}"));
//! assert!(export::dublin_core_xml(&page).contains("<dc:title>Salt &amp; sails</dc:title>"));
//! ```

mod bibtex;
mod citation;
mod csl;
mod dublin_core;
pub mod flat;
mod json_ld;
mod person;
mod ris;

pub use bibtex::bibtex;
pub use csl::csl_json;
pub use dublin_core::{dublin_core, dublin_core_xml};
pub use json_ld::json_ld;
pub use ris::ris;

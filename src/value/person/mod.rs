//! Names of persons and organisations as bylines write them.
//!
//! - [`byline`] reads a line that begins (or, in some languages, ends) with words such as "By", "Text von", "文／", "기자".
//! - [`people`] reads the same without such words: a text that is known to name authors.
//! - [`shown`] is stricter, for what markup calls a byline; [`stated`] takes a field's word for it, [`recorded`] a library's.
//! - [`split_names`], [`is_person_like`] and [`is_organization_like`] are their parts.
//!
//! Rules, in the order they work: dates, "updated …", e-mail addresses, handles and links are cut; roles, places and credentials
//! after a name are cut; joined names are split; what is left is an author where it looks like a person or an organisation. Names stay
//! as written, capitals included. "Staff", "Admin", "Redaktion" and the like, alone, name nobody.

mod age;
mod asked;
mod author;
mod button;
mod byline;
mod clean;
mod east_asian;
mod field;
mod glued;
mod han;
mod hour;
mod label;
mod listed;
mod name;
mod office;
mod organization;
mod phrase;
mod place;
mod record;
mod roles;
mod split;

pub(crate) use age::{is_aged, is_presented};
pub(crate) use asked::is_only_asked;
pub(crate) use author::{AUTHORS, is_author_word, is_profile, may_be_profile};
pub(crate) use button::{OFFERS, is_button, reads_as_button};
pub(crate) use byline::{
    before_preposition, begins_another_trade, byline, is_for_a_house, is_of_another_trade, people,
};
pub(crate) use clean::{before_section, behind_post, of_item, without_post};
pub(crate) use east_asian::is_work;
pub(crate) use field::{behind_label, is_labelled, shown, stated};
pub(crate) use label::{
    behind_handed, behind_preposition, is_label, says_who_added, says_who_wrote,
    stands_before_a_name,
};
pub(crate) use listed::listed;
pub(crate) use name::{
    is_given_name, is_initials, is_introduced, is_no_name, is_person_like, may_name,
};
pub(crate) use office::{ends_as_house, is_which_office};
pub(crate) use organization::{is_agency, is_nobody, is_organization_like, is_titled};
pub(crate) use phrase::is_phrase;
pub(crate) use record::recorded;
pub(crate) use roles::{is_folded_post, is_post, is_trade};
pub(crate) use split::{ends_in_joiner, split_names};

#[cfg(test)]
mod tests;

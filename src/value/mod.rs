//! One string in, one typed value out. Nothing here knows of a place in a page.

pub(crate) mod alike;
pub(crate) mod company;
pub(crate) mod compose;
pub(crate) mod contact;
pub(crate) mod copyright;
pub(crate) mod date;
pub(crate) mod entity;
pub(crate) mod language;
pub(crate) mod letter;
pub(crate) mod lexicon;
pub(crate) mod link;
pub(crate) mod others;
pub(crate) mod person;
pub(crate) mod picture;
pub(crate) mod printed;
pub(crate) mod search;
pub(crate) mod section;
pub(crate) mod tags;
pub(crate) mod text;
pub(crate) mod tracking;

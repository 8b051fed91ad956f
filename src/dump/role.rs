//! The roles that a leaf of a metadata run can have, and which of them each shape admits.

use super::leaf::Leaf;
use super::shape::Shape;

/// What a leaf states. The discriminant is its column in the table of weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(super) enum Role {
    /// No part of the run: visible text round it.
    Outside,
    Url,
    Headline,
    Alternative,
    Description,
    Body,
    Published,
    Created,
    Modified,
    Tag,
    Section,
    Language,
    AuthorName,
    AuthorUrl,
    AuthorImage,
    PublisherName,
    PublisherUrl,
    LogoUrl,
    LogoWidth,
    LogoHeight,
    Email,
    Telephone,
    LegalName,
    ImageUrl,
    ImageWidth,
    ImageHeight,
    Caption,
    CopyrightYear,
    FreeAccess,
    WordCount,
    Speakable,
    /// A value of the run that gives no field: a rating, a profile address, a comment count.
    Other,
}

/// Number of roles.
pub(super) const ROLES: usize = Role::Other as usize + 1;

use Role::{
    Alternative, AuthorImage, AuthorName, AuthorUrl, Body, Caption, CopyrightYear, Created,
    Description, Email, FreeAccess, Headline, ImageHeight, ImageUrl, ImageWidth, Language,
    LegalName, LogoHeight, LogoUrl, LogoWidth, Modified, Other, Outside, Published, PublisherName,
    PublisherUrl, Section, Speakable, Tag, Telephone, Url, WordCount,
};

/// The roles that a leaf can have: by its shape; a text of several paragraphs is a body, a word of programs names nothing, and a
/// question nobody.
pub(super) const fn admitted(leaf: &Leaf) -> &'static [Role] {
    const WORDS: &[Role] = &[
        Outside,
        Headline,
        Alternative,
        Description,
        Body,
        Tag,
        Section,
        AuthorName,
        PublisherName,
        LegalName,
        Caption,
        Other,
    ];
    const TEXTS: &[Role] = &[
        Outside,
        Headline,
        Alternative,
        Description,
        Body,
        Caption,
        Other,
    ];
    match leaf.shape {
        _ if leaf.paragraphs => &[Outside, Body],
        _ if leaf.code => &[Outside, Other],
        _ if leaf.asks => TEXTS,
        Shape::Text => WORDS,
        Shape::Url => &[
            Outside,
            Url,
            ImageUrl,
            AuthorUrl,
            AuthorImage,
            PublisherUrl,
            LogoUrl,
            Other,
        ],
        Shape::Time | Shape::Day => &[Outside, Published, Created, Modified, Other],
        Shape::Year => &[
            Outside,
            CopyrightYear,
            ImageWidth,
            ImageHeight,
            LogoWidth,
            LogoHeight,
            Tag,
            Other,
        ],
        Shape::Integer => &[
            Outside,
            ImageWidth,
            ImageHeight,
            LogoWidth,
            LogoHeight,
            WordCount,
            Other,
        ],
        Shape::Decimal | Shape::Duration => &[Outside, Other],
        Shape::Flag => &[Outside, FreeAccess, Other],
        Shape::Email => &[Outside, Email, Other],
        Shape::Phone => &[Outside, Telephone, Other],
        Shape::Language => &[
            Outside,
            Language,
            Tag,
            Section,
            AuthorName,
            PublisherName,
            Other,
        ],
        Shape::Selector => &[Outside, Speakable, Other],
    }
}

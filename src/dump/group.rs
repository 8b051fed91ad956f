//! The kinds of evidence of which roles are judged: each a group of buckets in the table of weights.

/// Buckets in a group.
pub(super) const BUCKETS: usize = 16;

/// The kinds of evidence. The discriminant is the group's place in the table of weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Group {
    /// The shape alone.
    Shape,
    /// Width of the text.
    Width,
    /// Number of words.
    Words,
    /// How the text ends.
    End,
    /// Upper and lower case.
    Case,
    /// Commas and the pieces between.
    List,
    /// Equal leaves.
    Copies,
    /// First, second, last leaf of the run.
    Position,
    /// Alone in its block, first, inside, last.
    Place,
    /// Shape of the leaf before.
    Before,
    /// Shape of the leaf after.
    After,
    /// Shape of the leaf before that.
    Before2,
    /// Shape of the leaf after that.
    After2,
    /// What an address points at.
    Target,
    /// Its host and depth.
    Host,
    /// Other marks of an address.
    UrlMarks,
    /// Words shared with the slug of the page's address.
    Slug,
    /// The text against host names.
    Name,
    /// The text against the paths of neighbouring addresses.
    Path,
    /// The text against the longest text.
    Longest,
    /// Pieces of lists found as leaves, and leaves found in lists.
    InList,
    /// A tail of day and publisher.
    Tail,
    /// Size of a number.
    Number,
    /// Place in a row of numbers.
    Row,
    /// What stands before a row of numbers.
    RowAfter,
    /// First, second, third time of so many.
    Times,
    /// A time against the one before.
    Earlier,
    /// A time against the one after.
    Later,
    /// How a time is written.
    TimeForm,
    /// A year against the times.
    Year,
    /// Marks in a text.
    Marks,
    /// Looks like a person's name.
    Person,
    /// Machine-made values around.
    Machine,
    /// Kinds of both neighbours.
    Between,
    /// Place of a text among the texts of the run.
    TextOrder,
    /// Place of an address among those of its kind.
    UrlOrder,
    /// What stands before.
    KindBefore,
    /// What stands after.
    KindAfter,
    /// The text against the folders of the page's address.
    Folder,
    /// Words and case of a text together.
    NameShape,
    /// Rank by length among the texts.
    Rank,
    /// Length against the first text of headline's length.
    Opening,
    /// What the words name.
    Wording,
    /// What the words of the leaf before name.
    WordingBefore,
    /// What the words of the leaf after name.
    WordingAfter,
    /// Which kinds of values stood before.
    Seen,
    /// Which kinds of values are still to come.
    Ahead,
    /// Length of the stretch of short texts and the place in it.
    Stretch,
    /// The text with and without a site's name behind.
    WithSite,
    /// What the item holds that the leaf is part of.
    Item,
    /// How many leaves and texts the item has.
    ItemSize,
    /// How near a logo stands.
    LogoNear,
    /// Where else a name is mentioned.
    Mention,
    /// What the numbers here are the sides of.
    Sides,
    /// The kind and the name of a picture's file.
    File,
    /// Whether the seconds of a time and of its neighbour are round.
    Seconds,
    /// Who is named, with what stands before; takes four groups.
    NamedBefore,
    /// Who is named, with what stands after; takes four groups.
    NamedAfter = Group::NamedBefore as u8 + 4,
    /// The ranks of the times; takes six groups.
    TimePattern = Group::NamedAfter as u8 + 4,
}

impl Group {
    /// Groups it takes.
    pub(super) const fn size(self) -> usize {
        match self {
            Self::TimePattern => 6,
            Self::NamedBefore | Self::NamedAfter => 4,
            _ => 1,
        }
    }
}

/// Number of groups.
pub(super) const GROUPS: usize = Group::TimePattern as usize + Group::TimePattern.size();

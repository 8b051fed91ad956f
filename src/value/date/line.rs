//! A line in pieces, with what is known of its writer: what every grammar of this room reads.

use super::Convention;
use super::fold::fold;
use super::token::{Kind, Token, cut};
use super::words::{self, Name};
use crate::page::Date;
use crate::parser::DayMonthOrder;

/// Pieces of a line and the writer's conventions.
#[derive(Clone, Copy)]
pub(super) struct Line<'a, 't> {
    pub(super) text: &'a str,
    pub(super) tokens: &'t [Token<'a>],
    pub(super) convention: Convention<'a>,
}

impl<'a, 't> Line<'a, 't> {
    /// A whole text cut into pieces, which are left in `tokens`.
    pub(super) fn of(
        text: &'a str,
        convention: Convention<'a>,
        tokens: &'t mut Vec<Token<'a>>,
    ) -> Self {
        cut(text, 0, text.len(), tokens);
        Self {
            text,
            tokens,
            convention,
        }
    }
}

/// A day, month or year found at some pieces, still without its time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Core {
    pub(super) readings: Readings,
    /// First piece.
    pub(super) first: usize,
    /// The piece after the last.
    pub(super) next: usize,
    /// Byte offset where it ends; inside a piece where digits are glued to the year.
    pub(super) end: usize,
    /// Where a time stands between day and year: `Jan 17 19:06:30 2023`.
    pub(super) clock_at: Option<usize>,
}

/// One value, or two where day and month could be either way round.
#[derive(Debug, Clone, Copy)]
pub(super) enum Readings {
    One(Date),
    /// Day first, then month first.
    Either(Date, Date),
}

/// A year at some pieces.
#[derive(Debug, Clone, Copy)]
pub(super) struct Year {
    pub(super) value: u32,
    pub(super) next: usize,
    pub(super) end: usize,
}

impl<'a> Line<'a, '_> {
    pub(super) fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    pub(super) fn before(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at.checked_sub(1)?)
    }

    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        self.get(at)?.number()
    }

    /// A number of at most two digits within `range`.
    pub(super) fn small(&self, at: usize, range: std::ops::RangeInclusive<u32>) -> Option<u8> {
        let (value, digits) = self.number(at)?;
        (digits <= 2 && range.contains(&value)).then_some(value as u8)
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        self.get(at)?.mark()
    }

    /// The folded word.
    pub(super) fn word(&self, at: usize) -> Option<String> {
        let word = self.get(at)?.word()?;
        (word.len() <= 64).then(|| {
            let mut folded = fold(word);
            folded.retain(|c| c != '.');
            folded
        })
    }

    /// The piece at `at` touches the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| !token.spaced)
    }

    pub(super) fn is_mark(&self, at: usize, c: char) -> bool {
        self.get(at).is_some_and(|token| token.is_mark(c))
    }

    pub(super) fn end_of(&self, next: usize) -> usize {
        self.before(next).map_or(0, Token::end)
    }

    /// Primary subtag of the language, in whatever case it was given.
    pub(super) fn language(&self) -> &'a str {
        self.convention
            .language
            .and_then(|tag| tag.split(['-', '_']).next())
            .unwrap_or("")
    }

    pub(super) fn speaks(&self, languages: &[&str]) -> bool {
        let language = self.language();
        languages
            .iter()
            .any(|one| one.eq_ignore_ascii_case(language))
    }

    fn region(&self) -> Option<&'a str> {
        self.convention
            .language?
            .split(['-', '_'])
            .skip(1)
            .find(|part| part.len() == 2)
    }

    /// How this writer puts day and month.
    pub(super) fn order(&self) -> DayMonthOrder {
        const DAY_FIRST: &[&str] = &[
            "ar", "as", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "eo",
            "es", "et", "fi", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hy", "id", "is", "it",
            "ka", "kk", "kn", "lb", "lv", "mk", "ml", "mr", "ms", "mt", "nb", "ne", "nl", "nn",
            "no", "pa", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta",
            "te", "tg", "th", "tr", "uk", "ur", "uz", "vi", "iw", "in",
        ];
        if self.convention.pair != DayMonthOrder::Unknown {
            return self.convention.pair;
        }
        match (self.language(), self.region()) {
            ("en" | "EN" | "es" | "fil" | "tl", Some("US" | "us" | "PH" | "ph" | "PR" | "pr")) => {
                DayMonthOrder::MonthFirst
            }
            ("en" | "EN", Some(region)) if !region.eq_ignore_ascii_case("CA") => {
                DayMonthOrder::DayFirst
            }
            _ if self.speaks(DAY_FIRST) => DayMonthOrder::DayFirst,
            _ => self.convention.order,
        }
    }

    /// The one meaning of the name at `at` that `wanted` takes, and the piece after it. Compound names first. Where languages
    /// disagree, the writer's decides; where it cannot, the name means nothing.
    pub(super) fn name<T: PartialEq>(
        &self,
        at: usize,
        wanted: impl Fn(Name) -> Option<T>,
    ) -> Option<(T, usize)> {
        let first = self.word(at)?;
        if words::begins_compound(&first) {
            let mut joined = first.clone();
            let mut best = None;
            let mut next = at + 1;
            for _ in 0..2 {
                // "sexta-feira"
                if self.is_mark(next, '-') && self.glued(next) && self.glued(next + 1) {
                    next += 1;
                }
                let Some(word) = self.word(next) else { break };
                joined.push(' ');
                joined.push_str(&word);
                next += 1;
                best = self
                    .meaning(&joined, &wanted)
                    .map(|value| (value, next))
                    .or(best);
            }
            if best.is_some() {
                return best;
            }
        }
        self.meaning(&first, &wanted).map(|value| (value, at + 1))
    }

    fn meaning<T: PartialEq>(&self, word: &str, wanted: &impl Fn(Name) -> Option<T>) -> Option<T> {
        let mut chosen: Option<T> = None;
        for (name, languages) in words::names(word) {
            let Some(value) = wanted(name) else { continue };
            let mine = !self.language().is_empty()
                && languages
                    .split(' ')
                    .any(|language| language.split('-').next() == Some(self.language()));
            if mine {
                return Some(value);
            }
            match &chosen {
                Some(other) if *other != value => return None,
                _ => chosen = Some(value),
            }
        }
        chosen
    }

    /// Which day of the week the word at `at` is, from Monday on, in the line's language, or in all that have it.
    pub(super) fn day_of_week(&self, at: usize) -> Option<u8> {
        self.weekday(at)?;
        let word = self.word(at)?;
        let days = || {
            words::names(&word).filter_map(|(name, languages)| match name {
                Name::Weekday(day) => Some((day, languages)),
                _ => None,
            })
        };
        let mine = |languages: &str| languages.split(' ').any(|one| one == self.language());
        let own = days().find(|(_, languages)| mine(languages));
        let (day, _) = own.or_else(|| days().next())?;
        let one = own.is_some() || days().all(|(other, _)| other == day);
        one.then_some(day)
    }

    pub(super) fn weekday(&self, at: usize) -> Option<usize> {
        self.get(at)?.word()?;
        let any = |name| matches!(name, Name::Weekday(_)).then_some(());
        let ((), next) = self.name(at, any)?;
        // "og" and "an" are days in Basque and Lithuanian: two letters need their language, or a dot or comma after them.
        let word = self.word(at)?;
        let short = word.len() <= 2 && next == at + 1;
        let mine = || {
            words::names(&word).any(|(name, languages)| {
                any(name).is_some() && languages.split(' ').any(|one| one == self.language())
            })
        };
        (!short || mine() || matches!(self.mark(next), Some('.' | ','))).then_some(next)
    }

    /// A year of four digits, or of four with other digits glued on after it, as bare `textContent` leaves them.
    pub(super) fn year(&self, at: usize) -> Option<Year> {
        let token = self.get(at)?;
        let (value, digits) = token.number()?;
        match digits {
            4 if (1000..=2643).contains(&value) => Some(Year {
                value,
                next: at + 1,
                end: token.end(),
            }),
            // A clock or a count is glued to it, `20244 comments`; where nothing follows it is a number.
            5..=9 if self.get(at + 1).is_some() => {
                let head = value / 10u32.pow(u32::from(digits) - 4);
                let width = token.text.len() / usize::from(digits);
                (1995..=2035).contains(&head).then_some(Year {
                    value: head,
                    next: at + 1,
                    end: token.start + 4 * width,
                })
            }
            _ => None,
        }
    }

    /// A year of two digits, of the hundred years 1970–2039 that leave no doubt.
    pub(super) fn short_year(&self, at: usize) -> Option<Year> {
        let token = self.get(at)?;
        let (value, digits) = token.number()?;
        let value = match value {
            0..=39 if digits == 2 => 2000 + value,
            70..=99 if digits == 2 => 1900 + value,
            _ => return None,
        };
        Some(Year {
            value,
            next: at + 1,
            end: token.end(),
        })
    }

    /// Whether the digits at `at` are Persian ones.
    pub(super) fn persian_digits(&self, at: usize) -> bool {
        matches!(
            self.get(at).map(|token| token.kind),
            Some(Kind::Number {
                script: super::token::Script::Persian,
                ..
            })
        )
    }
}

impl Core {
    pub(super) fn one(date: Date, first: usize, next: usize, end: usize) -> Self {
        Self {
            readings: Readings::One(date),
            first,
            next,
            end,
            clock_at: None,
        }
    }
}

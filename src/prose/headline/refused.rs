//! Texts of leaves that are no headline, whatever stands round them.

use crate::prose::Scene;
use crate::prose::page::Leaf;
use crate::value::person;

/// Whether a text says the same twice, as a picture's words and the link's own do that stand round each other. Names do so in a word
/// or two: `Walla Walla`.
pub(super) fn is_doubled(folded: &str) -> bool {
    const SHORTEST: usize = 20;
    const GLUED: usize = 8;
    let half = folded.split_at_checked(folded.len() / 2);
    half.is_some_and(|(head, tail)| {
        let glued = tail == head && head.is_ascii() && head.len() >= GLUED;
        tail.trim_start() == head
            && (glued || head.len() >= SHORTEST || head.split(' ').count() > 2)
    })
}

/// Whether a text is the part of an address that says a headline: `the-mill-turns-again`, and not `Saint-Jean-du-Moulin`.
pub(super) fn is_of_address(text: &str) -> bool {
    let is_slug = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    text.bytes().all(is_slug) && memchr::memchr_iter(b'-', text.as_bytes()).count() >= 3
}

/// Whether no other line is the title above this one: it is marked as the page's own heading, or opens a page that states none.
pub(super) fn is_title(scene: &Scene<'_, '_, '_>, at: usize, leaf: &Leaf<'_, '_>) -> bool {
    leaf.block.hints.heading == Some(1) || at == 0 && scene.known.title.is_none()
}

/// Most words that say what somebody did, `Photographs by`, and most bytes of such a line.
const TRADE: usize = 3;
const LINE: usize = 64;

/// Whether a text names somebody of another trade than those who write, `Reviewed by Jane Weir`: a line under a headline and none itself.
pub(super) fn is_of_trade(text: &str) -> bool {
    if text.len() > LINE {
        return false;
    }
    let mut ends = memchr::memchr_iter(b' ', text.as_bytes()).take(TRADE);
    ends.any(|end| {
        let Some((trade, name)) = text.get(..end).zip(text.get(end + 1..)) else {
            return false;
        };
        let last = trade.rsplit(' ').next().unwrap_or(trade);
        (last.starts_with(char::is_lowercase) || last.ends_with(':'))
            && name.starts_with(char::is_uppercase)
            && person::is_of_another_trade(trade)
            && person::is_person_like(name)
    })
}

/// Whether a text is in four scripts or more, or an unspaced word of it in three, as the menus that name languages are. Papers in
/// Korean and Japanese mix Chinese signs and Latin letters with their own, and a single letter is a sign of science.
pub(super) fn is_of_languages(text: &str) -> bool {
    let script = |c: char| match u32::from(c) {
        0x41..=0x5a | 0x61..=0x7a | 0xc0..=0x24f => 1_u16,
        0x370..=0x3ff => 2,
        0x400..=0x52f => 4,
        0x530..=0x58f => 8,
        0x590..=0x5ff => 16,
        0x600..=0x6ff => 32,
        0x900..=0xdff => 64,
        0xe00..=0xeff => 128,
        0x10a0..=0x10ff => 256,
        0x3040..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7af => 512,
        _ => 0,
    };
    let (mut all, mut word, mut last) = (0_u16, 0_u16, 0);
    !text.is_ascii()
        && text.chars().map(script).any(|script| {
            if script == 0 {
                word = 0;
            } else if script == last {
                word |= script;
            }
            last = script;
            all |= word;
            all.count_ones() > 3 || word.count_ones() > 2
        })
}

#[cfg(test)]
mod tests {
    use super::{is_doubled, is_of_address, is_of_languages, is_of_trade};

    #[test]
    fn said_twice_and_addresses() {
        for twice in [
            "the mill turnsthe mill turns",
            "the old mill the old mill",
            "мельница у рекимельница у реки",
            "millweeklymillweekly",
            "the millthe mill",
        ] {
            assert!(is_doubled(twice), "{twice}");
        }
        for once in [
            "the mill turns the mill stands",
            "мельница у реки",
            "walla walla",
            "my millmy mill",
            "水車小屋がテレビに",
        ] {
            assert!(!is_doubled(once), "{once}");
        }
        assert!(is_of_address("the-mill-turns-again"));
        for other in ["The mill-by-the-brook-inn turns", "Saint-Jean-du-Moulin"] {
            assert!(!is_of_address(other), "{other}");
        }
    }

    #[test]
    fn people_of_other_trades() {
        for line in [
            "Reviewed by Jane Weir",
            "Photos by Jane Weir",
            "Foto: Jane Weir",
        ] {
            assert!(is_of_trade(line), "{line}");
        }
        for headline in [
            "The wheel by Jane Weir",
            "Jane Weir",
            "Directed by the brook",
        ] {
            assert!(!is_of_trade(headline), "{headline}");
        }
    }

    #[test]
    fn another_trade_in_a_title() {
        let text = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old stones.";
        let headline = |top: &str| {
            let page =
                crate::parse_dump(&format!("{top}\n\n3 May 2024\n\n{text}\n\n{text} Twice.\n"));
            page.ok().and_then(|page| page.headline)
        };
        let own = Some("Directed by John Weir");
        assert_eq!(headline("# Directed by John Weir").as_deref(), own);
        assert_eq!(headline("Directed by John Weir").as_deref(), own);
        let under = "Reviewed by Jane Weir";
        let title = headline(&format!("The old mill turns again\n\n{under}"));
        assert_ne!(title.as_deref(), Some(under));
    }

    #[test]
    fn menus_of_languages() {
        assert!(is_of_languages("EnglishDeutschРусскийΕλληνικάالعربية"));
        assert!(!is_of_languages("«Мельница» opens in Upper Brook"));
        assert!(is_of_languages("English Русский Ελληνικά العربية"));
        for headline in [
            "水車小屋、テレビ TV に出る",
            "美 FDA, 새 물레방아 승인했다",
            "中 BYD, 한국 시장 진출 선언했다",
            "水車の研究でTNF-α阻害薬の効果を確認した",
            "В Афинах (Αθήνα) открыли музей Mill House",
        ] {
            assert!(!is_of_languages(headline), "{headline}");
        }
        let text = "He carried the sacks down to the brook, as his father had done, and the neighbours came to look at the old stones.";
        let menu = "EnglishFrançaisDeutschEspañolPortuguêsРусскийΕλληνικάالعربيةქართული";
        let menus = ["News", "Mills", "Weather", "Contact"].join("\n");
        let dump = format!("{menu}\n{menus}\n{menus}\n{menus}\n{text}\n{text} Twice.\n");
        let page = crate::parse_dump(&dump).ok();
        assert_eq!(page.and_then(|page| page.headline), None);
    }
}

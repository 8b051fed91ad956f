//! Names in other scripts as domains write them: by the consonants, which all ways to spell them in Latin letters have in common.

use crate::value::alike::Letters;

/// Whether a name in another script sounds as a domain's label in Latin letters does: `صدى الجبل` and `sadaljabal`, `Речной край` and
/// `rechnojkraj`. Vowels and what is written for the sake of them tell nothing; names of few consonants are like many others.
pub(super) fn is_said(name: &str, label: &[u8]) -> bool {
    let Some(script) = name.chars().find_map(Script::of) else {
        return false;
    };
    let own = of_name(name);
    let enough = if name.contains(' ') {
        CONSONANTS
    } else {
        OF_A_WORD
    };
    own.len() >= enough && own == of_label(label, script)
}

/// Consonants that tell a name of several words, and one of a word: a section or a place sounds as a short domain soon.
const CONSONANTS: usize = 4;
const OF_A_WORD: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Cyrillic,
    Arabic,
    Indic,
    Greek,
}

impl Script {
    fn of(c: char) -> Option<Self> {
        match c {
            'Ͱ'..='Ͽ' => Some(Self::Greek),
            'Ѐ'..='ӿ' => Some(Self::Cyrillic),
            '\u{620}'..='\u{6ff}' => Some(Self::Arabic),
            '\u{900}'..='\u{d7f}' => Some(Self::Indic),
            _ => None,
        }
    }
}

/// The consonants of a name, one letter a sound.
fn of_name(name: &str) -> Letters {
    let mut sounds = Letters::with_capacity(name.len());
    for c in name.chars() {
        let c = c.to_lowercase().next().unwrap_or(c);
        let own = match Script::of(c) {
            None if c.is_ascii_alphanumeric() => {
                push(&mut sounds, c as u8, false);
                continue;
            }
            None => continue,
            Some(Script::Cyrillic) => cyrillic(c),
            Some(Script::Arabic) => arabic(c),
            Some(Script::Indic) => indic(c),
            Some(Script::Greek) => greek(c),
        };
        own.bytes().for_each(|sound| add(&mut sounds, sound));
    }
    sounds
}

fn of_label(label: &[u8], script: Script) -> Letters {
    let mut sounds = Letters::with_capacity(label.len());
    let mut rest = label;
    while let Some((&letter, behind)) = rest.split_first() {
        rest = behind;
        match (letter, behind.first()) {
            (b'c', Some(b'h')) => add(&mut sounds, b'c'),
            (b'p', Some(b'h')) => add(&mut sounds, b'f'),
            _ => push(&mut sounds, letter, script == Script::Cyrillic),
        }
    }
    sounds
}

/// A Latin letter. `j` is a vowel where it stands for `й`.
fn push(sounds: &mut Letters, letter: u8, is_vowel: bool) {
    match letter {
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'w' | b'h' => {}
        b'j' if is_vowel => {}
        b'j' => add(sounds, b'g'),
        b'c' | b'q' => add(sounds, b'k'),
        b'x' => b"ks".iter().for_each(|&sound| add(sounds, sound)),
        _ => add(sounds, letter),
    }
}

/// What is written twice is said once.
fn add(sounds: &mut Letters, sound: u8) {
    if sounds.last() != Some(&sound) {
        sounds.push(sound);
    }
}

fn cyrillic(c: char) -> &'static str {
    match c {
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'ж' | 'з' => "z",
        'к' | 'х' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' => "s",
        'т' => "t",
        'ф' => "f",
        'ц' => "ts",
        'ч' => "c",
        'щ' => "sc",
        _ => "",
    }
}

fn arabic(c: char) -> &'static str {
    match c {
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ث' | 'ط' => "t",
        'ج' | 'غ' | 'گ' => "g",
        'چ' => "c",
        'خ' | 'ق' | 'ك' | 'ک' => "k",
        'د' | 'ذ' | 'ض' => "d",
        'ر' => "r",
        'ز' | 'ظ' | 'ژ' => "z",
        'س' | 'ش' | 'ص' => "s",
        'ف' => "f",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        _ => "",
    }
}

/// The scripts of India are written in blocks of [one order](https://en.wikipedia.org/wiki/Indian_Script_Code_for_Information_Interchange).
fn indic(c: char) -> &'static str {
    match (c as u32 - 0x900) % 0x80 {
        0x15 | 0x16 => "k",
        0x17 | 0x18 | 0x1c | 0x1d => "g",
        0x1a | 0x1b => "c",
        0x02 | 0x19 | 0x1e | 0x23 | 0x28 | 0x29 => "n",
        0x1f | 0x20 | 0x24 | 0x25 => "t",
        0x21 | 0x22 | 0x26 | 0x27 | 0x5c | 0x5d => "d",
        0x2a => "p",
        0x2b => "f",
        0x2c | 0x2d => "b",
        0x2e => "m",
        0x30 | 0x31 => "r",
        0x32..=0x34 => "l",
        0x35 => "v",
        0x36..=0x38 => "s",
        _ => "",
    }
}

fn greek(c: char) -> &'static str {
    match c {
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ζ' => "z",
        'θ' | 'τ' => "t",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "ks",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'φ' => "f",
        'χ' => "c",
        'ψ' => "ps",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::is_said;

    #[test]
    fn names_as_domains_write_them() {
        for (name, label) in [
            ("Речной край", "rechnojkraj"),
            ("Речной край", "rechnoykray"),
            ("Вести Заречья", "vestizarechya"),
            ("صدى الجبل", "sadaljabal"),
            ("घाटी समाचार", "ghatisamachar"),
            ("Φωνή της Κοιλάδας", "fonitiskoiladas"),
            ("ভোরের বাতাস ২৪", "bhorerbatas"),
        ] {
            assert!(is_said(name, label.as_bytes()), "{name}");
        }
        for (name, label) in [
            ("Культура", "rechnojkraj"),
            ("Политика", "polityka"),
            ("महाराष्ट्र", "maharashtra"),
            ("ثقافة", "sadaljabal"),
            ("صدى", "sada"),
            ("谷間新聞", "tanimashimbun"),
            ("Valley Post", "valleypost"),
        ] {
            assert!(!is_said(name, label.as_bytes()), "{name}");
        }
    }
}

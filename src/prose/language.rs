//! The language of the main text: its script, then its small words; where these leave it open and the feature `detect` is on,
//! a detector crate.
//!
//! Small words come first for speed: on 538 dumps they decide 9 in 10 at 1 µs, where the crate takes 150 µs a page.

use super::page::Page;
use std::borrow::Cow;

/// Bytes of running text that are looked at.
const SAMPLE: usize = 1600;

/// The language of the page's running text, a BCP 47 tag.
pub(super) fn detect(page: &Page<'_, '_>) -> Option<&'static str> {
    let mut sample = String::with_capacity(SAMPLE + 400);
    let paragraphs = page
        .stretch(page.body.clone())
        .filter(|(_, leaf)| leaf.paragraph);
    for (_, leaf) in paragraphs {
        push(&mut sample, leaf.text());
        if sample.len() >= SAMPLE {
            break;
        }
    }
    if sample.len() < 60 {
        return None;
    }
    of(&sample)
}

fn push(sample: &mut String, text: &str) {
    let end = crate::input::floor(text, SAMPLE);
    sample.push_str(text.get(..end).unwrap_or(""));
    sample.push(' ');
}

/// The language of a text of some sentences.
pub(super) fn of(text: &str) -> Option<&'static str> {
    let script = Script::of(text)?;
    if let Some(alone) = script.alone(text) {
        return Some(alone);
    }
    let (best, sure) = by_small_words(text);
    if sure {
        return best;
    }
    detector(text).or(best)
}

#[cfg(feature = "detect")]
fn detector(text: &str) -> Option<&'static str> {
    let info = whatlang::detect(text)?;
    short(info.lang().code())
}

#[cfg(not(feature = "detect"))]
fn detector(_text: &str) -> Option<&'static str> {
    None
}

/// Scripts, in so far as they tell languages apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Only(&'static str),
}

impl Script {
    /// The script of most letters; any kana make a text Japanese.
    fn of(text: &str) -> Option<Self> {
        let mut counts = [0usize; 6 + ONLY.len()];
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            let at = match u32::from(c) {
                0x41..=0x24f | 0x1e00..=0x1eff => 0,
                0x400..=0x52f => 1,
                0x600..=0x6ff | 0x750..=0x77f | 0xfb50..=0xfdff | 0xfe70..=0xfeff => 2,
                0x900..=0x97f => 3,
                0x3400..=0x9fff => 4,
                0x3040..=0x30ff => 5,
                code => match ONLY.iter().position(|(range, _)| range.contains(&code)) {
                    Some(at) => at + 6,
                    None => continue,
                },
            };
            if let Some(count) = counts.get_mut(at) {
                *count += 1;
            }
        }
        let (at, &most) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
        if most == 0 {
            return None;
        }
        let kana = counts.get(5).copied().unwrap_or(0);
        Some(match at {
            0 => Self::Latin,
            1 => Self::Cyrillic,
            2 => Self::Arabic,
            3 => Self::Devanagari,
            4 if kana * 20 > most => Self::Kana,
            4 => Self::Han,
            5 => Self::Kana,
            at => Self::Only(ONLY.get(at - 6)?.1),
        })
    }

    /// The language, where the script leaves only one of those that news is written in.
    fn alone(self, text: &str) -> Option<&'static str> {
        match self {
            Self::Kana => Some("ja"),
            Self::Han => Some("zh"),
            Self::Only("he") if text.contains(['ײ', 'ױ', 'װ']) => Some("yi"),
            Self::Only(language) => Some(language),
            _ => None,
        }
    }
}

/// Scripts of one language, or of one that is written far more than its neighbours.
const ONLY: &[(std::ops::RangeInclusive<u32>, &str)] = &[
    (0x370..=0x3ff, "el"),
    (0x1f00..=0x1fff, "el"),
    (0x530..=0x58f, "hy"),
    (0x590..=0x5ff, "he"),
    (0x980..=0x9ff, "bn"),
    (0xa00..=0xa7f, "pa"),
    (0xa80..=0xaff, "gu"),
    (0xb00..=0xb7f, "or"),
    (0xb80..=0xbff, "ta"),
    (0xc00..=0xc7f, "te"),
    (0xc80..=0xcff, "kn"),
    (0xd00..=0xd7f, "ml"),
    (0xd80..=0xdff, "si"),
    (0xe00..=0xe7f, "th"),
    (0xe80..=0xeff, "lo"),
    (0x1000..=0x109f, "my"),
    (0x10a0..=0x10ff, "ka"),
    (0x1200..=0x137f, "am"),
    (0x1780..=0x17ff, "km"),
    (0xac00..=0xd7a3, "ko"),
    (0x1100..=0x11ff, "ko"),
];

/// The language whose small words stand in the text most, and whether it is clear of the next.
fn by_small_words(text: &str) -> (Option<&'static str>, bool) {
    let mut scores = [0u32; SMALL_WORDS.len()];
    let mut words = 0u32;
    for word in text
        .split(|c: char| {
            !(c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c) || c == '\u{64e}')
        })
        .take(200)
    {
        if word.is_empty() {
            continue;
        }
        words += 1;
        if word.len() > 14 {
            continue;
        }
        let word: Cow<'_, str> = if word.chars().any(char::is_uppercase) {
            word.to_lowercase().into()
        } else {
            word.into()
        };
        for ((_, list), score) in SMALL_WORDS.iter().zip(&mut scores) {
            let first = word.as_bytes().first();
            let same = |small: &&str| {
                small.len() == word.len() && small.as_bytes().first() == first && *small == word
            };
            if list.iter().any(same) {
                *score += 1;
            }
        }
    }
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(scores.get(at).copied().unwrap_or(0)));
    let score = |place: usize| {
        order
            .get(place)
            .and_then(|&at| scores.get(at))
            .copied()
            .unwrap_or(0)
    };
    let (first, second) = (score(0), score(1));
    let best = order
        .first()
        .and_then(|&at| SMALL_WORDS.get(at))
        .map(|(tag, _)| *tag);
    let plausible = first >= 3 && first * 12 >= words;
    let sure = plausible && first >= 5 && first * 8 >= words && first * 2 >= second * 3;
    (best.filter(|_| plausible && first > second), sure)
}

/// The commonest small words of each language; words shared by two neighbours stand with both and decide nothing.
const SMALL_WORDS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "it", "on", "are",
            "be", "this", "have", "from", "as", "by", "at", "not", "you", "your", "has", "which",
            "we", "an", "or", "will",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "und", "das", "den", "von", "zu", "mit", "ist", "sich", "auf", "für",
            "nicht", "ein", "eine", "dem", "des", "im", "auch", "es", "als", "wie", "werden",
            "aus", "bei", "sind", "nach", "einen", "wird", "hat",
        ],
    ),
    (
        "fr",
        &[
            "le", "la", "les", "des", "et", "en", "un", "une", "du", "est", "que", "qui", "dans",
            "pour", "pas", "sur", "plus", "par", "au", "avec", "ce", "il", "sont", "cette", "ne",
            "ont", "aux", "mais", "ses", "son",
        ],
    ),
    (
        "es",
        &[
            "el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "del", "se", "por",
            "con", "para", "es", "al", "lo", "como", "más", "su", "sus", "ha", "este", "esta",
            "pero", "fue", "son", "entre", "sobre",
        ],
    ),
    (
        "pt",
        &[
            "o", "os", "as", "da", "do", "dos", "das", "que", "em", "um", "uma", "para", "com",
            "não", "no", "na", "por", "mais", "se", "foi", "ao", "como", "à", "é", "são", "pela",
            "pelo", "também", "nos", "ou",
        ],
    ),
    (
        "it",
        &[
            "il", "di", "che", "la", "e", "è", "del", "della", "per", "un", "una", "non", "sono",
            "con", "le", "gli", "dei", "nel", "da", "al", "si", "anche", "più", "delle", "ha",
            "come", "alla", "dal", "lo", "nella",
        ],
    ),
    (
        "nl",
        &[
            "de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "zijn", "voor", "met",
            "die", "niet", "aan", "er", "om", "ook", "als", "maar", "bij", "door", "naar", "werd",
            "nog", "wordt", "uit", "over", "heeft",
        ],
    ),
    (
        "sv",
        &[
            "och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har",
            "inte", "om", "ett", "han", "från", "men", "var", "jag", "vi", "kan", "så", "också",
            "efter", "eller", "när", "hon", "sig",
        ],
    ),
    (
        "no",
        &[
            "og", "i", "det", "er", "som", "på", "en", "til", "av", "for", "at", "med", "ikke",
            "har", "de", "å", "om", "et", "fra", "den", "han", "var", "også", "etter", "eller",
            "ble", "hun", "vi", "kan", "seg",
        ],
    ),
    (
        "da",
        &[
            "og", "i", "at", "det", "er", "en", "til", "på", "som", "af", "for", "med", "der",
            "ikke", "den", "har", "de", "et", "fra", "om", "han", "var", "også", "efter", "eller",
            "blev", "hun", "vi", "kan", "sig",
        ],
    ),
    (
        "fi",
        &[
            "ja", "on", "ei", "että", "se", "hän", "oli", "joka", "mutta", "ovat", "myös", "kun",
            "sen", "tai", "mukaan", "olla", "kuin", "jos", "siitä", "nyt", "vuoden", "vain",
            "tämä", "jo", "ole",
        ],
    ),
    (
        "is",
        &[
            "og", "að", "í", "á", "er", "sem", "við", "það", "til", "um", "með", "var", "fyrir",
            "af", "ekki", "en", "hann", "hafa", "frá", "því", "þar", "þess", "eru", "verið",
            "hefur", "ég", "þetta",
        ],
    ),
    (
        "et",
        &[
            "ja", "on", "ei", "et", "see", "oli", "ka", "kui", "mis", "aga", "tema", "ning",
            "selle", "mida", "pole", "olid", "või", "kes", "veel", "oma", "üks", "siis", "nii",
            "seda",
        ],
    ),
    (
        "lv",
        &[
            "un", "ir", "ar", "no", "par", "ka", "uz", "kas", "tas", "bet", "arī", "lai", "tika",
            "pēc", "vai", "bija", "to", "kā", "nav", "tiek", "šo", "līdz", "pie", "gada",
        ],
    ),
    (
        "lt",
        &[
            "ir", "yra", "kad", "su", "į", "iš", "tai", "bet", "buvo", "kaip", "ne", "už", "per",
            "dėl", "apie", "ar", "nuo", "po", "taip", "kurie", "jau", "metų", "bus", "savo",
        ],
    ),
    (
        "pl",
        &[
            "w", "i", "na", "z", "się", "nie", "do", "że", "to", "jest", "o", "jak", "po", "od",
            "za", "przez", "dla", "co", "są", "był", "oraz", "ale", "tym", "już", "być", "tego",
            "który", "także", "było", "przy",
        ],
    ),
    (
        "cs",
        &[
            "a", "se", "v", "na", "je", "že", "s", "z", "do", "o", "to", "si", "pro", "by", "jsou",
            "ale", "jako", "podle", "po", "jsem", "který", "byl", "které", "tak", "nebo", "při",
            "také", "už", "před", "však",
        ],
    ),
    (
        "sk",
        &[
            "a", "sa", "v", "na", "je", "že", "s", "z", "do", "o", "to", "si", "pre", "by", "sú",
            "ale", "ako", "podľa", "po", "som", "ktorý", "bol", "ktoré", "tak", "alebo", "pri",
            "tiež", "už", "pred", "však",
        ],
    ),
    (
        "sl",
        &[
            "in", "je", "na", "se", "v", "da", "za", "so", "ki", "pa", "z", "ne", "tudi", "bi",
            "po", "kot", "pri", "iz", "od", "ni", "že", "sta", "lahko", "bil", "še", "zaradi",
        ],
    ),
    (
        "hr",
        &[
            "i", "je", "u", "na", "se", "da", "za", "su", "od", "o", "s", "koji", "a", "kako",
            "ne", "će", "što", "iz", "bi", "to", "te", "ali", "kao", "nije", "bio", "koja", "po",
            "nakon",
        ],
    ),
    (
        "hu",
        &[
            "a", "az", "és", "hogy", "nem", "is", "egy", "ez", "meg", "volt", "de", "csak", "már",
            "még", "el", "ha", "kell", "mint", "lehet", "vagy", "van", "ki", "sem", "után",
            "szerint", "ezt",
        ],
    ),
    (
        "ro",
        &[
            "și", "şi", "în", "de", "la", "a", "cu", "pe", "o", "nu", "un", "din", "care", "că",
            "este", "pentru", "mai", "să", "au", "se", "fost", "sunt", "prin", "dar", "fi", "după",
            "ale", "al",
        ],
    ),
    (
        "tr",
        &[
            "ve",
            "bir",
            "bu",
            "da",
            "de",
            "için",
            "ile",
            "olarak",
            "daha",
            "çok",
            "en",
            "olan",
            "ne",
            "gibi",
            "kadar",
            "sonra",
            "ise",
            "var",
            "olduğunu",
            "değil",
            "ancak",
            "her",
            "o",
            "göre",
            "ama",
        ],
    ),
    (
        "az",
        &[
            "və", "bir", "bu", "ki", "ilə", "üçün", "da", "də", "olan", "o", "daha", "edib", "isə",
            "var", "edilib", "çox", "sonra", "görə", "kimi", "həm",
        ],
    ),
    (
        "id",
        &[
            "yang", "dan", "di", "itu", "dengan", "untuk", "ini", "dari", "dalam", "tidak", "pada",
            "akan", "ke", "juga", "ada", "saya", "karena", "oleh", "tersebut", "kata", "bisa",
            "sudah", "telah", "lebih", "kami", "bahwa",
        ],
    ),
    (
        "ms",
        &[
            "yang", "dan", "di", "itu", "dengan", "untuk", "ini", "dari", "dalam", "tidak", "pada",
            "akan", "ke", "juga", "ada", "saya", "kerana", "oleh", "tersebut", "kata", "boleh",
            "sudah", "telah", "lebih", "kami", "bahawa", "beliau", "ialah", "pihak",
        ],
    ),
    (
        "vi",
        &[
            "và", "của", "là", "các", "có", "được", "trong", "cho", "với", "không", "đã", "một",
            "những", "người", "này", "khi", "đến", "từ", "ở", "để", "về", "cũng",
        ],
    ),
    (
        "sw",
        &[
            "ya", "na", "wa", "kwa", "ni", "la", "katika", "za", "kuwa", "cha", "hiyo", "huyo",
            "yake", "kama", "hii", "lakini", "baada", "alisema", "vya", "pia", "ili", "hata",
            "watu",
        ],
    ),
    (
        "sq",
        &[
            "të", "e", "në", "dhe", "i", "për", "me", "që", "një", "nga", "se", "është", "ka",
            "më", "do", "nuk", "si", "kjo", "janë", "u", "por", "kanë", "edhe",
        ],
    ),
    (
        "ca",
        &[
            "el", "la", "els", "les", "de", "que", "i", "en", "un", "una", "del", "es", "per",
            "amb", "al", "ha", "és", "no", "com", "més", "seva", "aquest", "aquesta", "dels",
            "ser", "també", "són",
        ],
    ),
    (
        "gl",
        &[
            "o", "a", "os", "as", "de", "que", "e", "en", "un", "unha", "do", "da", "dos", "das",
            "por", "con", "para", "non", "é", "máis", "ao", "coa", "pola", "polo", "foi", "seu",
            "súa", "tamén",
        ],
    ),
    (
        "eu",
        &[
            "eta", "da", "du", "ez", "bat", "dira", "ere", "izan", "egin", "baina", "dute", "zuen",
            "beste", "hori", "den", "dela", "baino", "egiten", "duen", "dituzte",
        ],
    ),
    (
        "af",
        &[
            "die", "en", "van", "het", "nie", "is", "in", "om", "te", "wat", "ʼn", "vir", "met",
            "op", "dat", "hy", "sy", "ek", "ook", "as", "aan", "was", "sal", "deur", "maar",
        ],
    ),
    (
        "tl",
        &[
            "ang", "ng", "sa", "na", "ay", "mga", "at", "si", "ni", "para", "ito", "siya", "hindi",
            "kung", "may", "niya", "kanyang", "pa", "din",
        ],
    ),
    (
        "ru",
        &[
            "и",
            "в",
            "не",
            "на",
            "что",
            "с",
            "по",
            "как",
            "это",
            "он",
            "из",
            "к",
            "за",
            "для",
            "о",
            "от",
            "его",
            "но",
            "было",
            "также",
            "был",
            "при",
            "или",
            "которые",
            "до",
            "их",
            "том",
            "году",
        ],
    ),
    (
        "uk",
        &[
            "і",
            "в",
            "у",
            "не",
            "на",
            "що",
            "з",
            "та",
            "як",
            "за",
            "для",
            "це",
            "про",
            "до",
            "від",
            "його",
            "але",
            "також",
            "було",
            "який",
            "та",
            "року",
            "щодо",
            "під",
            "він",
            "є",
            "які",
            "й",
        ],
    ),
    (
        "be",
        &[
            "і",
            "ў",
            "у",
            "не",
            "на",
            "што",
            "з",
            "як",
            "па",
            "за",
            "для",
            "гэта",
            "да",
            "ад",
            "яго",
            "але",
            "таксама",
            "было",
            "які",
            "года",
            "ён",
            "ва",
            "якія",
            "б",
            "пра",
        ],
    ),
    (
        "bg",
        &[
            "и",
            "в",
            "на",
            "да",
            "се",
            "за",
            "от",
            "е",
            "са",
            "с",
            "че",
            "не",
            "по",
            "като",
            "това",
            "ще",
            "във",
            "из",
            "при",
            "който",
            "което",
            "беше",
            "до",
            "със",
            "или",
            "но",
        ],
    ),
    (
        "sr",
        &[
            "и", "је", "у", "на", "се", "да", "за", "су", "од", "о", "са", "који", "а", "како",
            "не", "ће", "што", "из", "би", "то", "али", "као", "није", "био", "која", "по",
        ],
    ),
    (
        "mk",
        &[
            "и", "на", "во", "да", "се", "за", "од", "е", "со", "не", "ќе", "што", "дека", "го",
            "ги", "како", "кои", "по", "ја", "но", "беше", "тоа", "до",
        ],
    ),
    (
        "kk",
        &[
            "және",
            "мен",
            "бұл",
            "үшін",
            "деп",
            "бір",
            "де",
            "да",
            "болып",
            "бар",
            "еді",
            "бойынша",
            "қазақстан",
            "туралы",
            "кейін",
            "екен",
            "сол",
            "оның",
        ],
    ),
    (
        "ar",
        &[
            "في", "من", "على", "إلى", "أن", "عن", "التي", "الذي", "مع", "هذا", "هذه", "ما", "لا",
            "كان", "بعد", "بين", "كما", "أو", "قد", "لم", "إن", "وقال", "خلال", "و",
        ],
    ),
    (
        "fa",
        &[
            "و", "در", "به", "از", "که", "این", "را", "با", "است", "برای", "آن", "یک", "تا", "می",
            "بر", "هم", "شده", "شد", "خود", "کرد", "باید", "های", "ها",
        ],
    ),
    (
        "ur",
        &[
            "کے", "کی", "میں", "ہے", "اور", "سے", "کو", "کا", "نے", "پر", "کہ", "ہیں", "یہ", "بھی",
            "اس", "ایک", "تھا", "نہیں", "گیا",
        ],
    ),
    (
        "ckb",
        &[
            "لە",
            "بۆ",
            "کە",
            "بە",
            "ئەو",
            "و",
            "لەو",
            "ئەم",
            "دا",
            "هەر",
            "یان",
            "هەروەها",
        ],
    ),
    (
        "hi",
        &[
            "के",
            "में",
            "की",
            "है",
            "को",
            "से",
            "का",
            "ने",
            "और",
            "पर",
            "यह",
            "भी",
            "हैं",
            "कि",
            "एक",
            "इस",
            "नहीं",
            "था",
            "ही",
            "कर",
            "लिए",
        ],
    ),
    (
        "mr",
        &[
            "आहे",
            "आणि",
            "या",
            "ने",
            "च",
            "ते",
            "हे",
            "की",
            "होते",
            "केले",
            "असे",
            "त्या",
            "नाही",
            "मध्ये",
            "आहेत",
            "होता",
            "त्यांनी",
        ],
    ),
    (
        "ne",
        &[
            "छ",
            "को",
            "र",
            "मा",
            "ले",
            "गरेको",
            "भएको",
            "हो",
            "पनि",
            "यो",
            "छन्",
            "गर्न",
            "लाई",
            "भने",
            "नेपाल",
            "थियो",
        ],
    ),
];

/// The two-letter tag of a language with a code of three letters, as BCP 47 wants it.
pub(crate) fn short(long: &str) -> Option<&'static str> {
    ISO_639_3
        .iter()
        .find(|(code, _)| code.eq_ignore_ascii_case(long))
        .map(|&(_, short)| short)
}

/// [ISO 639-3](https://iso639-3.sil.org/) codes, as the detector crate and WET headers have them, and those of ISO 639-1.
const ISO_639_3: &[(&str, &str)] = &[
    ("afr", "af"),
    ("aze", "az"),
    ("bel", "be"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("dan", "da"),
    ("deu", "de"),
    ("eng", "en"),
    ("epo", "eo"),
    ("est", "et"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("ind", "id"),
    ("ita", "it"),
    ("jav", "jv"),
    ("lat", "la"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("mar", "mr"),
    ("mkd", "mk"),
    ("nep", "ne"),
    ("nld", "nl"),
    ("nob", "no"),
    ("pes", "fa"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rus", "ru"),
    ("slk", "sk"),
    ("slv", "sl"),
    ("sna", "sn"),
    ("spa", "es"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tgl", "tl"),
    ("tuk", "tk"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("urd", "ur"),
    ("uzb", "uz"),
    ("vie", "vi"),
    ("zul", "zu"),
    ("ara", "ar"),
    ("cym", "cy"),
    ("jpn", "ja"),
    ("kor", "ko"),
    ("zho", "zh"),
    ("cmn", "zh"),
    ("ell", "el"),
    ("heb", "he"),
    ("hye", "hy"),
    ("kat", "ka"),
    ("tha", "th"),
    ("isl", "is"),
    ("msa", "ms"),
    ("swa", "sw"),
    ("sqi", "sq"),
    ("glg", "gl"),
    ("eus", "eu"),
    ("nno", "nn"),
    ("nor", "no"),
    ("ben", "bn"),
    ("tam", "ta"),
    ("tel", "te"),
    ("kaz", "kk"),
    ("gle", "ga"),
    ("mlt", "mt"),
    ("bos", "bs"),
    ("khm", "km"),
    ("mya", "my"),
    ("lao", "lo"),
    ("sin", "si"),
    ("mal", "ml"),
    ("kan", "kn"),
    ("guj", "gu"),
    ("pan", "pa"),
    ("amh", "am"),
    ("som", "so"),
    ("hau", "ha"),
    ("yor", "yo"),
    ("kur", "ku"),
    ("pus", "ps"),
    ("mon", "mn"),
    ("fao", "fo"),
    ("ltz", "lb"),
    ("fry", "fy"),
    ("gla", "gd"),
    ("bre", "br"),
    ("oci", "oc"),
    ("kal", "kl"),
    ("kir", "ky"),
    ("tgk", "tg"),
];

//! What the words around a date mean. All are folded.

use super::Label;
use super::gate::Beginnings;
use super::names::NAMES;
use crate::value::lexicon::Lexicon;

/// What a name in the generated table names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// Month of the Gregorian calendar, 1–12.
    Month(u8),
    /// Month of the Solar Hijri calendar, 1–12: Iran, Afghanistan, Kurdistan.
    SolarHijri(u8),
    /// Month of the Ethiopic calendar, 1–13.
    Ethiopic(u8),
    /// 1 Monday – 7 Sunday.
    Weekday(u8),
}

/// Everything `word` names, with the languages that name it so.
pub(super) fn names(word: &str) -> impl Iterator<Item = (Name, &'static str)> + '_ {
    let first = NAMES.partition_point(|(name, ..)| *name < word);
    NAMES
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(move |(name, ..)| *name == word)
        .map(|(_, name, languages)| (*name, *languages))
}

/// Whether a name of several words begins with `word`: `كانون الثاني`, `tháng mười một`.
pub(super) fn begins_compound(word: &str) -> bool {
    let word_and_space = (word.as_bytes(), &b" "[..]);
    let before = |name: &str| match name.as_bytes().split_at_checked(word.len()) {
        Some(parts) => parts < word_and_space,
        None => name < word,
    };
    let first = NAMES.partition_point(|(name, ..)| before(name));
    NAMES
        .get(first)
        .and_then(|(name, ..)| name.strip_prefix(word))
        .is_some_and(|rest| rest.starts_with(' '))
}

/// Words between a date and its time: "at".
pub(super) fn is_at(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<256> = Lexicon::of(&[
        "at", "во", "time", "um", "kl", "klo", "klokka", "klockan", "as", "a", "alle", "las", "ore", "ora", "ob", "o", "godz",
        "godzina", "u", "в", "о", "у", "saat", "pukul", "jam", "pkl", "luc", "vao", "เวลา", "στισ", "ωρα", "ιη", "בשעה", "ساعت",
        "الساعه", "س", "kello", "kell", "plkst", "val", "h", "ura", "alt", "les", "partir", "om", "от", "години", "часа", "час",
        "ժամը", "საათი", "saa", "ساعه", "ба", "সময", "समय", "को", "বেলা", "baje", "बजे", "บาท", "uhr", "απο", "στο", "cas", "ve",
        "v", "tai", "ساعات", "علي", "في", "pukulan", "στην", "και", "timestamp", "orarul", "kls", "hora", "horas", "heure",
        "klukkan", "بوقت", "وقت",
    ]);
    WORDS.contains(word)
}

/// Words between day, month and year: "of".
pub(super) fn is_of(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<128> = Lexicon::of(&[
        "of", "ta", "de", "del", "d", "di", "do", "da", "dello", "dell", "the", "den", "der", "des", "l", "el", "nam", "thang",
        "thg", "month", "mi", "a", "o", "ki", "ke", "hb", "ng", "ika", "tahun", "bulan", "von", "na", "pe", "lui", "iz", "พศ", "คศ",
        "ปี", "เดือน", "من", "شهر", "سنه", "عام", "سال", "ماه",
    ]);
    WORDS.contains(word)
}

/// Words before a date: "on".
pub(super) fn is_on(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<256> = Lexicon::of(&[
        "on", "the", "am", "vom", "den", "der", "dem", "le", "du", "el", "il", "em", "a", "ao", "o", "op", "d", "l", "del", "dne",
        "dnia", "dana", "dia", "от", "в", "во", "на", "од", "від", "la", "pe", "din", "date", "datum", "dated", "في", "يوم",
        "بتاريخ", "تاريخ", "ngay", "thu", "tanggal", "tgl", "pada", "วันที่", "เมื่อ", "ที่", "since", "as", "στισ", "την", "τη",
        "ב", "ביום", "תאריך", "בתאריך", "fecha", "data", "hari", "tarih", "tarihi", "dt", "pvm", "dato", "dag", "dies", "ημερομηνια", "дата",
        "दिनांक", "তারিখ", "روز", "مورخ", "بروز", "noong", "ika", "mnamo", "tarehe", "in", "днес", "at", "het", "di", "dal", "e",
        "fra", "fran",
    ]);
    WORDS.contains(word)
}

/// Words after a year: "year".
pub(super) fn is_year_word(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<256> = Lexicon::of(&[
        "г", "ء", "год", "года", "году", "гг", "р", "року", "рік", "рок", "роки", "r", "roku", "m", "metu", "metai", "gada", "gads",
        "g", "god", "godine", "године", "година", "ж", "жыл", "жылы", "жылдын", "жылгы", "жылғы", "жылдың", "yil", "yili", "yilda",
        "иил", "иили", "il", "ci", "cu", "yilinda", "წლის", "წელი", "წ", "թ", "թվական", "թվականի", "թվականին", "т", "тв", "оны",
        "он", "соли", "сол", "ko", "eko", "urteko", "م", "ميلادي", "ميلاديه", "هش", "ش", "شمسي", "خورشيدي", "ه", "cn", "ad", "ce",
        "nin", "ev", "ዓ", "ም", "ин", "аас", "нен", "jaar", "yr", "ετουσ", "anno", "సం", "ம்", "ஆம்", "ല്",
    ]);
    WORDS.contains(word)
}

/// Letters glued to a day: "th".
pub(super) fn is_ordinal(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<256> = Lexicon::of(&[
        "st", "ي", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "o", "a", "º", "ª", "го", "и", "ое", "ого", "е", "ти", "ten",
        "ter", "te", "de", "ste", "en", "an", "ak", "ean", "i", "ei", "ti", "si", "inci", "ind", "ni", "ig", "ի", "ին", "ე", "ს",
        "ші", "шы", "нчы", "нда", "да", "де", "та", "те", "нии", "нд", "ны", "ного", "η", "ησ", "ma", "mh", "den", "d", "oji",
        "osios", "u", "το", "ο", "d'", "तारीख", "तारिख", "ব", "শে", "ই", "লা", "ஆம்", "ம்", "న",
    ]);
    WORDS.contains(word)
}

/// Words after a clock that say only that it was one: "hours".
pub(super) fn is_clock_word(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<128> = Lexicon::of(&[
        "uhr", "h", "hs", "hrs", "hr", "hours", "horas", "heures", "uur", "น", "ora", "ore", "ч", "час", "часа", "часов", "год",
        "hod", "hodin", "ure", "ur", "val", "ωρα", "u", "klst", "годин", "o", "clock", "sati", "сати", "часот", "ժամ", "min",
        "сағат", "kl", "बजे", "టల", "mins",
    ]);
    WORDS.contains(word)
}

/// "a.m." and "p.m." in one word: `Some(true)` is after noon.
pub(super) fn half_of_day(word: &str) -> Option<bool> {
    #[rustfmt::skip]
    static BEFORE_NOON: Lexicon<128> = Lexicon::of(&[
        "am", "πμ", "오전", "ص", "صباحا", "قظ", "sa", "oo", "पूर्वाह्न", "पूर्वान्ह", "सुबह", "পূর্বাহ্ণ", "পূর্বাহ্ন", "সকাল",
        "pagi", "asubuhi", "ప్రారంభం", "dopoledne", "di", "vm", "fm", "ip", "priekspusdiena", "முற்பகல்", "காலை", "પૂર્વાહ્ન",
        "ಪೂರ್ವಾಹ್ನ", "പൂർവാഹ്നം", "ધારે", "पूर्वाह्नः", "صبح", "दुपारपूर्वी", "ਪੂਦੁ", "ඉදිරිපස", "පෙව", "ಬೆಳಿಗ್ಗೆ", "ព្រឹក", "ጥዋት",
        "pg", "pd",
    ]);
    #[rustfmt::skip]
    static AFTER_NOON: Lexicon<128> = Lexicon::of(&[
        "pm", "μμ", "오후", "م", "مساء", "بظ", "ch", "os", "अपराह्न", "शाम", "दोपहर", "অপরাহ্ণ", "অপরাহ্ন", "বিকাল", "বিকেল",
        "সন্ধ্যা", "petang", "jioni", "odpoledne", "du", "nm", "em", "md", "பிற்பகல்", "மாலை", "અપરાહ્ન", "ಅಪರಾಹ್ನ", "അപരാഹ്നം",
        "عصر", "شام", "ਬਾਦੁ", "පව", "ಸಂಜೆ", "ល្ងាច", "malam", "mchana", "usiku", "sore", "ከሰዓት", "ptg",
    ]);
    if BEFORE_NOON.contains(word) {
        Some(false)
    } else {
        AFTER_NOON.contains(word).then_some(true)
    }
}

/// Words that stand beside dates and change nothing.
pub(super) fn is_beside(word: &str) -> bool {
    #[rustfmt::skip]
    static WORDS: Lexicon<128> = Lexicon::of(&[
        "and", "mis", "en", "for", "гараг", "гариг", "өдөр", "by", "last", "on", "first", "article", "date", "time", "local", "was", "it", "is",
        "this", "story", "page", "und", "zuletzt", "letzte", "anderung", "artikel", "beitrag", "derniere", "mise", "jour", "ultima",
        "ultimo", "il", "se", "el", "in", "yang", "lalu", "original", "originally", "updated", "added", "new", "utc", "tarihinde",
        "tarihi", "को", "تاريخ", "اخر", "وقت", "ngay", "luc", "gio", "senast", "sist", "nhat", "է",
    ]);
    WORDS.contains(word)
}

/// Stems of "retrieved".
#[rustfmt::skip]
const CAPTURED: &[&str] = &[
    "abgerufen", "accessed", "archived", "captured", "consultado", "consultat", "consulte", "dostep", "geraadpleegd", "hamtat", "printed",
    "printet", "retrieved", "saved", "обращения",
];
/// Stems of "updated" and "changed".
#[rustfmt::skip]
const UPDATED: &[&str] = &[
    "aangepast", "actualis", "actualitz", "actualiz", "aendret", "aggiorn", "aktualis", "aktualiz", "alterac", "alterad",
    "amended", "anderung", "andrad", "atjauninat", "atjaunot", "atnaujin", "atualiz", "azur", "bearbeitet", "bijgewerkt",
    "breytt", "changed", "degis", "dikemas", "diperbahar", "diperbarui", "diupdate", "diweddar", "editad", "edited",
    "eguneratu", "endret", "frissit", "geactualis", "geander", "geupdat", "gewijzigd", "guncel", "imesasish", "izmain",
    "izmenj", "izmijenj", "izmjen", "kemas", "laatst", "labots", "modif", "modosit", "modyfik", "muokat", "muudet", "muutet",
    "naposled", "nuashonraithe", "opdater", "oppdater", "osvez", "osvjez", "paivitet", "paivity", "pembaharuan", "pembaruan",
    "perditesu", "posodob", "redaguot", "redigerad", "redigeret", "redigert", "refreshed", "revised", "senast", "sidst",
    "spremem", "taiendat", "uberarbeitet", "ultima", "ultimo", "updat", "uppdater", "uppfaer", "upraven", "uuend", "yenilen",
    "yeniləm", "yenilən", "zaktualizow", "zmen", "zmian", "zmienion", "zmodyfik", "ανανεω", "ενημερ", "επικαιροπ", "τροποπ",
    "абноул", "ажурир", "актуал", "жаңарт", "зміна", "змінен", "измена", "изменен", "измењ", "обнов", "оновл", "отредакт",
    "промен", "промян", "թարմաց", "התעדכן", "עדכון", "עודכן", "التحديث", "اپديت", "اپڈيٹ", "بروزرساني", "به\u{200c}روز",
    "بهروز", "تحديث", "تعديل", "محدث", "ويرايش", "अद्यतन", "अपडेट", "संशोधित", "আপডেট", "হালনাগাদ", "புதுப்பி", "నవీకరి",
    "ปรับปรุง", "อัปเดต", "อัพเดท", "แก้ไข", "განახლ", "修改", "修正", "更新", "最后", "最後", "最終", "갱신", "기사수정", "수정", "업데이트", "최종",
];
/// Stems of "published" and "posted".
#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "argitara", "avaldat", "bygd", "creado", "created", "creata", "creato", "cyhoeddwyd", "derc", "diposting", "dipublikasi", "diterbit",
    "dodan", "dərc", "eklen", "erschienen", "erstell", "erstmals", "erstveroff", "filed", "foilsithe", "geplaatst", "gepost",
    "gepubliceerd", "gepubliseer", "geschreven", "giris", "imechapish", "imewekwa", "inilathala", "issued", "julkais",
    "kozzet", "letrehozva", "megjelen", "nailathala", "objav", "offentlig", "olusturul", "opublikowan", "parution", "paskelbt",
    "postare", "postat", "posted", "pubblicat", "pubblicaz", "publicac", "publicad", "publicar", "publicat", "publicer",
    "publicet", "publicirano", "publie", "publikac", "publikal", "publikas", "publikat", "publiki", "publikov", "publikuar", "publikuot", "publiser",
    "publish", "publitseer", "publiz", "released", "rilis", "skapad", "tayang", "terbit", "udgiv", "uverejn", "veroffentlich", "vydan",
    "vytvoren", "yayimlan", "yayin", "zverejn", "αναρτ", "δημοσι", "πρωτη", "апублік", "добавл", "додан", "жарияла",
    "ниитэлс", "објавено", "објављено", "опублик", "опублік", "публик", "размещ", "создан", "створен", "чоп", "հրապարակ",
    "התפרסם", "נשר", "פורסם", "פרסום", "اشاعت", "النشر", "انتشار", "شايع", "كتب", "منتشر", "منشور", "نشر", "पब्लिश", "पोस्ट",
    "प्रकाश", "প্রকাশ", "ਪ੍ਰਕਾਸ", "પ્રકાશ", "பதிவு", "வெளி", "ప్రచుర", "ಪ್ರಕಟ", "പ്രസിദ്ധീ", "ลงวันที่", "วันที่เผยแพร่",
    "เผยแพร่", "โพสต์", "გამოქვეყნ", "公開", "发布", "发表", "投稿", "掲載", "时间", "時間", "發布", "發表", "配信", "게시", "게재", "기사입력", "등록",
    "발행", "승인", "입력", "작성",
];
/// What a word before (or, in some languages, after) a date says of it.
pub(super) fn label(word: &str) -> Option<Label> {
    // Whole words that would be stems of too much else.
    match word {
        "ligne" | "first" | "online" | "lagt" | "birt" | "post" | "pub" | "dang" | "xuat"
        | "дата" | "nai" | "cree" | "creee" | "creada" | "creation" | "publico" | "creat"
        | "paru" | "parue" => {
            return Some(Label::Published);
        }
        "jour" | "cap" | "sist" | "stand" => return Some(Label::Updated),
        _ => {}
    }
    if !LABEL_BEGINNINGS.may_hold(word) {
        return None;
    }
    let begins = |list: &[&str]| list.iter().any(|stem| word.starts_with(stem));
    if begins(UPDATED) {
        Some(Label::Updated)
    } else if begins(CAPTURED) {
        Some(Label::Captured)
    } else if begins(PUBLISHED) {
        Some(Label::Published)
    } else {
        None
    }
}

static LABEL_BEGINNINGS: Beginnings = Beginnings::of(&[PUBLISHED, UPDATED, CAPTURED]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::date::fold::fold;

    #[test]
    fn the_table_is_sorted_and_folded() {
        let mut before = "";
        for (name, ..) in NAMES {
            assert!(before <= *name, "{before:?} {name:?}");
            assert_eq!(&fold(name), name);
            before = name;
        }
    }

    #[test]
    fn no_stem_begins_with_another_of_its_list() {
        for list in [CAPTURED, UPDATED, PUBLISHED] {
            for stem in list {
                let shorter = list
                    .iter()
                    .find(|other| *other != stem && stem.starts_with(**other));
                assert_eq!(shorter, None, "{stem}");
            }
        }
    }

    #[test]
    fn words_that_only_begin_like_a_label_are_none() {
        for word in [
            "standard",
            "standpunkt",
            "public",
            "creek",
            "creative",
            "parusia",
            "posthumous",
        ] {
            assert_eq!(label(word), None, "{word}");
        }
        for word in [
            "stand",
            "publikationsdatum",
            "publikalva",
            "publico",
            "creation",
            "publie",
            "publiceret",
            "publikuota",
            "paru",
            "cree",
            "created",
        ] {
            assert!(label(word).is_some(), "{word}");
        }
    }

    #[test]
    fn two_meanings_and_compounds() {
        assert_eq!(names("mar").count(), 2);
        assert!(begins_compound("كانون"));
        assert!(begins_compound("thang"));
        assert!(!begins_compound("januar"));
    }
}

//! What the words around a date mean. All are folded.

use super::Label;
use super::names::NAMES;

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
    let first = NAMES
        .partition_point(|(name, ..)| name.bytes().lt(word.bytes().chain(std::iter::once(b' '))));
    NAMES
        .get(first)
        .and_then(|(name, ..)| name.strip_prefix(word))
        .is_some_and(|rest| rest.starts_with(' '))
}

/// Words between a date and its time: "at".
pub(super) fn is_at(word: &str) -> bool {
    matches!(
        word,
        "at" | "time"
            | "um"
            | "kl"
            | "klo"
            | "klokka"
            | "klockan"
            | "as"
            | "a"
            | "alle"
            | "las"
            | "ore"
            | "ora"
            | "ob"
            | "o"
            | "godz"
            | "godzina"
            | "u"
            | "в"
            | "о"
            | "у"
            | "saat"
            | "pukul"
            | "jam"
            | "pkl"
            | "luc"
            | "vao"
            | "เวลา"
            | "στισ"
            | "ωρα"
            | "ιη"
            | "בשעה"
            | "ساعت"
            | "الساعه"
            | "س"
            | "kello"
            | "kell"
            | "plkst"
            | "val"
            | "h"
            | "ura"
            | "alt"
            | "les"
            | "partir"
            | "om"
            | "от"
            | "години"
            | "часа"
            | "час"
            | "в_"
            | "ժամը"
            | "საათი"
            | "saa"
            | "ساعه"
            | "ба"
            | "সময়"
            | "সময"
            | "समय"
            | "को"
            | "বেলা"
            | "baje"
            | "बजे"
            | "บาท"
            | "uhr"
            | "um_"
            | "από"
            | "στο"
            | "cas"
            | "ve"
            | "v"
            | "tai"
            | "ساعات"
            | "على"
            | "في"
            | "pukulan"
            | "στην"
            | "και"
            | "timestamp"
            | "orarul"
            | "ora_"
            | "kls"
            | "orë"
            | "hora"
            | "horas"
            | "heure"
            | "klukkan"
            | "بوقت"
            | "وقت"
    )
}

/// Words between day, month and year: "of".
pub(super) fn is_of(word: &str) -> bool {
    matches!(
        word,
        "of" | "de"
            | "del"
            | "d"
            | "di"
            | "do"
            | "da"
            | "dello"
            | "dell"
            | "the"
            | "den"
            | "der"
            | "des"
            | "l"
            | "el"
            | "nam"
            | "thang"
            | "thg"
            | "month"
            | "mi"
            | "a"
            | "o"
            | "ki"
            | "ke"
            | "hb"
            | "ng"
            | "ika"
            | "tahun"
            | "bulan"
            | "von"
            | "na"
            | "pe"
            | "lui"
            | "iz"
            | "พศ"
            | "คศ"
            | "ปี"
            | "เดือน"
            | "من"
            | "شهر"
            | "سنه"
            | "عام"
            | "سال"
            | "ماه"
    )
}

/// Words before a date: "on".
pub(super) fn is_on(word: &str) -> bool {
    matches!(
        word,
        "on" | "the"
            | "am"
            | "vom"
            | "den"
            | "der"
            | "dem"
            | "le"
            | "du"
            | "el"
            | "il"
            | "em"
            | "a"
            | "ao"
            | "o"
            | "op"
            | "d"
            | "l"
            | "del"
            | "dne"
            | "dnia"
            | "dana"
            | "dia"
            | "от"
            | "в"
            | "во"
            | "на"
            | "од"
            | "від"
            | "la"
            | "pe"
            | "din"
            | "date"
            | "datum"
            | "dated"
            | "في"
            | "يوم"
            | "بتاريخ"
            | "تاريخ"
            | "ngay"
            | "thu"
            | "tanggal"
            | "tgl"
            | "pada"
            | "วันที่"
            | "เมื่อ"
            | "ที่"
            | "since"
            | "as"
            | "στισ"
            | "την"
            | "τη"
            | "ב"
            | "ביום"
            | "תאריך"
            | "fecha"
            | "data"
            | "hari"
            | "tarih"
            | "tarihi"
            | "dt"
            | "pvm"
            | "dato"
            | "dag"
            | "dies"
            | "ημερομηνια"
            | "дата"
            | "दिनांक"
            | "তারিখ"
            | "روز"
            | "مورخ"
            | "بروز"
            | "noong"
            | "ika"
            | "mnamo"
            | "tarehe"
            | "in"
            | "от_"
            | "днес"
            | "at"
            | "het"
            | "di"
            | "dal"
            | "e"
            | "den_"
            | "fra"
            | "från"
    )
}

/// Words after a year: "year".
pub(super) fn is_year_word(word: &str) -> bool {
    matches!(
        word,
        "г" | "год"
            | "года"
            | "году"
            | "гг"
            | "р"
            | "року"
            | "рік"
            | "рок"
            | "роки"
            | "r"
            | "roku"
            | "m"
            | "metu"
            | "metai"
            | "gada"
            | "gads"
            | "g"
            | "god"
            | "godine"
            | "године"
            | "година"
            | "ж"
            | "жыл"
            | "жылы"
            | "жылдын"
            | "жылгы"
            | "жылғы"
            | "жылдың"
            | "yil"
            | "yili"
            | "yilda"
            | "йил"
            | "йили"
            | "il"
            | "ci"
            | "cu"
            | "yilinda"
            | "წლის"
            | "წელი"
            | "წ"
            | "թ"
            | "թվական"
            | "թվականի"
            | "թվականին"
            | "т"
            | "тв"
            | "оны"
            | "он"
            | "соли"
            | "сол"
            | "ko"
            | "eko"
            | "urteko"
            | "م"
            | "ميلادي"
            | "ميلاديه"
            | "هش"
            | "ش"
            | "شمسي"
            | "خورشيدي"
            | "ه"
            | "cn"
            | "ad"
            | "ce"
            | "nin"
            | "г_"
            | "ev"
            | "ин"
            | "аас"
            | "нен"
            | "jaar"
            | "yr"
            | "έτουσ"
            | "ετουσ"
            | "anno"
            | "సం"
            | "ம்"
            | "ஆம்"
            | "ല്"
            | "ఏప్రిల్_"
    )
}

/// Letters glued to a day: "th".
pub(super) fn is_ordinal(word: &str) -> bool {
    matches!(
        word,
        "st" | "nd"
            | "rd"
            | "th"
            | "er"
            | "ere"
            | "re"
            | "e"
            | "eme"
            | "o"
            | "a"
            | "º"
            | "ª"
            | "го"
            | "й"
            | "и"
            | "ое"
            | "ого"
            | "е"
            | "ти"
            | "ten"
            | "ter"
            | "te"
            | "de"
            | "ste"
            | "en"
            | "an"
            | "ak"
            | "ean"
            | "en_"
            | "i"
            | "ei"
            | "ti"
            | "si"
            | "inci"
            | "ind"
            | "ni"
            | "ig"
            | "ի"
            | "ին"
            | "ე"
            | "ს"
            | "ші"
            | "шы"
            | "нчы"
            | "нда"
            | "да"
            | "де"
            | "та"
            | "те"
            | "ний"
            | "нд"
            | "ны"
            | "нии"
            | "ного"
            | "η"
            | "ησ"
            | "ma"
            | "mh"
            | "den"
            | "d"
            | "oji"
            | "osios"
            | "ին_"
            | "u"
            | "το"
            | "ο"
            | "d'"
            | "तारीख"
            | "तारिख"
            | "ব"
            | "শে"
            | "ই"
            | "লা"
            | "ஆம்"
            | "ம்"
            | "న"
    )
}

/// Words after a clock that say only that it was one: "hours".
pub(super) fn is_clock_word(word: &str) -> bool {
    matches!(
        word,
        "uhr"
            | "h"
            | "hs"
            | "hrs"
            | "hr"
            | "hours"
            | "horas"
            | "heures"
            | "uur"
            | "น"
            | "ora"
            | "ore"
            | "ч"
            | "час"
            | "часа"
            | "часов"
            | "год"
            | "hod"
            | "hodin"
            | "ure"
            | "ur"
            | "val"
            | "orë"
            | "ώρα"
            | "ωρα"
            | "u"
            | "klst"
            | "ص_"
            | "годин"
            | "o"
            | "clock"
            | "บาท_"
            | "sati"
            | "сати"
            | "часот"
            | "ժամ"
            | "min"
            | "hrs."
            | "wib_"
            | "сағат"
            | "στις_"
            | "h."
            | "kl"
            | "बजे"
            | "టల"
            | "mins"
    )
}

/// "a.m." and "p.m." in one word: `Some(true)` is after noon.
pub(super) fn half_of_day(word: &str) -> Option<bool> {
    match word {
        "am"
        | "πμ"
        | "오전"
        | "ص"
        | "صباحا"
        | "قظ"
        | "sa"
        | "oo"
        | "पूर्वाह्न"
        | "पूर्वान्ह"
        | "सुबह"
        | "পূর্বাহ্ণ"
        | "পূর্বাহ্ন"
        | "সকাল"
        | "pagi"
        | "asubuhi"
        | "ప్రారంభం"
        | "dopoledne"
        | "di"
        | "vm"
        | "fm"
        | "ip"
        | "priekšpusdienā"
        | "முற்பகல்"
        | "காலை"
        | "પૂર્વાહ્ન"
        | "ಪೂರ್ವಾಹ್ನ"
        | "പൂർവാഹ്നം"
        | "ધારે"
        | "पूर्वाह्नः"
        | "صبح"
        | "दुपारपूर्वी"
        | "ਪੂਦੁ"
        | "ඉදිරිපස"
        | "පෙව"
        | "de_manha"
        | "ಬೆಳಿಗ್ಗೆ"
        | "ព្រឹក"
        | "öö" => Some(false),
        "pm"
        | "μμ"
        | "오후"
        | "م"
        | "مساء"
        | "بظ"
        | "ch"
        | "os"
        | "अपराह्न"
        | "शाम"
        | "दोपहर"
        | "অপরাহ্ণ"
        | "অপরাহ্ন"
        | "বিকাল"
        | "বিকেল"
        | "সন্ধ্যা"
        | "petang"
        | "jioni"
        | "odpoledne"
        | "du"
        | "nm"
        | "em"
        | "md"
        | "பிற்பகல்"
        | "மாலை"
        | "અપરાહ્ન"
        | "ಅಪರಾಹ್ನ"
        | "അപരാഹ്നം"
        | "عصر"
        | "شام"
        | "ਬਾਦੁ"
        | "පව"
        | "ಸಂಜೆ"
        | "ល្ងាច"
        | "malam"
        | "mchana"
        | "usiku"
        | "sore" => Some(true),
        _ => None,
    }
}

/// What a zone's name says: `Some(Some(minutes))` where it has one meaning, `Some(None)` where it is a zone of several or of a
/// clock that changes with the season.
pub(super) fn zone(word: &str) -> Option<Option<i16>> {
    let hours = match word {
        "z" | "utc" | "gmt" | "ut" | "wet" => 0,
        "cet" | "mez" | "west" | "wat" => 1,
        "cest" | "mesz" | "eet" | "cat" | "sast" => 2,
        "eest" | "msk" | "мск" | "eat" | "trt" => 3,
        "pkt" => 5,
        "wib" => 7,
        "wita" | "hkt" | "myt" | "sgt" | "awst" => 8,
        "wit" | "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "nzst" => 12,
        "nzdt" => 13,
        "brt" => -3,
        "edt" => -4,
        "est" => -5,
        "cdt" => -5,
        "mdt" => -6,
        "pdt" => -7,
        "pst" => -8,
        "akst" => -9,
        "acst" => return Some(Some(570)),
        "acdt" => return Some(Some(630)),
        "npt" => return Some(Some(345)),
        // India, Israel, Ireland; China, Central America, Cuba; Britain, Bangladesh; the clocks of American daily life.
        "ist" | "cst" | "bst" | "mst" | "et" | "ct" | "mt" | "pt" | "ast" | "gst" | "sst"
        | "clt" | "art" | "wst" | "adt" | "hst" | "idt" | "cot" | "pet" | "vet" | "ect" | "bot" => {
            return Some(None);
        }
        _ => return None,
    };
    Some(Some(hours * 60))
}

/// Words that stand beside dates and change nothing.
pub(super) fn is_beside(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "by"
            | "last"
            | "on"
            | "first"
            | "article"
            | "date"
            | "time"
            | "local"
            | "was"
            | "it"
            | "is"
            | "this"
            | "story"
            | "page"
            | "und"
            | "zuletzt"
            | "letzte"
            | "anderung"
            | "artikel"
            | "beitrag"
            | "dernière"
            | "mise"
            | "jour"
            | "article_"
            | "ultima"
            | "ultimo"
            | "il"
            | "se"
            | "el"
            | "in"
            | "yang"
            | "lalu"
            | "original"
            | "originally"
            | "updated"
            | "added"
            | "new"
            | "utc"
            | "tarihinde"
            | "tarihi"
            | "को"
            | "تاريخ"
            | "آخر"
            | "وقت"
            | "ngay"
            | "luc"
            | "gio"
            | "senast"
            | "sist"
    )
}

/// What a word before (or, in some languages, after) a date says of it.
pub(super) fn label(word: &str) -> Option<Label> {
    const PUBLISHED: &[&str] = &[
        "publish",
        "posted",
        "post",
        "released",
        "issued",
        "filed",
        "first",
        "published",
        "publication",
        "pub",
        "publi",
        "veroffentlich",
        "erschienen",
        "erstell",
        "erstmals",
        "online",
        "paru",
        "parution",
        "mis",
        "publie",
        "creado",
        "publicad",
        "publicat",
        "publicac",
        "publicación",
        "pubblicat",
        "pubblicaz",
        "geplaatst",
        "gepubliceerd",
        "geschreven",
        "publicer",
        "udgiv",
        "udgivet",
        "offentlig",
        "offentliggjort",
        "publiser",
        "lagt",
        "julkais",
        "birt",
        "avaldat",
        "publikuot",
        "paskelbt",
        "publicet",
        "publicēts",
        "opublikowan",
        "publikac",
        "dodan",
        "data_publ",
        "zveřejn",
        "zverejn",
        "vydan",
        "vydáno",
        "publikov",
        "objavljen",
        "objavlen",
        "objavlj",
        "објављено",
        "објавено",
        "publicirano",
        "megjelen",
        "kozzetet",
        "közzét",
        "létrehozva",
        "letrehozva",
        "publikuar",
        "publikim",
        "yayin",
        "eklen",
        "giris",
        "olusturul",
        "dərc",
        "derc",
        "опублик",
        "публик",
        "дата",
        "добавл",
        "размещ",
        "создан",
        "опублік",
        "створен",
        "апублік",
        "жарияла",
        "чоп",
        "nashr",
        "chop",
        "δημοσι",
        "αναρτ",
        "πρωτη",
        "פורסם",
        "פרסום",
        "התפרסם",
        "נשר",
        "نشر",
        "النشر",
        "منشور",
        "كتب",
        "اخر_نشر",
        "انتشار",
        "منتشر",
        "شائع",
        "اشاعت",
        "प्रकाश",
        "पब्लिश",
        "প্রকাশ",
        "প্রকাশিত",
        "প্রকাশ:",
        "வெளி",
        "பதிவு",
        "ప్రచుర",
        "ప్రచురణ",
        "પ્રકાશ",
        "ਪ੍ਰਕਾਸ਼",
        "ಪ್ರಕಟ",
        "പ്രസിദ്ധീ",
        "เผยแพร่",
        "โพสต์",
        "ลงวันที่",
        "dang",
        "xuat",
        "đăng",
        "diterbit",
        "tayang",
        "terbit",
        "dipublikasi",
        "diposting",
        "rilis",
        "nai",
        "nailathala",
        "inilathala",
        "imechapish",
        "imewekwa",
        "입력",
        "등록",
        "게재",
        "승인",
        "작성",
        "발행",
        "기사입력",
        "投稿",
        "公開",
        "掲載",
        "配信",
        "发布",
        "發布",
        "发表",
        "發表",
        "時間",
        "时间",
        "gepost",
        "bygd",
        "argitara",
        "publicado",
        "gepubliseer",
        "հրապարակ",
        "გამოქვეყნ",
        "нийтэлсэн",
        "нийтэлс",
        "postat",
        "publicarii",
        "publicata",
        "postare",
        "skapad",
        "crée",
        "cree",
        "creat",
        "data_creat",
        "foilsithe",
        "cyhoeddwyd",
    ];
    const UPDATED: &[&str] = &[
        "updat",
        "last_",
        "modif",
        "edited",
        "revised",
        "changed",
        "refreshed",
        "aktualis",
        "aktualiz",
        "geander",
        "uberarbeitet",
        "stand",
        "bearbeitet",
        "mis_a_jour",
        "actualis",
        "actualiz",
        "actualizad",
        "atualiz",
        "ultima",
        "ultimo",
        "aggiorn",
        "modificat",
        "bijgewerkt",
        "gewijzigd",
        "laatst",
        "opdater",
        "oppdater",
        "uppdater",
        "sist",
        "senast",
        "sidst",
        "paivitet",
        "muokat",
        "uuend",
        "atnaujin",
        "atjauninat",
        "atjaunot",
        "zaktualizow",
        "zmian",
        "zmen",
        "naposled",
        "upraven",
        "azurir",
        "ažur",
        "posodobl",
        "frissit",
        "modosit",
        "perditesu",
        "guncel",
        "degis",
        "yenilen",
        "yenilenme",
        "обновл",
        "изменен",
        "оновл",
        "абноўл",
        "жаңарт",
        "обнове",
        "актуал",
        "ажурир",
        "ενημερ",
        "τροποπ",
        "עודכן",
        "עדכון",
        "התעדכן",
        "تحديث",
        "التحديث",
        "تعديل",
        "محدث",
        "آپديت",
        "بروزرساني",
        "به_روز",
        "ويرايش",
        "اپڈيٹ",
        "अपडेट",
        "अद्यतन",
        "संशोधित",
        "আপডেট",
        "হালনাগাদ",
        "புதுப்பி",
        "నవీకరి",
        "อัปเดต",
        "อัพเดท",
        "แก้ไข",
        "ปรับปรุง",
        "cap",
        "diperbarui",
        "dikemas",
        "diupdate",
        "kemas",
        "imesasish",
        "수정",
        "갱신",
        "업데이트",
        "최종",
        "更新",
        "修正",
        "最終",
        "最后",
        "最後",
        "修改",
        "oppdatert",
        "eguneratu",
        "թարմաց",
        "განახლ",
        "opdateret",
        "redigeret",
        "redigert",
        "andrad",
        "ændret",
        "aendret",
        "endret",
        "nuashonraithe",
        "diweddar",
    ];
    const CAPTURED: &[&str] = &[
        "retrieved",
        "accessed",
        "abgerufen",
        "archived",
        "captured",
        "printed",
        "consulte",
        "consultado",
        "printet",
        "saved",
    ];
    let begins = |list: &[&str]| list.iter().any(|stem| word.starts_with(stem));
    if word.len() < 3 && word != "מ" {
        return None;
    }
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
    fn two_meanings_and_compounds() {
        assert_eq!(names("mar").count(), 2);
        assert!(begins_compound("كانون"));
        assert!(begins_compound("thang"));
        assert!(!begins_compound("januar"));
    }
}

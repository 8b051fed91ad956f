//! Language tags ([BCP 47](https://www.rfc-editor.org/rfc/bcp47)) out of what pages write: `fr_FR`, `EN`, `Deutsch`.

use std::cmp::Ordering;

/// Two-letter codes of ISO 639-1.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff \
     fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko ks ku \
     kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt \
     qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz \
     ve vi vo wa wo xh yi yo za zh zu";

/// Three-letter codes of the languages the Unicode CLDR 47 names, as far as they have none of two letters.
const THREE_LETTERS: &str = "ace ach ada ady aeb afh agq ain akk akz ale aln alt ang ann anp arc arn aro arp arq ars arw ary arz asa ase ast atj avk awa bal \
     ban bar bas bax bbc bbj bej bem bew bez bfd bfq bgc bgn bho bik bin bjn bkm bla blo blt bpy bqi bra brh brx bss bua bug bum byn \
     byv cad car cay cch ccp ceb cgg chb chg chk chm chn cho chp chr chy cic ckb clc cop cps crg crh crj crk crl crm crr crs csb csw \
     dak dar dav del den dgr din dje doi dsb dtp dua dum dyo dyu dzg ebu efi egl egy eka elx enm esu ewo ext fan fat fil fit fon frc \
     frm fro frp frr frs fur gaa gag gan gay gba gbz gez gil glk gmh goh gon gor got grb grc gsw guc gur guz gwi hai hak haw hax hif \
     hil hit hmn hnj hsb hsn hup hur iba ibb ikt ilo inh izh jam jbo jgo jmc jpr jrb jut kaa kab kac kaj kam kaw kbd kbl kcg kde kea \
     ken kfo kgp kha kho khq khw kiu kkj kln kmb koi kok kos kpe krc kri krj krl kru ksb ksf ksh kum kut kwk kxv lad lag lah lam lez \
     lfn lij lil liv lkt lmo lol lou loz lrc lsm ltg lua lui lun luo lus luy lzh lzz mad maf mag mai mak man mas mde mdf mdr men mer \
     mfe mga mgh mgo mic min mnc mni moe moh mos mrj mua mus mwl mwr mwv mye myv mzn nan nap naq nds new nia niu njo nmg nnh nog non \
     nov nqo nso nus nwc nym nyn nyo nzi ojb ojc ojs ojw oka osa ota pag pal pam pap pau pcd pcm pdc pdt peo pfl phn pis pms pnt pon \
     pqm prg pro quc qug raj rap rar rgn rhg rif rof rom rtm rue rug rup rwk sad sah sam saq sas sat saz sba sbp scn sco sdc sdh see \
     seh sei sel ses sga sgs shi shn shu sid slh sli sly sma smj smn sms snk sog srn srr ssy stq str suk sus sux swb syc syr szl tce \
     tcy tem teo ter tet tgx tht tig tiv tkl tkr tlh tli tly tmh tog tok tpi tru trv trw tsd tsi ttm ttt tum tvl twq tyv tzm udm uga \
     umb vai vec vep vls vmf vmw vot vro vun wae wal war was wbp wuu xal xmf xnr xog yao yap yav ybb yrl yue zap zbl zea zen zgh zun \
     zza";

/// Names of languages in English and in themselves, in lower case (CLDR 47, and everyday variants). Sorted.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("afrikaans", "af"), ("albanian", "sq"), ("alemán", "de"), ("allemand", "de"), ("american english", "en-US"),
    ("amharic", "am"), ("anglais", "en"), ("arabic", "ar"), ("armenian", "hy"), ("azerbaijani", "az"),
    ("azərbaycan", "az"), ("azərbaycanca", "az"), ("bahasa indonesia", "id"), ("bahasa melayu", "ms"), ("bangla", "bn"),
    ("basque", "eu"), ("belarusian", "be"), ("bengali", "bn"), ("bosanski", "bs"), ("bosnian", "bs"),
    ("brazilian portuguese", "pt-BR"), ("british english", "en-GB"), ("bulgarian", "bg"), ("burmese", "my"), ("castellano", "es"),
    ("catalan", "ca"), ("català", "ca"), ("chinese", "zh"), ("croatian", "hr"), ("cymraeg", "cy"),
    ("czech", "cs"), ("danish", "da"), ("dansk", "da"), ("deutsch", "de"), ("dutch", "nl"),
    ("eesti", "et"), ("englisch", "en"), ("english", "en"), ("english (uk)", "en-GB"), ("english (us)", "en-US"),
    ("español", "es"), ("esperanto", "eo"), ("estonian", "et"), ("euskara", "eu"), ("farsi", "fa"),
    ("filipino", "fil"), ("finnish", "fi"), ("flemish", "nl"), ("francese", "fr"), ("francés", "fr"),
    ("französisch", "fr"), ("français", "fr"), ("french", "fr"), ("gaeilge", "ga"), ("galego", "gl"),
    ("galician", "gl"), ("georgian", "ka"), ("german", "de"), ("greek", "el"), ("gujarati", "gu"),
    ("hebrew", "he"), ("hindi", "hi"), ("hrvatski", "hr"), ("hungarian", "hu"), ("icelandic", "is"),
    ("indonesia", "id"), ("indonesian", "id"), ("inglese", "en"), ("inglés", "en"), ("irish", "ga"),
    ("isizulu", "zu"), ("italian", "it"), ("italiano", "it"), ("italienisch", "it"), ("japanese", "ja"),
    ("kannada", "kn"), ("kazakh", "kk"), ("khmer", "km"), ("kiswahili", "sw"), ("korean", "ko"),
    ("kurdish", "ku"), ("kurdî (kurmancî)", "ku"), ("kyrgyz", "ky"), ("lao", "lo"), ("latvian", "lv"),
    ("latviešu", "lv"), ("lietuvių", "lt"), ("lithuanian", "lt"), ("luxembourgish", "lb"), ("lëtzebuergesch", "lb"),
    ("macedonian", "mk"), ("magyar", "hu"), ("malay", "ms"), ("malayalam", "ml"), ("maltese", "mt"),
    ("malti", "mt"), ("marathi", "mr"), ("melayu", "ms"), ("moldovan", "ro"), ("mongolian", "mn"),
    ("nederlands", "nl"), ("nepali", "ne"), ("norsk", "no"), ("norsk bokmål", "nb"), ("norsk nynorsk", "nn"),
    ("norwegian", "no"), ("norwegian bokmål", "nb"), ("norwegian nynorsk", "nn"), ("o'zbek", "uz"), ("oʻzbekcha", "uz"),
    ("o‘zbek", "uz"), ("pashto", "ps"), ("persian", "fa"), ("polish", "pl"), ("polski", "pl"),
    ("portuguese", "pt"), ("português", "pt"), ("português (brasil)", "pt-BR"), ("português do brasil", "pt-BR"), ("punjabi", "pa"),
    ("romanian", "ro"), ("română", "ro"), ("russian", "ru"), ("russisch", "ru"), ("scots gaelic", "gd"),
    ("scottish gaelic", "gd"), ("serbian", "sr"), ("serbo-croatian", "sh"), ("shqip", "sq"), ("simplified chinese", "zh-Hans"),
    ("sinhala", "si"), ("slovak", "sk"), ("slovenian", "sl"), ("slovenčina", "sk"), ("slovenščina", "sl"),
    ("somali", "so"), ("soomaali", "so"), ("spanisch", "es"), ("spanish", "es"), ("suomi", "fi"),
    ("svenska", "sv"), ("swahili", "sw"), ("swedish", "sv"), ("tagalog", "fil"), ("tajik", "tg"),
    ("tamil", "ta"), ("tedesco", "de"), ("telugu", "te"), ("thai", "th"), ("tigrinya", "ti"),
    ("tiếng việt", "vi"), ("traditional chinese", "zh-Hant"), ("turkish", "tr"), ("turkmen", "tk"), ("türkmen dili", "tk"),
    ("türkçe", "tr"), ("uk english", "en-GB"), ("ukrainian", "uk"), ("urdu", "ur"), ("us english", "en-US"),
    ("uzbek", "uz"), ("valencian", "ca"), ("valencià", "ca"), ("vietnamese", "vi"), ("welsh", "cy"),
    ("yiddish", "yi"), ("zulu", "zu"), ("íslenska", "is"), ("čeština", "cs"), ("ελληνικά", "el"),
    ("беларуская", "be"), ("български", "bg"), ("кыргызча", "ky"), ("македонски", "mk"), ("монгол", "mn"),
    ("монгол хэл", "mn"), ("русский", "ru"), ("српски", "sr"), ("тоҷикӣ", "tg"), ("українська", "uk"),
    ("ўзбек", "uz"), ("қазақ тілі", "kk"), ("қазақша", "kk"), ("հայերեն", "hy"), ("ייִדיש", "yi"),
    ("עברית", "he"), ("اردو", "ur"), ("العربية", "ar"), ("فارسی", "fa"), ("پښتو", "ps"),
    ("नेपाली", "ne"), ("मराठी", "mr"), ("हिन्दी", "hi"), ("বাংলা", "bn"), ("ਪੰਜਾਬੀ", "pa"),
    ("ગુજરાતી", "gu"), ("தமிழ்", "ta"), ("తెలుగు", "te"), ("ಕನ್ನಡ", "kn"), ("മലയാളം", "ml"),
    ("සිංහල", "si"), ("ไทย", "th"), ("ລາວ", "lo"), ("မြန်မာ", "my"), ("ქართული", "ka"),
    ("ትግርኛ", "ti"), ("አማርኛ", "am"), ("ខ្មែរ", "km"), ("中文", "zh"), ("日本語", "ja"),
    ("汉语", "zh"), ("漢語", "zh"), ("简体中文", "zh-Hans"), ("繁体中文", "zh-Hant"), ("繁體中文", "zh-Hant"),
    ("한국어", "ko"),
];

/// The tag that `text` writes, in the letter case of [RFC 5646 §2.1.1](https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1):
/// `fr_FR` is `fr-FR`, `EN` is `en`, `zh-hans-cn` is `zh-Hans-CN`, `Deutsch` is `de`.
///
/// `None` for what names no language: `x-default`, `und`, `mul`, and lists of several languages.
pub(crate) fn tag(text: &str) -> Option<String> {
    // "fr_FR.UTF-8", "sr_RS@latin": a POSIX locale's charset and modifier.
    let text = text.trim().trim_matches(['"', '\'']);
    let text = text.split(['.', '@']).next()?.trim();
    if text.is_empty() || text.len() > 64 {
        return None;
    }
    if let Some(named) = by_name(text) {
        return Some(named.to_owned());
    }
    let mut parts = text.split(['-', '_']).map(str::trim);
    let mut tag = primary(parts.next()?)?.to_owned();
    let mut seen_region = false;
    let mut extension = false;
    for part in parts {
        let alphanumeric =
            !part.is_empty() && part.len() <= 8 && part.bytes().all(|b| b.is_ascii_alphanumeric());
        if !alphanumeric {
            return None;
        }
        let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
        tag.push('-');
        match part.len() {
            _ if extension => tag.push_str(&part.to_ascii_lowercase()),
            1 => {
                extension = true;
                tag.push_str(&part.to_ascii_lowercase());
            }
            4 if letters && !seen_region => {
                let (head, rest) = part.split_at_checked(1)?;
                tag.push_str(&head.to_ascii_uppercase());
                tag.push_str(&rest.to_ascii_lowercase());
            }
            2 if letters && !seen_region => {
                seen_region = true;
                let region = part.to_ascii_uppercase();
                // ISO 3166 has Britain as GB.
                tag.push_str(if region == "UK" { "GB" } else { &region });
            }
            3 if !letters && !seen_region && part.bytes().all(|b| b.is_ascii_digit()) => {
                seen_region = true;
                tag.push_str(part);
            }
            // Variants; extended languages such as `zh-yue`.
            3 | 5..=8 => tag.push_str(&part.to_ascii_lowercase()),
            4 if part.bytes().next().is_some_and(|b| b.is_ascii_digit()) => {
                tag.push_str(&part.to_ascii_lowercase());
            }
            _ => return None,
        }
    }
    Some(tag)
}

/// The code of a language's name.
fn by_name(text: &str) -> Option<&'static str> {
    // No name is that short, and most texts asked for are codes.
    if text.len() < 3 {
        return None;
    }
    let lower = text.to_lowercase();
    let at = NAMES
        .binary_search_by(|(name, _)| name.cmp(&lower.as_str()))
        .ok()?;
    NAMES.get(at).map(|(_, code)| *code)
}

/// The primary subtag, mended where publishers write a country's code or one that ISO has retired.
#[allow(clippy::match_same_arms)] // One row a mistake.
fn primary(part: &str) -> Option<&'static str> {
    let lower = part.to_ascii_lowercase();
    let mended = match lower.as_str() {
        "iw" => "he",
        "in" => "id",
        "ji" => "yi",
        "jp" => "ja",
        "cn" => "zh",
        "kr" => "ko",
        "cz" => "cs",
        "dk" => "da",
        "gr" => "el",
        "ua" => "uk",
        "vn" => "vi",
        "eng" => "en",
        "deu" | "ger" => "de",
        "fra" | "fre" => "fr",
        "spa" => "es",
        "ita" => "it",
        "por" => "pt",
        "rus" => "ru",
        "zho" | "chi" | "cmn" => "zh",
        "jpn" => "ja",
        "kor" => "ko",
        "ara" => "ar",
        "nld" | "dut" => "nl",
        "pol" => "pl",
        "tur" => "tr",
        "hin" => "hi",
        "ind" => "id",
        "vie" => "vi",
        "swe" => "sv",
        "ukr" => "uk",
        "fas" | "per" => "fa",
        "tgl" => "tl",
        other => other,
    };
    let list = match mended.len() {
        2 => TWO_LETTERS,
        3 => THREE_LETTERS,
        _ => return None,
    };
    listed(list, mended)
}

/// A code in a list of codes of its length, which are sorted and parted by one space.
fn listed(list: &'static str, code: &str) -> Option<&'static str> {
    let nth = |place: usize| {
        let at = place * (code.len() + 1);
        list.get(at..at + code.len())
    };
    let (mut from, mut to) = (0, list.len().div_ceil(code.len() + 1));
    while from < to {
        let middle = usize::midpoint(from, to);
        let own = nth(middle)?;
        match own.cmp(code) {
            Ordering::Less => from = middle + 1,
            Ordering::Equal => return Some(own),
            Ordering::Greater => to = middle,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found() {
        for list in [TWO_LETTERS, THREE_LETTERS] {
            for code in list.split(' ') {
                assert_eq!(listed(list, code), Some(code));
            }
        }
        assert_eq!(listed(TWO_LETTERS, "zz"), None);
        assert_eq!(listed(THREE_LETTERS, "aaa"), None);
    }

    #[test]
    fn cleaned() {
        for (text, expected) in [
            ("fr_FR", "fr-FR"),
            ("EN", "en"),
            ("zh-Hans-CN", "zh-Hans-CN"),
            ("zh_hant_tw", "zh-Hant-TW"),
            ("English", "en"),
            ("Deutsch", "de"),
            ("français", "fr"),
            ("en-us", "en-US"),
            ("es-419", "es-419"),
            ("en-UK", "en-GB"),
            ("sr-Latn-RS", "sr-Latn-RS"),
            ("iw", "he"),
            ("fr_FR.UTF-8", "fr-FR"),
            ("ca-valencia", "ca-valencia"),
            ("de-DE-1996", "de-DE-1996"),
            ("zh-yue", "zh-yue"),
            ("日本語", "ja"),
            ("eng", "en"),
            ("fil-PH", "fil-PH"),
            ("ckb", "ckb"),
            (" pt_br ", "pt-BR"),
            ("jp", "ja"),
            ("nb-NO", "nb-NO"),
            ("en-US-u-hc-h12", "en-US-u-hc-h12"),
            ("РУССКИЙ", "ru"),
            ("Simplified Chinese", "zh-Hans"),
            ("no", "no"),
        ] {
            assert_eq!(tag(text).as_deref(), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn no_language() {
        for text in [
            "",
            "x-default",
            "und",
            "mul",
            "zxx",
            "xx",
            "en,fr",
            "en fr",
            "hello",
            "e",
            "en--US",
            "en-",
            "12",
            "article",
            "en-US-",
            "utf-8",
            "true",
            "http://paper.example/",
        ] {
            assert_eq!(tag(text), None, "{text:?}");
        }
    }

    #[test]
    fn names_are_sorted() {
        assert!(
            NAMES
                .windows(2)
                .all(|two| matches!(two, [a, b] if a.0 < b.0))
        );
    }
}

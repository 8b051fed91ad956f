//! Letters and their marks as one character ([UAX #15](https://www.unicode.org/reports/tr15/), form C, of the alphabets that set marks):
//! file systems and some editors store `é` as `e` and an accent, `한` as three letters, and no table of words has them so.

use memchr::{memchr, memchr_iter};

/// Whether some character may be stored in parts.
pub(crate) fn is_in_parts(text: &str) -> bool {
    let bytes = text.as_bytes();
    // U+0300–U+033F, Korean letters, marks of kana.
    memchr(0xcc, bytes).is_some()
        || memchr_iter(0xe1, bytes).any(|at| matches!(bytes.get(at + 1), Some(0x84..=0x87)))
        || memchr_iter(0xe3, bytes).any(|at| {
            bytes.get(at + 1) == Some(&0x82) && matches!(bytes.get(at + 2), Some(0x99 | 0x9a))
        })
}

/// The text with each letter and its marks as one character, where there is one.
pub(crate) fn composed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last: Option<char> = None;
    for c in text.chars() {
        match last.and_then(|base| together(base, c)) {
            Some(whole) => last = Some(whole),
            None => out.extend(last.replace(c)),
        }
    }
    out.extend(last);
    out
}

/// A letter with a mark, a syllable with one more letter.
fn together(base: char, part: char) -> Option<char> {
    if part < '\u{300}' {
        return None;
    }
    if let Some(syllable) = hangul(base, part) {
        return Some(syllable);
    }
    let at = MARKS.binary_search_by_key(&part, |(mark, _)| *mark).ok()?;
    let (_, pairs) = MARKS.get(at)?;
    let mut pairs = pairs.chars();
    while let (Some(letter), Some(whole)) = (pairs.next(), pairs.next()) {
        if letter == base {
            return Some(whole);
        }
    }
    None
}

/// A leading consonant and a vowel, or such a syllable and a trailing consonant
/// ([The Unicode Standard, 3.12](https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G24646)).
fn hangul(base: char, part: char) -> Option<char> {
    const LEADS: u32 = 19;
    const VOWELS: u32 = 21;
    const TAILS: u32 = 28;
    let (base, part) = (u32::from(base), u32::from(part));
    let lead = base.checked_sub(0x1100).filter(|lead| *lead < LEADS);
    let vowel = part.checked_sub(0x1161).filter(|vowel| *vowel < VOWELS);
    if let (Some(lead), Some(vowel)) = (lead, vowel) {
        return char::from_u32(0xac00 + (lead * VOWELS + vowel) * TAILS);
    }
    let open = base
        .checked_sub(0xac00)
        .is_some_and(|at| at < LEADS * VOWELS * TAILS && at % TAILS == 0);
    let tail = part
        .checked_sub(0x11a7)
        .filter(|tail| (1..TAILS).contains(tail));
    tail.filter(|_| open)
        .and_then(|tail| char::from_u32(base + tail))
}

/// Of each mark the letters, each with the character that the two are together.
#[rustfmt::skip]
const MARKS: &[(char, &str)] = &[
    ('\u{300}', "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừЕЀИЍеѐиѝ"),
    ('\u{301}', "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź¨΅ÂẤÅǺÆǼÇḈÊẾÏḮÔỐÕṌØǾÜǗâấåǻæǽçḉêếïḯôốõṍøǿüǘĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώϊΐϋΰϒϓГЃКЌгѓкќ"),
    ('\u{302}', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ"),
    ('\u{303}', "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"),
    ('\u{304}', "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱИӢУӮиӣуӯḶḸḷḹṚṜṛṝ"),
    ('\u{306}', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝАӐЕӖЖӁИЙУЎаӑеӗжӂийуўẠẶạặ"),
    ('\u{307}', "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżŚṤśṥŠṦšṧſẛṢṨṣṩ"),
    ('\u{308}', "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻΙΪΥΫιϊυϋϒϔІЇАӒЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓеёжӝзӟиӥоӧуӱчӵыӹэӭіїӘӚәӛӨӪөӫ"),
    ('\u{309}', "AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"),
    ('\u{30a}', "AÅUŮaåuůwẘyẙ"),
    ('\u{30b}', "OŐUŰoőuűУӲуӳ"),
    ('\u{30c}', "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮʒǯ"),
    ('\u{30f}', "AȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕѴѶѵѷ"),
    ('\u{311}', "AȂEȆIȊOȎRȒUȖaȃeȇiȋoȏrȓuȗ"),
    ('\u{31b}', "OƠUƯoơuư"),
    ('\u{323}', "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓÂẬÊỆÔỘâậêệôộĂẶăặƠỢơợƯỰưự"),
    ('\u{324}', "UṲuṳ"),
    ('\u{325}', "AḀaḁ"),
    ('\u{326}', "SȘTȚsștț"),
    ('\u{327}', "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
    ('\u{328}', "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
    ('\u{32d}', "DḒEḘLḼNṊTṰUṶdḓeḙlḽnṋtṱuṷ"),
    ('\u{32e}', "HḪhḫ"),
    ('\u{330}', "EḚIḬUṴeḛiḭuṵ"),
    ('\u{331}', "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ"),
    ('\u{3099}', "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞウヴカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボワヷヰヸヱヹヲヺヽヾ"),
    ('\u{309a}', "はぱひぴふぷへぺほぽハパヒピフプヘペホポ"),
];

#[cfg(test)]
mod tests {
    use super::{MARKS, composed, is_in_parts};

    #[test]
    fn letters_and_their_marks() {
        for (parts, whole) in [
            ("Mu\u{308}hle", "Mühle"),
            ("Nguye\u{302}\u{303}n Thi\u{323} Minh", "Nguyễn Thị Minh"),
            ("vie\u{323}\u{302}t", "việt"),
            ("viê\u{323}t", "việt"),
            ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}", "한글"),
            ("\u{110b}\u{1161}가", "아가"),
            ("\u{438}\u{306}", "й"),
            ("か\u{3099}", "が"),
        ] {
            assert!(is_in_parts(parts), "{whole}");
            assert_eq!(composed(parts), whole);
            assert!(!is_in_parts(whole), "{whole}");
        }
        // What is one character nowhere stays.
        for text in ["q\u{308}", "\u{308}", "\u{11a8}", "각\u{11a8}"] {
            assert_eq!(composed(text), text);
        }
    }

    #[test]
    fn marks_are_sorted() {
        assert!(MARKS.is_sorted_by_key(|(mark, _)| *mark));
        assert!(
            MARKS
                .iter()
                .all(|(mark, pairs)| is_in_parts(&mark.to_string())
                    && pairs.chars().count() % 2 == 0)
        );
    }
}

//! The commonest small words of each language, and which language has the most of a text's.

use crate::value::letter::is_alphabetic;
use crate::value::lexicon::Lexicon;
use crate::value::text::lowercase;

/// Words looked at.
const WORDS: usize = 200;

/// Longest small word in bytes.
const LONGEST: usize = 14;

/// The language whose small words stand in the text most, and whether it is clear of the next.
pub(super) fn by_small_words(text: &str) -> (Option<&'static str>, bool) {
    let mut scores = [0u32; SMALL_WORDS.len()];
    let mut words = 0u32;
    let parts = text.split(|c: char| {
        !(is_alphabetic(c) || ('\u{300}'..='\u{36f}').contains(&c) || c == '\u{64e}')
    });
    for word in parts.take(WORDS).filter(|word| !word.is_empty()) {
        words += 1;
        if word.len() > LONGEST {
            continue;
        }
        let mut languages = if word.is_ascii() {
            LANGUAGES.lists_in_lower_case(word)
        } else {
            LANGUAGES.lists(&lowercase(word))
        };
        while languages != 0 {
            if let Some(score) = scores.get_mut(languages.trailing_zeros() as usize) {
                *score += 1;
            }
            languages &= languages - 1;
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

/// The small words with their languages, by place in [`SMALL_WORDS`].
static LANGUAGES: Lexicon<2048> = languages();

#[allow(clippy::indexing_slicing)] // In a constant: out of bounds does not compile.
const fn languages() -> Lexicon<2048> {
    let mut lexicon = Lexicon::NONE;
    let mut at = 0;
    while at < SMALL_WORDS.len() {
        lexicon = lexicon.with(SMALL_WORDS[at].1, at as u32);
        at += 1;
    }
    lexicon
}

/// The commonest small words of each language; words shared by two neighbours stand with both and decide nothing.
#[rustfmt::skip]
const SMALL_WORDS: &[(&str, &[&str])] = &[
    ("en", &["the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "it", "on", "are", "be", "this", "have",
        "from", "as", "by", "at", "not", "you", "your", "has", "which", "we", "an", "or", "will"]),
    ("de", &["der", "die", "und", "das", "den", "von", "zu", "mit", "ist", "sich", "auf", "für", "nicht", "ein", "eine", "dem",
        "des", "im", "auch", "es", "als", "wie", "werden", "aus", "bei", "sind", "nach", "einen", "wird", "hat"]),
    ("fr", &["le", "la", "les", "des", "et", "en", "un", "une", "du", "est", "que", "qui", "dans", "pour", "pas", "sur",
        "plus", "par", "au", "avec", "ce", "il", "sont", "cette", "ne", "ont", "aux", "mais", "ses", "son"]),
    ("es", &["el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "del", "se", "por", "con", "para", "es", "al",
        "lo", "como", "más", "su", "sus", "ha", "este", "esta", "pero", "fue", "son", "entre", "sobre"]),
    ("pt", &["o", "os", "as", "da", "do", "dos", "das", "que", "em", "um", "uma", "para", "com", "não", "no", "na", "por",
        "mais", "se", "foi", "ao", "como", "à", "é", "são", "pela", "pelo", "também", "nos", "ou"]),
    ("it", &["il", "di", "che", "la", "e", "è", "del", "della", "per", "un", "una", "non", "sono", "con", "le", "gli", "dei",
        "nel", "da", "al", "si", "anche", "più", "delle", "ha", "come", "alla", "dal", "lo", "nella"]),
    ("nl", &["de", "het", "een", "van", "en", "in", "is", "dat", "op", "te", "zijn", "voor", "met", "die", "niet", "aan", "er",
        "om", "ook", "als", "maar", "bij", "door", "naar", "werd", "nog", "wordt", "uit", "over", "heeft"]),
    ("sv", &["och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har", "inte", "om", "ett",
        "han", "från", "men", "var", "jag", "vi", "kan", "så", "också", "efter", "eller", "när", "hon", "sig"]),
    ("no", &["og", "i", "det", "er", "som", "på", "en", "til", "av", "for", "at", "med", "ikke", "har", "de", "å", "om", "et",
        "fra", "den", "han", "var", "også", "etter", "eller", "ble", "hun", "vi", "kan", "seg"]),
    ("da", &["og", "i", "at", "det", "er", "en", "til", "på", "som", "af", "for", "med", "der", "ikke", "den", "har", "de",
        "et", "fra", "om", "han", "var", "også", "efter", "eller", "blev", "hun", "vi", "kan", "sig"]),
    ("fi", &["ja", "on", "ei", "että", "se", "hän", "oli", "joka", "mutta", "ovat", "myös", "kun", "sen", "tai", "mukaan",
        "olla", "kuin", "jos", "siitä", "nyt", "vuoden", "vain", "tämä", "jo", "ole"]),
    ("is", &["og", "að", "í", "á", "er", "sem", "við", "það", "til", "um", "með", "var", "fyrir", "af", "ekki", "en", "hann",
        "hafa", "frá", "því", "þar", "þess", "eru", "verið", "hefur", "ég", "þetta"]),
    ("et", &["ja", "on", "ei", "et", "see", "oli", "ka", "kui", "mis", "aga", "tema", "ning", "selle", "mida", "pole", "olid",
        "või", "kes", "veel", "oma", "üks", "siis", "nii", "seda"]),
    ("lv", &["un", "ir", "ar", "no", "par", "ka", "uz", "kas", "tas", "bet", "arī", "lai", "tika", "pēc", "vai", "bija", "to",
        "kā", "nav", "tiek", "šo", "līdz", "pie", "gada"]),
    ("lt", &["ir", "yra", "kad", "su", "į", "iš", "tai", "bet", "buvo", "kaip", "ne", "už", "per", "dėl", "apie", "ar", "nuo",
        "po", "taip", "kurie", "jau", "metų", "bus", "savo"]),
    ("pl", &["w", "i", "na", "z", "się", "nie", "do", "że", "to", "jest", "o", "jak", "po", "od", "za", "przez", "dla", "co",
        "są", "był", "oraz", "ale", "tym", "już", "być", "tego", "który", "także", "było", "przy"]),
    ("cs", &["a", "se", "v", "na", "je", "že", "s", "z", "do", "o", "to", "si", "pro", "by", "jsou", "ale", "jako", "podle",
        "po", "jsem", "který", "byl", "které", "tak", "nebo", "při", "také", "už", "před", "však"]),
    ("sk", &["a", "sa", "v", "na", "je", "že", "s", "z", "do", "o", "to", "si", "pre", "by", "sú", "ale", "ako", "podľa", "po",
        "som", "ktorý", "bol", "ktoré", "tak", "alebo", "pri", "tiež", "už", "pred", "však"]),
    ("sl", &["in", "je", "na", "se", "v", "da", "za", "so", "ki", "pa", "z", "ne", "tudi", "bi", "po", "kot", "pri", "iz",
        "od", "ni", "že", "sta", "lahko", "bil", "še", "zaradi"]),
    ("hr", &["i", "je", "u", "na", "se", "da", "za", "su", "od", "o", "s", "koji", "a", "kako", "ne", "će", "što", "iz", "bi",
        "to", "te", "ali", "kao", "nije", "bio", "koja", "po", "nakon"]),
    ("hu", &["a", "az", "és", "hogy", "nem", "is", "egy", "ez", "meg", "volt", "de", "csak", "már", "még", "el", "ha", "kell",
        "mint", "lehet", "vagy", "van", "ki", "sem", "után", "szerint", "ezt"]),
    ("ro", &["și", "şi", "în", "de", "la", "a", "cu", "pe", "o", "nu", "un", "din", "care", "că", "este", "pentru", "mai",
        "să", "au", "se", "fost", "sunt", "prin", "dar", "fi", "după", "ale", "al"]),
    ("tr", &["ve", "bir", "bu", "da", "de", "için", "ile", "olarak", "daha", "çok", "en", "olan", "ne", "gibi", "kadar",
        "sonra", "ise", "var", "olduğunu", "değil", "ancak", "her", "o", "göre", "ama"]),
    ("az", &["və", "bir", "bu", "ki", "ilə", "üçün", "da", "də", "olan", "o", "daha", "edib", "isə", "var", "edilib", "çox",
        "sonra", "görə", "kimi", "həm"]),
    ("id", &["yang", "dan", "di", "itu", "dengan", "untuk", "ini", "dari", "dalam", "tidak", "pada", "akan", "ke", "juga",
        "ada", "saya", "karena", "oleh", "tersebut", "kata", "bisa", "sudah", "telah", "lebih", "kami", "bahwa"]),
    ("ms", &["yang", "dan", "di", "itu", "dengan", "untuk", "ini", "dari", "dalam", "tidak", "pada", "akan", "ke", "juga",
        "ada", "saya", "kerana", "oleh", "tersebut", "kata", "boleh", "sudah", "telah", "lebih", "kami", "bahawa", "beliau",
        "ialah", "pihak"]),
    ("vi", &["và", "của", "là", "các", "có", "được", "trong", "cho", "với", "không", "đã", "một", "những", "người", "này",
        "khi", "đến", "từ", "ở", "để", "về", "cũng"]),
    ("sw", &["ya", "na", "wa", "kwa", "ni", "la", "katika", "za", "kuwa", "cha", "hiyo", "huyo", "yake", "kama", "hii",
        "lakini", "baada", "alisema", "vya", "pia", "ili", "hata", "watu"]),
    ("sq", &["të", "e", "në", "dhe", "i", "për", "me", "që", "një", "nga", "se", "është", "ka", "më", "do", "nuk", "si", "kjo",
        "janë", "u", "por", "kanë", "edhe"]),
    ("ca", &["el", "la", "els", "les", "de", "que", "i", "en", "un", "una", "del", "es", "per", "amb", "al", "ha", "és", "no",
        "com", "més", "seva", "aquest", "aquesta", "dels", "ser", "també", "són"]),
    ("gl", &["o", "a", "os", "as", "de", "que", "e", "en", "un", "unha", "do", "da", "dos", "das", "por", "con", "para", "non",
        "é", "máis", "ao", "coa", "pola", "polo", "foi", "seu", "súa", "tamén"]),
    ("eu", &["eta", "da", "du", "ez", "bat", "dira", "ere", "izan", "egin", "baina", "dute", "zuen", "beste", "hori", "den",
        "dela", "baino", "egiten", "duen", "dituzte"]),
    ("af", &["die", "en", "van", "het", "nie", "is", "in", "om", "te", "wat", "ʼn", "vir", "met", "op", "dat", "hy", "sy",
        "ek", "ook", "as", "aan", "was", "sal", "deur", "maar"]),
    ("tl", &["ang", "ng", "sa", "na", "ay", "mga", "at", "si", "ni", "para", "ito", "siya", "hindi", "kung", "may", "niya",
        "kanyang", "pa", "din"]),
    ("ru", &["и", "в", "не", "на", "что", "с", "по", "как", "это", "он", "из", "к", "за", "для", "о", "от", "его", "но",
        "было", "также", "был", "при", "или", "которые", "до", "их", "том", "году"]),
    ("uk", &["і", "в", "у", "не", "на", "що", "з", "та", "як", "за", "для", "це", "про", "до", "від", "його", "але", "також",
        "було", "який", "року", "щодо", "під", "він", "є", "які", "й"]),
    ("be", &["і", "ў", "у", "не", "на", "што", "з", "як", "па", "за", "для", "гэта", "да", "ад", "яго", "але", "таксама",
        "было", "які", "года", "ён", "ва", "якія", "б", "пра"]),
    ("bg", &["и", "в", "на", "да", "се", "за", "от", "е", "са", "с", "че", "не", "по", "като", "това", "ще", "във", "из",
        "при", "който", "което", "беше", "до", "със", "или", "но"]),
    ("sr", &["и", "је", "у", "на", "се", "да", "за", "су", "од", "о", "са", "који", "а", "како", "не", "ће", "што", "из", "би",
        "то", "али", "као", "није", "био", "која", "по"]),
    ("mk", &["и", "на", "во", "да", "се", "за", "од", "е", "со", "не", "ќе", "што", "дека", "го", "ги", "како", "кои", "по",
        "ја", "но", "беше", "тоа", "до"]),
    ("kk", &["және", "мен", "бұл", "үшін", "деп", "бір", "де", "да", "болып", "бар", "еді", "бойынша", "қазақстан", "туралы",
        "кейін", "екен", "сол", "оның"]),
    ("ar", &["في", "من", "على", "إلى", "أن", "عن", "التي", "الذي", "مع", "هذا", "هذه", "ما", "لا", "كان", "بعد", "بين", "كما",
        "أو", "قد", "لم", "إن", "وقال", "خلال", "و"]),
    ("fa", &["و", "در", "به", "از", "که", "این", "را", "با", "است", "برای", "آن", "یک", "تا", "می", "بر", "هم", "شده", "شد",
        "خود", "کرد", "باید", "های", "ها"]),
    ("ur", &["کے", "کی", "میں", "ہے", "اور", "سے", "کو", "کا", "نے", "پر", "کہ", "ہیں", "یہ", "بھی", "اس", "ایک", "تھا",
        "نہیں", "گیا"]),
    ("ckb", &["لە", "بۆ", "کە", "بە", "ئەو", "و", "لەو", "ئەم", "دا", "هەر", "یان", "هەروەها"]),
    ("hi", &["के", "में", "की", "है", "को", "से", "का", "ने", "और", "पर", "यह", "भी", "हैं", "कि", "एक", "इस", "नहीं", "था",
        "ही", "कर", "लिए"]),
    ("mr", &["आहे", "आणि", "या", "ने", "च", "ते", "हे", "की", "होते", "केले", "असे", "त्या", "नाही", "मध्ये", "आहेत", "होता",
        "त्यांनी"]),
    ("ne", &["छ", "को", "र", "मा", "ले", "गरेको", "भएको", "हो", "पनि", "यो", "छन्", "गर्न", "लाई", "भने", "नेपाल", "थियो"]),
];

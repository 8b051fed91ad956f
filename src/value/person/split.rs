//! Several names in one text.

use super::name::is_person_like;
use super::office::{ends_as_house, is_house, is_which_office, joins_in_name};
use super::organization::{is_agency, organization_word};
use super::roles::begins_role;
use crate::value::company::is_only_a_legal_form;
use crate::value::letter::is_han;
use crate::value::lexicon::Lexicon;
use crate::value::search::Search;
use crate::value::text::{at_spaces, collapse, head, lowercase};
use std::borrow::Cow;
use std::cell::LazyCell;

/// Words that join names. Those of one letter, and those that also stand inside names ("Juan Molino y Arroyo"), need a full name on each side.
#[rustfmt::skip]
static JOINERS: Lexicon<128> = Lexicon::of(&[
    "and", "und", "et", "og", "och", "en", "ja", "и", "та", "і", "й", "ve", "dan", "with", "mit", "avec", "con", "med", "și",
    "si", "és", "sowie", "και", "ו", "و", "और", "এবং", "ও", "và", "kaj", "eta", "และ", "กับ", "dhe", "es", "ir", "un", "at", "na", "&",
])
.with(&["y", "e", "i", "a", "o", "und", "u"], 1);
const STRONG: u64 = 1;
const WEAK: u64 = 1 << 1;

/// Words that a bracket with others who wrote begins with.
const BESIDE: &[&str] = &["with", "mit", "avec", "con", "com", "amb", "med", "met"];

/// Most bytes of an agency's name.
const AGENCY: usize = 60;

/// Most bytes of a name that is looked for behind a post.
const NAME: usize = 80;

/// Names of one text: each is held to the others, and real bylines name some forty.
const MOST: usize = 256;

/// What stands between names and joins none.
const BETWEEN: [char; 9] = [';', '；', '、', '|', '•', '，', '،', '\n', '؛'];

static PARTS: Search = Search::of(&[";", "；", "、", "|", "•", "，", "،", "\n", "؛"]);

/// Whether a text ends with a word that joins names: "By Ada Mill and".
pub(crate) fn ends_in_joiner(text: &str) -> bool {
    let last = text.trim_end().rsplit(' ').next().unwrap_or_default();
    JOINERS.contains(last)
}

/// The names in `text`, in order, each trimmed and as written. "Doe, Jane" is one; "A, B and C" are three.
pub(crate) fn split_names(text: &str) -> Vec<String> {
    let text = collapse(text);
    let mut names: Vec<String> = Vec::new();
    let parted = PARTS.is_in(&text);
    for piece in text.split(|c| parted && BETWEEN.contains(&c)) {
        let piece = piece.trim();
        if is_reversed(piece) || is_firm_of_several(piece) || joins_in_name(piece) {
            push(&mut names, piece);
            continue;
        }
        let mut kept = Cow::Borrowed("");
        for part in piece.split(',') {
            let part = part.trim();
            // "Jane Doe, Jr." and "Jane Doe, political editor" stay together: the role is cut later.
            // "Jane Doe, Professor of History, Saltwick College": where the post is held.
            let held = || kept.contains(", ") && kept.contains(" of ") && ends_as_house(part);
            let post = || begins_role(part) && !names_another(part);
            if !kept.is_empty() && (post() || is_suffix(part) || held()) {
                let kept = kept.to_mut();
                kept.push_str(", ");
                kept.push_str(part);
                continue;
            }
            joined(&kept, &mut names);
            kept = Cow::Borrowed(part);
        }
        joined(&kept, &mut names);
    }
    names
}

/// Whether a text behind a comma that has a post or a house in it begins with somebody else: "Ada Mill and staff", "Ada Mill and the Weir Paper". A place
/// before another is where a post is: "Brook Valley and Hill Correspondent".
fn names_another(part: &str) -> bool {
    let Some((name, others)) = before_joiner(part) else {
        return false;
    };
    let is_team = || {
        let last = others.rsplit(' ').next().unwrap_or(others);
        TEAMS.iter().any(|team| team.eq_ignore_ascii_case(last))
    };
    let is_others = || {
        is_person_like(others)
            || is_team()
            || is_agency(others)
            || others.starts_with("the ") && organization_word(others)
    };
    is_person_like(name) && !is_house(name) && is_others()
}

/// Those who are named by the house's word for them alone.
const TEAMS: [&str; 6] = ["staff", "team", "desk", "bureau", "agencies", "wires"];

/// What stands before the first word that joins names, and behind it.
fn before_joiner(text: &str) -> Option<(&str, &str)> {
    let words = at_spaces(text).take_while(|word| !ends_in_joiner(word));
    let len = words.map(|word| word.len() + 1).sum::<usize>();
    let (_, others) = text.get(len..)?.split_once(' ')?;
    Some((text.get(..len.checked_sub(1)?)?, others))
}

/// "Doe, Jane", "van der Doe, Jane M.": a family name and given names, no joiner.
pub(super) fn is_reversed(piece: &str) -> bool {
    let Some((family, given)) = piece.split_once(',') else {
        return false;
    };
    let (family, given) = (family.trim(), given.trim());
    let one_word = |text: &str| !text.is_empty() && !text.contains(' ');
    let particles = family
        .split(' ')
        .rev()
        .skip(1)
        .all(|word| word.chars().next().is_some_and(char::is_lowercase));
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let short = given.split(' ').count() <= 2
        && given.split(' ').skip(1).all(|word| {
            word.ends_with('.')
                || word.chars().count() <= 2
                || word.chars().all(|c| c.is_uppercase() || c == '.')
        });
    !given.contains(',')
        && (one_word(family) || particles && capital(family.rsplit(' ').next().unwrap_or("")))
        && (one_word(given) || short)
        && capital(given)
        && !is_suffix(given)
        && !begins_role(given)
}

pub(super) fn is_suffix(text: &str) -> bool {
    is_only_a_legal_form(text)
        || matches!(
            text.trim_end_matches('.').to_lowercase().as_str(),
            "jr" | "sr"
                | "ii"
                | "iii"
                | "iv"
                | "phd"
                | "ph.d"
                | "md"
                | "m.d"
                | "esq"
                | "msc"
                | "mba"
        )
}

/// Splits at "and" and its like, and at slashes between full names. One space stands between two words.
fn joined(text: &str, names: &mut Vec<String>) {
    // The words since the last joiner begin here.
    let mut from = 0;
    let mut end = 0;
    // The comma before a post is among them.
    let mut has_post = false;
    // Asked once: a hostile field is one text of a hundred thousand words.
    let joins = LazyCell::new(|| !is_east_of_arabic(text));
    for word in at_spaces(text) {
        let at = end;
        end += word.len() + 1;
        has_post |= word.ends_with(',');
        // "Jane" joins nothing.
        if word.chars().any(char::is_uppercase) && word.chars().any(char::is_lowercase) {
            continue;
        }
        let lower = lowercase(word);
        let kinds = JOINERS.lists(&lower);
        let slash = matches!(word, "+" | "·" | "x");
        let may_join = word.starts_with(JOINING_LETTERS) && *joins;
        // Nearly all words.
        if kinds == 0 && !slash && !may_join && !word.starts_with('(') {
            continue;
        }
        let current = text.get(from..at).unwrap_or_default().trim_end();
        let rest = text.get(end..).unwrap_or_default();
        let joined = Some(word)
            .filter(|_| may_join && full(current) && !rest.is_empty())
            .and_then(behind_letter);
        if let Some(next) = joined {
            flush(current, names);
            from = end - 1 - next.len();
            has_post = false;
            continue;
        }
        // "Jane Doe (with Ada Mill and Jon Weir)"
        let opened = word.strip_prefix('(');
        let beside = opened.is_some_and(|word| BESIDE.contains(&word))
            && full(current)
            && !begins_with_agency(rest);
        let strong = kinds & STRONG != 0
            && (word.chars().all(|c| !c.is_uppercase())
                || word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()));
        let weak = kinds & WEAK != 0
            && !word.chars().any(char::is_uppercase)
            && full(current)
            && full(rest)
            && !goes_on(current, rest);
        let between = !rest.is_empty()
            && (slash || weak || beside || strong && (!current.is_empty() || at == 0));
        // "Sharon en Anna" but "de Gier en Zonen": one word on each side is as often a firm.
        let doubtful = || {
            matches!(
                &*lower,
                "en" | "na" | "at" | "un" | "ir" | "es" | "ja" | "si" | "et"
            )
        };
        let firm = word == "&" && is_firm(current, rest, names.is_empty());
        if between
            && !firm
            && !(has_post && is_in_post(rest))
            && (!doubtful() || full(current) && full(rest))
        {
            flush(current, names);
            from = end;
            has_post = false;
        }
    }
    flush(text.get(from..).unwrap_or_default(), names);
}

/// Whether the word before a text joins what a post or an office is for, "Jane Doe, Parks | and | Recreation Department": behind a name and a comma
/// others wrote as well only where somebody is named.
fn is_in_post(rest: &str) -> bool {
    let own = head(rest, NAME).split(',').next().unwrap_or_default();
    let words = at_spaces(own).take_while(|word| !ends_in_joiner(word));
    let len = words.map(|word| word.len() + 1).sum::<usize>();
    let next = own.get(..len).unwrap_or(own).trim_end();
    // "Ada Mill, Bread | and | Water Board"
    !is_person_like(next) || is_which_office(next)
}

/// Whether what stands behind "with" in a bracket begins with an agency, alone or before others: "(with AFP and Jon Weir)".
fn begins_with_agency(rest: &str) -> bool {
    let named = head(rest, AGENCY);
    let named = named.split([')', ',', '/']).next().unwrap_or_default();
    let words = at_spaces(named).take_while(|word| !ends_in_joiner(word));
    let len = words.map(|word| word.len() + 1).sum::<usize>();
    super::organization::is_agency(named.get(..len).unwrap_or(named).trim_end())
}

/// Whether a firm's name goes on behind "&": "Weir & Co. KG", "Mill & Sons". Behind somebody's whole name "& Co" says that others wrote too, and behind
/// one of several it names no firm: "Ada Mill & Jane Weir & Co".
fn is_firm(current: &str, rest: &str, first: bool) -> bool {
    let word = rest.split([' ', ',']).next().unwrap_or_default();
    let family = !current.contains(' ');
    match word.trim_end_matches('.') {
        "Co" | "CO" | "Cie" | "Company" => family,
        "Sons" | "Söhne" | "Partner" | "Partners" => family || first,
        _ => false,
    }
}

/// Whether a text is the name of a firm after several families: "Mill, Weir & Sons".
pub(super) fn is_firm_of_several(piece: &str) -> bool {
    const FIRM: &[&str] = &[
        "Sons",
        "Söhne",
        "Partner",
        "Partners",
        "Co.",
        "Co",
        "Cie",
        "Associates",
    ];
    if !piece.contains('&') {
        return false;
    }
    let Some((families, last)) = piece.rsplit_once(" & ") else {
        return false;
    };
    let family = |word: &str| !word.contains(' ') && word.starts_with(char::is_uppercase);
    FIRM.contains(&last)
        && families
            .split(", ")
            .flat_map(|part| part.split(" & "))
            .all(family)
}

/// Whether a line has letters of Persian and Urdu, where no letter joins names: `محمد علی وکیلی نژاد` is one.
fn is_east_of_arabic(text: &str) -> bool {
    text.contains(['ی', 'ک', 'گ', 'پ', 'چ', 'ژ', 'ے', 'ہ', 'ٹ', 'ڈ'])
}

/// Given names of Arabic, the frequent ones: behind the letter stands one of them, or the letter is a family name's, as in `واكد`.
#[rustfmt::skip]
static GIVEN_IN_ARABIC: Lexicon<512> = Lexicon::of(&[
    "محمد", "أحمد", "احمد", "محمود", "مصطفى", "علي", "على", "حسن", "حسين", "إبراهيم", "ابراهيم", "إسماعيل", "اسماعيل", "يوسف", "خالد", "عمر", "عمرو", "عثمان",
    "عبد", "عبدالله", "عبدالرحمن", "عبدالعزيز", "عبدالرحيم", "عبدالكريم", "عبدالفتاح", "عبدالحميد", "عبدالقادر", "عبدالسلام", "سعيد", "سعد", "سعود", "سلمان", "سليمان",
    "سليم", "سالم", "سامي", "سامح", "سمير", "سمر", "سميرة", "سارة", "سلمى", "سلوى", "سناء", "سهير", "سوسن", "شريف", "شيماء", "شيرين", "صالح", "صلاح", "صبري", "طارق",
    "طه", "طلال", "عادل", "عاطف", "عامر", "عباس", "عصام", "عماد", "عزت", "علاء", "عائشة", "عبير", "غادة", "غسان", "فادي", "فارس", "فاطمة", "فهد", "فيصل", "فريد",
    "فؤاد", "فتحي", "كريم", "كمال", "كامل", "لينا", "ليلى", "لمياء", "ماجد", "ماهر", "مالك", "مجدي", "محسن", "مروان", "مروة", "مريم", "منصور", "منى", "منير", "مها",
    "مي", "مايا", "ميرنا", "موسى", "نادر", "نادية", "ناصر", "نبيل", "نجلاء", "نهى", "نهلة", "نور", "نورا", "نورة", "نوال", "هاني", "هالة", "هبة", "هدى", "هدير",
    "هشام", "هند", "هيثم", "ياسر", "ياسمين", "ياسين", "يحيى", "يسرا", "أسامة", "اسامة", "أشرف", "اشرف", "أكرم", "أمل", "أمير", "أميرة", "أمين", "أمينة", "أنس",
    "أنور", "أيمن", "ايمن", "إيمان", "ايمان", "إيناس", "إسلام", "اسلام", "آية", "آمنة", "أسماء", "بلال", "بدر", "بشير", "بسمة", "تامر", "توفيق", "ثامر",
    "جمال", "جابر", "جاسم", "جورج", "جهاد", "حازم", "حامد", "حسام", "حمد", "حمدي", "حمزة", "حنان", "خليل", "خديجة", "داليا", "داود", "دعاء", "دينا", "رامي", "رانيا",
    "رشا", "رضا", "رغدة", "رنا", "ريم", "ريهام", "رياض", "زكريا", "زياد", "زيد", "زينب", "إلهام", "إياد", "معتز", "معاذ", "مهند", "ميساء", "باسم", "رائد", "راشد",
]);

/// Letters of Arabic and Hebrew that join a name to the one before.
const JOINING_LETTERS: [char; 2] = ['و', 'ו'];

/// A name behind the letter that joins it to the one before, in Arabic and Hebrew: `أحمد علي ومحمد حسن`, `תקווה לוי ודוד כהן`. Names that begin
/// with the letter themselves join nothing.
fn behind_letter(word: &str) -> Option<&str> {
    #[rustfmt::skip]
    const OWN: &[&str] = &[
        "ורד", "ורדה", "ולדימיר", "ולנטין", "ולרי", "ורוניקה", "ורנר",
    ];
    let [arabic, hebrew] = JOINING_LETTERS;
    if let Some(name) = word.strip_prefix(arabic) {
        return GIVEN_IN_ARABIC.contains(name).then_some(name);
    }
    let name = word.strip_prefix(hebrew)?;
    let own = OWN.contains(&word) || name.starts_with(['ו', 'י']) || name.chars().count() < 3;
    (!own).then_some(name)
}

/// Whether what stands behind "y" or "e" is the rest of the same name: `Oliveira e Souza Filho`, `Molino y Pérez de Arroyo`. Spanish names in
/// -ez are of families, Portuguese ones end in the place of somebody among those of the same name. Behind one given name and one of a family
/// that is somebody else: `João Silva e Paulo Neto`.
fn goes_on(current: &str, rest: &str) -> bool {
    const PLACES: &[&str] = &[
        "filho", "filha", "neto", "neta", "júnior", "junior", "sobrinho",
    ];
    let Some((family, others)) = rest.split_once(' ') else {
        return true;
    };
    // One word more: asked at each joiner, so neither side is walked to its end.
    let place = || !others.contains(' ') && PLACES.contains(&&*lowercase(others));
    family.ends_with("ez") && !matches!(family, "Inez" | "Ínez")
        || current.matches(' ').nth(1).is_some() && place()
}

/// Whether a text is two words or more.
fn full(text: &str) -> bool {
    text.contains(' ')
}

fn flush(text: &str, names: &mut Vec<String>) {
    if text.is_empty() {
        return;
    }
    // `山田太郎・佐藤花子`, while `ジョン・スミス` is one.
    let whole = |name: &str| (3..=5).contains(&name.chars().count()) && name.chars().all(is_han);
    if text.contains('・') && text.split('・').all(whole) {
        text.split('・').for_each(|name| push(names, name));
        return;
    }
    if !text.contains(['/', '／', '&']) {
        push(names, text);
        return;
    }
    // "Jane Doe/AFP", "山田太郎/佐藤花子", "Jane Doe/Richard Roe"
    let halves: Vec<&str> = text
        .split(['/', '／', '&'])
        .map(str::trim)
        .filter(|half| !half.is_empty())
        .collect();
    if halves.len() > 1
        && (halves.iter().all(|half| is_person_like(half))
            || halves
                .iter()
                .any(|half| super::organization::is_agency(half)))
    {
        // "Jane Doe/AFP": the agency is where she works.
        let person = halves.first().is_some_and(|first| is_person_like(first));
        for half in halves
            .iter()
            .filter(|half| !person || !super::organization::is_agency(half))
        {
            push(names, half);
        }
        return;
    }
    push(names, text);
}

fn push(names: &mut Vec<String>, name: &str) {
    let name = super::clean::trim_name(name);
    // What a bracket began with is cut: `(with Ada Mill)`.
    let name = name
        .strip_suffix([')', '）'])
        .filter(|name| !name.contains(['(', '（']))
        .unwrap_or(name);
    if names.len() < MOST && !name.is_empty() && !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}

//! The grammar of bylines: label, names, and what is cut from them.

use super::name::{
    clean_name, is_no_name, is_person_like, role_at, trim_name, without_addresses, without_post,
};
use super::organization::{is_agency, is_nobody, is_organization_like};
use super::split::split_names;
use crate::page::{Agent, AgentKind};
use crate::value::contact;
use crate::value::date::{Convention, find};
use crate::value::lexicon::Lexicon;
use crate::value::text::{collapse, has_han_or_kana};

/// How much a label proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// "Written by", "Author:": what follows is somebody, whatever it looks like.
    Strong,
    /// "By", "von", "di": a preposition; what follows must look like somebody.
    Weak,
}

/// Labels before names, in lower case, with whether they need a colon to count: `:` after the word.
#[rustfmt::skip]
static STRONG: Lexicon<1024> = Lexicon::of(&[
    "articles by", "more articles by", "view all posts by", "view all articles by", "more stories by", "posts by", "stories by",
    "contributions by", "curated by", "by author", "alle beiträge von", "zeige alle beiträge von", "eine kolumne von", "ein essay von",
    "eine rezension von", "napisane przez", "oprac.", "written by", "posted by", "published by", "words by", "words", "story by", "text by", "text", "report by", "reported by",
    "reporting by", "article by", "authored by", "contributed by", "submitted by", "created by", "compiled by", "review by",
    "reviewed and written by", "opinion by", "analysis by", "interview by", "author", "authors", "author(s)", "byline", "by line",
    "writer", "reporter", "added by", "uploaded by", "a post by", "posté par", "publié par", "écrit par", "rédigé par",
    "propos recueillis par", "texte par", "texte", "auteur", "auteurs", "auteure", "autrice", "signé", "article de",
    "article écrit par", "un article de", "geschrieben von", "verfasst von", "veröffentlicht von", "erstellt von", "text von",
    "ein text von", "eine reportage von", "ein gastbeitrag von", "gastbeitrag von", "ein kommentar von", "kommentar von",
    "ein interview von", "ein beitrag von", "ein artikel von", "eine analyse von", "analyse von", "beitrag von", "artikel von",
    "interview von", "interview", "autor", "autorin", "autoren", "autor:in", "autor/in", "verfasser", "verfasserin",
    "von unserem redakteur", "von unserer redakteurin", "von redakteur", "von redakteurin", "escrito por", "publicado por",
    "redactado por", "texto", "texto por", "texto de", "autor/a", "autora", "autores", "por:", "posteado por", "reportagem de",
    "por redação", "escrita por", "postado por", "redigido por", "autoría", "autoria", "enviado por", "scritto da", "pubblicato da",
    "a cura di", "articolo di", "testo di", "autore", "autori", "autrice", "postato da", "inserito da", "geschreven door",
    "gepubliceerd door", "geplaatst door", "door onze verslaggever", "tekst", "tekst door", "auteur(s)", "skrevet af", "skrevet av",
    "skriven av", "publicerad av", "publisert av", "publiceret af", "tekst og foto", "text och bild", "text och foto", "tekst af",
    "tekst av", "av journalist", "journalist", "forfatter", "författare", "kirjoittaja", "kirjoittanut", "teksti", "toimittaja",
    "autor:", "avaldas", "autors", "autorius", "parengė", "parašė", "tekst:", "höfundur", "napsal", "napsala", "napsal(a)",
    "vložil", "autor článku", "autorka", "autoři", "autorzy", "opracował", "opracowała", "tekst i zdjęcia", "dodał", "dodała",
    "dodane przez", "napisał", "napisała", "opublikowane przez", "piše", "pišu", "napisao", "napisala", "objavio", "objavila",
    "foto i tekst", "tekst i foto", "od autora", "írta", "szerző", "szerzők", "közzétette", "scris de", "publicat de",
    "autor articol", "de către", "postat de", "yazan", "yazar", "haber", "editör", "shkruar nga", "nga", "автор", "авторы", "текст",
    "автор текста", "автори", "подготовил", "подготовила", "написал", "написала", "беседовал", "беседовала", "автор статьи",
    "опубликовано", "опубликовал", "опубликовала", "написано", "пише", "написао", "објавио", "аутор", "публикувано от",
    "написано от", "от редактор", "підготував", "підготувала", "автор матеріалу", "aўтар", "аўтар", "γράφει ο", "γράφει η",
    "γράφει", "γράφουν οι", "του δημοσιογράφου", "κείμενο", "συντάκτης", "συντάκτρια", "επιμέλεια", "מאת", "כתב", "כתבה", "הכותב",
    "כותב", "بقلم", "كتب", "كتبت", "كتبه", "كاتب", "الكاتب", "تحرير", "المؤلف", "المصدر والكاتب", "إعداد", "اعداد", "نوشته",
    "نویسنده", "نویسندگان", "به قلم", "گزارش", "تحریر", "مصنف", "लेखक", "लेखिका", "द्वारा", "लिखित", "reported by:", "লেখক",
    "লিখেছেন", "ஆசிரியர்", "எழுதியவர்", "రచయిత", "ലേഖകൻ", "ผู้เขียน", "โดย", "เขียนโดย", "oleh", "ditulis oleh", "penulis",
    "reporter", "pewarta", "disusun oleh", "tác giả", "bài viết", "viết bởi", "người viết", "ni", "isinulat ni", "imeandikwa na",
    "mwandishi", "հեղինակ", "ავტორი", "müəllif", "muallif",
]);

/// Prepositions, with the languages in which they are labels.
const WEAK: &[(&str, &[&str])] = &[
    ("by", &["en"]),
    ("von", &["de"]),
    ("par", &["fr"]),
    ("por", &["es", "pt", "gl"]),
    ("per", &["ca"]),
    ("di", &["it"]),
    ("da", &["it"]),
    ("de", &["fr", "es", "ro", "gl"]),
    ("door", &["nl"]),
    ("av", &["sv", "nb", "nn", "no"]),
    ("af", &["da", "is"]),
    ("od", &["cs", "sk", "hr", "sr", "bs", "pl"]),
    ("от", &["bg", "ru"]),
    ("од", &["mk", "sr"]),
    ("від", &["uk"]),
    ("oleh", &["id", "ms"]),
    ("bởi", &["vi"]),
    ("από", &["el"]),
    ("του", &["el"]),
    ("της", &["el"]),
    ("من", &["ar"]),
    ("از", &["fa"]),
    ("na", &["sw"]),
    ("doen", &["fy"]),
    ("gan", &["cy"]),
    ("le", &["ga"]),
    ("nga", &["sq"]),
    ("minn", &["mt"]),
    ("no", &[]),
    ("ni", &["fil", "tl"]),
    ("vun", &["lb"]),
    ("deur", &["af"]),
];

/// Labels of Chinese and Japanese bylines, without spaces.
#[rustfmt::skip]
const HAN: &[&str] = &[
    "取材・文", "文・写真", "文・構成", "文と写真", "執筆者", "執筆", "著者", "投稿者", "本报记者", "本報記者", "特约记者", "特派员", "特派員", "实习记者", "記者", "记者", "作者", "撰文",
    "撰稿", "文字", "原作者", "署名", "ライター", "筆者", "文", "글·사진", "글", "기자", "작성자", "글쓴이",
];

/// Authors that `text` names, if it is a byline: a label and names, or names and a label behind them.
pub(crate) fn byline(text: &str, language: Option<&str>) -> Option<Vec<Agent>> {
    // One word, of menus mostly.
    if text.is_ascii() && !text.bytes().any(|b| b" \t\n:=|/-".contains(&b)) {
        return None;
    }
    let text = collapse(text);
    if text.is_empty() || text.len() > 400 {
        return None;
    }
    if let Some(agents) = east_asian(&text) {
        return Some(agents);
    }
    let (strength, rest) = label_in(&text, language)?;
    // A sentence is no byline, whatever word it begins with.
    let agents = read(rest, language, strength);
    (!agents.is_empty()).then_some(agents)
}

/// Authors in a text that is known to name authors, label or not.
pub(crate) fn people(text: &str, language: Option<&str>) -> Vec<Agent> {
    let text = collapse(text);
    byline(&text, language).unwrap_or_else(|| read(&text, language, Label::Strong))
}

/// A label at the start of `text` and what stands after it, in whatever language.
pub(super) fn label(text: &str) -> Option<(Label, &str)> {
    label_in(text, None)
}

/// The beginnings of a text that may be labels.
struct Heads {
    /// The text as far as they go, in lower case.
    folded: String,
    /// Where each ends in the text, and where in `folded`.
    ends: Vec<(usize, usize)>,
}

/// Longest label in bytes, and most words or marks in one.
const LONGEST: usize = 48;
const MOST: usize = 6;

fn heads(text: &str) -> Heads {
    let mut heads = Heads {
        folded: String::with_capacity(LONGEST),
        ends: Vec::new(),
    };
    let mut from = 0;
    let ends = text.match_indices([' ', ':', '：', '=', '|', '/', '-']);
    for (at, mark) in ends.take(MOST).take_while(|(at, _)| *at <= LONGEST) {
        let word = text.get(from..at).unwrap_or("");
        if word.is_ascii() {
            let folded = word.bytes().map(|b| char::from(b.to_ascii_lowercase()));
            heads.folded.extend(folded);
        } else {
            heads.folded.push_str(&word.to_lowercase());
        }
        heads.ends.push((at, heads.folded.len()));
        heads.folded.push_str(mark);
        from = at + mark.len();
    }
    heads
}

fn label_in<'a>(text: &'a str, language: Option<&str>) -> Option<(Label, &'a str)> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut heads = heads(text);
    // "ByJane Doe", as glued text has it.
    let glued = ["By", "BY", "by", "Von", "Por", "Par"].iter().find(|word| {
        text.strip_prefix(**word).is_some_and(|rest| {
            rest.starts_with(char::is_uppercase)
                && rest.chars().nth(1).is_some_and(char::is_lowercase)
                && rest.contains(' ')
        })
    });
    if let Some(word) = glued {
        heads.ends.push((word.len(), word.len()));
    }
    heads.ends.iter().rev().find_map(|&(end, folded_end)| {
        let rest = text.get(end..)?;
        let folded = heads.folded.get(..folded_end)?;
        let colon = rest.trim_start().starts_with([':', '：', '=', '/', '|']);
        let rest = rest
            .trim_start_matches([' ', ':', '：', '=', '|', '/'])
            .trim_start();
        if rest.is_empty() {
            return None;
        }
        if STRONG.contains(folded) {
            // One word that is also a noun ("Text", "Autor") is a label only with its colon, or before a full name.
            let worded = folded.contains(' ');
            let strength = if colon || worded {
                Label::Strong
            } else {
                Label::Weak
            };
            return Some((strength, rest));
        }
        let (_, languages) = WEAK.iter().find(|(word, _)| *word == folded)?;
        if colon {
            return Some((Label::Strong, rest));
        }
        let mine = language.is_none_or(|tag| {
            let primary = tag.split(['-', '_']).next().unwrap_or("");
            languages
                .iter()
                .any(|one| one.eq_ignore_ascii_case(primary))
                || folded == "by"
        });
        mine.then_some((Label::Weak, rest))
    })
}

/// Authors of `text`, which has no label any more.
fn read(text: &str, language: Option<&str>, strength: Label) -> Vec<Agent> {
    let mut mail = contact::emails(text).map(|(address, _)| address);
    let (first_mail, second_mail) = (mail.next(), mail.next());
    let text = before_date(text, language);
    let text = without_addresses(text);
    let text = before_bar(before_editors(&text));
    let mut agents: Vec<Agent> = Vec::new();
    for name in split_names(text) {
        let bare = name_and_agency(&name);
        for part in bare {
            let Some(agent) = agent(&part, strength) else {
                if strength == Label::Weak && agents.is_empty() {
                    return Vec::new();
                }
                continue;
            };
            if !agents.iter().any(|known| known.name == agent.name) {
                agents.push(agent);
            }
        }
    }
    if let ([agent], Some(address), None) = (agents.as_mut_slice(), first_mail, second_mail) {
        agent.email = Some(address);
    }
    agents
}

/// Up to a bar or bullet behind which no further person stands: "Jane Doe | Reuters", "Jane Doe • 5 min".
fn before_bar(text: &str) -> &str {
    for (bar, c) in text
        .char_indices()
        .filter(|(_, c)| matches!(c, '|' | '•' | '｜'))
    {
        let rest = text.get(bar + c.len_utf8()..).unwrap_or("");
        let next = rest.split(['|', '•', '｜']).next().unwrap_or("");
        if !split_names(next).iter().any(|name| is_person_like(name)) {
            return text.get(..bar).unwrap_or(text);
        }
    }
    text
}

/// A name, and the agency after its comma, dash, slash or in its bracket: an agency beside a person is where the person works, and no author.
fn name_and_agency(text: &str) -> Vec<String> {
    let head = role_at(text).and_then(|at| text.get(..at)).unwrap_or(text);
    vec![without_post(trim_name(head)).to_owned()]
}

fn agent(name: &str, strength: Label) -> Option<Agent> {
    let name = if strength == Label::Strong {
        clean_name(name)?
    } else {
        name.to_owned()
    };
    if is_nobody(&name) || name.is_empty() {
        return None;
    }
    let kind = if is_agency(&name) || (is_organization_like(&name, &[]) && !is_person_like(&name)) {
        Some(AgentKind::Organization)
    } else if is_person_like(&name) {
        Some(AgentKind::Person)
    } else if strength == Label::Strong && is_handle(&name) {
        None
    } else {
        return None;
    };
    // After a preposition an organisation is named in at most five words: "By continuing to use Paper News…" is a sentence.
    if strength == Label::Weak
        && kind == Some(AgentKind::Organization)
        && (name.split(' ').count() > 5
            || name.chars().next().is_some_and(char::is_lowercase) && !is_agency(&name))
    {
        return None;
    }
    Some(Agent {
        kind,
        ..Agent::named(name)
    })
}

/// A pen name or account: up to four words, no sentence.
fn is_handle(name: &str) -> bool {
    let words = name.split(' ').count();
    !name.split(' ').any(is_no_name)
        && words <= 4
        && name.chars().count() <= 40
        && !name.ends_with(['.', '!', '?', ':'])
        && !name.contains([':', '?', '!', '"', '…', '>', '<'])
        && (words <= 2 || name.chars().next().is_some_and(|c| !c.is_lowercase()))
}

/// Words before a date that is not the author's.
#[rustfmt::skip]
const STAMPS: &[&str] = &[
    "updated", "published", "posted", "last updated", "first published", "aktualisiert", "veröffentlicht", "publié",
    "mis à jour", "modifié", "publicado", "actualizado", "atualizado", "pubblicato", "aggiornato", "gepubliceerd", "publicerad",
    "publisert", "обновлено", "опубликовано", "stand", "min read", "minute read", "minutes read", "read time", "reading time",
    "lesezeit", "temps de lecture", "tiempo de lectura",
];

/// Up to the first date, and "updated" or "published" before it.
pub(super) fn before_date<'a>(text: &'a str, language: Option<&str>) -> &'a str {
    let convention = Convention {
        language,
        ..Convention::default()
    };
    let at = find(text, convention)
        .next()
        .map_or(text.len(), |found| found.range.start);
    let mut head = text.get(..at).unwrap_or(text);
    let lower = head.to_lowercase();
    if lower.len() == head.len() {
        let stamped = |at: &usize| {
            let rest = lower.get(at + 1..).unwrap_or("");
            STAMPS.iter().any(|stamp| rest.starts_with(stamp))
        };
        let cut = memchr::memchr_iter(b' ', lower.as_bytes()).find(stamped);
        if let Some(cut) = cut.filter(|cut| *cut > 0) {
            head = head.get(..cut).unwrap_or(head);
        }
    }
    if at < text.len() {
        return before_preposition(head);
    }
    head.trim_end()
        .trim_end_matches([',', '|', '-', '–', '—', '•', '·', '(', '/'])
        .trim_end()
}

/// A text that a date follows, without the date's preposition: "on", "am", "le".
pub(crate) fn before_preposition(head: &str) -> &str {
    let trimmed = head
        .trim_end()
        .trim_end_matches([',', '|', '-', '–', '—', '•', '·', '(', '/'])
        .trim_end();
    [
        " on", " am", " vom", " le", " el", " il", " em", " op", " den", " at", " в", " от",
        " dne", " dnia", " pada", " la", " til", " On", " Am", " Vom",
    ]
    .iter()
    .find_map(|word| trimmed.strip_suffix(word))
    .unwrap_or(trimmed)
    .trim_end()
}

/// Up to "edited by", "photos by", "fotos:", "additional reporting by": people of another trade.
fn before_editors(text: &str) -> &str {
    #[rustfmt::skip]
    const TRADES: &[&str] = &[
        "edited by", "editing by", "photos by", "photo by", "photography by", "photographs by", "video by", "illustration by",
        "illustrations by", "illustrated by", "illustration von", "illustrationen von", "illustriert von", "illustrations de",
        "translated by", "additional reporting", "reviewed by", "medically reviewed",
        "fact checked", "foto:", "fotos:", "foto von", "fotos von", "und fotos von", "photos :", "photos:", "photo :", "fotografie",
        "bilder:", "bild:", "bild av", "foto av", "foto af", "fotos de", "foto de", "traduit par", "übersetzt von", "редактор:",
        "фото:", "责任编辑", "責任編輯", "编辑：", "編輯：", "图/", "圖／", "攝影", "摄影", "撮影", "사진", "编辑:", "tiếp",
    ];
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return text;
    }
    TRADES
        .iter()
        .filter_map(|trade| lower.find(trade))
        .filter(|at| *at > 0)
        .min()
        .and_then(|at| text.get(..at))
        .unwrap_or(text)
        .trim_end_matches([' ', ',', '|', ';', '/', '／', '&', '-', '–'])
}

/// `記者王小明／台北報導`, `文／王小明`, `홍길동 기자`, `[서울=뉴시스] 홍길동 기자 =`, `（執筆：山田太郎）`.
fn east_asian(text: &str) -> Option<Vec<Agent>> {
    if !has_han_or_kana(text) {
        return None;
    }
    let bare = text.trim_matches([
        '(', ')', '（', '）', '[', ']', '【', '】', '「', '」', ' ', '■', '◎', '●', '▲', '▶', '─',
        '-', '=', '|', '/',
    ]);
    if let Some(names) = reporters_in_korean(bare) {
        return Some(names);
    }
    // `（中央社記者王小明台北17日電）`: the agency before the label.
    let bare = ["中央社", "综合", "綜合"]
        .iter()
        .find_map(|agency| bare.strip_prefix(agency))
        .unwrap_or(bare);
    let (label, rest) = HAN
        .iter()
        .find_map(|label| bare.strip_prefix(label).map(|rest| (*label, rest)))?;
    let marked = rest.starts_with([
        ':', '：', '/', '／', '＝', '=', '・', ' ', '\u{3000}', '│', '|', '◎', '▪',
    ]);
    let name = rest.trim_start_matches([
        ':', '：', '/', '／', '＝', '=', '・', ' ', '\u{3000}', '│', '|', '◎',
    ]);
    if name.is_empty() || (!marked && !matches!(label, "記者" | "记者" | "本报记者" | "本報記者"))
    {
        return None;
    }
    let end = name
        .find([
            '／', '/', '（', '(', '｜', '|', '〕', '】', ' ', '。', '！', ',', '●', '＝', '│',
        ])
        .unwrap_or(name.len());
    let head = name.get(..end)?;
    let tail = name.get(end..)?;
    // Names spaced inside ("山田 太郎"), and lists with spaces.
    let spaced = tail
        .strip_prefix(' ')
        .map(|tail| tail.split([' ', '／', '/', '（', '(']).next().unwrap_or(""))
        .filter(|second| {
            !second.is_empty()
                && second.chars().count() <= 4
                && head.chars().count() <= 4
                && is_person_like(second)
        });
    let named: Vec<String> = match spaced {
        Some(second)
            if head.chars().count() + second.chars().count() <= 5 && head.chars().count() <= 2 =>
        {
            vec![format!("{head} {second}")]
        }
        Some(second) => vec![head.to_owned(), second.to_owned()],
        None => head
            .split(['、', '，', '・', '；', ';', '與', '和', '及'])
            .map(str::to_owned)
            .collect(),
    };
    let strong = marked && label.chars().count() > 1;
    let agents: Vec<Agent> = named
        .iter()
        .filter_map(|name| {
            agent(
                name.trim(),
                if strong { Label::Strong } else { Label::Weak },
            )
        })
        .collect();
    (!agents.is_empty()).then_some(agents)
}

/// `홍길동 기자`, `홍길동·김철수 기자`, `[서울=뉴시스] 홍길동 기자 = `, `홍길동 기자 hong@paper.example`.
fn reporters_in_korean(text: &str) -> Option<Vec<Agent>> {
    #[rustfmt::skip]
    const POSTS: &[&str] = &[
        "선임기자", "인턴기자", "수습기자", "전문기자", "객원기자", "특파원", "논설위원", "논설실장", "칼럼니스트", "통신원", "기자", "에디터", "작가",
    ];
    let (at, post) = POSTS
        .iter()
        .filter_map(|post| text.find(post).map(|at| (at, *post)))
        .min_by_key(|(at, post)| (*at, usize::MAX - post.len()))?;
    let after = text.get(at + post.len()..)?;
    // A sentence about reporters goes on with a particle.
    if after.starts_with(|c: char| matches!(c, '\u{ac00}'..='\u{d7af}')) {
        return None;
    }
    let head = text.get(..at)?.trim_end();
    let head = head.rsplit([']', ')', '】', '=', '|', '/']).next()?.trim();
    let names: Vec<&str> = head
        .split(['·', ',', '、', '‧', 'ㆍ'])
        .map(str::trim)
        .collect();
    let last_words = names.first()?.split(' ').count();
    if last_words > 2 || names.len() > 4 {
        return None;
    }
    let agents: Vec<Agent> = names
        .iter()
        .filter_map(|name| {
            // "문화부 홍길동 기자": a desk before the name.
            let name = name.rsplit(' ').next()?;
            is_person_like(name).then(|| Agent {
                kind: Some(AgentKind::Person),
                ..Agent::named(name)
            })
        })
        .collect();
    (!agents.is_empty()).then_some(agents)
}

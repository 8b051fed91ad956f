//! Bylines in Chinese, Japanese and Korean: labels without spaces, several on a line.

use super::byline::agent;
use super::han::is_name_in_han;
use super::label::Label;
use super::name::is_person_like;
use crate::page::{Agent, AgentKind};
use crate::value::letter::{has_cjk, is_alphanumeric};

/// Labels of Chinese and Japanese bylines, without spaces.
#[rustfmt::skip]
const HAN: &[&str] = &[
    "取材・文", "文・写真", "文・構成", "文と写真", "執筆者", "執筆", "著者", "投稿者", "本报记者", "本報記者", "特约记者", "特派员", "特派員", "实习记者", "見習記者", "通讯员", "通訊員",
    "記者", "记者", "作者", "撰文", "撰稿人", "采写", "聞き手", "撰稿", "执笔", "文字", "原作者", "署名", "ライター", "筆者", "文", "글·사진", "글", "기자명", "기자", "작성자", "글쓴이",
];

/// Labels of what else such a line tells: who edited, checked and photographed, where the text comes from, when it came, how often it was read.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯", "編集", "美编", "校对", "校對", "审核", "審核", "监制", "監製", "主编", "主編", "总编", "總編", "编审", "初审", "终审", "值班",
    "来源", "來源", "来源于", "出处", "出處", "出典", "转自", "轉自", "稿源", "图", "圖", "图片", "圖片", "摄影", "攝影", "撮影", "写真", "供图", "供圖", "视频", "影片", "制图", "製圖",
    "字号", "字體", "字体", "字級", "时间", "時間", "日期", "日時", "发布", "發布", "發佈", "发布于", "发表于", "發表於", "更新", "浏览", "瀏覽", "浏览量", "瀏覽數", "阅读", "閱讀", "阅读量", "阅读数",
    "点击", "點擊", "点击数", "人气", "人氣", "评论", "評論", "分享", "标签", "標籤", "关键词", "關鍵字", "分类", "分類", "栏目", "欄目", "频道", "原标题", "原標題", "原题", "原題", "翻译", "翻譯", "訳", "翻訳",
];

/// What stands between a label and what it introduces, where a line may hold several.
const MARKS: [char; 8] = [':', '：', '/', '／', '|', '｜', '丨', '│'];

/// One part of a line such as `来源：谷报 作者：王小明 责任编辑：李四`.
struct Part<'t> {
    at: usize,
    label: &'t str,
    authors: bool,
    /// Behind the label's mark.
    value: &'t str,
}

/// The labelled parts of a line, in order.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for (mark, c) in text.char_indices().filter(|(_, c)| MARKS.contains(c)) {
        let head = text.get(..mark).unwrap_or_default().trim_end();
        let Some((at, authors)) = label_before(head) else {
            continue;
        };
        if parts.last().is_some_and(|last| at <= last.at) {
            continue;
        }
        ends.push(at);
        parts.push(Part {
            at,
            label: head.get(at..).unwrap_or_default(),
            authors,
            value: text
                .get(mark + c.len_utf8()..)
                .unwrap_or_default()
                .trim_start(),
        });
    }
    for (part, end) in parts.iter_mut().zip(ends.iter().skip(1)) {
        let from = text.len() - part.value.len();
        part.value = text.get(from..*end).unwrap_or(part.value).trim_end();
    }
    parts
}

/// Where the labels that end `head` begin, `取材・文`, and whether one of them is an author's.
fn label_before(head: &str) -> Option<(usize, bool)> {
    let longest = |labels: &[&'static str], head: &str| {
        let ends = labels.iter().filter(|label| head.ends_with(**label));
        ends.map(|label| label.len()).max()
    };
    let (mut at, mut authors) = (head.len(), false);
    loop {
        let rest = head.get(..at)?;
        let joined = rest.strip_suffix(['・', 'と', '＆', '&', '、', '+']);
        let rest = if at == head.len() { rest } else { joined? };
        let (own, other) = (longest(HAN, rest), longest(OTHERS, rest));
        let Some(length) = own.max(other) else { break };
        let start = rest.len() - length;
        // `図` or `文` ends many a word.
        let before = rest.get(..start)?.chars().next_back();
        if rest.get(start..)?.chars().count() == 1 && before.is_some_and(is_alphanumeric) {
            break;
        }
        authors |= own == Some(length);
        at = start;
        if !head
            .get(..at)?
            .ends_with(['・', 'と', '＆', '&', '、', '+'])
        {
            break;
        }
    }
    (at < head.len()).then_some((at, authors))
}

/// `記者王小明／台北報導`, `文／王小明`, `홍길동 기자`, `[서울=뉴시스] 홍길동 기자 =`, `（執筆：山田太郎）`, `来源：谷报 作者：王小明`. An empty list:
/// a line of such labels that names no author.
pub(super) fn east_asian(text: &str) -> Option<Vec<Agent>> {
    if !has_cjk(text) {
        return None;
    }
    let bare = text.trim_matches([
        '(', ')', '（', '）', '[', ']', '【', '】', '「', '」', '〔', '〕', ' ', '■', '◎', '●',
        '▲', '▶', '─', '-', '=', '|', '/',
    ]);
    // A press conference.
    if bare.starts_with("기자회견") || bare.starts_with("기자 회견") {
        return None;
    }
    if let Some(names) = reporters_in_korean(bare) {
        return Some(names);
    }
    // `山田太郎記者`, `五月 みどり記者`.
    let signed = bare.strip_suffix("記者");
    // `元新聞記者`, `外国人記者`: what kind of reporter.
    let kind = |name: &str| name.contains("新聞") || name.starts_with(['元', '前', '外', '女']);
    let signed =
        signed.filter(|name| name.chars().count() >= 3 && !kind(name) && is_person_like(name));
    if let Some(agent) = signed.and_then(|name| agent(name.trim(), Label::Weak, false)) {
        return Some(vec![agent]);
    }
    let parts = parts(bare);
    let authors = parts.iter().filter(|part| part.authors);
    let mut agents: Vec<Agent> = Vec::new();
    for agent in authors.flat_map(|part| names(part.label.chars().count() > 1, part.value)) {
        if !agents.iter().any(|known| known.name == agent.name) {
            agents.push(agent);
        }
    }
    if !agents.is_empty() {
        return Some(agents);
    }
    if let Some(agents) = reporters(bare) {
        return Some(agents);
    }
    if let Some(agents) = leading(bare) {
        return Some(agents);
    }
    // `责任编辑：李四`, `作者：未知`: the line says of itself that it names nobody.
    let first = parts.iter().find(|part| !part.value.is_empty());
    first
        .and_then(|part| bare.get(..part.at))
        .filter(|before| before.chars().count() <= 8)
        .map(|_| agents)
}

/// A line that begins with a label, marked or not.
fn leading(bare: &str) -> Option<Vec<Agent>> {
    // `（中央社記者王小明台北17日電）`: the agency before the label.
    let bare = ["中央社", "综合", "綜合"]
        .iter()
        .find_map(|agency| bare.strip_prefix(agency))
        .unwrap_or(bare);
    let (label, rest) = HAN
        .iter()
        .find_map(|label| bare.strip_prefix(label).map(|rest| (*label, rest)))?;
    // `文・イラスト：山田花子`: two works of one person.
    let rest = rest
        .strip_prefix(['・', '/', '／', 'と', '＆', '&'])
        .and_then(|second| WORKS.iter().find_map(|work| second.strip_prefix(work)))
        .unwrap_or(rest);
    let marks = [
        ':', '：', '/', '／', '＝', '=', '・', ' ', '\u{3000}', '│', '|', '◎', '▪', '●', '⚫', '■',
        '◆', '\u{fe0e}', '\u{fe0f}', '︱',
    ];
    let marked = rest.starts_with(marks);
    let name = rest.trim_start_matches(marks);
    // `作者王小明`: an element of its own held the name. `作者权益` is no name, nor is `文成公主`.
    let bare_name = match label {
        "記者" | "记者" | "本报记者" | "本報記者" => true,
        "作者" => name.chars().count() == 3 && is_name_in_han(name),
        _ => false,
    };
    if name.is_empty() || !marked && !bare_name {
        return None;
    }
    // "文●ミズタ": behind a bullet a name in kana alone is one.
    let bullet = rest.starts_with(['●', '⚫', '■', '◆', '▪', '◎']);
    let strong = marked && (label.chars().count() > 1 || bullet);
    let agents = names(strong, name);
    (!agents.is_empty()).then_some(agents)
}

/// `谷报记者 王小明 李四`: the house before the label, and behind it names to the end.
fn reporters(text: &str) -> Option<Vec<Agent>> {
    const LABELS: [&str; 4] = ["记者", "記者", "特派员", "特派員"];
    const OTHERS: [&str; 6] = ["通讯员", "通訊員", "实习生", "實習生", "记者", "記者"];
    let (at, label) = LABELS
        .iter()
        .find_map(|label| text.find(label).map(|at| (at, label)))?;
    let house = text.get(..at)?;
    if house.chars().count() > 14 || house.contains(['，', '。', '、', '”', '？', '！']) {
        return None;
    }
    let names = text.get(at + label.len()..)?;
    let names = names.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '/'));
    let agents: Vec<Agent> = names
        .split([' ', '\u{3000}', '、', '，', '/'])
        .filter(|name| !name.is_empty() && !OTHERS.contains(name))
        .map(|name| {
            is_name_in_han(name)
                .then(|| agent(name, Label::Weak, false))
                .flatten()
        })
        .collect::<Option<_>>()?;
    (1..=6).contains(&agents.len()).then_some(agents)
}

/// Names behind a label, up to what else stands on the line. `strong`: the label leaves no doubt, pen names are names too.
fn names(strong: bool, name: &str) -> Vec<Agent> {
    let end = name
        .find([
            '／', '/', '（', '(', '｜', '|', '〕', '】', ' ', '。', '！', ',', '●', '＝', '│',
        ])
        .unwrap_or(name.len());
    let (head, tail) = name.split_at_checked(end).unwrap_or((name, ""));
    // Names spaced inside ("山田 太郎"), and lists with spaces.
    let spaced = tail
        .strip_prefix(' ')
        .map(|tail| tail.split([' ', '／', '/', '（', '(']).next().unwrap_or(""))
        .filter(|second| {
            !second.is_empty()
                && !is_work(second)
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
    let strength = if strong { Label::Strong } else { Label::Weak };
    let named = named.iter().filter(|name| !is_work(name));
    named
        .filter_map(|name| agent(name.trim(), strength, false))
        .collect()
}

/// What was done, behind a name: "写真" stands before the next one's, "報導" at the end.
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "イラスト", "写真", "撮影", "構成", "編集", "報導", "报道", "報道", "攝影", "摄影", "撰文", "文", "圖", "图",
];

/// Whether a word in Chinese or Japanese tells what was done.
pub(crate) fn is_work(text: &str) -> bool {
    WORKS.contains(&text)
}

/// Most reporters before one word for their post: `홍길동·김철수 기자`.
const MOST: usize = 4;

/// `홍길동 기자`, `홍길동·김철수 기자`, `[서울=뉴시스] 홍길동 기자 = `, `홍길동 기자 hong@paper.example`.
fn reporters_in_korean(text: &str) -> Option<Vec<Agent>> {
    #[rustfmt::skip]
    const POSTS: &[&str] = &[
        "선임기자", "인턴기자", "시민기자", "수습기자", "전문기자", "객원기자", "특파원", "논설위원", "논설실장", "칼럼니스트", "통신원", "기자", "에디터", "작가",
    ];
    // `기자명 홍길동 기자`, as frames of papers label it.
    let text = text
        .strip_prefix("기자명")
        .map_or(text, |rest| rest.trim_start_matches([' ', ':']));
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
    // `사진 홍길동 기자`.
    if head.starts_with("사진") {
        return None;
    }
    let last_words = names.first()?.split(' ').count();
    if last_words > 2 || names.len() > MOST {
        return None;
    }
    let mut agents: Vec<Agent> = names
        .iter()
        .filter_map(|name| {
            let name = of_two_in_korean(name, post);
            is_person_like(name).then(|| Agent {
                kind: Some(AgentKind::Person),
                ..Agent::named(name)
            })
        })
        .collect();
    if agents.is_empty() {
        return None;
    }
    // `홍길동 기자, 김철수 기자`.
    let next = after.trim_start_matches([' ', ',', '·', '/']);
    if next.len() < after.len() {
        agents.extend(reporters_in_korean(next).into_iter().flatten());
    }
    Some(agents)
}

/// The name of `문화부 홍길동`, a desk before it, and of `홍길동 물레`, of what a columnist writes behind it: three syllables are a name, a word
/// of another length no more likely than the desk.
fn of_two_in_korean<'t>(text: &'t str, post: &str) -> &'t str {
    const FAMILIES: &str = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추";
    // Desks, teams, offices, cities.
    const DESKS: &str = "부팀국실시군구도";
    let Some((first, last)) = text.split_once(' ') else {
        return text;
    };
    let is_name =
        |word: &str| word.chars().count() == 3 && word.starts_with(|c| FAMILIES.contains(c));
    let is_desk = first.ends_with(|c| DESKS.contains(c));
    if post == "칼럼니스트" && is_name(first) && !is_desk && !is_name(last) {
        first
    } else {
        last
    }
}

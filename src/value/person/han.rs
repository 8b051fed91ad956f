//! What looks like one person's name in Chinese, Japanese and Korean signs.

use super::organization::{is_nobody, organization_word};
use crate::value::letter::is_han;
use crate::value::search::Search;

/// What pages in Chinese write beside a day and an author where others show a picture: sizes of letters, shares, counts. Two signs like a
/// name, and many begin with one that a family name begins with.
#[rustfmt::skip]
const CONTROLS: &[&str] = &[
    "字号", "字體", "字体", "字級", "大小", "超大", "特大", "打印", "列印", "分享", "转发", "轉發", "收藏", "评论", "評論", "留言", "跟贴", "举报", "檢舉", "关注", "關注",
    "追蹤", "订阅", "訂閱", "点赞", "按讚", "发布", "發布", "發佈", "发表", "發表", "来源", "來源", "出处", "出處", "原创", "原創", "转载", "轉載", "阅读", "閱讀", "浏览",
    "瀏覽", "点击", "點擊", "人气", "人氣", "默认", "首页", "首頁", "返回", "上一篇", "下一篇", "上一页", "下一页", "上一頁", "下一頁", "更多", "简介", "簡介", "未知", "佚名", "匿名", "网络", "網路", "整理",
    "快讯", "快訊", "头条", "頭條", "视频", "影音", "回复", "回復", "回覆", "登录", "登入", "注册", "註冊", "搜索", "搜尋", "目录", "目錄", "播报", "行情", "版权", "版權",
    "作者", "记者", "記者", "收听", "朗读", "下载", "下載", "纠错", "责任", "責任", "热门", "熱門", "推荐", "推薦", "公告", "问合", "問合", "投稿", "更新", "掲載", "公開", "記事", "関連", "検索", "動画", "規約", "利用",
];

static ANY_CONTROL: Search = Search::of(CONTROLS);

/// Signs that family names begin with in Chinese, the frequent ones. Left out are rare ones that many other words begin with (`国`, `位`).
const FAMILY: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范石廖\
    贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐\
    耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷曲盛冉翁蓝藍骆駱路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽穆农農司卓古吉缪繆简簡车車项項连連芦蘆\
    麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂佟应應臧闵閔苟邬鄔边邊卞姬师師仇栾欒隋刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储\
    儲栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞厉厲伊仝区郜阚闞权權帅帥屠朴盖蓋练練廉禹井祖漆巴丰豐支卿狄索宣晋晉门門云雲容敬扈晁芮阙闕浦戈伏鹿薄邸雍辜羊阿乌烏裘亓修邰赫杭况那宿\
    鲜鮮逯隆茹诺慕危嵇哈湛宾賓茅於呼揭冶斯束檀衣昝衡尧堯诸諸东東皇长長令独獨澹拓轩軒申屠金洪赖賴时時全商丘";

/// Signs that only the simplified script has, the frequent ones: what they stand in is Chinese and no Japanese. None of them is in JIS X
/// 0208, which has simplified forms too: `学`, `国`, `数`.
const SIMPLIFIED: &str = "调责发页闻线图书长问间东车马说请谁读课讲论设证词译试语误谈让记许访评识诉诊该详认议订计讯训编缩结给统继续维综红约级纯纳纸练组细终经绍绝们产业务动为义乌乡买亏亚亲亿仅仓仪众优伟传伤伦伪侦侧侨债倾偿兑兰关兴养兽冈军农冯冻净减凑凤处备复头夹夺奋奖妆妇妈娱孙宁实宠审宪宽宾对导寻层岁岗岛币师帐带帮库应庙庞废开异张弹强归录彻忆怀态总恳恶惊惩惯战户扑执扩扫扬抚抢护报拟拥择挡挤挥损换掷摄摆撑敌斋时显晓暂术杀杂权极构枪标样桥检欢毁毕汇汉沟泽洁济测浏浓涨渐渔满滚灭灵灾炼烂烦烧热爱爷牵狱猎环现电畅疗疯盐监盘确础码砖离种积稳穷竞笔筛签简类紧纠绩绪绿缓罗罚罢职联肃肠肤胜脏脑腾舰艺节药虑虽补袭规视览觉";

/// Whether signs may be a name by the first of them. Where nothing shows that they are Chinese, any may begin one.
fn begins_as_a_name(signs: &[char]) -> bool {
    signs.first().is_none_or(|first| FAMILY.contains(*first))
        || !signs.iter().any(|sign| SIMPLIFIED.contains(*sign))
}

/// Whether a word is a Chinese name: two to four signs, a family name's first.
pub(super) fn is_name_in_han(word: &str) -> bool {
    let signs: Vec<char> = word.chars().collect();
    (2..=4).contains(&signs.len())
        && signs.iter().all(|c| is_han(*c))
        && signs.first().is_some_and(|first| FAMILY.contains(*first))
        && !ANY_CONTROL.is_in(word)
        && !organization_word(word)
}

pub(super) fn is_east_asian(name: &str) -> bool {
    is_like_a_name(name) && !organization_word(name) && !is_nobody(name) && !ANY_CONTROL.is_in(name)
}

/// Whether the signs of a text are of the kinds and the number that names have.
fn is_like_a_name(name: &str) -> bool {
    let signs: Vec<char> = name
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{3000}' | '・' | '·' | '=' | '＝' | '‧'))
        .collect();
    let spaced = name
        .split([' ', '\u{3000}', '・', '·', '‧'])
        .filter(|part| !part.is_empty())
        .count();
    let all = |test: fn(char) -> bool| signs.iter().all(|c| test(*c));
    let hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7af}');
    let kana = |c: char| matches!(c, '\u{3040}'..='\u{30ff}');
    let transcribed = spaced >= 2 && name.contains(['・', '·', '‧']);
    if all(hangul) {
        return (2..=4).contains(&signs.len()) && spaced <= 2;
    }
    if all(is_han) {
        return (2..=4).contains(&signs.len()) && begins_as_a_name(&signs)
            || transcribed && signs.len() <= 14
            || spaced == 2 && signs.len() <= 6 && begins_as_a_name(&signs);
    }
    let mixed = signs.iter().all(|c| is_han(*c) || kana(*c));
    // A name in kana has no particles: の, は, を, が, に, で, と make a phrase. `水田ゆきのり`: inside the given name they are none, unless
    // it ends as a verb does: `料理たのしむ`.
    let particle = |c: &char| "のはをがにでへも".contains(*c);
    let family = signs.iter().take_while(|c| is_han(**c)).count();
    let given = signs.get(family..).unwrap_or_default();
    let ends_a_verb = |c: &char| "うくぐすつぬぶむるいただて".contains(*c);
    let whole = family == 2
        && (3..=4).contains(&given.len())
        && given.iter().all(|c| matches!(*c, '\u{3040}'..='\u{309f}'))
        && given.first().is_some_and(|c| !particle(c))
        && given
            .last()
            .is_some_and(|c| !particle(c) && !ends_a_verb(c));
    let phrase = signs.iter().any(particle) && !all(kana) && !whole;
    mixed
        && !phrase
        && (2..=if transcribed || all(kana) { 20 } else { 8 }).contains(&signs.len())
        && (signs.iter().any(|c| is_han(*c)) || transcribed || spaced >= 2)
}

#[cfg(test)]
mod tests {
    use super::is_east_asian;

    #[test]
    fn names() {
        for name in [
            "王小明",
            "欧阳山",
            "山田花子",
            "山田 花子",
            "홍길동",
            "水田ゆきのり",
        ] {
            assert!(is_east_asian(name), "{name}");
        }
    }

    #[test]
    fn what_stands_beside_a_day() {
        for word in [
            "字号",
            "调整字体",
            "责任",
            "发布于",
            "原创",
            "正文",
            "标准",
            "最后回复",
            "谷报网络整理",
        ] {
            assert!(!is_east_asian(word), "{word}");
        }
    }
}

//! Words of the furniture round a byline: what stands before a name, and what is none.

use crate::value::lexicon::Lexicon;
use crate::value::search::Search;

/// Words of menus and of what stands round articles, that look like names where every word has a capital; beside those that no name holds
/// anywhere ([`person::is_no_name`](crate::value::person::is_no_name)).
#[rustfmt::skip]
pub(super) static NO_NAME: Lexicon<1024> = Lexicon::of(&[
    "a", "an", "news", "us", "log", "in", "next", "previous", "top", "story", "videos", "bild", "anzeige", "werbung",
    "publicidad", "skip", "content", "show", "hide", "close", "open", "back", "reddit", "download", "copy", "link", "new",
    "best", "images", "university", "college", "min", "artikel", "beitrag", "alle", "startseite", "kontakt", "impressum",
    "datenschutz", "anmelden", "suche", "drucken", "accueil", "connexion", "inicio", "buscar", "editorial", "weather", "shop",
    "store", "cart", "account", "free", "get", "start", "buy", "sale", "guide", "review", "reviews", "table", "contents",
    "support", "help", "services", "products", "company", "team", "blog", "events", "careers", "jobs", "united", "states",
    "street", "city", "press", "media", "group", "gallery", "points", "recent", "popular", "tags", "category", "categories",
    "archives", "donate", "become", "members", "join", "register", "settings", "language", "english", "español", "deutsch",
    "français", "product", "specs", "features", "pricing", "resources", "solutions", "community", "forum", "page", "site",
    "map", "index", "list", "finance", "money", "market", "markets", "education", "food", "fashion", "music", "movies", "games",
    "auto", "cars", "design", "data", "security", "software", "web", "app", "apps", "online", "digital", "service", "report",
    "reports", "research", "study", "day", "week", "month", "year", "series", "part", "chapter", "section", "edition", "issue",
    "volume", "key", "quick", "links", "useful", "meine", "unsere", "neue", "ihre", "sie", "wir", "für", "aktuelle", "weitere",
    "themen", "nachrichten", "politik", "wirtschaft", "kultur", "gesellschaft", "wissen", "reise", "leben", "meinung",
    "kommentar", "noticias", "deportes", "política", "economía", "cultura", "sociedad", "mundo", "actualités", "société",
    "économie", "politique", "dein", "mein", "vom", "publicada", "publisert", "publicerad", "publiceret", "gepubliceerd",
    "pubblicato", "opublikowano", "publikováno", "опубликовано", "обновлено", "erstellt", "date", "datum", "fecha", "投稿日",
    "公開日", "更新日", "掲載日", "更新", "公開", "掲載", "発行", "listen", "tweet", "tweets", "reads", "premium", "save", "saved", "like", "likes", "shares",
    "views", "rss", "feed", "starring",
    "interview", "interviews", "lesson", "lessons", "stats", "technologies", "database", "partners", "offer", "offers", "lecture", "lectura", "leitura",
    "lesezeit", "ニュース", "主要ニュース", "記事一覧",
    "mid", "late", "since", "circa", "unser", "unserem", "unserer", "unseren", "our", "climate", "supreme", "premier",
    "frequently", "asked", "questions", "energy",
    "league", "party", "brigade", "federation", "championship",
    "championships", "parliament", "senate", "congress", "government", "commission", "authority", "police", "army", "navy", "airport", "hospital",
    "embassy", "partei", "bundesliga", "feuerwehr", "polizei", "gericht", "regierung", "概要", "目次", "前言", "简介", "簡介", "背景", "摘要", "引言", "结论", "結論", "要旨", "历史", "歷史", "参考文献", "參考文獻", "参考资料", "參考資料", "外部链接", "外部連結", "外部リンク",
    "参见", "參見", "脚注", "注释", "註釋", "関連項目", "目录", "延伸阅读", "開演", "開場", "入力", "입력", "수정", "등록", "승인",
    "通知", "公告", "启事", "声明", "通告", "公示", "分享", "微博", "微信", "打印", "评论", "收藏", "登录", "注册", "搜索", "首页", "返回", "お知らせ", "印刷", "保存",
    "article", "artículo", "articolo", "artigo", "artikeln", "artykuł", "статью", "статья", "новость", "текст", "текста", "berita", "haberi", "haber", "notícia", "noticia",
    "texto", "modo", "ссылку", "ссылка", "boyutu", "拡大",
    "فونت", "متن", "المقال", "للمقال", "الخط", "الخبر", "כתבה", "לכתבה", "טקסט", "בפייסבוק", "लेख", "खबर", "फॉन्ट", "साइज", "टेक्स्ट", "記事を聴く", "共有する", "文字拡大", "音声読み上げ",
    "이메일", "글자크기", "음성듣기", "본문듣기", "번역", "가나다라", "글씨키우기", "放大", "缩小", "大中小", "听新闻", "加入收藏", "分享至微信",
    "検索", "共有", "공지", "공유", "페이스북", "트위터", "카카오톡", "댓글", "인쇄", "스크랩", "구독", "로그인", "검색", "메뉴", "목록",
]);

/// Two words that are no name side by side, while each of them is somebody's.
#[rustfmt::skip]
pub(super) static NO_NAMES: Lexicon<256> = Lexicon::of(&[
    "prime minister", "health minister", "foreign minister", "finance minister", "interior minister", "defence minister", "defense minister",
    "deputy minister", "high court", "high school", "high street", "old town", "red cross", "red alert", "dark mode", "light mode", "night mode",
    "real estate", "prime time", "prime video", "early life", "early years", "early access", "live blog", "live stream", "live ticker",
    "live score", "live scores", "live tv", "watch live", "watch now", "wind power", "wind farm", "wind turbine", "wind turbines",
    "water supply", "drinking water", "tap water", "town council", "parish council", "city council", "county council",
    "borough council", "district council", "working paper", "discussion paper", "technical report", "thread starter",
    "ssl certificate", "full text", "ask question", "post reply", "post question", "approved judgment", "new topic", "customer service", "first letter",
]);

/// Words that one alone nobody is called by, while they stand in names.
#[rustfmt::skip]
pub(super) static ALONE: Lexicon<128> = Lexicon::of(&[
    "live", "watch", "early", "high", "old", "red", "dark", "wind", "town", "valley", "water", "prime", "estate", "mode", "minister",
    "held", "gehalten", "abgehalten", "celebrada", "celebrado", "tenue", "svolta", "gehouden", "hållet", "avholdt", "afholdt", "odbyte",
    "stampa", "salva", "jaa", "dela", "del", "gem", "pin", "like", "mail",
]);

/// Phrases that stand right behind a name and end it.
#[rustfmt::skip]
pub(super) static BEHIND: Search = Search::of(&[
    "leave a comment", "leave a reply", "no comment", "add comment", "schreibe einen kommentar", "kommentar schreiben",
    "keine kommentare", "kommentar hinterlassen", "hinterlasse einen kommentar", "laisser un commentaire", "aucun commentaire",
    "deja un comentario", "deja una respuesta", "sin comentarios", "deixe um comentário", "nenhum comentário", "lascia un commento",
    "nessun commento", "reageer", "geen reacties", "lämna en kommentar", "legg igjen en kommentar", "zostaw komentarz",
    "dodaj komentarz", "brak komentarzy", "napsat komentář", "yorum yap", "оставить комментарий", "нет комментариев",
    "コメントを残す", "ein kommentar", "one comment", "un commentaire", "min read", "discussion starter", "view profile", "see profile", "follow us",
]);

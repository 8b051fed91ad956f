//! What stands beside a candidate headline and is of the site: the way from its home, share buttons, words of menus and services.

use crate::prose::choice::up_to_ten;
use crate::prose::page::{Leaf, Page};
use crate::value::letter::words;
use crate::value::lexicon::Lexicon;
use crate::value::person;
use crate::value::text::lowercase;

/// Leaves that lead home, with which the way to a page begins.
#[rustfmt::skip]
const HOMES: &[&str] = &[
    "home", "homepage", "home page", "start", "startseite", "accueil", "inicio", "início", "página inicial", "portada", "главная", "головна", "ホーム",
    "top", "トップ", "トップページ", "hem", "hjem", "forside", "forsiden", "etusivu", "úvod", "domů", "strona główna", "główna", "ana sayfa", "anasayfa",
    "beranda", "首页", "首頁", "홈", "الرئيسية", "خانه", "صفحه نخست", "acasă", "начало", "αρχική", "pagrindinis", "titulinis", "trang chủ", "หน้าแรก",
    "होम", "kezdőlap", "főoldal", "címlap", "naslovnica", "domov", "utama", "mwanzo", "you are here", "sie sind hier", "vous êtes ici", "ראשי",
    "forsíða",
];

/// Networks and services that a page is passed on by, and words for it that are somebody's name as well; the others are
/// [`person::OFFERS`].
#[rustfmt::skip]
const NETWORKS: &[&str] = &[
    "facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest", "reddit", "email", "e-mail", "mail", "telegram", "tumblr", "flipboard", "xing",
    "pocket", "messenger", "bluesky", "threads", "mastodon", "vk", "line", "pin", "pin it", "like", "gift", "feedback", "stampa", "deel", "dela",
    "del", "lyt", "gem", "lagre", "jaa", "вконтакте", "одноклассники", "ポスト", "はてな", "はてブ", "페이스북", "트위터", "카카오톡", "微信", "微博", "فيسبوك", "تويتر",
    "dalintis", "jaga", "podijeli",
];

/// Both: list 0 leads home, list 1 offers.
static NAMES: Lexicon<1024> = Lexicon::of(HOMES).with(NETWORKS, 1).with(person::OFFERS, 1);

/// Words of menus, of services and of what leads to other pages: such as headlines seldom have. "Новости", "права" and "more" stand in
/// both, and headlines of them are no menus.
#[rustfmt::skip]
static SERVICES: Lexicon<1024> = Lexicon::of(&[
    "privacy", "cookies", "cookie", "newsletter", "newsletters", "subscribe", "subscription",
    "subscriptions", "subscriber", "subscribers", "login", "log", "sign", "signup", "register", "account", "follow", "share", "comments", "comment",
    "related", "recommended", "popular", "trending", "latest", "advertisement", "advertise", "advertising", "sponsored", "reserved",
    "copyright", "contact", "menu", "search", "home", "rss", "read", "click", "download", "app", "shop", "cart", "podcasts",
    "podcast", "videos", "events", "facebook", "twitter", "instagram", "youtube", "linkedin", "pinterest", "email", "e-mail", "print", "reply",
    "password", "forgot", "navigation", "skip", "content", "categories", "archives", "tags", "posts", "articles", "disclaimer", "sitemap", "careers",
    "faq", "faqs", "feedback", "donate", "trial", "edition", "toggle", "loading", "view", "views",
    "updates", "inbox", "delivered", "website", "page", "pages", "links", "link", "topics", "sections", "breadcrumb", "premium", "members",
    "membership", "datenschutz", "datenschutzerklärung", "impressum", "agb", "kontakt", "anmelden", "anmeldung", "registrieren", "abonnieren", "abo",
    "abonnement", "kommentare", "kommentar", "teilen", "drucken", "startseite", "suche", "werbung", "anzeige", "anzeigen", "verwandte",
    "meistgelesen", "meistgelesene", "weiterlesen", "passwort", "vergessen", "themen", "beiträge", "einstellungen", "nutzungsbedingungen",
    "inhalte", "kategorien", "kostenlos", "webseite", "übersicht", "zurück", "newsletter-anmeldung",
    "bereich", "empfohlen", "empfehlungen", "vorbehalten", "confidentialité", "mentions", "légales", "réservés", "connexion",
    "inscription", "abonnez", "abonnez-vous", "connectez-vous", "commentaires", "commentaire", "lire", "partager", "recherche", "rechercher",
    "publicité", "accueil", "rubriques", "populaires", "catégories", "panier", "offres", "privacidad", "aviso",
    "reservados", "iniciar", "sesión", "suscríbete", "suscribirse", "suscripción", "comentarios", "comentario", "compartir", "buscar", "publicidad",
    "leer", "más", "relacionadas", "relacionados", "leídas", "leído", "inicio", "contacto", "categorías", "boletín", "usuario",
    "privacidade", "entrar", "assine", "assinar", "comentários", "leia", "lidas", "publicidade", "pesquisar", "contato",
    "cadastre-se", "informativa", "diritti", "riservati", "accedi", "abbonati", "commenti", "leggi", "correlati", "cerca", "iscriviti",
    "contatti", "pubblicità", "privacybeleid", "voorwaarden", "inloggen", "aanmelden", "reacties", "lees", "zoeken", "advertentie",
    "gelezen", "integritetspolicy", "logga", "prenumerera", "läs", "meny", "sök", "annons", "læs",
    "læste", "leste", "abonner", "annonse", "annonce", "søg", "søk", "personvern", "informasjonskapsler", "tietosuoja", "kirjaudu", "tilaa", "lue",
    "luetuimmat", "haku", "mainos", "prywatności", "regulamin", "zaloguj", "komentarze", "czytaj", "więcej", "szukaj",
    "reklama", "najnowsze", "popularne", "přihlásit", "komentáře", "číst", "více", "hledat", "nejčtenější", "související", "článek", "články",
    "prihlásiť", "viac", "čítajte", "конфиденциальности", "войти", "регистрация", "комментарии", "читайте", "подписаться",
    "подписка", "реклама", "поиск", "контакты", "рубрики", "популярное", "читати", "підписатися",
    "реєстрація", "gizlilik", "üye", "girişi", "yorumlar", "devamı", "arama", "giriş", "abone", "reklam", "ilgili", "kebijakan",
    "privasi", "berlangganan", "masuk", "daftar", "baca", "terkait", "terpopuler", "lainnya", "adatvédelem", "bejelentkezés",
    "előfizetés", "hirdetés", "kapcsolat", "keresés", "cikkek", "hozzászólás", "σύνδεση", "εγγραφή", "διαβάστε", "ακόμη", "δημοφιλή", "επικοινωνία",
    "الخصوصية", "تسجيل", "الدخول", "اقرأ", "المزيد", "بحث", "اتصل", "مقالات", "ورود", "ثبت‌نام", "جستجو", "بیشتر",
    "مطالب", "פרטיות", "התחברות", "הרשמה", "כתבות", "गोपनीयता", "संबंधित", "autentificare", "abonare", "citește",
    "comentarii", "căutare", "confidențialitate", "prisijungti", "skaityti", "skaitomiausi", "đăng", "nhập", "tìm", "kiếm", "プライバシーポリシー",
    "ログイン", "会員登録", "関連記事", "関連", "ランキング", "人気記事", "お問い合わせ", "検索", "メニュー", "記事一覧", "もっと見る", "新着記事", "おすすめ", "カテゴリー", "登录", "注册", "搜索", "相关", "热门",
    "更多", "首页", "导航", "联系我们", "로그인", "회원가입", "관련기사", "검색", "메뉴", "구독", "더보기", "인기기사",
]);

/// Which leaves of a page are of the site's own.
#[derive(Debug, Default)]
pub(super) struct Furniture {
    homes: Vec<usize>,
    offers: Vec<usize>,
}

/// Characters of a leaf that is a button or the way home.
const LONGEST: usize = 40;

/// Leaves above a headline in which its way from the home page begins.
const WAY: usize = 9;

impl Furniture {
    pub(super) fn of(page: &Page<'_, '_>) -> Self {
        let mut own = Self::default();
        for (at, leaf) in page.leaves.iter().enumerate() {
            if leaf.size >= LONGEST {
                continue;
            }
            match lists(named(leaf)) {
                0 => {}
                1 => own.homes.push(at),
                _ => own.offers.push(at),
            }
        }
        own
    }

    /// How far above a leaf the way home begins, 1–10; 10: nowhere.
    pub(super) fn home_above(&self, at: usize) -> u8 {
        let above = self.homes.partition_point(|home| *home < at);
        let home = above.checked_sub(1).and_then(|last| self.homes.get(last));
        let steps = home.map(|home| at - home);
        steps.filter(|steps| *steps <= WAY).map_or(10, up_to_ten)
    }

    /// Whether a leaf of a stretch offers to pass the page on.
    pub(super) fn offers(&self, from: usize, to: usize) -> bool {
        let first = self.offers.partition_point(|at| *at < from);
        self.offers.get(first).is_some_and(|at| *at < to)
    }
}

/// The text of a leaf without bullets and brackets round it.
fn named<'s>(leaf: &Leaf<'s, '_>) -> &'s str {
    let text = leaf.text();
    let bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    if bare(text.as_bytes().first()) && bare(text.as_bytes().last()) {
        return text;
    }
    text.trim_matches([
        '•', '*', '|', ':', '>', '»', '›', '/', ' ', '+', '(', ')', '[', ']',
    ])
}

/// The lists of names that a text is in.
fn lists(text: &str) -> u64 {
    if text.is_ascii() {
        return NAMES.lists_in_lower_case(text);
    }
    NAMES.lists(&lowercase(text))
}

/// How many words of a text are of menus and services.
pub(super) fn services(text: &str) -> usize {
    let known = |word: &&str| word.len() > 1 && SERVICES.contains_in_lower_case(word);
    words(text).filter(known).count()
}

#[cfg(test)]
mod tests {
    use super::{Furniture, services};
    use crate::block::{Block, Sheet};
    use crate::prose::page::Page;

    #[test]
    fn ways_home_and_buttons() {
        let lines = ["» Home", "Mills", "The mill turns again", "Share", "Print"];
        let blocks = lines.map(|line| Block {
            text: line.into(),
            ..Block::default()
        });
        let sheet = Sheet {
            blocks: blocks.into(),
            ..Sheet::default()
        };
        let own = Furniture::of(&Page::of(&sheet, 0));
        assert_eq!(own.home_above(2), 2);
        assert_eq!(own.home_above(0), 10);
        assert!(own.offers(3, 8));
        assert!(!own.offers(0, 3));
    }

    #[test]
    fn words_of_services() {
        assert_eq!(services("Cookies Privacy"), 2);
        assert_eq!(services("Datenschutz | Impressum"), 2);
        assert_eq!(services("The mill turns again"), 0);
        for headline in [
            "Новости суда: права жильцов защищены",
            "Политика и права человека: новости суда",
            "More legal help for free: who has rights to the river",
        ] {
            assert_eq!(services(headline), 0, "{headline:?}");
        }
    }
}

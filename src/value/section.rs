//! Sections that papers have.

use super::lexicon::Lexicon;

/// Whether a folded text is what papers of many languages call a section: "politics", "Kultur", "国际".
pub(crate) fn is_section(folded: &str) -> bool {
    SECTIONS.contains(folded)
}

/// Whether a folded text is what sites call their home page.
pub(crate) fn is_home(folded: &str) -> bool {
    HOME.contains(folded)
}

/// Whether a folded text is what content systems call the section of articles that nobody has put into one.
pub(crate) fn is_unsorted(folded: &str) -> bool {
    UNSORTED.contains(folded)
}

/// Whether a folded text is what sites call the pages of their own business with a visitor: signing in, an account, a basket. What
/// is a section's name as well, such as "Help" or "Recherche", is none.
pub(crate) fn is_of_service(folded: &str) -> bool {
    SERVICE.contains(folded)
}

/// Whether a folded text is what papers call what others have paid for.
pub(crate) fn is_paid(folded: &str) -> bool {
    PAID.contains(folded)
}

#[rustfmt::skip]
static PAID: Lexicon<256> = Lexicon::of(&[
    "sponsored", "sponsored content", "sponsored post", "sponsored by", "sponsor content", "paid content", "paid post", "paid partnership",
    "partner content", "partner", "branded content", "brand content", "native advertising", "advertisement", "advertorial", "promoted", "promotion",
    "anzeige", "werbung", "gesponsert", "reklame", "reklam", "annons", "annonse", "annonce", "advertentie", "gesponsord", "publicité", "publireportage",
    "publi rédactionnel", "contenu sponsorisé", "publicidad", "contenido patrocinado", "patrocinado", "publicidade", "conteúdo patrocinado",
    "contingut patrocinat", "pubblicità", "contenuto sponsorizzato", "reklama", "artykuł sponsorowany", "materiał partnera", "komerční sdělení",
    "inzerce", "hirdetés", "publicitate", "advertoriale", "реклама", "на правах рекламы", "партнерский материал", "mainos", "kaupallinen yhteistyö",
    "iklan", "advertensi", "quảng cáo", "إعلان", "محتوى مدفوع", "תוכן ממומן", "رپورتاژ آگهی", "広告", "pr", "广告", "廣告", "광고", "협찬",
]);

#[rustfmt::skip]
static SERVICE: Lexicon<512> = Lexicon::of(&[
    "my account", "your account", "create an account", "create account", "login", "log in", "sign in", "sign up",
    "sign in or register", "login register", "forgot password", "forgotten password", "password forgotten", "forgot your password", "lost password",
    "reset password", "customer service", "site map", "sitemap", "contact us", "shopping cart", "checkout", "wishlist",
    "search results", "mein konto", "anmelden", "anmeldung", "registrieren anmelden", "login registrieren",
    "passwort vergessen", "kundenservice", "warenkorb", "mon compte", "connexion", "se connecter",
    "identifiez vous", "mot de passe oublié", "contactez nous", "panier", "mi cuenta", "iniciar sesión",
    "registrarse", "contáctenos", "carrito", "minha conta",
    "carrinho", "il mio account", "accedi", "carrello", "mijn account", "inloggen", "winkelwagen",
    "klantenservice", "mitt konto", "logga in", "min konto", "log ind", "logg inn", "kundtjänst", "kundeservice", "asiakaspalvelu", "kirjaudu",
    "moje konto", "logowanie", "zaloguj się", "môj účet", "můj účet", "přihlášení", "prihlásenie",
    "saját fiók", "bejelentkezés", "contul meu", "autentificare", "мой кабинет", "личный кабинет",
    "войти", "авторизация", "мій кабінет",
    "моят профил", "hesabım", "giriş yap", "üye girişi", "kayıt ol", "sepetim", "ο λογαριασμός μου", "σύνδεση",
    "حسابي", "تسجيل الدخول", "اتصل بنا", "ثبت نام", "تماس با ما", "החשבון שלי", "התחברות", "צור קשר", "登录", "登錄", "登入", "注册", "註冊", "我的帐户", "我的帳戶",
    "联系我们", "聯絡我們", "购物车", "購物車", "ログイン", "マイページ", "会員登録", "新規会員登録", "お問い合わせ", "로그인", "회원가입", "마이페이지", "고객센터", "장바구니",
    "account", "register", "registration", "contact", "kontakt", "contacto", "contato", "contatti", "cart", "registrieren", "registrati",
    "registreren", "kapcsolat", "контакты", "контакти", "iletişim", "επικοινωνία", "rejestracja", "registrace", "registrácia", "regisztráció",
    "înregistrare", "регистрация", "реєстрація", "koszyk", "kosár", "coș", "košík", "корзина", "кошик", "καλάθι", "カート",
    "đăng nhập", "đăng ký", "liên hệ", "giỏ hàng", "akun saya", "hubungi kami", "เข้าสู่ระบบ", "สมัครสมาชิก", "ติดต่อเรา",
]);

#[rustfmt::skip]
static UNSORTED: Lexicon<128> = Lexicon::of(&[
    "uncategorized", "uncategorised", "unkategorisiert", "non classé", "sin categoría", "sem categoria", "senza categoria",
    "без рубрики", "未分类", "未分類", "nil",
]);

/// What sites call their home page, folded.
#[rustfmt::skip]
static HOME: Lexicon<256> = Lexicon::of(&[
    "home", "homepage", "home page", "start", "startseite", "accueil", "inicio", "início", "portada", "pagina inicial", "página inicial",
    "hem", "hjem", "forside", "etusivu", "strona główna", "domů", "úvod", "főoldal", "acasă", "prima pagină", "početna", "naslovna",
    "начало", "главная", "головна", "αρχική", "ana sayfa", "anasayfa", "beranda", "trang chủ", "الرئيسية", "ראשי", "דף הבית", "होम",
    "accueil du site", "página principal", "pagina principale", "strona startowa", "hlavní stránka", "domovská stránka", "główna", "početna stranica",
    "главная страница", "головна сторінка", "صفحه نخست", "صفحه اصلی", "خانه", "בית", "עמוד הבית", "主页", "主頁", "网站首页", "網站首頁", "메인",
    "ballina", "board index", "forum index", "foren übersicht", "หน้าแรก", "首页", "首頁", "ホーム", "トップ", "トップページ", "홈",
]);

/// Sections that papers of many languages have, folded; what several languages call so stands with the first.
#[rustfmt::skip]
static SECTIONS: Lexicon<2048> = Lexicon::of(&[
    // English
    "news", "world", "world news", "politics", "business", "sport", "sports", "opinion", "opinions", "culture", "arts", "art", "life",
    "lifestyle", "tech", "technology", "science", "health", "travel", "entertainment", "money", "finance", "economy", "markets",
    "education", "environment", "climate", "local", "local news", "national", "international", "us", "us news", "uk", "uk news",
    "europe", "asia", "africa", "middle east", "food", "style", "fashion", "beauty", "music", "movies", "film", "tv", "television",
    "books", "games", "gaming", "celebrity", "celebrities", "showbiz", "football", "soccer", "basketball", "baseball", "cricket",
    "tennis", "golf", "crime", "law", "energy", "media", "society", "religion", "history", "weather", "video", "videos", "photos",
    "podcast", "podcasts", "blog", "blogs", "features", "feature", "analysis", "editorial", "editorials", "commentary", "columns",
    "reviews", "review", "guides", "guide", "top stories", "home", "home and garden", "general", "uncategorized", "trending",
    "real estate", "property", "family", "parenting", "pets", "auto", "autos", "cars", "motoring", "security", "cybersecurity",
    "software", "hardware", "mobile", "internet", "startups", "marketing", "press release", "press releases", "event", "events",
    "community", "policy", "nation", "region", "regional", "metro", "people", "fitness", "wellness", "nutrition", "recipes",
    "shopping", "deals", "how to", "tips", "tutorials", "transport", "rural", "obituaries", "classifieds", "letters", "design", "work", "careers", "jobs", "latest", "latest news",
    // German
    "politik", "wirtschaft", "kultur", "wissen", "wissenschaft", "gesellschaft", "panorama", "lokales", "ausland",
    "inland", "meinung", "kommentar", "digital", "technik", "netzwelt", "reise", "gesundheit", "unterhaltung",
    "stars", "leben", "finanzen", "geld", "feuilleton", "medien", "umwelt", "welt", "deutschland", "nachrichten", "aktuelles",
    "allgemein", "ratgeber", "fussball", "fußball", "bildung", "karriere", "beruf", "familie", "essen", "mode", "musik", "kino",
    "vermischtes", "chronik", "schweiz", "österreich", "kriminalität", "justiz", "mobilität", "presse", "pressemitteilungen", "stadt",
    // French
    "actualité", "actualités", "actu", "actus", "politique", "économie", "économie et finance", "monde", "société",
    "santé", "sciences", "planète", "environnement", "régions", "faits divers", "médias", "tribune", "débats", "idées", "cinéma",
    "musique", "livres", "voyage", "éducation", "justice", "immobilier", "high tech", "france", "afrique",
    // Spanish, Portuguese, Catalan
    "noticias", "actualidad", "política", "economía", "mundo", "internacional", "internacionales", "nacional", "nacionales",
    "deportes", "deporte", "cultura", "sociedad", "opinión", "ciencia", "salud", "tecnología", "espectáculos", "entretenimiento",
    "educación", "sucesos", "policiales", "judicial", "locales", "ciudad", "negocios", "finanzas", "viajes", "estilo",
    "gente", "fútbol", "medio ambiente", "portada", "últimas noticias", "españa", "méxico", "argentina", "colombia", "chile",
    "notícias", "economia", "esporte", "esportes", "futebol", "saúde", "ciência", "tecnologia", "educação", "cidades",
    "entretenimento", "sociedade", "opinião", "desporto", "brasil", "país", "geral", "polícia", "esports", "societat",
    // Italian
    "notizie", "cronaca", "esteri", "politica", "spettacoli", "spettacolo", "salute", "scienza", "scienze",
    "attualità", "calcio", "ambiente", "motori", "viaggi", "cucina", "lavoro", "italia", "mondo", "società",
    // Dutch, Scandinavian, Finnish
    "nieuws", "binnenland", "buitenland", "economie", "cultuur", "opinie", "wetenschap", "gezondheid", "regio", "muziek", "nyheter",
    "nyheder", "inrikes", "utrikes", "ekonomi", "økonomi", "nöje", "debatt", "debat", "ledare", "leder", "vetenskap",
    "samfunn", "samfund", "innenriks", "utenriks", "indland", "udland", "meninger", "sundhed", "uutiset", "kotimaa", "ulkomaat",
    "talous", "urheilu", "kulttuuri", "mielipide", "politiikka", "viihde", "fréttir", "innlent", "erlent", "íþróttir",
    // Polish, Czech, Slovak, Hungarian, Romanian, South Slavic, Baltic
    "wiadomości", "polityka", "gospodarka", "świat", "kraj", "kultura", "zdrowie", "nauka", "biznes", "rozrywka",
    "aktualności", "społeczeństwo", "polska", "prawo", "finanse", "zprávy", "domácí", "zahraničí", "ekonomika", "názory",
    "svět", "česko", "byznys", "věda", "regióny", "slovensko", "zahraničie", "hírek", "belföld", "külföld", "gazdaság", "kultúra",
    "vélemény", "tudomány", "életmód", "itthon", "știri", "actualitate", "externe", "sănătate", "vijesti", "vesti",
    "hrvatska", "svijet", "svet", "politika", "gospodarstvo", "ekonomija", "šport", "mnenja", "društvo", "zdravje", "naujienos",
    "lietuva", "pasaulis", "verslas", "sportas", "kultūra", "ziņas", "latvija", "pasaulē", "uudised", "majandus", "arvamus",
    "lajme", "kronikë",
    // Greek, Turkish
    "ειδήσεις", "πολιτική", "οικονομία", "κόσμος", "ελλάδα", "κοινωνία", "αθλητικά", "πολιτισμός", "υγεία", "τεχνολογία", "διεθνή",
    "haber", "haberler", "gündem", "siyaset", "dünya", "spor", "kültür", "kültür sanat", "sağlık", "teknoloji", "yaşam",
    "magazin", "eğitim", "türkiye", "bilim", "otomobil", "son dakika", "manşet", "güncel",
    // Cyrillic
    "новости", "политика", "экономика", "общество", "в мире", "мир", "спорт", "культура", "наука", "технологии", "здоровье",
    "происшествия", "россия", "бизнес", "финансы", "авто", "недвижимость", "главное", "новини", "політика", "економіка",
    "суспільство", "світ", "здоров я", "україна", "події", "новости дня", "икономика", "свят",
    "българия", "здраве", "вести", "друштво", "економија", "свет", "навіны", "грамадства",
    // Arabic, Persian, Urdu, Hebrew
    "أخبار", "الأخبار", "سياسة", "اقتصاد", "رياضة", "ثقافة", "العالم", "عربي", "دولي", "محليات", "صحة", "تكنولوجيا", "علوم", "مجتمع",
    "فن", "منوعات", "رأي", "مقالات", "حوادث", "العالم العربي", "أخبار العالم", "سیاسی", "اقتصادی", "ورزشی", "فرهنگی", "اجتماعی", "جهان",
    "بین الملل", "سلامت", "فناوری", "علمی", "ایران", "اخبار", "خبریں", "پاکستان", "کھیل", "دنیا", "חדשות", "פוליטיקה", "כלכלה",
    "ספורט", "תרבות", "בעולם", "בריאות", "טכנולוגיה", "דעות",
    // South Asia
    "समाचार", "राजनीति", "खेल", "मनोरंजन", "देश", "विदेश", "दुनिया", "व्यापार", "बिजनेस", "स्वास्थ्य", "शिक्षा", "राष्ट्रीय", "राज्य", "क्राइम", "धर्म", "अंतरराष्ट्रीय", "भारत", "टेक",
    "বাংলাদেশ", "রাজনীতি", "খেলা", "বিনোদন", "অর্থনীতি", "আন্তর্জাতিক", "জাতীয়", "সারাদেশ", "செய்திகள்", "அரசியல்", "விளையாட்டு",
    "இந்தியா", "உலகம்", "వార్తలు", "రాజకీయాలు", "క్రీడలు", "સમાચાર", "રમતગમત",
    // East and South East Asia
    "ニュース", "政治", "経済", "国際", "社会", "スポーツ", "文化", "科学", "テクノロジー", "エンタメ", "芸能", "生活", "健康", "オピニオン", "世界", "国内", "地域",
    "新闻", "新聞", "时政", "国际", "國際", "财经", "財經", "经济", "經濟", "社會", "体育", "體育", "科技", "娱乐", "娛樂", "教育", "军事",
    "港澳", "台湾", "中国", "兩岸", "两岸", "뉴스", "정치", "경제", "사회", "국제", "스포츠", "문화", "과학", "연예", "세계", "생활", "오피니언", "it",
    "berita", "olahraga", "hiburan", "nasional", "internasional", "daerah", "teknologi", "kesehatan",
    "gaya hidup", "sukan", "dunia", "tin tức", "thời sự", "thế giới", "kinh doanh", "kinh tế", "thể thao", "giải trí", "pháp luật",
    "giáo dục", "sức khỏe", "đời sống", "du lịch", "khoa học", "công nghệ", "xã hội", "chính trị", "văn hóa", "ข่าว", "การเมือง",
    "เศรษฐกิจ", "กีฬา", "บันเทิง", "ต่างประเทศ", "สังคม", "เทคโนโลยี", "balita", "pambansa", "habari", "siasa", "uchumi", "michezo",
    "kimataifa", "labarai",
]);

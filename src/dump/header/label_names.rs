//! The names of labels, as crawlers, note takers, e-mail and front matter write them.

use crate::claim::Field;

/// The field of a label; case, `_` and `-` do not matter.
pub(crate) fn field(name: &str) -> Option<Field> {
    let name = name.trim().to_lowercase().replace(['_', '-', '.'], " ");
    let name = name
        .trim_start_matches("article ")
        .trim_start_matches("og:");
    NAMES
        .iter()
        .find(|(names, _)| names.contains(&name))
        .map(|&(_, field)| field)
}

#[rustfmt::skip]
const NAMES: &[(&[&str], Field)] = &[
    (&[
        "title", "headline", "subject", "objet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "тема", "titel", "überschrift", "betreff", "titre", "título", "titulo", "titular",
        "titolo", "tytuł", "titulek", "nadpis", "rubrik", "tittel", "overskrift", "otsikko", "cím", "titlu", "başlık",
        "τίτλος", "заголовок", "название", "заглавие", "عنوان", "العنوان", "כותרת", "शीर्षक", "标题", "標題", "题目", "タイトル",
        "見出し", "제목", "judul", "tiêu đề",
    ], Field::Headline),
    (&[
        "subtitle", "subheadline", "untertitel", "sous titre", "subtítulo", "подзаголовок", "副标题",
    ], Field::AlternativeHeadline),
    (&[
        "url", "link", "uri", "permalink", "canonical", "canonical url", "page url", "source url", "url source",
        "web page", "webpage", "original url", "article url", "printed from", "adresse", "enlace", "lien", "ссылка", "адрес", "链接",
        "網址", "网址", "リンク", "링크", "الرابط", "رابط", "odkaz", "bağlantı", "indirizzo",
        "warc target uri",
    ], Field::Url),
    (&[
        "date", "published", "publication date", "published date", "date published", "published time", "published at",
        "published on", "publish date", "pubdate", "pub date", "pub datetime", "date publish", "posted", "posted on", "created on",
        "datum", "veröffentlicht", "veröffentlicht am", "erschienen", "publiziert", "date de publication", "publié le",
        "publié", "fecha", "fecha de publicación", "publicado", "data", "data de publicação", "data di pubblicazione",
        "pubblicato", "дата", "дата публикации", "опубликовано", "تاريخ", "التاريخ", "تاریخ", "תאריך", "日期", "发布时间",
        "发布日期", "发表时间", "發布時間", "日付", "公開日", "投稿日", "날짜", "작성일", "입력", "tarih", "dátum", "dato", "publisert",
        "publicerad", "datum zveřejnění", "data publikacji", "tanggal", "ngày", "ημερομηνία", "päivämäärä",
        "дата публікації", "sent", "gesendet", "envoyé", "enviado", "enviado el", "inviato", "verzonden", "wysłano", "отправлено", "надіслано",
        "skickat", "sendt",
    ], Field::DatePublished),
    (&[
        "modified", "updated", "most recently updated", "last modified", "last updated", "date modified", "modified time", "updated at",
        "updated on", "modified date", "lastmod", "last modified at", "last modified date", "last update", "updated date", "mod datetime", "aktualisiert", "zuletzt aktualisiert", "geändert", "mis à jour",
        "actualizado", "atualizado", "aggiornato", "обновлено", "更新时间", "更新日", "수정",
    ], Field::DateModified),
    (&["created", "date created", "created at", "erstellt"], Field::DateCreated),
    (&[
        "crawled", "crawl date", "crawled at", "crawl time", "fetched", "fetched at", "fetch date", "fetch time",
        "retrieved", "retrieved at", "retrieved on", "accessed", "accessed on", "access date", "scraped", "scraped at",
        "scrape date", "downloaded", "download date", "captured", "captured at", "capture date", "saved", "saved at",
        "saved on", "saved date", "archived", "archived on", "snapshot", "timestamp", "date download", "date crawled", "warc date",
        "printed on", "print date", "gedruckt am", "ausgedruckt am", "imprimé le", "impreso el", "impresso em", "stampato il", "распечатано",
        "abgerufen", "abgerufen am", "gespeichert", "consulté le", "récupéré", "consultado", "acesso em", "скачано",
        "сохранено", "抓取时间", "采集时间", "取得日時",
    ], Field::CaptureDate),
    (&[
        "author", "authors", "by", "byline", "writer", "written by", "from", "creator", "autor", "autoren", "autorin",
        "verfasser", "von", "auteur", "auteurs", "par", "autores", "por", "autora", "autore", "autori", "di",
        "autor(en)", "автор", "авторы", "автори", "الكاتب", "المؤلف", "كاتب", "نویسنده", "מחבר", "लेखक", "作者", "记者",
        "記者", "著者", "執筆", "글쓴이", "저자", "기자", "yazar", "szerző", "forfatter", "författare", "av", "kirjoittaja",
        "penulis", "tác giả", "συγγραφέας", "autoři",
    ], Field::Author),
    (&["editor", "editors", "redakteur", "редактор", "编辑"], Field::Editor),
    (&[
        "tags", "tag", "keywords", "keyword", "topics", "labels", "schlagwörter", "schlagworte", "stichwörter",
        "stichworte", "themen", "mots clés", "mots clefs", "étiquettes", "etiquetas", "palabras clave",
        "palavras chave", "parole chiave", "теги", "ключевые слова", "метки", "标签", "關鍵字", "关键词", "タグ", "キーワード", "태그",
        "etiketler", "štítky", "słowa kluczowe", "tagi", "кључне речи", "الكلمات المفتاحية", "وسوم", "emneord",
        "nyckelord", "címkék",
    ], Field::Keywords),
    (&[
        "section", "category", "categories", "kategorie", "ressort", "rubrique", "catégorie", "sección", "categoría",
        "seção", "categoria", "sezione", "рубрика", "раздел", "категория", "القسم", "分类", "栏目", "カテゴリ", "카테고리",
        "kategori", "kategoria",
    ], Field::ArticleSection),
    (&[
        "language", "lang", "meta lang", "locale", "sprache", "langue", "idioma", "lingua", "язык", "语言", "言語", "언어", "język",
        "taal", "dil",
    ], Field::InLanguage),
    (&[
        "publisher", "source", "publication", "newspaper", "outlet", "verlag", "quelle", "éditeur", "fuente", "fonte",
        "źródło", "источник", "издание", "المصدر", "منبع", "来源", "來源", "出典", "출처", "kaynak", "zdroj", "kilde", "källa",
    ], Field::Publisher),
    (&["site", "sitename", "site name", "meta site name", "source hostname", "website", "webseite", "сайт", "网站", "サイト"], Field::IsPartOf),
    (&[
        "description", "meta description", "summary", "abstract", "excerpt", "teaser", "lead", "beschreibung", "zusammenfassung", "résumé",
        "descripción", "resumen", "resumo", "descrição", "descrizione", "sommario", "описание", "аннотация", "الوصف",
        "摘要", "描述", "概要", "요약", "opis", "popis", "özet",
    ], Field::Description),
    (&[
        "image", "images", "top image", "hero image", "featured image", "cover image", "feature image", "lead image", "image url", "thumbnail", "cover", "bild", "картинка", "图片",
    ], Field::Image),
    (&[
        "content", "text", "body", "markdown content", "article", "full text", "maintext", "main text", "raw text", "raw content", "inhalt", "contenu", "contenido",
        "conteúdo", "contenuto", "текст", "содержание", "النص", "正文", "内容", "本文", "본문", "내용",
    ], Field::ArticleBody),
    (&["license", "licence", "lizenz"], Field::License),
    (&["id", "doi", "guid"], Field::Identifier),
];

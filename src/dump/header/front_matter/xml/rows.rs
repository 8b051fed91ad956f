//! Where vocabularies of XML state what: trafilatura's own and TEI, feeds, NITF and NewsML-G2 of news agencies, JATS of journals, Dublin Core of
//! catalogues, clips of a notebook.

/// Where in an element its value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    Text,
    Attribute(&'static str),
    /// The values in it are parts of one: of a name, of a day.
    Parts,
}

/// One place of a value: the last steps of the way to its element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) path: &'static [&'static str],
    pub(super) from: From,
    /// The name under which JSON has it.
    pub(super) name: &'static str,
    /// An attribute, and the values that it may have; none is empty.
    pub(super) when: Option<(&'static str, &'static [&'static str])>,
}

const fn text(path: &'static [&'static str], name: &'static str) -> Row {
    of(path, From::Text, name)
}

const fn attribute(path: &'static [&'static str], from: &'static str, name: &'static str) -> Row {
    of(path, From::Attribute(from), name)
}

const fn parts(path: &'static [&'static str], name: &'static str) -> Row {
    of(path, From::Parts, name)
}

const fn of(path: &'static [&'static str], from: From, name: &'static str) -> Row {
    Row {
        path,
        from,
        name,
        when: None,
    }
}

impl Row {
    const fn when(mut self, attribute: &'static str, values: &'static [&'static str]) -> Self {
        self.when = Some((attribute, values));
        self
    }
}

/// What a document of a vocabulary begins with.
pub(super) struct Root {
    pub(super) name: &'static str,
    /// An attribute without which it may be another's; or none.
    pub(super) attribute: &'static str,
    /// The elements of which each is a page.
    pub(super) page: &'static str,
}

const fn root(name: &'static str, page: &'static str) -> Root {
    Root {
        name,
        attribute: "",
        page,
    }
}

pub(super) const ROOTS: &[Root] = &[
    Root {
        attribute: "title",
        ..root("doc", "doc")
    },
    root("TEI", "TEI"),
    root("rss", "item"),
    root("item", "item"),
    root("rdf:RDF", "item"),
    root("feed", "entry"),
    root("entry", "entry"),
    root("nitf", "nitf"),
    root("newsItem", "newsItem"),
    root("newsMessage", "newsItem"),
    Root {
        attribute: "article-type",
        ..root("article", "article")
    },
    root("oai_dc:dc", "oai_dc:dc"),
    root("OAI-PMH", "record"),
    root("record", "record"),
    root("en-export", "note"),
];

/// Elements whose inside is the page's text.
pub(super) const BODIES: &[&[&str]] = &[
    &["doc", "main"],
    &["text", "body"],
    &["item", "content:encoded"],
    &["entry", "content"],
    &["body", "body.content"],
    &["contentSet", "inlineXML"],
    &["article", "body"],
    &["note", "content"],
];

/// Elements in a text that end no line.
#[rustfmt::skip]
pub(super) const INLINE: &[&str] = &[
    "hi", "ref", "emph", "em", "strong", "b", "i", "u", "bold", "italic", "a", "ext-link", "xref", "sup", "sub", "del", "span", "q", "name", "persName", "placeName", "orgName",
    "date", "num", "person", "org", "location", "underline", "monospace", "sc", "styled-content", "named-content", "inline-formula", "foreign", "title", "term", "w", "pc", "s",
    "rs", "code",
];

/// Elements in a text that are none of it.
pub(super) const ASIDE: &[&str] = &[
    "fig",
    "table-wrap",
    "ref-list",
    "fn",
    "graphic",
    "media",
    "media-caption",
    "script",
    "style",
    "figDesc",
    "disp-formula",
];

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // Feeds. https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287
    text(&["item", "title"], "title"),
    text(&["item", "link"], "url"),
    text(&["item", "pubDate"], "published"),
    text(&["item", "dc:date"], "published"),
    text(&["item", "dcterms:modified"], "modified"),
    text(&["item", "dc:creator"], "author"),
    text(&["item", "author"], "author"),
    // WordPress says which of both it is where it gives a site out.
    text(&["item", "category"], "section").when("domain", &["category"]),
    text(&["item", "category"], "tags").when("domain", &["", "post_tag", "tag"]),
    text(&["item", "description"], "description"),
    attribute(&["item", "enclosure"], "url", "image").when("type", &["image/jpeg", "image/png", "image/webp", "image/gif"]),
    attribute(&["item", "media:content"], "url", "image").when("medium", &["image"]),
    attribute(&["item", "media:thumbnail"], "url", "image"),
    text(&["channel", "title"], "site name"),
    text(&["channel", "language"], "language"),
    text(&["entry", "title"], "title"),
    attribute(&["entry", "link"], "href", "url").when("rel", &["", "alternate"]),
    text(&["entry", "published"], "published"),
    text(&["entry", "updated"], "updated"),
    text(&["entry", "author", "name"], "author"),
    attribute(&["entry", "category"], "term", "tags"),
    text(&["entry", "summary"], "description"),
    text(&["feed", "title"], "site name"),
    text(&["feed", "author", "name"], FEED_AUTHOR),
    // TEI: https://tei-c.org/release/doc/tei-p5-doc/en/html/HD.html; trafilatura says in it where and when it read the page.
    text(&["fileDesc", "titleStmt", "title"], "title").when("type", &["", "main"]),
    text(&["fileDesc", "titleStmt", "title"], "subtitle").when("type", &["sub"]),
    text(&["fileDesc", "titleStmt", "author"], "author"),
    text(&["fileDesc", "publicationStmt", "publisher"], "publisher"),
    text(&["publicationStmt", "date"], "published"),
    attribute(&["publicationStmt", "ptr"], "target", "url").when("type", &["URL"]),
    text(&["publicationStmt", "idno"], "url").when("type", &["URL", "url"]),
    text(&["profileDesc", "abstract"], "description"),
    text(&["keywords", "term"], "section").when("type", &["categories"]),
    text(&["keywords", "term"], "tags").when("type", &["", "tags"]),
    text(&["creation", "date"], "download date").when("type", &["download"]),
    attribute(&["langUsage", "language"], "ident", "language"),
    // NITF: https://iptc.org/std/NITF/3.3/
    text(&["hedline", "hl1"], "title"),
    text(&["hedline", "hl2"], "subtitle"),
    text(&["body.head", "byline"], "byline"),
    text(&["body.head", "abstract"], "description"),
    attribute(&["head", "pubdata"], "date.publication", "published"),
    attribute(&["docdata", "date.issue"], "norm", "published"),
    attribute(&["head", "pubdata"], "ex-ref", "url"),
    attribute(&["docdata", "doc.copyright"], "holder", "publisher"),
    attribute(&["key-list", "keyword"], "key", "tags"),
    text(&["identified-content", "classifier"], "tags").when("type", &["descriptor"]),
    // NewsML-G2: https://iptc.org/std/NewsML-G2/
    text(&["contentMeta", "headline"], "title"),
    text(&["contentMeta", "by"], "byline"),
    text(&["contentMeta", "description"], "description"),
    attribute(&["contentMeta", "language"], "tag", "language"),
    text(&["contentMeta", "contentCreated"], "created"),
    text(&["itemMeta", "versionCreated"], "modified"),
    text(&["subject", "name"], "tags"),
    // JATS: https://jats.nlm.nih.gov/publishing/
    text(&["title-group", "article-title"], "title"),
    text(&["title-group", "subtitle"], "subtitle"),
    parts(&["contrib-group", "contrib"], "author").when("contrib-type", &["", "author"]),
    text(&["contrib", "name", "given-names"], "given"),
    text(&["contrib", "name", "surname"], "family"),
    text(&["contrib", "collab"], "name"),
    parts(&["article-meta", "pub-date"], "published"),
    text(&["pub-date", "year"], "year"),
    text(&["pub-date", "month"], "month"),
    text(&["pub-date", "day"], "day"),
    text(&["journal-title-group", "journal-title"], "journal"),
    text(&["publisher", "publisher-name"], "publisher"),
    text(&["article-meta", "article-id"], "doi").when("pub-id-type", &["doi"]),
    attribute(&["article-meta", "self-uri"], "xlink:href", "url"),
    text(&["article-meta", "abstract"], "description"),
    text(&["kwd-group", "kwd"], "tags"),
    text(&["subj-group", "subject"], "section"),
    // Evernote: a page that somebody clipped. Its author and its tags are those of the notebook.
    text(&["en-export", "note", "title"], "title"),
    text(&["en-export", "note", "created"], "saved"),
    text(&["note-attributes", "source-url"], "url"),
    // Dublin Core: https://www.openarchives.org/OAI/openarchivesprotocol.html#MetadataNamespaces
    text(&["oai_dc:dc", "dc:title"], "title"),
    text(&["oai_dc:dc", "dc:creator"], "author"),
    text(&["oai_dc:dc", "dc:date"], "published"),
    text(&["oai_dc:dc", "dc:publisher"], "publisher"),
    text(&["oai_dc:dc", "dc:subject"], "tags"),
    text(&["oai_dc:dc", "dc:language"], "language"),
    text(&["oai_dc:dc", "dc:identifier"], "url"),
    text(&["oai_dc:dc", "dc:description"], "description"),
    text(&["oai_dc:dc", "dc:rights"], "license"),
];

/// Who writes a feed, which is said of each entry that does not say another.
pub(super) const FEED_AUTHOR: &str = "feed author";

/// Attributes of trafilatura's document that state something of the page.
pub(super) const OF_DOC: &[&str] = &[
    "sitename",
    "title",
    "author",
    "date",
    "source",
    "url",
    "excerpt",
    "description",
    "categories",
    "tags",
    "language",
    "image",
    "license",
];

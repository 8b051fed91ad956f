//! Where vocabularies of XML state what: trafilatura's own and TEI, feeds, NITF and NewsML-G2 of news agencies, JATS of journals, Dublin Core of
//! catalogues, clips of a notebook.

/// Where in an element its value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// Its text, or the parts of it where elements in it are some.
    Text,
    Attribute(&'static str),
    /// Its text, a part of the value around it: of a name, of a day.
    Part,
}

/// An element, told by the last steps of the way to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    pub(super) path: &'static [&'static str],
    /// An attribute, and the values that it may have; an empty one: it may be missing.
    pub(super) when: Option<(&'static str, &'static [&'static str])>,
}

/// One place of a value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) element: Element,
    pub(super) from: From,
    /// The name under which JSON has it.
    pub(super) name: &'static str,
}

const fn element(path: &'static [&'static str]) -> Element {
    Element { path, when: None }
}

impl Element {
    const fn when(mut self, attribute: &'static str, values: &'static [&'static str]) -> Self {
        self.when = Some((attribute, values));
        self
    }
}

const fn text(path: &'static [&'static str], name: &'static str) -> Row {
    of(path, From::Text, name)
}

const fn attribute(path: &'static [&'static str], from: &'static str, name: &'static str) -> Row {
    of(path, From::Attribute(from), name)
}

const fn part(path: &'static [&'static str], name: &'static str) -> Row {
    of(path, From::Part, name)
}

const fn of(path: &'static [&'static str], from: From, name: &'static str) -> Row {
    Row {
        element: element(path),
        from,
        name,
    }
}

impl Row {
    const fn when(mut self, attribute: &'static str, values: &'static [&'static str]) -> Self {
        self.element = self.element.when(attribute, values);
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
    root("teiCorpus", "TEI"),
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
    root("pmc-articleset", "article"),
    root("oai_dc:dc", "oai_dc:dc"),
    root("OAI-PMH", "record"),
    root("record", "record"),
    root("en-export", "note"),
];

/// Elements whose inside is the page's text. One in another is meant where no text stands before it: a document of `WikiExtractor` is its text.
pub(super) const BODIES: &[Element] = &[
    element(&["doc"]),
    element(&["doc", "main"]),
    element(&["text", "body"]),
    element(&["item", "content:encoded"]),
    element(&["entry", "content"]),
    element(&["body", "body.content"]),
    // An agency's text is HTML or NITF, which has a head with values of its own.
    element(&["contentSet", "inlineXML"]).when(
        "contenttype",
        &[
            "",
            "application/xhtml+xml",
            "application/xhtml+html",
            "text/html",
        ],
    ),
    element(&["article", "body"]),
    element(&["note", "content"]),
];

/// Elements in a text that end no line.
#[rustfmt::skip]
pub(super) const INLINE: &[&str] = &[
    "hi", "ref", "emph", "em", "strong", "b", "i", "u", "bold", "italic", "a", "ext-link", "xref", "sup", "sub", "del", "span", "q", "name", "persName", "placeName", "orgName",
    "date", "num", "person", "org", "location", "underline", "monospace", "sc", "styled-content", "named-content", "inline-formula", "foreign", "title", "term", "w", "pc", "s",
    "rs", "code",
];

/// Elements of which the inside is neither text nor values of the page.
pub(super) const ASIDE: &[Element] = &[
    element(&["fig"]),
    element(&["table-wrap"]),
    element(&["ref-list"]),
    element(&["fn"]),
    element(&["graphic"]),
    element(&["media"]),
    element(&["media-caption"]),
    element(&["script"]),
    element(&["style"]),
    element(&["figDesc"]),
    element(&["disp-formula"]),
    element(&["html", "head"]),
    element(&["doc", "comments"]),
    element(&["div"]).when("type", &["comments"]),
    element(&["teiCorpus", "teiHeader"]),
    // Letters of reviewers and answers to them have authors, too.
    element(&["sub-article"]),
    element(&["response"]),
    // An archive of news gives the beginning once more.
    element(&["body.content", "block"]).when("class", &["lead_paragraph"]),
    element(&["body.head", "byline"]).when("class", &["normalized_byline"]),
];

/// Elements in a value that are none of it: marks of notes, headings, who belongs to a group, where somebody works.
pub(super) const BESIDE: &[Element] = &[
    element(&["xref"]),
    element(&["note"]),
    element(&["abstract", "title"]),
    element(&["contrib-group"]),
    element(&["contrib-id"]),
    element(&["aff"]),
    element(&["affiliation"]),
    element(&["role"]),
    element(&["email"]),
    element(&["address"]),
    element(&["author", "idno"]),
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
    text(&["item", "itunes:author"], "author"),
    text(&["item", "author"], "author"),
    // WordPress says which of both it is where it gives a site out.
    text(&["item", "category"], "section").when("domain", &["category"]),
    text(&["item", "category"], "tags").when("domain", &["", "post_tag", "tag"]),
    text(&["item", "description"], "description"),
    attribute(&["item", "enclosure"], "url", "image").when("type", &["image/jpeg", "image/png", "image/webp", "image/gif"]),
    attribute(&["item", "media:content"], "url", "image").when("medium", &["image"]),
    attribute(&["item", "media:content"], "url", "image").when("type", &["image/jpeg", "image/png", "image/webp", "image/gif"]),
    attribute(&["item", "media:thumbnail"], "url", "image"),
    attribute(&["media:group", "media:thumbnail"], "url", "image"),
    attribute(&["item", "itunes:image"], "href", "image"),
    text(&["item", "dc:subject"], "tags"),
    // An export of WordPress signs with logins. https://developer.wordpress.org/cli/commands/export/
    text(&["item", "wp:post_modified"], "modified"),
    text(&["item", "wp:post_modified_gmt"], "modified_gmt"),
    text(&["item", "wp:post_type"], KIND),
    text(&["item", "wp:status"], KIND),
    text(&["channel", "wp:author"], ACCOUNT),
    part(&["wp:author", "wp:author_login"], "login"),
    part(&["wp:author", "wp:author_display_name"], "name"),
    text(&["channel", "title"], "site name"),
    text(&["channel", "language"], "language"),
    text(&["channel", "dc:language"], "language"),
    text(&["entry", "title"], "title"),
    attribute(&["entry", "link"], "href", "url").when("rel", &["", "alternate"]),
    text(&["entry", "published"], "published"),
    text(&["entry", "updated"], "updated"),
    text(&["entry", "author", "name"], "author"),
    attribute(&["entry", "category"], "term", "tags").when("scheme", &["", "http://www.blogger.com/atom/ns#"]),
    attribute(&["entry", "category"], "term", KIND).when("scheme", &["http://schemas.google.com/g/2005#kind"]),
    text(&["entry", "summary"], "description"),
    text(&["feed", "title"], "site name"),
    text(&["feed", "author", "name"], FEED_AUTHOR),
    // TEI: https://tei-c.org/release/doc/tei-p5-doc/en/html/HD.html; trafilatura says in it where and when it read the page.
    text(&["fileDesc", "titleStmt", "title"], "title").when("type", &["", "main"]),
    text(&["fileDesc", "titleStmt", "title"], "subtitle").when("type", &["sub"]),
    text(&["fileDesc", "titleStmt", "author"], "author"),
    text(&["sourceDesc", "biblStruct", "analytic", "author"], "author"),
    part(&["author", "forename"], "given"),
    part(&["author", "surname"], "family"),
    part(&["author", "persName", "forename"], "given"),
    part(&["author", "persName", "surname"], "family"),
    text(&["fileDesc", "publicationStmt", "publisher"], "publisher"),
    part(&["publicationStmt", "publisher", "orgName"], "name"),
    attribute(&["publicationStmt", "date"], "when", "published"),
    text(&["publicationStmt", "date"], "published"),
    text(&["biblStruct", "monogr", "title"], "journal").when("level", &["j"]),
    text(&["sourceDesc", "biblStruct", "idno"], "doi").when("type", &["DOI"]),
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
    text(&["itemMeta", "provider", "name"], "publisher"),
    text(&["contentMeta", "description"], "description"),
    attribute(&["contentMeta", "language"], "tag", "language"),
    text(&["contentMeta", "contentCreated"], "created"),
    text(&["itemMeta", "versionCreated"], "modified"),
    text(&["subject", "name"], "tags"),
    // JATS: https://jats.nlm.nih.gov/publishing/
    text(&["title-group", "article-title"], "title"),
    text(&["title-group", "subtitle"], "subtitle"),
    text(&["contrib-group", "contrib"], "author").when("contrib-type", &["", "author"]),
    part(&["contrib", "name", "given-names"], "given"),
    part(&["contrib", "name", "surname"], "family"),
    part(&["contrib", "collab"], "name"),
    text(&["article-meta", "pub-date"], "published"),
    part(&["pub-date", "year"], "year"),
    part(&["pub-date", "month"], "month"),
    part(&["pub-date", "day"], "day"),
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

/// Who has an account in a software.
pub(super) const ACCOUNT: &str = "feed account";

/// What an entry is, and those that are no pages, or none that anybody sees.
pub(super) const KIND: &str = "feed kind";
pub(super) const NO_PAGES: &[&str] = &[
    "attachment",
    "nav_menu_item",
    "wp_global_styles",
    "wp_navigation",
    "wp_template",
    "custom_css",
    "revision",
    "draft",
    "auto-draft",
    "trash",
    "http://schemas.google.com/blogger/2008/kind#template",
    "http://schemas.google.com/blogger/2008/kind#settings",
    "http://schemas.google.com/blogger/2008/kind#comment",
];

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

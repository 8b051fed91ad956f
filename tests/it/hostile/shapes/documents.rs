//! Documents of XML that tell of a page.

use super::{Shape, again, shape, within};

pub(super) const SHAPES: &[Shape] = &[
    within(
        "elements in elements",
        ["<item><title>Mill</title>", "<a>", ""],
    ),
    again("pages in pages", "<item>"),
    within(
        "pages without a name",
        ["<rss><channel>", "<item><link>a</link></item>", ""],
    ),
    within(
        "names of one page",
        ["<item>", "<title>Mill §</title>", "</item>"],
    ),
    within(
        "people",
        [
            "<item><title>Mill</title>",
            "<author>Jane Weir§</author>",
            "",
        ],
    ),
    within(
        "tags",
        [
            "<item><title>Mill</title>",
            "<category>¤</category>",
            "</item>",
        ],
    ),
    within(
        "attributes",
        [
            "<doc title=\"Mill\" ",
            "a§=\"&amp;\" ",
            "><main>a</main></doc>",
        ],
    ),
    within(
        "names in parts",
        [
            "<article article-type=\"a\"><front><article-meta><title-group><article-title>Mill</article-title></title-group><contrib-group>",
            "<contrib><name><surname>¤</surname><given-names>Jane</given-names></name></contrib>",
            "",
        ],
    ),
    within(
        "parts of one day",
        [
            "<article article-type=\"a\"><front><article-meta><title-group><article-title>Mill</article-title></title-group><pub-date>",
            "<day>1</day>",
            "",
        ],
    ),
    within(
        "references",
        ["<item><title>", "&amp;&#§;", "</title></item>"],
    ),
    within("ampersands", ["<item><title>", "&", ""]),
    within(
        "marked sections",
        ["<item><title>", "<![CDATA[a]]>", "</title></item>"],
    ),
    within(
        "sections that do not end",
        ["<item><title>", "<![CDATA[", ""],
    ),
    within(
        "entities",
        [
            "<!DOCTYPE item [",
            "<!ENTITY a§ \"&a;&a;\">",
            "]><item><title>&a9;</title></item>",
        ],
    ),
    within(
        "texts",
        [
            "<item><title>Mill</title>",
            "<content:encoded>&lt;p&gt;a</content:encoded>",
            "",
        ],
    ),
    within(
        "paragraphs",
        ["<doc title=\"Mill\"><main>", "<p>a<fig>", ""],
    ),
    shape(
        "markup in a text",
        [
            "<item><title>Mill</title><content:encoded><![CDATA[",
            "<p><b>a",
            "]]>",
            "&lt;p>",
            "",
        ],
    ),
    again("remarks before a page", "<!-- a --><?a b?>"),
];

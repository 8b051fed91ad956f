//! JSON-LD that hurts: for parsers, for repair, and for those that follow references.

use super::{Shape, again, within};

pub(super) const SHAPES: &[Shape] = &[
    again("lists in lists", "["),
    again("objects in objects", "{\"a\":"),
    again("one broken object after another", "{\"@type\":\"Article\","),
    within(
        "signs of e-mails",
        [
            "{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Ada\",\"email\":\"",
            "@(",
            "\"}}",
        ],
    ),
    within("trailing commas", ["[", "{\"@type\":\"Article\",},", "]"]),
    within("quotes", ["{\"headline\":\"", "\" ", "\"}"]),
    within("backslashes", ["{\"headline\":\"", "\\", "\"}"]),
    within("lone surrogates", ["{\"headline\":\"", "\\ud800", "\"}"]),
    within(
        "raw newlines",
        ["{\"@type\":\"Article\",\"headline\":\"", "a\n", "\"}"],
    ),
    within("numbers", ["[", "1e400,", "1]"]),
    within("one long number", ["[", "9", "]"]),
    within(
        "many types",
        ["{\"@type\":[", "\"Article\",", "\"Thing\"]}"],
    ),
    within(
        "same key",
        ["{\"@type\":\"Article\"", ",\"headline\":\"a\"", "}"],
    ),
    within("new keys", ["{\"@type\":\"Article\"", ",\"k§\":\"a\"", "}"]),
    within(
        "authors",
        [
            "{\"@type\":\"Article\",\"author\":[",
            "{\"@type\":\"Person\",\"name\":\"Ada M§\"},",
            "\"\"]}",
        ],
    ),
    within(
        "references",
        [
            "{\"@graph\":[",
            "{\"@id\":\"§a§\",\"@type\":\"Article\",\"author\":{\"@id\":\"§a§\"}},",
            "{}]}",
        ],
    ),
    within(
        "references to one",
        [
            "{\"@graph\":[",
            "{\"@id\":\"x\",\"@type\":\"Article\",\"author\":{\"@id\":\"x\"}},",
            "{}]}",
        ],
    ),
    within(
        "articles",
        [
            "[",
            "{\"@type\":\"NewsArticle\",\"headline\":\"Mill §\",\"datePublished\":\"2024-05-03\"},",
            "{}]",
        ],
    ),
    within(
        "images",
        [
            "{\"@type\":\"Article\",\"image\":[",
            "{\"url\":\"/i§.jpg\",\"width\":\"12px\"},",
            "{}]}",
        ],
    ),
    within(
        "keywords",
        [
            "{\"@type\":\"Article\",\"keywords\":[",
            "\"mill §\",",
            "\"a\"]}",
        ],
    ),
    within(
        "keywords in one text",
        ["{\"@type\":\"Article\",\"keywords\":\"", "mill §, ", "a\"}"],
    ),
    within("comments", ["", "/* a */", "{}"]),
    within("half comments", ["", "/*", "{}"]),
    within("half tags", ["{\"a\":", "<b", "}"]),
    within(
        "bare words",
        ["{\"@type\":\"Article\",\"headline\":", "mühle ", "}"],
    ),
    within(
        "escaped entities",
        [
            "{&quot;@type&quot;:&quot;Article&quot;",
            ",&quot;name&quot;:&quot;a&quot;",
            "}",
        ],
    ),
    within(
        "scripts",
        [
            "{}",
            "</script><script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"§\"}",
            "",
        ],
    ),
    within("keys without quotes", ["{", "a:1,", "b:2}"]),
    within("single quotes", ["{", "'a':'b',", "'c':'d'}"]),
    within("half escapes", ["{\"headline\":\"", "\\u00", "\"}"]),
    within("odd escapes", ["{\"headline\":\"", "\\x41", "\"}"]),
    within("control characters", ["{\"headline\":\"", "\u{1}", "\"}"]),
    again("marks of HTML comments", "<!--"),
    within("sections", ["", "//<![CDATA[\n", "{}//]]>"]),
    within("semicolons", ["{\"@type\":\"Article\"}", ";", ""]),
    again("objects side by side", "{\"@type\":\"Article\"}"),
    again("closing brackets", "]}"),
    within("commas", ["[", ",", "1]"]),
    within("colons", ["{\"a\"", ":", "}"]),
    again("lists and objects in turn", "[{\"a\":"),
    again(
        "graphs in graphs",
        "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"a\"},",
    ),
    again("parts of parts", "{\"@type\":\"Article\",\"isPartOf\":"),
    again(
        "publishers in publishers",
        "{\"@type\":\"Organization\",\"name\":\"a\",\"parentOrganization\":",
    ),
    within(
        "authors in one text",
        ["{\"@type\":\"Article\",\"author\":\"", "Ada M§, ", "\"}"],
    ),
    within(
        "dates",
        [
            "{\"@type\":\"Article\",\"datePublished\":[",
            "\"2024-05-03T07:15:§\",",
            "\"\"]}",
        ],
    ),
    within(
        "one date",
        [
            "{\"@type\":\"Article\",\"datePublished\":\"",
            "2024-05-03 ",
            "\"}",
        ],
    ),
    within(
        "addresses",
        [
            "{\"@type\":\"Article\",\"url\":[",
            "\"https://a.example/§\",",
            "\"\"]}",
        ],
    ),
    within(
        "sections of an article",
        [
            "{\"@type\":\"Article\",\"articleSection\":[",
            "\"mill §\",",
            "\"\"]}",
        ],
    ),
    within(
        "contexts",
        [
            "{\"@context\":[",
            "{\"k§\":\"http://schema.org/k§\"},",
            "{}],\"@type\":\"Article\"}",
        ],
    ),
    within(
        "languages",
        [
            "{\"@type\":\"Article\",\"headline\":[",
            "{\"@language\":\"de\",\"@value\":\"M§\"},",
            "\"\"]}",
        ],
    ),
    within(
        "one body",
        [
            "{\"@type\":\"Article\",\"articleBody\":\"",
            "The mill turns again. ",
            "\"}",
        ],
    ),
    within(
        "tags in a body",
        [
            "{\"@type\":\"Article\",\"articleBody\":\"",
            "<p>The mill</p>",
            "\"}",
        ],
    ),
    within(
        "crumbs",
        [
            "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[",
            "{\"@type\":\"ListItem\",\"position\":§,\"name\":\"Mill §\"},",
            "{}]}",
        ],
    ),
    within(
        "contacts",
        [
            "{\"@type\":\"Organization\",\"name\":\"C\",\"contactPoint\":[",
            "{\"@type\":\"ContactPoint\",\"telephone\":\"+44 20 §\",\"email\":\"a§@a.example\"},",
            "{}]}",
        ],
    ),
    within("types of one text", ["{\"@type\":\"", "Article ", "\"}"]),
];

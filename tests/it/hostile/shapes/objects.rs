//! Objects of JSON that hold a page's structured data.

use super::{Shape, shape, within};

pub(super) const SHAPES: &[Shape] = &[
    within(
        "items of microdata",
        [
            "{\"microdata\":[",
            "{\"type\":\"http://schema.org/Article\",\"properties\":{\"headline\":\"Mill §\",\"author\":{\"type\":\"Person\",\"properties\":{\"name\":\"A\"}}}},",
            "{}]}",
        ],
    ),
    within(
        "properties of one item",
        [
            "{\"type\":\"http://schema.org/Article\",\"properties\":{\"keywords\":[",
            "\"a&\\\"\\u00e9§\",",
            "\"\"]}}",
        ],
    ),
    // Fourteen deep, as far as items are read, and round them what is in none.
    within(
        "items in items",
        [
            "{\"microformat\":[",
            "{\"type\":[\"h-entry\"],\"properties\":{\"a\":[{\"type\":\"h-a\",\"properties\":{\"a\":[{\"type\":\"h-a\",\"properties\":{\"a\":[{\"type\":\"h-a\",\"properties\":{\"a\":[\
             {\"type\":\"h-a\",\"properties\":{\"a\":[{\"type\":\"h-a\",\"properties\":{\"a\":[{\"type\":\"h-a\",\"properties\":{\"a\":[1]}}]}}]}}]}}]}}]}}]}},",
            "{}]}",
        ],
    ),
    shape(
        "one item round many",
        [
            "{\"microdata\":[{\"type\":\"a\",\"properties\":{\"a\":{\"type\":\"a\",\"properties\":{\"a\":{\"type\":\"a\",\"properties\":{\"a\":{\"type\":\"a\",\"properties\":{\"a\":[",
            "{\"type\":\"a\"},",
            "{}]}}}}}}}},",
            "{\"type\":\"a\"},",
            "{}]}",
        ],
    ),
    within(
        "names of metas",
        ["{\"og:title\":\"Mill\"", ",\"article:tag§\":\"a\"", "}"],
    ),
    within(
        "one name of metas",
        [
            "{\"og:title\":\"Mill\"",
            ",\"article:tag\":[\"a\",\"b\"]",
            "}",
        ],
    ),
    within(
        "nested names",
        [
            "{\"og\":{\"title\":\"Mill\"",
            ",\"image\":{\"url\":{\"url\":{\"url\":\"a\"}}}",
            "}}",
        ],
    ),
    within(
        "pairs",
        [
            "{\"opengraph\":[{\"properties\":[",
            "[\"og:image\",\"a§\"],",
            "[]]}]}",
        ],
    ),
    within(
        "nodes of RDFa",
        [
            "{\"rdfa\":[",
            "{\"@id\":\"_:a\",\"http://schema.org/author\":[{\"@id\":\"_:b§\"}],\"http://ogp.me/ns#title\":[{\"@value\":\"a\"}]},",
            "{}]}",
        ],
    ),
    within(
        "texts of scripts",
        [
            "{\"jsonld\":[",
            "\"{\\\"@type\\\":\\\"Article\\\",\\\"headline\\\":\\\"</b>\\\"}\",",
            "\"\"]}",
        ],
    ),
    within(
        "parts in parts",
        [
            "",
            "{\"metadata\":{\"structured_data\":{\"og:title\":\"a\"},\"a\":1}}",
            "",
        ],
    ),
    within(
        "ends of scripts",
        [
            "{\"@context\":\"https://schema.org\",\"headline\":\"",
            "</script><!--",
            "\"}",
        ],
    ),
    within(
        "other forms of a page",
        [
            "{\"headline\":\"Mill\",\"alternate\":[",
            "{\"url\":\"a§\",\"inLanguage\":\"en\"},",
            "{}]}",
        ],
    ),
];

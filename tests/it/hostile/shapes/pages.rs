//! Pages that hurt the readers of metadata: what each of them looks for, over and over.

use super::{Shape, again, shape, within};

pub(super) const SHAPES: &[Shape] = &[
    within("metas", ["", "<meta name=author content=\"Ada M§\">", ""]),
    again(
        "houses that sign and publish",
        "<meta name=author content=\"mill works §\"><meta name=publisher content=\"house §\">",
    ),
    within(
        "pictures in metas",
        [
            "",
            "<meta property=og:image content=/i§.jpg><meta property=og:image:width content=9>",
            "",
        ],
    ),
    within(
        "one meta",
        ["<meta name=description content=\"", "mill, ", "\">"],
    ),
    within(
        "a record in one meta",
        [
            "<meta name=parsely-page content='{\"tags\":[",
            "\"mill §\",",
            "]}'>",
        ],
    ),
    again(
        "records in metas",
        "<meta name=parsely-page content='{\"author\":\"Ada M§\",}'>",
    ),
    within(
        "authors of one record",
        ["<meta name=dc.creator content=\"", "Doe, J§; ", "\">"],
    ),
    within(
        "names in another case",
        [
            "<script type=application/ld+json>{\"@type\":\"newsarticle\"",
            ",\"AUTHOR\":\"Ada M§\",\"author\":\"Bert W§\"",
            "}</script>",
        ],
    ),
    again(
        "bylines with one link",
        "<p class=byline>By Ada M§, Bert W§ and <a href=/author/eva-weir>Eva Weir</a></p>",
    ),
    within("one title", ["<title>", "mill | ", "</title>"]),
    within("times", ["", "<time datetime=2024-05-03>3 May</time>", ""]),
    within("tag links", ["", "<a rel=tag href=/t§>mill §</a>", ""]),
    shape(
        "tags of other sites on a page with many addresses",
        [
            "<a href=/x>X</a><a href=/y>Y</a><a href=/z>Z</a>",
            "<meta property=og:url content=https://h§.example/a>",
            "<article><h1>Mill</h1>",
            "<a href=https://s§.example/tag/a>a§</a>",
            "</article>",
        ],
    ),
    within(
        "tags in one sentence",
        [
            "<p>In the days",
            " of the <a href=/tag/a§>a§</a> and of it",
            "</p>",
        ],
    ),
    shape(
        "what readers buy on a page with many addresses",
        [
            "",
            "<meta property=og:url content=https://h§.example/a>",
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isPartOf\":[",
            "{\"@type\":\"Product\",\"name\":\"Paper §\",\"productID\":\"a\"},",
            "]}</script>",
        ],
    ),
    within("bylines", ["", "<p class=byline>By Ada M§</p>", ""]),
    within("headings", ["", "<h1>Mill §</h1>", ""]),
    within(
        "microdata",
        [
            "",
            "<p itemscope itemtype=https://schema.org/Article><i itemprop=name>m§</i>",
            "",
        ],
    ),
    within(
        "itemref",
        ["", "<p id=a itemscope itemref=a itemprop=a>", ""],
    ),
    within(
        "microformats",
        ["", "<p class=h-entry><i class=p-name>a</i>", ""],
    ),
    within(
        "RDFa",
        [
            "",
            "<p vocab=https://schema.org/ typeof=Article><i property=name>a</i>",
            "",
        ],
    ),
    again("metas of new names", "<meta name=n§ content=a>"),
    again(
        "keywords",
        "<meta name=keywords content=\"mill §, crafts\">",
    ),
    within(
        "keywords in one",
        ["<meta name=keywords content=\"", "mill §, ", "\">"],
    ),
    within(
        "keywords of semicolons",
        ["<meta name=news_keywords content=\"", "mill §;", "\">"],
    ),
    within(
        "authors in one",
        ["<meta name=author content=\"", "Ada M§, ", "\">"],
    ),
    within(
        "letters for an author",
        ["<meta name=author content=\"", "a b ", "\">"],
    ),
    within(
        "an author with many posts",
        ["<meta name=author content=\"Jane Doe, ", "editor, ", "\">"],
    ),
    within(
        "authors joined by a letter",
        ["<meta name=author content=\"", "وعلي محمد ", "\">"],
    ),
    within(
        "one date",
        ["<meta name=date content=\"", "2024-05-03T07:15 ", "\">"],
    ),
    within(
        "one og:title",
        ["<meta property=og:title content=\"", "mill | ", "\">"],
    ),
    again(
        "descriptions",
        "<meta name=description content=\"The mill turns again §.\">",
    ),
    again(
        "descriptions that break off",
        "<meta name=description content=\"The mill at the weir turns again after ninety years, §...\">",
    ),
    again(
        "names of the site",
        "<meta property=og:site_name content=weir§.co.uk>",
    ),
    again("empty metas", "<meta>"),
    again("contents", "<meta content=a>"),
    within(
        "names in one meta",
        ["<meta property=\"", "og:title ", "\" content=a>"],
    ),
    again(
        "locales",
        "<meta property=og:locale:alternate content=de_§>",
    ),
    again(
        "section metas",
        "<meta property=article:section content=\"Mill §\">",
    ),
    again(
        "tag metas",
        "<meta property=article:tag content=\"mill §\">",
    ),
    again(
        "author metas",
        "<meta property=article:author content=\"https://a.example/ada-§\">",
    ),
    again(
        "titles of each kind",
        "<title>Mill §</title><meta property=og:title content=\"Mill §\"><h1>Mill §</h1>",
    ),
    again(
        "titles full of signs",
        "<meta property=og:title content=\"m§|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o\">",
    ),
    again("hreflangs", "<link rel=alternate hreflang=de-§ href=/de/§>"),
    again("icons", "<link rel=icon sizes=16x16 href=/i§.png>"),
    within(
        "rels of one link",
        ["<a href=/mill rel=\"", "tag ", "\">mill</a>"],
    ),
    again(
        "canonicals",
        "<link rel=canonical href=https://a.example/§>",
    ),
    within(
        "links of one rel",
        ["<link href=/a rel=\"", "canonical ", "\">"],
    ),
    again("bases", "<base href=/§/>"),
    within(
        "one base",
        [
            "<base href=\"https://a.example/",
            "a/",
            "\"><link rel=canonical href=b>",
        ],
    ),
    within(
        "dots of one link",
        [
            "<base href=https://a.example/><link rel=canonical href=\"",
            "../",
            "\">",
        ],
    ),
    within(
        "steps and back",
        [
            "<base href=https://a.example/><link rel=canonical href=\"",
            "a/../",
            "\">",
        ],
    ),
    within(
        "slashes of one link",
        ["<link rel=canonical href=\"https://a.example", "/", "\">"],
    ),
    within(
        "backslashes of one link",
        ["<link rel=canonical href=\"", "\\", "\">"],
    ),
    within(
        "white space in a link",
        [
            "<link rel=canonical href=\"https://a.example/",
            " \n",
            "a\">",
        ],
    ),
    within(
        "references in a link",
        [
            "<link rel=canonical href=\"https://a.example/?b=1",
            "&amp;a=1",
            "\">",
        ],
    ),
    within(
        "a data address",
        [
            "<meta property=og:image content=\"data:image/png;base64,",
            "AAAA",
            "\">",
        ],
    ),
    within(
        "one srcset",
        [
            "<article><h1>Mill</h1><img srcset=\"",
            "/i§.jpg §w, ",
            "\"></article>",
        ],
    ),
    again("pictures", "<img src=/i§.jpg width=§ height=9 alt=mill>"),
    again(
        "pictures in figures",
        "<figure><img src=/i§.jpg><figcaption>Photo: Ada M§</figcaption></figure>",
    ),
    within(
        "sources",
        [
            "<picture>",
            "<source srcset=\"/i§.jpg 2x\" type=image/webp>",
            "<img src=/a.jpg></picture>",
        ],
    ),
    within("one alt", ["<img src=/i.jpg alt=\"", "mill ", "\">"]),
    again(
        "address elements",
        "<address>Ada M§, <a href=mailto:a§@a.example>mail</a></address>",
    ),
    again("mail links", "<a href=mailto:a§@a.example>a</a>"),
    again("telephone links", "<a href=tel:+4420§>a</a>"),
    again("author links", "<a rel=author href=/p/§>Ada M§</a>"),
    within("one byline", ["<p class=byline>By ", "Ada M§, ", "</p>"]),
    within(
        "one byline of links",
        ["<p class=byline>By ", "<a href=/p/§>Ada M§</a>, ", "</p>"],
    ),
    again("bylines in bylines", "<div class=\"byline author\">"),
    again(
        "bylines and dates",
        "<div class=meta><span class=author>Ada M§</span> <span class=date>3 May 2024</span></div>",
    ),
    again("footers", "<footer>© 2024 Courier §</footer>"),
    within("one footer", ["<footer>", "© 2024 Courier. ", "</footer>"]),
    within(
        "one footer of texts and elements by turns",
        ["<footer><p>", "©<b>©</b>", "</footer>"],
    ),
    within(
        "one footer of elements in one another",
        ["<footer>", "<b>©", "</footer>"],
    ),
    within(
        "one footer of many texts",
        ["<footer>", "© <b></b>", "</footer>"],
    ),
    again(
        "crumbs",
        "<nav class=breadcrumb><a href=/§>Mill §</a></nav>",
    ),
    within(
        "one crumb trail",
        [
            "<nav class=breadcrumb><ol>",
            "<li><a href=/§>Mill §</a>",
            "</ol></nav>",
        ],
    ),
    again(
        "tag lists",
        "<ul class=tags><li><a href=/tag/§>mill §</a></ul>",
    ),
    within(
        "one tag list",
        ["<ul class=tags>", "<li><a href=/tag/§>mill §</a>", "</ul>"],
    ),
    again(
        "articles",
        "<article><h2>Mill §</h2><time>3 May 2024</time></article>",
    ),
    again("articles in articles", "<article><h1>Mill"),
    again("mains", "<main><h1>Mill</h1></main>"),
    again("headers", "<header><h1>Mill §</h1><p>By Ada M§</header>"),
    again("headings of all kinds", "<h1>a<h2>b<h3>c<h4>d<h5>e<h6>f"),
    within("one heading", ["<h1>", "mill ", "</h1>"]),
    within("one heading of tags", ["<h1>", "<b>mill</b> ", "</h1>"]),
    again("times in times", "<time datetime=2024-05-03>"),
    again(
        "dates in classes",
        "<span class=\"published date\">3 May 2024 §</span>",
    ),
    again(
        "data attributes",
        "<p data-date=2024-05-03 data-author=\"Ada M§\" data-title=Mill>",
    ),
    again("languages", "<p lang=l§>mill "),
    again(
        "language metas",
        "<meta http-equiv=content-language content=de-§>",
    ),
    again(
        "saved from",
        "<!-- saved from url=(0030)https://a.example/§ -->",
    ),
    again("conditional comments", "<!--[if IE]><p>a<![endif]-->"),
    again(
        "scripts of state",
        "<script>window.__STATE__={\"title\":\"Mill §\",\"datePublished\":\"2024-05-03\"}</script>",
    ),
    within(
        "one script of state",
        [
            "<script>window.__STATE__={",
            "\"title\":\"Mill §\",",
            "\"a\":1}</script>",
        ],
    ),
    again(
        "JSON of applications",
        "<script type=application/json>{\"title\":\"Mill §\"}</script>",
    ),
    again(
        "pictures without scripts",
        "<noscript><img src=/i§.jpg></noscript>",
    ),
    within(
        "references in references",
        ["<meta name=description content=\"", "&amp;amp;", "\">"],
    ),
    again(
        "paragraphs",
        "<p>The mill turned for the §. time today, said Ada M§.</p>",
    ),
    again(
        "hidden",
        "<p hidden style=\"display:none\" aria-hidden=true>mill §",
    ),
    again("forms", "<input name=title value=\"Mill §\">"),
    within(
        "cells of a table",
        ["<table>", "<tr><th>Author<td>Ada M§", ""],
    ),
    within(
        "heads of columns",
        ["<table><tr>", "<th>a", "<tr><td>Ada Mill"],
    ),
    within("definitions", ["<dl>", "<dt>Author<dd>Ada M§", ""]),
    again(
        "Dublin Core",
        "<meta name=DC.creator content=\"Ada M§\"><meta name=DC.date content=2024-05-03>",
    ),
    again(
        "citations",
        "<meta name=citation_author content=\"M§, Ada\"><meta name=citation_date content=2024/05/03>",
    ),
    again(
        "cards",
        "<meta name=twitter:label§ content=\"Written by\"><meta name=twitter:data§ content=\"Ada M§\">",
    ),
    again("players", "<video src=/v§.mp4 poster=/i§.jpg></video>"),
    again(
        "frames in text",
        "<iframe src=\"https://a.example/§\"></iframe>",
    ),
    again(
        "items in items",
        "<div itemscope itemtype=https://schema.org/Article itemprop=author><i itemprop=name>a</i>",
    ),
    within(
        "properties of one item",
        [
            "<div itemscope itemtype=https://schema.org/Article>",
            "<i itemprop=author>Ada M§</i>",
            "</div>",
        ],
    ),
    within(
        "names of one property",
        [
            "<div itemscope itemtype=https://schema.org/Article><i itemprop=\"",
            "name ",
            "\">a</i></div>",
        ],
    ),
    within(
        "types of one item",
        [
            "<div itemscope itemtype=\"",
            "https://schema.org/Article ",
            "\"><i itemprop=name>a</i></div>",
        ],
    ),
    within(
        "properties around text",
        [
            "<div itemscope itemtype=https://schema.org/Article>",
            "<i itemprop=name>a",
            "</div>",
        ],
    ),
    within(
        "one itemref",
        [
            "<p id=a itemprop=name>x<p itemscope itemtype=https://schema.org/Article itemref=\"",
            "a ",
            "\">",
        ],
    ),
    again(
        "prefixes in prefixes",
        "<div prefix=\"p§: http://p§.example/\">",
    ),
    within(
        "properties around text of RDFa",
        [
            "<div vocab=https://schema.org/ typeof=Article>",
            "<i property=name>a",
            "</div>",
        ],
    ),
    again(
        "subjects",
        "<div about=#a§ typeof=schema:Article resource=#b><i property=schema:name>a</i></div>",
    ),
    again(
        "one subject",
        "<div about=#a><i property=schema:name>a</i></div>",
    ),
    again("vocabularies", "<div vocab=https://v§.example/>"),
    within(
        "properties of one element",
        [
            "<div vocab=https://schema.org/ typeof=Article><i property=\"",
            "name ",
            "\">a</i></div>",
        ],
    ),
    again("entries in entries", "<div class=\"h-entry p-name\">a"),
    again(
        "authors of entries",
        "<div class=h-entry><a class=\"p-author h-card\" href=/p/§>Ada M§</a></div>",
    ),
    again(
        "values of classes",
        "<span class=dt-published><span class=value>2024-05-03</span></span>",
    ),
    within(
        "values in one value",
        [
            "<div class=h-entry><span class=dt-published>",
            "<span class=value>2024</span>",
            "</span></div>",
        ],
    ),
    again(
        "hatoms",
        "<div class=hentry><i class=\"entry-title\">a</i><abbr class=published title=2024-05-03>a</abbr></div>",
    ),
    again("feeds", "<div class=h-feed><div class=h-entry>"),
    within(
        "references of classes",
        ["<div id=a class=h-entry>", "<a class=include href=#a>", ""],
    ),
    shape(
        "a long base and many links",
        [
            "<base href=\"https://a.example/",
            "a/",
            "\">",
            "<a rel=tag href=b§>mill</a>",
            "",
        ],
    ),
    shape(
        "a long base and many pictures",
        [
            "<base href=\"https://a.example/",
            "a/",
            "\">",
            "<meta property=og:image content=b§.jpg>",
            "",
        ],
    ),
    shape(
        "many prefixes and many properties",
        [
            "<div vocab=https://schema.org/ typeof=Article prefix=\"",
            "p§: http://p.example/ ",
            "\">",
            "<i property=q:a>a</i>",
            "",
        ],
    ),
    shape(
        "many prefixes and as many uses",
        [
            "<div typeof=schema:Article prefix=\"",
            "p§: http://p.example/ ",
            "\">",
            "<i property=p§:a>a</i>",
            "",
        ],
    ),
    shape(
        "one long title and many headings",
        [
            "<title>",
            "The mill turns ",
            "</title>",
            "<h1>The mill turns</h1>",
            "",
        ],
    ),
    shape(
        "one long og:title and many titles",
        [
            "<meta property=og:title content=\"",
            "The mill turns ",
            "\">",
            "<svg><title>The mill turns</title></svg>",
            "",
        ],
    ),
    shape(
        "one long description and many paragraphs",
        [
            "<meta name=description content=\"",
            "The mill turns ",
            "\">",
            "<p>The mill turns",
            "",
        ],
    ),
    shape(
        "many keywords and many tag links",
        [
            "<meta name=keywords content=\"",
            "mill §, ",
            "\">",
            "<a rel=tag href=/tag/§>mill §</a>",
            "",
        ],
    ),
    shape(
        "many authors and many bylines",
        [
            "",
            "<meta name=author content=\"Ada M§\">",
            "",
            "<p class=byline>By Ada M§</p>",
            "",
        ],
    ),
    shape(
        "a long author and many bylines",
        [
            "<meta name=author content=\"",
            "Ada M§, ",
            "\">",
            "<p class=byline>By Ada M§</p>",
            "",
        ],
    ),
    shape(
        "many identifiers and many references",
        [
            "",
            "<p id=a§ itemprop=name>a",
            "",
            "<p itemscope itemtype=https://schema.org/Article itemref=a§>",
            "",
        ],
    ),
    shape(
        "one item of many properties, referred to",
        [
            "<div id=a>",
            "<i itemprop=name>x</i>",
            "</div>",
            "<p itemscope itemtype=https://schema.org/Article itemref=a>",
            "",
        ],
    ),
    shape(
        "a long URL and many of its like",
        [
            "<link rel=canonical href=\"https://a.example/",
            "mill-",
            "\">",
            "<link rel=alternate href=https://a.example/mill-mill->",
            "",
        ],
    ),
    shape(
        "dates in metas and in text",
        [
            "",
            "<meta name=date content=\"2024-05-03T07:15:§\">",
            "",
            "<p>Updated 3 May 2024, 7:15",
            "",
        ],
    ),
    shape(
        "names of one meta and its content",
        [
            "<meta property=\"",
            "og:title ",
            "\" content=\"",
            "mill ",
            "\">",
        ],
    ),
    shape(
        "rels of one link and its address",
        [
            "<link rel=\"",
            "canonical ",
            "\" href=\"https://a.example/",
            "mill-",
            "\">",
        ],
    ),
    shape(
        "rels of one anchor and its text",
        ["<a href=/t rel=\"", "tag ", "\">", "mill ", "</a>"],
    ),
    shape(
        "names of one property and its text",
        [
            "<div itemscope itemtype=https://schema.org/Article><i itemprop=\"",
            "name ",
            "\">",
            "mill ",
            "</i></div>",
        ],
    ),
    shape(
        "names of one RDFa property and its text",
        [
            "<div vocab=https://schema.org/ typeof=Article><i property=\"",
            "name ",
            "\">",
            "mill ",
            "</i></div>",
        ],
    ),
    shape(
        "classes of one entry and its text",
        [
            "<div class=h-entry><i class=\"",
            "p-name p-n§ ",
            "\">",
            "mill ",
            "</i></div>",
        ],
    ),
    shape(
        "classes of one byline and its text",
        ["<p class=\"", "byline author ", "\">", "Ada M§, ", "</p>"],
    ),
    shape(
        "classes of a card that is a link and what is stated in it",
        [
            "<p>The wheel at the weir was set going again, and the village came.</p><a href=/other-story><h3>Rye is dear in the valley</h3><div class=\"",
            "ha ",
            "\">",
            "<b itemprop=x></b>",
            "</div></a>",
        ],
    ),
    shape(
        "types of one item and its properties",
        [
            "<div itemscope itemtype=\"",
            "https://schema.org/Article ",
            "\">",
            "<i itemprop=name>a</i>",
            "</div>",
        ],
    ),
    shape(
        "many canonicals and many hreflangs",
        [
            "",
            "<link rel=canonical href=/§>",
            "",
            "<link rel=alternate hreflang=de href=/x§>",
            "",
        ],
    ),
];

//! Words and signs of copyright notices: how rights are reserved, what a name ends before, what is no name.

use crate::value::search::Search;
use crate::value::text;

/// How rights are reserved; the name ends before.
pub(super) static RIGHTS: Search = Search::of(&[
    "all right",
    "some right",
    "rights reserved",
    "alle recht",
    "tous droits",
    "todos los d",
    "todos os d",
    "reservados",
    "derechos",
    "direitos",
    "tutti i diritti",
    "riproduzione",
    "alla rätt",
    "alle rett",
    "kaikki oik",
    "wszelkie prawa",
    "wszystkie prawa",
    "všechna práva",
    "všetky práva",
    "minden jog",
    "toate drept",
    "sva prava",
    "vse pravice",
    "все права",
    "всі права",
    "усі права",
    "всички права",
    "με επιφύλαξη",
    "tüm hak",
    "her hakkı",
    "hak cipta",
    "bản quyền",
    "جميع",
    "كل الحقوق",
    "تمام حقوق",
    "כל הזכויות",
    "सर्वाधिकार",
    "สงวน",
    "版权",
    "版權",
    "保留",
    "無断",
    "無斷",
    "禁止",
    "무단",
]);

/// Other words that a name ends before.
pub(super) static ENDS: Search = Search::of(&[
    "alle inhalt",
    "alle angaben",
    "tel.",
    "tel:",
    "phone:",
    "company no",
    " is a ",
    "used with",
    "contact us",
    "icp备",
    "举报",
    "last updated",
    "not affiliated",
    "hosted by",
    "built with",
    "réalisé par",
    "powered by",
    "website by",
    "site by",
    "web by",
    "design by",
    "designed by",
    "developed by",
    "created by",
    "crafted by",
    "made with",
    "terms of",
    "privacy",
    "cookie",
    "http",
]);

/// Signs a name ends before; dashes where blanks stand on both sides.
pub(super) const SEPARATORS: &[&str] = &["|", "•", "·", ";", "  ", " - ", " – ", " — ", "\t"];

/// Forms of companies written with a stop. None ends a sentence by itself, and the stop stays where the name ends with it.
pub(super) const FORMS: &[&str] = &[
    "inc", "ltd", "co", "corp", "pty", "pvt", "bros", "ges", "jr", "sr",
];

/// What stands beside a year at the foot of a page and is no holder.
pub(super) fn is_of_a_menu(name: &str) -> bool {
    const ENTRIES: &[&str] = &[
        "home",
        "menu",
        "top",
        "terms",
        "privacy",
        "legal",
        "impressum",
        "imprint",
        "contact",
        "kontakt",
        "contacts",
        "about",
        "about us",
        "sitemap",
        "disclaimer",
        "log in",
        "login",
        "subscribe",
        "cookies",
        "datenschutz",
        "public",
        "true",
        "in copyright",
        "home about",
    ];
    const BEGINNINGS: &[&str] = &[
        "back to",
        "follow us",
        "home about",
        "powered",
        "proudly",
        "built with",
        "hosting",
        "hosted",
        "page generated",
        "last updated",
        "this work",
        "this website",
        "this site",
        "your company",
        "not affiliated",
        "issn",
        "isbn",
        "free to",
        "disclaimer",
    ];
    let folded = text::fold(name);
    ENTRIES.contains(&folded.as_str())
        || BEGINNINGS.iter().any(|head| folded.starts_with(head))
        || folded.contains("theme by")
}

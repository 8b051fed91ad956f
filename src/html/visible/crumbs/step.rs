//! What is a step of a way, and where its address leads.

use crate::html::tree::{Document, NodeId};
use crate::value::lexicon::Lexicon;
use crate::value::{language, link, person, section, text};

/// Words that a step has at most where its address is an article's.
const WORDS: usize = 4;
/// Fewest hyphens of a slug, `the-bridge-closes-for-winter`.
const HYPHENS: usize = 3;
/// Bytes of the code of a language: what is longer is its name.
const CODE: usize = 3;

/// Whether a folded name with its address turns pages, prints them or opens an account, of which breadcrumbs have links beside their steps.
/// "Print" by itself is a section of those who design.
pub(super) fn is_turn(folded: &str, href: &str) -> bool {
    let prints = || {
        ["print.", "print=", "print("]
            .iter()
            .any(|sign| href.contains(sign))
    };
    TURNS.contains(folded) || PRINTS.contains(&folded) && prints()
}

const PRINTS: &[&str] = &["print", "drucken", "imprimer", "imprimir", "打印"];

#[rustfmt::skip]
static TURNS: Lexicon<256> = Lexicon::of(&[
    "prev", "previous", "previous page", "previous post", "previous article", "next", "next page", "next post", "next article", "up", "back", "go back",
    "older", "newer", "older posts", "newer posts", "older post", "newer post", "older entries", "newer entries", "print version", "print this page",
    "printable version", "printer friendly version", "login", "log in", "login page", "sign in", "zurück", "weiter", "druckversion", "suivant",
    "précédent", "page suivante", "page précédente", "retour", "siguiente", "volver", "versión para imprimir", "próximo", "voltar", "indietro",
    "назад", "вперед", "вперёд", "далее", "версия для печати", "返回列表", "返回", "返回首页", "返回上一页", "上一篇", "下一篇", "上一页", "下一页", "前へ", "次へ",
    "戻る", "一覧へ戻る", "all posts", "all articles", "all news", "all stories", "view all", "see all", "back to blog", "back to news", "overview", "übersicht",
    "zur übersicht", "alle beiträge", "alle artikel", "alle news", "tous les articles", "toutes les actualités", "todas las noticias", "ver todo", "ver todos",
    "todos os posts", "tutti gli articoli", "tutte le notizie", "alle berichten", "alla nyheter", "wszystkie wpisy", "목록으로", "이전글", "다음글",
]);

/// Whether a link of a way that no class names is a step of it: not of service, and no language.
pub(in crate::html::visible) fn is_one(document: &Document, id: NodeId) -> bool {
    let name = document.inner_text(id);
    let folded = text::fold(&name);
    let href = document.attribute(id, "href").unwrap_or_default();
    let of_service = || section::is_of_service(&folded) || SERVICES.contains(&folded);
    let is_language = || name.len() > CODE && language::tag(&folded).is_some();
    let turns = is_turn(&folded, href) || person::is_button(&name);
    !(folded.is_empty() || turns || of_service() || is_language())
}

/// Whether a link is an article, by the title and the address.
pub(super) fn is_article(document: &Document, id: NodeId) -> bool {
    let href = document.attribute(id, "href").unwrap_or_default();
    let name = document.inner_text(id);
    name.split_whitespace().count() > WORDS && is_articles(href)
}

#[rustfmt::skip]
static SERVICES: Lexicon<256> = Lexicon::of(&[
    "search", "advanced search", "suche", "suchen", "recherche", "rechercher", "buscar", "cerca", "zoeken", "поиск", "搜索", "検索", "검색", "بحث",
    "about", "about us", "about me", "über uns", "à propos", "qui sommes nous", "quiénes somos", "sobre nosotros", "sobre nós", "chi siamo", "over ons",
    "o nas", "о нас", "о сайте", "من نحن", "关于我们", "關於我們", "会社概要", "회사소개", "rss", "rss feed", "feed", "atom", "subscribe", "subscribe now",
    "donate", "donate now", "newsletter", "newsletters", "settings", "language", "languages", "impressum", "imprint", "datenschutz", "privacy",
    "privacy policy", "terms of use", "mentions légales", "aviso legal", "help", "hilfe", "faq", "top", "mobile", "mobile version",
]);

/// Whether an address is an article's: it has a day, or ends in a slug.
fn is_articles(href: &str) -> bool {
    let path = link::path(href).trim_end_matches('/');
    let slug = path.rsplit('/').next().unwrap_or(href);
    let mut pieces = path.split('/');
    let is_year =
        |piece: &str| piece.len() == 4 && piece.starts_with(['1', '2']) && is_number(piece);
    let dated = pieces.any(is_year) && pieces.next().is_some_and(is_number);
    dated || slug.matches('-').count() >= HYPHENS
}

fn is_number(piece: &str) -> bool {
    !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit())
}

/// The path of an address from the root, without the slash at its end; one beside the page has none.
pub(super) fn path(href: &str) -> Option<&str> {
    let rooted = href.starts_with('/') || link::is_http(href);
    let path = if href.starts_with("//") {
        ""
    } else {
        link::path(href)
    };
    rooted.then(|| path.trim_end_matches('/'))
}

/// Whether an address stands deeper than another and in its folder, which is not the root: `/news/abroad/` and `/news/`, `/news/index.html`.
pub(super) fn is_in(address: &str, above: &str) -> bool {
    let (Some(address_path), Some(folder)) = (path(address), path(above)) else {
        return false;
    };
    let folder = match folder.rsplit_once('/') {
        Some((folder, file)) if file.contains('.') => folder,
        _ => folder,
    };
    let hosts = link::host(address).zip(link::host(above));
    let rest = address_path.strip_prefix(folder);
    let deeper = rest.is_some_and(|rest| rest.len() > 1 && rest.starts_with('/'));
    !folder.is_empty() && deeper && hosts.is_none_or(|(one, other)| one == other)
}

/// How many folders above the page an address is, that leads up from it: `../../`, `../index.html`, `./`.
pub(super) fn above(href: &str) -> Option<usize> {
    let file = |rest: &str| rest.is_empty() || rest.starts_with("index.") && !rest.contains('/');
    if let Some(rest) = href.strip_prefix("./") {
        return file(rest).then_some(0);
    }
    let rest = href.trim_start_matches("../");
    let ups = (href.len() - rest.len()) / 3;
    (ups > 0 && file(rest)).then_some(ups)
}

#[cfg(test)]
mod tests {
    use super::{above, is_articles, is_in};

    #[test]
    fn addresses() {
        assert!(is_in("/news/abroad/", "/news/") && is_in("/news/abroad/", "/news/index.html"));
        assert!(is_in("https://paper.example/news/2024/05/bridge", "/news"));
        assert!(!is_in("/sport/", "/news/") && !is_in("/newsletter/", "/news"));
        assert!(!is_in("/news/", "/") && !is_in("/news/", "/news/") && !is_in("/news/a", "news/"));
        assert!(!is_in(
            "https://paper.example/a/b",
            "https://weir.example/a/"
        ));
        assert_eq!(above("../../index.html"), Some(2));
        assert_eq!(above("./"), Some(0));
        assert!(above("../mills/").is_none() && above("index.html").is_none());
        assert!(is_articles("/2024/05/bridge") && is_articles("/p/the-bridge-is-closed"));
        assert!(!is_articles("/news/abroad") && !is_articles("/2024-events/fairs/"));
    }
}

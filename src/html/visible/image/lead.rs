//! The picture that an article shows over its text, where nothing names the page's image: pages from before Open Graph have no other.

use super::super::Page;
use super::frame::{self, UP};
use super::{PICTURES, address, source};
use crate::block::Region;
use crate::claim::{Claim, Claims, Field, Source, Value};
use crate::html::tree::NodeId;
use crate::html::visible::class::words;
use crate::page::Image;
use crate::value::text::{self, fold};
use crate::value::{link, picture};

/// Most nodes between a picture and the headline under it.
const OVER: usize = 60;
/// Most bytes of running text between the headline and a picture under it: what stands below a first paragraph is of the text's middle.
const ABOVE: u64 = 300;
/// Least bytes of running text below it: lists of other pages have many pictures, and none that stands for them.
const TOLD: u64 = 500;
/// Least pixels of its sides, and of the width of one that no frame sets off from the text.
const WIDE: u32 = 200;
const HIGH: u32 = 100;
const WHOLE: u32 = 300;
/// How many times its height a picture is wide at most: a strip is the site's.
const STRIP: u32 = 3;

/// Claims it.
pub(in crate::html) fn read(page: &Page<'_>, base: Option<&str>, claims: &mut Claims<'_>) {
    let told = claims.iter().any(|claim| claim.field == Field::ArticleBody);
    if !told || claims.iter().any(|claim| address(claim).is_some()) {
        return;
    }
    let Some(headline) = page.headline else {
        return;
    };
    let document = page.document;
    let writers = writers(claims);
    let over = page.article.start.max(headline.saturating_sub(OVER));
    let pictures = (over..page.article.end).filter(|&id| document.name(id) == "img");
    let leads = |id: &NodeId| page.running.between(&(headline.min(*id)..*id)) <= ABOVE;
    let mut pictures = pictures.take(PICTURES).take_while(leads);
    let found = pictures.find_map(|id| Some((id, shown(page, id, &writers)?)));
    let Some((id, shown)) = found else {
        return;
    };
    let absolute = |base| link::join(base, shown.address);
    let mut image = Image::at(base.map_or_else(|| shown.address.to_owned(), absolute));
    (image.width, image.height) = shown.size.unzip();
    let frame = frame::of(document, id);
    image.caption = frame.and_then(|frame| Some(frame::caption(page, frame)?.1));
    claims.push(Claim {
        field: Field::Image,
        value: Value::Image(Box::new(image)),
        span: document.span(id),
        source: Source::Prose,
        rule: "picture over the text",
        weight: 0,
        basis: None,
    });
}

/// A picture of the article's.
struct Shown<'p> {
    address: &'p str,
    /// Its width and height in pixels.
    size: Option<(u32, u32)>,
}

/// What a picture is, where it is the article's: where it links to a copy of itself, that is the whole of it.
fn shown<'p>(page: &'p Page<'_>, id: NodeId, writers: &[String]) -> Option<Shown<'p>> {
    let document = page.document;
    let place = page.place(id);
    let headline = page.headline.map(|at| page.place(at).region);
    let beside = place.region != Region::Unknown && Some(place.region) != headline;
    if place.hidden || place.minor || page.is_others(id) || page.is_aside(id) || beside {
        return None;
    }
    let src = source(document, id)?;
    let told = page.running.between(&(id..page.article.end)) >= TOLD;
    let fits = told && is_set_off(page, id) && !is_furniture(page, id, src, writers);
    let target = target(page, id).filter(|_| fits);
    let address = match target {
        Some(target) if target.starts_with('#') => src,
        Some(target) if picture::is_named(target) => target,
        // It leads to another page.
        Some(_) => return None,
        None => src,
    };
    (fits && is_had(address)).then(|| Shown {
        address,
        size: pixels(page, id, "width")
            .zip(pixels(page, id, "height"))
            .filter(|_| address == src),
    })
}

/// Where the link leads that a picture stands in.
fn target<'p>(page: &'p Page<'_>, id: NodeId) -> Option<&'p str> {
    let document = page.document;
    let mut above = document.ancestors(id).take(UP);
    let link = above.find(|&up| document.name(up) == "a")?;
    document.attribute(link, "href").map(str::trim)
}

/// Whether the address is one that the page has on the web: a browser that saves a page puts its pictures into a folder beside it.
fn is_had(src: &str) -> bool {
    let local = src.starts_with("./") || src.contains("_files/");
    let other = src.split_once(':').is_some_and(|(scheme, _)| {
        !matches!(scheme, "http" | "https") && scheme.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    !local && !other && !picture::is_drawing(src)
}

/// Whether a picture has the size of an article's, or a frame.
fn is_set_off(page: &Page<'_>, id: NodeId) -> bool {
    let (width, height) = (pixels(page, id, "width"), pixels(page, id, "height"));
    let small =
        width.is_some_and(|width| width < WIDE) || height.is_some_and(|height| height < HIGH);
    let sides = width.zip(height);
    let strip = sides.is_some_and(|(width, height)| width > height.saturating_mul(STRIP));
    let sold = sides.is_some_and(|sides| SOLD.contains(&sides));
    let wide = width.is_some_and(|width| width >= WHOLE);
    !small && !strip && !sold && (wide || frame::of(page.document, id).is_some())
}

/// Sizes in which places for advertisements are sold
/// ([IAB](https://www.iab.com/guidelines/iab-display-advertising-guidelines/)).
const SOLD: [(u32, u32); 5] = [(300, 250), (336, 280), (300, 600), (250, 250), (580, 400)];

/// Whether a picture is furniture of the page: the site's mark, who wrote the article, an advertisement.
fn is_furniture(page: &Page<'_>, id: NodeId, src: &str, writers: &[String]) -> bool {
    let document = page.document;
    let classed = |at: NodeId| {
        document.attributes(at).any(|(name, value)| {
            matches!(name, "class" | "id") && has_word(text::head(value, CLASS), FRAME)
        })
    };
    let file = link::path(src).rsplit('/').next().unwrap_or_default();
    let alt = fold(document.attribute(id, "alt").unwrap_or_default());
    classed(id)
        || document.ancestors(id).take(UP).any(classed)
        || has_word(file, SIGNS)
        || is_laid_over(file)
        || writers.iter().any(|writer| alt.contains(writer.as_str()))
}

/// Most bytes of a class that are asked.
const CLASS: usize = 160;

/// Words of the classes of people, advertisements, other pages and the site.
#[rustfmt::skip]
const FRAME: &[&str] = &[
    "avatar", "author", "authors", "autor", "autores", "auteur", "autore", "columnist", "gravatar", "byline", "headshot", "userpic", "userinfo",
    "profile", "bio", "meta", "ad", "ads", "advert", "advertisement", "anzeige", "werbung", "publicidad", "promo", "promotion", "sponsor", "sponsored",
    "newsletter", "teaser", "logo", "brand", "masthead", "sidebar",
];

/// Words of the names of signs and of people's pictures.
#[rustfmt::skip]
const SIGNS: &[&str] = &[
    "logo", "favicon", "avatar", "gravatar", "headshot", "icon", "ico", "sprite", "spinner", "loader", "loading", "pixel", "smiley",
];

/// Words of the names of what is laid over a picture or stands where it will be; and what may stand beside them.
const OVERLAY: &[&str] = &["overlay", "transparent", "blank", "spacer", "dummy"];
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "play", "button", "btn", "video", "audio", "white", "black", "dark", "light", "grey", "gray", "img", "image", "bg", "x", "px",
    "png", "gif", "jpg", "jpeg", "webp",
];

/// Whether a file's name says that it is laid over pictures, and nothing else: `play-overlay.png`, `transparent_1x1.png`.
fn is_laid_over(file: &str) -> bool {
    let is = |word: &str, list: &[&str]| list.iter().any(|own| own.eq_ignore_ascii_case(word));
    let bare = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == 'x');
    let button = || {
        words(file).any(|word| is(word, &["play"]))
            && words(file).any(|word| is(word, &["button", "btn"]))
    };
    (words(file).any(|word| is(word, OVERLAY)) || button())
        && words(file).all(|word| bare(word) || is(word, OVERLAY) || is(word, BESIDE))
}

/// Whether a value has one of some words, a number behind it or not.
fn has_word(value: &str, list: &[&str]) -> bool {
    words(value).any(|word| {
        let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
        list.iter().any(|own| own.eq_ignore_ascii_case(word))
    })
}

/// Who is said to have written the page.
fn writers(claims: &Claims<'_>) -> Vec<String> {
    let authors = claims.iter().filter_map(|claim| match &claim.value {
        Value::Agent(agent) if claim.field == Field::Author => agent.name.as_deref(),
        _ => None,
    });
    // One word is as often what the picture shows.
    let whole = authors.filter(|name| name.contains(' '));
    whole.take(PICTURES).map(fold).collect()
}

fn pixels(page: &Page<'_>, id: NodeId, name: &str) -> Option<u32> {
    let value = page.document.attribute(id, name)?;
    value.trim().trim_end_matches("px").parse().ok()
}

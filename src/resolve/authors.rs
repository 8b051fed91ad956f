//! Authors: the most trusted source that names somebody, checked against the byline and the publisher.

use super::board::{Board, Entry};
use super::publisher::merge;
use super::{Outcome, agree, dates, rank};
use crate::claim::{self, Basis, Field, Source, Value};
use crate::page::{Agent, AgentKind, PageMetadata};
use crate::value::letter::{is_alphanumeric, is_cjk};
use crate::value::lexicon::Lexicon;
use crate::value::{link, person, text};

/// A visible byline under this trust is a guess.
const BYLINE: i16 = rank::of(Field::Author, Source::Prose) + claim::BYLINE;
/// What it needs more where the page does not call itself an article, and where it bears no date: of such pages few are signed, and
/// the names on them are customers', staff's, other pages' authors'.
const UNTYPED: i16 = 10;
const UNDATED: i16 = 15;
/// Letters of running text from which on a page tells something, whatever it calls itself.
const TOLD: usize = 1_200;

/// Chooses the authors.
pub(super) fn choose(board: &mut Board<'_>, page: &mut PageMetadata) {
    let entries = board.of(Field::Author);
    let stated = |source| matches!(source, Source::Run | Source::Header);
    if entries.iter().any(|entry| stated(entry.claim.source)) {
        as_stated(board, page, &entries);
        return;
    }
    if agree::is_home(page) {
        return;
    }
    let setting = Setting::of(board, page);
    let mut site: Option<(Vec<Agent>, Vec<usize>)> = None;
    // What one source says with one trust is a list of authors: it is taken or left as a whole.
    let together =
        |a: &Entry<'_>, b: &Entry<'_>| a.claim.source == b.claim.source && a.trust == b.trust;
    for group in entries.chunk_by(together) {
        let Some(head) = group.first().filter(|head| setting.counts(head, group)) else {
            continue;
        };
        let unsigned = setting.untyped && setting.undated && head.claim.source == Source::Meta;
        let (agents, used) = agents_of(group, |entry| !unsigned || !names_whose_site(entry, page));
        if agents.is_empty() {
            continue;
        }
        // The site as its own author stands only where nobody else does, and where it is said in so many words.
        if agents.iter().all(|agent| is_site(agent, page)) {
            if typed(head.claim.source) || head.claim.source == Source::Meta {
                site.get_or_insert((agents, used));
            }
            continue;
        }
        // One word on the page, such as "Agencies", says less than an organisation in the page's items.
        let single = |agent: &Agent| agent.name.as_deref().is_none_or(|name| !name.contains(' '));
        if head.claim.source == Source::Prose && site.is_some() && agents.iter().all(single) {
            continue;
        }
        let agents = completed(agents, head, &entries, page);
        take(board, page, agents, used);
        return;
    }
    if let Some((agents, used)) = site {
        take(board, page, agents, used);
    }
}

/// What tells of a page how much a byline on it is worth.
struct Setting {
    /// Nothing says that it is an article.
    untyped: bool,
    undated: bool,
    /// Its text is as long as an article's.
    told: bool,
    english: bool,
    /// It lists entries, beside which their writers stand, not the list's.
    list: bool,
}

impl Setting {
    fn of(board: &Board<'_>, page: &PageMetadata) -> Self {
        let language = board.of(Field::InLanguage);
        let is_english = |tag: &str| {
            let primary = tag.get(..2);
            primary.is_some_and(|own| own.eq_ignore_ascii_case("en"))
        };
        Self {
            untyped: !agree::is_article(board),
            undated: page.date_published.is_none(),
            told: page.article_body.as_deref().is_some_and(is_long),
            english: language.first().is_some_and(
                |entry| matches!(&entry.claim.value, Value::Text(tag) if is_english(tag)),
            ),
            list: page.date_published.is_none() && dates::is_list(board),
        }
    }

    /// Whether what a group of claims says may be the page's author.
    fn counts(&self, head: &Entry<'_>, group: &[Entry<'_>]) -> bool {
        let doubtful =
            head.claim.source == Source::Prose && head.trust < self.trust_for_bylines(group);
        let of_entries = self.list && group.len() > 1 && is_of_markup(head.claim.source);
        !doubtful && head.claim.weight > -50 && !of_entries
    }

    /// The least trust with which a byline that the page shows signs it.
    fn trust_for_bylines(&self, group: &[Entry<'_>]) -> i16 {
        // Under a day stand those who wrote that day's entry.
        let signed = !self.undated && group.iter().all(is_person);
        let told = self.told && self.introduces(group);
        let untyped = if self.untyped && !signed && !told {
            UNTYPED
        } else {
            0
        };
        let undated = if self.undated { UNDATED } else { 0 };
        BYLINE + untyped + undated
    }

    /// Whether markup or a word calls all of a group authors. "De Paris à Lyon", "Von Haus zu Haus", "Od redakcji": most languages' "by"
    /// begins other lines as often.
    fn introduces(&self, group: &[Entry<'_>]) -> bool {
        group.iter().all(|entry| match entry.claim.basis {
            Some(Basis::RelAuthor | Basis::BylineClass | Basis::AuthorItem | Basis::AuthorLink) => {
                true
            }
            Some(Basis::BylineLine) => self.english && is_person(entry),
            _ => false,
        })
    }
}

/// Makes some the authors of the page.
fn take(board: &mut Board<'_>, page: &mut PageMetadata, agents: Vec<Agent>, used: Vec<usize>) {
    page.author = agents;
    for at in used {
        board.mark(at, Outcome::Won);
    }
}

/// The authors of a group under their whole names, each once, without the site beside people; with those that the byline names besides.
fn completed(
    mut agents: Vec<Agent>,
    head: &Entry<'_>,
    entries: &[Entry<'_>],
    page: &PageMetadata,
) -> Vec<Agent> {
    leave_short_forms(&mut agents);
    agents.retain(|agent| !is_site(agent, page) || agent.kind == Some(AgentKind::Organization));
    whole_name(entries, &mut agents);
    if head.claim.source != Source::Prose {
        longer_byline(entries, &mut agents);
    }
    addressed(entries, &mut agents);
    agents
}

/// Gives those of whom only a name is stated the address to which the byline's link leads.
fn addressed(entries: &[Entry<'_>], agents: &mut [Agent]) {
    let bare = |agent: &&mut Agent| agent.url.is_none() && agent.name.is_some();
    for agent in agents.iter_mut().filter(bare).take(MOST_ADDRESSED) {
        let name = agent.name.as_deref().map(text::fold);
        let url = entries.iter().find_map(|entry| match &entry.claim.value {
            Value::Agent(shown) if entry.claim.source == Source::Prose => {
                let url = shown.url.as_ref().filter(|url| link::is_http(url))?;
                (shown.name.as_deref().map(text::fold) == name).then(|| url.clone())
            }
            _ => None,
        });
        agent.url = url;
    }
}

/// Most authors whose address is looked for: each is compared with all that the page shows.
const MOST_ADDRESSED: usize = 16;

/// Takes out "Jane" beside "Jane Doe".
fn leave_short_forms(agents: &mut Vec<Agent>) {
    let names: Vec<String> = agents
        .iter()
        .filter_map(|agent| agent.name.clone())
        .collect();
    agents.retain(|agent| {
        let name = agent.name.as_deref().unwrap_or_default();
        name.contains(' ')
            || !names
                .iter()
                .any(|whole| whole.contains(' ') && whole.split(' ').any(|word| word == name))
    });
}

/// Whether a claim names somebody by what looks like a person's whole name.
fn is_person(entry: &Entry<'_>) -> bool {
    let Value::Agent(agent) = &entry.claim.value else {
        return false;
    };
    agent.name.as_deref().is_some_and(person::is_person_like)
}

/// Whether a text is an article's by its length. A character of Chinese and Japanese says as much as three letters.
fn is_long(body: &str) -> bool {
    let letters = |c: char| if is_cjk(c) { 3 } else { 1 };
    body.chars().map(letters).sum::<usize>() >= TOLD
}

/// Whether a claim names whose site it is: on a shop's or a login page `<meta name=author>` tells that, or who built it, and a page that
/// nobody dates was signed by nobody. People sign sites called after them, and a house that the page calls its publisher besides is left
/// to be its own author.
fn names_whose_site(entry: &Entry<'_>, page: &PageMetadata) -> bool {
    let Value::Agent(agent) = &entry.claim.value else {
        return false;
    };
    let name = agent.name.as_deref().unwrap_or_default();
    let organization = person::is_organization_like(name, &[]);
    let names = person::stated(name);
    if names.iter().any(|name| person::is_introduced(name)) && !organization {
        return false;
    }
    let publisher = page.publisher.as_ref();
    let publisher = publisher.and_then(|publisher| publisher.name.as_deref());
    if publisher.is_some_and(|own| text::same(own, name)) {
        return false;
    }
    let pen_name = names.len() == 1 && is_pen_name(name);
    !pen_name || organization || is_site(agent, page)
}

/// One word, or several without a capital: `millhand`, `ada mill`, `علي`.
fn is_pen_name(name: &str) -> bool {
    let small = !name.contains(char::is_uppercase);
    let word = !name.contains(' ') && name.contains(char::is_lowercase);
    (small || word) && name.chars().count() <= 24 && !name.contains(char::is_numeric)
}

/// Gives somebody called by one word the whole name that the page shows.
fn whole_name(entries: &[Entry<'_>], agents: &mut [Agent]) {
    let shown = entries
        .iter()
        .find(|entry| entry.claim.basis == Some(Basis::WholeName));
    let Some(Value::Agent(whole)) = shown.map(|entry| &entry.claim.value) else {
        return;
    };
    let whole = whole.name.as_deref().unwrap_or_default();
    for agent in agents {
        let part = agent
            .name
            .as_deref()
            .and_then(|name| whole.strip_prefix(name));
        if part.is_some_and(|rest| rest.starts_with(' ')) {
            agent.name = Some(whole.to_owned());
        }
    }
}

/// Whom the claims of a group name, and which of them were the first to name one.
fn agents_of(group: &[Entry<'_>], counts: impl Fn(&Entry<'_>) -> bool) -> (Vec<Agent>, Vec<usize>) {
    let mut agents: Vec<Agent> = Vec::new();
    let mut used = Vec::new();
    for entry in group.iter().filter(|entry| counts(entry)) {
        if let Value::Agent(agent) = &entry.claim.value {
            let before = agents.len();
            add(&mut agents, agent, entry.claim.source);
            if agents.len() > before {
                used.push(entry.at);
            }
        }
    }
    (agents, used)
}

/// Takes over the byline's names where it names all that the structured data name, and more of the same kind.
fn longer_byline(entries: &[Entry<'_>], agents: &mut Vec<Agent>) {
    let shown = |entry: &&Entry<'_>| {
        entry.claim.source == Source::Prose
            && entry.claim.weight >= 60
            && matches!(
                entry.claim.basis,
                Some(Basis::RelAuthor | Basis::BylineClass)
            )
    };
    let Some(top) = entries.iter().find(shown).map(|entry| entry.trust) else {
        return;
    };
    let mut byline: Vec<Agent> = Vec::new();
    for entry in entries
        .iter()
        .filter(shown)
        .filter(|entry| entry.trust == top)
    {
        if let Value::Agent(agent) = &entry.claim.value {
            add(&mut byline, agent, Source::Prose);
        }
    }
    let named = |agent: &Agent, list: &[Agent]| {
        list.iter().any(|own| {
            own.name
                .as_deref()
                .zip(agent.name.as_deref())
                .is_some_and(|(a, b)| text::same(a, b))
        })
    };
    let whole = byline
        .iter()
        .all(|agent| agent.name.as_deref().is_some_and(|name| name.contains(' ')));
    if byline.len() > agents.len()
        && byline.len() <= 4
        && whole
        && agents.iter().all(|agent| named(agent, &byline))
    {
        for agent in byline {
            if !named(&agent, agents) {
                agents.push(agent);
            }
        }
    }
}

/// A dump's own statements are taken as they stand, in their order.
fn as_stated(board: &mut Board<'_>, page: &mut PageMetadata, entries: &[Entry<'_>]) {
    for entry in entries {
        if let Value::Agent(agent) = &entry.claim.value {
            let outcome = merge(&mut page.author, agent);
            board.mark(entry.at, outcome);
        }
    }
}

/// Adds whom one claim names.
fn add(agents: &mut Vec<Agent>, agent: &Agent, source: Source) {
    let Some(name) = agent
        .name
        .as_deref()
        .and_then(agree::stated)
        .filter(|name| !link::is_http(name) && !text::is_number(name))
    else {
        return;
    };
    if generic(name) {
        return;
    }
    // What a page shows its readers have taken to pieces.
    let found = match source {
        Source::Prose => vec![name.to_owned()],
        Source::Citation | Source::DublinCore => person::recorded(name),
        _ => person::stated(name),
    };
    let single = found.len() == 1;
    for name in found {
        if generic(&name) {
            continue;
        }
        let mut one = if single {
            agent.clone()
        } else {
            Agent {
                kind: agent.kind,
                ..Agent::default()
            }
        };
        one.name = Some(name);
        merge(agents, &one);
    }
}

/// Accounts that write everybody's pages, and what templates call an author whom nobody has named, in the words of many languages.
/// A newsroom is no such account: it has written what it signs.
#[rustfmt::skip]
static ACCOUNTS: Lexicon<256> = Lexicon::of(&[
    "admin", "administrator", "root", "webmaster", "editor", "staff", "author", "user", "guest", "guest author", "guest contributor",
    "guest post", "guest writer", "contributor", "anonymous", "unknown", "wordpress", "system", "by", "super user", "site admin",
    "community editor", "web editor", "none", "unknown author", "author name", "your name", "name",
    "administrador", "administradora", "administrateur", "amministratore", "beheerder", "administratör", "ylläpitäjä", "správce",
    "adminisztrátor", "администратор", "админ", "адміністратор", "yönetici", "διαχειριστής", "المدير", "مدير الموقع", "مدیر", "מנהל האתר",
    "管理员", "管理員", "管理者", "관리자", "ผู้ดูแลระบบ", "quản trị viên", "супер пользователь",
    "autor", "autora", "auteur", "autore", "forfatter", "författare", "yazar", "автор", "συντάκτης", "作者", "著者", "저자", "المؤلف", "نویسنده",
    "benutzer", "usuario", "usuário", "utilisateur", "utente", "gebruiker", "пользователь", "користувач", "kullanıcı", "用户", "用戶", "ユーザー",
    "사용자", "gastautor", "gastbeitrag", "invité", "invitado", "convidado",
    "anonym", "anonyme", "anónimo", "anonimo", "anônimo", "anoniem", "anonyymi", "аноним", "анонім", "ανώνυμος", "匿名", "익명", "مجهول",
    "unbekannt", "inconnu", "desconocido", "desconhecido", "sconosciuto", "onbekend", "okänd", "ukendt", "ukjent", "неизвестно", "невідомо",
    "неизвестный автор", "unbekannter autor", "auteur inconnu", "autor desconocido", "佚名",
]);

fn generic(name: &str) -> bool {
    ACCOUNTS.contains_in_lower_case(name)
        || name.starts_with("http")
        || name.contains('@') && !name.contains(' ')
        || is_template(name)
}

/// Whether a field holds what a template's owner should have put another in place of: "name, you@mail.example".
fn is_template(name: &str) -> bool {
    let words = name.split_once(", ");
    words.is_some_and(|(word, mail)| mail.contains('@') && ACCOUNTS.contains_in_lower_case(word))
}

/// Whether a source reads names from what the page shows.
const fn is_of_markup(source: Source) -> bool {
    matches!(source, Source::Prose | Source::Microformats)
}

/// Whether a syntax says of what kind an author is.
const fn typed(source: Source) -> bool {
    matches!(
        source,
        Source::JsonLd | Source::Microdata | Source::Rdfa | Source::Microformats | Source::Prose
    )
}

/// Whether an author is the site or its publisher.
fn is_site(agent: &Agent, page: &PageMetadata) -> bool {
    let Some(name) = agent.name.as_deref() else {
        return false;
    };
    let site = page
        .is_part_of
        .as_ref()
        .and_then(|site| site.name.as_deref());
    let publisher = page
        .publisher
        .as_ref()
        .and_then(|publisher| publisher.name.as_deref());
    // Whose the page is by its copyright line is the house, unless people write under their own copyright.
    let holder = page
        .copyright_holder
        .as_ref()
        .and_then(|holder| holder.name.as_deref())
        .filter(|holder| !person::is_person_like(holder));
    [site, publisher, holder]
        .into_iter()
        .flatten()
        .any(|own| text::same(own, name))
        || host_is(page, name)
}

/// Whether the page's host bears a name: `Valley Paper` on `www.valleypaper.example`.
fn host_is(page: &PageMetadata, name: &str) -> bool {
    let squeezed: String = name
        .chars()
        .filter(|&c| is_alphanumeric(c))
        .flat_map(char::to_lowercase)
        .collect();
    let host = page.url.as_deref().and_then(link::host).unwrap_or_default();
    squeezed.len() >= 3
        && host
            .split('.')
            .any(|label| label.replace('-', "").eq_ignore_ascii_case(&squeezed))
}

#[cfg(test)]
mod tests {
    use super::generic;

    #[test]
    fn accounts_are_nobody() {
        for account in [
            "Admin",
            "Administrador",
            "Администратор",
            "Ανώνυμος",
            "管理员",
            "Unbekannt",
            "name, you@mail.example",
        ] {
            assert!(generic(account), "{account}");
        }
        // Whom the word is a part of, and newsrooms, are somebody.
        for name in ["Redaktion", "Auteur Mill", "Ada Guest", "管理一"] {
            assert!(!generic(name), "{name}");
        }
    }
}

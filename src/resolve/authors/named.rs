//! Whom a claim names: each of several in one text, and no account or placeholder.

use crate::claim::{Source, Value};
use crate::page::Agent;
use crate::resolve::agree;
use crate::resolve::board::Entry;
use crate::resolve::publisher::merge;
use crate::value::lexicon::Lexicon;
use crate::value::{link, person, text};

/// Whom the claims of a group name, and which of them were the first to name one.
pub(super) fn agents_of(
    group: &[Entry<'_>],
    counts: impl Fn(&Entry<'_>) -> bool,
) -> (Vec<Agent>, Vec<usize>) {
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

/// Adds whom one claim names.
pub(super) fn add(agents: &mut Vec<Agent>, agent: &Agent, source: Source) {
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

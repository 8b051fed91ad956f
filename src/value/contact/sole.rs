//! The contact of one page: the address and the number that all places of it agree on.

use super::{Telephone, telephones};
use crate::value::link;
use crate::value::search::Search;
use crate::value::text::lowercase;

/// Values of one kind: none, one, or such as differ.
#[derive(Debug, Default)]
pub(crate) enum Sole<T> {
    #[default]
    None,
    One(T),
    Several,
}

impl<T> Sole<T> {
    pub(crate) fn add(&mut self, value: T, same: impl Fn(&T, &T) -> bool) {
        let own = std::mem::replace(self, Self::Several);
        *self = match own {
            Self::None => Self::One(value),
            Self::One(own) if same(&own, &value) => Self::One(own),
            _ => Self::Several,
        };
    }

    pub(crate) fn one(self) -> Option<T> {
        match self {
            Self::One(value) => Some(value),
            Self::None | Self::Several => None,
        }
    }
}

/// Names before the `@` that no answer comes from ([RFC 2142](https://www.rfc-editor.org/rfc/rfc2142) has `abuse`).
const NOBODY: &[&str] = &[
    "noreply",
    "no-reply",
    "no_reply",
    "donotreply",
    "do-not-reply",
    "abuse",
    "unsubscribe",
    "mailer-daemon",
    "you",
    "your",
    "friend",
];

/// E-mail addresses and telephone numbers of a page. Where two differ it is not said which is the publisher's; addresses of the
/// page's own site come before others.
#[derive(Debug, Default)]
pub(crate) struct Contacts<'u> {
    site: Option<&'u str>,
    own_mail: Sole<String>,
    mail: Sole<String>,
    telephone: Sole<Telephone>,
}

impl<'u> Contacts<'u> {
    /// Of a page at this address, if it is known.
    pub(crate) fn of(url: Option<&'u str>) -> Self {
        Self {
            site: url.and_then(link::host).map(link::site),
            ..Self::default()
        }
    }

    /// An address that is somebody's: `noreply@` and `you@example.com` are nobody's.
    pub(crate) fn add_email(&mut self, found: String) {
        let (name, host) = found.rsplit_once('@').unwrap_or((&found, ""));
        let is =
            |words: &[&str], own: &str| words.iter().any(|word| own.eq_ignore_ascii_case(word));
        if is(NOBODY, name) || is(&["example.com", "example.org", "example.net"], host) {
            return;
        }
        let site = found.rsplit('@').next().map(link::site);
        let is_own = site.is_some() && site == self.site;
        let list = if is_own {
            &mut self.own_mail
        } else {
            &mut self.mail
        };
        list.add(found, |a: &String, b| a.eq_ignore_ascii_case(b));
    }

    /// The numbers in a text, faxes left out; whether there was one.
    pub(crate) fn add_telephones(&mut self, text: &str) -> bool {
        if is_for_help(text) {
            return false;
        }
        let mut any = false;
        for (found, range) in telephones(text).take(4) {
            if !is_fax(text.get(..range.start).unwrap_or("")) {
                self.telephone.add(found, is_one);
                any = true;
            }
        }
        any
    }

    /// The number of a `tel:` link ([RFC 3966](https://www.rfc-editor.org/rfc/rfc3966)) as it is shown; where a name is, or letters
    /// to remember it by (`1-800-MILLERS`), as it is dialled. `before` is the text before the link.
    pub(crate) fn add_link(&mut self, dialled: &str, shown: &str, before: &str) -> bool {
        if is_fax(before) {
            return false;
        }
        let announced = [
            shown.to_owned(),
            format!("tel: {shown}"),
            format!("tel: {}", link::percent_decoded(dialled)),
        ];
        let read = announced
            .iter()
            .find(|text| telephones(text).next().is_some());
        read.is_some_and(|text| self.add_telephones(&format!("{before}: {text}")))
    }

    /// Address and number, as far as there is one.
    pub(crate) fn one(self) -> (Option<String>, Option<String>) {
        let email = self.own_mail.one().or_else(|| self.mail.one());
        (email, self.telephone.one().map(|found| found.written))
    }
}

fn is_fax(before: &str) -> bool {
    let before = before.to_lowercase();
    let word = before.trim_end_matches([' ', ':', '.', '-', '(']);
    FAX.iter().any(|fax| word.ends_with(*fax))
}

#[rustfmt::skip]
const FAX: &[&str] = &[
    "fax", "télécopie", "télécopieur", "faks", "faksi", "факс", "φαξ", "فاكس", "فکس", "פקס", "फैक्स", "แฟกซ์", "传真", "傳真", "ファックス",
    "ファクス", "팩스",
];

/// Words of lines that name whom to call in distress, which stand under texts about it and are not the publisher's.
#[rustfmt::skip]
static HELP: Search = Search::of(&[
    "crisis line", "crisis hotline", "crisis helpline", "crisis text", "crisis lifeline", "in crisis", "suicid", "emergency number", "emergency call",
    "emergency line", "in an emergency", "in case of emergency", "número de emergencia", "números de emergencia", "teléfono de emergencia",
    "número de emergência", "numero di emergenza", "helpline", "help line", "domestic violence", "poison control", "poison line",
    "telefonseelsorge", "notruf", "hilfetelefon", "krisentelefon", "krisendienst", "numéro d'urgence", "numéro d’urgence", "détresse",
    "telefon zaufania", "krizová linka", "krizové lin", "телефон доверия", "телефон довіри", "экстренн", "екстрен", "自殺", "自杀", "자살",
]);

fn is_for_help(text: &str) -> bool {
    HELP.is_in(&lowercase(text))
}

/// Whether two numbers are one: in E.164, or in the last seven digits where one of them leaves the country's code out.
fn is_one(a: &Telephone, b: &Telephone) -> bool {
    if let (Some(a), Some(b)) = (&a.e164, &b.e164) {
        return a == b;
    }
    let end = |number: &Telephone| -> String {
        let digits = number.written.chars().filter(char::is_ascii_digit);
        digits.rev().take(7).collect()
    };
    end(a) == end(b)
}

#[cfg(test)]
mod tests {
    use super::Contacts;

    fn read(mails: &[&str], numbers: &[&str]) -> (Option<String>, Option<String>) {
        let mut contacts = Contacts::of(Some("https://www.millpaper.example/2024/mill.html"));
        for mail in mails {
            contacts.add_email((*mail).to_owned());
        }
        for number in numbers {
            contacts.add_telephones(number);
        }
        contacts.one()
    }

    #[test]
    fn one_or_none() {
        let mail = |mails: &[&str]| read(mails, &[]).0;
        assert_eq!(mail(&["a@b.example"]).as_deref(), Some("a@b.example"));
        assert_eq!(
            mail(&["a@b.example", "A@B.example"]).as_deref(),
            Some("a@b.example")
        );
        assert_eq!(mail(&["a@b.example", "c@b.example"]), None);
        assert_eq!(mail(&["noreply@b.example", "you@example.com"]), None);
        let own = [
            "ada@b.example",
            "desk@news.millpaper.example",
            "bo@b.example",
        ];
        assert_eq!(mail(&own).as_deref(), Some("desk@news.millpaper.example"));
        assert_eq!(
            mail(&["desk@millpaper.example", "ads@millpaper.example"]),
            None
        );
        let number = |numbers: &[&str]| read(&[], numbers).1;
        assert_eq!(
            number(&["Call +44 20 7946 0123"]).as_deref(),
            Some("+44 20 7946 0123")
        );
        let both = [
            "Tel. 020 7946 0123",
            "+44 20 7946 0123",
            "Fax: +44 20 7946 0999",
        ];
        assert_eq!(number(&both).as_deref(), Some("020 7946 0123"));
        assert_eq!(number(&["+44 20 7946 0123", "+44 20 7946 0456"]), None);
        assert_eq!(number(&["Faks: +48 22 123 45 67"]), None);
        assert_eq!(number(&["Crisis line: call +44 20 7946 0123"]), None);
        for house in ["Mill Crisis Group", "Good Samaritan Hospital"] {
            let line = format!("{house}, Tel. +44 20 7946 0123");
            let found = number(&[&line]);
            assert_eq!(found.as_deref(), Some("+44 20 7946 0123"), "{house}");
        }
        for (dialled, shown, written) in [
            ("+442079460123", "020 7946 0123", "020 7946 0123"),
            ("+442079460123", "Call us at 020 7946 0123", "020 7946 0123"),
            ("+442079460123", "The desk", "+442079460123"),
            ("18005550123", "1-800-MILLERS", "18005550123"),
            ("8885506455", "888-550-MILL (6455)", "8885506455"),
        ] {
            let mut contacts = Contacts::of(None);
            assert!(contacts.add_link(dialled, shown, "The mill"));
            assert_eq!(contacts.one().1.as_deref(), Some(written));
        }
        assert!(!Contacts::of(None).add_link("+442079460123", "020 7946 0123", "Fax:"));
    }
}

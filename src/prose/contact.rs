//! The publisher's contact: e-mail address, telephone and postal address below the main text, beside a word such as "Contact" or the
//! copyright line. Where two lines differ it is not said which is the publisher's.

use super::page::Leaf;
use super::{Scene, say};
use crate::claim::{Claims, Field, Value};
use crate::page::{Agent, AgentKind};
use crate::value::contact::{Contacts, Sole, emails, postal_address};
use crate::value::letter::is_alphanumeric;
use crate::value::lexicon::Lexicon;

/// Leaves from a word such as "Contact", or from the copyright line, in which the contact stands.
const REACH: usize = 8;
/// Longest leaf of a contact.
const LONGEST: usize = 240;
/// Leaves below the main text that are looked at: comments are longer, and their addresses the readers'.
const FOOT: usize = 160;

/// Words over a contact.
#[rustfmt::skip]
static HEADS: Lexicon<256> = Lexicon::of(&[
    "contact", "contact us", "contacts", "contact details", "contact information", "get in touch", "imprint", "impressum", "kontakt",
    "kontaktdaten", "anbieterkennzeichnung", "mentions légales", "nous contacter", "contactez-nous", "coordonnées", "contacto",
    "contáctenos", "contáctanos", "aviso legal", "contato", "fale conosco", "contactos", "contatti", "contattaci", "contacten",
    "contactgegevens", "colofon", "kontakta oss", "kontakt oss", "kontakt os", "yhteystiedot", "kontakty", "kapcsolat", "impresszum",
    "iletişim", "künye", "контакты", "контакти", "контакт", "связь с нами", "επικοινωνία", "hubungi kami", "liên hệ", "اتصل بنا",
    "تماس با ما", "צור קשר", "संपर्क", "お問い合わせ", "联系我们", "聯絡我們", "연락처", "address", "adresse", "anschrift", "dirección", "indirizzo",
    "headquarters", "head office",
]);

/// Reads the contact below the main text.
pub(super) fn read<'a>(scene: &Scene<'_, '_, 'a>, claims: &mut Claims<'a>) {
    let page = scene.page;
    let from = page.body.end.max(page.leaves.len().saturating_sub(FOOT));
    let mut contacts = Contacts::of(scene.known.url);
    let mut address = Sole::None;
    let mut place: Option<Leaf<'_, 'a>> = None;
    let mut near = 0usize;
    for (_, leaf) in page.stretch(from..page.leaves.len()) {
        let text = leaf.text();
        near = if opens(text) {
            REACH
        } else {
            near.saturating_sub(1)
        };
        if near == 0 || leaf.size > LONGEST {
            continue;
        }
        for (found, _) in emails(text).take(4) {
            contacts.add_email(found);
            place.get_or_insert(leaf);
        }
        if contacts.add_telephones(text) {
            place.get_or_insert(leaf);
        }
        if let Some(found) = postal_address(text) {
            address.add(found, |a: &String, b| a.eq_ignore_ascii_case(b));
            place.get_or_insert(leaf);
        }
    }
    let (email, telephone) = contacts.one();
    let agent = Agent {
        kind: Some(AgentKind::Organization),
        email,
        telephone,
        address: address.one(),
        ..Agent::default()
    };
    let told = agent.email.is_some() || agent.telephone.is_some() || agent.address.is_some();
    if let Some(leaf) = place.filter(|_| told) {
        say(
            claims,
            leaf.block,
            Field::Publisher,
            Value::Agent(Box::new(agent)),
            "contact below the text",
            0,
        );
    }
}

/// Whether a contact may stand in this leaf and the next: a word such as "Contact", alone or before a colon, or the copyright line.
fn opens(text: &str) -> bool {
    if text.contains('©') {
        return true;
    }
    let head = text.split([':', '：']).next().unwrap_or(text);
    head.len() <= 60
        && HEADS.contains_in_lower_case(head.trim_matches(|c: char| !is_alphanumeric(c)))
}

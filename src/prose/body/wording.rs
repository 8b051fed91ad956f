//! What a leaf of a text dump speaks of: the site's service to its reader, a picture, or who wrote the page. Tools that keep all of
//! a page's text leave the terms of its comments, its consent to embedded matter, its captions and the lines on its author between
//! and behind the paragraphs, and as sentences they look like these.

use crate::prose::credit::has_word_of_pictures;
use crate::prose::page::Leaf;
use crate::value::search::Search;
use crate::value::text::{self, lowercase};

/// What each leaf of a page speaks of; nothing where the elements are known, which tell these parts better.
#[derive(Debug, Default)]
pub(super) struct Wording {
    /// How much of it is the site's words to its reader, up to ten, and how many such words it has.
    service: Vec<(u8, u8)>,
    picture: Vec<Picture>,
    /// Begins with the name of one of the page's authors.
    author: Vec<bool>,
}

/// How a leaf speaks of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Picture {
    #[default]
    No,
    /// It is short and has a word for one.
    Short,
    /// It is nothing but whose it is: `Photo: Jane Miller`.
    Credit,
    /// A sentence that ends in whose it is: `The mill at dawn. (Photo: Jane Miller)`.
    Caption,
}

pub(super) const WORDING: usize = 9;

impl Wording {
    pub(super) fn of(leaves: &[Leaf<'_, '_>], authors: &[String]) -> Self {
        let begins =
            |leaf: &Leaf<'_, '_>| authors.iter().any(|name| begins_with(leaf.text(), name));
        Self {
            service: leaves.iter().map(|leaf| service(leaf.text())).collect(),
            picture: leaves.iter().map(picture).collect(),
            author: leaves.iter().map(begins).collect(),
        }
    }

    /// The marks of a leaf, each 0–10.
    pub(super) fn marks(&self, at: usize) -> [u8; WORDING] {
        let picture = |at: Option<usize>, kind: Picture| {
            let own = at.and_then(|at| self.picture.get(at));
            10 * u8::from(own == Some(&kind))
        };
        let author = |at: Option<usize>| {
            let own = at.and_then(|at| self.author.get(at));
            10 * u8::from(own == Some(&true))
        };
        let round = self.service.get(at.saturating_sub(3)..).unwrap_or_default();
        let round: u8 = round.iter().take(7).map(|(_, words)| *words).sum();
        let before = at.checked_sub(1);
        [
            self.service.get(at).map_or(0, |(share, _)| *share),
            (round * 2).min(10),
            picture(Some(at), Picture::Short),
            picture(Some(at), Picture::Credit),
            picture(Some(at), Picture::Caption),
            picture(Some(at + 1), Picture::Credit),
            picture(before, Picture::Credit),
            author(Some(at)),
            author(before),
        ]
    }
}

/// Bytes of a leaf that are looked at: what speaks of the service says so early.
const LOOKED_AT: usize = 320;

/// How much of a text is words to the reader of a site, up to ten, and how many there are, up to four.
fn service(text: &str) -> (u8, u8) {
    let looked_at = lowercase(text::head(text, LOOKED_AT));
    let mut words = 0;
    let mut rest = looked_at.as_ref();
    while let Some((at, length)) = SERVICE.first_word_in(rest) {
        words += 1;
        rest = rest.get(at + length..).unwrap_or_default();
    }
    // A word of the service to each forty characters is all that is said.
    let share = words * 400 / looked_at.len().max(40);
    (share.min(10) as u8, words.min(4) as u8)
}

/// Least size of a sentence that ends in whose picture it describes, and most bytes of that end.
const CAPTION: usize = 90;
const ENDING: usize = 90;
/// Most size of what is short.
const SHORT: usize = 160;

fn picture(leaf: &Leaf<'_, '_>) -> Picture {
    let text = leaf.text();
    if leaf.size < CAPTION && !leaf.ends_sentence() && has_word_of_pictures(text) {
        return Picture::Credit;
    }
    if leaf.size >= CAPTION && ends_in_credit(text) {
        return Picture::Caption;
    }
    if leaf.size < SHORT && has_word_of_pictures(text) {
        return Picture::Short;
    }
    Picture::No
}

/// Whether a text ends in a bracket, or in words behind its last sentence, that tell whose a picture is.
fn ends_in_credit(text: &str) -> bool {
    let end = text::tail(text, ENDING);
    let last = match end.strip_suffix([')', ']']) {
        Some(inside) => inside.rsplit_once(['(', '[']),
        None => end.rsplit_once(['.', '!', '?', '。', '؟', '।']),
    };
    last.is_some_and(|(_, last)| has_word_of_pictures(last))
}

/// Whether a text begins with a name and goes on.
fn begins_with(text: &str, name: &str) -> bool {
    let rest = text.strip_prefix(name);
    rest.is_some_and(|rest| rest.starts_with([' ', ',', '，', '、']) && rest.len() > name.len())
}

/// Beginnings of words with which sites speak to their readers of accounts, letters, consent, comments and advertisements. None that is
/// as common in the news: French `comment`, "how"; Russian `подписал`, "signed"; Arabic `إعلان`, "announcement".
#[rustfmt::skip]
static SERVICE: Search = Search::of(&[
    "privacy", "cookie", "terms of use", "terms of service", "terms and conditions", "user agreement", "subscri", "unsubscri", "newsletter",
    "sign up", "signing up", "sign in", "signed in", "log in", "logged in", "login", "consent", "comments", "commenting", "a comment",
    "your comment", "notification", "advert", "rights reserved", "your inbox", "your email", "your account", "your browser", "your device",
    "javascript", "embedded content",
    "datenschutz", "einverstanden", "einwillig", "anmeld", "abonn", "abo ", "kommentar", "nutzungsbedingungen", "anzeige", "werbung",
    "personenbezogen", "drittplattform", "externe inhalte", "benachrichtigung", "registrieren",
    "confidentialité", "commentaire", "s'inscri", "inscrivez", "votre compte", "s'abonner", "publicité", "connectez-vous", "se connecter",
    "infolettre", "désinscri",
    "suscri", "tu cuenta", "su cuenta", "este dispositivo", "privacidad", "comentario", "boletines", "nuestro boletín", "publicidad",
    "iniciar sesión", "inicia sesión", "regístrate", "notificacion",
    "iscriviti", "iscriversi", "iscrizione alla", "commenti", "pubblicità", "accedi ", "abbonati", "abbonament", "il tuo account",
    "assine", "assinant", "privacidade", "comentári", "publicidade", "inscreva", "cadastre", "notificaç",
    "reageer op", "reacties", "advertentie", "aanmeld", "inlogg", "toestemming", "nieuwsbrief",
    "prenumer", "annons", "logga in", "log ind", "logg inn", "nyhetsbrev", "nyhedsbrev", "samtyck", "samtykke", "personvern",
    "integritetspolicy", "tilmeld", "tilaa", "tilaus", "kommentoi", "kommentit", "mainos", "uutiskirje", "kirjaudu", "tietosuoja", "eväste",
    "komentarz", "zapisz się", "reklam", "prywatnoś", "zaloguj", "subskry", "wyrażam zgodę",
    "komentář", "přihlás", "odebír", "souhlasím", "ochrana soukrom", "předplat", "prihlás", "predplat", "ochrana osobních",
    "hozzászól", "feliratkoz", "hírlevél", "adatvéd", "előfizet", "bejelentkez", "hirdetés",
    "abonează", "comentarii", "confidențialit", "publicitate", "autentific", "komentari", "pretplat", "prijavi se", "naroči",
    "подпишит", "подписат", "подписыва", "подписк", "комментари", "реклам", "конфиденц", "авториз", "зарегистрируй", "войдите",
    "персональных данных", "рассылк", "підпиш", "підписат", "підписк", "коментар", "конфіденц", "зареєструй", "розсилк",
    "персональних даних", "абонирай", "поверителност",
    "εγγραφ", "συνδρομη", "συνδρομή", "σχόλι", "σχολι", "απορρήτου", "διαφήμισ", "yorum yap", "yorumlar", "abone", "çerez", "gizlilik",
    "üye ol", "giriş yap", "bülten", "التعليق", "الاشتراك", "اشترك", "تسجيل الدخول", "الخصوصية", "النشرة البريدية", "دیدگاه", "اشتراک", "خبرنامه",
    "حریم خصوصی", "ثبت نام", "הרשמ", "תגוב", "פרטיות", "ניוזלטר", "התחבר", "פרסומת", "टिप्पणी", "सब्सक्राइब", "गोपनीयता", "विज्ञापन",
    "登录", "登錄", "登入", "注册", "註冊", "订阅", "訂閱", "评论", "評論", "留言", "广告", "廣告", "隐私", "隱私", "会员", "會員", "版权", "版權",
    "会員", "ログイン", "コメント", "広告", "メルマガ", "ニュースレター", "プライバシー", "クッキー", "購読", "無断転載",
    "구독", "댓글", "로그인", "회원가입", "광고", "개인정보", "뉴스레터", "무단전재", "무단 전재",
    "ความคิดเห็น", "สมัครสมาชิก", "เข้าสู่ระบบ", "โฆษณา", "bình luận", "đăng nhập", "đăng ký", "quảng cáo", "berlangganan", "privasi",
]);

#[cfg(test)]
mod tests {
    use super::{begins_with, ends_in_credit, service};

    #[test]
    fn what_speaks_of_the_service() {
        for text in [
            "By clicking \"Post\" you consent to our privacy policy.",
            "Подпишитесь на рассылку и оставьте комментарий.",
            "ログインしてコメントを書く",
        ] {
            assert!(service(text).0 >= 8, "{text}");
        }
        for text in [
            "Comment choisir une roue de moulin ?",
            "Министр подписал договор о плотине.",
            "The council would not say when the wheel turns again.",
        ] {
            assert_eq!(service(text), (0, 0), "{text}");
        }
        let once = "The miller declined to leave a comment, and the council said that the brook would be let back into its old bed in May.";
        assert!(service(once).0 < 5);
    }

    #[test]
    fn captions_end_in_whose_they_are() {
        assert!(ends_in_credit(
            "The wheel at dawn, seen from the bridge. (Photo: Jane Miller)"
        ));
        assert!(ends_in_credit(
            "Das Rad am Morgen, von der Brücke gesehen. Foto: Jane Miller"
        ));
        assert!(!ends_in_credit(
            "She took a photo of the wheel. It was the last one (of three)"
        ));
    }

    #[test]
    fn a_card_begins_with_its_author() {
        assert!(begins_with(
            "Jane Miller writes about mills.",
            "Jane Miller"
        ));
        assert!(!begins_with("Jane Millers Rad steht still.", "Jane Miller"));
        assert!(!begins_with("Jane Miller", "Jane Miller"));
    }
}

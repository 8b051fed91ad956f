//! What buttons say: beside names, and where a page is passed on, kept, heard and set larger.

use crate::value::lexicon::Lexicon;
use crate::value::text::fold;

/// What offers to pass a page on, to keep it, to hear it, to set it larger.
#[rustfmt::skip]
pub(crate) const OFFERS: &[&str] = &[
    "share", "share this", "share this article", "share this story", "share article", "share on facebook", "share on twitter", "share via email",
    "print", "copy link", "save", "bookmark", "tweet", "listen", "listen to this article", "comments", "comment", "leave a comment", "add comment",
    "print this page", "teilen", "artikel teilen", "drucken", "merken", "vorlesen", "anhören", "artikel anhören", "kommentare", "kommentieren",
    "auf facebook teilen", "partager", "imprimer", "envoyer", "écouter", "commenter", "commentaires", "enregistrer", "lire plus tard", "compartir",
    "imprimir", "guardar", "escuchar", "comentarios", "enviar", "compartilhar", "compartilhe", "ouvir", "comentários", "salvar", "condividi",
    "ascolta", "commenti", "delen", "deel dit artikel", "reacties", "skriv ut", "lyssna", "kommentarer", "udskriv", "tulosta", "udostępnij", "drukuj",
    "komentarze", "sdílet", "vytisknout", "komentáře", "paylaş", "yazdır", "yorumlar", "поделиться", "печать", "комментарии", "поділитися", "ツイート",
    "シェア", "シェアする", "共有", "印刷", "保存", "コメント", "공유", "인쇄", "스크랩", "댓글", "分享", "打印", "收藏", "评论", "مشاركة", "طباعة", "شارك", "تعليقات", "اشتراک گذاری",
    "چاپ", "bagikan", "cetak", "komentar", "megosztás", "nyomtatás", "κοινοποίηση", "εκτύπωση", "distribuie", "chia sẻ", "แชร์", "שתף", "play audio",
    "gift article", "gift this article", "font resizer", "font size", "text size", "aa aa aa", "aa aa", "aa", "reading mode", "dark mode", "listen to article",
    "download pdf", "share on", "report abuse", "skip to content", "back to top", "increase font size", "decrease font size", "print page",
    "print article", "print friendly", "zur merkliste", "schriftgröße", "schrift", "link kopieren", "per mail versenden", "kommentar schreiben",
    "écouter larticle", "réagir", "diminuir", "aumentar", "taille du texte", "offrir larticle", "copier le lien", "copier", "copiar", "copiar enlace", "tamaño de letra", "tamaño",
    "tamanho", "tamanho da fonte", "partilhar", "comentar", "enviar por correo", "ascolta larticolo", "yazıyı büyüt", "commenta", "dimensione testo", "dimensione",
    "afdrukken", "luister", "bewaar", "tekst groter", "posłuchaj", "zapisz", "skomentuj", "wielkość tekstu", "rozmiar tekstu", "spara", "слушать",
    "распечатать", "размер шрифта", "версия для печати", "комментировать", "сохранить", "اندازه فونت", "اندازه متن", "اندازه قلم", "نسخه چاپی",
    "ذخیره", "ارسال به دوستان", "کپی لینک", "لینک کوتاه", "حجم الخط", "استمع", "نسخ الرابط", "حفظ", "הדפסה", "גודל טקסט", "שיתוף", "שתפו",
    "शेयर करें", "सुनें", "प्रिंट", "फॉन्ट साइज", "文字サイズ", "ブックマーク", "공유하기", "글자 크기", "글자크기", "기사 듣기", "폰트 크기", "字号", "字体大小", "字體大小", "朗读", "复制链接",
    "列印", "dinle", "yazı boyutu", "kaydet", "yorum yap", "in bài", "nghe", "cỡ chữ", "lưu bài", "bình luận", "simpan", "ukuran font",
    "μέγεθος γραμματοσειράς", "друк", "розмір шрифту", "слухати", "tisk", "velikost písma", "uložit", "betűméret", "printează", "mărime text",
    "tallenna", "kuuntele", "translate", "favorites", "favoriten", "permalink",
];

static ALL_OFFERS: Lexicon<1024> = Lexicon::of(OFFERS);

/// What buttons beside names say.
#[rustfmt::skip]
static BUTTONS: Lexicon<512> = Lexicon::of(&[
    "more", "see more", "read more", "learn more", "view more", "show more", "view all", "see all", "all posts", "view all posts", "more posts", "view profile", "full profile",
    "follow us", "follow us on", "folge uns", "folgen sie uns", "suivez nous", "síguenos", "síguenos en", "siga nos", "seguici su", "följ oss", "volg ons", "obserwuj nas", "мы в соцсетях", "takip edin", "bizi takip edin",
    "تابعنا", "تابعنا عبر", "تابعنا على", "تابعونا", "تابعونا على", "follow", "subscribe", "profile", "bio", "biography", "mehr", "mehr lesen", "mehr erfahren", "mehr anzeigen", "mehr infos", "weiterlesen", "weiter", "folgen",
    "abonnieren", "lire la suite", "en savoir plus", "voir plus", "voir le profil", "suivre", "sabonner", "leer más", "ver más", "ver perfil", "saber más", "seguir", "suscribirse",
    "leia mais", "saiba mais", "ver mais", "ver perfil completo", "continua", "leggi tutto", "continua a leggere", "scopri di più", "segui", "lees meer", "lees verder", "meer", "volgen",
    "läs mer", "følg", "følj", "läs mera", "les mer", "læs mere", "lue lisää", "seuraa", "czytaj więcej", "czytaj dalej", "więcej", "obserwuj", "celý článek", "číst dál", "tovább",
    "читать далее", "читать дальше", "подробнее", "ещё", "подписаться", "читати далі", "докладніше", "підписатися", "devamı", "devamını oku", "takip et", "المزيد", "اقرأ المزيد",
    "تابع", "ادامه مطلب", "بیشتر", "קרא עוד", "עוד", "もっと見る", "続きを読む", "フォロー", "更多", "阅读更多", "查看更多", "关注", "订阅", "關注", "訂閱", "追蹤", "더보기", "구독", "팔로우", "xem thêm",
]);

/// Least bytes of a word that is such an offer whatever follows it.
const LEAST: usize = 5;
/// Most words of one.
const WORDS: usize = 5;

/// Offers that are names as well: the family Друк, and what "Hifz ur-Rahman" begins with.
const NAMES: &[&str] = &["друк", "حفظ"];

/// "Follow us", "Read more", "Text size".
pub(crate) fn is_button(text: &str) -> bool {
    is_folded_button(&fold(text))
}

pub(super) fn is_folded_button(folded: &str) -> bool {
    BUTTONS.contains(folded) || ALL_OFFERS.contains(folded)
}

/// Whether words that look like a name begin or end as a button does: "Escuchar Noticia", "Imprimir Artículo". Houses have such words too, "Save the
/// Weir": of those alone that look like somebody.
pub(crate) fn reads_as_button(name: &str) -> bool {
    let Some((first, rest)) = name.split_once(' ') else {
        return false;
    };
    let is_offer = |word: &str| {
        word.len() >= LEAST && {
            let folded = fold(word);
            ALL_OFFERS.contains(&folded) && !NAMES.contains(&folded.as_str())
        }
    };
    // Where the verb stands last, "खबर सुनें"; of plain letters it may be a family's name, "Ada Share".
    let last = rest.rsplit(' ').next().unwrap_or(rest);
    rest.split(' ').count() < WORDS && (is_offer(first) || !last.is_ascii() && is_offer(last))
}

#[cfg(test)]
mod tests {
    use super::{is_button, reads_as_button};

    #[test]
    fn buttons() {
        for button in [
            "Text size",
            "اندازه فونت",
            "Share",
            "Schriftgröße",
            "글자 크기",
            "Follow us",
            "Écouter l’article",
        ] {
            assert!(is_button(button), "{button}");
        }
        for button in ["Escuchar Noticia", "Imprimir Artículo", "Copier le Lien"] {
            assert!(reads_as_button(button), "{button}");
        }
        for name in [
            "Salva Molino",
            "Line Møller",
            "Gift Weir",
            "Joan Font",
            "Олена Друк",
            "Друк Олена",
            "حفظ الرحمن",
            "محمد حفظ",
            "حفظ الله",
            "Ada Mill",
        ] {
            assert!(!is_button(name) && !reads_as_button(name), "{name}");
        }
    }
}

//! [schema.org/inLanguage](https://schema.org/inLanguage): a tag, or the name of a language.

use crate::value::language;

/// A tag, or a language's name in English or in itself.
pub(super) fn language(stated: &str) -> Option<String> {
    let stated = stated.trim();
    language::tag(stated).or_else(|| {
        let name = stated.to_lowercase();
        let row = LANGUAGES
            .iter()
            .find(|(_, names)| names.contains(&name.as_str()))?;
        Some(row.0.to_owned())
    })
}

/// Languages that publishers name instead of giving their tag.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("ar", &["arabic", "العربية"]),
    ("bn", &["bengali", "bangla", "বাংলা"]),
    ("cs", &["czech", "čeština"]),
    ("da", &["danish", "dansk"]),
    ("de", &["german", "deutsch"]),
    ("el", &["greek", "ελληνικά"]),
    ("en", &["english"]),
    ("es", &["spanish", "español", "espanol", "castellano"]),
    ("fi", &["finnish", "suomi"]),
    ("fr", &["french", "français", "francais"]),
    ("hi", &["hindi", "हिन्दी", "हिंदी"]),
    ("hu", &["hungarian", "magyar"]),
    ("id", &["indonesian", "bahasa indonesia", "indonesia"]),
    ("it", &["italian", "italiano"]),
    ("ja", &["japanese", "日本語"]),
    ("ko", &["korean", "한국어"]),
    ("nl", &["dutch", "nederlands"]),
    ("no", &["norwegian", "norsk"]),
    ("pl", &["polish", "polski"]),
    ("pt", &["portuguese", "português", "portugues"]),
    ("ro", &["romanian", "română"]),
    ("ru", &["russian", "русский"]),
    ("sv", &["swedish", "svenska"]),
    ("th", &["thai", "ไทย"]),
    ("tr", &["turkish", "türkçe"]),
    ("uk", &["ukrainian", "українська"]),
    ("vi", &["vietnamese", "tiếng việt"]),
    ("zh", &["chinese", "中文"]),
];

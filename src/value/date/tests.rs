#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::expect_used
)]
use super::*;

#[test]
fn quick() {
    for (lang, text, printed) in [
        ("en", "17 January 2023", "2023-01-17"),
        ("en", "Jan. 17th, 2023 at 7:06 p.m.", "2023-01-17T19:06"),
        ("de", "Publiziert6. November 2025", "2025-11-06"),
        (
            "de",
            "Dienstag, 17. Januar 2023, 19.06 Uhr",
            "2023-01-17T19:06",
        ),
        ("fr", "Publié le 30 août 2023 à 14h52", "2023-08-30T14:52"),
        ("es", "17 de enero de 2023", "2023-01-17"),
        ("hu", "2023. január 17. 19:06", "2023-01-17T19:06"),
        ("lt", "2023 m. sausio 17 d. 19:06", "2023-01-17T19:06"),
        ("lv", "2023. gada 17. janvāris", "2023-01-17"),
        ("ja", "2025年1月14日 01時28分", "2025-01-14T01:28"),
        ("ko", "입력 2023.01.17. 오후 9:35", "2023-01-17T21:35"),
        ("ko", "2023년 1월 17일 오후 9시 35분", "2023-01-17T21:35"),
        ("vi", "ngày 17 tháng 1 năm 2023", "2023-01-17"),
        ("th", "17 ม.ค. 2566 19:06 น.", "2023-01-17T19:06"),
        ("fa", "۲۹ بهمن ۱۳۹۸", "2020-02-18"),
        ("fa", "1398/11/29", "2020-02-18"),
        ("zh", "民國112年1月17日", "2023-01-17"),
        ("ja", "令和5年1月17日", "2023-01-17"),
        ("ar", "17 كانون الثاني 2023", "2023-01-17"),
        ("de", "17:27 17.03.2020", "2020-03-17T17:27"),
        (
            "en",
            "2023-01-17T19:06:30.123+01:00",
            "2023-01-17T19:06:30+01:00",
        ),
        ("da", "torsdag 06. feb 2025 17:25", "2025-02-06T17:25"),
        ("ko", "2020. 08. 18. 21:35", "2020-08-18T21:35"),
    ] {
        let convention = Convention {
            language: Some(lang),
            ..Convention::default()
        };
        let found: Vec<_> = find(text, convention).collect();
        assert_eq!(found.len(), 1, "{text:?} {found:?}");
        assert_eq!(
            found[0].written.date.map(|d| d.to_string()).as_deref(),
            Some(printed),
            "{text:?}"
        );
        assert_eq!(
            written(text, convention),
            Some(found[0].written),
            "{text:?} whole"
        );
    }
}

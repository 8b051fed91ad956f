//! Who signs behind a label, in many languages.

use super::*;

/// The names that a byline of a page in a language names.
fn signed(line: &str, language: &str) -> Vec<String> {
    let agents = byline(line, Some(language)).unwrap_or_default();
    agents.into_iter().filter_map(|agent| agent.name).collect()
}

#[test]
fn words_that_are_names_behind_a_mark() {
    for name in [
        "January Brook",
        "Christian Guest",
        "Clara April",
        "Friday Okafor",
        "Jonas Law",
        "Lena He",
        "Chris Links",
        "Jane Data",
        "April Mayhew Stone",
        "María del Carmen Molinero de la Vega",
        "Willem baron van Molenbeek van Beek tot Waterrad",
        "محمد بن عبد الرحمن بن فهد آل سعيد",
    ] {
        assert!(is_introduced(name), "{name}");
        assert!(!is_person_like(name), "{name}");
    }
    for other in [
        "Friday Evening",
        "January First",
        "Read More",
        "Guest Writer",
        "Guest Post",
        "Saltwick Sports",
        "my Account",
        "Monday Times",
        "Home Orchard",
        "Home Delivery",
        "Sunday School",
        "Friday Prayers",
        "Good Friday",
        "July Fourth",
        "Monday Lunchtime",
        "Law Miller",
        "Martial Law",
        "Law of the Sea and of the Land and the Air",
    ] {
        assert!(!is_introduced(other), "{other}");
    }
    assert_eq!(
        signed("By Sunday Miller and Friday Okafor", "en"),
        ["Sunday Miller", "Friday Okafor"]
    );
}

#[test]
fn labels_of_many_languages() {
    let rows = [
        ("Ein Bericht von Klaus Sommer", "de", &["Klaus Sommer"][..]),
        (
            "Von unserem Korrespondenten Klaus Berg",
            "de",
            &["Klaus Berg"],
        ),
        ("Dal nostro inviato Paolo Bianchi", "it", &["Paolo Bianchi"]),
        (
            "Texte et photos : Jeanne Meunier",
            "fr",
            &["Jeanne Meunier"],
        ),
        ("Rozmawiała Anna Maj", "pl", &["Anna Maj"]),
        ("Avtor: Petek Novak", "sl", &["Petek Novak"]),
        ("Muhabir: Ayşe Demir", "tr", &["Ayşe Demir"]),
        ("Teksti Anna Laine Kuvat Ville Salo", "fi", &["Anna Laine"]),
        ("حوار: مستقبل المدينة", "ar", &[]),
        ("تقرير: عودة طاحونة الوادي", "ar", &[]),
        ("เรื่อง: ขอเชิญ ประชุม", "th", &[]),
        ("Riporter: Jó napot", "hu", &[]),
        ("Корреспондент: Здравствуйте", "ru", &[]),
        ("Корреспондент: Анна Мельник", "ru", &["Анна Мельник"]),
        ("Кореспондент: Добрий день", "uk", &[]),
        ("Phóng viên: Thưa Ông", "vi", &[]),
        ("संवाददाता: नई दिल्ली", "hi", &[]),
        ("संवाददाता: राम कुमार", "hi", &["राम कुमार"]),
        ("خبرنگار: چرا آب رودخانه کم شد", "fa", &[]),
        ("Testo: Canzone Popolare", "it", &[]),
        ("De notre correspondant au Caire", "fr", &[]),
        ("De notre correspondant aux États-Unis", "fr", &[]),
        (
            "De notre correspondante Jeanne Meunier",
            "fr",
            &["Jeanne Meunier"],
        ),
        ("Dal nostro inviato a New York", "it", &[]),
        ("Dal nostro inviato da Parigi", "it", &[]),
        ("Por nuestro corresponsal en Buenos Aires", "es", &[]),
        ("Van onze redacteur Economie", "nl", &[]),
        ("Van onze redacteur Piet Molenaar", "nl", &["Piet Molenaar"]),
        (
            "Por João Silva e Paulo Neto",
            "pt",
            &["João Silva", "Paulo Neto"],
        ),
        (
            "Por João Silva e Lucas Júnior",
            "pt",
            &["João Silva", "Lucas Júnior"],
        ),
        (
            "Por Ana Molina y Inez Romero",
            "es",
            &["Ana Molina", "Inez Romero"],
        ),
        (
            "نویسنده: محمد علی وکیلی نژاد",
            "fa",
            &["محمد علی وکیلی نژاد"],
        ),
        ("كتب: أحمد حسن واكد السيد", "ar", &["أحمد حسن واكد السيد"]),
        (
            "홍길동 기자, 김철수 기자, 이영희 기자, 박민수 기자, 최서연 기자",
            "ko",
            &["홍길동", "김철수", "이영희", "박민수", "최서연"],
        ),
        ("حوار وطني", "ar", &[]),
        ("Από τον δήμο", "el", &[]),
        ("كتب: أحمد حسن ومحمد علي", "ar", &["أحمد حسن", "محمد علي"]),
        ("كتب: أحمد حسن وليد", "ar", &["أحمد حسن وليد"]),
        ("מאת תקווה לוי ודוד כהן", "he", &["תקווה לוי", "דוד כהן"]),
        (
            "โดย สมชาย ใจดี และ วิชัย มั่นคง",
            "th",
            &["สมชาย ใจดี", "วิชัย มั่นคง"],
        ),
        ("남궁민수·이서울 기자", "ko", &["남궁민수", "이서울"]),
        ("홍길동 기자, 김철수 기자", "ko", &["홍길동", "김철수"]),
        ("문화부 홍길동 기자", "ko", &["홍길동"]),
        ("홍길동 물레 칼럼니스트", "ko", &["홍길동"]),
        ("정치부 허준 기자", "ko", &["허준"]),
        ("남원시 남궁민수 특파원", "ko", &["남궁민수"]),
        ("사진 홍길동 기자", "ko", &[]),
        ("기자 회견", "ko", &[]),
        ("本报记者 李明 青岛报道", "zh", &["李明"]),
        ("记者 李明 王强", "zh", &["李明", "王强"]),
        ("新华社记者李明", "zh", &["李明"]),
        ("责任编辑：李明", "zh", &[]),
        ("五月 みどり記者", "ja", &["五月 みどり"]),
        (
            "Por Antônio Carlos de Oliveira e Souza Filho",
            "pt",
            &["Antônio Carlos de Oliveira e Souza Filho"],
        ),
        (
            "Por Ana Iglesias y Pablo Molina",
            "es",
            &["Ana Iglesias", "Pablo Molina"],
        ),
        ("Photos by Jane Miller", "en", &[]),
        (
            "By Jane Miller (text) and John Baker (photos)",
            "en",
            &["Jane Miller"],
        ),
        (
            "Von Anna Weber (Text) und Karl Brenner (Fotos)",
            "de",
            &["Anna Weber"],
        ),
        ("By Jane Miller (photographer)", "en", &["Jane Miller"]),
    ];
    let wrong = rows.map(|(line, language, names)| {
        let read = signed(line, language);
        (read != names).then_some((line, read))
    });
    let wrong: Vec<_> = wrong.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

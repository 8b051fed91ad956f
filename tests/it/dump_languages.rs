//! Runs of metadata in other languages and scripts, in the orders templates have: each field comes out.

use tearsheet::parse_dump;

struct Story {
    locale: &'static str,
    offset: &'static str,
    headline: &'static str,
    description: &'static str,
    day: &'static str,
    publisher: &'static str,
    legal_name: &'static str,
    tags: [&'static str; 4],
    section: &'static str,
    author: &'static str,
    body: &'static str,
}

#[rustfmt::skip]
const STORIES: [Story; 7] = [
    Story { locale: "ja_JP", offset: "+0900", headline: "谷の水車が七十年ぶりに回り始めた", description: "石臼は村の大工が半年かけて直し、最初の粉は学校の給食に使われた...", day: "2023年1月17日",
        publisher: "谷間新聞", legal_name: "有限会社谷間新聞社", tags: ["水車", "村おこし", "石臼", "給食"], section: "地域", author: "谷口花子",
        body: "谷の水車が土曜日、七十年ぶりに回り始めた。村長は式典で「子どもたちに音を聞かせたかった」と話した。修理には半年かかった。" },
    Story { locale: "ar_EG", offset: "+0200", headline: "طاحونة الوادي تدور من جديد بعد سبعين عاما", description: "أعاد نجارو القرية بناء العجلة خلال ستة أشهر واستعملت أول كمية من الدقيق في المدرسة...", day: "17.01.2023",
        publisher: "صحيفة الوادي", legal_name: "شركة الوادي للنشر", tags: ["طاحونة", "قرية", "تراث", "خبز"], section: "مجتمع", author: "ليلى منصور",
        body: "دارت طاحونة الوادي يوم السبت للمرة الأولى منذ سبعين عاما. وقال عمدة القرية إن الأطفال سمعوا صوت الماء. استغرق الإصلاح ستة أشهر." },
    Story { locale: "tr_TR", offset: "+0300", headline: "Vadideki değirmen yetmiş yıl sonra yeniden dönüyor", description: "Köyün marangozları çarkı altı ayda onardı ve ilk un okul yemekhanesine gitti...", day: "17.01.2023",
        publisher: "Vadi Postası", legal_name: "Vadi Yayıncılık A.Ş.", tags: ["değirmen", "köy", "miras", "ekmek"], section: "Yaşam", author: "Elif Kaya",
        body: "Vadideki değirmen cumartesi günü yetmiş yıl sonra ilk kez döndü. Muhtar çocukların suyun sesini duyduğunu söyledi. Onarım altı ay sürdü." },
    Story { locale: "hi_IN", offset: "+0530", headline: "घाटी की चक्की सत्तर साल बाद फिर चली", description: "गांव के बढ़इयों ने छह महीने में पहिया ठीक किया और पहला आटा स्कूल की रसोई में गया...", day: "17.01.2023",
        publisher: "घाटी समाचार", legal_name: "घाटी प्रकाशन", tags: ["चक्की", "गांव", "विरासत", "रोटी"], section: "देश", author: "मीरा शर्मा",
        body: "घाटी की चक्की शनिवार को सत्तर साल बाद पहली बार चली। सरपंच ने कहा कि बच्चों ने पानी की आवाज सुनी। मरम्मत में छह महीने लगे।" },
    Story { locale: "el_GR", offset: "+0200", headline: "Ο μύλος της κοιλάδας γυρίζει ξανά ύστερα από εβδομήντα χρόνια", description: "Οι μαραγκοί του χωριού έφτιαξαν τον τροχό σε έξι μήνες και το πρώτο αλεύρι πήγε στο σχολείο...", day: "17.01.2023",
        publisher: "Νέα της Κοιλάδας", legal_name: "Εκδόσεις Κοιλάδα ΑΕ", tags: ["μύλος", "χωριό", "παράδοση", "ψωμί"], section: "Κοινωνία", author: "Ελένη Παππά",
        body: "Ο μύλος της κοιλάδας γύρισε το Σάββατο για πρώτη φορά. Ο πρόεδρος είπε πως τα παιδιά άκουσαν το νερό. Η επισκευή κράτησε έξι μήνες." },
    Story { locale: "th_TH", offset: "+0700", headline: "โรงสีในหุบเขากลับมาหมุนอีกครั้งหลังเจ็ดสิบปี", description: "ช่างไม้ในหมู่บ้านซ่อมกังหันหกเดือน และแป้งถุงแรกส่งไปโรงเรียน...", day: "17.01.2023",
        publisher: "ข่าวหุบเขา", legal_name: "บริษัท หุบเขา จำกัด", tags: ["โรงสี", "หมู่บ้าน", "มรดก", "ขนมปัง"], section: "สังคม", author: "มาลี ใจดี",
        body: "โรงสีในหุบเขาหมุนเมื่อวันเสาร์เป็นครั้งแรก ผู้ใหญ่บ้านบอกว่าเด็ก ๆ ได้ยินเสียงน้ำ การซ่อมใช้เวลาหกเดือน" },
    Story { locale: "vi_VN", offset: "+0700", headline: "Cối xay nước trong thung lũng quay trở lại sau bảy mươi năm", description: "Thợ mộc trong làng sửa bánh xe suốt sáu tháng và mẻ bột đầu tiên được gửi đến trường học...", day: "17.01.2023",
        publisher: "Tin Thung Lũng", legal_name: "Công ty Thung Lũng", tags: ["cối xay", "làng quê", "di sản", "bánh mì"], section: "Xã hội", author: "Nguyễn Thị Lan",
        body: "Cối xay nước quay trở lại vào thứ bảy. Trưởng làng nói rằng trẻ em đã nghe tiếng nước. Việc sửa chữa kéo dài sáu tháng." },
];

/// How a template or a tool sets the run.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Order {
    AddressFirst,
    LanguageFirst,
    PublisherBeforeDay,
    CommasWithoutSpace,
    NoAddress,
    ValueALine,
    BehindAMenu,
}

fn dump(story: &Story, order: Order) -> String {
    let Story {
        locale,
        offset,
        headline,
        description,
        day,
        publisher,
        legal_name,
        tags,
        section,
        author,
        body,
    } = story;
    let tail = if order == Order::PublisherBeforeDay {
        format!("{description} {publisher}, {day}")
    } else {
        format!("{description} {day}, {publisher}")
    };
    let value_a_line = order == Order::ValueALine;
    let gap = if value_a_line { "\n" } else { " " };
    let item = |parts: &[&str]| parts.join(gap);
    let organization = item(&[
        publisher,
        "desk@valley.example",
        "+4955501234",
        legal_name,
        "252",
        "60",
    ]);
    let person = item(&[
        author,
        "https://cdn.valley.example/img/07e7/01/11/1045538228_0:0:400:400_100x100_80.jpg",
    ]);
    let time = |clock: &str| format!("2023-01-17T{clock}{offset}");
    let mut run: Vec<String> = [
        *headline,
        headline,
        &tail,
        &time("19:06"),
        &time("19:06"),
        &time("19:08"),
    ]
    .map(str::to_owned)
    .to_vec();
    run.extend(tags.map(str::to_owned));
    run.push(item(&[
        "/html/head/meta[@name='og:title']/@content",
        "/html/head/meta[@name='og:description']/@content",
    ]));
    run.push(
        "https://cdn.valley.example/img/07e7/01/11/1045537971_0:0:3067:1725_1920x0_80.jpg"
            .to_owned(),
    );
    run.push((*body).to_owned());
    run.extend(tags.map(str::to_owned));
    run.extend([
        organization.clone(),
        "2023".to_owned(),
        person.clone(),
        person.clone(),
        (*section).to_owned(),
    ]);
    if order == Order::LanguageFirst {
        run.insert(0, (*locale).to_owned());
    } else {
        run.push((*locale).to_owned());
    }
    run.push(organization.clone());
    run.extend(["1080", "1440", "1920"].map(|height| item(&["1920", height, "true"])));
    run.extend([organization, person]);
    run.push(tags.join(if order == Order::CommasWithoutSpace {
        ","
    } else {
        ", "
    }));
    if order != Order::NoAddress {
        run.insert(
            0,
            "https://valley.example/20230117/mill-1045539005.html".to_owned(),
        );
    }
    if order == Order::BehindAMenu {
        run.splice(
            0..0,
            ["Menu", "Home", "Archive", "Contact", "Search"]
                .repeat(4)
                .into_iter()
                .map(str::to_owned),
        );
    }
    run.join(if value_a_line { "\n" } else { "\n\n" })
}

fn comes_out(story: &Story, order: Order) {
    let page = parse_dump(&dump(story, order)).unwrap();
    let told = format!("{} {order:?}: {page:#?}", story.locale);
    assert_eq!(page.headline.as_deref(), Some(story.headline), "{told}");
    assert_eq!(
        page.description.as_deref(),
        Some(story.description),
        "{told}"
    );
    let dates = [page.date_published, page.date_created, page.date_modified]
        .map(|date| date.unwrap().to_string());
    assert!(
        dates
            .iter()
            .zip(["19:06", "19:06", "19:08"])
            .all(|(date, clock)| date.starts_with(&format!("2023-01-17T{clock}"))),
        "{told}"
    );
    assert_eq!(page.keywords, story.tags, "{told}");
    assert_eq!(page.article_section, [story.section], "{told}");
    assert_eq!(
        page.in_language,
        Some(story.locale.replace('_', "-")),
        "{told}"
    );
    assert_eq!(page.article_body.as_deref(), Some(story.body), "{told}");
    assert_eq!(page.copyright_year, Some(2023), "{told}");
    assert_eq!(
        page.author
            .iter()
            .map(|author| author.name.as_deref())
            .collect::<Vec<_>>(),
        [Some(story.author)],
        "{told}"
    );
    let publisher = page.publisher.unwrap();
    assert_eq!(publisher.name.as_deref(), Some(story.publisher), "{told}");
    assert_eq!(
        publisher.legal_name.as_deref(),
        Some(story.legal_name),
        "{told}"
    );
    assert_eq!(
        publisher.email.as_deref(),
        Some("desk@valley.example"),
        "{told}"
    );
    assert_eq!(
        publisher.telephone.as_deref(),
        Some("+4955501234"),
        "{told}"
    );
    let logo = publisher.logo.unwrap();
    assert_eq!((logo.width, logo.height), (Some(252), Some(60)), "{told}");
    assert_eq!(page.url.is_some(), order != Order::NoAddress, "{told}");
}

#[test]
fn every_language_in_every_order() {
    for story in &STORIES {
        for order in [
            Order::AddressFirst,
            Order::LanguageFirst,
            Order::PublisherBeforeDay,
            Order::CommasWithoutSpace,
            Order::NoAddress,
            Order::ValueALine,
            Order::BehindAMenu,
        ] {
            comes_out(story, order);
        }
    }
}

/// A list told twice, in other letters, is one list of tags.
#[test]
fn a_list_beside_itself() {
    let dump = "The old mill at Saltwick turns again after ninety years\n\nThe old mill at Saltwick turns again after ninety years\n\n\
        Villagers rebuilt the wheel with their own hands and ground the first flour... 03.05.2024, Harbour Courier\n\n2024\n\n\
        Local news\n\ncrafts, tide mills, saltwick\n\nCrafts, Tide mills, Saltwick\n\n\
        The mill turned on Saturday for the first time in ninety years. The whole village came down to the quay to hear the wheel.\n";
    let page = parse_dump(dump).unwrap();
    assert_eq!(page.keywords, ["crafts", "tide mills", "saltwick"]);
}

use super::{holder, notice};

#[test]
fn lines() {
    for (line, year, holder) in [
        ("© 2024 Mill Paper", Some(2024), Some("Mill Paper")),
        (
            "Copyright © 2019–2024 Mill Paper. All rights reserved.",
            Some(2019),
            Some("Mill Paper"),
        ),
        (
            "Copyright (C) 2000-2022 Millpaper.example, LLC.",
            Some(2000),
            Some("Millpaper.example, LLC"),
        ),
        ("© Mill Paper 2023", Some(2023), Some("Mill Paper")),
        (
            "© 2019 Mühlen Media GmbH & Co. KG. Alle Rechte vorbehalten.",
            Some(2019),
            Some("Mühlen Media GmbH & Co. KG"),
        ),
        ("© Mill Paper, 2003-2024", Some(2003), Some("Mill Paper")),
        (
            "(C) Copyright of Saltwick Media Group Limited 2011",
            Some(2011),
            Some("Saltwick Media Group Limited"),
        ),
        ("© 2024 All rights reserved", Some(2024), None),
        (
            "Copyright © The Saltwick Shimbun, All Rights Reserved.",
            None,
            Some("The Saltwick Shimbun"),
        ),
        (
            "© 2024 Saltwick Communications, Inc. All rights reserved",
            Some(2024),
            Some("Saltwick Communications, Inc."),
        ),
        (
            "© 2023 Ferry Report, Inc. A Mill Bros. Company.",
            Some(2023),
            Some("Ferry Report, Inc."),
        ),
        (
            "© 2017 Brook, Mill & Co. Ltd. Alle Rechte vorbehalten",
            Some(2017),
            Some("Brook, Mill & Co. Ltd."),
        ),
        (
            "© 2005–2025 Millable, Inc., a Brook Davis company. All Rights Reserved.",
            Some(2005),
            Some("Millable, Inc., a Brook Davis company"),
        ),
        (
            "™ & © 2023 Weir Studios Inc.",
            Some(2023),
            Some("Weir Studios Inc."),
        ),
        (
            "Copyright © 2017 Mill Tavern. Powered by Brook and",
            Some(2017),
            Some("Mill Tavern"),
        ),
        (
            "© 2026 Mill Foundation | Privacy Policy | Crafted by Brook",
            Some(2026),
            Some("Mill Foundation"),
        ),
        (
            "Jobs @ Mill Media © 2022 Mill Media, LLC. All",
            Some(2022),
            Some("Mill Media, LLC"),
        ),
        ("LinkMill © 2024", Some(2024), Some("LinkMill")),
        (
            "© 2014 Copyright - Mill Specialists. All rights reserved.",
            Some(2014),
            Some("Mill Specialists"),
        ),
        (
            "© 2014 Since 9th July 2014. All Rights Reserved",
            Some(2014),
            None,
        ),
        (
            "2024 © Mühlenblatt GmbH",
            Some(2024),
            Some("Mühlenblatt GmbH"),
        ),
        (
            "© 2003–2024 ООО «Мельница». Все права защищены",
            Some(2003),
            Some("ООО «Мельница»"),
        ),
        ("© 2024 水车日报社 版权所有", Some(2024), Some("水车日报社")),
        (
            "جميع الحقوق محفوظة © 2024 صحيفة الطاحونة",
            Some(2024),
            Some("صحيفة الطاحونة"),
        ),
        ("© 1999-present Mill Paper", Some(1999), Some("Mill Paper")),
        (
            "© 2025 Mill Paper desk@mill.example 6671 Las Vegas Blvd.",
            Some(2025),
            Some("Mill Paper"),
        ),
        ("© 2026. All rights reserved by the mill.", Some(2026), None),
        ("© Mill Paper", None, Some("Mill Paper")),
        ("© Mill Paper | Since 1920", None, Some("Mill Paper")),
        (
            "© 2024 by Mill Paper Inc.",
            Some(2024),
            Some("Mill Paper Inc."),
        ),
        ("© 2024 de Molenkrant", Some(2024), Some("de Molenkrant")),
        ("© 2024 heute.example", Some(2024), Some("heute.example")),
        ("© 2024 20 Mühlen", Some(2024), Some("20 Mühlen")),
        ("© 2019 to 2024 Mill Paper", Some(2019), Some("Mill Paper")),
        (
            "Copyright © (2024) Mill Paper. All rights reserved.",
            Some(2024),
            Some("Mill Paper"),
        ),
        ("© - 2024 Mill Paper", Some(2024), Some("Mill Paper")),
        ("Copyright® 2024 Mill Paper", Some(2024), Some("Mill Paper")),
        ("© 2024 年 水車新聞社", Some(2024), Some("水車新聞社")),
        (
            "© 2018 上海磨坊科技有限公司 mill.example 沪ICP备18032783号-1",
            Some(2018),
            Some("上海磨坊科技有限公司"),
        ),
        (
            "© 2019 今日磨坊 www.mill.example",
            Some(2019),
            Some("今日磨坊"),
        ),
        ("© ИД «Мельница» 2024 г.", Some(2024), Some("ИД «Мельница»")),
        ("© 2024 - Terms | Privacy | Mill Paper", Some(2024), None),
        ("© 2003 the mill was sold", Some(2003), None),
        (
            "Copyright Mill & Associados - 2020.",
            Some(2020),
            Some("Mill & Associados"),
        ),
        (
            "Copyright Mill Paper. All rights reserved.",
            None,
            Some("Mill Paper"),
        ),
    ] {
        let read = notice(line).map(|notice| (notice.year, notice.holder));
        assert_eq!(read, Some((year, holder)), "{line}");
    }
}

#[test]
fn look_alikes() {
    for line in [
        "",
        "The copyright of 1710",
        "Copyright Policy",
        "a section 501(c)(3) charity",
        "It was a copyright case of 2020",
        "(c) the third of the list",
        "© Quelle: MDEW",
        "© Foto: Mill Images/Brook",
        "© MFP / ADA BROOK",
        "©",
        "© ©",
        "The mill in May © Ada Brook",
        "Photo: © 2019 Ada Brook",
        "Powered by millBB © 2000 millBB Group",
        "Powered by Mill® Version 4.1 Copyright © 2014 Mill Solutions, Inc. All rights reserved.",
        "Search Engine Optimization by millSEO 3.6 © 2011, Weirability, Inc.",
        "millBB 2.0.15 | millBB © 2017, Mill Makers",
        "millBB v3.1.4 - millBB © 2017 millBB Ltd.",
        "Community platform by WeirForo® © 2010-2024 WeirForo Ltd.",
        "Section 4(c) 1999",
        "Copyright Act 1976",
        "No copyright 2024 Mill Paper",
    ] {
        assert_eq!(notice(line), None, "{line}");
    }
}

#[test]
fn statements() {
    for (statement, name) in [
        ("2019 Mill Paper AG, Schweiz", "Mill Paper AG, Schweiz"),
        ("(c) 2017 MILL MEDIEN GmbH", "MILL MEDIEN GmbH"),
        ("Copyright (c) Mill Brook 2023", "Mill Brook"),
        ("Mill Paper", "Mill Paper"),
    ] {
        assert_eq!(holder(statement), Some(name), "{statement}");
    }
    assert_eq!(holder("2024"), None);
}

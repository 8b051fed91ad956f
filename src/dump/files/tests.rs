use super::is_file;
use crate::parse_dump;

#[test]
fn tables_of_values() {
    for text in [
        "id,name,date,price\n1,Jane Miller,2024-05-03,12.50\n2,Richard Roe,2024-05-04,13.00\n3,Ada Stone,2024-05-05,9.90\n4,Karl Brook,2024-05-06,8.00\n",
        "Datum;Name;Betrag\n03.05.2024;Karl Brenner;12,50\n04.05.2024;Ida Weir;13,00\n05.05.2024;Jan Bach;9,90\n06.05.2024;Eva Stein;8,00\n07.05.2024;Uwe B",
        "name\tday\tevent\nJane Miller\t2024-05-03\tOpening\nRichard Roe\t2024-05-04\tDredging\nAda Stone\t2024-05-05\tBaking\nKarl Brook\t2024-05-06\tChoir\n",
        "url,title,text\nhttps://a.example/1,The mill,\"It turned, at last.\nAnd stood.\"\nhttps://a.example/2,The pond,\"Silt, silt.\"\n\
         https://a.example/3,The weir,Mended\nhttps://a.example/4,The stone,Old\n",
    ] {
        assert!(is_file(text), "{text}");
        let page = parse_dump(text).unwrap_or_default();
        assert_eq!((page.headline, page.date_published), (None, None), "{text}");
        assert!(page.author.is_empty(), "{text}");
    }
}

#[test]
fn changes_and_programs() {
    let python = "#!/usr/bin/env python3\n# Author: Jane Miller\n# Date: 2024-05-03\n\"\"\"Turns the wheel.\"\"\"\nimport os\n";
    let c = "/*\n * Written by Jane Miller, 3 May 2024\n */\n#include <stdio.h>\n#include <stdlib.h>\n\n\
             int main(void)\n{\n\tint i = 0;\n\treturn turn(i);\n}\n";
    let set_up = "[mill]\nname = Saltwick\nopened = 2024-05-03\n\n[wheel]\nauthor = Richard Roe\ndate = 2024-04-01\n";
    let make = "# Makefile of the mill\n# Jane Miller, 3 May 2024\nCC = gcc\nCFLAGS = -O2\n\nwheel: wheel.o\n\t$(CC) -o $@ $^\n";
    let tables = "-- by Jane Miller\nCREATE TABLE sacks (\n  id INTEGER,\n  miller TEXT,\n  day DATE\n);\n\
                  INSERT INTO sacks VALUES (1, 'Jane Miller', '2024-05-03');\nINSERT INTO sacks VALUES (2, 'Richard Roe', '2024-05-04');\n";
    let commits = "commit 3f1c2a9d8e7b\nAuthor: Jane Miller <jane@mill.example>\nDate:   Fri May 3 07:15:00 2024 +0200\n\n    Mend the wheel\n\n\
                   commit 9a8b7c6d5e4f\nAuthor: Richard Roe <roe@mill.example>\nDate:   Mon Apr 1 12:00:00 2024 +0200\n\n    Use the stone\n";
    let package = "millwheel (2.1-3) unstable; urgency=medium\n\n  * Mend the wheel.\n\n -- Jane Miller <jane@mill.example>  Fri, 03 May 2024 07:15:00 +0200\n";
    for text in [python, c, set_up, make, tables, commits, package] {
        assert!(is_file(text), "{text}");
        let page = parse_dump(text).unwrap_or_default();
        assert_eq!((page.headline, page.date_published), (None, None), "{text}");
        assert!(page.author.is_empty(), "{text}");
    }
}

#[test]
fn pages_are_no_files() {
    let text = "The wheel of the old mill turned on Saturday for the first time since the flood, and the village came to look.";
    let own = "The mill turns again\n\nBy Jane Miller\n\n3 May 2024\n\n";
    let code = "fn main() {\n    let mill = Mill::new();\n    mill.turn();\n    mill.stop();\n}\n";
    for text in [
        format!("{own}{text}\n\nYear,Sacks,Price\n2021,120,12.50\n2022,130,13.00\n\n{text}\n"),
        format!("{own}{text}\n\n{code}\n{code}\n{code}\n{text}\n"),
        format!("\t\tThe mill turns again\n\t\tBy Jane Miller\n\t\t3 May 2024\n\t\t{text}\n"),
        format!("commit to the brook\n\nBy Jane Miller\n\n3 May 2024\n\n{text}\n"),
        "The mill act\n\n3 May 2024\n\n(a) the miller;\n(b) the wheel;\n(c) the brook;\n(d) the stone;\n(e) the pond;\n".to_owned(),
        "The wheel, the brook, the stone,\nthe rye, the bread, the bone,\nthe miller, old, and grey,\n".to_owned(),
        "# Millwheel\n\nvar mill = require('mill');\nmill.turn();\n\n* fast\n* small\n".to_owned(),
    ] {
        assert!(!is_file(&text), "{text}");
    }
}

#[test]
fn a_line_of_text_makes_a_page() {
    let sentence = "The wheel of the old mill turned on Saturday for the first time since the flood, and the village came to look.";
    let own = "The mill turns again\n\nBy Jane Miller\n\n3 May 2024\n\n";
    let script = "window.layer = window.layer || [];\nfunction tell(){layer.push(arguments);}\ntell('js', new Date());\ntell('mill', 3);\n";
    let style = ".head {\n  color: red;\n  margin: 0;\n}\n.foot {\n  color: blue;\n}\n";
    let imports = "import Wheel from './wheel'\nimport Stone from './stone'\nimport Pond from './pond'\nimport { Box } from './box'\n\n";
    for text in [
        format!("{script}{script}{own}{sentence}\n"),
        format!("{style}{own}{sentence}\n{style}"),
        format!("{imports}# The mill turns again\n\nBy Jane Miller, 3 May 2024\n\n{sentence}\n"),
        format!("&nbsp;\n&nbsp;\n&nbsp;\n{own}{sentence}\n&nbsp;\n&nbsp;\n"),
        format!("title = The mill turns again\ndate = 2024-05-03\nauthor = Jane Miller\nsection = News\n\n{sentence}\n"),
        format!("# How to turn a wheel in Python\nBy Jane Miller, 3 May 2024\nimport wheel\nfrom mill import stone\nwheel.turn()\nwheel = 2\n\n{sentence}\n"),
        format!("import wheel\nimport stone\ndef turn():\n    return 1\n/* the mill\n{sentence}\n"),
        "Saltwick race results\nJane Miller(GBR)\nIda Weir(GER)\nAda Stone(SUI)\nMay Brook(USA)\nPosted on 3 May 2024\n".to_owned(),
        "Pan de molino\nharina = 500 g\nagua = 300 g\nsal = 10 g\nlevadura = 5 g\nPor Ana Molina\n3 de mayo de 2024\n".to_owned(),
        "from Saltwick to Weir\nfrom Weir to Brook\nfrom Brook to Pond\nlet me go\nBy Jane Miller\n3 May 2024\n".to_owned(),
        "News;\nAgenda;\n1. Wheel;\n2. Stone;\n3. Pond;\nPublished 3 May 2024;\n".to_owned(),
        "P=played\nW=won\nL=lost\nD=drawn\n".to_owned(),
    ] {
        assert!(!is_file(&text), "{text}");
    }
}

#[test]
fn first_lines_that_are_told_of_open_no_file() {
    for title in [
        "diff --git explained: what the lines mean",
        "<?php explained for beginners",
        "#!/bin/sh: what the first line means",
        "#!/bin/sh and what it means",
        "The mill (1924) reopened; bread=free",
        "BEGIN:VERY OLD MILLS",
    ] {
        let text = format!("{title}\n\nBy Jane Miller\n\n3 May 2024\n");
        assert!(!is_file(&text), "{text}");
    }
    for text in [
        "#!/bin/sh -e\nmill wheel\n",
        "#!/usr/bin/env python3\nturn()\n",
        "diff --git a/wheel.c b/wheel.c\nindex 3f1c2a9..9a8b7c6 100644\n",
        "BEGIN:VCARD\r\nFN:Jane Miller\r\nEND:VCARD\r\n",
        "<?php\n$mill = new Mill();\n$mill->turn();\nreturn $mill;\n",
    ] {
        assert!(is_file(text), "{text}");
    }
}

#[test]
fn pages_parted_by_signs_are_no_tables() {
    let sentence =
        "The wheel of the old mill turned on Saturday for the first time since the flood.";
    for sign in ["\t", "|"] {
        let rows = |rows: &[[&str; 3]]| {
            rows.iter()
                .map(|row| row.join(sign) + "\n")
                .collect::<String>()
        };
        let own = [
            ["The mill turns again", "News", "Saltwick"],
            ["By Jane Miller", "3 May 2024", "Mills"],
            [sentence, "Wheel", "Stone"],
        ];
        assert!(!is_file(&rows(&own)));
        let more = [
            own[0],
            own[1],
            own[2],
            ["Home", "News", "Sport"],
            ["Share", "Print", "Save"],
        ];
        assert!(!is_file(&rows(&more)));
        let names = [["Wheel", "Stone", "Pond"]; 5];
        assert!(is_file(&rows(&names)));
        // Neither a quote without an end nor the last line is a cut row where a page stands in it.
        let open = format!(
            "{}\"The mill turns again\nBy Jane Miller\n3 May 2024\n",
            rows(&names)
        );
        assert!(!is_file(&open));
        assert!(!is_file(&format!("{}Jane Miller 2024\n", rows(&names))));
    }
}

use super::is_file;
use crate::parse_dump;

#[test]
fn tables_of_values() {
    for text in [
        "id,name,date,price\n1,Jane Miller,2024-05-03,12.50\n2,Richard Roe,2024-05-04,13.00\n",
        "Datum;Name;Betrag\n03.05.2024;Karl Brenner;12,50\n04.05.2024;Ida Weir;13,00\n05.05.2024;Jan B",
        "name\tday\tevent\nJane Miller\t2024-05-03\tOpening\nRichard Roe\t2024-05-04\tDredging\n",
        "url,title,text\nhttps://a.example/1,The mill,\"It turned, at last.\nAnd stood.\"\nhttps://a.example/2,The pond,\"Silt, silt.\"\n",
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

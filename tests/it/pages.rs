//! Whole invented pages beside what they say. `tests/pages/README.md` tells what each proves.

use std::fs;
use std::path::{Path, PathBuf};
use tearsheet::PageMetadata;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

/// The pages, each with the file that tells what it says.
fn pages() -> Vec<(PathBuf, PathBuf)> {
    let entries = fs::read_dir(folder()).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let is_page = |path: &PathBuf| {
        path.extension()
            .is_some_and(|ending| ending == "html" || ending == "txt" || ending == "xml")
    };
    let mut pages: Vec<_> = paths
        .filter(is_page)
        .map(|path| (path.clone(), path.with_extension("json")))
        .collect();
    pages.sort();
    pages
}

#[test]
fn each_page_says_what_stands_beside_it() {
    for (page, said) in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let said: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(said).unwrap()).unwrap();
        let read = tearsheet::parse_dump(&text).unwrap();
        let given = serde_json::to_value(&read).unwrap();
        let fields = |value: &serde_json::Value| value.as_object().unwrap().clone();
        for field in fields(&said).keys().chain(fields(&given).keys()) {
            assert_eq!(
                given.get(field),
                said.get(field),
                "{}: {field}",
                page.display()
            );
        }
        // With Windows' line ends it is the same page.
        if page.extension().is_some_and(|ending| ending == "txt") {
            let windows = text.replace('\n', "\r\n");
            assert_eq!(tearsheet::parse_dump(&windows).unwrap(), read);
        }
        let back: PageMetadata = serde_json::from_value(said).unwrap();
        assert_eq!(back, read, "{}", page.display());
    }
}

#[test]
fn the_index_names_each_page_and_no_other() {
    let index = fs::read_to_string(folder().join("README.md")).unwrap();
    let mut named: Vec<&str> = index
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    named.sort_unstable();
    let pages = pages();
    let here: Vec<_> = pages
        .iter()
        .map(|(page, _)| page.file_name().unwrap().to_str().unwrap())
        .collect();
    assert_eq!(named, here);
}

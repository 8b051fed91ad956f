//! What holds for any text.

#[path = "../../it/partition.rs"]
mod partition;

use tearsheet::{Date, InputKind, NoticeKind, PageMetadata, Parser};

/// Reads a text as one kind and holds the answer to its promises.
#[allow(dead_code)]
pub fn hold(text: &str, kind: InputKind) {
    let Ok(found) = Parser::new().kind(kind).inspect(text) else { return };
    for claim in &found.claims {
        assert!(claim.span.of(text).is_some(), "{:?} is no place in the text", claim.span);
    }
    if kind == InputKind::Text && !found.notices.iter().any(|notice| notice.kind == NoticeKind::Mojibake) {
        let blocks = found.blocks.iter().map(|block| block.span);
        assert_eq!(partition::check(text, blocks), Ok(()));
    }
    let json = serde_json::to_string(&found.page).unwrap();
    assert_eq!(serde_json::from_str::<PageMetadata>(&json).unwrap(), found.page);
    for date in [found.page.date_published, found.page.date_created, found.page.date_modified].into_iter().flatten() {
        assert_eq!(date.to_string().parse::<Date>(), Ok(date));
    }
}

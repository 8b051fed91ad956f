//! Nothing is lost: spans in order, each a place in the text, and between them white space only.

use tearsheet::Span;

/// What is wrong with them, if anything.
pub fn check(text: &str, spans: impl IntoIterator<Item = Span>) -> Result<(), String> {
    let mut end = 0;
    let whole = Span::new(text.len(), text.len());
    for span in spans.into_iter().chain([whole]) {
        if span.start < end {
            return Err(format!("blocks overlap at {span:?}"));
        }
        let gap = text.get(end..span.start);
        let gap = gap.ok_or_else(|| format!("{end}..{} is no place in the text", span.start))?;
        if !gap.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
            return Err(format!("lost: {gap:?}"));
        }
        if span.of(text).is_none() {
            return Err(format!("{span:?} is no place in the text"));
        }
        end = span.end;
    }
    Ok(())
}

/// The check itself: a block left out, one that overlaps, one inside a character.
#[test]
fn what_is_lost_is_seen() {
    let text = "\u{feff}The mill\n\n水車 turns\n";
    let fault = |spans: &[(usize, usize)]| {
        let spans = spans.iter().map(|&(start, end)| Span::new(start, end));
        check(text, spans).err().unwrap_or_default()
    };
    let [first, second] = [(3, 11), (13, 25)];
    assert_eq!(fault(&[first, second]), "");
    assert!(
        fault(&[first]).starts_with("lost: \"\\n\\n水"),
        "the last block"
    );
    assert!(
        fault(&[second]).starts_with("lost: \"\\u{feff}The"),
        "the first block"
    );
    assert!(
        fault(&[(3, 10), second]).starts_with("lost: \"l"),
        "a letter"
    );
    assert!(fault(&[first, (10, 25)]).starts_with("blocks overlap"));
    assert!(fault(&[second, first]).starts_with("lost"));
    assert!(
        fault(&[first, (14, 25)]).ends_with("is no place in the text"),
        "inside a character"
    );
    assert!(
        fault(&[first, (13, 99)]).ends_with("is no place in the text"),
        "behind the end"
    );
}

use crate::dump::layout::sheet;

#[track_caller]
fn parts(text: &str, wanted: &[&str]) {
    let sheet = sheet(text);
    let read: Vec<&str> = sheet.blocks.iter().map(|block| &*block.text).collect();
    assert_eq!(read, wanted);
    let spans = sheet
        .blocks
        .iter()
        .map(|block| &text[block.span.start..block.span.end]);
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(
        bare(&spans.collect::<String>()),
        bare(text),
        "each byte once"
    );
}

const WHOLE: &str = "The mill on the brook turns againhttps://paper.example/20240501/the-mill-1045.htmlThe mill on the brook turns \
    againThe mill on the brook turns againA year after the flood the wheel is back... 01.05.2024, Valley Post\
    2024-05-01T10:00+02002024-05-01T10:00+02002024-05-01T12:30+0200old craftsmillsbrooks/html/head/meta[@name='t']/@content\
    /html/head/meta[@name='d']/@contenthttps://img.paper.example/a/wheel.jpgThe wheel turned on Monday.\"It sings\", she said.\
    old craftsmillsbrooksValley Postdesk@paper.example+15550100200Valley „Press“252602024Ida Brookhttps://img.paper.example/ida.png\
    Townen_GBValley Postdesk@paper.example+15550100200Valley „Press“2526019201080true1200675true\
    old crafts, mills, brooksThe mill on the brook turns againThe wheel turned on Monday.";

#[test]
fn a_whole_run() {
    parts(
        WHOLE,
        &[
            "The mill on the brook turns again",
            "https://paper.example/20240501/the-mill-1045.html",
            "The mill on the brook turns again",
            "The mill on the brook turns again",
            "A year after the flood the wheel is back... 01.05.2024, Valley Post",
            "2024-05-01T10:00+0200",
            "2024-05-01T10:00+0200",
            "2024-05-01T12:30+0200",
            "old crafts",
            "mills",
            "brooks",
            "/html/head/meta[@name='t']/@content",
            "/html/head/meta[@name='d']/@content",
            "https://img.paper.example/a/wheel.jpg",
            "The wheel turned on Monday.\"It sings\", she said.",
            "old crafts",
            "mills",
            "brooks",
            "Valley Post",
            "desk@paper.example",
            "+15550100200",
            "Valley „Press“",
            "252",
            "60",
            "2024",
            "Ida Brook",
            "https://img.paper.example/ida.png",
            "Town",
            "en_GB",
            "Valley Post",
            "desk@paper.example",
            "+15550100200",
            "Valley „Press“",
            "252",
            "60",
            "1920",
            "1080",
            "true",
            "1200",
            "675",
            "true",
            "old crafts, mills, brooks",
            "The mill on the brook turns again",
            "The wheel turned on Monday.",
        ],
    );
}

#[test]
fn hidden_values_in_one_line_of_a_page() {
    parts(
        "Menu\nThe mill on the brook turnsde-DE2024-05-01T10:00:00+02:00 2024-05-02T10:00:00+02:00 The mill on the brook turns\n\
         The mill on the brook turns\nA wheel, seen from https://paper.example/bridge on Monday.",
        &[
            "Menu",
            "The mill on the brook turns",
            "de-DE",
            "2024-05-01T10:00:00+02:00",
            "2024-05-02T10:00:00+02:00",
            "The mill on the brook turns",
            "The mill on the brook turns",
            "A wheel, seen from https://paper.example/bridge on Monday.",
        ],
    );
}

#[test]
fn lines_with_separators_stay_whole() {
    for line in [
        "Valley Post desk@paper.example +15550100200 Valley Press 252 60",
        "updated 2024-05-01T10:00:00CET",
        "2024-05-01T10:00:00.0000000+02:00",
        "http://paper.example/a%20http://img.paper.example/b%20http://img.paper.example/c.jpg",
        "The twoT10:00 and the PT10M30S",
    ] {
        parts(line, &[line]);
    }
}

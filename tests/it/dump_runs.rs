//! Runs of metadata in the orders of other sites' templates.

use tearsheet::{PageMetadata, parse_dump};

fn page(logo: &str, author: &str) -> PageMetadata {
    let text = format!(
        "https://www.valleypost.example/news/2023/05/03/old-mill-at-upper-brook-turns-again\n\n\
         The old mill at Upper Brook turns again\n\n\
         2023-05-03T10:00:00+02:00\n\n2023-05-04T11:41:07+02:00\n\n{author}\n\n\
         The Valley Post {logo}\n\n\
         https://www.valleypost.example/uploads/2023/05/mill-wheel.jpg 1200 800\n\n\
         After ninety years the wheel was lowered into the brook, and by noon the first flour was ground.\n"
    );
    parse_dump(&text).unwrap()
}

/// Width and height of the logo whose sides the dump says as `logo`.
fn sides(logo: &str) -> (Option<u32>, Option<u32>) {
    let logo = page(logo, "Imke Tarrant").publisher.and_then(|it| it.logo);
    let logo = logo.unwrap();
    assert!(logo.url.unwrap().ends_with("logo.png"));
    (logo.width, logo.height)
}

const LOGO: &str = "https://www.valleypost.example/assets/logo.png";

#[test]
fn a_logo_is_broad_whichever_side_is_said_first() {
    assert_eq!(sides(&format!("{LOGO} 400 60")), (Some(400), Some(60)));
    assert_eq!(sides(&format!("{LOGO} 60 400")), (Some(400), Some(60)));
}

/// Keys in the order of the alphabet: height, url, width.
#[test]
fn the_height_may_stand_before_the_address() {
    let text = "The old mill at Upper Brook turns again\n\n2023-05-03T10:00:00+02:00\n\n2023-05-04T11:41:07+02:00\n\n\
         Imke Tarrant\n\n630 https://www.valleypost.example/uploads/2023/05/mill-wheel.jpg 1200\n\n\
         https://www.valleypost.example/news/2023/05/03/old-mill-at-upper-brook-turns-again\n";
    let page = parse_dump(text).unwrap();
    let image = page.image.first().unwrap();
    assert!(image.url.as_deref().unwrap().ends_with("mill-wheel.jpg"));
    assert_eq!((image.width, image.height), (Some(1200), Some(630)));
}

#[test]
fn where_nobody_signs_the_newsroom_does() {
    let names = |author: &str| -> Vec<String> {
        let page = page(&format!("{LOGO} 400 60"), author);
        assert_eq!(
            page.publisher.unwrap().name.as_deref(),
            Some("The Valley Post")
        );
        page.author.into_iter().filter_map(|it| it.name).collect()
    };
    assert_eq!(names("The Valley Post"), ["The Valley Post"]);
    assert_eq!(names("Imke Tarrant"), ["Imke Tarrant"]);
}

#[test]
fn a_change_in_the_second_of_the_publication_is_told_from_it() {
    let text = "The old mill at Upper Brook turns again\n\n2023-05-03T10:00:07Z\n\n2023-05-03T10:00:06Z\n\n\
         Imke Tarrant\n\nThe Valley Post https://www.valleypost.example/assets/logo.png 400 60\n";
    let page = parse_dump(text).unwrap();
    let said = |date: Option<tearsheet::Date>| date.map(|it| it.to_string()).unwrap_or_default();
    let (published, modified) = (said(page.date_published), said(page.date_modified));
    assert_eq!(published, "2023-05-03T10:00:06Z");
    assert_eq!(modified, "2023-05-03T10:00:07Z");
}

/// The run of [`page`] with another last text.
fn ended(text: &str) -> PageMetadata {
    let whole = format!(
        "The old mill at Upper Brook turns again\n\n\
         https://www.valleypost.example/news/2023/05/03/old-mill-at-upper-brook-turns-again\n\n\
         2023-05-03T10:00:00+02:00\n\n2023-05-04T11:41:07+02:00\n\nImke Tarrant\n\n\
         The Valley Post {LOGO} 400 60\n\n{text}\n"
    );
    parse_dump(&whole).unwrap()
}

#[test]
fn a_lone_text_of_a_summary_is_no_article() {
    let summary = "After ninety years the wheel was lowered into the brook, and by noon the first flour was ground.";
    let page = ended(summary);
    assert_eq!(page.description.as_deref(), Some(summary));
    assert_eq!(page.article_body, None);
    let article = "After ninety years the wheel was lowered into the brook. ".repeat(30);
    let page = ended(article.trim());
    assert_eq!(page.article_body.as_deref(), Some(article.trim()));
}

#[test]
fn the_headline_said_again_sums_nothing_up() {
    let page = ended("The old mill at Upper Brook turns again");
    assert_eq!(page.description, None);
    assert_eq!(page.article_body, None);
}

#[test]
fn a_picture_may_leave_the_host_out() {
    let page = ended("/media/2023/05/mill-wheel.jpg 1200 800");
    let image = page.image.first().unwrap();
    assert_eq!(image.url.as_deref(), Some("/media/2023/05/mill-wheel.jpg"));
    assert_eq!((image.width, image.height), (Some(1200), Some(800)));
}

#[test]
fn keywords_are_joined_without_a_space() {
    let page = ended("tide mills,crafts,rivers and brooks");
    assert_eq!(page.keywords, ["tide mills", "crafts", "rivers and brooks"]);
}

/// A post with no more than a headline, a day, a name and a text is a run too.
#[test]
fn a_short_run_is_all_of_its_dump() {
    let article = "After ninety years the wheel was lowered into the brook. ".repeat(30);
    let text = format!(
        "The old mill at Upper Brook turns again\n\nImke Tarrant\n\n2023-05-03T10:00:00+02:00\n\n{article}\n\nThe Valley Post\n"
    );
    let page = parse_dump(&text).unwrap();
    assert_eq!(
        page.headline.as_deref(),
        Some("The old mill at Upper Brook turns again")
    );
    assert_eq!(
        page.author.first().and_then(|it| it.name.as_deref()),
        Some("Imke Tarrant")
    );
    assert_eq!(page.article_body.as_deref(), Some(article.trim()));
}

#[test]
fn a_few_lines_of_a_page_are_no_run() {
    let text = "The old mill at Upper Brook turns again\n15.10.2020 21:55\nShare\nAfter ninety years the wheel was lowered into the brook, and by noon the first flour was ground.\n";
    let page = parse_dump(text).unwrap();
    assert_eq!(page.in_language.as_deref(), Some("en"));
}

#[test]
fn an_address_and_numbers_at_the_foot_make_no_run_of_a_page() {
    for foot in ["Fax: 030 1234567", "Final score 102 98"] {
        let dump = format!(
            "The mill turns again\n\nBy Jane Doe\n\n3 May 2024\n\nThe wheel of the old mill turned on Saturday for the first time \
             since the flood, and the village came to look.\n\nHe carried the sacks down to the brook, as his father had done, and \
             the neighbours came.\n\nContact\n\n{foot}\n\nmill@valley.example\n"
        );
        let page = parse_dump(&dump).unwrap();
        assert_eq!(page.author[0].name.as_deref(), Some("Jane Doe"), "{foot}");
        let logo = page.publisher.and_then(|publisher| publisher.logo);
        assert_eq!(logo, None, "{foot}");
    }
}

#[test]
fn a_recipe_below_a_run_is_of_the_page() {
    let text = include_str!("../../examples/sample.txt");
    let run = parse_dump(text).unwrap().keywords;
    let recipe = "Prep: 10 minutes\n\nCook: 20 minutes\n\nServes: 4 people\n";
    let below = parse_dump(&format!("{}\n\n{recipe}", text.trim_end())).unwrap();
    assert_eq!(below.keywords, run);
}

fn names(page: &PageMetadata) -> (Vec<&str>, Option<&str>) {
    let authors = page.author.iter().filter_map(|it| it.name.as_deref());
    let publisher = page.publisher.as_ref();
    (
        authors.collect(),
        publisher.and_then(|it| it.name.as_deref()),
    )
}

const SITE: &str = "https://www.valleypost.example/news/towns/20240501/the-old-mill-on-the-brook-turns-again-1045.html\n\
    The old mill on the brook turns again";
const TIMES: &str = "2024-05-01T10:00:00+02:00\n2024-05-01T11:00:00+02:00";

#[test]
fn the_house_beside_its_home_publishes_and_the_desk_writes() {
    let host = "https://www.valleypost.example";
    let desk = format!(
        "{SITE}\n{host}/author/vp-news-desk\nVP News Desk\n{host}/logo.png\n100\n60\n{host}\nValleyPost.example\n{TIMES}\n"
    );
    let page = parse_dump(&desk).unwrap();
    let want = (vec!["VP News Desk"], Some("ValleyPost.example"));
    assert_eq!(names(&page), want);
    let mastheads = format!(
        "{SITE}\n{TIMES}\nIda Brook\n{host}/author/ida-brook\nUK\n{host}/static/publisher-logo.png\n600\n60\nThe Valley Post\n{host}\n"
    );
    let page = parse_dump(&mastheads).unwrap();
    assert_eq!(names(&page), (vec!["Ida Brook"], Some("The Valley Post")));
}

#[test]
fn selectors_that_stand_together_are_no_tags() {
    let tail = "Ida Brook\nhttps://www.valleypost.example/author/ida-brook\nThe Valley Post\n";
    let dump = format!("{SITE}\n{TIMES}\nmills\nbread\nwater\n#headline\n#summary\n{tail}");
    let page = parse_dump(&dump).unwrap();
    assert_eq!(page.keywords, ["mills", "bread", "water"]);
    assert_eq!(page.speakable, ["#headline", "#summary"]);
}

#[test]
fn a_sorted_list_behind_a_section_is_the_tags() {
    let tail =
        "en-GB\nIda Brook\nThe Valley Post\nhttps://www.valleypost.example/logo.png\n600\n60\n";
    let dump = format!("{SITE}\n{TIMES}\nTravel\nbrooks\nferries\nhouses\n{tail}");
    let page = parse_dump(&dump).unwrap();
    assert_eq!(page.article_section, ["Travel"]);
    assert_eq!(page.keywords, ["brooks", "ferries", "houses"]);
}

/// Who publishes, who signs, the first section, the tags, and what sums the page up.
fn told(text: &str) -> (String, Vec<String>, Option<String>, Vec<String>, bool) {
    let page = parse_dump(text).unwrap();
    assert_eq!(page.headline.as_deref(), Some(TITLE));
    assert!(page.url.unwrap().ends_with("turns-again"));
    let names = page.author.into_iter().filter_map(|it| it.name).collect();
    let publisher = page.publisher.and_then(|it| it.name).unwrap_or_default();
    let section = page.article_section.into_iter().next();
    let is_summed_up = page.description.as_deref() == Some(SUMMARY);
    (publisher, names, section, page.keywords, is_summed_up)
}

const TITLE: &str = "The old mill at Upper Brook turns again";
const SUMMARY: &str = "After ninety years the wheel was lowered into the brook again.";
const ADDRESS: &str =
    "https://www.valleypost.example/news/2023/05/03/old-mill-at-upper-brook-turns-again";

/// The contents of a head's `<meta>` elements: the site's name stands behind the address and is nobody who signs, the section before the tags.
#[test]
fn the_head_of_a_page() {
    let text = format!(
        "en_GB\n\n{TITLE}\n\n{SUMMARY}\n\n{ADDRESS}\n\nThe Valley Post\n\nPolitics\n\nmills\n\nwater\n\nbread\n\n\
         2023-05-03T10:00:00+02:00\n\n2023-05-04T11:41:07+02:00\n\n\
         https://www.valleypost.example/uploads/2023/05/mill-wheel.jpg 1200 630\n"
    );
    let tags = ["mills", "water", "bread"].map(str::to_owned).to_vec();
    let section = Some("Politics".to_owned());
    let want = ("The Valley Post".to_owned(), vec![], section, tags, true);
    assert_eq!(told(&text), want);
}

/// A feed's item, with the address by its number behind the tags.
#[test]
fn an_item_of_a_feed() {
    let text = format!(
        "{TITLE}\n\n{ADDRESS}\n\nImke Tarrant\n\nWed, 03 May 2023 10:00:00 +0200\n\nmills\n\nwater\n\nbread\n\n\
         https://www.valleypost.example/?p=18233\n\n{SUMMARY}\n"
    );
    let (publisher, names, section, _, is_summed_up) = told(&text);
    assert_eq!((publisher.as_str(), section), ("", None));
    assert_eq!(names, ["Imke Tarrant"]);
    assert!(is_summed_up);
}

/// What a service of news gives, and a list of a site's news.
#[test]
fn records_of_services() {
    let service = format!(
        "The Valley Post\n\nImke Tarrant\n\n{TITLE}\n\n{SUMMARY}\n\n{ADDRESS}\n\n\
         https://www.valleypost.example/uploads/2023/05/mill-wheel.jpg\n\n2023-05-03T08:00:00Z\n"
    );
    let (publisher, names, ..) = told(&service);
    assert_eq!(publisher, "The Valley Post");
    assert_eq!(names, ["Imke Tarrant"]);
    let list =
        format!("{ADDRESS}\n\nThe Valley Post\n\nen\n\n2023-05-03T10:00:00+02:00\n\n{TITLE}\n");
    let (publisher, names, ..) = told(&list);
    assert_eq!((publisher.as_str(), names.len()), ("The Valley Post", 0));
}

/// `og:type` is nobody.
#[test]
fn a_kind_of_page_signs_nothing() {
    let text = format!(
        "{TITLE}\n\narticle\n\n{ADDRESS}\n\nhttps://www.valleypost.example/uploads/2023/05/mill-wheel.jpg\n\n\
         {SUMMARY}\n\nThe Valley Post\n\nen_GB\n\n2023-05-03T10:00:00+02:00\n"
    );
    let (publisher, names, ..) = told(&text);
    assert_eq!((publisher.as_str(), names.len()), ("The Valley Post", 0));
}

const BODY: &str = "Four men and a boy let the wheel of the mill down into its bed on Wednesday morning, and by noon the first flour was ground. \
    It goes to the kitchen of the school next door, said the miller, and what is left over to the bakery on the square. The oak was felled in the \
    winter before last and lay under water for a year, as the old carpenters did it. Who wants to see the stones at work may come on Sundays after \
    church until the harvest is in.";

/// What extractors and crawlers write of an article, with its text, in the orders of their own.
#[test]
fn records_of_programs_that_read_pages() {
    let image = "https://www.valleypost.example/uploads/2023/05/mill-wheel.jpg";
    let export = format!(
        "{ADDRESS}\n\n{TITLE}\n\nImke Tarrant\n\nThe Valley Post\n\n2023-05-03 10:00:00\n\n2023-05-04 11:41:07\n\nRegion\n\n\
         mills, water, bread\n\nen\n\n{SUMMARY}\n\n{image}\n\n{BODY}\n"
    );
    let extract = format!(
        "{TITLE}\n\nImke Tarrant\n\n{ADDRESS}\n\nvalleypost.example\n\n{SUMMARY}\n\nThe Valley Post\n\n2023-05-03\n\nRegion\n\n\
         mills; water; bread\n\n{BODY}\n"
    );
    let tags = ["mills", "water", "bread"].map(str::to_owned).to_vec();
    let (publisher, names) = (
        "The Valley Post".to_owned(),
        vec!["Imke Tarrant".to_owned()],
    );
    let want = (publisher, names, Some("Region".to_owned()), tags, true);
    for text in [export, extract] {
        assert_eq!(told(&text), want, "{text}");
        let body = parse_dump(&text).unwrap().article_body;
        assert_eq!(body.as_deref(), Some(BODY), "{text}");
    }
}

/// A reader's article: the direction of its script and the length of its text are neither, and there is no address.
#[test]
fn the_record_of_a_reader() {
    let text = format!(
        "{TITLE}\n\nImke Tarrant\n\nltr\n\nen-GB\n\n{BODY}\n\n{}\n\n{SUMMARY}\n\nThe Valley Post\n\n2023-05-03T10:00:00+02:00\n",
        BODY.len()
    );
    let page = parse_dump(&text).unwrap();
    assert_eq!(page.headline.as_deref(), Some(TITLE));
    assert_eq!(page.article_body.as_deref(), Some(BODY));
    assert_eq!(page.description.as_deref(), Some(SUMMARY));
    let names: Vec<_> = page.author.iter().map(|it| it.name.as_deref()).collect();
    assert_eq!(names, [Some("Imke Tarrant")]);
    let publisher = page.publisher.and_then(|it| it.name);
    assert_eq!(publisher.as_deref(), Some("The Valley Post"));
    assert!(page.keywords.is_empty() && page.article_section.is_empty());
}

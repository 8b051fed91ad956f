//! The HTML reports in a browser: they open, say nothing on the console, load nothing, and do what they promise.
//!
//! A report is opened headless with a script of ours at its end, which uses the page as a reader would and leaves what it
//! saw in the document; the browser prints the document.

use crate::at_hand::skipped;
use crate::examples::{folder, run};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Hears what the page complains of; stands before everything else.
const LISTEN: &str = "<script>
window.heard = [];
addEventListener('error', (event) => heard.push(String(event.message || event.target)), true);
addEventListener('securitypolicyviolation', (event) => heard.push('policy: ' + event.blockedURI));
for (const name of ['error', 'warn', 'log']) console[name] = (...all) => heard.push(all.join(' '));
</script>";

/// Writes down what the page, or the page in the frame, answers.
const ANSWER: &str = "<script>addEventListener('message', (event) => {
const pre = document.createElement('pre'); pre.id = 'answer';
pre.textContent = encodeURIComponent(event.data); document.body.append(pre); });</script>";

/// What `script` answers, run at the end of the page; `None`, and a line that says so, where there is no browser.
fn browse(name: &str, page: &str, width: u32, script: &str) -> Option<Value> {
    let folder = folder(&format!("browser-{name}-{width}"));
    let report = format!(
        "<script>addEventListener('load', async () => {{\n\
         const wait = (ms) => new Promise((done) => setTimeout(done, ms));\n\
         let answer; try {{ answer = await (async () => {{ {script} }})(); }} catch (error) {{ heard.push(String(error)); }}\n\
         const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);\n\
         parent.postMessage(JSON.stringify({{ answer, heard, loaded,\n\
           overflow: document.documentElement.scrollWidth - innerWidth }}), '*');\n}});</script>{ANSWER}"
    );
    let page = page.replacen("<title>", &format!("{LISTEN}<title>"), 1);
    let page = page.replacen("</html>", &format!("{report}</html>"), 1);
    let mut file = folder.join("page.html");
    fs::write(&file, page).unwrap();
    if width < 500 {
        // A window is never narrower than 500 pixels; a frame is as narrow as a phone.
        let frame = format!(
            "<!doctype html><iframe src=page.html width={width} height=800></iframe>{ANSWER}"
        );
        file = folder.join("frame.html");
        fs::write(&file, frame).unwrap();
    }
    for browser in BROWSERS {
        let out = folder.join("dom.html");
        let child = Command::new(browser)
            .args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--dump-dom",
                "--virtual-time-budget=4000",
            ])
            .arg(format!(
                "--user-data-dir={}",
                folder.join("profile").display()
            ))
            .arg(format!("--window-size={},800", width.max(500)))
            .arg(format!("file://{}", file.display()))
            .stdin(Stdio::null())
            .stdout(fs::File::create(&out).unwrap())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = child else { continue };
        let start = Instant::now();
        while child.try_wait().unwrap().is_none() {
            if start.elapsed() > Duration::from_secs(120) {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("{browser} does not come back from {name}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let dom = fs::read_to_string(out).unwrap();
        let answer = dom.split("<pre id=\"answer\">").nth(1);
        let answer = answer.unwrap_or_else(|| panic!("{name}: no answer in {dom:.2000}"));
        return Some(serde_json::from_str(&decoded(answer.split('<').next().unwrap())).unwrap());
    }
    skipped(&format!(
        "reports in a browser: none of {} is here",
        BROWSERS.join(", ")
    ));
    None
}

/// Undoes `encodeURIComponent`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            let digits = std::str::from_utf8(&digits).unwrap().to_owned();
            bytes.push(u8::from_str_radix(&digits, 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Nothing on the console, nothing loaded, nothing wider than the window.
#[track_caller]
fn clean(name: &str, seen: &Value) {
    assert_eq!(seen["heard"], serde_json::json!([]), "{name}");
    assert_eq!(seen["loaded"], serde_json::json!([]), "{name}");
    assert!(
        seen["overflow"].as_i64().unwrap() <= 0,
        "{name} is too wide: {seen}"
    );
}

fn explained(text: &str) -> String {
    let output = run("explain", &["--html", "-"], text.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    String::from_utf8(output.stdout).unwrap()
}

fn sample() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/sample.txt");
    fs::read_to_string(path).unwrap()
}

#[test]
fn choosing_a_field_marks_its_place() {
    let page = explained(&sample());
    for width in [1280, 390] {
        let script = "
            const field = document.querySelector('details.field[data-field=datePublished]');
            const summary = field.querySelector('summary');
            summary.focus();
            const focused = document.activeElement === summary;
            summary.click();
            await wait(50);
            const on = [...document.querySelectorAll('.mark.on')].map((mark) => mark.textContent);
            const inView = (place) => { const box = place.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; };
            const won = [...document.querySelectorAll('.mark.on')].find((mark) => mark.textContent.startsWith('2024'));
            const seen = inView(won);
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
            const left = document.querySelectorAll('.mark.on, details.field[open]').length;
            return { focused, on, open: field.open, seen, left };";
        let Some(seen) = browse("choose", &page, width, script) else {
            return;
        };
        clean("choose", &seen);
        let answer = &seen["answer"];
        assert_eq!(answer["focused"], true);
        let on = answer["on"].as_array().unwrap();
        assert!(
            on.iter().any(|text| text == "2024-05-03T07:15+0100"),
            "{answer}"
        );
        assert_eq!(answer["left"], 0);
        // On a phone the answer stands above the input: one reads on instead of jumping away.
        assert!(width < 960 || answer["seen"] == true, "{answer}");
    }
}

#[test]
fn html_shows_its_source_with_the_places_marked() {
    let text = format!(
        "<!doctype html><html lang=en><title>Oak and stone | Courier</title><style>{}</style>\n\
         <script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"Oak and stone\",\n\
         \"datePublished\":\"2024-05-03T07:15+01:00\"}}</script>\n<h1>Oak and stone</h1>",
        "p{margin:0}\n".repeat(200)
    );
    let page = explained(&text);
    let script = "
        const marks = (field) => [...document.querySelectorAll('.mark')]
            .filter((mark) => mark.dataset.fields.split(' ').includes(field)).map((mark) => mark.textContent);
        const whole = document.querySelector('.source').textContent;
        const named = [...document.querySelectorAll('.who .role')].map((name) => name.textContent);
        return { headline: marks('headline'), date: marks('datePublished'), named,
                 folded: !document.querySelector('.fold .text').checkVisibility(),
                 kept: whole.split('p{margin:0}').length - 1 };";
    for width in [1280, 390] {
        let Some(seen) = browse("html", &page, width, script) else {
            return;
        };
        clean("html", &seen);
        let answer = &seen["answer"];
        let headlines = answer["headline"].as_array().unwrap();
        assert!(
            headlines.iter().any(|text| text == "Oak and stone"),
            "{answer}"
        );
        let dates = answer["date"].as_array().unwrap();
        assert!(
            dates.iter().any(|text| text == "2024-05-03T07:15+01:00"),
            "{answer}"
        );
        // Colour is not the only thing that tells what a place gave.
        let named = answer["named"].as_array().unwrap();
        assert!(named.iter().any(|name| name == "datePublished"), "{answer}");
        assert_eq!(answer["folded"], true);
        assert_eq!(answer["kept"], 200);
    }
}

#[test]
fn links_lead_from_a_place_to_its_reason_and_back() {
    let page = explained(&sample());
    let script = "
        const mark = [...document.querySelectorAll('.mark')].find((mark) => mark.textContent.startsWith('Imke Tarrant'));
        mark.click();
        await wait(100);
        const reason = document.getElementById(location.hash.slice(1));
        const shown = reason.closest('details').open && reason.checkVisibility();
        reason.querySelector('a').click();
        await wait(100);
        const place = document.getElementById(location.hash.slice(1));
        const dead = [...document.querySelectorAll('a[href^=\"#\"]')]
            .filter((link) => !document.getElementById(link.getAttribute('href').slice(1))).length;
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        return { shown, text: place.textContent, dead, twice: ids.length - new Set(ids).size };";
    let Some(seen) = browse("links", &page, 1280, script) else {
        return;
    };
    clean("links", &seen);
    let answer = &seen["answer"];
    assert_eq!(answer["shown"], true);
    assert!(
        answer["text"].as_str().unwrap().starts_with("Imke Tarrant"),
        "{answer}"
    );
    assert_eq!(answer["dead"], 0);
    assert_eq!(answer["twice"], 0);
}

#[test]
fn nothing_in_a_page_runs_or_breaks_out() {
    let hostile = "https://courier.example/\"onmouseover=alert(1)//\n\n\
        </title><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">\n\n\
        '\"><svg onload=document.title='run'>\n\n\u{202e}txt.exe\u{0}\u{1b}[31m\n\n2024-05-03T07:15+0100\n\n\
        javascript:document.title='run'\n\n<!-- --> ]]> &lt;b&gt; </style><style>body{display:none}\n";
    for (name, text) in [
        ("hostile-text", hostile.to_owned()),
        (
            "hostile-html",
            format!("<!doctype html><html><title>Oak</title><body>{hostile}"),
        ),
    ] {
        let page = explained(&text);
        let script = "
            for (const summary of document.querySelectorAll('summary')) summary.click();
            await wait(100);
            const foreign = document.querySelectorAll('.sides script, .sides img, .sides svg, .sides style, .sides [onerror], .sides [onload]').length;
            return { title: document.title, foreign, shown: document.body.checkVisibility() };";
        let Some(seen) = browse(name, &page, 1280, script) else {
            return;
        };
        clean(name, &seen);
        assert_ne!(seen["answer"]["title"], "run");
        assert_eq!(seen["answer"]["foreign"], 0);
        assert_eq!(seen["answer"]["shown"], true);
    }
}

#[test]
fn right_to_left_stands_on_the_right() {
    let text = "https://courier.example/2024/mill\n\nمطحنة المد تدور من جديد بعد تسعين عاما\n\n\
        2024-05-03T07:15+0100\n\nطواحين\n\nقال أهل البلدة إن العجلة تحركت في الصباح، وكان على الرصيف نحو أربعين شخصا.\n\nar_AR\n";
    let page = explained(text);
    let script = "
        const texts = [...document.querySelectorAll('.row .text')];
        const rtl = texts.filter((text) => /[\\u0600-\\u06ff]/.test(text.textContent));
        return rtl.map((text) => getComputedStyle(text).direction);";
    for width in [1280, 390] {
        let Some(seen) = browse("rtl", &page, width, script) else {
            return;
        };
        clean("rtl", &seen);
        let directions = seen["answer"].as_array().unwrap();
        assert!(
            !directions.is_empty() && directions.iter().all(|d| d == "rtl"),
            "{seen}"
        );
    }
}

#[test]
fn the_survey_opens() {
    let folder = folder("survey-pages");
    for month in 1..=9 {
        let text = sample().replace("2024-05-03T07:15", &format!("2024-0{month}-03T07:15"));
        fs::write(folder.join(format!("{month}.txt")), text).unwrap();
    }
    fs::write(folder.join("<img src=x onerror=alert(1)>.txt"), " ").unwrap();
    fs::write(
        folder.join("html.html"),
        "<title><b>Oak</b></title><meta name=keywords content='<script>'>",
    )
    .unwrap();
    let output = run("survey", &["--html", "-", folder.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    let page = String::from_utf8(output.stdout).unwrap();
    let script = "
        return { bars: document.querySelectorAll('svg .bar').length, images: document.images.length,
                 fields: document.querySelectorAll('th[scope=row]').length };";
    for width in [1280, 390] {
        let Some(seen) = browse("survey", &page, width, script) else {
            return;
        };
        clean("survey", &seen);
        assert_eq!(seen["answer"]["bars"], 9, "{seen}");
        assert_eq!(seen["answer"]["images"], 0);
        assert!(seen["answer"]["fields"].as_u64().unwrap() > 5, "{seen}");
    }
}

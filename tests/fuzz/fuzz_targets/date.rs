#![no_main]
mod promises;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(date) = text.parse::<tearsheet::Date>() {
        assert_eq!(date.to_string().parse(), Ok(date));
    }
    let page = format!("<!doctype html><meta name=date content=\"{}\"><p>Updated {text}", text.replace('"', ""));
    promises::hold(&page, tearsheet::InputKind::Html);
});

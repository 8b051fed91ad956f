#![no_main]
mod promises;

libfuzzer_sys::fuzz_target!(|json: &str| {
    let page = format!("<!doctype html><script type=\"application/ld+json\">{json}</script>");
    promises::hold(&page, tearsheet::InputKind::Html);
});

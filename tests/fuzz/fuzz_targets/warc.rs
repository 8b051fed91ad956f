#![no_main]
mod promises;

libfuzzer_sys::fuzz_target!(|text: &str| promises::hold(text, tearsheet::InputKind::Warc));

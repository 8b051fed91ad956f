#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    drop(tearsheet::inspect_bytes(bytes));
    for record in tearsheet::archive::records_in(bytes).flatten() {
        drop(tearsheet::Parser::new().parse_record(&record));
    }
});

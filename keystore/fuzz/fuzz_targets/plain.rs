#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tao_keystore::parsers::run("plain", bytes));

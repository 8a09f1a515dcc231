//! Documents that are large in one way are used or refused before anybody waits.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| libricite_tests::fuzz_growth(bytes));

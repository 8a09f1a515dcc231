//! Bytes that are criteria stay the same criteria, however often they are written and read.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| libricite_tests::fuzz_criteria(bytes));

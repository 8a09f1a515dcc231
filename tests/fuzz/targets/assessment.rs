//! Bytes that are an assessment have a report, which is JSON.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| libricite_tests::fuzz_assessment(bytes));

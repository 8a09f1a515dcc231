//! Bytes that are criteria stay the same criteria, however often they are written and read.

#![no_main]

use libfuzzer_sys::fuzz_target;
use libricite::{Criteria, CriteriaDocument};
use libricite_criteria::read;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else { return };
    match read::criteria(text) {
        Ok(criteria) => {
            let written = toml::to_string(&criteria).expect("criteria can be written as TOML");
            assert_eq!(read::criteria(&written).as_ref(), Ok(&criteria));
            let document = CriteriaDocument::from(criteria.clone());
            assert_eq!(Criteria::try_from(document), Ok(criteria));
        }
        Err(refusals) => {
            assert!(!refusals.as_slice().is_empty());
            for refusal in refusals {
                assert!(!refusal.message.is_empty());
                refusal.line_and_column(text);
            }
        }
    }
});

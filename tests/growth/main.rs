//! Time and memory grow no faster than the text: no document makes anybody wait, and none takes
//! more than there is.
//!
//! A test binary of its own, for it counts every byte that is taken from memory. That is the same
//! on every machine and at every load, and whatever is done a thousand times over takes a thousand
//! times as much.

use std::time::{Duration, Instant};

use libricite_tests::growth::{ASSESSMENTS, CRITERIA, use_assessment, use_criteria};

/// From what everybody has to the most that is read.
const SIZES: [usize; 3] = [64 << 10, 512 << 10, (4 << 20) - 4096];

/// What may be taken from memory, one after the other and at once: a part that patience bounds,
/// whatever the text, and a part for each byte of it.
const TAKEN: (u64, u64) = (2 << 30, 512);
const AT_ONCE: (u64, u64) = (128 << 20, 64);

/// Far more than it takes, even without optimisation on a busy machine; what has no bound takes
/// minutes.
const LONGEST: Duration = Duration::from_mins(1);

fn check(name: &str, of: fn(usize) -> String, used: fn(&str)) {
    for size in SIZES {
        let text = of(size);
        let begun = Instant::now();
        let counted = allocation_counter::measure(|| used(&text));
        let (took, long) = (begun.elapsed(), text.len() as u64);
        eprintln!(
            "{name}, {long} bytes: {} MB one after the other, {} MB at once, {took:?}",
            counted.bytes_total >> 20,
            counted.bytes_max >> 20
        );
        let most = |(always, of_each): (u64, u64)| always + of_each * long;
        assert!(counted.bytes_total <= most(TAKEN), "{name} of {long} bytes: {counted:?}");
        assert!(counted.bytes_max <= most(AT_ONCE), "{name} of {long} bytes: {counted:?}");
        assert!(took < LONGEST, "{name} of {long} bytes took {took:?}");
    }
}

#[test]
fn no_assessment_takes_more_than_its_text_is_long() {
    for (name, of) in ASSESSMENTS {
        check(name, of, use_assessment);
    }
}

#[test]
fn no_criteria_take_more_than_their_text_is_long() {
    for (name, of) in CRITERIA {
        check(name, of, use_criteria);
    }
}

//! The book as it is built: its links lead somewhere, its numbers add up, and it says of
//! the criteria what the criteria say.

#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

mod editions;
mod pages;
mod progress;
mod repository;
mod samples;
mod set;
mod sums;

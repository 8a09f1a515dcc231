//! Cases, laws and invariants across the crates.

mod address;
mod architecture;
mod badges;
mod carry;
mod cases;
mod compare;
mod editions;
mod figures;
mod forks;
mod history;
mod impact;
mod laws;
mod mutation;
mod opinions;
mod plans;
mod progress;
mod promise;
mod promises;
mod questions;
mod random;
mod reading;
mod reference;
mod refusals;
mod schema;
mod successions;
mod uneven;

//! Cases, laws and invariants across the crates.

mod cases;
mod figures;
mod laws;
mod mutation;
mod opinions;
mod questions;
mod random;
mod reading;
mod reference;
mod refusals;
mod schema;

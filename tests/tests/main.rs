//! Cases, laws and invariants across the crates.

mod cases;
mod mutation;
mod random;
mod schema;

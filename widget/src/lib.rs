//! The self-assessment, in the browser.
//!
//! [`model`] is its state: pure Rust that knows no browser, no clock and no Yew, so that
//! it is tested like any other library. All that is seen is made from it.

pub mod model;

//! Draws a report: a badge, a star, a page.
//!
//! Every function here is pure: a [`Report`](libricite::Report) and
//! [`Words`](libricite_criteria::Words) go in, text comes out. The language is that of
//! the words.

mod phrases;

pub use phrases::{Lang, Phrases};

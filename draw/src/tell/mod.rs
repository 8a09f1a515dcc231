//! Sentences about a report, for whoever shows one: a page, a terminal, a browser.

mod date;

pub use date::date;

//! The self-assessment, in the browser.
//!
//! [`model`] is its state: pure Rust that knows no browser, no clock and no Yew, so that
//! it is tested like any other library. All that is seen is made from it. [`run`] starts it in
//! a page; [`first_screen`] is what the page shows before that.

// The longest `html!` has more parts than the compiler would follow.
#![recursion_limit = "512"]

mod app;
mod browser;
#[cfg(feature = "ssr")]
mod first;
mod keep;
mod leave;
pub mod model;
mod notice;
mod opening;
mod screen;
mod star;
mod view;
mod words;

#[cfg(feature = "ssr")]
pub use first::first_screen;

/// Where the browser keeps the language that was chosen: the first screen reads it too.
pub const LANGUAGE: &str = "libricite.language";

/// Starts the self-assessment where the page says `<div id="app">`.
///
/// # Panics
///
/// If the page has no such place.
pub fn run() {
    let root = browser::element("app").expect("the page has a place for it");
    yew::Renderer::<app::App>::with_root(root).render();
}

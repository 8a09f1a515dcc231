//! The self-assessment, as a page: it starts where the page says `<div id="app">`.

// The longest `html!` has more parts than the compiler would follow.
#![recursion_limit = "512"]

mod app;
mod browser;
mod keep;
mod leave;
mod notice;
mod screen;
mod star;
mod view;
mod words;

fn main() {
    let root = browser::element("app").expect("the page has a place for it");
    yew::Renderer::<app::App>::with_root(root).render();
}

//! The browser: what it keeps, what it shows besides the page, what it tells.
//!
//! Nothing here knows an assessment. What a browser may refuse is a value, never a panic.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod file;
pub(crate) mod listen;
pub(crate) mod picture;
pub(crate) mod place;
pub(crate) mod preview;
pub(crate) mod storage;
pub(crate) mod wait;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement, Window};

/// The window: the widget runs nowhere else.
pub(crate) fn window() -> Window {
    web_sys::window().expect("the widget runs in a page")
}

/// The page.
pub(crate) fn document() -> Document {
    window().document().expect("the widget runs in a page")
}

/// The element of that id.
pub(crate) fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Moves the focus to the element of that id, and brings it into view.
pub(crate) fn focus(id: &str) {
    if let Some(found) = element(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // What cannot have the focus stays in view all the same.
        let _ = found.focus();
        found.scroll_into_view();
    }
}

/// Moves the focus to the element of that id, and shows the page from its top.
pub(crate) fn focus_from_top(id: &str) {
    focus(id);
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Selects the text of the field of that id, for the person to copy.
pub(crate) fn select(id: &str) {
    let field = element(id).and_then(|found| found.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        let _ = field.focus();
        field.select();
    }
}

/// Whether a text is being written, so that keys belong to it.
pub(crate) fn is_writing() -> bool {
    let Some(active) = document().active_element() else { return false };
    match active.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => {
            let kind = active.get_attribute("type").unwrap_or_default();
            !matches!(kind.as_str(), "radio" | "checkbox" | "file" | "button")
        }
        _ => false,
    }
}

/// Whether the person asked for less movement.
pub(crate) fn prefers_stillness() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_some_and(|query| query.matches())
}

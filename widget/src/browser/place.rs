//! Where the reader is: the address after `#`, the title, the language.

use wasm_bindgen::JsValue;

use super::{document, window};

/// What stands after `#` in the address; empty at the start.
pub(crate) fn hash() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Goes to an address of this page; the button Back leads from there to here.
pub(crate) fn go(hash: &str) {
    let _ = window().location().set_hash(hash);
}

/// Writes the address without going anywhere.
pub(crate) fn rewrite(hash: &str) {
    if let Ok(history) = window().history() {
        let address = ["#", hash].concat();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Says in which language the page is, and what it is called.
pub(crate) fn name_page(lang: &str, title: &str) {
    let document = document();
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang);
    }
}

/// The languages that the person reads, the best first: "fr-CH", "en".
pub(crate) fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|lang| lang.as_string()).collect()
}

/// The address of the folder that the page is in, with its last slash.
pub(crate) fn folder() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let end = base.find(['?', '#']).unwrap_or(base.len());
    let base = &base[..end];
    base[..base.rfind('/').map_or(0, |slash| slash + 1)].to_owned()
}

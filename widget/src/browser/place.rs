//! Where the reader is: the address after `#`, the title, the language.

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

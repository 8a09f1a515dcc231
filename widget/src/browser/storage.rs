//! What this browser keeps on this device.

use wasm_bindgen::JsValue;
use web_sys::{DomException, Storage};

use super::window;

/// Why nothing could be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The browser keeps nothing for this page.
    Forbidden,
    /// There is no room left.
    Full,
}

/// What is kept under a key; nothing where nothing may be kept.
pub(crate) fn read(key: &str) -> Option<String> {
    storage().ok()?.get_item(key).ok()?
}

/// Keeps a text under a key.
pub(crate) fn write(key: &str, text: &str) -> Result<(), Refusal> {
    storage()?.set_item(key, text).map_err(|error| reason(&error))
}

/// Forgets what is kept under a key.
pub(crate) fn remove(key: &str) -> Result<(), Refusal> {
    storage()?.remove_item(key).map_err(|error| reason(&error))
}

/// Whether anything could be kept.
pub(crate) fn try_out() -> Result<(), Refusal> {
    const KEY: &str = "libricite.try";
    write(KEY, KEY)?;
    remove(KEY)
}

fn storage() -> Result<Storage, Refusal> {
    window().local_storage().ok().flatten().ok_or(Refusal::Forbidden)
}

fn reason(error: &JsValue) -> Refusal {
    use wasm_bindgen::JsCast;
    // Browsers do not agree on the name of it; all of them have this word in it.
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    if name.contains("Quota") || name.contains("QUOTA") {
        Refusal::Full
    } else {
        Refusal::Forbidden
    }
}

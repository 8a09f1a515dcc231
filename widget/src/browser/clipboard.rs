//! Copying a text.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// Copies a text; says whether it could.
pub(crate) async fn copy(text: String) -> bool {
    let clipboard = window().navigator().clipboard();
    // Without a secure connection there is no clipboard.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(&text)).await.is_ok()
}

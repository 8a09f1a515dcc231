//! Files: opened by the person, and given to the person.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::document;

/// The file that was chosen in an input; the same file can be chosen again afterwards.
pub(crate) fn chosen(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The file that was dropped on the page.
pub(crate) fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// The bytes of a file; nothing when it went away meanwhile.
pub(crate) async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// A text as a file that exists in this page only.
pub(crate) fn blob(text: &str, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// Gives a file to the person, under a name.
pub(crate) fn download(name: &str, blob: &Blob) -> Option<()> {
    let address = address(blob)?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has its own hold on the file by then.
    super::wait::once(60_000, move || {
        revoke(&address);
    });
    Some(())
}

/// An address of a file that exists in this page only.
pub(crate) fn address(blob: &Blob) -> Option<String> {
    Url::create_object_url_with_blob(blob).ok()
}

/// Lets go of a file.
pub(crate) fn revoke(address: &str) {
    // One that is not known is let go of already.
    let _ = Url::revoke_object_url(address);
}

//! From SVG to PNG, by the browser itself.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::document;

/// The address of a drawing that holds the drawing itself.
pub(crate) fn data_url(svg: &str) -> String {
    ["data:image/svg+xml,", &String::from(js_sys::encode_uri_component(svg))].concat()
}

/// The drawing as PNG, so many times as large; nothing when the browser cannot.
pub(crate) async fn png(svg: String, times: u32) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&data_url(&svg));
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (image.natural_width() * times, image.natural_height() * times);

    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    let made = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        // A canvas without room resolves to null, which is no blob.
        let _ = canvas.to_blob(done.unchecked_ref());
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

//! Doing something later.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::window;

/// Something that will be done, unless it is dropped before.
pub(crate) struct Later {
    timer: i32,
    _done: Closure<dyn FnMut()>,
}

/// Does it after so many milliseconds.
#[must_use]
pub(crate) fn after(milliseconds: i32, then: impl FnOnce() + 'static) -> Later {
    let mut then = Some(then);
    let done = Closure::<dyn FnMut()>::new(move || {
        if let Some(then) = then.take() {
            then();
        }
    });
    let timer = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(
            done.as_ref().unchecked_ref(),
            milliseconds,
        )
        .unwrap_or_default();
    Later { timer, _done: done }
}

impl Drop for Later {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.timer);
    }
}

/// Does it after so many milliseconds, whatever happens meanwhile.
pub(crate) fn once(milliseconds: i32, then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let _ = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
}

/// Does it once the page has been drawn anew.
pub(crate) fn next_frame(then: impl FnOnce(f64) + 'static) {
    let then = Closure::once_into_js(then);
    // A page that is never drawn again needs nothing drawn.
    let _ = window().request_animation_frame(then.unchecked_ref());
}

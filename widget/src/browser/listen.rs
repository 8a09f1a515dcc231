//! Listening to the window and the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// An ear; it listens until it is dropped.
pub(crate) struct Listener {
    target: EventTarget,
    event: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

/// Listens to an event of a target.
#[must_use]
pub(crate) fn listen(
    target: &EventTarget,
    event: &'static str,
    heard: impl FnMut(Event) + 'static,
) -> Listener {
    let heard = Closure::<dyn FnMut(Event)>::new(heard);
    // Adding a listener fails only for what is no function.
    let _ = target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    Listener { target: target.clone(), event, heard }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let heard = self.heard.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, heard);
    }
}

//! What the application listens to besides its own buttons.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, KeyboardEvent};
use yew::html::Scope;

use super::{App, Hover, Msg};
use crate::browser::listen::{Listener, listen};
use crate::browser::{document, file, is_writing, window};

pub(super) fn all(link: &Scope<App>) -> Vec<Listener> {
    let window = window();
    let document = document();
    let send = |msg: fn() -> Msg| {
        let link = link.clone();
        move |_| link.send_message(msg())
    };
    let mut ears = vec![
        listen(&window, "hashchange", send(|| Msg::Arrived)),
        listen(&window, "storage", send(|| Msg::Elsewhere)),
        listen(&window, "libricite-update-ready", send(|| Msg::UpdateReady)),
        // The last moment that a phone grants.
        listen(&window, "pagehide", send(|| Msg::Keep)),
    ];
    let keys = link.clone();
    ears.push(listen(&document, "keydown", move |event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        if let Some(msg) = shortcut(&event) {
            event.prevent_default();
            keys.send_message(msg);
        }
    }));
    for name in ["dragover", "dragleave", "drop"] {
        let link = link.clone();
        ears.push(listen(&document, name, move |event| {
            let Ok(event) = event.dyn_into::<DragEvent>() else { return };
            if let Some(msg) = hung(&event) {
                event.prevent_default();
                link.send_message(msg);
            }
        }));
    }
    ears
}

/// Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y, where they do not belong to a text.
fn shortcut(event: &KeyboardEvent) -> Option<Msg> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || is_writing() {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", false) => Some(Msg::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Msg::Redo),
        _ => None,
    }
}

fn hung(event: &DragEvent) -> Option<Msg> {
    let has_file =
        event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
    match event.type_().as_str() {
        "drop" => file::dropped(event).map(Msg::Open),
        "dragover" if has_file => Some(Msg::Hover(Hover::File)),
        "dragleave" if event.related_target().is_none() => Some(Msg::Hover(Hover::None)),
        _ => None,
    }
}

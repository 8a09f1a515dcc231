//! What the application listens to besides its own buttons.

use wasm_bindgen::closure::Closure;
use yew::html::Scope;

use super::{App, Hover, Msg};
use crate::browser::{Heard, listen};
use crate::keep::Late;

/// Listens for as long as the page is there.
pub(super) fn open(link: &Scope<App>, late: Late) -> Closure<Heard> {
    let link = link.clone();
    let ears = Closure::<Heard>::new(move |what: String, name, bytes| {
        if what == "going" {
            late.keep();
        }
        if let Some(msg) = meaning(&what, name, bytes) {
            link.send_message(msg);
        }
    });
    listen(&ears);
    ears
}

fn meaning(what: &str, name: Option<String>, bytes: Option<Vec<u8>>) -> Option<Msg> {
    Some(match what {
        "arrived" => Msg::Arrived,
        "elsewhere" => Msg::Elsewhere,
        "keep" => Msg::Keep,
        "going" => Msg::Going,
        "shown" => Msg::Shown,
        "grow" => Msg::Grow,
        "undo" => Msg::Undo,
        "redo" => Msg::Redo,
        "close" => Msg::Close,
        "update" => Msg::UpdateReady,
        "hover" => Msg::Hover(Hover::File),
        "gone" => Msg::Hover(Hover::None),
        "file" => Msg::Read { name: name?, bytes },
        "criteria" => Msg::Criteria(Ok(name?)),
        "awaited" => Msg::Awaited(name),
        "no-awaited" => Msg::Awaited(None),
        "no-criteria" => Msg::Criteria(Err(name)),
        _ => return None,
    })
}

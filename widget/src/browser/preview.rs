//! Shows what a website would make of a text, with files that are not on the web.

use wasm_bindgen::JsCast;
use web_sys::{
    DocumentFragment, Element, HtmlScriptElement, HtmlTemplateElement, ShadowRootInit,
    ShadowRootMode,
};

use super::{document, element};

/// Renders a text in the element of that id, unless it shows that text already.
///
/// Each address that names one of the files leads to what stands for it here. Scripts are
/// left out: a text that comes into a page later runs none, and [`load`] does it instead.
pub(crate) fn show(
    id: &str,
    text: &str,
    files: &[(String, String)],
    rendered: impl Fn(&str) -> Option<String>,
) {
    let Some(place) = element(id) else { return };
    let state = files.iter().fold(text.to_owned(), |state, (_, address)| state + address);
    if place.get_attribute("data-shown").as_ref() == Some(&state) {
        return;
    }
    let _ = place.set_attribute("data-shown", &state);
    let root = place
        .shadow_root()
        .or_else(|| place.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok());
    let parsed = rendered(text).and_then(|html| parsed(&html));
    let (Some(root), Some(parsed)) = (root, parsed) else { return };
    each(&parsed, "script", |script| script.remove());
    for name in ["src", "href"] {
        each(&parsed, &["[", name, "]"].concat(), |found| {
            let address = found.get_attribute(name).unwrap_or_default();
            if let Some((_, here)) = files.iter().find(|(file, _)| *file == address) {
                let _ = found.set_attribute(name, here);
            }
        });
    }
    root.set_inner_html("");
    let _ = root.append_child(&parsed);
}

/// Loads a module of this site, once.
pub(crate) fn load(address: &str) {
    let known = ["script[src=\"", address, "\"]"].concat();
    let document = document();
    if document.query_selector(&known).ok().flatten().is_some() {
        return;
    }
    let made = document.create_element("script").ok().and_then(|made| made.dyn_into().ok());
    let script: Option<HtmlScriptElement> = made;
    if let (Some(script), Some(head)) = (script, document.head()) {
        script.set_type("module");
        let _ = script.set_attribute("src", address);
        let _ = head.append_child(&script);
    }
}

/// Parses without asking for any address.
fn parsed(html: &str) -> Option<DocumentFragment> {
    let template = document().create_element("template").ok()?;
    let template: HtmlTemplateElement = template.dyn_into().ok()?;
    template.set_inner_html(html);
    Some(template.content())
}

fn each(parsed: &DocumentFragment, selector: &str, change: impl Fn(&Element)) {
    let Ok(found) = parsed.query_selector_all(selector) else { return };
    for index in 0..found.length() {
        if let Some(found) = found.get(index).and_then(|found| found.dyn_into().ok()) {
            change(&found);
        }
    }
}

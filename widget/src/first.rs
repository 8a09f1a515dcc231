//! The first screen: it needs no program, and is written into the page when the page is made.

use libricite_draw::Lang;
use yew::prelude::*;

use crate::app::names;
use crate::view::Setting;
use crate::view::first;
use crate::words::phrases;

/// The first screen in a language, as HTML.
///
/// It is the same that the self-assessment shows to somebody who has not begun, so that a
/// visitor reads and fills it in while the program is on its way.
///
/// # Panics
///
/// If the newest edition is not packed, which its build ensures.
pub async fn first_screen(lang: Lang) -> String {
    let renderer = yew::LocalServerRenderer::<First>::with_props(Properties { lang });
    let html = renderer.hydratable(false).render().await;
    // An attribute without a value is one whose value is empty; no text of ours looks like that.
    html.replace("=\"\"", "")
}

#[derive(PartialEq, yew::Properties)]
struct Properties {
    lang: Lang,
}

#[component]
fn First(properties: &Properties) -> Html {
    let lang = properties.lang;
    let edition = libricite_criteria::newest();
    let criteria = libricite_criteria::criteria(&edition).expect("the newest edition is packed");
    let words = names(&edition, lang);
    first(&Setting { says: phrases(lang), lang, criteria: &criteria, words: &words })
}

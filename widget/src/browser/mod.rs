//! The browser: what it keeps, what it shows besides the page, what it tells.
//!
//! Nothing here knows an assessment. What a browser may refuse is a value, never a panic.

use libricite::Date;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use crate::model::Outside;

#[wasm_bindgen(module = "/src/browser/leave.js")]
extern "C" {
    /// Gives a file to the person, under a name.
    pub(crate) fn give(name: &str, text: &str, kind: &str);
    #[wasm_bindgen(catch, js_name = givePng)]
    async fn try_to_give_png(name: &str, svg: &str, times: u8) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = copy)]
    async fn try_to_copy(id: &str) -> Result<JsValue, JsValue>;
    /// Shows what a website would make of a text, with these files beside it: the assessment,
    /// and the name of each badge followed by its drawing.
    pub(crate) fn preview(id: &str, html: &str, assessment: &str, badges: Vec<String>);
}

#[wasm_bindgen(module = "/src/browser/engine.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = givePage)]
    async fn try_to_give_page(
        name: &str,
        file: &str,
        lang: &str,
        criteria: Option<String>,
        origin: Option<String>,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = read)]
    async fn try_to_read(address: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = ask)]
    async fn try_to_ask(name: &str, given: Vec<String>) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen(module = "/src/browser/places.js")]
extern "C" {
    /// Moves the focus to the element of that id, and brings it into view.
    #[wasm_bindgen(js_name = focusOn)]
    pub(crate) fn focus(id: &str);
    /// Moves the focus to the element of that id, with which a screen begins; who comes back
    /// to the screen is where they had been.
    #[wasm_bindgen(js_name = arriveAt)]
    pub(crate) fn arrive_at(id: &str);
    /// Whether somebody comes back to where they had been.
    #[wasm_bindgen(js_name = comesBack)]
    pub(crate) fn comes_back() -> bool;
    /// Moves the focus to the element of that id, where one is already.
    #[wasm_bindgen(js_name = focusNear)]
    pub(crate) fn focus_near(id: &str);
    /// Brings into view what cannot wait, once, when it appears.
    pub(crate) fn reveal();
    /// Opens the dialog of that id, and closes all others.
    #[wasm_bindgen(js_name = showDialog)]
    pub(crate) fn show_dialog(id: &str);
    /// Puts a drawing wherever the page has a place for it.
    pub(crate) fn put(selector: &str, svg: &str);
    /// Chooses in the list of that id.
    pub(crate) fn choose(id: &str, value: &str);
    /// What was filled in on the first screen, field by field: edition, name, address; nothing of
    /// that where it was left by an address. Nothing at all where it was not shown.
    pub(crate) fn begun() -> Option<Vec<String>>;
    /// What was typed into the field of that id.
    pub(crate) fn typed(id: &str) -> String;
    /// What stands in the field that an event is of.
    #[wasm_bindgen(js_name = valueOf)]
    pub(crate) fn value_of(event: &Event) -> String;
}

#[wasm_bindgen(module = "/src/browser/device.js")]
extern "C" {
    #[wasm_bindgen(js_name = keep)]
    fn refusal_to_keep(key: &str, text: &str) -> Option<String>;
    /// What is kept under a key; nothing where nothing may be kept.
    pub(crate) fn kept(key: &str) -> Option<String>;
    #[wasm_bindgen(js_name = forget)]
    fn could_forget(start: &str, spared: Option<&str>) -> bool;
    /// The languages that the person reads, the best first: "fr-CH,en".
    pub(crate) fn languages() -> String;
    /// Whether the person asked for less movement.
    #[wasm_bindgen(js_name = prefersStillness)]
    pub(crate) fn prefers_stillness() -> bool;
    #[wasm_bindgen(js_name = today)]
    fn day() -> String;
    /// The time here, as it is shown: "10:42"; nothing where it is known that what is kept goes with
    /// the window.
    pub(crate) fn hour() -> String;
    #[wasm_bindgen(js_name = now)]
    fn digits_of_now() -> String;
    /// Digits that tell one tab from another.
    pub(crate) fn random() -> String;
}

#[wasm_bindgen(module = "/src/browser/page.js")]
extern "C" {
    /// Says in which language the page is, and what it is called.
    #[wasm_bindgen(js_name = namePage)]
    pub(crate) fn name_page(lang: &str, title: &str);
    /// What stands after `#` in the address.
    pub(crate) fn hash() -> String;
    /// Goes to an address of this page; the button Back leads from there to here.
    #[wasm_bindgen(js_name = hash)]
    pub(crate) fn go(hash: &str);
    /// Says something to the script that started this.
    pub(crate) fn tell(event: &str);
    /// Loads the page anew, in the newest version that is there.
    pub(crate) fn reload();
    /// Whether the browser asks before the page is left, or stops doing so.
    #[wasm_bindgen(js_name = askBeforeLeaving)]
    pub(crate) fn ask_before_leaving(asks: bool);
    /// Prints what is seen.
    #[wasm_bindgen(js_name = printPage)]
    pub(crate) fn print();
}

#[wasm_bindgen(module = "/src/browser/ears.js")]
extern "C" {
    /// Fetches criteria from an address of this site; what came of it is heard under that name.
    #[wasm_bindgen(js_name = tellCriteria)]
    pub(crate) fn fetch_criteria(address: &str, what: &str);
    /// Listens to all that is not said to a button.
    pub(crate) fn listen(heard: &Closure<Heard>);
    /// Asks for `keep`, a moment after the last letter.
    #[wasm_bindgen(js_name = keepSoon)]
    pub(crate) fn keep_soon();
    /// Asks for `shown`, once what is there now was drawn.
    #[wasm_bindgen(js_name = onceShown)]
    pub(crate) fn once_shown();
    /// Asks for `grow`, once the page has been drawn.
    #[wasm_bindgen(js_name = nextPicture)]
    pub(crate) fn next_picture();
}

/// Hears what happens; for a file also its name and, unless it cannot be read, its bytes.
pub(crate) type Heard = dyn FnMut(String, Option<String>, Option<Vec<u8>>);

/// Why criteria were not fetched: their address is that of another site.
pub(crate) const ELSEWHERE: &str = "elsewhere";

/// Why nothing could be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The browser keeps nothing for this page.
    Forbidden,
    /// There is no room left.
    Full,
}

/// Keeps a text under a key.
pub(crate) fn keep(key: &str, text: &str) -> Result<(), Refusal> {
    match refusal_to_keep(key, text).as_deref() {
        None => Ok(()),
        Some("full") => Err(Refusal::Full),
        Some(_) => Err(Refusal::Forbidden),
    }
}

/// Forgets what is kept under each key that begins so.
pub(crate) fn forget(start: &str) -> Result<(), Refusal> {
    if could_forget(start, None) { Ok(()) } else { Err(Refusal::Forbidden) }
}

/// Keeps a text under a key. Where there is no room, what is kept under keys that begin so is
/// forgotten, but the one that is spared, and those that something else that is kept names.
pub(crate) fn keep_over(key: &str, text: &str, start: &str, spared: &str) -> Result<(), Refusal> {
    keep(key, text).or_else(|_| {
        could_forget(start, Some(spared));
        keep(key, text)
    })
}

/// Whether anything could be kept.
pub(crate) fn try_to_keep() -> Result<(), Refusal> {
    const KEY: &str = "libricite.try";
    keep(KEY, KEY)?;
    forget(KEY)
}

/// Gives a drawing as PNG, so many times as large; says whether it could.
pub(crate) async fn give_png(name: String, svg: String, times: u8) -> bool {
    try_to_give_png(&name, &svg, times).await.is_ok()
}

/// Gives the page of an assessment, with criteria that are not built in if it answers such; says
/// whether it could.
pub(crate) async fn give_page(
    name: String,
    file: String,
    lang: &'static str,
    outside: Option<Outside>,
) -> bool {
    let (document, origin) =
        outside.map(|it| (it.document().to_owned(), it.origin().to_owned())).unzip();
    try_to_give_page(&name, &file, lang, document, origin).await.is_ok()
}

/// The text at an address beside the page; nothing when it cannot be had.
pub(crate) async fn read(address: String) -> Option<String> {
    try_to_read(&address).await.ok()?.as_string()
}

/// What stands between the texts of a list.
const BETWEEN: char = '\u{1f}';

/// Asks the whole engine, which is fetched for it: a list of texts, or the sentence of its
/// refusal; nothing where it could not be had.
pub(crate) async fn ask(
    name: &'static str,
    given: Vec<String>,
) -> Result<Vec<String>, Option<String>> {
    match try_to_ask(name, given).await {
        Ok(told) => {
            let told = told.as_string().unwrap_or_default();
            Ok(told.split(BETWEEN).map(str::to_owned).collect())
        }
        Err(refusal) => Err(refusal.as_string()),
    }
}

/// Copies the text of the field of that id; else selects it, and says that it could not.
pub(crate) async fn copy(id: String) -> bool {
    try_to_copy(&id).await.is_ok()
}

/// The day here.
pub(crate) fn today() -> Date {
    day().parse().expect("a clock shows a day that exists")
}

/// The milliseconds since 1970.
pub(crate) fn now() -> u64 {
    digits_of_now().parse().unwrap_or_default()
}

/// The element of that id.
pub(crate) fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

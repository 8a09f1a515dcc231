//! Fills the page and the service worker with what is only known once the files are made.

use serde_json::json;

use super::Site;
use super::headers::policy_of_the_page;
use super::integrity::{integrity, short};
use super::parts::{First, ending};

/// What the page loads: paths and integrities.
pub(super) struct Links {
    pub(super) style: (String, String),
    pub(super) module: (String, String),
    pub(super) script: (String, String),
    pub(super) program: (String, String),
}

/// The page, from its template.
pub(super) fn fill(template: &str, first: &First, links: &Links) -> Result<String, String> {
    let Links { style, module, script, program } = links;
    fill_all(
        template,
        &[
            ("policy", &policy_of_the_page()),
            ("style", &style.0),
            ("style-integrity", &style.1),
            ("module", &module.0),
            ("module-integrity", &module.1),
            ("script", &script.0),
            ("script-integrity", &script.1),
            ("program", &program.0),
            ("program-integrity", &program.1),
            ("answers", libricite_widget::model::KEY),
            ("language", libricite_widget::LANGUAGE),
            ("first-fr", &first.fr),
            ("first-en", &first.en),
        ],
    )
}

/// The service worker, from its template and from all files that it is to keep.
pub(super) fn worker(template: &str, site: &Site) -> Result<String, String> {
    let address = |path: &str| if path == "index.html" { "./".to_owned() } else { path.to_owned() };
    let kept = site.0.iter().filter(|(path, _)| is_kept(path));
    let files: Vec<_> =
        kept.map(|(path, bytes)| json!([address(path), integrity(bytes)])).collect();
    let files = serde_json::Value::from(files).to_string();
    let version = short(format!("{template}{files}").as_bytes());
    fill_all(template, &[("version", &version), ("files", &files)])
}

/// What the site offers as other criteria.
const OFFERS: &str = "criteria/list.txt";

/// Whether a visitor may need the file without a network.
fn is_kept(path: &str) -> bool {
    path == OFFERS || !["md", "txt", "zip"].contains(&ending(path))
}

/// Puts each value in its place; a place without a value, or the other way round, is refused.
pub(crate) fn fill_all(template: &str, values: &[(&str, &str)]) -> Result<String, String> {
    let mut text = template.to_owned();
    for (name, value) in values {
        let place = format!("{{{{{name}}}}}");
        if !text.contains(&place) {
            return Err(format!("the template has no place `{place}`"));
        }
        text = text.replace(&place, value);
    }
    match text.find("{{") {
        Some(start) => {
            let place: String = text[start..].chars().take(30).collect();
            Err(format!("nothing is known for this place of the template: `{place}`"))
        }
        None => Ok(text),
    }
}

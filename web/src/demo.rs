//! The page of a member who shows the badge: what is in `demo/`, with CLUB1's example.

use crate::run::root;
use crate::site::{Header, Site, bytes, folder};

/// What opens the example, after the address of the self-assessment.
pub(crate) const OPEN_EXAMPLE: &str = "?open=exemples/club1.json";

/// The policy under which the badge has to work.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; img-src 'self' data:; style-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// The files of the page. The custom elements are those that the self-assessment offers.
pub(crate) fn site(assessment: &Site) -> Result<Site, String> {
    let mut site = Site::default();
    for file in folder(&root().join("web/demo"))? {
        site.0.insert(file.name, file.bytes);
    }
    for (name, example) in [("libricite.json", "club1.json"), ("badge.svg", "club1-badge.fr.svg")] {
        site.0.insert(name.to_owned(), bytes(&format!("examples/{example}"))?);
    }
    let elements = assessment.0.iter().filter(|(path, _)| path.starts_with("element/"));
    site.0.extend(elements.map(|(path, bytes)| (path.clone(), bytes.clone())));
    Ok(site)
}

/// The headers of one file of the page.
pub(crate) fn headers(file: &str) -> Vec<Header> {
    let mut headers = crate::site::headers(file);
    for (name, value) in &mut headers {
        if *name == "Content-Security-Policy" {
            POLICY.clone_into(value);
        }
    }
    headers
}

//! The page of a member who shows the badge: what is in `demo/`, with CLUB1's example.

use crate::run::root;
use crate::site::{Header, Site, bytes, fill_all, folder, headers as site_headers};

/// What opens the example, after the address of the self-assessment.
pub(crate) const OPEN_EXAMPLE: &str = "?open=exemples/club1.json";

/// The policy under which the badge has to work.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; img-src 'self' data:; style-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// The examples under the names that a member gives them.
const EXAMPLES: [(&str, &str); 3] = [
    ("libricite.json", "club1.json"),
    ("badge.svg", "club1-badge.fr.svg"),
    ("star.svg", "club1-star.fr.svg"),
];

/// The files of the page, which stands beside the folder of the self-assessment and shows the
/// custom elements that it offers.
pub(crate) fn site(assessment: &Site, beside: &str) -> Result<Site, String> {
    let mut site = Site::default();
    for file in folder(&root().join("web/demo"))? {
        site.0.insert(file.name, file.bytes);
    }
    let example = format!("../{beside}/{OPEN_EXAMPLE}");
    let page = fill_all(site.text("index.html"), &[("example", &example)])?;
    site.0.insert("index.html".to_owned(), page.into_bytes());
    for (name, example) in EXAMPLES {
        site.0.insert(name.to_owned(), bytes(&format!("examples/{example}"))?);
    }
    let elements = assessment.0.iter().filter(|(path, _)| path.starts_with("element/"));
    site.0.extend(elements.map(|(path, bytes)| (path.clone(), bytes.clone())));
    Ok(site)
}

/// The headers of one file of the page.
pub(crate) fn headers(file: &str) -> Vec<Header> {
    let mut headers = site_headers(file);
    for (name, value) in &mut headers {
        if *name == "Content-Security-Policy" {
            POLICY.clone_into(value);
        }
    }
    headers
}

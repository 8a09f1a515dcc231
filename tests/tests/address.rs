//! A second opinion on evidence: what counts as an address.

/// Whether anyone can look there: a page of the web, or one word that is a path or a site.
pub(crate) fn leads(url: &str) -> bool {
    let url = url.trim().replace(['\t', '\r', '\n'], "").to_lowercase();
    let is_word = |text: &str| {
        text.split_whitespace().count() == 1 && text.chars().any(char::is_alphanumeric)
    };
    let (before, after) = url.split_once("://").unwrap_or_default();
    if before == "http" || before == "https" {
        return after.replace(['?', '#'], "/").split('/').next().is_some_and(is_word);
    }
    let has_scheme = url.split('/').next().is_some_and(|start| start.contains(':'));
    let names = url.replace('.', "/");
    let names = names.split('/').map(|name| name.chars().count()).filter(|length| *length >= 2);
    is_word(&url) && !has_scheme && names.count() >= 2
}

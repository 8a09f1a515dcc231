//! What a server should say with each file, and the page says of itself.

use super::parts::ending;

/// What the page may load and do: only what lies beside it.
///
/// `wasm-unsafe-eval` lets WebAssembly be compiled, and nothing else; `data:` and `blob:` are the
/// pictures and the file that the page makes itself, for its previews and for saving.
const POLICY: [(&str, &str); 10] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data: blob:"),
    ("connect-src", "'self' blob:"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    // A page cannot say this of itself: it stands in the headers only.
    ("frame-ancestors", "'self'"),
];

/// A header: its name and its value.
pub(crate) type Header = (&'static str, String);

/// Files whose name changes with what they hold: they may be kept for ever.
pub(crate) const HASHED: &str = "assets/";
/// How long such files may be kept: a year, the longest that is of use.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// How long all others may be kept: until asked again whether they changed.
pub(crate) const ASK_AGAIN: &str = "no-cache";

/// What the files are, by ending: servers do not know all of them.
pub(crate) const TYPES: [(&str, &str); 10] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("md", "text/markdown; charset=utf-8"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("zip", "application/zip"),
];

/// The policy that the page says of itself.
pub(crate) fn policy_of_the_page() -> String {
    policy(|directive| directive != "frame-ancestors")
}

/// The policy that the server says.
pub(crate) fn policy_of_the_server() -> String {
    policy(|_| true)
}

fn policy(holds: impl Fn(&str) -> bool) -> String {
    let directives = POLICY.iter().filter(|(directive, _)| holds(directive));
    let directives = directives.map(|(directive, sources)| format!("{directive} {sources}"));
    directives.collect::<Vec<_>>().join("; ")
}

/// The headers of every file.
pub(crate) fn of_every_file() -> Vec<Header> {
    let off = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"];
    let off = off.map(|feature| format!("{feature}=()")).join(", ");
    vec![
        ("Content-Security-Policy", policy_of_the_server()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", off),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// The headers of one file of the site.
pub(crate) fn headers(path: &str) -> Vec<Header> {
    let cache = if path.starts_with(HASHED) { FOR_EVER } else { ASK_AGAIN };
    let mut headers = of_every_file();
    headers.push(("Cache-Control", cache.to_owned()));
    if let Some((_, kind)) = TYPES.iter().find(|(known, _)| *known == ending(path)) {
        headers.push(("Content-Type", (*kind).to_owned()));
    }
    headers
}

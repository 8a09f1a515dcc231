//! What the folder promises of itself, found out from its files alone.

use std::io::Read as _;

use super::compress::{BROTLI, GZIP};
use super::headers::{HASHED, policy_of_the_page, policy_of_the_server};
use super::integrity::{integrity, short};
use super::parts::ending;
use super::references::references;
use super::{Site, WORKER};

/// Settings for servers, which have to say the policy.
const SETTINGS: [&str; 3] = [".htaccess", "serveurs/Caddyfile", "serveurs/nginx.conf"];

impl Site {
    /// All that is wrong with it, in sentences; nothing, where it keeps its promises.
    pub(crate) fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        self.check_page(&mut problems);
        self.check_worker(&mut problems);
        self.check_manifest(&mut problems);
        for (path, bytes) in &self.0 {
            self.check_file(path, bytes, &mut problems);
        }
        for path in SETTINGS {
            if !self.text(path).contains(&policy_of_the_server()) {
                problems.push(format!("{path}: it does not say the policy"));
            }
        }
        problems
    }

    /// A text of the site; an empty one, where there is none.
    pub(crate) fn text(&self, path: &str) -> &str {
        self.0.get(path).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    fn check_page(&self, problems: &mut Vec<String>) {
        let page = self.text("index.html");
        if !page.contains(&format!("content=\"{}\"", policy_of_the_page())) {
            problems.push("index.html: it does not say the policy".to_owned());
        }
        for inline in ["<style", " style=", "<script>", " onload=", " onerror=", " onclick="] {
            if page.contains(inline) {
                problems.push(format!("index.html: `{inline}` is forbidden by its own policy"));
            }
        }
        for found in references(page) {
            if found.element == "a" {
                continue;
            }
            let address = &found.address;
            let Some(bytes) = self.0.get(address) else {
                problems.push(format!("index.html: `{address}` is no file of the folder"));
                continue;
            };
            let rel = found.rel.unwrap_or_default();
            let sure = found.element == "script"
                || ["stylesheet", "preload", "modulepreload"].contains(&&*rel);
            match found.integrity {
                Some(said) if said != integrity(bytes) => {
                    problems.push(format!("index.html: the integrity of `{address}` is wrong"));
                }
                None if sure => {
                    problems.push(format!("index.html: `{address}` is without integrity"));
                }
                _ => (),
            }
        }
    }

    fn check_worker(&self, problems: &mut Vec<String>) {
        let list = self.text(WORKER).split_once("const FILES = ").map(|(_, rest)| rest);
        let list = list.and_then(|rest| rest.split_once(";\n")).map_or("", |(list, _)| list);
        let Ok(files) = serde_json::from_str::<Vec<(String, String)>>(list) else {
            problems.push(format!("{WORKER}: it has no list of files"));
            return;
        };
        for (address, said) in &files {
            let path = if address == "./" { "index.html" } else { address };
            match self.0.get(path) {
                None => problems.push(format!("{WORKER}: `{address}` is no file of the folder")),
                Some(bytes) if integrity(bytes) != *said => {
                    problems.push(format!("{WORKER}: the integrity of `{address}` is wrong"));
                }
                Some(_) => (),
            }
        }
        for found in references(self.text("index.html")) {
            let kept = files.iter().any(|(address, _)| *address == found.address);
            if found.element != "a" && !kept {
                problems.push(format!("{WORKER}: `{}` is not kept", found.address));
            }
        }
        if !files.iter().any(|(address, _)| address == "./") {
            problems.push(format!("{WORKER}: the page is not kept"));
        }
    }

    fn check_manifest(&self, problems: &mut Vec<String>) {
        let manifest: serde_json::Value =
            serde_json::from_str(self.text("manifest.webmanifest")).unwrap_or_default();
        for key in ["start_url", "scope"] {
            if manifest[key] != "./" {
                problems.push(format!("manifest.webmanifest: `{key}` is not `./`"));
            }
        }
        let icons = manifest["icons"].as_array().map_or(&[][..], Vec::as_slice);
        if icons.is_empty() {
            problems.push("manifest.webmanifest: it has no icons".to_owned());
        }
        for icon in icons {
            if !icon["src"].as_str().is_some_and(|path| self.0.contains_key(path)) {
                problems.push(format!("manifest.webmanifest: {} is no file", icon["src"]));
            }
        }
    }

    fn check_file(&self, path: &str, bytes: &[u8], problems: &mut Vec<String>) {
        let kind = ending(path);
        if kind == BROTLI || kind == GZIP {
            let before = path.strip_suffix(kind).and_then(|path| path.strip_suffix('.'));
            let original = before.and_then(|path| self.0.get(path));
            if decoded(kind, bytes).as_ref() != original {
                problems.push(format!("{path}: it does not hold what it stands beside"));
            }
            return;
        }
        if path.starts_with(HASHED) && !path.contains(&short(bytes)) {
            problems.push(format!("{path}: its name is not of what it holds"));
        }
        let text = str::from_utf8(bytes).unwrap_or_default();
        for foreign in foreign(kind, text) {
            problems.push(format!("{path}: `{foreign}` is on another site"));
        }
    }
}

/// The addresses of other sites that a file may ask for. What a page links to is not asked for.
fn foreign(kind: &str, text: &str) -> Vec<String> {
    let found = |start: &'static str| {
        let lines = text.lines();
        // What a line of comment names is asked for by nobody.
        let code = lines.filter(|line| kind != "js" || !line.trim_start().starts_with("//"));
        code.flat_map(move |line| {
            let address = |at: usize| line[at..].chars().take(40).collect::<String>();
            line.match_indices(start).map(move |(at, _)| address(at))
        })
    };
    match kind {
        "css" => {
            let urls = found("url(").filter(|url| {
                !url.trim_start_matches("url(").starts_with("data:")
                    && !url.starts_with("url(\"data:")
            });
            urls.chain(found("@import")).collect()
        }
        // The names of namespaces look like addresses, and are asked for by nobody.
        "js" | "webmanifest" => found("http://")
            .chain(found("https://"))
            .filter(|address| !address.starts_with("http://www.w3.org/"))
            .collect(),
        _ => Vec::new(),
    }
}

fn decoded(kind: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::new();
    if kind == BROTLI {
        brotli::Decompressor::new(bytes, 4096).read_to_end(&mut made).ok()?;
    } else {
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut made).ok()?;
    }
    Some(made)
}

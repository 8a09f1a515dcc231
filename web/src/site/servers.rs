//! What is put beside the page for those who host it: settings for servers, and how to.

use super::Named;
use super::headers::{ASK_AGAIN, FOR_EVER, TYPES, of_every_file};
use super::page::fill_all;
use super::parts::text;

/// A server: its template, where the settings go, and how it says a header and a type.
struct Server {
    template: &'static str,
    path: &'static str,
    header: fn(&str, &str) -> String,
    kind: fn(&str, &str) -> String,
}

const SERVERS: [Server; 3] = [
    Server {
        template: "nginx.conf",
        path: "serveurs/nginx.conf",
        header: |name, value| format!("add_header {name} \"{value}\" always;"),
        // nginx adds the characters by itself.
        kind: |kind, ending| format!("    {} {ending};", bare(kind)),
    },
    Server {
        template: "htaccess",
        path: ".htaccess",
        header: |name, value| format!("    Header always set {name} \"{value}\""),
        kind: |kind, ending| format!("AddType {} .{ending}", bare(kind)),
    },
    Server {
        template: "Caddyfile",
        path: "serveurs/Caddyfile",
        header: |name, value| format!("    {name} \"{value}\""),
        kind: |kind, ending| {
            format!(
                "@libricite_{ending} path *.{ending}\nheader @libricite_{ending} Content-Type \"{kind}\""
            )
        },
    },
];

/// The files for those who host the page.
pub(super) fn files() -> Result<Vec<Named>, String> {
    let mut files = Vec::new();
    for server in SERVERS {
        let headers = of_every_file();
        let headers = headers.iter().map(|(name, value)| (server.header)(name, value));
        let types = TYPES.iter().map(|(ending, kind)| (server.kind)(kind, ending));
        let filled = fill_all(
            &text(&format!("web/servers/{}", server.template))?,
            &[
                ("headers", &headers.collect::<Vec<_>>().join("\n")),
                ("types", &types.collect::<Vec<_>>().join("\n")),
                ("for-ever", FOR_EVER),
                ("ask-again", ASK_AGAIN),
            ],
        )?;
        files.push(Named::new(server.path, filled));
    }
    for name in ["LISEZMOI.md", "README.md"] {
        files.push(Named::new(name, text(&format!("web/servers/{name}"))?));
    }
    Ok(files)
}

/// A content type without its characters.
fn bare(kind: &str) -> &str {
    kind.split(';').next().unwrap_or(kind)
}

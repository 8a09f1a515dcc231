//! What runs in a browser: served here, or made into a folder for a server.

use std::process::Command;

use crate::run::{Result, become_cargo, cargo, command, root};
use crate::tools;

/// Builds and serves the self-assessment and the page of a member.
pub(crate) fn serve(options: &[String]) -> Result {
    tools::web_assembly()?;
    if options.iter().any(|option| option == "--small") {
        tools::small_web_assembly()?;
    }
    println!("Building what builds and serves (the first time takes some minutes).");
    become_cargo(&["run", "--quiet", "--package", "libricite-web", "--", "serve"], options)
}

/// Makes the folder `dist`.
pub(crate) fn dist(options: &[String]) -> Result {
    tools::web_assembly()?;
    if !options.iter().any(|option| option == "--quick") {
        tools::small_web_assembly()?;
    }
    let arguments = ["run", "--quiet", "--package", "libricite-web", "--", "dist"];
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    cargo(&[&arguments[..], &options].concat())
}

/// Makes the folder as it is put on servers, and checks its page and how much is sent.
pub(crate) fn sizes() -> Result {
    dist(&[])?;
    tools::npm("tests/html")?;
    let tools = root().join("tests/html");
    let mut validator = Command::new(tools.join("node_modules/.bin/html-validate"));
    validator.arg("--config").arg(tools.join(".htmlvalidate.json"));
    command(validator.arg(root().join("dist/index.html")))?;
    cargo(&["run", "--quiet", "--package", "libricite-web", "--", "sizes"])
}

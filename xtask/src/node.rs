//! Node's tools, which check the pages: installed by lock file, and Node itself where it
//! is missing and apt can bring it.

use std::process::{Command, Stdio};

use crate::run::{Result, command, root};

/// Installs what `tests/html` locks.
pub(crate) fn install() -> Result {
    if !answers("npm") {
        println!("npm is missing: installing it with apt-get");
        command(Command::new("apt-get").args(["update", "--quiet"]))
            .map_err(|error| advise(&error))?;
        let install = ["install", "--quiet", "--yes", "nodejs", "npm"];
        command(Command::new("apt-get").args(install)).map_err(|error| advise(&error))?;
    }
    let folder = root().join("tests/html");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(folder);
    command(&mut npm)
}

fn answers(program: &str) -> bool {
    let mut ask = Command::new(program);
    let quiet = ask.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

fn advise(error: &str) -> String {
    format!("{error}; install Node.js with npm, then run this again")
}

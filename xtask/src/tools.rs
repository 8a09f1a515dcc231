//! Tools that the tests need: brought where they are missing and can be, else asked for.

use std::process::{Command, Stdio};

use crate::run::{Result, command, root};

/// The parts of the toolchain that format and lint.
pub(crate) fn rust() -> Result {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !answers(Command::new("cargo").arg(subcommand)) {
            println!("{component} is missing: adding it with rustup");
            let add = command(Command::new("rustup").args(["component", "add", component]));
            add.map_err(|error| format!("{error}; install {component}, then run this again"))?;
        }
    }
    Ok(())
}

/// Node's tools, which check the pages, as `tests/html` locks them; and Node itself, where it
/// is missing and apt can bring it.
pub(crate) fn node() -> Result {
    if !answers(&mut Command::new("npm")) {
        println!("npm is missing: installing it with apt-get");
        let update = ["update", "--quiet"];
        let install = ["install", "--quiet", "--yes", "nodejs", "npm"];
        for arguments in [&update[..], &install] {
            command(Command::new("apt-get").args(arguments)).map_err(|error| {
                format!("{error}; install Node.js with npm, then run this again")
            })?;
        }
    }
    let folder = root().join("tests/html");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(folder);
    command(&mut npm)
}

/// Whether a program is there.
fn answers(program: &mut Command) -> bool {
    let quiet = program.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

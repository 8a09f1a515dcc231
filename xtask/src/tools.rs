//! Tools that the tests need: brought where they are missing and can be, else asked for.

use std::fs;
use std::path::PathBuf;
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

/// What Rust is compiled to for browsers.
pub(crate) const WEB_ASSEMBLY: &str = "wasm32-unknown-unknown";

/// What compiles Rust for browsers.
pub(crate) fn web_assembly() -> Result {
    const TARGET: &str = WEB_ASSEMBLY;
    let folder = sysroot()?.join("lib/rustlib").join(TARGET);
    if !folder.exists() {
        println!("{TARGET} is missing: adding it with rustup");
        let add = command(Command::new("rustup").args(["target", "add", TARGET]));
        add.map_err(|error| {
            format!("{error}; install the target {TARGET} of Rust, then run this again")
        })?;
    }
    Ok(())
}

/// What makes it small: the sources of the standard library, wasm-opt and esbuild.
pub(crate) fn small_web_assembly() -> Result {
    if !sysroot()?.join("lib/rustlib/src/rust/library/Cargo.lock").exists() {
        println!("rust-src is missing: adding it with rustup");
        let add = command(Command::new("rustup").args(["component", "add", "rust-src"]));
        add.map_err(|error| {
            format!(
                "{error}; the small build compiles the standard library too: install the \
                 sources of Rust (rust-src), then run this again, or do without with `--quick`"
            )
        })?;
    }
    npm("web/tools")
}

/// Where the toolchain is.
fn sysroot() -> std::result::Result<PathBuf, String> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()).output();
    let output = output.map_err(|error| format!("`rustc` could not be run: {error}"))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

/// Node's tools of a folder, as its lock file says; and Node itself, where it is missing and apt
/// can bring it.
pub(crate) fn npm(folder: &str) -> Result {
    let folder = root().join(folder);
    let changed =
        |file: &str| fs::metadata(folder.join(file)).and_then(|file| file.modified()).ok();
    // What npm writes last, of what it has installed.
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_some_and(|installed| changed("package-lock.json") < Some(installed)) {
        return Ok(());
    }
    if !answers(&mut Command::new("npm")) {
        apt(&["nodejs", "npm"], "Node.js with npm")?;
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(folder);
    command(&mut npm)
}

/// The browsers that stories are told in.
pub(crate) fn browsers() -> Result {
    let missing: Vec<&str> = ["chromium", "firefox-esr"]
        .into_iter()
        .filter(|browser| !answers(&mut Command::new(browser)))
        .collect();
    if missing.is_empty() { Ok(()) } else { apt(&missing, &missing.join(" and ")) }
}

/// Installs Debian's packages, or asks for what they bring.
fn apt(packages: &[&str], what: &str) -> Result {
    println!("{what} is missing: installing it with apt-get");
    let install = [&["install", "--quiet", "--yes", "--no-install-recommends"], packages].concat();
    for arguments in [&["update", "--quiet"][..], &install] {
        let mut apt = Command::new("apt-get");
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
        command(&mut apt)
            .map_err(|error| format!("{error}; install {what}, then run this again"))?;
    }
    Ok(())
}

/// Whether a program is there.
fn answers(program: &mut Command) -> bool {
    let quiet = program.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

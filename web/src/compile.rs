//! From Rust to a WebAssembly module with its JavaScript: cargo, wasm-bindgen, wasm-opt.

use std::path::Path;
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::fresh::unless_fresh;
use crate::run::{Result, cargo_command, command, root};

/// A module: what cargo is asked for, and what it is called afterwards.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Module {
    package: &'static str,
    /// What cargo calls what it made.
    artifact: &'static str,
    /// Which of what it holds is made.
    target: &'static [&'static str],
    features: &'static [&'static str],
    /// What its files are called: `<name>.js` and `<name>_bg.wasm`.
    name: &'static str,
}

impl Module {
    /// What draws a badge, and no more.
    pub(crate) const BADGE: Self = Self {
        package: "libricite-wasm",
        artifact: "libricite_wasm",
        target: &["--lib"],
        features: &["--no-default-features"],
        name: "badge",
    };
    /// The whole engine.
    pub(crate) const ENGINE: Self = Self {
        package: "libricite-wasm",
        artifact: "libricite_wasm",
        target: &["--lib"],
        features: &[],
        name: "libricite",
    };
    /// What reads criteria that are written as TOML.
    pub(crate) const TOML: Self = Self {
        package: "libricite-wasm",
        artifact: "libricite_wasm",
        target: &["--lib"],
        features: &["--no-default-features", "--features", "toml"],
        name: "libricite_toml",
    };
    /// The self-assessment.
    pub(crate) const WIDGET: Self = Self {
        package: "libricite-widget",
        artifact: "libricite-widget",
        target: &["--bin", "libricite-widget"],
        features: &[],
        name: "widget",
    };
    pub(crate) const ALL: [Self; 4] = [Self::BADGE, Self::ENGINE, Self::TOML, Self::WIDGET];

    /// What is told to cargo, so that it is this module and no other.
    pub(crate) fn of_cargo(self) -> Vec<&'static str> {
        let package = ["--target", TARGET, "--package", self.package];
        [&package[..], self.features].concat()
    }

    /// What its WebAssembly is called.
    pub(crate) fn file(self) -> String {
        format!("{}_bg.wasm", self.name)
    }
}

/// What is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// What a build is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quality {
    /// To try something: seconds, not small.
    Quick,
    /// To be sent to browsers: minutes, as small as can be.
    Small,
}

/// What rustc emits; a module with more is refused by browsers.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-mutable-globals",
];

/// Compiles a module into a folder, as `<name>.js` and `<name>_bg.wasm`.
pub(crate) fn compile(module: Module, quality: Quality, folder: &Path) -> Result {
    let target = root().join("target/web/cargo");
    let mut cargo = cargo_command(&["build", "--quiet"]);
    cargo.args(module.of_cargo()).args(module.target);
    cargo.env("CARGO_TARGET_DIR", &target);
    if quality == Quality::Small {
        // The standard library is built anew, for size, and without what words a panic:
        // nothing of it could be read in a browser.
        cargo
            .args(["--profile", "wasm", "-Zbuild-std=std,panic_abort"])
            .arg("-Zbuild-std-features=optimize_for_size")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none");
    }
    command(&mut cargo)?;

    let profile = match quality {
        Quality::Quick => "debug",
        Quality::Small => "wasm",
    };
    let built = target.join(TARGET).join(profile);
    let wasm = built.join(module.artifact).with_extension("wasm");
    let stamp = folder.join(format!("{}.stamp", module.name));
    unless_fresh(&stamp, &wasm, || bind(module, quality, &wasm, folder))
}

/// Makes of what cargo built a module with its JavaScript.
fn bind(module: Module, quality: Quality, wasm: &Path, folder: &Path) -> Result {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .out_name(module.name)
        .typescript(false)
        .remove_name_section(quality == Quality::Small)
        .remove_producers_section(true);
    let made = bindgen.web(true).and_then(|bindgen| bindgen.generate(folder));
    made.map_err(|error| format!("wasm-bindgen: {error:#}"))?;

    if quality == Quality::Small {
        let file = folder.join(module.file());
        let mut optimize = Command::new(root().join("web/tools/node_modules/.bin/wasm-opt"));
        // Functions with one caller stay on their own: larger, and packed they are smaller.
        optimize
            .args(["-Oz", "--converge", "--one-caller-inline-max-function-size", "30"])
            .args(["--strip-debug", "--strip-producers"])
            .args(FEATURES);
        command(optimize.arg(&file).arg("-o").arg(&file))?;
    }
    Ok(())
}

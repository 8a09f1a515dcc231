//! Which crates are linked into a module, as cargo says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::Crate;
use crate::compile::Module;
use crate::run::{cargo_command, root, said};

/// The crates of others that are linked into some modules, in the order of their names.
pub(super) fn of(modules: &[Module]) -> Result<Vec<Crate>, String> {
    // What has a source is from somewhere else.
    let others = known(&root().join("Cargo.toml"), |package| package["source"].is_string())?;
    let standard = standard_library()?;
    let mut linked: BTreeMap<String, Crate> = BTreeMap::new();
    for module in modules {
        let mut tree = cargo_command(&["tree"]);
        let names = names(tree.args(module.of_cargo()))?;
        let of_module = names.iter().filter_map(|name| others.get(name)).chain(&standard);
        for it in of_module {
            let known = linked.entry(it.name.clone()).or_insert_with(|| it.clone());
            if known.modules.last() != Some(&module.file()) {
                known.modules.push(module.file());
            }
        }
    }
    Ok(linked.into_values().collect())
}

/// What the standard library is, and is made of: it is linked into every module. Without its
/// sources, which a quick build does not need, nothing is known of it.
fn standard_library() -> Result<Vec<Crate>, String> {
    let sysroot = said(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library");
    let manifest = library.join("sysroot/Cargo.toml");
    if !manifest.is_file() {
        return Ok(Vec::new());
    }
    let mut crates = known(&manifest, |_| true)?;
    let mut tree = cargo_command(&["tree", "--locked", "--package", "std", "--manifest-path"]);
    tree.arg(&manifest).args(["--target", "wasm32-unknown-unknown"]);
    let names = names(tree.env("RUSTC_BOOTSTRAP", "1"))?;
    Ok(names.iter().filter_map(|name| crates.remove(name)).collect())
}

/// The names and versions of what is linked, without what only runs while it is compiled.
fn names(tree: &mut Command) -> Result<Vec<String>, String> {
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let said = said(tree)?;
    let name = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let mut names: Vec<String> = said.lines().map(name).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// The crates that a workspace may use, by their name and version.
fn known(
    manifest: &Path,
    is_wanted: fn(&Value) -> bool,
) -> Result<BTreeMap<String, Crate>, String> {
    let mut metadata = cargo_command(&["metadata", "--format-version", "1", "--manifest-path"]);
    metadata.arg(manifest).args(["--filter-platform", "wasm32-unknown-unknown"]);
    let json = said(metadata.env("RUSTC_BOOTSTRAP", "1"))?;
    let metadata: Value = serde_json::from_str(&json).map_err(|error| error.to_string())?;
    let packages = metadata["packages"].as_array().ok_or("cargo names no packages")?;
    let wanted = packages.iter().filter(|package| is_wanted(package)).map(described);
    Ok(wanted.map(|it| (it.name.clone(), it)).collect())
}

fn described(package: &Value) -> Crate {
    let text = |key: &str| package[key].as_str().unwrap_or_default();
    let authors = package["authors"].as_array().map_or(&[][..], Vec::as_slice);
    let authors: Vec<&str> = authors.iter().filter_map(Value::as_str).collect();
    let manifest = PathBuf::from(text("manifest_path"));
    Crate {
        name: format!("{} v{}", text("name"), text("version")),
        license: text("license").to_owned(),
        repository: text("repository").to_owned(),
        authors: authors.join(", "),
        folder: manifest.parent().unwrap_or(Path::new("")).to_owned(),
        modules: Vec::new(),
    }
}

//! The npm package: the engine, the custom elements, and the types of both.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::build::built;
use crate::compile::{Module, Quality, compile};
use crate::run::{Result, command, root};
use crate::site::{Named, bytes};
use crate::third_party;

/// What a page needs for the custom elements, all in one folder.
pub(crate) const ELEMENT: [&str; 4] =
    ["elements.js", "badge_bg.wasm", "details.js", "libricite_bg.wasm"];

/// What reads criteria that are written as TOML, in the same folder.
pub(crate) const TOML: [&str; 2] = ["toml.js", "libricite_toml_bg.wasm"];

/// What is published as it is written, of `wasm/js`.
const WRITTEN: [&str; 11] = [
    "package.json",
    "README.md",
    "engine.js",
    "node.js",
    "browser.js",
    "index.d.ts",
    "engine.d.ts",
    "functions.d.ts",
    "elements.d.ts",
    "toml.d.ts",
    "types.d.ts",
];

/// The modules of the package.
const MODULES: [Module; 3] = [Module::BADGE, Module::ENGINE, Module::TOML];

/// The licences of the project and of its criteria, and what others wrote of some modules.
pub(crate) fn licenses(modules: &[Module]) -> std::result::Result<Vec<Named>, String> {
    let own = ["MIT.txt", "Apache-2.0.txt", "CC-BY-SA-4.0.txt"];
    let own = own
        .map(|name| Ok(Named::new(format!("LICENSE-{name}"), bytes(&format!("LICENSES/{name}"))?)));
    let notice = Named::new(third_party::FILE, third_party::notice(modules)?);
    own.into_iter().chain([Ok(notice)]).collect()
}

/// Builds the package into a folder of its own, and beside it the file that npm installs.
pub(crate) fn pack(quality: Quality, folder: &Path) -> Result {
    let modules = built(quality);
    for module in MODULES {
        compile(module, quality, &modules)?;
    }
    // What an earlier run left there is not what is published.
    let _ = fs::remove_dir_all(folder);
    let sources = folder.with_extension("sources");
    let _ = fs::remove_dir_all(&sources);
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let written = root().join("wasm/js");
    copy_all(&written, &sources)?;
    copy_all(&written.join("elements"), &sources.join("elements"))?;
    for name in ["libricite.js", "libricite_toml.js"] {
        copy(&modules.join(name), &sources.join(name))?;
    }
    for name in ["badge_bg.wasm", "libricite_bg.wasm", TOML[1]] {
        copy(&modules.join(name), &folder.join(name))?;
    }
    for name in WRITTEN {
        copy(&written.join(name), &folder.join(name))?;
    }
    for license in licenses(&MODULES)? {
        let file = folder.join(&license.name);
        fs::write(&file, license.bytes).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    shrink(&sources, folder, "libricite.js", &[])?;
    let bundle = ["--bundle", "--external:./details.js"];
    shrink(&sources, folder, "elements.js", &bundle)?;
    shrink(&sources, folder, "details.js", &bundle[..1])?;
    shrink(&sources, folder, TOML[0], &bundle[..1])?;

    let beside = folder.parent().expect("the folder is in another one");
    let mut npm = Command::new("npm");
    npm.args(["pack", "--silent", "--pack-destination"]).arg(beside).arg(folder);
    command(&mut npm)
}

/// A script without what only people read, and in one file with what it imports.
fn shrink(sources: &Path, folder: &Path, name: &str, options: &[&str]) -> Result {
    let mut esbuild = Command::new(root().join("web/tools/node_modules/.bin/esbuild"));
    esbuild.args(["--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    esbuild.args(options).arg(sources.join(name));
    command(esbuild.arg(format!("--outfile={}", folder.join(name).display())))
}

/// Copies the files of a folder, and none of its folders.
fn copy_all(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to).map_err(|error| format!("{}: {error}", to.display()))?;
    let entries = fs::read_dir(from).map_err(|error| format!("{}: {error}", from.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_file() {
            copy(&path, &to.join(path.file_name().unwrap_or_default()))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result {
    fs::copy(from, to).map(|_| ()).map_err(|error| format!("{}: {error}", from.display()))
}

//! What was made from the same before is not made again.

use std::fs;
use std::path::Path;

use crate::run::{Result, root};
use crate::site::short;

/// How modules are made: a change of this makes them anew.
const RECIPE: &str = include_str!("compile.rs");
/// Where the versions of the tools stand.
const TOOLS: [&str; 2] = ["Cargo.lock", "web/tools/package-lock.json"];

/// Makes something from a file, unless the stamp says that it was made from just this file, in
/// the same way.
pub(crate) fn unless_fresh(stamp: &Path, from: &Path, make: impl FnOnce() -> Result) -> Result {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let mut all = short(&read(from)?) + &short(RECIPE.as_bytes());
    for tool in TOOLS {
        all += &short(&read(&root().join(tool))?);
    }
    if fs::read_to_string(stamp).is_ok_and(|stamped| stamped == all) {
        return Ok(());
    }
    // A stamp of something half made would be wrong.
    let _ = fs::remove_file(stamp);
    make()?;
    fs::write(stamp, all).map_err(|error| format!("{}: {error}", stamp.display()))
}

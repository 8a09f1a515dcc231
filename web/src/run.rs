//! Runs commands in the root of the workspace.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What went wrong, in a sentence.
pub(crate) type Result = std::result::Result<(), String>;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("the workspace holds this crate").to_owned()
}

/// A cargo command, to be added to.
pub(crate) fn cargo_command(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments).current_dir(root());
    command
}

/// Runs a command in the root, and says which one failed.
pub(crate) fn command(command: &mut Command) -> Result {
    let shown = shown(command);
    let status = command.current_dir(root()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` ended with {status}")),
        Err(error) => Err(format!("`{shown}` could not be run: {error}")),
    }
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// What a command says, once it is done.
pub(crate) fn said(command: &mut Command) -> std::result::Result<String, String> {
    let shown = shown(command);
    let output =
        command.output().map_err(|error| format!("`{shown}` could not be run: {error}"))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        return Err(format!("`{shown}` ended with {}: {}", output.status, why.trim()));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("`{shown}`: {error}"))
}

//! What the self-assessment is made of, as it stands in the workspace.

use std::fs;
use std::path::Path;

use crate::run::root;

/// A file with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Named {
    pub(crate) fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }

    /// What stands after the last point of the name.
    pub(crate) fn ending(&self) -> &str {
        ending(&self.name)
    }
}

/// What stands after the last point of a name.
pub(crate) fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// The scripts of the page: one that it begins with, and one that runs the program.
#[derive(Debug, Clone)]
pub(crate) enum Scripts {
    /// Each in one file.
    Bundles { start: Vec<u8>, program: Vec<u8> },
    /// As they were written: two that load the others by their names.
    Loose { start: &'static str, program: &'static str, files: Vec<Named> },
}

/// The first screen in each language, as HTML.
#[derive(Debug, Clone)]
pub(crate) struct First {
    pub(crate) fr: String,
    pub(crate) en: String,
}

/// All that the folder is made of.
#[derive(Debug, Clone)]
pub(crate) struct Parts {
    /// The template of the page.
    pub(crate) page: String,
    /// What the page shows before there is a program.
    pub(crate) first: First,
    /// The template of the service worker.
    pub(crate) worker: String,
    pub(crate) manifest: Vec<u8>,
    /// The icon, as SVG.
    pub(crate) icon: String,
    pub(crate) style: Vec<u8>,
    pub(crate) scripts: Scripts,
    /// The WebAssembly of the self-assessment.
    pub(crate) module: Vec<u8>,
    /// The custom elements, and all that they load.
    pub(crate) element: Vec<Named>,
    pub(crate) examples: Vec<Named>,
    /// The words of each edition in each language, which the self-assessment asks for.
    pub(crate) words: Vec<Named>,
    /// What reads criteria that are not built in, and the list of those that the site offers.
    pub(crate) criteria: Vec<Named>,
    /// What only some visitors ask for, each with its path: it is not kept for offline use.
    pub(crate) online: Vec<Named>,
}

/// Reads a file of the workspace.
pub(crate) fn bytes(path: &str) -> Result<Vec<u8>, String> {
    fs::read(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

/// Reads a text of the workspace.
pub(crate) fn text(path: &str) -> Result<String, String> {
    fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

/// The files of a folder and of those in it, in the order of their names.
pub(crate) fn folder(folder: &Path) -> Result<Vec<Named>, String> {
    let mut files = Vec::new();
    walk(folder, "", &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn walk(folder: &Path, before: &str, files: &mut Vec<Named>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(Named::new(name, fs::read(entry.path())?));
        }
    }
    Ok(())
}

//! The self-assessment as a folder of static files, from its parts.
//!
//! The same parts give the same bytes. Every address in them is relative, so that the folder
//! works wherever it is put.

mod archive;
mod check;
mod compress;
mod headers;
mod icons;
mod integrity;
mod page;
mod parts;
mod references;
mod servers;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub(crate) use compress::{brotli, gzip};
pub(crate) use headers::{Header, headers};
pub(crate) use integrity::short;
pub(crate) use page::fill_all;
pub(crate) use parts::{First, Named, Parts, Scripts, bytes, folder, text};
pub(crate) use references::references;

use crate::run::Result;

/// The file that the service worker is.
const WORKER: &str = "sw.js";

/// Files by their path, with `/` between folders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Site(pub(crate) BTreeMap<String, Vec<u8>>);

impl Site {
    /// Puts the parts together.
    pub(crate) fn of(parts: &Parts) -> std::result::Result<Self, String> {
        let mut site = Self::default();
        let style = site.add_hashed("widget", "css", &parts.style);
        let module = site.add_hashed("widget", "wasm", &parts.module);
        let (script, program) = match &parts.scripts {
            Scripts::Bundles { start, program } => {
                (site.add_hashed("start", "js", start), site.add_hashed("widget", "js", program))
            }
            Scripts::Loose { start, program, files } => {
                for file in files {
                    site.add(format!("scripts/{}", file.name), file.bytes.clone());
                }
                (site.script(start)?, site.script(program)?)
            }
        };
        let links = page::Links { style, module, script, program };
        let page = page::fill(&parts.page, &parts.first, &links)?;
        site.add("index.html", page.into_bytes());
        site.add("manifest.webmanifest", parts.manifest.clone());
        for icon in icons::icons(&parts.icon)? {
            site.add(format!("icons/{}", icon.name), icon.bytes);
        }
        let element = |file: &Named| (format!("element/{}", file.name), file.bytes.clone());
        // Nobody reads licences without a network.
        let (to_read, to_run): (Vec<_>, Vec<_>) =
            parts.element.iter().partition(|file| file.ending() == "txt");
        site.0.extend(to_run.into_iter().map(element));
        let archive = archive::archive("libricite", &parts.element)?;
        site.add("element/libricite-element.zip", archive);
        for file in &parts.examples {
            site.add(format!("exemples/{}", file.name), file.bytes.clone());
        }
        for file in &parts.words {
            site.add(format!("words/{}", file.name), file.bytes.clone());
        }
        for file in &parts.criteria {
            site.add(format!("criteria/{}", file.name), file.bytes.clone());
        }
        // All that is here by now is what the page may ask for.
        let worker = page::worker(&parts.worker, &site)?;
        site.add(WORKER, worker.into_bytes());
        site.0.extend(to_read.into_iter().map(element));
        for file in &parts.online {
            site.add(file.name.clone(), file.bytes.clone());
        }
        for file in servers::files()? {
            site.add(file.name, file.bytes);
        }
        Ok(site)
    }

    /// Reads what was written into a folder.
    pub(crate) fn read(folder: &Path) -> std::result::Result<Self, String> {
        let files = parts::folder(folder)?.into_iter();
        Ok(Self(files.map(|file| (file.name, file.bytes)).collect()))
    }

    /// Adds another site in a folder of this one.
    pub(crate) fn add_folder(&mut self, folder: &str, other: Self) {
        let files = other.0.into_iter();
        self.0.extend(files.map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }

    fn add(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        self.0.insert(path.into(), bytes);
    }

    /// The path and the integrity of a script that stands as it was written.
    fn script(&self, name: &str) -> std::result::Result<(String, String), String> {
        let path = format!("scripts/{name}");
        let bytes = self.0.get(&path).ok_or(format!("{path} is not there"))?;
        let integrity = integrity::integrity(bytes);
        Ok((path, integrity))
    }

    /// Adds a file whose name changes with what it holds; gives its path and its integrity.
    fn add_hashed(&mut self, name: &str, ending: &str, bytes: &[u8]) -> (String, String) {
        let path = format!("assets/{name}.{}.{ending}", short(bytes));
        self.add(path.clone(), bytes.to_vec());
        (path, integrity::integrity(bytes))
    }

    /// Writes the files into a folder, which holds nothing else afterwards.
    pub(crate) fn write(&self, folder: &Path) -> Result {
        let say = |error: std::io::Error| format!("{}: {error}", folder.display());
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(say)?;
        }
        for (path, bytes) in &self.0 {
            let file = folder.join(path);
            let parent = file.parent().expect("it is in the folder");
            fs::create_dir_all(parent).map_err(say)?;
            fs::write(&file, bytes).map_err(say)?;
        }
        Ok(())
    }
}

//! What others wrote of what browsers load: each crate that is linked into a module, with its
//! licences.

mod crates;
mod texts;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use crate::compile::Module;

/// What the notice is called, wherever it stands.
pub(crate) const FILE: &str = "THIRD-PARTY.txt";

/// A crate that somebody else wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Crate {
    /// Its name and its version.
    pub(crate) name: String,
    /// Its licences, as SPDX writes them.
    pub(crate) license: String,
    /// Where it is from.
    repository: String,
    authors: String,
    folder: PathBuf,
    /// The modules that it is linked into.
    pub(crate) modules: Vec<String>,
}

/// The notice of some modules: a line for each crate, then each text of a licence once.
pub(crate) fn notice(modules: &[Module]) -> Result<String, String> {
    let crates = crates::of(modules)?;
    let mut text = "What others wrote of libricité\n\n\
        The WebAssembly modules of libricité hold compiled code of these crates, and its scripts\n\
        what wasm-bindgen writes. Each stands with its licences, the modules that it is in, and\n\
        where it is from; below are the texts of the licences. That of libricité itself is in the\n\
        files whose names begin with LICENSE.\n\n"
        .to_owned();
    for it in &crates {
        let (name, license, modules) = (&it.name, &it.license, it.modules.join(", "));
        let _ = writeln!(text, "{name}\n    {license}\n    {modules}");
        if !it.repository.is_empty() {
            let _ = writeln!(text, "    {}", it.repository);
        }
    }
    // Most texts are those of many crates, but for spaces.
    let mut texts: BTreeMap<String, (Vec<&str>, String)> = BTreeMap::new();
    for it in &crates {
        for license in texts::of(it)? {
            let words = license.split_whitespace().collect::<Vec<_>>().join(" ");
            let (names, _) = texts.entry(words).or_insert_with(|| (Vec::new(), license));
            if names.last() != Some(&&*it.name) {
                names.push(&it.name);
            }
        }
    }
    let mut texts: Vec<_> = texts.into_values().collect();
    texts.sort();
    for (names, license) in texts {
        let line = "-".repeat(80);
        let names = names.join(", ");
        let _ = writeln!(text, "\n{line}\n{names}\n{line}\n\n{}", license.trim_end());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use spdx::{Expression, ParseMode};

    use super::*;

    /// Licences that ask for no more than a notice.
    const ALLOWED: [&str; 9] = [
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSL-1.0",
        "ISC",
        "MIT",
        "Unicode-3.0",
        "Zlib",
    ];

    #[test]
    fn every_crate_is_named_with_a_licence_that_is_allowed_and_its_text() {
        let crates = crates::of(&Module::ALL).expect("cargo knows them");
        let notice = notice(&Module::ALL).expect("it can be written");
        let (list, texts) = notice.split_once("\n-----").expect("the texts follow the list");
        assert!(30 < crates.len(), "{crates:?}");
        for it in &crates {
            let name = &it.name;
            assert!(list.contains(&format!("\n{name}\n")), "{name} is not listed");
            let is_above_a_text = |line: &str| line.split(", ").any(|known| known == name);
            assert!(texts.lines().any(is_above_a_text), "{name} is without text");
            let license = Expression::parse_mode(&it.license, ParseMode::LAX);
            let license = license.unwrap_or_else(|_| panic!("{name}: {}", it.license));
            let is_allowed = license
                .evaluate(|asked| asked.license.id().is_some_and(|id| ALLOWED.contains(&id.name)));
            assert!(is_allowed, "{name} is under {}", it.license);
        }
    }

    #[test]
    fn a_module_names_what_is_linked_into_it_and_no_more() {
        let names = |modules: &[Module]| -> Vec<String> {
            let crates = crates::of(modules).expect("cargo knows them");
            crates.into_iter().map(|it| it.name.split(' ').next().unwrap_or("").into()).collect()
        };
        let badge = names(&[Module::BADGE]);
        let has = |names: &[String], name: &str| names.iter().any(|known| known == name);
        assert!(has(&badge, "wasm-bindgen") && has(&badge, "serde"), "{badge:?}");
        assert!(!has(&badge, "toml") && !has(&badge, "yew"), "{badge:?}");
        // What only runs while it is compiled is in no module.
        assert!(!has(&badge, "serde_derive") && !has(&badge, "libricite"), "{badge:?}");
        assert!(has(&names(&[Module::TOML]), "toml"));
        assert!(has(&names(&[Module::WIDGET]), "yew"));
    }
}

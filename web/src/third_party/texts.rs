//! The texts of the licences of a crate.

use std::fs;

use spdx::{Expression, ParseMode};

use super::Crate;

/// How the names of files begin that hold a licence, or what it asks to be told.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// The texts that stand in the files of a crate; where none does, those of SPDX.
pub(super) fn of(it: &Crate) -> Result<Vec<String>, String> {
    let say = |error: std::io::Error| format!("{}: {error}", it.folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&it.folder).map_err(say)? {
        let path = entry.map_err(say)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
        if path.is_file() && NAMES.iter().any(|known| name.starts_with(known)) {
            files.push(path);
        }
    }
    files.sort();
    if !files.is_empty() {
        return files.iter().map(|file| fs::read_to_string(file).map_err(say)).collect();
    }
    let expression = Expression::parse_mode(&it.license, ParseMode::LAX)
        .map_err(|_| format!("{}: its licence `{}` is not known", it.name, it.license))?;
    let mut texts = Vec::new();
    for asked in expression.requirements() {
        let license = asked.req.license.id().ok_or(format!("{}: {}", it.name, asked.req))?;
        let by = if it.authors.is_empty() { "its contributors" } else { &*it.authors };
        texts.push(format!("Copyright by {by}\n\n{}", license.text()));
        if let Some(spdx::AdditionItem::Spdx(exception)) = &asked.req.addition {
            texts.push(exception.text().to_owned());
        }
    }
    Ok(texts)
}

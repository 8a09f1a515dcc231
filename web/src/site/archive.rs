//! The custom elements in one file, for members to put on their site.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Named;

/// An archive with all files in one folder, and without the hour: the same files give the same.
pub(super) fn archive(folder: &str, files: &[Named]) -> Result<Vec<u8>, String> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        let written = archive
            .start_file(format!("{folder}/{}", file.name), options)
            .and_then(|()| Ok(archive.write_all(&file.bytes)?));
        written.map_err(|error| format!("{}: {error}", file.name))?;
    }
    Ok(archive.finish().map_err(|error| error.to_string())?.into_inner())
}

//! Results: to the standard output, or to a file that is replaced only by a complete one.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::refusal::Failure;

/// Writes a text.
pub(crate) fn write(text: &str, output: Option<&Path>) -> Result<(), Failure> {
    match output {
        None => to_stdout(text),
        Some(path) if path == Path::new("-") => to_stdout(text),
        Some(path) => to_file(path, |file| file.write_all(text.as_bytes()))
            .map_err(|error| Failure::Sentence(format!("{}: {error}", path.display()))),
    }
}

/// Writes while the text is made, which may be more than memory holds.
pub(crate) fn streamed(
    output: Option<&Path>,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    match output.filter(|path| *path != Path::new("-")) {
        None => {
            let mut stdout = BufWriter::new(io::stdout().lock());
            let made = make(&mut stdout).and_then(|()| stdout.flush());
            // What was not written, because nobody reads, is not tried again.
            drop(stdout.into_parts());
            said(made)
        }
        Some(path) => to_file(path, make)
            .map_err(|error| Failure::Sentence(format!("{}: {error}", path.display()))),
    }
}

/// Writes a text with colours where the standard output shows them.
pub(crate) fn write_styled(text: &str) -> Result<(), Failure> {
    said(anstream::stdout().lock().write_all(text.as_bytes()))
}

fn to_stdout(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let line_end = if text.ends_with('\n') { "" } else { "\n" };
    said(stdout.write_all(text.as_bytes()).and_then(|()| stdout.write_all(line_end.as_bytes())))
}

fn said(result: io::Result<()>) -> Result<(), Failure> {
    result.and_then(|()| io::stdout().flush()).map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::NobodyReads,
        _ => Failure::Sentence(format!("standard output: {error}")),
    })
}

/// Refuses to write over the document that is read.
pub(crate) fn is_not(output: Option<&Path>, input: &Path) -> Result<(), Failure> {
    let same = output.and_then(|output| fs::canonicalize(output).ok());
    if same.is_some() && same == fs::canonicalize(input).ok() {
        let name = input.display();
        let sentence = format!("{name} is the file that is read; write to another one");
        return Err(Failure::Sentence(sentence));
    }
    Ok(())
}

fn to_file(path: &Path, make: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let refuse = |reason: String| Err(io::Error::other(reason));
    // What a link points to is replaced, not the link; a device is written to as it is.
    let path = match fs::canonicalize(path) {
        Ok(path) => path,
        Err(_) if path.is_symlink() => return refuse("the link leads nowhere".to_owned()),
        Err(_) => path.to_owned(),
    };
    if path.exists() && !path.is_file() {
        return make(&mut fs::File::create(path)?);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    if !folder.is_dir() {
        return refuse(format!("there is no folder `{}`", folder.display()));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".libricite-");
    let kept = fs::metadata(&path).map(|old| old.permissions()).ok();
    if kept.as_ref().is_some_and(fs::Permissions::readonly) {
        return refuse("the file is read-only".to_owned());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(kept.unwrap_or_else(|| fs::Permissions::from_mode(0o666)));
    }
    let file = builder.tempfile_in(folder)?;
    let mut writer = BufWriter::new(file.as_file());
    make(&mut writer)?;
    writer.into_inner()?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

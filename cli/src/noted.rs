//! What was read in this run, so that no output is written over it.

use std::collections::HashMap;
use std::fs::{File, Metadata};
use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::input::name;
use crate::refusal::Failure;

/// Which file it is, by whatever name it was reached.
#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = std::path::PathBuf;

/// Why a file is not written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Read,
    /// It stands beside criteria that were read, and says more of them.
    BelongsToCriteria,
}

/// A command reads before it writes; whatever reads a file says so here.
static NOTED: Mutex<Option<HashMap<Identity, Why>>> = Mutex::new(None);

/// Opens a file to read it, and notes that it is read.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    note(path, &file.metadata()?, Why::Read);
    Ok(file)
}

/// Notes that a file is about to be read; `-` is the one from which the standard input comes, if
/// it is one.
pub(crate) fn to_read(path: &Path) {
    if path != Path::new("-") {
        return note_path(path, Why::Read);
    }
    #[cfg(unix)]
    if let Ok(metadata) = of_stream(&io::stdin()) {
        note(path, &metadata, Why::Read);
    }
}

/// Notes a file that belongs to criteria that are read, whether it is looked at or not.
pub(crate) fn beside_criteria(path: &Path) {
    note_path(path, Why::BelongsToCriteria);
}

/// Refuses to write over a file that is read.
pub(crate) fn refuse(path: &Path) -> Result<(), Failure> {
    match std::fs::metadata(path) {
        Ok(metadata) => refused(path, &metadata),
        // What is not there was not read.
        Err(_) => Ok(()),
    }
}

/// Refuses to write to a standard output that goes to a file that is read.
pub(crate) fn refuse_standard_output() -> Result<(), Failure> {
    #[cfg(unix)]
    if let Ok(metadata) = of_stream(&io::stdout()) {
        return refused(Path::new("standard output"), &metadata);
    }
    Ok(())
}

/// Whether a path is another name of the standard output, such as `/dev/stdout`.
pub(crate) fn is_standard_output(path: &Path) -> bool {
    #[cfg(unix)]
    if let (Ok(path), Ok(output)) = (std::fs::metadata(path), of_stream(&io::stdout())) {
        return identity(Path::new(""), &path) == identity(Path::new(""), &output);
    }
    #[cfg(not(unix))]
    let _ = path;
    false
}

/// Whether an opened file is what stands at a path now.
pub(crate) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let (held, now) = (file.metadata()?, std::fs::metadata(path)?);
    Ok(identity(path, &held) == identity(path, &now))
}

fn refused(path: &Path, metadata: &Metadata) -> Result<(), Failure> {
    let why = noted().as_ref().and_then(|noted| noted.get(&identity(path, metadata)?).copied());
    let is = match why {
        None => return Ok(()),
        Some(Why::Read) => "is the file that is read",
        Some(Why::BelongsToCriteria) => "belongs to the criteria that are read",
    };
    Err(Failure::Sentence(format!("{} {is}; write to another one", name(path))))
}

fn note_path(path: &Path, why: Why) {
    if let Ok(metadata) = std::fs::metadata(path) {
        note(path, &metadata, why);
    }
}

fn note(path: &Path, metadata: &Metadata, why: Why) {
    // A terminal or a pipe may be read and written.
    if metadata.is_file()
        && let Some(identity) = identity(path, metadata)
    {
        let mut noted = noted();
        let kept = noted.get_or_insert_default().entry(identity).or_insert(why);
        if why == Why::Read {
            *kept = why;
        }
    }
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "elsewhere a path may lead nowhere")]
fn identity(_: &Path, metadata: &Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path, _: &Metadata) -> Option<Identity> {
    std::fs::canonicalize(path).ok()
}

#[cfg(unix)]
fn of_stream(stream: &impl std::os::fd::AsFd) -> io::Result<Metadata> {
    File::from(stream.as_fd().try_clone_to_owned()?).metadata()
}

fn noted() -> MutexGuard<'static, Option<HashMap<Identity, Why>>> {
    NOTED.lock().unwrap_or_else(PoisonError::into_inner)
}

//! A file is replaced only by a complete one, and stays whose it was.

use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::input::name;
use crate::refusal::Failure;
use crate::{ended, noted};

/// What an output may be written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Over {
    Any,
    Nothing,
}

/// A file that is changed: whoever else changes it waits until it is replaced.
pub(crate) struct Held {
    file: File,
    /// What a link leads to, for the file is replaced and not the link.
    path: PathBuf,
}

/// Holds a file that is read, changed and replaced.
///
/// The lock is on the file itself, so that none is left lying beside it: whoever waited for it
/// looks whether it is still the one that has the name, and else waits for that one.
pub(crate) fn hold(path: &Path) -> Result<Held, Failure> {
    let sentence = |error: io::Error| Failure::Sentence(format!("{}: {error}", name(path)));
    let path = target(path).map_err(sentence)?;
    held(&path).map_err(sentence)
}

fn held(path: &Path) -> io::Result<Held> {
    loop {
        let metadata = fs::metadata(path)?;
        if !metadata.is_file() {
            return Err(io::Error::other("is no file that can be replaced"));
        }
        if metadata.permissions().readonly() {
            return Err(io::Error::other("the file is read-only"));
        }
        let file = File::options().read(true).write(true).open(path)?;
        match file.lock() {
            // Some file systems of other machines know no locks.
            Err(error) if error.kind() != io::ErrorKind::Unsupported => return Err(error),
            _ => {}
        }
        if noted::is_at(&file, path)? {
            return Ok(Held { file, path: path.to_owned() });
        }
    }
}

impl Held {
    /// What is read of it while it is held.
    pub(crate) fn reader(&self) -> &File {
        &self.file
    }

    /// Puts a text in its place.
    pub(crate) fn replace(self, text: &str) -> Result<(), Failure> {
        let path = self.path.clone();
        let sentence = |error: io::Error| Failure::Sentence(format!("{}: {error}", name(&path)));
        let made = made(&path, |file| file.write_all(text.as_bytes())).map_err(sentence)?;
        self.give_way(made).map_err(sentence)
    }

    fn give_way(self, made: NamedTempFile) -> io::Result<()> {
        let Self { file: old, path } = self;
        let metadata = old.metadata()?;
        keep_owner(&old, &metadata, made.as_file());
        if 1 < links(&metadata) {
            let name = name(&path);
            anstream::eprintln!(
                "warning: {name} has another name (a hard link), which keeps the old text"
            );
        }
        // Elsewhere a file that is open cannot be replaced.
        let old = if cfg!(unix) { Some(old) } else { None };
        ended::named(|| made.persist(&path)).map_err(|error| error.error)?;
        drop(old);
        Ok(())
    }
}

/// Writes a file. What was read is not written over.
pub(crate) fn file(
    path: &Path,
    over: Over,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let sentence = |error: io::Error| Failure::Sentence(format!("{}: {error}", name(path)));
    noted::refuse(path)?;
    let is_device = fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir());
    if is_device || is_descriptor(path) {
        // A device, a pipe or what the shell opened is written to as it is.
        let mut file = File::options().append(true).open(path).map_err(sentence)?;
        return make(&mut file).map_err(sentence);
    }
    let target = target(path).map_err(sentence)?;
    if over == Over::Any && target.exists() {
        // Refused before any work; others may change it while this one is made.
        drop(held(&target).map_err(sentence)?);
    }
    let made = made(&target, make).map_err(sentence)?;
    // Some files may have been read since.
    noted::refuse(&target)?;
    if over == Over::Any && target.exists() {
        return held(&target).and_then(|held| held.give_way(made)).map_err(sentence);
    }
    let named = || match over {
        Over::Any => made.persist(&target),
        Over::Nothing => made.persist_noclobber(&target),
    };
    ended::named(named).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => sentence(io::Error::other("is there already")),
        _ => sentence(error.error),
    })?;
    Ok(())
}

/// The file that is replaced: what a link leads to, not the link.
fn target(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Ok(path) if path.is_dir() => Err(io::Error::other("is a folder; name a file in it")),
        Ok(path) => Ok(path),
        Err(_) if path.is_symlink() => Err(io::Error::other("the link leads nowhere")),
        Err(_) => Ok(path.to_owned()),
    }
}

/// A complete file beside the one that it is to replace.
fn made(
    path: &Path,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let refuse = |what: &str| io::Error::other(format!("{what} `{}`", folder.display()));
    if !folder.is_dir() {
        return Err(refuse("there is no folder"));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".libricite-");
    #[cfg(unix)]
    if !path.exists() {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = ended::made(|| builder.tempfile_in(folder)).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            refuse("nothing can be written in the folder")
        }
        _ => error,
    })?;
    let mut writer = BufWriter::new(file.as_file());
    make(&mut writer)?;
    writer.into_inner()?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Gives a file the owner, the rights and what else is written about the one that it replaces, as
/// far as whoever runs this may.
#[cfg(unix)]
fn keep_owner(old: &File, metadata: &Metadata, new: &File) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    use xattr::FileExt;
    let (owner, group) = (Some(metadata.uid()), Some(metadata.gid()));
    let mut mode = metadata.mode() & 0o7777;
    if fchown(new, owner, group).is_err() && fchown(new, None, group).is_err() {
        // The group is another one now, which gets no more than everybody.
        mode = mode & !0o2070 | (mode & 0o7) << 3;
    }
    for name in old.list_xattr().into_iter().flatten() {
        if let Ok(Some(value)) = old.get_xattr(&name) {
            let _ = new.set_xattr(&name, &value);
        }
    }
    let _ = new.set_permissions(fs::Permissions::from_mode(mode));
}

#[cfg(not(unix))]
fn keep_owner(_: &File, metadata: &Metadata, new: &File) {
    let _ = new.set_permissions(metadata.permissions());
}

/// How many names a file has.
fn links(metadata: &Metadata) -> u64 {
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::nlink(metadata);
    #[cfg(not(unix))]
    {
        let _ = metadata;
        1
    }
}

/// Whether a path names what whoever started this opened for it.
fn is_descriptor(path: &Path) -> bool {
    ["/dev/stdout", "/dev/stderr"].iter().any(|known| path == Path::new(known))
        || ["/dev/fd", "/proc/self/fd"].iter().any(|folder| path.starts_with(folder))
}

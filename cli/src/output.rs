//! Results: to the standard output, or to a file.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::noted;
use crate::refusal::Failure;
use crate::replace::{self, Over};

/// Writes a text.
pub(crate) fn write(text: &str, output: Option<&Path>) -> Result<(), Failure> {
    match file(output) {
        None => to_stdout(text),
        Some(path) => replace::file(path, Over::Any, |file| file.write_all(text.as_bytes())),
    }
}

/// Writes a text where there is no file yet.
pub(crate) fn write_new(text: &str, output: Option<&Path>) -> Result<(), Failure> {
    match file(output) {
        None => to_stdout(text),
        Some(path) => replace::file(path, Over::Nothing, |file| file.write_all(text.as_bytes())),
    }
}

/// Writes while the text is made, which may be more than memory holds.
pub(crate) fn streamed(
    output: Option<&Path>,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    match file(output) {
        None => {
            noted::refuse_standard_output()?;
            let mut stdout = BufWriter::new(io::stdout().lock());
            let made = make(&mut stdout).and_then(|()| stdout.flush());
            // What was not written, because nobody reads, is not tried again.
            drop(stdout.into_parts());
            said(made)
        }
        Some(path) => replace::file(path, Over::Any, make),
    }
}

/// Writes a text with colours where the standard output shows them.
pub(crate) fn write_styled(text: &str) -> Result<(), Failure> {
    noted::refuse_standard_output()?;
    said(anstream::stdout().lock().write_all(text.as_bytes()))
}

/// Refuses early to write over a file that was read: before more is read, and long work done.
pub(crate) fn is_not_read(output: Option<&Path>) -> Result<(), Failure> {
    file(output).map_or(Ok(()), noted::refuse)
}

/// The file that is written, unless it is the standard output.
fn file(output: Option<&Path>) -> Option<&Path> {
    output.filter(|path| *path != Path::new("-") && !noted::is_standard_output(path))
}

fn to_stdout(text: &str) -> Result<(), Failure> {
    noted::refuse_standard_output()?;
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

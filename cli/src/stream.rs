//! Assessments, one after the other: files, the files of folders, and the lines of streams.

use std::fs;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::vec;

use libricite::Assessment;
use libricite_criteria::json;
use serde::de::IgnoredAny;

use crate::input::{self, name};
use crate::noted;
use crate::refusal::{Failure, Refused};
use crate::terminal::line;

/// How many assessments are read before they are scored, and how many bytes at most: enough for
/// all processors, and little in memory.
const MOST_IN_BATCH: usize = 1024;
const MOST_BYTES_IN_BATCH: usize = 16 << 20;

/// The most bytes of an assessment.
const MOST: u64 = json::MOST_BYTES as u64;

/// An assessment that was read, and not parsed yet.
pub(crate) struct Read {
    pub(crate) file: String,
    /// Its line, in a stream.
    pub(crate) line: Option<u64>,
    pub(crate) text: Result<String, Failure>,
}

impl Read {
    /// The assessment; a refusal of one in a stream is one line, with the number of its line.
    pub(crate) fn assessment(&self) -> Result<Assessment<'_>, Failure> {
        let text = self.text.as_deref().map_err(Failure::clone)?;
        json::assessment(text).map_err(|refusal| match self.line {
            None => Failure::Refused(vec![Refused::new(&self.file, text, &refusal)]),
            Some(line) => {
                let (_, column) = refusal.line_and_column(text);
                let sentence = format!("{}:{line}:{column}: {}", self.file, refusal.message);
                Failure::Sentence(sentence)
            }
        })
    }
}

/// All assessments, some at a time.
pub(crate) struct Batches {
    paths: vec::IntoIter<PathBuf>,
    stream: Option<Stream>,
}

struct Stream {
    file: String,
    reader: Box<dyn BufRead>,
    line: u64,
    /// Whether nothing but blank lines was read.
    is_at_start: bool,
}

impl Batches {
    /// Of the files, and the files of the folders in their order; refused where one is not there.
    pub(crate) fn of(paths: &[PathBuf]) -> Result<Self, Failure> {
        let mut files = Vec::new();
        for path in paths {
            if path.is_dir() {
                files.extend(of_folder(path)?);
            } else if path == Path::new("-") || path.exists() {
                files.push(path.clone());
            } else {
                let sentence = format!("{}: there is no such file", path.display());
                return Err(Failure::Sentence(sentence));
            }
        }
        for file in &files {
            // All of them now, so that an output that is one of them is refused before the work.
            noted::to_read(file);
        }
        Ok(Self { paths: files.into_iter(), stream: None })
    }

    fn next_read(&mut self) -> Option<Read> {
        loop {
            if let Some(stream) = &mut self.stream {
                if let Some(read) = stream.next_read() {
                    return Some(read);
                }
                self.stream = None;
            }
            let path = self.paths.next()?;
            if path != Path::new("-") && !has_ending(&path, &STREAMS) {
                return Some(Read { file: name(&path), line: None, text: input::text(&path) });
            }
            match Stream::of(&path) {
                Ok(stream) => self.stream = Some(stream),
                Err(error) => {
                    let sentence = format!("{}: {error}", name(&path));
                    let text = Err(Failure::Sentence(sentence));
                    return Some(Read { file: name(&path), line: None, text });
                }
            }
        }
    }
}

impl Iterator for Batches {
    type Item = Vec<Read>;

    fn next(&mut self) -> Option<Vec<Read>> {
        let mut batch = Vec::new();
        let mut bytes = 0;
        while batch.len() < MOST_IN_BATCH && bytes < MOST_BYTES_IN_BATCH {
            let Some(read) = self.next_read() else { break };
            bytes += read.text.as_ref().map_or(0, String::len);
            batch.push(read);
        }
        (!batch.is_empty()).then_some(batch)
    }
}

/// The endings of files with an assessment on each line.
const STREAMS: [&str; 2] = ["ndjson", "jsonl"];

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    endings.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// The assessments that stand in a folder. Those in the folders in it are not read, for a copy or an
/// older version is not to count twice; nor is what a link leads to, which whoever gave us the
/// folder may not be allowed to read. That there are some is said.
fn of_folder(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let refused = |reason: &dyn std::fmt::Display| {
        Failure::Sentence(format!("{}: {reason}", folder.display()))
    };
    let mut files = Vec::new();
    let mut folders = Vec::new();
    let mut links = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| refused(&error))? {
        let entry = entry.map_err(|error| refused(&error))?;
        let path = entry.path();
        let kind = entry.file_type().map_err(|error| refused(&error))?;
        let is_ours = has_ending(&path, &["json", STREAMS[0], STREAMS[1]]);
        if kind.is_dir() && !entry.file_name().as_encoded_bytes().starts_with(b".") {
            folders.push(path);
        } else if kind.is_file() && is_ours {
            files.push(path);
        } else if kind.is_symlink() && (is_ours || path.is_dir()) {
            links.push(path);
        }
    }
    passed_over(folder, "folder", &folders);
    passed_over(folder, "link", &links);
    if files.is_empty() {
        return Err(refused(
            &"holds no assessment: no file whose name ends in .json, .ndjson or .jsonl",
        ));
    }
    files.sort();
    Ok(files)
}

/// Says what in a folder is not read.
fn passed_over(folder: &Path, kind: &str, paths: &[PathBuf]) {
    let Some(first) = paths.iter().min() else { return };
    let (folder, first) = (line(&name(folder)), line(&name(first)));
    let told = match paths.len() {
        1 => format!("one {kind} in it is not read; give its name too: {first}"),
        count => {
            format!("{count} {kind}s in it are not read; give their names too, such as {first}")
        }
    };
    anstream::eprintln!("note: {folder}: {told}");
}

impl Stream {
    fn of(path: &Path) -> io::Result<Self> {
        let reader: Box<dyn BufRead> = if path == Path::new("-") {
            Box::new(BufReader::new(io::stdin()))
        } else {
            Box::new(BufReader::with_capacity(1 << 16, noted::open(path)?))
        };
        Ok(Self { file: name(path), reader, line: 0, is_at_start: true })
    }

    /// The next line that is not blank.
    fn next_read(&mut self) -> Option<Read> {
        loop {
            self.line += 1;
            let line = self.line;
            let text = match self.next_line() {
                Ok(None) => return None,
                Ok(Some(bytes)) if bytes.trim_ascii().is_empty() => continue,
                Ok(Some(bytes)) => self.text(bytes),
                Err(error) => {
                    // What cannot be read once cannot be read on.
                    self.reader = Box::new(io::empty());
                    Err(self.refused(&error))
                }
            };
            let is_first = std::mem::replace(&mut self.is_at_start, false);
            if is_first
                && let Ok(first) = &text
                && serde_json::from_str::<IgnoredAny>(first).is_err_and(|error| error.is_eof())
                && let Some(whole) = self.whole(first)
            {
                return Some(whole);
            }
            return Some(Read { file: self.file.clone(), line: Some(line), text });
        }
    }

    /// One document over many lines, as most assessments are, in the place of a stream. Where it
    /// is none, the lines after the first are still to be read.
    fn whole(&mut self, first: &str) -> Option<Read> {
        let mut rest = Vec::new();
        let read = (&mut self.reader).take(MOST).read_to_end(&mut rest);
        let text = match (read, std::str::from_utf8(&rest)) {
            (Ok(_), Ok(rest)) => Some(format!("{first}\n{rest}")),
            _ => None,
        };
        let is_one = |text: &String| serde_json::from_str::<IgnoredAny>(text).is_ok();
        if let Some(text) = text.filter(is_one) {
            return Some(Read { file: self.file.clone(), line: None, text: Ok(text) });
        }
        let reader = std::mem::replace(&mut self.reader, Box::new(io::empty()));
        self.reader = Box::new(io::Cursor::new(rest).chain(reader));
        None
    }

    /// The bytes of the next line; of one that is longer than any assessment, only the first.
    fn next_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        let read = (&mut self.reader).take(MOST + 1).read_until(b'\n', &mut bytes)?;
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        } else if json::MOST_BYTES < bytes.len() {
            self.reader.skip_until(b'\n')?;
        }
        Ok((read != 0).then_some(bytes))
    }

    fn text(&self, bytes: Vec<u8>) -> Result<String, Failure> {
        if json::MOST_BYTES < bytes.len() {
            return Err(self.refused(&"is over 4 MiB, which no assessment is"));
        }
        let text = String::from_utf8(bytes);
        let mut text =
            text.map_err(|_| self.refused(&"is not UTF-8 text; save the file as UTF-8"))?;
        if self.line == 1 && text.starts_with('\u{feff}') {
            // Some editors begin a file with a mark of its byte order.
            text.drain(..'\u{feff}'.len_utf8());
        }
        Ok(text)
    }

    fn refused(&self, reason: &dyn std::fmt::Display) -> Failure {
        Failure::Sentence(format!("{}:{}: {reason}", self.file, self.line))
    }
}

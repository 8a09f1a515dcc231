//! Documents: read from a file or the standard input, and parsed.

use std::io::Read;
use std::path::Path;

use libricite::{Assessment, Criteria, Edition};
use libricite_criteria::{Words, carried_to, json, read};
use libricite_draw::Lang;

use crate::args::CriteriaFrom;
use crate::noted;
use crate::refusal::{Failure, Refused};
use crate::source::{criteria_file, source};

/// No document of ours comes near this; a pipe that never ends does.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// An assessment, the criteria to score it with, and their words.
pub(crate) struct Scored {
    /// Carried to the criteria, where they are other ones than it answers.
    pub(crate) assessment: Assessment<'static>,
    /// As it was before.
    pub(crate) before: Option<Assessment<'static>>,
    pub(crate) criteria: Criteria,
    pub(crate) words: Words,
}

/// Reads an assessment, and finds its criteria unless they are given.
pub(crate) fn scored(
    file: &Path,
    criteria: Option<&CriteriaFrom>,
    lang: Lang,
) -> Result<Scored, Failure> {
    let assessment = assessment(file)?;
    let Some(from) = criteria else {
        let (criteria, words) = packed(&assessment.criteria, lang)
            .map_err(|error| {
                format!("{}: {error} Its file can be given with --criteria", name(file))
            })
            .map_err(Failure::Sentence)?;
        return Ok(Scored { assessment, before: None, criteria, words });
    };
    let (criteria, words) = criteria_from(from, lang)?;
    if *criteria.edition() == assessment.criteria {
        return Ok(Scored { assessment, before: None, criteria, words });
    }
    let (own, other) = (&assessment.criteria, criteria.edition());
    anstream::eprintln!("note: the assessment answers `{own}` and is scored with `{other}`");
    let before = assessment.clone();
    let assessment = carried_to(assessment, &criteria).unwrap_or_else(|sentence| {
        anstream::eprintln!("note: {sentence}; answers to the same ids are scored as they are");
        before.clone()
    });
    Ok(Scored { assessment, before: Some(before), criteria, words })
}

/// Reads an assessment.
pub(crate) fn assessment(file: &Path) -> Result<Assessment<'static>, Failure> {
    parsed(file, &text(file)?)
}

/// The assessment that the text of a file is.
pub(crate) fn parsed(file: &Path, text: &str) -> Result<Assessment<'static>, Failure> {
    json::assessment(text)
        .map(Assessment::into_owned)
        .map_err(|refusal| Failure::Refused(vec![Refused::new(&name(file), text, &refusal)]))
}

/// The criteria and their words, from an edition or a path.
pub(crate) fn criteria_from(from: &CriteriaFrom, lang: Lang) -> Result<(Criteria, Words), Failure> {
    match from {
        CriteriaFrom::Edition(edition) => packed(edition, lang).map_err(|error| {
            Failure::Sentence(format!("{error} The path of its file can be given instead"))
        }),
        CriteriaFrom::Path(path) => {
            let source = source(&criteria_file(path)?)?;
            let words = source.words(lang)?;
            let criteria = libricite_criteria::admitted(source.criteria, Some(&name(path)))
                .map_err(|sentence| Failure::Sentence(format!("{}: {sentence}", name(path))))?;
            Ok((criteria, words))
        }
    }
}

/// An edition that is built in, with its words.
pub(crate) fn packed(edition: &Edition, lang: Lang) -> Result<(Criteria, Words), String> {
    let criteria = libricite_criteria::criteria(edition);
    let words = libricite_criteria::words(edition, lang.as_str());
    criteria.zip(words).ok_or_else(|| libricite_criteria::unknown(edition))
}

/// Reads a file of TOML.
pub(crate) fn toml<T>(
    file: &Path,
    parse: fn(&str) -> Result<T, read::Refusals>,
) -> Result<T, Failure> {
    let text = text(file)?;
    parse(&text).map_err(|refusals| {
        let refused = refusals.iter().map(|refusal| Refused::new(&name(file), &text, refusal));
        Failure::Refused(refused.collect())
    })
}

/// The text of a file, or of the standard input when it is named `-`.
pub(crate) fn text(file: &Path) -> Result<String, Failure> {
    if file == Path::new("-") {
        noted::to_read(file);
        return text_from(std::io::stdin().lock(), file);
    }
    let opened = noted::open(file);
    text_from(opened.map_err(|error| Failure::Sentence(format!("{}: {error}", name(file))))?, file)
}

/// The text that is read of a file.
pub(crate) fn text_from(reader: impl Read, file: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let sentence =
        |reason: &dyn std::fmt::Display| Failure::Sentence(format!("{}: {reason}", name(file)));
    let read = reader.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| sentence(&error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(sentence(&format_args!(
            "is over {} MiB, which no document of ours is",
            MOST_BYTES >> 20
        )));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.split(|byte| *byte == b'\n').count();
        sentence(&format_args!("line {line} is not UTF-8 text; save the file as UTF-8"))
    })?;
    let mut text = text;
    if text.starts_with('\u{feff}') {
        // Some editors begin a file with a mark of its byte order.
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

/// Whether there is a file that nobody has named: its folder was, or another file in it.
///
/// A link is refused, for who looks at what was sent to them did not mean to read what it leads to,
/// and what is said of a document quotes it.
pub(crate) fn is_there(file: &Path) -> Result<bool, Failure> {
    if file.is_symlink() {
        let name = name(file);
        let sentence =
            format!("{name}: is a link, which is not followed; put the file in its place");
        return Err(Failure::Sentence(sentence));
    }
    Ok(file.is_file())
}

/// How a file is named in sentences.
pub(crate) fn name(file: &Path) -> String {
    if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() }
}

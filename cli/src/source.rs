//! Criteria from a file, whole or a fork, with the words beside it.

use std::path::{Path, PathBuf};

use libricite::{Criteria, Date, Edition};
use libricite_criteria::read::{self, Parent, Withdrawal};
use libricite_criteria::{FewWords, Words};
use libricite_draw::Lang;

use crate::input::{is_there, name, text, toml};
use crate::refusal::{Failure, Refused};
use crate::{noted, succession};

/// How many forks may start from one another: more would be a circle.
const MOST_FORKS: usize = 10;

/// Criteria that were read from a file.
pub(crate) struct Source {
    pub(crate) criteria: Criteria,
    file: PathBuf,
    /// Where the parent of a fork was found.
    parent: Option<Found>,
    withdrawal: Option<Withdrawal>,
}

/// Where a parent is found: built in, or in a file.
enum Found {
    Packed(Edition),
    File(Box<Source>),
}

/// The criteria file that a path means: itself, or the one in its folder.
pub(crate) fn criteria_file(path: &Path) -> Result<PathBuf, Failure> {
    if !path.is_dir() {
        return Ok(path.to_owned());
    }
    let file = path.join("criteria.toml");
    // Whether there is one is said when it is read.
    is_there(&file).map(|_| file)
}

/// Reads a criteria file. The parent of a fork is built in, or stands beside it as in a folder of
/// sets: `../../SET/VERSION/criteria.toml`.
pub(crate) fn source(file: &Path) -> Result<Source, Failure> {
    Ok(read_source(file, 0)?.0)
}

fn read_source(file: &Path, forks: usize) -> Result<(Source, Parent), Failure> {
    let text = text(file)?;
    note_beside(file);
    let mut found = None;
    let mut failed = None;
    let criteria = read::fork(&text, |from| {
        let (source, parent) = match parent_of(file, from, forks) {
            Ok(parent) => parent,
            Err(Failure::Sentence(sentence)) => return Err(sentence),
            Err(failure) => {
                failed = Some(failure);
                return Err("the parent is refused".to_owned());
            }
        };
        found = Some(source);
        Ok(parent)
    });
    if let Some(failure) = failed {
        return Err(failure);
    }
    let criteria = criteria.map_err(|refusals| {
        let refused = refusals.iter().map(|refusal| Refused::new(&name(file), &text, refusal));
        Failure::Refused(refused.collect())
    })?;
    let withdrawal = withdrawal(file, &criteria)?;
    let criteria = withdrawal.iter().fold(criteria, |criteria, it| it.of(criteria));
    let parent = Parent { criteria: criteria.clone(), checksum: read::checksum(&text) };
    Ok((Source { criteria, file: file.to_owned(), parent: found, withdrawal }, parent))
}

/// What the file beside the editions of a set says of the withdrawal of this one, which stands in a
/// folder of a set: `../withdrawn.toml`.
fn withdrawal(file: &Path, criteria: &Criteria) -> Result<Option<Withdrawal>, Failure> {
    let edition = criteria.edition();
    let version = edition.version().to_string();
    let folder = file.parent().unwrap_or(Path::new(""));
    // Elsewhere, what stands in the folder above is of something else.
    if !folder.ends_with(Path::new(edition.set()).join(version)) {
        return Ok(None);
    }
    let set = folder.parent().unwrap_or(Path::new(""));
    let beside = set.join("withdrawn.toml");
    if !is_there(&beside)? {
        return Ok(None);
    }
    let text = text(&beside)?;
    // When others were published is looked at when they are read.
    let published = |other: &Edition| {
        let is_there = set.join(other.version().to_string()).is_dir();
        if other == edition { Some(criteria.published()) } else { is_there.then_some(Date::FIRST) }
    };
    let all = read::withdrawn(&text, edition.set(), published).map_err(|refusals| {
        let refused = refusals.iter().map(|refusal| Refused::new(&name(&beside), &text, refusal));
        Failure::Refused(refused.collect())
    })?;
    Ok(all.into_iter().find(|withdrawal| withdrawal.edition == *edition))
}

/// Notes what belongs to criteria, though one language of the words is enough.
fn note_beside(file: &Path) {
    if file != Path::new("-") {
        for beside in ["en.toml", "fr.toml", succession::FILE, "../withdrawn.toml"] {
            noted::beside_criteria(&file.with_file_name(beside));
        }
    }
}

fn parent_of(fork: &Path, from: &Edition, forks: usize) -> Result<(Found, Parent), Failure> {
    let packed = libricite_criteria::criteria(from).zip(libricite_criteria::checksum(from));
    if let Some((criteria, checksum)) = packed {
        return Ok((Found::Packed(from.clone()), Parent { criteria, checksum }));
    }
    if MOST_FORKS <= forks {
        let sentence = format!("more than {MOST_FORKS} forks start from one another");
        return Err(Failure::Sentence(sentence));
    }
    let file = sibling(fork, from);
    if !is_there(&file)? {
        let unknown = libricite_criteria::unknown(from);
        let sentence = format!("{unknown} Its file would be looked for in {}", file.display());
        return Err(Failure::Sentence(sentence));
    }
    let (source, parent) = read_source(&file, forks + 1)?;
    Ok((Found::File(Box::new(source)), parent))
}

/// Where the file of an edition is, in the folder of sets in which another one stands.
pub(crate) fn sibling(file: &Path, edition: &Edition) -> PathBuf {
    let sets = file.parent().unwrap_or(Path::new("")).join("../..");
    sets.join(edition.set()).join(edition.version().to_string()).join("criteria.toml")
}

impl Source {
    /// The words in a language, or in the other one; ids are shown where there are none.
    pub(crate) fn words(&self, lang: Lang) -> Result<Words, Failure> {
        let other = if lang == Lang::Fr { Lang::En } else { Lang::Fr };
        for lang in [lang, other] {
            if let Some(words) = self.words_in(lang)? {
                return Ok(words);
            }
        }
        Ok(Words { lang: lang.as_str().to_owned(), ..Words::default() })
    }

    /// The words in a language, if there are some; those of a fork over those of its parent.
    pub(crate) fn words_in(&self, lang: Lang) -> Result<Option<Words>, Failure> {
        let words = self.written_words_in(lang)?;
        Ok(match &self.withdrawal {
            Some(withdrawal) => words.map(|words| withdrawal.said(words)),
            None => words,
        })
    }

    fn written_words_in(&self, lang: Lang) -> Result<Option<Words>, Failure> {
        let file = self.file.with_file_name(format!("{}.toml", lang.as_str()));
        let Some(parent) = &self.parent else {
            let words = is_there(&file)?.then(|| toml(&file, read::words));
            return words.transpose();
        };
        let parent = match parent {
            Found::Packed(edition) => libricite_criteria::words(edition, lang.as_str()),
            Found::File(source) => source.words_in(lang)?,
        };
        let few = if is_there(&file)? {
            toml(&file, read::few_words)?
        } else if parent.is_some() {
            FewWords { lang: lang.as_str().to_owned(), ..FewWords::default() }
        } else {
            return Ok(None);
        };
        Ok(Some(few.over(parent.unwrap_or_default(), &self.criteria)))
    }

    /// Whether there is a file of words beside it, and where it is or would be.
    pub(crate) fn words_file(&self, lang: Lang) -> (PathBuf, bool) {
        let file = self.file.with_file_name(format!("{}.toml", lang.as_str()));
        let is_there = file.is_file();
        (file, is_there)
    }
}

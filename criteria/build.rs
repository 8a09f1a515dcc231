//! Finds the sets by folder, checks them, and packs them for the crate.
//!
//! An unsound file stops the build with its path, its line and a sentence.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/complete.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod complete;
#[path = "src/few.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod few;
#[path = "src/packed.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod packed;
#[path = "src/read.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod read;
#[path = "src/refusal.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod refusal;
#[path = "src/text.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod text;
#[path = "src/withdrawn.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod withdrawn;
#[path = "src/words.rs"]
#[allow(dead_code, unreachable_pub, reason = "the crate's own file, of which a part is used here")]
mod words;

use std::collections::BTreeMap;

use libricite::{Checksum, Criteria, Edition, Map, Succession};
use words::Words;

/// An edition that was read.
#[derive(Clone)]
struct Edited {
    criteria: Criteria,
    folder: PathBuf,
    checksum: Checksum,
    /// In English and in French.
    words: [Words; 2],
}

type All = BTreeMap<Edition, Edited>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=sets");

    let mut refused = String::new();
    let mut all = read_all(&mut refused)?;
    withdraw(&mut all, &mut refused)?;
    let mut successions = String::new();
    for edited in all.values() {
        let edition = edited.criteria.edition();
        match succession(edited, &all) {
            Ok(Some(succession)) => successions.push_str(&succession),
            Ok(None) => {}
            Err(problems) if refused.is_empty() => refused.push_str(&problems),
            // What it follows was refused: one reason is enough.
            Err(_) => println!("cargo::warning={edition} is looked at once the others are sound"),
        }
    }
    if !refused.is_empty() {
        // A build script says its errors on lines of its own; a panic would bury them.
        for line in refused.lines() {
            println!("cargo::error={line}");
        }
        return Ok(());
    }

    // Forks come last, so that the first set is one that starts from none.
    let is_fork = |edited: &&Edited| edited.criteria.fork_of().is_some();
    let (forks, mut packed): (Vec<&Edited>, Vec<&Edited>) = all.values().partition(is_fork);
    if env::var_os("CARGO_FEATURE_FORKS").is_some() {
        packed.extend(forks);
    }
    let for_badges: Vec<Edited>;
    if env::var_os("CARGO_FEATURE_WHOLE").is_none() {
        packed.retain(|edited| is_newest(edited.criteria.edition(), &all));
        for_badges = packed.into_iter().map(for_badges_only).collect();
        packed = for_badges.iter().collect();
        // What became of the criteria of an edition that is not there.
        successions.clear();
    }
    let packed = packed.into_iter().map(pack).collect::<Result<Vec<_>, _>>()?;
    let mut source = String::new();
    for (index, table) in TABLES.into_iter().enumerate() {
        let _ = writeln!(source, "static {table}: &[Packed] = &[");
        for lines in &packed {
            source.push_str(&lines[index]);
        }
        source.push_str("];\n");
    }
    let _ = writeln!(source, "static SUCCESSIONS: &[Packed] = &[\n{successions}];");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("editions.rs"), source)?;
    Ok(())
}

/// Whether it is the newest of its set.
fn is_newest(edition: &Edition, all: &All) -> bool {
    let same = all.keys().filter(|other| other.set() == edition.set());
    Edition::newest(same.cloned()).as_ref() == Some(edition)
}

/// An edition without what no badge shows and no score needs.
fn for_badges_only(edited: &Edited) -> Edited {
    let mut document = edited.criteria.document().clone();
    document.retired.clear();
    document.license.clear();
    for criterion in document.axes.iter_mut().flat_map(|axis| &mut axis.criteria) {
        criterion.source = None;
        criterion.counts_from = None;
        criterion.effort = libricite::Effort::default();
    }
    let words = edited.words.clone().map(|words| Words { axes: Map::new(), ..words });
    Edited { criteria: Criteria::from_sound(document), words, ..edited.clone() }
}

/// Every edition that is sound, each after the one that it starts from.
fn read_all(refused: &mut String) -> Result<All, Box<dyn Error>> {
    let mut waiting = Vec::new();
    for set in folders(Path::new("sets"))? {
        waiting.extend(folders(&set)?);
    }
    let mut all = All::new();
    loop {
        let mut later = Vec::new();
        let before = waiting.len();
        for folder in waiting {
            match edited(&folder, &all) {
                Ok(edited) => drop(all.insert(edited.criteria.edition().clone(), edited)),
                Err(Lacking::Parent(problem)) => later.push((folder, problem)),
                Err(Lacking::Soundness(problems)) => refused.push_str(&problems),
            }
        }
        if later.is_empty() || later.len() == before {
            refused.extend(later.into_iter().map(|(_, problem)| problem));
            return Ok(all);
        }
        waiting = later.into_iter().map(|(folder, _)| folder).collect();
    }
}

/// Marks the editions that the file of their set says are withdrawn.
fn withdraw(all: &mut All, refused: &mut String) -> Result<(), Box<dyn Error>> {
    for folder in folders(Path::new("sets"))? {
        let file = folder.join("withdrawn.toml");
        if !file.is_file() {
            continue;
        }
        let set = folder.file_name().unwrap_or_default().to_string_lossy();
        let published = |edition: &Edition| Some(all.get(edition)?.criteria.published());
        match read(&file, |text| read::withdrawn(text, &set, published)) {
            Ok(withdrawals) => {
                for withdrawal in withdrawals {
                    let mut edited = all.remove(&withdrawal.edition).expect("it was looked up");
                    edited.criteria = withdrawal.of(edited.criteria);
                    edited.words = edited.words.map(|words| withdrawal.said(words));
                    all.insert(withdrawal.edition, edited);
                }
            }
            Err(problems) => refused.push_str(&problems),
        }
    }
    Ok(())
}

/// Why an edition could not be read.
enum Lacking {
    /// The edition that it starts from is not known yet.
    Parent(String),
    /// It is not sound.
    Soundness(String),
}

/// Reads an edition; a fork with the parent that it says.
fn edited(folder: &Path, all: &All) -> Result<Edited, Lacking> {
    let file = folder.join("criteria.toml");
    let mut is_missing = false;
    let mut checksum = None;
    let criteria = read(&file, |text| {
        checksum = Some(read::checksum(text));
        read::fork(text, |from| {
            let Some(parent) = all.get(from) else {
                is_missing = true;
                return Err(format!("`{from}` is no edition of these sets"));
            };
            let (criteria, checksum) = (parent.criteria.clone(), parent.checksum.clone());
            Ok(read::Parent { criteria, checksum })
        })
    });
    let lacking = if is_missing { Lacking::Parent } else { Lacking::Soundness };
    let criteria = criteria.map_err(lacking)?;
    let parent = criteria.fork_of().and_then(|from| all.get(from));
    let words = |lang, index: usize| {
        words(folder, &criteria, lang, parent.map(|parent| &parent.words[index]))
    };
    let words = named_as_its_folder(&criteria, folder)
        .and_then(|()| Ok([words("en", 0)?, words("fr", 1)?]))
        .map_err(Lacking::Soundness)?;
    let checksum = checksum.expect("the file was read");
    Ok(Edited { criteria, folder: folder.to_owned(), checksum, words })
}

fn folders(parent: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(parent)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// Each kind is a table of its own, so that a program carries those only which it asks for.
const TABLES: [&str; 6] = ["RULES", "NAMES_EN", "NAMES_FR", "WORDS_EN", "WORDS_FR", "CHECKSUMS"];

/// What became of the criteria of the edition before, as a row of its table; nothing for the
/// first edition of a set.
fn succession(newer: &Edited, all: &All) -> Result<Option<String>, String> {
    let file = newer.folder.join("succession.toml");
    let newer = &newer.criteria;
    let set = newer.edition().set();
    let before = all.keys().take_while(|edition| *edition != newer.edition());
    let before = before.filter(|edition| edition.set() == set).last();
    if !file.is_file() {
        let Some(before) = before else { return Ok(None) };
        let name = file.display();
        return Err(format!("{name}: is missing; say what became of the criteria of {before}\n"));
    }
    let from = read(&file, read::succession_from)?;
    let Some(Edited { criteria: older, .. }) = all.get(&from) else {
        return Err(format!("{}: `{from}` is no edition of these sets\n", file.display()));
    };
    let succession = read(&file, |text| read::succession(text, older, newer))?;
    said_in_each_language(&succession, &file)?;
    let json = serde_json::to_string(succession.document());
    let json = json.map_err(|error| format!("{}: {error}\n", file.display()))?;
    Ok(Some(format!("({:?}, {json:?}),\n", newer.edition().to_string())))
}

/// Every change says why in each language of the words.
fn said_in_each_language(succession: &Succession, file: &Path) -> Result<(), String> {
    let mut problems = String::new();
    for (number, change) in succession.changes().iter().enumerate() {
        let said: Vec<&str> = change.why.keys().map(String::as_str).collect();
        let blank = change.why.values().any(|why| why.trim().is_empty());
        if said != ["en", "fr"] || blank {
            let name = file.display();
            let _ = writeln!(problems, "{name}: change[{number}] does not say why in en and fr");
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The rows of an edition in each table.
fn pack(edited: &Edited) -> Result<[String; 6], Box<dyn Error>> {
    let Edited { criteria, words: [en, fr], checksum, .. } = edited;
    let edition = criteria.edition().to_string();
    let rules = packed::packed(criteria);
    let again = packed::unpacked(&rules);
    if again.as_ref() != Some(criteria) {
        return Err(format!("{edition}: what is packed is not what was read").into());
    }
    let [en_names, fr_names] = [en, fr].map(lines_of_names);
    let [en, fr] = [serde_json::to_string(en)?, serde_json::to_string(fr)?];
    let rows = [rules, en_names, fr_names, en, fr, checksum.as_str().to_owned()];
    Ok(rows.map(|row| format!("({edition:?}, {row:?}),\n")))
}

/// The names as the lines that the crate reads.
fn lines_of_names(words: &Words) -> String {
    let mut lines = vec![[&*words.lang, &*words.name, &*words.reading].join("\t")];
    let mut list = |kind: &str, named: &Map<String, words::Named>| {
        lines.extend(named.iter().map(|(id, named)| [kind, id, &named.name].join("\t")));
    };
    list("l", &words.levels);
    list("a", &words.axes);
    lines.join("\n")
}

/// The words in a language, complete; those of a fork over those of its parent.
fn words(
    folder: &Path,
    criteria: &Criteria,
    lang: &str,
    parent: Option<&Words>,
) -> Result<Words, String> {
    let file = folder.join(lang).with_extension("toml");
    let words = match parent {
        Some(parent) => read(&file, read::few_words)?.over(parent.clone(), criteria),
        None => read(&file, read::words)?,
    };
    let lacks = complete::lacks(criteria, &words, lang);
    if !lacks.is_empty() {
        let lines = lacks.iter().map(|lack| format!("{}: {lack}\n", file.display()));
        return Err(lines.collect());
    }
    Ok(words)
}

fn named_as_its_folder(criteria: &Criteria, folder: &Path) -> Result<(), String> {
    let edition = criteria.edition();
    let expected = Path::new(edition.set()).join(edition.version().to_string());
    if folder.ends_with(&expected) {
        Ok(())
    } else {
        let folder = folder.display();
        Err(format!(
            "{folder}: holds `{edition}`, which belongs into sets/{}\n",
            expected.display()
        ))
    }
}

fn read<T>(
    file: &Path,
    parse: impl FnOnce(&str) -> Result<T, read::Refusals>,
) -> Result<T, String> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(|error| format!("{name}: {error}\n"))?;
    parse(&text).map_err(|refusals| {
        let lines = refusals.iter().map(|refusal| {
            let (line, column) = refusal.line_and_column(&text);
            format!("{name}:{line}:{column}: {}\n", refusal.message)
        });
        lines.collect()
    })
}

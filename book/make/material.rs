//! What the chapters are made from.

use std::collections::BTreeMap;
use std::path::Path;

use libricite::{Assessment, Criteria, Edition};
use libricite_criteria::Words;
use mdbook_driver::errors::{Error, Result};

/// The real and the invented assessments of `examples/`, by the name that placeholders use.
pub const EXAMPLES: [&str; 3] = ["complete", "club1", "picasoft-2016"];

/// The assessment of that name.
pub fn example(name: &str) -> Option<Assessment<'static>> {
    let text = match name {
        "complete" => include_str!("../../examples/complete.json"),
        "club1" => include_str!("../../examples/club1.json"),
        "picasoft-2016" => include_str!("../../examples/picasoft-2016.json"),
        _ => return None,
    };
    Some(serde_json::from_str(text).expect("the examples are read by the tests"))
}

/// What the chapters are made from.
pub(crate) struct Material {
    pub(crate) criteria: Criteria,
    pub(crate) words: Words,
    pub(crate) readme: SetReadme,
    pub(crate) examples: BTreeMap<&'static str, Assessment<'static>>,
}

impl Material {
    pub(crate) fn new() -> Result<Self> {
        let edition = libricite_criteria::newest();
        let missing = || Error::msg(format!("{edition} has no French words"));
        Ok(Self {
            criteria: libricite_criteria::criteria(&edition).ok_or_else(missing)?,
            words: libricite_criteria::words(&edition, "fr").ok_or_else(missing)?,
            readme: SetReadme::read()?,
            examples: EXAMPLES
                .into_iter()
                .filter_map(|name| Some((name, example(name)?)))
                .collect(),
        })
    }

    pub(crate) fn example(&self, name: &str) -> Result<&Assessment<'static>> {
        self.examples.get(name).ok_or_else(|| Error::msg(format!("there is no example `{name}`")))
    }
}

/// The tables of the README of the set: the reasons and the clauses, which are written by
/// hand, and shown in the chapters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetReadme {
    /// The clauses, by id.
    pub clauses: BTreeMap<String, Clause>,
    /// What levels require, by criterion.
    pub minimums: BTreeMap<String, Minimum>,
    /// The criteria of each weight.
    pub weights: BTreeMap<u8, Vec<String>>,
}

/// A clause of the charter, or of what goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its words, quoted or in ours.
    pub text: String,
    /// Where it was found.
    pub source: String,
    /// Whether its wording was found.
    pub verified: bool,
}

/// What a level requires, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minimum {
    /// The id of the level.
    pub level: String,
    /// The credit that it needs.
    pub credit: u8,
    /// Why.
    pub reason: String,
}

impl SetReadme {
    /// The README of the newest edition.
    pub fn read() -> Result<Self> {
        Self::of(&libricite_criteria::newest())
    }

    /// The README of an edition.
    pub fn of(edition: &Edition) -> Result<Self> {
        let sets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../criteria/sets");
        let folder = sets.join(edition.set()).join(edition.version().to_string());
        Self::parse(&std::fs::read_to_string(folder.join("README.md"))?)
    }

    fn parse(text: &str) -> Result<Self> {
        let mut readme =
            Self { clauses: BTreeMap::new(), minimums: BTreeMap::new(), weights: BTreeMap::new() };
        for [id, text, source, verified] in rows(text, "clauses")? {
            let clause = Clause { text, source, verified: verified == "oui" };
            readme.clauses.insert(bare(&id), clause);
        }
        for [id, level, credit, reason] in rows(text, "required")? {
            let minimum = Minimum { level, credit: credit.parse()?, reason };
            readme.minimums.insert(bare(&id), minimum);
        }
        for [weight, _, ids] in rows(text, "weights")? {
            readme.weights.insert(weight.parse()?, ids.split_whitespace().map(bare).collect());
        }
        Ok(readme)
    }
}

fn bare(id: &str) -> String {
    id.trim_matches('`').to_owned()
}

/// The rows of the table between `<!-- name -->` and `<!-- /name -->`.
fn rows<const N: usize>(text: &str, name: &str) -> Result<Vec<[String; N]>> {
    let missing = || Error::msg(format!("the README of the set has no table `{name}`"));
    let (_, rest) = text.split_once(&format!("<!-- {name} -->")).ok_or_else(missing)?;
    let (table, _) = rest.split_once(&format!("<!-- /{name} -->")).ok_or_else(missing)?;
    // The first two lines are the headings and the rule under them.
    let lines = table.lines().filter(|line| line.starts_with('|')).skip(2);
    lines
        .map(|line| {
            let cells = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
            let wrong = |_| Error::msg(format!("a row of `{name}` has not {N} cells: {line}"));
            cells.collect::<Vec<_>>().try_into().map_err(wrong)
        })
        .collect()
}

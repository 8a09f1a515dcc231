//! Whether criteria, and what stands beside them, are sound; and what in them is unwise.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use libricite::{Percent, Succession, Weight, carry_along, evaluate};
use libricite_criteria::advice;
use libricite_criteria::read::Refusal;
use libricite_draw::Lang;

use super::lookalike;
use crate::args::CriteriaCheck;
use crate::input::{name, text};
use crate::output;
use crate::refusal::{Failure, Refused};
use crate::source::{Source, criteria_file, source};
use crate::stream::Batches;
use crate::succession;
use crate::terminal::lines;

/// Checks every path, and refuses at the end if one was refused.
pub(crate) fn run(arguments: &CriteriaCheck) -> Result<(), Failure> {
    let mut refused = Ok(());
    for path in &arguments.paths {
        let checked = criteria_file(path).and_then(|file| {
            let source = source(&file)?;
            Checked::of(&file, &source, &arguments.with)
        });
        match checked {
            Ok(checked) => {
                output::write(&checked.text, None)?;
                checked.warnings.iter().for_each(Refused::warn);
                let is_denied = arguments.deny_warnings && !checked.warnings.is_empty();
                if is_denied || checked.refused != 0 {
                    refused = Err(Failure::Shown);
                }
            }
            Err(failure) => {
                failure.show();
                refused = Err(Failure::Shown);
            }
        }
    }
    refused
}

/// What is said of a sound file, and of what stands beside it.
struct Checked {
    text: String,
    warnings: Vec<Refused>,
    /// How many of the assessments could not be read.
    refused: u64,
}

impl Checked {
    fn of(file: &Path, source: &Source, with: &[PathBuf]) -> Result<Self, Failure> {
        let criteria = &source.criteria;
        let (levels, axes) = (criteria.levels().len(), criteria.axes().len());
        let (edition, count) = (criteria.edition(), criteria.all().count());
        let origin = criteria.fork_of().map(|from| format!(", a fork of {from}"));
        let origin = origin.unwrap_or_default();
        let sound =
            format!("{edition} is sound: {levels} levels, {axes} axes, {count} criteria{origin}");
        let mut checked =
            Self { text: lines(&name(file), &[sound]), warnings: Vec::new(), refused: 0 };

        let langs = checked.words(source)?;
        let own = checked.succession(file, source, &langs)?;
        let written = text_of(file, source)?;
        let unwise = advice::unwise_in(&written, criteria);
        checked.warn(file, &written, &unwise);
        let place = advice::place_of_key(&written, &["edition"]);
        let taken = lookalike::of_set(criteria).map(|message| Refusal { message, span: place });
        checked.warn(file, &written, taken.as_slice());
        if !with.is_empty() {
            let met_by_none = checked.met_by_none(source, own.as_ref(), with)?;
            let refusals: Vec<Refusal> = (met_by_none.into_iter())
                .map(|(id, message)| Refusal { message, span: advice::place_of(&written, &id) })
                .collect();
            checked.warn(file, &written, &refusals);
        }
        Ok(checked)
    }

    fn warn(&mut self, file: &Path, text: &str, refusals: &[Refusal]) {
        let warning = |refusal| Refused::new(&name(file), text, refusal);
        self.warnings.extend(refusals.iter().map(warning));
    }

    /// What the words beside it lack; gives the languages in which there are some.
    fn words(&mut self, source: &Source) -> Result<Vec<Lang>, Failure> {
        let mut langs = Vec::new();
        for lang in [Lang::En, Lang::Fr] {
            let (file, is_there) = source.words_file(lang);
            let mut sentences = vec!["there are no words here; ids are shown".to_owned()];
            if let Some(words) = source.words_in(lang)?.filter(|_| is_there) {
                langs.push(lang);
                let lacks = libricite_criteria::lacks(&source.criteria, &words, lang.as_str());
                sentences = lacks.iter().map(ToString::to_string).collect();
                if let Some(message) = lookalike::of_words(&source.criteria, &words.name) {
                    let text = text(&file)?;
                    let span = advice::place_of_key(&text, &["name"]);
                    self.warn(&file, &text, &[Refusal { message, span }]);
                }
            }
            if sentences.is_empty() {
                sentences.push("nothing is missing".to_owned());
            }
            self.text.push_str(&lines(&name(&file), &sentences));
        }
        Ok(langs)
    }

    /// What is said of the file that tells what became of the edition before, if there is one.
    fn succession(
        &mut self,
        file: &Path,
        source: &Source,
        langs: &[Lang],
    ) -> Result<Option<Succession>, Failure> {
        let found = succession::beside(file, &source.criteria, None)?;
        let file = succession::file_beside(file)?;
        let (Some(succession), Some(path)) = (&found, file) else { return Ok(found) };
        let changes = match succession.changes().len() {
            1 => "one change".to_owned(),
            count => format!("{count} changes"),
        };
        let from = succession.from();
        let sound = format!("says what became of every criterion of {from}, in {changes}");
        self.text.push_str(&lines(&name(&path), &[sound]));
        let text = text(&path)?;
        for lang in langs {
            let silent = advice::without_why(&text, succession, lang.as_str());
            self.warn(&path, &text, &silent);
        }
        Ok(found)
    }

    /// The criteria that a level requires and none of these assessments meets, each with a sentence.
    fn met_by_none(
        &mut self,
        source: &Source,
        own: Option<&Succession>,
        with: &[PathBuf],
    ) -> Result<Vec<(String, String)>, Failure> {
        let criteria = &source.criteria;
        let ways = succession::leading_to(criteria, own, None);
        let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
        for read in Batches::of(with)?.flatten() {
            let assessment = match read.assessment() {
                Ok(assessment) => assessment,
                Err(failure) => {
                    failure.show();
                    self.refused += 1;
                    continue;
                }
            };
            let way = ways.get(&assessment.criteria).map_or(&[][..], Vec::as_slice);
            let carried = carry_along(&assessment, way, |_| {});
            let report = evaluate(criteria, carried.as_deref().unwrap_or(&assessment));
            let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
            for row in rows.filter(|row| row.weight != Weight::LEAST) {
                if let (Some(required), Some(score)) = (row.required, row.score) {
                    let id = criteria.criterion(row.criterion.as_str()).map(|it| it.id.as_str());
                    let count = counts.entry(id.expect("it is in its report")).or_default();
                    count.applies += 1;
                    count.met += u64::from(required.credit <= score.sure);
                }
            }
        }
        let unmet = criteria.all().filter_map(|criterion| {
            let count = counts.get(criterion.id.as_str()).filter(|count| count.met == 0)?;
            let (id, level) = (criterion.id.to_string(), criterion.required_for.as_ref()?);
            let credit = criterion.required_credit.unwrap_or(Percent::FULL);
            let whom = match count.applies {
                1 => "the one assessment to which it applies does not meet it".to_owned(),
                count => format!("none of the {count} assessments to which it applies meets it"),
            };
            let sentence =
                format!("`{id}` is required for `{level}` with {credit} percent: {whom}");
            Some((id, sentence))
        });
        Ok(unmet.collect())
    }
}

/// To how many assessments a required criterion applies, and how many meet it.
#[derive(Default)]
struct Count {
    applies: u64,
    met: u64,
}

/// The text of the file; of one that came through a pipe, which cannot be read twice, the criteria
/// written whole.
fn text_of(file: &Path, source: &Source) -> Result<String, Failure> {
    if file == Path::new("-") {
        return Ok(libricite_criteria::flat(&source.criteria));
    }
    text(file)
}

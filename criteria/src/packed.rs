//! Criteria as a few lines of text, which take little code to read.
//!
//! JSON would be as short; but a page that shows a badge would then carry a parser of criteria,
//! which weighs several times as much as all criteria together. A line is a thing: the letter
//! that it begins with says which, and its fields follow, each after a tab. A field is empty where
//! nothing is said.
//!
//! | letter | fields |
//! | --- | --- |
//! | first line | edition, its parent, published, withdrawn, licence, minimum coverage, valid months |
//! | `r` | an id that is retired |
//! | `l` | a level: id, overall, on each axis |
//! | `a` | an axis: id, weight |
//! | `q` | a criterion of that axis: id, weight, counts from, scope, services, required for, required credit, evidence, effort, clause, `v` or `u` for verified or not |
//! | `c` | a choice of that criterion: id, percent; empty where the question does not apply |

use std::str::{FromStr, Split};

use libricite::{
    Axis, AxisWeight, Choice, Credit, Criteria, CriteriaDocument, Criterion, Effort, EvidenceRule,
    Level, Months, Percent, Scope, ServicesRule, Source, Weight,
};

/// Sound criteria as such lines, for [`unpacked`]. A licence or a clause that holds a control
/// character has a space in its place.
pub fn packed(criteria: &Criteria) -> String {
    let document = criteria.document();
    let mut text = Lines(String::new());
    text.line(&[
        &document.edition.to_string(),
        &said(document.fork_of.as_ref()),
        &document.published.to_string(),
        &said(document.withdrawn.as_ref()),
        &document.license.replace(char::is_control, " "),
        &document.minimum_coverage.to_string(),
        &document.valid_months.to_string(),
    ]);
    for id in &document.retired {
        text.line(&["r", id.as_str()]);
    }
    for level in &document.levels {
        let [overall, each_axis] = [level.overall, level.each_axis].map(|it| it.to_string());
        text.line(&["l", level.id.as_str(), &overall, &each_axis]);
    }
    for axis in &document.axes {
        text.line(&["a", axis.id.as_str(), &axis.weight.to_string()]);
        for criterion in &axis.criteria {
            text.criterion(criterion);
        }
    }
    text.0
}

struct Lines(String);

impl Lines {
    fn line(&mut self, fields: &[&str]) {
        self.0.push_str(&fields.join("\t"));
        self.0.push('\n');
    }

    fn criterion(&mut self, criterion: &Criterion) {
        let source = criterion.source.as_ref();
        let clause = source.map(|source| source.clause.replace(char::is_control, " "));
        self.line(&[
            "q",
            criterion.id.as_str(),
            &criterion.weight.to_string(),
            &said(criterion.counts_from.as_ref()),
            if criterion.scope == Scope::Service { SERVICE } else { "" },
            match criterion.services {
                None => "",
                Some(ServicesRule::Mean) => MEAN,
                Some(ServicesRule::Weakest) => WEAKEST,
            },
            &said(criterion.required_for.as_ref()),
            &said(criterion.required_credit.as_ref()),
            if criterion.evidence == EvidenceRule::Required { REQUIRED } else { "" },
            &criterion.effort.to_string(),
            &clause.unwrap_or_default(),
            match source {
                None => "",
                Some(Source { verified: true, .. }) => VERIFIED,
                Some(_) => UNVERIFIED,
            },
        ]);
        for choice in &criterion.choices {
            let credit = match choice.credit {
                Credit::Percent(percent) => percent.to_string(),
                Credit::NotApplicable => String::new(),
            };
            self.line(&["c", choice.id.as_str(), &credit]);
        }
    }
}

fn said(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

const SERVICE: &str = "s";
const MEAN: &str = "m";
const WEAKEST: &str = "w";
const REQUIRED: &str = "e";
const VERIFIED: &str = "v";
const UNVERIFIED: &str = "u";

/// The criteria of such lines; nothing where they are no such lines.
///
/// Whether the criteria are sound is not looked at again: see [`Criteria::from_sound`].
///
/// ```
/// # let edition = libricite_criteria::newest();
/// let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// let lines = libricite_criteria::packed(&criteria);
///
/// assert_eq!(libricite_criteria::unpacked(&lines), Some(criteria));
/// assert_eq!(libricite_criteria::unpacked("edition = \"chatons@2.0.0\""), None);
/// ```
pub fn unpacked(text: &str) -> Option<Criteria> {
    let mut lines = text.lines();
    let mut document = Fields::of(lines.next()?).document()?;
    for line in lines {
        let mut fields = Fields::of(line);
        let axes = &mut document.axes;
        match fields.text()? {
            "r" => document.retired.push(fields.value()?),
            "l" => document.levels.push(fields.level()?),
            "a" => axes.push(fields.axis()?),
            "q" => axes.last_mut()?.criteria.push(fields.criterion()?),
            _ => axes.last_mut()?.criteria.last_mut()?.choices.push(fields.choice()?),
        }
    }
    Some(Criteria::from_sound(document))
}

/// The parent that such lines name first; empty where they have none.
pub(crate) fn parent(text: &str) -> &str {
    text.split('\t').nth(1).unwrap_or_default()
}

/// What is left of a line.
struct Fields<'a>(Split<'a, char>);

impl<'a> Fields<'a> {
    fn of(line: &'a str) -> Self {
        Self(line.split('\t'))
    }

    fn text(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    fn value<T: FromStr>(&mut self) -> Option<T> {
        self.text()?.parse().ok()
    }

    fn percent(&mut self) -> Option<Percent> {
        self.value().and_then(Percent::new)
    }

    fn document(&mut self) -> Option<CriteriaDocument> {
        Some(CriteriaDocument {
            edition: self.value()?,
            fork_of: self.value(),
            published: self.value()?,
            withdrawn: self.value(),
            license: self.text()?.to_owned(),
            minimum_coverage: self.percent()?,
            valid_months: self.value().and_then(Months::new)?,
            retired: Vec::new(),
            levels: Vec::new(),
            axes: Vec::new(),
        })
    }

    fn level(&mut self) -> Option<Level> {
        Some(Level { id: self.value()?, overall: self.percent()?, each_axis: self.percent()? })
    }

    fn axis(&mut self) -> Option<Axis> {
        let (id, weight) = (self.value()?, self.value().and_then(AxisWeight::new)?);
        Some(Axis { id, weight, criteria: Vec::new() })
    }

    fn criterion(&mut self) -> Option<Criterion> {
        Some(Criterion {
            id: self.value()?,
            weight: self.value().and_then(Weight::new)?,
            counts_from: self.value(),
            scope: if self.text()? == SERVICE { Scope::Service } else { Scope::Structure },
            services: match self.text()? {
                MEAN => Some(ServicesRule::Mean),
                WEAKEST => Some(ServicesRule::Weakest),
                _ => None,
            },
            required_for: self.value(),
            required_credit: self.percent(),
            evidence: match self.text()? {
                REQUIRED => EvidenceRule::Required,
                _ => EvidenceRule::Welcome,
            },
            effort: self.value().and_then(Effort::new)?,
            source: self.source(),
            choices: Vec::new(),
        })
    }

    fn source(&mut self) -> Option<Source> {
        let clause = self.text()?.to_owned();
        let verified = self.text().filter(|verified| !verified.is_empty())?;
        Some(Source { clause, verified: verified == VERIFIED })
    }

    fn choice(&mut self) -> Option<Choice> {
        let (id, percent) = (self.value()?, self.percent());
        Some(Choice { id, credit: percent.map_or(Credit::NotApplicable, Credit::Percent) })
    }
}

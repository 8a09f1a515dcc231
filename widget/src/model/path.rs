//! In which order the questions are asked.

use libricite::{Axis, Criteria, Criterion, Id, Level, Report, State};

/// Which questions are asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Path {
    /// What levels require, the lowest level first: about ten minutes.
    #[default]
    Minimums,
    /// All questions, axis by axis.
    Everything,
}

/// Questions that are asked together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    /// What they have in common.
    pub part: Part<'a>,
    /// The questions; there is at least one.
    pub questions: Vec<&'a Criterion>,
}

/// What the questions of a step have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// The lowest level that requires them.
    Level(&'a Level),
    /// Their axis.
    Axis(&'a Axis),
}

impl Path {
    /// The way to say it in storage and in addresses: `minimums`, `everything`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minimums => "minimums",
            Self::Everything => "everything",
        }
    }

    /// The path of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Minimums, Self::Everything].into_iter().find(|path| path.as_str() == name)
    }

    /// The steps, each with its questions in the order of the criteria file.
    pub fn steps(self, criteria: &Criteria) -> Vec<Step<'_>> {
        let steps: Vec<Step<'_>> = match self {
            Self::Minimums => criteria
                .levels()
                .iter()
                .map(|level| Step {
                    part: Part::Level(level),
                    questions: criteria.all().filter(|asked| requires(level, asked)).collect(),
                })
                .collect(),
            Self::Everything => criteria
                .axes()
                .iter()
                .map(|axis| Step {
                    part: Part::Axis(axis),
                    questions: axis.criteria.iter().collect(),
                })
                .collect(),
        };
        steps.into_iter().filter(|step| !step.questions.is_empty()).collect()
    }

    /// All questions in their order.
    pub fn questions(self, criteria: &Criteria) -> Vec<&Criterion> {
        self.steps(criteria).into_iter().flat_map(|step| step.questions).collect()
    }

    /// The question after this one; nothing after the last.
    ///
    /// From a question that is not on the path, the way goes on through all questions.
    pub fn next<'a>(self, criteria: &'a Criteria, question: &str) -> Option<&'a Criterion> {
        let (questions, place) = self.find(criteria, question)?;
        questions.get(place + 1).copied()
    }

    /// The question before this one; nothing before the first.
    pub fn previous<'a>(self, criteria: &'a Criteria, question: &str) -> Option<&'a Criterion> {
        let (questions, place) = self.find(criteria, question)?;
        questions.get(place.checked_sub(1)?).copied()
    }

    /// The first question that waits for an answer or for evidence.
    pub fn first_open<'a>(
        self,
        criteria: &'a Criteria,
        report: &Report<'_>,
    ) -> Option<&'a Criterion> {
        let questions = self.questions(criteria);
        questions.into_iter().find(|question| is_waiting(report, &question.id))
    }

    /// The next question after this one that waits for an answer or for evidence; when none
    /// does, the first of the path that does.
    pub fn next_open<'a>(
        self,
        criteria: &'a Criteria,
        report: &Report<'_>,
        question: &str,
    ) -> Option<&'a Criterion> {
        let (questions, place) = self.find(criteria, question)?;
        let after = questions.iter().skip(place + 1).chain(questions.iter().take(place));
        after.copied().find(|question| is_waiting(report, &question.id))
    }

    fn find<'a>(
        self,
        criteria: &'a Criteria,
        question: &str,
    ) -> Option<(Vec<&'a Criterion>, usize)> {
        [self, Self::Everything].into_iter().find_map(|path| {
            let questions = path.questions(criteria);
            let place = questions.iter().position(|known| known.id == *question)?;
            Some((questions, place))
        })
    }
}

/// Whether a level is the lowest that requires a criterion which counts.
fn requires(level: &Level, criterion: &Criterion) -> bool {
    criterion.counts() && criterion.required_for.as_ref() == Some(&level.id)
}

fn is_waiting(report: &Report<'_>, question: &Id) -> bool {
    let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
    let row = rows.find(|row| row.criterion == question);
    row.is_some_and(|row| matches!(row.state, State::Open | State::Unproven))
}

//! How far the answers are.

use libricite::{CriterionReport, IgnoredReason, Report, State, UNKNOWN};

use super::draft::Draft;
use super::place::Asked;

/// How one question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing is said.
    Open,
    /// « Je ne sais pas »: as open as the one before, and seen.
    Unknown,
    /// Some services are answered for, and some not.
    Begun,
    /// It is answered.
    Answered,
    /// It is answered, and the address that shows it is missing.
    Unproven,
    /// It does not apply.
    NotApplicable,
    /// Something was answered that could not be used; the question is open.
    Ignored(IgnoredReason),
}

impl Status {
    /// Whether nothing more is needed of the person who answers.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Answered | Self::NotApplicable)
    }
}

/// How many questions are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Answered.
    pub answered: usize,
    /// Answered, and their evidence is missing.
    pub unproven: usize,
    /// Without an answer, or without that for some service.
    pub open: usize,
    /// Not applicable.
    pub set_aside: usize,
}

impl Progress {
    /// Of those questions.
    pub fn of<'r, 'a: 'r>(rows: impl IntoIterator<Item = &'r CriterionReport<'a>>) -> Self {
        let mut progress = Self::default();
        for row in rows {
            match row.state {
                State::Answered => progress.answered += 1,
                State::Unproven => progress.unproven += 1,
                State::Open => progress.open += 1,
                State::NotApplicable => progress.set_aside += 1,
            }
        }
        progress
    }

    /// Of all questions of a report.
    pub fn of_report(report: &Report<'_>) -> Self {
        Self::of(report.axes.iter().flat_map(|axis| &axis.criteria))
    }

    /// How many questions there are.
    pub fn total(self) -> usize {
        self.done() + self.open + self.unproven
    }

    /// How many need nothing more.
    pub fn done(self) -> usize {
        self.answered + self.set_aside
    }

    /// Whether none needs anything more.
    pub fn is_complete(self) -> bool {
        self.done() == self.total()
    }

    /// The percent that needs nothing more, rounded down: 100 only when nothing is missing.
    pub fn percent(self) -> usize {
        (self.done() * 100).checked_div(self.total()).unwrap_or(100)
    }
}

impl Draft {
    /// How a question stands, over all services when it is asked of each.
    pub fn status(&self, report: &Report<'_>, criterion: &str) -> Status {
        let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        let Some(row) = rows.find(|row| *row.criterion == *criterion) else { return Status::Open };
        if row.state != State::Open {
            return of_state(row.state);
        }
        let mut ignored = report.ignored.iter();
        if let Some(ignored) = ignored.find(|ignored| ignored.criterion == Some(criterion)) {
            return Status::Ignored(ignored.reason);
        }
        if row.services.iter().any(|service| service.state != State::Open) {
            return Status::Begun;
        }
        let is_unknown = |asked: Asked| asked.choice(self.assessment()) == Some(UNKNOWN);
        let mut services = row.services.iter();
        let all_unknown = match services.len() {
            0 => is_unknown(Asked::once(criterion)),
            _ => services.all(|service| is_unknown(Asked::of(criterion, &*service.service.id))),
        };
        if all_unknown { Status::Unknown } else { Status::Open }
    }

    /// How a question stands for one service.
    pub fn service_status(&self, report: &Report<'_>, criterion: &str, service: &str) -> Status {
        let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        let row = rows.find(|row| *row.criterion == *criterion);
        let row = row.and_then(|row| row.services.iter().find(|row| row.service.id == service));
        let state = row.map_or(State::Open, |row| row.state);
        if state != State::Open {
            return of_state(state);
        }
        let mut ignored = report.ignored.iter();
        let ignored = ignored.find(|ignored| {
            ignored.criterion == Some(criterion) && ignored.service == Some(service)
        });
        match ignored {
            Some(ignored) => Status::Ignored(ignored.reason),
            None if Asked::of(criterion, service).choice(self.assessment()) == Some(UNKNOWN) => {
                Status::Unknown
            }
            None => Status::Open,
        }
    }
}

fn of_state(state: State) -> Status {
    match state {
        State::Answered => Status::Answered,
        State::Unproven => Status::Unproven,
        State::NotApplicable => Status::NotApplicable,
        State::Open => Status::Open,
    }
}

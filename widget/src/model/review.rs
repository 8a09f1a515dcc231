//! Answers that were carried over from another edition, to be read again.

use libricite::{Assessment, IgnoredReason, Report};

use super::draft::Draft;

/// The questions whose answers are to be read again, in the order of the report. Until they are,
/// they count as open.
pub fn to_review<'a>(report: &Report<'a>) -> Vec<&'a str> {
    let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
    rows.map(|row| row.criterion.as_str()).filter(|id| is_to_review(report, id)).collect()
}

/// Whether the answer to a question is to be read again.
pub fn is_to_review(report: &Report<'_>, criterion: &str) -> bool {
    report.ignored.iter().any(|ignored| {
        ignored.reason == IgnoredReason::ToReview && ignored.criterion == Some(criterion)
    })
}

impl Draft {
    /// The edition that answers were carried over from: the last in the archive, where carrying
    /// left what it could not take along. Of the same set, its version alone.
    pub fn came_from(&self) -> Option<&str> {
        let (named, _) = self.assessment().archive.iter().next_back()?;
        let version = named.strip_prefix(self.criteria().edition().set());
        Some(version.and_then(|version| version.strip_prefix('@')).unwrap_or(named))
    }
}

/// Whether an answer has the mark that it is to be read again.
pub(super) fn is_marked(assessment: &Assessment<'_>, criterion: &str) -> bool {
    assessment.to_review.iter().any(|id| **id == *criterion)
}

/// Takes that mark away.
pub(super) fn confirm(assessment: &mut Assessment<'static>, criterion: &str) {
    assessment.to_review.retain(|id| **id != *criterion);
}

/// Marks an answer to be read again.
pub(super) fn mark(assessment: &mut Assessment<'static>, criterion: &str) {
    if !is_marked(assessment, criterion) {
        assessment.to_review.push(criterion.to_owned().into());
    }
}

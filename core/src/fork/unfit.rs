//! Why a fork is refused.

use std::fmt;

use crate::Place;

/// Why a fork is refused: every problem that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    // INVARIANT: not empty.
    pub(super) problems: Vec<UnfitProblem>,
}

/// One problem of a fork, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {sentence}")]
pub struct UnfitProblem {
    /// Where in the document of the fork.
    pub place: Place,
    /// What, in a sentence.
    pub sentence: String,
}

impl Unfit {
    /// The problems; at least one.
    pub fn problems(&self) -> &[UnfitProblem] {
        &self.problems
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, problem) in self.problems.iter().enumerate() {
            let separator = if number == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Unfit {}

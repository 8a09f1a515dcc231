//! How much a search looks at before it gives up.

use std::cell::Cell;

/// What is left to look at.
///
/// It counts what is looked at and not the time, so that the same documents give the same answer
/// everywhere. What a caller counts is what it touches: bytes that are copied, rows that are
/// scored; never the steps of a loop, one of which could be anything.
#[derive(Debug)]
pub(crate) struct Patience {
    left: Cell<u64>,
}

impl Patience {
    pub(crate) fn of(most: u64) -> Self {
        Self { left: Cell::new(most) }
    }

    /// Looks at so many more; false once that is too much.
    pub(crate) fn lasts_for(&self, more: usize) -> bool {
        let more = u64::try_from(more).unwrap_or(u64::MAX);
        self.left.set(self.left.get().saturating_sub(more));
        !self.is_over()
    }

    pub(crate) fn is_over(&self) -> bool {
        self.left.get() == 0
    }
}

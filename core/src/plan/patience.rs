//! How much a search looks at before it gives up.

use std::cell::Cell;

/// What a plan may look at: two hundred times what sixty criteria and fifteen services take, and eight
/// times what nine hundred answers do. A pair of hostile documents could ask for more than a
/// lifetime, and no page shall wait for that.
///
/// It counts what is looked at and not the time, so that the same documents give the same plan
/// everywhere.
const MOST: u64 = 1 << 21;

/// What is left to look at.
#[derive(Debug)]
pub(super) struct Patience {
    left: Cell<u64>,
}

impl Patience {
    pub(super) fn fresh() -> Self {
        Self::of(MOST)
    }

    pub(super) fn of(most: u64) -> Self {
        Self { left: Cell::new(most) }
    }

    /// Looks at so many more; false once that is too much.
    pub(super) fn lasts_for(&self, more: usize) -> bool {
        let more = u64::try_from(more).unwrap_or(u64::MAX);
        self.left.set(self.left.get().saturating_sub(more));
        !self.is_over()
    }

    pub(super) fn is_over(&self) -> bool {
        self.left.get() == 0
    }
}

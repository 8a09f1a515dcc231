//! Values, and their means by weight.
//!
//! No sum here comes near 64 bits: a set has fewer than 2^30 criteria, an assessment at
//! most 1,000 services, and a weight or a credit is at most 100. Sums saturate all the
//! same, so that nothing here can panic.

use crate::exact::Fraction;
use crate::label::Floors;
use crate::{AxisWeight, Percent, Score, Weight};

/// What an answer, or a criterion over its services, is worth: a sum of percents for each
/// end, and over how many they are shared. Shared over none, it does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value {
    sure: u64,
    possible: u64,
    shared_over: u64,
    answered: u64,
}

impl Value {
    pub(crate) const OPEN: Self = Self { sure: 0, possible: 100, shared_over: 1, answered: 0 };
    pub(crate) const NOT_APPLICABLE: Self =
        Self { sure: 0, possible: 0, shared_over: 0, answered: 0 };

    pub(crate) fn answered(sure: Percent, possible: Percent) -> Self {
        let [sure, possible] = [sure, possible].map(|end| end.get().into());
        Self { sure, possible, shared_over: 1, answered: 1 }
    }

    /// Both, to be shared over all services.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            sure: self.sure.saturating_add(other.sure),
            possible: self.possible.saturating_add(other.possible),
            shared_over: self.shared_over.saturating_add(other.shared_over),
            answered: self.answered.saturating_add(other.answered),
        }
    }

    /// The lower of each end, still shared over all services, so that coverage can tell
    /// how many of them are answered.
    pub(crate) fn or_lower(self, other: Self) -> Self {
        let both = self.and(other);
        if self.shared_over == 0 || other.shared_over == 0 {
            return both;
        }
        // `other` is one service, so its ends are not shared; ours are the lowest so far,
        // times the number of services so far.
        let lower = |so_far: u64, end: u64| {
            let lowest = so_far.checked_div(self.shared_over).unwrap_or_default().min(end);
            lowest.saturating_mul(both.shared_over)
        };
        Self {
            sure: lower(self.sure, other.sure),
            possible: lower(self.possible, other.possible),
            ..both
        }
    }

    /// What is shown: sure rounded down, possible rounded up; nothing when it does not apply.
    pub(crate) fn score(self) -> Option<Score> {
        let sure = self.sure.checked_div(self.shared_over)?;
        let possible = self.possible.div_ceil(self.shared_over);
        let [sure, possible] = [sure, possible].map(|end| Percent::saturating(end.into()));
        Some(Score { sure, possible })
    }

    /// What is compared with the credit that a level requires.
    pub(crate) fn floors(self) -> Option<Floors> {
        let floor = |end: u64| Some(Percent::saturating(end.checked_div(self.shared_over)?.into()));
        Some(Floors { sure: floor(self.sure)?, possible: floor(self.possible)? })
    }
}

/// The two ends of a score, exactly.
pub(crate) struct Ends {
    sure: Fraction,
    possible: Fraction,
}

impl Ends {
    const ZERO: Self = Self { sure: Fraction::ZERO, possible: Fraction::ZERO };

    /// What is shown: sure rounded down, possible rounded up.
    pub(crate) fn score(&self) -> Score {
        Score { sure: self.sure.floor(), possible: self.possible.ceiling() }
    }

    /// What is compared with another score: both ends in hundredths of a percent, rounded down.
    pub(crate) fn hundredths(&self) -> (u32, u32) {
        (self.sure.hundredths(), self.possible.hundredths())
    }

    /// What is compared with the floors of levels.
    pub(crate) fn floors(&self) -> Floors {
        Floors { sure: self.sure.floor(), possible: self.possible.floor() }
    }

    fn over(self, weight: u64) -> Self {
        Self { sure: self.sure.over(weight), possible: self.possible.over(weight) }
    }
}

/// The mean of an axis: sums of weighted values, one for each number they are shared over.
#[derive(Debug, Default)]
pub(crate) struct AxisMean {
    sums: Vec<Value>,
    weight: u64,
}

impl AxisMean {
    pub(crate) fn add(&mut self, weight: Weight, value: Value) {
        if value.shared_over == 0 {
            return;
        }
        let weight = weight.get().into();
        self.weight = self.weight.saturating_add(weight);
        let weighted = Value {
            sure: value.sure.saturating_mul(weight),
            possible: value.possible.saturating_mul(weight),
            answered: value.answered.saturating_mul(weight),
            shared_over: value.shared_over,
        };
        match self.sums.iter_mut().find(|sum| sum.shared_over == value.shared_over) {
            Some(sum) => *sum = Value { shared_over: sum.shared_over, ..sum.and(weighted) },
            None => self.sums.push(weighted),
        }
    }

    /// The two ends; nothing when no criterion applies.
    pub(crate) fn ends(&self) -> Option<Ends> {
        if self.weight == 0 {
            return None;
        }
        let mut ends = Ends::ZERO;
        for sum in &self.sums {
            ends.sure.add(sum.sure, sum.shared_over);
            ends.possible.add(sum.possible, sum.shared_over);
        }
        Some(ends.over(self.weight))
    }
}

/// The mean of the axes.
pub(crate) struct OverallMean {
    ends: Ends,
    weight: u64,
}

impl Default for OverallMean {
    fn default() -> Self {
        Self { ends: Ends::ZERO, weight: 0 }
    }
}

impl OverallMean {
    pub(crate) fn add(&mut self, weight: AxisWeight, axis: &AxisMean) {
        let weight = weight.get().into();
        self.weight = self.weight.saturating_add(weight);
        for sum in &axis.sums {
            let divisor = sum.shared_over.saturating_mul(axis.weight);
            self.ends.sure.add(sum.sure.saturating_mul(weight), divisor);
            self.ends.possible.add(sum.possible.saturating_mul(weight), divisor);
        }
    }

    /// The two ends; nothing when no axis applies.
    pub(crate) fn ends(self) -> Option<Ends> {
        (self.weight != 0).then(|| self.ends.over(self.weight))
    }
}

/// The share of the weight that applies which is answered.
pub(crate) struct Coverage {
    answered: Fraction,
    weight: u64,
    anything: bool,
}

impl Default for Coverage {
    fn default() -> Self {
        Self { answered: Fraction::ZERO, weight: 0, anything: false }
    }
}

impl Coverage {
    /// Axis weights play no part.
    pub(crate) fn add(&mut self, axis: &AxisMean) {
        self.weight = self.weight.saturating_add(axis.weight);
        for sum in &axis.sums {
            self.answered.add(sum.answered.saturating_mul(100), sum.shared_over);
            self.anything |= sum.answered != 0;
        }
    }

    /// Rounded down; nothing when no criterion applies.
    pub(crate) fn percent(&self) -> Option<Percent> {
        (self.weight != 0).then(|| self.answered.clone().over(self.weight).floor())
    }

    /// In hundredths of a percent, rounded down; nothing when no criterion applies.
    pub(crate) fn hundredths(&self) -> Option<u32> {
        (self.weight != 0).then(|| self.answered.clone().over(self.weight).hundredths())
    }

    pub(crate) fn is_anything_answered(&self) -> bool {
        self.anything
    }
}

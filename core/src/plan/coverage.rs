//! What an answer is worth in effort, so that enough is answered.

use super::rates::{Market, PART, Tariffs};
use super::search::Prices;
use super::work::{Needs, Work};

/// How often a better rate of coverage is sought.
const TRIES: usize = 8;

/// The tariffs at a rate of coverage.
pub(super) struct Quote {
    pub(super) rate: i64,
    pub(super) tariffs: Tariffs,
    /// No plan costs less than that, in parts.
    pub(super) bound: i64,
    /// What lacks for the coverage, in parts.
    pub(super) missing: i128,
}

impl Quote {
    /// The best tariffs where nothing is paid for an answer.
    pub(super) fn of_free_answers(work: &Work<'_>, needs: &Needs) -> Self {
        Market { work, needs, prices: Prices::of(work) }.at(0)
    }

    /// Whether what is done at these tariffs seems to cover enough.
    pub(super) fn covers(&self) -> bool {
        self.missing <= 0
    }

    /// The tariffs that make the bound about as tight as it can be, from those of free answers on.
    pub(super) fn best(self, work: &Work<'_>, needs: &Needs) -> Self {
        let prices = Prices::of(work);
        let market = Market { work, needs, prices };
        // This may be below the best bound.
        let near = prices.step_of_search().checked_div(8).unwrap_or_default();
        let (mut low, mut high) = (self, prices.effort());
        // Too low a rate answers too little, too high a rate answers too much. Between them the
        // bound lies below its tangents, so the best rate is sought where these meet.
        let mut above: Option<Self> = None;
        for _ in 0..TRIES {
            if low.covers() {
                return low;
            }
            let rate = match &above {
                None => high,
                Some(above) => {
                    let rate = low.meets(above);
                    if low.at_most(rate) <= low.bound.max(above.bound).saturating_add(near) {
                        break;
                    }
                    rate
                }
            };
            let next = market.at(rate);
            if next.covers() {
                above = Some(next);
            } else {
                high = rate.saturating_mul(4);
                low = next;
            }
        }
        above.filter(|above| low.bound < above.bound).unwrap_or(low)
    }

    /// No bound at that rate is above this.
    fn at_most(&self, rate: i64) -> i64 {
        let rates = i128::from(rate).saturating_sub(self.rate.into());
        let rise = self.missing.saturating_mul(rates).checked_div(PART.into());
        self.bound.saturating_add(i64::try_from(rise.unwrap_or_default()).unwrap_or(i64::MAX))
    }

    /// The rate at which its tangent meets that of one which answers too much.
    fn meets(&self, above: &Self) -> i64 {
        let rates = i128::from(above.rate).saturating_sub(self.rate.into());
        let bounds = i128::from(above.bound).saturating_sub(self.bound.into());
        let rise = bounds.saturating_mul(PART.into());
        let rise = rise.saturating_sub(above.missing.saturating_mul(rates));
        let turn = self.missing.saturating_sub(above.missing);
        let step = rise.checked_div(turn).unwrap_or_default();
        self.rate.saturating_add(i64::try_from(step).unwrap_or_default())
    }
}

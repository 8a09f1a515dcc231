//! Sums of fractions, exactly.
//!
//! A score is a mean of means, so its denominator is a product of weights and of
//! numbers of services. Real criteria stay far below 128 bits; nothing keeps a
//! hostile pair of documents there, so a number that outgrows them moves to limbs.

use std::cmp::Ordering;

use crate::Percent;

/// A fraction of two natural numbers.
#[derive(Debug, Clone)]
pub(crate) struct Fraction {
    numerator: Natural,
    // INVARIANT: not zero.
    denominator: Natural,
}

impl Fraction {
    pub(crate) const ZERO: Self =
        Self { numerator: Natural::Small(0), denominator: Natural::Small(1) };

    /// Adds `numerator / denominator`; a denominator of zero adds nothing.
    pub(crate) fn add(&mut self, numerator: u64, denominator: u64) {
        if denominator == 0 || numerator == 0 {
            return;
        }
        if let Some(sum) = self.small_sum(numerator.into(), denominator.into()) {
            *self = sum;
            return;
        }
        let term = self.denominator.times(numerator);
        self.numerator = self.numerator.times(denominator).plus(&term);
        self.denominator = self.denominator.times(denominator);
    }

    /// The sum, when 128 bits hold it: nearly always.
    fn small_sum(&self, numerator: u128, denominator: u128) -> Option<Self> {
        let Natural::Small(ours) = self.numerator else { return None };
        let Natural::Small(shared) = self.denominator else { return None };
        let term = shared.checked_mul(numerator)?;
        let sum = ours.checked_mul(denominator)?.checked_add(term)?;
        let denominator = shared.checked_mul(denominator)?;
        Some(Self { numerator: Natural::Small(sum), denominator: Natural::Small(denominator) })
    }

    /// Divides by `divisor`; a divisor of zero changes nothing.
    pub(crate) fn over(mut self, divisor: u64) -> Self {
        if divisor != 0 {
            self.denominator = self.denominator.times(divisor);
        }
        self
    }

    /// The greatest whole percent that is not above the fraction, at most 100.
    ///
    /// As thresholds are whole percents, this reaches one exactly when the fraction does.
    pub(crate) fn floor(&self) -> Percent {
        if let (Natural::Small(numerator), Natural::Small(denominator)) =
            (&self.numerator, &self.denominator)
        {
            return Percent::saturating(numerator.checked_div(*denominator).unwrap_or_default());
        }
        let fits = |percent: u64| {
            self.denominator.times(percent).compare(&self.numerator) != Ordering::Greater
        };
        let greatest = (1..=100).take_while(|percent| fits(*percent)).last().unwrap_or(0);
        Percent::saturating(greatest.into())
    }

    /// The greatest number of hundredths that is not above the fraction, at most 10,000.
    pub(crate) fn hundredths(&self) -> u32 {
        let target = self.numerator.times(100);
        let fits = |hundredths: u32| {
            self.denominator.times(hundredths.into()).compare(&target) != Ordering::Greater
        };
        let (mut low, mut high) = (0_u32, 10_000_u32);
        while low < high {
            let middle = low.midpoint(high.saturating_add(1));
            if fits(middle) {
                low = middle;
            } else {
                high = middle.saturating_sub(1);
            }
        }
        low
    }

    /// The least whole percent that is not below the fraction, at most 100.
    pub(crate) fn ceiling(&self) -> Percent {
        let floor = self.floor();
        match self.denominator.times(floor.get().into()).compare(&self.numerator) {
            Ordering::Less => Percent::saturating(u128::from(floor.get()).saturating_add(1)),
            _ => floor,
        }
    }
}

/// A natural number of any size.
#[derive(Debug, Clone)]
pub(crate) enum Natural {
    Small(u128),
    /// Limbs of 64 bits, the lowest first, the last one not zero.
    Large(Vec<u64>),
}

impl Natural {
    pub(crate) const ZERO: Self = Self::Small(0);
    pub(crate) const ONE: Self = Self::Small(1);

    pub(crate) fn times(&self, factor: u64) -> Self {
        if let Self::Small(value) = self
            && let Some(product) = value.checked_mul(factor.into())
        {
            return Self::Small(product);
        }
        let mut carry = 0_u64;
        let mut limbs: Vec<u64> = (self.limbs().into_iter())
            .map(|limb| {
                let (low, high) = limb.carrying_mul(factor, carry);
                carry = high;
                low
            })
            .collect();
        limbs.push(carry);
        Self::trimmed(limbs)
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let Some(sum) = a.checked_add(*b)
        {
            return Self::Small(sum);
        }
        let (a, b) = (self.limbs(), other.limbs());
        let length = a.len().max(b.len());
        let padded = |limbs: Vec<u64>| limbs.into_iter().chain(std::iter::repeat(0)).take(length);
        let mut carry = false;
        let mut limbs: Vec<u64> = padded(a)
            .zip(padded(b))
            .map(|(a, b)| {
                let (sum, first) = a.overflowing_add(b);
                let (sum, second) = sum.overflowing_add(carry.into());
                carry = first || second;
                sum
            })
            .collect();
        limbs.push(carry.into());
        Self::trimmed(limbs)
    }

    /// The whole part of the quotient, and what remains; nothing for a divisor of zero.
    pub(crate) fn divided_by(&self, divisor: u64) -> Option<(Self, u64)> {
        let wide = u128::from(divisor);
        if let Self::Small(value) = self {
            let rest = u64::try_from(value.checked_rem(wide)?).ok()?;
            return Some((Self::Small(value.checked_div(wide)?), rest));
        }
        let mut limbs = self.limbs();
        let mut rest = 0_u64;
        for limb in limbs.iter_mut().rev() {
            let value = u128::from(rest).wrapping_shl(64) | u128::from(*limb);
            *limb = u64::try_from(value.checked_div(wide)?).ok()?;
            rest = u64::try_from(value.checked_rem(wide)?).ok()?;
        }
        Some((Self::trimmed(limbs), rest))
    }

    fn compare(&self, other: &Self) -> Ordering {
        if let (Self::Small(a), Self::Small(b)) = (self, other) {
            return a.cmp(b);
        }
        let (a, b) = (self.limbs(), other.limbs());
        a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev()))
    }

    fn limbs(&self) -> Vec<u64> {
        match self {
            Self::Small(value) => {
                #[expect(clippy::cast_possible_truncation, reason = "the low half is meant")]
                let low = *value as u64;
                let high = u64::try_from(value.wrapping_shr(64)).unwrap_or_default();
                let Self::Large(limbs) = Self::trimmed(vec![low, high]) else { return Vec::new() };
                limbs
            }
            Self::Large(limbs) => limbs.clone(),
        }
    }

    fn trimmed(mut limbs: Vec<u64>) -> Self {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        Self::Large(limbs)
    }
}

/// A number that sums are counted in: a small one where it is enough, for it is quicker.
pub(crate) trait Amount: Clone + Ord {
    const ZERO: Self;
    /// The number, when it is small enough.
    fn of(number: &Natural) -> Option<Self>;
    fn plus(&self, other: &Self) -> Self;
    fn times(&self, factor: u64) -> Self;
}

impl Amount for u64 {
    const ZERO: Self = 0;

    fn of(number: &Natural) -> Option<Self> {
        match number {
            Natural::Small(value) => Self::try_from(*value).ok(),
            Natural::Large(_) => None,
        }
    }

    fn plus(&self, other: &Self) -> Self {
        self.saturating_add(*other)
    }

    fn times(&self, factor: u64) -> Self {
        self.saturating_mul(factor)
    }
}

impl Amount for Natural {
    const ZERO: Self = Self::ZERO;

    fn of(number: &Natural) -> Option<Self> {
        Some(number.clone())
    }

    fn plus(&self, other: &Self) -> Self {
        self.plus(other)
    }

    fn times(&self, factor: u64) -> Self {
        self.times(factor)
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(other)
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Natural {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Natural {}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(terms: &[(u64, u64)]) -> (u8, u8) {
        let mut sum = Fraction::ZERO;
        for (numerator, denominator) in terms {
            sum.add(*numerator, *denominator);
        }
        (sum.floor().get(), sum.ceiling().get())
    }

    #[test]
    fn thirds_add_up_to_a_whole() {
        assert_eq!(sum(&[(100, 3), (100, 3), (100, 3)]), (100, 100));
        assert_eq!(sum(&[(100, 3), (100, 3)]), (66, 67));
    }

    #[test]
    fn one_short_of_a_whole_is_not_a_whole_even_past_128_bits() {
        let huge = u64::MAX;
        let nearly = [(1, huge), (1, huge - 2), (1, huge - 4), (39, 1)];
        assert_eq!(sum(&nearly), (39, 40));
        let exactly = [(huge / 5, huge), (huge / 5, huge), (huge / 5 * 3, huge), (39, 1)];
        assert_eq!(sum(&exactly), (40, 40));
    }

    #[test]
    fn a_carry_runs_through_limbs_that_are_full() {
        let full = Natural::Large(vec![u64::MAX; 3]);
        let sum = full.plus(&Natural::Small(1));
        assert_eq!(sum.limbs(), [0, 0, 0, 1]);
        assert_eq!(sum.compare(&full), Ordering::Greater);
    }

    #[test]
    fn a_product_past_128_bits_is_divided_again() {
        let product = (50..100).fold(Natural::ONE, |product, factor| product.times(factor));
        assert!(matches!(product, Natural::Large(_)));
        let (_, rest) = product.plus(&Natural::Small(7)).divided_by(97).expect("it is not zero");
        assert_eq!(rest, 7);
        let divided = (50..100).rev().try_fold(product, |product, divisor| {
            let (quotient, rest) = product.divided_by(divisor)?;
            (rest == 0).then_some(quotient)
        });
        assert_eq!(divided, Some(Natural::ONE));
        assert_eq!(Natural::ONE.divided_by(0), None);
    }
}

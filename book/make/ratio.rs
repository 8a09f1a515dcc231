//! Fractions, written a second time on purpose: the book does the sums of the scoring rule
//! on its own, so that a test can compare them with the report's.

/// A fraction of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    over: u128,
    // INVARIANT: not zero.
    under: u128,
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self { over: 0, under: 1 };

    /// `over / under`; nothing when `under` is zero.
    pub fn new(over: u128, under: u128) -> Option<Self> {
        (under != 0).then(|| Self { over, under }.reduced())
    }

    /// The sum of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let over = self.over * other.under + other.over * self.under;
        Self { over, under: self.under * other.under }.reduced()
    }

    /// This many times.
    #[must_use]
    pub fn times(self, factor: u128) -> Self {
        Self { over: self.over * factor, under: self.under }.reduced()
    }

    /// A share of it; nothing when `divisor` is zero.
    pub fn shared_by(self, divisor: u128) -> Option<Self> {
        Self::new(self.over, self.under * divisor)
    }

    /// The lower of both.
    #[must_use]
    pub fn lower(self, other: Self) -> Self {
        if self.over * other.under < other.over * self.under { self } else { other }
    }

    /// The greatest whole number that is not above it.
    pub fn floor(self) -> u128 {
        self.over / self.under
    }

    /// The least whole number that is not below it.
    pub fn ceiling(self) -> u128 {
        self.over.div_ceil(self.under)
    }

    /// As French reads it, with at most two decimals, cut: "87,5".
    pub fn french(self) -> String {
        let hundredths = self.over * 100 / self.under;
        let (whole, part) = (hundredths / 100, hundredths % 100);
        match (part / 10, part % 10) {
            (0, 0) => french(whole),
            (tenths, 0) => format!("{},{tenths}", french(whole)),
            _ => format!("{},{part:02}", french(whole)),
        }
    }

    fn reduced(self) -> Self {
        let (mut a, mut b) = (self.over, self.under);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self { over: self.over / a, under: self.under / a }
    }
}

/// A whole number as French writes it, with a space between the thousands.
pub(crate) fn french(number: u128) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{}\u{202f}{:03}", french(number / 1000), number % 1000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_french_writes_it() {
        let written = |over, under| Ratio::new(over, under).map(Ratio::french);
        assert_eq!(written(175, 2).as_deref(), Some("87,5"));
        assert_eq!(written(200, 3).as_deref(), Some("66,66"));
        assert_eq!(written(4180, 2).as_deref(), Some("2\u{202f}090"));
        assert_eq!(written(1, 0), None);
    }
}

//! Whether what was earned still holds, on a day that is given: the core has no clock.

use serde::Serialize;

use crate::{Date, Months, Report};

/// How long before its end a label is due to be renewed.
const DUE: Months = match Months::new(2) {
    Some(months) => months,
    None => Months::LEAST,
};

/// Whether what was earned still holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Freshness {
    /// It holds.
    Fresh,
    /// It holds, and its last two months have begun: it is time to look at the answers again.
    Due,
    /// It holds no longer.
    Expired,
}

/// A day, and whether what was earned still holds then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FreshnessOn {
    /// The day.
    pub day: Date,
    /// Whether it still holds then.
    pub state: Freshness,
}

impl Report<'_> {
    /// Whether what was earned still holds on a day.
    ///
    /// It holds up to and including [`valid_until`](Report::valid_until). It is due from the day
    /// two months before that, which is the last of its month where that has no such day, and
    /// included. What is valid for two months or less is due from its first day. A day before
    /// that of the assessment is as good as that day itself.
    ///
    /// ```
    /// use libricite::{Assessment, Criteria, Freshness, evaluate};
    ///
    /// # fn example(criteria: &Criteria, assessment: &Assessment) -> Result<(), libricite::DateError> {
    /// let report = evaluate(criteria, assessment);
    /// assert_eq!(report.valid_until.to_string(), "2027-04-30");
    ///
    /// assert_eq!(report.freshness("2027-02-27".parse()?), Freshness::Fresh);
    /// assert_eq!(report.freshness("2027-02-28".parse()?), Freshness::Due);
    /// assert_eq!(report.freshness("2027-04-30".parse()?), Freshness::Due);
    /// assert_eq!(report.freshness("2027-05-01".parse()?), Freshness::Expired);
    /// # Ok(()) }
    /// # let criteria = toml::from_str(r#"
    /// #     edition = "a@1.0.0"
    /// #     published = "2026-01-01"
    /// #     license = "CC0-1.0"
    /// #     level = [{ id = "green" }]
    /// #     axis = [{ id = "b" }, { id = "c" }, { id = "d" }]
    /// # "#)?;
    /// # let assessment = serde_json::from_str(r#"{
    /// #     "criteria": "a@1.0.0", "date": "2026-04-30", "structure": { "name": "Chaton" }
    /// # }"#)?;
    /// # example(&criteria, &assessment)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn freshness(&self, day: Date) -> Freshness {
        if self.valid_until < day {
            Freshness::Expired
        } else if self.valid_until.before(DUE) <= day {
            Freshness::Due
        } else {
            Freshness::Fresh
        }
    }

    /// Whether it is to be shown on a day on which what was earned holds no longer: the day that was
    /// given [to it](Report::on). Where none was given, nothing is shown as expired, whatever day it
    /// is; for any day, ask for the [freshness](Report::freshness).
    ///
    /// ```
    /// use libricite::{Assessment, Criteria, Freshness, evaluate};
    ///
    /// let criteria: Criteria = toml::from_str(r#"
    ///     edition = "tea-room@1.0.0"
    ///     published = "2026-01-01"
    ///     license = "CC0-1.0"
    ///     level = [{ id = "welcome" }]
    ///     axis = [{ id = "tea" }, { id = "cake" }, { id = "cats" }]
    /// "#)?;
    /// let day = "2026-04-30".parse()?;
    /// let assessment = Assessment::new(criteria.edition().clone(), day, "Mistigri");
    /// let years_later = "2036-01-01".parse()?;
    /// let report = evaluate(&criteria, &assessment);
    /// assert!(!report.has_expired(), "no day was given");
    /// assert_eq!(report.freshness(years_later), Freshness::Expired);
    /// assert!(report.on(years_later).has_expired());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn has_expired(&self) -> bool {
        self.freshness.is_some_and(|it| it.state == Freshness::Expired)
    }

    /// The report as it is to be shown on a day: it then says whether what was earned still
    /// holds, and a badge of what does not shows no level.
    #[must_use]
    pub fn on(self, day: Date) -> Self {
        let state = self.freshness(day);
        Self { freshness: Some(FreshnessOn { day, state }), ..self }
    }
}

//! Writes what changed into the history.

use super::{MOST_RECORDS, Snapshot};
use crate::{Assessment, Date, Edition};

/// What was written into the history.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Recorded {
    /// The day of the record before this one; nothing when it is the first.
    pub since: Option<Date>,
    /// How many answers were given, changed or taken away since then.
    pub answers: usize,
    /// Which edition was answered until then, when it is another one.
    pub edition_before: Option<Edition>,
    /// Whether the services are others than then.
    pub services_changed: bool,
    /// Whether anything at all changed since then, what is to be read again included.
    pub changed: bool,
    /// Whether there was a record of this day already, which this one replaces.
    pub made_anew: bool,
    /// The day that the assessment said before.
    pub date_before: Date,
}

/// Why nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RecordRefused {
    /// The day is before one that is recorded: a clock goes wrong, or a date was mistyped.
    #[error(
        "{day} is before {last}, the day of the last record; a record is never older than the one before it"
    )]
    DayBeforeLast {
        /// The day that was to be recorded.
        day: Date,
        /// The latest day in the history.
        last: Date,
    },
    /// The history has all the records that a file may hold.
    #[error(
        "the history has {MOST_RECORDS} records, the most that a file may hold; keep this file, and go on with a copy of it without `history`"
    )]
    Full,
}

impl Assessment<'_> {
    /// Records what the assessment says on a day, which becomes its date.
    ///
    /// One record a day: recorded again on the day of the last record, that record is made
    /// anew. Where nothing changed, the record is the day alone. What the records before it
    /// give is not touched. Refused, and nothing changed, on a day before one that is recorded.
    ///
    /// What says nothing (no choice, no note, no evidence) is not recorded, nor the texts that
    /// help to fill in a blank assessment.
    ///
    /// ```
    /// use libricite::Assessment;
    ///
    /// let mut assessment = Assessment::new("chatons@2.0.0".parse()?, "2025-05-01".parse()?, "Mistigri");
    /// assessment.answers.entry("no-ads".into()).or_default().choice = Some("yes".into());
    /// assessment.record("2025-05-01".parse()?)?;
    /// assessment.answers.remove("no-ads");
    /// assessment.record("2026-11-22".parse()?)?;
    ///
    /// assert_eq!(
    ///     serde_json::to_string(&assessment.history)?,
    ///     r#"[{"date":"2025-05-01","criteria":"chatons@2.0.0","answers":{"no-ads":{"choice":"yes"}}},"#
    ///         .to_owned() + r#"{"date":"2026-11-22","answers":{"no-ads":null}}]"#
    /// );
    /// assert_eq!(
    ///     assessment.record("2026-10-01".parse()?).unwrap_err().to_string(),
    ///     "2026-10-01 is before 2026-11-22, the day of the last record; a record is never older \
    ///      than the one before it"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn record(&mut self, day: Date) -> Result<Recorded, RecordRefused> {
        if let Some(last) = self.history.iter().map(|record| record.date).max()
            && day < last
        {
            return Err(RecordRefused::DayBeforeLast { day, last });
        }
        let made_anew = self.history.last().is_some_and(|record| record.date == day);
        if !made_anew && MOST_RECORDS <= self.history.len() {
            return Err(RecordRefused::Full);
        }

        if made_anew {
            self.history.pop();
        }
        let before = Snapshot::after(&self.history);
        let record = before.change(&Snapshot::of(self), day);
        // A record made by hand may not say which edition it answers: then it was this one.
        let edition_before = before.criteria.filter(|_| record.criteria.is_some());
        let is_first = self.history.is_empty();
        let is_new_edition = edition_before.is_some() || is_first;
        let recorded = Recorded {
            since: self.history.last().map(|record| record.date),
            answers: record.answers.len(),
            edition_before,
            services_changed: record.services.is_some(),
            changed: is_new_edition || record.changes_answers(),
            made_anew,
            date_before: self.date,
        };
        self.history.push(record);
        self.date = day;
        Ok(recorded)
    }
}

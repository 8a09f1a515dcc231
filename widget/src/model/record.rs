//! What is written into the history when a file is saved.

use std::rc::Rc;

use libricite::{Assessment, Date, RecordRefused};

use super::draft::Draft;

impl Draft {
    /// Records what is said, as that of a day, unless a file has it already. What the file said
    /// before anything was recorded is then the first record.
    ///
    /// What is not recorded is refused with the reason, and nothing changes. It is no step to
    /// undo: what is undone afterwards, the next record takes into account.
    pub fn record(
        &mut self,
        day: Date,
        in_file: Option<&Assessment<'static>>,
    ) -> Result<(), RecordRefused> {
        if in_file == Some(self.assessment()) || self.is_blank() {
            return Ok(());
        }
        let mut assessment = self.assessment().clone();
        if let Some(file) = in_file.filter(|file| file.date < day && !file.answers.is_empty())
            && assessment.history.is_empty()
            && file.history.is_empty()
        {
            let mut first = file.clone();
            first.record(first.date)?;
            assessment.history = first.history;
        }
        if assessment.record(day)?.changed {
            *self.assessment_mut() = Rc::new(assessment);
        }
        Ok(())
    }
}

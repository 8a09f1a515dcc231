//! What may stand beside a report.

use libricite::Plan;

use crate::Progressed;

/// What a page says beyond its report, as far as it is known.
///
/// Nothing of it changes what the report says.
///
/// ```
/// # let edition = "chatons@2.0.0".parse()?;
/// # let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// # let words = libricite_criteria::words(&edition, "en").expect("it is packed");
/// # let assessment = serde_json::from_str(r#"{
/// #     "criteria": "chatons@2.0.0", "date": "2026-11-22", "structure": { "name": "Chaton" }
/// # }"#)?;
/// use libricite_draw::{Context, page};
///
/// let report = libricite::evaluate(&criteria, &assessment);
/// let plan = libricite::next_steps(&criteria, &assessment);
/// let html = page(&report, &words, Context { plan: Some(&plan), ..Context::default() });
/// assert!(html.contains("To reach the level yellow: "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// What earns the next levels with the least effort. Without it, the page says what lacks
    /// for the next one.
    pub plan: Option<&'a Plan<'a>>,
    /// What the answers were worth on earlier days; shown from two records on.
    pub progress: Option<&'a Progressed>,
}

impl<'a> Context<'a> {
    /// The progress; one record alone shows none.
    pub(crate) fn progress_to_show(&self) -> Option<&'a Progressed> {
        self.progress.filter(|progress| 1 < progress.table.rows.len())
    }
}

//! Whether a level is earned without evidence.

use super::sheet::{Proof, Sheet, best, not_applicable, worst};
use crate::{Criteria, EvidenceRule, Gap, Id, Missing, evaluate};

/// The lowest level that nobody earns without evidence: its place, its id, and what it lacks.
///
/// A claim that needs evidence and has none is worth nothing. So the best answer without evidence
/// is: what is worth 100 where no evidence is needed, else that it does not apply, else anything.
/// That is best for the criterion, for its axis and for the whole at once; only whether services
/// are offered is left to try, and a second service does no better than the first.
pub(super) fn level_out_of_reach(criteria: &Criteria) -> Option<(usize, Id, String)> {
    let without = Sheet::blank(criteria, &[], Proof::None);
    let mut sheets = [without, Sheet::blank(criteria, &["one"], Proof::None)];
    for sheet in &mut sheets {
        for criterion in criteria.all() {
            let choice = match criterion.evidence {
                EvidenceRule::Welcome => best(criterion),
                EvidenceRule::Required => not_applicable(criterion).or_else(|| worst(criterion)),
            };
            if let Some(choice) = choice {
                sheet.answer_all(criterion, choice);
            }
        }
    }
    let best = sheets.iter().max_by_key(|sheet| sheet.rank())?;
    let report = evaluate(criteria, best.assessment());
    let place = report.label.rank.unwrap_or_default();
    let level = criteria.levels().get(place)?;
    let reason = report.gaps.first().map(reason).unwrap_or_default();
    let above = if criteria.levels().len().saturating_sub(place) == 1 {
        ""
    } else {
        ", nor a level above it,"
    };
    let sentence = format!("nobody earns `{}`{above} without evidence{reason}", level.id);
    Some((place, level.id.clone(), sentence))
}

fn reason(gap: &Gap<'_>) -> String {
    let (sure, needs) = (gap.sure, gap.needs);
    match gap.missing {
        Missing::Criterion(id) => {
            format!(": it requires `{id}`, and what is claimed of that needs evidence")
        }
        Missing::Axis(id) => format!(
            ": on the axis `{id}` at most {sure} percent are sure without it, and {needs} are \
             asked for"
        ),
        Missing::Overall => format!(
            ": at most {sure} percent overall are sure without it, and {needs} are asked for"
        ),
        Missing::Coverage => String::new(),
    }
}

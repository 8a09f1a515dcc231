//! Which answer belongs to which criterion.

use std::cmp::Ordering;

use crate::order;
use crate::{Answer, Assessment, Criteria, Ignored, IgnoredReason, Service};

/// The services, each id once.
pub(super) struct Services<'a> {
    /// In the order of the assessment.
    pub(super) listed: Vec<&'a Service<'a>>,
    /// In their own order.
    ids: Vec<&'a str>,
}

impl Services<'_> {
    pub(super) fn contains(&self, id: &str) -> bool {
        self.ids.binary_search(&id).is_ok()
    }
}

/// The services; nothing when the structure did not say.
pub(super) fn services<'a>(
    assessment: &'a Assessment<'a>,
    ignored: &mut Vec<Ignored<'a>>,
) -> Option<Services<'a>> {
    let services = assessment.services.as_ref()?;
    let ids: Vec<&str> = services.iter().map(|service| &*service.id).collect();
    let repeated = order::repeated(&ids);
    let mut listed = Vec::with_capacity(services.len());
    for (place, service) in services.iter().enumerate() {
        if repeated.binary_search(&place).is_err() {
            listed.push(service);
        } else {
            let service = Some(&*service.id);
            let reason = IgnoredReason::RepeatedService;
            ignored.push(Ignored { criterion: None, service, choice: None, reason });
        }
    }
    Some(Services { listed, ids: order::in_order(&ids) })
}

/// The answer to each criterion, in the order of the file.
///
/// Both sides are sorted by id, so one walk along both finds all pairs.
pub(super) fn answers<'a>(
    criteria: &'a Criteria,
    assessment: &'a Assessment<'a>,
    ignored: &mut Vec<Ignored<'a>>,
) -> Vec<Option<&'a Answer<'a>>> {
    let marks: Vec<&str> = assessment.to_review.iter().map(|id| &**id).collect();
    let marks = order::in_order(&marks);
    let mut paired = vec![None; criteria.count()];
    let mut known = criteria.sorted().peekable();
    for (id, answer) in &assessment.answers {
        let mut slot = None;
        while let Some((number, criterion)) = known.peek() {
            match criterion.id.as_str().cmp(id) {
                Ordering::Less => {}
                Ordering::Equal => slot = paired.get_mut(*number),
                Ordering::Greater => break,
            }
            known.next();
            if slot.is_some() {
                break;
            }
        }
        let reason = match slot {
            Some(_) if marks.binary_search(&&**id).is_ok() => IgnoredReason::ToReview,
            Some(slot) => {
                *slot = Some(answer);
                continue;
            }
            None => IgnoredReason::NoSuchCriterion,
        };
        let choice = answer.choice.as_deref();
        ignored.push(Ignored { criterion: Some(id), service: None, choice, reason });
    }
    paired
}

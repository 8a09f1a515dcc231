//! One criterion: what was answered, and what it is worth.

use super::mean::Value;
use super::pair::Services;
use crate::{
    Answer, Credit, Criterion, CriterionReport, Evidence, EvidenceRule, Id, Ignored, IgnoredReason,
    Percent, Required, Scope, Service, ServiceAnswer, ServiceReport, ServicesRule, State, UNKNOWN,
};

/// The row of the report for one criterion, and its value.
pub(super) fn row<'a>(
    criterion: &'a Criterion,
    answer: Option<&'a Answer<'a>>,
    services: Option<&Services<'a>>,
    ignored: &mut Vec<Ignored<'a>>,
) -> (CriterionReport<'a>, Value) {
    let mut row = CriterionReport {
        criterion: &criterion.id,
        weight: criterion.weight,
        counts_from: criterion.counts_from,
        choice: None,
        score: None,
        state: State::Open,
        scope: criterion.scope,
        rule: None,
        required: criterion.required_for.as_ref().map(|level| Required {
            level,
            credit: criterion.required_credit.unwrap_or(Percent::FULL),
        }),
        evidence_rule: criterion.evidence,
        source: criterion.source.as_ref(),
        note: answer.and_then(|answer| answer.note.as_deref()),
        evidence: answer.map_or(&[], |answer| &answer.evidence),
        services: Vec::new(),
    };
    let value = match criterion.scope {
        Scope::Structure => once(&mut row, criterion, answer, ignored),
        Scope::Service => of_services(&mut row, criterion, answer, services, ignored),
    };
    row.score = value.score();
    (row, value)
}

/// A criterion that is asked once.
fn once<'a>(
    row: &mut CriterionReport<'a>,
    criterion: &'a Criterion,
    answer: Option<&'a Answer<'a>>,
    ignored: &mut Vec<Ignored<'a>>,
) -> Value {
    let Some(answer) = answer else { return Value::OPEN };
    for (service, of_service) in &answer.services {
        if chosen(of_service.choice.as_deref()).is_some() {
            ignored.push(Ignored {
                criterion: Some(criterion.id.as_str()),
                service: Some(service),
                choice: of_service.choice.as_deref(),
                reason: IgnoredReason::AskedOfStructure,
            });
        }
    }
    let Some(choice) = chosen(answer.choice.as_deref()) else { return Value::OPEN };
    let Some((id, state, value)) = worth(criterion, choice, || has_address(&answer.evidence))
    else {
        ignored.push(no_such_choice(criterion, None, choice));
        return Value::OPEN;
    };
    row.choice = Some(id);
    row.state = state;
    value
}

/// A criterion that is asked of each service.
fn of_services<'a>(
    row: &mut CriterionReport<'a>,
    criterion: &'a Criterion,
    answer: Option<&'a Answer<'a>>,
    services: Option<&Services<'a>>,
    ignored: &mut Vec<Ignored<'a>>,
) -> Value {
    let rule = criterion.services.unwrap_or_default();
    row.rule = Some(rule);
    if let Some(answer) = answer {
        list_unused(criterion, answer, services, ignored);
    }
    let Some(services) = services else { return Value::OPEN };

    let mut sum = Value::NOT_APPLICABLE;
    row.services.reserve_exact(services.listed.len());
    // Looked at once, and not for each service.
    let needs_proof = criterion.evidence == EvidenceRule::Required;
    let shared = needs_proof && has_address(row.evidence);
    for service in &services.listed {
        let of_service = answer.and_then(|answer| answer.services.get(&service.id));
        let (report, value) = service_row(criterion, service, of_service, shared, ignored);
        sum = match rule {
            ServicesRule::Mean => sum.and(value),
            ServicesRule::Weakest => sum.or_lower(value),
        };
        row.services.push(report);
    }
    row.state = together(&row.services);
    sum
}

/// The row of one service. What is `shared` is shown for all services, and counts for each.
fn service_row<'a>(
    criterion: &'a Criterion,
    service: &'a Service<'a>,
    answer: Option<&'a ServiceAnswer<'a>>,
    shared: bool,
    ignored: &mut Vec<Ignored<'a>>,
) -> (ServiceReport<'a>, Value) {
    let mut row = ServiceReport {
        service,
        choice: None,
        score: None,
        state: State::Open,
        note: answer.and_then(|answer| answer.note.as_deref()),
        evidence: answer.map_or(&[], |answer| &answer.evidence),
    };
    let mut value = Value::OPEN;
    if let Some(choice) = chosen(answer.and_then(|answer| answer.choice.as_deref())) {
        match worth(criterion, choice, || shared || has_address(row.evidence)) {
            Some((id, state, worth)) => {
                row.choice = Some(id);
                row.state = state;
                value = worth;
            }
            None => ignored.push(no_such_choice(criterion, Some(&service.id), choice)),
        }
    }
    row.score = value.score();
    (row, value)
}

/// Lists what was answered for services that are not there, or once for all of them.
fn list_unused<'a>(
    criterion: &'a Criterion,
    answer: &'a Answer<'a>,
    services: Option<&Services<'a>>,
    ignored: &mut Vec<Ignored<'a>>,
) {
    let id = criterion.id.as_str();
    if let Some(choice) = chosen(answer.choice.as_deref()) {
        ignored.push(Ignored {
            criterion: Some(id),
            service: None,
            choice: Some(choice),
            reason: IgnoredReason::AskedOfServices,
        });
    }
    for (service, of_service) in &answer.services {
        let is_listed = services.is_some_and(|services| services.contains(service));
        let choice = chosen(of_service.choice.as_deref());
        if !is_listed && choice.is_some() {
            let reason = IgnoredReason::NoSuchService;
            ignored.push(Ignored { criterion: Some(id), service: Some(service), choice, reason });
        }
    }
}

fn has_address(evidence: &[Evidence<'_>]) -> bool {
    evidence.iter().any(Evidence::has_address)
}

/// What a choice is worth; nothing when the criterion does not offer it.
fn worth<'a>(
    criterion: &'a Criterion,
    choice: &str,
    is_shown: impl Fn() -> bool,
) -> Option<(&'a Id, State, Value)> {
    let choice = criterion.choice(choice)?;
    let (state, value) = match choice.credit {
        Credit::NotApplicable => (State::NotApplicable, Value::NOT_APPLICABLE),
        Credit::Percent(credit) => {
            let needs_proof =
                criterion.evidence == EvidenceRule::Required && Percent::ZERO < credit;
            if needs_proof && !is_shown() {
                (State::Unproven, Value::answered(Percent::ZERO, credit))
            } else {
                (State::Answered, Value::answered(credit, credit))
            }
        }
    };
    Some((&choice.id, state, value))
}

/// The state of a criterion over its services: the one that leaves most to do.
fn together(services: &[ServiceReport<'_>]) -> State {
    let any = |state| services.iter().any(|service| service.state == state);
    [State::Open, State::Unproven, State::Answered]
        .into_iter()
        .find(|state| any(*state))
        .unwrap_or(State::NotApplicable)
}

/// The choice, unless it says the same as none.
fn chosen(choice: Option<&str>) -> Option<&str> {
    choice.filter(|choice| *choice != UNKNOWN)
}

fn no_such_choice<'a>(
    criterion: &'a Criterion,
    service: Option<&'a str>,
    choice: &'a str,
) -> Ignored<'a> {
    let reason = IgnoredReason::NoSuchChoice;
    Ignored { criterion: Some(criterion.id.as_str()), service, choice: Some(choice), reason }
}

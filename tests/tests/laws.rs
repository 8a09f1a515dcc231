//! The laws of scoring, each on random criteria and random assessments.

use std::borrow::Cow;

use libricite::{
    Assessment, Credit, Criteria, CriteriaDocument, Evidence, LabelState, Percent, Report, State,
    Weight, evaluate,
};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::figures::{figures, unordered};
use crate::questions::{Question, best_of};
use crate::random::{cases, pair};
use crate::reference::opinion;

/// The rank among the levels, 0 for none.
fn rank(report: &Report<'_>) -> usize {
    report.label.rank.unwrap_or_default()
}

fn reachable(report: &Report<'_>) -> usize {
    let place = |id| report.label.levels.iter().position(|level| *level == id);
    report.label.reachable.and_then(place).map_or(0, |place| place + 1)
}

/// The label and everything that is sure stand at least as high, wherever both apply.
fn sure_is_kept(before: &Report<'_>, after: &Report<'_>) -> Result<(), TestCaseError> {
    prop_assert!(rank(before) <= rank(after), "the label fell");
    if let (Some(before), Some(after)) = (before.overall, after.overall) {
        prop_assert!(before.sure <= after.sure, "overall fell");
    }
    if let (Some(before), Some(after)) = (before.coverage, after.coverage) {
        prop_assert!(before <= after, "coverage fell");
    }
    for (before, after) in before.axes.iter().zip(&after.axes) {
        if let (Some(old), Some(new)) = (before.score, after.score) {
            prop_assert!(old.sure <= new.sure, "axis {} fell", before.axis);
        }
    }
    Ok(())
}

/// So does everything that is possible.
fn possible_is_kept(before: &Report<'_>, after: &Report<'_>) -> Result<(), TestCaseError> {
    prop_assert!(reachable(before) <= reachable(after), "the reachable level fell");
    let axes = before.axes.iter().zip(&after.axes).map(|(a, b)| (a.score, b.score));
    for (before, after) in axes.chain([(before.overall, after.overall)]) {
        let [before, after] = [before, after].map(|score| score.map(|score| score.possible));
        prop_assert!(before <= after, "what is possible fell");
    }
    Ok(())
}

fn changed(criteria: &Criteria, change: impl FnOnce(&mut CriteriaDocument)) -> Criteria {
    let mut document = criteria.document().clone();
    change(&mut document);
    Criteria::try_from(document).expect("the change keeps the criteria sound")
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn evaluation_is_total_and_deterministic((criteria, assessment) in pair()) {
        let json = |report| serde_json::to_string(&report).expect("a report is JSON");
        let copy = (criteria.clone(), assessment.clone());
        prop_assert_eq!(json(evaluate(&criteria, &assessment)), json(evaluate(&copy.0, &copy.1)));
    }

    #[test]
    fn a_better_answer_never_lowers_the_score_or_the_label(
        (criteria, assessment) in pair(), pick in any::<Index>(),
    ) {
        let before = evaluate(&criteria, &assessment);
        let mut claims = Question::all(&criteria, &assessment);
        claims.retain(|question| matches!(question.claimed(&assessment), Some(Credit::Percent(_))));
        if claims.is_empty() { return Ok(()) }
        let question = pick.get(&claims);
        let Some(Credit::Percent(old)) = question.claimed(&assessment) else { return Ok(()) };
        for choice in &question.criterion.choices {
            if matches!(choice.credit, Credit::Percent(new) if old <= new) {
                let better = question.answered(&assessment, choice.id.as_str());
                let after = evaluate(&criteria, &better);
                sure_is_kept(&before, &after)?;
                possible_is_kept(&before, &after)?;
                prop_assert_eq!(before.coverage, after.coverage);
            }
        }
    }

    #[test]
    fn more_evidence_never_lowers_the_score_or_the_label(
        (criteria, assessment) in pair(), pick in any::<Index>(),
    ) {
        let questions = Question::all(&criteria, &assessment);
        if questions.is_empty() { return Ok(()) }
        let proven = pick.get(&questions).proven(&assessment);
        let (before, after) = (evaluate(&criteria, &assessment), evaluate(&criteria, &proven));
        sure_is_kept(&before, &after)?;
        possible_is_kept(&before, &after)?;
        possible_is_kept(&after, &before)?;
    }

    #[test]
    fn answering_never_hurts((criteria, assessment) in pair(), pick in any::<Index>()) {
        let before = evaluate(&criteria, &assessment);
        let mut open = Question::all(&criteria, &assessment);
        open.retain(|question| question.claimed(&assessment).is_none());
        if open.is_empty() { return Ok(()) }
        let question = pick.get(&open);
        for choice in &question.criterion.choices {
            let answered = question.answered(&assessment, choice.id.as_str());
            let after = evaluate(&criteria, &answered);
            sure_is_kept(&before, &after)?;
            possible_is_kept(&after, &before)?;
        }
    }

    #[test]
    fn saying_which_services_there_are_never_hurts((criteria, assessment) in pair()) {
        let unsaid = Assessment { services: None, ..assessment.clone() };
        let none = Assessment { services: Some(Vec::new()), ..assessment.clone() };
        let before = evaluate(&criteria, &unsaid);
        for said in [&assessment, &none] {
            let after = evaluate(&criteria, said);
            sure_is_kept(&before, &after)?;
            possible_is_kept(&after, &before)?;
        }
    }

    #[test]
    fn sure_is_never_more_than_possible((criteria, assessment) in pair()) {
        let report = evaluate(&criteria, &assessment);
        let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
        let of_services = rows.clone().flat_map(|row| row.services.iter().map(|row| row.score));
        let axes = report.axes.iter().map(|axis| axis.score);
        let all = rows.map(|row| row.score).chain(of_services).chain(axes).chain([report.overall]);
        for score in all.flatten() {
            prop_assert!(score.sure <= score.possible);
        }
    }

    #[test]
    fn the_best_answers_reach_exactly_what_was_possible((criteria, assessment) in pair()) {
        let best = best_of(&criteria, &assessment);
        let (before, after) = (evaluate(&criteria, &assessment), evaluate(&criteria, &best));
        prop_assert_eq!(after.label.level, before.label.reachable);
        prop_assert_eq!(after.label.reachable, before.label.reachable);
        prop_assert_eq!(after.coverage, before.coverage.map(|_| Percent::FULL));
        let [old, new] = [opinion(&criteria, &assessment), opinion(&criteria, &best)];
        let sure = |ends: &Option<_>| ends.clone().map(|(sure, _)| sure);
        let possible = |ends: &Option<_>| ends.clone().map(|(_, possible)| possible);
        prop_assert_eq!(sure(&new.overall), possible(&old.overall));
        for (new, old) in new.axes.iter().zip(&old.axes) {
            prop_assert_eq!(sure(new), possible(old));
        }
    }

    #[test]
    fn the_order_of_criteria_axes_and_services_changes_nothing(
        (criteria, assessment) in pair(), turn in any::<Index>(),
    ) {
        let turned = |length: usize| turn.index(length.max(1));
        let other_criteria = changed(&criteria, |document| {
            let axes = document.axes.len();
            document.axes.rotate_left(turned(axes));
            for axis in &mut document.axes {
                axis.criteria.reverse();
                let criteria = axis.criteria.len();
                axis.criteria.rotate_left(turned(criteria));
            }
        });
        let mut other = assessment.clone();
        if let Some(services) = &mut other.services {
            services.reverse();
            let turn = turned(services.len());
            services.rotate_left(turn);
        }
        prop_assert_eq!(
            unordered(figures(&evaluate(&criteria, &assessment))),
            unordered(figures(&evaluate(&other_criteria, &other)))
        );
    }

    #[test]
    fn a_criterion_of_weight_0_changes_nothing((criteria, assessment) in pair()) {
        let counted = changed(&criteria, |document| {
            for axis in &mut document.axes {
                axis.criteria.retain(|criterion| criterion.weight != Weight::LEAST);
            }
        });
        let mut with = evaluate(&criteria, &assessment);
        for axis in &mut with.axes {
            axis.criteria.retain(|row| row.weight != Weight::LEAST);
        }
        let mut without = evaluate(&counted, &assessment);
        for report in [&mut with, &mut without] {
            report.ignored.retain(|unused| {
                unused.criterion.is_none_or(|id| counted.criterion(id).is_some())
            });
        }
        prop_assert_eq!(figures(&with), figures(&without));
    }

    #[test]
    fn names_and_notes_change_nothing((criteria, assessment) in pair(), word in ".{0,9}") {
        let say = || Some(Cow::Owned(word.clone()));
        let mut other = assessment.clone();
        other.note = say();
        other.structure.name = word.clone().into();
        (other.structure.url, other.structure.kind, other.structure.country) = (say(), say(), say());
        for service in other.services.iter_mut().flatten() {
            (service.name, service.url, service.software, service.license) = (say(), say(), say(), say());
        }
        let quote = |evidence: &mut Vec<Evidence<'static>>| evidence.iter_mut().for_each(|it| it.quote = say());
        for answer in other.answers.values_mut() {
            (answer.note, answer.ask) = (say(), say());
            answer.choices.push(word.clone().into());
            quote(&mut answer.evidence);
            for answer in answer.services.values_mut() {
                answer.note = say();
                quote(&mut answer.evidence);
            }
        }
        prop_assert_eq!(
            figures(&evaluate(&criteria, &assessment)),
            figures(&evaluate(&criteria, &other))
        );
    }

    #[test]
    fn what_is_reachable_is_at_least_the_level((criteria, assessment) in pair()) {
        let report = evaluate(&criteria, &assessment);
        prop_assert!(rank(&report) <= reachable(&report));
    }

    #[test]
    fn there_are_no_gaps_exactly_when_all_is_earned_or_nothing_applies(
        (criteria, assessment) in pair(),
    ) {
        let report = evaluate(&criteria, &assessment);
        let top = rank(&report) == criteria.levels().len();
        let nothing = report.label.state == LabelState::NothingApplies;
        prop_assert_eq!(report.gaps.is_empty(), top || nothing);
        prop_assert_eq!(report.label.next.is_none(), top || nothing);
    }

    #[test]
    fn a_label_keeps_every_promise_of_its_level((criteria, assessment) in pair()) {
        let report = evaluate(&criteria, &assessment);
        let levels = &criteria.levels()[..rank(&report)];
        let overall = report.overall.map_or(Percent::ZERO, |score| score.sure);
        for level in levels {
            prop_assert!(level.overall <= overall);
            prop_assert!(criteria.minimum_coverage() <= report.coverage.unwrap_or_default());
            for axis in &report.axes {
                prop_assert!(axis.score.is_none_or(|score| level.each_axis <= score.sure));
            }
            let rows = report.axes.iter().flat_map(|axis| &axis.criteria);
            for row in rows.filter(|row| row.weight != Weight::LEAST) {
                let needs = row.required.filter(|required| *required.level == level.id);
                if let (Some(needs), Some(score)) = (needs, row.score) {
                    prop_assert!(needs.credit <= score.sure, "{} is short", row.criterion);
                }
            }
        }
        if !levels.is_empty() {
            let mut rows = report.axes.iter().flat_map(|axis| &axis.criteria);
            prop_assert!(rows.any(|row| row.state != State::Open || !row.services.is_empty()));
        }
    }
}

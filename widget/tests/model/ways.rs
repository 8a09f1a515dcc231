//! The ways through the questions, and what to do next.

use libricite::{IgnoredReason, Missing};
use libricite_widget::model::{
    Action, Asked, Basis, Edit, Part, Path, Progress, Status, next_thing, obstacles, open,
};

use crate::{blank, choose, with_services};

#[test]
fn minimums_come_level_by_level() {
    let draft = blank();
    let criteria = draft.criteria();
    let steps = Path::Minimums.steps(criteria);
    let levels: Vec<&str> = steps
        .iter()
        .map(|step| match step.part {
            Part::Level(level) => level.id.as_str(),
            Part::Axis(axis) => panic!("{} is no level", axis.id),
        })
        .collect();
    let known: Vec<&str> = criteria.levels().iter().map(|level| level.id.as_str()).collect();
    assert_eq!(levels, known);
    for step in &steps {
        let Part::Level(level) = step.part else { continue };
        assert!(step.questions.iter().all(|asked| asked.required_for.as_ref() == Some(&level.id)));
    }
    let required = criteria.all().filter(|asked| asked.required_for.is_some() && asked.counts());
    assert_eq!(Path::Minimums.questions(criteria).len(), required.count());
}

#[test]
fn everything_is_asked_axis_by_axis() {
    let draft = blank();
    let criteria = draft.criteria();
    let asked: Vec<&str> =
        Path::Everything.questions(criteria).iter().map(|asked| asked.id.as_str()).collect();
    let all: Vec<&str> = criteria.all().map(|asked| asked.id.as_str()).collect();
    assert_eq!(asked, all);
    assert_eq!(Path::Everything.steps(criteria).len(), 6);
}

#[test]
fn next_and_previous_walk_along_the_path() {
    let draft = blank();
    let criteria = draft.criteria();
    for path in [Path::Minimums, Path::Everything] {
        let questions = path.questions(criteria);
        let (first, last) = (questions[0], questions[questions.len() - 1]);
        let mut walked = vec![first];
        while let Some(next) = path.next(criteria, walked[walked.len() - 1].id.as_str()) {
            let back = path.previous(criteria, next.id.as_str());
            assert_eq!(back, walked.last().copied());
            walked.push(next);
        }
        assert_eq!(walked, questions);
        assert_eq!(walked[walked.len() - 1], last);
        assert_eq!(path.previous(criteria, first.id.as_str()), None);
    }
}

#[test]
fn from_a_question_beside_the_path_the_way_goes_on() {
    let draft = blank();
    let criteria = draft.criteria();
    let beside = criteria.all().find(|asked| asked.required_for.is_none()).expect("there is one");
    let next = Path::Minimums.next(criteria, beside.id.as_str());
    assert_eq!(next, Path::Everything.next(criteria, beside.id.as_str()));
    assert_eq!(Path::Minimums.next(criteria, "no-such-criterion"), None);
}

#[test]
fn the_first_open_question_moves_on_with_the_answers() {
    let mut draft = with_services(&["Pad"]);
    let path = Path::Everything;
    let first_open = |draft: &libricite_widget::model::Draft| {
        path.first_open(draft.criteria(), &draft.report()).map(|asked| asked.id.to_string())
    };
    assert_eq!(first_open(&draft).as_deref(), Some("free-services"));
    choose(&mut draft, &Asked::of("free-services", "pad"), "yes");
    // It asks for evidence.
    assert_eq!(first_open(&draft).as_deref(), Some("free-services"));
    choose(&mut draft, &Asked::of("free-services", "pad"), "no");
    assert_eq!(first_open(&draft).as_deref(), Some("proprietary-listed"));

    let report = draft.report();
    let after =
        |id: &str| path.next_open(draft.criteria(), &report, id).map(|asked| asked.id.as_str());
    assert_eq!(after("mail-transport"), Some("proprietary-listed"));
    assert_eq!(after("proprietary-listed"), Some("free-os"));
}

#[test]
fn paths_have_names() {
    for path in [Path::Minimums, Path::Everything] {
        assert_eq!(Path::named(path.as_str()), Some(path));
    }
    assert_eq!(Path::named("elsewhere"), None);
}

#[test]
fn a_question_tells_how_it_stands() {
    let mut draft = with_services(&["Pad", "Mail"]);
    let check = |draft: &libricite_widget::model::Draft, id: &str, expected| {
        assert_eq!(draft.status(&draft.report(), id), expected, "{id}");
    };
    check(&draft, "free-os", Status::Open);
    draft.apply(Edit::Unknown(Asked::once("free-os")));
    check(&draft, "free-os", Status::Unknown);
    choose(&mut draft, &Asked::once("free-os"), "yes");
    check(&draft, "free-os", Status::Answered);
    choose(&mut draft, &Asked::once("free-os"), "no-such-choice");
    check(&draft, "free-os", Status::Ignored(IgnoredReason::NoSuchChoice));
    choose(&mut draft, &Asked::once("changes-published"), "no-change");
    check(&draft, "changes-published", Status::NotApplicable);
    choose(&mut draft, &Asked::once("proprietary-listed"), "none-used");
    check(&draft, "proprietary-listed", Status::Unproven);

    choose(&mut draft, &Asked::of("source-links", "pad"), "yes");
    check(&draft, "source-links", Status::Begun);
    let report = draft.report();
    assert_eq!(draft.service_status(&report, "source-links", "pad"), Status::Answered);
    assert_eq!(draft.service_status(&report, "source-links", "mail"), Status::Open);
    drop(report);
    draft.apply(Edit::ChooseForEach("source-links".into(), "unknown".to_owned()));
    check(&draft, "source-links", Status::Unknown);
    let report = draft.report();
    assert_eq!(draft.service_status(&report, "source-links", "mail"), Status::Unknown);
}

#[test]
fn progress_counts_questions() {
    let mut draft = blank();
    choose(&mut draft, &Asked::once("free-os"), "yes");
    choose(&mut draft, &Asked::once("changes-published"), "no-change");
    choose(&mut draft, &Asked::once("proprietary-listed"), "none-used");
    let report = draft.report();
    let progress = Progress::of(&report.axes[0].criteria);
    assert_eq!(progress, Progress { answered: 1, unproven: 1, open: 6, set_aside: 1 });
    assert_eq!((progress.done(), progress.total(), progress.percent()), (2, 9, 22));
    let almost = Progress { answered: 199, open: 1, ..Progress::default() };
    assert_eq!(almost.percent(), 99);
}

#[test]
fn a_criterion_that_a_level_requires_leads_to_itself() {
    let draft = blank();
    let report = draft.report();
    let obstacles = obstacles(&report);
    for obstacle in &obstacles {
        let actions = obstacle.questions.iter().map(|todo| todo.action);
        match obstacle.gap.missing {
            Missing::Criterion(id) => {
                assert_eq!(obstacle.questions.len(), 1);
                assert_eq!(obstacle.questions[0].criterion, id);
            }
            Missing::Axis(axis) => {
                assert!(obstacle.questions.iter().all(|todo| todo.axis == axis));
            }
            Missing::Coverage => assert!(actions.into_iter().all(|todo| todo == Action::Answer)),
            Missing::Overall => {}
        }
    }
    assert!(obstacles.iter().any(|one| matches!(one.gap.missing, Missing::Axis(_))));
    let first = obstacles.iter().find(|one| matches!(one.gap.missing, Missing::Criterion(_)));
    assert_eq!(next_thing(&report), first.map(|one| one.questions[0]));
}

#[test]
fn the_largest_weight_comes_first() {
    let draft = blank();
    let report = draft.report();
    let coverage = obstacles(&report);
    let coverage = coverage.iter().find(|one| one.gap.missing == Missing::Coverage);
    let questions = &coverage.expect("nothing is answered").questions;
    let weight = |id: &str| draft.criteria().criterion(id).map(|asked| asked.weight.get());
    let weights: Vec<_> = questions.iter().map(|todo| weight(todo.criterion.as_str())).collect();
    assert!(weights.is_sorted_by(|a, b| a >= b), "{weights:?}");
}

#[test]
fn what_to_do_is_answer_then_prove_then_improve() {
    let mut draft = blank();
    let asked = Asked::once("proprietary-listed");
    let action = |draft: &libricite_widget::model::Draft| {
        let report = draft.report();
        let todo = obstacles(&report).into_iter().flat_map(|one| one.questions);
        let mut todo = todo.filter(|todo| todo.criterion.as_str() == "proprietary-listed");
        todo.next().map(|todo| todo.action)
    };
    assert_eq!(action(&draft), Some(Action::Answer));
    choose(&mut draft, &asked, "none-used");
    assert_eq!(action(&draft), Some(Action::Prove));
    choose(&mut draft, &asked, "no");
    assert_eq!(action(&draft), Some(Action::Improve));
}

#[test]
fn what_the_next_level_requires_comes_first() {
    let mut draft = with_services(&["Pad"]);
    let next = |draft: &libricite_widget::model::Draft| {
        let report = draft.report();
        next_thing(&report).map(|todo| todo.criterion.to_string())
    };
    let yellow = Path::Minimums.steps(draft.criteria()).remove(0);
    let mut yellow: Vec<String> =
        yellow.questions.iter().map(|asked| asked.id.to_string()).collect();
    while !yellow.is_empty() {
        let id = next(&draft).expect("something is missing");
        let place = yellow.iter().position(|known| *known == id);
        yellow.remove(place.unwrap_or_else(|| panic!("{id} is no minimum of yellow")));
        let asked = Asked::once(id.as_str());
        let url = libricite_widget::model::EvidenceField::Url;
        let field = libricite_widget::model::Field::Evidence(asked.clone(), 0, url);
        draft.apply(Edit::Text(field, "https://exemple.org/".to_owned()));
        let criterion = draft.criteria().criterion(&id).expect("it is one");
        let (scope, choice) = (criterion.scope, criterion.choices[0].id.to_string());
        match scope {
            libricite::Scope::Structure => draft.apply(Edit::Choose(asked, choice)),
            libricite::Scope::Service => draft.apply(Edit::ChooseForEach(asked.criterion, choice)),
        };
    }
    let id = next(&draft).expect("the grid is not filled in");
    let criterion = draft.criteria().criterion(&id).expect("it is one");
    assert_eq!(criterion.required_for, None, "a minimum of a later level can wait");
}

#[test]
fn a_no_does_not_stand_in_the_way_of_what_can_be_done_here() {
    let mut draft = with_services(&["Pad"]);
    choose(&mut draft, &Asked::once("no-ads"), "no");
    let mut improved = false;
    for _ in 0..100 {
        let report = draft.report();
        let todo = next_thing(&report).expect("the advertising stays");
        if todo.action == Action::Improve {
            improved = true;
            assert_eq!(todo.criterion.as_str(), "no-ads", "what the next level requires is first");
            let mut left = obstacles(&report).into_iter().flat_map(|one| one.questions);
            assert!(left.all(|todo| todo.action == Action::Improve), "all else is done");
            break;
        }
        let asked = Asked::once(todo.criterion.as_str());
        let proves = todo.action == Action::Prove;
        let criterion = draft.criteria().criterion(&asked.criterion).expect("it is one");
        let (scope, choice) = (criterion.scope, criterion.choices[0].id.to_string());
        drop(report);
        if proves {
            let url = libricite_widget::model::EvidenceField::Url;
            let field = libricite_widget::model::Field::Evidence(asked, 0, url);
            draft.apply(Edit::Text(field, "https://exemple.org/".to_owned()));
        } else if scope == libricite::Scope::Structure {
            draft.apply(Edit::Choose(asked, choice));
        } else {
            draft.apply(Edit::ChooseForEach(asked.criterion, choice));
        }
    }
    assert!(improved, "it ends at what is to be changed at home");
}

#[test]
fn when_all_is_reached_nothing_is_next() {
    let text = include_str!("../../../examples/complete.json");
    let mut draft = open(text, Basis::built_in).expect("it is sound");
    let mut best = Vec::new();
    for criterion in draft.criteria().all() {
        let full = |choice: &&libricite::Choice| {
            choice.credit == libricite::Credit::Percent(libricite::Percent::FULL)
        };
        let choice = criterion.choices.iter().find(full).expect("one is worth 100");
        best.push((criterion.id.to_string(), criterion.scope, choice.id.to_string()));
    }
    for (id, scope, choice) in best {
        let once = Asked::once(id.as_str());
        let last = once.evidence(draft.assessment()).len();
        let url = libricite_widget::model::EvidenceField::Url;
        let field = libricite_widget::model::Field::Evidence(once.clone(), last, url);
        draft.apply(Edit::Text(field, "https://exemple.org/".to_owned()));
        match scope {
            libricite::Scope::Structure => draft.apply(Edit::Choose(once, choice)),
            libricite::Scope::Service => draft.apply(Edit::ChooseForEach(once.criterion, choice)),
        };
    }
    let report = draft.report();
    assert!(Progress::of_report(&report).is_complete());
    assert_eq!(next_thing(&report), None);
    assert_eq!(Path::Everything.first_open(draft.criteria(), &report), None);
}

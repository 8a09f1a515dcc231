//! What in a change of criteria is the cause, case by case.

use libricite::{
    Assessment, AxisWeight, Causes, Criteria, CriteriaDocument, Effect, Factor, Id, Impact,
    Missing, Percent, Succession, SuccessionDocument, Weight, carry_along, evaluate, impact,
};

use crate::random::percent;

/// A tea room that asks for three things, with what is changed of it.
fn tea_room(change: impl FnOnce(&mut CriteriaDocument)) -> Criteria {
    let criteria: Criteria = toml::from_str(
        r#"
        edition = "tea-room@1.0.0"
        published = "2026-01-01"
        license = "CC0-1.0"
        level = [{ id = "welcome", overall = 50, each_axis = 50 }, { id = "warm", overall = 90 , each_axis = 50 }]
        axis = [
            { id = "tea", criterion = [{ id = "loose-leaf" }, { id = "two-kinds" }] },
            { id = "cake", criterion = [{ id = "home-made" }] },
            { id = "cats", criterion = [{ id = "a-cat-sleeps-there" }] },
        ]
        "#,
    )
    .expect("it is sound");
    let mut document = criteria.document().clone();
    change(&mut document);
    Criteria::try_from(document).expect("it is still sound")
}

/// One without loose leaves, all else as one wishes: 83 percent.
fn without_leaves() -> Assessment<'static> {
    serde_json::from_str(
        r#"{ "criteria": "tea-room@1.0.0", "date": "2026-11-22", "structure": { "name": "A" },
             "answers": { "loose-leaf": { "choice": "no" }, "two-kinds": { "choice": "yes" },
                 "home-made": { "choice": "yes" }, "a-cat-sleeps-there": { "choice": "yes" } } }"#,
    )
    .expect("it is an assessment")
}

fn check(after: &Criteria, test: impl FnOnce(&Impact<'_>, &str)) {
    let (before, assessment) = (tea_room(|_| {}), without_leaves());
    let reports = [evaluate(&before, &assessment), evaluate(after, &assessment)];
    let impact = impact(&reports[0], &reports[1], &[]);
    let list = |factors: &[Factor<&Id>], word: &str| {
        let factors = factors.iter().map(ToString::to_string);
        factors.flat_map(|factor| [word.to_owned(), factor]).collect::<Vec<_>>().join(" ")
    };
    let causes = match &impact.causes {
        None => String::new(),
        Some(Causes::Each(factors)) => list(factors, "or"),
        Some(Causes::Together(factors)) => list(factors, "and"),
    };
    test(&impact, &causes);
}

#[test]
fn a_question_that_becomes_required_is_the_cause() {
    let after = tea_room(|document| {
        document.axes[0].criteria[0].required_for = Some(document.levels[0].id.clone());
        document.axes[1].criteria[0].weight = Weight::new(7).expect("it is one");
    });
    check(&after, |impact, causes| {
        assert_eq!((impact.effect, causes), (Effect::Loses, "or loose-leaf"));
        let gates: Vec<_> = impact.gates.iter().map(|gap| gap.missing).collect();
        assert!(matches!(gates[..], [Missing::Criterion(id)] if id.as_str() == "loose-leaf"));
    });
}

#[test]
fn a_floor_is_the_cause_where_putting_it_back_is_enough() {
    let after = tea_room(|document| document.levels[1].overall = Percent::new(80).expect("it is"));
    check(&after, |impact, causes| {
        assert_eq!((impact.effect, causes), (Effect::Gains, "or overall of warm"));
    });
}

#[test]
fn a_weight_is_the_cause_where_another_change_is_of_no_account() {
    let after = tea_room(|document| {
        document.axes[0].criteria[0].weight = Weight::new(2).expect("it is one");
        document.levels[0].each_axis = percent(35);
    });
    check(&after, |impact, causes| {
        assert_eq!((impact.effect, causes), (Effect::Loses, "or loose-leaf"));
    });
}

#[test]
fn two_changes_that_each_take_the_level_are_the_cause_together() {
    let after = tea_room(|document| {
        document.axes[0].criteria[0].required_for = Some(document.levels[0].id.clone());
        document.levels[0].each_axis = percent(60);
        document.levels[1].each_axis = percent(60);
        document.axes[1].weight = AxisWeight::new(3).expect("it is one");
    });
    check(&after, |impact, causes| {
        let both = "and loose-leaf and each axis of welcome";
        assert_eq!((impact.effect, causes), (Effect::Loses, both));
    });
}

#[test]
fn a_new_axis_is_one_cause_with_all_its_questions() {
    let after = tea_room(|document| {
        let mut axis = document.axes[0].clone();
        axis.id = "sugar".parse().expect("it is an id");
        for (place, criterion) in axis.criteria.iter_mut().enumerate() {
            criterion.id = format!("sugar-{place}").parse().expect("it is an id");
        }
        document.axes.push(axis);
    });
    check(&after, |impact, causes| {
        assert_eq!((impact.effect, causes), (Effect::Loses, "or axis sugar"));
        assert_eq!(impact.after.state, libricite::LabelState::Incomplete);
    });
}

#[test]
fn a_level_that_only_one_side_has_is_neither_more_nor_less() {
    let after = tea_room(|document| {
        for level in &mut document.levels {
            level.id = format!("{}-hearted", level.id).parse().expect("it is an id");
        }
    });
    check(&after, |impact, causes| {
        assert_eq!((impact.effect, causes), (Effect::Moves, "or levels"));
    });
    let renamed_top = tea_room(|document| {
        document.levels[1].id = "hot".parse().expect("it is an id");
        document.levels[1].overall = percent(83);
    });
    check(&renamed_top, |impact, causes| {
        // Of « welcome » nobody can doubt that it is below the level after it.
        assert_eq!((impact.effect, causes), (Effect::Gains, "or levels"));
    });
}

#[test]
fn a_question_that_went_into_another_is_named_with_it() {
    let before = tea_room(|_| {});
    let after = tea_room(|document| {
        document.edition = "tea-room@2.0.0".parse().expect("it is an edition");
        document.axes[0].criteria.remove(1);
    });
    let merged: SuccessionDocument = toml::from_str(
        r#"
        from = "tea-room@1.0.0"
        to = "tea-room@2.0.0"
        change = [{ became = "merged", old = ["loose-leaf", "two-kinds"], new = ["loose-leaf"], why = { en = "One question." },
                    rule = [{ when = { loose-leaf = "no", two-kinds = "yes" }, then = { loose-leaf = "no" } }] }]
        "#,
    )
    .expect("it can be read");
    let way = [Succession::new(merged, &before, &after).expect("it is sound")];
    let first = without_leaves();
    let carried = carry_along(&first, &way, |_| {}).expect("it answers the first");
    let reports = [evaluate(&before, &first), evaluate(&after, &carried)];
    // What was asked before and is asked after counts the same: it is named all the same.
    let impact = impact(&reports[0], &reports[1], &way);
    let causes = impact.causes.as_ref().map(|causes| causes.factors()[0].to_string());
    assert_eq!(causes.as_deref(), Some("loose-leaf+two-kinds became loose-leaf"));
    assert_eq!(impact.effect, Effect::Loses);
}

#[test]
fn who_keeps_a_level_has_no_cause() {
    let after = tea_room(|document| document.axes[0].weight = AxisWeight::new(2).expect("it is"));
    check(&after, |impact, causes| {
        assert_eq!((impact.effect, causes), (Effect::Keeps, ""));
        assert!(impact.gates.is_empty());
    });
}

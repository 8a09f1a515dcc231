//! What holds for every assessment and whatever is done to it.

use libricite::Id;
use libricite_widget::model::{
    Asked, Basis, Edit, Field, Progress, next_thing, obstacles, open, save, slug,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::random::{assessment, cases, draft, edit, moves, play, text};

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_is_opened_and_saved_is_the_same(draft in draft()) {
        let text = save(&draft);
        let opened = open(&text, Basis::built_in).expect("what we save, we open");
        prop_assert_eq!(opened.assessment(), draft.assessment());
        prop_assert_eq!(save(&opened), text);
    }

    #[test]
    fn an_edit_leaves_alone_what_it_does_not_speak_of(before in assessment(), text in text()) {
        let criteria = Basis::built_in(&before.criteria).expect("it is built in");
        let mut draft = libricite_widget::model::Draft::with(criteria, before.clone());
        draft.apply(Edit::Text(Field::AnswerNote(Asked::once("free-os")), text.clone()));
        let mut expected = before;
        let mut answer = expected.answers.remove("free-os").unwrap_or_default();
        answer.note = (!text.is_empty()).then_some(text.into());
        if answer != libricite::Answer::default() {
            expected.answers.insert("free-os".into(), answer);
        }
        let mut said = draft.assessment().clone();
        // An answer that says nothing at all may have been there, and need not stay.
        said.answers.retain(|_, answer| *answer != libricite::Answer::default());
        expected.answers.retain(|_, answer| *answer != libricite::Answer::default());
        prop_assert_eq!(said, expected);
    }

    #[test]
    fn undo_takes_everything_back_and_redo_does_it_again(
        mut draft in draft(),
        edits in vec(edit(), 0..24),
    ) {
        let before = draft.assessment().clone();
        for edit in edits {
            draft.apply(edit);
        }
        let after = draft.assessment().clone();
        while draft.undo() {}
        prop_assert_eq!(draft.assessment(), &before);
        prop_assert!(!draft.can_undo());
        while draft.redo() {}
        prop_assert_eq!(draft.assessment(), &after);
        prop_assert!(!draft.can_redo());
    }

    #[test]
    fn one_undo_takes_one_edit_back(mut draft in draft(), edits in vec(edit(), 0..12)) {
        for edit in edits {
            draft.rest();
            let before = draft.assessment().clone();
            if draft.apply(edit) {
                let after = draft.assessment().clone();
                prop_assert!(draft.undo());
                prop_assert_eq!(draft.assessment(), &before);
                prop_assert!(draft.redo());
                prop_assert_eq!(draft.assessment(), &after);
            } else {
                prop_assert_eq!(draft.assessment(), &before);
            }
        }
    }

    #[test]
    fn whatever_is_done_the_file_opens_again(mut draft in draft(), moves in moves()) {
        play(&mut draft, &moves);
        let opened = open(&save(&draft), Basis::built_in).expect("what we save, we open");
        prop_assert_eq!(opened.assessment(), draft.assessment());
    }

    #[test]
    fn progress_is_100_only_when_nothing_is_missing(mut draft in draft(), moves in moves()) {
        play(&mut draft, &moves);
        let report = draft.report();
        let all = Progress::of_report(&report);
        prop_assert_eq!(all.total(), draft.criteria().all().count());
        for progress in report.axes.iter().map(|axis| Progress::of(&axis.criteria)).chain([all]) {
            prop_assert_eq!(progress.percent() == 100, progress.open + progress.unproven == 0);
            prop_assert_eq!(progress.is_complete(), progress.percent() == 100);
        }
    }

    #[test]
    fn every_gap_leads_to_a_question(mut draft in draft(), moves in moves()) {
        play(&mut draft, &moves);
        let report = draft.report();
        let obstacles = obstacles(&report);
        prop_assert_eq!(obstacles.len(), report.gaps.len());
        for (obstacle, gap) in obstacles.iter().zip(&report.gaps) {
            prop_assert_eq!(&obstacle.gap, gap);
            prop_assert!(!obstacle.questions.is_empty(), "{:?}", gap);
        }
        prop_assert!(report.gaps.is_empty() || next_thing(&report).is_some());
    }

    #[test]
    fn a_slug_is_an_id_that_is_free(name in "\\PC{0,60}", taken in 0..3_usize) {
        let mut known: Vec<String> = Vec::new();
        for _ in 0..=taken {
            let id = slug(&name, |id| known.iter().any(|known| known == id));
            prop_assert!(id.parse::<Id>().is_ok(), "{}", id);
            prop_assert!(!known.contains(&id));
            known.push(id);
        }
    }
}

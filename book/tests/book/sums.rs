use libricite::{Percent, evaluate};
use libricite_book::{EXAMPLES, Ratio, example, overall_ends, refused, worked};

#[track_caller]
fn check(what: &str, worked: Option<(Ratio, Ratio)>, reported: Option<(Percent, Percent)>) {
    let worked = worked.map(|(sure, possible)| (sure.floor(), possible.ceiling()));
    let reported = reported.map(|(sure, possible)| (sure.get().into(), possible.get().into()));
    assert_eq!(worked, reported, "{what}");
}

#[test]
fn the_sums_of_the_book_are_those_of_the_report() {
    for name in EXAMPLES {
        let assessment = example(name).unwrap();
        let criteria = libricite_criteria::criteria(&assessment.criteria).unwrap();
        let report = evaluate(&criteria, &assessment);
        let ends = |score: libricite::Score| (score.sure, score.possible);
        for axis in &report.axes {
            let what = format!("{name}, {}", axis.axis);
            check(&what, worked(axis).ends(), axis.score.map(ends));
        }
        check(name, overall_ends(&report), report.overall.map(ends));
    }
}

#[test]
fn the_list_of_refusals_shows_each_that_there_is() {
    let source = include_str!("../../../core/src/criteria/sound.rs");
    let (_, reasons) = source.split_once("pub enum UnsoundReason").unwrap();
    let (reasons, _) = reasons.split_once("\n}\n").unwrap();
    let all = reasons.matches("#[error(").count();

    let said = refused().unwrap();
    let sentences = [
        "stands twice",
        "is retired",
        "at least three axes",
        "at least one level",
        "asks for",
        "which is no level",
        "but no `required_for`",
        "is asked once",
        "no choice worth 100",
        "offers the choice `unknown`",
        "so it counts already",
        "a withdrawal comes after",
    ];
    // That there are too many criteria is tried below: nobody would read a chapter of a thousand.
    assert_eq!(sentences.len() + 1, all, "show the new refusal in book/make/refusals.rs");
    for sentence in sentences {
        let shown =
            said.iter().any(|(_, _, texts)| texts.iter().any(|text| text.contains(sentence)));
        assert!(shown, "{sentence}");
    }
}

#[test]
fn the_files_that_the_handbook_shows_can_be_read() {
    let chapter = include_str!("../../src/writing-criteria.md");
    let shown = |start: &str| {
        let (_, block) = chapter.split_once(&format!("```toml\n{start}")).unwrap();
        format!("#{}", block.split_once("```").unwrap().0)
    };
    let criteria =
        libricite_criteria::read::criteria(&shown("#:schema ../../../../schemas/criteria"));
    assert_eq!(criteria.unwrap().all().count(), 2);
    let words = libricite_criteria::read::words(&shown("#:schema ../../../../schemas/words"));
    assert_eq!(words.unwrap().level("warm"), "warm");
}

#[test]
fn a_set_may_be_as_large_as_the_handbook_says_and_no_larger() {
    let chapter = include_str!("../../src/writing-criteria.md");
    assert!(
        chapter.contains("at most 20 levels, 60 axes, and 1000 criteria, of which 500 on one axis")
    );
    let item = |key: &str, name: String| format!("[[{key}]]\nid = \"{name}\"\n");
    // So many criteria on each of the last axes.
    let read = |levels: usize, axes: usize, criteria: &[usize]| {
        let head = "edition = \"a@1.0.0\"\npublished = \"2026-01-01\"\nlicense = \"CC0-1.0\"\n";
        let mut items = vec![head.to_owned()];
        items.extend((0..levels).map(|level| item("level", format!("level-{level}"))));
        for axis in 0..axes {
            items.push(item("axis", format!("axis-{axis}")));
            let count = criteria.get(axes - 1 - axis).copied().unwrap_or_default();
            let name = |number| format!("criterion-{axis}-{number}");
            items.extend((0..count).map(|number| item("axis.criterion", name(number))));
        }
        libricite_criteria::read::criteria(&items.concat()).is_ok()
    };
    assert!(read(20, 60, &[500, 500]));
    assert!(!read(21, 3, &[1]) && !read(1, 61, &[1]));
    assert!(!read(1, 3, &[501]) && !read(1, 3, &[500, 500, 1]));
}

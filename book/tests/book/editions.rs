//! The chapter on editions says what the data and the program say.

use std::path::Path;

use libricite::{Assessment, carry};
use libricite_book::OF_2016;
use libricite_criteria::{editions, way, words};

/// A page of the book, built for these tests.
fn page(name: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("book-of-editions").join(name);
    libricite_book::build(&folder).unwrap_or_else(|error| panic!("{error:#}"));
    std::fs::read_to_string(folder.join(format!("{name}.html"))).unwrap()
}

#[test]
fn the_chapter_says_what_became_of_every_criterion_and_why() {
    let page = page("editions");
    let editions: Vec<_> = editions().filter(|edition| edition.set() == "chatons").collect();
    for (older, newer) in editions.iter().zip(editions.iter().skip(1)) {
        let [old, new] = [older, newer].map(|edition| words(edition, "fr").unwrap());
        for change in way(older, newer).unwrap()[0].changes() {
            assert!(page.contains(&change.why["fr"]), "{}", change.why["fr"]);
            let olds = change.old.iter().map(|id| old.title(id.as_str()));
            for title in olds.chain(change.new.iter().map(|id| new.title(id.as_str()))) {
                assert!(page.contains(title), "{title}");
            }
        }
    }
}

#[test]
fn the_sample_does_what_the_chapter_explains() {
    let sample: Assessment<'_> = serde_json::from_str(OF_2016).unwrap();
    let [from, to] = ["chatons@1.0.0", "chatons@2.0.0"].map(|it| it.parse().unwrap());
    let way = way(&from, &to).unwrap();
    let carried = carry(&sample, &way[0]).unwrap().assessment;
    let chapter = include_str!("../../src/editions.md");
    let says = |text: &str| assert!(chapter.contains(text), "{text}");

    says("n’a pas changé");
    assert_eq!(carried.answers["no-ads"], sample.answers["no-ads"]);
    says("est devenu deux questions");
    for id in ["storage-encryption", "backup-encryption"] {
        let answer = &carried.answers[id];
        assert_eq!(
            (answer.choice.as_deref(), answer.note.as_deref()),
            (Some("all"), Some("LUKS et Borg"))
        );
    }
    says("**à relire**");
    assert_eq!(carried.to_review, ["free-services"]);
    says("**attend dans les archives**");
    assert!(carried.archive["chatons@1.0.0"].answers.contains_key("kindness"));
    says("à l’identique");
    assert_eq!(carry(&carried, &way[0]).unwrap().assessment, sample);
}

#[test]
fn every_edition_has_an_entry_in_the_changelog_of_its_set() {
    for edition in editions() {
        let page = page(&format!("editions-{}", edition.set()));
        let heading = format!(">{}</a></h2>", edition.version());
        assert!(page.contains(&heading), "write `## {}` into the changelog", edition.version());
        assert!(!page.contains("<!-- en -->") && !page.contains("required by a level"));
    }
}

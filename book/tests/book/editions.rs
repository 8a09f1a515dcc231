//! The chapter on editions says what the data and the program say.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use libricite::{Assessment, carry};
use libricite_book::OF_2016;
use libricite_criteria::{editions, way, words};

/// The folder of the book, built once.
static BOOK: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("book-of-editions");
    libricite_book::build(&folder).unwrap_or_else(|error| panic!("{error:#}"));
    folder
});

/// A page of the book.
pub(crate) fn page(name: &str) -> String {
    let file = BOOK.join(format!("{name}.html"));
    std::fs::read_to_string(file).unwrap_or_else(|_| {
        panic!(
            "write book/src/{name}.md, list it in SUMMARY.md, and have it say \
             `{{{{#changelog SET}}}}` if it is the changelog of a set"
        )
    })
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
    let sets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../criteria/sets");
    let folders = |parent: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(parent).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_dir()).collect()
    };
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    for set in folders(&sets) {
        let page = page(&format!("editions-{}", name(&set)));
        for edition in folders(&set) {
            let version = name(&edition);
            let heading = format!(">{version}</a></h2>");
            assert!(page.contains(&heading), "write `## {version}` into the changelog of the set");
        }
        assert!(!page.contains("<!-- en -->") && !page.contains("Who is affected"));
    }
}

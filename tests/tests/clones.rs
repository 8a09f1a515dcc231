//! A copy of the project says the same wherever it is made, however its lines end there.

use std::fs;
use std::path::Path;
use std::process::Command;

use libricite::{Criteria, Edition};
use libricite_criteria::read::{self, Parent};
use libricite_tests::{
    changed_since_release, checksums, checksums_of, editions, editions_of, root, sets, toml_files,
};

/// The text of a file as an editor leaves it that ends lines with two characters.
fn with_other_ends(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("it is there");
    assert!(!text.contains('\r'), "{}: its lines end with LF here", file.display());
    text.replace('\n', "\r\n")
}

/// Copies all sets, with lines that end otherwise.
fn copied(to: &Path) {
    for edition in editions() {
        let name = edition.strip_prefix(sets()).expect("it is one of them");
        let folder = to.join(name);
        fs::create_dir_all(&folder).expect("it can be made");
        for file in toml_files(&edition) {
            let name = file.file_name().expect("it is a file");
            fs::write(folder.join(name), with_other_ends(&file)).expect("it can be written");
        }
        let of_set = folder.parent().expect("it is in a set");
        for file in toml_files(edition.parent().expect("it is in a set")) {
            let name = file.file_name().expect("it is a file");
            fs::write(of_set.join(name), with_other_ends(&file)).expect("it can be written");
        }
    }
}

/// The criteria of a folder of sets, and the checksum by which forks know them.
fn criteria(sets: &Path, edition: &Edition) -> Parent {
    let file = sets.join(edition.set()).join(edition.version().to_string()).join("criteria.toml");
    let text = fs::read_to_string(file).expect("it is there");
    let criteria = read::fork(&text, |from| Ok(criteria(sets, from)));
    Parent { criteria: criteria.expect("it is sound"), checksum: read::checksum(&text) }
}

#[test]
fn lines_that_end_otherwise_change_no_criteria_and_no_checksum() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    copied(folder.path());
    assert_eq!(checksums_of(folder.path()), checksums());
    let listed = fs::read_to_string(sets().join("CHECKSUMS")).expect("it is there");
    let listed = listed.replace('\n', "\r\n");
    assert_eq!(changed_since_release(&listed, &checksums_of(folder.path())), [""; 0]);

    let packed = libricite_criteria::editions().chain(libricite_criteria::forks());
    let mut looked_at = 0;
    for edition in packed {
        let read = criteria(folder.path(), &edition);
        assert_eq!(Some(&read.checksum), libricite_criteria::checksum(&edition).as_ref());
        let packed: Criteria = libricite_criteria::criteria(&edition).expect("it is listed");
        let unwithdrawn = |criteria: &Criteria| format!("{:?}", criteria.document());
        assert_eq!(unwithdrawn(&read.criteria), unwithdrawn(&packed), "{edition}");
        looked_at += 1;
    }
    assert_eq!(looked_at, editions_of(folder.path()).len());
    for edition in editions() {
        for file in toml_files(&edition) {
            let name = file.file_name().and_then(|name| name.to_str()).expect("it has a name");
            let (here, there) = (fs::read_to_string(&file), with_other_ends(&file));
            let here = here.expect("it is there");
            let same = match name {
                "criteria.toml" => true,
                "succession.toml" => read::succession_from(&here) == read::succession_from(&there),
                _ if read::words(&here).is_ok() => read::words(&here) == read::words(&there),
                _ => read::few_words(&here) == read::few_words(&there),
            };
            assert!(same, "{}", file.display());
        }
    }
}

/// What git writes where it is asked to end lines otherwise, as it is on many machines.
#[test]
fn a_clone_has_the_same_lines_whatever_git_is_told() {
    if !root().join(".git").exists() {
        // What was downloaded as an archive is no repository to clone.
        return;
    }
    let folder = tempfile::tempdir().expect("a folder can be made");
    let clone = folder.path().join("clone");
    let mut git = Command::new("git");
    git.args(["-c", "core.autocrlf=true", "-c", "core.eol=crlf", "clone", "--quiet", "--shared"]);
    let cloned = git.arg(root()).arg(&clone).status().expect("git can be run");
    assert!(cloned.success());
    assert_eq!(checksums_of(&clone.join("criteria/sets")), checksums());
    let listed = Command::new("git").args(["ls-files", "--eol"]).current_dir(&clone).output();
    let listed = String::from_utf8(listed.expect("git can be run").stdout).expect("it is text");
    // What is in the index, and what is on the disk.
    let changed = |line: &&str| {
        let ends: Vec<&str> = line.split_whitespace().take(2).collect();
        !matches!(ends[..], ["i/lf", "w/lf"] | ["i/-text", "w/-text"] | ["i/none", "w/none"])
    };
    let changed: Vec<&str> = listed.lines().filter(changed).collect();
    assert!(500 < listed.lines().count() && changed.is_empty(), "{changed:#?}");
}

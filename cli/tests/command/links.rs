//! Links in a folder, which lead to what nobody has named.

use std::fs;

use super::impact::{complete, impact};
use super::{folder, libricite, root};

#[cfg(unix)]
#[test]
fn what_a_link_in_a_folder_leads_to_is_never_shown() {
    use std::os::unix::fs::symlink;

    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("secret"), "root:x:0:0\n").expect("it can be written");
    fs::create_dir_all(at("hosts/copies")).expect("a folder can be made");
    fs::create_dir_all(at("criteria")).expect("a folder can be made");
    fs::write(at("hosts/a.json"), complete("A")).expect("it can be written");
    for link in ["hosts/b.json", "hosts/c.ndjson"] {
        symlink(at("secret"), at(link)).expect("a link can be made");
    }
    let hosts = at("hosts").display().to_string();
    let run = impact(&[&hosts, "--format", "ndjson"], "");
    assert_eq!((run.code, run.out.lines().count()), (0, 1), "{}", run.err);
    assert!(
        run.err.contains("2 links in it are not read; give their names too, such as"),
        "{}",
        run.err
    );
    assert!(!run.err.contains("root"), "{}", run.err);

    // The same of what stands beside criteria, or in the place of them.
    let sets = root().join("criteria/sets/circuit-court/1.0.0");
    let criteria = at("criteria");
    let path = criteria.to_str().expect("it is UTF-8");
    for (link, copied) in [
        ("criteria.toml", &[][..]),
        ("fr.toml", &["criteria.toml"]),
        ("succession.toml", &["criteria.toml"]),
    ] {
        for name in copied {
            fs::copy(sets.join(name), criteria.join(name)).expect("it can be copied");
        }
        symlink(at("secret"), criteria.join(link)).expect("a link can be made");
        for command in [
            &["report", "examples/club1.json", "--lang", "fr", "--criteria", path][..],
            &["criteria", "check", path],
            &["impact", "--from", "chatons@1.0.0", "--to", path, "examples", "--lang", "fr"],
        ] {
            let run = libricite(command);
            let is_beside = link == "succession.toml" && command[0] == "report";
            assert_eq!(run.code, i32::from(!is_beside), "{command:?} {}", run.err);
            assert_eq!(
                run.err.contains("is a link, which is not followed"),
                !is_beside,
                "{}",
                run.err
            );
            assert!(!run.err.contains("root") && !run.out.contains("root"), "{}", run.err);
        }
        fs::remove_file(criteria.join(link)).expect("it was made a moment ago");
    }
}

//! What the code promises of itself: who depends on whom, and what is nowhere.

use std::fs;
use std::path::{Path, PathBuf};

use libricite_tests::{
    changed_since_release, checksums, editions, entries, root, sets, toml_files,
};
use toml::{Table, Value};

/// The folders from the bottom to the top. Each may depend on those of a lower number.
const FLOORS: [(&str, u8); 10] = [
    ("core", 0),
    ("criteria", 1),
    ("draw", 2),
    ("cli", 3),
    ("wasm", 3),
    ("widget", 3),
    ("web", 4),
    ("book", 3),
    ("tests", 4),
    ("xtask", 5),
];

fn manifest(folder: &Path) -> Table {
    let file = folder.join("Cargo.toml");
    let text =
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The members of the workspace: the name of the folder, and its manifest.
fn members() -> Vec<(String, Table)> {
    let workspace = manifest(&root());
    let members = workspace["workspace"]["members"].as_array().expect("members are a list");
    let member = |folder: &Value| {
        let folder = folder.as_str().expect("a member is a text");
        (folder.to_owned(), manifest(&root().join(folder)))
    };
    members.iter().map(member).collect()
}

/// The names of all dependencies, of all kinds and targets.
fn dependencies(manifest: &Table) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
        if let Some(Value::Table(table)) = manifest.get(kind) {
            found.extend(table.clone());
        }
    }
    if let Some(Value::Table(targets)) = manifest.get("target") {
        let targets = targets.values().filter_map(Value::as_table);
        found.extend(targets.flat_map(dependencies));
    }
    found
}

fn floor(folder: &str) -> u8 {
    let known = FLOORS.iter().find(|(known, _)| *known == folder);
    known.unwrap_or_else(|| panic!("say in `FLOORS` on which floor `{folder}` stands")).1
}

#[test]
fn imports_point_down_only() {
    let members = members();
    let package = |manifest: &Table| manifest["package"]["name"].as_str().map(str::to_owned);
    for (folder, manifest) in &members {
        for (dependency, _) in dependencies(manifest) {
            let ours =
                members.iter().find(|(_, other)| package(other).as_ref() == Some(&dependency));
            let Some((below, _)) = ours else { continue };
            assert!(floor(below) < floor(folder), "`{folder}` must not depend on `{below}`");
        }
    }
}

#[test]
fn every_floor_is_a_member() {
    let members: Vec<String> = members().into_iter().map(|(folder, _)| folder).collect();
    for (folder, _) in FLOORS {
        assert!(members.iter().any(|member| member == folder), "`{folder}` is in `FLOORS` only");
    }
}

#[test]
fn the_core_has_three_dependencies_and_a_fourth_on_demand() {
    let core = manifest(&root().join("core"));
    let table = core["dependencies"].as_table().expect("dependencies are a table");
    let optional = |value: &Value| value.get("optional").and_then(Value::as_bool) == Some(true);
    let (on_demand, always): (Vec<_>, Vec<_>) =
        table.iter().partition(|(_, value)| optional(value));
    let names = |list: Vec<(&String, &Value)>| -> Vec<String> {
        list.into_iter().map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(names(always), ["semver", "serde", "thiserror"]);
    assert_eq!(names(on_demand), ["schemars"]);
    assert!(core.get("build-dependencies").is_none() && core.get("target").is_none());
    assert!(core["features"].get("default").is_none(), "what is on demand is not on by default");
}

#[test]
fn every_member_keeps_the_lints_of_the_workspace() {
    for (folder, manifest) in members() {
        let kept = manifest.get("lints").and_then(|lints| lints.get("workspace"));
        assert_eq!(kept.and_then(Value::as_bool), Some(true), "`{folder}` has lints of its own");
        for key in ["version", "edition", "rust-version", "repository", "authors"] {
            let inherited = manifest["package"].get(key).and_then(|value| value.get("workspace"));
            assert!(inherited.is_some(), "`{folder}` says its own `{key}`");
        }
    }
}

/// The files that people write: not what is built, fetched or generated.
fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for path in entries(folder) {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let made = ["target", "node_modules", "dist", "corpus", "artifacts", "LICENSES"];
            if path.is_dir() && !name.starts_with('.') && !made.contains(&name) {
                walk(&path, found);
            } else if path.is_file() {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root(), &mut found);
    let endings = ["rs", "md", "toml", "html", "css", "js", "mjs", "ts", "sh", "yml"];
    let is_source = |path: &PathBuf| {
        path.extension().and_then(|end| end.to_str()).is_some_and(|end| endings.contains(&end))
    };
    let texts = found.into_iter().filter(is_source);
    texts.filter_map(|path| fs::read_to_string(&path).ok().map(|text| (path, text))).collect()
}

fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

#[test]
fn no_file_is_too_long_to_read() {
    for (path, text) in sources() {
        if path.extension() == Some("rs".as_ref()) {
            let lines = text.lines().count();
            assert!(lines <= 350, "{} has {lines} lines: look for two files in it", short(&path));
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    for (path, text) in sources() {
        for word in [concat!("TO", "DO"), concat!("FIX", "ME")] {
            assert!(!text.contains(word), "{} says {word}", short(&path));
        }
    }
}

#[test]
fn the_core_computes_with_whole_numbers_and_nothing_unsafe() {
    for (path, text) in sources() {
        if !path.starts_with(root().join("core/src")) {
            continue;
        }
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            // A visitor has to name the type to read `4.0`, as JSON Schema does.
            let reads = path.ends_with("scalar.rs") || line.contains("visit_f64");
            let floats = line.contains("f32") || line.contains("f64");
            assert!(reads || !floats, "{} has a float: {line}", short(&path));
            assert!(!line.contains("unsafe"), "{}: {line}", short(&path));
        }
    }
}

#[test]
fn what_draws_knows_neither_criteria_nor_assessments() {
    for (path, text) in sources() {
        if !path.starts_with(root().join("draw/src")) || path.extension() != Some("rs".as_ref()) {
            continue;
        }
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            // What stands in quotes is said to people.
            let code: String = line.split('"').step_by(2).collect();
            let is_part = |c: char| c.is_alphanumeric() || c == '_';
            let unknown = ["Criteria", "CriteriaDocument", "Assessment"];
            let named = code.split(|c| !is_part(c)).find(|word| unknown.contains(word));
            assert_eq!(named, None, "{} knows it: {line}", short(&path));
            assert!(!code.contains("evaluate("), "{} scores: {line}", short(&path));
        }
    }
}

#[test]
fn every_edition_has_its_rules_its_words_and_its_name() {
    let all = libricite_criteria::editions().chain(libricite_criteria::forks());
    let packed: Vec<String> = all.map(|it| it.to_string()).collect();
    let folders = editions();
    assert_eq!(packed.len(), folders.len());
    for folder in folders {
        let name = |path: &Path| path.file_name().and_then(|name| name.to_str()).map(str::to_owned);
        let files: Vec<_> = toml_files(&folder).iter().filter_map(|file| name(file)).collect();
        let succession = files.last().filter(|file| *file == "succession.toml").cloned();
        // The build asks for it wherever there is an edition before.
        let needed = ["criteria.toml", "en.toml", "fr.toml"].map(str::to_owned);
        assert_eq!(files, [&needed[..], succession.as_slice()].concat(), "{}", short(&folder));
        let edition = name(folder.parent().expect("it is in a set")).zip(name(&folder));
        let edition = edition.map(|(set, version)| format!("{set}@{version}")).unwrap_or_default();
        assert!(packed.contains(&edition), "{} is not packed", short(&folder));
    }
}

#[test]
fn a_released_edition_never_changes() {
    let listed = fs::read_to_string(sets().join("CHECKSUMS")).expect("the sums are there");
    let changed = changed_since_release(&listed, &checksums());
    assert!(changed.is_empty(), "\n{}", changed.join("\n"));
}

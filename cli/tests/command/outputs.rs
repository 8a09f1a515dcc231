//! No output is written over what is read, by whatever name.

use std::fs;
use std::path::{Path, PathBuf};

use super::{CLUB1, Run, command, folder, libricite, root, run};

/// Every command with an output, and what it reads: `A` and `B` are assessments, `F` is a fork
/// with all that may stand beside criteria, whose parent is in a file too, `D` a folder.
const COMMANDS: [&str; 22] = [
    "new --criteria F",
    "new --criteria F --force",
    "report A",
    "report A --criteria F",
    "report A --criteria F --format html",
    "carry A",
    "carry A --to F",
    "progress A",
    "progress A --criteria F --format json",
    "compare A B",
    "compare A --editions chatons@1.0.0,chatons@2.0.0",
    "compare A --criteria chatons@2.0.0,F",
    "impact --from chatons@2.0.0 --to F A B",
    "impact --from F --to chatons@2.0.0 D --format html",
    "next A",
    "next A --criteria F",
    "badge A",
    "badge A --criteria F",
    "star A",
    "star A --criteria F",
    "criteria diff chatons@2.0.0 F",
    "criteria flatten F",
];

/// All that is read, by the letter that stands for it.
const READ: [(&str, &[&str]); 4] = [
    ("A", &["a.json"]),
    ("B", &["b.json"]),
    ("D", &["folder/c.json", "folder/d.ndjson"]),
    (
        "F",
        &[
            "sets/mine/1.0.0/criteria.toml",
            "sets/mine/1.0.0/en.toml",
            "sets/mine/1.0.0/fr.toml",
            "sets/mine/1.0.0/succession.toml",
            "sets/mine/withdrawn.toml",
            "sets/parent/1.0.0/criteria.toml",
            "sets/parent/1.0.0/en.toml",
            "sets/parent/1.0.0/fr.toml",
        ],
    ),
];

const MINE: &str = r#"edition = "mine@1.0.0"
from = "parent@1.0.0"
from_checksum = "CHECKSUM"
published = "2026-02-01"
"#;

const SUCCESSION: &str = "from = \"chatons@2.0.0\"\nto = \"mine@1.0.0\"\nchange = []\n";

/// Writes all of it.
fn written(at: &Path) {
    let write = |file: &str, text: &str| {
        let file = at.join(file);
        fs::create_dir_all(file.parent().expect("it is in a folder")).expect("it can be made");
        fs::write(file, text).expect("it can be written");
    };
    let text = |file: &str| fs::read_to_string(root().join(file)).expect("it is there");
    let assessment = text(CLUB1);
    let on_one_line: serde_json::Value = serde_json::from_str(&assessment).expect("it is JSON");
    for file in ["a.json", "b.json", "folder/c.json"] {
        write(file, &assessment);
    }
    write("folder/d.ndjson", &format!("{on_one_line}\n"));
    let set = "criteria/sets/chatons/2.0.0/";
    let parent = text(&format!("{set}criteria.toml")).replace("chatons@2.0.0", "parent@1.0.0");
    write("sets/parent/1.0.0/criteria.toml", &parent);
    let checksum = libricite_criteria::read::checksum(&parent);
    write("sets/mine/1.0.0/criteria.toml", &MINE.replace("CHECKSUM", checksum.as_str()));
    for lang in ["en", "fr"] {
        write(&format!("sets/parent/1.0.0/{lang}.toml"), &text(&format!("{set}{lang}.toml")));
        let few = format!("lang = \"{lang}\"\nname = \"Mine\"\n");
        write(&format!("sets/mine/1.0.0/{lang}.toml"), &few);
    }
    write("sets/mine/1.0.0/succession.toml", SUCCESSION);
    write("sets/mine/withdrawn.toml", "withdrawn = []\n");
}

/// The words of a command, with the letters as the paths that they stand for.
fn words(command: &str) -> Vec<String> {
    let word = |word: &str| match word {
        "A" => "a.json".to_owned(),
        "B" => "b.json".to_owned(),
        "D" => "folder".to_owned(),
        _ => word.replace('F', "sets/mine/1.0.0"),
    };
    command.split(' ').map(word).collect()
}

#[track_caller]
fn check(at: &Path, words: &[String], output: &Path, file: &str) {
    let before = fs::read(at.join(file)).expect("it is there");
    let Run { code, out, err } = run(command().current_dir(at).args(words).arg("-o").arg(output));
    let shown = format!("{words:?} -o {}\n{err}", output.display());
    assert_eq!((code, out.as_str()), (1, ""), "{shown}");
    let new_keeps = words[0] == "new" && err.contains("is there already");
    assert!(new_keeps || err.contains("read; write to another one"), "{shown}");
    assert_eq!(fs::read(at.join(file)).expect("it is still there"), before, "{shown}");
}

#[test]
fn no_command_writes_over_what_it_reads() {
    let folder = folder();
    let at = folder.path();
    written(at);
    for command in COMMANDS {
        let words = words(command);
        let read =
            READ.iter().filter(|(letter, _)| command.split([' ', ',']).any(|it| it == *letter));
        for file in read.flat_map(|(_, files)| *files) {
            check(at, &words, Path::new(file), file);
        }
        let free = at.join("out");
        let run = run(super::command().current_dir(at).args(&words).arg("-o").arg(&free));
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{words:?}\n{}", run.err);
        fs::remove_file(free).expect("it was written");
    }
    let left: Vec<PathBuf> = fs::read_dir(at)
        .expect("it is there")
        .map(|entry| entry.expect("it is there").path())
        .filter(|path| path.to_string_lossy().contains("/.libricite-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
#[cfg(unix)]
fn another_name_of_what_is_read_is_known() {
    use std::os::unix::fs::symlink;
    let folder = folder();
    let at = folder.path();
    written(at);
    let criteria = "sets/mine/1.0.0/criteria.toml";
    symlink("a.json", at.join("soft")).expect("it can be made");
    symlink("soft", at.join("softer")).expect("it can be made");
    fs::hard_link(at.join("a.json"), at.join("hard")).expect("it can be made");
    symlink("sets", at.join("elsewhere")).expect("it can be made");
    fs::hard_link(at.join(criteria), at.join("hard.toml")).expect("it can be made");
    let names = ["soft", "softer", "hard", "./a.json", "folder/../a.json", "folder/.././soft"];
    for name in names.map(PathBuf::from).into_iter().chain([at.join("a.json")]) {
        for command in COMMANDS.iter().filter(|command| command.split(' ').any(|it| it == "A")) {
            check(at, &words(command), &name, "a.json");
        }
    }
    for name in ["elsewhere/mine/1.0.0/criteria.toml", "hard.toml"] {
        for command in COMMANDS.iter().filter(|command| command.ends_with('F')) {
            check(at, &words(command), Path::new(name), criteria);
        }
    }
    // And what is read by another name than the output has.
    for read in ["soft", "hard"] {
        let words = ["badge".to_owned(), read.to_owned()];
        check(at, &words, Path::new("a.json"), "a.json");
    }
}

#[test]
#[cfg(unix)]
fn the_standard_input_is_not_written_over_either() {
    let folder = folder();
    let at = folder.path();
    written(at);
    let before = fs::read(at.join("a.json")).expect("it is there");
    let stream = "impact --from chatons@1.0.0 --to chatons@2.0.0 - --format ndjson";
    for line in ["report -", "badge - --style stars", stream, "report /dev/stdin"] {
        for (to, from) in [("-o a.json", "< a.json"), (">> a.json", "< a.json")] {
            let libricite = env!("CARGO_BIN_EXE_libricite");
            let script = format!("{libricite} {line} {to} {from}");
            let mut shell = assert_cmd::Command::new("sh");
            let run = run(shell.current_dir(at).args(["-c", &script]));
            let told = run.err.contains("is the file that is read; write to another one");
            assert!(run.code == 1 && told, "{script}\n{}", run.err);
            assert_eq!(fs::read(at.join("a.json")).expect("it is there"), before, "{script}");
        }
    }
}

#[test]
fn every_command_with_an_output_is_among_those_that_are_tried() {
    let mut found = Vec::new();
    commands_below(&[], &mut found);
    let tried = |words: &String| COMMANDS.iter().any(|command| command.starts_with(words.as_str()));
    assert!(10 < found.len() && found.iter().all(tried), "{found:?}");
}

/// The commands with an output, as the help lists them.
fn commands_below(above: &[&str], found: &mut Vec<String>) {
    let help = libricite(&[above, &["--help"]].concat()).out;
    if help.contains("--output") {
        found.push(above.join(" "));
    }
    let list = help.split_once("Commands:\n").map_or("", |(_, rest)| rest);
    let list = list.split("\n\n").next().unwrap_or_default();
    for line in list.lines().filter(|line| !line.starts_with("   ")) {
        let Some(name) = line.split_whitespace().next().filter(|name| *name != "help") else {
            continue;
        };
        commands_below(&[above, &[name]].concat(), found);
    }
}

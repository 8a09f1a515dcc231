//! A file is replaced only by a complete one, and stays whose it was.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::{CLUB1, Run, folder, libricite, root, run};

pub(super) fn shell(script: &str) -> Run {
    let libricite = env!("CARGO_BIN_EXE_libricite");
    let mut shell = assert_cmd::Command::new("sh");
    let script = format!("libricite() {{ {libricite} \"$@\"; }}; {script}");
    run(shell.current_dir(root()).env("LC_ALL", "C.UTF-8").args(["-c", &script]))
}

pub(super) fn start(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_libricite"));
    command.current_dir(root()).args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("it can be run")
}

pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("it is there");
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry.expect("it is there").file_name().to_string_lossy().into_owned()
    };
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

#[test]
fn records_at_once_lose_nothing() {
    let folder = folder();
    let file = folder.path().join("mine.json");
    let path = file.to_str().expect("UTF-8");
    let text = fs::read_to_string(root().join(CLUB1)).expect("it is there");
    // Each sees the same first record, and all write the same day: the file stays sound and whole.
    fs::write(&file, text.replace("2026-04-22", "2025-01-01")).expect("it can be written");
    let days: Vec<String> = (1..=20).map(|day| format!("2026-05-{day:02}")).collect();
    let children: Vec<Child> =
        days.iter().map(|day| start(&["record", path, "--date", day])).collect();
    let ended: Vec<i32> = children
        .into_iter()
        .map(|child| child.wait_with_output().expect("it ends").status.code().expect("by itself"))
        .collect();
    let value: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&file).expect("it is there"))
            .expect("it is whole");
    let kept: Vec<&str> = (value["history"].as_array().expect("there are records").iter())
        .filter_map(|record| record["date"].as_str())
        .collect();
    for (day, code) in days.iter().zip(ended) {
        // One that came after a later day is refused, with a sentence; the others are all there.
        assert_eq!(kept.contains(&day.as_str()), code == 0, "{day} {code} {kept:?}");
    }
    assert!(kept.last() == Some(&"2026-05-20"), "{kept:?}");
    assert_eq!(names(folder.path()), ["mine.json"]);
}

#[test]
fn what_is_carried_to_a_file_and_what_is_recorded_in_it_wait_for_each_other() {
    let folder = folder();
    let file = folder.path().join("mine.json");
    let path = file.to_str().expect("UTF-8");
    fs::copy(root().join(CLUB1), &file).expect("it can be copied");
    let children: Vec<Child> = (0..20)
        .map(|number| match number % 2 {
            0 => start(&["record", path, "--date", "2030-05-01"]),
            _ => start(&["carry", "examples/complete.json", "-o", path]),
        })
        .collect();
    for child in children {
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success(), "{output:?}");
    }
    assert_eq!(libricite(&["check", path]).code, 0);
    assert_eq!(names(folder.path()), ["mine.json"]);
}

#[test]
fn a_blank_assessment_never_takes_the_place_of_another() {
    let folder = folder();
    let path = folder.path().join("mine.json");
    let path = path.to_str().expect("UTF-8");
    let children: Vec<Child> = (0..10).map(|_| start(&["new", "-o", path])).collect();
    let done = children
        .into_iter()
        .filter_map(|child| child.wait_with_output().ok())
        .filter(|output| output.status.success());
    assert_eq!(done.count(), 1);
}

#[test]
fn rights_and_owner_stay() {
    let folder = folder();
    for mode in [0o600, 0o640, 0o666, 0o755, 0o2770] {
        let file = folder.path().join("mine.json");
        fs::copy(root().join(CLUB1), &file).expect("it can be copied");
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("it is ours");
        // Only an administrator may give a file away; whoever runs this as one sees more.
        let _ = std::os::unix::fs::chown(&file, Some(12_345), Some(23_456));
        let _ = fs::set_permissions(&file, fs::Permissions::from_mode(mode));
        let path = file.to_str().expect("UTF-8");
        let of = |path: &Path| {
            let metadata = fs::metadata(path).expect("it is there");
            (metadata.mode(), metadata.uid(), metadata.gid())
        };
        let before = of(&file);
        for arguments in [&["record", path][..], &["badge", CLUB1, "-o", path]] {
            let inode = fs::metadata(&file).expect("it is there").ino();
            let run = libricite(arguments);
            assert_eq!(run.code, 0, "{}", run.err);
            assert_ne!(fs::metadata(&file).expect("it is there").ino(), inode, "it is replaced");
            assert_eq!(of(&file), before, "{mode:o} {arguments:?}");
        }
    }
    let run = shell(&format!(
        "umask 027; libricite badge {CLUB1} -o {}/new.svg",
        folder.path().display()
    ));
    assert_eq!(run.code, 0, "{}", run.err);
    let mode = fs::metadata(folder.path().join("new.svg")).expect("it is there").mode();
    assert_eq!(mode & 0o7777, 0o640, "a new file has the rights that files have here");
}

#[test]
fn what_else_is_written_about_a_file_stays() {
    let folder = folder();
    let file = folder.path().join("badge.svg");
    fs::write(&file, "old").expect("it can be written");
    if xattr::set(&file, "user.libricite.test", b"kept").is_err() {
        // Some file systems keep nothing of the kind.
        return;
    }
    assert_eq!(libricite(&["badge", CLUB1, "-o", file.to_str().expect("UTF-8")]).code, 0);
    let kept = xattr::get(&file, "user.libricite.test").expect("it can be read");
    assert_eq!(kept.as_deref(), Some(&b"kept"[..]));
}

#[test]
fn another_name_of_a_replaced_file_is_told() {
    let folder = folder();
    let [one, other] = ["one.svg", "other.svg"].map(|name| folder.path().join(name));
    fs::write(&one, "old").expect("it can be written");
    fs::hard_link(&one, &other).expect("it can be made");
    let run = libricite(&["badge", CLUB1, "-o", one.to_str().expect("UTF-8")]);
    assert_eq!(run.code, 0);
    let told = "has another name (a hard link), which keeps the old text";
    assert!(run.err.starts_with("warning: ") && run.err.contains(told), "{}", run.err);
    assert_eq!(fs::read_to_string(&other).expect("it is there"), "old");
}

#[test]
fn a_link_stays_and_what_it_leads_to_is_replaced() {
    let folder = folder();
    let at = folder.path();
    fs::create_dir(at.join("real")).expect("it can be made");
    fs::write(at.join("real/badge.svg"), "old").expect("it can be written");
    symlink("real/badge.svg", at.join("link.svg")).expect("it can be made");
    symlink("nowhere", at.join("broken.svg")).expect("it can be made");
    let link = at.join("link.svg");
    assert_eq!(libricite(&["badge", CLUB1, "-o", link.to_str().expect("UTF-8")]).code, 0);
    assert!(link.is_symlink());
    assert!(
        fs::read_to_string(at.join("real/badge.svg")).expect("it is there").starts_with("<svg")
    );
    assert_eq!(names(&at.join("real")), ["badge.svg"]);
    let run = libricite(&["badge", CLUB1, "-o", at.join("broken.svg").to_str().expect("UTF-8")]);
    assert!(
        run.code == 1 && run.err.ends_with("broken.svg: the link leads nowhere\n"),
        "{}",
        run.err
    );
}

#[test]
fn devices_and_pipes_are_written_to_and_folders_are_refused() {
    let folder = folder();
    let at = folder.path().to_str().expect("UTF-8");
    let badge = libricite(&["badge", CLUB1]).out;
    for script in [
        "libricite badge examples/club1.json -o /dev/stdout",
        "libricite badge examples/club1.json -o /dev/stdout | cat",
        "libricite badge examples/club1.json -o /dev/fd/3 3>&1 | cat",
        "mkfifo $T/pipe; libricite badge examples/club1.json -o $T/pipe & cat $T/pipe; wait",
        "echo kept > $T/log; libricite badge examples/club1.json -o /dev/stdout >> $T/log; cat $T/log",
        "echo kept > $T/err; libricite badge examples/club1.json -o /dev/stderr 2>> $T/err; cat $T/err",
    ] {
        let run = shell(&format!("T={at}; {script}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{script}");
        let out = run.out.strip_prefix("kept\n").unwrap_or(&run.out);
        assert_eq!(out.trim_end(), badge.trim_end(), "{script}");
        assert_eq!(run.out.starts_with("kept"), script.starts_with("echo"), "{script}");
    }
    for (output, sentence) in [
        ("/dev/full", "/dev/full: No space left on device (os error 28)\n"),
        (at, "is a folder; name a file in it\n"),
        ("no-such-folder/badge.svg", "there is no folder `no-such-folder`\n"),
    ] {
        let run = libricite(&["badge", CLUB1, "-o", output]);
        assert!(run.code == 1 && run.err.ends_with(sentence), "{output}: {}", run.err);
        assert_eq!(run.err.lines().count(), 1);
    }
    for file in ["/dev/null", at] {
        let run = libricite(&["record", file]);
        assert_eq!((run.code, run.err.lines().count()), (1, 1), "{file}: {}", run.err);
    }
}

#[test]
fn where_there_is_no_room_the_file_stays_as_it_was() {
    let folder = folder();
    let file = folder.path().join("page.html");
    fs::write(&file, "old").expect("it can be written");
    // A file may grow to so many blocks: as on a full disk, the writing fails in its middle.
    let run = shell(&format!(
        "ulimit -f 2; libricite report {CLUB1} --format html -o {}",
        file.display()
    ));
    assert_eq!((run.code, run.err.lines().count()), (1, 1), "{}", run.err);
    assert!(run.err.contains("page.html: File too large"), "{}", run.err);
    assert_eq!(fs::read_to_string(&file).expect("it is there"), "old");
    assert_eq!(names(folder.path()), ["page.html"]);
}

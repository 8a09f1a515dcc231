//! A signal leaves no file behind, and either the old one or the new one whole.
#![cfg(unix)]

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::replaced::{names, shell, start};
use super::{CLUB1, folder, root};

#[test]
fn a_signal_leaves_nothing_behind() {
    let folder = folder();
    let many = folder.path().join("many.ndjson");
    let text = fs::read_to_string(root().join(CLUB1)).expect("it is there");
    let line: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    fs::write(&many, format!("{line}\n").repeat(300)).expect("it can be written");
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("it can be made");
    let page = out.join("page.html");
    let [many, path] = [&many, &page].map(|path| path.to_str().expect("UTF-8"));
    let arguments = [
        "impact",
        "--from",
        "chatons@1.0.0",
        "--to",
        "chatons@2.0.0",
        many,
        "--format",
        "html",
        "-o",
        path,
    ];
    let started = Instant::now();
    assert!(start(&arguments).wait().expect("it ends").success());
    let takes = started.elapsed();
    let whole = fs::read(&page).expect("it was written");
    fs::write(&page, "old").expect("it can be written");
    let mut seen_in_the_middle = 0;
    for number in 0..60 {
        let mut child = start(&arguments);
        thread::sleep(takes * number / 50);
        seen_in_the_middle += usize::from(1 < names(&out).len());
        let signal = ["INT", "TERM", "HUP"][number as usize % 3];
        // It may have ended by itself.
        let mut kill = Command::new("kill");
        kill.arg(format!("-{signal}")).arg(child.id().to_string()).stderr(Stdio::null());
        kill.status().expect("it can be told");
        let ended = child.wait().expect("it ends");
        assert_eq!(names(&out), ["page.html"], "{signal} {ended}");
        let now = fs::read(&page).expect("it is there");
        assert!(now == b"old" || now == whole, "{signal}");
        if now != b"old" {
            fs::write(&page, "old").expect("it can be written");
        }
    }
    assert!(5 < seen_in_the_middle, "{seen_in_the_middle} were in the middle of it");
}

#[test]
fn a_program_that_a_signal_ended_says_so_to_whoever_started_it() {
    use std::os::unix::process::ExitStatusExt;
    let folder = folder();
    // Somebody reads slowly: the program waits for a pipe while its file is being made.
    let pipe = folder.path().join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("there is mkfifo");
    assert!(made.success());
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("it can be made");
    let page = out.join("page.html");
    let [pipe, page] = [&pipe, &page].map(|path| path.to_str().expect("UTF-8").to_owned());
    for (name, number) in [("INT", 2), ("TERM", 15), ("HUP", 1), ("QUIT", 3)] {
        let from = ["impact", "--from", "chatons@1.0.0", "--to", "chatons@2.0.0"];
        let mut child = start(&[&from[..], &[&pipe, "--format", "html", "-o", &page]].concat());
        let until = Instant::now() + Duration::from_secs(20);
        while names(&out).is_empty() && Instant::now() < until {
            thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(names(&out).len(), 1, "it is being made");
        let mut kill = Command::new("kill");
        kill.arg(format!("-{name}")).arg(child.id().to_string());
        assert!(kill.status().expect("it can be told").success());
        assert_eq!(child.wait().expect("it ends").signal(), Some(number));
        assert!(names(&out).is_empty(), "{name}: {:?}", names(&out));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_signal_that_is_to_be_ignored_is() {
    let folder = folder();
    let at = folder.path().display();
    let run = shell(&format!(
        "trap '' HUP; mkfifo {at}/pipe; libricite impact --from chatons@1.0.0 --to chatons@2.0.0 \
         {at}/pipe -o {at}/out.txt & sleep 1; kill -HUP $!; sleep 1; cat {CLUB1} > {at}/pipe; wait $!"
    ));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(names(folder.path()), ["out.txt", "pipe"]);
}

//! Half a gigabyte is enough for any pair of documents that is read.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::folder;

/// As many criteria as a set may have, each asked of each service.
fn criteria(edition: &str, weight: usize) -> String {
    let mut text = format!(
        "edition = \"{edition}\"\npublished = \"2026-01-01\"\nlicense = \"CC0-1.0\"\n\
         level = [{{ id = \"low\", overall = 20 }}, {{ id = \"high\", overall = 90, each_axis = 50 }}]\n"
    );
    for axis in 0..50 {
        let _ = write!(text, "[[axis]]\nid = \"axis-{axis}\"\ncriterion = [");
        for number in 0..20 {
            let weight = 1 + (axis * number * weight) % 100;
            let _ = writeln!(
                text,
                "{{ id = \"c{axis}-{number}\", weight = {weight}, scope = \"service\", choices = [\
                 {{ id = \"y\", credit = 100 }}, {{ id = \"n\", credit = 5 }}, \
                 {{ id = \"o\", credit = \"not-applicable\" }}] }},"
            );
        }
        text.push_str("]\n");
    }
    text
}

/// As many answers as there are to give.
fn assessment(edition: &str) -> String {
    let services: Vec<String> = (0..200).map(|n| format!(r#"{{"id":"{n}"}}"#)).collect();
    let answer = |place: usize| {
        // For another number of services each does not apply, so that no two shares are alike.
        let choice = |n: usize| if n < place % 199 { "o" } else { "n" };
        let of: Vec<String> =
            (0..200).map(|n| format!(r#""{n}":{{"choice":"{}"}}"#, choice(n))).collect();
        let (axis, number) = (place / 20, place % 20);
        format!(r#""c{axis}-{number}":{{"services":{{{}}}}}"#, of.join(","))
    };
    let answers: Vec<String> = (0..1000).map(answer).collect();
    format!(
        r#"{{"criteria":"{edition}","date":"2026-11-22","structure":{{"name":"A"}},"services":[{}],"answers":{{{}}}}}"#,
        services.join(","),
        answers.join(",")
    )
}

/// Runs the command with half a gigabyte of memory.
fn run(folder: &Path, arguments: &str) {
    let mut command = std::process::Command::new("sh");
    let limited = "ulimit -d 524288 && exec \"$0\" \"$@\"";
    let binary = assert_cmd::cargo::cargo_bin("libricite");
    command.args(["-c", limited]).arg(binary).args(arguments.split(' ')).current_dir(folder);
    let output = command.output().expect("there is a shell");
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments}: {}\n{err}", output.status);
}

#[test]
#[cfg(target_os = "linux")]
fn any_pair_within_the_bounds_takes_half_a_gigabyte_at_most() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let write = |name: &str, text: &str| fs::write(at(name), text).expect("it can be written");
    write("old.toml", &criteria("worst@1.0.0", 7));
    write("new.toml", &criteria("worst@2.0.0", 11));
    for (name, edition) in [("a.json", "worst@1.0.0"), ("b.json", "chatons@1.0.0")] {
        let text = assessment(edition);
        assert!(text.len() < 4 << 20, "{} bytes are no assessment", text.len());
        write(name, &text);
    }
    for format in ["text", "json", "html", "markdown"] {
        run(folder.path(), &format!("report a.json --criteria old.toml --format {format} -o out"));
    }
    for arguments in [
        "next a.json --criteria old.toml",
        "compare a.json --criteria old.toml,new.toml",
        "impact --from old.toml --to new.toml a.json",
        "carry b.json --to chatons@2.0.0 -o carried.json",
        "record b.json --date 2026-11-22",
        "progress b.json --criteria chatons@2.0.0",
    ] {
        run(folder.path(), arguments);
    }
}

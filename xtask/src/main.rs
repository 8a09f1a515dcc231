//! Builds, shows and tests libricité: `cargo xtask serve`, `cargo xtask test`.

mod demo;
mod pages;
mod refresh;
mod run;
mod test;
mod tools;
mod web;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve     the self-assessment and the page of a member, on this machine
                      [--port N] [--small: as small as in dist, which takes minutes]
cargo xtask demo      print the report of a real host, and write its badge, star and page
cargo xtask dist      the self-assessment as a folder for any static server [--quick]
cargo xtask sizes     the same, with its page validated, and few enough bytes for a visitor
cargo xtask test      format, lints, all tests, documentation, book, HTML
cargo xtask bench     the benchmarks
cargo xtask refresh   make anew what is committed but made: schemas, pictures, READMEs
cargo xtask release   declare the new editions of criteria released: from then on they never change
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let argument = arguments.next();
    let options: Vec<String> = arguments.collect();
    let result = match argument.as_deref() {
        Some("serve") => web::serve(&options),
        Some("dist") => web::dist(&options),
        Some("sizes") => web::sizes(),
        Some("demo") => demo::demo(),
        Some("test") => test::test(),
        Some("bench") => run::cargo(&["bench", "--package", "libricite-tests"]),
        Some("release") => run::cargo(&["run", "-q", "-p", "libricite-tests", "--bin", "release"]),
        Some("refresh") => refresh::refresh(),
        Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

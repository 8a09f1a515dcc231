//! Builds the handbook: `cargo run -p libricite-book -- [OUT]`, `target/book` by default.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/book");
    let out = arguments.next().map_or_else(|| PathBuf::from(default), PathBuf::from);
    if arguments.next().is_some() {
        eprintln!("usage: libricite-book [OUT]");
        return ExitCode::from(2);
    }
    match libricite_book::build(&out) {
        Ok(()) => {
            let first = std::path::absolute(out.join("index.html")).unwrap_or(out);
            println!("{}", first.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

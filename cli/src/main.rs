//! The command `libricite`: from documents to reports, badges and stars.

mod args;
mod clock;
mod commands;
mod ended;
mod input;
mod json;
mod lang;
mod noted;
mod output;
mod patch;
mod phrases;
mod refusal;
mod replace;
mod source;
mod stream;
mod succession;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use args::Arguments;
use refusal::Failure;

/// 0: done; 1: a document was refused; 2: the command line is wrong.
fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match commands::run(arguments) {
        Ok(()) | Err(Failure::NobodyReads) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.show();
            ExitCode::from(1)
        }
    }
}

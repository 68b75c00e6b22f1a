//! The `reportcard` binary: its arguments, one run, its exit code.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run().into()
}

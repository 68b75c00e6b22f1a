//! Manual: what shells complete of the commands, and their pages of the manual.

use super::arguments::command;
use super::ending::{Ending, Failure};
use super::terminal;
use clap_complete::Shell;

/// Prints the script by which a shell completes the commands.
pub(super) fn completions(shell: Shell) -> Result<Ending, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "reportcard", &mut script);
    terminal::print(&String::from_utf8_lossy(&script))?;
    Ok(Ending::Fine)
}

/// Prints the page of the manual (roff): of the program, or of one of its commands.
pub(super) fn page(name: Option<&str>) -> Result<Ending, Failure> {
    let mut whole = command();
    whole.build();
    let of = match name {
        None => whole,
        Some(name) => whole.find_subcommand(name).cloned().ok_or_else(|| {
            Failure::Usage(format!("there is no command “{name}”; `reportcard help` lists all"))
        })?,
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(of).render(&mut page)?;
    terminal::print(&String::from_utf8_lossy(&page))?;
    Ok(Ending::Fine)
}

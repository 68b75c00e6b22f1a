//! The command line: the one part that prints, and that knows the time.

mod address;
mod arguments;
mod build;
mod check;
mod diagnostics;
mod due;
mod ending;
mod explain;
mod import;
mod manual;
mod new;
mod next;
mod privacy;
mod progress;
mod release;
mod schema;
mod serve;
mod shutdown;
mod terminal;
mod theme;
mod threads;
mod translate;
mod watch;

pub(crate) use ending::Ending;

use arguments::Command;
use ending::Failure;
use std::io;

/// Prints the words of all pages.
fn messages() -> Result<Ending, Failure> {
    terminal::print(reportcard::messages())?;
    Ok(Ending::Fine)
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> Ending {
    let done = match arguments::read() {
        Command::Build(build) => threads::start().and_then(|()| build::run(&build)),
        Command::Check(check) => threads::start().and_then(|()| check::run(check)),
        Command::Serve(serve) => threads::start().and_then(|()| serve::run(serve)),
        Command::Privacy(privacy) => threads::start().and_then(|()| privacy::run(&privacy)),
        Command::Due(due) => threads::start().and_then(|()| due::run(&due)),
        Command::Release(release) => threads::start().and_then(|()| release::run(&release)),
        Command::Translate(translate) => threads::start().and_then(|()| translate::run(&translate)),
        Command::Next(next) => threads::start().and_then(|()| next::run(&next)),
        Command::New(new) => new::run(&new),
        Command::Import(import) => import::run(&import),
        Command::Explain { code } => explain::run(code.as_deref()),
        Command::Messages => messages(),
        Command::Schema { kind, translation } => schema::run(kind.as_deref(), translation),
        Command::Theme(theme) => theme::run(&theme),
        Command::Completions { shell } => manual::completions(shell),
        Command::Man { command } => manual::page(command.as_deref()),
    };
    let message = match done {
        Ok(ending) => return ending,
        // Whoever reads has read enough: that is no failure.
        Err(Failure::Terminal(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            return Ending::Fine;
        }
        Err(Failure::Terminal(error)) => format!("cannot print: {error}"),
        Err(Failure::Disk(error)) => error.to_string(),
        Err(Failure::Usage(message)) => message,
    };
    let _ = terminal::error(&message);
    Ending::Failed
}

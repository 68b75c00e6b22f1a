//! Terminal: where lines are printed, and whether they may be coloured.

use super::ending::Failure;
use super::threads;
use clap::ValueEnum;
use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::sync::mpsc::{Sender, channel};

/// Prints text to standard output. A reader who has gone away is an error, not a panic.
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Prints text to standard error.
pub(super) fn complain(text: &str) -> io::Result<()> {
    io::stderr().lock().write_all(text.as_bytes())
}

/// Prints from a thread of its own, for those who cannot wait while a terminal is held or a pipe full.
#[derive(Debug)]
pub(super) struct Printer(Sender<Line>);

#[derive(Debug)]
enum Line {
    Print(String),
    Complain(String),
}

impl Printer {
    pub fn new() -> Result<Self, Failure> {
        let (lines, waiting) = channel();
        threads::spawn(move || {
            // Whoever reads no more misses nothing that is kept.
            for line in waiting {
                let _ = match line {
                    Line::Print(text) => print(&text),
                    Line::Complain(text) => complain(&text),
                };
            }
        })?;
        Ok(Self(lines))
    }

    /// Prints text to standard output.
    pub fn print(&self, text: String) {
        let _ = self.0.send(Line::Print(text));
    }

    /// Prints text to standard error.
    pub fn complain(&self, text: String) {
        let _ = self.0.send(Line::Complain(text));
    }
}

/// Prints what went wrong with the command itself.
pub(super) fn error(message: &str) -> io::Result<()> {
    told("error", "\x1b[1;91m", message)
}

/// Prints what did not go well, though the command did what it should.
pub(super) fn warning(message: &str) -> io::Result<()> {
    told("warning", "\x1b[1;93m", message)
}

fn told(word: &str, colour: &str, message: &str) -> io::Result<()> {
    let (on, off) = match coloured() {
        true => (colour, "\x1b[0m"),
        false => ("", ""),
    };
    complain(&format!("{on}{word}{off}: {}\n", plain(message)))
}

/// When mistakes are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

static COLOUR: OnceLock<Colour> = OnceLock::new();

/// Says once when there are colours.
pub(super) fn colour(when: Colour) {
    let _ = COLOUR.set(when);
}

/// Whether what goes to standard error may be coloured.
pub(super) fn coloured() -> bool {
    match COLOUR.get() {
        Some(Colour::Always) => return true,
        Some(Colour::Never) => return false,
        Some(Colour::Auto) | None => {}
    }
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    watched() && !set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Whether a person watches standard error.
pub(super) fn watched() -> bool {
    io::stderr().is_terminal()
}

/// Text without the control characters by which a file could command the terminal.
pub(super) fn plain(text: &str) -> String {
    let harmless = |c: char| match c {
        '\n' => '\n',
        '\t' => ' ',
        // Marks that turn the direction of writing can make a line read as another.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.chars().map(harmless).collect()
}

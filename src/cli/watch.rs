//! Watch: which files of a site were touched, told once its author's editor is quiet.
//!
//! The system's own notices are gathered here, and not by a debouncer: nothing is wanted of them but
//! paths, and a short quiet time is enough, since a half-written file keeps the last good page.

mod ears;

use super::terminal;
use ears::{Ears, Heard};
use reportcard::disk::{Standing, Traces};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// So long it is gathered at most.
const MOST: Duration = Duration::from_millis(100);
/// Where more paths are touched at once, everything is.
const MANY: usize = 1000;
/// How often the folders themselves are looked at while nothing comes.
const IDLE: Duration = Duration::from_secs(1);
/// How often they are while they are away.
const AWAY: Duration = Duration::from_millis(200);
/// After so long without anything, folders that came are looked into once more.
const AGAIN: Duration = Duration::from_millis(500);
/// How often files are looked at where the system tells nothing.
const POLL: Duration = Duration::from_millis(500);
/// A look is followed by at least so many times as long without one.
const REST: u32 = 5;

/// What was touched; there may be nothing at the paths, and it may be unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Touched {
    /// What stands at these paths, told from the root on, and below them.
    Paths(BTreeSet<PathBuf>),
    Everything,
}

/// Watches over a site's folder, whatever becomes of it.
pub(super) struct Watch {
    root: PathBuf,
    by: By,
}

enum By {
    Notices {
        ears: Ears,
        /// Which folders they listen to.
        standing: Standing,
        /// Folders that came: files may have been put there before the system told of them.
        again: BTreeSet<PathBuf>,
    },
    Looks {
        traces: Traces,
        /// Before the next look; none before the first.
        rest: Option<Duration>,
    },
}

impl Watch {
    /// A watch that begins at once. Where the system cannot tell of changes, or `poll` is wanted, the
    /// files are looked at again and again.
    pub fn over(root: &Path, poll: bool) -> Self {
        let by = match poll {
            true => By::looks(root),
            false => By::notices(root),
        };
        let root = root.to_owned();
        Self { root, by }
    }

    /// Waits until something is touched; with when the first of it was heard.
    pub fn wait(&mut self) -> (Touched, Instant) {
        loop {
            if let Some(told) = self.wait_a_while() {
                return told;
            }
        }
    }

    /// Waits about a second at most, in the same way.
    pub fn wait_a_while(&mut self) -> Option<(Touched, Instant)> {
        match &mut self.by {
            By::Looks { traces, rest } => look(traces, rest),
            By::Notices { .. } => self.listen(),
        }
    }

    /// What the system tells within about a second.
    fn listen(&mut self) -> Option<(Touched, Instant)> {
        let By::Notices { ears, standing, again } = &mut self.by else {
            return None;
        };
        let patience = match () {
            () if !again.is_empty() => AGAIN,
            () if standing.root().is_some() => IDLE,
            () => AWAY,
        };
        let heard = ears.hear(patience);
        let since = Instant::now();
        let touched = match heard {
            Some(heard) => {
                let heard = gather(ears, heard);
                self.understand(heard)
            }
            None if *standing != Standing::of(&self.root) => self.understand(Heard::Upheaval),
            None if again.is_empty() => return None,
            None => Touched::Paths(std::mem::take(again)),
        };
        Some((touched, since))
    }

    /// What is to be read after something was heard.
    fn understand(&mut self, heard: Heard) -> Touched {
        match (heard, &mut self.by) {
            (Heard::Touched(files), By::Notices { again, .. }) if files.paths.len() <= MANY => {
                again.extend(files.folders);
                return Touched::Paths(files.paths);
            }
            (Heard::Touched(_), By::Notices { again, .. }) => *again = both(),
            (Heard::Refused(reason), _) => self.by = By::fallen_back(&self.root, &reason),
            _ => self.by = By::notices(&self.root),
        }
        Touched::Everything
    }
}

impl By {
    fn notices(root: &Path) -> Self {
        // Looked at before the ears open: what is exchanged meanwhile is found when they are idle.
        let standing = Standing::of(root);
        match Ears::open(&standing) {
            Ok(ears) => Self::Notices {
                // What went meanwhile may come back as it was: nothing counts as watched then.
                standing: if ears.is_whole { standing } else { Standing::default() },
                ears,
                again: both(),
            },
            Err(reason) => Self::fallen_back(root, &reason),
        }
    }

    fn looks(root: &Path) -> Self {
        Self::Looks { traces: Traces::of(root), rest: None }
    }

    /// Looks in place of notices, said together with why.
    fn fallen_back(root: &Path, reason: &str) -> Self {
        let every = POLL.as_millis();
        let _ = terminal::complain(&format!(
            "{reason} Until then all files are looked at every {every} ms.\n"
        ));
        Self::looks(root)
    }
}

/// The folders that everything is in.
fn both() -> BTreeSet<PathBuf> {
    ["content", "themes"].map(PathBuf::from).into()
}

/// What was heard first, and what follows it without a pause.
fn gather(ears: &Ears, first: Heard) -> Heard {
    let until = Instant::now() + MOST;
    let mut all = first;
    loop {
        let left = until.saturating_duration_since(Instant::now());
        match ears.hear(all.quiet().min(left)) {
            Some(next) if !left.is_zero() => all = all.and(next),
            Some(last) => return all.and(last),
            None => return all,
        }
    }
}

/// What looks different after a rest; at first, everything.
fn look(traces: &mut Traces, rest: &mut Option<Duration>) -> Option<(Touched, Instant)> {
    let is_first = rest.is_none();
    std::thread::sleep(rest.unwrap_or_default());
    let since = Instant::now();
    let touched = traces.look();
    *rest = Some(POLL.max(since.elapsed() * REST));
    let touched = match touched.len() {
        n if is_first || n > MANY => Touched::Everything,
        0 => return None,
        _ => Touched::Paths(touched.into_iter().collect()),
    };
    Some((touched, since))
}

#[cfg(test)]
mod tests;

//! Watch: which files of a site were touched, told once its author's editor is quiet.
//!
//! Notices are gathered here, and not by a debouncer: nothing is wanted of them but paths, and a shorter
//! quiet time than its tick is enough, since a half-written file keeps the last good page.

mod notifications;

use super::terminal;
use notifications::{Notice, Notifications, POLL};
use reportcard::disk::{FOLDERS, FolderIdentity};
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
    /// Whether files are looked at again and again, and the system is not asked to tell.
    poll: bool,
    notifications: Notifications,
    /// Which folders they are of.
    watched: FolderIdentity,
    /// What came: files may have been put there before it was watched.
    again: BTreeSet<PathBuf>,
}

impl Watch {
    /// A watch that begins at once. Where the system cannot tell of changes, or `poll` is wanted, the
    /// files are looked at again and again.
    pub fn over(root: &Path, mut poll: bool) -> Self {
        loop {
            // Asked for before the watch begins: what is exchanged meanwhile is found when it is idle.
            let watched = FolderIdentity::of(root);
            match Notifications::open(&watched, poll) {
                Ok(notifications) => {
                    return Self {
                        root: root.to_owned(),
                        poll,
                        // What went meanwhile may come back as it was: nothing counts as watched then.
                        watched: if notifications.is_whole { watched } else { Default::default() },
                        notifications,
                        again: folders(),
                    };
                }
                // The machine lends no thread to look on; it may before long.
                Err(_) if poll => std::thread::sleep(IDLE),
                Err(reason) => poll = fallen_back(&reason),
            }
        }
    }

    /// Waits until something is touched; with when the first of it was told.
    pub fn wait(&mut self) -> (Touched, Instant) {
        loop {
            if let Some(told) = self.wait_a_while() {
                return told;
            }
        }
    }

    /// Waits about a second at most, in the same way.
    pub fn wait_a_while(&mut self) -> Option<(Touched, Instant)> {
        let patience = match () {
            () if !self.again.is_empty() => AGAIN,
            () if self.watched.root().is_some() => IDLE,
            () => AWAY,
        };
        let notice = self.notifications.next(patience);
        let since = Instant::now();
        let touched = match notice {
            Some(notice) => {
                let notice = gather(&self.notifications, notice);
                self.understand(notice)
            }
            None if self.watched != FolderIdentity::of(&self.root) => {
                self.understand(Notice::Upheaval)
            }
            None if self.again.is_empty() => return None,
            None => Touched::Paths(std::mem::take(&mut self.again)),
        };
        Some((touched, since))
    }

    /// What is to be read after a notice.
    fn understand(&mut self, notice: Notice) -> Touched {
        match notice {
            Notice::Touched(files) if files.paths.len() <= MANY => {
                self.again.extend(files.came);
                return Touched::Paths(files.paths);
            }
            Notice::Touched(_) => self.again = folders(),
            Notice::Refused(reason) => *self = Self::over(&self.root, fallen_back(&reason)),
            Notice::Upheaval => *self = Self::over(&self.root, self.poll),
        }
        Touched::Everything
    }
}

/// Says that files are looked at in place of notices, together with why.
fn fallen_back(reason: &str) -> bool {
    let every = POLL.as_millis();
    let _ = terminal::complain(&format!(
        "{reason} Until then all files are looked at every {every} ms.\n"
    ));
    true
}

/// The folders that everything is in.
fn folders() -> BTreeSet<PathBuf> {
    FOLDERS.map(PathBuf::from).into()
}

/// What was told first, and what follows it without a pause.
fn gather(notifications: &Notifications, first: Notice) -> Notice {
    let until = Instant::now() + MOST;
    let mut all = first;
    loop {
        let left = until.saturating_duration_since(Instant::now());
        match notifications.next(all.quiet().min(left)) {
            Some(next) if !left.is_zero() => all = all.and(next),
            Some(last) => return all.and(last),
            None => return all,
        }
    }
}

#[cfg(test)]
mod tests;

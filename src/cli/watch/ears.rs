//! Ears: what the system says about a site's folders, less all that is of no interest.

use notify::event::{CreateKind, EventKind, ModifyKind, RenameMode};
use notify::{Config, Error, ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher};
use reportcard::disk::Standing;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// What the system said.
pub(super) enum Heard {
    /// Something happened at these paths, told from the root on; the folders came, and may hold more
    /// than was told.
    Touched {
        paths: BTreeSet<PathBuf>,
        folders: BTreeSet<PathBuf>,
    },
    /// One of the site's own folders came or went, or more happened than the system could tell.
    Upheaval,
    /// It tells no more; why, in a sentence.
    Refused(String),
}

/// Listens while it lives.
pub(super) struct Ears {
    heard: Receiver<Heard>,
    /// Keeps the line open where there is nothing to watch.
    _line: Sender<Heard>,
    _watcher: RecommendedWatcher,
}

impl Ears {
    /// Listens to the folders that stand at `root`; why the system refuses, in a sentence.
    pub fn open(root: &Path, standing: &Standing) -> Result<Self, String> {
        let (line, heard) = channel();
        let (told, from) = (line.clone(), root.to_owned());
        let handler = move |result: notify::Result<Event>| {
            let heard = match result {
                Ok(event) => understood(&from, event),
                Err(error) => Some(failed(&error)),
            };
            // Nobody listens any more only when the watch is dropped.
            let _ = heard.map(|heard| told.send(heard));
        };
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(handler, config).map_err(|it| refusal(&it))?;
        let own = standing
            .is_there()
            .then_some((root.to_owned(), RecursiveMode::NonRecursive));
        let folders = standing
            .folders()
            .map(|it| (root.join(it), RecursiveMode::Recursive));
        for (path, mode) in own.into_iter().chain(folders) {
            match watcher.watch(&path, mode) {
                // Gone since: that is found when it is looked at again.
                Err(error) if is_gone(&error) => {}
                result => result.map_err(|error| refusal(&error))?,
            }
        }
        Ok(Self {
            heard,
            _line: line,
            _watcher: watcher,
        })
    }

    /// What is heard within this time.
    pub fn hear(&self, within: Duration) -> Option<Heard> {
        self.heard.recv_timeout(within).ok()
    }
}

impl Heard {
    /// Both together.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Refused(reason), _) | (_, Self::Refused(reason)) => Self::Refused(reason),
            (Self::Upheaval, _) | (_, Self::Upheaval) => Self::Upheaval,
            (
                Self::Touched {
                    mut paths,
                    mut folders,
                },
                Self::Touched {
                    paths: more,
                    folders: more_folders,
                },
            ) => {
                paths.extend(more);
                folders.extend(more_folders);
                Self::Touched { paths, folders }
            }
        }
    }
}

/// What an event means for the site at `root`: nothing where a file was only read, or lies elsewhere.
fn understood(root: &Path, event: Event) -> Option<Heard> {
    if event.need_rescan() {
        return Some(Heard::Upheaval);
    }
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    let came = match event.kind {
        EventKind::Create(kind) => kind != CreateKind::File,
        EventKind::Modify(ModifyKind::Name(mode)) => mode != RenameMode::From,
        _ => false,
    };
    let moved = matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
    );
    let (mut paths, mut folders) = (BTreeSet::new(), BTreeSet::new());
    for path in event.paths {
        let Ok(path) = path.strip_prefix(root) else {
            continue;
        };
        let mut parts = path.iter();
        let (first, more) = (parts.next(), parts.next().is_some());
        let is_own = first.is_none_or(|it| it == "content" || it == "themes");
        if is_own && !more && moved {
            return Some(Heard::Upheaval);
        }
        if is_own && more {
            if came {
                folders.insert(path.to_owned());
            }
            paths.insert(path.to_owned());
        }
    }
    (!paths.is_empty()).then_some(Heard::Touched { paths, folders })
}

fn failed(error: &Error) -> Heard {
    match limit(error) {
        Some(_) => Heard::Refused(refusal(error)),
        None => Heard::Upheaval,
    }
}

/// Why the system does not tell of changes, and what helps.
pub(super) fn refusal(error: &Error) -> String {
    match limit(error) {
        Some((what, setting)) => format!(
            "This machine's limit on {what} is reached, so that it does not tell of changes here: raise it with `sudo sysctl {setting}`."
        ),
        None => format!("This machine does not tell of changes here ({error})."),
    }
}

/// The limit of the machine that an error speaks of, and a setting that raises it.
fn limit(error: &Error) -> Option<(&'static str, &'static str)> {
    let watches = ("watched folders", "fs.inotify.max_user_watches=1048576");
    let instances = (
        "programs that watch folders",
        "fs.inotify.max_user_instances=1024",
    );
    match &error.kind {
        ErrorKind::MaxFilesWatch => Some(watches),
        ErrorKind::Io(error) => match error.raw_os_error() {
            Some(28) => Some(watches),        // ENOSPC
            Some(24 | 23) => Some(instances), // EMFILE, ENFILE
            _ => None,
        },
        _ => None,
    }
}

fn is_gone(error: &Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn a_limit_is_named_with_the_setting_that_raises_it() {
        let os = |code| Error::io(io::Error::from_raw_os_error(code));
        for (error, setting) in [
            (Error::new(ErrorKind::MaxFilesWatch), "max_user_watches"),
            (os(28), "max_user_watches"),
            (os(24), "max_user_instances"),
        ] {
            assert!(refusal(&error).contains(setting), "{error}");
            assert!(matches!(failed(&error), Heard::Refused(_)), "{error}");
        }
        assert!(matches!(failed(&os(5)), Heard::Upheaval));
    }

    #[test]
    fn only_changes_to_what_is_read_are_heard() {
        let root = Path::new("/site");
        let heard = |kind, path: &str| {
            let event = Event::new(kind).add_path(root.join(path));
            match understood(root, event) {
                None => "nothing".to_owned(),
                Some(Heard::Touched { paths, .. }) => format!("{paths:?}"),
                Some(_) => "upheaval".to_owned(),
            }
        };
        let change = EventKind::Modify(ModifyKind::Any);
        let removal = EventKind::Remove(notify::event::RemoveKind::Any);
        let reading = EventKind::Access(notify::event::AccessKind::Any);
        assert_eq!(heard(change, "content/a.md"), "{\"content/a.md\"}");
        assert_eq!(heard(change, "themes/t/x.css"), "{\"themes/t/x.css\"}");
        assert_eq!(heard(reading, "content/a.md"), "nothing");
        assert_eq!(heard(change, "public/index.html"), "nothing");
        assert_eq!(heard(removal, "public"), "nothing");
        assert_eq!(heard(removal, "content"), "upheaval");
        assert_eq!(heard(removal, ""), "upheaval");
        let overflow = Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
        assert!(matches!(understood(root, overflow), Some(Heard::Upheaval)));
    }
}

//! Ears: what the system says about a site's folders, less all that is of no interest.

use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind, RenameMode};
use notify::{Config, Error, ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher};
use reportcard::disk::Standing;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// So long nothing must come before what came is told: after a file was written to its end,
const AFTER_END: Duration = Duration::from_millis(1);
/// after anything else that may be all,
const AFTER_ONE: Duration = Duration::from_millis(5);
/// after so much that more is likely to come,
const AFTER_MANY: Duration = Duration::from_millis(20);
/// and while a file is written, where the system tells when that ends.
const WRITING: Duration = Duration::from_millis(25);
/// More files than this are rarely one save.
const FEW: usize = 3;

/// What the system said.
pub(super) enum Heard {
    /// Something happened to files.
    Touched(Files),
    /// One of the site's own folders came or went, or more happened than the system could tell.
    Upheaval,
    /// It tells no more; why, in a sentence.
    Refused(String),
}

/// Files and folders to which something happened, told from the root on.
#[derive(Default)]
pub(super) struct Files {
    pub paths: BTreeSet<PathBuf>,
    /// Folders that came, and may hold more than was told.
    pub folders: BTreeSet<PathBuf>,
    /// Files that somebody began to write.
    begun: BTreeSet<PathBuf>,
    /// Files that are whole.
    ended: BTreeSet<PathBuf>,
}

/// Listens while it lives.
pub(super) struct Ears {
    heard: Receiver<Heard>,
    /// Keeps the line open where there is nothing to watch.
    _line: Sender<Heard>,
    /// Whether all that should be watched was there when they opened.
    pub is_whole: bool,
    _watcher: RecommendedWatcher,
}

impl Ears {
    /// Listens to the folders that stand there; why the system refuses, in a sentence.
    pub fn open(standing: &Standing) -> Result<Self, String> {
        // The library listens on a thread of its own, and does not ask whether it got one.
        let lent = std::thread::Builder::new().spawn(|| ());
        lent.map_err(|error| refusal(&Error::io(error)))?.join().ok();
        let (line, heard) = channel();
        let root = standing.root().map(Path::to_owned);
        let (told, from) = (line.clone(), root.clone().unwrap_or_default());
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
        let below =
            |name| (root.as_deref().unwrap_or(Path::new("")).join(name), RecursiveMode::Recursive);
        let folders = standing.folders().map(below);
        let own = root.clone().map(|root| (root, RecursiveMode::NonRecursive));
        let mut is_whole = true;
        for (path, mode) in own.into_iter().chain(folders) {
            match watcher.watch(&path, mode) {
                Err(error) if is_gone(&error) => is_whole = false,
                result => result.map_err(|error| refusal(&error))?,
            }
        }
        Ok(Self { heard, _line: line, is_whole, _watcher: watcher })
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
            (Self::Touched(files), Self::Touched(more)) => Self::Touched(files.and(more)),
        }
    }

    /// For how long nothing must come, so that it is told.
    pub fn quiet(&self) -> Duration {
        match self {
            Self::Touched(files) if cfg!(target_os = "linux") && !files.begun.is_empty() => WRITING,
            Self::Touched(files) if files.paths.len() > FEW => AFTER_MANY,
            Self::Touched(files) if !files.ended.is_empty() => AFTER_END,
            Self::Touched(_) => AFTER_ONE,
            Self::Upheaval => AFTER_MANY,
            Self::Refused(_) => Duration::ZERO,
        }
    }
}

impl Files {
    fn and(mut self, mut more: Self) -> Self {
        self.paths.append(&mut more.paths);
        self.folders.append(&mut more.folders);
        self.begun.retain(|path| !more.ended.contains(path));
        self.begun.append(&mut more.begun);
        self.ended = more.ended;
        self
    }
}

/// What an event means for the site at `root`: nothing where a file was only read, or lies elsewhere.
fn understood(root: &Path, event: Event) -> Option<Heard> {
    if event.need_rescan() {
        return Some(Heard::Upheaval);
    }
    let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
    if event.kind.is_access() && event.kind != written {
        return None;
    }
    let moved = matches!(event.kind, EventKind::Modify(ModifyKind::Name(_)));
    let came = moved || event.kind.is_create();
    let comes_or_goes = came || event.kind.is_remove();
    let mut files = Files::default();
    for path in event.paths {
        let Ok(path) = path.strip_prefix(root) else {
            continue;
        };
        let mut parts = path.iter();
        let is_own = parts.next().is_none_or(|it| it == "content" || it == "themes");
        let is_within = parts.next().is_some();
        if is_own && !is_within && comes_or_goes {
            return Some(Heard::Upheaval);
        }
        if !is_own || !is_within {
            continue;
        }
        let path = path.to_owned();
        match event.kind {
            EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_)) => {
                files.begun.insert(path.clone());
            }
            EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => {
                files.ended.insert(path.clone());
                files.folders.insert(path.clone());
            }
            kind if kind == written => {
                files.ended.insert(path.clone());
            }
            _ if came => {
                files.folders.insert(path.clone());
            }
            _ => {}
        }
        files.paths.insert(path);
    }
    (!files.paths.is_empty()).then_some(Heard::Touched(files))
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
    let instances = ("programs that watch folders", "fs.inotify.max_user_instances=1024");
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
                Some(Heard::Touched(files)) => format!("{:?}", files.paths),
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
        let whole = EventKind::Access(AccessKind::Close(AccessMode::Write));
        assert_eq!(heard(whole, "content/a.md"), "{\"content/a.md\"}");
        let overflow = Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
        assert!(matches!(understood(root, overflow), Some(Heard::Upheaval)));
    }
    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_is_waited_for_while_it_is_written_and_told_once_it_is_whole() {
        let heard = |kind, path: &str| {
            let event = Event::new(kind).add_path(Path::new("/site").join(path));
            understood(Path::new("/site"), event).expect("it is of interest")
        };
        let data = EventKind::Modify(ModifyKind::Data(notify::event::DataChange::Any));
        let whole = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::To));
        let removed = EventKind::Remove(notify::event::RemoveKind::File);
        let all = heard(data, "content/a.md");
        assert_eq!(all.quiet(), WRITING);
        let all = all.and(heard(whole, "content/a.md"));
        assert_eq!(all.quiet(), AFTER_END);
        let all = all.and(heard(removed, "content/b.md"));
        assert_eq!(all.quiet(), AFTER_ONE, "another may take its place");
        let all = all.and(heard(renamed, "content/b.md"));
        assert_eq!(all.quiet(), AFTER_END);
        let more = ["content/c.md", "content/d.md"].map(|path| heard(whole, path));
        let all = more.into_iter().fold(all, Heard::and);
        assert_eq!(all.quiet(), AFTER_MANY);
    }
}

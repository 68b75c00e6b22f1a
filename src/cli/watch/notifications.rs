//! Notifications: what is told of changes in a site's folders, by the system or by looking at their files
//! again and again, less all that is of no interest.

use notify::event::{AccessKind, AccessMode, CreateKind, EventKind, ModifyKind};
use notify::{Config, Error, ErrorKind, Event, PollWatcher, RecommendedWatcher};
use notify::{EventHandler, RecursiveMode, Watcher};
use reportcard::disk::{FOLDERS, FolderIdentity};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How often files are looked at where the system tells nothing.
pub(super) const POLL: Duration = Duration::from_millis(500);
/// So long nothing must come before what came is passed on,
const AFTER_FEW: Duration = Duration::from_millis(5);
/// after so much that more is likely to come,
const AFTER_MANY: Duration = Duration::from_millis(20);
/// and while a file is written, where the system tells when that ends.
const WRITING: Duration = Duration::from_millis(25);
/// More files than this are rarely one save.
const FEW: usize = 3;

/// What was told.
pub(super) enum Notice {
    /// Something happened to files.
    Touched(Files),
    /// One of the site's own folders came or went, or more happened than the system could tell.
    Upheaval,
    /// The system tells no more; why, in a sentence.
    Refused(String),
}

/// Files and folders to which something happened, told from the root on.
#[derive(Default)]
pub(super) struct Files {
    pub paths: BTreeSet<PathBuf>,
    /// Those that came: a folder may hold more than was told.
    pub came: BTreeSet<PathBuf>,
    /// Whether somebody was writing into the last of them, where the system tells when that ends.
    is_open: bool,
}

/// Notices of one set of folders, while it lives.
pub(super) struct Notifications {
    notices: Receiver<Notice>,
    /// Keeps the line open where there is nothing to watch.
    _line: Sender<Notice>,
    /// Whether all that should be watched was there when they began.
    pub is_whole: bool,
    _watcher: Box<dyn Watcher + Send>,
}

impl Notifications {
    /// Notices of the folders that stand there, found by looking if `poll`; why the system refuses to tell,
    /// in a sentence.
    pub fn open(standing: &FolderIdentity, poll: bool) -> Result<Self, String> {
        // The library works on a thread of its own, and does not ask whether it got one.
        let lent = std::thread::Builder::new().spawn(|| ());
        lent.map_err(|error| refusal(&Error::io(error)))?.join().ok();
        let (line, notices) = channel();
        let root = standing.root().unwrap_or(Path::new("")).to_owned();
        let (told, from) = (line.clone(), root.clone());
        let handler = move |result: notify::Result<Event>| {
            let notice = match result {
                Ok(event) => understood(&from, event),
                // What cannot be looked at is read in vain, and told then.
                Err(_) if poll => None,
                Err(error) => Some(failed(&error)),
            };
            // Nobody listens any more only when the watch is dropped.
            let _ = notice.map(|notice| told.send(notice));
        };
        let mut watcher = watcher(handler, poll).map_err(|error| refusal(&error))?;
        let below = standing.folders().map(|name| (root.join(name), RecursiveMode::Recursive));
        // Looking at every file of the root would be too much; who asks for its identity sees enough.
        let own = standing.root().filter(|_| !poll);
        let own = own.map(|root| (root.to_owned(), RecursiveMode::NonRecursive));
        let mut is_whole = true;
        for (path, mode) in own.into_iter().chain(below) {
            match watcher.watch(&path, mode) {
                Err(error) if is_gone(&error) => is_whole = false,
                result => result.map_err(|error| refusal(&error))?,
            }
        }
        Ok(Self { notices, _line: line, is_whole, _watcher: watcher })
    }

    /// What is told within this time.
    pub fn next(&self, within: Duration) -> Option<Notice> {
        self.notices.recv_timeout(within).ok()
    }
}

fn watcher(handler: impl EventHandler, poll: bool) -> notify::Result<Box<dyn Watcher + Send>> {
    let config = Config::default().with_follow_symlinks(false);
    Ok(match poll {
        // A second save may come within the same second of a file's clock.
        true => {
            let config = config.with_poll_interval(POLL).with_compare_contents(true);
            Box::new(PollWatcher::new(handler, config)?)
        }
        false => Box::new(RecommendedWatcher::new(handler, config)?),
    })
}

impl Notice {
    /// Both together.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Refused(reason), _) | (_, Self::Refused(reason)) => Self::Refused(reason),
            (Self::Upheaval, _) | (_, Self::Upheaval) => Self::Upheaval,
            (Self::Touched(files), Self::Touched(more)) => Self::Touched(files.and(more)),
        }
    }

    /// For how long nothing must come, so that it is passed on.
    pub fn quiet(&self) -> Duration {
        match self {
            Self::Touched(files) if files.is_open => WRITING,
            Self::Touched(files) if files.paths.len() <= FEW => AFTER_FEW,
            Self::Touched(_) | Self::Upheaval => AFTER_MANY,
            Self::Refused(_) => Duration::ZERO,
        }
    }
}

impl Files {
    fn and(mut self, mut more: Self) -> Self {
        self.paths.append(&mut more.paths);
        self.came.append(&mut more.came);
        self.is_open = more.is_open;
        self
    }
}

/// What an event means for the site at `root`: nothing where a file was only read, or lies elsewhere.
fn understood(root: &Path, event: Event) -> Option<Notice> {
    if event.need_rescan() {
        return Some(Notice::Upheaval);
    }
    let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
    if event.kind.is_access() && event.kind != written {
        return None;
    }
    let moved = matches!(event.kind, EventKind::Modify(ModifyKind::Name(_)));
    let comes = moved || event.kind.is_create();
    let comes_or_goes = comes || event.kind.is_remove();
    let is_begun = matches!(
        event.kind,
        EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_))
    );
    let mut files = Files { is_open: is_begun && cfg!(target_os = "linux"), ..Files::default() };
    for path in event.paths {
        let Ok(path) = path.strip_prefix(root) else {
            continue;
        };
        let mut parts = path.iter();
        let is_own = parts.next().is_none_or(|it| FOLDERS.iter().any(|own| it == *own));
        let is_within = parts.next().is_some();
        if is_own && !is_within && comes_or_goes {
            return Some(Notice::Upheaval);
        }
        if is_own && is_within {
            if comes && !is_begun {
                files.came.insert(path.to_owned());
            }
            files.paths.insert(path.to_owned());
        }
    }
    (!files.paths.is_empty()).then_some(Notice::Touched(files))
}

fn failed(error: &Error) -> Notice {
    match limit(error) {
        Some(_) => Notice::Refused(refusal(error)),
        None => Notice::Upheaval,
    }
}

/// Why the system does not tell of changes, and what helps.
fn refusal(error: &Error) -> String {
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
            assert!(matches!(failed(&error), Notice::Refused(_)), "{error}");
        }
        assert!(matches!(failed(&os(5)), Notice::Upheaval));
    }

    #[test]
    fn only_changes_to_what_is_read_are_told() {
        let root = Path::new("/site");
        let told = |kind, path: &str| {
            let event = Event::new(kind).add_path(root.join(path));
            match understood(root, event) {
                None => "nothing".to_owned(),
                Some(Notice::Touched(files)) => format!("{:?}", files.paths),
                Some(_) => "upheaval".to_owned(),
            }
        };
        let change = EventKind::Modify(ModifyKind::Any);
        let removal = EventKind::Remove(notify::event::RemoveKind::Any);
        let reading = EventKind::Access(notify::event::AccessKind::Any);
        assert_eq!(told(change, "content/a.md"), "{\"content/a.md\"}");
        assert_eq!(told(change, "themes/t/x.css"), "{\"themes/t/x.css\"}");
        assert_eq!(told(reading, "content/a.md"), "nothing");
        assert_eq!(told(change, "public/index.html"), "nothing");
        assert_eq!(told(removal, "public"), "nothing");
        assert_eq!(told(removal, "content"), "upheaval");
        assert_eq!(told(removal, ""), "upheaval");
        let whole = EventKind::Access(AccessKind::Close(AccessMode::Write));
        assert_eq!(told(whole, "content/a.md"), "{\"content/a.md\"}");
        let overflow = Event::new(EventKind::Other).set_flag(notify::event::Flag::Rescan);
        assert!(matches!(understood(root, overflow), Some(Notice::Upheaval)));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_is_waited_for_while_it_is_written() {
        let told = |kind, path: &str| {
            let event = Event::new(kind).add_path(Path::new("/site").join(path));
            understood(Path::new("/site"), event).expect("it is of interest")
        };
        let data = EventKind::Modify(ModifyKind::Data(notify::event::DataChange::Any));
        let whole = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let renamed = EventKind::Modify(ModifyKind::Name(notify::event::RenameMode::To));
        let all = told(data, "content/a.md");
        assert_eq!(all.quiet(), WRITING);
        let all = all.and(told(whole, "content/a.md"));
        assert_eq!(all.quiet(), AFTER_FEW);
        let all = all.and(told(renamed, "content/b.md"));
        assert_eq!(all.quiet(), AFTER_FEW);
        let more = ["content/c.md", "content/d.md"].map(|path| told(whole, path));
        let all = more.into_iter().fold(all, Notice::and);
        assert_eq!(all.quiet(), AFTER_MANY);
    }
}

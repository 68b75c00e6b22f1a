//! Compiler: after every edit, the same compile as any build's, over a memo that stays warm.

use super::background_check::BackgroundCheck;
use super::state::{Publisher, Round};
use crate::cli::ending::Failure;
use crate::cli::watch::{Touched, Watch};
use reportcard::disk::Folder;
use reportcard::memo::Memo;
use reportcard::source::{Diagnostics, FileId, SourceFile, Sources};
use reportcard::{Checked, Options};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

/// Makes a site of what is on the disk, again and again.
pub(super) struct Compiler {
    folder: Folder,
    options: Options,
    memo: Memo,
    publisher: Arc<Publisher>,
    check: BackgroundCheck,
    /// Whether pages go where the author is.
    follow: bool,
    /// What was read last.
    sources: Sources,
    /// What was said about files that were not read.
    odd: Diagnostics,
}

impl Compiler {
    pub fn new(
        folder: Folder,
        options: Options,
        follow: bool,
        publisher: &Arc<Publisher>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            folder,
            options,
            memo: Memo::warm(),
            publisher: Arc::clone(publisher),
            check: BackgroundCheck::new(publisher)?,
            follow,
            sources: Sources::default(),
            odd: Diagnostics::default(),
        })
    }

    /// Compiles what is there, and then after every edit. What the machine could not read is tried
    /// again before long, though nobody touches it.
    pub fn run(mut self, watch: impl FnOnce() -> Watch) -> ! {
        let mut is_read = self.round(None);
        let mut watch = watch();
        loop {
            let told = match is_read {
                true => Some(watch.wait()),
                false => watch.wait_a_while(),
            };
            let (touched, since) = told.unwrap_or((Touched::Paths([].into()), Instant::now()));
            match touched {
                Touched::Everything => self.folder.forget(),
                Touched::Paths(paths) => paths.iter().for_each(|path| self.folder.touch(path)),
            }
            is_read = self.round(Some(since));
        }
    }

    /// Reads, compiles and publishes, where anything is different; `since` the edit, but at first.
    /// Whether it could be read.
    fn round(&mut self, since: Option<Instant>) -> bool {
        let (sources, odd) = match self.folder.read() {
            Ok(read) => read,
            Err(error) => {
                self.publisher.trouble(error.to_string());
                return false;
            }
        };
        let is_same = sources.is_same(&self.sources) && odd.iter().eq(self.odd.iter());
        if since.is_some() && is_same && !self.publisher.is_troubled() {
            return true;
        }
        self.check.stop();
        let last = std::mem::replace(&mut self.sources, sources.clone());
        self.odd = odd.clone();
        let compile = || reportcard::compile(&sources, &self.options, &self.memo);
        let Ok(compiled) = catch_unwind(AssertUnwindSafe(compile)) else {
            // What a stopped round left in the memo is not to be trusted.
            self.memo = Memo::warm();
            let message = "reportcard met a mistake of its own, told in the terminal. The next edit is tried anew.";
            self.publisher.trouble(message.to_owned());
            return true;
        };
        self.publish(sources, odd, compiled, &last, since);
        true
    }

    fn publish(
        &mut self,
        sources: Sources,
        odd: Diagnostics,
        compiled: Checked<reportcard::site::Site>,
        last: &Sources,
        since: Option<Instant>,
    ) {
        let mut found = odd;
        found.extend(compiled.diagnostics);
        let site = compiled.value.filter(|_| !found.has_errors());
        let edit = since.map(|since| (changed(last, &sources), since));
        let follow = site.as_ref().filter(|_| self.follow).and_then(|site| {
            let (edited, _) = edit.as_ref()?;
            let mut pages = edited.iter().rev().map(|path| site.page_of(path));
            pages.find_map(|page| page)
        });
        let shown = self.publisher.round(Round { sources, found, site, follow, edit });
        if let Some(shown) = shown {
            self.check.begin(shown);
        }
    }
}

/// The paths of the files that came, went or were changed from one reading to the next.
fn changed(last: &Sources, now: &Sources) -> Vec<String> {
    let (mut olds, mut news) = (last.iter().peekable(), now.iter().peekable());
    let mut changed = Vec::new();
    loop {
        if let (Some((_, old)), Some((_, new))) = (olds.peek(), news.peek())
            && std::ptr::eq(*old, *new)
        {
            olds.next();
            news.next();
            continue;
        }
        let path = match (olds.peek(), news.peek()) {
            (None, None) => return changed,
            (Some((_, old)), None) => &old.path,
            (None, Some((_, new))) => &new.path,
            (Some((_, old)), Some((_, new))) => (&old.path).min(&new.path),
        };
        let old = olds.next_if(|(_, old)| old.path == *path);
        let new = news.next_if(|(_, new)| new.path == *path);
        let bytes = |it: Option<(FileId, &SourceFile)>| it.map(|(_, file)| Arc::clone(&file.bytes));
        if bytes(old) != bytes(new) {
            changed.push(path.clone());
        }
    }
}

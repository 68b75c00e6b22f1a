//! `check`: everything that `build` does, but for writing.

use super::arguments::{Check, Format};
use super::ending::{Ending, Failure};
use super::watch::{Touched, Watch};
use super::{diagnostics, shutdown, terminal, threads};
use reportcard::Options;
use reportcard::disk::{self, Folder};
use reportcard::memo::Memo;
use reportcard::site::Hidden;
use reportcard::source::{Code, Diagnostic, Diagnostics, Note, Sources};
use std::future::pending;

/// Compiles and renders the whole site, prints what was found, and writes nothing.
pub(super) fn run(mut check: Check) -> Result<Ending, Failure> {
    if check.watch {
        check.site.root = std::path::absolute(&check.site.root)?;
    }
    let mut folder = Folder::at(&check.site.root);
    if check.watch {
        folder.read()?;
        return shutdown::unless_stopped(async {
            threads::spawn(move || again_and_again(&check, folder))?;
            pending().await
        });
    }
    let (sources, odd) = folder.read()?;
    let looked = look(&check, &sources, odd, &Memo::default());
    print(&check, &sources, &looked)?;
    Ok(match stops(&check, &looked.found) {
        true => Ending::Mistakes,
        false => Ending::Fine,
    })
}

/// Whether what was found would keep the site from being published.
fn stops(check: &Check, found: &Diagnostics) -> bool {
    found.has_errors() || check.strict && !found.is_empty()
}

/// Checks what is there, and then after every edit.
fn again_and_again(check: &Check, mut folder: Folder) {
    let mut watch = Watch::over(&check.site.root, check.poll);
    let (memo, mut last) = (Memo::warm(), None);
    loop {
        match folder.read() {
            Ok(read) if last.as_ref().is_some_and(|last| is_same(last, &read)) => {}
            Ok((sources, odd)) => {
                let looked = look(check, &sources, odd.clone(), &memo);
                let _ = print(check, &sources, &looked);
                last = Some((sources, odd));
            }
            Err(error) => {
                let _ = terminal::error(&error.to_string());
                last = None;
            }
        }
        match watch.wait().0 {
            Touched::Everything => folder.forget(),
            Touched::Paths(paths) => paths.iter().for_each(|path| folder.touch(path)),
        }
    }
}

type Read = (Sources, Diagnostics);

/// What a look at a site says.
struct Looked {
    found: Diagnostics,
    /// Of a site without mistakes.
    hidden: Option<Hidden>,
}

fn is_same((sources, odd): &Read, (now, odd_now): &Read) -> bool {
    sources.is_same(now) && odd.iter().eq(odd_now.iter())
}

fn look(check: &Check, sources: &Sources, odd: Diagnostics, memo: &Memo) -> Looked {
    let (mut found, mut hidden) = (odd, None);
    let options = Options { translations: check.translations, ..check.site.options() };
    let compiled = reportcard::compile(sources, &options, memo);
    found.extend(compiled.diagnostics);
    if let Some(site) = compiled.value.filter(|_| !found.has_errors()) {
        let seen = site.make(|_, file| match file.kept() {
            Some(kept) => disk::kept(&check.site.root, kept, |_, _| Ok(())),
            None => Ok(()),
        });
        match seen {
            Ok((_, seen)) => found.extend(seen),
            Err(error) => found.push(Diagnostic::new(Code::Released, None, format!("{error}."))),
        }
        hidden = Some(site.hidden());
    }
    found.sort(sources);
    Looked { found, hidden }
}

fn print(check: &Check, sources: &Sources, looked: &Looked) -> Result<(), Failure> {
    let found = &looked.found;
    if check.quiet && check.format == Format::Human && !stops(check, found) {
        return Ok(());
    }
    diagnostics::print(check.format, sources, found)?;
    if check.format == Format::Human && found.is_empty() {
        terminal::print("No mistakes were found.\n")?;
    }
    if check.format == Format::Human {
        let note = |it: &Note| format!("note: {}: {}\n", sources.file(it.file).path, it.text);
        let notes: String = found.notes().iter().map(note).collect();
        let hidden = looked.hidden.map(|it| format!("{it}.\n"));
        terminal::print(&(notes + &hidden.unwrap_or_default()))?;
    }
    Ok(())
}

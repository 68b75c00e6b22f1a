//! `theme`: the parts of the built-in theme, to be changed.

use super::arguments::{Export, Theme};
use super::ending::{Ending, Failure};
use super::terminal;
use reportcard::disk;
use reportcard::source::nearest;

/// Writes parts of the built-in theme into the site, or lists them.
pub(super) fn run(theme: &Theme) -> Result<Ending, Failure> {
    let Theme::Export(export) = theme;
    let parts = reportcard::theme_parts();
    if export.files.is_empty() && !export.all {
        let list = parts.iter().map(|(path, _)| format!("{path}\n"));
        terminal::print(&list.collect::<String>())?;
        return Ok(Ending::Fine);
    }
    let chosen = match export.all {
        true => parts.iter().collect(),
        false => {
            let chosen = export.files.iter().map(|name| part(name, &parts));
            chosen.collect::<Result<Vec<_>, _>>()?
        }
    };
    let folder = export.root.join("themes").join(&export.name);
    disk::add(&folder, chosen.iter().map(|(path, bytes)| (&**path, &**bytes)))?;
    for (path, _) in chosen {
        terminal::print(&format!("{}\n", folder.join(path).display()))?;
    }
    if export.name != Export::DEFAULT {
        let name = &export.name;
        terminal::print(&format!("Write `theme: {name}` in content/site.yaml to use them.\n"))?;
    }
    Ok(Ending::Fine)
}

type Part = (String, Vec<u8>);

/// The part of a path, or of the end of one.
fn part<'a>(name: &str, parts: &'a [Part]) -> Result<&'a Part, Failure> {
    let ends =
        |path: &str| path.strip_suffix(name).is_some_and(|it| it.is_empty() || it.ends_with('/'));
    parts.iter().find(|(path, _)| ends(path)).ok_or_else(|| {
        let names = parts.iter().map(|(path, _)| path.rsplit('/').next().unwrap_or(path));
        let near = nearest(name.rsplit('/').next().unwrap_or(name), names);
        let way = near.map_or_else(String::new, |near| format!("did you mean {near}? "));
        Failure::Usage(format!(
            "the theme has no part “{name}”; {way}`reportcard theme export` lists all"
        ))
    })
}

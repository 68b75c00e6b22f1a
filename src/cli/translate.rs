//! `translate`: the texts of a site as one table for a translator, and back into the documents.

mod table;

use super::arguments::{Format, Translate};
use super::ending::{Ending, Failure};
use super::{diagnostics, terminal};
use reportcard::disk::{self, Addition};
use reportcard::memo::Memo;
use reportcard::parse::{self, Translation};
use reportcard::source::Sources;
use std::path::Path;

/// Most rows of a table that are told one by one.
const MANY: usize = 20;

/// Writes the table, or takes one in. Texts of a site whose documents have mistakes are not all known: there is none.
pub(super) fn run(translate: &Translate) -> Result<Ending, Failure> {
    let (sources, mut found) = disk::read(&translate.site.root)?;
    let compiled = reportcard::compile(&sources, &translate.site.options(), &Memo::default());
    found.extend(compiled.diagnostics);
    let Some(site) = compiled.value.filter(|_| !found.has_errors()) else {
        found.sort(&sources);
        diagnostics::print(Format::Human, &sources, &found)?;
        return Ok(Ending::Mistakes);
    };
    let language = &*translate.language;
    let languages = site.languages();
    let Some((_, name)) = languages.iter().skip(1).find(|(tag, _)| tag == language) else {
        return Err(Failure::Usage(not_made_in(language, &languages)));
    };
    let memo = Memo::default();
    let series = parse::parse(&sources, &memo).0.map(|report| report.series).unwrap_or_default();
    let mut translation = parse::translation(&sources, language, &series, &memo);
    // Whoever writes a document anew would lose what could not be read of it.
    if translate.table.is_some() && !translation.found.is_empty() {
        translation.found.sort(&sources);
        diagnostics::print(Format::Human, &sources, &translation.found)?;
        terminal::complain("Nothing was taken in: mend these first.\n")?;
        return Ok(Ending::Mistakes);
    }
    if translate.done {
        translation.texts.iter_mut().for_each(parse::Text::note);
        let files = save(&translate.site.root, &sources, &translation, language)?;
        let told = if files == 0 {
            "Nothing was to be noted."
        } else {
            "It is noted that each translation is of its text as it is now."
        };
        terminal::print(&format!("{told}\n"))?;
        return Ok(Ending::Fine);
    }
    match &translate.table {
        None => write(translate, &translation, [&languages[0].1, name]),
        Some(path) => read(translate, path, &sources, translation),
    }
}

fn not_made_in(language: &str, languages: &[(String, String)]) -> String {
    let first = &languages[0].0;
    if language == first {
        return format!("`{first}` is the language that the site is written in");
    }
    let tags: Vec<&str> = languages.iter().map(|it| &*it.0).collect();
    format!(
        "the site is not made in `{language}`: write `languages: [ {}, {language} ]` in content/site.yaml",
        tags.join(", ")
    )
}

/// Writes the table, beside what is there: a translator may have filled that in.
fn write(
    translate: &Translate,
    translation: &Translation,
    names: [&String; 2],
) -> Result<Ending, Failure> {
    let path = match &translate.output {
        Some(path) => path.clone(),
        None => format!("translation-{}.xlsx", translate.language).into(),
    };
    let path = std::path::absolute(path)?;
    if path.exists() {
        return Err(Failure::Usage(format!(
            "{} is there already; move it away, or name another file with --output",
            path.display()
        )));
    }
    let rows = translation.rows();
    disk::save(&path, &table::written(&rows, names)?)?;
    let missing = rows.iter().filter(|row| row.state == parse::State::Missing).count();
    terminal::print(&format!(
        "{} is written: {} rows, {missing} of them to be translated.\nOnce it is filled in: reportcard translate {} {}\n",
        path.display(),
        rows.len(),
        translate.language,
        path.file_name().unwrap_or_default().to_string_lossy()
    ))?;
    Ok(Ending::Fine)
}

/// Takes in a table that was filled in.
fn read(
    translate: &Translate,
    path: &Path,
    sources: &Sources,
    mut translation: Translation,
) -> Result<Ending, Failure> {
    let given = disk::given(path, &translate.site.root)?;
    let taken = translation.take(table::read(given.name, given.bytes)?);
    for row in taken.unknown.iter().take(MANY) {
        let place = if row.at.is_empty() { String::new() } else { format!(", {}", row.at) };
        terminal::warning(&format!(
            "{}{place} is another text by now, or not there: “{}” was left out",
            row.document, row.said
        ))?;
    }
    if taken.unknown.len() > MANY {
        terminal::warning(&format!("{} more rows were left out", taken.unknown.len() - MANY))?;
    }
    for document in &taken.partial {
        terminal::warning(&format!(
            "not every line of {document} is translated yet, so it was left as it is"
        ))?;
    }
    let files = save(&translate.site.root, sources, &translation, &translate.language)?;
    terminal::print(&format!(
        "{} texts were taken in; {files} files are written.\n",
        taken.changed
    ))?;
    Ok(Ending::Fine)
}

/// Writes the documents of a translation that are to hold something else; how many.
fn save(
    root: &Path,
    sources: &Sources,
    translation: &Translation,
    language: &str,
) -> Result<usize, Failure> {
    let files = translation.documents(sources, language).into_iter().map(|(path, text)| Addition {
        before: sources.find(&path).map(|it| it.1.bytes.to_vec()),
        bytes: text.into_bytes(),
        path,
    });
    let files: Vec<Addition> = files.collect();
    disk::extend(root, &files)?;
    Ok(files.len())
}

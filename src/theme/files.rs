//! Files: what a theme is made of: the built-in files, and over them a site's own by the same path.

use crate::language::Language;
use crate::source::{Code, Diagnostic, FileId, Span, TrackedFiles, nearest};
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The name of the theme that travels in the binary.
pub(super) const BUILT_IN: &str = "default";

/// One file, and where the author finds it.
#[derive(Clone, Debug)]
pub(super) struct File {
    bytes: Bytes,
    /// The site's own file, where it is one.
    pub(super) source: Option<FileId>,
}

#[derive(Clone, Debug)]
enum Bytes {
    Embedded(&'static [u8]),
    Own(Arc<[u8]>),
}

impl File {
    /// Its bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        match &self.bytes {
            Bytes::Embedded(bytes) => bytes,
            Bytes::Own(bytes) => bytes,
        }
    }

    /// Its text; bytes that are not UTF-8 show as replacement marks.
    pub(super) fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(self.bytes())
    }
}

/// All files of a theme, by their path within it.
#[derive(Clone, Debug)]
pub(super) struct Files {
    by_path: BTreeMap<String, File>,
}

impl Files {
    /// The built-in files with those below `themes/NAME/` over them; none where a theme is asked for by a
    /// name that no folder has.
    pub(super) fn over_built_in(own: &TrackedFiles, name: &str) -> Option<Self> {
        let mut by_path = BTreeMap::new();
        embedded(&EMBEDDED, &mut by_path);
        let folder = format!("themes/{name}/");
        let mut is_there = name == BUILT_IN;
        for (id, path) in own.paths() {
            let Some(path) = path.strip_prefix(&folder) else {
                continue;
            };
            is_there = true;
            let bytes = own.bytes(id);
            if by_path.get(path).is_some_and(|built_in: &File| built_in.bytes() == &**bytes) {
                continue;
            }
            let bytes = Bytes::Own(bytes.clone());
            by_path.insert(path.to_owned(), File { bytes, source: Some(id) });
        }
        is_there.then_some(Self { by_path })
    }

    /// The file at a path within the theme.
    pub(super) fn get(&self, path: &str) -> Option<&File> {
        self.by_path.get(path)
    }

    /// The templates, by their name below `templates/`.
    pub(super) fn templates(&self) -> impl Iterator<Item = (&str, &File)> {
        self.below("templates/").filter(|(name, _)| name.ends_with(".html"))
    }

    /// Whether one of the templates is the site's own.
    pub(super) fn own_templates(&self) -> bool {
        self.templates().any(|(_, file)| file.source.is_some())
    }

    /// The assets, by their path below the site's root.
    pub(super) fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let all = self.by_path.iter().filter(|(path, _)| path.starts_with("assets/"));
        all.map(|(path, file)| (path.as_str(), file.bytes()))
    }

    /// The message files of a language, with their paths within the theme: that of the language as it is
    /// spoken anywhere (`en`), and over it what is said otherwise at the place (`en-US`).
    pub(super) fn messages(&self, language: &str) -> Vec<(String, &str)> {
        let general = language.split('-').next().unwrap_or(language);
        let mut tags = vec![general, language];
        tags.dedup();
        let paths = tags.into_iter().map(|tag| format!("languages/{tag}.ftl"));
        let text = |path: String| {
            let text = std::str::from_utf8(self.get(&path)?.bytes()).ok()?;
            Some((path, text))
        };
        paths.filter_map(text).collect()
    }

    /// The site's own files that nothing reads: most often parts whose name is misspelt.
    pub(super) fn unread(&self) -> impl Iterator<Item = Diagnostic> + '_ {
        let own = self.by_path.iter().filter_map(|(path, file)| Some((&**path, file.source?)));
        let names = || self.by_path.iter().filter(|it| it.1.source.is_none()).map(|it| &**it.0);
        own.filter(|(path, _)| !self.is_read(path)).map(move |(path, id)| {
            let moved = names().find(|part| part.rsplit('/').next() == path.rsplit('/').next());
            let message = format!("Nothing reads this file of the theme: {path}.");
            let told = Diagnostic::new(Code::StrayFile, Span::new(id, 0, 0), message)
                .expected("a part of the theme, or a template that another one includes");
            told.help(match moved.or_else(|| nearest(path, names())) {
                Some(near) => format!("Name it `{near}`, below the folder of the theme."),
                None => "`reportcard theme export` lists the parts that there are.".to_owned(),
            })
        })
    }

    fn is_read(&self, path: &str) -> bool {
        let is_part = EMBEDDED.get_file(path).is_some()
            || ["assets/", "languages/"].iter().any(|it| path.starts_with(it));
        let is_of_a_theme = [".html", ".css", ".ftl", ".yaml"].iter().any(|it| path.ends_with(it));
        // A template may include one that has another name than those that there are.
        let is_included = path.strip_prefix("templates/").is_some_and(|name| {
            self.templates().any(|(other, file)| other != name && file.text().contains(name))
        });
        is_part || is_included || !is_of_a_theme
    }

    fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a File)> {
        self.by_path.iter().filter_map(move |(path, file)| Some((path.strip_prefix(folder)?, file)))
    }
}

fn embedded(folder: &'static Dir<'static>, into: &mut BTreeMap<String, File>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        into.insert(path, File { bytes: Bytes::Embedded(file.contents()), source: None });
    }
    folder.dirs().for_each(|dir| embedded(dir, into));
}

/// Every file of the built-in theme, by its path in a theme's folder.
pub fn parts() -> Vec<(String, Vec<u8>)> {
    let mut by_path = BTreeMap::new();
    embedded(&EMBEDDED, &mut by_path);
    by_path.into_iter().map(|(path, file)| (path, file.bytes().to_vec())).collect()
}

/// The message file of the built-in theme.
pub fn messages() -> &'static str {
    let file = EMBEDDED.get_file("languages/en.ftl").and_then(|file| file.contents_utf8());
    file.expect("the built-in theme has words")
}

/// The words of the built-in theme: all that pages ask for.
pub(super) fn built_in_messages() -> Language {
    Language::new("en", messages()).expect("the built-in theme's words can be read")
}

/// Which themes there are, in a sentence.
pub(super) fn known(files: &TrackedFiles) -> String {
    let own = files.paths().filter_map(|(_, path)| path.strip_prefix("themes/")?.split_once('/'));
    let mut names: Vec<&str> = own.map(|(name, _)| name).collect();
    names.push(BUILT_IN);
    names.sort_unstable();
    names.dedup();
    format!(
        "Known themes: {}. A colour is set otherwise: `theme: {{ brand: \"#0B4F8A\" }}`.",
        names.join(", ")
    )
}

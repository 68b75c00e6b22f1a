//! Site: a site in memory. Its files, what is read in them, what is told of them, what becomes of them.

use reportcard::memo::Memo;
use reportcard::parse::parse;
use reportcard::report::{Population, Report, Value};
use reportcard::source::{Diagnostics, Sources};
use reportcard::{Options, compile};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Mutex;

#[derive(Clone, Default)]
pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    pub fn new() -> Self {
        Self::default()
    }

    /// A site with these files.
    pub fn of(files: &[(&str, &str)]) -> Self {
        files.iter().fold(Self::new(), |site, (path, text)| site.file(*path, *text))
    }

    /// The starter's content, as it stands in the repository, but for the pictures of its charts, which
    /// take the most time.
    pub fn starter() -> Self {
        let mut site = Self::folder("");
        let document = site.files.get_mut("content/site.yaml").unwrap();
        document.extend(b"\nchart_images: false\n");
        site
    }

    /// The content of a folder of the repository that is a site, with what its earlier cards published.
    pub fn folder(folder: &str) -> Self {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let below = |path: &str, depth| walkdir::WalkDir::new(root.join(path)).max_depth(depth);
        let editions = below("editions", 2).into_iter().filter_map(Result::ok);
        let files = below("content", usize::MAX).into_iter().map(Result::unwrap).chain(editions);
        files.filter(|file| file.file_type().is_file()).fold(Self::new(), |site, file| {
            let path = file.path().strip_prefix(&root).unwrap().to_str().unwrap();
            site.file(path.replace('\\', "/"), std::fs::read(file.path()).unwrap())
        })
    }

    /// The same with this file, in place of what stood there.
    pub fn file(mut self, path: impl Into<String>, text: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), text.into());
        self
    }

    pub fn sources(&self) -> Sources {
        Sources::new(self.files.clone())
    }

    /// The report, and what is told of the documents.
    pub fn read(&self) -> (Option<Report>, Diagnostics) {
        parse(&self.sources(), &Memo::default())
    }

    /// The report of documents without a mistake.
    pub fn report(&self) -> Report {
        let (report, told) = self.read();
        let told: Vec<_> = told.iter().collect();
        assert!(told.is_empty(), "{told:#?}");
        report.expect("a report")
    }

    /// The values of a population in its first indicator, each with its period; all that is not a number
    /// as it is.
    pub fn values(&self, whom: &Population) -> Vec<(String, String)> {
        let report = self.read().0.expect("a report");
        let series = report.series[0].iter().find(|series| series.population == *whom);
        let observations = series.map_or(&[][..], |it| &it.observations).iter();
        let value = |value: Value| match value {
            Value::Number(number) => number.to_string(),
            other => format!("{other:?}"),
        };
        observations.map(|it| (it.period.to_string(), value(it.value))).collect()
    }

    pub fn build(&self) -> Built {
        self.build_with(&Memo::default())
    }

    pub fn build_with(&self, memo: &Memo) -> Built {
        self.make(memo, |_| true)
    }

    /// The same as far as `check` goes, which makes nothing of documents with mistakes.
    pub fn check_with(&self, memo: &Memo) -> Built {
        self.make(memo, |told| !told.has_errors())
    }

    fn make(&self, memo: &Memo, goes_on: impl Fn(&Diagnostics) -> bool) -> Built {
        let sources = self.sources();
        let compiled = compile(&sources, &Options::default(), memo);
        let mut told = compiled.diagnostics;
        let files = Mutex::new(BTreeMap::new());
        if let Some(site) = compiled.value.filter(|_| goes_on(&told)) {
            let Ok((_, found)) = site.make(|path, file| {
                let mut bytes = Vec::new();
                file.write(&mut bytes).unwrap();
                files.lock().unwrap().insert(path.to_owned(), bytes);
                Ok::<_, Infallible>(())
            });
            told.extend(found);
        }
        told.sort(&sources);
        Built { sources, told, files: files.into_inner().unwrap() }
    }
}

/// What became of a site.
pub struct Built {
    pub sources: Sources,
    /// All that is told of it, from its documents to its links.
    pub told: Diagnostics,
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    /// Every file that is text. Nothing but these codes may be told of the site.
    pub fn texts(self, codes: &[&str]) -> BTreeMap<String, String> {
        let told: Vec<_> = self.told.iter().collect();
        let found: Vec<&str> = told.iter().map(|d| d.code.as_str()).collect();
        assert_eq!(found, codes, "{told:#?}");
        let texts = self.files.into_iter();
        texts.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
    }
}

/// A period and its value, as [`Site::values`] gives them.
pub fn pair(period: &str, value: &str) -> (String, String) {
    (period.to_owned(), value.to_owned())
}

//! Open SDG: a whole repository of an Open SDG site, its goals as outcomes and its data as they are.

use super::groups::Needed;
use super::meta::{Meta, below, key, translations};
use super::outcome;
use super::promise;
use super::reading::{Known, Reading};
use super::text::{block, scalar, without_tags};
use super::{bytes_of, stage, unit};
use crate::memo::Memo;
use crate::parse::card::site::Site;
use crate::parse::document::scalar::slug;
use crate::source::{Diagnostics, Severity, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// What comes of a repository.
#[derive(Debug, Default)]
pub struct Repository {
    /// What was seen, a line each.
    pub seen: Vec<String>,
    /// Documents as they are to be written: the path below the site's root, and the text.
    pub documents: Vec<(String, String)>,
    /// Files that are copied as they are: the path in the repository, and the one in the site.
    pub copies: Vec<(String, String)>,
    /// The files of data that are left out, each with the reason.
    pub left: Vec<(String, String)>,
}

/// An indicator that can be read.
struct Indicator {
    goal: String,
    /// The parts of its number, as they are put in order.
    order: Vec<(u32, String)>,
    lines: Vec<String>,
    copy: (String, String),
}

/// What a repository becomes in a site.
///
/// # Errors
/// A sentence that says what the folder lacks.
pub fn open_sdg(repository: &Sources, sources: &Sources) -> Result<Repository, String> {
    let site = crate::parse::site(sources, &mut Diagnostics::default());
    let site_text =
        sources.find("content/site.yaml").and_then(|(_, file)| file.text()).unwrap_or_default();
    let files: Vec<(&str, String)> = repository
        .iter()
        .filter_map(|(_, file)| Some((file.path.as_str(), number(&file.path)?)))
        .collect();
    if files.is_empty() {
        return Err("there is no file data/indicator_1-2-3.csv or the like in the folder. Name the folder of the repository that holds `data` and `meta`".to_owned());
    }
    let words = translations(repository, &site.languages[0]);
    let mut known = Known::default();
    let mut found = Repository::default();
    let mut indicators: Vec<Indicator> = Vec::new();
    let mut ids = BTreeSet::new();
    let archived = repository.iter().map(|(_, file)| file.path.as_str());
    let archived = archived
        .filter(|path| below(path, "data").is_some_and(|name| name.starts_with("archived")));
    let why = "its name says that it is archived";
    found.left.extend(archived.map(|path| (path.to_owned(), why.to_owned())));
    for (path, number) in &files {
        let ground = Ground { repository, site: &site, site_text, words: &words };
        match ground.indicator(path, number, &mut known, &mut ids) {
            Ok(indicator) => indicators.push(indicator),
            Err(why) => found.left.push(((*path).to_owned(), why)),
        }
    }
    found.unreported(repository, &files);
    indicators.sort_by(|a, b| a.order.cmp(&b.order));
    let mut goals: BTreeMap<String, Vec<Indicator>> = BTreeMap::new();
    for indicator in indicators {
        goals.entry(indicator.goal.clone()).or_default().push(indicator);
    }
    let count: usize = goals.values().map(Vec::len).sum();
    found.seen.push(format!(
        "{count} indicators of {} goals are read, of {} files",
        goals.len(),
        files.len()
    ));
    for (goal, indicators) in goals {
        let items: Vec<Vec<String>> = indicators.iter().map(|it| it.lines.clone()).collect();
        let title = goal_title(&goal, &words);
        let stage = stage(&site, &title);
        let order = goal.parse::<u32>().map(|goal| format!("order: {goal}\n")).unwrap_or_default();
        let text = format!(
            "# What stands behind “# ?” is a guess: look at it, mend it, and delete the mark.\ntitle: {}\nstage: {stage}   # ? the stage of life\n{order}indicators:\n{}",
            scalar(&title),
            block(&items, "  ")
        );
        found.documents.push((format!("content/outcomes/goal-{}/outcome.yaml", slug(&goal)), text));
        found.copies.extend(indicators.into_iter().map(|it| it.copy));
    }
    found.site(&known.breakdowns, site_text);
    found.aside(repository);
    Ok(found)
}

impl Repository {
    /// Indicators without data of which the metadata say why there are none.
    fn unreported(&mut self, repository: &Sources, files: &[(&str, String)]) {
        for (_, file) in repository.iter() {
            let name = below(&file.path, "meta").filter(|name| !name.contains('/'));
            let Some((stem, _)) = name.and_then(|name| name.rsplit_once('.')) else { continue };
            if files.iter().all(|(_, number)| key(number) != key(stem)) {
                let why = promise::unreported(&Meta::of(repository, stem));
                self.left.extend(why.map(|why| (file.path.clone(), why.to_owned())));
            }
        }
    }

    /// The breakdowns that the site lacks.
    fn site(&mut self, breakdowns: &[Needed], text: &str) {
        let needed = super::breakdowns(breakdowns);
        if needed.is_empty() {
            return;
        }
        self.seen.push(format!(
            "breakdowns: {}",
            breakdowns.iter().map(|it| it.title.as_str()).collect::<Vec<_>>().join(", ")
        ));
        if let Some(text) = super::text::with_items(text, "breakdowns", &needed) {
            self.documents.push(("content/site.yaml".to_owned(), text));
        }
    }

    /// Translations are kept beside the content: nothing reads them yet.
    fn aside(&mut self, repository: &Sources) {
        let mut count = 0;
        for (_, file) in repository.iter() {
            let translated =
                below(&file.path, "translations").map(|rest| format!("translations/{rest}"));
            let meta = below(&file.path, "meta").filter(|rest| rest.contains('/'));
            let meta = meta.map(|rest| format!("meta/{rest}"));
            if let Some(path) = translated.or(meta) {
                self.copies.push((file.path.clone(), format!("open-sdg/{path}")));
                count += 1;
            }
        }
        if count > 0 {
            self.seen.push(format!("{count} files of translations are kept for later in open-sdg/, where nothing reads them yet"));
        }
    }
}

/// What the indicators of a repository are read with.
struct Ground<'a> {
    repository: &'a Sources,
    site: &'a Site,
    site_text: &'a str,
    words: &'a BTreeMap<String, String>,
}

impl Ground<'_> {
    /// One indicator; otherwise why it cannot be read.
    fn indicator(
        &self,
        path: &str,
        number: &str,
        known: &mut Known,
        ids: &mut BTreeSet<String>,
    ) -> Result<Indicator, String> {
        let (_, source) = self.repository.find(path).ok_or("it is gone")?;
        if source.bytes.trim_ascii().is_empty() {
            return Err("the file is empty".to_owned());
        }
        let meta = Meta::of(self.repository, number);
        let says = |keys: &[&str]| meta.word(keys).unwrap_or_default().to_lowercase();
        if ["y", "yes", "true"]
            .contains(&&*says(&["data_non_statistical", "non_statistical_indicator"]))
        {
            return Err("its metadata say that it is not statistical".to_owned());
        }
        if let Some(why) = promise::unreported(&meta) {
            return Err(why.to_owned());
        }
        let name = path.rsplit('/').next().unwrap_or(path);
        let target = format!("content/data/{name}");
        let alone = Sources::new([
            ("content/site.yaml".to_owned(), self.site_text.as_bytes().to_vec()),
            (target.clone(), source.bytes.to_vec()),
        ]);
        let (file, _) = alone.find(&target).ok_or("it is gone")?;
        let starts = meta.list("data_start_values").iter();
        let word = |entry: &BTreeMap<String, String>| {
            Some((entry.get("field")?.clone(), entry.get("value")?.clone()))
        };
        let now = Known {
            breakdowns: known.breakdowns.clone(),
            words: starts.filter_map(word).collect(),
            ..Known::default()
        };
        let mut reading = Reading::of(file, &alone, self.site, &now)?;
        if reading.choice.is_unclear {
            return Err("several rows stand for the same period and the same people, and no column tells them apart".to_owned());
        }
        let title = self.title(&meta, number);
        self.retell(&mut reading, &meta, &title);
        let id = format!("indicator-{}", slug(number));
        let mut lines = outcome::indicator(
            &reading,
            &id,
            &title,
            (&format!("file: {}", scalar(&target)), None),
        );
        promise::tell(&mut lines, &reading, &meta, |word| self.said(word));
        self.try_out(&alone, &reading.groups.needed, &lines)?;
        if !ids.insert(id) {
            return Err("another file has the same number".to_owned());
        }
        known.breakdowns = reading.groups.needed;
        let goal = number.split(['-', '.', '_']).next().unwrap_or(number).to_owned();
        Ok(Indicator { goal, order: order(number), lines, copy: (path.to_owned(), target) })
    }

    /// What an indicator is called.
    fn title(&self, meta: &Meta, number: &str) -> String {
        let keys = [
            "graph_title",
            "indicator_name",
            "indicator_name_national",
            "indicator_available",
            "indicator",
        ];
        let found = keys.iter().find_map(|key| self.said(meta.word(&[key])?));
        let listed = || self.said(meta.list("graph_titles").first()?.get("title")?);
        let global = || self.said(&format!("global_indicators.{number}-title"));
        let own = found.or_else(listed).or_else(global);
        let title = own.unwrap_or_else(|| format!("Indicator {}", number.replace(['-', '_'], ".")));
        title.chars().take(300).collect()
    }

    /// Words, or those that a key of the translations stands for; none where the key is not known.
    fn said(&self, word: &str) -> Option<String> {
        let plain = without_tags(word);
        let is_key = !plain.contains(' ') && plain.contains('.') && plain.len() > 4;
        match is_key {
            true => self.words.get(&plain).map(|words| without_tags(words)),
            false => Some(plain).filter(|plain| !plain.is_empty()),
        }
    }

    /// The unit by the metadata.
    fn retell(&self, reading: &mut Reading, meta: &Meta, title: &str) {
        let unit =
            meta.word(&["computation_units", "unit_of_measurement", "unit_of_measure", "units"]);
        let unit = unit.and_then(|unit| self.said(unit));
        let told: Vec<String> =
            unit.into_iter().chain(reading.told.clone()).chain([title.to_owned()]).collect();
        let is_count =
            unit::is_count(told.first().map_or("", String::as_str)) && reading.values.is_whole();
        let is_count = reading.roles.is_count || is_count;
        reading.unit = unit::guess(&reading.values, &told, is_count, false);
        reading.told.insert(1, title.to_owned());
    }

    /// Whether the lines read their file without a mistake.
    fn try_out(&self, alone: &Sources, needed: &[Needed], lines: &[String]) -> Result<(), String> {
        let stage = self.site.stages.first().map_or("school", |stage| &stage.slug);
        let text =
            format!("title: Goal\nstage: {stage}\nindicators:\n{}", block(&[lines.to_vec()], "  "));
        let needed = super::breakdowns(needed);
        let mut documents = vec![("content/outcomes/goal/outcome.yaml".to_owned(), text)];
        if !needed.is_empty() {
            let site = super::text::with_items(self.site_text, "breakdowns", &needed);
            let site = site.ok_or("the list `breakdowns` of content/site.yaml stands on one line: give each breakdown a line of its own, and import again")?;
            documents.push(("content/site.yaml".to_owned(), site));
        }
        let all = alone.with(bytes_of(&documents));
        let (_, found) = crate::parse::parse(&all, &Memo::default());
        let told = |it: &crate::source::Diagnostic| {
            let line = it.span.map(|span| (all.file(span.file), all.position(span).line));
            match line {
                Some((file, line)) if file.path.ends_with(".csv") => {
                    format!("line {line}: {}", it.message)
                }
                _ => it.message.clone(),
            }
        };
        let error = found.iter().find(|it| it.severity() == Severity::Error);
        error.map_or(Ok(()), |it| Err(told(it)))
    }
}

/// The number of the indicator that a file of data holds: `4-1-1` of `data/indicator_4-1-1.csv`.
fn number(path: &str) -> Option<String> {
    let name = below(path, "data")?.strip_suffix(".csv")?;
    let number = name.rsplit('/').next()?.strip_prefix("indicator")?.trim_start_matches(['_', '-']);
    let is_so =
        name.split('/').count() == 1 && number.starts_with(|c: char| c.is_ascii_alphanumeric());
    is_so.then(|| key(number).replace('_', "-"))
}

/// The parts of a number, numbers as such.
fn order(number: &str) -> Vec<(u32, String)> {
    let part = |part: &str| (part.parse().unwrap_or(u32::MAX), part.to_owned());
    number.split('-').map(part).collect()
}

/// What a goal is called.
fn goal_title(goal: &str, words: &BTreeMap<String, String>) -> String {
    const SHORT: &str = "No poverty; Zero hunger; Good health and well-being; Quality education; Gender equality; Clean water and sanitation; Affordable and clean energy; Decent work and economic growth; Industry, innovation and infrastructure; Reduced inequalities; Sustainable cities and communities; Responsible consumption and production; Climate action; Life below water; Life on land; Peace, justice and strong institutions; Partnerships for the goals";
    let keys = [format!("global_goals.{goal}-short"), format!("global_goals.{goal}-title")];
    let said = keys.iter().find_map(|key| words.get(key)).map(|words| without_tags(words));
    let known =
        goal.parse::<usize>().ok().and_then(|goal| SHORT.split("; ").nth(goal.checked_sub(1)?));
    said.or_else(|| known.map(str::to_owned)).unwrap_or_else(|| format!("Goal {goal}"))
}

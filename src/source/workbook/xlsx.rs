//! Xlsx: workbooks of Excel since 2007, with or without macros, which are not looked at.

use super::rows::{Shared, cells};
use super::sheets::Workbook;
use super::strings::Strings;
use super::styles::formats;
use super::unread::Unread;
use super::xml::{Item, Xml};
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};
use zip::ZipArchive;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// A sheet that the workbook names.
struct Named {
    name: String,
    is_hidden: bool,
    /// The name of its relation to its part.
    relation: String,
}

/// What a part is to the workbook, and its name.
struct Related {
    kind: String,
    part: String,
}

pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Unread::damaged)?;
    let is_main = |name: &&str| name.to_ascii_lowercase().ends_with("workbook.xml");
    let names: Vec<_> = archive.file_names().flatten().map(|it| it.replace('\\', "/")).collect();
    let main = names.iter().map(String::as_str).find(is_main).unwrap_or_default();
    let related = relations(&mut archive, main)?;
    let mut shared = Shared::default();
    let sheets = sheets(&mut part(&mut archive, main)?, &mut shared.is_1904)?;
    for Related { kind, part: name } in related.values() {
        match &**kind {
            "sharedStrings" => shared.strings = Strings::read(&mut part(&mut archive, name)?)?,
            "styles" => shared.formats = formats(&mut part(&mut archive, name)?)?,
            _ => {}
        }
    }
    let mut workbook = Workbook::default();
    let mut seen = HashSet::new();
    for Named { name, is_hidden, relation } in sheets {
        let related = related.get(&relation).filter(|it| seen.insert(&it.part));
        let Some(Related { kind, part: sheet }) = related else {
            return Err(Unread::damaged("it lacks a sheet that it names"));
        };
        if kind != "worksheet" {
            continue;
        }
        workbook.sheet(name, is_hidden, |grid| {
            let merges = cells(&mut part(&mut archive, sheet)?, &shared, grid)?;
            if merges.is_empty() {
                return Ok(());
            }
            // Which cells are merged must be known before they are put.
            grid.restart(merges);
            cells(&mut part(&mut archive, sheet)?, &shared, grid).map(|_| ())
        });
    }
    Ok(workbook)
}

/// A part of the workbook; some programs write its name in other letters than those that name it.
fn part<'a>(archive: &'a mut Archive, name: &str) -> Result<Xml<impl Read + 'a>, Unread> {
    let is_it = |other: &[u8]| {
        let plain = other.iter().map(|byte| if *byte == b'\\' { b'/' } else { *byte });
        plain
            .map(|byte| byte.to_ascii_lowercase())
            .eq(name.bytes().map(|it| it.to_ascii_lowercase()))
    };
    let at = archive.index_for_name(name).or_else(|| archive.file_names_raw().position(is_it));
    let at = at.ok_or_else(|| Unread::damaged(format_args!("it lacks its part {name}")))?;
    Ok(Xml::new(archive.by_index(at).map_err(Unread::damaged)?))
}

/// The parts that belong to the workbook, by the names of their relations.
fn relations(archive: &mut Archive, main: &str) -> Result<HashMap<String, Related>, Unread> {
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let mut xml = part(archive, &format!("{folder}_rels/{name}.rels"))?;
    let mut related = HashMap::new();
    loop {
        match xml.next()? {
            Item::Start(tag) if tag.name == b"Relationship" => {
                let [id, kind, target] = ["Id", "Type", "Target"].map(|it| tag.attribute(it));
                let (kind, target) = (kind?.unwrap_or_default(), target?.unwrap_or_default());
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let part = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => format!("{folder}{target}"),
                };
                related.insert(id?.unwrap_or_default(), Related { kind, part });
            }
            Item::End(b"Relationships") => return Ok(related),
            _ => {}
        }
    }
}

/// The sheets in their order.
fn sheets<R: Read>(xml: &mut Xml<R>, is_1904: &mut bool) -> Result<Vec<Named>, Unread> {
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Item::Start(tag) if tag.name == b"sheet" => {
                let [name, state, id] = ["name", "state", "id"].map(|it| tag.attribute(it));
                sheets.push(Named {
                    name: name?.unwrap_or_default(),
                    is_hidden: state?.is_some_and(|state| state != "visible"),
                    relation: id?.unwrap_or_default(),
                });
            }
            Item::Start(tag) if tag.name == b"workbookPr" => {
                let is_set = tag.attribute("date1904")?;
                *is_1904 |= is_set.is_some_and(|it| it == "1" || it == "true");
            }
            Item::End(b"workbook") => return Ok(sheets),
            _ => {}
        }
    }
}

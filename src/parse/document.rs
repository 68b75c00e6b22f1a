//! Document: one YAML file, from its bytes to a record that follows its kind.

use super::encoding;
use super::fault;
use super::item::Record;
use super::reader::Reader;
use super::shape::Kind;
use super::yaml;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};

/// Reads a document and hands its record to `then`; `None`, and every mistake told, where it
/// cannot be read at all. The tree lives no longer than this.
pub(crate) fn read<T>(
    sources: &Sources,
    file: FileId,
    kind: &'static Kind,
    out: &mut Diagnostics,
    then: impl FnOnce(&Record, &mut Diagnostics) -> T,
) -> Option<T> {
    let (text, mark) = match encoding::text(sources, file) {
        Ok(found) => found,
        Err(diagnostic) => {
            out.push(*diagnostic);
            return None;
        }
    };
    let tree = match yaml::read(text) {
        Ok(Some(tree)) => tree,
        Ok(None) => {
            let message = format!("The document is empty; a {} belongs here.", kind.name);
            let fields = kind.record.fields.iter().filter(|f| f.required);
            let names: Vec<&str> = fields.map(|f| f.name).collect();
            out.push(
                Diagnostic::new(Code::MissingField, Span::new(file, 0, 0), message)
                    .expected(format!("the fields {}", names.join(", "))),
            );
            return None;
        }
        Err(fault) => {
            out.push(fault::diagnostic(fault, text, mark, file));
            return None;
        }
    };
    let mut reader = Reader {
        file,
        mark,
        diagnostics: out,
    };
    let record = reader.record(&tree, kind.record, kind.name)?;
    Some(then(&record, out))
}

//! Merges: groups of a breakdown that may be shown as one.

use crate::parse::document::ids::Ids;
use crate::parse::document::item::Given;
use crate::parse::kinds::breakdown::Merge;
use crate::parse::syntax::Word;
use crate::report::{Group, GroupId};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use std::collections::BTreeMap;

/// The merged groups of a breakdown, whose own groups have these ids.
pub(crate) fn merges(
    written: Given<Vec<Merge>>,
    (ids, reference, overlapping): (&Ids, Option<GroupId>, bool),
    out: &mut Diagnostics,
) -> Vec<Group> {
    if overlapping && written.value.is_some() {
        out.push(
            bad(written.span, "A child can be in several of these groups, and would be counted twice in a merge of them.".to_owned())
                .help("Take `merges` out, or `overlapping` where each child is in one group."),
        );
        return Vec::new();
    }
    let (mut ids, mut taken) = (ids.clone(), BTreeMap::new());
    let mut merges = Vec::new();
    for merge in written {
        let (id_at, title) = (merge.id.span, merge.title.value);
        let mut of = Vec::new();
        for word in merge.of.entries() {
            let Some(at) = ids.find(word, out) else { continue };
            let group = GroupId(at as u16);
            match free(word, group, reference, &mut taken) {
                Ok(()) => of.push(group),
                Err(mistake) => out.push(*mistake),
            }
        }
        let Some(slug) = ids.take(merge.id, out) else { continue };
        if merge.of.value.is_some() && merge.of.entries().len() < 2 {
            out.push(
                bad(id_at, format!("The merge `{slug}` has fewer than two groups."))
                    .help("Name all groups that are shown as one, as in `of: [ asian, pacific ]`."),
            );
        }
        merges.push(Group { title: title.unwrap_or_else(|| slug.clone()), slug, of });
    }
    merges
}

/// Whether a group can be taken into a merge.
fn free(
    Word { text: id, span }: &Word,
    group: GroupId,
    reference: Option<GroupId>,
    taken: &mut BTreeMap<GroupId, Span>,
) -> Result<(), Box<Diagnostic>> {
    if reference == Some(group) {
        let message = format!("The others are compared with `{id}`, which would not be shown.");
        let help = "Take it out of the merge, or name another group as `reference`.";
        return Err(Box::new(bad(*span, message).help(help)));
    }
    match taken.insert(group, *span) {
        None => Ok(()),
        Some(first) => {
            let message = format!("The group `{id}` is in a merge already.");
            let told = bad(*span, message).also(first, "the first time");
            Err(Box::new(told.help("A group can be shown in one place only: take it out of one.")))
        }
    }
}

fn bad(span: Span, message: String) -> Diagnostic {
    Diagnostic::new(Code::BadMerge, span, message)
        .expected("two groups or more, each in one merge and none the reference")
}

//! Privacy: a rule on small groups that nobody has confirmed, or that hides nothing.

use crate::parse::document::item::Given;
use crate::parse::kinds::privacy::Privacy as Written;
use crate::report::Privacy;
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Tells a rule that nobody has confirmed; `written` is what the author says of it.
pub(crate) fn unconfirmed(privacy: &Privacy, written: &Given<Written>, out: &mut Diagnostics) {
    let Privacy { preset, .. } = privacy;
    let message =
        format!("Nobody has confirmed the rule on small groups yet: it {}.", hides(privacy));
    let write = match written.value {
        Some(Written::Own(_)) => "add `confirmed: true` to it".to_owned(),
        _ => format!("write `privacy: {{ preset: {preset}, confirmed: true }}`"),
    };
    out.push(
        Diagnostic::new(Code::Unconfirmed, written.span, message)
            .expected("a rule that you have confirmed")
            .help(format!("No federal law says how few are too few: it is your choice. If this rule is yours, {write}. `reportcard explain W1005` names the others.")),
    );
}

/// What a rule hides, in words that go on after “it”.
fn hides(privacy: &Privacy) -> String {
    let Privacy { min_n, min_numerator, min_complement, .. } = *privacy;
    let shares = match (min_numerator, min_complement) {
        (0, 0) => None,
        (inside, 0) => Some(format!("fewer than {inside} people in it")),
        (0, outside) => Some(format!("fewer than {outside} people outside it")),
        (inside, outside) if inside == outside => {
            Some(format!("fewer than {inside} people in it or outside it"))
        }
        (inside, outside) => Some(format!(
            "fewer than {inside} people in it, or fewer than {outside} people outside it"
        )),
    };
    let figures = format!("hides every figure about fewer than {min_n} people");
    match shares {
        None => figures,
        Some(shares) => format!("{figures}, and every share with {shares}"),
    }
}

/// Tells a privacy rule of the site's own that hides nothing; `span` is where it is written.
pub(crate) fn no_privacy(privacy: &Privacy, span: Span, out: &mut Diagnostics) {
    if privacy.min_n == 0 {
        out.push(
            Diagnostic::new(
                Code::NoPrivacy,
                span,
                "With `min_n: 0` figures about any number of people are shown, even about one child.",
            )
            .expected("10 or more")
            .help("Remove the line to keep the preset’s rule, unless every number here is public already."),
        );
    }
}

//! Privacy: a rule on small groups that nobody has confirmed, or that hides nothing without a reason.

use crate::parse::document::item::Given;
use crate::parse::kinds::privacy::{OwnPrivacy, Privacy as Written};
use crate::report::Privacy;
use crate::source::{Code, Diagnostic, Diagnostics};

/// What an author may write who has nothing to hide.
const NOTHING: &str = "Where every figure is public already, say so: `privacy: { preset: none, reason: \"All figures here were published by the state already.\" }`. Otherwise choose whom it protects: `privacy: { preset: us-10, confirmed: true }`.";

/// Tells what is wrong with a rule; `written` is what the author says of it.
pub(crate) fn look(privacy: &Privacy, written: &Given<Written>, out: &mut Diagnostics) {
    let own = match &written.value {
        Some(Written::Own(own)) => Some(own),
        _ => None,
    };
    let diagnostic = match (privacy.hides_nothing(), own.filter(|own| own.reason.is_written)) {
        // Who writes a reason has chosen.
        (true, Some(_)) => return,
        (true, None) => no_reason(written),
        (false, _) if privacy.min_n == 0 => no_size(written, own),
        (false, Some(own)) => idle_reason(privacy, own),
        _ if own.is_some_and(|own| own.confirmed.value == Some(true)) => return,
        _ => unconfirmed(privacy, written),
    };
    out.push(diagnostic);
}

fn no_reason(written: &Given<Written>) -> Diagnostic {
    let message =
        "This rule hides no figure, not even one about a single child, and nothing says why.";
    Diagnostic::new(Code::PrivacyReason, written.span, message)
        .expected("a reason, which the site prints")
        .help(NOTHING)
}

fn no_size(written: &Given<Written>, own: Option<&OwnPrivacy>) -> Diagnostic {
    let message =
        "With `min_n: 0` figures about any number of people are shown, even about one child.";
    let span = own.map_or(written.span, |own| own.min_n.span);
    Diagnostic::new(Code::PrivacyReason, span, message).expected("10 or more").help(NOTHING)
}

fn idle_reason(privacy: &Privacy, own: &OwnPrivacy) -> Diagnostic {
    let message =
        format!("`reason` says why no figure is hidden, but this rule {}.", hides(privacy));
    Diagnostic::new(Code::PrivacyReason, own.reason.span, message)
        .expected("a reason beside `preset: none` alone")
        .help(format!("Take `reason` out. {NOTHING}"))
}

fn unconfirmed(privacy: &Privacy, written: &Given<Written>) -> Diagnostic {
    let Privacy { preset, .. } = privacy;
    let message =
        format!("Nobody has confirmed the rule on small groups yet: it {}.", hides(privacy));
    let write = match written.value {
        Some(Written::Own(_)) => "add `confirmed: true` to it".to_owned(),
        _ => format!("write `privacy: {{ preset: {preset}, confirmed: true }}`"),
    };
    Diagnostic::new(Code::Unconfirmed, written.span, message)
        .expected("a rule that you have confirmed")
        .help(format!("No federal law says how few are too few: it is your choice. If this rule is yours, {write}. `reportcard explain W1005` names the others."))
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
    // Fewer than one is nobody.
    let figures = (min_n > 1).then(|| format!("every figure about fewer than {min_n} people"));
    let shares = shares.map(|shares| format!("every share with {shares}"));
    let hidden: Vec<String> = figures.into_iter().chain(shares).collect();
    match hidden.is_empty() {
        true => "hides no figure about one person or more".to_owned(),
        false => format!("hides {}", hidden.join(", and ")),
    }
}

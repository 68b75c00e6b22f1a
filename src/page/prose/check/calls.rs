//! Calls: what a text calls and claims of the backbone, held against its documents.

use crate::page::case::amounts::backbone;
use crate::page::prose::backbone_call::{quote, two_years, year};
use crate::page::prose::claim::Truth;
use crate::page::words::sheet::Sheet;
use crate::report::{BackboneCall, BackboneClaim, BackboneFigure};
use crate::source::{Code, Diagnostic, Diagnostics, Lack, Span, nearest};
use crate::statistics::Reckoning;

/// Holds a call of the backbone against its figures.
pub(crate) fn check_backbone_call(
    sheet: &Sheet<'_>,
    call: &BackboneCall,
    span: Span,
    found: &mut Diagnostics,
) {
    // Figures that cannot be counted are told by themselves.
    let Some((_, figures)) = backbone(sheet) else {
        return;
    };
    let (claim, figure) = match call {
        BackboneCall::Value(figure) => (None, figure),
        BackboneCall::Claim { claim, figure, .. } => (Some(*claim), figure),
    };
    if quote(sheet, figure).is_none() {
        found.push(no_figure(figures, figure, span));
        return;
    }
    match claim.map_or(Truth::Holds, |claim| backbone_truth(sheet, claim, figure)) {
        Truth::Holds => {}
        Truth::Fails(instead) => found.push(
            Diagnostic::new(Code::FalseClaim, span, format!("The backbone’s documents do not say so: {instead}."))
                .expected(format!("a claim that holds: {instead}"))
                .help("Change the claim, or take it out; the build stops so that no page says what its own figures deny."),
        ),
        Truth::Unknown(why) => found.push(
            Diagnostic::new(Code::OpenClaim, span, format!("The backbone’s documents cannot bear this out: {why}."))
                .help("Say it in your own words without a claim, or choose a figure that both years have."),
        ),
    }
}

fn backbone_truth(sheet: &Sheet<'_>, claim: BackboneClaim, figure: &BackboneFigure) -> Truth {
    let Some(now) = quote(sheet, figure) else {
        return Truth::Unknown("there is no such figure".to_owned());
    };
    let is = || format!("it is {}", now.value.normalize());
    match claim {
        BackboneClaim::Is(number) => Truth::of(now.value == number, is),
        BackboneClaim::AtLeast(number) => Truth::of(now.value >= number, is),
        BackboneClaim::AtMost(number) => Truth::of(now.value <= number, is),
        BackboneClaim::Rose(since) | BackboneClaim::Fell(since) => {
            let Some(((then, before), (year, now))) = two_years(sheet, figure, since) else {
                let why = "the figure must be there in both years, and be of the same organizations or lines";
                return Truth::Unknown(why.to_owned());
            };
            let moved = match claim {
                BackboneClaim::Rose(_) => now.value > before.value,
                _ => now.value < before.value,
            };
            Truth::of(moved, || {
                let (before, now) = (before.words, now.words);
                format!("it was {before} in {then} and is {now} in {year}")
            })
        }
    }
}

fn no_figure(figures: &Reckoning, figure: &BackboneFigure, span: Span) -> Diagnostic {
    let years: Vec<String> = figures.leverage.years.iter().map(|y| y.period.to_string()).collect();
    let unknown = figure.period.filter(|p| year(figures, Some(*p)).is_none());
    let Some(period) = unknown.map(|period| period.to_string()) else {
        let message = "The backbone’s documents have no such figure.";
        let diagnostic = Diagnostic::new(Code::NoFigure, span, message);
        return diagnostic.help("Check the year, and that the budget, the ledger or the asks have lines for what is called.");
    };
    let message = format!("The backbone has no figures for {period}.");
    let lack = Lack::of("year of the backbone", &period);
    let diagnostic = Diagnostic::new(Code::NoFigure, span, message).lacks(lack);
    match nearest(&period, years.iter().map(String::as_str)) {
        Some(near) => diagnostic.offer(near).help(format!("There is {}.", years.join(", "))),
        None => diagnostic.help(format!("There is {}.", years.join(", "))),
    }
}

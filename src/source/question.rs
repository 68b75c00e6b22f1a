//! Question: a warning about numbers that may well be right, and how an author says that they are.

use super::{Code, Diagnostics};

/// How the answer to a question begins.
pub(crate) const RIGHT: &str = "If it is right as it stands";

impl Code {
    /// The warnings that ask about what an indicator says, and that nothing but its author can answer.
    pub const QUESTIONS: [Code; 20] = [
        Code::UnknownPlace,
        Code::WholeAgainstParts,
        Code::KnownOtherwise,
        Code::TargetPast,
        Code::TargetBehind,
        Code::HiddenBreakdown,
        Code::PercentSign,
        Code::OutOfUnit,
        Code::TotalAgainstGroups,
        Code::ValueAgainstCounts,
        Code::MixedPeriods,
        Code::NearWord,
        Code::ShareForPercent,
        Code::Jump,
        Code::FarBand,
        Code::OddPeriod,
        Code::MonthsForYears,
        Code::PrintedAlike,
        Code::AllOrNone,
        Code::GivenAway,
    ];

    /// The paragraph of the reference page, with how a question is answered.
    pub fn page(self) -> String {
        let (page, code) = (self.explanation(), self.as_str());
        match Self::QUESTIONS.contains(&self) {
            true => format!(
                "{page} If all that it asks about in an indicator is right as it stands, write `checked: [ {code} ]` in the indicator."
            ),
            false => page.to_owned(),
        }
    }
}

impl Diagnostics {
    /// Leaves out the warnings after the first so many that the author has `checked` in the indicator of an
    /// `id`, and says in the others how that is done.
    pub(crate) fn settle(&mut self, from: usize, id: &str, checked: &[&str]) {
        self.take_after(from, |one| checked.contains(&one.code.as_str()));
        for one in self.after(from).filter(|one| Code::QUESTIONS.contains(&one.code)) {
            let all: Vec<&str> = checked.iter().copied().chain([one.code.as_str()]).collect();
            let line = format!("`checked: [ {} ]`", all.join(", "));
            let answer = format!("{RIGHT}, write {line} on a line below `id: {id}`.");
            let instead = one.of_figures.as_mut().and_then(|of| of.instead.as_deref_mut());
            for help in [&mut one.help].into_iter().chain(instead.map(|it| &mut it.help)) {
                let before = help.take().map_or_else(String::new, |help| format!("{help} "));
                *help = Some(before + &answer);
            }
        }
    }
}

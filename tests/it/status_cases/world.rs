//! World: a case as a report of one indicator, and what the pipeline finds in it.

use super::fields::Fields;
use crate::card;
use reportcard::disclosure::{Published, disclose};
use reportcard::memo::Memo;
use reportcard::report::{
    Absence, Baseline, Break, Direction, Indicator, Observation, Period, Population, Report, Start,
    Target, Value,
};
use reportcard::statistics::{Course, Finding, Judgement, Promise, assess, judge};
use rust_decimal::Decimal;

pub struct World {
    pub report: Report,
    everyone: Vec<Observation>,
}

impl World {
    pub fn new(direction: Direction) -> Self {
        let mut report = card::report();
        card::indicator(&mut report).direction = direction;
        Self { report, everyone: Vec::new() }
    }

    pub fn indicator(&mut self) -> &mut Indicator {
        card::indicator(&mut self.report)
    }

    /// A number of all children.
    pub fn observe(&mut self, year: i16, value: Option<Decimal>) {
        let value = value.map_or(Value::Absent(Absence::Missing), Value::Number);
        let observation = card::observation(&self.report, year, value);
        self.everyone.push(observation);
    }

    /// A point of a case: its value, what stands behind it, and the break before it.
    pub fn point(&mut self, point: &Fields<'_>) -> Result<(), String> {
        let observation = self.read(point)?;
        self.everyone.push(observation);
        Ok(())
    }

    /// The baseline, which repeats its point of the series or stands in for it; what the series
    /// hides stays hidden.
    pub fn repeat(&mut self, baseline: &Fields<'_>) -> Result<(), String> {
        let again = self.read(baseline)?;
        let same = |other: &&mut Observation| other.period == again.period;
        match self.everyone.iter_mut().find(same) {
            None => self.everyone.push(again),
            Some(point) if point.value.is_suppressed() => {}
            Some(point) => {
                if !again.value.is_missing() {
                    point.value = again.value;
                }
                point.counts = again.counts.or(point.counts);
                point.standard_error = again.standard_error.or(point.standard_error);
            }
        }
        Ok(())
    }

    fn read(&mut self, point: &Fields<'_>) -> Result<Observation, String> {
        let year = point.needed_year()?;
        let value = match (point.flag("suppressed")?, point.number("value")?) {
            (true, _) => Value::Absent(Absence::Privacy),
            (false, Some(value)) => Value::Number(value),
            (false, None) => Value::Absent(Absence::Missing),
        };
        let observation = Observation {
            counts: point.counts("num", "den")?,
            standard_error: point.number("se")?,
            provisional: point.flag("provisional")?,
            ..card::observation(&self.report, year, value)
        };
        if point.flag("break_before")? {
            let before = Period::Year(year);
            let note = "a new measure".to_owned();
            self.indicator().breaks.push(Break { before, note });
        }
        point.done()?;
        Ok(observation)
    }

    pub fn baseline(&mut self, year: i16) {
        let period = Period::Year(year);
        self.indicator().start = Start::Baseline(Baseline { period, value: None });
    }

    pub fn target(&mut self, target: Option<Fields<'_>>) -> Result<(), String> {
        let Some(target) = target else {
            return Ok(());
        };
        self.indicator().target = Some(Target {
            period: target.year()?.map(Period::Year),
            value: target.needed_number("value")?,
            set_by: None,
        });
        target.done()
    }

    /// What the card finds, and the judgement that its status comes from.
    pub fn found(mut self) -> Found {
        self.everyone.sort_by_key(|observation| observation.period);
        card::observe(&mut self.report, Population::Everyone, self.everyone);
        let published = disclose(self.report, &Memo::default());
        let findings = assess(&published, &Memo::default());
        Found { finding: Finding::clone(&findings.indicators[0]), judgement: judgement(&published) }
    }
}

pub struct Found {
    pub finding: Finding,
    pub judgement: Judgement,
}

/// The arithmetic that a finding does not carry.
fn judgement(published: &Published) -> Judgement {
    let indicator = &published.card.indicators[0];
    let points = &published.series[0][0].points;
    let course = Course::new(points, &indicator.breaks, indicator.use_provisional);
    let promise = Promise {
        direction: indicator.direction,
        baseline: course.baseline(&indicator.start),
        is_first: indicator.start == Start::First,
        target: indicator.target.as_ref().map(|target| target.value),
        min_change: indicator.min_change,
        author: indicator.status.as_ref(),
    };
    judge(&promise, &course)
}

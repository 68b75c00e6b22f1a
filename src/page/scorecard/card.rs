//! Card: one core measure on the home page.

use crate::chart;
use crate::chart::{Chart, Tone};
use crate::disclosure::Cell;
use crate::page::Route;
use crate::page::figures::chart_values::float;
use crate::page::view::{Amount, CardView, Shown, Small, Token, TrackView};
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{Sheet, say};
use crate::page::words::status;
use crate::report::{Direction, Population, Role};

impl Measure<'_> {
    /// The latest value as it is printed large, or the words for why there is none.
    pub(crate) fn amount(&self) -> Amount {
        let direction = (self.indicator.direction == Direction::Lower)
            .then(|| say!(self.language, "lower-is-better"));
        let Some(point) = self.latest() else {
            return Amount {
                text: say!(self.language, "amount-missing"),
                shown: Shown::Missing,
                direction,
                ..Amount::default()
            };
        };
        Amount {
            text: self.cell(&point.cell, &Population::Everyone),
            shown: match point.cell {
                Cell::Suppressed => Shown::Hidden,
                Cell::Missing => Shown::Missing,
                Cell::Shown { .. } | Cell::Band(_) => Shown::Value,
            },
            period: match self.unit_words() {
                Some(unit) => say!(
                    self.language,
                    "amount-period",
                    "unit" = unit,
                    "period" = self.period(point.period)
                ),
                None => self.period(point.period),
            },
            provisional: point.provisional.then(|| say!(self.language, "provisional")),
            direction,
        }
    }

    /// How the change is told, for the colour of a track.
    fn tone(&self) -> Tone {
        match status::token(&self.finding.status) {
            Token::Met | Token::Improving => Tone::Better,
            Token::Worse => Tone::Worse,
            Token::Same | Token::Unknown => Tone::Neutral,
        }
    }

    fn track(&self) -> Option<TrackView> {
        let (baseline, target) = (self.finding.baseline?, self.indicator.target.as_ref()?);
        // A measure that was broken off since its baseline has no way from there to its target.
        if self.comparable_from().is_some_and(|from| from > baseline.period) {
            return None;
        }
        let latest = self.latest()?;
        if latest.cell == Cell::Suppressed || latest.period <= baseline.period {
            return None;
        }
        let drawing = chart::Track {
            baseline: float(baseline.value),
            now: self.chart_value(&latest.cell),
            target: float(target.value),
            met: self.target_met(),
            tone: self.tone(),
            labels: None,
        };
        let past =
            self.better_by(self.finding.latest?.value - target.value) > rust_decimal::Decimal::ZERO;
        Some(TrackView {
            drawing: Small {
                id: format!("{}-track", self.indicator.slug),
                chart: Chart::Track(drawing),
            },
            baseline: say!(self.language, "track-baseline", "value" = self.value(baseline.value)),
            target: say!(
                self.language,
                "track-target",
                "state" = match (self.target_met(), past, target.period) {
                    (true, true, _) => "past",
                    (true, false, _) => "met",
                    (false, _, Some(_)) => "due",
                    (false, _, None) => "standing",
                },
                "target" = self.target(target.value),
                "by" = target.period.map(|p| self.numbers().period_short(p)).unwrap_or_default()
            ),
        })
    }

    fn no_track(&self) -> Option<String> {
        let state = match (&self.indicator.target, self.finding.baseline) {
            (None, _) => "no-target",
            (Some(_), None) => "no-baseline",
            _ if self.latest().is_some_and(|p| p.cell == Cell::Suppressed) => "hidden",
            _ => "not-comparable",
        };
        Some(say!(
            self.language,
            "no-track",
            "state" = state,
            "target" =
                self.indicator.target.as_ref().map(|t| self.target(t.value)).unwrap_or_default()
        ))
    }

    /// The sparkline of all years under an id of this page.
    pub(crate) fn spark(&self, id: String) -> Option<Small> {
        Some(Small { id, chart: self.sparkline(&Population::Everyone)? })
    }
}

impl Sheet<'_> {
    /// Every card, in the order of a child's life.
    pub(crate) fn cards(&self) -> Vec<CardView> {
        let mut stage = None;
        let mut cards = Vec::with_capacity(self.core().count());
        for m in self.core() {
            let outcome = self.outcome_of(m.indicator.outcome);
            let first = stage.replace(outcome.stage) != Some(outcome.stage);
            cards.push(CardView {
                stage: first.then(|| self.card.stages[outcome.stage.0].title.clone()),
                ..self.card_of(m)
            });
        }
        cards
    }

    fn card_of(&self, m: Measure) -> CardView {
        let outcome = self.outcome_of(m.indicator.outcome);
        let alone = self.measures(m.indicator.outcome, Role::Core).count() == 1;
        let track = m.track();
        CardView {
            stage: None,
            outcome: match m.indicator.age.or(outcome.age) {
                Some(age) => say!(
                    self.language,
                    "card-outcome",
                    "age" = age.to_string(),
                    "outcome" = &outcome.title
                ),
                None => outcome.title.clone(),
            },
            title: m.indicator.title.clone(),
            href: self.href(match alone {
                true => Route::Outcome(m.indicator.outcome),
                false => Route::Indicator(m.id),
            }),
            value: m.amount(),
            spark: m.spark(format!("{}-spark", m.indicator.slug)),
            status: m.card_status(),
            no_track: if track.is_none() { m.no_track() } else { None },
            track,
            gap: m.gap_line(),
        }
    }
}

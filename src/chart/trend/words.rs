//! The words of a trend, each at its mark: line ends, baseline, target, pace, notes in gaps, periods.

use super::{INKS, Sheet, Target, Trend};
use crate::chart::Size;
use crate::chart::canvas::{Class, Ink, Kind, Side};
use crate::chart::labels::{Block, Spot, apart};
use crate::chart::lettering::Face;
use crate::chart::lines;
use crate::chart::model::{Label, Series};

/// From the end of a line to its label.
const OFF: i32 = 130;

/// Far more than any sheet is wide.
const UNWRAPPED: i32 = 100_000;

/// The label at the end of a line.
pub(super) struct Ending {
    at: (f64, f64),
    words: Vec<(String, Face)>,
    ink: Ink,
    pub block: Block,
}

impl Ending {
    fn wrap(&mut self, room: i32) {
        self.block = self.words.iter().fold(Block::default(), |b, (text, face)| {
            b.and(text, *face, self.ink, room)
        });
    }
}

impl Trend {
    /// What is printed at each line's end, wrapped to the room that the size allows beside the plot.
    pub(super) fn endings(&self, size: Size) -> Vec<Ending> {
        let room = size.width() as i32 * if size == Size::Narrow { 4 } else { 3 } - OFF;
        let mut all: Vec<_> = self
            .lines()
            .filter_map(|(s, ink)| self.ending(s, ink))
            .collect();
        all.iter_mut().for_each(|ending| ending.wrap(room));
        all
    }

    fn ending(&self, series: &Series, ink: Ink) -> Option<Ending> {
        let (point, value) = series.last()?;
        let whole = series.end.as_ref().map(|l| l.text.clone());
        let words = match (whole, ink, self.series.len()) {
            (Some(whole), Ink::Comparison, _) => vec![(whole, Face::Text)],
            (Some(whole), _, _) => vec![(whole, Face::Bold)],
            (None, Ink::Comparison, _) => {
                vec![(format!("{} {}", series.name.text, point.label), Face::Text)]
            }
            (None, _, 1) => vec![
                (point.label.clone(), Face::Big),
                (series.name.text.clone(), Face::Bold),
            ],
            (None, _, _) => vec![
                (point.label.clone(), Face::Bold),
                (series.name.text.clone(), Face::Text),
            ],
        };
        Some(Ending {
            at: (point.x, value),
            words,
            ink,
            block: Block::default(),
        })
    }

    /// Space right of the last place on the x axis.
    pub(super) fn right_margin(&self, sheet: i32, size: Size, endings: &[Ending]) -> i32 {
        let least = if size == Size::Narrow { 90 } else { 200 };
        if self.runs_on() {
            return least;
        }
        let widest = endings.iter().map(|e| e.block.width).max().unwrap_or(0);
        (widest + OFF).clamp(least, sheet / 2)
    }

    pub(super) fn write_words(&self, sheet: &mut Sheet, mut endings: Vec<Ending>) {
        self.write_periods(sheet);
        if let Some(target) = &self.target {
            sheet.write_target(target);
        }
        sheet.write_endings(&mut endings);
        if let [only] = self.series.as_slice() {
            sheet.write_baseline(only);
        }
        self.write_pace(sheet);
        self.write_gaps(sheet);
        self.write_not_shown(sheet);
        if let Some((forecast, end)) = self
            .forecast
            .as_ref()
            .and_then(|f| Some((f, f.points.last()?)))
        {
            let (x, y) = sheet.at(end.0, end.1);
            let near = [40, -240, 120, -320].map(|dy| (x + 90, y + dy, Side::End));
            sheet.first_form(&forecast.label, Face::Text, INKS[0], 1800, &near);
        }
    }

    /// First, last and target period; then, where there is room, the one after a gap and the one in the middle.
    fn write_periods(&self, sheet: &mut Sheet) {
        let x = |series: &Series, pick: fn(&Series) -> Option<f64>| pick(series);
        let first = self.points().map(|p| p.x).min_by(f64::total_cmp);
        let resumed = self.series.first().and_then(|s| {
            x(s, |s| {
                lines::pieces(&s.points).bridges.first().map(|b| b.1.0)
            })
        });
        let middle = first.zip(self.now()).and_then(|(a, b)| {
            let near = |p: &&super::Period| ((p.x - (a + b) / 2.0).abs() * 1e6) as i64;
            self.periods
                .iter()
                .filter(|p| p.x > a && p.x < b)
                .min_by_key(near)
                .map(|p| p.x)
        });
        let target = self.target.as_ref().and_then(|t| t.x);
        let mut done: Vec<f64> = Vec::new();
        for at in [first, target, self.now(), resumed, middle]
            .into_iter()
            .flatten()
        {
            let period = self.periods.iter().find(|p| (p.x - at).abs() < 1e-9);
            if let Some(period) = period.filter(|_| !done.contains(&at)) {
                done.push(at);
                sheet.write_period(period.x, &period.label, Some(at) == first);
            }
        }
    }

    /// The note on pace, on the side of the pace line that is away from the latest value, tied to it by a hairline.
    fn write_pace(&self, sheet: &mut Sheet) {
        let Some(pace) = self
            .pace
            .as_ref()
            .filter(|p| p.x.is_finite() && p.expected.is_finite())
        else {
            return;
        };
        let Some((_, latest)) = self.series.first().and_then(Series::last) else {
            return;
        };
        let (x, wanted) = sheet.at(pace.x, pace.expected);
        let (_, reached) = sheet.at(pace.x, latest);
        let rooms: &[i32] = if sheet.size == Size::Narrow {
            &[1200, 900]
        } else {
            &[2800, 1800, 1200]
        };
        let short = |l: &Label| l.short.clone().unwrap_or_else(|| l.text.clone());
        for &room in rooms {
            let full = (pace.needed.text.clone(), pace.standing.text.clone());
            for (needed, standing) in [
                full,
                (short(&pace.needed), short(&pace.standing)),
                (short(&pace.needed), String::new()),
            ] {
                let block = Block::wrapped(&needed, Face::Bold, Ink::Target, room).and(
                    &standing,
                    Face::Text,
                    Ink::Soft,
                    room,
                );
                let above = |up: i32| wanted.min(reached - 60) - 60 - block.height - up;
                let below = |down: i32| wanted.max(reached + 60) + 60 + down;
                let tops = if wanted <= reached {
                    [above(0), above(120), below(0)]
                } else {
                    [below(0), below(120), above(0)]
                };
                let spots = tops.into_iter().flat_map(|top| {
                    [
                        (x + 40, Side::End),
                        (x, Side::Middle),
                        (x - 40, Side::Start),
                    ]
                    .map(|(x, side)| Spot { x, top, side })
                });
                let Some(spot) = sheet.labels.choose(&block, spots) else {
                    continue;
                };
                block.write(sheet.canvas, spot.x, spot.top, spot.side);
                let (from, to) = if spot.top < reached {
                    (spot.top + block.height + 20, reached - 80)
                } else {
                    (spot.top - 10, reached + 80)
                };
                sheet.canvas.svg().path(
                    [(x, from), (x, to)],
                    false,
                    Class(Kind::Lead, Ink::Soft),
                    "",
                );
                return;
            }
        }
    }

    /// Why values are missing, under or over the gap; and the mark of each break, in the gap.
    fn write_gaps(&self, sheet: &mut Sheet) {
        for series in &self.series {
            let pieces = lines::pieces(&series.points);
            for (from, to, why) in &pieces.bridges {
                let Some(note) = why.and_then(|p| p.note.as_ref()) else {
                    continue;
                };
                let (a, b) = (sheet.at(from.0, from.1), sheet.at(to.0, to.1));
                let (x, low, high) = ((a.0 + b.0) / 2, a.1.max(b.1), a.1.min(b.1));
                let tops = [
                    sheet.frame.bottom - 260,
                    low + 60,
                    low + 160,
                    high - 240,
                    high - 360,
                    sheet.frame.top,
                ];
                let spots = tops.map(|top| (x, top, Side::Middle));
                sheet.first_form(note, Face::Text, Ink::Soft, 1800, &spots);
            }
            for (from, to, note) in &pieces.breaks {
                let (a, b) = (sheet.at(from.0, from.1), sheet.at(to.0, to.1));
                let (x, y) = ((a.0 + b.0) / 2, (a.1 + b.1) / 2);
                let spots = [-90, 60, -300, 160, -400].map(|dy| (x, y + dy, Side::Middle));
                sheet.first_form(&Label::from(*note), Face::Text, Ink::Soft, 1800, &spots);
            }
        }
    }

    /// The wording for what is not shown, once, over the first stub that has room.
    fn write_not_shown(&self, sheet: &mut Sheet) {
        let stubs = self
            .series
            .iter()
            .flat_map(|s| lines::pieces(&s.points).stubs);
        for stub in stubs.collect::<Vec<_>>() {
            let (x, _) = sheet.at(stub, 0.0);
            let spots = [400, 560, 720, 900]
                .map(|up| sheet.frame.bottom - up)
                .into_iter();
            let spots: Vec<_> = spots
                .flat_map(|top| {
                    [
                        (x, top, Side::Middle),
                        (x - 90, top, Side::Start),
                        (x + 90, top, Side::End),
                    ]
                })
                .collect();
            if sheet.first_form(&self.not_shown, Face::Text, Ink::Soft, 1500, &spots) {
                return;
            }
        }
    }
}

impl Sheet<'_> {
    /// Writes the longest form of a label that finds a free spot. False if none does.
    fn first_form(
        &mut self,
        label: &Label,
        face: Face,
        ink: Ink,
        room: i32,
        spots: &[(i32, i32, Side)],
    ) -> bool {
        label.forms().any(|form| {
            let block = Block::wrapped(form, face, ink, room);
            let spots = spots.iter().map(|&(x, top, side)| Spot { x, top, side });
            self.labels.place(self.canvas, &block, spots)
        })
    }

    fn write_period(&mut self, x: f64, label: &Label, first: bool) {
        let (x, _) = self.at(x, 0.0);
        let (top, end) = (self.frame.bottom + 110, self.canvas.width());
        let spots: &[_] = match first {
            true => &[(x - 20, top, Side::Start), (0, top, Side::Start)],
            false => &[
                (x, top, Side::Middle),
                (end, top, Side::End),
                (x - 60, top, Side::Middle),
                (x - 120, top, Side::Middle),
                (x + 60, top, Side::End),
            ],
        };
        // A label that slid to the end of the sheet must still stand under its tick.
        let near: Vec<_> = spots
            .iter()
            .copied()
            .filter(|s| s.2 != Side::End || end - x < 400 || s.0 != end)
            .collect();
        if self.first_form(label, Face::Text, Ink::Soft, UNWRAPPED, &near) {
            let bottom = self.frame.bottom;
            self.canvas.svg().path(
                [(x, bottom), (x, bottom + 70)],
                false,
                Class(Kind::Tick, Ink::Soft),
                "",
            );
        }
    }

    fn write_target(&mut self, target: &Target) {
        if !target.value.is_finite() {
            return;
        }
        let (x, y) = self.at(
            target.x.filter(|x| x.is_finite()).unwrap_or(f64::INFINITY),
            target.value,
        );
        let end = self.canvas.width();
        let x = if target.x.is_some() {
            (x + 100).min(end)
        } else {
            end
        };
        let spots = [-300, 120, -420, 240].map(|dy| (x, y + dy, Side::End));
        self.first_form(&target.label, Face::Bold, Ink::Target, 2400, &spots);
    }

    /// Labels of lines that end together stand in a column, pushed apart; the others near their own ends.
    fn write_endings(&mut self, endings: &mut [Ending]) {
        endings.sort_by_key(|e| self.at(e.at.0, e.at.1).1);
        let last = endings
            .iter()
            .map(|e| self.at(e.at.0, e.at.1).0)
            .max()
            .unwrap_or(0);
        let room = self.canvas.width() - last - OFF;
        let beside = |this: &Self, e: &Ending| {
            this.at(e.at.0, e.at.1).0 > last - 200 && e.block.width <= room
        };
        let wishes: Vec<_> = endings
            .iter()
            .filter(|e| beside(self, e))
            .map(|e| {
                (
                    self.at(e.at.0, e.at.1).1 - e.block.first_middle(),
                    e.block.height,
                )
            })
            .collect();
        let tops = apart(&wishes, 0, self.frame.bottom + 100);
        let mut tops = tops.into_iter();
        for ending in endings.iter() {
            let (x, y) = self.at(ending.at.0, ending.at.1);
            let column = if beside(self, ending) {
                tops.next()
            } else {
                None
            };
            self.write_ending(ending, (x, y), column.map(|top| (last + OFF, top)));
        }
    }

    fn write_ending(&mut self, ending: &Ending, (x, y): (i32, i32), column: Option<(i32, i32)>) {
        let half = ending.block.first_middle();
        let steps = (0..60).flat_map(|i| [i * 30, -i * 30]);
        let wide = self.canvas.width();
        if let Some((left, top)) = column {
            let spots = steps.clone().map(|dy| Spot {
                x: left,
                top: top + dy,
                side: Side::Start,
            });
            if let Some(spot) = self.labels.choose(&ending.block, spots) {
                ending.block.write(self.canvas, spot.x, spot.top, spot.side);
                if (spot.top + half - y).abs() > 120 {
                    let tie = [(x + 70, y), (left - 40, spot.top + half)];
                    self.canvas
                        .svg()
                        .path(tie, false, Class(Kind::Lead, Ink::Soft), "");
                }
                return;
            }
        }
        let spots = steps.clone().map(|dy| Spot {
            x: wide,
            top: y + 40 + dy,
            side: Side::End,
        });
        if !self.labels.place(self.canvas, &ending.block, spots.clone()) {
            let (text, face) = &ending.words[0];
            let block = Block::wrapped(text, *face, ending.ink, UNWRAPPED);
            self.labels.place(self.canvas, &block, spots);
        }
    }

    fn write_baseline(&mut self, series: &Series) {
        let (Some((first, value)), Some((last, _))) = (series.first(), series.last()) else {
            return;
        };
        if first.x == last.x {
            return;
        }
        let (x, y) = self.at(first.x, value);
        let spots = [
            (x - 20, y + 70),
            (x - 20, y - 250),
            (x + 60, y + 90),
            (x + 60, y - 270),
            (x - 20, y + 150),
            (x - 20, y - 330),
        ];
        let spots = spots.map(|(x, top)| (x, top, Side::Start));
        self.first_form(
            &Label::from(first.label.as_str()),
            Face::Bold,
            INKS[0],
            UNWRAPPED,
            &spots,
        );
    }
}

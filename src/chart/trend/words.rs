//! The words of a trend, each at its mark: periods, target, baseline, pace, notes in gaps.

use super::endings::Ending;
use super::{INKS, Pace, Sheet, Target, Trend};
use crate::chart::Size;
use crate::chart::class::{Class, Ink, Kind};
use crate::chart::labels::{ANY, Block, Spot};
use crate::chart::lettering::Face;
use crate::chart::lines;
use crate::chart::model::{Label, Series};
use crate::chart::svg::Side;

/// The note on pace is shortened before it takes more lines than this.
const MOST_LINES: i32 = 4;

impl Trend {
    pub(super) fn write_words(&self, sheet: &mut Sheet, endings: Vec<Ending>) {
        self.write_periods(sheet);
        sheet.write_endings(endings);
        if let Some(target) = self.target.as_ref().filter(|t| t.value.is_finite()) {
            sheet.write_target(target);
        }
        if let [only] = self.main() {
            sheet.write_baseline(only);
        }
        if let Some(((pace, main), true)) = self
            .pace
            .as_ref()
            .zip(self.main().first())
            .map(|p| (p, p.0.is_drawn()))
        {
            sheet.write_pace(pace, main);
        }
        self.write_gaps(sheet);
        self.write_not_shown(sheet);
        if let Some((forecast, end)) = self
            .forecast
            .as_ref()
            .and_then(|f| Some((f, f.points.last()?)))
        {
            let (x, y) = sheet.at(*end);
            let near = [40, -240, 120, -320, 240, -440]
                .map(|dy| ((x + 90).min(sheet.canvas.width()), y + dy, Side::End));
            sheet.first_form(&forecast.label, Face::Text, INKS[0], 1800, &near);
        }
    }

    /// First, target and last period; then, where there is room, the one after a gap and the one in the middle.
    fn write_periods(&self, sheet: &mut Sheet) {
        let first = self.points().map(|p| p.x).min_by(f64::total_cmp);
        let resumed = self
            .main()
            .first()
            .and_then(|s| lines::pieces(&s.points).bridges.first().map(|b| b.1.0));
        let middle = first.zip(self.now()).and_then(|(a, b)| {
            let off = |p: &&super::Period| ((p.x - (a + b) / 2.0).abs() * 1e6) as i64;
            self.periods
                .iter()
                .filter(|p| p.x > a && p.x < b)
                .min_by_key(off)
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

    /// Why values are missing, under or over the gap, each reason once; and the mark of each break, in its gap.
    fn write_gaps(&self, sheet: &mut Sheet) {
        let mut said: Vec<&Label> = Vec::new();
        for series in self.main() {
            let pieces = lines::pieces(&series.points);
            for (from, to, why) in &pieces.bridges {
                let Some(note) = why
                    .and_then(|p| p.note.as_ref())
                    .filter(|n| !said.contains(n))
                else {
                    continue;
                };
                let (a, b) = (sheet.at(*from), sheet.at(*to));
                let (x, low, high) = ((a.0 + b.0) / 2, a.1.max(b.1), a.1.min(b.1));
                let tops = [
                    sheet.frame.bottom - 260,
                    low + 60,
                    low + 160,
                    high - 240,
                    high - 360,
                    sheet.frame.top,
                ];
                if sheet.first_form(
                    note,
                    Face::Text,
                    Ink::Soft,
                    1800,
                    &tops.map(|top| (x, top, Side::Middle)),
                ) {
                    said.push(note);
                }
            }
            for (from, to, note) in &pieces.breaks {
                let (a, b) = (sheet.at(*from), sheet.at(*to));
                let (x, y) = ((a.0 + b.0) / 2, (a.1 + b.1) / 2);
                let spots =
                    [-90, 60, -300, 160, -400, 300, 500].map(|dy| (x, y + dy, Side::Middle));
                sheet.first_form(&Label::from(*note), Face::Text, Ink::Soft, 1800, &spots);
            }
        }
    }

    /// The wording for what is not shown, once, over the first stub that has room.
    fn write_not_shown(&self, sheet: &mut Sheet) {
        let stubs: Vec<f64> = self
            .main()
            .iter()
            .flat_map(|s| lines::pieces(&s.points).stubs)
            .collect();
        for stub in stubs {
            let (x, _) = sheet.at((stub, 0.0));
            let near = |top| {
                [
                    (x, top, Side::Middle),
                    (x - 90, top, Side::Start),
                    (x + 90, top, Side::End),
                ]
            };
            let spots: Vec<_> = [500, 700, 900, 1100]
                .iter()
                .flat_map(|up| near(sheet.frame.bottom - up))
                .collect();
            if sheet.first_form(&self.not_shown, Face::Text, Ink::Soft, 1500, &spots) {
                return;
            }
        }
    }
}

impl Pace {
    fn is_drawn(&self) -> bool {
        self.x.is_finite() && self.expected.is_finite()
    }

    /// Its words, from all of them to the least.
    fn forms(&self) -> [(&str, &str); 4] {
        let needed = self.needed.short.as_deref().unwrap_or(&self.needed.text);
        let standing = self
            .standing
            .short
            .as_deref()
            .unwrap_or(&self.standing.text);
        [
            (&self.needed.text, &self.standing.text),
            (&self.needed.text, standing),
            (needed, standing),
            (needed, ""),
        ]
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
        let (x, _) = self.at((x, 0.0));
        let (top, end) = (self.frame.bottom + 110, self.canvas.width());
        let mut spots = match first {
            true => vec![(x - 20, top, Side::Start), (0, top, Side::Start)],
            false => vec![(x, top, Side::Middle)],
        };
        if end - x < 400 {
            spots.push((end, top, Side::End));
        }
        spots.extend([
            (x - 60, top, Side::Middle),
            (x - 120, top, Side::Middle),
            (x + 60, top, Side::End),
        ]);
        if self.first_form(label, Face::Text, Ink::Soft, i32::MAX, &spots) {
            let bottom = self.frame.bottom;
            self.canvas
                .svg()
                .stroke((x, bottom), (x, bottom + 70), Class(Kind::Tick, Ink::Soft));
        }
    }

    fn write_target(&mut self, target: &Target) {
        let end = self.canvas.width();
        let (x, y) = match target.x.filter(|x| x.is_finite()) {
            Some(x) => self.at((x, target.value)),
            None => (end, self.at((0.0, target.value)).1),
        };
        let spots =
            [-300, 120, -420, 240, -540, 360].map(|dy| ((x + 100).min(end), y + dy, Side::End));
        self.first_form(&target.label, Face::Bold, Ink::Target, 2400, &spots);
    }

    fn write_baseline(&mut self, series: &Series) {
        let (Some((first, value)), Some((last, _))) = (series.first(), series.last()) else {
            return;
        };
        if first.x == last.x {
            return;
        }
        let (x, y) = self.at((first.x, value));
        let near = [
            (-20, 70),
            (-20, -250),
            (60, 90),
            (60, -270),
            (-20, 150),
            (-20, -330),
        ];
        let spots = near.map(|(dx, dy)| (x + dx, y + dy, Side::Start));
        self.first_form(
            &Label::from(first.label.as_str()),
            Face::Bold,
            INKS[0],
            i32::MAX,
            &spots,
        );
    }

    /// The note on pace, on the side of the pace line that is away from the latest value, tied to it by a hairline.
    fn write_pace(&mut self, pace: &Pace, main: &Series) {
        let Some((_, latest)) = main.last() else {
            return;
        };
        let (x, wanted) = self.at((pace.x, pace.expected));
        let (_, reached) = self.at((pace.x, latest));
        let rooms: &[i32] = if self.size == Size::Narrow {
            &[1200, 900]
        } else {
            &[2800, 1800, 1200]
        };
        for most in [0, 1, ANY] {
            for ((needed, standing), &room) in pace
                .forms()
                .iter()
                .flat_map(|form| rooms.iter().map(move |room| (form, room)))
            {
                let block = Block::wrapped(needed, Face::Bold, Ink::Target, room).and(
                    standing,
                    Face::Text,
                    Ink::Soft,
                    room,
                );
                if block.height > MOST_LINES * Face::Text.leading() {
                    continue;
                }
                let above = |up: i32| wanted.min(reached - 60) - 60 - block.height - up;
                let below = |down: i32| wanted.max(reached + 60) + 60 + down;
                let tops = if wanted <= reached {
                    [above(0), above(120), below(0)]
                } else {
                    [below(0), below(120), above(0)]
                };
                let sides = [
                    (x + 40, Side::End),
                    (x, Side::Middle),
                    (x - 40, Side::Start),
                ];
                let spots = tops
                    .into_iter()
                    .flat_map(|top| sides.map(|(x, side)| Spot { x, top, side }));
                if let Some(spot) = self.labels.choose(&block, most, spots) {
                    block.write(self.canvas, spot.x, spot.top, spot.side);
                    let over = spot.top < reached;
                    let (from, to) = if over {
                        (spot.top + block.height + 20, reached - 80)
                    } else {
                        (spot.top - 10, reached + 80)
                    };
                    self.canvas
                        .svg()
                        .stroke((x, from), (x, to), Class(Kind::Lead, Ink::Soft));
                    return;
                }
            }
        }
    }
}

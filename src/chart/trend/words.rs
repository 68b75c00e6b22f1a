//! The words of a trend, each at its mark: periods, target, baseline, pace, notes in gaps.

use super::endings::Ending;
use super::{INKS, Pace, Sheet, Target, Trend};
use crate::chart::Size;
use crate::chart::class::{Class, Ink};
use crate::chart::labels::{Block, Spot};
use crate::chart::lettering::Face;
use crate::chart::lines;
use crate::chart::model::{Label, Series};
use crate::chart::rect::Rect;
use crate::chart::svg::Side;

/// The note on pace is shortened before it takes more lines than this.
const MOST_LINES: i32 = 4;

impl Trend {
    pub(super) fn write_words(&self, sheet: &mut Sheet, endings: Vec<Ending>) {
        self.write_periods(sheet);
        if let Some(target) = &self.target
            && target.value.is_finite()
            && let Some(x) = target.x.filter(|x| x.is_finite())
        {
            sheet.write_target(target, x);
        }
        sheet.write_endings(endings);
        // What stands among the periods would be read as one.
        let foot = Rect { top: sheet.frame.bottom + 20, ..sheet.canvas.bounds() };
        sheet.labels.take(foot);
        if let [only] = self.main() {
            sheet.write_baseline(only);
        }
        if let Some(pace) = &self.pace
            && let Some((_, latest)) = self.main().first().and_then(Series::last)
            && pace.x.is_finite()
            && pace.expected.is_finite()
        {
            sheet.write_pace(pace, latest);
        }
        self.write_gaps(sheet);
        self.write_marks(sheet);
        self.write_not_shown(sheet);
        if let Some(forecast) = &self.forecast
            && let Some(end) = forecast.points.last()
        {
            let mark = sheet.at(*end);
            let x = (mark.0 + 90).min(sheet.canvas.width());
            let near = [40, -240, 120, -320].map(|dy| (x, mark.1 + dy, Side::End));
            sheet.put(&forecast.label, (Face::Text, INKS[0]), 1800, mark, |_| near.to_vec());
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
            self.periods.iter().filter(|p| p.x > a && p.x < b).min_by_key(off).map(|p| p.x)
        });
        let target = self.target.as_ref().and_then(|t| t.x);
        let now = self.now();
        let mut done: Vec<f64> = Vec::new();
        for at in [first, target, now, resumed, middle].into_iter().flatten() {
            let period = self.periods.iter().find(|p| (p.x - at).abs() < 1e-9);
            if let Some(period) = period.filter(|_| !done.contains(&at)) {
                done.push(at);
                // Between two periods in full, a short one would look like another kind of period.
                let between = ![first, target, now].contains(&Some(at));
                let label = match between {
                    true => Label::from(period.label.text.as_str()),
                    false => period.label.clone(),
                };
                sheet.write_period(period.x, &label, Some(at) == first);
            }
        }
    }

    /// Why values are missing, each reason once; and the mark of each break.
    fn write_gaps(&self, sheet: &mut Sheet) {
        let mut said: Vec<&Label> = Vec::new();
        for series in self.main() {
            let pieces = lines::pieces(&series.points);
            for (from, to, why) in &pieces.bridges {
                if let Some(note) = why.and_then(|p| p.note.as_ref())
                    && !said.contains(&note)
                {
                    sheet.write_missing(note, *from, *to);
                    said.push(note);
                }
            }
            for (from, to, note) in &pieces.breaks {
                let (a, b) = (sheet.at(*from), sheet.at(*to));
                let (x, y) = ((a.0 + b.0) / 2, (a.1 + b.1) / 2);
                let spots = [-90, 60, -300, 160].map(|dy| (x, y + dy, Side::Middle));
                let note = Label::from(*note);
                sheet.put(&note, (Face::Text, Ink::Soft), 1800, (x, y), |_| spots.to_vec());
            }
        }
    }

    /// The mark of the note on a value, above or below it.
    fn write_marks(&self, sheet: &mut Sheet) {
        for point in self.main().iter().flat_map(|series| &series.points) {
            let at = point.value.number().zip(point.note.as_ref()).filter(|_| point.x.is_finite());
            let Some((value, note)) = at else { continue };
            let (x, y) = sheet.at((point.x, value));
            let beside = [(45, 10), (-45, -150), (0, 30), (0, -180), (0, 120), (0, -280)];
            let spots = beside.map(|(dx, dy)| (x + dx, y + dy, Side::Middle));
            sheet.put(note, (Face::Text, Ink::Soft), 1800, (x, y), |_| spots.to_vec());
        }
    }

    /// The wording for what is not shown, once, over the first stub.
    fn write_not_shown(&self, sheet: &mut Sheet) {
        let stub = self.main().iter().find_map(|s| lines::pieces(&s.points).stubs.first().copied());
        let Some((x, _)) = stub.map(|stub| sheet.at((stub, 0.0))) else { return };
        let foot = sheet.frame.bottom;
        sheet.put(&self.not_shown, (Face::Text, Ink::Soft), 1500, (x, foot - 60), |height| {
            let near = |top| {
                [(x, top, Side::Middle), (x - 90, top, Side::Start), (x + 90, top, Side::End)]
            };
            [150, 250].iter().flat_map(|up| near(foot - up - height)).collect()
        });
    }
}

impl Pace {
    /// Its words, from all of them to the least.
    fn forms(&self) -> [(&str, &str); 4] {
        let needed = self.needed.short.as_deref().unwrap_or(&self.needed.text);
        let standing = self.standing.short.as_deref().unwrap_or(&self.standing.text);
        [
            (&self.needed.text, &self.standing.text),
            (&self.needed.text, standing),
            (needed, standing),
            (needed, ""),
        ]
    }
}

impl Sheet<'_> {
    /// Writes the longest form of a label that finds a free spot, whose places depend on the height of the block; if
    /// none does, the label where there is room, tied to its mark.
    fn put(
        &mut self,
        label: &Label,
        (face, ink): (Face, Ink),
        room: i32,
        mark: (i32, i32),
        spots: impl Fn(i32) -> Vec<(i32, i32, Side)>,
    ) {
        let room = room.min(self.canvas.width());
        let blocks: Vec<_> =
            label.forms().map(|form| Block::wrapped(form, face, ink, room)).collect();
        let spot = |(x, top, side)| Spot { x, top, side };
        self.labels.put(self.canvas, mark, &blocks, |block| {
            spots(block.height).into_iter().map(spot).collect()
        });
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
        let spots = spots.into_iter().map(|(x, top, side)| Spot { x, top, side });
        let written = label.forms().any(|form| {
            let block = Block::wrapped(form, Face::Text, Ink::Soft, i32::MAX);
            self.labels.place(self.canvas, &block, spots.clone())
        });
        if written {
            let (from, to) = ((x, self.frame.bottom), (x, self.frame.bottom + 70));
            self.canvas.svg().stroke(from, to, Class::TICK);
            self.labels.avoid(from, to);
        }
    }

    fn write_target(&mut self, target: &Target, x: f64) {
        let end = self.canvas.width();
        let (x, y) = self.at((x, target.value));
        let spots = [-300, 120, -420, 240].map(|dy| ((x + 100).min(end), y + dy, Side::End));
        self.put(&target.label, (Face::Bold, Ink::Target), 2400, (x, y), |_| spots.to_vec());
    }

    fn write_baseline(&mut self, series: &Series) {
        let (Some((first, value)), Some((last, _))) = (series.first(), series.last()) else {
            return;
        };
        if first.x == last.x {
            return;
        }
        let (x, y) = self.at((first.x, value));
        let near = [(-20, 70), (-20, -250), (60, 90), (60, -270), (-20, 150), (-20, -330)];
        let spots = near.map(|(dx, dy)| (x + dx, y + dy, Side::Start));
        let label = Label::from(first.label.as_str());
        self.put(&label, (Face::Bold, INKS[0]), i32::MAX, (x, y), |_| spots.to_vec());
    }

    /// A reason for missing values: at the foot of the gap, or under or over its bridge.
    fn write_missing(&mut self, note: &Label, from: (f64, f64), to: (f64, f64)) {
        let (a, b) = (self.at(from), self.at(to));
        let (x, low, high) = ((a.0 + b.0) / 2, a.1.max(b.1), a.1.min(b.1));
        let (foot, top) = (self.frame.bottom - 85, self.frame.top);
        let room = if self.size == Size::Narrow { 1800 } else { 2600 };
        let mark = (x, (low + high) / 2);
        self.put(note, (Face::Text, Ink::Soft), room, mark, |height| {
            let tops =
                [foot - height, low + 60, low + 160, high - 60 - height, high - 180 - height, top];
            tops.map(|top| (x, top, Side::Middle)).to_vec()
        });
    }

    /// The note on pace, with a hairline to the latest value: as many of its words as find a free place.
    fn write_pace(&mut self, pace: &Pace, latest: f64) {
        let wanted = self.at((pace.x, pace.expected));
        let (_, reached) = self.at((pace.x, latest));
        let rooms: &[i32] =
            if self.size == Size::Narrow { &[1800, 1500, 1300] } else { &[2800, 1800, 1200] };
        let mut blocks = Vec::new();
        for (needed, standing) in pace.forms() {
            for &room in rooms {
                let block = Block::wrapped(needed, Face::Bold, Ink::Target, room);
                blocks.push(block.and(standing, Face::Text, Ink::Soft, room));
            }
        }
        blocks.retain(|block| block.height <= MOST_LINES * Face::Text.leading());
        let lead = |top: i32, height: i32| {
            let (from, to) = match top < reached {
                true => (top + height + 20, reached - 80),
                false => (top - 10, reached + 80),
            };
            ((wanted.0, from), (wanted.0, to))
        };
        for block in &blocks {
            let spots = pace_spots(wanted, reached, block.height);
            let spots: Vec<_> =
                spots.filter(|spot| self.labels.passes(lead(spot.top, block.height))).collect();
            if let Some(spot) = self.labels.choose(block, spots) {
                block.write(self.canvas, spot.x, spot.top, spot.side);
                let (from, to) = lead(spot.top, block.height);
                self.canvas.svg().stroke(from, to, Class::LEAD);
                self.labels.avoid(from, to);
                return;
            }
        }
        self.labels.put(self.canvas, wanted, &blocks, |_| Vec::new());
    }
}

/// Places for a note of some height on pace: on the side of the pace line that is away from the latest value
/// before the other side, and before the line's end before after it.
fn pace_spots((x, wanted): (i32, i32), reached: i32, height: i32) -> impl Iterator<Item = Spot> {
    let above = |up: i32| wanted.min(reached - 60) - 60 - height - up;
    let below = |down: i32| wanted.max(reached + 60) + 60 + down;
    let tops = match wanted <= reached {
        true => [above(0), above(120), below(0)],
        false => [below(0), below(120), above(0)],
    };
    let sides = [(x + 40, Side::End), (x, Side::Middle), (x - 40, Side::Start)];
    tops.into_iter().flat_map(move |top| sides.map(|(x, side)| Spot { x, top, side }))
}

//! What stands on a map: places that are points, and the numbers of all.

use super::super::canvas::Canvas;
use super::super::class::{Class, Ink, Kind};
use super::super::labels::{Block, Labels, Spot};
use super::super::lettering::Face;
use super::super::model::Value;
use super::super::rect::Rect;
use super::super::svg::{Shape, Side};
use super::areas::Sheet;
use super::ground::Projection;
use super::inside::spot;
use super::model::{Lies, over};

impl Sheet<'_> {
    /// Places that are points, each with its number beside it.
    pub(super) fn points(
        &self,
        canvas: &Canvas,
        projection: &Projection,
        (margin, bottom): (i32, i32),
    ) {
        let mut labels = Labels::new(Rect { left: 0, top: 0, right: canvas.width(), bottom });
        let (r, mut at) = (if self.is_wide { 75 } else { 60 }, Vec::new());
        for place in &self.map.places {
            let Lies::At(position) = place.lies else { continue };
            let (x, y) = projection.at(position);
            let center = (x.round() as i32 + margin, y.round() as i32 + margin);
            let mut svg = canvas.svg();
            let hue = self.map.hue(place);
            let class = Class(Kind::Area, hue.unwrap_or(Ink::Soft));
            svg.marker(Shape::Circle, center, r, class, &place.label);
            let crossed = hue.filter(|_| place.crosses).map(|hue| (over(hue), 1));
            let hidden = (place.value == Value::Suppressed).then_some((Class::HATCH, -1));
            let lean = crossed.or(hidden);
            if let Some((class, down)) = lean {
                let d = r * 7 / 10;
                let (from, to) =
                    ((center.0 - d, center.1 - down * d), (center.0 + d, center.1 + down * d));
                svg.stroke(from, to, class);
            }
            labels.take(Rect {
                left: center.0 - r,
                top: center.1 - r,
                right: center.0 + r,
                bottom: center.1 + r,
            });
            at.push((center, &place.number));
        }
        for (center, number) in at {
            let block = Block::wrapped(number, Face::Text, Ink::Plain, i32::MAX / 4);
            labels.put(canvas, center, &[block], |block| {
                let (out, up) = (r + 20, block.height / 2);
                [
                    Spot { x: center.0 + out, top: center.1 - up, side: Side::Start },
                    Spot { x: center.0 - out, top: center.1 - up, side: Side::End },
                    Spot { x: center.0, top: center.1 - out - 2 * up, side: Side::Middle },
                    Spot { x: center.0, top: center.1 + out, side: Side::Middle },
                ]
                .into()
            });
        }
    }

    /// The number of each area that has room for it.
    pub(super) fn numbers(&self, canvas: &Canvas) {
        let bounds = Rect { left: 0, top: 0, right: canvas.width(), bottom: i32::MAX / 4 };
        let (mut labels, mut numbers) = (Labels::new(bounds), Vec::new());
        for (place, rings) in self.placed() {
            let block = Block::wrapped(&place.number, Face::Text, Ink::Plain, i32::MAX / 4);
            let Some((x, y)) = spot(&rings, (block.width, Face::Text.size())) else { continue };
            let spot = Spot { x, top: y - block.height / 2, side: Side::Middle };
            if labels.choose(&block, [spot]).is_some() {
                numbers.push((place.number.as_str(), (x, y + Face::Text.size() * 36 / 100)));
            }
        }
        canvas.svg().words(Ink::Plain, &numbers);
    }
}

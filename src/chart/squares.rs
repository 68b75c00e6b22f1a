//! Nested squares: how large beside how large. Areas are true to the values; the corner of the largest square is
//! enlarged beside it like a map inset, so that the smallest can be seen twice.

use super::canvas::Canvas;
use super::class::{Class, Ink, Kind};
use super::drawing::Size;
use super::labels::{Block, Labels, Spot};
use super::lettering::{Face, width};
use super::model::Value;
use super::rect::Rect;
use super::svg::Side;

/// Three sums, each far larger than the one before: cost, aligned so far, could be influenced.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Squares {
    /// The largest, outlined: what could be.
    pub whole: Square,
    /// The one in its corner, filled: what has happened.
    pub part: Square,
    /// The smallest, in the corner of that one.
    pub cost: Square,
    /// Printed beside the corner, such as “The corner, enlarged”.
    pub corner: String,
}

/// A sum as the area of a square.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Square {
    /// The sum, more than zero.
    pub value: f64,
    /// The sum as printed.
    pub label: String,
    /// What it is: in bold, and what more there is to say.
    pub lines: [String; 2],
}

/// Sides of the squares in tenths of a unit.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sides {
    pub whole: i32,
    /// The part and the cost on the scale of the whole.
    pub part: i32,
    pub cost: i32,
    /// The part enlarged, and the cost on its scale.
    pub inset: i32,
    pub inset_cost: i32,
}

/// A square with a shorter side than this is not drawn: its label says it all.
const LEAST: i32 = 30;

/// From the whole to the enlarged part.
const GUTTER: i32 = 460;

impl Squares {
    /// Sides with areas in the ratio of the values: side = whole side × √(value / whole value).
    pub(super) fn sides(&self, whole: i32, inset: i32) -> Sides {
        let known = |s: &Square| Value::At(s.value).number().unwrap_or(0.0).max(0.0);
        let side = |of: f64, small: f64, side: i32| match of > 0.0 {
            true => (f64::from(side) * (small / of).min(1.0).sqrt()).round() as i32,
            false => 0,
        };
        let (all, part, cost) = (known(&self.whole), known(&self.part), known(&self.cost));
        Sides {
            whole,
            part: side(all, part, whole),
            cost: side(all, cost, whole),
            inset,
            inset_cost: side(part, cost, inset),
        }
    }

    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        let wide = canvas.width();
        let stacked = size == Size::Narrow;
        let face = if size == Size::Print { Face::Big } else { Face::Huge };
        // The whole leaves room for the label beside it.
        let beside = |most: i32, least: i32| {
            (wide - GUTTER - width(&self.part.label, face) - 20).clamp(least, most)
        };
        let whole = match size {
            Size::Wide => beside(3800, 3000),
            Size::Narrow => wide - 20,
            Size::Print => beside(2600, 2000),
        };
        let left = if stacked { 10 } else { whole + GUTTER };
        let part = self.part.block(face, Ink::First, wide - left);
        let over = part.height + if stacked { 160 } else { 320 };
        let sides = self.sides(whole, if stacked { 2060 } else { (whole - over).clamp(600, 2060) });
        let words = self.whole.block(face, Ink::Plain, whole - 260);
        // A part that is nearly the whole leaves no room in it: its words then stand over it.
        let inside = whole - sides.part > words.height + 240;
        let lift = if inside { 0 } else { words.height + 60 };
        let (x, y) = if inside { (180, 140) } else { (10, 0) };
        let bottom = 10 + lift + whole;
        canvas.svg().rect(
            (10, 10 + lift),
            (10 + whole, bottom),
            Class(Kind::Whole, Ink::Plain),
            &self.whole.label,
        );
        words.write(canvas, x, y, Side::Start);
        let inset_bottom = if stacked {
            bottom + 240 + over + sides.inset
        } else {
            bottom.max(over + sides.inset)
        };
        let inset_top = inset_bottom - sides.inset;
        part.write(
            canvas,
            left,
            if stacked { bottom + 240 } else { (inset_top - over).clamp(0, 140) },
            Side::Start,
        );
        let mut labels = Labels::new(Rect { left: 10, top: 10 + lift, right: 10 + whole, bottom });
        labels.take(words.rect(x, y, Side::Start));
        if !stacked {
            for (from, to) in [(bottom - sides.part, inset_top), (bottom, inset_bottom)] {
                let (from, to) = ((10 + sides.part, from), (left, to));
                canvas.svg().stroke(from, to, Class::LEAD);
                labels.avoid(from, to);
            }
        }
        self.draw_corner(canvas, &sides, bottom, &mut labels);
        let inset = ((left, inset_top), (left + sides.inset, inset_bottom));
        canvas.svg().rect(inset.0, inset.1, Class(Kind::Bar, Ink::First), &self.part.label);
        let end = self.draw_cost(canvas, &sides, (left, inset_bottom), wide);
        canvas.set_height(end.max(inset_bottom).max(bottom) + 20);
    }

    /// The part in the corner of the whole, the cost in the corner of the part, and a word on what is enlarged.
    fn draw_corner(&self, canvas: &Canvas, sides: &Sides, bottom: i32, labels: &mut Labels) {
        let mut svg = canvas.svg();
        if sides.part >= LEAST {
            svg.rect(
                (10, bottom - sides.part),
                (10 + sides.part, bottom),
                Class(Kind::Bar, Ink::First),
                &self.part.label,
            );
        }
        if sides.cost >= LEAST {
            svg.rect(
                (10, bottom - sides.cost),
                (10 + sides.cost, bottom),
                Class(Kind::Bar, Ink::Target),
                &self.cost.label,
            );
        }
        drop(svg);
        let left = 10 + sides.part + 160;
        let corner =
            Block::wrapped(&self.corner, Face::Text, Ink::Soft, sides.whole - sides.part - 240);
        let top = bottom - 60 - corner.height;
        let places = (left..bottom).step_by(60).flat_map(|x| [top, top - 400].map(|top| (x, top)));
        let spots = places.map(|(x, top)| Spot { x, top, side: Side::Start });
        labels.place(canvas, &corner, spots);
    }

    /// The cost in the corner of the enlarged part, its label on the fill where that fits, else under it.
    fn draw_cost(
        &self,
        canvas: &Canvas,
        sides: &Sides,
        (left, bottom): (i32, i32),
        wide: i32,
    ) -> i32 {
        if sides.inset_cost >= LEAST {
            let corner = (left + sides.inset_cost, bottom - sides.inset_cost);
            canvas.svg().rect(
                (left, corner.1),
                (corner.0, bottom),
                Class(Kind::Bar, Ink::Target),
                &self.cost.label,
            );
        }
        let on = |ink, room| {
            let words = self.cost.lines.join(" ");
            Block::wrapped(&self.cost.label, Face::Big, ink, room).and(
                words.trim(),
                Face::Text,
                ink,
                room,
            )
        };
        let x = left + sides.inset_cost + 120;
        let room = left + sides.inset - x - 40;
        let inside = on(Ink::OnFill, room);
        if width(&self.cost.label, Face::Big) <= room
            && inside.width <= room
            && inside.height < sides.inset - 200
            && sides.inset_cost < sides.inset / 2
        {
            inside.write(canvas, x, bottom - inside.height - 30, Side::Start);
            return bottom;
        }
        let under = on(Ink::Target, wide - left);
        under.write(canvas, left, bottom + 80, Side::Start);
        bottom + 80 + under.height
    }
}

impl Square {
    fn block(&self, face: Face, ink: Ink, room: i32) -> Block {
        let block = Block::wrapped(&self.label, face, ink, room);
        block.and(&self.lines[0], Face::Bold, ink, room).and(
            &self.lines[1],
            Face::Text,
            Ink::Soft,
            room,
        )
    }
}

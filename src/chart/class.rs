//! What shapes and words are and whose: the class names of charts.css, and how plotters carries them.

use plotters::prelude::{RGBAColor, ShapeStyle};
use plotters_backend::{BackendColor, BackendStyle};

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum $name { $($variant,)* }

        impl $name {
            const ALL: &[($name, &'static str)] = &[$(($name::$variant, $text),)*];

            /// Its name in charts.css.
            pub(super) fn class(self) -> &'static str {
                Self::ALL[self as usize].1
            }
        }
    };
}

names! {
    /// What a shape is. Data marks say so in their class; grid, ticks and leaders are not data.
    Kind {
        Grid = "grid", Tick = "tick", Lead = "lead", Rule = "rule",
        Line = "mark line", Bridge = "mark bridge", Pace = "mark pace", Forecast = "mark forecast",
        Dot = "mark dot", Ring = "mark ring", Open = "mark open", Bar = "mark bar",
        Band = "mark band", Interval = "mark interval", Hatch = "mark hatch", Part = "mark part", Whole = "mark whole",
    }
}

names! {
    /// Whose a shape or a word is, which decides its colour.
    Ink {
        Soft = "", First = "s1", Second = "s2", Third = "s3", Fourth = "s4",
        Comparison = "cmp", Plain = "ink", Target = "target", Better = "better", Worse = "worse",
        OnFill = "on",
        Part1 = "p1", Part2 = "p2", Part3 = "p3", Part4 = "p4", Part5 = "p5", Rest = "p6",
    }
}

/// What plotters takes for a colour: a shape's classes, carried in the place of red and green.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Class(pub Kind, pub Ink);

impl Class {
    pub fn write(self, out: &mut String) {
        out.push_str(self.0.class());
        if self.1 != Ink::Soft {
            out.push(' ');
            out.push_str(self.1.class());
        }
    }

    pub fn read(color: BackendColor) -> Class {
        let (kind, ink, _) = color.rgb;
        let kind = Kind::ALL.get(usize::from(kind)).map_or(Kind::Line, |k| k.0);
        Class(kind, Ink::ALL.get(usize::from(ink)).map_or(Ink::Soft, |i| i.0))
    }
}

impl From<Class> for ShapeStyle {
    fn from(class: Class) -> Self {
        ShapeStyle {
            color: RGBAColor(class.0 as u8, class.1 as u8, 0, 1.0),
            filled: false,
            stroke_width: 1,
        }
    }
}

impl BackendStyle for Class {
    fn color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.0 as u8, self.1 as u8, 0) }
    }
}

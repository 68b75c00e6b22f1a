//! Class: what shapes and words are and whose, by the names of charts.css.

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $name { $($variant,)* }

        impl $name {
            /// Its name in charts.css.
            pub(super) fn class(self) -> &'static str {
                match self {
                    $($name::$variant => $text,)*
                }
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
        Dots = "mark dots", Area = "mark area", Ground = "ground", Cross = "cross", Casing = "casing", Border = "border",
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

/// The classes of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Class(pub Kind, pub Ink);

impl Class {
    /// What is no data, and never coloured.
    pub const GRID: Self = Self(Kind::Grid, Ink::Soft);
    pub const HATCH: Self = Self(Kind::Hatch, Ink::Soft);
    pub const LEAD: Self = Self(Kind::Lead, Ink::Soft);
    pub const RULE: Self = Self(Kind::Rule, Ink::Soft);
    pub const TICK: Self = Self(Kind::Tick, Ink::Soft);

    pub fn write(self, out: &mut String) {
        out.push_str(self.0.class());
        if self.1 != Ink::Soft {
            out.push(' ');
            out.push_str(self.1.class());
        }
    }
}

//! Drawing: how a chart is to be drawn, how wide and by which name.

/// How wide a drawing is. One unit is one CSS pixel at the intended width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// 680 units: a figure on a desktop; class `w`.
    Wide,
    /// 300 units: a figure on a phone; class `n`.
    Narrow,
    /// 460 units, printed at 0.9 CSS pixel a unit: half to three quarters of a sheet; class `p`.
    Print,
}

impl Size {
    /// Width in units.
    pub fn width(self) -> u32 {
        match self {
            Size::Wide => 680,
            Size::Narrow => 300,
            Size::Print => 460,
        }
    }

    pub(super) fn class(self) -> &'static str {
        match self {
            Size::Wide => "w",
            Size::Narrow => "n",
            Size::Print => "p",
        }
    }
}

/// How assistive technology meets a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming<'a> {
    /// An image, named and described by elements of the page.
    By {
        /// Id of the element that holds the title.
        title: &'a str,
        /// Id of the element that holds the text alternative.
        description: &'a str,
    },
    /// `aria-hidden`: the same fact stands beside it as text.
    Decorative,
}

/// How a chart is to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawing<'a> {
    /// Which of the drawings of a figure; sparklines, tracks and meters have one size and ignore it.
    pub size: Size,
    /// Its accessible name.
    pub naming: Naming<'a>,
    /// True where the page is read from right to left: bars and rows then start at the right. Time keeps
    /// running from left to right.
    pub right_to_left: bool,
}

//! Palette: the colour of each role, light and dark. A site's own brand and accent take their places in
//! both, and must be readable in both.

use super::colour::Colour;
use crate::report::Style;
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use std::collections::BTreeMap;

/// Least contrast of text, and of everything that a label is set in (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;

/// The parts of a whole: one hue in five steps of lightness.
const PARTS: [(Role, f64); 5] = [
    (Role::Part1, 0.28),
    (Role::Part2, 0.42),
    (Role::Part3, 0.58),
    (Role::Part4, 0.74),
    (Role::Part5, 0.88),
];

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $variable:literal, $text:literal;)+) => {
        /// What a colour is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role { $($(#[doc = $doc])+ $variant,)+ }

        impl Role {
            /// Every role.
            pub const ALL: &'static [Role] = &[$(Role::$variant),+];

            /// Its name in a manifest.
            pub fn name(self) -> &'static str {
                match self { $(Role::$variant => $name),+ }
            }

            /// Its variable in the stylesheet, without the hyphens before it.
            pub fn variable(self) -> &'static str {
                match self { $(Role::$variant => $variable),+ }
            }

            /// Whether words are set in it, so that it must be readable on background and panel.
            pub fn is_text(self) -> bool {
                match self { $(Role::$variant => $text),+ }
            }
        }
    };
}

roles! {
    /// The page.
    Background = "background", "bg", false;
    /// A quiet area of the page.
    Panel = "panel", "panel", false;
    /// Words, and the line from cradle to career.
    Ink = "ink", "ink", true;
    /// Words that step back, and the labels of axes.
    Soft = "soft", "soft", true;
    /// Links, the focus ring, what improves or is met.
    Link = "link", "link", true;
    /// What gets worse.
    Worse = "worse", "worse", true;
    /// What is compared with: all children, the state.
    Comparison = "comparison", "grey", true;
    /// The one series that the title speaks of.
    Series1 = "series-1", "s1", true;
    /// The second series.
    Series2 = "series-2", "s2", true;
    /// The third.
    Series3 = "series-3", "s3", true;
    /// The fourth.
    Series4 = "series-4", "s4", true;
    /// What was promised: targets and pace.
    Target = "target", "target", true;
    /// Hairlines, which carry no data.
    Grid = "grid", "grid", false;
    /// The largest part of a whole.
    Part1 = "part-1", "p1", false;
    /// The second largest.
    Part2 = "part-2", "p2", false;
    /// The third.
    Part3 = "part-3", "p3", false;
    /// The fourth.
    Part4 = "part-4", "p4", false;
    /// The fifth, or all others.
    Part5 = "part-5", "p5", false;
}

/// The colours of all roles in one light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme(pub(super) BTreeMap<Role, Colour>);

impl Scheme {
    /// The colour of a role.
    pub fn get(&self, role: Role) -> Colour {
        self.0[&role]
    }

    /// What words stand on.
    fn grounds(&self) -> [Colour; 2] {
        [self.get(Role::Background), self.get(Role::Panel)]
    }

    /// The least contrast of a colour with what words stand on.
    fn contrast(&self, colour: Colour) -> f64 {
        self.grounds().iter().map(|ground| colour.contrast(*ground)).fold(f64::INFINITY, f64::min)
    }
}

/// The colours of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// By day, and always on paper.
    pub light: Scheme,
    /// By night.
    pub dark: Scheme,
}

impl Palette {
    /// Puts a site's own colours in their places: `brand` for links, improvement and the first series,
    /// `accent` for what was promised. Their dark forms follow from them. A colour that cannot be read is
    /// told with the nearest one that can, and is not taken.
    pub(super) fn adopt(&mut self, style: &Style, problems: &mut Diagnostics) {
        if let Some(brand) = own(&self.light, "brand", style.brand.as_ref(), problems) {
            let series = brand.at_lightness(brand.lightness() * 0.86);
            self.put(Role::Link, brand);
            self.put(Role::Series1, series);
            for (part, lightness) in PARTS {
                self.light.0.insert(part, brand.at_lightness(lightness));
                self.dark.0.insert(part, brand.at_lightness(1.16 - lightness));
            }
        }
        if let Some(accent) = own(&self.light, "accent", style.accent.as_ref(), problems) {
            self.put(Role::Target, accent);
            self.put(Role::Series2, accent);
        }
    }

    fn put(&mut self, role: Role, colour: Colour) {
        self.light.0.insert(role, colour);
        let dark = for_dark(colour, &self.dark.grounds());
        self.dark.0.insert(role, dark);
    }

    /// The roles whose words cannot be read, with the light they are in and what would do.
    pub(super) fn unreadable(&self) -> Vec<(&'static str, Role, Colour)> {
        let schemes = [("light", &self.light), ("dark", &self.dark)];
        let mut found = Vec::new();
        for (name, scheme) in schemes {
            for role in Role::ALL.iter().filter(|role| role.is_text()) {
                let colour = scheme.get(*role);
                if scheme.contrast(colour) < TEXT {
                    found.push((name, *role, colour.nearest_passing(&scheme.grounds(), TEXT)));
                }
            }
        }
        found
    }
}

/// The dark form of a colour: its lightness mirrored (0.42 becomes 0.80), then raised until it can be read.
fn for_dark(colour: Colour, grounds: &[Colour]) -> Colour {
    let mirrored = colour.at_lightness((1.22 - colour.lightness()).max(0.66));
    mirrored.nearest_passing(grounds, TEXT)
}

/// A colour that the site gives, where it can be read.
fn own(
    light: &Scheme,
    field: &str,
    given: Option<&(String, Span)>,
    problems: &mut Diagnostics,
) -> Option<Colour> {
    let (text, span) = given?;
    let Ok(colour) = text.parse::<Colour>() else {
        let message = format!("`{field}` is not a colour: `{text}`");
        problems.push(
            Diagnostic::new(Code::BadValue, *span, message)
                .expected("a colour such as \"#0B4F8A\""),
        );
        return None;
    };
    let contrast = light.contrast(colour);
    if contrast >= TEXT {
        return Some(colour);
    }
    let near = colour.nearest_passing(&light.grounds(), TEXT);
    let message = format!(
        "{colour} cannot be read on the page: its contrast is {contrast:.1}, words need {TEXT}"
    );
    problems.push(
        Diagnostic::new(Code::Contrast, *span, message)
            .expected("a darker colour")
            .help(format!("{near} is the nearest of its hue that passes."))
            .replacement(near.to_string()),
    );
    None
}

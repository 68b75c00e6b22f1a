//! Colour: sRGB, its contrast by WCAG 2, and its lightness in OKLCH, where colours can be made lighter
//! or darker without changing their hue.

use std::fmt;
use std::str::FromStr;

/// An opaque colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour([u8; 3]);

impl FromStr for Colour {
    type Err = ();

    /// Reads `#rrggbb` or `#rgb`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.trim().strip_prefix('#').ok_or(())?;
        let full = match digits.len() {
            3 => digits.chars().flat_map(|c| [c, c]).collect(),
            6 => digits.to_owned(),
            _ => return Err(()),
        };
        if !full.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(());
        }
        let number = u32::from_str_radix(&full, 16).map_err(drop)?;
        let [_, r, g, b] = number.to_be_bytes();
        Ok(Self([r, g, b]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02X}{g:02X}{b:02X}")
    }
}

impl Colour {
    /// Contrast with another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// Lightness in OKLab, 0 to 1 (Ottosson 2020).
    pub(super) fn lightness(self) -> f64 {
        self.lab()[0]
    }

    fn lab(self) -> [f64; 3] {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    /// The same hue at another OKLab lightness, 0 to 1, as colourful as before or as sRGB allows there.
    pub(super) fn at_lightness(self, lightness: f64) -> Colour {
        let [_, a, b] = self.lab();
        let lightness = lightness.clamp(0.0, 1.0);
        let (mut in_gamut, mut outside) = (0.0, 1.0);
        if let Some(colour) = from_lab([lightness, a, b]) {
            return colour;
        }
        for _ in 0..20 {
            let middle = (in_gamut + outside) / 2.0;
            match from_lab([lightness, a * middle, b * middle]) {
                Some(_) => in_gamut = middle,
                None => outside = middle,
            }
        }
        from_lab([lightness, a * in_gamut, b * in_gamut]).unwrap_or(self)
    }

    /// The nearest colour of the same hue, darker or lighter, whose contrast with each of `against` is at
    /// least `least`; itself where it passes.
    pub(super) fn nearest_passing(self, against: &[Colour], least: f64) -> Colour {
        let passes = |c: Colour| against.iter().all(|other| c.contrast(*other) >= least);
        let here = self.lightness();
        let steps = (0..=1000).map(|step| f64::from(step) / 1000.0);
        let tries = steps.flat_map(|away| [here - away, here + away]);
        let mut tries = tries.filter(|l| (0.0..=1.0).contains(l)).map(|l| self.at_lightness(l));
        if passes(self) { self } else { tries.find(|c| passes(*c)).unwrap_or(self) }
    }
}

/// A colour of OKLab, where sRGB has it.
fn from_lab([lightness, a, b]: [f64; 3]) -> Option<Colour> {
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    let linear = [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ];
    let slack = 0.0005;
    if linear.iter().any(|c| !(-slack..=1.0 + slack).contains(c)) {
        return None;
    }
    Some(Colour(linear.map(|c| {
        let c = c.clamp(0.0, 1.0);
        let coded = if c <= 0.003_130_8 { 12.92 * c } else { 1.055 * c.powf(1.0 / 2.4) - 0.055 };
        (coded * 255.0).round() as u8
    })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((colour("#000").contrast(colour("#fff")) - 21.0).abs() < 1e-9);
        assert!((colour("#767676").contrast(colour("#ffffff")) - 4.54).abs() < 0.005);
        assert!((colour("#0B4F8A").contrast(colour("#F5F6F8")) - 7.8).abs() < 0.05);
    }

    #[test]
    fn only_hexadecimal_colours_are_read() {
        assert_eq!(colour("#0b4").to_string(), "#00BB44");
        for wrong in ["", "#", "0B4F8A", "#0B4F8", "#0B4F8G", "#+12345", "red", "#ééé"] {
            assert!(wrong.parse::<Colour>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_change_of_lightness_and_back_keeps_the_colour() {
        for text in ["#0B4F8A", "#C04A12", "#267A6E", "#808080", "#000000", "#FFFFFF"] {
            let c = colour(text);
            assert_eq!(c.at_lightness(c.lightness()), c);
        }
    }

    #[test]
    fn the_nearest_passing_colour_passes_and_one_step_nearer_does_not() {
        let (white, orange) = (colour("#FFFFFF"), colour("#EE8800"));
        let near = orange.nearest_passing(&[white], 4.5);
        assert!(near.contrast(white) >= 4.5);
        assert!(orange.at_lightness(near.lightness() + 0.004).contrast(white) < 4.5);
        assert_eq!(near.nearest_passing(&[white], 4.5), near);
    }
}

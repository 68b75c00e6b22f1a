//! How wide words are, before any browser has seen them: reserved for DejaVu Sans, the widest common fallback,
//! with the letter and word spacing of WCAG 1.4.12 added. Also how they break into lines and are escaped.

/// The sizes of chart text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// 13.5 units, regular.
    Text,
    /// 13.5 units, bold.
    Bold,
    /// 20 units, bold: the one value that the chart is about.
    Big,
    /// 28 units, bold: the labels of the squares.
    Huge,
    /// 18 units, bold: the title of a drawing that stands alone.
    Title,
}

impl Face {
    /// Height of the type in tenths of a unit.
    pub(super) fn size(self) -> i32 {
        match self {
            Face::Text | Face::Bold => 135,
            Face::Big => 200,
            Face::Huge => 280,
            Face::Title => 180,
        }
    }

    /// From one baseline to the next, in tenths of a unit.
    pub(super) fn leading(self) -> i32 {
        self.size() * 13 / 10
    }

    /// The classes that charts.css knows it by.
    pub(super) fn class(self) -> &'static str {
        match self {
            Face::Text => "",
            Face::Bold => "b",
            Face::Big => "big",
            Face::Huge => "huge",
            Face::Title => "title",
        }
    }
}

/// Letter and word spacing that a reader may set (WCAG 1.4.12), in thousandths of the type size.
const LETTER_SPACING: i64 = 120;
const WORD_SPACING: i64 = 160;

/// The width to reserve for a line of text, in tenths of a unit.
pub(super) fn width(text: &str, face: Face) -> i32 {
    tenths(text.chars().map(|c| reserved(c, face)).sum(), face)
}

/// The width to reserve for a character, in thousandths of the type size.
fn reserved(c: char, face: Face) -> i64 {
    let table = if face == Face::Text { &REGULAR } else { &BOLD };
    let spacing = LETTER_SPACING + if c == ' ' { WORD_SPACING } else { 0 };
    advance(c, table) + spacing
}

/// Thousandths of the type size in tenths of a unit, rounded up.
fn tenths(thousandths: i64, face: Face) -> i32 {
    i32::try_from(thousandths * i64::from(face.size()) / 1000 + 1).unwrap_or(i32::MAX / 4)
}

/// Advance width of a character in thousandths of the type size: measured for Latin and for the signs of
/// figures, a generous guess for other scripts. Arabic letters are narrow where they are joined and wide
/// where they end a word: in words they come to a `c` each, and those of many teeth to a `W`.
fn advance(c: char, table: &[u16; 352]) -> i64 {
    let code = c as u32;
    let latin = |code: u32| i64::from(table[code as usize - 0x20]);
    match code {
        0x20..=0x17F => latin(code),
        0x300..=0x36F | 0x64B..=0x65F | 0x200B..=0x200F | 0x202A..=0x202E | 0x2066..=0x2069 => 0,
        0x633..=0x636 => latin(u32::from(b'W')),
        0x600..=0x6FF => latin(u32::from(b'c')),
        0x2010 | 0x2011 | 0x2013 | 0x2018..=0x201A => 500,
        0x202F | 0x2009 => 200,
        0x2070..=0x209F | 0x2039 | 0x203A => 440,
        0x2014 | 0x2026 | 0x2E80.. => 1000,
        0x2190..=0x2BFF => 840,
        0x4E0..=0x58F => 1000,
        _ => 800,
    }
}

/// Breaks text into lines no wider than `room` (tenths of a unit), at spaces; a word that is wider is broken
/// inside, and the mark of a note stays with its word. At least one line.
pub(super) fn wrap(text: &str, face: Face, room: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        let longer = if line.is_empty() { word.to_string() } else { format!("{line} {word}") };
        if width(&longer, face) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = word;
        while let Some(at) = break_inside(rest, face, room) {
            let (head, tail) = rest.split_at(at);
            lines.push(head.to_owned());
            rest = tail;
        }
        line = rest.to_owned();
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// The words of a text, each with the note marks after it.
fn words(text: &str) -> Vec<&str> {
    let is_mark = |word: &str| word.chars().all(|c| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'));
    let mut words: Vec<&str> = Vec::new();
    let (mut from, mut start) = (0, 0);
    for word in text.split(' ') {
        let to = from + word.len();
        match words.last_mut() {
            Some(last) if is_mark(word) && !word.is_empty() => *last = &text[start..to],
            _ if word.is_empty() => {}
            _ => {
                start = from;
                words.push(word);
            }
        }
        from = to + 1;
    }
    words
}

/// Where a word that is wider than the room is cut so that its head fits; its first character stands even
/// where it does not. None if the whole word fits.
fn break_inside(word: &str, face: Face, room: i32) -> Option<usize> {
    let mut reach = 0;
    for (at, c) in word.char_indices() {
        reach += reserved(c, face);
        if tenths(reach, face) > room && at > 0 {
            return Some(at);
        }
    }
    None
}

/// Text that is text in XML and in HTML, as [`escape`] writes it.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

/// Writes text so that it is text in XML and in HTML: markup is escaped, and characters that XML forbids
/// (control characters, noncharacters) become a replacement mark.
pub(super) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if is_forbidden(c) => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
}

/// Whether a character has no place in XML, where a text has it.
pub(crate) fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c as u32 & 0xFFFF, 0xFFFE | 0xFFFF)
        || matches!(c as u32, 0xFDD0..=0xFDEF)
}

// Advance widths of DejaVu Sans 2.37, U+0020 to U+017F, in thousandths of the type size, rounded up.
#[rustfmt::skip]
static REGULAR: [u16; 352] = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, 1000, 685, 687, 699, 771, 632,
    576, 775, 752, 295, 295, 656, 558, 863, 749, 788, 604, 788, 695, 635, 611, 732, 685, 989, 686,
    611, 686, 391, 337, 391, 838, 500, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 318, 401, 637, 637, 637, 637, 337, 500, 500, 1000, 472, 612, 838, 361, 1000, 500, 500, 838,
    401, 401, 500, 637, 637, 318, 500, 401, 472, 612, 970, 970, 970, 531, 685, 685, 685, 685, 685,
    685, 975, 699, 632, 632, 632, 632, 295, 295, 295, 295, 775, 749, 788, 788, 788, 788, 788, 838,
    788, 732, 732, 732, 732, 611, 605, 630, 613, 613, 613, 613, 613, 613, 982, 550, 616, 616, 616,
    616, 278, 278, 278, 278, 612, 634, 612, 612, 612, 612, 612, 838, 612, 634, 634, 634, 634, 592,
    635, 592, 685, 613, 685, 613, 685, 613, 699, 550, 699, 550, 699, 550, 699, 550, 771, 635, 775,
    635, 632, 616, 632, 616, 632, 616, 632, 616, 632, 616, 775, 635, 775, 635, 775, 635, 775, 635,
    752, 634, 917, 695, 295, 278, 295, 278, 295, 278, 295, 278, 295, 278, 590, 556, 295, 278, 656,
    580, 580, 558, 278, 558, 278, 558, 375, 558, 342, 563, 285, 749, 634, 749, 634, 749, 634, 814,
    749, 634, 788, 612, 788, 612, 788, 612, 1070, 1023, 695, 412, 695, 412, 695, 412, 635, 521, 635,
    521, 635, 521, 635, 521, 611, 393, 611, 393, 611, 393, 732, 634, 732, 634, 732, 634, 732, 634,
    732, 634, 732, 634, 989, 818, 611, 592, 611, 686, 525, 686, 525, 686, 525, 353,
];
#[rustfmt::skip]
static BOLD: [u16; 352] = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 581, 1000, 774, 763, 734, 831, 684,
    684, 821, 837, 373, 373, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771,
    725, 726, 458, 366, 458, 838, 500, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666,
    343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 349, 457, 696, 696, 637, 696, 366, 500, 500, 1000, 564, 646, 838, 416, 1000, 500, 500, 838,
    438, 438, 500, 736, 637, 380, 500, 438, 564, 646, 1036, 1036, 1036, 581, 774, 774, 774, 774,
    774, 774, 1085, 734, 684, 684, 684, 684, 373, 373, 373, 373, 838, 837, 851, 851, 851, 851, 851,
    838, 851, 813, 813, 813, 813, 725, 738, 720, 675, 675, 675, 675, 675, 675, 1048, 593, 679, 679,
    679, 679, 343, 343, 343, 343, 688, 712, 688, 688, 688, 688, 688, 838, 688, 712, 712, 712, 712,
    652, 716, 652, 774, 675, 774, 675, 774, 675, 734, 593, 734, 593, 734, 593, 734, 593, 831, 716,
    838, 716, 684, 679, 684, 679, 684, 679, 684, 679, 684, 679, 821, 716, 821, 716, 821, 716, 821,
    716, 837, 712, 974, 791, 373, 343, 373, 343, 373, 343, 373, 343, 373, 343, 745, 686, 373, 343,
    775, 666, 666, 638, 343, 638, 343, 638, 480, 638, 557, 643, 372, 837, 712, 837, 712, 837, 712,
    983, 837, 712, 851, 688, 851, 688, 851, 688, 1167, 1095, 771, 494, 771, 494, 771, 494, 721, 596,
    721, 596, 721, 596, 721, 596, 683, 479, 683, 479, 683, 479, 813, 712, 813, 712, 813, 712, 813,
    712, 813, 712, 813, 712, 1104, 924, 725, 652, 725, 726, 583, 726, 583, 726, 583, 436,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// In Chromium, with DejaVu Sans and a reader's spacing, these are 81.4 and 216.6 pixels wide.
    #[test]
    fn widths_are_those_of_the_widest_fallback_font_with_spacing() {
        for (text, face, measured) in
            [("58.9%", Face::Big, 81.4), ("We are 3.5 points behind", Face::Text, 216.6)]
        {
            let reserved = f64::from(width(text, face)) / 10.0;
            assert!(
                (0.0..2.0).contains(&(reserved - measured)),
                "{text}: {reserved}, measured {measured}"
            );
        }
        assert_eq!(width("", Face::Text), 1);
        assert!(width("漢字", Face::Text) > width("ii", Face::Text) * 2);
    }

    /// Each line once kept the room of all that followed it.
    #[test]
    fn a_word_without_a_blank_takes_no_more_room_than_its_letters() {
        let word = "x".repeat(20_000);
        let lines = wrap(&word, Face::Text, 1500);
        assert_eq!(lines.concat(), word);
        let kept: usize = lines.iter().map(String::capacity).sum();
        assert!(kept < 2 * word.len(), "{kept} bytes");
    }

    #[test]
    fn lines_break_at_spaces_and_lose_no_letter() {
        for room in [10, 300, 700, 1200, 5000] {
            let text = "Children in low-income families, 2016–17";
            let lines = wrap(text, Face::Text, room);
            let letters = |s: &str| s.replace(' ', "");
            assert_eq!(letters(&lines.concat()), letters(text));
            assert!(lines.iter().all(|l| width(l, Face::Text) <= room || l.chars().count() == 1));
        }
        assert_eq!(
            wrap("We are 3.5 points behind", Face::Text, 1500),
            ["We are 3.5", "points behind"]
        );
        assert_eq!(wrap("No data in 2019–20 ¹", Face::Text, 1700), ["No data in", "2019–20 ¹"]);
        assert_eq!(wrap("  a  ² ³ ", Face::Text, 1700), ["a  ² ³"]);
    }
}

//! Lettering: how wide words are in Open Sans, and where a finding breaks into lines.

/// One of the two faces that travel with the program.
#[derive(Clone, Copy)]
pub(super) enum Face {
    Regular,
    Bold,
}

/// Advance of U+0020 to U+007E, in 2048ths of the size, as the font files have them.
const REGULAR: [u16; 95] = [
    532, 547, 821, 1323, 1171, 1686, 1495, 453, 606, 606, 1130, 1171, 502, 659, 545, 752, 1171,
    1171, 1171, 1171, 1171, 1171, 1171, 1171, 1171, 1171, 545, 545, 1171, 1171, 1171, 879, 1841,
    1296, 1327, 1292, 1493, 1139, 1057, 1491, 1511, 571, 547, 1257, 1063, 1849, 1544, 1595, 1233,
    1595, 1266, 1124, 1133, 1491, 1219, 1896, 1182, 1147, 1169, 674, 752, 674, 1110, 918, 1182,
    1139, 1255, 975, 1255, 1149, 694, 1122, 1257, 518, 518, 1075, 518, 1905, 1257, 1237, 1255,
    1255, 836, 977, 723, 1257, 1026, 1593, 1073, 1032, 958, 776, 1128, 776, 1171,
];
const BOLD: [u16; 95] = [
    532, 586, 967, 1323, 1169, 1845, 1536, 545, 694, 694, 1116, 1169, 594, 659, 584, 846, 1169,
    1169, 1169, 1169, 1169, 1169, 1169, 1169, 1169, 1169, 584, 594, 1169, 1169, 1169, 977, 1837,
    1413, 1376, 1305, 1516, 1147, 1124, 1483, 1567, 678, 678, 1360, 1157, 1931, 1665, 1630, 1286,
    1630, 1352, 1128, 1186, 1548, 1331, 1980, 1366, 1278, 1186, 678, 846, 678, 1090, 842, 1243,
    1237, 1296, 1053, 1296, 1210, 793, 1157, 1346, 625, 625, 1270, 625, 2011, 1346, 1268, 1296,
    1296, 930, 1018, 889, 1346, 1165, 1753, 1184, 1165, 999, 807, 1128, 807, 1169,
];
/// Of any other letter: a wide small one.
const OTHER: u16 = 1346;

impl Face {
    pub fn weight(self) -> u32 {
        match self {
            Self::Regular => 400,
            Self::Bold => 700,
        }
    }

    /// Width of words at a size, in its unit.
    pub fn width(self, words: &str, size: f64) -> f64 {
        let table = match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        };
        let advance = |c: char| {
            let at = (c as usize).checked_sub(0x20);
            at.and_then(|at| table.get(at)).copied().unwrap_or(OTHER)
        };
        words.chars().map(|c| f64::from(advance(c))).sum::<f64>() * size / 2048.0
    }
}

/// From one line to the next, in sizes.
pub(super) const LEADING: f64 = 1.14;

/// The largest size, and the lines at it, at which a finding fits into so much width and height. One
/// that fits at no size is cut with an ellipsis.
pub(super) fn lines(finding: &str, width: f64, height: f64) -> (f64, Vec<String>) {
    let mut last = (0.0, Vec::new());
    for size in [104.0, 92.0, 80.0, 68.0, 60.0, 52.0, 44.0] {
        last = (size, wrap(finding, width, size));
        let fits = |line: &String| Face::Bold.width(line, size) <= width;
        if last.1.len() as f64 * size * LEADING <= height && last.1.iter().all(fits) {
            return last;
        }
    }
    let (size, mut lines) = last;
    let most = (height / (size * LEADING)) as usize;
    let cut = lines.len() > most;
    lines.truncate(most);
    if let Some(line) = lines.last_mut().filter(|_| cut) {
        while !line.is_empty() && Face::Bold.width(line, size) > width - size {
            line.pop();
        }
        line.push('…');
    }
    (size, lines)
}

fn wrap(words: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split([' ', '\n']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if Face::Bold.width(&format!("{line} {word}"), size) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_stays_inside_the_picture() {
        let long =
            "Nearly every child in the county reads at grade level by the end of third grade "
                .repeat(4);
        for finding in [
            "58.9%",
            "Nearly 6 in 10 third graders read at grade level",
            long.as_str(),
        ] {
            let (size, lines) = lines(finding, 1072.0, 250.0);
            let height = size * LEADING * lines.len() as f64;
            assert!(!lines.is_empty() && height <= 250.0, "{lines:?}");
            assert!(
                lines
                    .iter()
                    .all(|line| Face::Bold.width(line, size) <= 1072.0),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn what_fits_is_not_cut() {
        let (_, lines) = lines(
            "Nearly 6 in 10 third graders read at grade level",
            1072.0,
            250.0,
        );
        assert_eq!(
            lines.join(" "),
            "Nearly 6 in 10 third graders read at grade level"
        );
    }
}

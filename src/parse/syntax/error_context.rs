//! Error context: the lines around the place where a document stopped being YAML.

use super::encoding::invisible;

/// A place in a text, and its line.
pub(crate) struct ErrorContext<'t> {
    text: &'t str,
    at: usize,
    /// Where its line begins.
    start: usize,
    line: &'t str,
}

/// Longest line that is looked at, in bytes.
const LONGEST: usize = 2_000;

impl<'t> ErrorContext<'t> {
    pub fn new(text: &'t str, at: usize) -> Self {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
        let line = text[start..].lines().next().unwrap_or("");
        Self { text, at, start, line }
    }

    /// The character at the place.
    pub fn character(&self) -> (usize, usize) {
        let width = self.text[self.at..].chars().next().map_or(0, char::len_utf8);
        (self.at, self.at + width)
    }

    /// The line.
    pub fn line(&self) -> &'t str {
        self.line
    }

    /// Bytes of the line before the place.
    pub fn column(&self) -> usize {
        (self.at - self.start).min(self.line.len())
    }

    /// The lines above that hold more than a comment, the nearest first.
    pub fn lines_above(&self) -> impl Iterator<Item = &'t str> {
        let lines = self.text[..self.start].lines().rev();
        lines.filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
    }

    /// The text of a place.
    pub fn text_at(&self, (start, end): (usize, usize)) -> &'t str {
        &self.text[start..end]
    }

    /// Whether a hyphen stands at the place, and no value after it.
    pub fn is_lone_hyphen(&self) -> bool {
        let rest = self.text[self.at..].strip_prefix('-');
        rest.is_some_and(|rest| rest.trim_start_matches(' ').starts_with([',', '}', ']', '\n']))
    }

    /// The value of this line's field, where it begins with a bracket or a brace that is closed before
    /// the place.
    pub fn value_in_brackets(&self) -> Option<((usize, usize), String)> {
        let first = self.line.find(": ")? + 2;
        let (start, end) = trimmed(self.start + first, &self.line[first..]);
        let value = &self.text[start..end];
        let is_closed = self.text[start..self.at.max(start)].contains([']', '}']);
        (value.starts_with(['[', '{']) && is_closed).then(|| ((start, end), value.to_owned()))
    }

    /// The line in which a place is.
    pub fn line_at(&self, at: usize) -> &'t str {
        Self::new(self.text, at).line
    }

    /// A character that cannot be seen among the blanks and the name that this line begins with, or
    /// right after its colon; its place, and its name.
    pub fn invisible(&self) -> Option<((usize, usize), &'static str)> {
        let name = self.line.find(':').map_or(self.line.len(), |colon| colon + 1);
        let mut signs = self.line.char_indices();
        let found = signs.find_map(|(at, c)| Some((at, c, invisible(c)?)));
        let (at, c, what) = found.filter(|(at, ..)| *at <= name)?;
        Some(((self.start + at, self.start + at + c.len_utf8()), what))
    }

    /// A `#` that cuts off the rest of a line in which a bracket is open: what follows it, to the next
    /// sign that ends a value.
    pub fn cut_in_brackets(&self) -> Option<((usize, usize), &'t str)> {
        let (open, _) = self.open_bracket()?;
        let line = Self::new(self.text, open);
        let hash = open + self.text[open..line.start + line.line.len()].find(" #")? + 1;
        let rest = &self.text[hash..line.start + line.line.len()];
        let end = rest.find([',', '}', ']', ' ']).unwrap_or(rest.len());
        Some(((hash, hash + end), &rest[..end]))
    }

    /// The line without blanks around it.
    pub fn content(&self) -> (usize, usize) {
        trimmed(self.start, self.line)
    }

    /// What stands in the line from the place on.
    pub fn rest(&self) -> (usize, usize) {
        let from = (self.at - self.start).min(self.line.len());
        trimmed(self.at, &self.line[from..])
    }

    /// The first tab of this line or the next.
    pub fn tab(&self) -> Option<(usize, usize)> {
        let from = self.start;
        let lines = self.text[from..].split_inclusive('\n').take(3);
        let mut at = from;
        for line in lines {
            let lead = line.len() - line.trim_start().len();
            if let Some(tab) = line[..lead].find('\t') {
                return Some((at + tab, at + tab + 1));
            }
            at += line.len();
        }
        let tab = self.line.find('\t')?;
        Some((from + tab, from + tab + 1))
    }

    /// The field's value in this line: its place and its text.
    pub fn value(&self) -> ((usize, usize), String) {
        let before = &self.line[..(self.at - self.start).min(self.line.len())];
        // A value begins after a colon, a hyphen, a comma or a bracket, with the place in it.
        let from = ["{", "[", ", ", ": ", "- "]
            .iter()
            .filter_map(|sign| before.rfind(sign).map(|i| i + sign.len()))
            .max()
            .unwrap_or(0);
        let inside = before.contains(['{', '[']);
        let rest = &self.line[from..];
        let end = if inside {
            rest.find([',', '}', ']']).unwrap_or(rest.len()).max(1)
        } else {
            rest.find(" #").unwrap_or(rest.len())
        };
        let (start, end) = trimmed(self.start + from, &rest[..end.min(rest.len())]);
        ((start, end), self.text[start..end].to_owned())
    }

    /// Whether the place begins a value with one of the signs.
    pub fn starts_value(&self, signs: &[char]) -> bool {
        self.text[self.at..].starts_with(signs)
    }

    /// The value of a field whose text holds the colon at the place.
    pub fn value_before_colon(&self) -> Option<((usize, usize), String)> {
        let line = Some(self.line).filter(|line| line.len() <= LONGEST)?;
        let before = line.get(..self.at - self.start)?;
        let first = before.find(": ")? + 2;
        let (start, end) = trimmed(self.start + first, &line[first..]);
        let value = &self.text[start..end];
        let quoted = value.starts_with(['"', '\'', '{', '[']);
        (!quoted).then(|| ((start, end), value.to_owned()))
    }

    /// The line above, where it has no colon that ends a name.
    pub fn previous_without_colon(&self) -> Option<(usize, usize)> {
        let above = &self.text[..self.start];
        let mut end = above.len();
        for line in above.split_inclusive('\n').rev().take(50) {
            let start = end - line.len();
            end = start;
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            let named = content.contains(": ") || content.ends_with(':');
            let entry = content.starts_with('-');
            return (!named && !entry).then(|| trimmed(start, line));
        }
        None
    }

    /// A bracket or brace of an earlier line that is still open there.
    pub fn open_bracket(&self) -> Option<(usize, usize)> {
        let above = &self.text[..self.start];
        let mut end = above.len();
        for line in above.split_inclusive('\n').rev().take(20) {
            let start = end - line.len();
            end = start;
            let mut open: Vec<usize> = Vec::new();
            let line = &line[..line.find(" #").unwrap_or(line.len())];
            for (at, c) in line.char_indices().take(LONGEST) {
                match c {
                    '[' | '{' => open.push(at),
                    ']' | '}' => {
                        open.pop();
                    }
                    _ => {}
                }
            }
            if let Some(at) = open.first() {
                return Some((start + at, start + at + 1));
            }
            if !line.trim().is_empty() && !line.trim_end().ends_with(',') {
                return None;
            }
        }
        None
    }

    /// A hyphen without a blank after it, or a dash in its place, at the beginning of this line or the one above.
    pub fn tight_hyphen(&self) -> Option<(usize, usize)> {
        let above = self.text[..self.start].trim_end_matches(['\n', '\r']);
        let start = above.rfind('\n').map_or(0, |i| i + 1);
        for (start, line) in [(self.start, self.line), (start, &above[start..])] {
            let (from, _) = trimmed(start, line);
            let content = line.trim_start();
            let tight = content.starts_with('-')
                && !content.starts_with("- ")
                && !content.starts_with("--")
                && content.len() > 1;
            let sign = content.chars().next().filter(|c| tight || ['–', '—', '•'].contains(c));
            if let Some(sign) = sign {
                return Some((from, from + sign.len_utf8()));
            }
        }
        None
    }
}

/// The place of a line's content, without blanks around it.
fn trimmed(start: usize, line: &str) -> (usize, usize) {
    let lead = line.len() - line.trim_start().len();
    let from = start + lead;
    (from, from + line.trim().len())
}

//! Bounds: what a message file may be, looked at before Fluent reads it: it follows braces as deep as
//! they go.

/// What is wrong with a message file, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The byte where it is.
    pub at: usize,
    /// What is wrong.
    pub message: String,
}

/// Bytes of a message file.
const LARGEST: usize = 512 * 1024;

/// Bytes of one message.
const MESSAGE: usize = 8 * 1024;

/// Braces and brackets within one another.
const LEVELS: usize = 16;

/// What is too much in a message file.
pub(super) fn fault(messages: &str) -> Option<Fault> {
    if messages.len() > LARGEST {
        let message = format!("it is larger than {} KiB", LARGEST >> 10);
        return Some(Fault { at: 0, message });
    }
    let (mut begin, mut size, mut level, mut at) = (0, 0, 0, 0);
    for line in messages.split_inclusive('\n') {
        if name(line).is_some() {
            (begin, size, level) = (at, 0, 0);
        }
        if !line.starts_with('#') {
            size += line.len();
            let deepest;
            (level, deepest) = levels(line, level);
            if deepest > LEVELS {
                let message = format!("more than {LEVELS} braces stand in one another");
                return Some(Fault { at, message });
            }
        }
        if size > MESSAGE {
            let message = format!("a message is longer than {} KiB", MESSAGE >> 10);
            return Some(Fault { at: begin, message });
        }
        at += line.len();
    }
    None
}

/// Where a message of a name begins for the last time.
pub(crate) fn place_of(messages: &str, of: &str) -> usize {
    let (mut last, mut at) = (0, 0);
    for line in messages.split_inclusive('\n') {
        if name(line) == Some(of) {
            last = at;
        }
        at += line.len();
    }
    last
}

/// A message file with those of another in the place of its own: the other first, so that places in it stay.
pub(crate) fn merged(messages: &str, over: &str) -> String {
    let taken: Vec<&str> = over.lines().filter_map(name).collect();
    let (mut text, mut is_left) = (format!("{}\n\n", over.trim_end()), true);
    for line in messages.split_inclusive('\n') {
        if let Some(name) = name(line) {
            is_left = !taken.contains(&name);
        } else if line.starts_with('#') {
            is_left = true;
        }
        if is_left {
            text.push_str(line);
        }
    }
    text
}

/// The name of the message that a line begins, without the mark of a term. No placeable goes on beyond it.
fn name(line: &str) -> Option<&str> {
    let line = line.strip_prefix('-').unwrap_or(line);
    let is_of_names = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let end = line.find(|c| !is_of_names(c))?;
    let is_named = line[end..].trim_start_matches(' ').starts_with('=');
    (end > 0 && is_named).then_some(&line[..end])
}

/// The level after a line, and the deepest in it. Brackets count within braces only, and neither does in
/// a quoted text there.
fn levels(line: &str, mut level: usize) -> (usize, usize) {
    let (mut deepest, mut is_quoted, mut is_escaped) = (level, false, false);
    for byte in line.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_quoted => is_escaped = true,
            b'"' if level > 0 => is_quoted = !is_quoted,
            _ if is_quoted => {}
            b'{' => level += 1,
            b'(' if level > 0 => level += 1,
            b'}' | b')' => level = level.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(level);
    }
    (level, deepest)
}

//! Tokens: the words and marks of a Rust file, without comments and without what stands in quotes.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// A word, a number, `::`, or one mark.
    pub text: &'a str,
    pub line: usize,
}

impl Token<'_> {
    pub fn is_word(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let (mut tokens, mut rest, mut line) = (Vec::new(), text, 1);
    while let Some(first) = rest.chars().next() {
        let long = if "/\"'br".contains(first) { skipped(rest) } else { None };
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let end = match (long, first) {
            (Some(long), _) => long,
            _ if is_part(first) => rest.find(|c| !is_part(c)).unwrap_or(rest.len()),
            _ if rest.starts_with("::") => 2,
            _ => first.len_utf8(),
        };
        if long.is_none() && !first.is_whitespace() {
            tokens.push(Token { text: &rest[..end], line });
        }
        line += rest[..end].matches('\n').count();
        rest = &rest[end..];
    }
    tokens
}

/// The length of a comment or of something in quotes, where the text begins with one.
fn skipped(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(text.find("*/").expect("a comment has an end") + 2);
    }
    let prefix = ["br", "b", "r", ""].into_iter().find(|prefix| {
        let rest = text.strip_prefix(prefix).map(|rest| rest.trim_start_matches('#'));
        rest.is_some_and(|rest| rest.starts_with('"'))
    });
    if let Some(prefix) = prefix {
        return quoted(text, prefix);
    }
    let char = text.strip_prefix('b').filter(|rest| rest.starts_with('\'')).unwrap_or(text);
    let inner = char.strip_prefix('\'')?;
    // What is no character is a lifetime, whose mark stands alone.
    let long = match inner.strip_prefix('\\') {
        Some(escape) => escape.char_indices().nth(1)?.0 + escape[1..].find('\'')? + 1,
        None => inner.chars().next()?.len_utf8(),
    };
    inner[long..].starts_with('\'').then_some(text.len() - inner.len() + long + 1)
}

fn quoted(text: &str, prefix: &str) -> Option<usize> {
    let start = text.find('"')? + 1;
    let hashes = start - 1 - prefix.len();
    if prefix.contains('r') {
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(start + text[start..].find(&end)? + end.len());
    }
    if hashes > 0 {
        return None;
    }
    let mut escaped = false;
    let end = text[start..].find(|c| {
        let is_end = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        is_end
    })?;
    Some(start + end + 1)
}

//! `explain`: the page of a code.

use super::ending::{Ending, Failure};
use super::terminal;
use reportcard::source::{Code, nearest};

/// Prints what a code means and what to do about it, or the list of codes.
pub(super) fn run(code: Option<&str>) -> Result<Ending, Failure> {
    let Some(written) = code else {
        let line = |code: &Code| format!("{}  {}\n", code.as_str(), code.title());
        let mut codes = Code::ALL.to_vec();
        codes.sort_by_key(|code| code.as_str());
        terminal::print(&codes.iter().map(line).collect::<String>())?;
        return Ok(Ending::Fine);
    };
    let Some(code) = Code::named(written) else {
        let near = nearest(&written.to_uppercase(), Code::ALL.iter().map(|code| code.as_str()));
        let way = match near {
            Some(near) => format!("did you mean {near}?"),
            None => "a code stands in brackets before each message, such as E0301; `reportcard explain` lists all".to_owned(),
        };
        return Err(Failure::Usage(format!("there is no code “{written}”; {way}")));
    };
    terminal::print(&page(code))?;
    Ok(Ending::Fine)
}

fn page(code: Code) -> String {
    let severity = code.severity().as_str();
    let mut page = format!("{} ({severity}): {}\n\n", code.as_str(), code.title());
    page.push_str(&folded(&code.page()));
    if let Some((wrong, right)) = code.example() {
        page.push_str(&format!(
            "\nInstead of\n\n{}\nwrite\n\n{}",
            indented(wrong),
            indented(right)
        ));
    }
    page
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("    {line}\n")).collect()
}

/// Words in lines that fit a terminal.
fn folded(text: &str) -> String {
    const WIDTH: usize = 90;
    let (mut lines, mut width) = (String::new(), 0);
    for word in text.split(' ') {
        let more = word.chars().count();
        if width > 0 && width + more >= WIDTH {
            lines.push('\n');
            width = 0;
        } else if width > 0 {
            lines.push(' ');
        }
        lines.push_str(word);
        width += more + 1;
    }
    lines.push('\n');
    lines
}

//! The law of print in drawings: what their labels print beside one another, they subtract to.

use super::print::numbers;
use rust_decimal::Decimal;

/// A label: the classes that it has, and its words.
type Text = (String, String);

/// The labels of each drawing on a page or in a file, in their order.
fn drawings(file: &str) -> Vec<Vec<Text>> {
    let labels = |drawing: &str| {
        let drawing = drawing.split("</svg>").next().unwrap_or_default();
        let text = |text: &str| {
            let (head, rest) = text.split_once('>')?;
            let words = rest
                .split("</text>")
                .next()?
                .split('<')
                .map(|part| part.split_once('>').map_or(part, |(_, words)| words));
            let class = head.split("class=\"").nth(1).unwrap_or_default();
            Some((class.to_owned(), words.collect::<String>().replace('−', "-")))
        };
        drawing.split("<text").skip(1).filter_map(text).collect()
    };
    file.split("<svg").skip(1).map(labels).collect()
}

/// The one number of a label that holds nothing else.
fn percent(text: &str) -> Option<Decimal> {
    text.strip_suffix('%')?.parse().ok()
}

fn first(text: &str) -> Option<Decimal> {
    numbers(text).first().copied()
}

/// Every difference that the labels of a page's or a file's drawings print, with the two numbers.
pub fn differences(file: &str) -> Vec<(String, Decimal, Decimal, Decimal)> {
    drawings(file)
        .iter()
        .flat_map(|texts| {
            let words: Vec<&str> = texts.iter().map(|(_, text)| text.trim()).collect();
            let all = words.join(" ");
            let rows = changes(texts);
            let more = [pace(texts, &all), title(&words, &all), widest(&words, &all)];
            rows.into_iter().chain(more.into_iter().flatten()).collect::<Vec<_>>()
        })
        .collect()
}

/// A column of changes beside then and now, of which now is bold and the higher one stands last.
fn changes(texts: &[Text]) -> Vec<(String, Decimal, Decimal, Decimal)> {
    let row = |row: &[Text]| {
        let [(_, change), one, other] = row else { return None };
        let signed = change.starts_with(['+', '-']) || *change == "0";
        let apart = change.trim_start_matches('+').parse().ok().filter(|_| signed)?;
        let (then, now) = if one.0.starts_with("b ") { (other, one) } else { (one, other) };
        Some((format!("{change} {one:?} {other:?}"), percent(&now.1)?, percent(&then.1)?, apart))
    };
    texts.windows(3).filter_map(row).collect()
}

/// How far the latest value is from the pace.
fn pace(texts: &[Text], all: &str) -> Option<(String, Decimal, Decimal, Decimal)> {
    let latest = percent(&texts.iter().find(|(class, _)| class.starts_with("big"))?.1)?;
    let (_, rest) = all.split_once("Pace needed by now: ")?;
    let (needed, behind) = rest.split_once("We are ")?;
    let apart = first(behind.split(" point").next()?)?;
    let apart = if behind.contains("behind") { -apart } else { apart };
    Some((rest.to_owned(), latest, first(needed)?, apart))
}

/// A title that says how far the line went, beside the value at which it starts.
fn title(words: &[&str], all: &str) -> Option<(String, Decimal, Decimal, Decimal)> {
    let (way, rest) = all
        .split_once(" rose ")
        .map(|it| (1, it.1))
        .or_else(|| all.split_once(" fell ").map(|it| (-1, it.1)))?;
    let (by, rest) = rest.split_once(" since ")?;
    let by = first(by)? * Decimal::from(way);
    let to = first(rest.split_once("to ")?.1)?;
    let starts = words.iter().filter_map(|word| percent(word));
    let from = starts.min_by_key(|start| (to - by - *start).abs())?;
    Some((all.to_owned(), to, from, by))
}

/// A title that says the widest gap, beside the values of everyone and of the groups.
fn widest(words: &[&str], all: &str) -> Option<(String, Decimal, Decimal, Decimal)> {
    let (_, rest) = all.split_once("widest gap ")?;
    let gap = first(rest.split(" point").next()?)?;
    let everyone = words.iter().find_map(|word| percent(word.strip_prefix("Everyone ")?))?;
    let groups = words.iter().filter_map(|word| percent(word));
    let group = groups.min_by_key(|group| ((everyone - *group).abs() - gap).abs())?;
    Some((all.to_owned(), everyone.max(group), everyone.min(group), gap))
}

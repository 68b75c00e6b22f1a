//! Board: what is hidden in a site and how that is protected, told in counts to those who answer for the data.
//! It holds no value, no size of a group, and no name of one.

use crate::disclosure::{Protected, Published, PublishedSeries, Size, SizeClass};
use crate::report::{Indicator, Percents, Period, PlaceKind, Privacy};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The report, as Markdown.
pub(super) fn report(published: &Published) -> String {
    let card = &published.card;
    let mut text = format!(
        "# What is hidden in the report card of {}, {}\n\nFor those who answer for the data. It holds counts alone: no value, no size of a group, and no name of a hidden one.\n",
        plain(&card.community.name),
        plain(&card.edition.name)
    );
    let mut section = |title: &str, lines: Vec<String>| {
        let _ = write!(text, "\n## {title}\n\n");
        lines.iter().for_each(|line| text.push_str(&format!("{line}\n")));
    };
    section("The rule", rule(&card.privacy));
    section("What is hidden", counts(published));
    if !card.privacy.hides_nothing() {
        section("What adds up to what", structure(published));
        section("Against whom it is proved", proof(published));
        section("What is not covered", uncovered(published));
    }
    text
}

fn rule(rule: &Privacy) -> Vec<String> {
    if rule.hides_nothing() {
        let reason = rule.reason.as_deref().unwrap_or_default();
        return vec![format!(
            "No figure is hidden by this card (preset `none`). The reason that it gives: {} Figures that a source keeps back stay so.",
            plain(reason)
        )];
    }
    let mut lines =
        vec![format!("Preset `{}`. A figure is hidden where", rule.preset), String::new()];
    let parts = [
        (rule.min_n, "it is about"),
        (rule.min_numerator, "it is a share or a rate, and those in it are"),
        (rule.min_complement, "it is a share or a rate, and those outside it are"),
    ];
    let parts = parts.iter().filter(|(least, _)| *least > 0);
    lines.extend(parts.map(|(least, what)| format!("- {what} fewer than {least} people;")));
    lines.push("- it could else be used to work out one of these.".to_owned());
    let percents = match rule.percents {
        Percents::Whole => "Percentages of groups are printed as whole numbers",
        Percents::Bands => "Percentages are printed as ranges, wider for fewer people",
    };
    let sizes = match rule.show_counts {
        true => "the numbers of people in groups are printed",
        false => "of the numbers of people in groups only one of four classes is told",
    };
    lines.extend([String::new(), format!("{percents}; {sizes}.")]);
    lines
}

/// A row an indicator.
fn counts(published: &Published) -> Vec<String> {
    let mut lines = vec![
        "| Measure | Figures | Hidden in all | of these, beside others | Not proven |".to_owned(),
        "|---|--:|--:|--:|--:|".to_owned(),
    ];
    let mut sum = [0; 4];
    for (indicator, series, protected) in each(published) {
        let cells = || series.iter().flat_map(|it| &it.points).map(|it| it.cell);
        let Protected { besides, unproven, .. } = protected;
        let row = [
            cells().filter(|it| !it.is_missing()).count(),
            cells().filter(|it| it.is_suppressed()).count(),
            *besides,
            unproven.len(),
        ];
        (0..row.len()).for_each(|at| sum[at] += row[at]);
        lines.push(cells_of(&plain(&indicator.title), row));
    }
    lines.push(cells_of("**All**", sum));
    let people = SizeClass::of(published.protected.iter().map(|it| it.people).sum());
    let cost = match sum[2] {
        0 => "No figure had to be hidden beside others.".to_owned(),
        _ => format!(
            "Those that are hidden beside others are about {} children, each counted as often as there is a figure.",
            people.words()
        ),
    };
    lines.extend([
        String::new(),
        format!("{cost} The others are about few people, or their source keeps them back. Readers see one mark for all of them, and nothing tells which was hidden for which reason."),
    ]);
    lines
}

fn cells_of(name: &str, row: [usize; 4]) -> String {
    let numbers: Vec<String> = row.iter().map(usize::to_string).collect();
    format!("| {name} | {} |", numbers.join(" | "))
}

/// What a reader is taken to know of sums.
fn structure(published: &Published) -> Vec<String> {
    let card = &published.card;
    let titles = |overlapping: bool| {
        let of = card.breakdowns.iter().filter(|it| it.overlapping == overlapping);
        of.map(|it| plain(&it.title)).collect::<Vec<String>>()
    };
    let mut lines = vec!["A reader is taken to know that".to_owned(), String::new()];
    let (adding, overlapping) = (titles(false), titles(true));
    if !adding.is_empty() {
        lines.push(format!("- groups add up to everyone, of each place and at each time, by {}; where they leave somebody out, that remainder is taken for a group of its own;", adding.join(", ")));
    }
    if !overlapping.is_empty() {
        lines.push(format!(
            "- groups overlap, and add up to nothing, by {};",
            overlapping.join(", ")
        ));
    }
    for ((around, kind), count) in places(published) {
        lines.push(format!(
            "- places add up to the place around them: {count} of the kind {kind} in {around};"
        ));
    }
    let pooled = each(published).filter(|(_, series, _)| {
        let mut points = series.iter().flat_map(|it| &it.points);
        points.any(|point| matches!(point.period, Period::Years(..)))
    });
    let pooled: Vec<String> = pooled.map(|(indicator, ..)| plain(&indicator.title)).collect();
    if !pooled.is_empty() {
        lines.push(format!(
            "- single years add up to the years that are pooled of them: {};",
            pooled.join(", ")
        ));
    }
    lines.push("- those with a result and those without are all.".to_owned());
    lines.extend([
        String::new(),
        "If groups are said to add up that do overlap, or overlap that do add up, the proof is of another table. Please look at this list.".to_owned(),
    ]);
    lines
}

/// How many places of one kind lie in a place.
fn places(published: &Published) -> BTreeMap<(String, &'static str), usize> {
    let places = &published.card.places;
    let mut count = BTreeMap::new();
    for (_, place) in places.all() {
        if let Some(around) = place.within {
            let kind: &PlaceKind = &place.kind;
            *count.entry((plain(&places.get(around).title), kind.into())).or_insert(0) += 1;
        }
    }
    count
}

fn proof(published: &Published) -> Vec<String> {
    let unproven: usize = published.protected.iter().map(|it| it.unproven.len()).sum();
    let added: usize = published.protected.iter().map(|it| it.added.len()).sum();
    let said = match unproven {
        0 => "The proof was found for every figure that is hidden here because it is about few people.".to_owned(),
        1 => "For one hidden figure no proof was found. **Nothing is published** until that is mended.".to_owned(),
        more => format!("For {more} hidden figures no proof was found. **Nothing is published** until that is mended."),
    };
    let more = match added {
        0 => String::new(),
        more => format!(
            " Of the figures beside them, {more} were hidden for want of a proof while they were shown: against one who runs this program on all numbers that there could be, they prove nothing."
        ),
    };
    vec![
        "Against a reader who knows every number that the site prints, what adds up to what as above, and this program with all its rules. For each hidden figure about few people there are other numbers that keep all sums, in some of which it is large enough to be shown and in others far smaller, and each of which this program would publish as the very same site. So nobody can tell which of them is true.".to_owned(),
        String::new(),
        said + &more,
    ]
}

fn uncovered(published: &Published) -> Vec<String> {
    let mut lines = vec![
        "- What a reader knows from elsewhere: other publications, but for those that the card names under `known`, earlier cards, the people themselves.".to_owned(),
        "- What two measures tell of one another, unless one of them is said to be the rest of the other.".to_owned(),
        "- Figures that a source keeps back: this program does not know them, and can prove nothing of them.".to_owned(),
    ];
    let uncounted =
        each(published).filter(|(indicator, series, _)| is_uncounted(indicator, series));
    let uncounted: Vec<String> = uncounted.map(|(indicator, ..)| plain(&indicator.title)).collect();
    if !uncounted.is_empty() {
        lines.push(format!("- Groups of which nobody says how many people they are; no rule could be applied to them, and nothing is proved of them: {}.", uncounted.join(", ")));
    }
    lines
}

/// Whether groups are shown of which nobody knows how many they are.
fn is_uncounted(indicator: &Indicator, series: &[PublishedSeries]) -> bool {
    let groups = series.iter().filter(|it| it.population.is_group());
    let mut cells = groups.flat_map(|it| &it.points).map(|point| point.cell);
    !indicator.counts_itself()
        && cells.any(|cell| cell.value().is_some() && cell.size() == Size::Unknown)
}

/// Every indicator with what is published of it.
fn each(
    published: &Published,
) -> impl Iterator<Item = (&Indicator, &[PublishedSeries], &Protected)> {
    let all = published.card.indicators.iter().zip(&published.series).zip(&published.protected);
    all.map(|((indicator, series), protected)| (&**indicator, &series[..], &**protected))
}

/// An author's words in one line, without the signs of Markdown.
fn plain(words: &str) -> String {
    let mut plain = String::new();
    for c in words.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if "\\`*_[]<>|#".contains(c) {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

//! Written: tables and the worlds that vouch for them, for a checker that shares nothing with this one but the
//! words of `docs/privacy.md`.

use super::{Proof, each};
use crate::disclosure::pattern::{Pattern, pattern};
use crate::disclosure::proof::{is_alike, unproven};
use crate::disclosure::published::Cell;
use crate::disclosure::size::Size;
use crate::disclosure::table::{Kind, Numbers, Rest, Sum, Table};
use crate::disclosure::tally::Tally;
use crate::disclosure::worlds::Worlds;
use crate::disclosure::worlds::world::{In, Published, World};
use crate::report::{Percents, Report, Unit};
use serde_json::{Value as Json, json};

/// The proofs of a report's tables, each with what is thought of it here, and the same tampered with.
pub(crate) fn written(name: &str, report: &Report) -> Vec<Json> {
    let mut all = Vec::new();
    each(report, |proof| {
        let Proof { published, worlds, .. } = proof;
        if !published.table.figures.iter().any(|it| it.first) {
            return;
        }
        let mut write = |what: &str, table: &Table, hidden: &[bool], worlds: &[World]| {
            // Nothing is hidden for want of a proof.
            let chosen = Pattern { hidden: hidden.to_vec(), ..published.chosen.clone() };
            let published = Published { table, hidden, chosen: &chosen, ..*published };
            let is_proven = unproven(&published, worlds).is_empty();
            let name = format!("{name} {}, {what}", all.len());
            all.push(json!({
                "name": name, "proven": is_proven, "prints": prints(&proof),
                "least": table.least, "figures": figures(&proof, &published),
                "sums": table.sums.iter().map(sum).collect::<Vec<_>>(),
                "worlds": worlds.iter().map(|it| world(&published, it)).collect::<Vec<_>>(),
            }));
        };
        let (table, hidden) = (published.table, published.hidden);
        write("as it is", table, hidden, worlds);
        write("without worlds", table, hidden, &[]);
        write("without its last world", table, hidden, &worlds[..worlds.len().saturating_sub(1)]);
        let broken: Vec<World> = worlds.iter().map(broken).collect();
        write("with sums that do not hold", table, hidden, &broken);
        let all = worlds.iter().flat_map(|it| with_too_many(published, it));
        write("with more results than people", table, hidden, &all.collect::<Vec<_>>());
        if let Some(other) = printed_otherwise(table, hidden, worlds) {
            write("with another print", &other, hidden, worlds);
        }
        let (other, of_rests) = with_another_rest(table, worlds);
        if !of_rests.is_empty() {
            write("with another rest", &other, hidden, &of_rests);
        }
        if table.is_exact {
            let other = in_other_places(table);
            let chosen = pattern(&other, &other);
            let published =
                Published { table: &other, hidden: &chosen.hidden, chosen: &chosen, ..*published };
            let mut own = Worlds::default();
            own.look(&published);
            write("with other blocks", &other, hidden, worlds);
            write("with blocks of its own", &other, &chosen.hidden, &own.found);
        }
        let beside = (0..hidden.len()).find(|it| hidden[*it] && !table.figures[*it].first);
        if let Some(beside) = beside {
            let mut hidden = hidden.to_vec();
            hidden[beside] = false;
            write("with another pattern", table, &hidden, worlds);
        }
    });
    all
}

/// The same world with one person more in one of its figures.
fn broken(world: &World) -> World {
    let mut world = world.clone();
    if let Some(tally) = world.figures.values_mut().next() {
        tally.n += 1;
    }
    world
}

/// The same world with more results than people in one of two hidden figures of a sum, which has them from the other.
fn with_too_many(published: &Published<'_>, world: &World) -> Option<World> {
    let Published { table, hidden, .. } = *published;
    let of = |it: &usize| In(table, world).tally(*it);
    let hidden_of = |sum: &Sum| -> Vec<usize> {
        sum.parts.iter().copied().filter(|it| hidden[*it] && of(it).k.is_some()).collect()
    };
    let pairs = table.sums.iter().map(hidden_of).filter(|it| it.len() > 1).map(|it| (it[0], it[1]));
    let give = |(one, other): (usize, usize)| {
        let most = Tally { k: Some(of(&one).n + 1), ..of(&one) };
        let left = of(&other).plus(of(&one)).minus(most);
        (left.k? >= 0).then(|| {
            let mut world = world.clone();
            world.figures.extend([(one, most), (other, left)]);
            world
        })
    };
    pairs.flat_map(|(one, other)| [(one, other), (other, one)]).find_map(give)
}

/// The same table, of which every rest that is other in a world is nothing in truth, or all; and the worlds in
/// which one is other.
fn with_another_rest(table: &Table, worlds: &[World]) -> (Table, Vec<World>) {
    let worlds: Vec<World> = worlds.iter().filter(|it| !it.rests.is_empty()).cloned().collect();
    let mut sums = table.sums.clone();
    for at in worlds.iter().flat_map(|it| it.rests.keys()) {
        let total = table.figures[sums[*at].total].tally;
        let (Rest::Kept(rest) | Rest::Open(rest)) = &mut sums[*at].rest else { continue };
        rest.n = if table.is_roomy(&table.sums[*at]) { 0 } else { total.n };
    }
    (Table::new(table.figures.clone(), sums, table.least), worlds)
}

/// The same table with the parts of each sum in other places, so that other figures are hidden together.
fn in_other_places(table: &Table) -> Table {
    let mut sums = table.sums.clone();
    for Sum { ranks, of, .. } in &mut sums {
        ranks.iter_mut().for_each(|it| *it = (*it + 1) % *of);
    }
    Table::new(table.figures.clone(), sums, table.least)
}

/// The same table, of which every figure that is shown and is other in a world is printed as one percent more.
fn printed_otherwise(table: &Table, hidden: &[bool], worlds: &[World]) -> Option<Table> {
    let is_other = |at: &usize| !hidden[*at] && worlds.iter().any(|it| it.figures.contains_key(at));
    let mut figures = table.figures.clone();
    let mut found = false;
    for at in (0..figures.len()).filter(is_other) {
        if let Cell::Shown { value, .. } = &mut figures[at].cell {
            *value += rust_decimal::Decimal::ONE;
            found = true;
        }
    }
    found.then(|| Table::new(figures, table.sums.clone(), table.least))
}

/// How the numbers of the indicator are printed.
fn prints(Proof { ruling, .. }: &Proof<'_>) -> Json {
    let (unit, per) = match ruling.indicator.unit {
        Unit::Percent { .. } => ("percent", 100),
        Unit::Rate { per, .. } => ("rate", per),
        Unit::Count { .. } => ("count", 1),
        _ => ("other", 1),
    };
    let is_banded = ruling.privacy.percents == Percents::Bands;
    json!({
        "unit": unit, "per": per, "places": ruling.indicator.unit.places(),
        "bands": is_banded, "show_counts": ruling.privacy.show_counts,
    })
}

fn figures(proof: &Proof<'_>, Published { table, hidden, .. }: &Published<'_>) -> Vec<Json> {
    let figures = table.figures.iter().enumerate();
    let figures = figures.map(|(at, it)| {
        let series = proof.series[it.at.0];
        let period = series.observations[it.at.1].period;
        json!({
            "n": it.tally.n, "k": it.tally.k, "printed": printed(&it.cell),
            "part": proof.ruling.is_part(series), "fixed": it.fixed, "hidden": hidden[at],
            "known": proof.ruling.known_at(series, period).is_some(),
        })
    });
    figures.collect()
}

/// What is printed of a figure where it is shown: a value and how many, or a range.
fn printed(cell: &Cell) -> Json {
    match cell {
        Cell::Absent(_) => Json::Null,
        Cell::Band(band) => {
            let end = |it: Option<rust_decimal::Decimal>| it.map(|it| it.normalize().to_string());
            json!({ "low": end(band.low), "high": end(band.high), "strict": band.strict })
        }
        Cell::Shown { value, size, .. } => {
            let size = match size {
                Size::Unknown => Json::Null,
                Size::Class(class) => json!(class.fewest()),
                Size::Counted(counts) => json!([counts.denominator, counts.numerator]),
            };
            json!({ "value": value.normalize().to_string(), "size": size })
        }
    }
}

fn sum(Sum { kind, total, parts, ranks, of, counted, rest }: &Sum) -> Json {
    let kind = match kind {
        Kind::Years => "years",
        Kind::Places => "places",
        Kind::Groups => "groups",
    };
    let what = match rest {
        Rest::None => "none",
        Rest::Unknown(_) => "known",
        Rest::Kept(_) => "kept",
        Rest::Open(_) => "open",
    };
    let Tally { n, k } = rest.tally();
    json!({
        "kind": kind, "total": total, "parts": parts, "ranks": ranks, "of": of, "counted": counted,
        "rest": { "what": what, "n": n, "k": k },
    })
}

fn world(published: &Published<'_>, world: &World) -> Json {
    let each = |(at, it): (&usize, &Tally)| json!([at, it.n, it.k]);
    json!({
        "figures": world.figures.iter().map(each).collect::<Vec<_>>(),
        "rests": world.rests.iter().map(each).collect::<Vec<_>>(),
        "counts": is_alike(published, world),
    })
}

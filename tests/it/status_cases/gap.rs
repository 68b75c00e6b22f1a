//! Cases of kind `gap`.

use super::fields::Fields;
use super::results::{Got, Results, number};
use super::world::World;
use crate::card;
use reportcard::report::{Absence, Direction, GroupId, Value};
use reportcard::statistics::{Finding, Member, disparity};

/// A group of a case, its value where it is shown.
struct Named<'a> {
    name: &'a str,
    hidden: bool,
    member: Option<Member>,
}

pub fn run(input: &Fields<'_>) -> Results {
    let direction = input.direction()?;
    let reference = input.word("reference")?.ok_or("no `reference`")?;
    let groups = input.needed("groups")?;
    let named = groups.map().iter().map(|(name, group)| {
        let group = Fields::of(group)?;
        named(name, &group).and_then(|named| group.done().map(|()| named))
    });
    let named: Vec<Named<'_>> = named.collect::<Result<_, _>>()?;
    let shown: Vec<Member> = named.iter().filter_map(|named| named.member).collect();
    let disparity = disparity(direction, &shown);
    let finding = found(direction, reference, &named);
    let others = || named.iter().enumerate().filter(|(_, named)| named.name != reference);
    let each = |read: &dyn Fn(GroupId) -> Got| {
        let of = |(place, named): (usize, &Named<'_>)| {
            (named.name.to_owned(), read(GroupId(place as u16)))
        };
        Got::Map(others().map(of).collect())
    };
    let gap = |group| finding.gaps.iter().find(|gap| gap.group == group);
    let left_out = named.iter().filter(|named| named.member.is_none());
    let left_out = left_out.map(|named| Got::Word(vec![named.name.to_owned()]));
    let widest = finding.widest(|_| true).map(|gap| gap.group.0);
    let widest = widest.map(|place| named[usize::from(place)].name.to_owned());
    Ok(vec![
        ("absolute", each(&|group| number(gap(group).map(|gap| gap.gap)))),
        ("ratio", each(&|group| number(gap(group).and_then(|gap| gap.ratio)))),
        ("mean", number(disparity.mean)),
        ("index_of_disparity_mean", number(disparity.index_about_mean)),
        ("index_of_disparity_best", number(disparity.index_below_best)),
        ("between_group_variance", number(disparity.between_group_variance)),
        ("left_out", Got::List(left_out.collect())),
        ("widest", widest.map_or(Got::Nothing, |name| Got::Word(vec![name]))),
    ])
}

fn named<'a>(name: &'a str, group: &Fields<'_>) -> Result<Named<'a>, String> {
    let hidden = group.flag("suppressed")?;
    let (value, people) = (group.number("value")?, group.whole("n")?);
    Ok(Named {
        name,
        hidden,
        member: value.filter(|_| !hidden).map(|value| Member { value, people }),
    })
}

fn found(direction: Direction, reference: &str, groups: &[Named<'_>]) -> Finding {
    let mut world = World::new(direction);
    let names: Vec<&str> = groups.iter().map(|group| group.name).collect();
    card::name_groups(&mut world.report, &names, Some(reference));
    for (place, group) in groups.iter().enumerate() {
        let value = match group.member {
            Some(member) => Value::Number(member.value),
            None if group.hidden => Value::Absent(Absence::Privacy),
            None => Value::Absent(Absence::Missing),
        };
        let observation = card::observation(&world.report, 2020, value);
        card::observe(&mut world.report, card::group(place), vec![observation]);
    }
    world.found().finding
}

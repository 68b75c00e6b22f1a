//! Budget: what printing one page may take of the machine: steps, depth, and the size of what is kept on
//! the way. Templates of a site's own are as much a program as any, and one that does not end must.

use std::cell::RefCell;
use std::collections::HashMap;
use std::time::Duration;
use tera::{Kwargs, TeraResult, Value};

/// Steps of a page. A page of ten thousand outcomes takes a fifth of them, and a loop that prints nothing
/// has spent them in a second or two.
pub(super) const STEPS: u64 = 250_000_000;

/// What any count costs beside what it counts.
const COUNT: u64 = 200;

/// What a byte costs that may be printed.
const BYTE: u64 = 2;

/// So many counts are between two looks at the clock.
const LOOK: u64 = 64;

/// Templates, blocks and parts that stand in one another.
const DEPTH: usize = 24;

/// Largest value that a template makes, in bytes, beside what it was given.
const LARGEST: u64 = 1024 * 1024;

/// Levels of lists in lists that a template makes.
const LEVELS: usize = 32;

/// What an empty value counts.
const EMPTY: u64 = 16;

/// The longest that a page may take. What is counted ends long before.
const LONGEST: Duration = Duration::from_secs(10);

/// Tells how long the program runs. The command that runs it knows the time, and nothing here does.
pub type Clock = fn() -> Duration;

thread_local! {
    /// A page is printed on one thread, and nothing else on it meanwhile.
    static SPENT: RefCell<Option<Spent>> = const { RefCell::new(None) };
}

/// What is left while a page is printed.
struct Spent {
    left: u64,
    depth: usize,
    /// The weight of every list and map that the page was given, by where it stands in memory.
    given: HashMap<usize, u64>,
    largest: u64,
    clock: Option<(Clock, Duration)>,
    counts: u64,
    is_over: bool,
}

/// Prints a page that is given these values, in so many steps. Comes back with what it came to, and
/// whether that was too much.
pub(super) fn within<'a, T>(
    steps: u64,
    given: impl Iterator<Item = &'a Value>,
    clock: Option<Clock>,
    print: impl FnOnce() -> T,
) -> (T, bool) {
    let mut spent = Spent {
        left: steps,
        depth: 0,
        given: HashMap::new(),
        largest: LARGEST,
        clock: clock.map(|clock| (clock, clock())),
        counts: 0,
        is_over: false,
    };
    for value in given {
        spent.largest += spent.learn(value);
    }
    SPENT.set(Some(spent));
    let printed = print();
    let spent = SPENT.take();
    (printed, spent.is_some_and(|spent| spent.is_over))
}

/// Counts a part of a template of so many bytes that was reached, and weighs values that templates may
/// have made.
pub(super) fn count<'a>(bytes: u64, values: impl Iterator<Item = &'a Value>) -> TeraResult<()> {
    with(|spent| {
        spent.pay(BYTE * bytes)?;
        values.into_iter().try_for_each(|value| spent.weigh(value).map(drop))
    })
}

/// Counts what is printed.
pub(super) fn print(value: &Value) -> TeraResult<()> {
    with(|spent| {
        let weight = spent.weigh(value)?;
        spent.pay(BYTE * weight)
    })
}

/// One template, block or part further in.
pub(super) fn enter() -> TeraResult<()> {
    with(|spent| {
        spent.depth += 1;
        if spent.depth <= DEPTH {
            return Ok(());
        }
        Err(spent
            .over(format!("more than {DEPTH} templates, blocks and parts stand in one another")))
    })
}

/// One further out.
pub(super) fn leave() -> TeraResult<()> {
    with(|spent| {
        spent.depth = spent.depth.saturating_sub(1);
        Ok(())
    })
}

/// Counts what a filter is about to do: `work` for each byte of the value.
pub(super) fn filter(value: &Value, name: &str, arguments: &Kwargs) -> TeraResult<()> {
    with(|spent| {
        let argument = |value: &Value| match value.as_str() {
            Some(text) => text.len() as u64,
            // As wide as the engine indents.
            None => value.as_u64().unwrap_or(0).min(1000),
        };
        let work = match name {
            "replace" | "join" | "indent" => {
                1 + arguments.iter().map(|(_, value)| argument(value)).sum::<u64>()
            }
            "unique" => value.len().unwrap_or(0) as u64,
            _ => 8,
        };
        let weight = spent.weigh(value)?;
        spent.pay(weight.saturating_mul(work))
    })
}

/// Where no page of a site's own templates is printed, nothing is counted.
fn with(count: impl FnOnce(&mut Spent) -> TeraResult<()>) -> TeraResult<()> {
    SPENT.with_borrow_mut(|spent| spent.as_mut().map_or(Ok(()), count))
}

impl Spent {
    /// The weight of what the page was given, and of all in it.
    fn learn(&mut self, value: &Value) -> u64 {
        let within: u64 = match (value.as_array(), value.as_map()) {
            (Some(items), _) => items.iter().map(|item| self.learn(item)).sum(),
            (_, Some(fields)) => {
                let fields = fields.iter();
                let weigh = |(key, field): (&tera::value::Key, &Value)| {
                    key.as_str().map_or(0, str::len) as u64 + self.learn(field)
                };
                fields.map(weigh).sum()
            }
            _ => value.as_str().map_or(0, str::len) as u64,
        };
        let weight = EMPTY + within;
        if let Some(place) = place(value) {
            self.given.insert(place, weight);
        }
        weight
    }

    /// The weight of a value. Too heavy is a fault; looking costs as much as there is to look at.
    fn weigh(&mut self, value: &Value) -> TeraResult<u64> {
        let mut weight = 0;
        self.add(value, 0, &mut weight)?;
        Ok(weight)
    }

    fn add(&mut self, value: &Value, level: usize, weight: &mut u64) -> TeraResult<()> {
        let known = place(value).and_then(|place| self.given.get(&place));
        *weight += match (known, value.as_str()) {
            (Some(known), _) => *known,
            (_, Some(text)) => EMPTY + text.len() as u64,
            _ => EMPTY,
        };
        if *weight > self.largest {
            return Err(self
                .over(format!("a value that is made here is larger than {} MiB", LARGEST >> 20)));
        }
        if known.is_some() {
            return Ok(());
        }
        if level > LEVELS {
            return Err(
                self.over(format!("a list that is made here has more than {LEVELS} levels"))
            );
        }
        if let Some(items) = value.as_array() {
            self.pay(EMPTY * items.len() as u64)?;
            return items.iter().try_for_each(|item| self.add(item, level + 1, weight));
        }
        if let Some(fields) = value.as_map() {
            self.pay(EMPTY * fields.len() as u64)?;
            for (key, field) in fields {
                *weight += key.as_str().map_or(0, str::len) as u64;
                self.add(field, level + 1, weight)?;
            }
        }
        Ok(())
    }

    fn pay(&mut self, cost: u64) -> TeraResult<()> {
        let Some(left) = self.left.checked_sub(cost.saturating_add(COUNT)) else {
            return Err(self.over(
                "this takes more steps than a page may: a loop goes over too much, or templates print one another too often".to_owned(),
            ));
        };
        self.left = left;
        self.counts += 1;
        if self.counts.is_multiple_of(LOOK)
            && let Some((clock, start)) = self.clock
            && clock().saturating_sub(start) > LONGEST
        {
            return Err(self.over(format!(
                "this page takes longer than {} seconds to print",
                LONGEST.as_secs()
            )));
        }
        Ok(())
    }

    fn over(&mut self, message: String) -> tera::Error {
        self.is_over = true;
        tera::Error::message(message)
    }
}

/// Where a list or a map stands in memory, if anything is in it: it stays there while the page is printed.
fn place(value: &Value) -> Option<usize> {
    match (value.as_array(), value.as_map()) {
        (Some(items), _) if !items.is_empty() => Some(items.as_ptr() as usize),
        (_, Some(fields)) => Some(std::ptr::from_ref(fields) as usize),
        _ => None,
    }
}

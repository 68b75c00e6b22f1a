//! Agencies: tables that statistical agencies test their tools with, and the best answers that are known.
//!
//! The rule here is stricter: a hidden number must be able to reach the threshold, and be open as wide. In none
//! of these tables does that cost more than theirs: what is hidden besides is what they hide, for 31, 7, 402,
//! 1,950 and 29.

use reportcard::disclosure::{Bounds, Figure, Integers, Need, Relation, Rule};

/// A table with all its margins, which are shown.
struct Table {
    names: Vec<String>,
    values: Vec<i64>,
    relations: Vec<Relation>,
}

impl Table {
    /// Rows by name; each cell is named by its row and column.
    fn two_way(columns: &[&str], rows: &[(&str, &[i64])]) -> Self {
        let mut table = Self { names: Vec::new(), values: Vec::new(), relations: Vec::new() };
        for (row, values) in rows {
            for (column, value) in columns.iter().zip(*values) {
                table.cell(&format!("{row}-{column}"), *value);
            }
        }
        let place = |row: usize, column: usize| row * columns.len() + column;
        let down: Vec<usize> = (0..rows.len()).collect();
        for row in &down {
            table.total((0..columns.len()).map(|column| place(*row, column)).collect());
        }
        for column in 0..columns.len() {
            table.total(down.iter().map(|row| place(*row, column)).collect());
        }
        table.total((0..rows.len() * columns.len()).collect());
        table
    }

    fn cell(&mut self, name: &str, value: i64) {
        self.names.push(name.to_owned());
        self.values.push(value);
    }

    fn total(&mut self, parts: Vec<usize>) {
        let total = self.values.len();
        self.cell("total", parts.iter().map(|part| self.values[*part]).sum());
        let terms = parts.into_iter().map(|part| (1, part)).chain([(-1, total)]).collect();
        self.relations.push(Relation { terms, least: Some(0), most: Some(0) });
    }

    fn integers(&self) -> Integers {
        Integers::new(self.values.clone(), self.relations.clone()).unwrap()
    }

    fn places(&self, names: &[&str]) -> Vec<usize> {
        let place = |name: &&str| self.names.iter().position(|it| it == *name).unwrap();
        names.iter().map(place).collect()
    }

    fn bounds(&self, hidden: &[&str], name: &str) -> (i64, Option<i64>) {
        let places = self.places(hidden);
        let hidden: Vec<bool> = (0..self.values.len()).map(|it| places.contains(&it)).collect();
        let Bounds { least, most } =
            self.integers().bounds(&hidden, self.places(&[name])[0]).unwrap();
        (least, most)
    }

    /// What is hidden beside these, which must be safe, and what that costs; totals stay shown.
    fn beside(&self, first: &[&str], threshold: i64) -> (Vec<&str>, i64) {
        let primary = self.places(first);
        let figure = |place: usize| Figure {
            tells: vec![place],
            cost: (self.names[place] != "total").then(|| self.values[place] as u64),
        };
        let figures: Vec<Figure> = (0..self.values.len()).map(figure).collect();
        let is_first: Vec<bool> = (0..figures.len()).map(|it| primary.contains(&it)).collect();
        let rule = Rule::Count { threshold };
        let needs: Vec<Need> =
            primary.iter().map(|number| Need { number: *number, rule }).collect();
        let integers = self.integers();
        let pattern = integers.protect(&figures, &is_first, &needs).unwrap();
        assert!(pattern.exact);
        for number in &primary {
            assert!(rule.is_met(integers.bounds(&pattern.hidden, *number).unwrap()));
        }
        let more = (0..figures.len()).filter(|it| pattern.hidden[*it] && !is_first[*it]);
        let more: Vec<usize> = more.collect();
        let cost = more.iter().map(|it| self.values[*it]).sum();
        (more.into_iter().map(|it| &*self.names[it]).collect(), cost)
    }
}

#[test]
fn a_bridge_is_exact_though_every_line_hides_two_and_one_more_cell_is_enough() {
    let rows: [(&str, &[i64]); 4] = [
        ("w", &[30, 47, 64, 89]),
        ("x", &[90, 124, 5, 31]),
        ("y", &[92, 100, 59, 85]),
        ("z", &[800, 991, 651, 685]),
    ];
    let table = Table::two_way(&["a", "b", "c", "d"], &rows);
    let hidden = ["w-a", "w-b", "w-c", "x-a", "x-c", "y-b", "y-d", "z-b", "z-d"];
    assert_eq!(table.bounds(&hidden, "w-b"), (47, Some(47)));
    let (more, cost) = table.beside(&hidden, 10);
    assert_eq!((&more[..], cost), (&["x-d"][..], 31));
    assert_eq!(table.bounds(&[&hidden[..], &more].concat(), "w-b"), (0, Some(78)));
}

#[test]
fn tables_that_share_cells_are_protected_as_one() {
    let mut table = Table { names: Vec::new(), values: Vec::new(), relations: Vec::new() };
    for (name, value) in
        [("A", 2), ("B", 2), ("I", 8), ("J", 8), ("K", 3), ("L", 3), ("M", 3), ("N", 7)]
    {
        table.cell(name, value);
    }
    for parts in [&["A", "B", "I", "J"][..], &["K", "L", "M", "N"]] {
        table.total(table.places(parts));
    }
    for parts in [&["L", "M"][..], &["A", "B", "I", "J", "K", "N"]] {
        table.total(table.places(parts));
    }
    let small = ["A", "B", "K", "L", "M"];
    assert_eq!(table.bounds(&small, "K"), (3, Some(3)));
    assert_eq!(table.beside(&small, 4), (vec!["N"], 7));
}

#[test]
fn one_cell_of_four_rows_takes_the_cheapest_rectangle() {
    let rows: [(&str, &[i64]); 4] =
        [("A", &[20, 178]), ("B", &[204, 140]), ("C", &[106, 118]), ("D", &[152, 366])];
    let table = Table::two_way(&["female", "male"], &rows);
    let more = vec!["A-male", "C-female", "C-male"];
    assert_eq!(table.beside(&["A-female"], 21), (more, 402));
}

#[test]
fn the_first_batch_example_of_argus_takes_the_cheapest_rectangle() {
    let rows: [(&str, &[i64]); 4] =
        [("A", &[895, 137]), ("B", &[753, 973]), ("C", &[569, 486]), ("D", &[540, 793])];
    let table = Table::two_way(&["male", "female"], &rows);
    assert_eq!(table.values.last(), Some(&5146));
    let more = vec!["A-male", "C-male", "C-female"];
    assert_eq!(table.beside(&["A-female"], 138), (more, 895 + 569 + 486));
}

#[test]
fn three_small_cells_of_one_column_take_a_partner_each() {
    let rows: [(&str, &[i64]); 8] = [
        ("A", &[11, 11, 55, 36]),
        ("B", &[7, 1, 29, 18]),
        ("C", &[5, 8, 35, 25]),
        ("D", &[13, 2, 17, 13]),
        ("E", &[9, 14, 63, 52]),
        ("F", &[12, 9, 24, 22]),
        ("G", &[6, 4, 22, 8]),
        ("H", &[9, 3, 38, 15]),
    ];
    let table = Table::two_way(&["other", "wages", "assistance", "pensions"], &rows);
    let small = ["B-wages", "D-wages", "H-wages"];
    assert_eq!(table.beside(&small, 4), (vec!["B-other", "D-other", "H-other"], 29));
}

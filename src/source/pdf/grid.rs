//! Ruled tables: which letters stand in which cell.
//!
//! ```text
//! ┌─────┬──────┬──────┐
//! │ 指标 │ 2024年│ 2025年│       ─►  指标⇥2024年⇥2025年
//! ├─────┼──────┴──────┤
//! │ 公园 │     120个    │       ─►  公园⇥120个⇥
//! ```
//!
//! Rules that touch each other are one table; its columns and rows lie between their places. A cell
//! reaches as far as no rule ends it: its text stands in its first place, the others stay empty, as
//! where a table is copied from a spreadsheet. Tables that are open at their sides end where their
//! lying rules do.

use super::line::{self, Line};
use super::page::{Letter, Page, Rule};

/// A table's rows from above, the cells of each from the left.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    /// Where it begins, from above.
    pub top: f64,
    pub rows: Vec<Vec<String>>,
}

/// Rules that miss each other by so many points meet.
const NEAR: f64 = 3.0;
/// Drawings and maps have more rules than any table of a report.
const MOST: usize = 3000;
/// A letter's middle is above the line that it stands on by so much of its height.
const RISE: f64 = 0.35;

/// The tables of a page. Their letters are taken out of it.
pub(super) fn tables(page: &mut Page) -> Vec<Table> {
    if page.rules.len() > MOST {
        return Vec::new();
    }
    let clusters = clusters(&page.rules);
    let grids = clusters.iter().filter_map(|rules| Grid::of(rules));
    let tables = grids.filter_map(|grid| grid.table(&mut page.letters));
    tables.collect()
}

/// Places of which some belong together: each leads to another of its kind, in the end to the first.
struct Joined(Vec<usize>);

impl Joined {
    fn apart(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn first(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.0[a.max(b)] = a.min(b);
    }
}

/// Rules by which of them touch, also over others.
fn clusters(rules: &[Rule]) -> Vec<Vec<Rule>> {
    let mut joined = Joined::apart(rules.len());
    for (at, rule) in rules.iter().enumerate() {
        for (before, other) in rules[..at].iter().enumerate() {
            if meet(rule, other) {
                joined.join(at, before);
            }
        }
    }
    let mut clusters = vec![Vec::new(); rules.len()];
    for (at, rule) in rules.iter().enumerate() {
        clusters[joined.first(at)].push(*rule);
    }
    clusters
}

fn meet(a: &Rule, b: &Rule) -> bool {
    if a.upright == b.upright {
        (a.at - b.at).abs() < NEAR && a.from < b.to + NEAR && b.from < a.to + NEAR
    } else {
        reaches(b, a.at) && reaches(a, b.at)
    }
}

fn reaches(rule: &Rule, along: f64) -> bool {
    (rule.from - NEAR..=rule.to + NEAR).contains(&along)
}

/// Where a table's columns and rows end.
struct Grid<'a> {
    rules: &'a [Rule],
    columns: Vec<f64>,
    rows: Vec<f64>,
}

impl<'a> Grid<'a> {
    /// None where there are no two columns: a box around a text is no table.
    fn of(rules: &'a [Rule]) -> Option<Self> {
        let (columns, rows) = (places(rules, true), places(rules, false));
        let is_table = columns.len() > 2 && rows.len() > 2;
        is_table.then_some(Self {
            rules,
            columns,
            rows,
        })
    }

    fn wide(&self) -> usize {
        self.columns.len() - 1
    }

    fn table(&self, letters: &mut Vec<Letter>) -> Option<Table> {
        let mut cells = vec![Vec::new(); self.wide() * (self.rows.len() - 1)];
        let mut joined = self.joined();
        letters.retain(|letter| match self.place(letter) {
            Some(place) => {
                cells[joined.first(place)].push(letter.clone());
                false
            }
            None => true,
        });
        let cells: Vec<String> = cells
            .into_iter()
            .map(|letters| said(line::lines(letters)))
            .collect();
        let rows = cells.chunks(self.wide()).map(<[String]>::to_vec);
        let rows: Vec<_> = rows
            .filter(|row| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        (!rows.is_empty()).then(|| Table {
            top: self.rows[0],
            rows,
        })
    }

    /// Which place of the grid a letter stands in, counted by rows.
    fn place(&self, letter: &Letter) -> Option<usize> {
        let column = between(&self.columns, f64::midpoint(letter.x, letter.end))?;
        let row = between(&self.rows, letter.y - letter.size * RISE)?;
        Some(row * self.wide() + column)
    }

    /// Places of the grid that no rule parts are one cell.
    fn joined(&self) -> Joined {
        let (wide, high) = (self.wide(), self.rows.len() - 1);
        let mut joined = Joined::apart(wide * high);
        for place in 0..wide * high {
            let (row, column) = (place / wide, place % wide);
            let (x, y) = (middle(&self.columns, column), middle(&self.rows, row));
            if column + 1 < wide && !self.is_ruled(true, self.columns[column + 1], y) {
                joined.join(place, place + 1);
            }
            if row + 1 < high && !self.is_ruled(false, self.rows[row + 1], x) {
                joined.join(place, place + wide);
            }
        }
        joined
    }

    fn is_ruled(&self, upright: bool, at: f64, across: f64) -> bool {
        let mut here = self.rules.iter().filter(|rule| rule.upright == upright);
        here.any(|rule| (rule.at - at).abs() < NEAR && reaches(rule, across))
    }
}

/// Where rules of a direction stand, and where those of the other end.
fn places(rules: &[Rule], upright: bool) -> Vec<f64> {
    let along = rules.iter().filter(|rule| rule.upright == upright);
    let across = rules.iter().filter(|rule| rule.upright != upright);
    let ends = across.flat_map(|rule| [rule.from, rule.to]);
    let (least, most) = ends.fold((f64::MAX, f64::MIN), |(least, most), end| {
        (least.min(end), most.max(end))
    });
    let mut places: Vec<f64> = along.map(|rule| rule.at).collect();
    if least < most && !places.is_empty() {
        places.extend([least, most]);
    }
    places.sort_by(f64::total_cmp);
    places.dedup_by(|next, kept| *next - *kept < NEAR);
    places
}

fn middle(places: &[f64], at: usize) -> f64 {
    f64::midpoint(places[at], places[at + 1])
}

fn between(places: &[f64], at: f64) -> Option<usize> {
    let after = places.partition_point(|place| *place <= at);
    (after > 0 && after < places.len()).then(|| after - 1)
}

/// The lines of a cell as one.
fn said(lines: Vec<Line>) -> String {
    let mut text = String::new();
    for line in lines {
        line::run_on(&mut text, &line.text.replace('\t', " "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(upright: bool, at: f64, from: f64, to: f64) -> Rule {
        Rule {
            upright,
            at,
            from,
            to,
        }
    }

    fn letter(text: &str, x: f64, y: f64) -> Letter {
        Letter {
            text: text.to_owned(),
            x,
            end: x + 10.0,
            y,
            size: 10.0,
        }
    }

    fn page(rules: Vec<Rule>) -> Page {
        let letters = vec![
            letter("外", 10.0, 10.0),
            letter("甲", 10.0, 35.0),
            letter("乙", 60.0, 35.0),
            letter("丙", 10.0, 55.0),
            letter("丁", 60.0, 55.0),
        ];
        Page { letters, rules }
    }

    /// Two columns and two rows, from 0 to 100 and from 20 to 60.
    fn frame() -> Vec<Rule> {
        vec![
            rule(false, 20.0, 0.0, 100.0),
            rule(false, 40.0, 0.0, 100.0),
            rule(false, 60.0, 0.0, 100.0),
            rule(true, 50.0, 20.0, 60.0),
        ]
    }

    #[test]
    fn a_table_may_be_open_at_its_sides() {
        let mut closed = frame();
        closed.extend([rule(true, 0.0, 20.0, 60.0), rule(true, 100.0, 20.0, 60.0)]);
        for rules in [frame(), closed] {
            let mut page = page(rules);
            let tables = tables(&mut page);
            assert_eq!(tables.len(), 1);
            assert_eq!(tables[0].rows, [["甲", "乙"], ["丙", "丁"]]);
            assert_eq!(page.letters.len(), 1, "what is outside stays");
        }
    }

    #[test]
    fn what_no_rule_parts_is_one_cell() {
        let mut rules = frame();
        rules[3] = rule(true, 50.0, 40.0, 60.0);
        rules.push(rule(true, 0.0, 20.0, 60.0));
        assert_eq!(
            tables(&mut page(rules))[0].rows,
            [["甲 乙", ""], ["丙", "丁"]]
        );
    }

    #[test]
    fn a_box_is_no_table() {
        let sides = [(true, 0.0), (true, 100.0)].map(|(up, at)| rule(up, at, 20.0, 60.0));
        let mut rules = vec![rule(false, 20.0, 0.0, 100.0), rule(false, 60.0, 0.0, 100.0)];
        rules.extend(sides);
        let mut page = page(rules);
        assert!(tables(&mut page).is_empty());
        assert_eq!(page.letters.len(), 5);
    }
}

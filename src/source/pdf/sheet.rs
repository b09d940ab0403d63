//! What a page says, from above: lines and tables, without what runs along its edges.
//!
//! ```text
//! 某县“十四五”规划纲要         on every page: gone
//! 第一章 发展基础              a line
//! ┌──────┬──────┐             a table
//! —12—                        the page's number: gone
//! ```

use std::collections::HashMap;

use super::grid::{self, Table};
use super::line::{self, Line};
use super::page::Page;

/// A line or a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    Line(Line),
    Table(Table),
}

/// A page's lines and tables, and how its text is set.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sheet {
    pub items: Vec<Item>,
    /// Where its lines begin and end when they are full.
    pub left: f64,
    pub right: f64,
    /// How far its lines stand apart.
    pub pitch: f64,
}

/// A line of so many letters is a text's, by which its edges are known.
const LONG: usize = 14;
/// A text at the edge of so many pages runs over all.
const RUNNING: usize = 3;
/// A page's number is no longer.
const NUMBER: usize = 14;

/// The pages of a document.
pub(super) fn sheets(pages: Vec<Page>) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = pages.into_iter().map(sheet).collect();
    let mut running: HashMap<String, usize> = HashMap::new();
    for line in sheets.iter().flat_map(edges) {
        *running.entry(unnumbered(&line.text)).or_default() += 1;
    }
    for sheet in &mut sheets {
        trim(sheet, &running);
    }
    sheets
}

fn sheet(mut page: Page) -> Sheet {
    let tables = grid::tables(&mut page);
    let lines = line::lines(page.letters);
    let long = lines
        .iter()
        .filter(|line| !line.has_columns() && line.text.chars().count() > LONG);
    let left = of_all(long.clone().map(|line| line.x), 0.2);
    let right = of_all(long.map(|line| line.end), 0.8);
    let pitch = of_all(lines.windows(2).map(|pair| pair[1].y - pair[0].y), 0.5);
    let lines = lines.into_iter().map(|line| (line.y, Item::Line(line)));
    let tables = tables.into_iter();
    let mut items: Vec<(f64, Item)> = lines
        .chain(tables.map(|table| (table.top, Item::Table(table))))
        .collect();
    items.sort_by(|a, b| a.0.total_cmp(&b.0));
    Sheet {
        items: items.into_iter().map(|(_, item)| item).collect(),
        left,
        right,
        pitch,
    }
}

/// The value that so great a part of all is not over.
fn of_all(values: impl Iterator<Item = f64>, part: f64) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    // Some hundred values and a part of 1: exact, and never over the last.
    let at = (values.len().saturating_sub(1) as f64 * part) as usize;
    values.get(at).copied().unwrap_or(0.0)
}

/// The first and the last line of a page.
fn edges(sheet: &Sheet) -> impl Iterator<Item = &Line> {
    let last = (sheet.items.len() > 1)
        .then(|| sheet.items.last())
        .flatten();
    sheet
        .items
        .first()
        .into_iter()
        .chain(last)
        .filter_map(as_line)
}

fn as_line(item: &Item) -> Option<&Line> {
    match item {
        Item::Line(line) => Some(line),
        Item::Table(_) => None,
    }
}

fn unnumbered(text: &str) -> String {
    let letters = text.chars();
    letters
        .filter(|letter| !letter.is_ascii_digit() && !letter.is_whitespace())
        .collect()
}

fn trim(sheet: &mut Sheet, running: &HashMap<String, usize>) {
    let goes = |item: Option<&Item>| {
        item.and_then(as_line).is_some_and(|line| {
            let said = unnumbered(&line.text);
            let repeated = running.get(&said).is_some_and(|times| *times >= RUNNING);
            is_number(&line.text) || repeated && said.chars().count() > 1
        })
    };
    if goes(sheet.items.last()) {
        sheet.items.pop();
    }
    if goes(sheet.items.first()) {
        sheet.items.remove(0);
    }
}

/// A page's number: —12—, 第12页 共40页, 12/40.
fn is_number(text: &str) -> bool {
    let is_of_number =
        |letter: char| letter.is_ascii_digit() || " \t—–-－·•第页共/".contains(letter);
    text.chars().count() < NUMBER
        && text.contains(|letter: char| letter.is_ascii_digit())
        && text.chars().all(is_of_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Item {
        Item::Line(Line {
            text: text.to_owned(),
            ..Line::default()
        })
    }

    fn trimmed(pages: &[&[&str]]) -> Vec<Vec<String>> {
        let mut sheets: Vec<Sheet> = pages
            .iter()
            .map(|lines| Sheet {
                items: lines.iter().map(|text| line(text)).collect(),
                ..Sheet::default()
            })
            .collect();
        let mut running: HashMap<String, usize> = HashMap::new();
        for line in sheets.iter().flat_map(edges) {
            *running.entry(unnumbered(&line.text)).or_default() += 1;
        }
        sheets.iter_mut().for_each(|sheet| trim(sheet, &running));
        let texts = |sheet: &Sheet| {
            let lines = sheet.items.iter().filter_map(as_line);
            lines.map(|line| line.text.clone()).collect()
        };
        sheets.iter().map(texts).collect()
    }

    #[test]
    fn what_runs_along_the_edges_goes() {
        let pages: [&[&str]; 3] = [
            &["某县规划纲要", "第一章", "— 1 —"],
            &["某县规划纲要", "全县公园12个。", "第2页 共3页"],
            &["某县规划纲要", "2025年", "3/3"],
        ];
        assert_eq!(
            trimmed(&pages),
            [["第一章"], ["全县公园12个。"], ["2025年"]]
        );
    }

    #[test]
    fn what_stands_once_stays() {
        assert_eq!(trimmed(&[&["标题", "120"]]), [["标题"]]);
        assert_eq!(trimmed(&[&["标题", "12.5%"]]), [["标题", "12.5%"]]);
    }
}

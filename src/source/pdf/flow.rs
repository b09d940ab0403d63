//! The lines of all pages become paragraphs: a full line goes on in the next that is not set in.
//!
//! ```text
//! 　　全年完成造林3.2万亩，其中
//! 退耕还林0.8万亩。               ─►  全年完成造林3.2万亩，其中退耕还林0.8万亩。
//! 　　（二）水利。                    （二）水利。
//! ```

use std::collections::HashMap;

use super::grid::Table;
use super::line::{Line, run_on};
use super::sheet::{Item, Sheet};

/// Lines that miss the edge by so many letters are full.
const FULL: f64 = 1.6;
/// Lines that are set in by so many letters begin something.
const SET_IN: f64 = 1.0;
/// Letters of one height differ by so much at most; those of a title are so much higher than a text's.
const ALIKE: f64 = 0.15;
/// Lines that are this much farther apart than others do not go on.
const APART: f64 = 1.6;
/// Letters of so many points' parts are counted as one height.
const STEPS: f64 = 2.0;
/// Gaps are columns where so many of the lines beside have them too.
const COLUMNS_BESIDE: usize = 2;

/// The text of a document, a line a paragraph or a row of a table.
pub(super) fn text(sheets: &[Sheet]) -> String {
    let mut flow = Flow {
        body: body(sheets),
        ..Flow::default()
    };
    for sheet in sheets {
        for (at, item) in sheet.items.iter().enumerate() {
            match item {
                Item::Line(line) => flow.line(line, sheet, at),
                Item::Table(table) => flow.table(table, at == 0),
            }
        }
    }
    flow.text
}

/// What was written so far, and what stood last.
#[derive(Default)]
struct Flow<'a> {
    text: String,
    /// The height of most letters.
    body: f64,
    /// The line before, and where full lines of its page end.
    before: Option<(&'a Line, f64)>,
    /// The table before, where nothing stands between.
    above: Option<&'a Table>,
}

impl<'a> Flow<'a> {
    fn line(&mut self, line: &'a Line, sheet: &'a Sheet, at: usize) {
        self.above = None;
        let goes_on = self
            .before
            .is_some_and(|(before, right)| self.goes_on(before, right, line, sheet, at == 0));
        if goes_on {
            run_on(&mut self.text, &line.text);
        } else {
            self.begin();
            let columns = line.has_columns() && columns_beside(sheet, at) >= COLUMNS_BESIDE;
            let text = line.text.replace('\t', if columns { "\t" } else { "　　" });
            self.text.push_str(&text);
        }
        self.before = Some((line, sheet.right));
    }

    /// A table that goes on from the page before says its head once, and its first row may be the rest
    /// of one.
    fn table(&mut self, table: &'a Table, first: bool) {
        let mut rows = table.rows.iter().peekable();
        if first
            && self
                .above
                .is_some_and(|above| above.rows.first() == table.rows.first())
        {
            rows.next();
        } else if first && let Some(rest) = rows.peek() {
            let row = self.above.and_then(|above| above.rows.last());
            if let Some(whole) = row.and_then(|row| completed(row, rest)) {
                let line = self.text.rfind('\n').map_or(0, |at| at + 1);
                self.text.replace_range(line.., &whole);
                rows.next();
            }
        }
        for row in rows {
            self.begin();
            self.text.push_str(&row.join("\t"));
        }
        self.before = None;
        self.above = Some(table);
    }

    fn begin(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    fn goes_on(&self, before: &Line, right: f64, line: &Line, sheet: &Sheet, first: bool) -> bool {
        let alike = (before.size - line.size).abs() < before.size * ALIKE;
        let near = first || line.y - before.y < (sheet.pitch * APART).max(line.size * APART);
        if !alike || !near || before.has_columns() && line.has_columns() || is_of_contents(before) {
            return false;
        }
        if before.size > self.body * (1.0 + ALIKE) {
            // A title over several lines stands in the middle.
            return !first && (before.middle() - line.middle()).abs() < line.size;
        }
        before.end > right - before.size * FULL && line.x < sheet.left + line.size * SET_IN
    }
}

/// A row whose cells go on over a page: few of them do, and none that was empty.
fn completed(row: &[String], rest: &[String]) -> Option<String> {
    let said = |cells: &[String]| cells.iter().filter(|cell| !cell.is_empty()).count();
    let goes_on = row.len() == rest.len()
        && said(rest) * 2 <= said(row)
        && row
            .iter()
            .zip(rest)
            .all(|(cell, more)| more.is_empty() || !cell.is_empty());
    goes_on.then(|| {
        let cells = row.iter().zip(rest).map(|(cell, more)| {
            let mut cell = cell.clone();
            run_on(&mut cell, more);
            cell
        });
        cells.collect::<Vec<_>>().join("\t")
    })
}

/// A line of a table of contents: 第一节 发展基础……12.
fn is_of_contents(line: &Line) -> bool {
    let before_number = line
        .text
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    before_number.ends_with("....") || before_number.ends_with("……")
}

fn columns_beside(sheet: &Sheet, at: usize) -> usize {
    let has =
        |at: usize| matches!(sheet.items.get(at), Some(Item::Line(line)) if line.has_columns());
    let above = (0..at).rev().take_while(|at| has(*at)).take(COLUMNS_BESIDE);
    let below = (at + 1..).take_while(|at| has(*at)).take(COLUMNS_BESIDE);
    above.count() + below.count()
}

/// The height of most letters.
fn body(sheets: &[Sheet]) -> f64 {
    let mut letters: HashMap<i64, usize> = HashMap::new();
    for item in sheets.iter().flat_map(|sheet| &sheet.items) {
        if let Item::Line(line) = item {
            // A letter's height in half points: a small number.
            *letters
                .entry((line.size * STEPS).round() as i64)
                .or_default() += line.text.len();
        }
    }
    let most = letters
        .into_iter()
        .max_by_key(|(size, count)| (*count, *size));
    most.map_or(0.0, |(size, _)| size as f64 / STEPS)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of letters of 10 points, 20 apart, on pages of 200 points from 0.
    fn page(lines: &[(&str, f64)]) -> Sheet {
        let item = |(at, (text, x)): (usize, &(&str, f64))| {
            let count = f64::from(u8::try_from(text.chars().count()).expect("short"));
            Item::Line(Line {
                text: (*text).to_owned(),
                x: *x,
                end: x + count * 10.0,
                y: 20.0 * f64::from(u8::try_from(at).expect("few")),
                size: 10.0,
            })
        };
        Sheet {
            items: lines.iter().enumerate().map(item).collect(),
            left: 0.0,
            right: 200.0,
            pitch: 20.0,
        }
    }

    #[test]
    fn full_lines_go_on_over_pages_too() {
        let first = page(&[
            ("一、总体要求", 20.0),
            ("到二〇二五年，全县森林覆盖率要达到百", 20.0),
            ("分之四十六，湿地保护率要达到百分之五十", 0.0),
        ]);
        let second = page(&[("八以上。", 0.0), ("二、主要任务", 20.0)]);
        let text = text(&[first, second]);
        assert_eq!(
            text.lines().collect::<Vec<_>>(),
            [
                "一、总体要求",
                "到二〇二五年，全县森林覆盖率要达到百分之四十六，湿地保护率要达到百分之五十八以上。",
                "二、主要任务"
            ]
        );
    }

    #[test]
    fn lines_of_contents_stand_alone() {
        let sheet = page(&[
            ("第一节 基础............3", 0.0),
            ("第二节 目标............7", 0.0),
        ]);
        assert_eq!(text(&[sheet]).lines().count(), 2);
    }

    #[test]
    fn gaps_are_columns_among_their_like() {
        let table = page(&[
            ("指标\t目标", 0.0),
            ("公园\t12个", 0.0),
            ("绿道\t30公里", 0.0),
        ]);
        assert_eq!(text(&[table]), "指标\t目标\n公园\t12个\n绿道\t30公里");
        let signed = page(&[("某市水利局\t某市财政局", 0.0)]);
        assert_eq!(text(&[signed]), "某市水利局　　某市财政局");
    }

    fn table(rows: &[[&str; 2]]) -> Sheet {
        let rows = rows.iter().map(|row| row.map(str::to_owned).to_vec());
        Sheet {
            items: vec![Item::Table(Table {
                top: 0.0,
                rows: rows.collect(),
            })],
            ..Sheet::default()
        }
    }

    #[test]
    fn a_row_goes_on_over_a_page() {
        let pages = [
            table(&[["指标", "目标"], ["公园绿", "12"]]),
            table(&[["地面积", ""], ["绿道", "30"]]),
        ];
        assert_eq!(text(&pages), "指标\t目标\n公园绿地面积\t12\n绿道\t30");
    }

    #[test]
    fn a_table_over_pages_has_one_head() {
        let pages = [
            table(&[["指标", "目标"], ["公园", "12"]]),
            table(&[["指标", "目标"], ["绿道", "30"]]),
        ];
        assert_eq!(text(&pages), "指标\t目标\n公园\t12\n绿道\t30");
    }
}

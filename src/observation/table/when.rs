//! When the figures of a table hold, and whether they are goals: what its cells, heads and caption say,
//! else the plan or the section around it.
//!
//! ```text
//! 表1 2023年末户籍人口              2023, where no head names a year
//! 2020年 | 2025年 | 年均增长        the plan's years: 2021/2025; what 2025 has are goals
//! ```

use super::cell::Cell;
use super::column::Column;
use super::{Grid, Line, Printed, earlier, place};
use crate::lexicon::has;
use crate::mention::period::{self, Clock};
use crate::observation::Setting;
use crate::observation::genre::Genre;
use crate::observation::section::Sense;
use crate::outline::Table;
use crate::report::Status;
use crate::span::{Folded, Span};

/// 表1 2023年末户籍人口, 一、2023年工作回顾: the year that a table is about, where it is no plan's.
pub fn dated_above(setting: &Setting, table: &Table, sense: &Sense) -> Option<Printed> {
    let clock = Clock {
        issued: setting.issued,
        context: setting.frame.reviewed_year(),
        ..Clock::default()
    };
    let captioned = table.caption.and_then(|caption| {
        let mut named = period::scan(caption.of(setting.text)).into_iter();
        let period = named.find(|period| !period.base)?;
        Some((period, caption))
    });
    let plans = matches!(sense.status, Some((Status::Target, _)));
    let (period, words) = captioned.or(sense.period.filter(|_| !plans))?;
    let single = !period.is_span() && period.part != period::Part::Since;
    Some((period.resolve(&clock).filter(|_| single)?, words))
}

/// The years of the plan whose goals a table lists: from the year after its base to its goal.
pub fn plan(
    setting: &Setting,
    table: &Table,
    columns: &[Column],
) -> Option<(u16, u16, Span<Folded>)> {
    let dated = || columns.iter().filter(|column| !column.change);
    let years = || dated().filter_map(|column| column.year);
    let words = dated().rev().find_map(|column| column.period.as_ref());
    let (first, last) = (years().min()?, years().max()?);
    let words = words.map(|(_, words)| *words)?;
    if first < last {
        return Some((first + 1, last, words));
    }
    // One column of goals: the plan is named above it.
    let clock = Clock::default();
    let named = [table.caption, setting.outline.title]
        .into_iter()
        .flatten()
        .flat_map(|span| period::scan(span.of(setting.text)))
        .filter(period::Period::is_span)
        .find_map(|period| Some((period.first_year(&clock)?, period.last_year(&clock)?)));
    named
        .filter(|(_, end)| *end == last)
        .map(|(start, end)| (start, end, words))
}

/// 本月止累计, in a table of October: 2018-10 → 2018-01/2018-10.
fn since_january((shown, words): Printed) -> Printed {
    // A month or a quarter; half a year and stretches of months stay.
    let single = shown.len() == "2018-10".len() && !shown.contains('H');
    let last = period::last_month(&shown).filter(|_| single);
    let year = shown.get(..4).and_then(|year| year.parse().ok());
    let months = year
        .zip(last)
        .map(|(year, last)| period::months(year, 1, last));
    (months.unwrap_or(shown), words)
}

/// 2018-H1, 2018-01/2018-09 → 2018; years and stretches of them stay.
fn year_of((shown, words): Printed) -> Printed {
    let year = shown.get(..4).filter(|year| is_within(&shown, year));
    let last = || {
        shown
            .rsplit('/')
            .next()
            .is_some_and(|end| end.starts_with(&shown[..4]))
    };
    match year.filter(|_| last()) {
        Some(year) => (year.to_owned(), words),
        None => (shown, words),
    }
}

/// 2018-H1, 2018-01/2018-09: whether a period is some months of a year.
fn is_within(shown: &str, year: &str) -> bool {
    year.len() == 4 && shown.len() > 4 && shown.starts_with(year) && !shown.ends_with("/..")
}

impl Grid<'_> {
    /// A row that is named by a year.
    pub(super) fn dated(&self, printed: &str, label: Span<Folded>) -> Option<Printed> {
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        if self.by_year && place::is_year(printed) {
            return Some((printed.to_owned(), label));
        }
        let period = period::scan(printed).into_iter().next()?;
        let whole = period.span.len() as usize == printed.len();
        Some((period.resolve(&clock).filter(|_| whole)?, label))
    }

    /// The period of a cell, with its words.
    pub(super) fn period(&self, line: &Line, column: &Column, cell: &Cell) -> Option<Printed> {
        let several =
            cell.total || cell.yearly || column.yearly || column.total && column.year.is_none();
        if several && let Some((first, last, words)) = self.plan {
            return Some((format!("{first}/{last}"), words));
        }
        let around = || self.dated_above.clone().or_else(|| self.dated_around(cell));
        // 年度目标, in a text on the first half: due in the year.
        let due = self.is_due_in_year(column);
        let told = |around: Printed| match column.total || column.current {
            _ if due => year_of(around),
            true => since_january(around),
            false => around,
        };
        if column.earlier {
            let same = line.dated.clone().or_else(|| column.beside.clone());
            let same = same.or_else(|| around().map(told))?;
            return Some(earlier::year_back(same));
        }
        let own = line.dated.clone().or_else(|| column.period.clone());
        // 本年累计, in a text on January to September.
        if let Some((year, _)) = own
            .as_ref()
            .filter(|_| column.current && column.status.is_none())
            && let Some(around) = around().filter(|(all, _)| is_within(all, year))
        {
            return Some(told(around));
        }
        // 2022年 | 2023年 | 增长: of the year right before it.
        let beside = || column.change.then(|| column.beside.clone()).flatten();
        own.or_else(|| Some(told(around().or_else(beside)?)))
    }

    /// 年度目标, 全年任务, 年初计划: whether a column is of goals for the whole year.
    fn is_due_in_year(&self, column: &Column) -> bool {
        let goal = matches!(column.status, Some((Status::Target, _)));
        let head = column.words.filter(|_| goal && column.period.is_none());
        head.is_some_and(|head| {
            let head = head.of(self.setting.text);
            ["年度", "全年", "年初", "年计划"]
                .iter()
                .any(|year| has(head, year))
        })
    }

    /// What the document says: a table among goals is of the years that it plans.
    fn dated_around(&self, cell: &Cell) -> Option<Printed> {
        let frame = &self.setting.frame;
        let goals = matches!(self.sense.status, Some((Status::Target, _)));
        let (period, words) = frame.planned.filter(|_| goals).or(frame.reviewed)?;
        let clock = Clock::default();
        let last = period.last_year(&clock).map(|year| year.to_string());
        let shown = last.filter(|_| goals).or_else(|| period.resolve(&clock))?;
        Some((shown, words.unwrap_or(cell.digits)))
    }

    /// 2020年 | 2025年, where nothing says when the table was made: years that lie so far apart are those of a plan; 2022年 |
    /// 2023年 of a table that was pasted alone are not.
    fn plans_through(&self, first: u16, last: u16) -> bool {
        const APART: u16 = 3;
        let goals = matches!(self.sense.status, Some((Status::Target, _)));
        goals
            || self.goals
            || self.setting.frame.genre == Genre::Plan
            || last.saturating_sub(first) >= APART
    }

    /// What the column says, else what its year says: a year still to come is a goal.
    pub(super) fn status(&self, column: &Column, cell: &Cell) -> Option<(Status, Span<Folded>)> {
        if let Some((status, words)) = column.status {
            return Some((status, words));
        }
        let goal = |words| Some((Status::Target, words));
        match (column.year, self.setting.issued, self.plan) {
            (Some(year), Some(issued), _) if year > issued => goal(column.words?),
            (Some(year), None, Some((first, last, words)))
                if year == last && self.plans_through(first, last) =>
            {
                goal(words)
            }
            (Some(_), ..) => None,
            (None, issued, Some((_, last, words)))
                if (column.yearly || column.total || cell.total) && Some(last) > issued =>
            {
                goal(words)
            }
            _ => self
                .sense
                .status
                .filter(|(status, _)| *status == Status::Target),
        }
    }
}

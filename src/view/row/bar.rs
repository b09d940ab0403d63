//! How long the bar beside a row's number is: its size among those that it can be compared with.
//!
//! ```text
//! 工业增加值 30亿元 and 服务业增加值 60亿元: 0.5 and 1, but no bar for 企业 60家
//! ```

use std::collections::HashMap;

use super::Row;
use crate::report::{Measure, Report};

/// Bars compare sizes of one family of indicators in one unit, where there are at least two.
pub fn set_bars(report: &Report, rows: &mut [Row]) {
    let mut largest: HashMap<(Family, String), (f64, usize)> = HashMap::new();
    let size = |row: &Row| {
        let read = &report.observations[row.observation];
        let comparable = row.measure == Measure::Level && !read.unit.is_empty();
        let (value, unit) = match &read.base {
            // Counts and ratios share the base unit 1 without being comparable: 家 is no %.
            Some(base) if base.unit != "1" => (base.value, base.unit.to_string()),
            _ => (read.value, read.unit.clone()),
        };
        (comparable && value > 0.0).then_some(((family(row)?, unit), value))
    };
    for (key, value) in rows.iter().filter_map(size) {
        let (most, count) = largest.entry(key).or_insert((0.0, 0));
        (*most, *count) = (most.max(value), *count + 1);
    }
    for row in rows {
        row.bar = size(row).and_then(|(key, value)| {
            let (most, count) = largest.get(&key)?;
            (*count > 1).then(|| value / most)
        });
    }
}

/// Indicators whose sizes compare: one category, one kind of thing by the name's last two
/// characters (增加值, 管网, 浓度), totals apart from what is counted a head.
type Family = (usize, bool, String);

fn family(row: &Row) -> Option<Family> {
    let letters: Vec<char> = row.indicator.chars().collect();
    let kind = letters.len().checked_sub(2)?;
    let a_head = ["人均", "户均", "平均", "每"]
        .iter()
        .any(|word| row.indicator.contains(word));
    let known = !row.category.id.is_empty();
    known.then(|| (row.category.order, a_head, letters[kind..].iter().collect()))
}

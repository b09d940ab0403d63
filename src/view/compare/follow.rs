//! What stands in a line where it has no result: the forecast of that period, and the goals after all of them.
//!
//! ```text
//! 财政收入 2021 11亿元, 2023 13亿元; 2022 预计 12亿元, 2024 预计 14亿元; 2024 目标 15亿元, 2025 目标 16亿元
//! 财政收入 2021 11, 2022 12（预测）, 2023 13, 2024 14（预测）, 2025 16（目标）     the goal of 2024 stays in a line of goals
//! ```
//!
//! A report in January says of the year before what is expected of it: next year's corrects that or is not at hand.
//! Which lines are of one kind is for [`super::gather`] to say.

use super::gather::Read;
use crate::{
    report::{Observation, Status},
    view::period::last_year,
};

/// From what was to what is only wanted.
pub const ORDER: [Status; 3] = [Status::Actual, Status::Forecast, Status::Target];

/// Lets the lines, each of one status, go on with their like, which `find` finds by status. One that
/// goes into another whole is left empty; one that doesn't stays whole as well.
pub fn follow(lines: &mut [Vec<Read>], find: impl Fn(&Observation, Status) -> Option<usize>) {
    for at in 0..lines.len() {
        let Some(&(_, _, first)) = lines[at].first() else {
            continue;
        };
        let mut kin = ORDER.into_iter().filter_map(|status| find(first, status));
        if kin.next() == Some(at) {
            kin.for_each(|other| take(lines, at, other));
        }
    }
}

/// A line takes from another one what it says nothing of itself; of goals, only what is later than all it has.
fn take(lines: &mut [Vec<Read>], into: usize, from: usize) {
    let when = |read: &Read| last_year(&read.2.period);
    let own = &lines[into];
    let last = own.iter().map(when).max();
    let wanted = |read: &&Read| match read.2.status {
        Status::Target => Some(when(read)) > last,
        _ => own.iter().all(|one| one.0 != read.0),
    };
    let taken: Vec<Read> = lines[from].iter().filter(wanted).copied().collect();
    if taken.len() == lines[from].len() {
        lines[from].clear();
    }
    lines[into].extend(taken);
}

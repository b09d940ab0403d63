//! Whether a result is enough for its goal, as far as their words tell.
//!
//! ```text
//! 6%以上, 7.2%       reached             约50个, 48个      reached: 约 is content with a tenth less
//! 100个, 近100个     can't be told       12%, -3%以上      which way is better settles it
//! ```
//!
//! Which result belongs to which goal is for [`super`] to say.

use super::Verdict;
use crate::lexicon::{Direction, direction};
use crate::report::{Comparator, Measure, Observation};

/// The value in its base unit.
pub(super) fn size(read: &Observation) -> f64 {
    read.base.as_ref().map_or(read.value, |base| base.value)
}

/// How much of the base unit one of the printed is.
pub(super) fn scale(read: &Observation) -> f64 {
    match &read.base {
        Some(base) if read.value != 0.0 && base.value != 0.0 => base.value / read.value,
        _ => 1.0,
    }
}

/// Which results are enough.
#[derive(Clone, Copy, PartialEq)]
enum Enough {
    /// This much or more.
    From,
    /// This much or less.
    To,
    /// Between the ends of a range, or equal.
    Within,
}

/// What a goal asks for; none where neither its words nor the lexicon say.
fn enough(goal: &Observation) -> Option<Enough> {
    // 下降3%以上 is -3 or less: the bound is on the size of the fall.
    let falls = goal.measure == Measure::Change && goal.value < 0.0;
    let bound = match goal.comparator {
        Comparator::AtLeast | Comparator::Over => Some(Enough::From),
        Comparator::AtMost => Some(Enough::To),
        _ => None,
    };
    match (bound, direction(&goal.indicator_id)) {
        (Some(Enough::From), _) if falls => Some(Enough::To),
        (Some(Enough::To), _) if falls => Some(Enough::From),
        (Some(bound), _) => Some(bound),
        // Whether a first place is good depends on what the order is of.
        (None, _) if goal.measure == Measure::Rank => None,
        (None, Direction::Up) => Some(Enough::From),
        (None, Direction::Down) => Some(Enough::To),
        (None, Direction::None) => goal.upper.map(|_| Enough::Within),
    }
}

/// The numbers that words allow.
struct Room {
    low: f64,
    high: f64,
    /// Whether the lowest is one of them.
    low_in: bool,
    /// Whether the highest is.
    high_in: bool,
}

/// Lowest and highest number that the words allow, and whether each end itself is one of them.
fn room(read: &Observation) -> Room {
    let value = size(read);
    let upper = read
        .upper
        .map_or(value, |upper| value + (upper - read.value) * scale(read));
    // 约 and 近 stay within a tenth.
    let tenth = value.abs() / 10.0;
    let (low, high) = (value.min(upper), value.max(upper));
    // A fall that is over 3% is a number below -3.
    let falls = read.measure == Measure::Change && read.value < 0.0;
    let (low, high, low_in, high_in) = match read.comparator {
        Comparator::Exact => (low, high, true, true),
        Comparator::About => (low - tenth, high + tenth, true, true),
        Comparator::Nearly if falls => (low, high + tenth, false, true),
        Comparator::Nearly => (low - tenth, high, true, false),
        Comparator::Over if falls => (f64::NEG_INFINITY, high, false, false),
        Comparator::Over => (low, f64::INFINITY, false, false),
        Comparator::AtLeast if falls => (f64::NEG_INFINITY, high, false, true),
        Comparator::AtMost if !falls => (f64::NEG_INFINITY, high, false, true),
        Comparator::AtLeast | Comparator::AtMost => (low, f64::INFINITY, true, false),
    };
    Room {
        low,
        high,
        low_in,
        high_in,
    }
}

/// Whether a result is more than three times its goal, or a size less than a third of it: 培育5家 and
/// 达到31家 are both sizes, 五年增长44% stands beside a year's 6.5%. Who reads them has to see.
fn far_apart(goal: &Observation, result: &Observation) -> bool {
    let times = size(result) / size(goal);
    match goal.measure {
        Measure::Level => times > 0.0 && !(1.0 / 3.0..=3.0).contains(&times),
        Measure::Change => times > 3.0,
        _ => false,
    }
}

/// Whether a result is enough for a goal.
pub(super) fn judge(goal: &Observation, result: &Observation) -> Verdict {
    let room = room(result);
    let Some(enough) = enough(goal) else {
        let equal = room.low == room.high && room.low == size(goal);
        return if equal {
            Verdict::Reached
        } else {
            Verdict::NoDirection
        };
    };
    match settled(goal, &room, enough) {
        (true, _) | (_, true) if far_apart(goal, result) => Verdict::FarApart,
        (true, _) => Verdict::Reached,
        (_, true) => Verdict::Missed,
        _ => Verdict::Inexact,
    }
}

/// Whether all numbers that a result may be are enough, and whether none is.
fn settled(goal: &Observation, room: &Room, enough: Enough) -> (bool, bool) {
    let Room {
        low,
        high,
        low_in,
        high_in,
    } = *room;
    let value = size(goal);
    let upper = goal
        .upper
        .map_or(value, |upper| value + (upper - goal.value) * scale(goal));
    // 超 asks for more than the number itself; 约 and 近 are content with a tenth less.
    let strict = goal.comparator == Comparator::Over;
    let lenient = match goal.comparator {
        Comparator::About | Comparator::Nearly => value.abs() / 10.0,
        _ => 0.0,
    };
    match enough {
        Enough::From if strict => (low > value || low == value && !low_in, high <= value),
        Enough::From => {
            let least = value - lenient;
            (low >= value, high < least || high == least && !high_in)
        }
        Enough::To if strict => (high < value || high == value && !high_in, low >= value),
        Enough::To => {
            let most = upper + lenient;
            (high <= upper, low > most || low == most && !low_in)
        }
        Enough::Within => (low >= value && high <= upper, high < value || low > upper),
    }
}

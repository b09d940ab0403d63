//! Decimals whose point is typed as the stop of a list, in a text that shows that it is.
//!
//! ```text
//! 增长0、43%，覆盖率41、68%      增长0.43%，覆盖率41.68%
//! 分别增长3、5、8%                a list, since it goes on
//! 增长5、8%                       a list, in a text that shows nothing
//! ```
//!
//! A text shows it by figures that begin with `0、` and go on with digits and a unit: no list begins with naught twice. Points
//! that are typed as full stops are read in [`super::mark`].

use super::form::narrow;
use super::scan::{Scan, digits_ahead};

/// How many figures have to show it.
const SHOWN: usize = 2;

/// What measures, right behind a number.
const UNITS: &str = "%％‰万亿元吨公平米亩倍个千";

/// Whether what stands behind a stop goes on with a decimal's digits and what they measure.
fn is_measured(behind: &str) -> bool {
    let digits = digits_ahead(behind);
    let after = behind.trim_start_matches(|c| narrow(c).is_ascii_digit());
    (1..=4).contains(&digits) && after.starts_with(|c| UNITS.contains(c))
}

/// Whether a number ends `before` that no list before it goes on with.
fn is_whole(before: &str) -> bool {
    let rest = before.trim_end_matches(|c| narrow(c).is_ascii_digit());
    let marked = rest.ends_with(['、', '.', '．', '第']);
    let opens = rest.is_empty() || rest.ends_with('\n');
    rest.len() < before.len() && !marked && !opens
}

/// Whether a text types its points so.
pub(super) fn in_use(text: &str) -> bool {
    let shows = |(at, _): &(usize, &str)| {
        let before = &text[..at + '0'.len_utf8()];
        let naught = !before[..*at].ends_with(|c| narrow(c).is_ascii_digit());
        naught && is_whole(before) && is_measured(&text[at + "0、".len()..])
    };
    text.match_indices("0、")
        .filter(shows)
        .nth(SHOWN - 1)
        .is_some()
}

impl Scan<'_> {
    /// 41|、|68%: a point where a decimal follows, else the stop of a list.
    pub(super) fn stop_for_point(&mut self) {
        self.close_before_stop();
        self.advance('、');
        let point = is_whole(self.line()) && is_measured(self.rest());
        self.out.put(if point { '.' } else { '、' });
        self.open_behind_stop();
    }
}

#[cfg(test)]
mod tests {
    use crate::fold::fold;

    #[test]
    fn a_point_is_typed_as_a_stop() {
        let text = "增长0、4%，绿地7、25万亩，增长0、6%，分别为3、5、8%。";
        let folded = fold(text);
        assert_eq!(
            folded.text,
            "增长0.4%，绿地7.25万亩，增长0.6%，分别为3、5、8%。"
        );
    }

    #[test]
    fn a_list_stays_one() {
        let text = "分别增长0、3%，5、8%。";
        assert_eq!(fold(text).text, text);
    }
}

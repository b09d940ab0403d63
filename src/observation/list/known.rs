//! Lists whose items are all known indicators, whatever marks and words stand inside their names.
//!
//! ```text
//! 电力、热力、燃气及水生产和供应业增加值、建筑业增加值      two
//! 营业收入利润率和美丽乡村覆盖率                       two: no 和美 parts them
//! 食品、烟酒价格                                   left: 食品 alone is no indicator
//! ```

use crate::lexicon::Lexicon;
use std::ops::Range;

/// Shortest item, in Chinese characters: shorter ones (粮食, 出口, PM2.5) are called by the head that the last one carries.
const SHORTEST: usize = 4;

/// Longest list, in characters, and how many items it may have.
const LONGEST: usize = 60;
const MOST: usize = 4;

/// The items, where the words fall into as many known indicators as there are numbers.
pub(super) fn apart(whole: &str, count: usize) -> Option<Vec<Range<usize>>> {
    if !(2..=MOST).contains(&count) || whole.chars().count() > LONGEST {
        return None;
    }
    let mut items = Vec::with_capacity(count);
    falls(whole, 0, count, &mut items).then_some(items)
}

/// Whether the words from `from` on fall into so many items; they are put into `items`.
fn falls(whole: &str, from: usize, count: usize, items: &mut Vec<Range<usize>>) -> bool {
    if count == 1 {
        return is_known(&whole[from..]) && {
            items.push(from..whole.len());
            true
        };
    }
    let rest = &whole[from..];
    let marks = rest
        .char_indices()
        .filter(|(at, c)| *at > 0 && matches!(c, '、' | '，' | '和' | '及' | '与'));
    for (at, mark) in marks {
        let end = from + at;
        // 以|及
        let item = &whole[from..end];
        let item = item
            .strip_suffix('以')
            .filter(|_| mark == '及')
            .unwrap_or(item);
        if !is_known(item) {
            continue;
        }
        items.push(from..from + item.len());
        if falls(whole, end + mark.len_utf8(), count - 1, items) {
            return true;
        }
        items.pop();
    }
    false
}

fn is_known(item: &str) -> bool {
    let letters = item.chars().filter(|c| !c.is_ascii()).count();
    letters >= SHORTEST && Lexicon::get().indicator(item).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_fall_into_as_many_indicators_as_there_are_numbers() {
        for (whole, count, want) in [
            (
                "电力、热力、燃气及水生产和供应业增加值、建筑业增加值",
                2,
                Some("建筑业增加值"),
            ),
            ("营业收入利润率和美丽乡村覆盖率", 2, Some("美丽乡村覆盖率")),
            ("食品、烟酒价格", 2, None),
            (
                "地区生产总值、固定资产投资以及外贸进出口总额",
                3,
                Some("外贸进出口总额"),
            ),
        ] {
            let last = apart(whole, count).and_then(|items| items.last().cloned());
            assert_eq!(last.map(|last| &whole[last]), want, "{whole}");
        }
    }
}

//! A sentence that breaks off before its number, and a number whose digits stand on two lines, be blank lines between
//! them or not.
//!
//! ```text
//! …。全年新增私营企业⏎⏎6137 户，      the sentence goes on with its number
//! 市场主体总量达到⏎⏎90736 户          no heading ends with 达到
//! 是2011年的2⏎.6倍，增长1⏎5.3%        one number
//! 是20⏎11年的3倍                      one year
//! ```
//!
//! Lines that are rows of a table are never such.

use super::line_end::{NUMBER_UNIT, UNITS, is_labelled, is_row, starts_item};
use crate::fold::form::{is_space, narrow};
use crate::fold::hanzi::{is_han, simplified};
use crate::lexicon::movement;

/// How far behind a number the sentence goes on at the latest.
const NEAR: usize = 30;

/// Further units of things that are counted; those that may begin a heading behind its number are left out.
const COUNTED: &str = "户家人件项座所辆台头吨千百美平公倍";

/// Whether the sentence that breaks off at the end of `here` goes on with the number that opens `there`.
pub(super) fn leads_to_number(here: &str, there: &str) -> bool {
    let rest = there.trim_start_matches(|c: char| narrow(c).is_ascii_digit() || c == '.');
    let digits = there.len() - rest.len();
    // Most lines open with no number, and most of the others with that of a heading.
    if digits == 0 || !here.ends_with(is_han) {
        return false;
    }
    let apart = rest.starts_with(is_space);
    // 2 户籍人口 may be a heading, 6137 户 is not.
    let rest = if apart && digits > 2 {
        rest.trim_start_matches(is_space)
    } else {
        rest
    };
    let Some(unit) = rest.chars().next().map(simplified) else {
        return false;
    };
    let ends = |c: char| "，。；、,;.".contains(c);
    let goes_on = || rest.chars().take(NEAR).any(ends);
    let told = || here.contains(['。', '；', ';']) || has_stop(here);
    let led = || leads(here);
    let counted = || UNITS.contains(unit) || COUNTED.contains(unit);
    let prose = || unit != '年' && counted() && goes_on() && (told() || led());
    (prose() || is_fragment(rest) && !is_labelled(here))
        && !is_row(here)
        && !is_row(there)
        && !starts_item(here)
        && !starts_item(there)
}

/// 网络零售额同比增长⏎12.6%: whether a line that has nothing but an amount is the one that the line above leads to.
pub(super) fn leads_to_amount(here: &str, there: &str) -> bool {
    is_amount(there) && leads(here) && !is_row(here) && !starts_item(here)
}

/// 12.6%, 85亿元: whether a line is a number with its unit, and no more.
pub(super) fn is_amount(line: &str) -> bool {
    let unit = line.trim_start_matches(|c: char| narrow(c).is_ascii_digit() || c == '.');
    let unit = unit.trim_start_matches(is_space);
    let rest = unit.trim_start_matches(|c| NUMBER_UNIT.contains(simplified(narrow(c))));
    line.starts_with(|c: char| narrow(c).is_ascii_digit()) && !unit.is_empty() && rest.is_empty()
}

/// 存款余额达到|, 同比增长|: whether a line ends with what leads to a number, as no heading does.
fn leads(line: &str) -> bool {
    let words = [&movement::WORDS.leads, &movement::WORDS.verb];
    words.iter().any(|words| words.ending(line).is_some())
}

/// 3.2万亩。, 1820公里，: whether nothing stands between a number's unit and a mark, as in no line that begins a paragraph.
fn is_fragment(rest: &str) -> bool {
    let rest = rest.trim_start_matches(is_space);
    let tail = rest.trim_start_matches(|c| NUMBER_UNIT.contains(simplified(narrow(c))));
    tail.len() < rest.len() && tail.starts_with(|c| "，。；,;".contains(c))
}

/// 活力.全年: whether a point behind a word ends a sentence.
fn has_stop(text: &str) -> bool {
    let mut last = ' ';
    text.chars().any(|c| {
        let before = std::mem::replace(&mut last, c);
        c == '.' && (is_han(before) || before == '%')
    })
}

/// Whether the digits that end `here` and those that open `there` are one number: 2⏎.6倍, 20⏎11年, 增长1⏎5.3%.
pub(super) fn splits_digits(here: &str, there: &str, adjacent: bool) -> bool {
    let before = here.trim_end_matches(|c: char| narrow(c).is_ascii_digit());
    let digits = here.len() - before.len();
    if digits == 0 || is_row(here) || is_row(there) {
        return false;
    }
    let behind = |text: &str| text.starts_with(|c: char| narrow(c).is_ascii_digit());
    let point = there.strip_prefix(['.', '．']).is_some_and(behind);
    // What stands before a section's number is no decimal.
    let spoken = before
        .ends_with(|c: char| is_han(c) || narrow(c).is_ascii_digit() || "，、；-~（".contains(c));
    if point {
        return spoken;
    }
    let rest = there.trim_start_matches(|c: char| narrow(c).is_ascii_digit());
    let more = there.len() - rest.len();
    let year = matches!(&here[before.len()..], "19" | "20") && more == 2 && rest.starts_with('年');
    if year {
        return before.ends_with(|c: char| is_han(c) || "，。；、（".contains(c));
    }
    let told = || here.contains(['，', '。', '；', ',', ';']);
    // 投资完成7⏎5亿元
    let led = || leads(before) || before.ends_with("完成");
    let fraction = rest.strip_prefix('.').filter(|rest| behind(rest));
    let rest = fraction.map_or(rest, |rest| {
        rest.trim_start_matches(|c: char| narrow(c).is_ascii_digit())
    });
    let unit = rest
        .chars()
        .next()
        .is_some_and(|c| c != '年' && UNITS.contains(simplified(c)));
    adjacent && more > 0 && digits + more <= 6 && unit && led() && told()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_break_off_before_their_numbers() {
        for (here, there, want) in [
            (
                "增添后劲.全年新增个体商户",
                "4208 户,新增注册资本 96 亿元",
                true,
            ),
            ("登记商户总量达到", "8120 户，", true),
            ("建成高标准农田", "3.2万亩。", true),
            ("一、高标准农田", "3.2万亩。", false),
            ("各类企业", "287 家企业，", false),
            ("主要任务。二是工业", "3.培育企业", false),
            ("全县共有。人口", "2 户籍人口，", false),
            ("完成投资。增长", "2020年，", false),
        ] {
            assert_eq!(leads_to_number(here, there), want, "{here} {there}");
        }
    }

    #[test]
    fn digits_of_two_lines_are_one_number() {
        for (here, there, want) in [
            ("产值88亿元，是2012年的3", ".6倍", true),
            ("总额610万美元，是20", "11年的3倍", true),
            ("完成产值20亿元，增长1", "5.3%，", true),
            ("实现增速5%，投资完成7", "5亿元，", true),
            ("产值，增长5.3%", "2019年", false),
            ("专栏3", "5个项目，", false),
        ] {
            assert_eq!(splits_digits(here, there, true), want, "{here} {there}");
        }
    }
}

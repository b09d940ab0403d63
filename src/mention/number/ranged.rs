//! Numbers with an upper end, and those that look so.
//!
//! ```text
//! 2-3个, 20-30万, 7%至8%                       one number each
//! 2010年至2017年，茶园面积从16万亩到52万亩      two: where it began, and where it came to
//! ```

use super::arabic::decimal;
use super::unit::{Digits, with_unit};
use super::{Form, Number};
use crate::lexicon::{Lexicon, UnitKind as Kind, has};
use crate::span::Span;

/// `2-3个`, `20-30万`, `7%至8%`, `5万到6万人`: one number with an upper end.
pub(super) fn ranged(text: &str, head: &Digits, first: &Number) -> Option<Number> {
    let joint = |from: usize| {
        let rest = &text[from..];
        // Most numbers are none of a range.
        if !rest.starts_with(['-', '~', '至', '到', '—']) {
            return None;
        }
        ["--", "-", "~", "至", "到", "——", "—"]
            .iter()
            .find_map(|mark| rest.strip_prefix(mark).map(|_| from + mark.len()))
    };
    let from_digits = joint(head.end).or_else(|| spaced(text, head.end));
    let from_unit = joint(first.span.end as usize).filter(|_| !first.unit.is_empty());
    let second_at = from_digits.or(from_unit)?;
    if from_digits.is_none() && moves(text, head.start, second_at) {
        return None;
    }
    if let Some(range) = to_bare(text, head, first, second_at) {
        return Some(range);
    }
    let (upper, used) = decimal(&text[second_at..]).filter(|(upper, _)| !upper.is_nan())?;
    let second = with_unit(
        text,
        &Digits {
            start: second_at,
            value: upper,
            end: second_at + used,
        },
        None,
        Form::Digits,
    );
    if let Some(range) = rescaled(text, head, first, &second) {
        return Some(range);
    }
    // 10万-50万元: 万 stands at both.
    let scaled = first.symbol.is_none() && second.unit.starts_with(&first.unit);
    let same = scaled || first.unit == second.unit;
    // 20-30万: the unit of both stands at the second; 5-3 is a score or a code, not a range.
    // pH值在|6.18-6.72|之间: which has no unit.
    let bare = second.unit.is_empty() && !acid(text, head, upper);
    let came_to = from_digits.is_none() && reaches(text, head, upper);
    if !same || bare || upper <= head.value || came_to {
        return None;
    }
    Some(Number {
        span: Span::bytes(head.start, second.span.end as usize),
        digits: Span::bytes(head.start, second_at + used),
        value: head.value,
        upper: Some(upper),
        ..second
    })
}

/// 0.511| -|0.6369元/千瓦时: a mark between spaces, before a number with a unit; where the second number begins.
/// Cells of a row stand so as well, but have no unit each.
fn spaced(text: &str, from: usize) -> Option<usize> {
    let rest = text[from..].strip_prefix(' ')?;
    let rest = rest.strip_prefix(['-', '~', '—'])?;
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let (_, used) = decimal(rest)?;
    let unit = Lexicon::get().units().longest_at(&rest[used..])?.0;
    matches!(unit.kind, Kind::Money | Kind::Measure).then_some(text.len() - rest.len())
}

/// 降水pH值范围为|6.18~6.72: whether the numbers are of how sour water or soil is.
fn acid(text: &str, head: &Digits, upper: f64) -> bool {
    const FAR: usize = 24;
    const MOST: f64 = 14.0;
    let before = &text[..head.start];
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    let near = near.rsplit(['，', '；', '。', '、']).next().unwrap_or(near);
    let named = ["pH", "PH", "ph", "Ph"].iter().any(|word| has(near, word));
    named && upper <= MOST
}

/// 5000万元至|亿元: its upper end has no digits.
fn to_bare(text: &str, head: &Digits, first: &Number, second_at: usize) -> Option<Number> {
    let rest = &text[second_at..];
    let scaled = rest.starts_with(['百', '千', '万', '亿']) && !first.unit.is_empty();
    let at = Digits {
        start: second_at,
        value: 1.0,
        end: second_at,
    };
    scaled.then_some(())?;
    rescaled(text, head, first, &with_unit(text, &at, None, Form::Bare))
}

/// 5000万元至1亿元: the range in the unit of its upper end, where both are of one kind, and the scale differs.
fn rescaled(text: &str, head: &Digits, first: &Number, second: &Number) -> Option<Number> {
    let (low, high) = (first.symbol.as_ref()?, second.symbol.as_ref()?);
    let measured = matches!(low.kind, Kind::Money | Kind::Measure) && low.symbol == high.symbol;
    let start = head.start;
    let moves = text[..start].ends_with(['从', '由', '自']);
    let joint = &text[first.span.end as usize..second.span.start as usize];
    if !measured || moves || joint == "到" || first.inexact || first.multiplier >= second.multiplier
    {
        return None;
    }
    let value = head.value * first.multiplier / second.multiplier;
    (value < second.value).then(|| Number {
        span: Span::bytes(start, second.span.end as usize),
        digits: Span::bytes(start, second.digits.end as usize),
        value,
        upper: Some(second.value),
        form: Form::Digits,
        ..second.clone()
    })
}

/// 标准提高|30元至700元|: whether the first number is how far something moved, and the second what it came to: many times the first.
fn reaches(text: &str, head: &Digits, upper: f64) -> bool {
    const MOVED: [&str; 8] = [
        "提高", "提升", "增加", "上调", "上涨", "降低", "减少", "下调",
    ];
    const TIMES: f64 = 4.0;
    let before = text[..head.start].trim_end_matches(['了', '约', '近']);
    upper >= head.value * TIMES && MOVED.iter().any(|word| before.ends_with(word))
}

/// 1978年至2017年，…从61万亩|到495万亩: whether the number at `start` is where something began in the first of the years that the
/// sentence tells of, and the one at `second` where it came to in the last.
fn moves(text: &str, start: usize, second: usize) -> bool {
    const FAR: usize = 240;
    let before = &text[..start];
    // Most ranges have no such word in front.
    if !before.ends_with(['从', '由']) || !text[..second].ends_with(['到', '至']) {
        return false;
    }
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    let said = near.rsplit(['。', '\n']).next().unwrap_or(near);
    let years = ["年至", "年到", "年—", "年-", "年来"];
    let spans = years.iter().any(|word| has(said, word));
    // 从200元到300元不等: between the two of them.
    let rest = &text[second..];
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let clause = rest.split(['，', '；', '。']).next().unwrap_or(rest);
    spans && !has(clause, "不等")
}

#[cfg(test)]
mod tests {
    use super::super::scan;

    /// Values, upper ends and units.
    fn read(text: &str) -> Vec<(f64, Option<f64>, String)> {
        let found = scan(text).into_iter();
        let told = found.map(|number| (number.value, number.upper, number.unit));
        told.collect()
    }

    #[test]
    fn an_upper_end_may_have_another_scale() {
        let range = vec![(0.5, Some(1.0), "亿元".to_owned())];
        assert_eq!(read("5000万元至1亿元项目"), range);
        assert_eq!(read("5000万元至亿元项目"), range);
        let two = read("从5000万元至1亿元");
        assert_eq!(
            two.iter().map(|read| read.1).collect::<Vec<_>>(),
            [None, None]
        );
    }

    #[test]
    fn a_movement_between_years_is_two_numbers() {
        assert_eq!(read("2010年至2017年，茶园从16万亩到52万亩").len(), 2);
        assert_eq!(read("茶园从16万亩到52万亩不等").len(), 1);
        assert_eq!(read("标准提高30元至700元").len(), 2);
        assert_eq!(read("标准提高30元至50元").len(), 1);
    }
}

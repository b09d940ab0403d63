//! The numbers that something is compared with, or that it moved from, and the period that they hold for.
//!
//! ```text
//! 由上年的|42家增长到57家                  the year before
//! 较一季度（|5.2%）提高2个百分点             the first quarter
//! 比2010年普查|3.1人减少0.73人            2010
//! 好于2018年的|66.4%                     2018
//! ```
//!
//! Periods that are compared with are told by [`crate::mention::period`].

use super::bracket;
use super::range::{moves_on, opens_comparison, opens_range};
use crate::lexicon::movement;
use crate::mention::period::{Part, Period, WORDS, Year};
use crate::observation::scene::Scene;
use crate::span::Span;

/// 由上年的|42家增长到…: the period of a number that something began with, or that is compared with.
pub(super) fn from(scene: &Scene, at: usize) -> Option<Period> {
    if opens_range(scene, at) || !scene.periods.is_empty() && moves_on(scene, at) {
        return base_before(scene, at);
    }
    compared_with(scene, at)
        .or_else(|| base_around(scene, at))
        .or_else(|| joined_to_start(scene, at))
        .or_else(|| bare_year(scene.text, at))
        .or_else(|| basis(scene, at))
}

/// 分别由2005年的31亿元和|540万人次增至…: the year that a number before it began with, where nothing but such numbers and what joins
/// them stands between.
fn joined_to_start(scene: &Scene, at: usize) -> Option<Period> {
    const FAR: usize = 90;
    let text = scene.text;
    let listed = text[..at].strip_suffix(['、', '和', '与', '及'])?;
    let base = base_before(scene, at)?;
    let said = listed.get(base.span.end as usize..)?;
    let said = said.strip_prefix('的').unwrap_or(said);
    let apart = [
        '，', '；', '。', '：', '增', '减', '升', '降', '提', '到', '至',
    ];
    let plain = said.len() <= FAR && !said.contains(apart);
    let each = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
    (plain && said.split(['、', '和', '与', '及']).all(each)).then_some(base)
}

/// 由|2005|的6480万吨增至…: a year that lacks its 年, between 由 and 的.
fn bare_year(text: &str, at: usize) -> Option<Period> {
    let before = text[..at].strip_suffix('的')?;
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let digits = &before[start..];
    let year: u16 = digits.parse().ok()?;
    let from = text[..start].ends_with(['由', '从']) && digits.len() == 4;
    (from && (1949..=2050).contains(&year)).then(|| Period {
        span: Span::bytes(start, before.len()),
        year: Year::Absolute(year),
        part: Part::Whole,
        base: false,
    })
}

/// 较一季度（5.2%）提高2个百分点, 比2005年的7亿元增长71%, 比上年同期7亿元增收2亿元, 去年同期为5.2%: the base whose
/// number this is, as it stands behind it; but no number of times.
fn base_around(scene: &Scene, at: usize) -> Option<Period> {
    if !scene.periods.iter().any(|period| period.base) {
        return None;
    }
    // 由上年同期的10.0:|46.7:43.3调整为…: all parts of a ratio are of what it moved from.
    let at = super::ratio(scene.text, at).unwrap_or(at);
    let at = first_listed(scene.text, at);
    let before = bracket::before_rate(scene.text[..at].trim_end_matches('-'));
    let of_year = before.strip_suffix('的');
    let led = before.strip_suffix(['（', '为', '是']).or(of_year);
    // 比2012年 （|0.086）: a space may stand before the bracket.
    let said = led.unwrap_or(before).trim_end_matches(' ');
    // 较3月当月（|33.8%）
    let stem = said.strip_suffix("当月").unwrap_or(said);
    let stem = stem.strip_suffix("同期").unwrap_or(stem);
    // 比去年|“双11”|的990万件
    let event = stem
        .strip_suffix('”')
        .and_then(|head| head.rsplit_once('“'));
    let stem = event.map_or(stem, |(head, _)| head);
    let beside = stem.len() < said.len();
    let mut bases = scene.periods.iter().filter(|period| period.base);
    let base = bases.find(|period| {
        let rest = stem.get(period.span.end as usize..);
        rest.is_some_and(|rest| rest.is_empty() || is_census(rest))
    })?;
    let lead = &scene.text[..base.span.start as usize];
    // 好于2018年的|66.4%, 超过去年全年的|812亿元: what is said to be so much then.
    let passed = WORDS.base.ending(lead).is_some() || lead.ends_with("超过");
    let level = of_year.is_some() && passed;
    // 由上年同期的|10.0:46.7:43.3调整为…: or what it moved from.
    let compared = level || lead.ends_with(['比', '较', '由', '从']);
    let times = || {
        let rest = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        rest.starts_with('倍')
    };
    let fits = match of_year {
        Some(_) => compared && !times(),
        None if led.is_none() => {
            compared && is_moved_from(scene, at)
                || is_basis(scene, at)
                || passed && is_set(scene, at)
                || lead.ends_with(['是', '为', '于']) && is_of_times(scene, at)
                || beside && lead.ends_with(['（', '，']) && is_alone(scene, at)
        }
        None => before.ends_with('（') || beside && !compared,
    };
    fits.then_some(*base)
}

/// 比2010年的|14.1万吨、|1.03万吨分别减少: where the first number of a list begins.
fn first_listed(text: &str, at: usize) -> usize {
    const UNIT: usize = 6;
    let mut first = at;
    while let Some(list) = text[..first].strip_suffix(['、', '和', '及', '与']) {
        let digit = |c: char| c.is_ascii_digit() || c == '.';
        let Some(last) = list.rfind(digit) else { break };
        let unit = &list[last + 1..];
        let plain = !unit.contains(['，', '；', '。', '、', '）', '年', '月', '日']);
        if !plain || unit.chars().count() > UNIT {
            break;
        }
        first = list[..=last].trim_end_matches(digit).len();
    }
    first
}

/// 比2010年|第六次全国人口普查|3.1人减少: whether nothing but the name of a census stands between a year and its number.
fn is_census(rest: &str) -> bool {
    const LONGEST: usize = 60;
    let named = rest.len() <= LONGEST && rest.ends_with("普查");
    named && !rest.contains(|c: char| c.is_ascii_digit() || matches!(c, '，' | '；' | '。' | '、'))
}

/// 在去年完成投资|30亿元的基础上，力争…: the year of what something starts from, by its name.
fn basis(scene: &Scene, at: usize) -> Option<Period> {
    let mut bases = scene.periods.iter().filter(|period| period.base);
    let base = bases.rfind(|period| (period.span.end as usize) < at)?;
    let (start, end) = (base.span.start as usize, base.span.end as usize);
    let named = !scene.text[end..at].contains(['，', '；', '。', '、']);
    (named && scene.text[..start].ends_with('在') && is_basis(scene, at)).then_some(*base)
}

/// 在去年|27亿次的基础上再增10亿次: whether a number is what something starts from.
fn is_basis(scene: &Scene, at: usize) -> bool {
    const NUMBER: usize = 10;
    let rest = &scene.text[at..];
    let ends = rest.char_indices().take(NUMBER).map(|(at, _)| &rest[at..]);
    ends.into_iter()
        .any(|rest| rest.starts_with("的基础上") || rest.starts_with("基础上"))
}

/// 超过“十四五”末|55%的规划要求: whether a number is what was to be reached then.
fn is_set(scene: &Scene, at: usize) -> bool {
    let rest = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let set = ["的目标", "的规划要求", "的规划目标", "的要求"];
    let set = |rest: &str| set.iter().any(|word| rest.starts_with(word));
    rest.strip_prefix('%').is_some_and(set)
}

/// 企业12户（2015年同期|29户）: whether nothing but its unit stands between a number and the end of its clause.
fn is_alone(scene: &Scene, at: usize) -> bool {
    const UNIT: usize = 4;
    let rest = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let mut unit = rest.char_indices().take(UNIT + 1);
    unit.any(|(at, c)| at > 0 && matches!(c, '）' | '，' | '；' | '。'))
}

/// 是2010年|7900万元的3.3倍: whether a number is what another is so many times of.
fn is_of_times(scene: &Scene, at: usize) -> bool {
    const FAR: usize = 40;
    let rest = &scene.text[at..scene.text.floor_char_boundary(at + FAR)];
    let clause = rest.split(['，', '；', '。', '、']).next().unwrap_or("");
    clause
        .split_once('的')
        .is_some_and(|(_, times)| times.contains('倍'))
}

/// 比上年同期|7亿元增收2亿元: whether a word of movement stands right behind the number.
fn is_moved_from(scene: &Scene, at: usize) -> bool {
    let rest = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let moves = [&movement::WORDS.verb, &movement::WORDS.money];
    let unit = rest.char_indices().map(|(at, _)| &rest[at..]).take(6);
    let mut unit = unit.take_while(|rest| !rest.starts_with(['，', '；', '。', '、']));
    unit.any(|rest| moves.iter().any(|words| words.starting(rest).is_some()))
}

/// 与2010年第六次人口普查的|17.8万人相比: what was then.
fn compared_with(scene: &Scene, at: usize) -> Option<Period> {
    const NUMBER: usize = 16;
    let mut bases = scene.periods.iter().filter(|period| period.base);
    let base = bases.rfind(|period| (period.span.end as usize) <= at)?;
    let rest = &scene.text[at..];
    let near = rest.char_indices().take(NUMBER).map(|(at, _)| &rest[at..]);
    let mut near = near.take_while(|rest| !rest.starts_with(['，', '；', '。']));
    near.find(|rest| rest.starts_with("相比"))?;
    scene
        .same_clause(base.span.start as usize, at)
        .then_some(*base)
}

/// The last period before a number that a comparison begins with.
fn base_before(scene: &Scene, at: usize) -> Option<Period> {
    let mut periods = scene.periods.iter();
    let base = periods.rfind(|p| (p.span.end as usize) <= at && opens_comparison(scene, p));
    base.copied()
}

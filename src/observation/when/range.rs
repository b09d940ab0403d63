//! Where a movement begins: the number behind 由 or 从, and the period that it holds for.
//!
//! ```text
//! 由2011年的|42家增长到57家          2011 is of 42 alone
//! 分别由3.6万元、|1.7万元增至…        both begin
//! ```
//!
//! Which year that is where none is named is told in [`super`].

use crate::lexicon::{cut, has, movement};
use crate::mention::period::{Part, Period};
use crate::observation::scene::Scene;

use super::{Known, MOVED, When};

/// 由2011年的42家, 从2014年的63亿元: the period belongs to the next number alone.
pub fn opens_comparison(scene: &Scene, period: &Period) -> bool {
    let before = &scene.text[..period.span.start as usize];
    let after = &scene.text[period.span.end as usize..];
    let from = before.trim_end_matches('“').ends_with(['由', '从', '自']);
    let after = after.strip_prefix("”末").unwrap_or(after);
    let after = after.strip_prefix("同期").unwrap_or(after);
    // 由“六普”|时|的48.3万人
    let after = after
        .strip_prefix('时')
        .filter(|rest| rest.starts_with('的'))
        .unwrap_or(after);
    let after = behind_census(after);
    // 由上年|下降3.6%转为增长5.2%: so it does where that number has a movement.
    let moved = before
        .ends_with(['由', '从'])
        .then(|| behind_movement(after));
    let after = moved.flatten().unwrap_or(after);
    from && (after.starts_with('的') || after.starts_with(|c: char| c.is_ascii_digit()))
        && period.part != Part::Since
}

/// 由上年|下降|3.6%转为增长5.2%: the number behind a movement.
fn behind_movement(after: &str) -> Option<&str> {
    let moved = &after[movement::WORDS.verb.starting(after)?.len()..];
    (moved.is_empty() || moved.starts_with(|c: char| c.is_ascii_digit())).then_some(moved)
}

/// 由2010年|第六次全国人口普查|的104.6下降为98.7: the words behind the name of a census.
fn behind_census(after: &str) -> &str {
    const LONGEST: usize = 45;
    let near = &after[..after.floor_char_boundary(LONGEST)];
    let named = near.strip_prefix('第').and_then(|near| cut(near, "普查"));
    match named {
        Some((name, _)) if !name.contains(['，', '。']) => {
            &after["第".len() + name.len() + "普查".len()..]
        }
        _ => after,
    }
}

/// 从5.12亿元增长到7.46亿元: the first number holds for the year that the comparison began with.
pub fn opens_range(scene: &Scene, at: usize) -> bool {
    const FAR: usize = 48;
    let before = &scene.text[..at];
    // 财政补助由人均|490元提到520元
    let each = ["人均", "每人", "户均", "亩均", "平均"];
    let each = each.iter().find_map(|word| before.strip_suffix(word));
    let before = each.unwrap_or(before);
    if before.ends_with(['从', '由']) {
        return true;
    }
    // 分别由36600元、|17200元增至51000元、25800元
    // 由3120户|9840人减至210户560人
    let joined = before.ends_with(['户', '家', '个']).then_some(before);
    let Some(listed) = before.strip_suffix(['、', '和']).or(joined) else {
        return false;
    };
    let near = &listed[listed.ceil_char_boundary(listed.len().saturating_sub(FAR))..];
    let first = near
        .rfind(['从', '由'])
        .map(|at| &near[at + '从'.len_utf8()..]);
    let numbers =
        |c: char| c.is_ascii_digit() || "、和.,元万亿千百%个人户家项公里吨亩平方米件所".contains(c);
    first.is_some_and(|first| {
        first.starts_with(|c: char| c.is_ascii_digit()) && first.chars().all(numbers)
    })
}

/// 财政收入从3亿元增加到8亿元: whether a sentence says from where to where something moved.
pub fn tells_movement(text: &str) -> bool {
    text.match_indices(['从', '由']).any(|(at, from)| {
        let rest = &text[at + from.len()..];
        let clause = rest.split(['，', '；', '。']).next().unwrap_or("");
        clause.starts_with(|c: char| c.is_ascii_digit()) && clause.contains(['到', '至'])
    })
}

/// 从2010年的5万人减少到2万人，发生率|32.8%下降到13.5%: what moved on began when the movement before it did.
pub(super) fn moves_on(scene: &Scene, at: usize) -> bool {
    // The unit and the word that moves it.
    const NEAR: usize = 6;
    let rest = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let mut near = rest.char_indices().take(NEAR + 1);
    let end = near.find(|(_, c)| matches!(c, '到' | '至'));
    end.is_some_and(|(end, _)| movement::WORDS.verb.ending(&rest[..end]).is_some())
}

/// Whether nothing but 的 and a comparator lies between the period and the number at `at`.
pub(super) fn owns_next_number(scene: &Scene, period: &Period, at: usize) -> bool {
    let between = &scene.text[period.span.end as usize..at];
    let between = between.strip_prefix("同期").unwrap_or(between);
    let between = between.strip_prefix("时的").unwrap_or(between);
    let between = behind_census(between);
    let between = behind_movement(between).unwrap_or(between);
    let digits = between
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ':' | '的'));
    digits || between.chars().count() <= 3 && !between.contains('，')
}

/// 1978年到2017年, 改革开放40年来, or the years of the movement before: whether the first year is the one that it began with.
pub(super) fn named_from(scene: &Scene, known: &Known, when: &When) -> bool {
    let text = scene.setting.text;
    let Some(words) = when.words else {
        return when.rule == MOVED;
    };
    let (before, printed) = (&text[..words.start as usize], words.of(text));
    let founded = before.ends_with("改革开放") || before.ends_with("成立");
    let first = when.period.get(..4).and_then(|year| year.parse().ok());
    let founding = known
        .issued
        .zip(known.jubilee)
        .map(|(year, since)| year - since);
    when.rule == MOVED
        || has(printed, "年到")
        || has(printed, "年至")
        || founded
        || founding.is_some() && first == founding
}

//! Numbers that tell where something lies, or which road it lies on: they measure nothing.
//!
//! ```text
//! 清水河12公里处护岸        镇区5公里外的双河村        国道107和省道514大修工程        2公里充电服务圈
//! ```
//!
//! How long a road is (高速320公里) is a figure. Other numbers that are part of what stands around them are told in
//! [`super::part`].

use super::WORDS;
use crate::mention::number::Number;

/// Whether a number tells where.
pub(super) fn tells_where(number: &Number, before: &str, after: &str) -> bool {
    let length = matches!(number.unit.as_str(), "公里" | "里" | "米");
    numbers_road(number, before)
        || length && (is_spot(after) || is_away(after) || within_circle(after))
        || number.unit == "度" && before.ends_with(['纬', '经'])
        || number.unit.ends_with(['里', '米']) && after.starts_with("范围")
}

/// 12公里|处护岸, but not 50公里|处于…, 3公里|处理: where on a road or a river.
fn is_spot(after: &str) -> bool {
    let rest = after.strip_prefix('处');
    rest.is_some_and(|rest| !rest.starts_with(['于', '理', '置', '在', '治']))
}

/// 镇区5公里|外的双河村, 县城30公里|开外: how far off another place lies.
fn is_away(after: &str) -> bool {
    ["外的", "以外的", "之外的", "开外"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// 国道107和省道|514大修工程: whose number it is; 高速320公里 is a length.
fn numbers_road(number: &Number, before: &str) -> bool {
    // 国道107和|310大修工程: one word for both.
    let first = before.strip_suffix(['和', '及', '、']).unwrap_or(before);
    let road = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let other = first.len() < before.len() && road.len() < first.len();
    matches!(number.unit.as_str(), "" | "大")
        && (WORDS.road.ending(before).is_some() || other && WORDS.road.ending(road).is_some())
}

/// 2公里|充电服务圈: how far all is that one needs.
fn within_circle(after: &str) -> bool {
    const NEAR: usize = 8;
    let near = after
        .char_indices()
        .nth(NEAR)
        .map_or(after, |(end, _)| &after[..end]);
    let name = near
        .split(['，', '；', '。', '、', '（'])
        .next()
        .unwrap_or(near);
    WORDS.circle.ending(name).is_some()
}

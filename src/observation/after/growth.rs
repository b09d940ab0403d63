//! Growth behind a number, which is no thing that is counted.
//!
//! ```text
//! 保持14.6%|增长               no noun
//! 以9.9%的|增速领跑全市          likewise
//! 62%的|产品产量实现增长          those that grew
//! ```
//!
//! It does not tell by how much something grew: see [`crate::observation::measure`].

use crate::observation::noun;

/// 62%的|产品产量实现增长: whether those that are a share grew, but not 8%的|速度保持增长, nor 8%的|同比增长.
pub(super) fn they_grew(text: &str) -> bool {
    let Some(rest) = text.strip_suffix("增长") else {
        return false;
    };
    let verbs = ["同比实现", "实现", "保持", "同比"];
    let who = verbs.iter().find_map(|verb| rest.strip_suffix(verb));
    who.is_some_and(|who| noun::WORDS.sharing.starting(who).is_some())
}

/// Words for growth, which name no thing.
pub(super) const GROWN: [&str; 4] = ["增长", "增速", "增幅", "递增"];

/// 保持14.6%|增长: that it grew is all that is said.
pub(super) fn is_growth(text: &str) -> bool {
    // 3%|正增长, 10%|的增长
    let bare = text.strip_prefix('的').unwrap_or(text);
    let bare = ["正", "以上", "左右", "较快", "快速"]
        .iter()
        .find_map(|word| bare.strip_prefix(word))
        .unwrap_or(bare);
    let rest = GROWN.iter().find_map(|word| bare.strip_prefix(word));
    // 保持两位数|增长势头
    let rest = rest.map(|rest| {
        let held = ["势头", "态势", "水平", "速度"];
        held.iter()
            .find_map(|word| rest.strip_prefix(word))
            .unwrap_or(rest)
    });
    // 以9.9%的增速|领跑全市
    let compares = ["领先", "高于", "快于"];
    let goes_on = |rest: &str| {
        noun::WORDS.ranks.starting(rest).is_some()
            || noun::WORDS.placed.starting(rest).is_some()
            || compares.iter().any(|word| rest.starts_with(word))
    };
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.starts_with(['，', '；', '。', '、']) || goes_on(rest)
    })
}

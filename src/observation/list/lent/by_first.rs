//! What the items of a list are lent by the first one.
//!
//! ```text
//! 商品房施工面积、竣工面积        商品房|竣工面积
//! 出栏猪、牛                   出栏|牛
//! 财政总收入省口径、市口径        财政总收入|市口径
//! ```
//!
//! What the last one lends is told in [`super`].

use super::WORDS;
use crate::lexicon::has;
use crate::observation::name::AREA_STAGES;

/// 商品房施工面积、竣工面积 → 商品房竣工面积: what is built, where an item is nothing but a stage of it.
pub(super) fn built_too(first: &str, item: &str) -> Option<String> {
    let stage = |area: &str| {
        let area = area.strip_suffix("面积")?;
        AREA_STAGES.into_iter().find(|stage| area.ends_with(stage))
    };
    let bare = item.strip_suffix("面积")?;
    let built = first.strip_suffix("面积")?.strip_suffix(stage(first)?)?;
    AREA_STAGES
        .contains(&bare)
        .then(|| format!("{built}{item}"))
        .filter(|_| !built.is_empty())
}

/// 出栏猪、牛、羊 → 出栏牛: what else was sold or kept of which one character tells.
pub(super) fn kept_too(first: &str, item: &str) -> Option<String> {
    let verb = ["出栏", "存栏"]
        .into_iter()
        .find(|verb| first.starts_with(verb))?;
    let bare = item.chars().count() == 1 && first.chars().count() == 3;
    (bare && first != item).then(|| format!("{verb}{item}"))
}

/// 年削减二氧化硫、氮氧化物|排放量 → 年削减氮氧化物排放量: what else there is so much less of each year.
pub(super) fn saved_too(first: &str, item: &str) -> Option<String> {
    let verb = ["年削减", "年减排", "年节约"]
        .into_iter()
        .find(|verb| first.starts_with(verb))?;
    (!item.starts_with('年')).then(|| format!("{verb}{item}"))
}

/// 财政总收入省口径、|市口径 → 财政总收入市口径: the same as another reckons it.
pub(super) fn reckoned_too(first: &str, item: &str) -> Option<String> {
    const SHORT: usize = 4;
    let whole = first.strip_suffix("口径")?;
    let own = item.strip_suffix("口径")?;
    let by = own.chars().count();
    let whose = whole.char_indices().nth_back(by.checked_sub(1)?)?.0;
    let stem = &whole[..whose];
    let short = by < SHORT && stem.chars().count() >= SHORT;
    short.then(|| format!("{stem}{item}"))
}

/// What a number of deals comes to.
pub(super) const SUM: &str = "金额";

/// 配额交易量及|金额 → 配额交易金额: what as many deals came to.
pub(super) fn sum_too(first: &str, item: &str) -> Option<String> {
    const DEALS: [&str; 5] = ["交易", "成交", "合同", "签约", "认定登记"];
    let deals = first.strip_suffix(['量', '数']).filter(|_| item == SUM)?;
    let deals = deals.trim_end_matches(['套', '笔', '宗']);
    let dealt = DEALS.iter().any(|deal| deals.ends_with(deal));
    dealt.then(|| format!("{deals}{SUM}"))
}

/// 道路交通事故起数、|亡人数 → 道路交通事故亡人数: what else such accidents are told by.
pub(super) fn lost_too(first: &str, item: &str) -> Option<String> {
    let what = first.strip_suffix("起数").filter(|what| !what.is_empty())?;
    WORDS.toll.number(item).map(|_| format!("{what}{item}"))
}

/// 参加养老保险和医疗保险的|人数 → 参加医疗保险人数: those who take part in each.
pub(super) fn insured_too(first: &str, item: &str) -> Option<String> {
    let takes = "参加";
    let scheme = first.starts_with(takes) && has(first, "保险");
    let other = has(item, "保险") && !item.starts_with('参');
    (scheme && other && item.ends_with(['数', '员', '工'])).then(|| format!("{takes}{item}"))
}

//! What is told of those counted that are places, or that move as a sum does: no verb of the table begins it.
//!
//! ```text
//! 589家企业|增长              how they moved
//! 20个村|人畜饮水困难           what so many villages have, but not 村卫生室
//! 3个县|超过120亿元            what sum they came to
//! ```
//!
//! Whether such words tell them apart from others is decided in [`crate::observation::name`].

use crate::lexicon::has;
use crate::observation::after::shares;
use crate::observation::{figure, noun};

/// 589家企业|增长, 21种商品|下降: how those counted moved.
pub(super) fn they_moved(text: &str) -> Option<usize> {
    const THINGS: [&str; 6] = ["企业", "单位", "指标", "园区", "产品", "商品"];
    let moved = ["正增长", "增长", "下降", "盈利", "亏损"];
    let who = moved.iter().find_map(|word| text.strip_suffix(word))?;
    let verbs = ["实现", "保持", "同比", "出现", "均"];
    let who = verbs
        .iter()
        .find_map(|word| who.strip_suffix(word))
        .unwrap_or(who);
    THINGS
        .iter()
        .any(|word| who.ends_with(word))
        .then_some(who.len())
}

/// 20个村|人畜饮水困难, 5个村|生活污水治理: what is told of so many villages; not 村卫生室, 村级活动场所.
pub(super) fn of_villages(text: &str) -> Option<usize> {
    const WORDS: &str = "庄级民集卫委组屯镇史道居干医支书容落规社口寨小企内外两（精党";
    let said = text.strip_prefix('村')?;
    let said = said.strip_prefix('的').unwrap_or(said);
    // 162个村|集体经济收入达标: what all of them have come to.
    let income = ["集体经济收入", "集体收入", "集体经营性收入"];
    let earned = income.iter().find_map(|word| said.strip_prefix(*word));
    if earned.is_some_and(|rest| rest.ends_with("达标")) {
        return Some(text.len() - said.len());
    }
    let own = said.chars().count() >= 4 && !said.starts_with(|c| WORDS.contains(c));
    // 村健身广场, 村便民服务站 are things of a village's own.
    let act = noun::WORDS.own_act.ending(said).is_some();
    (own && act && !said.contains(['、', '和', '及'])).then_some(text.len() - said.len())
}

/// 1个区|GDP超过200亿元, 4个县市区|经济总量跨入“百亿”行列: where is told what sum so many places have come to.
pub(super) fn of_places(text: &str) -> Option<usize> {
    const LONGEST: usize = 20;
    let place = noun::WORDS.local.starting(text)?;
    let said = &text[place.len()..];
    // 10个县（市、区）|增加值均实现正增长, 4个县区|增速超过全市平均
    let near = said.chars().count() <= LONGEST
        && !said.starts_with(['级', '域', '内', '的'])
        && !said.ends_with(['过', '于']);
    let paced = ["增长", "下降", "回升", "回落"]
        .iter()
        .any(|word| said.ends_with(word));
    let compared = ["超过", "高于", "快于", "低于"]
        .iter()
        .any(|word| has(said, word));
    if near
        && (paced
            || compared
                && ["增速", "增幅", "速度", "增长", "平均"]
                    .iter()
                    .any(|word| has(said, word)))
    {
        return Some(place.len());
    }
    // 1个区GDP超过300亿元，3个县|超过120亿元
    // 8个乡镇|粮食产量占全县的61%
    if shares(said) {
        return Some(place.len());
    }
    let sum = figure::sums(said).unwrap_or(0);
    let passed: &[&str] = match sum {
        0 => &["超过", "突破"],
        _ => &["超", "突破", "跨入", "全部跨入", "达到", "过"],
    };
    let rest = &said[sum..];
    let rest = rest.strip_prefix('均').unwrap_or(rest);
    passed
        .iter()
        .any(|word| rest.starts_with(word))
        .then_some(place.len())
}

/// 6个县（市、区）|增速超过|7%: where those end of which is told beyond what pace they grew.
pub(in crate::observation::after) fn outpaced(text: &str) -> Option<usize> {
    let place = noun::WORDS.local.starting(text)?;
    let said = &text[place.len()..];
    let beyond = ["超过", "高于", "突破"]
        .iter()
        .find_map(|word| said.strip_suffix(word))?;
    let pace = ["增长", "增速", "增幅", "速度"]
        .iter()
        .any(|word| beyond.ends_with(word));
    pace.then_some(place.len())
}

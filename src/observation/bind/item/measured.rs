//! Where what is counted ends, and what is measured of it begins.
//!
//! ```text
//! 3万户茶农|户均增收4500元          a mean
//! 14个项目|投资25亿元              what they cost
//! 4条干渠|总长20公里               how long they are
//! ```
//!
//! It does not tell what the measure is of: see [`crate::observation::name`].

use crate::lexicon::{Lexicon, UnitKind as Kind, find};
use crate::mention::number::Number;
use crate::observation::after::said_of;
use crate::observation::{list, noun};

/// 3万户茶农|户均增收4500元, 45个监测点|PM2.5平均浓度为32微克/立方米: where what is counted ends and a mean begins.
pub(super) fn averaged(between: &str) -> Option<usize> {
    const MEANS: [&str; 3] = ["户均", "人均", "平均"];
    // All of them end alike.
    if !between.contains('均') {
        return None;
    }
    let mean = MEANS.iter().filter_map(|word| find(between, word)).min();
    let at = mean.filter(|&at| !between[at..].starts_with("平均水平"))?;
    // 乡镇|农民人均纯收入, 城市|年平均浓度
    let what = |c: char| matches!(c, '年' | '月' | '日') || c.is_ascii_graphic();
    let counted = between[..at].trim_end_matches(what);
    let whose = ["城镇居民", "农村居民", "居民", "农民", "职工"];
    let whose = whose.iter().find_map(|whose| counted.strip_suffix(whose));
    Some(whose.unwrap_or(counted).len()).filter(|at| *at > 0)
}

/// 12个街道|优良天数为286天: where what is counted ends and a known indicator of it begins.
pub(super) fn measured(between: &str, counted: &Number, follower: &Number) -> Option<usize> {
    let counts = |number: &Number| number.kind() == Some(Kind::Classifier);
    let short = between.chars().count() <= MEASURED;
    if !short || !counts(counted) || counts(follower) && !follower.unit.ends_with("人次") {
        return None;
    }
    let name = between.trim_end_matches(['达', '到', '为', '是', '超', '过', '约', '近']);
    // 行业|产值增速
    let rate = ["增速", "增幅"]
        .iter()
        .find_map(|rate| name.strip_suffix(rate));
    let name = rate.unwrap_or(name).trim_end_matches("同比");
    let lexicon = Lexicon::get();
    let starts = name.char_indices().skip(1).map(|(at, _)| at);
    let mut starts = starts.filter(|&at| name[at..].chars().nth(1).is_some());
    let known = starts.find(|&at| lexicon.indicator(&name[at..]).is_some());
    // 3个市级|集中式饮用水水源地水质达标率: a level or a kind alone is nothing that is counted.
    let known = known.filter(|at| !name[..*at].ends_with(['级', '型']));
    // What the counted cost or earned is told apart elsewhere.
    let head = || list::head(name).filter(|_| follower.kind() != Some(Kind::Money));
    let at = known.or_else(|| Some(name.len() - head()?.len()).filter(|at| *at > 0))?;
    // 11种疫苗|接种率, but 率 alone is no indicator.
    let at = Some(at).filter(|at| name[*at..].chars().nth(1).is_some())?;
    // 61个|市重点项目: whose they are is no count of cities.
    let level = ["省", "市", "县", "区", "州"].contains(&&name[..at]);
    if level
        && ["项目", "工程", "企业"]
            .iter()
            .any(|end| name.ends_with(end))
    {
        return None;
    }
    // 2个水源地|水质达标率: the quality is measured, not counted.
    let quality = ["水环境功能", "空气质量", "水质"];
    let counted = quality
        .iter()
        .find_map(|word| name[..at].strip_suffix(word));
    let at = counted.map_or(at, str::len);
    // 企业|享受惠企政策
    let said = said_of(&name[..at]).filter(|end| !name[..*end].ends_with(['级', '型']));
    Some(said.unwrap_or(at))
}

/// Longest stretch, in characters, in which a counted noun and a known indicator are looked for.
const MEASURED: usize = 24;

/// 14个项目|投资25亿元: where what is counted ends and what it costs begins.
pub(super) fn cost(between: &str, counted: &Number, sum: &Number, text: &str) -> Option<usize> {
    let kinds = counted.kind() == Some(Kind::Classifier) && sum.kind() == Some(Kind::Money);
    let owned = text[sum.span.end as usize..].starts_with('的');
    let words = [
        "计划总投资",
        "总投资",
        "计划投资",
        "年度投资",
        "完成投资",
        "投资",
        "总产值",
        "产值",
    ];
    let bare = between.trim_end_matches(['约', '达', '近', '超', '为']);
    let cost = words.iter().filter(|_| kinds && !owned);
    let cost = cost.into_iter().find(|word| bare.ends_with(**word))?;
    Some(bare.len() - cost.len())
}

/// 4条干渠|总长20公里: where what is counted ends and how long or large it is begins.
pub(super) fn sized(between: &str, counted: &Number, size: &Number, text: &str) -> Option<usize> {
    const LONGEST: usize = 20;
    // 4个|年产能20万辆的工厂: what they can do may be told by things that are counted.
    let able = || {
        let bare = between.trim_end_matches(['约', '达', '近', '超', '为', '共']);
        size.kind() == Some(Kind::Classifier) && bare.ends_with(['力', '能'])
    };
    let kinds =
        counted.kind() == Some(Kind::Classifier) && (size.kind() == Some(Kind::Measure) || able());
    let owned = text[size.span.end as usize..].starts_with('的');
    if !kinds || between.chars().count() > LONGEST {
        return None;
    }
    let bare = between.trim_end_matches(['约', '达', '近', '超', '为', '共']);
    let at = bare.len() - noun::WORDS.size.ending(bare)?.len();
    // 4条|总长46公里的道路: the thing stands behind its length.
    (!owned || at == 0).then_some(at)
}

/// 30幢楼宇|实现税收12亿元: where what is counted ends and what it earned begins.
pub(super) fn earned(between: &str, counted: &Number, sum: &Number) -> Option<usize> {
    let kinds = counted.kind() == Some(Kind::Classifier) && sum.kind() == Some(Kind::Money);
    let verbs = ["实现", "完成", "贡献", "创造"];
    let mut verbs = verbs.iter().filter(|_| kinds);
    verbs.find_map(|verb| {
        let at = find(between, verb)?;
        let counted = between[..at].trim_end_matches(['预', '计', '共', '已', '累']);
        let (rest, at) = (&between[at..], counted.len());
        // 落实|现代职业教育资金: two other words.
        if at == 0 || counted.ends_with('落') {
            return None;
        }
        (rest[verb.len()..].chars().count() >= 2).then_some(at)
    })
}

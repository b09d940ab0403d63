//! Where the words of a figure end when another figure follows in the clause.
//!
//! ```text
//! 19个|项目|总投资32亿元          what is counted, then what it costs
//! 12个|街道|平均优良天数286天       what is counted, then what is measured of it
//! ```
//!
//! It only tells where they end; what they say is for [`crate::observation`].

mod measured;

use super::{at_places, lying};
use crate::lexicon::{UnitKind as Kind, Words, find, has};
use crate::mention::cue;
use crate::mention::number::{Form, Number};
use crate::observation::noun;
use measured::{averaged, cost, earned, measured, sized};
use std::sync::LazyLock;

/// Where the noun of a figure ends when another figure follows in the clause.
pub fn end(text: &str, from: usize, number: &Number, follower: &Number) -> usize {
    let next = follower.span.start as usize;
    let between = &text[from..next];
    // 三个行政区分别实现产值…: what is given respectively is not the counted thing.
    // Asked first: few stretches have it, and finding where takes more to begin with.
    if has(between, "分别")
        && let Some(at) = find(between, "分别").filter(|at| *at > 0)
    {
        // 4个|行业|增加值分别增长…: nor is what is measured of them.
        return from + measured(&between[..at], number, follower).unwrap_or(at);
    }
    // 高出全市平均0.8个百分点|居全市第二位: nor is the place that it leads to.
    if follower.form == Form::Rank && number.is_points() && holds_rank(between) {
        return from;
    }
    // 2起事故|共造成2人死亡: nor is what came of them.
    if let Some(at) = caused(between).filter(|_| follower.kind() == Some(Kind::Classifier)) {
        return from + at;
    }
    // 现有6条公交线路|基础上新增2条: nor is what came on top of it.
    if let Some(at) = find(between, "基础上").filter(|at| *at > 0) {
        return from + at;
    }
    let length = at_places::end(text, number.span.start as usize, between)
        .or_else(|| lying::end(between, number, follower))
        .or_else(|| counted_before(between, number, follower))
        .or_else(|| listed(between))
        .or_else(|| among(between).filter(|_| between.chars().count() > 2))
        // 项目19个|总投资32亿元: what the counted cost, but for 12个总投资30亿元的项目.
        .or_else(|| cost(between, number, follower, text))
        .or_else(|| sized(between, number, follower, text))
        .or_else(|| measured(between, number, follower))
        // 投资4400万元购置公交车80辆: what the money went into is counted itself.
        .or_else(|| buys(between, number, follower).then_some(0))
        .or_else(|| earned(between, number, follower))
        .or_else(|| counted_end(between, number));
    length.map_or(next, |end| from + end)
}

/// 居全市|第二位, 列全省|第5: whether nothing stands before a rank but that it is held, and among whom.
fn holds_rank(between: &str) -> bool {
    const SHORT: usize = 12;
    let held = noun::WORDS.ranks.starting(between).is_some()
        || between.starts_with(['居', '列', '排'])
        || between.starts_with("位于");
    held && between.chars().count() <= SHORT && !between.contains(['、', '的'])
}

/// 2起事故|共造成2人死亡: where what happened ends and what came of it begins.
fn caused(between: &str) -> Option<usize> {
    let at = find(between, "造成")?;
    let what = between[..at].trim_end_matches(['共', '总', '累', '计']);
    what.ends_with("事故").then_some(what.len())
}

/// 12个街道|平均优良天数286天: where what is counted ends before its mean, or before those told among it.
fn counted_before(between: &str, number: &Number, follower: &Number) -> Option<usize> {
    let counted = |number: &Number| number.kind() == Some(Kind::Classifier);
    if number.unit.ends_with(['亩', '顷']) {
        return yielding(between, follower);
    }
    if !counted(number) {
        // 1.2万贫困户|户均增收1600元: counted without a word for it.
        // 4万茶农|年人均增收1200元
        let whose = ['户', '农', '民', '工', '众', '员'];
        return averaged(between)
            .filter(|end| matches!(&*number.unit, "" | "万") && between[..*end].ends_with(whose));
    }
    // 22个重大项目中|物流园、产业园等14个项目: among which so many are told.
    averaged(between)
        .or_else(|| rated(between).filter(|_| follower.unit == "%"))
        .or_else(|| within(between).filter(|_| counted(follower)))
        .or_else(|| sets_up(between).filter(|_| counted(follower)))
        .or_else(|| lays(between).filter(|_| follower.kind() == Some(Kind::Measure)))
}

/// 35个贫困村|建设保鲜库31座, 12个社区|成立服务队26支: where the places end and what they set up begins.
fn sets_up(between: &str) -> Option<usize> {
    let verbs = noun::WORDS.sets_up.every(between);
    verbs.map(|(_, place)| place.start).find(|at| {
        ["村", "乡镇", "社区", "街道"]
            .iter()
            .any(|place| between[..*at].ends_with(place))
    })
}

/// 12个村|新建公路80公里, 36个村|铺设45公里管网: where the places end and what they have, that is so long, begins.
fn lays(between: &str) -> Option<usize> {
    let end = noun::WORDS.villages.starting(between)?.len();
    let does = noun::WORDS.sets_up.starting(&between[end..]).is_some()
        || noun::WORDS.lays.starting(&between[end..]).is_some();
    does.then_some(end)
}

/// 77个村委会（社区）|通村硬化率达100%, 21个国控断面|水质优良率100%: where the villages or waters end of which a rate is told.
fn rated(between: &str) -> Option<usize> {
    let sampled = || {
        let (_, place) = noun::WORDS.sampled.next(between, 0)?;
        let plain = !between[..place.end].contains(['，', '、'])
            || between[..place.start].chars().count() <= 4;
        plain.then_some(place.end)
    };
    let villages = noun::WORDS.villages.starting(between).map(str::len);
    let end = villages.or_else(sampled)?;
    // 水质优良率|继续保持|100%
    let rate = cue::without_tails(&between[end..]);
    (rate.ends_with('率') && (3..=10).contains(&rate.chars().count())).then_some(end)
}

/// 63万亩小麦|平均单产达430公斤: where the crop ends and what it yields begins.
fn yielding(between: &str, follower: &Number) -> Option<usize> {
    const LONGEST: usize = 20;
    let yields = ["平均单产", "平均亩产", "单产", "亩产"];
    let weighed = follower.unit.ends_with(['斤', '克', '吨']);
    let short = weighed && between.chars().count() <= LONGEST;
    let mut at = yields.iter().filter_map(|word| find(between, word));
    at.find(|at| short && *at > 0)
}

/// 120家企业|、项目30个: the mark that ends an item of a list, the last one that leads straight to the next number.
fn listed(between: &str) -> Option<usize> {
    static MARKS: LazyLock<Words> = LazyLock::new(|| Words::new(["、", "以及", "和", "及", "与"]));
    let places = MARKS.every(between).map(|(_, place)| place.start);
    let cuts: Vec<usize> = places.filter(|at| parts_items(between, *at)).collect();
    let bare = |at: usize| {
        let rest = between[at..].trim_start_matches(['、', '和', '及', '与', '以']);
        rest.is_empty() || cue::prefix(rest).is_some_and(|(cue, left)| cue.lead && left.is_empty())
    };
    let last = cuts.iter().rev().find(|&&at| bare(at));
    last.or_else(|| cuts.first()).copied()
}

/// 企业|和个体户, but not 普及: whether a mark stands between items, and is no part of a word.
fn parts_items(between: &str, at: usize) -> bool {
    // 惠及, 普及: words of their own; 以及 is a mark as a whole. 6个区（县、市）: not inside brackets.
    let before = &between[..at];
    let bracket = before.rfind(['（', '）']).map_or("", |at| &before[at..]);
    // 337个地级|及以上城市, 夜间文化|和旅游集聚区
    let upward = between[at..].starts_with("及以");
    let culture = before.ends_with("文化") && between[at..].starts_with("和旅游");
    // 8个市|、县重点项目: whose they are, both.
    let levels = ["国", "省", "市", "县", "区", "国家", "州"];
    let next = between[at..].trim_start_matches('、');
    let level = levels.contains(&before)
        && next.starts_with(['省', '市', '县', '区', '州'])
        && next.chars().nth(1).is_some_and(|c| !c.is_ascii_digit());
    !level
        && !before.ends_with(['惠', '普', '涉', '波', '以'])
        && !bracket.starts_with('（')
        && !upward
        && !culture
}

/// Whether a verb stands between a sum of money and things that are counted.
pub fn buys(between: &str, sum: &Number, counted: &Number) -> bool {
    // 投入3亿元|资金|新建公路120公里: the money once more.
    let between = between.strip_prefix("资金").unwrap_or(between);
    let verb = cue::prefix(between).filter(|(cue, rest)| {
        cue.lead && cue.word.chars().count() >= 2 && rest.chars().count() >= 2
    });
    sum.kind() == Some(Kind::Money)
        && matches!(counted.kind(), Some(Kind::Classifier | Kind::Measure))
        // 投资3000万元|改造老旧管网25公里: a verb that stays with its object.
        && (verb.is_some() || noun::is_act(between))
}

/// 项目|中物流园等: where a counted noun ends of which some are named.
fn within(between: &str) -> Option<usize> {
    let (whole, named) = between.split_once('中')?;
    let kinds = ["项目", "工程", "企业", "实事", "学校", "园区"];
    (kinds.iter().any(|kind| whole.ends_with(kind)) && named.contains('等')).then_some(whole.len())
}

/// 512名困难学生|代缴学费86.4万元: where the counted thing ends and the next name begins.
fn counted_end(between: &str, number: &Number) -> Option<usize> {
    static HEADS: LazyLock<Words> = LazyLock::new(|| {
        Words::of_lines(crate::lexicon::table!("../../lexicon/counted_heads.tsv"))
    });
    // 6所中学学生宿舍楼3000平方米: no people are counted by 所.
    if matches!(number.unit.as_str(), "所" | "座" | "栋" | "幢" | "处") {
        return None;
    }
    let end = HEADS.every(between).map(|(_, place)| place.end).min()?;
    // 2700名农村家庭|经济困难学生: whose children they are.
    let poor = ["经济困难", "困难", "贫困"];
    if poor.iter().any(|word| between[end..].starts_with(word)) {
        return None;
    }
    (between[end..].chars().count() >= 3).then_some(end)
}

/// 30项任务中|27项完成: where a group ends that a number counts within; 中小企业 is no such place.
fn among(between: &str) -> Option<usize> {
    let words = "小央国心医职专学药级等型期共华部式文外西东南北年青草高低";
    between.char_indices().find_map(|(at, c)| {
        let next = between[at + c.len_utf8()..].chars().next();
        let word = || next.is_some_and(|next| words.contains(next));
        // 行政村|集中供水率
        // 普通高中贫困生, 初中教师
        let gathers = between[..at].ends_with(['集', '高', '初']);
        (c == '中' && !word() && !gathers).then_some(at)
    })
}

//! Parts that are none of the subject's, by what the two are.
//!
//! ```text
//! 开工率43%；完成投资|4.7亿元        money is no part of a rate
//! 惠及居民3万户、建筑面积|12万平方米   no size of people
//! 新农合参加人数20万人，参合率|98%     but a rate of those who take part
//! ```
//!
//! Where the two stand is asked in [`super::part`].

use crate::lexicon::has;
use crate::observation::list;
use crate::observation::noun::{self, Lean, is_project, lean, spends};

/// What is earned, of whatever it may be.
const EARNED: [&str; 5] = ["收入", "利润", "利税", "税收", "产值"];

/// Whether what a part is said of, `whose`, can't have it.
pub(super) fn stands_alone(noun: &str, whose: &str) -> bool {
    // 增加值率（增加值占总收入比重）25%；税收|64亿元: whatever a bracket says of it.
    let whose = whose.split('（').next().unwrap_or(whose);
    const RULES: [fn(&str, &str) -> bool; 20] = [
        of_part,
        of_tally,
        of_rate,
        of_average,
        of_people,
        of_step,
        of_use,
        of_works,
        of_sum,
        of_relief,
        of_unharmed,
        of_other_rate,
        of_verb,
        of_scheme,
        of_direction,
        of_lender,
        of_effort,
        of_jobs,
        of_market,
        of_fixed,
    ];
    // 惠及56栋楼，惠及居民430户: nor of what has no more to its name.
    let nameless = whose.chars().count() < 2;
    nameless || noun::sized_apart(whose, noun) || RULES.iter().any(|rule| rule(noun, whose))
}

/// A part has no parts, nor has 年产能 or 年加工能力 alone; 一期投资 is of a project alone.
fn of_part(noun: &str, whose: &str) -> bool {
    lean(whose) == Some(Lean::Part)
        || matches!(whose, "年产能" | "产能")
        || whose.starts_with('年') && whose.ends_with("能力")
        || has(noun, "期投资") && !is_project(whose)
}

/// 上市企业数达到180家，营业收入|2.9万亿元: how many there are earns nothing.
fn of_tally(noun: &str, whose: &str) -> bool {
    // 药材企业|数量增加12家，利润…: of the firms, whose number only moved.
    let tally = whose.ends_with('数');
    tally && EARNED.iter().any(|end| noun.ends_with(end))
}

/// 开工率43%；完成投资|4.7亿元, 出生率7.7‰；死亡|5388人, 直接经济损失1200万元，死亡|3人: neither money nor people; 森林覆盖率41%，
/// 总面积|2431平方公里: nor has a rate an area.
fn of_rate(noun: &str, whose: &str) -> bool {
    spends(noun) && whose.ends_with(['率', '工', '比'])
        || noun.ends_with("面积") && whose.ends_with('率')
        || noun::people(noun) && whose.ends_with('率')
        || noun == "死亡" && whose.ends_with(['率', '工', '比', '失'])
        // 上交税金11.4亿元，实现利润|12.7亿元: taxes earn nothing.
        || noun.ends_with("利润") && whose.ends_with("税金")
}

/// 亩均产量188公斤，总产|1.6万吨: a total is no part of an average.
fn of_average(noun: &str, whose: &str) -> bool {
    let each = ["亩均", "户均", "人均"];
    noun.starts_with('总') && each.iter().any(|word| whose.starts_with(word))
}

/// 惠及居民3万户、建筑面积|12万平方米.
fn of_people(noun: &str, whose: &str) -> bool {
    noun.ends_with("面积") && noun::people(whose)
}

/// 完成投资43亿元；开复工面积187万平方米；竣工面积|81万平方米: no area of money, nor of another step alone.
fn of_step(noun: &str, whose: &str) -> bool {
    let step = whose.strip_suffix("面积").is_some_and(|step| {
        noun::WORDS.step.number(step).is_some() || noun::WORDS.stage.number(step).is_some()
    });
    let sums = ["固定资产投资", "固定资产投资额", "开发投资", "开发投资额"];
    noun.ends_with("工面积") && (step || sums.iter().any(|sum| whose.ends_with(sum)))
}

/// 年交易量10万吨，带动就业|900人: people are no part of a measure.
fn of_use(noun: &str, whose: &str) -> bool {
    let jobs = noun.starts_with("带动");
    // 年产干茶5000吨，综合产值|16亿元: nor is what all of a crop yields of one product.
    let crop = noun != "综合产值" || whose.ends_with("面积") || whose.ends_with("产量");
    !crop || jobs && whose.starts_with('年') && whose.ends_with(['量', '值', '额'])
}

/// 新建道路7条，主营业务收入|全省第9; 合同引资80亿元；销售收入|120亿元: neither what is built nor money that was promised earns.
fn of_works(noun: &str, whose: &str) -> bool {
    let promised = whose.ends_with("引资") || whose.ends_with("资金");
    EARNED.iter().any(|end| noun.ends_with(end))
        && (promised || noun::WORDS.built.ending(whose).is_some())
}

/// 实现生产总值32亿元；税收|9.2亿元, 利润率5%；税收|增长6%: nor does what sums up all of a district, nor a rate.
fn of_sum(noun: &str, whose: &str) -> bool {
    let all = || noun::WORDS.sum_of_all.within(whose);
    // 生产总值32亿元；完成投资|21亿元, but 固定资产投资: nor does it invest.
    let invests = spends(noun) && !has(whose, "投资");
    EARNED.contains(&noun) && (whose.ends_with('率') || all()) || invests && all()
}

/// 城乡低保人数8000人，发放低保金|4586万元: of relief told by its own name alone.
fn of_relief(noun: &str, whose: &str) -> bool {
    noun == "低保金" && (!whose.ends_with("低保") || whose.starts_with("享受"))
}

/// 倒塌房屋86户，直接经济损失|1.8亿元: no house loses.
fn of_unharmed(noun: &str, whose: &str) -> bool {
    noun.starts_with("直接") && !whose.ends_with(['亡', '伤', '故', '灾', '失'])
}

/// 毕业率 and 辍学率 are told beside other rates of schools.
fn of_other_rate(noun: &str, whose: &str) -> bool {
    let rates = ["学率", "固率", "毕业率", "辍学率"];
    rates[2..].contains(&noun) && !rates.iter().any(|rate| whose.ends_with(rate))
}

/// 罚款362万元，办结率|100%: no sum is settled; 年出栏19万只，年产值|…: a verb alone yields nothing.
fn of_verb(noun: &str, whose: &str) -> bool {
    let settled = noun == "办结率" || noun == "满意率";
    settled && whose.ends_with(['款', '金', '费'])
        || noun.starts_with('年') && matches!(whose, "年出栏" | "年存栏" | "出栏" | "存栏")
}

/// 新农合参加人数20万人，参合率|98%: of a scheme of insurance alone.
fn of_scheme(noun: &str, whose: &str) -> bool {
    let schemes = ["保险", "医疗", "人数", "农合", "养老", "参合农民"];
    // 养老保险|参保9万人，参保率98%: whatever those are called who take part.
    let scheme = noun::scheme(whose).unwrap_or(whose);
    let told = |end: &str| whose.ends_with(end) || scheme.ends_with(end);
    (noun.ends_with("参合率") || noun.ends_with("参保率")) && !schemes.iter().any(|end| told(end))
}

/// 南北长51公里，总面积|1433平方公里: a direction has no area.
fn of_direction(noun: &str, whose: &str) -> bool {
    noun.ends_with("面积") && noun::WORDS.spans.number(whose).is_some()
}

/// 工业增加值增长6%；贷款余额|增长8%: what is measured borrows nothing.
fn of_lender(noun: &str, whose: &str) -> bool {
    noun == "贷款余额" && list::head(whose).is_some() && !whose.contains('款')
}

/// 完成土石方320万方，投资|7248万元: what was moved or laboured is no work that money is spent on.
fn of_effort(noun: &str, whose: &str) -> bool {
    spends(noun) && noun::WORDS.effort.ending(whose).is_some()
}

/// 新增就业5万人，新增税收|3亿元: jobs earn nothing; 惠及农户5万户，带动就业|4000人: nor do those served have workers.
fn of_jobs(noun: &str, whose: &str) -> bool {
    const JOBS: [&str; 4] = ["就业", "岗位", "劳动力", "就业人数"];
    let earned = EARNED.iter().any(|end| noun.ends_with(end)) || noun.starts_with("纳税");
    earned && JOBS.iter().any(|end| whose.ends_with(end))
        || noun.starts_with("带动就业") && noun::people(whose)
}

/// 产品远销15个国家和地区，年产值|2亿元: nor do the places that something is sold to.
fn of_market(noun: &str, whose: &str) -> bool {
    const MARKETS: [&str; 6] = ["城市", "省市", "国家", "国家和地区", "省份", "上市"];
    let sums = ["额", "亩产", "产量"];
    let earned = EARNED.iter().chain(&sums).any(|end| noun.ends_with(end));
    earned && MARKETS.iter().any(|end| whose.ends_with(end))
}

/// 固定资产投资26亿元，主营业务收入|75亿元: what is built earns nothing yet.
fn of_fixed(noun: &str, whose: &str) -> bool {
    let bare = matches!(whose, "固定资产投资" | "全社会固定资产投资");
    bare && EARNED.iter().any(|end| noun.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_of_what_can_have_it() {
        assert!(stands_alone("完成投资", "开工率"));
        assert!(stands_alone("总产", "亩均产量"));
        assert!(stands_alone("总面积", "南北长"));
        assert!(stands_alone("总面积", "森林覆盖率"));
        assert!(!stands_alone("参合率", "新农合参加人数"));
        assert!(!stands_alone("参保率", "养老保险参保户"));
        assert!(stands_alone("参保率", "城镇新增就业"));
        assert!(!stands_alone("完成投资", "道路项目"));
        assert!(stands_alone("税收", "城镇新增就业"));
        assert!(stands_alone("年产值", "大中城市"));
        assert!(!stands_alone("年产值", "茶叶企业"));
        assert!(stands_alone("主营业务收入", "固定资产投资"));
    }
}

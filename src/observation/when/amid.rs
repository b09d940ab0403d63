//! Years that are told amid a sentence and hold no further than the next `；`.
//!
//! ```text
//! 2010年，生产总值…；五年累计投资300亿元；|财政收入…          2010 again
//! 到2025年，建成120座，其中2022年建成30座；|停车位…          2025 again
//! 过去五年年均增长8%；|税收…                               2015 again
//! 新开工33个（含2019年签约项目），|开工率81%                2020 again
//! ```
//!
//! It is asked only of a period behind which another `；` group begins; which of the others holds is for
//! [`super::said`].

use crate::lexicon::has;
use crate::mention::period::{Part, Period, WORDS, Year};
use crate::observation::scene::Scene;
use crate::observation::status::{self, PLACED};

/// Whether a period holds only for its own `；` group, and the figure at `at` stands behind that.
pub fn holds_to_group(scene: &Scene, period: &Period, at: usize) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let group = || scene.text[..start].rfind('；').unwrap_or(0);
    scene.text[end..at].contains('；')
        && (sums_up(scene, period)
            || has(&scene.text[group()..start], "其中")
            || is_due_amid(scene, period)
            || foresees_whole(scene, period))
}

/// 今年将…；力争到2020年每个县建成3个；|建成示范镇5个: whether a year by which one thing is to be stands amid a sentence that told of another,
/// and heads nothing more. 到2020年，…；…, with a mark behind it, does.
fn is_due_amid(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    if !scene.text[..start].ends_with('到') || period.part != Part::Whole {
        return false;
    }
    let rest = scene.text[end..].trim_start_matches(['年', '底', '末']);
    let before = scene
        .periods
        .iter()
        .rfind(|other| other.span.end <= period.span.start);
    let since = before.map_or(0, |before| before.span.end as usize);
    let told = &scene.text[since..start];
    let apart = told.contains('；') || told.contains(|c: char| c.is_ascii_digit());
    apart && !rest.starts_with(['，', '：'])
}

/// 今年前三季度，完成35亿元，预计全年可实现37亿元；|人均收入11248元: whether all of the year is only foreseen, amid a sentence on a part of it.
fn foresees_whole(scene: &Scene, period: &Period) -> bool {
    let start = period.span.start as usize;
    let whole = period.span.of(scene.text) == "全年";
    let first = scene.periods.iter().find(|first| !first.base);
    whole
        && first.is_some_and(|first| first.within_year() && first.span.end as usize <= start)
        && ["预计", "有望", "力争"]
            .iter()
            .any(|word| scene.text[..start].ends_with(word))
}

/// 降水量1200毫米，其中5—10月948毫米；|无霜期|232天: whether months only tell of a part, behind whose `；` group the figure at `at` stands.
pub fn is_of_part(scene: &Scene, period: &Period, at: usize) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let part = period.within_year() && scene.text[end..at].contains('；');
    let before = scene.text[..start].trim_end_matches(['，', '：']);
    part && before.ends_with("其中") && scene.text[..start].contains(|c: char| c.is_ascii_digit())
}

/// 重大项目90个，“十四五”期间计划投资500亿元，年度计划投资130亿元: whether it only says in which years a sum is to be
/// spent, which holds for that sum.
pub fn plans_money(scene: &Scene, period: &Period) -> bool {
    if !period.is_span() {
        return false;
    }
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let after = scene.text[end..].trim_start_matches('”');
    let lasting = ["期间", "时期"];
    let rest = lasting.iter().find_map(|word| after.strip_prefix(word));
    let rest = rest.unwrap_or(after);
    let mut sums = ["计划投资", "计划总投资", "计划完成投资"].iter();
    sums.any(|word| rest.starts_with(word)) && scene.text[..start].contains(['，', '；'])
}

/// 增长5%，过去五年年均增长7%；|税收12亿元: whether years behind a figure are those of its yearly average alone; what stands
/// beside that as another average is of the same years.
pub fn averages(scene: &Scene, period: &Period, at: usize) -> bool {
    if !period.is_span() {
        return false;
    }
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let behind = &scene.text[end..];
    // 近三年|平均增速19%，到位资金|31亿元
    let yearly = ["年均", "年平均", "平均增"]
        .iter()
        .any(|word| behind.starts_with(word));
    let own = || scene.clause_before(at).map(|range| &scene.text[range]);
    let figure = |c: char| c.is_ascii_digit();
    yearly
        && scene.text[..start].contains(figure)
        && !own().is_some_and(|own| has(own, "年均") || has(own, "年平均"))
}

/// 第三季度超标5%；|年日均浓度131微克: whether a part of a year is told of in an earlier `；` group than a figure that is of
/// the whole year by its own words.
pub fn is_part_of_yearly(scene: &Scene, period: &Period, at: usize) -> bool {
    let part = period.within_year() || matches!(period.part, Part::Month(_));
    if !part || !scene.text[period.span.end as usize..at].contains('；') {
        return false;
    }
    let clause = scene.clause_before(at).map(|range| &scene.text[range]);
    clause.is_some_and(|clause| WORDS.yearly.starting(clause).is_some())
}

/// 补发1—5月差额92万元；低保对象|4516户: whether months only tell which dues are paid.
pub fn of_dues(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let months = period.within_year() || matches!(period.part, Part::Month(_));
    months
        && WORDS.dues.ending(&scene.text[..start]).is_some()
        && scene.text[end..].starts_with(|c: char| c.is_alphabetic())
}

/// 矿井扩建顺利，今年下半年起将陆续投产；新厂3座|试产: whether a time is only that of something that will come to pass then.
pub fn is_awaited(scene: &Scene, period: &Period) -> bool {
    let end = period.span.end as usize;
    // 今年|后半年
    let rest = scene.text[end..].trim_start_matches(|c| "后下半年起，".contains(c));
    // 预计|2014年7月|主体完工；
    let before = &scene.text[..period.span.start as usize];
    let clause = scene.text[end..].split(['，', '。']).next().unwrap_or("");
    let foreseen = clause.split_once('；').is_some_and(|(own, _)| {
        !own.contains(|c: char| c.is_ascii_digit()) && PLACED.comes.ending(own).is_some()
    });
    // 标准厂房二期|上半年|投用；: of what its clause names alone.
    let owned = period.within_year() && !before.is_empty() && !before.ends_with(['，', '；', '：']);
    // 力争|2018年底|建成通车；
    let awaited = before.ends_with("预计") || WORDS.intends.ending(before).is_some();
    if foreseen && (owned || awaited) {
        return true;
    }
    // 将于|明年|投产；
    if ["将于", "将在"].iter().any(|word| before.ends_with(word)) {
        return status::comes_to_pass(scene.text, end);
    }
    rest.starts_with('将') && status::comes_to_pass(scene.text, scene.text.len() - rest.len())
}

/// 到2015年，…，投资|五年|累计突破5000亿元，收入突破|350亿元|: whether years are counted only for the sum behind them, where the year in
/// which goals are due stands before.
pub fn counts_sum(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let due = |due: &Period| {
        let from = due.span.start as usize;
        from < start && !due.is_span() && scene.text[..from].ends_with('到')
    };
    period.is_span()
        && period.span.of(scene.text).ends_with('年')
        && scene.text[end..].starts_with("累计")
        && scene.periods.iter().any(due)
}

/// 入选|2008年|全国百强的有3家，|年产|4000吨: whether a year only tells which of the things counted have won something.
pub fn is_of_award(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let single = period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
    if !single || WORDS.wins.ending(&scene.text[..start]).is_none() {
        return false;
    }
    let rest = scene.text[end..].split(['，', '；', '。']).next();
    rest.is_some_and(|rest| {
        let counted = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        rest[..counted].ends_with(['的', '有'])
    })
}

/// 五年累计投资300亿元: whether years are summed up.
fn sums_up(scene: &Scene, period: &Period) -> bool {
    let after = &scene.text[period.span.end as usize..];
    let counted = matches!(
        (period.part, period.year),
        (Part::Through(_), Year::Issued(_))
    );
    let mut sums = ["累计", "共", "总计"].iter();
    counted && sums.any(|word| after.starts_with(word))
}

/// 支出36亿元（含上年结转支出），下降11%; 新开工33个（含2019年签约项目），开工率81%: what a bracket says that has closed since.
pub fn glossed(scene: &Scene, period: &Period, at: usize) -> bool {
    let start = period.span.start as usize;
    if !scene.bracketed(start, at) {
        return false;
    }
    // 比2008年末（2008年是普查年，下同）|增加: a note.
    let behind = scene.text[start..at].split_once('）');
    // 营业收入143亿元（1-11月），同比增长21%: what is dated so is so for all that is told of it.
    let alone = scene.text[..start].ends_with('（') && {
        // 30年后（2040年|前后|）
        let rest = &scene.text[period.span.end as usize..];
        let near = ["前后", "左右"]
            .iter()
            .find_map(|word| rest.strip_prefix(word));
        // 茶园3万亩（2008年|统计数据|）
        let counted = WORDS.counted.starting(rest);
        let counted = counted.filter(|_| matches!(period.year, Year::Absolute(_)));
        let counted = counted.map(|word| &rest[word.len()..]);
        near.or(counted).unwrap_or(rest).starts_with('）')
    };
    // 降水量41毫米（4月3日—4月6日），日最大降水量|36毫米: days hold for no other thing.
    // 五一假期（5月1日—5月3日），接待游客|3万人次: but for those that tell when a time was.
    let counted = || {
        const UNIT: usize = 9;
        let before = &scene.text[..start];
        let near = &before
            [before.ceil_char_boundary(before.len().saturating_sub(UNIT + '（'.len_utf8()))..];
        let unit = near
            .trim_end_matches('（')
            .trim_start_matches(|c: char| !c.is_ascii_digit());
        !unit.is_empty() && !unit.ends_with(['年', '月', '日'])
    };
    let days = || {
        let apart = behind.is_some_and(|(_, behind)| behind.contains(['，', '；']));
        matches!(period.part, Part::Days(..)) && apart && counted()
    };
    period.year == Year::Issued(-1)
        || days()
        || !alone
            && behind.is_some_and(|(note, behind)| {
                note.ends_with("下同") || behind.contains(['，', '；'])
            })
}

/// 印发|2022—2024年|水环境三年计划，…: whether years behind such a verb begin the name of a plan that ends its clause.
fn names_plan(before: &str, after: &str) -> bool {
    const ISSUES: [&str; 6] = ["印发", "出台", "制定", "制订", "编制", "发布"];
    const PLANS: [&str; 4] = ["计划", "方案", "规划", "意见"];
    const LONGEST: usize = 16;
    let named = after.split(['，', '。', '；', '、']).next().unwrap_or("");
    let verb = before.strip_suffix('了').unwrap_or(before);
    ISSUES.iter().any(|word| verb.ends_with(word))
        && PLANS.iter().any(|word| named.ends_with(word))
        && named.chars().count() <= LONGEST
}

/// 对2016年水质下降的8条河流|进行督办; 除去2004年到期面积后; 安置上年退役士兵25人: whether a year only tells which things something
/// was done to.
pub fn of_object(scene: &Scene, period: &Period) -> bool {
    const FAR: usize = 120;
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    // 侦破|1993年以来的|积案16起: since when they were, not since when it was done.
    if period.part == Part::Since {
        return scene.text[end..].starts_with('的')
            && WORDS.object_verb.ending(&scene.text[..start]).is_some();
    }
    if period.part != Part::Whole && !period.is_span() {
        return false;
    }
    let before = &scene.text[..start];
    let after = &scene.text[end..scene.text.floor_char_boundary(end + FAR)];
    // 发放上年退役士兵补助金
    if period.year == Year::Issued(-1) {
        return period.span.of(scene.text) == "上年" && WORDS.handed.ending(before).is_some();
    }
    let clause = before
        .rsplit(['，', '；', '。', '：'])
        .next()
        .unwrap_or(before);
    // 印发|2022—2024年|水环境三年计划，启动工程57宗: the years in the name of a plan that was made known, not those of what was done.
    if period.is_span() && names_plan(before, after) {
        return true;
    }
    // 对2016年及|“十三五”工作进行部署
    if period.is_span() {
        return clause.starts_with('对') && after.starts_with("工作") && WORDS.deals.within(after);
    }
    // 除去2000年、2004年到期面积860亩后
    let led = after.split(['，', '；', '。']).next().unwrap_or("");
    if WORDS.left_out.starting(clause).is_some() {
        return led.ends_with('后');
    }
    // 面对2020年疫情: faced, not dealt with.
    let object = before.ends_with('对') && WORDS.faces.ending(before).is_none();
    object && !after.starts_with(['，', '的', '底', '末']) && WORDS.deals.within(led)
}

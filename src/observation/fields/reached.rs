//! Whether a figure of several years is how things stood in the last of them.
//!
//! ```text
//! 五年来，经营主体达到4万户        in the last year
//! 五年来，累计投资40亿元           a sum of all of them
//! ```
//!
//! Which year that is is for [`super::when`].

mod state;
mod sums;

use super::super::measure::{Said, WORDS};
use super::super::noun;
use super::super::when::When;
use super::Figure;
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::cue::{self, Sense as Cue};
use crate::mention::period::{Part, Year};
use crate::report::Measure;
use state::{holds, rates, shares};
pub use sums::{follows_sum, summed, sums_deeds};

/// 2019年末，…。其中城区|90座。床位|460张: whether a figure is how many there are, with no word of what was done.
pub fn holds_at_end(figure: &Figure, measured: &Said) -> bool {
    let bound = figure.bound;
    let kind = figure.united().kind();
    let counted = !matches!(kind, Some(Kind::Ratio)) && figure.united().unit != "倍";
    // 投资|5.4亿元: what was spent, but 设备总额|3000万元.
    let worth = ["总值", "总额", "余额", "资产"];
    let held = kind != Some(Kind::Money) || worth.iter().any(|end| figure.name.text.ends_with(end));
    matches!(measured.measure, Measure::Level)
        && counted
        && held
        && !bound.before.verb
        && bound
            .before
            .senses
            .iter()
            .all(|(sense, _)| bounds(*sense) || *sense == Cue::Reach)
        && bound.after.noun.is_empty()
        && !noun::is_act(&figure.name.text)
        && noun::WORDS.ends.starting(&figure.name.text).is_none()
        && !governed(figure)
        && !summed(figure)
}

/// Whether a level is said to have been reached.
pub fn reaches(figure: &Figure, measured: &Said) -> bool {
    let before = &figure.bound.before;
    // 综合实力排名第17位: how things stand in the end.
    if measured.measure == Measure::Rank && !has(figure.said_before(), "连续") {
        return !of_average(figure);
    }
    matches!(measured.measure, Measure::Level | Measure::Share)
        && (before.said(&[Cue::Reach]).is_some()
            || holds(figure)
            || yearly(figure)
            || of_a_year(figure)
            || part_of_reached(figure)
            || beside_year(figure)
            || shares(figure, measured)
            || ends_term(figure))
        && before.said(&[Cue::Add]).is_none()
        && (!steady(figure) || ends_term(figure))
        && !per_year(figure)
        && (!summed(figure) || stock_behind_added(figure))
}

/// 期末耕地质量平均达到3.8等，耕作层稳定在|30厘米: how things are to stand at the end of the years, which the sentence begins with.
fn ends_term(figure: &Figure) -> bool {
    const ENDS: [&str; 4] = ["期末", "到期末", "规划期末", "实施期末"];
    ENDS.iter().any(|word| figure.scene.text.starts_with(word))
}

/// 新增供热面积950万平方米，累计达到|3500万平方米: how much there is in all, behind what was added to it.
fn stock_behind_added(figure: &Figure) -> bool {
    const COMES: [&str; 4] = ["累计达", "累计达到", "累计已达", "累计已达到"];
    let bounds = ['约', '近', '超', '过', '逾'];
    let said = figure.said_before().trim_end_matches(bounds);
    let bare = figure.opens && figure.bound.before.noun.is_empty() && COMES.contains(&said);
    let last = figure.bound.clause.checked_sub(1).filter(|_| bare);
    let own = figure.clause().group;
    last.map(|at| &figure.scene.clauses[at])
        .filter(|last| last.group == own)
        .is_some_and(|last| {
            let last = &figure.scene.text[last.range.clone()];
            ["新增", "新建", "净增", "新改建"]
                .iter()
                .any(|word| has(last, word))
        })
}

/// “十四五”期间，…年接待游客|30万人次, 日产鲜奶|680吨, 每千人口医师|2.3人: what is done in a year or a day, or what so many have, by its
/// name, but for an average.
fn of_a_year(figure: &Figure) -> bool {
    if WORDS.per_head.starting(&figure.name.text).is_some() {
        return true;
    }
    let rest = figure.name.text.strip_prefix('年');
    rest.is_some_and(|rest| {
        !rest.starts_with(['均', '度', '末', '底', '初', '内', '级', '平', '新'])
    })
}

/// 年均增长9.2%，增速居全省首位: whether a rank is one of the average that the clause before gives.
fn of_average(figure: &Figure) -> bool {
    let rate = ["增速", "增幅"].iter();
    let mut rate = rate.filter(|word| figure.said_before().starts_with(**word));
    let last = figure.bound.clause.checked_sub(1);
    let last = last.map(|at| &figure.scene.text[figure.scene.clauses[at].range.clone()]);
    rate.next().is_some() && last.is_some_and(|last| has(last, "年均"))
}

/// “十三五”期间，公路总里程达到2.1万公里，其中高速公路943公里: a part of what was reached.
fn part_of_reached(figure: &Figure) -> bool {
    let before = figure.said_before();
    let clauses = &figure.scene.clauses;
    let words = |at: usize| &figure.scene.text[clauses[at].range.clone()];
    let whole = figure.bound.clause.checked_sub(1);
    // 基地达到230万亩，其中用材林130万亩，|竹林100万亩: another part of it.
    let another = whole.filter(|&at| {
        let plain = figure.opens && !figure.bound.before.verb && !governed(figure);
        let same = clauses[at].group == figure.clause().group;
        let unit = figure.united().unit.as_str();
        plain && same && words(at).starts_with("其中") && words(at).ends_with(unit)
    });
    let part = before.starts_with("其中") || another.is_some();
    let whole = another.map_or(whole, |at| at.checked_sub(1)).map(words);
    let level =
        |rest: &str| rest.starts_with('到') || rest.starts_with(|c: char| c.is_ascii_digit());
    let reached = |whole: &str| whole.split('达').skip(1).any(level);
    part && whole.is_some_and(|whole| reached(whole) || stood(figure, whole))
}

/// 规上企业463家，其中亿元企业134家, in a review of five years: whether the whole only says how many there are, and so the part
/// does.
fn stood(figure: &Figure, whole: &str) -> bool {
    let name = whole
        .trim_end_matches("余")
        .trim_end_matches(['家', '座', '所', '处', '张', '辆']);
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let lead = cue::prefix(name).is_some_and(|(cue, _)| cue.lead) || noun::is_act(name);
    let bare = !name.is_empty() && !name.contains(|c: char| c.is_ascii_digit());
    let counted = figure.united().kind() == Some(Kind::Classifier);
    let sums = has(name, "累计") || name.contains('新');
    name.len() < whole.len() && bare && counted && !lead && !sums && !figure.bound.before.verb
}

/// “十三五”时期，生产总值120亿元，城镇化率45%: what is so much a year is so in the last of them, unless a verb before it sums
/// it up (五年完成…).
fn yearly(figure: &Figure) -> bool {
    let passed = ["突破", "接近", "跨越", "超过", "迈上"];
    let before = figure.said_before();
    let noun = figure.bound.before.noun.end;
    let mut senses = figure.bound.before.senses.iter();
    let led = figure.bound.before.verb || senses.any(|(_, word)| word.start < noun);
    let listed = figure.listed.0 > 0 && has(before, "分别");
    // 通车里程实现814公里: how long it is.
    let sized = figure.united().kind() == Some(Kind::Measure) && before.ends_with("里程实现");
    // 实现产值400亿元, but 完成投资400亿元 may be a sum.
    let made = before.ends_with("值") && has(before, "实现");
    (!led || listed || made || passed.iter().any(|word| before.ends_with(word)))
        && (WORDS.yearly.ending(&figure.name.text).is_some()
            || stands(figure)
            || rates(figure)
            || sized)
}

/// “十三五”时期，…。公园12座, 龙头企业为15家: what stands there, with no word of what was done.
fn stands(figure: &Figure) -> bool {
    let bound = figure.bound;
    ["家", "座", "所", "处", "张", "辆"].contains(&figure.united().unit.as_str())
        && bound
            .before
            .senses
            .iter()
            .all(|(sense, _)| bounds(*sense) || *sense == Cue::Be)
        && bound.after.noun.is_empty()
        && !has(&figure.scene.text[..figure.start()], "其中")
        && !noun::is_act(&figure.name.text)
        && noun::WORDS.ends.starting(&figure.name.text).is_none()
        && !governed(figure)
}

/// 淘汰锅炉126台，|黄标车560辆; 培育龙头企业1家、|示范企业13家: whether the clause before, or its own, begins with a verb that
/// this one shares.
fn governed(figure: &Figure) -> bool {
    let clauses = &figure.scene.clauses;
    let own = &clauses[figure.bound.clause];
    let led = || {
        let verb = cue::prefix(&figure.scene.text[own.range.clone()]);
        let cue = verb.is_some_and(|(cue, rest)| {
            cue.lead && cue.word.chars().count() > 1 && !rest.is_empty()
        });
        cue || noun::is_act(&figure.scene.text[own.range.clone()])
    };
    if !figure.opens && led() {
        return true;
    }
    let last = figure.bound.clause.checked_sub(1).map(|at| &clauses[at]);
    let last = last.filter(|last| last.group == own.group && last.range.end < own.range.start);
    // 完成技改企业52家，|挂牌“新三板”企业18家
    let listed = || {
        let own = &figure.scene.text[own.range.clone()];
        ["上市“", "挂牌“"].iter().any(|verb| own.starts_with(verb))
    };
    last.is_some_and(|last| {
        let last = &figure.scene.text[last.range.clone()];
        noun::is_act(last) || listed() && cue::prefix(last).is_some_and(|(cue, _)| cue.lead)
    })
}

/// 超, 近, 约: how exact a number is, not what was done.
const fn bounds(sense: Cue) -> bool {
    matches!(
        sense,
        Cue::About | Cue::Nearly | Cue::Over | Cue::AtLeast | Cue::AtMost
    )
}

/// 保持在, 控制在: a level held through all the years of a plan.
fn steady(figure: &Figure) -> bool {
    let mut senses = figure.bound.before.senses.iter();
    senses.any(|(_, word)| {
        let word = &figure.scene.text[word.clone()];
        WORDS.steady.number(word).is_some()
    })
}

/// 四年来，…完成增加值|50亿元，是2007年的2.3倍: a year's, as it is set beside that of a single year.
fn beside_year(figure: &Figure) -> bool {
    let scene = figure.scene;
    let end = figure.number.span.end as usize;
    // 入园企业|74户，是“十三五”末的1.7倍: what is counted stands so.
    let counted = figure.united().kind() == Some(Kind::Classifier);
    if WORDS.yearly.ending(&figure.name.text).is_none() && !counted {
        return false;
    }
    let mut bases = scene.periods.iter().filter(|period| period.base);
    let next = bases.find(|period| period.span.start as usize >= end);
    next.is_some_and(|period| {
        let between = scene.text.get(end..period.span.start as usize);
        let single = period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
        single && matches!(between, Some("，是" | "，为" | "，比" | "，较"))
    })
}

/// “十二五”期间，年均粮食产量28万吨: what each of the years yields; but 年均浓度 is that of one.
fn per_year(figure: &Figure) -> bool {
    let name = figure.name.text.strip_prefix("年均");
    name.is_some_and(|name| WORDS.year_yield.ending(name).is_some())
}

/// 五年来，…。生产总值突破130亿元，同比增长|5%: a rate on the year before is of no more than the last of several years.
pub fn year_on_year(figure: &Figure, measured: &Said, when: &When) -> Option<When> {
    let before = figure.said_before();
    let yearly =
        measured.measure == Measure::Change && has(before, "同比") && !before.contains('均');
    // 2018/2019榨季产值2.7亿元，同比多出0.8亿元: a season is one of many itself.
    let words = when.words.map(|words| words.of(figure.scene.setting.text));
    let season =
        words.is_some_and(|words| words.ends_with(['季', '期', '度']) || words.ends_with("学年"));
    let (first, last) = when.period.split_once('/').filter(|_| yearly && !season)?;
    let years = first.len() == 4 && last.len() == 4;
    years.then(|| When {
        period: last.to_owned(),
        ..when.clone()
    })
}

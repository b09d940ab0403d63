//! The years that a yearly average sums up.
//!
//! ```text
//! “十一五”期末…，年均增长15%            2006/2010
//! 从2015年的39亿元增长到2020年…，年均增长  2016/2020
//! 是2007年的1.7倍，年均增长             from 2008
//! 五年年均增长                         the last five
//! ```

mod around;

use super::counted::years_told;
use super::opened::opened;
use super::{Known, When, moved, opens_comparison};
use crate::lexicon::{find_last, has};
use crate::mention::numeral;
use crate::mention::period::{Period, Year, ends_plan};
use crate::observation::scene::Scene;
use crate::span::{Folded, Span};

/// The years of a yearly average: those of the plan that the level ends, of the movement that it
/// sums up, of the section, or as many as are said.
pub fn average(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    if let Some(years) = moved::years(when) {
        return Some(years);
    }
    // 一季度增长16%，两年平均增长6%: of as many whole years.
    let counted = years_named(&scene.text[..at]).is_some();
    // 过去五年年均增长: the period is those years, and the last of them its end.
    let end = when.period.rsplit('/').next().unwrap_or(&when.period);
    let year = end.get(..4).filter(|_| counted);
    let last: u16 = year.unwrap_or(&when.period).parse().ok()?;
    let sum = Sum {
        scene,
        known,
        at,
        last,
    };
    if let Some(period) = sum.plan_end() {
        return sum.through(last - 4, Some(scene.global(period.span)));
    }
    let clock = known.clock();
    // “十三五”时期…达到…，年均增长…
    let plan = |p: &&Period| p.is_span() && p.last_year(&clock) == Some(last);
    if let Some(period) = ended(scene, at).rfind(plan) {
        return sum.through(period.first_year(&clock)?, Some(scene.global(period.span)));
    }
    if let Some((first, words)) = sum.base() {
        return sum.through(first + 1, Some(words));
    }
    // 五年年均增长
    if let Some(count) = years_named(&scene.text[..at]) {
        return sum.through((last + 1).checked_sub(count)?, None);
    }
    // 五年跨越6个台阶，年均增速达到5%
    if let Some(count) = years_told(&scene.text[..at]) {
        return sum.through((last + 1).checked_sub(count)?, None);
    }
    moved::since(scene, known, at, last)
        .or_else(|| sum.around())
        .or_else(|| opened(scene, known, when))
        .or_else(|| sum.beside_times())
        .or_else(|| sum.averaged_before())
        .or_else(|| sum.plan_before())
        .or_else(|| sum.plan_around())
}

/// The periods that end before a figure.
fn ended<'a>(scene: &'a Scene, at: usize) -> impl DoubleEndedIterator<Item = &'a Period> {
    let periods = scene.periods.iter();
    periods.filter(move |period| (period.span.end as usize) <= at)
}

/// An average, and the last of the years that it sums up.
struct Sum<'a> {
    scene: &'a Scene<'a>,
    known: &'a Known,
    /// Where its number begins.
    at: usize,
    last: u16,
}

impl Sum<'_> {
    /// 2016/2020: from a first year to the last.
    fn through(&self, first: u16, words: Option<Span<Folded>>) -> Option<When> {
        let last = self.last;
        (first < last).then(|| When {
            period: format!("{first}/{last}"),
            words,
            rule: "average",
        })
    }

    /// “十一五”期末|…，年均增长15%: the end of a plan that is the last year.
    fn plan_end(&self) -> Option<&Period> {
        let clock = self.known.clock();
        ended(self.scene, self.at).rfind(|period| {
            ends_plan(period.span.of(self.scene.text))
                && period.last_year(&clock) == Some(self.last)
        })
    }

    /// 生产总值…，五年年均增长17%；财政收入…，年均增长|29%: as many years as an average before it in the sentence.
    fn averaged_before(&self) -> Option<When> {
        let before = &self.scene.text[..self.at];
        let mut averages = before
            .match_indices("年均")
            .map(|(at, word)| at + word.len());
        let count = averages.find_map(|end| years_named(&before[..end]))?;
        self.through((self.last + 1).checked_sub(count)?, None)
    }

    /// 从2015年的39亿元|增长到2020年…，年均增长9%, 是2007年的1.7倍，年均增长13.5%: the year that it began with.
    fn base(&self) -> Option<(u16, Span<Folded>)> {
        let clock = self.known.clock();
        // 比“十一五”时增两倍，人均收入每年递增12%: since its last year.
        let from = |period: &Period| match period.is_span() {
            true => period.last_year(&clock),
            false => period.first_year(&clock),
        };
        let based = |period: &&Period| {
            let year = from(period).filter(|_| period.base);
            year.is_some_and(|year| {
                year + 1 < self.last && matches!(period.year, Year::Absolute(_))
            })
        };
        let period = ended(self.scene, self.at)
            .rfind(|period| opens_comparison(self.scene, period) || based(period))?;
        Some((from(period)?, self.scene.global(period.span)))
    }
}

/// 比2016年增长25%: a movement since a year before the last one is of all the years between.
pub fn since_base(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    // 到6月末，牲畜存栏260万头，比2014年减少|50万头: the end of a month is one of the years between, too.
    let words = when.words.map(|words| words.of(scene.setting.text));
    let end = words.filter(|words| words.ends_with(['末', '底']));
    let told = when.period.rsplit('/').next()?;
    let told = end.and_then(|_| told.get(..4)).unwrap_or(told);
    let last: u16 = told.parse().ok()?;
    let since = |first: u16, period: &Period| When {
        period: format!("{first}/{last}"),
        words: Some(scene.global(period.span)),
        rule: "base",
    };
    let own = || has_own_base(scene, at);
    let began = ended(scene, at).rfind(|period| began(scene, period, at));
    if let Some(began) = began.filter(|_| !own())
        && let Some(first) = began.first_year(&known.clock())
    {
        return (first + 1 < last).then(|| since(first, began));
    }
    let compared = ended(scene, at).rfind(|period| is_compared(scene, period, at));
    let compared = compared.filter(|_| !own());
    let listed = || {
        let base = ended(scene, at).rfind(|period| period.base)?;
        averaged_since(scene, base, at).then_some(base)
    };
    let listed = if compared.is_none() { listed() } else { None };
    let base = compared
        .or(listed)
        .or_else(|| ended(scene, at).next_back())?;
    // 比|十年前|提高12个百分点, in a text of 2024 on 2023: counted from the year that is told of.
    let first = match base.year {
        Year::Issued(shift) if shift <= -3 => last.checked_add_signed(shift),
        _ => base.first_year(&known.clock()),
    };
    let first = first.filter(|first| first + 1 < last)?;
    // 比“九五”提高6个百分点: of as many years as the base has.
    let whole = !base.within_year() && !base.is_span();
    // 比十年前少0.6人: so is a year that is counted back, but not 前年, which is one of the last two.
    let named = match base.year {
        Year::Absolute(_) => true,
        Year::Issued(shift) => shift <= -3,
        _ => false,
    };
    let dated = base.base && named && whole;
    // 过去的五年，产量比“十五”末增长51%；面积36万亩，增长|12%: nor is what goes on behind it set beside anything else.
    let plan =
        || ends_plan(base.span.of(scene.text)) && when.period == format!("{}/{last}", first + 1);
    let near = compared.is_some()
        || listed.is_some()
        || plan() && !own()
        || scene.same_clause(base.span.end as usize, at)
        || listed_since(scene, base, at);
    (dated && near).then(|| since(first, base))
}

/// 分别比2005年增3%，降|26%: whether a movement is one of a list that is set beside a year.
fn listed_since(scene: &Scene, base: &Period, at: usize) -> bool {
    let (start, end) = (base.span.start as usize, base.span.end as usize);
    let head = scene.text[..start].trim_end_matches(['比', '较']);
    let others = |c: char| c.is_ascii_digit() || ".%，、和增降长下加减少升上涨提高".contains(c);
    head.len() < start && head.ends_with("分别") && scene.text[end..at].chars().all(others)
}

/// 收入274亿元，比2010年增长112%，年均增长16%；税收8亿元，增长|91%，年均增长13%: whether a movement stands before its yearly average
/// as the first of its list does, which is set beside a year.
fn averaged_since(scene: &Scene, base: &Period, at: usize) -> bool {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let averaged = |rest: &str| {
        let rest = rest.trim_start_matches(number);
        rest.starts_with("%，年均") || rest.starts_with("倍，年均")
    };
    let since = &scene.text[base.span.end as usize..at];
    let first = since.find(number).map(|digits| &since[digits..]);
    since.contains('；')
        && !since.contains('。')
        && first.is_some_and(averaged)
        && averaged(&scene.text[at..])
}

/// 与2015年相比，…，同比增长|5%: whether a clause has a base of its own.
pub(super) fn has_own_base(scene: &Scene, at: usize) -> bool {
    let clause = scene.clause_before(at).map(|range| &scene.text[range]);
    clause.is_some_and(|clause| {
        ["同比", "环比", "比上", "较上", "年均"]
            .iter()
            .any(|word| has(clause, word))
    })
}

/// 与2010年普查的6万人相比，增加|4万人, 比2010年普查3.3人减少|0.7人: whether a count is set beside an earlier one.
pub fn compares(scene: &Scene, at: usize) -> bool {
    let moved = ["增加", "减少", "提高", "下降"];
    let moved = || moved.iter().any(|word| scene.text[..at].ends_with(word));
    let beside = |period: &Period| {
        let (start, end) = (period.span.start as usize, period.span.end as usize);
        let before = end <= at && scene.text[..start].ends_with(['比', '较']);
        before && scene.same_clause(start, at) && moved()
    };
    let mut bases = scene.periods.iter().filter(|period| period.base);
    bases.any(|period| is_compared(scene, period, at) || beside(period)) && !has_own_base(scene, at)
}

/// How far behind a year, in bytes, what it is the year of may go.
const CENSUS: usize = 90;

/// 与2015年相比，提高12个百分点，下降|25%: what stands beside it is compared to the end of the `；` group.
pub(super) fn is_compared(scene: &Scene, period: &Period, at: usize) -> bool {
    if period.span.end as usize > at {
        return false;
    }
    let after = &scene.text[period.span.end as usize..at];
    // 比2012年（下同）增长47%；…，增长|21%: so it says itself.
    if period.base && after.starts_with("（下同）") {
        return true;
    }
    // 较2020年，地区生产总值增长13%，…: a clause of its own.
    if period.base && after.starts_with('，') && scene.stands_compared(period) {
        return !after.contains('；');
    }
    let first = scene.periods.first();
    let opens = first.is_some_and(|first| first.span == period.span);
    // 与2010年|第六次人口普查|相比
    let near = &after[..after.floor_char_boundary(CENSUS)];
    let led = near.split(['，', '；', '。']).next().unwrap_or("");
    // 同2010年|比，60岁及以上人口比重上升8个百分点
    let beside = led.contains("相比") || led == "比" || led.ends_with("普查比");
    period.base && beside && (opens || !after.contains('；'))
}

/// 从1978年|的148元发展到2018年的2.8万元，增长192倍: whether a movement began there, a few clauses before.
fn began(scene: &Scene, period: &Period, at: usize) -> bool {
    const NEAR: usize = 240;
    let end = period.span.end as usize;
    // Asked first: a sentence may name many periods.
    let after = (at - end <= NEAR).then(|| &scene.text[end..at]);
    after.is_some_and(|after| {
        let close = !after.contains('；') && after.matches('，').count() <= 2;
        close && opens_comparison(scene, period)
    })
}

/// How many years stand right before the last 年均.
fn years_named(before: &str) -> Option<u16> {
    let at = ["年年均", "年平均", "年均"]
        .iter()
        .filter_map(|word| find_last(before, word))
        .max()?;
    let head = before[..at].strip_suffix('年').unwrap_or(&before[..at]);
    let from = head
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_digit() || numeral::begins(*c))
        .last()?
        .0;
    let count = head[from..].parse().ok().or_else(|| {
        let (value, length) = numeral::leading(&head[from..])?;
        // Small by the check below.
        (length == head.len() - from).then_some(value as u16)
    })?;
    (2..=30).contains(&count).then_some(count)
}

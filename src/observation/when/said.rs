//! The period that a sentence names for a figure.
//!
//! ```text
//! 2023年全区生产总值…，增长7.2%         both 2023
//! 由2011年的42家增长到57家               42 holds for 2011, and for no more
//! 7月底建成的项目…，增长5%               a month holds for its own clause
//! ```
//!
//! Where the sentence names none, it is inherited.

mod named;

use super::base::from;
use super::range::opens_comparison;
use super::unnamed::unnamed;
use super::{Known, When, amid, apart, beside, bracket, inherited, month, shown, since};
use crate::lexicon::has;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::genre::Genre;
use crate::observation::opening::is_brought;
use crate::observation::scene::Scene;
use crate::observation::status::PLACED;
use named::named_before;

/// A period with the rule that chose it.
type Chosen = Option<(Period, &'static str)>;

/// The period of the figure at `at`, before it is asked whether the number is where something began.
pub fn said(scene: &Scene, known: &Known, at: usize, reached: bool) -> When {
    let mut clock = known.clock();
    let (chosen, result) = named_before(scene, at, &mut clock);
    let chosen = from(scene, at).map(|base| (base, "from")).or(chosen);
    // 收入143亿元（1-11月）: what a bracket right behind a figure says of it.
    let dated = bracket::behind(scene, at).or_else(|| apart::of_goal(scene, at));
    let dated = dated.map(|period| (period, "bracket"));
    let chosen = dated.or(chosen);
    // “十四五”期间，…。五年来，…: of the plan.
    let again = |period: &Period| {
        known
            .told_plan()
            .is_some_and(|plan| period.counts_again(&plan, known.issued))
    };
    let told = |period: &Period| {
        again(period) || counts_plan(scene, period) || counts_to_goal(scene, known, period)
    };
    let chosen =
        chosen.filter(|(period, _)| !told(period) && !within_part(scene, known, period, at));
    let Some((period, rule)) = chosen else {
        return unnamed(scene, known, at, reached);
    };
    if let Some(when) = apart::counted_to(scene, &period, at) {
        return when;
    }
    let period = since::earliest(scene, period).unwrap_or(period);
    // 应达到：…，2019—2020年|85%: a number right behind the years is of all of them.
    let reached = reached && period.span.end as usize != at;
    let words = Some(scene.global(period.span));
    let period = month::summed_up(scene, period);
    let period = honoured(scene, known, period);
    let told = match rule {
        "from" => {
            let result = result.map(|(result, _)| shown(&result, &clock, reached));
            year_before_result(scene, known, &period, result, reached)
        }
        _ => None,
    };
    let told = told.or_else(|| reviewed_since(known, &period).filter(|_| reached));
    if let Some(period) = told {
        return When {
            period,
            words,
            rule,
        };
    }
    let clock = if period.year == Year::Context {
        let around = context_before(scene, known, &period);
        let around = month::after_year_end(scene, known, &period, around);
        let around = apart::after_years(scene, known, &period, around);
        let around = month::in_new_year(scene, known, &period, around);
        month::before_new_year(scene, known, &period, around)
    } else {
        Clock {
            context: known.clock().context.or(clock.context),
            ..clock
        }
    };
    When {
        period: shown(&period, &clock, reached),
        words,
        rule,
    }
}

/// 五年|累计投入150亿元, in a plan for five years that was issued in any of them: whether a count of years is that of the plan's own.
fn counts_plan(scene: &Scene, period: &Period) -> bool {
    let frame = &scene.setting.frame;
    let plan = frame.planned.filter(|_| frame.genre == Genre::Plan);
    plan.is_some_and(|(plan, _)| period.counts_again(&plan, plan.first_year(&Clock::default())))
}

/// 到2020年，每千人床位数达到5张。|5年内|，需新增1.2万张: whether years to come end with the one in which a goal is due that was told before.
fn counts_to_goal(scene: &Scene, known: &Known, period: &Period) -> bool {
    let ahead = period.year == Year::Issued(0) && period.is_span();
    let within = ahead && period.span.of(scene.text).ends_with("年内");
    let due = known.carried.filter(|(due, _)| within && !due.is_span());
    let clock = known.clock();
    due.is_some_and(|(due, _)| due.last_year(&clock) == period.last_year(&clock))
}

/// 由上年的|…: the year before the one that the result is of, whenever that is told.
fn year_before_result(
    scene: &Scene,
    known: &Known,
    period: &Period,
    result: Option<String>,
    reached: bool,
) -> Option<String> {
    // 超过去年全年的|812亿元: of all of that year.
    let whole = period.span.of(scene.text).ends_with("全年")
        || scene.text[period.span.end as usize..].starts_with("全年");
    if period.year != Year::Issued(-1) || whole || bracket::of_year(scene, period) {
        return None;
    }
    year_before(&result.unwrap_or_else(|| inherited(known, reached).period))
}

/// 1至7月，…。亿元以上项目本年完成投资较去年同期增长|18.7%: whether 本年 is no more than the part of it that is told of.
fn within_part(scene: &Scene, known: &Known, period: &Period, at: usize) -> bool {
    let part = known.carried.is_some_and(|(part, _)| part.within_year());
    // （1-11月） may stand behind the figure.
    let since = (scene.text)
        .get(period.span.end as usize..at)
        .unwrap_or_default();
    let beside = || has(since, "同期") || has(since, "同比");
    part && period.span.of(scene.text) == "本年" && beside()
}

/// 新中国成立70年来，生产总值达到|97亿元, in a text of 2019 that tells of the year before: what was reached is that year's.
fn reviewed_since(known: &Known, period: &Period) -> Option<String> {
    let founded = matches!(period.year, Year::Absolute(1949 | 1978)) && period.is_span();
    let last = period.last_year(&known.clock()).filter(|_| founded)?;
    let year = known.reviewed?.0.last_year(&Clock::default())?;
    (year + 1 == last).then(|| year.to_string())
}

/// 今年|荣获第六名, in the review of the year before by a work report: of that year, which it was written in.
fn honoured(scene: &Scene, known: &Known, period: Period) -> Period {
    let this = period.year == Year::Issued(0) && period.part == Part::Whole;
    let reviews = || {
        let last = known.issued.and_then(|issued| issued.checked_sub(1));
        known.works && last.is_some() && known.section_year() == last
    };
    let rest = scene.text[period.span.end as usize..].trim_start_matches(['，', '又', '再']);
    if this && PLACED.deed.starting(rest).is_some() && reviews() {
        return Period {
            year: Year::Issued(-1),
            ..period
        };
    }
    period
}

/// 2024 → 2023, 2024-Q1 → 2023-Q1, 2024-01/2024-09 → 2023-01/2023-09; of several years nothing.
fn year_before(period: &str) -> Option<String> {
    let shifted = |part: &str| {
        let year: u16 = part.get(..4)?.parse().ok()?;
        Some([&year.checked_sub(1)?.to_string(), part.get(4..)?].concat())
    };
    match period.split_once('/') {
        None => shifted(period),
        Some((first, last)) if first.get(..4) == last.get(..4) => {
            Some([&shifted(first)?, "/", &shifted(last)?].concat())
        }
        Some(_) => None,
    }
}

/// How far behind 全年 the word for its task may stand, in bytes.
const TASK: usize = 30;

/// 提前完成“十四五”减排任务: a plan's years that only tell which goals are meant.
fn qualifies(scene: &Scene, period: &Period, at: usize) -> bool {
    let after = &scene.text[period.span.end as usize..];
    if reckons(scene, period, at) {
        return true;
    }
    // 上年结转收入12亿元: of this year, which it came into.
    let brought = is_brought(after);
    // 已完成|全年任务: nor does the year of which it tells how much was done.
    let done = period.span.of(scene.text) == "全年"
        && scene.text[..period.span.start as usize].ends_with("完成");
    // 完成|全年新增就业任务|的108%
    let fulfils = || {
        PLACED.task.next(
            after.get(..after.floor_char_boundary(TASK)).unwrap_or(""),
            0,
        )
    };
    let fulfils = || {
        fulfils().is_some_and(|(_, place)| {
            !after[..place.start].contains(|c: char| c == '，' || c.is_ascii_digit())
        })
    };
    // 截至11月底，“十三五”搬迁任务…: whose task it is, beside a date of its own.
    let whose = period.is_span() && period.span.of(scene.text).ends_with('”');
    if whose && month::is_dated(scene, period) && !month::lasts(after) {
        return true;
    }
    (period.is_span() || done) && PLACED.task.starting(after).is_some()
        || done && fulfils()
        || brought && period.span.of(scene.text).starts_with("上年")
}

/// 按2022年平均汇率折算为|7780美元: a year whose rates or people something is reckoned by.
fn reckons(scene: &Scene, period: &Period, at: usize) -> bool {
    let by = scene.text[..period.span.start as usize].ends_with(['按', '以']);
    by && ["计算", "折算"]
        .iter()
        .any(|word| has(&scene.text[period.span.end as usize..at], word))
}

/// The clock just before a period that speaks of the current year (年末, 上半年).
pub fn context_before(scene: &Scene, known: &Known, period: &Period) -> Clock {
    let mut clock = known.clock();
    for earlier in scene.periods.iter().filter(|p| {
        !p.base
            && p.span.end <= period.span.start
            && p.year != Year::Context
            && p.part != Part::Season
            && !opens_comparison(scene, p)
            && !amid::plans_money(scene, p)
            && !amid::of_object(scene, p)
            && !beside::is_beside_last(scene, p, period.span.start as usize)
    }) {
        clock.context = earlier.last_year(&clock).or(clock.context);
    }
    // “十三五”期间，…。截至|6月底|，…: months of the year of issue, behind years of a plan in news of a day.
    let months = period.within_year() || matches!(period.part, Part::Month(_));
    let far = |(years, _): (Period, _)| years.is_span() || years.part == Part::Since;
    let news = scene.setting.frame.genre == Genre::Other && known.today.is_some();
    let unnamed = clock.context == known.clock().context && known.section.is_none();
    if months && news && unnamed && known.carried.is_some_and(far) {
        clock.context = known.issued;
    }
    let days = scene
        .periods
        .iter()
        .filter(|p| !p.base && p.span.end <= period.span.start);
    let last = days.filter_map(|day| day.named_day(&clock)).next_back();
    clock.spoken = last.or(clock.spoken);
    clock
}

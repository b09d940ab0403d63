//! The period that a sentence names for a figure.
//!
//! ```text
//! 2023年全区生产总值…，增长7.2%         both 2023
//! 由2011年的42家增长到57家               42 holds for 2011, and for no more
//! 7月底建成的项目…，增长5%               a month holds for its own clause
//! ```
//!
//! Where the sentence names none, it is inherited.

use super::range::{moves_on, opens_comparison, opens_range, owns_next_number};
use super::{Known, When, amid, inherited, month, shown};
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::opening::is_brought;
use crate::observation::scene::Scene;
use crate::observation::status::PLACED;

/// A period with the rule that chose it.
type Chosen = Option<(Period, &'static str)>;

/// The period of the figure at `at`, before it is asked whether the number is where something began.
pub fn said(scene: &Scene, known: &Known, at: usize, reached: bool) -> When {
    let mut clock = known.clock();
    let (chosen, result) = named_before(scene, at, &mut clock);
    let chosen = from(scene, at).map(|base| (base, "from")).or(chosen);
    // “十四五”期间，…。五年来，…: of the plan.
    let again = |period: &Period| {
        known
            .carried
            .is_some_and(|(plan, _)| period.counts_again(&plan))
    };
    let chosen = chosen.filter(|(period, _)| !again(period));
    let Some((period, rule)) = chosen else {
        // 建县之初，人均粮食210公斤: of years that nothing tells.
        return match scene.erst.filter(|words| words.end <= at) {
            Some(words) => When {
                words: scene.global_range(words.clone()),
                rule: "unknown",
                ..When::default()
            },
            None => inherited(&sums_years(scene, known), reached),
        };
    };
    let words = Some(scene.global(period.span));
    let period = month::summed_up(scene, period);
    // 由上年的…: of the year before the one that the result is of, whenever that is told.
    if rule == "from" && period.year == Year::Issued(-1) {
        let result = result.map(|(result, _)| shown(&result, &clock, reached));
        let result = result.unwrap_or_else(|| inherited(known, reached).period);
        if let Some(period) = year_before(&result) {
            return When {
                period,
                words,
                rule,
            };
        }
    }
    let clock = if period.year == Year::Context {
        month::before_new_year(known, &period, context_before(scene, known, &period))
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

/// 2020年优良天数318天。|累计治理水土流失215平方公里, in a review of several years: the sum is of all of them.
fn sums_years(scene: &Scene, known: &Known) -> Known {
    let several = known.section.is_some_and(|(period, _)| period.is_span());
    let one = known
        .carried
        .is_some_and(|(period, _)| period.part == Part::Whole && period.year != Year::Context);
    // 2020年，疫情暴发。累计派出120人: of a year that opened the paragraph.
    let topic = known
        .carried
        .is_some_and(|(_, words)| scene.setting.text[words.end as usize..].starts_with('，'));
    let rated = || scene.text.contains("增长") || scene.text.contains("同比");
    // 五年实施项目88个: of all of them, whatever year was told of before.
    let all = scene.text.starts_with("五年") || scene.text.starts_with("5年");
    let sums = several && one && (all || scene.text.starts_with("累计") && !topic) && !rated();
    Known {
        carried: known.carried.filter(|_| !sums),
        ..*known
    }
}

/// 由上年的|42家增长到…: the period of a number that something began with, or that is compared with.
fn from(scene: &Scene, at: usize) -> Option<Period> {
    if opens_range(scene, at) || !scene.periods.is_empty() && moves_on(scene, at) {
        return base_before(scene, at);
    }
    compared_with(scene, at).or_else(|| base_around(scene, at))
}

/// The last period named before `at` that may hold for it, and, where that is what something began with
/// (由上年的…), the one that the figures around it are of. The clock goes on with what is named.
fn named_before(scene: &Scene, at: usize, clock: &mut Clock) -> (Chosen, Chosen) {
    let (mut chosen, mut result): (Chosen, Chosen) = (None, None);
    let before = |period: &&Period| !period.base && (period.span.end as usize) <= at;
    for period in scene.periods.iter().filter(before) {
        if scene.names(period) || qualifies(scene, period, at) || amid::glossed(scene, period, at) {
            continue;
        }
        if opens_comparison(scene, period) {
            if owns_next_number(scene, period, at) {
                result = chosen.filter(|(_, rule)| *rule != "from");
                chosen = Some((*period, "from"));
            }
            continue;
        }
        let same_clause = scene.same_clause(period.span.end as usize, at);
        let dated = chosen.is_some();
        let amid =
            || amid::plans_money(scene, period) || dated && amid::holds_to_group(scene, period, at);
        if !same_clause
            && (month::passes(scene, period, at) || amid() || amid::averaged(scene, period))
        {
            continue;
        }
        let year = period.last_year(clock);
        let year = year.or_else(|| period.first_year(clock));
        clock.context = year.or(clock.context);
        let last = chosen.map(|(last, _)| last);
        if !last.is_some_and(|last| says_again(scene, period, last)) {
            let rule = if same_clause { "clause" } else { "sentence" };
            chosen = Some((*period, rule));
        }
    }
    let result = result.or(chosen.filter(|(_, rule)| *rule != "from"));
    (chosen, result)
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

/// 较一季度（5.2%）提高2个百分点, 比2005年的7亿元增长71%, 比上年同期7亿元增收2亿元, 去年同期为5.2%: the base whose
/// number this is, as it stands behind it; but no number of times.
fn base_around(scene: &Scene, at: usize) -> Option<Period> {
    let at = super::ratio(scene.text, at).unwrap_or(at);
    let before = scene.text[..at].trim_end_matches('-');
    // 较上年（|增长20.5%|）放缓: how it moved then.
    let moved = ["（同比增长", "（同比下降", "（增长", "（下降", "（上涨"];
    let moved = moved.iter().find(|moved| before.ends_with(**moved));
    let before = moved.map_or(before, |moved| {
        &before[..before.len() - moved.len() + '（'.len_utf8()]
    });
    let of_year = before.strip_suffix('的');
    let led = before.strip_suffix(['（', '为', '是']).or(of_year);
    let said = led.unwrap_or(before);
    let stem = said.strip_suffix("同期").unwrap_or(said);
    // 比去年|“双11”|的990万件
    let event = stem
        .strip_suffix('”')
        .and_then(|head| head.rsplit_once('“'));
    let stem = event.map_or(stem, |(head, _)| head);
    let beside = stem.len() < said.len();
    let mut bases = scene.periods.iter().filter(|period| period.base);
    let base = bases.find(|period| period.span.end as usize == stem.len())?;
    // 由上年同期的|10.0:46.7:43.3调整为…: or what it moved from.
    let compared = scene.text[..base.span.start as usize].ends_with(['比', '较', '由', '从']);
    let times = || {
        let rest = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        rest.starts_with('倍')
    };
    let fits = match of_year {
        Some(_) => compared && !times(),
        None if led.is_none() => compared && is_moved_from(scene, at) || is_basis(scene, at),
        None => before.ends_with('（') || beside && !compared,
    };
    fits.then_some(*base)
}

/// 在去年|27亿次的基础上再增10亿次: whether a number is what something starts from.
fn is_basis(scene: &Scene, at: usize) -> bool {
    const NUMBER: usize = 10;
    let rest = &scene.text[at..];
    let ends = rest.char_indices().take(NUMBER).map(|(at, _)| &rest[at..]);
    ends.into_iter()
        .any(|rest| rest.starts_with("的基础上") || rest.starts_with("基础上"))
}

/// 比上年同期|7亿元增收2亿元: whether a word of movement stands right behind the number.
fn is_moved_from(scene: &Scene, at: usize) -> bool {
    let rest = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let moves = [
        "增收", "减收", "增支", "减支", "增加", "减少", "增长", "下降", "提高", "降低",
    ];
    let unit = rest.char_indices().map(|(at, _)| &rest[at..]).take(6);
    let mut unit = unit.take_while(|rest| !rest.starts_with(['，', '；', '。', '、']));
    unit.any(|rest| moves.iter().any(|word| rest.starts_with(word)))
}

/// 与2010年第六次人口普查的|17.8万人相比: what was then.
fn compared_with(scene: &Scene, at: usize) -> Option<Period> {
    const NUMBER: usize = 16;
    let mut bases = scene.periods.iter().filter(|period| period.base);
    let base = bases.rfind(|period| (period.span.end as usize) <= at)?;
    let rest = &scene.text[at..];
    let near = rest.char_indices().take(NUMBER).map(|(at, _)| &rest[at..]);
    let mut near = near.take_while(|rest| !rest.starts_with(['，', '；', '。']));
    near.find(|rest| rest.starts_with("相比"))?;
    scene
        .same_clause(base.span.start as usize, at)
        .then_some(*base)
}

/// Whether a period only repeats the year of the last one. 前三季度增长5%，全年增长6%: the year again, of
/// which a part was spoken of, is no repetition.
fn says_again(scene: &Scene, period: &Period, last: Period) -> bool {
    // 2015年以来，…，全年新上项目4个: nor is the year from which on something was.
    let part = last.within_year() || last.part == Part::Since;
    let widens = part && period.span.of(scene.text) == "全年";
    period.year == Year::Context && matches!(period.part, Part::Whole) && !widens
}

/// The last period before a number that a comparison begins with.
fn base_before(scene: &Scene, at: usize) -> Option<Period> {
    let mut periods = scene.periods.iter();
    let base = periods.rfind(|p| (p.span.end as usize) <= at && opens_comparison(scene, p));
    base.copied()
}

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
    // 截至11月底，“十三五”搬迁任务…: whose task it is, beside a date of its own.
    let whose = period.is_span() && period.span.of(scene.text).ends_with('”');
    if whose && month::is_dated(scene, period) && !month::lasts(after) {
        return true;
    }
    (period.is_span() || done) && PLACED.task.starting(after).is_some()
        || brought && period.span.of(scene.text).starts_with("上年")
}

/// 按2022年平均汇率折算为|7780美元: a year whose rates or people something is reckoned by.
fn reckons(scene: &Scene, period: &Period, at: usize) -> bool {
    let by = scene.text[..period.span.start as usize].ends_with(['按', '以']);
    by && ["计算", "折算"]
        .iter()
        .any(|word| scene.text[period.span.end as usize..at].contains(word))
}

/// The clock just before a period that speaks of the current year (年末, 上半年).
pub fn context_before(scene: &Scene, known: &Known, period: &Period) -> Clock {
    let mut clock = known.clock();
    for earlier in scene.periods.iter().filter(|p| {
        !p.base
            && p.span.end <= period.span.start
            && p.year != Year::Context
            && !opens_comparison(scene, p)
            && !amid::plans_money(scene, p)
    }) {
        clock.context = earlier.last_year(&clock).or(clock.context);
    }
    clock
}

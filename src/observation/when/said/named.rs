//! The periods named before a figure: which of them dates it, and by which year it is read.
//!
//! ```text
//! 2023年全区生产总值…，前三季度增长|7.2%       前三季度, of 2023
//! 2020年…，2021年…，当年增长|5%              当年: 2021
//! ```
//!
//! What such a period then says of the figure is in [`super`].

use super::{Chosen, qualifies};
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::scene::Scene;
use crate::observation::when::range::{opens_comparison, owns_next_number};
use crate::observation::when::{amid, apart, beside, bracket, event, month, moved, tells_since};

/// The last period named before `at` that may hold for it, and, where that is what something began with
/// (由上年的…), the one that the figures around it are of. The clock goes on with what is named.
pub(super) fn named_before(scene: &Scene, at: usize, clock: &mut Clock) -> (Chosen, Chosen) {
    let (mut chosen, mut result): (Chosen, Chosen) = (None, None);
    let before = |period: &&Period| !period.base && (period.span.end as usize) <= at;
    for period in scene.periods.iter().filter(before) {
        let apart = |period| {
            qualifies(scene, period, at)
                || amid::glossed(scene, period, at)
                || bracket::of_outset(scene, period)
                || apart::is_of_interview(scene, period)
                || apart::names_goal(scene, period)
                || apart::is_foreseen_aside(scene, period, at)
        };
        let named = || event::in_name(scene, period);
        if scene.names(period) || apart(period) || amid::of_object(scene, period) || named() {
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
        let amid = || {
            amid::plans_money(scene, period)
                || dated && amid::holds_to_group(scene, period, at)
                || amid::is_of_part(scene, period, at)
                || beside::is_beside_last(scene, period, at)
                || beside::is_of_subject(scene, period, at)
        };
        if !same_clause
            && (period.year != Year::Issued(0)
                && period.is_span()
                && period.span.of(scene.text).ends_with("年内")
                || month::passes(scene, period, at)
                || month::is_said_again(scene, period, at)
                || amid()
                || amid::averages(scene, period, at)
                || amid::is_awaited(scene, period)
                || tells_since::founds(scene, period)
                || tells_since::puts_to_use(scene, period)
                || tells_since::begins_thing(scene, period)
                || tells_since::is_of_works(scene, period)
                || amid::counts_sum(scene, period)
                || tells_since::is_attribute(scene, period)
                || tells_since::is_of_thing(scene, period)
                || amid::is_of_award(scene, period)
                || amid::of_dues(scene, period)
                || amid::is_part_of_yearly(scene, period, at)
                || period.part == Part::Season
                    && scene.text[period.span.end as usize..at].contains('；'))
        {
            continue;
        }
        let year = period.last_year(clock);
        let year = year.or_else(|| period.first_year(clock));
        // 2019—2020雪季游客20万人次；全年游客|50万人次: a season is no year that 全年 could be.
        let year = year.filter(|_| period.part != Part::Season);
        clock.context = year.or(clock.context);
        let last = chosen.map(|(last, _)| last);
        let again = |last| {
            says_again(scene, period, last)
                || names_year(scene, (period, last), clock)
                || moved::until_now(scene, (period, last), clock, at)
        };
        if !last.is_some_and(again) {
            let rule = if same_clause { "clause" } else { "sentence" };
            chosen = Some((*period, rule));
        }
    }
    let result = result.or(chosen.filter(|(_, rule)| *rule != "from"));
    (chosen, result)
}

/// Whether a period only repeats the year of the last one. 前三季度增长5%，全年增长6%: the year again, of
/// which a part was spoken of, is no repetition.
fn says_again(scene: &Scene, period: &Period, last: Period) -> bool {
    // 9月30日至10月7日，国庆节期间，…: the holiday of those days.
    if matches!(last.part, Part::Days(..)) && period.is_holiday(scene.text) {
        return true;
    }
    // 2015年以来，…，全年新上项目4个: nor is the year from which on something was.
    let part = last.within_year() || matches!(last.part, Part::Since | Part::Season);
    let words = period.span.of(scene.text);
    // 3—5月全面开工、|年内完成搬迁320户: nor is the year a part of which something else was to be done in.
    let start = period.span.start as usize;
    let opens = || scene.text[..start].ends_with(['、', '，', '；']);
    let month = part || matches!(last.part, Part::Month(_));
    let until = scene.text[..last.span.start as usize].ends_with(['至', '止', '到']);
    // 春节期间接待游客34万人次；|全年|接待游客320万人次
    let feast = || last.is_holiday(scene.text);
    // 截至10月底新增1.2万户，预计|全年|新增1.5万户; but 截至10月底，全年新增1.2万户: so many in the year up to then.
    let told = || scene.text[last.span.end as usize..start].contains(|c: char| c.is_ascii_digit());
    let widens = words == "全年" && (part || feast() || month && told())
        || month && !until && words == "年内" && opens();
    period.year == Year::Context && matches!(period.part, Part::Whole) && !widens
}

/// 截至4月，|2020年|改建的学校已开工7所: whether a year right behind a month up to which things are told only says whose they are.
fn names_year(scene: &Scene, (period, last): (&Period, Period), clock: &Clock) -> bool {
    let whole = period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
    let month = matches!(last.part, Part::Month(_)) && last.year == Year::Context;
    let until = scene.text[..last.span.start as usize].ends_with(['至', '止']);
    let between = scene
        .text
        .get(last.span.end as usize..period.span.start as usize);
    let right_behind = matches!(between, Some("，" | "底，" | "末，"));
    whole && month && until && right_behind && period.last_year(clock) == clock.context
}

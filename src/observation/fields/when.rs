//! When a figure holds, once its measure and its status are known.
//!
//! ```text
//! 到2025年绿化率达48%                       a goal that is reached in the last year
//! 五年累计达544亿元                         a sum over all the years
//! ```
//!
//! Where a period is read from is in [`super::super::when`].

mod over;

use super::super::genre::Genre;
use super::super::measure::{Said, WORDS};
use super::super::status as said;
use super::super::when::{self, When};
use super::Figure;
use super::back::{counts_back, gone_by};
use super::cumulated::cumulated;
use super::due;
use super::flow::flows;
use super::foreseen;
use super::gone;
use super::month::last_month;
use super::natural;
use super::not_yet;
use super::of_event;
use super::outcome::{carried_out, of_reviewed};
use super::outset::outset;
use super::plan;
use super::reached::{holds_at_end, reaches, year_on_year};
use super::since;
use super::status;
use super::summed::{last_beside_sum, summed_up};
use super::titled;
use super::to_goal::up_to_goal;
use super::year::{in_last, of_all_year, of_year};
use super::year_gone::before_issue;
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::numeral;
use crate::mention::period::{Clock, Part, Period};
use crate::report::{Measure, Status};
use crate::span::{Folded, Span};
use over::over_years;

/// Result or goal, with its words.
pub type Stated = (Status, Option<Span<Folded>>);

/// When a figure holds, and what it is: neither is known without the other.
pub fn dated(figure: &Figure, measured: &Said) -> (When, Stated) {
    let (scene, known, start) = (figure.scene, figure.known, figure.start());
    // It tells of which of several years a level is: most texts have no such period.
    let spans = || known.spans() || scene.periods.iter().any(Period::is_span);
    let part = measured.measure == Measure::Share && plan::of_planned_sum(figure);
    // 五年来，实力一直稳居全省|前十; 占比始终在|10%以上: all the time.
    let lasting = || {
        let said = figure.said_before();
        let ranked = matches!(measured.measure, Measure::Rank | Measure::Share);
        ranked && ["一直", "始终"].iter().any(|word| said.contains(word))
    };
    let mut named = scene.periods.iter();
    let seasonal = named.any(|period| period.part == Part::Season);
    let reached = spans() && reaches(figure, measured) && !part && !lasting() && !seasonal;
    let shared = figure.name.rule != "respectively";
    let when = when::respectively(scene, known, start, figure.listed, shared)
        .unwrap_or_else(|| when::of(scene, known, start, reached));
    let when = summed_up(figure, measured, &when).unwrap_or(when);
    let when = at_year_end(figure, measured, &when).unwrap_or(when);
    let when = year_on_year(figure, measured, &when).unwrap_or(when);
    let when = last_beside_sum(figure, &when).unwrap_or(when);
    let when = flows(figure, &when).unwrap_or(when);
    let when = last_month(figure, &when).unwrap_or(when);
    let when = cumulated(figure, &when).unwrap_or(when);
    let when = when::grown_to(scene, known, start).unwrap_or(when);
    let when = since::stands_now(figure, measured, &when).unwrap_or(when);
    let due = up_to_goal(figure, &when);
    let ends = due.is_some();
    let ahead = due.or_else(|| counted_ahead(figure, &when));
    let counted = ahead.is_some();
    let when = ahead.unwrap_or(when);
    let stated = match status::status(figure, &when) {
        // 到2015年，…，五年累计|5000亿元: due as the goals are beside which it stands.
        (Status::Actual, None) if ends && !has(figure.said_before(), "已") => {
            (Status::Target, when.words)
        }
        stated => stated,
    };
    let over = || {
        begins_before(figure, &when)
            || plan::is_over(figure, &when, stated.1)
            || gone_by(figure, stated.1)
    };
    let stated = if stated.0 == Status::Target && over() {
        (Status::Actual, None)
    } else {
        stated
    };
    if let Some(before) = due::stands_before(figure, &when, stated) {
        return (before, (Status::Actual, None));
    }
    // 将由|800元提升至1560元: what there is before it moves is no goal.
    let goal = Some(figure).filter(|_| stated.0 != Status::Actual);
    let outset = goal.and_then(outset);
    let stated = outset.map_or(stated, |words| (Status::Actual, scene.global_range(words)));
    let share = matches!(measured.measure, Measure::Level | Measure::Share);
    let rated = share && figure.united().kind() == Some(Kind::Ratio);
    let when = match stated.0 {
        // 到2025年、2030年分别达到85%、90%: one year each.
        // 就业五年累计2万人，失业率控制在5%以内: a level is so in the last of the years that another clause counts.
        Status::Target if counted && when.rule == "sentence" && (reached || rated) => in_last(when),
        Status::Target if counted || matches!(when.rule, "respectively" | "average") => when,
        // 高于12%的目标2个百分点: the goal of the year that is spoken of.
        // 占比46%，距|75%的目标任重, in a report on a plan amid its years: what is to be reached when they end.
        Status::Target if figure.is_goal() && amid_plan(figure, &when) => {
            when::goal(scene, known, start, true)
        }
        Status::Target if figure.is_goal() => when,
        // 上半年收入8亿元，占预算|20亿元的40%: what was to be done in all the year.
        Status::Target if said::measures(scene.text, start) => of_year(when),
        // 生产总值增长7%，计划目标增长|6.5%, in a report on how a plan was carried out: of the year that is reported on.
        Status::Target if of_reviewed(figure, &when) => when,
        // 全年目标|9%, in a report on a part of the year.
        Status::Target if said::yearly_goal(scene.text, start) => of_year(when),
        // 谋划“十五五”交通项目210个，其中产业类项目占|60%: what part it is of all that the years bring.
        Status::Target if part => when,
        // A ratio that is a goal of several years is due in the last of them.
        Status::Target if rated => when::goal(scene, known, start, true),
        // 当年计划投资 of a year that is reviewed, though the months before it were told of.
        Status::Target if said::planned_money(scene.text, start).is_some() => of_year(when),
        // 会议批准|支出调整预算12亿元: likewise, a budget of the year that is told of.
        Status::Target if said::budgeted(scene.text, start).is_some() => of_year(when),
        // 农产品抽检合格率99%（目标|98%|以上）, in a report: likewise.
        Status::Target if bracketed_goal(figure, &when) => of_year(when),
        // 计划实施|130公里，实际完成134公里: of the year whose result stands beside it.
        Status::Target if carried_out(figure) || status::in_goal_cell(figure).is_some() => {
            of_year(when)
        }
        // 用水总量控制在|20亿立方米以内: a ceiling of years to come is that of the last of them.
        Status::Target => {
            // 粮食产量稳定在|12万吨: so is what is to be held.
            let held = WORDS.steady.ending(figure.said_before()).is_some();
            let capped = share && (held || figure.said_before().ends_with("控制在"));
            when::goal(scene, known, start, reached || capped)
        }
        _ => when,
    };
    let when = due::of_plan(figure, &when, stated.0).unwrap_or(when);
    let when = due::finished(figure, &when, stated.0).unwrap_or(when);
    let when = if of_all_year(figure) {
        of_year(when)
    } else {
        when
    };
    let years = over_years(figure, measured, &when, stated.0)
        .or_else(|| since::added_in_plan(figure, measured, &when))
        .or_else(|| since::sums_plan(figure, &when, stated.0))
        .or_else(|| since::done_since_base(figure, measured, &when));
    let when = due::settled_by(figure, &when, stated).unwrap_or(years.unwrap_or(when));
    let when = foreseen::once_running(figure, &when, stated.0).unwrap_or(when);
    let when = titled::of_cited(figure, &when, stated).unwrap_or(when);
    let when = natural::of_no_year(figure, &when).unwrap_or(when);
    let when = before_issue(figure, &when, stated.0).unwrap_or(when);
    let when = not_yet::by_issue(figure, &when, stated.0).unwrap_or(when);
    let when = gone::to_come(figure, &when, stated.0).unwrap_or(when);
    let when = of_event::of_same(figure, &when, stated.0).unwrap_or(when);
    (when, stated)
}

/// Whether a document that reports on a year amid a plan's tells no time of its own.
fn amid_plan(figure: &Figure, when: &When) -> bool {
    let reviewed = figure
        .known
        .reviewed
        .and_then(|(period, _)| period.last_year(&Clock::default()));
    let single = figure
        .known
        .reviewed
        .is_some_and(|(period, _)| !period.is_span());
    let first = figure.known.goals_from();
    when.rule == "document" && single && first.is_some() && first <= reviewed
}

/// 合格率99%（目标|98%|以上）: whether a bracket behind a result, in a report that plans nothing there and names no other year, tells of its goal.
fn bracketed_goal(figure: &Figure, when: &When) -> bool {
    let report = figure.scene.setting.frame.genre == Genre::Report && when.rule == "document";
    let plans = matches!(figure.sense.status, Some((Status::Target, _)));
    report && !plans && figure.clause().aside && figure.names_goal()
}

/// “十五”期末，…。其中公立|2家。床位|460张: what stood so at the end of the year that the paragraph looks at.
fn at_year_end(figure: &Figure, measured: &Said, when: &When) -> Option<When> {
    let (end, words) = figure.known.ended?;
    if !matches!(when.rule, "paragraph" | "section" | "document") {
        return None;
    }
    let year = end.last_year(&figure.known.clock())?;
    let around = match when.period.split_once('/') {
        Some((_, last)) => last.parse() == Ok(year),
        // A page of the next year.
        None if when.period.parse() == Ok(year + 1) && Some(year + 1) == figure.known.issued => {
            true
        }
        // 2011年末，全镇总人口4万人。男性2万人，占52%, on a page of years later that only tells of a place.
        None => {
            let other = figure.scene.setting.frame.genre == Genre::Other;
            let later = when.period.parse::<u16>().is_ok_and(|later| later > year);
            other && later && when.rule == "document"
        }
    };
    let holds = holds_at_end(figure, measured)
        || measured.measure == Measure::Share
        || figure.said_before().starts_with("另有");
    (around && holds).then(|| When {
        period: year.to_string(),
        words: Some(words),
        rule: "paragraph",
    })
}

/// 由|9.8平方公里扩大到15平方公里, in a plan: where something begins is no goal; 目标由170亿元下调: but one that is changed is.
fn begins_before(figure: &Figure, when: &When) -> bool {
    let begins = when.rule == "from" || when::opens_range(figure.scene, figure.start());
    let year = when
        .period
        .get(..4)
        .and_then(|year| year.parse::<u16>().ok());
    let earlier = year.is_some_and(|year| {
        figure
            .known
            .section_year()
            .is_some_and(|planned| year < planned)
    });
    begins && earlier && !has(figure.said_before(), "目标")
}

/// 每年改造200户，三年完成600户: years counted where the section plans are to come.
fn counted_ahead(figure: &Figure, when: &When) -> Option<When> {
    // 过去五年，…，五年累计完成60亿元: the same years.
    if !matches!(figure.sense.status, Some((Status::Target, _))) || counts_back(figure.scene.text) {
        return None;
    }
    let words = when
        .words?
        .of(figure.scene.setting.text)
        .strip_suffix('年')?;
    let counts = |c: char| c.is_ascii_digit() || numeral::begins(c);
    let counted = words.chars().count() <= 2 && words.chars().all(counts);
    // “十三五”以来，…，五年累计建成12座: the plan's.
    let first = figure.scene.periods.first();
    let since = first.filter(|since| counted && since.part == Part::Since);
    let since = since.and_then(|since| since.first_year(&figure.known.clock()));
    let begin = figure.known.goals_from().max(figure.known.issued);
    if let Some(since) = since.filter(|since| Some(*since) < begin && matches!(words, "五" | "5"))
    {
        return Some(When {
            period: format!("{since}/{}", since + 4),
            ..when.clone()
        });
    }
    // 三年累计完成60亿元, in a plan of three years that nothing dates.
    if counted && when.period.is_empty() {
        let goals = figure.known.goals.filter(|(period, _)| period.is_span());
        let goals = goals?.0.resolve(&Clock::default())?;
        return Some(When {
            period: goals,
            ..when.clone()
        });
    }
    let (first, last) = when.period.split_once('/').filter(|_| counted)?;
    let years = last.parse::<u16>().ok()?.checked_sub(first.parse().ok()?)?;
    let begin = begin?;
    Some(When {
        period: format!("{begin}/{}", begin + years),
        ..when.clone()
    })
}

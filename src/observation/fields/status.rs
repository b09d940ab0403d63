//! Result, goal or forecast: what the words say, else the date, else the section.
//!
//! ```text
//! 预计增长6%                    forecast
//! 增长5.8%（年度目标5%以上）     5% is a goal
//! 到2025年达到48%               a goal, where the document is of 2021
//! ```
//!
//! Which words say so is in [`super::super::status`].

use super::super::genre::Genre;
use super::super::status::{self, Said};
use super::super::when::When;
use super::Figure;
use super::done::{begun, carried_out, has_done};
use super::due::{among_all, set_again};
use super::foreseen::{foreseen_apart, said_of_another};
use super::when::Stated;
use crate::mention::period::Period;
use crate::report::Status;
use crate::span::{Folded, Span};

/// The status of a figure, with its words.
pub fn status(figure: &Figure, when: &When) -> Stated {
    let (scene, clause) = (figure.scene, figure.clause());
    let group = scene
        .clauses
        .iter()
        .find(|other| other.group == clause.group)
        .map_or(0, |first| first.range.start);
    let by_words = status::in_sentence(scene, group..figure.start(), figure.start())
        .filter(|said| !said_of_another(figure, said) && !carried_out(figure, said));
    if figure.number.unit == "%" && figure.is_goal() {
        return (Status::Target, None);
    }
    if clause.aside && matches!(by_words, None | Some((Status::Forecast, _))) && figure.names_goal()
    {
        return (Status::Target, scene.global_range(clause.range.clone()));
    }
    // 2010年产值3亿元，每年|13%递增，到2015年达到6亿元: a goal as the year is that it leads to.
    if when.rule == "average" && ends_ahead(figure, when) {
        return (Status::Target, when.words);
    }
    // 由2015年的39亿元增长到…: what a movement began with has happened.
    if when.rule == "from" {
        return (Status::Actual, when.words);
    }
    let dated = matches!(when.rule, "clause" | "sentence" | "paragraph");
    let by_date = || by_date(figure, when).filter(|_| dated);
    let stated = match by_words {
        Some(said) => with_section(figure, when, said),
        None => by_date().unwrap_or_else(|| by_section(figure)),
    };
    if foreseen_apart(figure, when, &stated) || stated.0 == Status::Target && among_all(figure) {
        return (Status::Actual, when.words);
    }
    // 预计…从|3.6万元提高至4.4万元: nor is it expected, whatever the year.
    let began = scene.text[..figure.start()].ends_with(['从', '由']);
    if began && stated.0 == Status::Forecast {
        return (Status::Actual, when.words);
    }
    stated
}

/// 2011/2015, where the document is of 2011, or nothing says when: whether years end that are still to come.
fn ends_ahead(figure: &Figure, when: &When) -> bool {
    let last = when
        .period
        .split('/')
        .nth(1)
        .and_then(|last| last.parse::<u16>().ok());
    last.is_some_and(|last| figure.known.issued.is_none_or(|issued| last > issued))
}

/// What words of the sentence say; under a heading of goals, 预计 is a goal too, but for the years before a plan's own.
fn with_section(figure: &Figure, when: &When, (status, words): Said) -> Stated {
    let before = years_before(&when.period, figure.known.goals_from());
    match (status, figure.sense.status) {
        (Status::Forecast, Some((Status::Target, heading))) if !before => {
            (Status::Target, Some(heading))
        }
        _ => (
            status,
            words.and_then(|range| figure.scene.global_range(range)),
        ),
    }
}

/// What the sentences before and the section say.
fn by_section(figure: &Figure) -> Stated {
    let sense = figure.sense;
    match sense.status {
        None if sense.intended.is_some()
            // 去年完成投资3亿元, behind what this year is to bring.
            && !["去年", "上年", "前年"].iter().any(|year| figure.scene.text.starts_with(year))
            && !status::has_begun(figure.scene.text, figure.start()) =>
        {
            (Status::Target, sense.intended)
        }
        Some((Status::Actual, _)) | None if sense.expected.is_some() => {
            (Status::Forecast, sense.expected)
        }
        Some((Status::Target, heading)) => match has_done(figure) {
            Some(words) => (Status::Actual, figure.scene.global_range(words)),
            None => (Status::Target, Some(heading)),
        },
        Some((status, heading)) => (status, Some(heading)),
        None => (Status::Actual, None),
    }
}

/// What the year says that the sentence or its paragraph names.
fn by_date(figure: &Figure, when: &When) -> Option<Stated> {
    // 今年1月，发布…: a day that is past, though the part of the document plans.
    if is_now(figure, when) || names_month(&when.period) && !is_deadline(figure, when) {
        return Some((Status::Actual, when.words));
    }
    // 2023年 named inside a part that plans 2024 looks back, and 2024年 outside any part plans.
    let year: u16 = when.period.get(..4)?.parse().ok()?;
    if lies_ahead(figure, when, year) {
        return Some((Status::Target, when.words));
    }
    behind(figure, when, year).or_else(|| by_plan(figure, when, year))
}

/// 到2025年达到|48%, said in 2021: whether the year is to come, or its words say that they intend.
fn lies_ahead(figure: &Figure, when: &When, year: u16) -> bool {
    let known = figure.known;
    // 到2025年: a year still to come when the document was issued.
    if known.issued.is_some_and(|issued| year > issued) {
        return true;
    }
    // 到2025年，…, in a plan that looked back on the years before its own, where nothing says when it was issued.
    let planned = known.goals_from().is_some_and(|first| year >= first);
    if known.issued.is_none() && planned && is_due(figure, when, true) {
        return true;
    }
    if figure.sense.status.is_some() {
        return false;
    }
    // 到2025年，森林覆盖率达到45%, where nothing says when the document was issued.
    if known.issued.is_none_or(|issued| year >= issued)
        && is_due(figure, when, known.issued.is_none())
    {
        return true;
    }
    // “十四五”期间, said before they begin or in their first year.
    let ahead =
        when.period.contains('/') && !when.period.ends_with("..") && Some(year) == known.issued;
    ahead && !known.works
        || Some(year) == known.issued && intends(figure)
        // 2013年，计划…；新增…: news of a work report tells of the year that it plans.
        || Some(year) == known.planning_year()
        || to_come(figure, when)
        || schemed(figure, when)
}

/// 根据规划，2017年—2020年，搬迁|772户, told in 2018: years that a plan runs on to.
fn schemed(figure: &Figure, when: &When) -> bool {
    const LONGEST: usize = 20;
    let text = figure.scene.text;
    let by = ["根据", "按照", "按"]
        .iter()
        .any(|word| text.starts_with(word));
    if !by || !when.period.contains('/') {
        return false;
    }
    let lead = text.split('，').next().unwrap_or("");
    let plan = ["规划", "计划", "方案", "部署"];
    let named = lead.chars().count() <= LONGEST && plan.iter().any(|word| lead.ends_with(word));
    named && ends_ahead(figure, when)
}

/// 2024年确保|新增…: the year of issue with a word of intent, where no heading says.
fn intends(figure: &Figure) -> bool {
    // 全年安排扶贫项目95个, in a bulletin: what was arranged.
    if figure.scene.setting.frame.genre == Genre::Bulletin {
        return false;
    }
    let said = figure.said_before();
    let intent = ["确保", "安排", "要求"];
    // 满足标准要求的有5个: what is met.
    let met = |word: &str| {
        word == "要求" && (said.contains("满足") || said.contains("符合"))
            || word == "安排" && (said.contains("安排了") || said.contains("共安排"))
    };
    let clause = &figure.scene.text[figure.clause().range.clone()];
    status::will(clause, said.len()) || intent.iter().any(|word| said.contains(word) && !met(word))
}

/// 2020年末，耕地|…, in a part that plans: what was done or expected of years that were over.
fn behind(figure: &Figure, when: &When, year: u16) -> Option<Stated> {
    let (known, sense) = (figure.known, figure.sense);
    let planned = matches!(sense.status, Some((Status::Target, _)));
    // 2020年末，耕地…: a year that was over, though the part of the document plans.
    let over = Some(year) < known.issued && when.period.len() == 4 && !set_again(figure, when);
    // 2023年，…, below a headline on what 2024 is to bring: so does it there.
    if over && (planned || sense.intended.is_some()) {
        // 生产总值（预计，下同）820亿元；…: but for what was only expected of it.
        let expected = sense.expected.map(|words| (Status::Forecast, Some(words)));
        return Some(expected.unwrap_or((Status::Actual, when.words)));
    }
    // “十四五”期间, in a plan of the five years after.
    (planned && years_before(&when.period, known.goals_from()))
        .then_some((Status::Actual, when.words))
}

/// 2024年，新增|…, in a text that plans 2024: a goal of the years planned, a result of those before.
fn by_plan(figure: &Figure, when: &When, year: u16) -> Option<Stated> {
    let known = figure.known;
    let (planned, words) = known.planned?;
    // 上半年，…增长5%, above 二、下半年安排: what the document reports on.
    let reported = || {
        let period = known.reviewed.map(|(period, _)| period);
        period.is_some_and(|period| {
            period.within_year() && period.resolve(&known.clock()).as_deref() == Some(&*when.period)
        })
    };
    match figure.sense.status {
        None if reported() => None,
        None if year >= planned && known.issued.is_none_or(|issued| year >= issued) => {
            Some((Status::Target, Some(words)))
        }
        Some((Status::Target, _)) if year < planned && when.period.len() == 4 => {
            Some((Status::Actual, when.words))
        }
        _ => None,
    }
}

/// 全年新开鱼塘5个, said in May of that year.
fn to_come(figure: &Figure, when: &When) -> bool {
    let (scene, known) = (figure.scene, figure.known);
    let of = |words: Span<Folded>| words.of(scene.setting.text) == "全年";
    let own = known
        .issued
        .is_some_and(|year| when.period == year.to_string());
    let parts = scene.periods.iter().any(Period::within_year);
    // 全年|产量7000吨: what is yielded in any year, in a text that plans nothing.
    let yields = when.words.is_some_and(|words| {
        let rest = &scene.setting.text[words.end as usize..];
        ["产量", "产值", "总产"]
            .iter()
            .any(|word| rest.starts_with(word))
    });
    known.amid && !yields && own && when.words.is_some_and(of) && !parts && !begun(figure)
}

/// 到2025年|…达到 in a text without date, 2025年底|前: a year by which something is to be; but not 截至2025年, nor where it
/// has been done.
fn is_due(figure: &Figure, when: &When, undated: bool) -> bool {
    let Some(words) = when.words else {
        return false;
    };
    let document = figure.scene.setting.text;
    let before = &document[..words.start as usize];
    let by = undated
        && before.ends_with('到')
        && !["截止到", "截至到"]
            .iter()
            .any(|word| before.ends_with(word))
        // 由2015年的9%下降到|2019年的2%
        && !document[words.end as usize..].trim_start_matches(['底', '末']).starts_with('的');
    let after = document[words.end as usize..].trim_start_matches(['年', '底', '末']);
    let term = after.starts_with('前') || is_deadline(figure, when);
    let said = figure.said_before();
    let done = ["已", "同比", "了"].iter().any(|word| said.contains(word));
    (by && !said.contains("累计") || term) && when.period.len() == 4 && !done
}

/// 2021/2025, 2021/.., 2024: whether years are told that were over, or had begun, before a plan's first.
fn years_before(period: &str, first: Option<u16>) -> bool {
    let (begin, end) = period.split_once('/').unwrap_or((period, ".."));
    let last = if end == ".." { begin } else { end };
    last.parse().is_ok_and(|last: u16| Some(last) < first)
}

/// 目前，全县已建成…, also where the document plans.
fn is_now(figure: &Figure, when: &When) -> bool {
    let words = when.words.map(|words| words.of(figure.scene.setting.text));
    matches!(words, Some("目前" | "截至目前"))
}

/// 6月底前: by when, not when. The words may stand in a sentence before.
fn is_deadline(figure: &Figure, when: &When) -> bool {
    let document = figure.scene.setting.text;
    when.words
        .is_some_and(|words| words.of(document).ends_with('前'))
}

/// 2024-01, 2024-01-15.
fn names_month(period: &str) -> bool {
    let month = period.get(5..7);
    period.as_bytes().get(4) == Some(&b'-')
        && month.is_some_and(|month| month.parse::<u8>().is_ok())
}

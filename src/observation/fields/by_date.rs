//! What the year says that a figure is of: whether that is over or still to come.
//!
//! ```text
//! 到2025年达到48%, in 2021               a goal
//! 2020年末，耕地12万亩, in what plans      a result
//! 近三年来，投入2亿元                      a result, whichever years these are
//! ```
//!
//! Words that say outright what a figure is count first; see [`super::status`].

use super::super::genre::Genre;
use super::super::status;
use super::super::when::When;
use super::Figure;
use super::ahead::{after_today, is_season, put_forward};
use super::cited;
use super::done::{begun, closes};
use super::due::{in_planned_year, set_again};
use super::new_year::aims_at_year;
use super::next_plan;
use super::when::Stated;
use super::year_gone::is_compared;
use crate::lexicon::has;
use crate::mention::period::Period;
use crate::report::Status;
use crate::span::{Folded, Span};

/// 项目总投资915亿元, in what is told of the plan for 2011/2015 as that begins: a goal, where nothing says that it is none.
pub fn of_plan(figure: &Figure, when: &When, stated: Stated) -> Stated {
    let begins = bound(&when.period, 0);
    let issued = figure.known.issued.filter(|issued| begins >= Some(*issued));
    let silent = stated == (Status::Actual, None) && when.rule == "document";
    match issued.is_some() && silent && ends_ahead(figure, when) {
        true => (Status::Target, when.words),
        false => stated,
    }
}

/// 2011/2015, where the document is of 2011, or nothing says when: whether years end that are still to come.
pub fn ends_ahead(figure: &Figure, when: &When) -> bool {
    let last = bound(&when.period, 1);
    last.is_some_and(|last| figure.known.issued.is_none_or(|issued| last > issued))
}

/// The first or second year of 2011/2015.
fn bound(period: &str, at: usize) -> Option<u16> {
    period.split('/').nth(at)?.parse().ok()
}

/// What the year says that the sentence or its paragraph names.
pub fn by_date(figure: &Figure, when: &When) -> Option<Stated> {
    if after_today(figure, when) {
        return Some((Status::Target, when.words));
    }
    // 今年1月，发布…: a day that is past, though the part of the document plans.
    let month = names_month(&when.period) && !is_deadline(figure, when);
    // 2018年9月开学，届时可容纳|2000人|, in 2017: but for a month of a year to come.
    let year = when
        .period
        .get(..4)
        .and_then(|year| year.parse::<u16>().ok());
    let month = month && (figure.known.issued.is_none() || year <= figure.known.issued);
    let month = month && (when.period.contains('/') || !in_planned_year(figure, year));
    // 预计前三季度产值33亿元。其中，农业|7亿元: but for parts of what is foreseen.
    let goals = matches!(figure.sense.status, Some((Status::Target, _)));
    if month && !goals && when.rule == "paragraph" && figure.sense.expected.is_some() {
        return Some((Status::Forecast, figure.sense.expected));
    }
    if is_now(figure, when) || month {
        return Some((Status::Actual, when.words));
    }
    // 近三年来，投入2亿元, in a plan that nothing dates: years that are over, whichever they are.
    let said = when
        .words
        .map_or("", |words| words.of(figure.scene.setting.text));
    if when.period.is_empty() && said.starts_with('近') && said.ends_with('来') {
        return Some((Status::Actual, when.words));
    }
    // 去年投入2亿元, where nothing dates the plan: so is the year before it.
    if when.period.is_empty() && matches!(said, "去年" | "上年" | "前年") {
        return Some((Status::Actual, when.words));
    }
    // 五年内新增住房20万套, where nothing says when: years to come, whichever they are.
    if when.period.is_empty() && next_plan::names_ahead(said) && !reported(figure) {
        return Some((Status::Target, when.words));
    }
    // 2023年 named inside a part that plans 2024 looks back, and 2024年 outside any part plans.
    let year: u16 = when.period.get(..4)?.parse().ok()?;
    // 全年实现产值8亿元，…，基本完成年度目标任务。: what became of the year's goals.
    let over = figure.known.issued.is_none_or(|issued| year <= issued);
    if over && said == "全年" && figure.sense.status.is_none() && closes(figure.scene.text) {
        return Some((Status::Actual, when.words));
    }
    if !(over && is_season(when, said)) && lies_ahead(figure, when, year) {
        return Some((Status::Target, when.words));
    }
    behind(figure, when, year).or_else(|| by_plan(figure, when, year))
}

/// 明年的计划已下达3亿元: whether a figure is told as done.
fn reported(figure: &Figure) -> bool {
    figure.said_before().contains(['已', '了'])
}

/// 到2025年达到|48%, said in 2021: whether the year is to come, or its words say that they intend.
fn lies_ahead(figure: &Figure, when: &When, year: u16) -> bool {
    let known = figure.known;
    // 接下来的“十三五”，新建|8所学校: years that are called those to come.
    let next = when.words.is_some_and(|words| {
        let before = &figure.scene.setting.text[..words.start as usize];
        let before = before.trim_end_matches('“');
        ["接下来的", "接下来", "即将到来的"]
            .iter()
            .any(|word| before.ends_with(word))
    });
    // 到2025年: a year still to come when the document was issued.
    if next || known.issued.is_some_and(|issued| year > issued) {
        return true;
    }
    // 到2025年，…, in a plan that looked back on the years before its own, where nothing says when it was issued.
    let planned = known.goals_from().is_some_and(|first| year >= first);
    if known.issued.is_none() && planned && is_due(figure, when, true) {
        return true;
    }
    // 根据规划，到2020年，…, on a page of 2024.
    if cited::sets(figure, when) {
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
        || known.issued.is_none() && (runs_on(figure, when) || next_plan::follows(figure, when))
        || Some(year) == known.issued && (intends(figure) || put_forward(figure, when))
        || Some(year) == known.issued && aims_at_year(figure, when)
        // 2013年，计划…；新增…: news of a work report tells of the year that it plans.
        || Some(year) == known.planning_year()
        || to_come(figure, when)
        || Some(year) == known.issued && by_its_end(figure, when)
        || cited::schemed(figure, when)
}

/// “十四五”期间新建学校|60所, in a text without date that tells what 到2025年将 be: years that it plans.
fn runs_on(figure: &Figure, when: &When) -> bool {
    const NEAR: usize = 180;
    // Not all of a long text for each of its figures.
    const AROUND: usize = 6_000;
    let document = figure.scene.setting.text;
    let start = figure.scene.global(figure.number.span).start as usize;
    let from = document.floor_char_boundary(start.saturating_sub(AROUND));
    let document = &document[from..document.floor_char_boundary(start + AROUND)];
    let last = bound(&when.period, 1);
    let named = last.filter(|_| !when.period.ends_with("..") && when.rule != "paragraph");
    let by = named.map(|last| format!("到{last}年"));
    let ahead = by.is_some_and(|by| {
        document.match_indices(&by).any(|(at, _)| {
            let rest = &document[at + by.len()..];
            let near = &rest[..rest.floor_char_boundary(NEAR)];
            let said = near.split(['。', '\n']).next().unwrap_or(near);
            said.contains('将') || document[..at].ends_with("力争")
        })
    });
    ahead && !status::tells_past(figure.scene.text) && !figure.said_before().contains(['已', '了'])
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
        word == "要求" && (has(said, "满足") || has(said, "符合"))
            || word == "安排" && (has(said, "安排了") || has(said, "共安排"))
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

/// 到|今年年底|，建成卫生室85所: by the end of the year that is running, and nothing says that it was.
fn by_its_end(figure: &Figure, when: &When) -> bool {
    const LEAD: usize = 24;
    let document = figure.scene.setting.text;
    let Some(words) = when.words else {
        return false;
    };
    let before = &document[..words.start as usize];
    let named = &document[words.start as usize..];
    let named = &named[..named.floor_char_boundary(LEAD)];
    let end = ["今年年底", "今年底", "今年末"];
    let by = before.ends_with('到') && !before.ends_with("至到") && !before.ends_with("止到");
    let said = figure.scene.text;
    by && end.iter().any(|word| named.starts_with(word)) && !status::tells_past(said)
}

/// 全年新开鱼塘5个, said in May of that year.
fn to_come(figure: &Figure, when: &When) -> bool {
    let (scene, known) = (figure.scene, figure.known);
    let of = |words: Span<Folded>| words.of(scene.setting.text) == "全年";
    // 2019年某县经济稳中有进, of March 2020: the year that its title names is over.
    let running = |year: u16| known.today.is_none_or(|(today, _, _)| today == year);
    let own = known
        .issued
        .is_some_and(|year| when.period == year.to_string() && running(year));
    let parts = scene.periods.iter().any(Period::within_year);
    // 全年|产量7000吨: what is yielded in any year, in a text that plans nothing.
    let yields = when.words.is_some_and(|words| {
        let rest = &scene.setting.text[words.end as usize..];
        ["产量", "产值", "总产"]
            .iter()
            .any(|word| rest.starts_with(word))
    });
    known.amid
        && !yields
        && own
        && !is_compared(figure)
        && when.words.is_some_and(of)
        && !parts
        && !begun(figure)
        // 全年35个项目已开工31个，开工率达|88.6%: nor behind what has been done of it.
        && !scene.text[..figure.start()].contains('已')
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
        && (before.ends_with('到') || before == "至" || before.ends_with("，至"))
        && !["截止到", "截至到"]
            .iter()
            .any(|word| before.ends_with(word))
        // 由2015年的9%下降到|2019年的2%
        && !document[words.end as usize..].trim_start_matches(['底', '末']).starts_with('的');
    let after = document[words.end as usize..].trim_start_matches(['年', '底', '末']);
    let term = after.starts_with('前') || is_deadline(figure, when);
    let said = figure.said_before();
    let done = ["已", "同比", "了"].iter().any(|word| has(said, word));
    (by && !has(said, "累计") || term) && when.period.len() == 4 && !done
}

/// 2021/2025, 2021/.., 2024: whether years are told that were over, or had begun, before a plan's first.
pub fn years_before(period: &str, first: Option<u16>) -> bool {
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

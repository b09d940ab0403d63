//! Goals whose years were over when their page was printed, or that name the year of what they are about.
//!
//! ```text
//! 二、工作目标⏎到2017年底，占比16%以上           a goal, on a page of 2023
//! 力争2021年亿元以上项目开工率达92%以上           of 2022, in a plan of 2022: the projects are of 2021
//! 总投资900万元，2025年8月竣工                 of 2025, in a plan of 2024
//! 9个断面中优良比例达到33%                       9 is no goal
//! 力争规模从12万只增加到17万只                    12 is what there is
//! ```
//!
//! What other years say of a figure is read in [`super::status`].

use super::super::genre::Genre;
use super::super::noun;
use super::super::status;
use super::super::when::{self, When};
use super::Figure;
use super::when::Stated;
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::period::{Clock, Period, WORDS};
use crate::report::Status;
use std::ops::Range;

/// 到2017年底, under 二、工作目标 of a plan: whether a goal is set by a year that is over only where the plan is printed again.
pub fn set_again(figure: &Figure, when: &When) -> bool {
    let setting = figure.scene.setting;
    let (Some((Status::Target, heading)), Some(words)) = (figure.sense.status, when.words) else {
        return false;
    };
    let goals = setting.frame.genre == Genre::Plan && has(heading.of(setting.text), "目标");
    let by = setting.text[..words.start as usize].ends_with('到');
    goals && by && !status::tells_past(figure.scene.text)
}

/// 力争|2021年亿元以上项目开工率达|92%: the year of a plan, where its goal names an earlier one of what it is about.
pub fn of_plan(figure: &Figure, when: &When, status: Status) -> Option<When> {
    const URGED: [&str; 3] = ["力争", "确保", "争取"];
    let goals = figure.known.goals;
    let planned = goals.and_then(|(period, _)| period.last_year(&Clock::default()));
    let last = planned.or(figure.known.issued)?;
    let year: u16 = when.period.parse().ok()?;
    // 力争2024年产值达160亿元, of the plan for 2021/2025: a year of its own.
    let first = goals.and_then(|(period, _)| period.first_year(&Clock::default()));
    let before = year < first.unwrap_or(last);
    let goal = status == Status::Target && before && when.rule == "clause";
    let named = when.words.filter(|_| goal)?;
    let before = &figure.scene.setting.text[..named.start as usize];
    let urged = URGED.iter().any(|word| before.trim_end().ends_with(word));
    urged.then(|| When {
        period: last.to_string(),
        words: goals.and_then(|(_, words)| words).or(when.words),
        rule: "document",
    })
}

/// 总投资|900万元，建设期两年，到2025年8月竣工: the year by which what is planned is to be there, where a clause behind it says so.
pub fn finished(figure: &Figure, when: &When, status: Status) -> Option<When> {
    let (scene, clause) = (figure.scene, figure.bound.clause);
    let undated = status == Status::Target && matches!(when.rule, "document" | "section");
    if !undated || figure.united().kind() == Some(Kind::Ratio) {
        return None;
    }
    let group = scene.clauses[clause].group;
    let behind = scene.periods.iter();
    let behind = behind.filter(|period| period.span.start as usize >= figure.start());
    let due = behind.filter(|period| !period.base).find(|period| {
        let at = period.span.start as usize;
        let mut clauses = scene.clauses.iter();
        let own = clauses.find(|clause| clause.group == group && clause.range.contains(&at));
        own.is_some_and(|own| ends_by(scene.text, own.range.clone(), period))
    })?;
    let year = due.last_year(&figure.known.clock())?;
    let later = Some(year) >= figure.known.issued && !due.is_span();
    later.then(|| When {
        period: year.to_string(),
        words: Some(scene.global(due.span)),
        rule: "sentence",
    })
}

/// 到|2025年8月|竣工: whether a clause says no more than that something is to be there by then.
fn ends_by(text: &str, clause: Range<usize>, due: &Period) -> bool {
    let lead = text.get(clause.start..due.span.start as usize);
    let by = lead.is_some_and(|lead| lead.is_empty() || WORDS.due_by.number(lead).is_some());
    let rest = text.get(due.span.end as usize..clause.end);
    by && rest.is_some_and(status::settles)
}

/// 对38栋|楼进行改造，确保在2023年9月底前完成: when all that a sentence tells is to be done, as its last words say.
pub fn settled_by(figure: &Figure, when: &When, stated: Stated) -> Option<When> {
    let scene = figure.scene;
    let words = stated.1.filter(|_| stated.0 == Status::Target)?;
    let (start, _) = scene.local(words);
    let own = matches!(when.rule, "clause" | "sentence" | "bracket");
    if own || start <= figure.start() || start >= scene.text.len() {
        return None;
    }
    let mut behind = scene.periods.iter();
    let by = behind.find(|period| period.span.start as usize >= start && !period.base)?;
    let named = by.span.of(scene.text).ends_with('前');
    let before = named || scene.text[by.span.end as usize..].starts_with('前');
    let period = by.resolve(&figure.known.clock()).filter(|_| before)?;
    Some(When {
        period,
        words: Some(scene.global(by.span)),
        rule: "sentence",
    })
}

/// 力争规模从|12万只增加到17万只: how things stand before what is aimed at; by 2025, where nothing else dates it, only the goal is due.
pub fn stands_before(figure: &Figure, when: &When, (status, _): Stated) -> Option<When> {
    let document = figure.scene.setting.text;
    let begins = || when::opens_range(figure.scene, figure.start()) && figure.moves_to();
    // 目标由|170亿元下调到150亿元: a goal that is changed is one.
    let changed = || {
        let said = figure.said_before();
        let mut goals = ["目标", "任务", "计划由", "计划从"].iter();
        goals.any(|word| has(said, word))
    };
    if status != Status::Target || !begins() || changed() {
        return None;
    }
    let year: Option<u16> = when.period.get(..4).and_then(|year| year.parse().ok());
    let issued = figure.known.issued;
    // 到|2025年: by when.
    let due = when
        .words
        .is_some_and(|words| document[..words.start as usize].ends_with('到'));
    let ahead = issued.is_some_and(|issued| year > Some(issued)) || issued.is_none() && due;
    if !ahead {
        return Some(when.clone());
    }
    issued.is_none().then(|| When {
        period: String::new(),
        words: None,
        rule: "unknown",
    })
}

/// 9个|监测断面|中水质优良比例达到33%: whether a number only tells how many there are of which a goal is set.
pub fn among_all(figure: &Figure) -> bool {
    let (scene, after) = (figure.scene, &figure.bound.after);
    let whole = noun::WORDS.among.ending(&scene.text[after.noun.clone()]);
    let rest = &scene.text[after.noun.end..];
    let goal = rest.strip_prefix('中').is_some_and(|rest| {
        let clause = rest.split(['。', '；']).next().unwrap_or("");
        clause.contains('%') && !rest.starts_with(['心', '小', '学', '有'])
    });
    whole.is_some() && goal && !figure.bound.before.verb && figure.bound.before.senses.is_empty()
}

/// 新校区9月投入使用，新增学位|1500个, in 2024年工作要点 that nothing else dates: whether a month is one of the year that is planned.
pub fn in_planned_year(figure: &Figure, year: Option<u16>) -> bool {
    let frame = &figure.scene.setting.frame;
    let plans = frame.genre == Genre::Plan && figure.known.today.is_none();
    let goals = matches!(figure.sense.status, Some((Status::Target, _)));
    let own = frame
        .planned
        .and_then(|(plan, _)| plan.last_year(&Clock::default()));
    plans && goals && year.is_some() && own == year
}

//! Years of plans: those that a goal a year is of, and those that were over when the plan was written.
//!
//! ```text
//! “十二五”发展目标：⏎生产总值年均增速10%以上      2011/2015, in a text of 2011
//! 到2025年，…，年均增长6%                         2021/2025, where nothing names the plan
//! 2011年—2017年，完成渠道120公里                a result, in a plan of 2018
//! ```

use super::Figure;
use crate::lexicon::has;
use crate::mention::numeral;
use crate::mention::period::{self, Clock, Period};
use crate::observation::genre::Genre;
use crate::observation::when::When;
use crate::span::{Folded, Span};

/// How far before a goal, in bytes, its plan may be named.
const FAR: usize = 1_500;

/// 谋划“十五五”交通项目210个，其中产业类项目占|60%: whether a share is one of what years bring together, of which no level is told.
pub fn of_planned_sum(figure: &Figure) -> bool {
    const SET_OUT: [&str; 4] = ["谋划", "储备", "策划", "规划"];
    let part = figure.said_before().starts_with("其中");
    let before = &figure.scene.text[..figure.start()];
    let set_out = || SET_OUT.iter().any(|word| has(before, word));
    part && set_out() && !before.contains(['达', '到', '末', '底'])
}

/// 经过|三年努力|，…，年均增速17%: the years that lead to the one that such words are for.
pub fn years_of_effort(figure: &Figure, when: &When) -> Option<When> {
    let words = when.words?.of(figure.scene.setting.text);
    let count = words
        .strip_suffix("努力")?
        .trim_end_matches('的')
        .strip_suffix('年')?;
    let counted = || {
        let (value, length) = numeral::leading(count)?;
        (2_u16..=10).find(|years| length == count.len() && f64::from(*years) == value)
    };
    let count = count.parse().ok().or_else(counted)?;
    let last: u16 = when.period.parse().ok()?;
    let first = last.checked_sub(count)? + 1;
    Some(When {
        period: format!("{first}/{last}"),
        ..when.clone()
    })
}

/// Of a goal a year that only one year is known of: the plan named last before it, whose years that year is one of.
pub fn years_of_plan(figure: &Figure, when: &When) -> Option<When> {
    if let Some(years) = beside_year(figure, when) {
        return Some(years);
    }
    let year: u16 = when.period.parse().ok()?;
    // 到2020年，收入达到2万元，年均增长8%, in “十三五”…: of the plan that ends then.
    let own = matches!(when.rule, "sentence" | "clause");
    if !own && !matches!(when.rule, "section" | "document" | "paragraph") {
        return None;
    }
    let (text, clock) = (figure.scene.setting.text, Clock::default());
    let here = figure.scene.global(Span::bytes(0, 0)).start as usize;
    let from = text.ceil_char_boundary(here.saturating_sub(FAR));
    // Most texts name no plan by its number there.
    let near = text.get(from..here).filter(|near| near.contains('五'))?;
    let named = |period: &Period| period.is_span() && period.span.of(near).contains('五');
    let plan = period::scan(near).into_iter().rfind(named)?;
    let (first, last) = (plan.first_year(&clock)?, plan.last_year(&clock)?);
    let words = Span::bytes(
        from + plan.span.start as usize,
        from + plan.span.end as usize,
    );
    let fits = if own {
        year == last
    } else {
        (first..=last).contains(&year)
    };
    fits.then(|| When {
        period: format!("{first}/{last}"),
        words: Some(words),
        rule: "section",
    })
}

/// 到2025年，…：（一）年均增长10%, in a plan for 2023—2025: all of its years, where the goals below are due in the last of them.
pub fn own_years(figure: &Figure, when: &When) -> Option<When> {
    let due: u16 = when.period.parse().ok()?;
    let frame = &figure.scene.setting.frame;
    let (plan, words) = frame.planned.filter(|_| frame.genre == Genre::Plan)?;
    let clock = Clock::default();
    let (first, last) = (plan.first_year(&clock)?, plan.last_year(&clock)?);
    (last == due && first < last).then(|| When {
        period: format!("{first}/{last}"),
        words: words.or(when.words),
        rule: "document",
    })
}

/// 到2025年，…，年均增长6%, where nothing names a plan: the five years that end then, in a text of the first of them or of
/// the year before.
pub fn five_years(figure: &Figure, when: &When) -> Option<When> {
    let last: u16 = when.period.parse().ok()?;
    let scene = figure.scene;
    let first = last - 4;
    let issued = scene.setting.issued;
    let near = issued.is_some_and(|issued| (first - 1..=first).contains(&issued));
    let told = matches!(when.rule, "sentence" | "clause" | "paragraph");
    let due = when.words.is_some_and(|words| {
        let before = scene.setting.text.get(..words.start as usize);
        before.is_some_and(|before| before.ends_with('到'))
    });
    let others = figure.known.spans() || counts_other_years(scene.text);
    (last.is_multiple_of(5) && near && told && due && !others).then(|| When {
        period: format!("{first}/{last}"),
        ..when.clone()
    })
}

/// 到2012年，…，每年新增5000亩, in a text of 2008: the years up to the one in which a goal is due.
pub fn until_due(figure: &Figure, when: &When) -> Option<When> {
    const MOST: u16 = 6;
    // 到2025年, said in 2023, ends a plan that began before.
    const PLAN: u16 = 5;
    let last: u16 = when.period.parse().ok()?;
    let scene = figure.scene;
    let first = scene.setting.issued?;
    let due = when.words.is_some_and(|words| {
        let before = scene.setting.text.get(..words.start as usize);
        before.is_some_and(|before| before.ends_with('到'))
    });
    let near = (first + 1..=first + MOST).contains(&last);
    (near && due && !last.is_multiple_of(PLAN) && !counts_other_years(scene.text)).then(|| When {
        period: format!("{first}/{last}"),
        ..when.clone()
    })
}

/// 未来三年, 四年内: whether a sentence counts years, and not five.
fn counts_other_years(text: &str) -> bool {
    text.match_indices('年').any(|(at, _)| {
        let before = &text[..at];
        let rest = before.trim_end_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
        let count = &before[rest.len()..];
        (1..=2).contains(&count.chars().count()) && !matches!(count, "五" | "5")
    })
}

/// 2011年—2017年，完成渠道120公里, in a plan of 2018 that only its title makes one: years that were over when it was
/// written; `words` make the figure a goal.
pub fn is_over(figure: &Figure, when: &When, words: Option<Span<Folded>>) -> bool {
    let known = figure.known;
    // 累计投资7亿元: in the next sentence, too.
    let own = matches!(when.rule, "sentence" | "clause" | "paragraph");
    let last = when.period.split_once('/');
    let last = last.and_then(|(_, last)| last.parse::<u16>().ok());
    let planned = known.goals.map(|(period, _)| period);
    let planned = planned.and_then(|period| period.last_year(&Clock::default()));
    // What the sentence itself or its heading sets is a goal.
    let titled = words.is_some() && words == figure.scene.setting.outline.title;
    own && titled && last < known.issued && last != planned && last.is_some()
}

/// “十三五”及2016年的目标：…年均增长|6%: the years that stand beside the one that the clause is of.
fn beside_year(figure: &Figure, when: &When) -> Option<When> {
    let (scene, clock) = (figure.scene, figure.known.clock());
    let pair = scene.periods.windows(2).find(|pair| {
        let between = pair[0].span.end as usize..pair[1].span.start as usize;
        let joined = scene
            .text
            .get(between)
            .map(|between| between.trim_start_matches("时期"));
        let beside = matches!(joined, Some("及" | "和" | "与" | "暨" | "以及"));
        let own = pair[1].resolve(&clock).as_deref() == Some(&*when.period);
        pair[0].is_span() && beside && own && pair[1].span.end as usize <= figure.start()
    })?;
    Some(When {
        period: pair[0].resolve(&clock)?,
        words: Some(scene.global(pair[0].span)),
        rule: "sentence",
    })
}

//! The year that a text calls its own by the stage of a plan.
//!
//! ```text
//! 今年是“十二五”规划的收官之年          2015
//! 今年是“十四五”开局之年               2021
//! 明年是“十四五”开局之年               none: not its own
//! ```
//!
//! When it counts before what is printed is decided in [`super`].

use crate::lexicon::{has, kinds};
use crate::mention::period::PLANS;
use crate::outline::Dateline;
use crate::span::Span;

kinds! { static STAGES = "../../lexicon/stage_words.tsv": first, second, third, fourth, last }

/// 今年是全面完成“|十二五|”规划的收官之年: the year that the stage of a plan is.
pub(super) fn own_year(text: &str) -> Option<Dateline> {
    let lead = "今年是";
    let mut found = text.match_indices(lead);
    found.find_map(|(at, _)| {
        let start = at + lead.len();
        let said = text[start..].split(['。', '\n', '；']).next()?;
        staged(said, start)
    })
}

/// 今年是“|十二五|”收官之年，12月16日，…: whether a text is dated by the last year of the plan that it names, and told in its last months.
pub(crate) fn closes_plan(text: &str, date: Dateline) -> bool {
    const LATE: [&str; 3] = ["10月", "11月", "12月"];
    let rest = &text[date.span.end as usize..];
    let said = rest.split(['。', '\n']).next().unwrap_or(rest);
    if !LATE.iter().any(|month| has(said, month)) {
        return false;
    }
    let named = date.span.of(text);
    let mut plans = PLANS.iter().filter(|(_, last)| *last == date.year);
    date.month.is_none() && plans.any(|(plan, _)| named == format!("“{plan}”"))
}

/// 全面深化改革的关键之年，也是“十二五”规划的收官之年: the year of a sentence that calls nothing but its own by such a stage.
fn staged(said: &str, start: usize) -> Option<Dateline> {
    // 今年是…，明年是…: another year, too.
    if has(said, "年是") {
        return None;
    }
    let named = PLANS.iter().filter_map(|(name, last)| {
        let plan = format!("“{name}”");
        let at = said.find(&plan)?;
        Some((at, at + plan.len(), last))
    });
    let mut named: Vec<_> = named.collect();
    named.sort_unstable();
    // “十三五”收官之年、“十四五”谋划之年: the first of them is the year's own.
    let (at, end, last) = *named.first()?;
    let clause = said[end..].split(['，', '、']).next()?;
    let back = [
        &STAGES.last,
        &STAGES.fourth,
        &STAGES.third,
        &STAGES.second,
        &STAGES.first,
    ];
    let back = back.iter().position(|stage| stage.within(clause))?;
    let span = Span::bytes(start + at, start + end);
    Some(Dateline {
        year: last - u16::try_from(back).ok()?,
        month: None,
        day: None,
        span,
    })
}

#[cfg(test)]
mod tests {
    use super::own_year;

    #[test]
    fn the_stage_of_a_plan_is_a_year() {
        let year = |text| own_year(text).map(|date| date.year);
        let late = "今年是改革的关键之年，也是全面完成“十二五”规划的收官之年。";
        assert_eq!(year(late), Some(2015));
        assert_eq!(year("今年是实施“十四五”规划的开局之年。"), Some(2021));
        assert_eq!(year("今年是“十三五”的第三年。"), Some(2018));
        assert_eq!(year("明年是“十四五”开局之年。"), None);
        assert_eq!(year("今年是关键之年，明年是“十四五”开局之年。"), None);
        assert_eq!(year("今年是“十四五”时期的重要一年。"), None);
    }
}

//! Years that are counted for a sum, in a sentence that names the year in which goals are due.
//!
//! ```text
//! 到2015年，…；五年累计达480亿元      2011/2015, and a goal
//! ```
//!
//! Years that a section which plans counts are for [`super::when`].

use super::super::when::When;
use super::Figure;
use super::reached::summed;
use crate::mention::numeral;

/// 到2015年，…；五年累计达480亿元: years that end with the one in which the goals of the sentence are due.
pub(super) fn up_to_goal(figure: &Figure, when: &When) -> Option<When> {
    let due = goal_year(figure)?;
    let issued = figure.known.issued;
    let words = when.words?.of(figure.scene.setting.text);
    let years = words.strip_suffix('年').filter(|_| summed(figure))?;
    let counted = match when.period.split_once('/') {
        Some((first, last)) => {
            let (first, last): (u16, u16) = (first.parse().ok()?, last.parse().ok()?);
            last.checked_sub(first).filter(|_| due >= last)?
        }
        // 五年累计, in a text that nothing dates.
        None if when.period.is_empty() => counted_years(years)?.checked_sub(1)?,
        None => return None,
    };
    let ahead = issued.is_none_or(|issued| due > issued) && counted > 0;
    ahead.then(|| When {
        period: format!("{}/{due}", due.saturating_sub(counted)),
        ..when.clone()
    })
}

/// 到|2015年|，…: the year in which the goals of the sentence before a figure are due.
fn goal_year(figure: &Figure) -> Option<u16> {
    let scene = figure.scene;
    let due = scene.periods.iter().find(|period| {
        let (from, to) = (period.span.start as usize, period.span.end as usize);
        scene.text[..from].ends_with('到') && to <= figure.start()
    });
    due?.last_year(&figure.known.clock())
}

/// 五, 5: how many years are counted.
fn counted_years(words: &str) -> Option<u16> {
    let spelled = || {
        let (value, length) = numeral::leading(words)?;
        (2..=15).find(|years| length == words.len() && f64::from(*years) == value)
    };
    words.parse().ok().or_else(spelled)
}

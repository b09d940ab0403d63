//! Years that a sentence without figures plans, and how far that reaches.
//!
//! ```text
//! “十四五”期间，我县将完善水网。用水总量控制在2亿立方米以内     a goal
//! …。“十三五”期间，造林5万亩                                    done in the years before
//! ```

use super::Walk;
use super::intended::Placed;
use crate::mention::period::{self, Clock, Period};
use crate::observation::status;

impl Walk<'_> {
    /// Whether the years that the sentence of the plan is of end after those that another begins with.
    pub(super) fn follows(&self, opening: &Period) -> bool {
        const FAR: usize = 240;
        let Some(words) = self.intended else {
            return false;
        };
        let said = &self.setting.text[..words.start as usize];
        let said = &said[said.ceil_char_boundary(said.len().saturating_sub(FAR))..];
        let said = said.rsplit(['。', '\n']).next().unwrap_or(said);
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let planned = period::scan(said).into_iter().find(Period::is_span);
        planned.is_some_and(|planned| planned.last_year(&clock) > opening.last_year(&clock))
    }
}

/// |计划|“十四五”期间游客实现倍增。其中，…: the word right before the years that plans what they will bring.
fn plans_in(text: &str, years: &Period) -> Option<Placed> {
    let (start, end) = (years.span.start as usize, years.span.end as usize);
    let word = ["计划", "力争", "争取", "拟"]
        .into_iter()
        .find(|word| text[..start].ends_with(word))?;
    let after = &text[end..];
    let told = status::tells_past(after) || after.contains('了');
    (!told).then(|| (start - word.len(), start))
}

/// “十四五”期间，我县|将|完善水网。: the word of a sentence without figures that says what the years that it begins with will bring.
pub(super) fn will_in(text: &str, years: Option<Period>) -> Option<Placed> {
    if let Some(plans) = years.and_then(|years| plans_in(text, &years)) {
        return Some(plans);
    }
    if !text.contains('将') || status::tells_past(text) || text.contains('了') {
        return None;
    }
    let planned = status::Spoken::of(text).plans(text);
    let planned = planned.filter(|(start, _)| text[*start..].starts_with('将'));
    planned.or_else(|| {
        let will = status::intends_in(text, years?.span.range());
        will.filter(|will| text[..will.1].ends_with('将'))
    })
}

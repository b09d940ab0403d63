//! Years to come in a text that nothing dates.
//!
//! ```text
//! “十三五”期间，新建公路600公里。“十四五”期间，新建800公里      800 is a goal: the years before are looked back on right before
//! 今后五年，实施项目500个; 明年，造林3万亩                    goals, whichever years these are
//! “十四五”期间，已新建公路800公里                            a result
//! ```
//!
//! Where a day of issue tells, it is [`super::by_date`] that asks.

use super::super::status;
use super::super::when::When;
use super::Figure;
use crate::mention::numeral;
use crate::mention::period::PLANS;

/// Words by which years are to come, whichever they are.
const AHEAD: [&str; 6] = ["明年", "来年", "今后", "未来", "今明两年", "接下来"];

/// 五年内, 今后五年, 明年: whether words count or name years to come; 今年内 counts none.
pub fn names_ahead(said: &str) -> bool {
    let count = said.strip_suffix("年内").unwrap_or("");
    count.starts_with(numeral::begins)
        || count.starts_with(|c: char| c.is_ascii_digit())
        || AHEAD.iter().any(|word| said.starts_with(word))
}

/// “十四五”|期间，新建公路|800公里: whether the years of a plan are told behind those of the one before it.
pub fn follows(figure: &Figure, when: &When) -> bool {
    // Not all of a long text for each of its figures.
    const AROUND: usize = 6_000;
    let document = figure.scene.setting.text;
    let Some(words) = when.words.filter(|_| when.period.contains('/')) else {
        return false;
    };
    let Some(last) = before(words.of(document)) else {
        return false;
    };
    let start = words.start as usize;
    let said = &document[document.floor_char_boundary(start.saturating_sub(AROUND))..start];
    let over = ["期间", "时期", "以来", "期末", "末"];
    let told = said.match_indices(last).any(|(at, _)| {
        let rest = said[at + last.len()..].trim_start_matches(['”', '’', '"']);
        let own = !said[..at].ends_with('十');
        own && over.iter().any(|word| rest.starts_with(word))
    });
    told && !status::tells_past(figure.scene.text) && !figure.said_before().contains(['已', '了'])
}

/// “十四五”期间: the name of the plan before.
fn before(words: &str) -> Option<&'static str> {
    let bare = words.trim_start_matches(['“', '‘', '"']);
    // 十五五 begins as 十五 does.
    let at = PLANS.iter().rposition(|(plan, _)| bare.starts_with(plan))?;
    PLANS.get(at.checked_sub(1)?).map(|(plan, _)| *plan)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_follow_each_other() {
        assert_eq!(before("“十四五”期间"), Some("十三五"));
        assert_eq!(before("“十五五”"), Some("十四五"));
        assert_eq!(before("“十五”期间"), Some("九五"));
        assert_eq!(before("五年"), None);
    }

    #[test]
    fn years_to_come_are_named() {
        assert!(names_ahead("今后五年") && names_ahead("五年内") && names_ahead("明年"));
        assert!(!names_ahead("今年内") && !names_ahead("五年来"));
    }
}

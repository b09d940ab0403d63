//! Figures of a whole year, or of the last of several, beside others that are of another time.
//!
//! ```text
//! 一季度开工9个，年度计划完成投资|3亿元        of the year
//! 就业五年累计2万人，失业率控制在|5%以内       of the last of the five
//! ```
//!
//! Where a period is read from is in [`super::when`].

use super::super::when::When;
use super::Figure;
use crate::lexicon::{UnitKind as Kind, has};

/// 一季度开工9个，年度计划完成投资|3亿元: what is told of the year, though the sentence is of a part of it.
pub fn of_all_year(figure: &Figure) -> bool {
    if figure.united().kind() != Some(Kind::Money) {
        return false;
    }
    let noun = &figure.bound.before.noun;
    let text = figure.scene.text[noun.clone()].trim_start_matches("项目");
    text.starts_with("年度") && has(text, "投资")
}

/// The last of the years of a period.
pub fn in_last(when: When) -> When {
    let last = when
        .period
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    When {
        period: last,
        ..when
    }
}

/// The year of which the period is a part.
pub fn of_year(when: When) -> When {
    let part = when.period.as_bytes().get(4) == Some(&b'-');
    let period = if part {
        when.period[..4].to_owned()
    } else {
        when.period
    };
    When { period, ..when }
}

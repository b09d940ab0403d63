//! What ground and climate are like, which no year brings.
//!
//! ```text
//! 2006年生产总值41亿元。最高海拔|2325米|，无霜期|231天    of no year: the sentence before dates neither
//! 年降水量|957毫米|，比上年少5%                          of the year that it is set beside another in
//! ```
//!
//! That nobody plans them is for [`super::status`].

use super::super::genre::Genre;
use super::super::status;
use super::super::when::When;
use super::Figure;
use crate::lexicon::has;
use crate::report::Status;

/// No period at all, where a plan or a page tells what a place is like behind a year of something else, or amid goals.
pub(super) fn of_no_year(figure: &Figure, when: &When) -> Option<When> {
    const COMPARES: [&str; 5] = ["同比", "比上年", "较上年", "常年", "偏"];
    status::PLACED.natural.ending(&figure.name.text)?;
    let told = matches!(figure.scene.setting.frame.genre, Genre::Plan | Genre::Other);
    let plans = matches!(figure.sense.status, Some((Status::Target, _)));
    let elsewhere = match when.rule {
        "paragraph" => true,
        "section" | "document" => plans,
        _ => false,
    };
    let beside = COMPARES.iter().any(|word| has(figure.scene.text, word));
    (told && elsewhere && !beside).then(|| When {
        rule: "unknown",
        ..When::default()
    })
}

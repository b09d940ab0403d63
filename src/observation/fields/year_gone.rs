//! Times without a year that were still to come on the day of issue: what was done in them was done a year before.
//!
//! ```text
//! 四季度，开工项目3个, on 20 January 2022          2021-Q4
//! 全年出口12亿元，增长8%, on the same day           2021
//! 四季度，将开工项目3个                          2022-Q4: a goal
//! ```
//!
//! What such times say of all of a page is read in [`super::super::reported`].

use super::super::genre::Genre;
use super::super::when::When;
use super::super::{reported, status};
use super::Figure;
use crate::mention::period::{self, Period, Year};
use crate::report::Status;

/// The last month in which the year before is told of as if it were running.
const SPRING: u8 = 3;

/// The same time of the year before, where a result is told of one that had not come.
pub fn before_issue(figure: &Figure, when: &When, stated: Status) -> Option<When> {
    let (scene, known) = (figure.scene, figure.known);
    let frame = &scene.setting.frame;
    let named = matches!(when.rule, "clause" | "sentence" | "paragraph");
    let reports = !matches!(frame.genre, Genre::Work | Genre::Plan);
    let date = scene.setting.outline.published;
    let date = date.filter(|date| date.month.is_some_and(|month| month <= SPRING))?;
    let own = when.period.get(..4) == Some(&*date.year.to_string());
    if stated != Status::Actual || !named || !reports || !own || known.section.is_some() {
        return None;
    }
    let document = scene.setting.text;
    let words = when.words?;
    let told = period::scan(words.of(document)).into_iter().next()?;
    let over = reported::is_over(words.of(document), &told, (scene.text, date.month));
    // 今年全年…, 2021年，…四季度…: nothing but the day of issue may say of which year it is.
    let dated = |period: &Period, words: &str| {
        !period.base && period.year != Year::Context && !reported::closes(words)
    };
    let carried = known.carried;
    let carried = carried.is_some_and(|(carried, words)| dated(&carried, words.of(document)));
    let mut named = scene.periods.iter();
    let other = carried || named.any(|period| dated(period, period.span.of(scene.text)));
    (over && !other && !reported::intends(scene.text)).then(|| When {
        period: when
            .period
            .replace(&date.year.to_string(), &(date.year - 1).to_string()),
        ..when.clone()
    })
}

/// 全年出口|12亿元，同比增长8%, in March: whether a sentence that intends nothing sets a year beside the one before it, which is over.
pub fn is_compared(figure: &Figure) -> bool {
    let scene = figure.scene;
    let month = scene.setting.outline.published.and_then(|date| date.month);
    month == Some(SPRING) && status::compares(scene.text) && !reported::intends(scene.text)
}

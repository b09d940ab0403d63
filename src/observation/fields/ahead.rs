//! Ends of years and months that were still to come on the day of issue.
//!
//! ```text
//! 2018年底，45%的村通了客车, said on 11 July 2018      a goal
//! 今年9月底，建成公园3个, said on the same day         likewise
//! 截至2018年底，…                                   a result, whatever day the page bears
//! ```
//!
//! Years after that of issue are read in [`super::by_date`].

use super::super::genre::Genre;
use super::super::status::{self, PLACED};
use super::super::when::When;
use super::Figure;

/// The last month of a year.
const LAST: u8 = 12;

/// Whether what a figure is dated by ends after the day of issue.
pub fn after_today(figure: &Figure, when: &When) -> bool {
    let Some((year, month, _)) = figure.known.today.filter(|day| day.1 < LAST) else {
        return false;
    };
    let named = matches!(when.rule, "clause" | "sentence" | "paragraph");
    let reports = matches!(
        figure.scene.setting.frame.genre,
        Genre::Bulletin | Genre::Report | Genre::Work
    );
    let Some(words) = when.words.filter(|_| named && !reports) else {
        return false;
    };
    let end = match when.period.split_once('-') {
        None => LAST,
        Some((_, month)) => month.parse().unwrap_or(0),
    };
    if when.period.get(..4) != Some(&*year.to_string()) || end <= month {
        return false;
    }
    let document = figure.scene.setting.text;
    let (before, said) = (&document[..words.start as usize], words.of(document));
    let closes = said.ends_with('底') || document[words.end as usize..].starts_with(['底', '末']);
    let past = ["截至", "截止", "截至到", "截止到", "比", "较", "自", "从"];
    let past = past.iter().any(|word| before.ends_with(word));
    let said = figure.said_before();
    let done = ["已", "了", "同比"].iter().any(|word| said.contains(word));
    closes && !past && !done && !status::compares(figure.scene.text)
}

/// 报告提出，|2024年|，新建公路40公里, 会议提出，|今年|脱贫3600人, in news of that year: whether a sentence tells what was put forward for the
/// year.
pub fn put_forward(figure: &Figure, when: &When) -> bool {
    let document = figure.scene.setting.text;
    let Some(words) = when.words else {
        return false;
    };
    let year = words.of(document);
    if !(year.starts_with("20") || year == "今年" && has_begun(figure)) {
        return false;
    }
    let before = document[..words.start as usize].trim_end_matches(['，', '：']);
    PLACED.puts.ending(before).is_some() && !figure.said_before().contains(['已', '了'])
}

/// Whether the text is of the first months of its year, of which no more than goals can be told as a whole.
fn has_begun(figure: &Figure) -> bool {
    const EARLY: u8 = 4;
    let today = figure.known.today;
    today.is_some_and(|(_, month, _)| month <= EARLY)
}

//! What news says is still to come, behind sentences about years that are over, and what is over, behind those about what is to come.
//!
//! ```text
//! 2022年，新建公园5个。下一步，将新建学校|3所|, in July 2024      2024: no goal is of a year that is over
//! 今年，计划改造管网60公里。2020年，产粮|15万吨                   a result, as its own year says
//! ```
//!
//! Goals of sections and reports are dated by their headings: see [`crate::observation::section`].

use super::super::genre::Genre;
use super::super::when::When;
use super::Figure;
use crate::lexicon::has;
use crate::mention::period::WORDS;
use crate::report::Status;

/// The last year of a period as it is printed: `2022` of `2016/2022` and of `2022-06`.
fn last_year(period: &str) -> Option<u16> {
    let last = period.rsplit('/').next()?;
    last.get(..4)?.parse().ok()
}

/// Whether words name their year by themselves: 2022年, “十三五”期间, but not 全年.
fn names_year(words: &str) -> bool {
    words.contains(|c: char| c.is_ascii_digit()) || words.contains('五')
}

/// The year of issue for a goal or a forecast that only sentences before it date, by a year that is over.
pub(super) fn to_come(figure: &Figure, when: &When, stated: Status) -> Option<When> {
    let scene = figure.scene;
    let news = scene.setting.frame.genre == Genre::Other && figure.sense.period.is_none();
    if stated == Status::Actual || !news || figure.known.today.is_none() {
        return None;
    }
    let issued = figure.known.issued?;
    let words = when.words.map_or("", |words| words.of(scene.setting.text));
    let turns = WORDS.leaves_years.starting(scene.text).is_some();
    // 全年将培训4000人次: of the year that is spoken of now.
    let whole = ["全年", "年内", "年底", "年末"].contains(&words);
    let said = &scene.text[..figure.start()];
    let wills = turns
        || ["将", "预计", "有望", "力争"]
            .iter()
            .any(|word| has(said, word));
    let inherited = match when.rule {
        "document" => turns,
        "paragraph" => wills,
        _ => whole && wills,
    };
    let over = last_year(&when.period)? < issued;
    // 截至6月底，…。下一步，…: nor is it of the months up to then.
    let turns = turns && when.rule == "paragraph" && when.period.contains('-');
    (inherited && (over || turns)).then(|| When {
        period: issued.to_string(),
        words: None,
        rule: "document",
    })
}

/// Whether a figure is of a year that is over, by its own words, or of the year so far, whatever the sentences before it plan.
pub(super) fn is_over(figure: &Figure, when: &When) -> bool {
    let issued = figure.known.issued;
    let words = when
        .words
        .map_or("", |words| words.of(figure.scene.setting.text));
    let own = matches!(when.rule, "clause" | "sentence") && names_year(words);
    let over = || last_year(&when.period).is_some_and(|last| Some(last) < issued);
    own && over() || figure.scene.text.starts_with("今年以来")
}

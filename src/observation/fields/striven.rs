//! What was done, in news that says before or behind it what is intended.
//!
//! ```text
//! 一季度，发放贷款3亿元，力争全年投放9亿元, in April       3 is a result: the quarter was over
//! 今年计划投资30亿元。1-5月，完成投资9亿元, in June         so is 9
//! 全市发放贷款3亿元，力争把该县建成强县, in April           and so is what a paragraph begins with as a deed
//! 一季度，将发放贷款3亿元                            none: its own words intend
//! ```
//!
//! Which words intend is told by [`super::super::status`], how far they reach by [`super::super::walk`].

use super::super::genre::Genre;
use super::super::status::{PLACED, answered};
use super::super::when::When;
use super::Figure;
use crate::mention::period::Date;
use crate::span::{Folded, Span};

/// The last month in which news tells of the deeds that a year is to bring.
const BEGUN: u8 = 2;

/// Whether a figure, of which its own words don't say so, is none of what the `words` around it intend.
pub fn was_done(figure: &Figure, when: &When, words: Span<Folded>) -> bool {
    if answers(figure, words) {
        return true;
    }
    let news = figure.scene.setting.frame.genre == Genre::Other;
    let Some(today) = figure.known.today.filter(|_| news) else {
        return false;
    };
    let behind = words.start > figure.scene.global(figure.number.span).start;
    is_over(figure, when, today) || behind && today.1 > BEGUN && begins_with_deed(figure)
}

/// |今年计划|造林3万亩，完成造林|2万亩: whether the sentence tells before a figure what came of what it began to plan.
fn answers(figure: &Figure, words: Span<Folded>) -> bool {
    let scene = figure.scene;
    let start = scene.global(Span::bytes(0, 0)).start;
    let own = words.start.checked_sub(start).map(|from| from as usize);
    let plan = own.map(|from| from..from + words.len() as usize);
    plan.is_some_and(|plan| {
        plan.end <= figure.start() && answered(scene.text, &plan, figure.start())
    })
}

/// 一季度, 截至3月底, in April: whether the time that is named for a figure had ended on the day of issue.
fn is_over(figure: &Figure, when: &When, today: Date) -> bool {
    let named = matches!(when.rule, "clause" | "sentence" | "paragraph");
    let Some(words) = when.words.filter(|_| named) else {
        return false;
    };
    let document = figure.scene.setting.text;
    let (said, after) = (words.of(document), &document[words.end as usize..]);
    // 3月底前: by when.
    let due = said.ends_with('前') || after.trim_start_matches(['底', '末']).starts_with('前');
    let by = || document[..words.start as usize].ends_with('到');
    // 今年以来, 今年来: up to the day of issue.
    let until_now =
        said.ends_with("今年") && (after.starts_with('来') || after.starts_with("以来"));
    !due && (until_now || !by() && end_of(&when.period).is_some_and(|end| end < today))
}

/// The last day of 2018-Q1, 2018-H1, 2018-03, 2018-01/2018-03 and 2018-03-11.
fn end_of(period: &str) -> Option<Date> {
    let last = period.rsplit('/').next()?;
    let year = last.get(..4)?.parse().ok()?;
    let part = last.get(5..)?;
    let digit = |part: &str| part.parse::<u8>().ok();
    Some(match part.split_once('-') {
        Some((month, day)) => (year, digit(month)?, digit(day)?),
        None => match part.strip_prefix(['Q', 'H']) {
            Some(number) if part.starts_with('Q') => (year, 3 * digit(number)?, 31),
            Some(number) => (year, 6 * digit(number)?, 31),
            None => (year, digit(part)?, 31),
        },
    })
}

/// 该市|投入|1亿元，建成…, 项目|总投资|6亿元，占地…: whether the sentence of a figure begins with what was spent or done.
fn begins_with_deed(figure: &Figure) -> bool {
    let text = figure.scene.text;
    let clause = text.split('，').next().unwrap_or(text);
    let said = figure.scene.may("今年") || clause.contains(['拟', '将']);
    let mut deeds = PLACED.spent.every(clause);
    !said
        && deeds.any(|(_, place)| {
            let before = &clause[..place.start];
            before.is_empty()
                || before.ends_with([
                    '省', '市', '区', '县', '州', '旗', '镇', '乡', '村', '局', '目',
                ])
        })
}

//! Ends of years and months, and parts of a year, that were still to come on the day of issue.
//!
//! ```text
//! 2018年底，45%的村通了客车, said on 11 July 2018      a goal
//! 今年9月底，建成公园3个, said on the same day         likewise
//! 6月底前，建成学校6所, said on 18 February           likewise: no day before which something is to be
//! 下半年，新建学校8所, said on 18 May                 likewise
//! 截至2018年底，…                                   a result, whatever day the page bears
//! 6月底前，已建成学校6所                              a result, of the year that has such a June behind it
//! ```
//!
//! Years after that of issue are read in [`super::by_date`], whole years that have barely begun in [`super::new_year`].

use super::super::genre::Genre;
use super::super::status::{self, PLACED};
use super::super::when::When;
use super::Figure;
use crate::lexicon::has;
use crate::mention::period::{self, Date, Part};
use crate::span::{Folded, Span};

/// The last month of a year.
const LAST: u8 = 12;

/// The last month in which 年内 tells of what a year is still to bring.
const OPEN: u8 = 9;

/// Whether what a figure is dated by ends, or begins, after the day of issue.
pub fn after_today(figure: &Figure, when: &When) -> bool {
    let named = matches!(when.rule, "clause" | "sentence" | "paragraph");
    let Some(words) = when.words.filter(|_| named) else {
        return false;
    };
    let genre = figure.scene.setting.frame.genre;
    let news = matches!(genre, Genre::Other | Genre::Plan);
    let ahead = match figure.known.today {
        Some(today) => {
            let term = (news || genre == Genre::Report) && ends_before(figure, when, words, today);
            term || news && (closes(figure, when, words, today) || begins(figure, when, today))
        }
        None => false,
    };
    let planned = || genre == Genre::Plan && is_term(figure, words) && is_of_plan(figure, when);
    (ahead || planned()) && is_open(figure, words)
}

/// Whether nothing says of a figure that it was done, nor from or until when.
fn is_open(figure: &Figure, words: Span<Folded>) -> bool {
    let before = &figure.scene.setting.text[..words.start as usize];
    let past = ["截至", "截止", "截至到", "截止到", "比", "较", "自", "从"];
    let past = past.iter().any(|word| before.ends_with(word));
    let said = figure.said_before();
    let done = ["了", "同比", "累计", "现有", "共有"];
    let done = done.iter().any(|word| has(said, word));
    // 3月底前返乡的|2000人|已全部登记
    let done = done || has(&figure.scene.text[figure.clause().range.clone()], "已");
    !past && !done && !status::compares(figure.scene.text)
}

/// 2018年|底|, 今年9月|底|: whether a year or a month closes after the day of issue.
fn closes(figure: &Figure, when: &When, words: Span<Folded>, (year, month, _): Date) -> bool {
    let end = match when.period.split_once('-') {
        None => LAST,
        Some((_, month)) => month.parse().unwrap_or(0),
    };
    let own = when.period.get(..4) == Some(&*year.to_string());
    let document = figure.scene.setting.text;
    let ends = words.of(document).ends_with('底')
        || document[words.end as usize..].starts_with(['底', '末']);
    own && month < LAST && end > month && ends
}

/// 6月底|前|, 年底|前|: whether the words of a time say before when, not when.
fn is_term(figure: &Figure, words: Span<Folded>) -> bool {
    let document = figure.scene.setting.text;
    let after = document[words.end as usize..].trim_start_matches(['底', '末']);
    let before = after.strip_prefix('前');
    // 5月1日前后, 国庆前夕
    let term = before.is_some_and(|rest| !rest.starts_with(['后', '夕', '期', '三']));
    period::is_term(words.of(document)) || term
}

/// |6月底前|建成学校6所, in February: whether a day or a month before whose end something is to be has not passed.
fn ends_before(figure: &Figure, when: &When, words: Span<Folded>, today: Date) -> bool {
    let (year, month, day) = today;
    let own = when.period.get(..4) == Some(&*year.to_string());
    let mut rest = when.period.splitn(3, '-').skip(1);
    let mut next = || rest.next().map(str::parse::<u8>);
    let end = match (next(), next()) {
        (None, _) => (LAST, 31),
        (Some(Ok(month)), None) => (month, 31),
        (Some(Ok(month)), Some(Ok(day))) => (month, day),
        _ => return false,
    };
    own && end >= (month, day) && is_term(figure, words)
}

/// |3月底前|完成栽植3万亩, in a plan that has no day: whether its year is not over where the plan is made.
fn is_of_plan(figure: &Figure, when: &When) -> bool {
    let year = when.period.get(..4).and_then(|year| year.parse().ok());
    year.is_some() && year >= figure.known.issued
}

/// |下半年|新建学校6所, in May; |二季度|开工学校8所, on 10 April; |年内|新增企业30家, in March: whether a part of the year has not begun, or
/// barely, or the year itself is far from over.
fn begins(figure: &Figure, when: &When, (year, month, _): Date) -> bool {
    let own = when.period.get(..4) == Some(&*year.to_string());
    let Some(words) = when.words.filter(|_| own) else {
        return false;
    };
    let words = words.of(figure.scene.setting.text);
    if words == "年内" {
        return month <= OPEN;
    }
    let Some(told) = period::scan(words).into_iter().next() else {
        return false;
    };
    let first = match told.part {
        Part::Half(2) => 7,
        Part::Quarter(quarter @ 2..) => 3 * quarter - 2,
        _ => return false,
    };
    first >= month && !told.is_ahead_in(Some(month))
}

/// 报告提出，|2024年|，新建公路40公里, 会议提出，|今年|脱贫3600人, in news of that year: whether a sentence tells what was put forward for the
/// year.
pub fn put_forward(figure: &Figure, when: &When) -> bool {
    let document = figure.scene.setting.text;
    let Some(words) = when.words else {
        return false;
    };
    let year = words.of(document);
    // |新的一年|，全县安排项目60个: what it is to bring needs no other word.
    if year.starts_with('新') {
        return !figure.said_before().contains(['已', '了']);
    }
    if !(year.starts_with("20") || year == "今年" && has_begun(figure)) {
        return false;
    }
    let before = &document[..words.start as usize];
    let said = before.trim_end_matches(['，', '：']);
    let put = PLACED.puts.ending(said).is_some() || sets_year(before);
    put && !figure.said_before().contains(['已', '了'])
}

/// |2018/2019榨季|总产5万吨, in 2018: whether a time is a season over two years, which need not be planned once it has begun.
pub fn is_season(when: &When, said: &str) -> bool {
    when.period.contains('/') && ["季", "学年"].iter().any(|end| said.ends_with(end))
}

/// 明确|今年造林3万亩, but not 根据要求|今年…: whether a verb that sets goals stands right before the year.
fn sets_year(before: &str) -> bool {
    const SETS: [&str; 4] = ["提出", "明确", "要求", "确定"];
    let clause = before.rsplit(['，', '。', '；', '\n']).next().unwrap_or("");
    let goes_by = || PLACED.goes_by.within(clause) || clause.starts_with('按');
    SETS.iter().any(|word| clause.ends_with(word)) && !goes_by()
}

/// Whether the text is of the first months of its year, of which no more than goals can be told as a whole.
fn has_begun(figure: &Figure) -> bool {
    const EARLY: u8 = 4;
    let today = figure.known.today;
    today.is_some_and(|(_, month, _)| month <= EARLY)
}

//! What kind of document it is, and which years it speaks of where nothing nearer says.
//!
//! ```text
//! 某县政府工作报告 (2022年1月10日)             reviews 2021, plans 2022
//! 2023年上半年计划执行情况的报告                 reviews the first half of 2023
//! 某市“十四五”生态环境保护规划                  plans 2021/2025: what it says is a goal
//! ```
//!
//! The words are rows of `genres.tsv`. It looks at the title and the first lines only.

mod annual;
mod bureau;
mod carried_out;
mod counted;
mod due_by;
mod last_year;
mod midterm;
mod named;
mod noted;
mod terms;
mod told;
mod torn;
mod untitled;
mod worked;
mod years;

use super::progress::Progress;
use super::status;
use crate::lexicon::has;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::outline::{Dateline, Outline, SentenceKind, closes_plan, is_model};
use crate::span::{Folded, Span};
pub use terms::grants;
use told::{approved_plan, issued_plan, opening, told};
use untitled::{
    assigned, before_next_plan, begun_by, drafts_plan, ends_plan, exhorts, jubilee, lays_down,
    sets_out,
};
use years::years;

/// The kind of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Genre {
    /// A government's work report: it reviews the year before the one it is given in.
    Work,
    /// A report on the period that its title names.
    Report,
    /// A plan, programme or scheme.
    Plan,
    /// A statistical bulletin.
    Bulletin,
    /// News and everything else.
    #[default]
    Other,
}

/// A period with its words (document bytes), where it is printed.
pub type Dated = (Period, Option<Span<Folded>>);

/// The years a document speaks of.
#[derive(Clone, Copy, Debug, Default)]
pub struct Frame {
    /// The kind of document.
    pub genre: Genre,
    /// What its results belong to.
    pub reviewed: Option<Dated>,
    /// What its goals belong to.
    pub planned: Option<Dated>,
    /// Whether the title names the years that it plans.
    pub named: bool,
    /// Whether it is a work report given at the end of the year that it reviews, or of December: 五年来 ends with that year.
    pub late: bool,
    /// 成立30周年: how many years what it celebrates has lasted.
    pub jubilee: Option<u16>,
    /// 2020年工作总结 of January 2021: 今年 is the year that it sums up.
    pub sums_up: bool,
    /// 工作总结 of a March, whose sections may name the year that they sum up: so it is there.
    pub sums_late: bool,
    /// 为民办实事项目: what is to be done for the people, where that is all that it is about.
    pub deeds: Option<Span<Folded>>,
    /// 某县今年将…: the words of a headline that say what the year is to bring.
    pub heralded: Option<Span<Folded>>,
    /// Words that call for something, of which a page without title or date is full, or that lay measures down: what it says is to
    /// be done.
    pub exhorts: Option<Span<Folded>>,
    /// Whether it is dated amid a year: 全年 is then what the year is to bring.
    pub amid: bool,
    /// Whether it is news of the first two months of a year: 11月底 is then of the year before.
    pub new_year: bool,
    /// 某区节能降碳若干支持措施: whether it lays down what is granted.
    pub terms: bool,
    /// 项目内容 | 进展情况: a table of sentences with goals and results.
    pub progress: Option<Progress>,
    /// The title.
    pub title: Option<Span<Folded>>,
}

impl Frame {
    /// The year in which 目前 lies: a report's own.
    pub fn now(&self) -> Option<u16> {
        let reports = matches!(self.genre, Genre::Report | Genre::Work);
        self.reviewed_year().filter(|_| reports)
    }

    /// “十二五”规划: the five years before those that it plans, which a part of it looks back on.
    pub fn plan_before(&self) -> Option<Period> {
        let (planned, _) = self.planned.filter(|_| self.genre == Genre::Plan)?;
        let clock = Clock::default();
        let (first, last) = (planned.first_year(&clock)?, planned.last_year(&clock)?);
        (first % 5 == 1 && last == first + 4).then_some(Period {
            year: Year::Absolute(first - 5),
            part: Part::Through(i16::try_from(first - 1).ok()?),
            ..planned
        })
    }

    /// 某县第七次全国人口普查公报: whether it tells what a census counted.
    pub fn is_census(&self, text: &str) -> bool {
        self.genre == Genre::Bulletin
            && self
                .title
                .is_some_and(|title| title.of(text).contains("普查"))
    }

    /// The year that its results belong to.
    pub fn reviewed_year(&self) -> Option<u16> {
        self.reviewed
            .and_then(|(period, _)| period.last_year(&Clock::default()))
    }
}

/// Reads the frame of a document.
pub fn frame(text: &str, outline: &Outline) -> Frame {
    let (genre, title) = titled(text, outline);
    let published = outline.published;
    // 2022年工作总结 above 20XX年，…: a model for others, which no year dates.
    let model = published.is_none() && is_model(text);
    let titled = title.filter(|_| !model);
    let named = titled.map_or_else(Vec::new, |span| {
        named::periods(text, span, published, genre)
    });
    // 某县去年脱贫1.2万人, in March: what it plans is of the year that has begun.
    let last = titled.filter(|_| named.is_empty() && matches!(genre, Genre::Other | Genre::Report));
    let last = last.and_then(|span| last_year::told(text, span, published));
    let (reviewed, planned) = match (last, published) {
        (Some(last), Some(date)) => (Some(last), Some(dated(date.year, Some(date.span)))),
        _ => years(text, outline, (genre, title), &named),
    };
    let reports = !matches!(genre, Genre::Plan | Genre::Work);
    let reviewed =
        super::reported::narrowed(text, published, reviewed.filter(|_| reports)).or(reviewed);
    let month = published.and_then(|date| date.month);
    let summary = genre == Genre::Report
        && title.is_some_and(|title| has(title.of(text), "总结"))
        && published.is_some();
    Frame {
        genre,
        reviewed,
        planned,
        named: !named.is_empty(),
        late: named::is_late(genre, published)
            && !(genre == Genre::Plan && reposts(text, title, planned, published))
            || ends_plan(text, genre, published)
            || genre == Genre::Other && begun_by(text, published)
            || published.is_some_and(|date| {
                before_next_plan(text, date) || is_before(text, date) || closes_plan(text, date)
            }),
        jubilee: jubilee(text).filter(|_| genre == Genre::Other),
        sums_up: summary && month.is_none_or(|month| month <= 2)
            // 2021年工作回顾, in a work report: a heading of it, and 去年 the year that it is on.
            || month == Some(1)
                && genre != Genre::Work
                && super::reported::subtitled(text, published.map(|date| date.year)).is_some(),
        sums_late: summary && month == Some(3),
        deeds: title.filter(|span| {
            let (title, below) = (span.of(text), body_below(text, outline, *span));
            let told = || to_come(&named, published) || status::gives_notice(title);
            let listed = || status::lists_deeds(title, below) && told();
            genre == Genre::Other && (status::announces(title).is_some() || listed())
        }),
        heralded: super::announced::heralds(text, outline).filter(|_| genre == Genre::Other),
        exhorts: exhorts(text, outline, genre).or_else(|| lays_down(text)),
        new_year: genre == Genre::Other && month.is_some_and(|month| month <= 2),
        amid: matches!(genre, Genre::Other | Genre::Plan)
            && month.is_some_and(|month| (3..=10).contains(&month)),
        terms: terms::lays_terms(text, outline),
        progress: Progress::of(text),
        title,
    }
}

/// 日期：2017-11-07, above a plan from 2016 on: whether a page dates a plan long after its years began.
fn reposts(
    text: &str,
    title: Option<Span<Folded>>,
    planned: Option<Dated>,
    published: Option<Dateline>,
) -> bool {
    let words = title.map_or("", |title| title.of(text));
    super::reported::reposted(text, words, planned, published).is_some()
}

/// 未来五年…力争到|2021年, of 2016: whether a text is dated by the end of the five years that begin with the next.
fn is_before(text: &str, date: Dateline) -> bool {
    const YEARS: u16 = 5;
    let last = (date.year + YEARS).to_string();
    date.month.is_none() && date.span.of(text).starts_with(&last)
}

/// What stands below a title, without the lines of the page between them.
fn body_below<'t>(text: &'t str, outline: &Outline, title: Span<Folded>) -> &'t str {
    let mut sentences = outline.sentences.iter();
    let first = sentences.find(|s| s.kind == SentenceKind::Body && s.span.start >= title.end);
    &text[first.map_or(title.end, |first| first.span.start) as usize..]
}

/// 某市“十四五”规划: the kind that the title tells, a line that issues a plan, or how the text opens.
fn titled(text: &str, outline: &Outline) -> (Genre, Option<Span<Folded>>) {
    let own = outline
        .title
        .and_then(|span| Some((told("title", span.of(text))?, Some(span))));
    // 某县2020年将办好15件民生实事, told from a government's report.
    let deeds = || {
        let title = outline.title?;
        status::announces(title.of(text)).map(|_| (Genre::Other, Some(title)))
    };
    own.or_else(deeds)
        .or_else(|| issued_plan(text).map(|span| (Genre::Plan, Some(span))))
        .or_else(|| approved_plan(text).map(|span| (Genre::Plan, Some(span))))
        .or_else(|| drafts_plan(text, outline).then_some((Genre::Plan, outline.title)))
        .or_else(|| sets_out(text, outline).then_some((Genre::Plan, outline.title)))
        .or_else(|| assigned(text, outline).then_some((Genre::Plan, outline.title)))
        .or_else(|| Some((opening(text)?, outline.title)))
        .or_else(|| noted::noted(text).map(|_| (Genre::Bulletin, outline.title)))
        .or_else(|| bureau::tells_year(text, outline).then_some((Genre::Bulletin, outline.title)))
        .or_else(|| torn::turns_to_year(text, outline).then_some((Genre::Work, None)))
        .unwrap_or((Genre::Other, outline.title))
}

/// Whether a headline names no year, or one that is yet to come or has only begun.
fn to_come(named: &[Dated], published: Option<Dateline>) -> bool {
    let year = named
        .first()
        .and_then(|(period, _)| period.last_year(&Clock::default()));
    published.is_none_or(|date| {
        let begun = date.month.is_none_or(|month| month <= 6);
        year > Some(date.year) || begun && year.is_none_or(|year| year == date.year)
    })
}

fn dated(year: u16, words: Option<Span<Folded>>) -> Dated {
    let period = Period {
        span: words.unwrap_or(Span::bytes(0, 0)),
        year: Year::Absolute(year),
        part: Part::Whole,
        base: false,
    };
    (period, words)
}

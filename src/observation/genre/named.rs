//! The periods that a title names.
//!
//! ```text
//! 某县2021年和2022年工作            2021, 2022
//! 某县1-10月重点项目进展情况          of the year of issue
//! 某镇2016年半年工作总结              the first half of 2016
//! 某县过去五年发展综述                the years up to it
//! 某县扶贫成效显著 2013-01-21       none: the day of the page
//! ```
//!
//! What they say of a document is for [`super`].

use super::{Dated, Genre, dated};
use crate::lexicon::has;
use crate::mention::period::{self, Part, Period, WORDS, Year};
use crate::outline::{Dateline, titled_year};
use crate::span::{Folded, Span};

/// The periods of a title, in its order.
pub(super) fn periods(
    text: &str,
    title: Span<Folded>,
    published: Option<Dateline>,
    genre: Genre,
) -> Vec<Dated> {
    let issued = published.map(|date| date.year);
    // 五年来…综述, of December 2021: 2017 to 2021, as in the text below.
    let late = is_late(genre, published);
    // 某县四季度工业经济情况, of January: of the year before.
    let issued_for = |period: &Period| {
        let gone = published.is_some_and(|date| period.is_ahead_in(date.month));
        issued.map(|issued| issued - u16::from(gone))
    };
    // 2018政府工作报告: a year without 年.
    if let Some(date) = titled_year(text, title) {
        return vec![dated(date.year, Some(date.span))];
    }
    let captioned = captions(title.of(text));
    let mut periods = period::scan(title.of(text));
    halve(title.of(text), &mut periods);
    let periods = of_its_year(periods).into_iter();
    let mut found: Vec<Dated> = periods
        .filter_map(|period| of_title(period, title.of(text), issued_for(&period), late))
        .map(|period| {
            let words = Span::new(
                title.start + period.span.start,
                title.start + period.span.end,
            );
            (period.without_day(), Some(words))
        })
        .collect();
    // 某市2023年三季度重点项目观摩活动: when it was looked at, not when what is told of it was so.
    if has(title.of(text), "观摩") {
        for (period, _) in found.iter_mut().filter(|(period, _)| period.within_year()) {
            period.part = Part::Whole;
        }
    }
    // 某县扶贫成效显著 2013-01-21: the day of the page, behind the title.
    let page = |words: &Span<Folded>| {
        let date = published
            .filter(|date| date.day.is_some())
            .map(|date| date.span);
        date.is_some_and(|date| date.start <= words.start && words.end <= date.end)
    };
    found.retain(|(_, words)| !words.as_ref().is_some_and(page));
    // 图3 2011—2016年…增速 2016年…公报: what is above it are the years of a figure.
    if captioned && found.iter().any(|(period, _)| !period.is_span()) {
        found.retain(|(period, _)| !period.is_span());
    }
    found
}

/// What a period of a title says of a document issued in that year, which is nearly over where it is `late`.
fn of_title(period: Period, title: &str, issued: Option<u16>, late: bool) -> Option<Period> {
    match (period.year, period.part) {
        (_, Part::Since | Part::From(_)) => None,
        (Year::Absolute(_), _) => Some(period),
        // 某县过去五年发展综述: of the years up to that of issue.
        (Year::Issued(first), Part::Through(last)) if WORDS.summed_up.within(title) => {
            let late = i16::from(late);
            counted_back(period, (first + late, last + late), issued?)
        }
        // 某县1-10月重点项目进展情况: of the year of issue.
        (Year::Context, Part::Half(_) | Part::Quarter(_) | Part::Months(..)) => Some(Period {
            year: Year::Absolute(issued?),
            ..period
        }),
        _ => None,
    }
}

/// Whether a document was issued when its year was nearly over, with which the years that it counts back end.
pub(super) fn is_late(genre: Genre, published: Option<Dateline>) -> bool {
    let month = published.and_then(|date| date.month);
    month > Some(if genre == Genre::Bulletin { 11 } else { 9 })
}

/// 2016年|半年工作总结, 年中工作总结: a report of the middle of a year is of its first half.
fn halve(title: &str, periods: &mut Vec<Period>) {
    let Some(at) = WORDS.middle.next(title, 0).map(|(_, place)| place.start) else {
        return;
    };
    match periods.as_mut_slice() {
        [year, ..] if year.part == Part::Whole && year.span.end as usize == at => {
            year.part = paper(&title[at..]);
        }
        // 某县半年工作总结: of the year of issue.
        // 经济半年报, 一季报出炉
        [] => periods.push(Period {
            span: Span::bytes(at, at + "半年".len()),
            year: Year::Context,
            part: paper(&title[at..]),
            base: false,
        }),
        _ => {}
    }
}

/// 半年报, 一季报, 三季报: the months from the first of the year that such a report is on.
fn paper(named: &str) -> Part {
    match named.chars().next() {
        Some('一') => Part::Quarter(1),
        Some('三') => Part::Months(1, 9),
        _ => Part::Half(1),
    }
}

/// 过去五年, in a headline of 2018: 2013 to 2017.
fn counted_back(period: Period, (first, last): (i16, i16), issued: u16) -> Option<Period> {
    let last = i16::try_from(issued).ok()?.checked_add(last)?;
    (first < 0).then_some(Period {
        year: Year::Absolute(issued.checked_add_signed(first)?),
        part: Part::Through(last),
        ..period
    })
}

/// 2024年|某县|1-4月|财政收支情况: months behind a year, with only a place between, are of that year.
fn of_its_year(mut periods: Vec<Period>) -> Vec<Period> {
    if let [year, months] = periods.as_mut_slice()
        && (year.part, months.year) == (Part::Whole, Year::Context)
        && matches!(year.year, Year::Absolute(_))
        && months.within_year()
        && months.span.start - year.span.end <= BETWEEN
    {
        months.year = year.year;
        return vec![*months];
    }
    periods
}

/// The longest place between a year and its months, in bytes.
const BETWEEN: u32 = 24;

/// 图3 2011—2016年…增速 …公报: whether the caption of a figure runs into a title.
fn captions(title: &str) -> bool {
    let rest = title.trim_start().strip_prefix(['图', '表']);
    let rest = rest.map(|rest| rest.trim_start_matches([' ', '：']));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) && has(title, "公报"))
}

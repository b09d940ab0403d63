//! The year or the day that a census counts.
//!
//! ```text
//! 某区第四次全国经济普查公报                          2018, by its number or by what the text says
//! 根据第七次全国人口普查结果，现将2020年11月1日零时…     2020, where the title can't be read
//! ```
//!
//! The censuses are rows of `surveys.tsv`.

use super::period_of;
use crate::lexicon::{find, has};
use crate::mention::period::{self, Clock, Part, Year};
use crate::observation::genre::Dated;
use crate::span::{Folded, Span};

/// 某区第四次全国经济普查公报: the year that a census counts, which its text says (标准时点为2018年12月31日) or its number tells.
pub fn surveyed(text: &str, title: Span<Folded>) -> Option<Dated> {
    const FAR: usize = 60;
    let name = title.of(text).replace("全国", "");
    let year = surveys().find_map(|(survey, year)| name.contains(survey).then_some(year));
    let year = year?.parse().ok()?;
    let points = ["标准时点", "标准时间", "普查时点"];
    let point = points.iter().find_map(|word| find(text, word));
    // 第五次全国经济普查正式启动: news of the work is of its own time.
    let results = ["公报", "数据", "结果"].iter().any(|word| has(&name, word));
    if point.is_none() && !results {
        return None;
    }
    let said = point.and_then(|at| {
        let near = &text[at..text.floor_char_boundary(at + FAR)];
        let said = period::until(near, 0).next()?;
        let year = said.last_year(&Clock::default())?;
        let start = at + said.span.start as usize;
        Some((year, Span::bytes(start, start + said.span.len() as usize)))
    });
    let (year, span) = said.unwrap_or((year, title));
    Some((period_of(year, Part::Whole, span), Some(span)))
}

/// 根据第七次全国人口普查结果，现将2020年11月1日零时…公布如下: the day that a census counts, as the text begins with it, where
/// its title can't be read.
pub fn counted(text: &str) -> Option<Dated> {
    const HEAD: usize = 1_500;
    const FAR: usize = 90;
    let head = &text[..text.floor_char_boundary(HEAD)];
    let at = find(head, "普查结果")? + "普查结果".len();
    let near = &text[at..text.floor_char_boundary(at + FAR)];
    let day = find(near, "零时")?;
    let mut periods = period::scan(near).into_iter();
    let day = periods.find(|period| period.span.end as usize == day)?;
    let (Part::Day(..), Year::Absolute(year)) = (day.part, day.year) else {
        return None;
    };
    let start = at + day.span.start as usize;
    let span = Span::bytes(start, start + day.span.len() as usize);
    Some((period_of(year, Part::Whole, span), Some(span)))
}

/// 某县第七次全国人口普查公报 → 2010: the year of the census before the one that a title names.
pub fn counted_before(title: &str) -> Option<u16> {
    let name = title.replace("全国", "");
    let (survey, _) = surveys().find(|(survey, _)| name.contains(survey))?;
    let kind = survey.rsplit('次').next()?;
    let mut before = surveys().take_while(|(other, _)| *other != survey);
    let (_, year) = before
        .by_ref()
        .filter(|(other, _)| other.ends_with(kind))
        .last()?;
    year.parse().ok()
}

/// Censuses and their years.
fn surveys() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = crate::lexicon::table!("../../lexicon/surveys.tsv").lines();
    let rows = rows.filter(|line| !line.starts_with('#'));
    rows.skip(1).filter_map(|line| line.split_once('\t'))
}

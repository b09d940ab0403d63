//! Lines that announce what a year is to bring, above a list with bullets.
//!
//! ```text
//! 市长作报告时提出2023年主要任务。⏎◆新建公园60处        a goal of 2023
//! 2023年这样干⏎◆新建公园60处                         likewise
//! 今年这样干⏎◆新建公园60处                            of the year of issue
//! 2023年重点工作完成情况⏎◆新建公园60处                none: it was done
//! ```
//!
//! It is said by such news and digests of a report as have no headings; where its items end is told in [`super::listed`].

use super::Walk;
use crate::mention::period::{Period, Year};
use crate::observation::announced::{acts, acts_now, sets};
use crate::observation::genre::Genre;
use crate::outline::Sentence;
use crate::span::Span;

/// The last month in which news still tells what its own year is to bring.
const EARLY: u8 = 4;

/// Marks of items.
pub(super) const BULLETS: [char; 9] = ['◆', '◇', '■', '●', '▲', '★', '☆', '►', '•'];

impl Walk<'_> {
    /// 全会提出|2024年|主要目标, in December 2023: the year to come of which a sentence sets the goals.
    pub(super) fn year_set(&self, sentence: &Sentence, text: &str) -> Option<Period> {
        let issued = self.setting.issued?;
        let year = sets(text).filter(|year| year.year == Year::Absolute(issued + 1))?;
        let at = |byte: u32| sentence.span.start + byte;
        Some(Period {
            span: Span::new(at(year.span.start), at(year.span.end)),
            ..year
        })
    }

    /// 提出|2023年|主要任务: the year whose tasks a sentence announces, where it is still to come or has only begun.
    pub(super) fn announced(&self, sentence: &Sentence, text: &str) -> Option<Period> {
        if !matches!(self.setting.frame.genre, Genre::Other | Genre::Work) {
            return None;
        }
        let year = sets(text)
            .or_else(|| acts(text))
            .or_else(|| acts_now(text))?;
        let date = self.setting.outline.published;
        let to_come = date.is_none_or(|date| {
            let begun = date.month.is_none_or(|month| month <= EARLY);
            match year.year {
                Year::Absolute(named) => named > date.year || named == date.year && begun,
                _ => begun,
            }
        });
        let below = self.setting.text[sentence.span.end as usize..].trim_start();
        (to_come && below.starts_with(BULLETS)).then_some(year)
    }
}

//! Lines that say how many years a report looks back on, where no heading does.
//!
//! ```text
//! 一、回首过往，砥砺前行
//! 过去五年，是极不平凡的五年。        all of the section is of these years
//! ——这五年，是转型发展的五年          likewise
//! 一、县第十七届人民政府及2021年工作回顾⏎过去的五年，面对…    below the heading of a term, whatever goes on there
//! ——五年奋勇争先，…                  of as many years up to the report's
//! 2021年生产总值150亿元。培育企业26家   150 of 2021, and 26 of all the years
//! ```
//!
//! Headings are read in [`crate::observation::section`]; where such a review turns to one year, in [`super::narrowed`].

use super::Walk;
use crate::lexicon::has;
use crate::mention::period::{self, Clock, Part, Period, WORDS, Year};
use crate::observation::genre::Genre;
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::{Folded, Span};

/// The years that a line looked back on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looked {
    /// The years, with their words.
    pub(super) years: (Period, Span<Folded>),
    /// The section that it stands in.
    section: Option<usize>,
    /// Whether it holds in spite of the year that the heading of a term names besides.
    pub(super) over: bool,
}

/// How many years a line counts that looks back on them.
const COUNTED: i16 = 5;

impl Walk<'_> {
    /// Takes note of a line that looks back on years.
    pub(super) fn note_years(&mut self, sentence: &Sentence, text: &str, fresh: bool) {
        if !fresh || self.setting.frame.genre != Genre::Work {
            return;
        }
        let bare = text.trim_start_matches(['—', '─', ' ']);
        let term = self.reviews_term();
        self.leave_term(term, bare);
        let told = WORDS.review_years.starting(bare).is_some();
        // ——五年内建成…: those to come, or a plan's.
        let item = WORDS
            .years_item
            .starting(bare)
            .map(|item| &bare[item.len()..]);
        let item = item.filter(|rest| !rest.starts_with(['内', '后', '规', '计', '行', '间']));
        let listed = || bare.len() < text.len() && item.is_some();
        let below = || term && WORDS.term_years.starting(bare).is_some();
        let (told, listed) = (told || below(), !told && listed());
        let numbered = |bare: &str| bare.contains(|c: char| c.is_ascii_digit() && c != '5');
        if !(told || listed) || told && numbered(bare) {
            return;
        }
        let sense = self.sense();
        let plans = matches!(sense.status, Some((Status::Target, _)));
        let open = sense.period.is_none() || term && self.years.is_none();
        let named = match listed {
            true => Some(counted_years()),
            false => period::until(bare, 0).next().filter(Period::is_span),
        };
        if let Some(years) = named.filter(|_| !plans && open) {
            let lead = u32::try_from(text.len() - bare.len()).unwrap_or(0);
            let start = sentence.span.start + lead;
            let words = Span::new(start + years.span.start, start + years.span.end);
            self.years = Some(Looked {
                years: (years, words),
                section: self.section,
                over: term,
            });
        }
    }

    /// 一、县第十七届|人民政府|及2021年工作回顾: whether the heading around looks back on the term of a government.
    fn reviews_term(&self) -> bool {
        let sections = &self.setting.outline.sections;
        let mut at = self.section;
        std::iter::from_fn(|| {
            let section = sections.get(at?)?;
            at = section.parent;
            Some(section.heading.of(self.setting.text))
        })
        .any(|words| words.contains('届') && has(words, "政府") && has(words, "回顾"))
    }

    /// 2021年，…: ends the years that the heading of a term told of, where a paragraph turns to the one year that it names besides.
    fn leave_term(&mut self, term: bool, text: &str) {
        let named = |text: &str| {
            let year = period::until(text, 0).next()?;
            let whole = year.part == Part::Whole && matches!(year.year, Year::Absolute(_));
            (whole && year.span.start == 0 && text[year.span.end as usize..].starts_with('，'))
                .then_some(())
        };
        if term && self.years.is_some_and(|looked| looked.over) && named(text).is_some() {
            self.years = None;
        }
    }

    /// Ends it with the part of the report that it was said in.
    pub(super) fn leave_years(&mut self, section: Option<usize>) {
        let Some(looked) = self.years else { return };
        let sections = &self.setting.outline.sections;
        let level = |at: Option<usize>| at.and_then(|at| sections.get(at)).map(|at| at.level);
        let dashed = section
            .and_then(|at| sections.get(at))
            .is_some_and(|at| at.heading.of(self.setting.text).starts_with(['—', '─']));
        // 二、今后五年…, behind 一、…: as high as the one that it was said in.
        let apart = level(section) <= level(looked.section) && !dashed;
        if apart && section != looked.section {
            self.years = None;
        }
    }

    /// 2021年生产总值150亿元。|培育企业26家: whether the last year of those that are looked back on only dates its own clause.
    pub(super) fn ends_years(&self, opening: &Period, text: &str) -> bool {
        let Some(looked) = self.years else {
            return false;
        };
        let clock = Clock {
            issued: self.setting.issued,
            late: self.setting.frame.late,
            ..Clock::default()
        };
        let single = opening.part == Part::Whole && matches!(opening.year, Year::Absolute(_));
        let last = looked.years.0.last_year(&clock) == opening.last_year(&clock);
        let topic = text
            .get(opening.span.end as usize..)
            .is_some_and(|after| after.starts_with(['，', '：']));
        single && last && !topic
    }
}

/// ——|五年|奋勇争先，…: as many years up to the one before that of issue.
fn counted_years() -> Period {
    Period {
        span: Span::bytes(0, "五年".len()),
        year: Year::Issued(-COUNTED),
        part: Part::Through(-1),
        base: false,
    }
}

//! The end of a year that a paragraph looks at: the stocks told behind it stand so then.
//!
//! ```text
//! “十五”期末，全县共有医院3家。其中公立2家。床位460张。    all 2005
//! 全县现有学校82所。其中小学60所。                both 2020, where the section looks back on 2016/2020
//! 2019年末，全市公厕120座。其中城区90座。              both 2019, in a text of 2020
//! “十五”期末，全县共有医院3家。新建诊所5家。            5 is of all the years
//! ```
//!
//! Which figures are stocks is told by [`crate::observation::fields`].

use super::{Said, Walk};
use crate::lexicon::find;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::{Folded, Span};

/// How far from its start a sentence may name the end of a year, in bytes.
const HEAD: u32 = 24;

impl Walk<'_> {
    /// Takes note of a sentence that looks at the end of a year, or at another time.
    pub(super) fn note_end(&mut self, sentence: &Sentence, text: &str, said: &Said) {
        let Some(first) = said.periods.iter().find(|period| !period.base) else {
            return;
        };
        self.ended = ends_year(text, first).then(|| {
            let start = sentence.span.start;
            let words = Span::new(start + first.span.start, start + first.span.end);
            (*first, words)
        });
    }

    /// Takes note of a sentence that tells what there is.
    pub(super) fn note_standing(&mut self, sentence: &Sentence, text: &str, said: &Said) {
        if said.periods.iter().all(|period| period.base) {
            self.ended = self.standing(sentence, text).or(self.ended);
        }
    }

    /// 全县|现有|学校82所。其中…: the last of the years that the section looks back on, in which what there is stands so.
    fn standing(&self, sentence: &Sentence, text: &str) -> Option<(Period, Span<Folded>)> {
        const NEAR: usize = 12;
        let at = find(text, "现有").filter(|at| *at <= NEAR)?;
        let sense = self.sense();
        let back = matches!(sense.status, Some((Status::Actual, _)));
        let (years, _) = sense.period.filter(|(years, _)| back && years.is_span())?;
        let last = years.last_year(&Clock {
            issued: self.setting.issued,
            late: self.setting.frame.late,
            ..Clock::default()
        })?;
        let start = sentence.span.start + u32::try_from(at).ok()?;
        let words = Span::new(start, start + u32::try_from("现有".len()).ok()?);
        let end = Period {
            span: words,
            year: Year::Absolute(last),
            part: Part::Whole,
            base: false,
        };
        Some((end, words))
    }
}

/// |9月底前|，完成整改。每村建设3户: whether a sentence begins with the month or day before which it is to be done, which is its own term.
pub(super) fn is_term(opening: &Period, text: &str) -> bool {
    let part = matches!(opening.part, Part::Month(_) | Part::Day(..));
    part && opening.span.of(text).ends_with('前')
}

/// “十五”期末|，…; 截至2019年底|，…, but neither 到2025年末 nor 与2010年末相比: whether a sentence begins with the end of a year.
fn ends_year(text: &str, period: &Period) -> bool {
    let Some(before) = text.get(..period.span.start as usize) else {
        return false;
    };
    let dated = matches!(period.year, Year::Absolute(_) | Year::Issued(_));
    period.span.start <= HEAD
        && dated
        && period.part == Part::Whole
        && period.span.of(text).ends_with(['末', '底'])
        && matches!(before.trim(), "" | "截至" | "截止" | "至" | "截止到")
}

//! Lines of a digest of a government's work report that say which of its two years the lines below are of.
//!
//! ```text
//! 某县政府工作报告速览
//! 成绩单            2020年：     去年亮点      what was done
//! 新建公路120公里
//! 任务书            2021年：     今年看点      what the year is to bring
//! 新建公路160公里
//! ```
//!
//! They are read so only where the digest has lines of both kinds. Lines with bullets below them are for [`super::announced`], headings
//! for [`crate::observation::section`].

use super::Walk;
use crate::lexicon::kinds;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::genre::{Frame, Genre};
use crate::outline::Sentence;

kinds! { static WORDS = "../../lexicon/sheet_words.tsv": digest, done, ahead, last, this }

/// The longest such line, in characters.
const LONGEST: usize = 20;

/// What such a line is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sheet {
    /// The year that the report reviews.
    Done,
    /// The year that it plans.
    Ahead,
}

/// Whether a text is a digest of a report with lines of both kinds, and the year that it plans.
pub(super) fn parts(text: &str, frame: &Frame) -> Option<u16> {
    let planned = frame.planned.filter(|_| frame.genre == Genre::Work)?;
    let title = frame.title?.of(text);
    WORDS.digest.next(title, 0)?;
    let year = planned.0.last_year(&Clock::default())?;
    let has = |sheet| {
        text.lines()
            .any(|line| named(line.trim(), year) == Some(sheet))
    };
    (has(Sheet::Done) && has(Sheet::Ahead)).then_some(year)
}

/// |2021年：|, 2021，这些实事值得期待, |任务书|, |今年|看点: which of the two a line names, where it says no more.
fn named(line: &str, year: u16) -> Option<Sheet> {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() || bare.chars().count() > LONGEST || line.ends_with(['。', '；']) {
        return None;
    }
    let digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    if let Some(rest) = bare
        .strip_prefix(&*year.to_string())
        .filter(|rest| heads(rest))
    {
        return (!digits(rest)).then_some(Sheet::Ahead);
    }
    if let Some(rest) = bare
        .strip_prefix(&*(year - 1).to_string())
        .filter(|rest| heads(rest))
    {
        return (!digits(rest)).then_some(Sheet::Done);
    }
    if digits(bare) {
        return None;
    }
    if WORDS.done.list().contains(&bare) || WORDS.last.starting(bare).is_some() {
        return Some(Sheet::Done);
    }
    (WORDS.ahead.list().contains(&bare) || WORDS.this.starting(bare).is_some())
        .then_some(Sheet::Ahead)
}

/// 2021|年|, 2021|，这些…|, 2021|年重点|, but not 20210: whether what stands behind a year lets it head a line.
fn heads(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['年', '，', ' ', '：', '|', '·'])
}

impl Walk<'_> {
    /// Takes note of a line that says which of the two years the lines below are of.
    pub(super) fn note_sheet(&mut self, sentence: &Sentence, text: &str) {
        let Some(year) = self.sheets else {
            return;
        };
        match named(text, year) {
            Some(Sheet::Ahead) => {
                self.turned = Some(sentence.span);
                self.turned_for = Some(Period {
                    span: sentence.span,
                    year: Year::Absolute(year),
                    part: Part::Whole,
                    base: false,
                });
            }
            Some(Sheet::Done) => self.turned = None,
            None => return,
        }
        self.carried = None;
    }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, named};

    #[test]
    fn lines_name_one_of_two_years() {
        assert_eq!(named("2021年：", 2021), Some(Sheet::Ahead));
        assert_eq!(named("2020，这些成绩值得骄傲", 2021), Some(Sheet::Done));
        assert_eq!(named("【任务书】", 2021), Some(Sheet::Ahead));
        assert_eq!(named("去年亮点", 2021), Some(Sheet::Done));
        assert_eq!(named("2021年新建公路160公里", 2021), None);
        assert_eq!(named("今年脱贫", 2021), None);
    }
}

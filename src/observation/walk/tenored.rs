//! Paragraphs of a report that plan by their words, where no heading tells.
//!
//! ```text
//! ⏎加快…，启动…，力争新增…5家以上，确保…。    goals, on a page torn from amid a report
//! ```
//!
//! How much words tell is in [`crate::observation::tenor`].

use super::carried::names_thing;
use super::{Setting, Walk};
use crate::lexicon::has;
use crate::mention::period::{self, Clock};
use crate::observation::genre::Genre;
use crate::observation::status::{assures_again, tells_done_since};
use crate::observation::tenor::tenor;
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::{Folded, Span};

/// How sure the words of a paragraph must be where nothing tells, where the paragraph before planned by its words, and
/// where the heading says that it reviews: tenths of the logarithm of the odds.
const UNTOLD: i32 = 15;
const GOES_ON: i32 = 5;
const AGAINST: i32 = 30;

/// The shortest paragraph that is asked, in bytes: fewer words tell little.
const SHORTEST: u32 = 90;

/// What a report says of the year that it plans, whether or not it names it.
const AHEAD: [&str; 5] = ["今年", "明年", "下一步", "下步", "新的一年"];

/// 2019年预算执行情况和2020年预算草案的报告⏎全年…, with no word of 2020 below: whether of a report on one year and the next no more is left
/// than what it says of the first.
pub(super) fn only_reviews(setting: &Setting) -> bool {
    let frame = &setting.frame;
    let clock = Clock::default();
    let Some(title) = frame.title.filter(|_| frame.genre == Genre::Report) else {
        return false;
    };
    let below = &setting.text[title.end as usize..];
    let planned = frame
        .planned
        .and_then(|(period, _)| period.last_year(&clock));
    let (Some(reviewed), Some(planned)) = (frame.reviewed_year(), planned) else {
        return false;
    };
    let names = |year: u16| below.contains(&format!("{year}年"));
    planned == reviewed + 1
        && has(title.of(setting.text), "执行情况")
        && (names(reviewed) || has(below, "全年"))
        && !names(planned)
        && !AHEAD.iter().any(|word| has(below, word))
}

impl Walk<'_> {
    /// The word that tells most of a paragraph that plans, if it does; `rest` are its sentences and those behind,
    /// `planned` says whether the paragraph before did.
    pub(super) fn tenored(&self, rest: &[Sentence], planned: bool) -> Option<Span<Folded>> {
        if self.only_reviews {
            return None;
        }
        let frame = &self.setting.frame;
        // News is dated by its month at least.
        let published = self.setting.outline.published;
        let dated = published.is_some_and(|date| date.month.is_some());
        let torn = || frame.genre == Genre::Other && !dated;
        if !(matches!(frame.genre, Genre::Work | Genre::Report) || torn()) {
            return None;
        }
        let least = match self.sense().status {
            None if planned => GOES_ON,
            None => UNTOLD,
            Some((Status::Actual, _)) if frame.genre == Genre::Work => AGAINST,
            Some(_) => return None,
        };
        let first = rest.first()?;
        let same = |sentence: &&Sentence| sentence.paragraph == first.paragraph;
        let last = rest.iter().take_while(same).last()?;
        // 今年以来，建设…，推广…: what was done, whatever the verbs.
        let mut sentences = rest.iter().take_while(same);
        let back = |text: &str| {
            let opening = period::until(text, 0).next();
            // 去年已建成的市场，年内交易30万头: what a thing is called tells of nothing.
            tells_done_since(text) && !opening.is_some_and(|opening| names_thing(&opening, text))
        };
        if sentences.any(|sentence| back(sentence.span.of(self.setting.text))) {
            return None;
        }
        let span = Span::<Folded>::new(first.span.start, last.span.end);
        if span.len() < SHORTEST {
            return None;
        }
        let paragraph = span.of(self.setting.text);
        let told = tenor(paragraph);
        let word = told.word.filter(|_| told.score >= least);
        // 推进…，确保…。新增…，争取…: what is seen to again and again is to come.
        let again = || assures_again(paragraph).filter(|_| self.sense().status.is_none());
        let word = word.or_else(again)?;
        let offset = |byte: usize| Some(span.start + u32::try_from(byte).ok()?);
        Some(Span::new(offset(word.start)?, offset(word.end)?))
    }
}

/// 据初步预计，2012年…: whether a sentence opens with who reckoned what it tells; such a one plans nothing.
pub(super) fn is_reckoned(text: &str) -> bool {
    let lead = text
        .strip_prefix('据')
        .and_then(|rest| rest.split_once(['，', '年']));
    lead.is_some_and(|(by, _)| {
        ["预计", "统计", "核算", "测算"]
            .iter()
            .any(|word| has(by, word))
    })
}

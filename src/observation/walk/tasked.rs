//! Where news that has told the goals of a year goes on to the works by which they are to be reached.
//!
//! ```text
//! 今年投资力争增长7%。⏎怎么实现？县政府列出九方面工作。建成美丽村庄20个。     goals, from here on
//! 会议部署了六项工作。建成美丽村庄20个。                                  as before: nothing was planned
//! ```
//!
//! A report itself has a heading there; what news of one promises is read in [`super::promised`].

use super::Walk;
use crate::mention::numeral;
use crate::mention::period::{Clock, Period};
use crate::observation::genre::Genre;
use crate::observation::status::{self, PLACED};
use crate::outline::Sentence;
use crate::report::Status;

/// The last month in which news still tells what its own year is to bring.
const EARLY: u8 = 4;

/// How far before such a sentence, in bytes, the goals are told.
const FAR: usize = 400;

/// What is done with works that are to come.
const LAYS_OUT: [&str; 6] = ["列出", "排出", "部署", "抓好", "提出", "确定"];

/// What they are called.
const WORKS: [&str; 6] = ["工作", "任务", "举措", "措施", "件事", "行动"];

impl Walk<'_> {
    /// Takes note of a sentence that lays out the works of a year, behind its goals.
    pub(super) fn note_tasks(&mut self, sentence: &Sentence, text: &str) {
        let news = matches!(self.setting.frame.genre, Genre::Other | Genre::Work);
        let date = self.setting.outline.published;
        let begun = date.is_some_and(|date| date.month.is_some_and(|month| month <= EARLY));
        if !news || !begun || self.turned.is_some() || !lays_out(text) {
            return;
        }
        // 到2020年，…。实现以上目标，突出抓好四项任务。: goals of years to come have works of their own.
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let other = |(period, _): (Period, _)| period.last_year(&clock) > clock.issued;
        if self.carried.is_some_and(other) {
            return;
        }
        let reviews = matches!(self.sense().status, Some((Status::Actual, _)));
        if !reviews && self.planned_near(sentence) {
            self.turned = Some(sentence.span);
            self.turned_for = None;
            self.carried = None;
        }
    }

    /// Whether the paragraph before, or the sentences of its own, plan something.
    fn planned_near(&self, sentence: &Sentence) -> bool {
        let before = &self.setting.text[..sentence.span.start as usize];
        let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
        let lines = near.lines().rev().filter(|line| !line.trim().is_empty());
        let mut lines = lines.take(2);
        // 发展目标是：到2020年，…: those of years to come, whatever section they stand in.
        let due = |line: &str| line.contains("到20");
        let plans = |line: &str| {
            status::plans_anything(line) || PLACED.puts.within(line) || line.contains("预期")
        };
        !lines.clone().any(due) && lines.any(plans)
    }
}

/// 列出|九方面|工作: whether a sentence counts works that are laid out, and says of none that it was done.
fn lays_out(text: &str) -> bool {
    const NEAR: usize = 6;
    if !WORKS.iter().any(|word| text.contains(word)) || text.contains(['了', '已', '完']) {
        return false;
    }
    LAYS_OUT.iter().any(|verb| {
        let Some((_, rest)) = text.split_once(verb) else {
            return false;
        };
        let counts = rest.starts_with(|c: char| c.is_ascii_digit() || numeral::begins(c));
        let work = WORKS.iter().filter_map(|word| rest.find(word)).min();
        counts && work.is_some_and(|at| rest[..at].chars().count() <= NEAR)
    })
}

#[cfg(test)]
mod tests {
    use super::lays_out;

    #[test]
    fn works_to_come_are_counted() {
        assert!(lays_out("县政府列出九方面工作。"));
        assert!(lays_out("为此，要抓好六项任务，第一项是扩大内需。"));
        assert!(!lays_out("会议部署了六项工作。"));
        assert!(!lays_out("提出目标任务12项。"));
    }
}

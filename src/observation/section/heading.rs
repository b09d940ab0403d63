//! Whether a heading reviews or plans, by its words and by the year that it names.
//!
//! ```text
//! 一、2023年工作回顾                    reviews
//! 三、2022年工作, in January 2022       plans: nothing of it is done yet
//! 一、2023年主要工作, in December 2023  reviews
//! 二、下半年工作, in July               plans
//! ```
//!
//! Which headings are asked, and what they hand on, is told in [`super`].

use super::KINDS;
use super::named::plans_by_year;
use crate::lexicon::has;
use crate::mention::numeral;
use crate::mention::period::{Clock, Part, Period};
use crate::numbering;
use crate::observation::announced::acts;
use crate::observation::status;
use crate::report::Status;

/// What joins two names for parts: 回顾|与|展望.
const JOINS: [char; 5] = ['与', '和', '及', '、', '暨'];

/// A heading that is asked whether it reviews or plans.
pub(super) struct Heading<'a> {
    pub(super) text: &'a str,
    pub(super) level: u8,
    pub(super) named: Option<Period>,
    /// Whether the document is of the first two months of a year.
    pub(super) begun: bool,
    /// Whether the document is of the middle of a year.
    pub(super) amid: bool,
    /// Whether the document is of the last two months of a year.
    pub(super) ended: bool,
    /// Whether a section around it has said.
    pub(super) settled: bool,
    /// Whether the title, or what stands before the first heading, is that of a summary.
    pub(super) summary: bool,
    /// The one year that the document plans by its title.
    pub(super) planned: Option<u16>,
    /// Whether sections of their own lie in it.
    pub(super) parted: bool,
}

impl Heading<'_> {
    /// Result or goal, where it says so; `earliest` is the least last year of the sections before it.
    pub(super) fn status(&self, clock: &Clock, earliest: Option<Option<u16>>) -> Option<Status> {
        let year = self.named.and_then(|period| period.last_year(clock));
        // 一、2022年主要工作: a year that is over was reviewed, whatever else the heading says.
        if year
            .zip(clock.issued)
            .is_some_and(|(year, issued)| year < issued)
        {
            return Some(Status::Actual);
        }
        // 一、2023年主要工作, in December of that year: nor is more than its end still to come.
        let work = ["主要工作", "重点工作"];
        if self.ended && year == clock.issued && work.iter().any(|word| self.text.ends_with(word)) {
            return Some(Status::Actual);
        }
        // 三、2022年工作, in January of that year: nothing of it is done yet.
        // 市政府2012年8件实事: nor of such deeds.
        let ends = ["年工作", "实事", "实事项目"];
        let ends = ends.iter().any(|word| self.text.ends_with(word));
        // 2018年这样干: nor of what is only to be begun.
        let acts = !self.ended && acts(self.text).is_some();
        let to_come = year == clock.issued && (self.begun && ends || acts);
        // 某局2020年工作计划⏎一、2020年重点项目: nor of the only year that a plan is of.
        let to_come = to_come || year.is_some() && year == self.planned;
        // 二、下半年工作, in July: so is the half that has only begun.
        let second = self
            .named
            .is_some_and(|period| period.part == Part::Half(2));
        let to_come = to_come || self.amid && second && year == clock.issued;
        let planned = |period: Period| {
            if to_come || plans_by_year(&period, clock, earliest) {
                Status::Target
            } else {
                Status::Actual
            }
        };
        self.by_words()
            .or_else(|| self.named.filter(|_| !self.is_dateline()).map(planned))
    }

    /// 某县2012年: a line below a title, which says of what year the report is.
    fn is_dateline(&self) -> bool {
        const LONGEST: usize = 12;
        let place = self
            .named
            .and_then(|period| self.text.get(..period.span.start as usize));
        let whole = self
            .named
            .is_some_and(|period| period.span.end as usize == self.text.len());
        let place = place.is_some_and(|place| place.ends_with(['县', '市', '区', '旗', '州']));
        // 某市2023年政府工作报告: nor does the name of such a report, which both reviews and plans.
        let report = has(self.text, "政府工作报告");
        report || whole && place && self.text.chars().count() <= LONGEST
    }

    /// Whether its words say that it reviews.
    pub(super) fn reviews(&self) -> bool {
        self.by_words() == Some(Status::Actual)
    }

    /// What its words say. Below the first level only a heading that names a year, or one that
    /// nothing around it has settled, is asked.
    fn by_words(&self) -> Option<Status> {
        if self.level > 1 && self.named.is_none() && self.settled {
            // 一、发展现状 under the title of a plan.
            let present = self.looks_at_present().then_some(Status::Actual);
            // 第二节 发展目标 under 第二章 发展基础.
            return present.or_else(|| self.names_goals().then_some(Status::Target));
        }
        let reviews = KINDS.review.within(self.text) || self.ended() || self.looks_at_present();
        // 今年要重点抓好以下工作：
        let plans = self.plans() || status::opens_works(self.text);
        // 第二章 发展基础与目标, whose sections each tell the one or the other.
        let both = self.parted && self.named.is_none() && self.text.contains(JOINS);
        match (reviews, plans) {
            (true, true) if both => None,
            (true, _) => Some(Status::Actual),
            (false, true) => Some(Status::Target),
            _ => None,
        }
    }

    /// “十五”计划目标任务全面完成, but not 确保全年目标任务全面完成.
    fn ended(&self) -> bool {
        let ended = KINDS
            .ended
            .ending(self.text.trim_end_matches(['：', ' ', '。']));
        ended.is_some() && !KINDS.urge.within(self.text)
    }

    /// 二、主要任务, 今年目标; of a line without number the word begins or ends it, since 保护任务逐片下达 is news.
    fn plans(&self) -> bool {
        let Some((_, at)) = KINDS.plan.next(self.text, 0) else {
            return false;
        };
        let numbered = self.text.starts_with(['第', '（', '(', '【', '—'])
            || self
                .text
                .starts_with(|c: char| c.is_ascii_digit() || numeral::begins(c));
        let edge = at.start == 0
            || KINDS
                .plan
                .ending(self.text.trim_end_matches(['：', ' ']))
                .is_some();
        // 一、主要工作, in a summary: what was done.
        let done = ["主要工作", "重点工作"];
        if self.summary && self.named.is_none() && done.iter().any(|word| self.text.ends_with(word))
        {
            return false;
        }
        // （二）全力落实粮食安全任务: what is carried out, in a review as in a plan.
        let carried = KINDS.apart.within(&self.text[..at.start]);
        let apart = carried || has(self.text, "计划到");
        (numbered || self.named.is_some() || edge) && !apart
    }

    /// 第二节 发展目标, （三）下一步工作打算, but not （三）圆满完成发展目标: whether it is nothing but a name for goals.
    fn names_goals(&self) -> bool {
        let number = numbering::read(self.text).map_or(self.text, |number| number.rest(self.text));
        let bare = number.trim_matches(['：', ' ', '。', '\u{3000}']);
        KINDS.goals.number(bare).is_some()
            || KINDS.goals.ending(bare).is_some_and(|goals| {
                let lead = &bare[..bare.len() - goals.len()];
                KINDS.goals_lead.number(lead).is_some()
            })
    }

    /// 一、发展基础, but not 四、夯实高质量发展基础.
    fn looks_at_present(&self) -> bool {
        let found = KINDS.present.next(self.text, 0);
        found.is_some_and(|(_, at)| !KINDS.strengthen.within(&self.text[..at.start]))
    }
}

//! The years of a yearly average that its own words don't tell: those of the paragraph, of the section, of a plan.
//!
//! ```text
//! “十三五”时期，…。年均增长8%                          2016/2020
//! “十二五”时期，…在2014年突破310亿元，年均增长10%       2011/2015: no single year has a yearly average
//! ```
//!
//! What a movement or a count of years says comes first; see [`super`].

use super::{Sum, ended};
use crate::lexicon::{find, has};
use crate::mention::period::{Clock, Period, ends_plan};
use crate::observation::when::When;
use crate::span::{Folded, Span};

impl Sum<'_> {
    /// “十三五”时期，…。年均增长|…: the years of the paragraph or the section around.
    pub(super) fn around(&self) -> Option<When> {
        let (known, last, clock) = (self.known, self.last, self.known.clock());
        let around = || [known.carried, known.section].into_iter().flatten();
        let exact = around().find_map(|(period, words)| {
            let ends = period.is_span() && period.last_year(&clock) == Some(last);
            self.through(period.first_year(&clock).filter(|_| ends)?, Some(words))
        });
        // 到“十四五”末，…。|年均增长…: the years of the plan whose end the paragraph looks to.
        let closes = |(period, words): &(Period, Span<Folded>)| {
            ends_plan(words.of(self.scene.setting.text)) && period.last_year(&clock) == Some(last)
        };
        let exact = exact.or_else(|| {
            let (_, words) = around().find(closes)?;
            self.through(last - 4, Some(words))
        });
        // 过去五年的工作: amid years that are looked back on, what ends with a plan sums up its years.
        let amid = around().find(|(period, _)| {
            period.is_span() && period.first_year(&clock) < Some(last) && last.is_multiple_of(5)
        });
        exact
            .or_else(|| self.through(last - 4, Some(amid?.1)))
            .or_else(|| self.since_plan())
            .or_else(|| self.beside())
    }

    /// 与“十二五”末相比，2020年…。…，年均增长5%: what the paragraph compares the last year of a plan with.
    pub(super) fn since_plan(&self) -> Option<When> {
        const FAR: usize = 2_000;
        let text = self.scene.setting.text;
        let at = self.scene.global_range(self.at..self.at + 1)?.start as usize;
        let near = text.ceil_char_boundary(at.saturating_sub(FAR));
        let line = text[near..at]
            .rfind('\n')
            .map_or(near, |mark| near + mark + 1);
        let words = find(&text[line..at], "末相比")?;
        let plan = text[line..line + words].trim_end_matches('”');
        let end = Span::bytes(line + words, line + words + '末'.len_utf8());
        let ends = plan.ends_with('五') && self.last.is_multiple_of(5);
        ends.then(|| self.through(self.last - 4, Some(end)))?
    }

    /// 2015年，收入达2.1万元，年均增长|9%, in “十三五”规划: the years of the plan before, which end then.
    pub(super) fn plan_before(&self) -> Option<When> {
        let before = self.scene.setting.frame.plan_before()?;
        let clock = Clock::default();
        let ends = before.last_year(&clock) == Some(self.last);
        self.through(before.first_year(&clock).filter(|_| ends)?, None)
    }

    /// “十二五”时期，…在2014年突破310亿元，年均增长|10%: the years of the plan amid which a year was told of; no single year has a yearly
    /// average.
    pub(super) fn plan_around(&self) -> Option<When> {
        let clock = self.known.clock();
        let amid = |period: &&Period| {
            period.is_span()
                && period.first_year(&clock) <= Some(self.last)
                && period.last_year(&clock) > Some(self.last)
        };
        let own = ended(self.scene, self.at).rfind(amid);
        let own = own.map(|plan| (*plan, Some(self.scene.global(plan.span))));
        let around = || {
            let held = [self.known.carried, self.known.section];
            let mut held = held.into_iter().flatten();
            held.find(|(period, _)| amid(&period))
                .map(|(period, words)| (period, Some(words)))
        };
        // 突破百亿元的2014年, in the plan of the five years after: of the plan before.
        let before = || {
            let before = self.scene.setting.frame.plan_before();
            Some((before.filter(|plan| amid(&plan))?, None))
        };
        let (plan, words) = own.or_else(around).or_else(before)?;
        let (first, last) = (plan.first_year(&clock)?, plan.last_year(&clock)?);
        Some(When {
            period: format!("{first}/{last}"),
            words,
            rule: "average",
        })
    }

    /// 2021年，…，年均增长|7%；财政收入12亿元，是2012年的3.4倍: the year that the sentence sets its own beside, further on.
    pub(super) fn beside_times(&self) -> Option<When> {
        let scene = self.scene;
        let times = |period: &&Period| {
            let (start, end) = (period.span.start as usize, period.span.end as usize);
            let after = scene.text[end..].split(['，', '；', '。']).next();
            let times = after.is_some_and(|after| after.starts_with('的') && after.ends_with('倍'));
            start > self.at && times && scene.text[..start].ends_with(['是', '为'])
        };
        let year = scene.periods.iter().find(times)?;
        let first = year
            .first_year(&self.known.clock())
            .filter(|_| !year.is_span())?;
        self.through(first + 1, Some(scene.global(year.span)))
    }

    /// 一、2016年和过去五年|工作回顾: five years are looked back on beside the last of them.
    pub(super) fn beside(&self) -> Option<When> {
        let (_, words) = self.known.section?;
        let text = self.scene.setting.text;
        let line = text[words.start as usize..].lines().next()?;
        let line = line.split('。').next()?;
        let told = ["过去五年", "五年来", "过去5年", "五年工作"]
            .iter()
            .any(|word| has(line, word));
        self.through(self.last - 4, told.then_some(Some(words))?)
    }
}

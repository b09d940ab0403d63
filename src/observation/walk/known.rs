//! What is known of time and status where a sentence begins.
//!
//! ```text
//! 三、2024年主要任务          2024, a goal
//! 今年的主要目标是：…          the year of issue, a goal, though the section reviews
//! ```
//!
//! The sentence may say otherwise: see [`crate::observation::when`] and [`crate::observation::status`].

use super::Walk;
use super::promised::promises;
use super::tenored::is_reckoned;
use crate::lexicon::has;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::Setting;
use crate::observation::genre::Genre;
use crate::observation::section::{Sense, speaks_of_issue};
use crate::observation::status;
use crate::observation::when::Known;
use crate::report::Status;
use crate::span::{Folded, Span};

/// The first year that a section plans.
pub fn planned_year(setting: &Setting, senses: &[Sense]) -> Option<(u16, Span<Folded>)> {
    let clock = Clock {
        issued: setting.issued,
        ..Clock::default()
    };
    senses
        .iter()
        .filter(|sense| matches!(sense.status, Some((Status::Target, _))) && !sense.due)
        .filter_map(|sense| {
            let (period, words) = sense.period?;
            Some((period.first_year(&clock)?, words))
        })
        .min_by_key(|(year, _)| *year)
}

impl Walk<'_> {
    /// What is known of time, and what the section says.
    pub(super) fn known(&self) -> (Known, Sense) {
        let sense = self.sense();
        let frame = &self.setting.frame;
        let summed = self.summed_up(&sense).or(self.this_year(&sense));
        let own = summed.or_else(|| self.own_year(&sense));
        let known = Known {
            carried: self.carried,
            ended: self.ended,
            moved: self.moving,
            section: sense.period,
            reviewed: self.reviewed(),
            goals: frame.planned,
            now: frame.now(),
            works: frame.genre == Genre::Work,
            issued: own.or(self.setting.issued),
            amid: frame.amid,
            new_year: frame.new_year,
            // 五年来, in a bulletin on 2010: up to that year.
            // 过去五年, in a summary: up to the year that it sums up.
            late: frame.late || frame.genre == Genre::Bulletin || summed.is_some(),
            jubilee: frame.jubilee,
            planned: self.planned,
            today: self.today(),
            spoken: self.spoken,
            headed: self.headed,
            located: self.located.or(self.labelled),
        };
        (known, sense)
    }

    /// 2020年工作总结 of January 2021, where it doesn't plan: the year before that of issue is what it calls 今年.
    fn summed_up(&self, sense: &Sense) -> Option<u16> {
        let frame = &self.setting.frame;
        let plans = matches!(sense.status, Some((Status::Target, _)));
        let sums = frame.sums_up || frame.sums_late && sense.period.is_some();
        let before = self.setting.issued.filter(|_| sums && !plans)? - 1;
        let clock = Clock::default();
        let section = sense
            .period
            .and_then(|(period, _)| period.last_year(&clock));
        (section.or(frame.reviewed_year()) == Some(before)).then_some(before)
    }

    /// 一、2023年工作回顾⏎今年以来，…, read in January 2024: the year of the section, where a sentence does not speak of that of issue.
    fn this_year(&self, sense: &Sense) -> Option<u16> {
        let plans = matches!(sense.status, Some((Status::Target, _)));
        let year = sense.this_year?;
        (!speaks_of_issue(self.last, plans)).then_some(year)
    }

    /// 某县今年将新建学校6所⏎今年，…投资2亿元: the words of the headline, where a sentence says of nothing that it was or is so.
    fn heralded(&self) -> Option<Span<Folded>> {
        const STANDS: [&str; 4] = ["共有", "拥有", "位于", "去年"];
        let words = self.setting.frame.heralded?;
        let text = self.last.strip_prefix("据了解").unwrap_or(self.last);
        let told = status::tells_past(text) || status::compares(text);
        let stands = STANDS.iter().any(|word| has(text, word));
        (!told && !stands).then_some(words)
    }

    /// What the section says, or what a sentence in it turned to.
    pub(super) fn sense(&self) -> Sense {
        let section = self.section.and_then(|at| self.senses.get(at));
        let mut sense = *section.unwrap_or(&self.root);
        // 综合实力实现新跨越。…, behind “十三五”时期，…: no heading of the plan has planned yet.
        if let Some((period, words)) = self.behind
            && sense.status == self.root.status
        {
            sense.status = Some((Status::Actual, words));
            sense.period = Some((period, words));
        }
        let looked = |looked: &super::years::Looked| looked.over || sense.period.is_none();
        if let Some(looked) = self.years.filter(looked) {
            sense.period = Some(looked.years);
        }
        if let Some(year) = self.narrowed_for(self.last) {
            sense.period = Some(year);
        }
        let issued = self.setting.issued.is_some();
        let sets =
            |text: &str| status::sets_goals(text) || promises(text) || status::opens_works(text);
        let tells = |words: &Span<Folded>| issued || sets(words.of(self.setting.text));
        if let Some(words) = self.turned.filter(tells) {
            let period = self.turned_for.unwrap_or(Period {
                span: words,
                year: Year::Issued(0),
                part: Part::Whole,
                base: false,
            });
            sense.status = Some((Status::Target, words));
            if issued {
                sense.period = Some((period, words));
            }
        }
        if let Some(words) = self.tenor.filter(|_| !is_reckoned(self.last)) {
            // 一、2023年工作回顾⏎…: nor is it of the year that a heading reviews.
            let reviewed = matches!(sense.status, Some((Status::Actual, _)));
            sense.period = sense.period.filter(|_| !reviewed);
            // 全年新开工项目45个: of the year that the report plans.
            let work = self.setting.frame.genre == Genre::Work;
            let planned = self.setting.frame.planned.filter(|_| work);
            let planned = planned.and_then(|(period, words)| Some((period, words?)));
            sense.period = sense.period.or(planned);
            sense.status = Some((Status::Target, words));
        }
        if let Some((period, words)) = self.goal_first {
            sense.status = Some((Status::Target, words));
            sense.period = Some((period, words));
        }
        if let Some((period, words)) = self.promised_for().or(self.term) {
            sense.status = Some((Status::Target, words));
            sense.period = Some((period, words));
        }
        if let Some(led) = self.led {
            sense.period = Some(led.when);
            let status = led.status.map(|status| (status, led.when.1));
            sense.status = status.or(sense.status);
        }
        sense.expected = self.expected;
        sense.intended = self.intended.or_else(|| self.heralded());
        if let Some(words) = self.deeds.or(self.setting.frame.deeds) {
            sense.intended = Some(words);
            // 一、2025年饮水工程: the year tells no more than the headline did.
            let year = sense
                .period
                .and_then(|(period, _)| period.last_year(&Clock::default()));
            if year.is_some() && year >= self.setting.issued {
                sense.status = None;
            }
        }
        sense
    }
}

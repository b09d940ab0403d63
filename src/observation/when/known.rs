//! What is known of time before a figure is reached: the periods of its paragraph, its section and its document.
//!
//! ```text
//! 一、2023年工作回顾                 the section's: 2023
//! 12月末，…。全县…                  the paragraph's: of the year of the section
//! ```
//!
//! It holds what the walk over the sentences found; which of them a figure takes is decided in [`super`].

use crate::mention::period::{Clock, Date, Period};
use crate::observation::genre::Dated;
use crate::place::PlaceId;
use crate::span::{Folded, Span};

/// What is known of time before a figure is reached.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// The paragraph's period, set by a sentence that opens with one.
    pub carried: Option<(Period, Span<Folded>)>,
    /// The end of a year that a sentence before it in the paragraph looks at: 2019年末，….
    pub ended: Option<(Period, Span<Folded>)>,
    /// The years between which the sentence before moved, for one that moves on.
    pub moved: Option<(Period, Span<Folded>)>,
    /// The section's.
    pub section: Option<(Period, Span<Folded>)>,
    /// What the document's results belong to.
    pub reviewed: Option<Dated>,
    /// What its goals belong to.
    pub goals: Option<Dated>,
    /// Whether the document gives a work report.
    pub works: bool,
    /// The year in which 目前 lies where no section says.
    pub now: Option<u16>,
    /// The year of issue.
    pub issued: Option<u16>,
    /// Whether the document is dated amid a year.
    pub amid: bool,
    /// Whether it is news of the first two months of a year.
    pub new_year: bool,
    /// Whether the year of issue is one of the years that are looked back on: in a work report given at its end, or a
    /// bulletin.
    pub late: bool,
    /// 成立30周年: how many years what the document celebrates has lasted.
    pub jubilee: Option<u16>,
    /// The day of issue.
    pub today: Option<Date>,
    /// The day that was named last.
    pub spoken: Option<Date>,
    /// The place that heads the lines around, where a line is nothing but a place.
    pub headed: Option<(PlaceId, Span<Folded>)>,
    /// The county that the paragraph of a city's story goes to.
    pub located: Option<(PlaceId, Span<Folded>)>,
    /// The first year that a section of the document plans, with its heading.
    pub planned: Option<(u16, Span<Folded>)>,
}

impl Known {
    /// The year that a work report plans, where it reviews an earlier one.
    pub fn planning_year(&self) -> Option<u16> {
        let clock = Clock::default();
        let last = |dated: Option<Dated>| dated.and_then(|(period, _)| period.last_year(&clock));
        let planned = last(self.goals).filter(|_| self.works)?;
        (last(self.reviewed)? < planned).then_some(planned)
    }

    /// The first of the years that a plan is of.
    pub fn goals_from(&self) -> Option<u16> {
        let (period, _) = self.goals.filter(|(period, _)| period.is_span())?;
        period.first_year(&Clock::default())
    }

    /// Whether one of the periods is of several years.
    pub fn spans(&self) -> bool {
        let held = [self.moved, self.carried, self.section]
            .into_iter()
            .flatten();
        let dated = [self.reviewed, self.goals].into_iter().flatten();
        let mut periods = held.map(|held| held.0).chain(dated.map(|dated| dated.0));
        periods.any(|period| period.is_span())
    }

    /// The years of a plan that 五年来 counts again: those of the paragraph or of the section, or of a text that nothing
    /// dates but them.
    pub fn told_plan(&self) -> Option<Period> {
        let reviewed = self.reviewed.map(|(period, _)| period);
        let undated = reviewed.filter(|_| self.issued.is_none());
        let section = self.section.map(|(period, _)| period);
        let over = section.filter(|plan| self.is_over(plan));
        let carried = self.carried.map(|(period, _)| period);
        carried.or(over).or(undated)
    }

    /// “十三五” in a plan of the five years behind it: whether years were over before the text or what it plans.
    fn is_over(&self, plan: &Period) -> bool {
        let last = plan.last_year(&Clock::default());
        let later = [self.issued, self.goals_from()];
        let mut later = later.into_iter().flatten();
        last.is_some_and(|last| later.all(|year| last < year))
    }

    /// The last year of the section.
    pub fn section_year(&self) -> Option<u16> {
        self.clock().section
    }

    /// The clock by which relative words are read.
    pub fn clock(&self) -> Clock {
        let bare = Clock {
            issued: self.issued,
            late: self.late,
            jubilee: self.jubilee,
            today: self.today,
            spoken: self.spoken,
            ..Clock::default()
        };
        let year = |held: Option<(Period, Span<Folded>)>, clock: &Clock| {
            let (period, _) = held?;
            period.last_year(clock).or_else(|| period.first_year(clock))
        };
        let section = year(self.section, &bare);
        // “十二五”十项指标…，1-10月…: nor is a month one of a plan's last year that is still to come.
        let to_come = |year: &u16| self.issued.is_some_and(|issued| *year > issued);
        let reviewed = self.reviewed.and_then(|(period, _)| {
            let last = period.last_year(&bare);
            last.filter(|year| !(period.is_span() && to_come(year)))
        });
        let around = Clock {
            // 目前, in a report: the year that it is on; never one that is still to come.
            section: section
                .filter(|year| self.issued.is_none_or(|issued| *year <= issued))
                .or(self.now),
            context: section.or(reviewed),
            ..bare
        };
        // 12月末，…。全县…: the month of the year that the section is about.
        let carried = year(self.carried, &around);
        Clock {
            context: carried.or(around.context),
            ..around
        }
    }
}

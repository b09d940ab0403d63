//! What a headline says: its number, how it moved, its rank, its goal, each with the figure that says so.
//!
//! ```text
//! 地区生产总值   77.2 亿元   2020年   ▲ 6.1%   增速全市第 5 位   目标 2025年 110亿元
//! ```
//!
//! Which figures these are is chosen by [`super`]; here they are put into words.

use crate::report::{Field, Status};
use crate::say;
use crate::view::{
    category::Category,
    figure::Figure,
    label::{corrected_name, pace_name, status_name},
    movement::{Movement, Tone},
    period::period_name,
    told::Pace,
};

/// One indicator on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The main figure: an index into the report's observations.
    pub observation: usize,
    /// The indicator.
    pub label: String,
    /// Its group.
    pub category: Category,
    /// Its number.
    pub figure: Figure,
    /// Result, goal or forecast.
    pub status: Status,
    /// When it holds.
    pub period: String,
    /// What it moved by, where the main figure isn't that itself.
    pub change: Option<Movement>,
    /// What it is to become.
    pub goal: Option<Goal>,
    /// The goal that the main figure or its change was held to, and whether it was reached.
    pub held_to: Option<HeldTo>,
    /// Its place in an order.
    pub rank: Option<Standing>,
    /// What its change, else the main figure is of, where that is a growth of several years.
    pub pace: Option<Pace>,
    /// Whether the main figure or its change is in doubt.
    pub doubtful: bool,
    /// Whether a user set right any of the figures that are shown.
    pub corrected: Vec<Field>,
}

/// A goal that a result was held to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldTo {
    /// An index into the report's observations.
    pub observation: usize,
    /// The goal's number.
    pub figure: Figure,
    /// Whether it was reached.
    pub reached: bool,
}

impl HeldTo {
    /// 已达目标 ≥ 6%.
    #[must_use]
    pub fn words(&self) -> String {
        let goal = self.figure.plain();
        if self.reached {
            say!("card.reached", goal = goal)
        } else {
            say!("card.missed", goal = goal)
        }
    }
}

/// What an indicator is to become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// An index into the report's observations.
    pub observation: usize,
    /// Its number.
    pub figure: Figure,
    /// When it is due.
    pub period: String,
    /// What it is of, where it is a growth of several years.
    pub pace: Option<Pace>,
}

/// A place in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// An index into the report's observations.
    pub observation: usize,
    /// Its number.
    pub figure: Figure,
    /// Among whom, `""` where nothing says.
    pub scope: &'static str,
    /// Whether it is said of the change and not of the size: 增长7.9%，全市第5.
    pub of_change: bool,
}

impl Standing {
    /// 增速全市第 5 位: all of it in words.
    #[must_use]
    pub fn words(&self) -> String {
        let Figure { sign, text, unit } = &self.figure;
        let rank = [self.scope, sign, text, " ", unit].concat();
        if self.of_change {
            say!("card.growth_rank", rank = rank)
        } else {
            rank
        }
    }
}

/// What a piece of a headline's small print is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// When it holds, and whether it is expected or a goal.
    When,
    /// What it moved by, wanted or not.
    Change(Tone),
    /// Its place in an order.
    Rank,
    /// That it is in doubt.
    Doubt,
    /// That a user set it right.
    Corrected,
    /// The goal that it was held to, reached or not.
    HeldTo(bool),
    /// What it is to become.
    Goal,
}

/// A piece of the small print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is.
    pub part: Part,
    /// Its words.
    pub words: String,
    /// The figure that says it, where it is one of its own: an index into the report's observations.
    pub by: Option<usize>,
}

impl Headline {
    /// The small print, piece by piece, as the page and all exports say it.
    #[must_use]
    pub fn said(&self) -> Vec<Said> {
        let mut all = Vec::new();
        let mut say = |part, by, words: &[&str]| {
            let mut said = String::new();
            for word in words.iter().filter(|word| !word.is_empty()) {
                if !said.is_empty() {
                    said.push(' ');
                }
                said.push_str(word);
            }
            all.push(Said {
                part,
                words: said,
                by,
            });
        };
        let pace = |pace: Option<Pace>| pace.map_or("", pace_name);
        match self.status {
            Status::Actual => say(
                Part::When,
                None,
                &[&period_name(&self.period), pace(self.pace)],
            ),
            status => say(
                Part::When,
                None,
                &[status_name(status), &year(&self.period), pace(self.pace)],
            ),
        }
        if let Some(change) = &self.change {
            let by = Some(change.observation);
            say(Part::Change(change.tone), by, &[change.arrow, &change.text]);
        }
        if let Some(rank) = &self.rank {
            say(Part::Rank, Some(rank.observation), &[&rank.words()]);
        }
        if self.doubtful {
            say(Part::Doubt, None, &[say!("doubt")]);
        }
        if !self.corrected.is_empty() {
            say(Part::Corrected, None, &[corrected_name(&self.corrected)]);
        }
        if let Some(held_to) = &self.held_to {
            let sign = if held_to.reached { "✓" } else { "✕" };
            let part = Part::HeldTo(held_to.reached);
            say(part, Some(held_to.observation), &[sign, &held_to.words()]);
        }
        if let Some(goal) = &self.goal {
            let (name, when) = (say!("status.target"), year(&goal.period));
            let words = [name, &when, pace(goal.pace), &goal.figure.plain()];
            say(Part::Goal, Some(goal.observation), &words);
        }
        all
    }
}

/// A period short enough for a card: 2025, behind 目标.
fn year(period: &str) -> String {
    let name = period_name(period);
    match name.strip_suffix(say!("period.year_mark")) {
        Some(bare) => bare.to_owned(),
        None => name,
    }
}

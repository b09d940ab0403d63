//! 本年 in a report on a year that is over: the year that it is on.
//!
//! ```text
//! 某局2019年部门决算, of September 2020⏎本年收入3980万元。支出…     2019, as are the sentences that go on with it
//! 今年将新增栏目6个                                             2020
//! 第七次人口普查公报, of June 2021⏎比十年前减少0.6人                2020: ten years are counted from the census
//! ```
//!
//! 今年 in a summary of a year is read in [`super::known`].

use super::Walk;
use crate::lexicon::has;
use crate::mention::period::{Clock, Part};
use crate::observation::genre::Genre;
use crate::observation::section::Sense;

/// What an account calls the year that it is on.
const OWN: &str = "本年";

impl Walk<'_> {
    /// The year that a title names, of which a sentence speaks as its own, or goes on with one that does.
    pub(super) fn own_year(&self, sense: &Sense) -> Option<u16> {
        if self.last.contains("十年") && self.setting.frame.is_census(self.setting.text) {
            return self.setting.frame.reviewed_year();
        }
        let carried = || {
            self.carried
                .is_some_and(|(_, words)| words.of(self.setting.text).starts_with(OWN))
        };
        if sense.plans() || !(self.last.contains(OWN) || carried()) {
            return None;
        }
        let frame = self.setting.frame;
        let reports = matches!(frame.genre, Genre::Report | Genre::Other);
        let (period, _) = frame.reviewed.filter(|_| reports && frame.named)?;
        let year = period.last_year(&Clock::default())?;
        let over = period.part == Part::Whole && Some(year) < self.setting.issued;
        (over && !has(self.last, "今年")).then_some(year)
    }
}

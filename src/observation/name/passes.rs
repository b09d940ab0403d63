//! What a chosen name is asked before it is printed, in one order.
//!
//! ```text
//! chosen 第二产业          of_member    第二产业投资, of the whole that the sentence before measures
//! chosen 生产液化天然气     reworded     液化天然气产量
//! ```
//!
//! Each pass gives the name back as it was unless it is asked for; the passes themselves stand in their modules.

use super::{Choice, Name};
use crate::mention::number::Form;
use crate::observation::standard::finish;

impl Choice<'_> {
    /// Words are set right first, then what is measured of a whole is put to its parts, then what stands apart
    /// from its figure.
    const PASSES: [fn(&Self, Name) -> Name; 59] = [
        |choice, name| finish(choice.without_share(name)),
        Self::share_within,
        Self::of_standing,
        Self::of_economy,
        Self::rate_ranked,
        Self::net_ranked,
        Self::days_of_air,
        Self::reworded,
        Self::cleared,
        Self::trimmed,
        Self::stated,
        Self::placed,
        Self::ranked_in_all,
        Self::labelled,
        Self::of_zone,
        Self::of_scale,
        Self::of_residents,
        Self::gained,
        Self::of_member,
        Self::retailed,
        Self::amid,
        Self::of_people,
        Self::amongst,
        Self::of_budget,
        Self::of_branch,
        Self::apart,
        Self::owned,
        Self::of_developed,
        Self::of_indicators,
        Self::counted_first,
        Self::come_out,
        Self::times_as_much,
        Self::of_each,
        Self::of_each_too,
        Self::yielded_too,
        Self::by_head,
        Self::had_by_each,
        Self::of_kindred,
        Self::without_rate,
        Self::won_at,
        Self::of_patents,
        Self::of_births,
        Self::graded,
        Self::typed,
        Self::classed,
        Self::spared,
        Self::of_water,
        Self::relief,
        Self::of_firms,
        Self::chained,
        Self::served,
        Self::reached,
        Self::of_thing,
        Self::aimed_at,
        Self::of_gathered,
        Self::priced,
        Self::priced_beyond,
        Self::of_stage,
        Self::of_works,
    ];

    /// The name of the figure.
    pub fn name(&self) -> Name {
        let mut name = self.chosen();
        if name.text.is_empty() {
            name = self.compared_with().unwrap_or(name);
        }
        Self::PASSES
            .iter()
            .fold(name, |name, pass| pass(self, name))
    }

    /// 综合|排名全市第2: what is ranked is all of it.
    fn ranked_in_all(&self, mut name: Name) -> Name {
        if self.number.form == Form::Rank && &*name.text == "综合" {
            name.add("排名");
        }
        name
    }
}

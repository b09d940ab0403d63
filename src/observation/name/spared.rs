//! Verbs before a number: how many took part, what there is less of, what rises again.
//!
//! ```text
//! 开展活动86场次，参与2.6万人次        参与人次
//! 申请材料精简46%                   申请材料
//! 民间投资增速由负转正达到3.2%        民间投资
//! ```

use super::{Choice, Name};
use crate::observation::measure;

/// How a rate that fell came to rise.
const TURNS: [&str; 4] = ["由负转正", "由降转升", "转负为正", "由降转增"];

/// 民间投资|增速由负转正 → 民间投资.
fn turned(name: &str) -> Option<&str> {
    let stem = TURNS.iter().find_map(|turn| name.strip_suffix(turn))?;
    let stem = stem.trim_end_matches("增速").trim_end_matches("增幅");
    (stem.chars().count() >= 2).then_some(stem)
}

impl Choice<'_> {
    /// A name with those who took part, or without the verb that says there is less.
    pub(super) fn spared(&self, mut name: Name) -> Name {
        if let Some(stem) = turned(&name.text) {
            name.text = stem.to_owned().into();
        } else if &*name.text == "参与" {
            let unit = self.number.unit.trim_start_matches(['万', '千']);
            match unit {
                "人次" => name.add("人次"),
                "人" | "名" => name.add("人数"),
                _ => {}
            }
        } else if self.number.unit == "%" && measure::spares(&name.text) {
            // |精简|材料46% begins with the verb.
            let thing = name.text.len().checked_sub("精简".len());
            let thing = thing.and_then(|end| name.text.get(..end)).unwrap_or("");
            if thing.chars().count() >= 2 {
                name.text = thing.to_owned().into();
            }
        }
        name
    }
}

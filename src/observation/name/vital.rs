//! How many were born and died, told by the verb alone.
//!
//! ```text
//! 全年出生4106人，死亡3512人         出生人口, 死亡人口
//! 发生事故3起，死亡2人               死亡: of no population
//! ```

use super::{Choice, Name};

impl Choice<'_> {
    /// 出生|4106人: those born, and those who died where the sentence tells of births.
    pub(super) fn of_births(&self, mut name: Name) -> Name {
        let event = &*name.text;
        let born = event == "出生" || event == "死亡" && self.scene.text.contains("出生");
        if born && self.number.unit.ends_with('人') {
            name.text = format!("{event}人口").into();
        }
        name
    }
}

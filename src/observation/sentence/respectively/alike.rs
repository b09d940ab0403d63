//! What the figures of a group of clauses have in common: each moved by as much.
//!
//! ```text
//! 职工工资3.2万元，农民纯收入6800元，均增长18%        职工工资、农民纯收入
//! 收入8亿元，增长5%，税收均来自工业…                  none: another figure stands between
//! ```

use super::super::turn::Turn;
use crate::observation::bind::Bound;
use crate::observation::name::Name;
use crate::observation::sentence::memory::Memory;

/// How many may share it.
const MOST: usize = 3;

/// The longest joint name, in characters.
const LONGEST: usize = 40;

impl Turn<'_> {
    /// 甲3.2万元，乙6800元，|均增长18%: the joint name of those that the group of clauses has a figure of.
    pub(super) fn alike(&self, memory: &Memory) -> Option<Name> {
        let group = self.scene.clauses[self.bound().clause].group;
        let of_group = |bound: &&Bound| self.scene.clauses[bound.clause].group == group;
        let told: Vec<&Bound> = self.bounds[..self.index].iter().filter(of_group).collect();
        // 甲8亿元，增长5%，乙3亿元，均…: only where each has its size and nothing else.
        let sized = |bound: &&Bound| {
            !bound.before.noun.is_empty()
                && bound.after.noun.is_empty()
                && self.numbers[bound.at].unit != "%"
        };
        let count = told.len();
        if !(2..=MOST).contains(&count) || !told.iter().all(sized) {
            return None;
        }
        let of = &memory.recent[memory.recent.len().checked_sub(count)?..];
        if of.iter().any(|name| name.elsewhere.is_some()) {
            return None;
        }
        let names: Vec<&str> = of.iter().map(|name| &*name.text).collect();
        let span = of.first()?.span.start..of.last()?.span.end;
        let text = names.join("、");
        (text.chars().count() <= LONGEST && span.start < span.end)
            .then(|| Name::new(text, span, "respectively"))
    }
}

//! Ranks given respectively: each is held by one of the things listed before.
//!
//! ```text
//! A、B增速分别居全市第2、第3位            A增速, B增速
//! A增长x，B增长y，增速分别居…            the last subjects, one each
//! 收入8亿元，总量和增速分别居第2、第1位    收入, 收入增速
//! ```
//!
//! Other numbers that a list is given are for [`super::respectively`].

use super::super::list;
use super::super::name::Name;
use super::super::standard;
use super::memory::Memory;
use super::turn::Turn;
use crate::mention::number::Form;

/// What a rank may be held in, beside the thing itself.
const HELD: [&str; 6] = ["增速", "增幅", "总量", "规模", "排名", "位次"];

impl Turn<'_> {
    /// The name of a rank that is given respectively.
    pub(super) fn ranked(&self, memory: &mut Memory) -> Option<Name> {
        let (place, count) = self.listed;
        if self.number().form != Form::Rank || count < 2 {
            return None;
        }
        let first = &self.bounds[self.index - place];
        let start = self.scene.clauses[first.clause].range.start;
        let clause = &self.scene.text[start..self.numbers[first.at].span.start as usize];
        let said = clause[..clause.find("分别")?].trim_start_matches(['，', ' ']);
        let start = start + clause.find(said)?;
        let parts: Vec<&str> = said.split(['、', '和', '与', '及']).collect();
        let held = HELD.iter().find(|word| said.ends_with(**word));
        let held = held.copied().unwrap_or("");
        let list = start..start + said.len() - held.len();
        let (item, held) = if parts.len() == count && parts.iter().all(|part| HELD.contains(part)) {
            (memory.subject.clone()?, parts[place])
        } else if list.is_empty() {
            if memory.items.len() != count {
                let from = memory.recent.len().checked_sub(count)?;
                memory.items = memory.recent[from..].to_vec();
            }
            (memory.items[place].clone(), held)
        } else {
            let items = list::distribute(self.scene.text, list, count)?;
            (items.into_iter().nth(place)?, held)
        };
        let item = Name::new(item.text, item.span, "respectively");
        Some(standard::finish(item).rated(held))
    }
}

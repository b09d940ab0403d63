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
        let held = HELD
            .iter()
            .find_map(|word| said.strip_suffix(word))
            .unwrap_or(said);
        let names = if held.is_empty() {
            if memory.items.len() != count {
                let from = memory.recent.len().checked_sub(count)?;
                memory.items = memory.recent[from..].to_vec();
            }
            with(memory.items.clone(), said)
        } else if let Some(names) = self.of_subject(said, count, memory) {
            names
        } else {
            with(
                list::distribute(self.scene.text, start..start + held.len(), count)?,
                &said[held.len()..],
            )
        };
        Some(standard::finish(names.into_iter().nth(place)?))
    }

    /// 总量和增速: each is held in something else of the last subject.
    fn of_subject(&self, said: &str, count: usize, memory: &Memory) -> Option<Vec<Name>> {
        let subject = memory.subject.as_ref()?;
        let parts: Vec<&str> = said.split(['、', '和', '与', '及']).collect();
        let all = parts.len() == count && parts.iter().all(|part| HELD.contains(part));
        all.then(|| {
            let name = |part: &&str| with(vec![subject.clone()], part).remove(0);
            parts.iter().map(name).collect()
        })
    }
}

/// The names with what the rank is held in; a sum or a place is that of the thing itself.
fn with(items: Vec<Name>, held: &str) -> Vec<Name> {
    let held = if matches!(held, "增速" | "增幅") {
        held
    } else {
        ""
    };
    let name = |item: Name| {
        let text = format!(
            "{}{held}",
            item.text.strip_suffix(held).unwrap_or(&item.text)
        );
        Name::new(text, item.span, "respectively")
    };
    items.into_iter().map(name).collect()
}

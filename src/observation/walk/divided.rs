//! Projects that a sentence divides by place: 项目 of each district is what the whole was called.
//!
//! ```text
//! 全市重点项目37个，投资112亿元。按区域划分：甲县项目4个，计划投资6亿元     重点项目 4, 重点项目计划投资 6
//! 按行业划分：公路项目24个                                             its own name
//! ```
//!
//! Which district each is of is told in [`crate::observation::district`].

use super::Walk;
use crate::lexicon::{Lexicon, has};
use crate::observation::{Reading, noun, sentence};
use crate::report::Measure;
use crate::span::{Folded, Span};
use std::rc::Rc;

/// What is left of a name where nothing but the place tells the projects apart.
const BARE: &str = "项目";

/// Projects that paragraphs below may divide.
pub(super) struct Divided {
    /// What they are called.
    name: Rc<str>,
    /// The words that say so.
    words: Option<Span<Folded>>,
}

impl Walk<'_> {
    /// Takes note of the projects that a sentence counts, or names those that it divides by place.
    pub(super) fn divide(&mut self, text: &str, readings: &mut [Reading]) {
        // 按行业划分：公路项目24个。|港航项目4个。: nor are the parts of another division the whole.
        let amid = self.dividing == Some(self.paragraph);
        if !sentence::divides(text) && amid {
            return;
        }
        if !sentence::divides(text) {
            let counted = readings.iter().find(|reading| {
                let project = noun::is_project(&reading.indicator) && &*reading.indicator != BARE;
                project
                    && matches!(reading.measure, Measure::Level | Measure::Added)
                    && reading.unit == "个"
            });
            let counted = counted.map(|reading| Divided {
                name: reading.indicator.clone(),
                words: reading.evidence.indicator,
            });
            self.divided = counted.or(self.divided.take());
            return;
        }
        self.dividing = Some(self.paragraph);
        let Some(whole) = self.divided.as_ref().filter(|_| by_place(text)) else {
            return;
        };
        for reading in readings {
            let Some(part) = reading.indicator.strip_prefix(BARE) else {
                continue;
            };
            if part.is_empty() || noun::spends(part) {
                let name = format!("{}{part}", whole.name);
                (reading.known, reading.category) = Lexicon::get().indicators().placed(&name);
                reading.indicator = name.into();
                reading.evidence.indicator = whole.words;
                reading.rules.indicator = "list".into();
            }
        }
    }
}

/// 分区域来看，…, 按县区分：…: whether a sentence divides by place.
fn by_place(text: &str) -> bool {
    let said = text.split(['：', '，']).next().unwrap_or("");
    ["区域", "地区", "县", "区县", "地域"]
        .iter()
        .any(|word| has(said, word))
}

#[cfg(test)]
mod tests {
    use super::by_place;

    #[test]
    fn by_place_and_by_branch() {
        assert!(by_place("分区域来看，甲县20个"));
        assert!(by_place("按县区分：甲县20个"));
        assert!(!by_place("按行业划分：甲县公路项目20个"));
    }
}

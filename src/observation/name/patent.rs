//! Kinds of patents: applied for, granted or held, as the figure before them.
//!
//! ```text
//! 申请专利820件，其中发明专利120件；专利授权351件，其中发明专利34件     发明专利申请量, 发明专利授权量
//! 专利申请820件、授权351件                                     专利授权量
//! ```
//!
//! Kinds and steps are rows of `headed_words.tsv`.

use super::{Choice, Name};
use crate::lexicon::{has, kinds};
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": patent, patent_step }

impl Choice<'_> {
    /// A kind of patents with the step at which the figure before counts them.
    pub(super) fn of_patents(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        // 专利申请820件、|授权|351件: the next step of the same.
        let step = matches!(part, "授权" | "授权量") && *name.text == *part;
        if step && self.subject.is_some_and(|last| has(&last.text, "专利")) {
            name.text = "专利授权量".into();
            return finish(name);
        }
        if self.number.unit != "件" || *name.text != *part || WORDS.patent.number(part).is_none() {
            return name;
        }
        let Some(whole) = self.whole() else {
            return name;
        };
        let step = WORDS.patent_step.next(&whole.text, 0);
        if let Some((at, _)) = step.filter(|_| has(&whole.text, "专利")) {
            let step = WORDS.patent_step.list()[at];
            name.text = format!("{part}{step}").into();
            return finish(name);
        }
        name
    }
}

//! What a new paragraph or section takes over from those before, and what it leaves behind.
//!
//! ```text
//! 到2025年，…家；⏎…亿元              a paragraph that ends with ； goes on
//! ⏎其中：甲县12亿元，…               parts of what the paragraph before ended with
//! ```
//!
//! Which period goes on is told in [`super::carried`]; what a heading says, in [`crate::observation::section`].

use super::Walk;
use crate::observation::name::in_brackets;
use crate::observation::sentence::{self, Handed};
use crate::outline::Sentence;

impl Walk<'_> {
    /// Takes note of a new paragraph or section.
    pub(super) fn enter(&mut self, sentence: &Sentence) {
        if sentence.paragraph != self.paragraph {
            // 到2025年，…家；⏎…亿元: a paragraph that ends with ； goes on; so does one before 同时.
            self.ended = None;
            // 十年间，人口由31万人增加到35万人。⏎出口由1亿元…: what moves on in the same section.
            self.moved = self.moved.filter(|_| sentence.section == self.section);
            self.shifted = None;
            self.opened = None;
            let text = sentence.span.of(self.setting.text);
            self.meant = self.intended;
            if !self.open {
                self.take_over(text);
            }
            self.go_on_in_list(text);
            self.go_on_led(sentence, text);
            self.go_on_in_deeds(text);
            // ──全年预计（下同）…⏎──…: all items of a list.
            // 一年来，预计（下同）…⏎（一）…: all of the part that is told of the same year.
            self.expected = self
                .expected
                .filter(|_| text.starts_with(['—', '─', '●', '◆']))
                .or(self.below_too);
            // ⏎其中：甲县12亿元，…: parts of what the paragraph before ended with.
            // ⏎分三大门类看，采矿业…: so are those that a line of the same section divides it into.
            let divides = sentence.section == self.section && sentence::divides(text);
            // ⏎（甲镇增幅4.5%，…）: or a line in brackets.
            let aside = sentence.section == self.section && in_brackets(text);
            let parts = text.starts_with("其中") || divides || aside;
            // ⏎横向比一比：甲省增长9%，…: nor do others beside whom it is set measure anything else.
            let beside = parts || sentence::looks_round(text);
            let before = beside.then(|| self.handed.topic.take()).flatten();
            let below = self.paragraph.checked_add(1) == Some(sentence.paragraph);
            let rise = parts.then(|| self.handed.rise.take()).flatten();
            self.handed = Handed {
                topic: self.heading_topic(sentence).or(before),
                held: None,
                counted: None,
                adds: self.handed.adding(text, below),
                zone: None,
                work: None,
                recent: Vec::new(),
                whole: None,
                whose: self.heading_whose(sentence),
                rise,
            };
            self.paragraph = sentence.paragraph;
        }
        if sentence.section != self.section {
            self.behind = None;
            if self.below.take().is_some() {
                self.carried = None;
            }
            let sense = |section: Option<usize>| {
                let sense = section.and_then(|at| self.senses.get(at));
                sense.copied().unwrap_or_default()
            };
            let (own, was) = (sense(sentence.section), sense(self.section));
            if own.period != was.period || own.status != was.status {
                self.turned = None;
                self.narrowed = None;
                self.below_too = None;
                self.expected = None;
            }
            self.leave_narrowed(sentence.section);
            self.leave_years(sentence.section);
            self.section = sentence.section;
        }
    }
}

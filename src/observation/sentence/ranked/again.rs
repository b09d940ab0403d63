//! A second rank of what has one: its place among others.
//!
//! ```text
//! 增速居全市第5位，五县（市）第3位       增速, both
//! 总量居全市第6位，增速居全市第2位       of another
//! ```

use super::{Form, Memory, Name, Number, SCOPE, Turn, noun};

impl Turn<'_> {
    /// 增速居全市第5位，五县（市）|第3位: the place of the same among others.
    pub(in crate::observation::sentence) fn ranked_again(&self, memory: &Memory) -> Option<Name> {
        let last = self.last()?;
        let rank = |number: &Number| number.form == Form::Rank;
        let between = self.numbers[last.at].span.end as usize..self.number().span.start as usize;
        let said = self
            .scene
            .text
            .get(between)?
            .trim_start_matches(['，', '、']);
        let bare = noun::without_scope(self.words(&self.bound().before.noun)).is_empty();
        // 总量居全市第6位，|增速居全市第2位: of another.
        let other = ["增速", "增幅", "总量"]
            .iter()
            .any(|held| said.starts_with(held));
        let again = rank(self.number()) && rank(&self.numbers[last.at]) && bare && !other;
        let short = said.chars().count() <= SCOPE && !said.contains(['；', '。', '，']);
        memory
            .last
            .clone()
            .filter(|_| again && short && self.listed.1 < 2)
    }
}

//! Which items the numbers of a run are given to.
//!
//! ```text
//! 甲、乙分别为x和y                      those that the words before name
//! 男性45万人，女性42万人，分别占…和…      the last subjects
//! A、B再创新高，分别增长…               those of the clause before
//! ```
//!
//! How many numbers a run has, and what its items are called, is told in [`super`].

use super::*;

impl Run<'_> {
    /// Notes the items that its numbers are given to; `None` where they should be the last subjects, but
    /// these are too few.
    pub(in crate::observation::sentence::respectively) fn note_items(
        &self,
        memory: &mut Memory,
    ) -> Option<()> {
        let head = &self.head().before;
        let said = &self.scene.text[head.noun.clone()];
        if head.respectively && self.note_told(memory, said)? {
            return Some(());
        }
        let bare = head.noun.is_empty() || noun::yardstick(said).is_some() || noun::pulls(said);
        if !bare && self.note_named(memory, said)? {
            return Some(());
        }
        let elliptic = head.respectively && bare || self.rated() || self.shares_of_plan();
        if elliptic && self.count >= 2 && memory.items.len() != self.count {
            // A、B再创新高，分别增长…: what the clause before speaks of.
            // A和B翻两番，分别达到…: the last subject is a list of them.
            // A达到x，B达到y，分别增长…: the last subjects, one each.
            let items = self.listed_before().or_else(|| self.listed_subject(memory));
            memory.items = items.or_else(|| last_of(memory, self.count))?;
        }
        Some(())
    }

    /// Those that were told before, whether that is what is meant.
    fn note_told(&self, memory: &mut Memory, said: &str) -> Option<bool> {
        // 对欧盟、美国出口|分别为…: partners, which the words name.
        let partners = || said.contains(['、', '和', '及', '与']) && list::is_trade(said);
        if said.starts_with('对') && !partners() {
            memory.items = memory.branches(said, self.count)?;
            return Some(true);
        }
        // 男性45万人，女性42万人，分别|占总人口的51.8%和48.2%
        if said.starts_with('占') {
            // 甲、乙增速分别为…，占比重分别为…: of those that the list before was given to.
            if memory.items.len() != self.count {
                memory.items = last_of(memory, self.count)?;
            }
            return Some(true);
        }
        // 增加值增长14%，分别高于全国、全省|2.4、1.1个百分点, 分别高于市考任务、全市平均水平|…: of one thing.
        if self.beside_places() {
            let last = || Some(vec![memory.subject.clone()?; self.count]);
            memory.items = self.rates_before().or_else(last)?;
            return Some(true);
        }
        Some(false)
    }

    /// Those that the words before name, or of which these words are a part; whether that is all.
    fn note_named(&self, memory: &mut Memory, said: &str) -> Option<bool> {
        let respectively = self.head().before.respectively;
        // 小学46所、中学20所，在校学生分别为…: of the schools counted before.
        if let Some(items) = self.in_schools(memory, said) {
            memory.items = items;
            return Some(true);
        }
        if let Some(items) = self.of_both_residents(said) {
            memory.items = items;
            return Some(true);
        }
        memory.items = self.items();
        of_residents(memory);
        of_entity(memory);
        of_crop(memory);
        if respectively && memory.items.len() >= 2 {
            of_lead(memory, lead_topic(self.scene, self.bounds));
            self.of_measured(memory);
        }
        self.of_told(memory);
        // 蜜瓜12万亩、枸杞11万亩，产值|分别为…: what each of those told before yields.
        let part = matches!(noun::lean(said), Some(Lean::Part | Lean::Same));
        if !(memory.items.is_empty() && respectively && self.count >= 2 && part) {
            return Some(false);
        }
        if let Some(items) = self.listed_before() {
            memory.items = items;
            return Some(true);
        }
        if self.tells_times_apart() {
            return Some(false);
        }
        memory.items = last_of(memory, self.count)?;
        if noun::lean(said) == Some(Lean::Part) {
            for item in &mut memory.items {
                item.text = noun::part_of(&item.text, said).into();
            }
        }
        Some(true)
    }

    /// 前三季度和全年产值分别为…: whether times are told apart, not things.
    fn tells_times_apart(&self) -> bool {
        let clause = &self.scene.clauses[self.head().clause].range;
        let end = self.head().before.noun.start;
        let periods = self.scene.periods.iter();
        let inside = |at: usize| clause.start <= at && at < end;
        periods
            .filter(|period| inside(period.span.start as usize))
            .count()
            > 1
    }

    /// 土石方320万方，投资7248万元，|占计划的|102%、107%: as many shares of what was planned as figures before them.
    pub(in crate::observation::sentence::respectively) fn shares_of_plan(&self) -> bool {
        let head = self.head();
        let run = &self.bounds[self.first..self.first + self.count];
        let shares = run.iter().all(|bound| self.numbers[bound.at].unit == "%");
        let start = self.scene.clauses[head.clause].range.start;
        let said = self
            .scene
            .text
            .get(start..self.numbers[head.at].span.start as usize);
        let one = said.is_some_and(|said| said.starts_with('占') && !said.contains(['、', '和']));
        let told = self.first >= self.count && self.count >= 2;
        told && shares
            && one
            && noun::yardstick(&self.scene.text[head.before.noun.clone()]).is_some()
    }

    /// 甲收入x，乙收入y，增长8.5%和13%: two rates are of two things, whatever is not said.
    fn rated(&self) -> bool {
        let head = &self.head().before;
        if !head.noun.is_empty() {
            return false;
        }
        let run = &self.bounds[self.first..self.first + self.count];
        let unit = |bound: &Bound| self.numbers[bound.at].unit.as_str();
        // 甲51亿元，乙296亿元，是2010年的|1.2倍和1.4倍
        let times = run.len() == 2 && run.iter().all(|bound| unit(bound) == "倍");
        let clause = self.scene.clauses[self.head().clause].range.clone();
        let told = || {
            let said = self.scene.text.get(clause.clone());
            said.is_some_and(|said| said.starts_with('是'))
        };
        times && told()
            || head.said(&[Sense::Up, Sense::Down]).is_some()
                && run.iter().all(|bound| rates(&self.numbers[bound.at]))
                && run.last().is_some_and(|last| !unit(last).is_empty())
    }
}

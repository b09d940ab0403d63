//! What several indicators that a clause lists hold together, and how many times as much something is as another.
//!
//! ```text
//! 工业增加值、工业投资2项指标增速全市第一         工业增加值、工业投资增速排名
//! 教育投入8亿元，是前五年总和的2.6倍              教育投入
//! ```
//!
//! Ranks that the figures before hold are for [`super::super::sentence`].

use super::developed::without_whole;
use super::{Choice, Name};
use crate::lexicon::{find, find_last, has};
use crate::mention::number::{self, Form};
use crate::observation::piece;

/// The longest list, in bytes.
const LONGEST: usize = 200;

impl Choice<'_> {
    /// 甲、乙、丙3项|指标增速全市|第一: of all those that the list before the count names.
    pub(super) fn of_indicators(&self, mut name: Name) -> Name {
        if self.number.form != Form::Rank || !has(&name.text, "指标") {
            return name;
        }
        match self.listed_indicators() {
            Some(list) => {
                name.text = list.into();
                name
            }
            None => name,
        }
    }

    /// 6间|试点|以及拓展的某中学食堂: those that are counted, and no others that are told with them.
    pub(super) fn counted_first(&self, mut name: Name) -> Name {
        let behind = name.elsewhere.is_none() && name.span.start >= self.number.span.end as usize;
        if let Some(at) = find(&name.text, "以及").filter(|at| behind && *at >= "试点".len()) {
            name.text = name.text[..at].into();
        }
        name
    }

    /// 贫困村42个，2016年12个|出列: of those that were counted.
    pub(super) fn come_out(&self, mut name: Name) -> Name {
        if !matches!(&*name.text, "出列" | "摘帽") || !self.counts() {
            return name;
        }
        let counted = self.counted.or(self.subject);
        let whose = counted.filter(|whose| {
            let thing = whose.text.ends_with(['村', '县', '镇', '乡']);
            thing && whose.elsewhere.is_none() && whose.text.chars().count() <= 8
        });
        if let Some(whose) = whose {
            name.add(&whose.text);
        }
        name
    }

    /// The list before 3项指标, with how it is ranked.
    fn listed_indicators(&self) -> Option<String> {
        let end = self.number.span.start as usize;
        let from = self
            .scene
            .text
            .ceil_char_boundary(end.saturating_sub(LONGEST));
        let before = self.scene.text.get(from..end)?;
        let clause = &before[piece::start(before, &['，', '；', '。', '：'])..];
        let at = find_last(clause, "项指标").or_else(|| find_last(clause, "个指标"))?;
        let held = &clause[at..];
        let count = number::scan(&clause[..at + "项".len()])
            .into_iter()
            .next_back()?;
        if count.span.end as usize != at + "项".len() {
            return None;
        }
        let list = without_whole(clause[..count.span.start as usize].trim_end_matches("等"));
        let items = list.split(['、', '和', '及', '与']).count();
        let whole = items > 1 && (items as f64 - count.value).abs() < 0.5;
        let rated = ["增速", "增幅"].into_iter().find(|word| has(held, word));
        whole.then(|| format!("{list}{}排名", rated.unwrap_or("")))
    }

    /// 教育投入8亿元，是|前五年总和|的2.6倍: what the clauses before measure is so many times as much.
    pub(super) fn times_as_much(&self, name: Name) -> Name {
        let start = self.number.span.start as usize;
        if self.number.unit != "倍" || !self.scene.text[..start].ends_with("总和的") {
            return name;
        }
        let said = self
            .scene
            .clause_before(start)
            .map(|clause| &self.scene.text[clause]);
        let equals =
            said.is_some_and(|said| said.starts_with(['是', '为']) || said.starts_with("相当于"));
        match self
            .subject
            .filter(|subject| equals && subject.elsewhere.is_none())
        {
            Some(subject) => subject.by("subject"),
            // 是|全县教育投入总|和的2.6倍: the sum is told whole.
            None if name.text.ends_with('总') => {
                let mut name = name;
                name.add("和");
                name
            }
            None => name,
        }
    }
}

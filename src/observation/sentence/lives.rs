//! Households and people that are counted and nothing more: those who live where a sentence is.
//!
//! ```text
//! 辖12个村，|5728户|29574人           户数, 人口
//! 全村共有|320户|1250人，耕地2100亩    户数, 人口
//! 镇区面积6.5平方公里，有|28115户       户数
//! ```
//!
//! People of whom anything is told (320户贫困户, 1250人参加) are read elsewhere.

use super::memory::Memory;
use super::turn::Turn;
use crate::observation::name::Name;

/// What places are called as a whole: 全村, 该镇.
const PLACES: [char; 9] = ['村', '组', '镇', '乡', '县', '区', '市', '旗', '场'];

/// What stands before a count of those who live there.
const COUNTED: [&str; 8] = ["现有", "共有", "总共", "共", "有", "约", "近", "现"];

impl Turn<'_> {
    /// 75个村民小组|5728户|29574人; 辖12个村，|1.2万人: who lives in what was counted before.
    pub(super) fn lives_in(&self, memory: &Memory) -> Option<Name> {
        let (last, bound) = (self.last()?, self.bound());
        let bare = bound.before.noun.is_empty() && bound.after.noun.is_empty();
        let told = bound.after.predicate.is_some();
        let place = memory.last.as_ref().filter(|_| bare && !told)?;
        // 261个村1.9万户|4.3万人稳定增收
        if self.told_together().is_some() {
            return None;
        }
        let of_village = ["村", "组", "委会", "社区", "镇", "乡", "街道", "民族"]
            .iter()
            .any(|end| place.text.ends_with(end));
        let between = self.numbers[last.at].span.end as usize..self.number().span.start as usize;
        let counted = self.scene.text.get(between)?;
        let apart = counted.trim_end_matches(['，', '、', '共', '约', '近']);
        let listed = !apart.is_empty() && apart.len() < counted.len();
        let behind = counted == &*place.text || listed && place.text.ends_with(apart);
        let touches = place.rule == "lives_in" && last.at + 1 == bound.at;
        let who = self.residents()?;
        // 甲镇辖12个村，3200户: of the town.
        let whose = place.text.split_once('辖').map(|(whose, _)| whose);
        let last = || {
            ["户数", "人口"]
                .iter()
                .find_map(|who| place.text.strip_suffix(who))
        };
        let whose = if touches { last() } else { whose };
        let who = format!("{}{who}", whose.unwrap_or(""));
        let span = self.number().span.start as usize..self.number().span.end as usize;
        (of_village && behind || touches).then(|| Name::new(who, span, "lives_in"))
    }

    /// 全村共有|320户, 面积62平方公里，有|6.5万人: who lives in the place that the clause, or the last one, told of.
    pub(super) fn lives_here(&self, memory: &Memory) -> Option<Name> {
        let bound = self.bound();
        let bare = bound.before.noun.is_empty() && bound.after.noun.is_empty();
        let who = self.residents()?;
        if !bare || bound.after.predicate.is_some() || !self.opens_clause() {
            return None;
        }
        let clause = self.scene.clauses[bound.clause].range.start;
        let start = self.number().span.start as usize;
        let said = self.scene.text.get(clause..start)?;
        let mut place = said;
        while let Some(word) = COUNTED.iter().find(|word| place.ends_with(**word)) {
            place = &place[..place.len() - word.len()];
        }
        let whole = place.strip_prefix(['全', '该']).map(|place| {
            let mut rest = place.chars();
            rest.next().is_some_and(|c| PLACES.contains(&c)) && rest.next().is_none()
        });
        // 面积6.5平方公里。|有28115户
        let sized = || {
            let told = memory.subject.as_ref().or(memory.topic.as_ref());
            said.contains('有') && told.is_some_and(|told| told.text.ends_with("面积"))
        };
        let here = said.len() > place.len() && whole.unwrap_or_else(|| place.is_empty() && sized());
        let span = start..self.number().span.end as usize;
        here.then(|| Name::new(who, span, "lives_in"))
    }

    /// 户 → 户数, 万人 → 人口.
    pub(super) fn residents(&self) -> Option<&'static str> {
        match self.number().unit.trim_start_matches(['万', '千']) {
            "户" => Some("户数"),
            "人" | "名" => Some("人口"),
            _ => None,
        }
    }
}

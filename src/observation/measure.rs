//! What a number measures: a level, an increase, a movement, a distance, a share or a rank.
//!
//! The words nearest to the number decide (增长 → change, 新增 → added, 达 → level), then its unit,
//! then its name (占比 → share, 完成率 → level). A verb such as 新增 governs the items that follow it
//! in the same list.

use super::before::Before;
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue::Sense;
use crate::mention::number::{Form, Number};
use crate::report::Measure;
use std::ops::Range;

/// Endings of names that are rates by themselves.
const RATES: [&str; 15] = [
    "率",
    "面",
    "度",
    "水平",
    "指数",
    "强度",
    "系数",
    "增速",
    "税",
    "比",
    "满意度",
    "增长",
    "达标",
    "覆盖",
    "全覆盖",
];

/// A measure with the word that says it, and the number's sign.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The measure.
    pub measure: Measure,
    /// The word, in sentence bytes.
    pub word: Option<Range<usize>>,
    /// Whether the number is a fall.
    pub falls: bool,
}

impl Said {
    fn plain(measure: Measure) -> Self {
        Self {
            measure,
            word: None,
            falls: false,
        }
    }
}

/// What the words around a number make of it.
pub struct Asked<'a> {
    /// The number.
    pub number: &'a Number,
    /// The words before it.
    pub before: &'a Before,
    /// Its name.
    pub name: &'a str,
    /// The text of its clause up to the number.
    pub clause: &'a str,
    /// Where that text starts in the sentence.
    pub start: usize,
    /// 新增 said earlier in the same list.
    pub carried: Option<Range<usize>>,
    /// Whether the name was read as a group's (60%的学校).
    pub of_group: bool,
    /// Whether the noun behind the number says that it is a rate of growth.
    pub grows: bool,
}

impl Asked<'_> {
    /// Decides.
    pub fn measure(&self) -> Said {
        if self.number.form == Form::Rank {
            return Said {
                word: self.before.said(&[Sense::Rank]),
                ..Said::plain(Measure::Rank)
            };
        }
        if let Some(said) = self.points().or_else(|| self.movement()) {
            return said;
        }
        if self.is_share() {
            return Said {
                word: self.before.said(&[Sense::Share]),
                ..Said::plain(Measure::Share)
            };
        }
        let reached = self.before.said(&[Sense::Reach, Sense::Be]);
        if reached.is_none() && !self.is_ratio() {
            if let Some(word) = self.before.said(&[Sense::Add]) {
                return Said {
                    word: Some(word),
                    ..Said::plain(Measure::Added)
                };
            }
            if let Some(word) = self.carried.clone() {
                return Said {
                    word: Some(word),
                    ..Said::plain(Measure::Added)
                };
            }
        }
        // 化解案件达49%: a percentage of things that are no rate is a share of them.
        let of_things = self.number.unit == "%"
            && !self.name.is_empty()
            && !RATES.iter().any(|word| self.name.ends_with(word));
        let measure = if of_things {
            Measure::Share
        } else {
            Measure::Level
        };
        Said {
            word: reached,
            ..Said::plain(measure)
        }
    }

    fn is_ratio(&self) -> bool {
        matches!(self.number.kind(), Some(Kind::Ratio))
            || matches!(
                self.number.form,
                Form::Fraction | Form::Ratio | Form::Digits2
            )
            || matches!(self.number.unit.as_str(), "成" | "倍")
    }

    /// Percentage points move, or lie apart.
    fn points(&self) -> Option<Said> {
        if !self.number.unit.ends_with("百分点") {
            return None;
        }
        let apart = self
            .before
            .said(&[Sense::GapUp, Sense::GapDown])
            .or_else(|| self.before.said(&[Sense::Over]));
        let peers = [
            "全国", "全省", "全市", "平均", "全区", "全县", "省均", "市均", "同类",
        ]
        .iter()
        .any(|word| self.clause.contains(word));
        let falls = self.before.said(&[Sense::Down, Sense::RateDown]).is_some();
        // 降幅低于全市8.2个百分点: a distance between two rates.
        let against = apart.is_some() && peers;
        let fell = self.before.said(&[Sense::Down]).is_some();
        let moved = falls && !against || fell || self.before.said(&[Sense::Up]).is_some();
        // 高于去年同期2.1个百分点: what it is compared with is its own past.
        let past = self.before.base && !peers;
        let measure = if !moved && !past && (apart.is_some() || peers) {
            Measure::Gap
        } else {
            Measure::Change
        };
        let lower = !moved && self.before.said(&[Sense::GapDown]).is_some();
        Some(Said {
            measure,
            word: apart.or_else(|| self.before.said(&[Sense::Up, Sense::Down])),
            falls: falls && !against || lower,
        })
    }

    /// 增长, 下降, 增速: by how much, or to where.
    fn movement(&self) -> Option<Said> {
        let nearest = self.before.senses.iter().find(|(sense, _)| {
            matches!(
                sense,
                Sense::Up
                    | Sense::Down
                    | Sense::RateUp
                    | Sense::RateDown
                    | Sense::Reach
                    | Sense::GapUp
                    | Sense::GapDown
            )
        });
        let two_digits = self.number.form == Form::Digits2;
        let Some((sense, word)) = nearest.filter(|_| !self.grows) else {
            // 累计同比19.6%, 同比+5.1%: the comparison alone says that it moved.
            let compared = self.number.unit == "%" && {
                let before = self.clause.trim_end_matches(['+', '-', ' ']);
                before.ends_with("同比") || before.ends_with("环比")
            };
            return (two_digits || compared || self.grows).then(|| Said::plain(Measure::Change));
        };
        let said = |measure, falls| {
            Some(Said {
                measure,
                word: Some(word.clone()),
                falls,
            })
        };
        let rate = self
            .before
            .said(&[Sense::RateUp, Sense::RateDown])
            .is_some();
        match sense {
            Sense::RateUp => said(Measure::Change, false),
            Sense::RateDown => said(Measure::Change, true),
            Sense::Reach if rate => said(
                Measure::Change,
                self.before.said(&[Sense::RateDown]).is_some(),
            ),
            Sense::Reach => None,
            Sense::Down => said(Measure::Change, true),
            Sense::Up if self.is_ratio() || self.before.base => said(Measure::Change, false),
            // 水位上升2.6米, 最低工资标准上调130元: a height, a price or a standard moves, it has no
            // stock to add to. 改造提升21条道路 counts what was raised.
            Sense::Up if self.heightens(word) => match self.number.kind() {
                Some(Kind::Classifier) => None,
                _ => said(Measure::Change, false),
            },
            Sense::Up => said(Measure::Added, false),
            // 高于全省平均2.3%: a distance only where a peer is named.
            Sense::GapUp | Sense::GapDown
                if ["平均", "全国", "全省", "任务", "目标", "计划", "预期"]
                    .iter()
                    .any(|peer| self.clause.contains(peer)) =>
            {
                said(Measure::Gap, matches!(sense, Sense::GapDown))
            }
            _ => None,
        }
    }

    /// Whether a rise is one of height or price.
    fn heightens(&self, word: &Range<usize>) -> bool {
        let printed = self
            .clause
            .get(word.start - self.start..word.end - self.start)
            .unwrap_or("");
        let higher = ["提高", "提升", "上升", "上涨", "上调"]
            .iter()
            .any(|rise| printed.starts_with(rise));
        // 人均增收1490元: what each has moves.
        let each = ["人均", "户均", "亩均", "地均", "单位"]
            .iter()
            .any(|word| self.name.contains(word));
        higher
            || each
            || ["标准", "价", "价格"]
                .iter()
                .any(|name| self.name.ends_with(name))
    }

    fn is_share(&self) -> bool {
        if !self.is_ratio() || self.number.unit == "倍" {
            return false;
        }
        let share_words = ["占比", "比重", "比例", "份额", "占有率", "渗透率"];
        let named =
            self.name.contains('占') || share_words.iter().any(|word| self.name.contains(word));
        named
            || self.of_group
            || self.before.said(&[Sense::Share]).is_some()
            || matches!(self.number.form, Form::Fraction | Form::Ratio)
            || self.number.unit == "成" && !self.name.ends_with('率')
            // 占常住人口比重（城镇化率）为
            || self.clause.contains("比重（")
    }
}

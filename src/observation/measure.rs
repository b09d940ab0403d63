//! What a number measures: a level, an increase, a movement, a distance, a share or a rank.
//!
//! The words nearest to the number decide (增长 → change, 新增 → added, 达 → level), then its unit,
//! then its name (占比 → share, 完成率 → level). A verb such as 新增 governs the items that follow it
//! in the same list.
//!
//! ```text
//! 增长6.5%   change      新增120家   added      总量达731家   level      居全市第2   rank
//! ```
//!
//! Other words than those of `cues.tsv` are rows of `measure_words.tsv`. Whether a 新增 said earlier still
//! holds is for [`super::fields`].

mod moved;

use super::before::Before;
use crate::lexicon::{UnitKind as Kind, has, kinds};
use crate::mention::cue::Sense;
use crate::mention::number::{Form, Number};
use crate::report::Measure;
use std::ops::Range;

kinds! {
    static WORDS = "../lexicon/measure_words.tsv":
    rate, share, peer, rival, rise, fall, each, total, flow, unbegun, held, steady, year_yield, better, yearly, air, foul, planted,
    averages, placing, site, cut_task, newly, pace, foremost, grown, lessened, since_end, at_end, stock, then, deed_rate, there, left, per_head, outlay
}
pub use moved::spares;

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

/// What joins those that moved and how many they are: 增长|的有|45种.
const LINKS: [&str; 7] = [
    "的有",
    "的共有",
    "的达",
    "的达到",
    "的为",
    "的分别有",
    "的则有",
];

/// 产量|增长|的有45种: the words for how those moved that are counted; `clause` ends with the number, and begins at `start`.
pub fn that_moved(
    number: &Number,
    before: &Before,
    (clause, start): (&str, usize),
) -> Option<Range<usize>> {
    let counted =
        number.kind() == Some(Kind::Classifier) && clause.ends_with(['有', '达', '为', '到']);
    let said = before.said(&[Sense::Up, Sense::Down]).filter(|_| counted)?;
    let between = clause.get(said.end.checked_sub(start)?..)?;
    LINKS.contains(&between).then_some(said)
}

/// 2021年1月|PM2.5浓度最低的是…: whether the clause behind a month says of what air or water it tells.
pub fn measures_air(after: &str) -> bool {
    let clause = after.split(['，', '；', '。']).next().unwrap_or(after);
    WORDS.air.within(clause)
}

impl Asked<'_> {
    /// Decides.
    pub fn measure(&self) -> Said {
        if that_moved(self.number, self.before, (self.clause, self.start)).is_some() {
            return Said::plain(Measure::Level);
        }
        if self.number.form == Form::Rank {
            return Said {
                word: self.before.said(&[Sense::Rank]),
                ..Said::plain(Measure::Rank)
            };
        }
        if self.beyond_plan() || self.name.ends_with("超额完成") {
            return Said::plain(Measure::Gap);
        }
        // 氨氮减排任务为10%: by how much it is to fall.
        if self.number.unit == "%" && WORDS.cut_task.ending(self.name).is_some() {
            return Said {
                falls: true,
                ..Said::plain(Measure::Change)
            };
        }
        if let Some(said) = self.points().or_else(|| self.movement()) {
            return said;
        }
        if self.is_place() {
            return Said::plain(Measure::Rank);
        }
        if self.is_share() {
            return Said {
                word: self.before.said(&[Sense::Share]),
                ..Said::plain(Measure::Share)
            };
        }
        // 人均增收1490元: income is no stock that is added to.
        let gained = ["均增收", "均年增收", "均月增收"];
        let each = self.name.starts_with('每') && self.name.ends_with("增收");
        if (each || gained.iter().any(|end| self.name.ends_with(end))) && !self.is_ratio() {
            return Said::plain(Measure::Change);
        }
        let reached = self.before.said(&[Sense::Reach, Sense::Be]);
        if (reached.is_none() || self.came())
            && !self.is_ratio()
            && let Some(word) = self.added()
        {
            return Said {
                word: Some(word),
                ..Said::plain(Measure::Added)
            };
        }
        // 化解案件达49%: a percentage of things that are no rate is a share of them.
        let of_things = self.number.unit == "%"
            && !self.name.is_empty()
            && WORDS.rate.ending(self.name).is_none();
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

    /// 综合排名从2015年的|86位|跃升到2019年的|17位: a place in an order, where the name says that it is one.
    fn is_place(&self) -> bool {
        let named = || WORDS.placing.ending(self.name).is_some();
        self.number.unit == "位" && self.number.upper.is_none() && named()
    }

    /// The word that says that so many came.
    fn added(&self) -> Option<Range<usize>> {
        // 新增企业120家，每万人拥有企业210家: how many each has is no more of them.
        let each = self.name.starts_with('每');
        // 对新建床位每张补助1万元: nor is what each of the new ones is given.
        let paid = self.name.contains('每') && self.number.kind() == Some(Kind::Money);
        // 新建的水厂占地|400平方米: nor is how large a new thing is.
        let sized = ["占地", "占地面积", "用地面积"]
            .iter()
            .any(|size| self.name.ends_with(size));
        let own = self.before.said(&[Sense::Add]).filter(|_| !paid && !sized);
        own.or_else(|| self.carried.clone().filter(|_| !each && !paid && !sized))
            .or_else(|| self.planted())
    }

    /// |新造林|3万亩, 生态建设完成|新造林|3万亩: a noun that says itself that so much was added, whatever its name has before it.
    fn planted(&self) -> Option<Range<usize>> {
        let start = self.before.noun.start;
        let noun = self.clause.get(start.checked_sub(self.start)?..)?;
        let word = WORDS.planted.starting(noun)?;
        let named = self.name.contains(word);
        named.then(|| start..start + word.len())
    }

    /// 新增|就业人数达到5万人: whether so many came, though 新增项目后总数达到60个 is how many there are.
    fn came(&self) -> bool {
        let added = self.before.said(&[Sense::Add]);
        // 新增就业分别达1.2万人、|1.3万人: a bare item of a list takes the words of its first.
        let bare = self.before.noun.is_empty();
        let beside = added.filter(|word| bare || word.end == self.before.noun.start);
        let said = beside.and_then(|word| self.clause.get(word.start.checked_sub(self.start)?..));
        let came = ["新增", "扩增"];
        said.is_some_and(|said| came.iter().any(|word| said.starts_with(word)))
            && !self.name.contains('总')
    }

    fn is_ratio(&self) -> bool {
        matches!(self.number.kind(), Some(Kind::Ratio))
            || matches!(
                self.number.form,
                Form::Fraction | Form::Ratio | Form::Digits2
            )
            || matches!(self.number.unit.as_str(), "成" | "倍" | "番")
    }

    /// Percentage points move, or lie apart.
    fn points(&self) -> Option<Said> {
        if !self.number.is_points() {
            return None;
        }
        let apart = self
            .before
            .said(&[Sense::GapUp, Sense::GapDown])
            .or_else(|| self.before.said(&[Sense::Over]));
        // 比“十五”平均增速高4.6个百分点: of its own, years before.
        let own = self.before.base && has(self.clause, "平均增");
        let peers = WORDS.peer.within(if own { "" } else { self.clause });
        let falls = self.before.said(&[Sense::Down, Sense::RateDown]).is_some() && !self.widens();
        // 降幅低于全市8.2个百分点: a distance between two rates.
        let against = apart.is_some() && peers;
        let fell = self.before.said(&[Sense::Down]).is_some();
        // 高于全年增长目标3个百分点: the goal is one of growth.
        let aimed = apart.is_some() && self.clause.ends_with("目标");
        // 连续三年增幅超|13个百分点: past a mark, not past another's.
        let paced = self.before.said(&[Sense::RateUp]).is_some()
            && self.before.said(&[Sense::Over]).is_some()
            && ["超", "超过"]
                .iter()
                .any(|word| self.clause.ends_with(word));
        let rose = self.before.said(&[Sense::Up]).is_some() || paced && !peers;
        let moved = !aimed && (falls && !against || fell || rose);
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

    /// 降幅扩大|2个百分点: whether a fall grew, as the name says what it is.
    fn widens(&self) -> bool {
        let said = |sense| self.before.said(&[sense]).is_some();
        let fall = self.name.ends_with("降幅") || self.name.ends_with("跌幅");
        fall && said(Sense::Up) && !said(Sense::Down)
    }

    fn is_share(&self) -> bool {
        if !self.is_ratio() || self.number.unit == "倍" {
            return false;
        }
        WORDS.share.within(self.name)
            // 第一产业对经济增长的贡献率: how much of the growth is its.
            || self.name.ends_with("贡献率") && !has(self.name, "科技")
            || self.of_group
            || self.before.said(&[Sense::Share]).is_some()
            || (matches!(self.number.form, Form::Fraction | Form::Ratio)
                || self.number.unit == "成")
                && !self.name.ends_with('率')
            // 占常住人口比重（城镇化率）为
            || has(self.clause, "比重（")
    }
}

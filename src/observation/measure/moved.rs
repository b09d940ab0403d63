//! How a number moved: what the words of movement right before it make of it.
//!
//! ```text
//! 增长6.5%   change      新增产值3亿元   added      下降到5%   level      高于全省平均2个百分点   gap
//! ```
//!
//! Shares, ranks and levels are told in [`super`].

use super::{Asked, Said, WORDS};
use crate::lexicon::{UnitKind as Kind, cut, has};
use crate::mention::cue::Sense;
use crate::mention::number::Form;
use crate::observation::noun;
use crate::report::Measure;
use std::ops::Range;

impl Asked<'_> {
    /// 增长, 下降, 增速: by how much, or to where.
    pub(super) fn movement(&self) -> Option<Said> {
        let moves = |sense: &Sense| {
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
        };
        // 满意度居第12位，|跃升6位, but not 跃升全省第6位
        let leapt = self.leaps() && self.number.form != Form::Rank;
        // 排名前进|11位
        if leapt && self.number.unit == "位" && !self.grows {
            return Some(Said {
                measure: Measure::Change,
                word: None,
                falls: false,
            });
        }
        // 总量分别超过甲市|43亿元、乙市18亿元: how far it lies beyond another's.
        let beyond = || self.before.said(&[Sense::Over]).is_some();
        let sized = matches!(self.number.kind(), Some(Kind::Money | Kind::Measure));
        if self.before.rival && sized && beyond() {
            return Some(Said::plain(Measure::Gap));
        }
        let placed = self.places() && (leapt || self.number.unit != "位");
        let nearest = self
            .before
            .senses
            .iter()
            .find(|(sense, _)| moves(sense) || placed && *sense == Sense::Rank);
        if let Some((sense, word)) = nearest.filter(|_| !self.grows) {
            let (measure, falls) = self.moved(*sense, word)?;
            return Some(Said {
                measure,
                word: Some(word.clone()),
                falls,
            });
        }
        if self.passes_bound() {
            return Some(Said::plain(Measure::Gap));
        }
        self.by_form()
    }

    /// 超过二级标准0.2倍, 超额完成任务6%, 超原定目标216亿元: whether it says how far beyond a standard or goal something is.
    fn passes_bound(&self) -> bool {
        // 超过二级标准0.2倍, 臭氧超标0.1倍
        let beyond = self.number.unit == "倍"
            && (self.clause.ends_with("标准") && self.clause.contains('超')
                || self.clause.ends_with("超标"));
        // 超额完成任务6%
        let aims = ["任务", "目标", "计划"];
        // 超原定目标216亿元
        let clause = self.clause.rsplit('，').next().unwrap_or(self.clause);
        let past = ["超原", "超出", "超年", "超过原", "超既定", "超预期"];
        let past = past.iter().any(|word| clause.starts_with(word));
        beyond
            || (past || self.number.unit == "%" && has(self.clause, "超额"))
                && aims.iter().any(|aim| self.clause.ends_with(aim))
    }

    /// 投资13亿元，超额完成年度任务|2.6亿元: whether its name tells it of what was done beyond a plan.
    pub(super) fn beyond_plan(&self) -> bool {
        let name = cut(self.name, "超额完成");
        let plan = name.filter(|(result, _)| !result.is_empty());
        plan.is_some_and(|(_, plan)| noun::yardstick(plan).is_some())
    }

    /// 累计同比19.6%, 同比+5.1%, 提升效率5倍: the comparison, sign or unit alone says that it moved.
    fn by_form(&self) -> Option<Said> {
        let compared = self.number.unit == "%" && {
            let before = self.clause.trim_end_matches(['+', '-', ' ']);
            before.ends_with("同比") || before.ends_with("环比")
        };
        // 制造业投资+26.1%, 交通投资-12.7%: a sign says that it moved; 利润率-3% is a level.
        let signed = self.number.unit == "%"
            && (self.number.value < 0.0 || self.clause.ends_with('+'))
            && (noun::WORDS.summed.ending(self.name).is_some()
                || self.fell_by_sign()
                // 接待游客84万人次（+12%）, 电子信息+22.7%
                || self.clause.ends_with('+'));
        let compared = compared || signed;
        let two_digits = self.number.form == Form::Digits2;
        // 提升分类效率5倍: by how much, but for a rate (提高覆盖率至…) that it may be raised to.
        let raised = matches!(self.number.unit.as_str(), "%" | "倍")
            && WORDS.rise.starting(self.name).is_some()
            && (self.number.unit == "倍" || WORDS.rate.ending(self.name).is_none());
        // 降低能源成本60%, 缩短工期三分之一
        let lowered = (self.number.unit == "%" || self.number.form == Form::Fraction)
            && WORDS.fall.starting(self.name).is_some()
            && WORDS.rate.ending(self.name).is_none();
        // 申请材料|精简|46%: so do verbs right before the percentage.
        let spared = self.number.unit == "%" && spares(self.clause);
        let lowered = lowered || spared;
        let doubled = self.number.unit == "番";
        (two_digits || compared || raised || lowered || doubled || self.grows).then(|| Said {
            falls: lowered,
            ..Said::plain(Measure::Change)
        })
    }

    /// 单位地区生产总值能耗|-3.6%: whether a percentage below nothing is told of what is no rate, which can only have fallen by it.
    fn fell_by_sign(&self) -> bool {
        self.number.value < 0.0 && !self.name.is_empty() && WORDS.rate.ending(self.name).is_none()
    }

    /// What a word of movement right before the number makes of it, and whether it is a fall.
    fn moved(&self, sense: Sense, word: &Range<usize>) -> Option<(Measure, bool)> {
        let rate = |senses: &[Sense]| self.before.said(senses).is_some();
        match sense {
            // 增速有13个县高于全市: a count of things is no rate.
            Sense::RateUp | Sense::RateDown if self.number.kind() == Some(Kind::Classifier) => None,
            Sense::RateUp => Some((Measure::Change, false)),
            // 完成年预算的46%，短收|214万元: so far from what was to come in, not from the year before.
            Sense::Down if self.printed(word) == "短收" && !self.before.base => {
                Some((Measure::Gap, true))
            }
            Sense::RateDown | Sense::Down => Some((Measure::Change, true)),
            Sense::Reach if rate(&[Sense::RateUp, Sense::RateDown]) => {
                Some((Measure::Change, rate(&[Sense::RateDown])))
            }
            // 排位跃升5个位次, but not 跃居第5位
            Sense::Rank if self.places() && (self.number.unit != "位" || self.leaps()) => {
                Some((Measure::Change, false))
            }
            // 排名上升10位, 提升5个位次
            Sense::Up if self.is_ratio() || self.before.base || self.places() => {
                Some((Measure::Change, false))
            }
            // 水位上升2.6米, 最低工资标准上调130元: a height, a price or a standard moves, it has no
            // stock to add to. 改造提升21条道路 counts what was raised.
            Sense::Up if self.heightens(word) => {
                let counts = self.number.kind() == Some(Kind::Classifier);
                (!counts).then_some((Measure::Change, false))
            }
            // 拉动产值增长1500万元: a sum that grows moves.
            Sense::Up if self.number.kind() == Some(Kind::Money) && self.grew(word) => {
                Some((Measure::Change, false))
            }
            // 加快|5个已开工的项目建设: how fast they go.
            Sense::Up if self.printed(word).starts_with("加快") => None,
            // 村集体每年增收30万元: income is no stock that is added to.
            // 支出6亿元，增支930万元: nor is what is spent.
            Sense::Up if matches!(self.printed(word), "增收" | "增支") => {
                Some((Measure::Change, false))
            }
            Sense::Up => Some((Measure::Added, false)),
            // 好于2015年的|68%: what it was then; 高于上年的2个百分点 is a movement.
            Sense::GapUp | Sense::GapDown
                if self.before.base
                    && self.clause.ends_with('的')
                    && matches!(self.number.unit.as_str(), "%" | "元" | "万元" | "亿元") =>
            {
                None
            }
            // 同比高出14元
            Sense::GapUp | Sense::GapDown if self.before.base && !self.before.rival => {
                Some((Measure::Change, matches!(sense, Sense::GapDown)))
            }
            // 高于全省平均2.3%: a distance only where a peer is named.
            Sense::GapUp | Sense::GapDown
                if self.before.rival || WORDS.rival.within(self.clause) =>
            {
                Some((Measure::Gap, matches!(sense, Sense::GapDown)))
            }
            _ => None,
        }
    }

    /// 排名跃升了|23位, 大幅前进|11位: whether the word right before the number tells that a ranking moved up.
    fn leaps(&self) -> bool {
        let clause = self.clause.trim_end_matches('了');
        clause.ends_with("跃升") || clause.ends_with("前进")
    }

    /// Whether the number counts places of a ranking.
    fn places(&self) -> bool {
        matches!(
            self.number.unit.as_str(),
            "位" | "个位次" | "个名次" | "位次" | "名次"
        )
    }

    /// A word of the clause as it is printed.
    fn printed(&self, word: &Range<usize>) -> &str {
        let own = word.start - self.start..word.end - self.start;
        self.clause.get(own).unwrap_or("")
    }

    /// 增长, 年均增长, but not 增加, of which a stock may be told.
    fn grew(&self, word: &Range<usize>) -> bool {
        has(self.printed(word), "增长")
    }

    /// Whether a rise is one of height or price.
    fn heightens(&self, word: &Range<usize>) -> bool {
        let printed = self.printed(word);
        // 人均增收1490元, 每人每月增加50元: what each has moves.
        let before = self.clause.get(..word.start - self.start).unwrap_or("");
        // 法人单位增加2517个: units are counted.
        let whose = self.name.strip_suffix("单位").unwrap_or(self.name);
        WORDS.rise.starting(printed).is_some()
            || WORDS.each.within(whose)
            || WORDS.each.ending(before).is_some()
            || ["标准", "价", "价格"]
                .iter()
                .any(|name| self.name.ends_with(name))
    }
}

/// 申请材料|精简|46%, 费用|节约|12%: whether a clause ends with a verb by which there is less.
pub fn spares(clause: &str) -> bool {
    const SPARES: [&str; 3] = ["精简", "节约", "节省"];
    let ends = |said: &str| SPARES.iter().any(|verb| said.ends_with(verb));
    ends(clause) || ends(clause.trim_end_matches(['约', '近', '超', '过', '了', '达', '到']))
}

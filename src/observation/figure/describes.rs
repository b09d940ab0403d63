//! Numbers that describe: a threshold, a grade or a size inside the name of what another number counts.
//!
//! ```text
//! 亿元以上项目28个              亿元 is the mark of the projects; 28个 is the figure
//! 4A级景区, 超百亿企业           grades and sizes in a name
//! 甲公司30万辆整车项目累计完成投资52亿元     the size that a project is known by
//! ```
//!
//! A number behind which no noun begins describes nothing. Bounds of which a share is told are in [`share`].

mod listed;
mod money;
mod project;
mod share;
mod sized;
mod vessel;

use super::super::comparator::{self, Said};
use super::super::noun;
use super::WORDS;
use super::{Judged, begins_noun, ends_clause};
use crate::lexicon::UnitKind as Kind;
use crate::mention::number::{Form, Number};
use crate::report::Comparator;

/// A number before a noun.
struct Described<'a> {
    judged: &'a Judged<'a>,
    at: usize,
    number: &'a Number,
    /// How exact it is said to be.
    said: Said,
    /// The noun and what follows.
    rest: &'a str,
}

impl Judged<'_> {
    /// Whether a number sets a threshold or a grade inside a name whose count is another number.
    pub(super) fn describes(&self, at: usize) -> bool {
        let number = &self.numbers[at];
        let after = &self.text[number.span.end as usize..];
        if self.sums_rates(at) || self.sized_in_list(at) || self.classes_by_size(at) {
            return true;
        }
        // Most numbers end their clause, whatever is said of them.
        if ends_clause(after) && !after.starts_with('（') {
            return self.sums_group(at);
        }
        let said = comparator::read(self.text, number, self.glyphs);
        // 首个超百亿级|的制造业企业, 5个产值超百亿级|产业集群
        let classed = after.strip_prefix('的').unwrap_or(after);
        if number.unit.ends_with("亿级") && begins_noun(classed) {
            return true;
        }
        if after.starts_with('级') && !after.starts_with("级以") || after.starts_with("规模的")
        {
            return true;
        }
        let rest = &self.text[said.end as usize..];
        let rest = rest.strip_prefix('的').unwrap_or(rest);
        let described = Described {
            judged: self,
            at,
            number,
            said,
            rest,
        };
        begins_noun(rest)
            && (described.describes() || described.lists_items() || described.stands_for_counted())
            || described.sets_apart()
            || described.bounds_counted()
            || described.bounds_ranked()
            || described.tells_share()
            || described.threshold() && self.sums_group(at)
    }
}

impl Judged<'_> {
    /// 实现开工、投产、达效|3个|100%: how many rates one percentage is told of.
    fn sums_rates(&self, at: usize) -> bool {
        let number = &self.numbers[at];
        let rate = self
            .numbers
            .get(at + 1)
            .filter(|next| next.span.start == number.span.end);
        number.unit == "个" && rate.is_some_and(|rate| rate.unit == "%")
    }

    /// What stands behind a number and the words that say how exact it is.
    fn behind(&self, number: &Number) -> &str {
        let said = comparator::read(self.text, number, self.glyphs);
        &self.text[said.end as usize..]
    }
}

impl Described<'_> {
    fn describes(&self) -> bool {
        let counted = self.number.kind() == Some(Kind::Classifier);
        self.sizes_project()
            || self.sizes_begun()
            || self.marks_by_money()
            || self.sizes_vessel()
            || self.threshold() && self.sizes_plant()
            || self.threshold() && (self.counted_later() || !counted && self.counted_before())
            || counted && (self.threshold() || self.number.unit == "类") && self.counted_beside()
            || self.bears_with_noun()
            || (counted || self.is_round()) && self.inexact() && self.counted_later()
            || self.bounded() && self.counted_later()
            || self.passes_mark() && self.counted_later()
            || self.sized_by_money()
            || self.classes_counted()
    }

    /// 5000万元至亿元|项目21个, 10万亩至20万亩|县1个: between which sizes those are that the next number counts.
    fn classes_counted(&self) -> bool {
        const HOLDERS: [&str; 8] = ["县", "区", "乡", "镇", "乡镇", "村", "项目", "企业"];
        let sized = matches!(self.number.kind(), Some(Kind::Money | Kind::Measure));
        let held = |(next, noun): (&Number, &str)| {
            next.kind() == Some(Kind::Classifier) && HOLDERS.contains(&noun)
        };
        sized && self.number.upper.is_some() && self.next().is_some_and(held)
    }

    /// 八项|民生支出|增长15%: of how many items a sum is of which another number tells.
    fn lists_items(&self) -> bool {
        const LONGEST: usize = 8;
        let told = self.next().is_some_and(|(next, between)| {
            let plain = !between.contains(['，', '；', '。', '、', '的']);
            let sum = WORDS.items.next(between, 0).map(|(_, place)| place);
            let near = sum.is_some_and(|sum| between[..sum.start].chars().count() <= LONGEST);
            plain && near && matches!(next.kind(), Some(Kind::Money | Kind::Ratio))
        });
        told && self.number.unit == "项"
    }

    /// 规模小于20万吨|煤矿42家: a bound before the number.
    fn bounded(&self) -> bool {
        let before = &self.judged.text[..self.number.span.start as usize];
        WORDS.bounded.ending(before).is_some()
    }

    /// 3个|300亿元|产业: the sum that so many are known by, where it stands right behind their count.
    fn sized_by_money(&self) -> bool {
        const NEAR: usize = 6;
        let prior = self.at.checked_sub(1).map(|at| &self.judged.numbers[at]);
        let counted = prior.is_some_and(|prior| {
            let (from, to) = (prior.span.end as usize, self.number.span.start as usize);
            let beside = self
                .judged
                .text
                .get(from..to)
                .is_some_and(|between| between.trim().is_empty());
            prior.kind() == Some(Kind::Classifier) && beside
        });
        let end = self.rest.char_indices().nth(NEAR);
        let near = &self.rest[..end.map_or(self.rest.len(), |(at, _)| at)];
        let noun = near
            .split(['，', '、', '。', '；', '（'])
            .next()
            .unwrap_or("");
        let bears = |word: &&str| matches!(*word, "产业" | "企业" | "项目" | "园区");
        counted
            && self.number.kind() == Some(Kind::Money)
            && WORDS.bearer.ending(noun).filter(bears).is_some()
    }

    /// 年收入低于5000元的|1200户家庭: a bound that tells which are counted.
    fn sets_apart(&self) -> bool {
        let before = &self.judged.text[..self.number.span.start as usize];
        let bounds = ["低于", "高于", "不足", "不满", "少于", "多于"];
        let counts = |(next, between): (&Number, &str)| {
            between == "的" && next.kind() == Some(Kind::Classifier)
        };
        bounds.iter().any(|word| before.ends_with(word)) && self.next().is_some_and(counts)
    }

    /// 64个|面积不低于200平方米|的卫生室: a bound between a count and what is counted.
    fn bounds_counted(&self) -> bool {
        let end = self.number.span.end as usize;
        let whose = self.judged.text[end..].starts_with('的');
        whose
            && self.previous().is_some_and(|(previous, between)| {
                let what = noun::WORDS.dimension.starting(between).map_or(0, str::len);
                what > 0
                    && previous.kind() == Some(Kind::Classifier)
                    && noun::WORDS.bound.number(&between[what..]).is_some()
            })
    }

    /// 居全省|50万人以上|县首位: a bound that tells among whom a rank is held.
    fn bounds_ranked(&self) -> bool {
        let before = &self.judged.text[..self.number.span.start as usize];
        self.threshold()
            && self.next().is_some_and(|(next, between)| {
                next.form == Form::Rank && noun::bounded_scope(before, between)
            })
    }

    /// 以上, 以下 behind the number.
    fn threshold(&self) -> bool {
        let bound = matches!(
            self.said.comparator,
            Comparator::AtLeast | Comparator::AtMost
        );
        bound && self.said.end > self.number.span.end
    }

    /// 超, 近 before the number.
    fn inexact(&self) -> bool {
        self.said.comparator != Comparator::Exact && self.said.end == self.number.span.end
    }

    /// 规模上|千亩|的茶场有6个: a round mark that those have passed whom the next number counts.
    fn passes_mark(&self) -> bool {
        let whose = self.judged.text[self.said.end as usize..].starts_with('的');
        whose && self.inexact() && self.number.form == Form::Bare
    }

    /// 超|百亩|果园12个: how large each of those is, by a round measure.
    fn is_round(&self) -> bool {
        self.number.form == Form::Bare
            && self.number.kind() == Some(Kind::Measure)
            && self.said.comparator == Comparator::Over
    }

    /// The next number, and what lies between.
    fn next(&self) -> Option<(&Number, &str)> {
        let next = self.judged.numbers.get(self.at + 1)?;
        let between = self.said.end as usize..next.span.start as usize;
        Some((next, &self.judged.text[between]))
    }

    /// The number before, and what lies between.
    fn previous(&self) -> Option<(&Number, &str)> {
        let previous = &self.judged.numbers[self.at.checked_sub(1)?];
        let between = previous.span.end as usize..self.number.span.start as usize;
        Some((previous, &self.judged.text[between]))
    }

    /// 亿元以上项目|28个: the next number counts the noun.
    fn counted_later(&self) -> bool {
        self.next().is_some_and(|(next, between)| {
            let listed = self.number.kind() == Some(Kind::Classifier) && between.contains('、');
            let joined = !listed && !between.contains(['，', '；', '。', '：']);
            joined
                && matches!(next.kind(), Some(Kind::Classifier | Kind::Measure))
                && next.form != Form::Rank
                // 5000平方米以下小游园|60个以上: nor is the bound behind it a noun.
                && !begins_noun(self.judged.behind(next))
        })
    }

    /// 35吨以下|燃煤锅炉, 30万千瓦以下|火电机组, 300户以上|自然村: how large those are that are meant.
    fn sizes_plant(&self) -> bool {
        const NEAR: usize = 5;
        let sized = self.number.kind() == Some(Kind::Measure) || self.number.unit == "户";
        let mut ends = self.rest.char_indices().take(NEAR).filter(|_| sized);
        ends.any(|(at, _)| WORDS.sized.starting(&self.rest[at..]).is_some())
    }

    /// 28个|亿元以上项目: the number before counts the noun.
    fn counted_before(&self) -> bool {
        self.previous().is_some_and(|(previous, between)| {
            previous.kind() == Some(Kind::Classifier)
                && !between.contains(['，', '；', '。', '、', '：'])
                && between.chars().count() <= 12
        })
    }

    /// 130个|60户以上|自然村寨, 3个|1类|新药: the number right before it counts the noun.
    fn counted_beside(&self) -> bool {
        self.previous().is_some_and(|(previous, between)| {
            between.is_empty() && previous.kind() == Some(Kind::Classifier)
        })
    }

    /// 超500万元的有|7家, 过亿元的|9家: a threshold for those that so many are.
    fn stands_for_counted(&self) -> bool {
        self.next().is_some_and(|(next, between)| {
            let links = ["的有", "的共有", "的达", "的达到", "的"].contains(&between);
            let alone = !begins_noun(&self.judged.text[next.span.end as usize..]);
            links && alone && next.kind() == Some(Kind::Classifier)
        })
    }

    /// Whether the noun behind is one of those that are told by a sum, as far as eight characters tell.
    fn bears_sum(&self) -> bool {
        let near = self
            .rest
            .char_indices()
            .nth(8)
            .map_or(self.rest.len(), |(end, _)| end);
        let noun = self.rest[..near].split(['，', '、', '。']).next();
        noun.is_some_and(|noun| WORDS.bearer.within(noun))
    }
}

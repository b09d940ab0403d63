//! Sums that only tell which things are counted: what so many of them have come to; and counts that others before them vouch for.
//!
//! ```text
//! 29个项目投资额超10亿元                   29 projects, each of more than that
//! 1个区GDP超过300亿元，3个县超过120亿元    so it is with places, also where the second says no more of what
//! 9个省级示范县和一个国家级示范县           one, too, in a list of counts
//! ```
//!
//! The words are rows of `not_figures.tsv`, kind `sum`. How the counted ones are named is told in
//! [`crate::observation::name`].

use super::super::comparator;
use super::super::noun;
use super::{Judged, WORDS, passed};
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::number::{Form, Number};
use crate::report::Comparator;

impl Judged<'_> {
    /// 29个项目投资额超10亿元, 12家企业产值10亿元以上: what the counted ones have in common.
    pub(super) fn shared_by_counted(&self, at: usize, before: &str) -> bool {
        let number = &self.numbers[at];
        if number.kind() != Some(Kind::Money) {
            return false;
        }
        let counted = at.checked_sub(1).map(|prior| &self.numbers[prior]);
        // 三大产品产值超10亿元: a name, no count.
        let counts = |prior: &&Number| prior.kind() == Some(Kind::Classifier) && prior.unit != "大";
        let Some(counted) = counted.filter(counts) else {
            return false;
        };
        let said = comparator::read(self.text, number, self.glyphs).comparator;
        if !matches!(said, Comparator::Over | Comparator::AtLeast) {
            return false;
        }
        let between = &before[(counted.span.end as usize).min(before.len())..];
        let held = ["项目", "企业", "产品", "园区", "集群", "村"]
            .iter()
            .find_map(|noun| Some(between.split_once(noun)?.1));
        // 1个区|GDP超过200亿元: so it is with places.
        let held = held.or(noun::WORDS
            .local
            .starting(between)
            .map(|local| &between[local.len()..]));
        // 2个县超过150亿元, 4个超过2000万元, behind those of which it was told what they came to
        let rest = held.unwrap_or(between);
        let passed = matches!(rest, "超过" | "突破") && sums_before(before, counted);
        let measured = |rest: &str| {
            let rest = rest.trim_start_matches(['年', '总', '均', '的']);
            WORDS.sum.starting(rest).is_some()
        };
        between.chars().count() <= 16
            && !between.contains(['，', '；', '。', '、', '：'])
            && (passed || held.is_some_and(measured))
    }
}

impl Judged<'_> {
    /// 8个行业增加值增幅超过|20%|: the growth that so many have passed.
    pub(super) fn passed_by_counted(&self, at: usize) -> bool {
        let number = &self.numbers[at];
        let counted = at.checked_sub(1).map(|prior| &self.numbers[prior]);
        let Some(counted) = counted.filter(|_| number.unit == "%") else {
            return false;
        };
        let counts = matches!(counted.unit.as_str(), "个" | "家" | "户");
        let behind = self.text.get(counted.span.end as usize..);
        let passed = behind.filter(|_| counts).and_then(passed);
        passed.is_some_and(|passed| {
            passed.grows && counted.span.end as usize + passed.end == number.span.end as usize
        })
    }

    /// 9个省级示范县和|一个|国家级示范县: the last of a list whose counts are in digits.
    pub(super) fn one_more(&self, at: usize) -> bool {
        const NEAR: usize = 20;
        let number = &self.numbers[at];
        let Some(last) = at.checked_sub(1).map(|at| &self.numbers[at]) else {
            return false;
        };
        let (end, start) = (last.span.end as usize, number.span.start as usize);
        let between = self.text.get(end..start).unwrap_or("");
        let listed = between
            .strip_suffix(['和', '及', '、'])
            .is_some_and(|noun| {
                (2..=NEAR).contains(&noun.chars().count())
                    && !noun.contains(['，', '；', '。', '、'])
            });
        let same = last.form == Form::Digits && last.unit == number.unit;
        // 3个公园和一个广场: one of no level may be any.
        let after = &self.text[number.span.end as usize..];
        number.value == 1.0 && same && listed && noun::WORDS.level.starting(after).is_some()
    }
}

/// 3个镇财政收入超过5亿元，|2个超过2亿元: whether the clause before tells of a sum that so many have come to.
fn sums_before(before: &str, counted: &Number) -> bool {
    const FAR: usize = 90;
    let before = before.get(..counted.span.start as usize).unwrap_or("");
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    let clause = near
        .trim_end_matches(['，', '、'])
        .rsplit(['，', '；', '。'])
        .next();
    clause.is_some_and(|clause| {
        WORDS.sum.within(clause) && ["超过", "突破"].iter().any(|word| has(clause, word))
    })
}

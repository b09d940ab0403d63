//! Everything a name may be read from, and the order in which its ways of being read are tried.
//!
//! ```text
//! 绿道312.6公里            before_name: the words before
//! 新建|4公里|绿道           both_sides
//! 农田整治|4个片区          before_name: of what they are the areas
//! ```
//!
//! What each way reads is in the file of its own, beside this one; what becomes of the name then, in [`super::passes`].

use super::{LISTED, Name};
use crate::lexicon::UnitKind as Kind;
use crate::mention::number::{Form, Number};
use crate::observation::after::After;
use crate::observation::before::Before;
use crate::observation::noun::{self, Lean, lean, spends};
use crate::observation::scene::Scene;
use std::ops::Range;

/// Everything a name may be read from.
pub struct Choice<'a> {
    /// The sentence.
    pub scene: &'a Scene<'a>,
    /// The number.
    pub number: &'a Number,
    /// The words before it.
    pub before: &'a Before,
    /// The words after it.
    pub after: &'a After,
    /// The subject of the figures before.
    pub subject: Option<&'a Name>,
    /// Whose figures the sentence gives: 县城工业园区.
    pub holder: Option<&'a str>,
    /// The last subject of the sentences before, in the same paragraph.
    pub topic: Option<&'a Name>,
    /// The branch that a first clause without figures speaks of.
    pub lead: Option<&'a Name>,
    /// The object of the next clause.
    pub next: Option<Name>,
    /// What the clause before speaks of, where it has no figure.
    pub prior: Option<Name>,
    /// Whether that clause turns from what was told, or nothing was.
    pub turned: bool,
    /// The last things counted.
    pub counted: Option<&'a Name>,
    /// The last school named in the sentence.
    pub school: Option<&'a Name>,
}

impl Choice<'_> {
    pub(super) fn chosen(&self) -> Name {
        let (before, after) = (self.noun(&self.before.noun), self.noun(&self.after.noun));
        if let Some(moved) = self.that_moved() {
            return moved;
        }
        if self.number.form == Form::Rank {
            // 财政收入4亿元，在全市|旗县区|的排位由第七位前移至第四位: among whom, not what.
            let whom = before.split('的').next().unwrap_or(before);
            let among = noun::WORDS.local.number(whom).is_some();
            return self.before_name(if among { "" } else { before });
        }
        let listed = self.next.as_ref().filter(|next| next.rule == LISTED);
        if let Some(list) = listed.filter(|_| lean(before) == Some(Lean::Part)) {
            let text = format!("{}{before}", list.text);
            return Name::new(text, list.span.clone(), "next");
        }
        if let Some(name) = self
            .picked()
            .or_else(|| self.before_definition())
            .or_else(|| self.come_to())
            .or_else(|| self.given_each())
            .or_else(|| self.received())
            .or_else(|| self.allotted(before, after))
            .or_else(|| self.spent_on_need())
            .or_else(|| self.went_into())
            .or_else(|| self.raised_for())
            .or_else(|| self.named_behind())
            .or_else(|| self.that_passed())
            .or_else(|| self.those())
            .or_else(|| self.rest_of_them())
            .or_else(|| self.of_set(after))
            .or_else(|| self.such(before, after))
            .or_else(|| self.supports())
            .or_else(|| self.part_of_ratio())
            .or_else(|| self.gone_on())
            .or_else(|| self.bare_predicate(before, after))
            .or_else(|| self.spent_share(before))
            .or_else(|| self.part_within())
            .or_else(|| self.sorted_too(before))
            .or_else(|| self.costs_too(before, after))
            .or_else(|| self.share_of_amount())
            .or_else(|| self.share_of_behind(before))
            .or_else(|| self.paid_of(before).filter(|_| before.is_empty()))
            .or_else(|| self.recognised(before))
            .or_else(|| self.invested_by(before, after))
            .or_else(|| self.invested_in(before))
            .or_else(|| self.at_stage(before, after))
            .or_else(|| self.rest_at_stage(before, after))
            .or_else(|| self.as_many_came_to())
            .or_else(|| self.come_so_far(before, after))
            .or_else(|| self.articles())
        {
            return name;
        }
        // 农田整治|4个片区: of what they are the areas stands before.
        let areas = || after == "片区" && before.chars().count() >= 3;
        if self.stretches(before, after) {
            return self.after_name("", after);
        }
        if after.is_empty() || areas() || self.is_ratio() && self.after.moves {
            self.before_name(before)
        } else if self.is_ratio() {
            self.of_group(before)
        } else if self.able(before) {
            self.joined(&self.after_words(), before)
        } else if self.counts()
            || before.is_empty()
            || self.before.such_as
            || self.describes()
            || self.has()
            || self.lies_in(before)
            || self.located(before)
            || self.by_means(before)
        {
            self.after_name(before, after)
        } else if let Some(part) = self.spent_on(before) {
            self.joined(&self.after_words(), part)
        } else if lean(before) == Some(Lean::Part) {
            self.joined(&self.after_words(), before)
        } else if self.sited(before, after) || self.funded(after) || self.planned_for(after) {
            let span = self.before.noun.start..self.after.noun.end;
            Name::new(format!("{before}{after}"), span, "both_sides")
        } else if before.chars().count() <= 2 {
            // 腾退60公顷土地: a verb that is no light one stays with its object.
            let span = self.before.noun.start..self.after.noun.end;
            Name::new(format!("{before}{after}"), span, "both_sides")
        } else {
            self.before_name(before)
        }
    }

    /// What no noun, only a predicate, follows: 27项按序推进, 100%执行标准, 20万元完成了亮化.
    fn bare_predicate(&self, before: &str, after: &str) -> Option<Name> {
        self.after.predicate.as_ref().filter(|_| after.is_empty())?;
        // 将投资34亿元|用于公路建设: what for.
        let spent = self.number.kind() == Some(Kind::Money) && before.is_empty();
        if spent
            && self
                .after
                .predicate
                .as_ref()
                .is_some_and(|range| self.noun(range).starts_with("用于"))
        {
            let dropped = &self.scene.text[..self.number.span.start as usize];
            let part = if dropped.ends_with("投资") {
                "投资"
            } else {
                "资金"
            };
            return Some(self.joined(&self.after_words(), part));
        }
        if before.is_empty() {
            // 18万人达到脱贫标准, 带动2300户增收: people are no part of what was counted before.
            let people = ['人', '户']
                .into_iter()
                .find(|unit| self.number.unit.ends_with(*unit));
            if let Some(unit) = people {
                let range = self.after.predicate.clone()?;
                let said = noun::trim_predicate(self.noun(&range));
                let said = format!("{said}{}", self.object_of(&said, range.end));
                return Some(Name::new(
                    format!("{said}{unit}数"),
                    range,
                    "said_of_people",
                ));
            }
            // 九成多|愿意留在本县: of whom nothing is said but what they do.
            let share = || self.is_ratio().then(|| self.of_group(before));
            return self
                .subject
                .map(|subject| self.said_of(subject))
                .or_else(share);
        }
        if self.is_ratio() {
            return self.carried_out().then(|| self.of_group(before));
        }
        let spent = self.number.kind() == Some(Kind::Money) && lean(before) == Some(Lean::Part);
        (spent && spends(before)).then(|| self.joined(&self.after_words(), before))
    }

    /// 向2.4万户发放|低保金|9000万元: what a verb that stands alone is followed by, up to the next number.
    fn object_of(&self, verb: &str, from: usize) -> &str {
        const LONGEST: usize = 12;
        let rest = self.scene.text.get(from..).unwrap_or_default();
        let ends = |c: char| c.is_ascii_digit() || "，；。、：（近约超共".contains(c);
        let object = &rest[..rest.find(ends).unwrap_or(0)];
        let alone = noun::WORDS.given.number(verb).is_some();
        let short = alone && object.chars().count() <= LONGEST;
        if short { object } else { "" }
    }

    /// 4个年产能|20万辆|的工厂: whether things that are counted tell what others can do.
    fn able(&self, before: &str) -> bool {
        let number = self.number.span.end.max(self.number.unit_span.end) as usize;
        let between = self.scene.text.get(number..self.after.noun.start);
        between == Some("的") && before.ends_with(['力', '能']) && lean(before) == Some(Lean::Part)
    }

    pub(super) fn noun(&self, range: &Range<usize>) -> &str {
        &self.scene.text[range.clone()]
    }

    /// What stands up to `far` bytes before the words of the name.
    pub(super) fn near_before(&self, far: usize) -> Option<&str> {
        let (text, start) = (self.scene.text, self.before.noun.start);
        text.get(text.ceil_char_boundary(start.saturating_sub(far))..start)
    }

    /// Whether the number counts things. 2.7万脱贫人口: a bare multiplier counts heads.
    pub(super) fn counts(&self) -> bool {
        match self.number.kind() {
            Some(Kind::Classifier) => true,
            None => self.number.form == Form::Numeral || self.number.multiplier > 1.0,
            _ => false,
        }
    }

    pub(super) fn is_ratio(&self) -> bool {
        let form = self.number.form;
        self.number.kind() == Some(Kind::Ratio)
            || matches!(form, Form::Fraction | Form::Digits2 | Form::Ratio)
            || self.number.unit == "成"
    }
}

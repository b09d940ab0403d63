//! The noun behind a number, or behind the last of several, that 的 leads to.
//!
//! ```text
//! 总投资3亿元的5个项目                      3亿元 is of 项目
//! 投资60亿元、占地1500亩的产业园              both are of 产业园
//! 投资3600万元、日处理500吨的污水处理厂         of 污水处理厂
//! 饮水工程：总投资17万元                     of 饮水工程: a colon leads to it
//! ```
//!
//! What is made of it is for [`super::super::name`].

use super::super::bind::Bound;
use super::super::name::{LISTED, Name};
use super::super::noun;
use super::super::{after, before};
use super::turn::Turn;
use crate::lexicon::UnitKind as Kind;

impl Turn<'_> {
    /// 总投资3亿元的5个|项目: the noun behind the number that 的 leads to.
    pub(super) fn owner(&self) -> Option<Name> {
        let (bound, end) = (self.bound(), self.number().span.end);
        let several = || {
            let shared = self.shared_owner().or_else(|| self.sized_owner());
            shared.or_else(|| self.leveled_owner())
        };
        if let Some(name) = several().or_else(|| self.listed_owner()) {
            return Some(name);
        }
        let next = self
            .next()
            .filter(|next| next.clause == bound.clause && !next.after.noun.is_empty())?;
        let led = self.scene.text[end as usize..].starts_with('的')
            && self.numbers[next.at].span.start <= end + 6;
        let noun = &next.after.noun;
        led.then(|| Name::new(self.words(noun), noun.clone(), "owner"))
    }

    /// 总投资2.6亿元的|木材加工、宏达电力等|5个项目: a list, and how many they are.
    fn listed_owner(&self) -> Option<Name> {
        const LONGEST: usize = 26;
        let (bound, end) = (self.bound(), self.number().span.end as usize);
        let next = self.next().filter(|next| next.clause == bound.clause)?;
        let counted = self.numbers[next.at].kind() == Some(Kind::Classifier);
        let (start, stop) = (
            end + '的'.len_utf8(),
            self.numbers[next.at].span.start as usize,
        );
        let led = self.scene.text[end..].starts_with('的') && counted;
        let list = self.scene.text.get(start..stop).filter(|_| led)?;
        let kind = self.words(&next.after.noun);
        let (items, etc) = match list.strip_suffix('等') {
            Some(items) => (items, "等"),
            None => (list, ""),
        };
        let (first, _) = items
            .split_once('、')
            .filter(|_| !items.contains(['，', '“']) && !kind.is_empty())?;
        // 大型水库2座、中型水库7座: no names of projects.
        let names = first.chars().count() >= 2 && !first.ends_with(|c: char| c.is_ascii_digit());
        let text = match items.chars().count() <= LONGEST {
            true => format!("{items}{etc}{kind}"),
            false => format!("{first}等{kind}"),
        };
        names.then(|| Name::new(text, start..start + items.len(), LISTED))
    }

    /// 总投资9亿元的|省、市重点项目|16个: counted things of more than one level.
    fn leveled_owner(&self) -> Option<Name> {
        const LONGEST: usize = 14;
        let (bound, end) = (self.bound(), self.number().span.end as usize);
        let next = self.next().filter(|next| next.clause == bound.clause)?;
        let stop = self.numbers[next.at].span.start as usize;
        let things = self.scene.text.get(end..stop)?.strip_prefix('的')?;
        let (level, rest) = things.split_once('、')?;
        let levels =
            ["国家", "省", "市"].contains(&level) && rest.starts_with(['省', '市', '县', '区']);
        let counted = self.numbers[next.at].kind() == Some(Kind::Classifier);
        let plain = things.chars().count() <= LONGEST && !rest.contains(['、', '，', '的']);
        (levels && counted && plain && next.after.noun.is_empty())
            .then(|| Name::new(things, stop - things.len()..stop, "owner"))
    }

    /// 投资3600万元、日处理500吨的|污水处理厂: behind a size that is no figure.
    fn sized_owner(&self) -> Option<Name> {
        let end = self.number().span.end as usize;
        let clause = &self.scene.clauses[self.bound().clause].range;
        let rest = self.scene.text.get(end..clause.end)?.strip_prefix('、')?;
        let figured = self
            .next()
            .is_some_and(|next| next.clause == self.bound().clause);
        let (size, owner) = rest.split_once('的').filter(|_| !figured)?;
        let sized = size.contains(|c: char| c.is_ascii_digit()) && !size.contains('、');
        let from = (sized && !owner.is_empty()).then(|| clause.end - owner.len())?;
        let noun = after::after(self.scene, from..clause.end).noun;
        (!noun.is_empty()).then(|| Name::new(self.words(&noun), noun, "owner"))
    }

    /// 总投资60亿元、占地1500亩、建筑面积100万平方米的|产业园: the noun behind the last of a list of measures.
    fn shared_owner(&self) -> Option<Name> {
        let run = &self.bounds[self.index..];
        let joined = |pair: &&[Bound]| {
            let end = self.numbers[pair[0].at].span.end as usize;
            let rest = self.scene.text[end..].trim_start_matches(['、', '，']);
            let more = self.scene.text[end..].len() > rest.len() && !rest.starts_with("其中");
            let near = pair[1].clause <= pair[0].clause + 1;
            // 年产能|增至|2.6万吨，投资3亿元的项目: what grew is told by itself.
            let start = self.numbers[pair[0].at].span.start as usize;
            let said = self.scene.text.get(pair[0].before.noun.end..start);
            let bare = said.is_none_or(|said| said.chars().count() <= 1);
            more && near && bare && pair[0].after.noun.is_empty() && !pair[1].before.noun.is_empty()
        };
        let length = 1 + run.windows(2).take(4).take_while(joined).count();
        let last = run
            .get(length - 1)
            .filter(|last| length > 1 && !last.after.noun.is_empty())?;
        let end = self.numbers[last.at].span.end as usize;
        let noun = &last.after.noun;
        (self.scene.text[end..].starts_with('的') && noun.start == end + '的'.len_utf8())
            .then(|| Name::new(self.words(noun), noun.clone(), "owner"))
    }

    /// 投资2.6亿元实施|总长86公里的4条公路: what is so long that the money went into.
    pub(super) fn sized_object(&self, next: &Bound) -> Option<Name> {
        noun::WORDS.size.number(self.words(&next.before.noun))?;
        let mut rest = self.bounds[self.index + 1..].iter();
        let owner = rest.find(|bound| !bound.after.noun.is_empty())?;
        let noun = owner.after.noun.clone();
        let named = owner.clause == self.bound().clause;
        named.then(|| Name::new(self.words(&noun), noun, "next"))
    }

    /// 饮水工程：总投资17万元，…: what a colon right before the clause leads to is spent on that.
    pub(super) fn label(&self) -> Option<Name> {
        let clause = self.bound().clause.checked_sub(1)?;
        let range = self.scene.clauses[clause].range.clone();
        let led = self.scene.text[range.end..].starts_with('：');
        let first = self.last().is_none_or(|last| last.clause < clause);
        let money = self.number().kind() == Some(Kind::Money);
        if !(led && first && money && self.opens_clause()) {
            return None;
        }
        let noun = before::before(self.scene, range).noun;
        let words = self.words(&noun);
        let works = ["工程", "项目", "建设", "改造", "行动"];
        let named = works.iter().any(|word| words.ends_with(word)) && words.chars().count() <= 14;
        named.then(|| Name::new(words, noun, "label"))
    }
}

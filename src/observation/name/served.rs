//! For whom something was done: people told by no more than what they are take the deed into their name.
//!
//! ```text
//! 为1520名|大学生|办理助学贷款830万元      办理助学贷款大学生
//! 带动320户|贫困户|增收                    带动贫困户
//! 对12所|小学|进行校舍加固                  校舍加固小学
//! 对1.2万户|实施危房改造                   危房改造户数
//! 解决2.4万|农村人口|饮水困难                解决饮水困难的农村人口
//! ```
//!
//! People whose noun tells them from others (独居老人, 残疾人家庭) need none; where the noun ends is told in
//! [`super::super::after`].

use super::met_need::before_count;
use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::lexicon::{UnitKind as Kind, find};
use crate::observation::noun;

kinds! { static WORDS = "../../lexicon/chained_words.tsv": people, helps, found_work, so_far, relieved }

/// The longest object of a deed, in characters.
const LONGEST: usize = 12;

/// Verbs that say nothing before what was done.
const LIGHT: [&str; 3] = ["进行", "开展", "实施"];

impl Choice<'_> {
    /// People's name with what was done for them.
    pub(super) fn served(&self, mut name: Name) -> Name {
        if let Some(treated) = self.treated(&name).or_else(|| self.households()) {
            return treated;
        }
        let heads = self.number.unit.ends_with(['人', '户', '名']);
        if let Some(work) = self.helped_to_work(&name).filter(|_| heads) {
            name.add(work);
            name.rule = "after_predicate";
            return name;
        }
        if !heads || name.rule != "after" || WORDS.people.number(&name.text).is_none() {
            return name;
        }
        // 带动1.7万户、|3.8万名|贫困人口: the noun behind another number.
        let own = self.number.span.end as usize..self.after.noun.start;
        let own = self.scene.text.get(own);
        if own.is_none_or(|between| between.contains(|c: char| c.is_ascii_digit())) {
            return name;
        }
        let before = &self.scene.text[..self.number.span.start as usize];
        let before = before.trim_end_matches(['近', '约', '超', '了']);
        if let Some(deed) = self.helped_to(before) {
            name.text = format!("{deed}{}", name.text).into();
            name.rule = "after_predicate";
        } else if let Some(verb) = WORDS.helps.ending(before) {
            name.text = format!("{verb}{}", name.text).into();
            name.rule = "verb_noun";
        } else if before.ends_with(['为', '向', '给', '对'])
            && let Some(deed) = deed(self.scene.text, self.after.noun.end)
        {
            name.text = format!("{deed}{}", name.text).into();
            name.rule = "after_predicate";
        }
        name
    }

    /// 对1.2万户|实施危房改造: what was done for households or people of whom nothing else is told.
    fn households(&self) -> Option<Name> {
        let unit = ["户", "人", "名"]
            .iter()
            .find(|unit| self.number.unit.ends_with(**unit))?;
        let (text, end) = (self.scene.text, self.number.span.end as usize);
        LIGHT.iter().find(|verb| text[end..].starts_with(**verb))?;
        let before = text[..self.number.span.start as usize].trim_end_matches(['近', '约', '超']);
        let whole = noun::WORDS.whole_of.ending(before).unwrap_or("");
        let clause = before[..before.len() - whole.len()]
            .rsplit(['，', '；', '。', '：'])
            .next()?;
        let opens = clause.strip_suffix('对')?;
        // 在城区|对1.2万户…: where it was done.
        let placed = opens.starts_with('在') || noun::WORDS.whole_of.number(opens).is_some();
        let opens = opens.is_empty() || placed || WORDS.so_far.number(opens).is_some();
        let done = deed(text, end).filter(|_| opens)?;
        let at = end + text[end..].find(&*done)?;
        let name = format!("{done}{unit}数");
        Some(Name::new(name, at..at + done.len(), "said_of_people"))
    }

    /// 帮助960户贫困群众|销售农产品: what they were helped to do, where that has an object.
    fn helped_to(&self, before: &str) -> Option<String> {
        const SHORTEST: usize = 4;
        const LONGEST: usize = 10;
        WORDS.helps.ending(before)?;
        let said = noun::trim_predicate(self.noun(self.after.predicate.as_ref()?));
        let fits = (SHORTEST..=LONGEST).contains(&said.chars().count());
        let acts = noun::WORDS.action_of.starting(&said).is_some()
            && noun::WORDS.action_of.number(&said).is_none();
        let plain = !said.contains(|c: char| c.is_ascii_digit() || "、和及的”“".contains(c));
        (fits && acts && plain).then(|| said.to_string())
    }

    /// 帮助320名残疾人|实现就业 → 残疾人就业: the work that people were helped to.
    fn helped_to_work(&self, name: &Name) -> Option<&'static str> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let before = before.trim_end_matches(['近', '约', '超', '了']);
        WORDS
            .helps
            .ending(before)
            .filter(|_| name.rule == "after")?;
        let said = self.noun(self.after.predicate.as_ref()?);
        let said = said.split(['，', '；', '。', '、']).next()?;
        let work = WORDS.found_work.starting(said.strip_prefix("实现")?)?;
        (said.len() == "实现".len() + work.len()).then_some(work)
    }

    /// 对12所小学|进行校舍加固: what was done to those counted, where nothing else is told of them.
    fn treated(&self, name: &Name) -> Option<Name> {
        let text = self.scene.text;
        let own = name.rule == "after" && self.number.kind() == Some(Kind::Classifier);
        // 对90个小区道路、路灯等进行改造: what is listed is told well enough.
        let own = own && !name.text.contains('、');
        if !own || self.number.span.end as usize != self.after.noun.start {
            return None;
        }
        let before = text[..self.number.span.start as usize].trim_end_matches(['近', '约', '超']);
        let clause = before.rsplit(['，', '；', '。', '：']).next()?;
        // 以对12所小学…, 将为…: only what begins its clause was done.
        let opens = heads_list(clause).or_else(|| clause.strip_suffix(['为', '对']))?;
        // *为8个老旧小区…: nor is the mark of an item a part of it.
        let opens = opens.trim_matches(['*', '·', '•', '●', '-', '—', ' ']);
        // （15）为69户贫困户…: behind the number of an item.
        let opens = opens
            .rsplit('）')
            .next()
            .filter(|_| opens.starts_with('（'))
            .unwrap_or(opens);
        if !opens.is_empty() && WORDS.so_far.number(opens).is_none() {
            return None;
        }
        let end = self.after.noun.end;
        let end = end + list_behind(text.get(end..)?);
        let rest = &text[end..];
        LIGHT.iter().find(|verb| rest.starts_with(**verb))?;
        let done = deed(text, end)?;
        let end = rest.find(&*done)? + done.len();
        // 进行改造|提升，投资…: the deed ends its clause.
        let ends = rest[end..].is_empty() || rest[end..].starts_with(['，', '；', '。']);
        let bare = done.trim_start_matches("彻底").trim_start_matches("全面");
        let bare = bare.strip_suffix("工程").unwrap_or(bare);
        ends.then(|| Name {
            text: format!("{bare}{}", name.text).into(),
            rule: "after_predicate",
            ..name.clone()
        })
    }

    /// 解决|12.4万人|饮水困难: for how many it is no more.
    pub(super) fn relieved(&self, noun: &str) -> Option<Name> {
        const SHORTEST: usize = 4;
        let before = &self.scene.text[..self.number.span.start as usize];
        let before = before.trim_end_matches(['了', '近', '约', '超']);
        // 解决全县剩余|2.6万农村人口的饮水安全问题, 解决农村|2.4万人的饮水困难
        let before = before.trim_end_matches("剩余").trim_end_matches("农村");
        let whole = noun::WORDS.whole_of.ending(before).unwrap_or_default();
        let before = &before[..before.len() - whole.len()];
        // 解决了41个行政村|5.2万人|的安全饮水问题: behind the count of where they live.
        let before = if before.ends_with("解决") || !noun.ends_with(['难', '题']) {
            before
        } else {
            before_count(before).trim_end_matches('了')
        };
        // 除已解决1.7万人的饮水安全问题|外
        let noun = noun.strip_suffix('外').unwrap_or(noun);
        let hard = noun.ends_with(['难', '题']) && noun.chars().count() >= SHORTEST;
        let span = || self.after.noun.clone();
        if !hard || !before.ends_with("解决") {
            return None;
        }
        // 解决2.4万|农村人口|饮水困难: people who are counted by their name.
        if (self.number.symbol.is_none() || self.number.unit.ends_with(['名', '人', '户']))
            && let Some((_, who)) = WORDS.relieved.next(noun, 0)
        {
            let what = noun[who.end..].trim_start_matches('的');
            let text = format!("解决{what}的{}", &noun[..who.end]);
            return (who.end < noun.len()).then(|| Name::new(text, span(), "verb_noun"));
        }
        let unit = ['人', '户']
            .into_iter()
            .find(|unit| self.number.unit.ends_with(*unit))?;
        Some(Name::new(
            format!("解决{noun}{unit}数"),
            span(),
            "verb_noun",
        ))
    }
}

/// 大学生|办理助学贷款|830万元: the verb, and what it is followed by up to the next number or mark.
pub fn deed(text: &str, from: usize) -> Option<String> {
    let rest = text.get(from..)?;
    let verb = noun::WORDS
        .given
        .starting(rest)
        .filter(|verb| *verb != "免费")?;
    let object = rest[verb.len()..].trim_start_matches('了');
    let ends = |c: char| c.is_ascii_digit() || "，；。、：（近约超共".contains(c);
    let end = object.find(ends).unwrap_or(object.len());
    // 进行职业、技能培训: the first of several is not the deed.
    let several = object[end..].starts_with('、');
    let object = &object[..end];
    let size = object.chars().count();
    let plain = !several && !object.contains(['的', '和', '及', '“', '”']);
    // 对320户贫困户|进行|帮扶
    let light = ["进行", "开展", "实施"].contains(&verb);
    let verb = if light { "" } else { verb };
    ((2..=LONGEST).contains(&size) && plain).then(|| format!("{verb}{object}"))
}

/// 对17个村、|290个养殖户|进行污染整治: what stands before the list that its clause begins with.
fn heads_list(clause: &str) -> Option<&str> {
    let list = clause.strip_suffix('、')?;
    let at = list.find(['为', '对'])?;
    let items = list[at..].trim_start_matches(['为', '对']);
    items.split('、').all(is_item).then_some(&list[..at])
}

/// 对12所小学|、6所幼儿园|实施食堂改造: how long the rest of the list is, before what was done to all of it.
fn list_behind(rest: &str) -> usize {
    let clause = rest.split(['，', '；', '。']).next().unwrap_or(rest);
    let ends = LIGHT.iter().filter_map(|verb| find(clause, verb));
    let Some((end, items)) = ends
        .min()
        .and_then(|end| Some((end, clause[..end].strip_prefix('、')?)))
    else {
        return 0;
    };
    if items.split('、').all(is_item) {
        end
    } else {
        0
    }
}

/// 17个村: whether an item of a list is no more than what is counted.
fn is_item(item: &str) -> bool {
    const LONGEST: usize = 10;
    item.starts_with(|c: char| c.is_ascii_digit()) && item.chars().count() <= LONGEST
}

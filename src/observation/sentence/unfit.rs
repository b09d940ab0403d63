//! Names taken from the figures before that the unit of a figure, or its own clause, does not fit.
//!
//! ```text
//! 房地产投资20亿元，竣工|40万平方米          房地产竣工面积: no sum of money is that large
//! 全村512户，|1725口人                      人口: households are no heads
//! 辖东庄、西庄、南河|10镇                   镇: the unit is what is counted, not the last of those listed
//! 应到代表490人，请假13人，实到|477人        实到代表
//! 其中彝族是主体民族，有|32万人              彝族人口: of whom the clause before says what they are
//! 规划面积15平方公里，已建成面积达|6平方公里   建成面积: what was planned is no more than that
//! 夏粮19万亩。预计产量|6万吨                 夏粮产量
//! 民生方面，上半年支出|15亿元                民生支出
//! 高于“十二五”计划|6个百分点                of what was measured before
//! ```
//!
//! The words are rows of `debris_words.tsv`. Words that are no part of any name are cleared in [`super::debris`].

use super::super::name::Name;
use super::super::standard::finish;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::{find, kinds};

kinds! { static WORDS = "../../lexicon/debris_words.tsv": estate, building, sum, households, place_unit, rules_over, remark, attends, holds, people_of, laid_out, laid, yield_of, crop, spent, manner, crumb, whole_place, beyond, outcome_of, answer }

/// A name that fits.
pub fn fitted(turn: &Turn, memory: &Memory, name: Name) -> Name {
    let told = of_whom(turn).or_else(|| beyond_goal(turn, memory, &name));
    if let Some(own) = told.or_else(|| answered(turn, memory, &name)) {
        return own;
    }
    let text = built_area(turn, memory, &name.text)
        .or_else(|| heads(turn, &name))
        .or_else(|| places(turn, &name))
        .or_else(|| attending(turn, memory, &name.text))
        .or_else(|| built_of_planned(turn, &name))
        .or_else(|| of_crop(memory, &name.text))
        .or_else(|| of_aspect(turn, &name.text))
        .or_else(|| so_many_people(turn, &name.text))
        .or_else(|| grown_by_birth(turn))
        .or_else(|| left_of_loans(turn, memory, &name.text));
    // 粮食总产: by the name that the figures behind it have.
    if let Some(text) = text
        .is_none()
        .then(|| weighed(turn, memory, &name.text))
        .flatten()
    {
        return finish(Name {
            text: text.into(),
            ..name
        });
    }
    let text = text.or_else(|| behind_crumbs(&name.text));
    match text {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    }
}

/// 房地产投资20亿元，新开工|43万平方米: how much is built of what the money goes into.
fn built_area(turn: &Turn, memory: &Memory, name: &str) -> Option<String> {
    let number = turn.number();
    if !number.unit.ends_with("平方米") {
        return None;
    }
    // 房地产投资6亿元，|销售|12万平方米: the stage alone.
    let bare = WORDS.building.number(name);
    let last = memory.subject.as_ref().filter(|_| bare.is_some());
    let name = last.map_or(name, |last| &*last.text);
    let money = name.strip_suffix(WORDS.sum.ending(name)?)?;
    let before = turn.scene.text[..number.span.start as usize].trim_end_matches("面积");
    let stage = WORDS.building.ending(before)?;
    let whose = money.strip_prefix(stage).unwrap_or(money);
    let whose = whose.strip_suffix("开发").unwrap_or(whose);
    WORDS.estate.number(whose)?;
    Some(format!("{whose}{stage}面积"))
}

/// 全村512户，|1725口人: heads that take the name of their households.
fn heads(turn: &Turn, name: &Name) -> Option<String> {
    let heads = name.rule == "subject" && turn.number().unit.ends_with('人');
    let whose = name.text.strip_suffix("户数").filter(|_| heads)?;
    WORDS.households.number(&name.text)?;
    Some(format!("{whose}人口"))
}

/// 东庄、西庄、南河|10镇: places that are told by their unit, behind the list of them or the verb that rules them.
fn places(turn: &Turn, name: &Name) -> Option<String> {
    let unit = &*turn.number().unit;
    WORDS.place_unit.number(unit)?;
    let bound = turn.bound();
    let (own, after) = (
        turn.words(&bound.before.noun),
        turn.words(&bound.after.noun),
    );
    let head = &turn.scene.text[..bound.before.noun.start];
    let listed = own.contains('、') || head.ends_with('、');
    let ruled = WORDS.rules_over.starting(own).is_some();
    let bare = after.is_empty() || WORDS.remark.number(after).is_some();
    let taken = own.ends_with(&*name.text) || *name.text == *after;
    ((listed || ruled) && bare && taken && !own.is_empty()).then(|| unit.to_owned())
}

/// 应到代表490人，实到|477人: who came, or asked leave, of those that were to come.
fn attending(turn: &Turn, memory: &Memory, name: &str) -> Option<String> {
    WORDS.attends.number(name)?;
    let unit = &*turn.number().unit;
    let mut told = memory.recent.iter().rev().take(8);
    // 请假代表13人 was told so already.
    let whole = told.find(|last| {
        let of = last.text.ends_with("代表") || last.text.ends_with("委员");
        of && WORDS.attends.starting(&last.text).is_none()
    })?;
    let whole = whole.text.strip_prefix("应到").unwrap_or(&whole.text);
    unit.ends_with(['人', '名'])
        .then(|| format!("{name}{whole}"))
}

/// 其中彝族是主体民族，有|32万人: the people or the place of which the clause before, without a figure, says what it is.
fn of_whom(turn: &Turn) -> Option<Name> {
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=6;
    let number = turn.number();
    if !number.unit.ends_with('人') || !turn.opens_clause() {
        return None;
    }
    let scene = turn.scene;
    let at = turn.bound().clause;
    let start = scene.clauses[at].range.start;
    WORDS
        .holds
        .number(&scene.text[start..number.span.start as usize])?;
    let before = scene.clauses[at.checked_sub(1)?].range.clone();
    let figured = turn.last().is_some_and(|last| last.clause + 1 >= at);
    let told = &scene.text[before.clone()];
    let bare = told.strip_prefix("其中").unwrap_or(told);
    let (whose, what) = bare.split_once('是').filter(|_| !figured)?;
    WORDS.people_of.ending(whose)?;
    let plain = LENGTH.contains(&whose.chars().count())
        && !whose.contains(|c: char| c.is_ascii_digit() || "、的和".contains(c))
        && !what.is_empty();
    let from = before.end - bare.len();
    let span = from..from + whose.len();
    plain.then(|| Name::new(format!("{whose}人口"), span, "lead"))
}

/// 园区规划面积15平方公里，已建成面积达到|6平方公里: how much was built of what was planned.
fn built_of_planned(turn: &Turn, name: &Name) -> Option<String> {
    let whose = name
        .text
        .strip_suffix(WORDS.laid_out.ending(&name.text)?)
        .filter(|_| name.rule == "subject" || name.rule == "part_of")?;
    let clause = &turn.scene.clauses[turn.bound().clause].range;
    let start = turn.number().span.start as usize;
    let said = turn.scene.text.get(clause.start..start)?;
    let said = said.trim_end_matches(['达', '到', '为', '约', '近', '超', '过']);
    WORDS
        .laid
        .ending(said)
        .map(|built| format!("{whose}{built}"))
}

/// 夏粮19万亩。预计产量|6万吨: the crop of the sentence before.
fn of_crop(memory: &Memory, name: &str) -> Option<String> {
    WORDS.yield_of.number(name)?;
    let crop = memory.subject.as_ref().or(memory.topic.as_ref())?;
    WORDS.crop.number(&crop.text)?;
    Some(format!("{}{name}", crop.text))
}

/// 民生方面，上半年支出|15亿元: what for, as the first clause says.
fn of_aspect(turn: &Turn, name: &str) -> Option<String> {
    WORDS.spent.number(name)?;
    let first = turn.scene.clauses.first()?.range.clone();
    let led = turn.bound().clause > 0 && turn.scene.text[first.end..].starts_with('，');
    let aspect = turn.scene.text[first].strip_suffix("方面")?;
    let aspect = aspect.strip_prefix('在').unwrap_or(aspect);
    let plain = (2..=8).contains(&aspect.chars().count())
        && !aspect.contains(|c: char| c.is_ascii_digit() || "、：的".contains(c));
    (led && plain).then(|| format!("{aspect}{name}"))
}

/// 11359人精准|脱贫出列 → 脱贫出列人数: how it came about is no name of those who came so far.
fn so_many_people(turn: &Turn, name: &str) -> Option<String> {
    WORDS.manner.number(name)?;
    let said = turn.words(turn.bound().after.predicate.as_ref()?);
    let unit = turn.number().unit.trim_start_matches(['万', '千']);
    let short =
        (2..=8).contains(&said.chars().count()) && WORDS.outcome_of.starting(said).is_some();
    (short && matches!(unit, "人" | "户" | "名")).then(|| match unit {
        "户" => format!("{said}户数"),
        _ => format!("{said}人数"),
    })
}

/// 首页>>甲县>>乙村概况全村|国土面积: the path of a page before a name; 农村经济该村2010年|总收入: its heading.
fn behind_crumbs(name: &str) -> Option<String> {
    let path = WORDS.crumb.every(name).last().map(|(_, place)| place.end);
    let rest = &name[path.unwrap_or(0)..];
    let whole = WORDS.whole_place.every(rest).last();
    let whole = whole.filter(|(_, place)| {
        path.is_some() || place.start > 0 && rest[place.clone()].starts_with('该')
    });
    let rest = whole.map_or(rest, |(_, place)| &rest[place.end..]);
    let year = rest.split_at_checked("2010".len());
    let year = year.filter(|(year, _)| year.bytes().all(|byte| byte.is_ascii_digit()));
    let behind = year.and_then(|(_, behind)| behind.strip_prefix('年'));
    let bare = behind.filter(|_| rest.len() < name.len()).unwrap_or(rest);
    (bare.len() < name.len() && bare.chars().count() >= 2).then(|| bare.to_owned())
}

/// 高于“十二五”计划|6个百分点: how far what was measured before lies beyond what was set for it.
fn beyond_goal(turn: &Turn, memory: &Memory, name: &Name) -> Option<Name> {
    let own = name.rule == "before" && turn.number().is_points();
    let base = &name.text[WORDS.beyond.starting(&name.text).filter(|_| own)?.len()..];
    let subject = memory.subject.clone();
    let set = ["计划", "目标", "规划", "预期", "任务"];
    set.iter().any(|end| base.ends_with(end)).then_some(())?;
    subject.map(|subject| Name {
        rule: "subject",
        ..subject
    })
}

/// 生产总值增长目标7%。交上的答卷为|560亿元: what was asked for before.
fn answered(turn: &Turn, memory: &Memory, name: &Name) -> Option<Name> {
    WORDS.answer.ending(&name.text)?;
    let asked = memory.subject.as_ref().or(memory.topic.as_ref())?;
    let own = name.rule == "before"
        && turn
            .last()
            .is_none_or(|last| last.clause < turn.bound().clause);
    own.then(|| Name {
        rule: "subject",
        ..asked.clone()
    })
}

/// 蔬菜种植面积2.8万亩，蔬菜总产|13.5万吨: what weighs so much is no area. 谷物播种面积7万亩；|总产|3万吨: of the crop before.
fn weighed(turn: &Turn, memory: &Memory, name: &str) -> Option<String> {
    let heavy = turn.number().unit.ends_with(['吨', '斤', '担']);
    let own = turn.words(&turn.bound().before.noun);
    if heavy && WORDS.yield_of.number(own).is_some() {
        let sown = before_parts(turn, memory).or(memory.subject.as_ref());
        let sown = sown.filter(|sown| sown.elsewhere.is_none())?;
        let mut areas = ["播种面积", "种植面积"].iter();
        let crop = areas.find_map(|area| sown.text.strip_suffix(area))?;
        let plain = !crop.is_empty() && !crop.contains(['、', '和']);
        return (plain && name != format!("{crop}{own}")).then(|| format!("{crop}{own}"));
    }
    let crop = name.strip_suffix("面积").filter(|_| heavy)?;
    let told = own.chars().count() >= 4 && crop.starts_with(own);
    (told && WORDS.yield_of.ending(own).is_some()).then(|| own.to_owned())
}

/// 粮食面积136万亩，其中小麦68万亩、玉米52万亩；|总产|60万吨: what was told before the parts, to which ； goes back.
fn before_parts<'m>(turn: &Turn, memory: &'m Memory) -> Option<&'m Name> {
    let start = turn.bound().before.noun.start;
    let (groups, own) = turn.scene.text[..start].rsplit_once('；')?;
    let group = groups.rsplit('；').next().unwrap_or(groups);
    let parts = groups.len() - group.len() + find(group, "其中").filter(|_| own.is_empty())?;
    let mut told = memory.recent.iter().rev();
    told.find(|name| name.elsewhere.is_none() && name.span.end <= parts)
}

/// 出生2860人，死亡1260人，|自然增长|1600人: those who came so, by no name of the figures before.
fn grown_by_birth(turn: &Turn) -> Option<String> {
    let number = turn.number();
    let before = &turn.scene.text[..number.span.start as usize];
    (number.unit.ends_with('人') && before.ends_with("自然增长")).then(|| "自然增长人口".to_owned())
}

/// 发放贷款126亿元，收回98亿元，|余额|186亿元: of the loans, not of what was done with them.
fn left_of_loans(turn: &Turn, memory: &Memory, name: &str) -> Option<String> {
    const DONE: [&str; 5] = ["收回", "回收", "贴息", "偿还", "发放"];
    let done = name
        .strip_suffix("余额")
        .filter(|done| DONE.contains(done))?;
    let sums = ["贷款", "债券", "基金"];
    let mut told = memory
        .recent
        .iter()
        .rev()
        .filter(|last| *last.text != *done);
    let sum = told.find_map(|last| sums.iter().find(|sum| last.text.ends_with(**sum)));
    let own = turn.words(&turn.bound().before.noun) == "余额";
    sum.filter(|_| own).map(|sum| format!("{sum}余额"))
}

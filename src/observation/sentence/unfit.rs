//! Names taken from the figures before that the unit of a figure, or its own clause, does not fit.
//!
//! ```text
//! 房地产投资20亿元，竣工|40万平方米          房地产竣工面积: no sum of money is that large
//! 全村512户，|1725口人                      人口: households are no heads
//! 辖东庄、西庄、南河|10镇                   镇: the unit is what is counted, not the last of those listed
//! 应到代表490人，请假13人，实到|477人        实到代表
//! 其中彝族是主体民族，有|32万人              彝族人口: of whom the clause before says what they are
//! ```
//!
//! The words are rows of `debris_words.tsv`. Words that are no part of any name are cleared in [`super::debris`].

use super::super::name::Name;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/debris_words.tsv": estate, building, sum, households, place_unit, rules_over, remark, attends, holds, people_of }

/// A name that fits.
pub fn fitted(turn: &Turn, memory: &Memory, name: Name) -> Name {
    if let Some(own) = of_whom(turn) {
        return own;
    }
    let text = built_area(turn, &name.text)
        .or_else(|| heads(turn, &name))
        .or_else(|| places(turn, &name))
        .or_else(|| attending(turn, memory, &name.text));
    match text {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    }
}

/// 房地产投资20亿元，新开工|43万平方米: how much is built of what the money goes into.
fn built_area(turn: &Turn, name: &str) -> Option<String> {
    let number = turn.number();
    if !number.unit.ends_with("平方米") {
        return None;
    }
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
    let taken = *name.text == *own || *name.text == *after;
    ((listed || ruled) && bare && taken && !own.is_empty()).then(|| unit.to_owned())
}

/// 应到代表490人，实到|477人: who came, or asked leave, of those that were to come.
fn attending(turn: &Turn, memory: &Memory, name: &str) -> Option<String> {
    WORDS.attends.number(name)?;
    let unit = &*turn.number().unit;
    let mut told = memory.recent.iter().rev();
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

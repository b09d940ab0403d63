//! A bare name with what stands beside it: the thing of the rate before, the head of a list, the owner behind.
//!
//! ```text
//! 良种普及率98%，优质率|86%              良种优质率
//! 幼儿园168所（79所|民办）                民办幼儿园
//! 187栋|楼、5986户居民的15个老旧小区       老旧小区楼
//! 投资12亿元|3万头奶牛养殖项目             奶牛养殖项目投资
//! ```
//!
//! The words are rows of `beside_words.tsv`. Names that are put together where they are chosen stand in
//! [`super::super::name`].

use super::super::list;
use super::super::name::Name;
use super::super::noun;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::{UnitKind as Kind, has, kinds};

kinds! { static WORDS = "../../lexicon/beside_words.tsv": rate, works, stage, housing, held, trade, units, scale, helps }

/// The longest stretch between a figure and the name beside it, in bytes.
const NEAR: usize = 30;

/// The longest bare noun, in characters.
const SHORT: usize = 4;

/// What places and bodies end in, which hold what is counted behind them.
const PLACES: [char; 14] = [
    '村', '镇', '乡', '县', '区', '市', '道', '组', '校', '院', '门', '位', '业', '司',
];

/// A name with what stands beside it.
pub fn taken(turn: &Turn, memory: &Memory, name: Name) -> Name {
    let last = memory.last.as_ref().filter(|last| last.elsewhere.is_none());
    let text = last
        .and_then(|last| beside_last(turn, last, &name))
        .or_else(|| housed(memory, &name))
        .or_else(|| in_bracket(turn, memory, &name))
        .or_else(|| of_trade(turn, memory, &name))
        .or_else(|| of_scale(turn, memory, &name))
        .or_else(|| owned_behind(turn, &name))
        .or_else(|| spent_on_next(turn, &name))
        .or_else(|| households(turn))
        .or_else(|| helped(turn, &name));
    match text {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    }
}

/// 良种普及率 + 优质率 → 良种优质率: a rate of the same things.
pub fn same_rate(first: &str, rate: &str) -> Option<String> {
    WORDS.rate.number(rate)?;
    let stem = first.strip_suffix(WORDS.rate.ending(first)?)?;
    (stem.chars().count() >= 2 && stem != rate).then(|| format!("{stem}{rate}"))
}

/// 牲畜存栏12万头，|出栏率21.5%: of the same animals.
fn of_herd(sentence: &str, last: &Name, rate: &str) -> Option<String> {
    let herd = ["存栏量", "出栏量", "存栏", "出栏"]
        .iter()
        .find_map(|end| last.text.strip_suffix(end))?;
    let told = sentence.get(last.span.clone()) == Some(&*last.text);
    let rate = Some(rate).filter(|rate| told && matches!(*rate, "出栏率" | "商品率" | "总增率"))?;
    (herd.chars().count() >= 2).then(|| format!("{herd}{rate}"))
}

/// What the figure right before is of.
fn beside_last(turn: &Turn, last: &Name, name: &Name) -> Option<String> {
    const FIRMS: [&str; 4] = ["投资的", "入驻的", "落户的", "引进的"];
    const CAPITAL: [(&str, &str); 4] = [
        ("外资项目", "内资项目"),
        ("内资项目", "外资项目"),
        ("外资企业", "内资企业"),
        ("内资企业", "外资企业"),
    ];
    let text = &*name.text;
    let number = turn.last().map(|bound| &turn.numbers[bound.at])?;
    let between = turn
        .scene
        .text
        .get(number.span.end as usize..name.span.start)?;
    let listed = between.trim_start_matches(['、', '，', '和', '及']);
    // 续建项目3个、|新建|项目6个: a verb that the name holds too.
    let verb = !listed.is_empty() && text.starts_with(listed);
    if between.len() > NEAR || !listed.is_empty() && !verb {
        return None;
    }
    if let Some(rate) = of_herd(turn.scene.text, last, text) {
        return Some(rate);
    }
    if let Some(rate) = same_rate(&last.text, text) {
        return Some(rate);
    }
    let works = WORDS
        .works
        .number(text)
        .and_then(|_| last.text.strip_suffix(WORDS.works.ending(&last.text)?));
    if let Some(stem) = works.filter(|stem| stem.chars().count() >= 2) {
        return Some(format!("{stem}{text}"));
    }
    let other = CAPITAL.iter().find(|(own, _)| *own == text);
    if let Some(stem) = other.and_then(|(_, other)| last.text.strip_suffix(other))
        && stem.chars().count() >= 3
    {
        return Some(format!("{stem}{text}"));
    }
    // 在我县投资的世界500强企业13家、|央企11家
    let firms = FIRMS.iter().find(|head| last.text.starts_with(**head))?;
    let same = between == "、" && number.unit == turn.number().unit;
    let firm = text.ends_with(['企', '业']) || text.ends_with("公司");
    (same && firm && !text.contains('的')).then(|| format!("{firms}{text}"))
}

/// 保障性住房完成投资1亿元，施工面积|7万平方米: of the same buildings.
fn housed(memory: &Memory, name: &Name) -> Option<String> {
    WORDS.stage.number(&name.text)?;
    let subject = memory
        .subject
        .as_ref()
        .filter(|last| last.elsewhere.is_none())?;
    let housing = WORDS.housing.starting(&subject.text)?;
    Some(format!("{housing}{}", name.text))
}

/// 幼儿园168所（79所|民办）; 居家养老人数1.9万人（其中政府补助|9800人，自费|9900人）.
fn in_bracket(turn: &Turn, memory: &Memory, name: &Name) -> Option<String> {
    const FAR: usize = 90;
    WORDS.held.number(&name.text)?;
    let start = turn.number().span.start as usize;
    let before = turn.scene.text.get(..start)?;
    let open = before.rfind('（').filter(|open| start - open <= FAR)?;
    if before[open..].contains('）') {
        return None;
    }
    // The figure that the bracket stands behind, in the same unit.
    let outer = turn.bounds[..turn.index]
        .iter()
        .rev()
        .find(|bound| turn.numbers[bound.at].span.end as usize <= open)?;
    let number = &turn.numbers[outer.at];
    let behind = number.span.end as usize == open && number.unit == turn.number().unit;
    let outside = memory.outside.as_ref()?.as_ref().filter(|_| behind)?;
    Some(format!("{}{}", name.text, outside.text))
}

/// “四上”单位入库149家。其中工业|5家、建筑业|55家: of the units that were counted.
fn of_trade(turn: &Turn, memory: &Memory, name: &Name) -> Option<String> {
    let trade = WORDS.trade.number(&name.text).map(|_| &*name.text)?;
    let counts = matches!(&*turn.number().unit, "家" | "户" | "个");
    let before = turn.scene.text.get(..name.span.start)?;
    if !counts || !has(before, "其中") {
        return None;
    }
    let whole = memory.last.as_ref().or(memory.topic.as_ref())?;
    let other = WORDS.trade.starting(&whole.text).map_or(0, str::len);
    let whole = &whole.text[other..];
    let whole = whole.strip_prefix("新增").unwrap_or(whole);
    WORDS.units.ending(whole)?;
    (whole.chars().count() >= SHORT).then(|| format!("{trade}{whole}"))
}

/// 工业增加值增长11%，其中，规上企业|增长12%: what is measured of all of them.
fn of_scale(turn: &Turn, memory: &Memory, name: &Name) -> Option<String> {
    let scale = WORDS.scale.number(&name.text).map(|_| &*name.text)?;
    let amount = turn.number().unit == "%" || turn.number().kind() == Some(Kind::Money);
    let before = turn.scene.text.get(..name.span.start)?;
    if !amount || !has(before, "其中") {
        return None;
    }
    let whole = memory.subject.as_ref().or(memory.topic.as_ref())?;
    let other = WORDS.scale.starting(&whole.text).map_or(0, str::len);
    let whole = &whole.text[other..];
    list::head(whole).filter(|head| *head != "企业")?;
    whole.starts_with("工业").then(|| format!("{scale}{whole}"))
}

/// 187栋|楼、5986户居民的15个老旧小区: what is counted behind 的 owns what is counted before it.
fn owned_behind(turn: &Turn, name: &Name) -> Option<String> {
    let bound = turn.bound();
    let own = turn.words(&bound.after.noun).trim_end_matches('的');
    let counts = turn.number().kind() == Some(Kind::Classifier);
    if !counts || own != &*name.text || !(1..=SHORT).contains(&own.chars().count()) {
        return None;
    }
    for next in turn.bounds[turn.index + 1..].iter().take(2) {
        let start = turn.numbers[next.at].span.start as usize;
        let between = turn.scene.text.get(name.span.start + own.len()..start)?;
        if next.clause != bound.clause || between.len() > 2 * NEAR {
            return None;
        }
        if between.ends_with('的') {
            let owner = turn.words(&next.after.noun);
            let listed = between.starts_with(['、', '的']);
            // 72个贫困村|的5417名贫困户: places hold those who are counted behind them, and are not theirs.
            if own.ends_with(PLACES) {
                return None;
            }
            let named = (3..=8).contains(&owner.chars().count());
            return (listed && named).then(|| format!("{owner}{own}"));
        }
    }
    None
}

/// 投资12亿元|3万头奶牛养殖项目获批: what the sum is for stands behind how much it will hold.
fn spent_on_next(turn: &Turn, name: &Name) -> Option<String> {
    let sum = turn.number().kind() == Some(Kind::Money) && matches!(&*name.text, "投资" | "总投资");
    let next = turn.next().filter(|_| sum)?;
    let touches = turn.numbers[next.at].span.start == turn.number().span.end;
    let project = turn.words(&next.after.noun);
    let named = noun::is_project(project) && project.chars().count() >= SHORT;
    (touches && named).then(|| format!("{project}{}", name.text))
}

/// 4.9万户、18万贫困人口脱贫: the households of the same people.
fn households(turn: &Turn) -> Option<String> {
    let bound = turn.bound();
    let next = turn.next().filter(|next| next.clause == bound.clause)?;
    let number = turn.number();
    let between = number.span.end as usize..turn.numbers[next.at].span.start as usize;
    let listed = turn.scene.text.get(between)? == "、" && number.unit.ends_with('户');
    let people = turn.words(&next.after.noun);
    let poor = people.strip_prefix("贫困人口").filter(|_| listed)?;
    (poor.chars().count() <= SHORT).then(|| format!("贫困户{poor}"))
}

/// 扶持|532人成功创业: what those who were helped came to.
fn helped(turn: &Turn, name: &Name) -> Option<String> {
    const LONGEST: usize = 8;
    WORDS.helps.number(&name.text)?;
    let said = turn.words(turn.bound().after.predicate.as_ref()?);
    let people = turn.number().unit.ends_with(['人', '户', '名', '家']);
    let plain = (2..=LONGEST).contains(&said.chars().count()) && !said.contains(['、', '，']);
    (people && plain).then(|| format!("{}{said}", name.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_of_the_same_things() {
        assert_eq!(
            same_rate("水稻良种普及率", "优质率").as_deref(),
            Some("水稻良种优质率")
        );
        assert_eq!(
            same_rate("病虫害监测率", "防治率").as_deref(),
            Some("病虫害防治率")
        );
        assert_eq!(same_rate("优质率", "商品率"), None);
        assert_eq!(same_rate("城镇化率", "优质率"), None);
    }
}

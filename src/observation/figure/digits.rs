//! Numbers in digits: nearly all are figures, save those that name, grade, size or time something.
//!
//! ```text
//! 3号线, 年产2万吨饲料项目, 15分钟生活圈      none
//! 提升至48.27, 得分89.7分, 优良天数331天      figures
//! ```
//!
//! The words are rows of `not_figures.tsv`.

mod level;
mod project;

use super::WORDS;
use super::air_days::{self, is_air, meets_standard};
use super::{Judged, begins_noun, ends_clause};
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::number::Number;
use crate::observation::piece;
use level::{is_level, of_place};
use project::{capacity, lists_project, rated};

impl Judged<'_> {
    /// Whether a number in digits is a figure.
    pub(super) fn digits(&self, at: usize, before: &str, after: &str) -> bool {
        let number = &self.numbers[at];
        if number.unit.is_empty() && is_month_cell(number, self.text) {
            return false;
        }
        if number.unit.is_empty() {
            return self.borrows(at).is_some()
                || is_level(number, self.text, (before, after))
                || of_place(number, before, after)
                || brings_households(number, before, after);
        }
        // 迎接50|大庆: whose day it is; 10万头～20万头|的达40个: what those counted behind it are like.
        if number.unit == "大" && after.starts_with('庆') || classes(after) {
            return false;
        }
        // 比上年增0.06|大麦5万亩: a unit is missing, and the word behind it is another's.
        if number.unit == "大" && number.value.fract() > 0.0 {
            return false;
        }
        // A1-|02地块: a code.
        let digits = number.digits.of(self.text);
        if digits.len() >= 2 && digits.starts_with('0') && !digits.contains('.') {
            return false;
        }
        if names_event(number, after) {
            return false;
        }
        if orders(number, before, after) || is_bare_year(number, self.text) {
            return false;
        }
        let symbol = number.symbol.map_or("", |unit| unit.symbol);
        let counts = scored(symbol, number, before) || symbol == "届" && held(before);
        if WORDS.unit.number(symbol).is_some() && !counts
            || rated(number, before, after)
            || capacity(before, after)
            || number.unit.ends_with("/年") && begins_noun(after)
            || network(number, after)
            || lists_project(number, after)
            || self.shared_by_counted(at, before)
            || self.passed_by_counted(at)
            || symbol == "个" && WORDS.aspect.starting(after).is_some()
            || rules(before, after)
            // 30里水景长廊
            || number.unit == "里" && begins_noun(after) && !after.starts_with(['长', '远', '外', '路'])
            || number.unit != "条" && (after.starts_with("国道") || after.starts_with("省道"))
        {
            return false;
        }
        if number.symbol.is_none() {
            // 2.7万脱贫人口 counts; 2万 at the end of a clause does too; 5千 of a code does not.
            // 全县28万人民携手奋进: a way of speaking.
            let spoken = ["人民", "儿女", "父老"]
                .iter()
                .any(|word| has(&after.chars().take(5).collect::<String>(), word));
            return number.multiplier >= 1e4 && !spoken || number.unit.starts_with('/');
        }
        match number.kind() {
            Some(Kind::Time) => {
                measured_time(before)
                    || lessons(symbol, number, after)
                    || number.unit == "天" && air_days::is_told(before, after)
                    || number.unit.ends_with("工作日") && shortened(before)
            }
            // 3号线, 5路公交: a classifier glued to a name word.
            _ => {
                let bus = symbol == "路" && after.starts_with("公交");
                let road = matches!(symbol, "国" | "省" | "县" | "乡") && after.starts_with('道');
                !(bus || road)
            }
        }
    }
}

/// 10万头～20万头|的达40个, 5万头|以上的有6个: whether a number tells what those are like that are counted right behind it.
fn classes(after: &str) -> bool {
    let bound = ["以上", "以下", "以内"].iter();
    let after = bound.fold(after, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let Some(rest) = after.strip_prefix('的') else {
        return false;
    };
    let verb = ["达到", "达", "有", "共有", "共"].iter();
    let counted = verb.fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let digits = |c: char| c.is_ascii_digit();
    let unit = counted.trim_start_matches(digits);
    let things = ["个", "户", "家", "座", "处", "所"];
    counted.len() < rest.len()
        && unit.len() < counted.len()
        && things.iter().any(|thing| unit.starts_with(thing))
}

/// | 2021.12 |: a cell of a table with nothing but a year and a month.
fn is_month_cell(number: &Number, text: &str) -> bool {
    let span = number.span.start as usize..number.span.end as usize;
    let bounds = |edge: &str| edge.is_empty() || edge.ends_with('|') || edge.starts_with('|');
    let alone = bounds(text[..span.start].trim_end()) && bounds(text[span.end..].trim_start());
    let dated = text[span].split_once('.').is_some_and(|(year, month)| {
        let year = year.len() == 4 && (year.starts_with("20") || year.starts_with("19"));
        year && month
            .parse::<u8>()
            .is_ok_and(|month| (1..=12).contains(&month))
    });
    alone && dated
}

/// 先后举办|6届马拉松: how often something was held, and not which of them it was.
fn held(before: &str) -> bool {
    let before = before.trim_end_matches(['了', '过', '共']);
    ["举办", "承办", "主办", "举行"]
        .iter()
        .any(|verb| before.ends_with(verb))
}

/// 召开|100万亩工业原料林建设誓师大会: the size of what a meeting is about, and named by.
fn names_event(number: &Number, after: &str) -> bool {
    const FAR: usize = 20;
    if number.kind() != Some(Kind::Measure) || !begins_noun(after) {
        return false;
    }
    let far = after.char_indices().nth(FAR);
    let near = &after[..far.map_or(after.len(), |(at, _)| at)];
    let mut clause = near.split(['，', '。', '；', '、', '”', '》', '\n']);
    clause
        .next()
        .is_some_and(|clause| WORDS.event.ending(clause).is_some())
}

/// 101—200名|共24个, 后3位: places in an order.
fn orders(number: &Number, before: &str, after: &str) -> bool {
    let ranks = number.upper.is_some() && matches!(number.unit.as_str(), "名" | "位");
    // 后3位: places at the end of an order.
    ranks && after.starts_with(['共', '中', '有']) || number.unit == "位" && before.ends_with('后')
}

/// 2022区办实事, 年鉴（2017卷）, 2025镇域经济论坛, 2023|成就鼓舞人心, 2024|万象更新: a year whose 年 is missing.
fn is_bare_year(number: &Number, text: &str) -> bool {
    let symbol = number.symbol.map_or("", |unit| unit.symbol);
    let year = (1990.0..2050.0).contains(&number.value);
    let of_place = matches!(symbol, "区" | "县" | "市" | "卷") && number.multiplier == 1.0;
    let word = || {
        // The word may begin with what was taken for the unit.
        let from = number.unit_span.start as usize;
        WORDS.of_year.starting(text[from..].trim_start()).is_some()
    };
    text[number.span.end as usize..].starts_with('域') || year && (of_place || word())
}

/// 带动|3000农户: households that lack their unit, behind what reaches them.
fn brings_households(number: &Number, before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(['近', '约', '超', '过', '逾', '了']);
    let many = number.value >= 50.0 && !(1900.0..2100.0).contains(&number.value);
    let after = after.trim_start_matches(['多', '余']);
    many && WORDS.household.starting(after).is_some() && WORDS.brings.ending(before).is_some()
}

/// 对营业收入首次达到2000万元的企业，给予…奖励: whom a rule is for.
fn rules(before: &str, after: &str) -> bool {
    // Most numbers end their clause: whom a rule is for is named behind this one.
    if after.is_empty() || after.starts_with(['，', '。', '；', '\n']) {
        return false;
    }
    let clause = before.rfind(['，', '；', '。', '：', '\n']);
    let clause = clause.map_or(before, |at| {
        before[at..].trim_start_matches(['，', '；', '。', '：', '\n'])
    });
    // Few clauses begin so.
    if !clause.starts_with(['对', '凡']) {
        return false;
    }
    let Some((named, then)) = after.split_once('，') else {
        return false;
    };
    named.contains('的')
        && !named.contains(['。', '；', '\n'])
        && WORDS.grants.starting(then).is_some()
}

/// 5g基站: a generation, no weight.
fn network(number: &Number, after: &str) -> bool {
    number.unit == "g" && (2.0..=6.0).contains(&number.value) && begins_noun(after)
}

/// 得分89.7分, 预期寿命80.3岁: a score or an age that is measured.
fn scored(symbol: &str, number: &Number, before: &str) -> bool {
    if !matches!(symbol, "分" | "岁" | "周岁") {
        return false;
    }
    let clause = piece::start(before, &['，', '；', '。']);
    let before = &before[clause..];
    match symbol {
        "分" => WORDS.score.within(before),
        "岁" | "周岁" => {
            number.value.fract() != 0.0 || has(before, "寿命") || has(before, "年龄")
        }
        _ => false,
    }
}

/// 文艺辅导|1700课时: lessons that were given, not 每周一课时, nor 40学时的培训.
fn lessons(symbol: &str, number: &Number, after: &str) -> bool {
    const FEWEST: f64 = 10.0;
    let taught = symbol.ends_with("课时") || symbol.ends_with("学时");
    let after = after.strip_prefix("以上").unwrap_or(after);
    taught && number.value * number.multiplier >= FEWEST && ends_clause(after)
}

/// 施工许可压缩至|12个工作日|, 登记缩短到|5个工作日: to how many working days a procedure was brought down.
fn shortened(before: &str) -> bool {
    const DEEDS: [&str; 5] = ["压缩", "压减", "缩短", "缩减", "减少"];
    before
        .strip_suffix(['至', '到', '为'])
        .is_some_and(|deed| DEEDS.iter().any(|word| deed.ends_with(word)))
}

/// A length of time is a figure only where a noun before it says that it is measured.
fn measured_time(before: &str) -> bool {
    let marks = ['，', '；', '。', '：'];
    let from = |text: &str| text.rfind(marks).map_or(0, |at| at + '，'.len_utf8());
    let own = from(before);
    // 优良天数最多，分别为331天; 优良天数120天，去年同期为114天: said in the clause before.
    // 优良天数209天，比上年190天增加19天; 优良天数增加19天，达到212天
    let goes_on = WORDS.goes_on.starting(&before[own..]).is_some();
    let figured = |clause: &str| clause.contains(|c: char| c.is_ascii_digit());
    let last = before[..own].trim_end_matches('，');
    let goes_on = goes_on && (before[own..].starts_with("分别") || figured(&last[from(last)..]));
    let clause = if goes_on && own > 0 {
        from(&before[..own - '，'.len_utf8()])
    } else {
        own
    };
    // 优良天气为|332天
    let said = ["达到", "为", "达"]
        .iter()
        .find_map(|verb| before.strip_suffix(verb));
    let weather = said.is_some_and(|said| said.ends_with("天气") && is_air(said));
    if weather || is_air(before) || meets_standard(before).is_some() {
        return true;
    }
    // 空气质量达标17天，比去年同期增加|8天|: of air that the clause before counts by days.
    let counted = |last: &str| {
        let days = last.strip_suffix('天')?;
        let head = days.trim_end_matches(|c: char| c.is_ascii_digit());
        (head.len() < days.len()).then(|| is_air(head))
    };
    if goes_on && counted(last) == Some(true) {
        return true;
    }
    let moved = before.ends_with("增加") || before.ends_with("减少");
    let days = || has(before, "天数") || has(before, "天气");
    // 受教育年限…分别达到90%和12年；2020年分别达到95%和|13年
    let again = has(&before[own..], "分别") && has(before, "受教育年限");
    moved && days() || again || WORDS.duration.within(&before[clause..])
}

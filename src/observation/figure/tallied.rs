//! Counts in Chinese numerals that are figures whatever else numerals of their unit do: behind what they count,
//! before what is plainly a thing, and how far a place or a term was moved.
//!
//! ```text
//! 新建便民市场|三处      议案、建议|五十四件        behind a thing, where the clause ends
//! 完成七个|“空心村”治理  五十三个|重点项目          before one, but not 六个|“始终坚持”, 三个重点|领域
//! 提升|三个位次          压减至|三个工作日          moved
//! ```
//!
//! Things are rows of `not_figures.tsv`.

use super::{WORDS, begins_noun, ends_clause};
use crate::lexicon::has;
use crate::mention::number::Number;

/// Units that count things.
const COUNTS: [&str; 10] = ["个", "处", "件", "户", "家", "项", "座", "所", "人", "名"];

/// From how many on what is stressed is counted: 一百六十九个|重点城市.
const MANY: f64 = 20.0;

/// Whether a numeral is such a count.
pub fn tallies(number: &Number, before: &str, after: &str) -> bool {
    let unit = number.unit.as_str();
    if matches!(unit, "个位次" | "个名次") {
        return number.value >= 1.0;
    }
    if unit.ends_with("工作日") {
        return before.ends_with(['至', '到', '由', '从']);
    }
    if number.value < 2.0 {
        return built_one(number, before, after);
    }
    COUNTS.contains(&unit)
        && (follows_thing(unit, before, after)
            || before_quoted(after)
            || before_key_work(after)
            || number.value > MANY && after.starts_with("重点"))
}

/// 新建净水厂|一座|、管网3公里: one thing that is built beside others with their numbers.
fn built_one(number: &Number, before: &str, after: &str) -> bool {
    const BUILT: [&str; 6] = ["座", "处", "所", "栋", "口", "条"];
    const DEEDS: [&str; 6] = ["新建", "建成", "改建", "扩建", "修建", "建设"];
    let rest = after.strip_prefix('、').unwrap_or_default();
    // Each of the list has its number, as the next has.
    let next = rest
        .split(['、', '，', '；', '。'])
        .next()
        .unwrap_or_default();
    let counted = next.contains(|c: char| c.is_ascii_digit());
    let item = before.rsplit(['、', '，', '；', '。', '：']).next();
    let verb = |item: &str| DEEDS.iter().any(|deed| has(item, deed));
    number.value == 1.0
        && counted
        && BUILT.contains(&number.unit.as_str())
        && item.is_some_and(verb)
}

/// 便民市场|三处, 城建工程|十项：①…
fn follows_thing(unit: &str, before: &str, after: &str) -> bool {
    let listed = || unit == "项" && after.starts_with('：');
    (ends_clause(after) || listed()) && WORDS.thing.ending(before).is_some()
}

/// “空心村”治理, “光储充一体化”重点项目: a name in quotes that is a thing's, or stands before one.
fn before_quoted(after: &str) -> bool {
    const LONGEST: usize = 12;
    let Some((name, rest)) = after
        .strip_prefix('“')
        .and_then(|inner| inner.split_once('”'))
    else {
        return false;
    };
    let rest = rest.strip_prefix("重点").unwrap_or(rest);
    // “平台”, “示范区”, “一号工程”: a thing that only stands for an aim; but “空心村”治理.
    let works = ["治理", "整治", "改造"];
    let aims = !works.iter().any(|work| rest.starts_with(work));
    let named = |thing: &str| !aims || thing.len() < name.len() && !name.ends_with("工程");
    name.chars().count() <= LONGEST
        && (WORDS.thing.ending(name).is_some_and(named) || WORDS.thing.starting(rest).is_some())
}

/// 重点|工业|项目, 重点|村: works of the first rank, where 重点 alone would be what is stressed.
fn before_key_work(after: &str) -> bool {
    const NEAR: usize = 6;
    let Some(rest) = after.strip_prefix("重点") else {
        return false;
    };
    let end = rest
        .char_indices()
        .nth(NEAR)
        .map_or(rest.len(), |(at, _)| at);
    let near = &rest[..end];
    let clause = near.split(['，', '。', '；', '、', '（', '“']).next();
    let near = clause.unwrap_or(near);
    // 重点|工程领域
    let field = ["领域", "方面", "环节"];
    near.starts_with(['村', '园'])
        || ["项目", "工程"].iter().any(|work| {
            let behind = near.find(work).map(|at| &rest[at + work.len()..]);
            behind.is_some_and(|behind| !field.iter().any(|field| behind.starts_with(field)))
        })
}

/// 至少建成|一所|托育机构, 不少于|一家: the fewest there are to be; 至少掌握一门技能 is a way of speaking.
pub(super) fn at_least(number: &Number, symbol: &str, before: &str, after: &str) -> bool {
    const BUILT: [&str; 9] = ["个", "家", "所", "座", "处", "条", "支", "名", "场"];
    // 至少建成 |一所: a space that pages have before a number.
    let before = before.trim_end_matches(' ');
    let bound = WORDS.fewest.ending(before).is_some() || {
        let verb = WORDS.founds.ending(before);
        verb.is_some_and(|verb| {
            let head = &before[..before.len() - verb.len()];
            WORDS.fewest.ending(head).is_some()
        })
    };
    // 一个|多业态街区: no more than one; 一个广场、一支文艺队: of a list each would have its own number.
    let clause = after.split(['，', '。', '；']).next().unwrap_or(after);
    let listed = has(clause, "、一") || has(clause, "和一");
    let plain = number.value < 10.0 && !after.starts_with(['多', '余']) && !listed;
    bound && plain && BUILT.contains(&symbol) && begins_noun(after)
}
